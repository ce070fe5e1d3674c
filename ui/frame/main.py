"""What every page has in common: the masthead, the way to the others, a word when one fails.

It has a folder of its own because Streamlit puts the folder of this script on the import path,
where a neighbour (`ui/catalogue.py`) would hide a package of the same name, and because Streamlit
takes a folder `pages` beside it for navigation of its own.
"""

import streamlit as st
from streamlit.navigation.page import Page

from errors import WhoSaysError
from ui import places, resources, startup
from ui.catalogue import words
from ui.components import notice

EVERY = 0.3  # seconds between two looks whether it is there


def opening() -> None:
    """Say that the classroom is being opened, until it is."""
    if resources.tried():
        st.rerun()
    st.title(words("ready.title"), anchor=False)
    notice.show(words("ready.opening"), tone="quiet", key="opening")


def masthead(pages: list[Page]) -> None:
    """Draw the name and the way to each page, at any width of the window."""
    with st.container(key="masthead", horizontal=True, vertical_alignment="center"):
        with st.container(key="wordmark", width="content"):
            st.page_link(pages[0], label=words("site.name"))
        for page in pages:
            st.page_link(page)


st.set_page_config(page_title=words("site.name"), page_icon=places.UI / "icon.svg", layout="wide")
st.html(places.UI / "style.css")
pages = [
    st.Page(places.READ, title=words("site.read"), default=True),
    st.Page(places.UPLOAD, title=words("site.upload")),
    st.Page(places.INSTRUCTOR, title=words("site.instructor")),
]
page = st.navigation(pages, position="hidden")
masthead(pages)
try:
    if resources.tried():
        page.run()
    else:
        st.fragment(opening, run_every=EVERY)()
except WhoSaysError as error:
    notice.show(str(error), tone="trouble", key="site-trouble")
finally:
    startup.first_page.set()
