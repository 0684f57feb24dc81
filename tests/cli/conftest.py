"""Running command lines inside the test's own process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from zgc_desktop.cli.main import main


class Ran(NamedTuple):
    """What a command line gave."""

    code: int
    out: str
    err: str

    def refused(self) -> str:
        """The sentence on stderr with which it was refused: one line, exit code 2, nothing on stdout."""
        assert (self.code, self.out) == (2, ""), self
        assert self.err.startswith("zgc: ")
        assert self.err.endswith("\n")
        sentence = self.err.removeprefix("zgc: ").removesuffix("\n")
        assert "\n" not in sentence
        assert "Traceback" not in sentence
        return sentence


Zgc = Callable[..., Ran]


@pytest.fixture
def zgc(capsys: pytest.CaptureFixture[str]) -> Zgc:
    def run(*words: str | Path) -> Ran:
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def small(zgc: Zgc, tmp_path: Path) -> Path:
    """A briefing of four pages, without a problem."""
    root = tmp_path / "small"
    assert zgc("new", root, "--empty").code == 0
    return root
