import subprocess
import sys
from pathlib import Path

import pytest

from retrieval.late_import import put_off

ROOT = Path(__file__).parents[2]


def test_what_is_put_off_is_imported_when_it_is_called(late):
    with put_off(late):
        from late_to_come import double
    assert late not in sys.modules

    assert double(21) == 42
    assert late in sys.modules


def test_what_is_there_already_is_taken_as_it_is(late):
    import late_to_come

    with put_off(late):
        from late_to_come import double
    assert double is late_to_come.double


def test_a_failure_leaves_no_stand_in_behind(late):
    with pytest.raises(ZeroDivisionError), put_off(late):
        raise ZeroDivisionError
    assert late not in sys.modules


@pytest.mark.models
def test_loading_the_encoder_brings_no_statistics_along():
    code = (
        "import sys; from retrieval.encoder import packaged_encoder; packaged_encoder().load();"
        "before = {'sklearn', 'scipy.stats', 'pandas'} & sys.modules.keys();"
        "from sentence_transformers.util import manhattan_sim; import torch;"
        "a = torch.tensor([[1.0, 2.0]]).to_sparse();"
        "print(before, manhattan_sim(a, a).item())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["set()", "-0.0"], run.stdout


@pytest.fixture
def late(tmp_path, monkeypatch):
    (tmp_path / "late_to_come.py").write_text("def double(number):\n    return 2 * number\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield "late_to_come"
    sys.modules.pop("late_to_come", None)
