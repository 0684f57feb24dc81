"""Draws sequences of events for the hall, each of which can happen after those before it."""

from __future__ import annotations

import random
from typing import Any

from tests.end_to_end.hall_deck import Deck
from tests.end_to_end.hall_events import (
    COMMANDS,
    HALL,
    LOBBY,
    OVERLAYS,
    Event,
    Hall,
    after,
    beginning,
)
from tests.end_to_end.hall_screens import PANEL_NAME

SIZES = ((1280, 720), (1024, 768), (1024, 576))
LOBBY_SIZE = (800, 600)
#: What is typed and given up again: many a letter is a command outside a field.
WORDS = ("fbwzsgq", "hei", "bwhite", "zsc", "fmzl", "eqi", "kyt")

#: What is done more often while a question of the chapter is asked.
ASKED = ("ask-next", "choose", "reveal", "ask-leave")

#: How often each kind of event is drawn.
WEIGHTS = {
    "next": 6,
    "previous": 2,
    "black": 3,
    "white": 2,
    "theme": 2,
    "freeze": 3,
    "goto": 3,
    "quiz": 3,
    "ask-next": 3,
    "choose": 4,
    "reveal": 3,
    "ask-leave": 3,
    "open": 7,
    "close": 6,
    "search": 5,
    "command": 4,
    "type": 5,
    "turn-to": 3,
    "plug": 6,
    "unplug": 4,
    "mirror": 2,
    "exchange": 3,
    "kill": 2,
    "close-window": 1,
}


def drawn(deck: Deck, chance: random.Random, length: int, off: frozenset[str] = frozenset()) -> list[Event]:
    """A sequence of events that can happen one after the other, of those not in `off`."""
    hall_size = chance.choice([*SIZES, *SIZES, None])
    page = chance.choice([*range(6, 12), *range(14, 23), *sorted(deck.questions)])
    events: list[Event] = [["start", page, list(hall_size) if hall_size else None]]
    hall = beginning(deck, page, hall_size)
    names = [name for name in WEIGHTS if name not in off]
    while len(events) <= length or hall.asking:
        if hall.asking and chance.random() < 0.9:
            events.append(["close"] if hall.overlay else ["answer"])
            hall = after(hall, events[-1]) or hall
            continue
        weights = [WEIGHTS[name] * (8 if hall.asked >= 0 and name in ASKED else 1) for name in names]
        name = chance.choices(names, weights)[0]
        event = [name, *_given(name, deck, hall, chance)]
        following = after(hall, event)
        if following is not None:
            events.append(event)
            hall = following
    return events


def visited(chance: random.Random, length: int) -> list[Event]:
    """What visitors do to an exhibition screen: touches, of which some last, and strokes; and screens come and go."""
    size = chance.choice([*SIZES, None])
    events: list[Event] = [["kiosk", list(size) if size else None]]
    while len(events) <= length:
        name = chance.choices(("touch", "press", "stroke", "plug", "unplug"), (10, 2, 2, 1, 1))[0]
        if name in ("plug", "unplug"):
            events.append([name, HALL, *(chance.choice(SIZES) if name == "plug" else ())])
            continue
        # Buttons stand at the foot of the screen and in the middle of it; a share of its width and height each.
        down = chance.choice((chance.random(), chance.uniform(0.9, 1.0), chance.uniform(0.3, 0.7)))
        events.append([name, round(chance.random(), 3), round(min(down, 0.99), 3)])
    return events


def _given(name: str, deck: Deck, hall: Hall, chance: random.Random) -> list[Any]:
    if name == "goto":
        return [chance.randint(0, deck.last)]
    if name == "choose":
        return [chance.choice("abcd")]
    if name == "open":
        return [chance.choice(list(OVERLAYS))]
    if name == "search":
        return list(chance.choice(deck.queries))
    if name == "command":
        return [chance.choice(list(COMMANDS))]
    if name == "type":
        return [chance.choice(WORDS)]
    if name in ("turn-to", "unplug"):
        return [chance.choice(list(hall.places))] if name == "turn-to" else [chance.choice((HALL, LOBBY))]
    if name == "plug":
        which = chance.choice((HALL, HALL, HALL, LOBBY, PANEL_NAME))
        size = {LOBBY: LOBBY_SIZE, PANEL_NAME: chance.choice(((1280, 720), (1024, 576)))}
        return [which, *size.get(which, chance.choice(SIZES))]
    if name == "mirror":
        return list(chance.choice(SIZES))
    if name == "close-window":
        return [chance.choice(("hall", "speaker"))]
    return []
