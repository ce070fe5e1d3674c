"""The app's doors: headers, seats, uploads and health, in front of a page that says yes to all."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from classroom.readiness import Readiness, State, Step
from classroom.seat import new_token
from ui import resources
from ui.headers import CONTENT_SECURITY_POLICY, INLINE_SCRIPT, SecurityHeaders
from ui.health import ROUTES
from ui.seats import COOKIE, SeatCookie, learner_of
from ui.uploads import HOUR, SEAT_BUDGET, TOTAL_BUDGET, Budget, UploadGate

BROWSER = {"accept": "text/html,application/xhtml+xml"}
UPLOAD = "/_stcore/upload_file/session/file"
MEGABYTE = 1024 * 1024


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


# Headers


@pytest.mark.parametrize("path", ["/", "/healthz", "/nowhere", UPLOAD])
def test_every_response_says_what_the_browser_may_do(client, path):
    headers = client.get(path).headers
    assert headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "x-powered-by" not in headers


@pytest.mark.parametrize(
    "part",
    [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ],
)
def test_the_policy_keeps_to_ourselves(part):
    assert part in CONTENT_SECURITY_POLICY.split("; ")


def test_no_script_may_be_written_into_the_page_or_made_from_text():
    scripts = next(p for p in CONTENT_SECURITY_POLICY.split("; ") if p.startswith("script-src"))
    assert "unsafe" not in scripts
    assert "http" not in scripts


def test_the_one_inline_script_that_is_let_through_is_streamlits_own():
    page = Path(streamlit.__file__).parent / "static" / "index.html"
    (script,) = re.findall(r"<script>(.*?)</script>", page.read_text(encoding="utf-8"), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" == INLINE_SCRIPT


# Seats


def test_a_browser_that_opens_the_page_is_given_a_seat(client):
    cookie = client.get("/", headers=BROWSER).headers["set-cookie"]
    assert re.fullmatch(
        rf"{COOKIE}=[0-9a-f]{{32}}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax", cookie
    )


def test_over_https_the_seat_is_kept_from_plain_http(app):
    with TestClient(app, base_url="https://testserver") as client:
        assert client.get("/", headers=BROWSER).headers["set-cookie"].endswith("; Secure")


def test_a_browser_keeps_its_seat(client):
    client.get("/", headers=BROWSER)
    seat = client.cookies[COOKIE]
    client.get("/", headers=BROWSER)
    assert client.cookies[COOKIE] == seat


def test_two_browsers_have_two_seats(app):
    seats = set()
    for _ in range(2):
        with TestClient(app) as client:
            client.get("/", headers=BROWSER)
            seats.add(client.cookies[COOKIE])
    assert len(seats) == 2


@pytest.mark.parametrize("token", ["", "short", "g" * 32, "0" * 33, "0" * 32 + "%0a"])
def test_a_token_that_we_never_gave_out_is_replaced(app, token):
    with TestClient(app, cookies={COOKIE: token}) as client:
        given = client.get("/", headers=BROWSER).headers["set-cookie"]
    assert learner_of(re.search(r"=([0-9a-f]{32});", given)[1])
    assert learner_of(token) is None


def test_scripts_and_data_are_served_without_a_seat(client):
    assert "set-cookie" not in client.get("/", headers={"accept": "*/*"}).headers


# Uploads


def put(client, size=10, token="0" * 32, **headers):
    cookies = {"cookie": f"{COOKIE}={token}"} if token else {}
    content = b"x" * min(size, 10)
    stated = {"content-length": str(size)}
    return client.put(UPLOAD, content=content, headers=cookies | stated | headers).status_code


def test_an_upload_from_a_seat_passes(client):
    assert put(client) == 200


@pytest.mark.parametrize("token", ["", "guessed", "G" * 32])
def test_an_upload_without_a_seat_is_refused_before_it_is_read(client, token):
    assert [put(client, 4_900_000, token) for _ in range(60)] == [403] * 60


@pytest.mark.parametrize("size", ["", "many", "-1", "1e3"])
def test_an_upload_of_unknown_size_is_refused(client, size):
    assert put(client, **{"content-length": size}) == 411


def test_an_upload_in_chunks_is_refused(client):
    def chunks():
        yield b"x"

    cookie = {"cookie": f"{COOKIE}={'0' * 32}"}
    assert client.put(UPLOAD, content=chunks(), headers=cookie).status_code == 411


def test_a_seat_that_has_sent_enough_waits_and_others_do_not(client):
    assert [put(client, 5 * MEGABYTE) for _ in range(5)] == [200] * 4 + [429]
    assert put(client, 5 * MEGABYTE, token="1" * 32) == 200


def test_made_up_seats_run_into_the_budget_of_all(client):
    answers = [put(client, 5 * MEGABYTE, token=new_token()) for _ in range(60)]
    assert answers.count(200) == TOTAL_BUDGET // (5 * MEGABYTE)


@pytest.mark.parametrize("method", ["GET", "DELETE", "OPTIONS"])
def test_other_requests_to_the_upload_address_are_streamlits_to_answer(client, method):
    assert client.request(method, UPLOAD).status_code == 200


def test_a_budget_is_whole_again_after_an_hour():
    clock = Clock()
    budget = Budget(clock)
    assert budget.spend("a", SEAT_BUDGET)
    assert not budget.spend("a", 1)
    clock.now = HOUR - 1
    assert not budget.spend("a", 1)
    clock.now = HOUR
    assert budget.spend("a", SEAT_BUDGET)


def test_what_was_refused_is_not_charged():
    budget = Budget(Clock())
    assert not budget.spend("a", SEAT_BUDGET + 1)
    assert budget.spend("a", SEAT_BUDGET)


# Health


def test_the_app_is_alive_before_it_is_ready(client, monkeypatch):
    monkeypatch.setattr(resources, "built", lambda: False)
    assert client.get("/healthz").json() == {"alive": True}
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "steps": [], "later": []})


@pytest.mark.parametrize(
    ("state", "status"),
    [(State.WAITING, 503), (State.WORKING, 503), (State.FAILED, 503), (State.DONE, 200)],
)
def test_it_is_ready_when_every_step_is_done(client, monkeypatch, state, status):
    steps = (Step("records", "Opening.", State.DONE), Step("index", "Checking.", state))
    monkeypatch.setattr(resources, "built", lambda: True)
    monkeypatch.setattr(resources, "classroom", lambda: Ready(Readiness(steps)))
    answer = client.get("/readyz")
    assert answer.status_code == status
    assert answer.json()["steps"][1] == {"name": "index", "state": state, "sentence": "Checking."}


@pytest.mark.parametrize("state", list(State))
def test_it_is_ready_while_articles_are_still_prepared_behind_it(client, monkeypatch, state):
    later = Step("vectors", "Reading.", state)
    readiness = Readiness((Step("index", "Checking.", State.DONE),), (later,))
    monkeypatch.setattr(resources, "built", lambda: True)
    monkeypatch.setattr(resources, "classroom", lambda: Ready(readiness))
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["later"] == [{"name": "vectors", "state": state, "sentence": "Reading."}]


class Ready:
    def __init__(self, readiness):
        self.readiness = lambda: readiness


@pytest.fixture
def app():
    def page(request):
        if "html" in request.headers.get("accept", ""):
            return HTMLResponse("<h1>Page</h1>", headers={"x-powered-by": "us"})
        return PlainTextResponse("data")

    anything = ["GET", "PUT", "DELETE", "OPTIONS"]
    routes = [*ROUTES, Route("/", page), Route(UPLOAD, page, methods=anything)]
    doors = [
        Middleware(SecurityHeaders),
        Middleware(SeatCookie),
        Middleware(UploadGate, budget=Budget(Clock())),
    ]
    return Starlette(routes=routes, middleware=doors)


@pytest.fixture
def client(app):
    with TestClient(app) as client:
        yield client
