"""Two addresses for whoever watches the server: is it alive, and is it ready."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from ui import resources


async def alive(_: Request) -> JSONResponse:
    """Answer, which is all there is to say."""
    return JSONResponse({"alive": True})


def ready(_: Request) -> JSONResponse:
    """Return 200 once the models and the index are there, 503 with the steps until then."""
    if not resources.built():
        return JSONResponse({"ready": False, "steps": []}, 503)
    readiness = resources.classroom().readiness()
    steps = [{"name": s.name, "state": s.state, "sentence": s.sentence} for s in readiness.steps]
    return JSONResponse({"ready": readiness.ready, "steps": steps}, 200 if readiness.ready else 503)


ROUTES = [Route("/healthz", alive), Route("/readyz", ready)]
