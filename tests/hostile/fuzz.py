"""`make fuzz`: every reader is given inputs that no one foresaw, made from good ones, for as long as is asked.

    python -m tests.hostile.fuzz [--seconds 60] [--seed N] [--target NAME] [--input FILE]

A reader may refuse an input in the way it is meant to, which is a Problem or the error of its room, and nothing else; it takes no more
than two seconds of the processor and 300 MB. Each input follows from the seed, the target and its number; one that fails is kept, and
`--input` gives it to the target again.
"""

from __future__ import annotations

import argparse
import faulthandler
import importlib
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tests.hostile.fuzz_mutations import mutated
from tests.hostile.trying import slowness

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
#: Where an input that failed is kept.
KEPT = ROOT / "build" / "fuzz"
SECONDS, MEGABYTES = 2.0, 300.0
#: A reader that has not ended by then never will; the process is ended, and the input is where it was laid.
HANGS = 60.0


class Target(NamedTuple):
    """A reader: good inputs, and what reads one, in a folder of its own that is not cleared in between.

    `read` raises nothing, whatever it is given.
    """

    name: str
    seeds: Callable[[], Sequence[bytes]]
    read: Callable[[Path, bytes], object]


class Failure(NamedTuple):
    """An input, and what went wrong with it."""

    target: str
    number: int
    content: bytes
    why: str


class Limits(NamedTuple):
    """What an input may take."""

    seconds: float = SECONDS
    megabytes: float = MEGABYTES


class Told(NamedTuple):
    """What came of a target: how many inputs it read, the most that one took of the processor and of memory."""

    inputs: int
    slowest: float
    most: float
    failure: Failure | None


def targets() -> list[Target]:
    """Every reader. The modules are imported here, so that a fault in one is told as such."""
    return list(importlib.import_module("tests.hostile.fuzz_targets").TARGETS)


def one(
    target: Target, number: int, content: bytes, folder: Path, limits: Limits
) -> tuple[Failure | None, float, float]:
    """Give a target an input; what went wrong, if anything, and the seconds and megabytes that it took."""
    (folder / "current").write_bytes(content)
    _forget_peak()
    begun, why = time.process_time(), ""
    faulthandler.dump_traceback_later(HANGS, exit=True)
    try:
        target.read(folder / "work", content)
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        why = traceback.format_exc()
    finally:
        faulthandler.cancel_dump_traceback_later()
    seconds, megabytes = time.process_time() - begun, _peak()
    if not why and seconds > limits.seconds:
        why = f"{seconds:.1f} s of the processor, more than {limits.seconds}"
    if not why and megabytes > limits.megabytes:
        why = f"{megabytes:.0f} MB, more than {limits.megabytes:.0f}"
    return Failure(target.name, number, content, why) if why else None, seconds, megabytes


def run(target: Target, seconds: float, seed: int, folder: Path, limits: Limits = Limits()) -> Told:  # noqa: B008 - it is frozen
    """Give a target inputs for so long; at once where one fails."""
    (folder / "work").mkdir(parents=True)
    seeds = list(target.seeds())
    until = time.monotonic() + seconds
    slowest = most = 0.0
    number = 0
    while number < len(seeds) or time.monotonic() < until:
        # What it is made from is read first, as it is.
        content = (
            seeds[number]
            if number < len(seeds)
            else mutated(seeds, random.Random(f"{seed} {target.name} {number}"))
        )
        failure, took, megabytes = one(target, number, content, folder, limits)
        slowest, most, number = max(slowest, took), max(most, megabytes), number + 1
        if failure is not None or (time.monotonic() >= until and number >= len(seeds)):
            return Told(number, slowest, most, failure)
    return Told(number, slowest, most, None)


def keep(failure: Failure, folder: Path = KEPT) -> Path:
    """Keep the input of a failure."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{failure.target}-{failure.number}"
    file.write_bytes(failure.content)
    return file


def _forget_peak() -> None:
    """Count the most memory from here, where the system lets it be."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _peak() -> float:
    """The most memory in megabytes; 0 where the system does not tell."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main(words: Sequence[str]) -> int:
    """Exit code 1 where a target failed."""
    parser = argparse.ArgumentParser(
        prog="make fuzz", description=__doc__.partition("\n")[0] if __doc__ else ""
    )
    parser.add_argument("--seconds", type=float, default=60.0, help="for all targets together")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--target", action="append", help="one of them, and no others")
    parser.add_argument("--input", type=Path, help="give this file to the target, and nothing else")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as place:
        folder = Path(place)
        os.environ.update(_environment(folder))
        chosen = [target for target in targets() if not given.target or target.name in given.target]
        if given.input is not None:
            return _again(chosen, given.input, folder)
        # Beside other programs everything takes longer, and a longer time says nothing then.
        limits = Limits(seconds=SECONDS * slowness(folder))
        _say(f"seed {given.seed}, {given.seconds:g} s, at most {limits.seconds:.1f} s an input\n")
        wrong = 0
        for target in chosen:
            told = run(target, given.seconds / len(chosen), given.seed, folder / target.name, limits)
            _say(
                f"{target.name:<10} {told.inputs:>6} inputs  {told.slowest:5.2f} s  {told.most:4.0f} MB  {'✗' if told.failure else '✓'}"
            )
            if told.failure is not None:
                wrong += 1
                _say(
                    f"{told.failure.why.rstrip()}\n  kept: {keep(told.failure)}\n  again: --target {target.name} --input {keep(told.failure)}"
                )
    return int(wrong > 0)


def _again(chosen: Sequence[Target], file: Path, folder: Path) -> int:
    wrong = 0
    for target in chosen:
        (folder / target.name / "work").mkdir(parents=True)
        target.seeds()  # makes what the target needs
        failure, seconds, megabytes = one(target, 0, file.read_bytes(), folder / target.name, Limits())
        _say(f"{target.name}: {seconds:.2f} s, {megabytes:.0f} MB {failure.why if failure else '✓'}")
        wrong += failure is not None
    return int(wrong > 0)


def _environment(folder: Path) -> dict[str, str]:
    """A machine of its own for what is read."""
    own = {
        f"XDG_{name}_HOME": str(folder / "home" / name.lower())
        for name in ("CACHE", "CONFIG", "DATA", "STATE")
    }
    return {**own, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
