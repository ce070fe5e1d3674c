"""Two addresses for whoever watches the server: is it alive, and is it ready."""

from __future__ import annotations

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from ui import resources


async def alive(_: Request) -> JSONResponse:
    """Answer, which is all there is to say."""
    return JSONResponse({"alive": True})


def ready(_: Request) -> JSONResponse:
    """Return 200 once the models and the index are there, 503 until then, and the steps.

    `later` are those that go on afterwards, while everything works already.
    """
    if not resources.built():
        return JSONResponse({"ready": False, "steps": [], "later": []}, 503)
    readiness = resources.classroom().readiness()
    told = {
        "ready": readiness.ready,
        "steps": [asdict(step) for step in readiness.steps],
        "later": [asdict(step) for step in readiness.later],
    }
    return JSONResponse(told, 200 if readiness.ready else 503)


ROUTES = [Route("/healthz", alive), Route("/readyz", ready)]
