from __future__ import annotations

import json
import os
import random
import signal
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.clock import Clock
from zgc_desktop.show.commands import COMMANDS, reduce
from zgc_desktop.show.journal import OFFERED_FOR, Journal, from_data, to_data
from zgc_desktop.show.route import Cutting
from zgc_desktop.show.state import ShowState, resumed

STEPS = (1, 3, 1, 2)
STATE = ShowState(
    STEPS,
    clock=Clock((0.0,) * 4).start(0.0),
    cutting=Cutting((60.0, 30.0, 90.0, 60.0), frozenset({1, 2})),
)
NAMES = [c.id for c in COMMANDS if c.id not in ("leave", "goto", "look")]


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.floats(0, 60)), max_size=30))
def test_a_show_that_broke_off_goes_on_where_it_was(commands: list[tuple[str, float]]) -> None:
    state, now = STATE.with_(console=True), 0.0
    for name, wait in commands:
        now += wait
        state = reduce(state.with_(now=now), name, "1")
    data = json.loads(json.dumps(to_data(state, "/b", now, 1000.0)))
    kept = from_data(data, "/b", STEPS, 1000.0 + 60)
    assert kept is not None
    offered = ShowState(STEPS, overlay="resume", kept=kept, now=5.0)
    again = reduce(offered, "next")
    for field in ("page", "step", "curtain", "held", "hall", "origin", "trail"):
        assert getattr(again, field) == getattr(state, field)
    assert (again.countdown is None) == (state.countdown is None)
    if state.countdown is not None and again.countdown is not None:
        assert again.countdown - 5.0 == pytest.approx(state.countdown - now)
    assert again.ink.pages.keys() == {page for page, there in state.ink.pages.items() if there.strokes}
    assert again.cutting.skipped == state.cutting.skipped
    assert again.cutting.allowance == state.cutting.allowance
    assert again.clock.elapsed(5.0) == pytest.approx(state.clock.elapsed(now))
    assert again.clock.running
    assert (again.overlay, again.kept) == ("", None)


def test_an_offer_may_be_turned_down() -> None:
    kept = from_data(to_data(STATE.at(2), "/b", 9.0, 0.0), "/b", STEPS, 1.0)
    assert kept is not None
    offered = ShowState(STEPS, overlay="resume", kept=kept)
    refused = reduce(offered, "leave")
    assert (refused.page, refused.overlay, refused.running) == (0, "", True)
    assert reduce(refused, "next").page == 1
    assert resumed(offered, kept).page == 2


GOOD = to_data(STATE.at(1), "/b", 3.0, 0.0)


@pytest.mark.parametrize(
    "damage",
    [
        {"page": 4},
        {"page": -1},
        {"step": 9},
        {"spent": [1.0]},
        {"spent": [1.0, -1.0, 0.0, 0.0]},
        {"curtain": "red"},
        {"held": [9, 0]},
        {"held": [1]},
        {"first": 7},
        {"briefing": "/other"},
        {"format": 99},
        {"saved": -OFFERED_FOR - 10},
        {"saved": 1e12},
        {"page": None},
    ],
    ids=str,
)
def test_what_makes_no_sense_is_not_offered(damage: dict[str, Any]) -> None:
    assert from_data(GOOD, "/b", STEPS, 1.0) is not None
    assert from_data(GOOD | damage, "/b", STEPS, 1.0) is None
    assert from_data([], "/b", STEPS, 1.0) is None


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


def test_a_torn_or_foreign_file_is_as_good_as_none(tmp_path: Path) -> None:
    file = tmp_path / "show.json"
    file.write_bytes(b'{"page": 1')
    assert Journal(file).read() is None
    file.write_bytes(b"\xff\xfe")
    assert Journal(file).read() is None


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
