"""Everything that is tried is answered as it is expected, in bounded time and memory; see `make hostile`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.hostile.trying import ROOT, Case, every, slowness

CASES = list(every())


@pytest.fixture(scope="session")
def slow(tmp_path_factory: pytest.TempPathFactory) -> float:
    """The gate may run beside other programs, so that it gives twice the time."""
    return 2 * slowness(tmp_path_factory.mktemp("bare"))


@pytest.mark.parametrize("case", [pytest.param(case, id=case.tried) for case in CASES if not case.heavy])
def test_it_is_answered_as_expected(case: Case, slow: float, tmp_path: Path) -> None:
    assert not case.faults(case.run(tmp_path), slow)


def test_each_is_in_the_document() -> None:
    text = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    assert [case.tried for case in CASES if f"| {case.tried} |" not in text] == []


def test_a_fault_is_found(tmp_path: Path) -> None:
    program = "import sys; x = b'x' * 10**8; print('Traceback'); sys.exit(3)"
    case = Case("", "", lambda _: ["-c", program], "another word", code=7, seconds=0, megabytes=50)
    assert len(case.faults(case.run(tmp_path))) == 5
    assert len({case.tried for case in CASES}) == len(CASES)
