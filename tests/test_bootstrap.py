"""The real parts, joined: an article goes in, a conversation comes out, and a restart keeps it."""

import subprocess
import sys

import pytest

import bootstrap
from classroom.readiness import State
from retrieval.repair import IndexInUse
from settings import Settings
from tutor.dialogue import Move

STORY = (
    b"Ferry stays in dock\n\n"
    b"The engines of the ferry failed on Monday, the harbour master said.\n\n"
    b"Four passengers told Harbour Watch that the captain had left the bridge. "
    b"Closing the line was a disgrace."
)

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def classroom(folder):
    built = bootstrap.build(Settings(data=folder))
    built.warm_up()
    built.catch_up()
    yield built
    built.close()


def test_everything_gets_ready(classroom):
    readiness = classroom.readiness()
    assert readiness.ready, readiness
    assert {step.state for step in readiness.later} == {State.DONE}, readiness


def test_the_shipped_articles_are_there_and_judged(classroom):
    cards = classroom.articles()
    assert len(cards) >= 6
    for card in cards:
        assert len(classroom.analysis(card.id).verdicts) == card.sentence_count


def test_an_upload_is_discussed_and_survives_a_restart(tmp_path):
    settings = Settings(data=tmp_path)
    first = bootstrap.build(settings)
    article = first.open_article("ferry.txt", STORY)
    assert first.open_article("again.txt", STORY) == article
    reply = first.lesson("somebody", article.id).ask("who saw the captain leave the bridge?")
    assert 2 in reply.cites
    said = first.lesson("somebody", article.id).turns()
    first.close()

    second = bootstrap.build(settings)
    assert second.lesson("somebody", article.id).turns() == said
    assert second.article(article.id) == article
    second.close()


def test_a_question_before_anything_is_loaded_is_answered_by_word(tmp_path):
    classroom = bootstrap.build(Settings(data=tmp_path))
    classroom.lay_out()
    card = next(card for card in classroom.articles() if "Mosul" in card.title)
    reply = classroom.lesson("early", card.id).ask("what did the four witnesses see?")
    assert "Four witnesses" in reply.text
    assert not classroom.readiness().ready
    classroom.close()


def test_the_five_questions_about_a_mixed_article(classroom):
    card = next(card for card in classroom.articles() if "Mosul" in card.title)

    def ask(question):
        return classroom.lesson("five-questions", card.id).ask(question)

    assert "Human Rights Watch" in ask("who says that people were made to go back?").text
    assert ask("is it a fact that ISIS won?").move is Move.SETTLE
    witnesses = ask("how many witnesses were there and who did they talk to?")
    assert "Four witnesses told the organisation" in witnesses.text
    assert ask("what is the author's opinion?").move is Move.LOOK_AT_VOICES
    assert ask("who won the world cup?").move is Move.DECLINE


def test_two_processes_cannot_share_a_data_folder(classroom, folder):
    assert classroom.readiness().ready
    with pytest.raises(IndexInUse, match="Another copy"):
        bootstrap.build(Settings(data=folder))


def test_joining_the_parts_loads_no_model_library():
    heavy = "{'torch', 'spacy', 'chromadb', 'sentence_transformers', 'trafilatura'}"
    script = f"import bootstrap, sys; print(sorted({heavy} & sys.modules.keys()))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
