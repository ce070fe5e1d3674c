"""What the tutor says, as conversations: it asks before it tells, and never loses a speaker."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from settings import HOME
from tutor.dialogue import Act, Move, Role, Turn
from tutor.reply import choices
from wording import Wording

QUOTED_LINE = re.compile(
    r"(?:^|: )(?:The article says \(S(\d+)\)|S(\d+)[^“:]*(?:“.+?”[^“:]*)*): “(.*)”$"
)


@pytest.fixture
def talk(tutor, article, analysis):
    """Say messages in order and return the last reply; the conversation is kept between calls."""
    history = [tutor.welcome(article, analysis)]

    def say(*messages):
        for message in messages:
            reply = tutor.reply(article, analysis, tuple(history), message)
            history.extend([Turn(Role.LEARNER, message), reply])
        return history[-1]

    return say


def test_the_first_turn_is_a_task_with_a_sentence_and_buttons(tutor, article, analysis):
    turn = tutor.welcome(article, analysis)
    assert turn.move is Move.WELCOME
    assert article.words_of(turn.cites[0]) in turn.text
    assert 2 <= len(turn.choices) <= 4


def test_a_question_gets_the_sentence_that_answers_it_and_one_question_back(talk, finds):
    finds(4)
    turn = talk("how many passengers were there?")
    assert (
        "S5: “Four passengers told Harbour Watch that the captain had left the bridge.”"
        in turn.text
    )
    assert (turn.act, turn.cites) == (Act.QUESTION, (4,))
    assert turn.text.endswith("?")


def test_the_writers_own_claim_is_what_the_article_says(talk, finds):
    finds(1)
    assert "The article says (S2): “The engines of the ferry failed" in talk("what failed?").text


def test_a_continued_quotation_names_the_sentence_where_somebody_took_over(talk, finds):
    finds(3)
    turn = talk("was it quiet?")
    assert "S4, after “Ines Cole” and “said” in S3: “Then it was quiet.”" in turn.text


def test_what_the_article_does_not_say_is_told_and_what_it_quotes(talk):
    turn = talk("who won the world cup?")
    assert (turn.move, turn.act) == (Move.DECLINE, Act.OUT)
    assert "doesn’t say" in turn.text
    assert "Ines Cole" in turn.text


def test_truth_is_never_pronounced_but_what_it_rests_on_is_shown(talk, finds):
    finds(1)
    turn = talk("is it true that the engines failed?")
    assert turn.move is Move.SETTLE
    assert "won’t guess" in turn.text


def test_the_writers_opinion_is_looked_for_in_the_words(talk):
    turn = talk("what is the author's opinion?")
    assert turn.cites == (5,)
    assert "Closing the line was a disgrace." in turn.text


def test_naming_the_source_is_confirmed_with_the_words(talk, finds):
    finds(2)
    turn = talk("who heard bangs?", "ines col")
    assert turn.move is Move.LOCATE or "Ines Cole" in turn.text
    finds(2)
    turn = talk("who says there were bangs?", "ines cole")
    assert (turn.move, turn.cites) == (Move.CONFIRM, (2,))
    assert "“said” hands over to “Ines Cole”" in turn.text


def test_the_first_link_of_a_chain_is_followed_to_the_next(talk, finds):
    finds(4)
    turn = talk("who says the captain left?", "some passengers")
    assert "told “Harbour Watch”" in turn.text


def test_a_wrong_name_is_sent_back_to_the_words_and_not_told(talk, finds):
    finds(2)
    turn = talk("who says there were bangs?", "the captain")
    assert turn.move is Move.LOCATE
    assert "Ines Cole" not in turn.text


def test_naming_the_source_when_asked_how_it_is_known_is_heard_too(talk, finds):
    finds(2)
    turn = talk("what did people hear?", "ines cole")
    assert turn.move is Move.CONFIRM
    assert "“Ines Cole” is who speaks in S3" in turn.text


def test_nobody_is_the_right_answer_where_nobody_is_handed_the_word(talk, finds):
    finds(1)
    assert talk("who says the engines failed?", "nobody does").move is Move.CONFIRM


def test_telling_comes_after_one_smaller_question(talk, finds):
    finds(2)
    smaller = talk("who says there were bangs?", "just tell me")
    assert smaller.move is Move.SMALLER
    assert "hands over" not in smaller.text
    explained = talk("just tell me")
    assert explained.move is Move.EXPLAIN
    assert "“said” hands over." in explained.text


def test_hints_point_nearer_each_time_and_do_not_tell(talk, finds):
    finds(2)
    first = talk("who says there were bangs?", "hint")
    second = talk("another hint")
    assert "“said”" not in first.text
    assert "“said”" in second.text
    assert "Ines Cole" not in first.text + second.text


def test_telling_about_another_sentence_begins_anew(talk, finds):
    finds(2)
    talk("who says there were bangs?", "just tell me")
    finds(4)
    assert talk("who says the captain left?", "just tell me").move is Move.SMALLER


def test_another_sentence_is_one_not_yet_seen(talk):
    first = talk("next sentence").cites
    assert talk("next sentence").cites != first


def test_noise_leads_back_to_the_open_sentence(talk, finds):
    finds(2)
    turn = talk("who says there were bangs?", "😂😂")
    assert turn.cites == (2,)


def test_the_search_is_kept_to_the_open_article(talk, finder, article):
    talk("what failed?")
    assert {article_id for _, article_id in finder.asked} == {article.id}


MESSAGES = st.one_of(
    st.sampled_from(
        [*choices(Wording(HOME / "prompts")), "who says so?", "is it true?", "nobody", "$cue", "“”"]
    ),
    st.text(max_size=40),
)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(MESSAGES, max_size=8), st.sets(st.integers(0, 5), max_size=3))
def test_every_conversation_keeps_the_contract(tutor, article, analysis, finds, messages, found):
    finds(*sorted(found))
    history = [tutor.welcome(article, analysis)]
    for message in messages:
        reply = tutor.reply(article, analysis, tuple(history), message)
        assert reply == tutor.reply(article, analysis, tuple(history), message)
        assert all(0 <= cite < len(article.sentences) for cite in reply.cites)
        own_words = reply.text
        for sentence in article.sentences:
            own_words = own_words.replace(sentence.span.of(article.text), "")
        assert own_words.count("?") <= 1
        assert 1 <= len(reply.choices) <= 4
        assert not re.search(r"\b(sourced|unsourced|commentary)\b", own_words)
        for line in reply.text.splitlines():
            if quote := QUOTED_LINE.search(line):
                assert quote.group(3) in article.text
        history += [Turn(Role.LEARNER, message), reply]


def test_a_sentence_called_by_its_number_is_the_one_that_is_meant(talk):
    turn = talk("who says S3?")
    assert turn.cites == (2,)
    assert turn.move is Move.ASK_WHO
