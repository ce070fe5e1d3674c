"""The front door, walked through as a class would; the parts have their own tests."""

import dataclasses

import pytest

from classroom.parts import Loading
from classroom.readiness import State
from classroom.roster import ClassSettings, UnfitSettings
from classroom.seat import UnknownSeat, new_token, seat_id
from tests.factories import STORY, a_classroom
from tests.fakes import FakeAnalyser, FakeRetriever, FakeTutor
from tutor.skills import ReadingLevel, Skill


def test_a_day_in_class(tmp_path, clock):
    classroom = a_classroom(tmp_path, clock=clock)
    article = classroom.publish(classroom.preview("ferry.txt", STORY.encode()).article)
    ann, ben = seat_id(new_token()), seat_id(new_token())
    classroom.lesson(ann, article.id).ask("Who says so?")
    clock.move(minutes=1)
    classroom.lesson(ben, article.id).ask("Is it true?")
    classroom.lesson(ben, article.id).flag(2, "unclear", "What is S1?")
    latest, first = classroom.conversations()
    assert latest.nickname != first.nickname
    assert (latest.article_title, latest.turn_count) == (article.title, 2)
    assert latest.last_at > first.last_at
    assert [e.turn.text for e in classroom.transcript(first.lesson_id)][1] == "Who says so?"
    assert classroom.flags()[0].nickname == latest.nickname
    assert len(classroom.lesson("visitor", article.id).turns()) == 1
    assert len(classroom.conversations()) == 2


def test_opening_an_article_twice_is_opening_it_once(classroom):
    first = classroom.open_article("a.txt", STORY.encode())
    cards = classroom.articles()
    assert classroom.open_article("b.txt", STORY.encode()) == first
    assert classroom.articles() == cards


def test_an_unknown_lesson_has_no_turns(classroom):
    assert classroom.transcript(999) == ()


def test_a_learner_without_a_seat_is_refused(classroom, article):
    with pytest.raises(UnknownSeat):
        classroom.lesson("", article.id)


def test_settings_are_kept(classroom, tmp_path):
    settings = ClassSettings(
        "5b",
        keeps_transcripts=True,
        erase_after_hours=48,
        level=ReadingLevel.ADVANCED,
        gives_summaries=True,
        helpline="Room 12, or 0800 1111\nat any hour",
    )
    classroom.change_settings(settings)
    assert a_classroom(tmp_path).settings() == settings


@pytest.mark.parametrize(
    "unfit",
    [
        {"name": " "},
        {"name": "a" * 81},
        {"erase_after_hours": 0},
        {"erase_after_hours": 8_761},
        {"level": "easy"},
        {"helpline": "a" * 301},
    ],
)
def test_unfit_settings_are_refused(classroom, unfit):
    with pytest.raises(UnfitSettings):
        classroom.change_settings(dataclasses.replace(classroom.settings(), **unfit))


def test_a_helpline_is_cleaned_of_what_nobody_sees_before_it_is_measured(classroom):
    hidden = "\u202e\u200b\x00" * 99
    classroom.change_settings(ClassSettings("5b", helpline=f"  {'a' * 300}{hidden}\r\n "))
    assert classroom.settings().helpline == "a" * 300


def test_a_skill_is_called_as_the_class_reads(classroom):
    classroom.change_settings(ClassSettings("5b", level=ReadingLevel.STANDARD))
    assert classroom.name_of(Skill.WEIGH) == "Skill k11, standard"


