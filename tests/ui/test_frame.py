"""Streamlit looks around the folder of its main script; nothing there may lead it astray."""

from ui import places


def test_nothing_beside_the_main_script_can_hide_a_package():
    beside = {path.stem for path in (places.UI / "frame").glob("*.py")}
    assert beside == {"__init__", "main"}


def test_no_folder_beside_the_main_script_makes_a_navigation_of_its_own():
    assert not (places.UI / "frame" / "pages").exists()


def test_every_place_is_a_page():
    assert all(page.is_file() for page in (places.READ, places.UPLOAD, places.INSTRUCTOR))
