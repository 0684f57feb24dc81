"""Reading, checking and composing what a stranger wrote takes a second or two and some hundred megabytes at most."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.briefing.conftest import folder  # noqa: F401
from tests.hostile.cases import CASES

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load

SECONDS, MEGABYTES = 2.0, 300

READ = """
import sys
from pathlib import Path
from tests.briefing.conftest import FILES
from tests.hostile.cases import CASES
from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
for number, case in enumerate(CASES.values()):
    root = Path(sys.argv[1], str(number))
    for name, text in {**FILES, **case.files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    loaded = load(root)
    found = list(check(loaded))
    made = compose(loaded.briefing) if loaded.briefing else None
# Not what getrusage tells: that counts the process that this one came from, too.
status = Path("/proc/self/status").read_text(encoding="ascii")
print(int(status.partition("VmHWM:")[2].split()[0]) // 1024)
"""


@pytest.mark.parametrize("name", CASES)
def test_it_is_read_in_time(folder: Callable[..., Path], name: str) -> None:  # noqa: F811
    root = folder(CASES[name].files)
    begun = time.process_time()
    loaded = load(root)
    found = list(check(loaded))
    assert loaded.briefing is not None
    program = compose(loaded.briefing)
    spent = time.process_time() - begun
    assert spent < SECONDS
    code = CASES[name].code
    assert not code or code in {p.code for p in found}
    assert len(program["slides"]) >= 1


@pytest.mark.skipif(sys.platform != "linux", reason="what a process took is counted as Linux does")
def test_all_of_it_takes_little_memory(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ, tmp_path],
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert int(done.stdout) < MEGABYTES
