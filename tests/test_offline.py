"""Everything works with the network cable out."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
# A network of its own with nothing but the loopback, where the system lets us make one.
_ALONE = ["unshare", "--user", "--map-root-user", "--net"]


def without_a_network():
    if not shutil.which("unshare"):
        return []
    tried = subprocess.run([*_ALONE, "true"], capture_output=True, check=False)
    return _ALONE if tried.returncode == 0 else []


@pytest.mark.models
def test_the_whole_journey_reaches_for_nothing_outside(tmp_path):
    script = [sys.executable, str(HERE / "offline_journey.py"), str(tmp_path)]
    run = subprocess.run(
        [*without_a_network(), *script],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        cwd=HERE.parent,
        env={"PYTHONPATH": str(HERE.parent), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
    )
    lines = run.stdout.splitlines()
    assert "DONE" in lines, run.stdout + run.stderr
    assert "REFUSED the trial connection" in lines
    outside = [line for line in lines if line.startswith("OUTSIDE")]
    assert outside in (
        ["OUTSIDE socket.connect 192.0.2.1"],
        ["OUTSIDE socket.getaddrinfo 192.0.2.1"],
    )
