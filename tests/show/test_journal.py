from __future__ import annotations

import os
import random
import signal
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from zgc_desktop.show.journal import Journal


def test_the_latest_state_is_on_disk_and_a_show_left_in_order_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "show.json"
    on_disk = threading.Event()
    journal = Journal(file, lambda data: on_disk.set() if data["n"] == 99 else None)
    assert journal.read() is None
    for n in range(100):
        journal.save({"n": n})
    assert on_disk.wait(10)
    assert Journal(file).read() == {"n": 99}
    journal.clear()
    assert not file.exists()
    journal.save({"n": 1})
    journal.close()
    assert journal.read() == {"n": 1}


def test_a_torn_or_foreign_file_is_kept_aside(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "show.json")
    for damage in (b'{"page": 1', b"\xff\xfe", b"[" * 100_000):
        journal.file.write_bytes(damage)
        with pytest.raises(ValueError, match=r".*"):
            journal.read()
        journal.set_aside()
        assert journal.read() is None
    aside = [file.read_bytes() for file in sorted(tmp_path.iterdir())]
    assert sorted(aside) == sorted((b'{"page": 1', b"\xff\xfe", b"[" * 100_000))


def test_what_does_not_fit_is_told_and_kept_when_it_does(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    failed, kept = threading.Event(), threading.Event()
    journal = Journal(blocked / "show.json", lambda _: kept.set(), lambda _: failed.set())
    journal.save({"n": 1})
    assert failed.wait(10)
    assert not kept.is_set()
    blocked.unlink()
    assert kept.wait(10)  # without anything new to be kept
    assert journal.read() == {"n": 1}
    journal.close()


def test_a_disk_that_stays_full_does_not_keep_the_program_from_ending(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    failed = threading.Event()
    journal = Journal(blocked / "show.json", failed=lambda _: failed.set())
    journal.save({"n": 1})
    assert failed.wait(10)
    thread = journal._thread
    journal.close()
    assert thread is not None
    assert not thread.is_alive()


def _tell(pipe: int, kept: dict[str, Any]) -> None:
    os.write(pipe, f"{kept['n']} kept\n".encode())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_killed_at_200_random_moments_no_file_is_torn_and_half_a_second_is_the_most_lost(
    tmp_path: Path,
) -> None:
    chance = random.Random(5)
    losses = []
    for moment in range(200):
        file = tmp_path / f"{moment}.json"
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            journal, n = Journal(file, partial(_tell, write)), 0
            while True:
                n += 1
                saved = time.monotonic()
                journal.save({"n": n, "at": saved})
                os.write(write, f"{n} {saved}\n".encode())
                time.sleep(0.0005)
        os.close(write)
        with os.fdopen(read) as told:
            said = [told.readline() for _ in range(chance.randint(1, 60))]
            os.kill(child, signal.SIGKILL)
            killed = time.monotonic()
            os.waitpid(child, 0)
            said += [line for line in told.read().splitlines(keepends=True) if line.endswith("\n")]
        words = [line.split() for line in said]
        acknowledged = max((int(n) for n, when in words if when == "kept"), default=0)
        last = max((float(when) for _, when in words if when != "kept"), default=killed)
        kept = Journal(file).read()
        if kept is None:
            assert not file.exists(), "a torn file"
            assert not acknowledged
            continue
        assert kept["n"] >= acknowledged
        losses.append(last - kept["at"])
    # A disk may take its time once in a while; what it has acknowledged is never lost.
    assert sorted(losses)[len(losses) * 9 // 10] < 0.5
