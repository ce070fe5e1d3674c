from dataclasses import replace
from threading import Event, Thread

from tests.factories import a_classroom, an_attempt
from tests.fakes import FakeTutor
from tutor.dialogue import Role

MARKER = "Zanzibar marker"


def files_with(folder, words):
    return [p.name for p in folder.rglob("*") if p.is_file() and words.encode() in p.read_bytes()]


def test_what_was_typed_goes_24_hours_after_the_last_activity(classroom, article, clock, tmp_path):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask(f"{MARKER} one")
    clock.move(hours=20)
    lesson.ask(f"{MARKER} two")
    lesson.flag(4, "unclear", f"{MARKER} three")
    for hours, gone in ((0, False), (23.9, False), (0.2, True), (2_000, True)):
        clock.move(hours=hours)
        classroom.erase_expired()
        assert bool(files_with(tmp_path, MARKER)) is not gone
        assert [entry.erased for entry in lesson.turns()] == [False, gone, False, gone, False]


def test_the_facts_of_the_dialogue_and_the_tutors_own_words_stay(classroom, article, clock):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    lesson.flag(2, "unclear", "hm")
    before = lesson.turns()
    clock.move(hours=25)
    assert classroom.erase_expired() == 5  # my question, my note, and the noise
    assert classroom.erase_expired() == 0
    learner = replace(before[1], turn=replace(before[1].turn, text=""), erased=True)
    assert lesson.turns() == (before[0], learner, before[2])
    assert classroom.conversations()[0].turn_count == 2
    assert {(flag.kind, flag.note) for flag in classroom.flags()} == {
        ("unclear", ""),
        ("other", ""),
    }
    lesson.ask("And now?")
    assert lesson.turns()[3].turn.text == "And now?"


def test_what_was_tried_and_where_the_lesson_stood_stay(classroom, article, clock, tutor):
    tutor.attempt, tutor.dispute = an_attempt(), True
    lesson = classroom.lesson("ann", article.id)
    lesson.ask(MARKER)
    before = classroom.mastery("ann"), lesson.state
    clock.move(hours=25)
    classroom.erase_expired()
    assert lesson.turns()[1].erased
    assert (classroom.mastery("ann"), lesson.state) == before
    assert (lesson.state.step, before[0][0].tried) == (1, 1)
    assert [f.is_erased for f in classroom.flags() if f.kind == "dispute"] == [True]


def test_a_note_written_after_the_erasure_is_erased_in_its_turn(
    classroom, article, clock, tmp_path
):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    clock.move(hours=25)
    classroom.erase_expired()
    lesson.flag(2, "unclear", MARKER)
    classroom.erase_expired()
    assert files_with(tmp_path, MARKER)
    clock.move(hours=25)
    classroom.erase_expired()
    assert not files_with(tmp_path, MARKER)


def test_a_note_that_was_replaced_is_gone_with_the_next_erasure(classroom, article, tmp_path):
    lesson = classroom.lesson("ann", article.id)
    lesson.flag(0, "unclear", MARKER)
    lesson.flag(0, "unclear")
    classroom.erase_expired()
    assert not files_with(tmp_path, MARKER)


def test_a_class_that_keeps_transcripts_keeps_them(classroom, article, clock):
    classroom.change_settings(replace(classroom.settings(), keeps_transcripts=True))
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    clock.move(hours=1_000)
    assert classroom.erase_expired() == 0
    assert lesson.turns()[1].turn.text == "Who says so?"
    classroom.change_settings(replace(classroom.settings(), keeps_transcripts=False))
    assert classroom.erase_expired() == 4


def test_a_class_can_choose_its_hours(classroom, article, clock):
    classroom.change_settings(replace(classroom.settings(), erase_after_hours=2))
    clock.move(hours=1)
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    clock.move(hours=1, minutes=1)
    assert classroom.erase_expired() == 3
    assert lesson.turns()[1].turn.text == "Who says so?"


def test_many_erasures_leave_no_word_behind(tmp_path, article, clock):
    """Rows of all sizes come and go, so that SQLite splits, merges and reuses its pages."""
    classroom = a_classroom(tmp_path, clock=clock, tutor=FakeTutor())
    classroom.publish(article)
    for day in range(2):
        for number in range(25):
            lesson = classroom.lesson(f"learner-{number}", article.id)
            lesson.ask(f"{MARKER} {day} " + "words " * (number * 7 % 300))
            if number % 3 == day % 3:
                lesson.start_over()
        clock.move(hours=25)
        classroom.erase_expired()
        assert not files_with(tmp_path, MARKER)


def test_it_is_done_again_and_again_in_the_background(classroom, article, clock):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    clock.move(hours=25)
    stopped = Event()
    thread = Thread(target=classroom.keep_erasing, args=(stopped, 0.01))
    thread.start()
    for _ in range(500):
        if lesson.turns()[1].erased:
            break
        stopped.wait(0.01)
    stopped.set()
    thread.join(10)
    assert lesson.turns()[1].erased
    assert lesson.turns()[1].turn.role is Role.LEARNER
