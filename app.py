"""The web app: the pages behind a door that checks who comes in and says what a browser may do."""

import streamlit as st
from starlette.middleware import Middleware

from ui.catalogue import words
from ui.headers import SecurityHeaders
from ui.health import ROUTES
from ui.seats import SeatCookie
from ui.startup import lifespan
from ui.uploads import Budget, UploadGate


def apologise(error: Exception) -> bool:
    """Show a sentence in place of a stack trace, which Streamlit has written to the log."""
    del error
    st.error(words("site.broken"))
    return True


app = st.App(
    "ui/frame/main.py",
    lifespan=lifespan,
    routes=ROUTES,
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(SeatCookie),
        Middleware(UploadGate, budget=Budget()),
    ],
    on_script_error=apologise,
)
