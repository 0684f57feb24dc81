"""Plays random shows in a hall, on a real X server, and looks at what every screen shows after each event.

    hall_model.py --sequences 300                   by turns with each window manager that is installed
    hall_model.py --seeds 17 18 --manager none      these
    hall_model.py --replay '[["start", 14, [1280, 720]], ["open", "search"], ["type", "fbw"]]'

A sequence that fails is played again with fewer and fewer events; the shortest is printed, to be replayed.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import random
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.end_to_end.hall_chance import drawn, visited
from tests.end_to_end.hall_deck import Deck
from tests.end_to_end.hall_events import Event
from tests.end_to_end.hall_screens import MANAGERS, installed_managers

SHIPPED = Path(__file__).parents[2]
LENGTH = (5, 9)
#: One of so many sequences is not a talk but an exhibition, whose screen visitors touch.
VISITS = 8
#: So many of ten sequences are played with each window manager; where one is not installed, with the others.
SHARES = {"openbox": 6, "none": 2, "metacity": 2}
#: A process that plays ends after so many sequences, and another goes on.
AT_ONCE = 12


class Played(NamedTuple):
    """A sequence that was played; `fault` is empty where all was as it has to be, `shortest` then, too."""

    name: str
    manager: str
    events: int
    seconds: float
    ready: tuple[float, ...]
    fault: str = ""
    shortest: tuple[Event, ...] = ()

    def __str__(self) -> str:
        if not self.fault:
            return f"{self.manager} {self.name}: ok, {self.events} events, {self.seconds:.1f} s"
        replay = f"--manager {self.manager} --replay '{json.dumps(self.shortest, ensure_ascii=False)}'"
        return f"{self.manager} {self.name}: FAILED {self.fault}\n    {replay}"


def sequence(deck: Deck, seed: int, manager: str = "openbox") -> list[Event]:
    """The sequence of a seed."""
    chance = random.Random(seed)
    if seed % VISITS == 0 and manager != "sway":
        return visited(chance, chance.randint(*LENGTH))
    # sway puts no screen over another one, and metacity a window that fills a screen on whichever of those it chooses.
    off = frozenset(["mirror"]) if manager in ("sway", "metacity") else frozenset[str]()
    return drawn(deck, chance, chance.randint(*LENGTH), off)


def play(
    manager: str, seeds: Iterable[int], replay: Sequence[Event], pictures: Path | None
) -> Iterator[Played]:
    """Play in this process, one sequence after the other."""
    import time

    from tests.end_to_end.hall_looks import Album
    from tests.end_to_end.hall_player import fails, player, shortest

    from zgc_desktop.briefing.cache import program_for

    album, deck = Album(SHIPPED), Deck.of(program_for(SHIPPED, "zh"))
    sequences = [(f"seed {seed}", sequence(deck, seed, manager)) for seed in seeds]
    sequences += [("replay", list(replay))] if replay else []
    with player(manager, album, deck) as playing:
        for name, events in sequences:
            began, steps, plugged = time.monotonic(), playing.steps, len(playing.ready)
            fault = fails(playing, events)
            took = time.monotonic() - began
            done = (name, manager, playing.steps - steps, took, tuple(playing.ready[plugged:]))
            if fault is None:
                yield Played(*done)
                continue
            if pictures is not None:
                pictures.mkdir(parents=True, exist_ok=True)
                for screen, picture in playing.pictures.items():
                    picture.save(str(pictures / f"{manager}-{name.replace(' ', '-')}-{screen}.png"))
            short, fault = (events, fault) if replay else shortest(playing, events, fault)
            yield Played(*done, str(fault), tuple(short))


def play_many(
    seeds: Sequence[int],
    jobs: int = 2,
    pictures: Path | None = None,
    managers: Sequence[str] = (),
) -> Iterator[Played]:
    """Play sequences in processes beside each other, shared out among `managers`, or those that are installed."""
    turns = [name for name in managers or installed_managers() for _ in range(SHARES.get(name, 1))]
    parts: dict[str, list[int]] = {}
    for place, seed in enumerate(seeds):
        parts.setdefault(turns[place * 7 % len(turns)], []).append(seed)
    chunks = [
        (name, some[at : at + AT_ONCE]) for name, some in parts.items() for at in range(0, len(some), AT_ONCE)
    ]
    found: queue.Queue[Played | None] = queue.Queue()

    def work(chunk: tuple[str, list[int]]) -> None:
        try:
            for one in _in_process(*chunk, pictures):
                found.put(one)
        finally:
            found.put(None)

    with ThreadPoolExecutor(jobs) as workers:
        for chunk in chunks:
            workers.submit(work, chunk)
        left = len(chunks)
        while left:
            one = found.get()
            if one is None:
                left -= 1
            else:
                yield one


def _in_process(manager: str, seeds: Sequence[int], pictures: Path | None) -> Iterator[Played]:
    command = [sys.executable, __file__, "--manager", manager, "--json", "--seeds", *map(str, seeds)]
    command += ["--pictures", str(pictures)] if pictures else []
    played = 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        for line in process.stdout:
            played += 1
            yield Played(*(tuple(part) if isinstance(part, list) else part for part in json.loads(line)))
        said = process.stderr.read()
    if played < len(seeds):
        yield Played(f"seed {seeds[played]}", manager, 0, 0.0, (), f"the player ended: {said[-1500:]}")


def table(played: Sequence[Played]) -> str:
    """What was played, a window manager a line."""
    lines = [f"{'':10}{'sequences':>10}{'events':>8}{'failed':>8}{'plugged':>9}{'p95 s':>7}{'slowest s':>11}"]
    for name in [*MANAGERS, "sway", "all"]:
        some = [one for one in played if name in (one.manager, "all")]
        if not some:
            continue
        ready = sorted(seconds for one in some for seconds in one.ready)
        p95, slowest = (ready[int(len(ready) * 0.95)], ready[-1]) if ready else (0.0, 0.0)
        failed = sum(bool(one.fault) for one in some)
        events = sum(one.events for one in some)
        lines.append(f"{name:10}{len(some):10}{events:8}{failed:8}{len(ready):9}{p95:7.2f}{slowest:11.2f}")
    return "\n".join(lines)


def main() -> int:
    """Play what was asked for; 1 where something went wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sequences", type=int, default=0)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the seed of the first")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seeds", type=int, nargs="*", default=[])
    parser.add_argument("--manager", choices=[*MANAGERS, "sway"], default="")
    parser.add_argument("--replay", default="[]")
    parser.add_argument("--pictures", type=Path, help="where to keep what the screens showed when it failed")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    if given.sequences:
        many = range(given.first, given.first + given.sequences)
        playing = play_many(many, given.jobs, given.pictures, [given.manager] if given.manager else [])
    else:
        playing = play(given.manager or "openbox", given.seeds, json.loads(given.replay), given.pictures)
    played: list[Any] = []
    for one in playing:
        played.append(one)
        sys.stdout.write(f"{json.dumps(one) if given.json else one}\n")
        sys.stdout.flush()
    if not given.json:
        sys.stdout.write(f"{table(played)}\n")
    return int(any(one.fault for one in played))


if __name__ == "__main__":
    sys.exit(main())
