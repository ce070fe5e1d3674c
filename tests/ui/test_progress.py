"""What a learner has shown is there to see, in words and counts, and to begin anew."""

import pytest

from errors import WhoSaysError
from tests.factories import an_attempt
from tutor.judging.judgement import Grade, Rubric
from tutor.learner.mastery import Mastery, Step
from tutor.skills import Skill
from ui import session
from ui.catalogue import words
from ui.progress import PROGRESS, evidence


def opened(page):
    page.test.session_state[PROGRESS] = True
    page.test.run()
    return page.settled()


def test_who_has_tried_nothing_is_told_what_to_do(open_page):
    assert words("progress.empty") in opened(open_page()).texts


def test_nothing_is_worked_out_before_somebody_looks(open_page, classroom, monkeypatch):
    monkeypatch.setattr(classroom, "mastery", lambda _: pytest.fail("Nobody looked."))
    open_page().say("Who says so?")


def test_each_skill_that_was_tried_is_shown_with_its_step_and_evidence(open_page, tutor):
    page = open_page()
    for item in ("1", "2", "3", "4"):
        tutor.attempt = an_attempt(item=item)
        page.say("Sourced.")
    tutor.attempt = an_attempt(skill=Skill.WEIGH, grade=Grade.WRONG, rubric=Rubric.NOT_YET)
    page.say("The mayor.")
    texts = opened(page).texts
    assert "Skill k01, plain · solid" in texts
    assert "4 tried, 4 right, 4 of them without help, 4 explained by you." in texts
    assert "Skill k11, plain · not yet" in texts
    assert "1 tried, none right yet." in texts
    assert not [text for text in texts if "k02" in text]


def test_another_learner_sees_nothing_of_it(open_page, tutor, monkeypatch):
    tutor.attempt = an_attempt()
    open_page().say("Sourced.")
    monkeypatch.setattr(session, "token", lambda: "f" * 32)
    assert words("progress.empty") in opened(open_page()).texts


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((5, 0, 0, 0), "5 tried, none right yet."),
        ((5, 3, 0, 0), "5 tried, 3 right, all of them with help."),
        ((5, 3, 2, 0), "5 tried, 3 right, 2 of them without help."),
        ((5, 3, 2, 1), "5 tried, 3 right, 2 of them without help, 1 explained by you."),
    ],
)
def test_the_evidence_is_told_in_counts(counts, told):
    tried, right, alone, explained = counts
    mastery = Mastery(Skill.SAID_VS_SO, Step.GETTING_THERE, 0.7, tried, right, alone, explained)
    assert evidence(mastery) == told


def test_beginning_anew_says_what_goes_and_takes_two_steps(open_page, tutor, classroom, article):
    tutor.attempt = an_attempt()
    classroom.lesson("noise", article.id).ask("Not mine.")
    page = opened(open_page().say("Sourced."))
    assert words("progress.reset_warning") in page.texts
    assert page.button("reset").disabled
    page.test.checkbox(key="reset-sure").check().run()
    page.press("reset")
    assert words("progress.empty") in page.texts
    assert len(page.conversation) == 3
    assert classroom.mastery("noise")[0].tried == 1


def test_once_begun_anew_the_next_time_asks_again(open_page, tutor):
    tutor.attempt = an_attempt()
    page = opened(open_page().say("Sourced."))
    page.test.checkbox(key="reset-sure").check().run()
    page.press("reset").say("Sourced.")
    assert page.button("reset").disabled


def test_a_reset_that_fails_says_why(open_page, tutor, classroom, monkeypatch):
    def forget_record(_):
        raise WhoSaysError("The records are busy.")

    tutor.attempt = an_attempt()
    monkeypatch.setattr(classroom, "forget_record", forget_record)
    page = opened(open_page().say("Sourced."))
    page.test.checkbox(key="reset-sure").check().run()
    assert page.press("reset").notices == ["The records are busy."]


def test_a_skills_name_is_shown_as_plain_text(open_page, tutor, classroom, monkeypatch):
    hostile = "![x](http://evil.example/x.png) **b**"
    monkeypatch.setattr(classroom, "name_of", lambda _: hostile)
    tutor.attempt = an_attempt()
    page = opened(open_page().say("Sourced."))
    assert [text for text in page.texts if hostile in text]
    assert [m.value for m in page.test.markdown if "evil" in m.value] == []
