import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading import worker
from reading.limits import Limits
from reading.unreadable import UnreadableArticle
from tests.reading.documents import TEXT, one_line_pdf, word

LIMITS = Limits()
FAILURES = {failure.__name__ for failure in UnreadableArticle.__subclasses__()}

WHAT_A_PARSER_MAY_NOT_DO = {
    "write a file": "open('left-behind', 'wb', buffering=0).write(b'x')",
    "take memory": "bytearray(300 * 1024**2)",
}


def test_a_page_comes_back_with_all_its_fields():
    page = worker.answer(f"---\ntitle: A title\n---\n{TEXT}".encode(), LIMITS)["page"]
    assert page["text"] == TEXT
    assert page["title"] == "A title"
    json.dumps(page)


@given(st.sampled_from([one_line_pdf(), word("A title", "A story.")]), st.data())
def test_a_damaged_file_is_a_failure_and_never_an_exception(whole, data):
    cut = data.draw(st.integers(0, len(whole)))
    garbage = data.draw(st.binary(max_size=30))
    answer = worker.answer(whole[:cut] + garbage + whole[cut + len(garbage) :], LIMITS)
    assert "page" in answer or answer["failure"] in FAILURES


@given(st.binary(max_size=500))
def test_any_bytes_are_a_page_or_a_failure(data):
    answer = worker.answer(data, LIMITS)
    assert "page" in answer or answer["failure"] in FAILURES


@pytest.mark.parametrize("act", WHAT_A_PARSER_MAY_NOT_DO)
def test_under_the_limits_a_process_cannot(act, tmp_path):
    code = (
        "from reading.worker import obey; from reading.limits import Limits; obey(Limits())\n"
        f"try:\n    {WHAT_A_PARSER_MAY_NOT_DO[act]}\n"
        "except (OSError, MemoryError) as refused:\n    print('refused')"
    )
    root = Path(worker.__file__).parents[1]
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r})\n{code}"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=10,
        check=True,
    )
    assert run.stdout == "refused\n"
    assert all(path.stat().st_size == 0 for path in tmp_path.iterdir())


def test_the_process_is_light():
    code = (
        "import runpy, sys, io; sys.stdin = io.TextIOWrapper(io.BytesIO(b'The council voted.'));"
        f"sys.argv = ['worker', {json.dumps(json.dumps(asdict(LIMITS)))}];"
        f"runpy.run_path({worker.__file__!r}, run_name='__main__');"
        "print(); print(*sorted(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, text=True, timeout=10, check=True
    )
    page, modules = run.stdout.splitlines()
    assert json.loads(page)["page"]["text"] == "The council voted."
    loaded = {name.split(".")[0] for name in modules.split()}
    heavy = {"torch", "spacy", "numpy", "streamlit", "trafilatura", "docx", "pypdf", "analysis"}
    assert not loaded & heavy
