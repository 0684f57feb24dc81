"""What is tried on the program, each in a process of its own: what was said, how long it took, how much memory it took.

A module of this folder whose `CASES` are such adds its rows to the table (`make hostile`). A case makes what it needs in an empty
folder, by a generator, and gives the command line to run there; the person's own folders are empty too, and below it.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
#: Nothing takes more, unless its case says so.
SECONDS, MEGABYTES = 2.0, 300
#: What `zgc --version` takes on the machine that the limits are meant for, in seconds; a slower one is given more.
BARE = 0.08
_CHILD = """
import os, sys, time
from contextlib import suppress
code = 0
try:
    if sys.argv[1] == "-c":
        exec(sys.argv[2], {"__name__": "__main__"})
    else:
        from zgc_desktop.cli.main import main
        code = main(sys.argv[1:])
except SystemExit as ended:
    code = ended.code or 0
finally:
    sys.stdout.flush()
    sys.stderr.flush()
    memory = 0
    with suppress(OSError), open("/proc/self/status") as told:
        memory = int(next(line for line in told if line.startswith("VmHWM:")).split()[1])
    with open(os.environ["HOSTILE_TOLD"], "w") as told:
        print(time.process_time(), memory / 1024, file=told)
os._exit(code)
"""


class Told(NamedTuple):
    """What came of a case: exit code, all that was printed, seconds of the processor, megabytes at most."""

    code: int
    said: str
    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Case:
    """What is tried, and what is expected: the exit code and, as a pattern, the message.

    `make` gets an empty folder and gives the arguments of `zgc`, or `-c` and a program. `heavy` ones are left to
    `make hostile`.
    """

    area: str
    tried: str
    make: Callable[[Path], Sequence[str]]
    expected: str
    code: int = 0
    seconds: float = SECONDS
    megabytes: float = MEGABYTES
    heavy: bool = False
    words: str = ""
    """What is expected, in words, where the pattern is none that a person reads."""
    settled: list[Callable[[], None]] = field(default_factory=list)
    """What is done once it is over, as closing what was held meanwhile."""

    @property
    def says(self) -> str:
        """What is expected, as a person reads it."""
        return self.words or self.expected.replace("\\d+", "…").replace("\\", "").replace(".*", " … ")

    def run(self, folder: Path) -> Told:
        """Try it in an empty folder."""
        environment = environment_of(folder)
        with _Environment(environment):
            given = self.make(folder)
        told = folder / "told"
        try:
            done = subprocess.run(
                [sys.executable, "-c", _CHILD, *given],
                cwd=folder,
                env=environment | {"HOSTILE_TOLD": str(told)},
                capture_output=True,
                timeout=600,
                check=False,
            )
        finally:
            while self.settled:
                self.settled.pop()()
        seconds, megabytes = map(float, told.read_text().split()) if told.exists() else (0.0, 0.0)
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        return Told(done.returncode, said.strip(), seconds, megabytes)

    def faults(self, told: Told, slowness: float = 1.0) -> list[str]:
        """What was not as it is expected."""
        found = []
        if told.code != self.code:
            found.append(f"exit code {told.code} instead of {self.code}")
        if not re.search(self.expected, told.said):
            found.append(f"{self.expected!r} not said")
        if "Traceback" in told.said or "程序出错了" in told.said:
            found.append("an exception nobody foresaw")
        if told.seconds > self.seconds * slowness:
            found.append(f"{told.seconds:.1f} s, more than {self.seconds} × {slowness:.1f}")
        if told.megabytes > self.megabytes:
            found.append(f"{told.megabytes:.0f} MB, more than {self.megabytes}")
        return [f"{fault}: {told.said[-600:]}" for fault in found]


class _Environment:
    """The environment of the case, while it is made."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._wanted, self._before = environment, dict(os.environ)

    def __enter__(self) -> None:
        os.environ.update(self._wanted)

    def __exit__(self, *_: object) -> None:
        os.environ.clear()
        os.environ.update(self._before)


def environment_of(folder: Path) -> dict[str, str]:
    """The environment of a process whose own folders are below this one."""
    own = {
        f"XDG_{name}_HOME": str(folder / "home" / name.lower())
        for name in ("CACHE", "CONFIG", "DATA", "STATE")
    }
    words = {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
    }
    return {**os.environ, **own, **words, "ZGC_LANG": "zh", "PYTHONPATH": str(ROOT)}


def slowness(folder: Path) -> float:
    """How much slower this machine is now than the one that the limits are meant for."""
    bare = Case("", "", lambda _: ["--version"], "")
    return max(1.0, min(bare.run(folder).seconds for _ in range(3)) / BARE)


def every() -> Iterator[Case]:
    """The cases of all modules of this folder."""
    for found in sorted(pkgutil.iter_modules([str(HERE)]), key=lambda module: module.name):
        if not found.name.startswith(("test_", "_")):
            cases = getattr(importlib.import_module(f"tests.hostile.{found.name}"), "CASES", ())
            yield from (case for case in cases if isinstance(case, Case))
