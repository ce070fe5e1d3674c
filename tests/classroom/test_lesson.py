from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from classroom.library import UnknownArticle
from classroom.message import TooFast, UnfitMessage
from tests.factories import a_classroom, an_article
from tests.fakes import FakeAnalyser, FakeTutor
from tutor.dialogue import Move, Role


def said(lesson):
    return [entry.turn.text for entry in lesson.turns()]


def test_the_first_visit_brings_the_welcome_and_only_the_first(classroom, article):
    for _ in range(3):
        lesson = classroom.lesson("ann", article.id)
    (entry,) = lesson.turns()
    assert entry.number == 0
    assert entry.turn.move is Move.WELCOME
    assert lesson.article_id == article.id


def test_a_question_is_stored_with_its_reply_in_order(classroom, article, tutor):
    lesson = classroom.lesson("ann", article.id)
    reply = lesson.ask("  Who says so? ")
    assert [entry.number for entry in lesson.turns()] == [0, 1, 2]
    assert lesson.turns()[1].turn.text == "Who says so?"
    assert lesson.turns()[1].turn.role is Role.LEARNER
    assert lesson.turns()[2].turn == reply
    assert (reply.cites, reply.act, reply.choices[0]) == ((0,), "WHO?", "Show me")
    lesson.ask("And who else?")
    occasion, message = tutor.heard[-1]
    assert message == "And who else?"
    assert [turn.role for turn in occasion.history] == [Role.TUTOR, Role.LEARNER, Role.TUTOR]


def test_a_restart_shows_the_same_conversation(classroom, article, tmp_path):
    classroom.lesson("ann", article.id).ask("Who says so?")
    before = classroom.lesson("ann", article.id).turns()
    restarted = a_classroom(tmp_path)
    assert restarted.lesson("ann", article.id).turns() == before
    assert len(before) == 3


def test_another_learner_sees_nothing_of_it(classroom, article, other_article):
    classroom.lesson("ann", article.id).ask("Is my secret safe?")
    for learner, where in (("ben", article), ("ann", other_article), ("noise", article)):
        assert "Is my secret safe?" not in said(classroom.lesson(learner, where.id))


def test_personal_data_reaches_neither_the_tutor_nor_the_disk(classroom, article, tutor, tmp_path):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("my number is 555-0134 text me")
    lesson.flag(2, "other", "write to ann@school.example")
    assert tutor.heard[-1][1] == said(lesson)[1] == "my number is [hidden: phone number] text me"
    assert not files_with(tmp_path, "555-0134")
    assert not files_with(tmp_path, "ann@school")


class FailingTutor(FakeTutor):
    def reply(self, *_):
        raise ZeroDivisionError


def test_a_question_is_on_disk_before_the_tutor_thinks(tmp_path, article):
    classroom = a_classroom(tmp_path, tutor=FailingTutor())
    classroom.publish(article)
    with pytest.raises(ZeroDivisionError):
        classroom.lesson("ann", article.id).ask("Are you there?")
    restarted = a_classroom(tmp_path).lesson("ann", article.id)
    assert said(restarted)[-1] == "Are you there?"
    restarted.ask("And now?")
    assert [entry.number for entry in restarted.turns()] == [0, 1, 2, 3]


class SlowAnalyser(FakeAnalyser):
    def __init__(self):
        super().__init__("slow 2")
        self.asked, self.go = Event(), Event()

    def analyse(self, article):
        self.asked.set()
        assert self.go.wait(10)
        return super().analyse(article)


