"""What an instructor settles for the class about the tutor."""

from classroom.roster import LONGEST_HELPLINE
from errors import WhoSaysError
from tutor.skills import ReadingLevel
from ui.catalogue import words


def field(page, kind, name):
    return next(w for w in getattr(page.test, kind) if w.label == words(f"rules.{name}"))


def save(page):
    field(page, "button", "save").click().run()
    return page.settled()


def test_what_is_settled_is_kept_and_shown_again(open_page, classroom):
    page = open_page("instructor")
    field(page, "selectbox", "level").select(ReadingLevel.STANDARD)
    field(page, "toggle", "summaries").set_value(True)
    field(page, "text_area", "helpline").set_value("  Room 12\u202e ")
    assert save(page).notices == [words("rules.saved")]
    settings = classroom.settings()
    assert (settings.level, settings.gives_summaries, settings.helpline) == (
        ReadingLevel.STANDARD,
        True,
        "Room 12",
    )
    again = open_page("instructor")
    assert field(again, "selectbox", "level").value is ReadingLevel.STANDARD
    assert field(again, "toggle", "summaries").value is True
    assert field(again, "text_area", "helpline").value == "Room 12"


def test_the_levels_are_told_in_ages(open_page):
    options = field(open_page("instructor"), "selectbox", "level").options
    assert len(options) == len(ReadingLevel)
    assert all("age" in option or "university" in option for option in options)


def test_what_else_is_settled_stays(open_page, classroom):
    before = classroom.settings()
    page = open_page("instructor")
    field(page, "text_area", "helpline").set_value("Room 12")
    save(page)
    after = classroom.settings()
    assert (after.name, after.keeps_transcripts, after.erase_after_hours) == (
        before.name,
        before.keeps_transcripts,
        before.erase_after_hours,
    )


def test_the_browser_is_held_to_the_greatest_length(open_page):
    shown = field(open_page("instructor"), "text_area", "helpline")
    assert shown.proto.max_chars == LONGEST_HELPLINE


def test_settings_that_cannot_be_kept_say_why(open_page, classroom, monkeypatch):
    def change_settings(_):
        raise WhoSaysError("The records are busy.")

    monkeypatch.setattr(classroom, "change_settings", change_settings)
    assert save(open_page("instructor")).notices == ["The records are busy."]


def test_a_hostile_helpline_is_shown_as_plain_text(open_page):
    hostile = "![x](http://evil.example/x.png) <b>b</b>"
    page = open_page("instructor")
    field(page, "text_area", "helpline").set_value(hostile)
    save(page)
    assert field(page, "text_area", "helpline").value == hostile
    assert [m.value for m in page.test.markdown if "evil" in m.value] == []