def test_the_warm_up_makes_everything_ready_in_order(tmp_path):
    done = []
    retriever, analyser = FakeRetriever(), FakeAnalyser()
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text(f"---\ntitle: The ferry\n---\n{STORY}")
    loading = Loading(
        tmp_path,
        parser=lambda: done.append("parser"),
        encoder=lambda: done.append("encoder"),
        index=lambda: done.append(f"index of {len(retriever.passages)}"),
    )
    retriever.fill = lambda: done.append("fill")
    classroom = a_classroom(tmp_path, retriever=retriever, analyser=analyser, loading=loading)
    assert {step.state for step in classroom.readiness().steps} == {State.WAITING}
    classroom.warm_up()
    assert classroom.readiness().ready
    assert {step.state for step in classroom.readiness().later} == {State.WAITING}
    assert done == ["encoder", "index of 6", "parser"]
    (card,) = classroom.articles()
    assert analyser.judged == []
    classroom.catch_up()
    assert {step.state for step in classroom.readiness().later} == {State.DONE}
    assert analyser.judged == [card.id]
    assert done[3:] == ["fill"]
    assert len(classroom.lesson("ann", card.id).turns()) == 1
    classroom.warm_up()
    classroom.catch_up()
    assert len(done) == 4


def test_an_article_that_is_opened_before_its_turn_is_judged_at_once(tmp_path):
    analyser = FakeAnalyser()
    classroom = a_shop(tmp_path, analyser=analyser)
    classroom.lay_out()
    first, second = (card.id for card in classroom.articles())
    assert classroom.lesson("early", second).turns() == ()  # the parser is not there yet
    assert analyser.judged == []
    classroom.warm_up()
    assert len(classroom.lesson("ann", second).turns()) == 1
    assert analyser.judged == [second]
    classroom.catch_up()
    assert analyser.judged == [second, first]


def test_an_article_that_cannot_be_judged_can_be_read(tmp_path, caplog):
    class Failing(FakeAnalyser):
        def analyse(self, article):
            raise ZeroDivisionError(article.id)

    classroom = a_shop(tmp_path, analyser=Failing())
    classroom.warm_up()
    card = classroom.articles()[0]
    assert classroom.lesson("ann", card.id).turns() == ()
    assert classroom.article(card.id).sentences
    assert "could not be judged" in caplog.text
    classroom.catch_up()
    later = {step.name: step.state for step in classroom.readiness().later}
    assert later == {"examples": State.DONE, "analyses": State.FAILED, "vectors": State.DONE}


def test_an_article_that_is_deleted_while_others_are_judged_stops_nothing(tmp_path):
    class Deleting(FakeAnalyser):
        def analyse(self, article):
            for card in classroom.articles():
                if card.id not in (article.id, *self.judged):
                    classroom.delete(card.id)
            return super().analyse(article)

    classroom = a_shop(tmp_path, analyser=Deleting())
    classroom.warm_up()
    classroom.catch_up()
    assert {step.state for step in classroom.readiness().later} == {State.DONE}
    assert len(classroom.articles()) == 1


def test_without_the_encoder_the_class_still_talks(tmp_path, article):
    def fail():
        raise OSError

    loading = Loading(tmp_path, parser=lambda: None, encoder=fail, index=fail)
    classroom = a_classroom(tmp_path, loading=loading, tutor=FakeTutor())
    classroom.warm_up()
    states = {step.name: step.state for step in classroom.readiness().steps}
    assert states == {
        "database": State.DONE,
        "articles": State.FAILED,  # none are shipped here
        "encoder": State.FAILED,
        "index": State.FAILED,
        "parser": State.DONE,
    }
    classroom.publish(article)
    assert classroom.lesson("ann", article.id).ask("Who?").cites == (0,)


def test_a_restart_erases_what_expired_meanwhile(classroom, article, clock, tmp_path):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    clock.move(hours=25)
    a_classroom(tmp_path, clock=clock).warm_up()
    assert lesson.turns()[1].erased


def a_shop(folder, **parts):
    """Return a classroom that comes with two articles."""
    (folder / "corpus" / "articles").mkdir(parents=True)
    for title in ("one", "two"):
        text = STORY.replace("ferry", title)
        path = folder / "corpus" / "articles" / f"{title}.md"
        path.write_text(f"---\ntitle: {title}\n---\n{text}")
    loading = Loading(folder / "corpus", *[lambda: None] * 3)
    return a_classroom(folder, loading=loading, **parts)