@pytest.mark.usefixtures("classroom")
def test_an_article_can_be_read_before_it_is_judged_and_a_question_waits(article, tmp_path):
    analyser = SlowAnalyser()
    starting = a_classroom(tmp_path, analyser=analyser)
    lesson = starting.lesson("ann", article.id)
    assert starting.article(article.id) == article
    assert lesson.turns() == ()
    with ThreadPoolExecutor(2) as threads:
        asked = [threads.submit(lesson.ask, "Who?"), threads.submit(lesson.ask, "Who else?")]
        assert analyser.asked.wait(10)
        assert len(starting.lesson("ann", article.id).turns()) == 1
        analyser.go.set()
        assert {future.result(10).cites for future in asked} == {(0,)}
    assert [entry.number for entry in lesson.turns()] == [0, 1, 2, 3, 4]
    assert lesson.turns()[0].turn.move is Move.WELCOME
    assert analyser.judged == [article.id]


def test_two_tabs_at_once_still_take_turns(classroom, article, tutor):
    lessons = [classroom.lesson("ann", article.id) for _ in range(2)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda n: lessons[n % 2].ask(f"question {n}"), range(16)))
    entries = lessons[0].turns()
    assert [entry.number for entry in entries] == list(range(33))
    assert [e.turn.role for e in entries[1:]] == [Role.LEARNER, Role.TUTOR] * 16
    assert sorted(len(occasion.history) for occasion, _ in tutor.heard) == list(range(1, 33, 2))


@pytest.mark.parametrize(
    "text", ["\x00 nul", "\ud83d half", "\U0001f600" * 2_000, "\u202e bidi", "<b>", "'; DROP TABLE"]
)
def test_hostile_text_does_no_harm(classroom, article, text):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask(text)
    lesson.ask("Still there?")
    assert said(lesson)[3] == "Still there?"
    assert len(classroom.transcript(classroom.conversations()[0].lesson_id)) == 5


@pytest.mark.parametrize("text", ["", " \n", "a" * 2_001])
def test_an_unfit_message_leaves_nothing(classroom, article, text):
    lesson = classroom.lesson("ann", article.id)
    with pytest.raises(UnfitMessage):
        lesson.ask(text)
    assert len(lesson.turns()) == 1


def test_the_21st_message_in_a_minute_is_refused_and_leaves_nothing(classroom, article, clock):
    for number in range(20):
        classroom.lesson("ann", article.id).ask(f"{number}?")
    lesson = classroom.lesson("ann", article.id)
    with pytest.raises(TooFast):
        lesson.ask("And?")
    assert len(lesson.turns()) == 41
    clock.move(minutes=1)
    lesson.ask("And?")


def test_starting_over_leaves_nothing_in_any_file(classroom, article, tmp_path):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Zanzibar marker one?")
    lesson.flag(2, "unclear", "Zanzibar marker two")
    assert files_with(tmp_path, "Zanzibar")
    lesson.start_over()
    assert not files_with(tmp_path, "Zanzibar")
    assert [e.turn.move for e in classroom.lesson("ann", article.id).turns()] == [Move.WELCOME]
    assert said(classroom.lesson("noise", article.id))[1] == "I am someone else."


def test_a_withdrawn_article_has_no_lessons_until_it_is_restored(classroom, article):
    classroom.lesson("ann", article.id).ask("Who?")
    classroom.withdraw(article.id)
    with pytest.raises(UnknownArticle):
        classroom.lesson("ann", article.id)
    assert classroom.article(article.id) == article
    classroom.restore(article.id)
    assert len(classroom.lesson("ann", article.id).turns()) == 3


def test_a_learner_who_asks_about_a_deleted_article_is_told(classroom, article):
    lesson = classroom.lesson("ann", article.id)
    classroom.delete(article.id)
    with pytest.raises(UnknownArticle):
        lesson.ask("Who?")


def test_figures_that_the_article_prints_are_not_hidden(classroom):
    article = classroom.publish(an_article("Call the harbour on 555-0134. It is open."))
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who answers at 555-0134, and at 555-0199?")
    assert said(lesson)[1] == "Who answers at 555-0134, and at [hidden: phone number]?"


def files_with(folder, words):
    return [p.name for p in folder.rglob("*") if p.is_file() and words.encode() in p.read_bytes()]
