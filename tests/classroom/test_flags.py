import pytest

from classroom.flags import UnknownFlag, UnknownTurn
from classroom.message import UnfitMessage
from classroom.record import FlagKind


def test_a_flag_reaches_the_instructor_with_what_it_is_about(classroom, article):
    lesson = classroom.lesson("ann", article.id)
    reply = lesson.ask("Who says so?")
    lesson.flag(2, FlagKind.MISTAKEN, " S1 has no speaker ")
    flag = next(flag for flag in classroom.flags() if flag.kind is FlagKind.MISTAKEN)
    mine = next(c for c in classroom.conversations() if c.lesson_id == flag.lesson_id)
    assert (flag.number, flag.note, flag.said) == (2, "S1 has no speaker", reply.text)
    assert (flag.nickname, flag.article_title) == (mine.nickname, article.title)
    assert not flag.resolved


def test_a_flag_shows_what_the_learner_had_asked_before_the_turn(classroom, article, clock):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    lesson.ask("Is it true?")
    for number in (0, 2, 4):
        lesson.flag(number, FlagKind.UNCLEAR, "mine")
    asked = {f.number: (f.asked, f.is_erased) for f in classroom.flags() if f.note == "mine"}
    assert asked == {0: ("", False), 2: ("Who says so?", False), 4: ("Is it true?", False)}
    clock.move(hours=25)
    classroom.erase_expired()
    erased = {(f.number, f.asked, f.is_erased) for f in classroom.flags()}
    assert erased == {(0, "", False), (2, "", True), (4, "", True)}


def test_a_dispute_raises_itself_with_the_turn_and_what_it_replied_to(classroom, article, tutor):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    tutor.dispute = True
    reply = lesson.ask("It says “she added”, so it is hers.")
    tutor.dispute = False
    lesson.ask("And now?")
    (flag,) = (flag for flag in classroom.flags() if flag.kind is FlagKind.DISPUTE)
    assert (flag.number, flag.said, flag.note) == (4, reply.text, "")
    assert flag.asked == "It says “she added”, so it is hers."
    assert lesson.flagged() == {4}
    classroom.resolve_flag(flag.id)
    lesson.unflag(4)
    assert lesson.flagged() == frozenset()


def test_a_second_flag_takes_the_place_of_the_first(classroom, article):
    lesson = classroom.lesson("ann", article.id)
    lesson.flag(0, FlagKind.UNCLEAR, "first")
    lesson.flag(0, FlagKind.UPSETTING)
    flags = [flag for flag in classroom.flags() if flag.number == 0]
    assert [(flag.kind, flag.note) for flag in flags] == [(FlagKind.UPSETTING, "")]


def test_a_flag_can_be_taken_back_again_and_again(classroom, article):
    lesson = classroom.lesson("ann", article.id)
    lesson.flag(0, FlagKind.UNCLEAR)
    for _ in range(2):
        lesson.unflag(0)
    assert [flag.note for flag in classroom.flags()] == ["noise"]


@pytest.mark.parametrize("number", [1, 3, -1, 10**6])
def test_only_what_the_tutor_said_in_this_lesson_can_be_flagged(classroom, article, number):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    with pytest.raises(UnknownTurn, match=f"Turn {number} is not one"):
        lesson.flag(number, FlagKind.OTHER)
    with pytest.raises(UnknownTurn):
        lesson.unflag(number)


def test_a_note_that_is_too_long_is_refused(classroom, article):
    with pytest.raises(UnfitMessage):
        classroom.lesson("ann", article.id).flag(0, FlagKind.OTHER, "a" * 2_001)
    assert len(classroom.flags()) == 1


def test_a_kind_that_does_not_exist_is_refused(classroom, article):
    with pytest.raises(ValueError, match="no such kind"):
        classroom.lesson("ann", article.id).flag(0, "no such kind")
    assert len(classroom.flags()) == 1


def test_a_learner_sees_their_own_flags_and_nobody_elses(classroom, article):
    lesson = classroom.lesson("ann", article.id)
    assert lesson.flagged() == frozenset()
    lesson.flag(0, FlagKind.UNCLEAR)
    assert classroom.lesson("ann", article.id).flagged() == {0}
    assert classroom.lesson("somebody-new", article.id).flagged() == frozenset()
    lesson.unflag(0)
    assert lesson.flagged() == frozenset()


def test_a_resolved_flag_goes_to_the_end(classroom, article):
    lesson = classroom.lesson("ann", article.id)
    lesson.flag(0, FlagKind.UNCLEAR, "mine")
    assert [flag.note for flag in classroom.flags()] == ["mine", "noise"]
    classroom.resolve_flag(classroom.flags()[0].id)
    assert [(flag.note, flag.resolved) for flag in classroom.flags()] == [
        ("noise", False),
        ("mine", True),
    ]


def test_a_flag_that_is_not_there_cannot_be_resolved(classroom):
    with pytest.raises(UnknownFlag, match="no flag 999"):
        classroom.resolve_flag(999)
