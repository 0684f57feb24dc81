"""Every reader stands a few hundred spoilt inputs; `make fuzz` tries as many as there is time for."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from tests.hostile.fuzz import ROOT, Limits, Target, keep, run
from tests.hostile.fuzz_mutations import LARGEST, mutated

SECONDS, SEED = 4, 20260501


def test_every_reader_stands_what_is_spoilt() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.fuzz", "--seconds", str(SECONDS), "--seed", str(SEED)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("COV")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert f"seed {SEED}" in done.stdout
    assert done.stdout.count("✓") == 12


def refuse(_: Path, content: bytes) -> None:
    if content != b"good":
        raise KeyError(content)


def linger(_: Path, content: bytes) -> None:
    sum(range(400_000)) if content != b"good" else None


def grow(_: Path, content: bytes) -> int:
    return len(bytearray(120_000_000)) if content != b"good" else 0


@pytest.mark.parametrize(
    ("read", "why"), [(refuse, "KeyError"), (linger, "s of the processor"), pytest.param(grow, "MB, more than", marks=pytest.mark.skipif(sys.platform != "linux", reason="memory is counted as Linux does"))]
)  # fmt: skip
def test_what_a_reader_must_not_do_is_found_and_kept(tmp_path: Path, read: object, why: str) -> None:
    limits = Limits(seconds=0.001 if why.startswith("s of") else 2.0, megabytes=10_000.0)
    target = Target("any", lambda: [b"good"], read)  # type: ignore[arg-type]
    if "MB" in why:
        limits = Limits(megabytes=_now() + 60)
    told = run(target, 5, 1, tmp_path / "one", limits)
    assert told.failure is not None
    assert why in told.failure.why
    assert told.failure.number == told.inputs - 1 > 0
    assert keep(told.failure, tmp_path / "kept").read_bytes() == told.failure.content
    again = run(target, 5, 1, tmp_path / "two", limits)
    assert again.failure is not None
    assert again.failure.content == told.failure.content


def _now() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def test_an_input_is_spoilt_and_stays_of_a_size() -> None:
    seeds = [b"a: 1\nb: [2, 3]\n" * 400, b""]
    made = [mutated(seeds, random.Random(number)) for number in range(300)]
    assert max(map(len, made)) <= LARGEST
    assert len(set(made)) > 200
    assert made == [mutated(seeds, random.Random(number)) for number in range(300)]
