"""What can be saved: learners save their own words, instructors worksheets, keys and labels."""

from ui.catalogue import words


def saved(page):
    return {button.label for button in page.test.get("download_button")}


def opened(page, key):
    page.test.session_state[key] = True
    page.test.run()
    return page


def test_a_learner_takes_the_own_conversation_and_no_labels(open_page):
    page = opened(open_page(), "progress")
    assert not page.test.exception
    names = saved(page)
    assert {name.rsplit("-", 1)[-1] for name in names} == {"conversation.html", "conversation.txt"}


def test_nothing_is_made_before_somebody_looks(open_page):
    page = open_page()
    assert words("takeaway.menu")
    assert saved(page) == set()
