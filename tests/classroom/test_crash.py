import subprocess
import sys
from pathlib import Path


def test_no_acknowledged_turn_is_lost_when_the_process_is_killed(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "tests.classroom.crash_loop", tmp_path, "15"],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("notes of *"))) == 15
