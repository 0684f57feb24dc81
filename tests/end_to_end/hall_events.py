"""What may happen in a show, and what has to be seen afterwards: a model of the hall, without the program.

An event is a list, so that a sequence can be printed and given again: `["plug", "HALL", 1024, 768]`. `after` says what has
to be seen once it has happened, None where it cannot happen then.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.end_to_end.hall_deck import Deck
from tests.end_to_end.hall_looks import Look
from tests.end_to_end.hall_screens import PANEL_NAME, Place
from tests.end_to_end.xorg import PANEL

Event = list[Any]

HALL, LOBBY = "HALL", "LOBBY"
OVERLAYS = {
    "grid": ("g",),
    "help": ("F1",),
    "menu": ("m",),
    "updates": ("Control_L", "u"),
    "search": ("Control_L", "k"),
    "palette": ("Control_L", "Shift_L", "p"),
}
#: What is typed to find a command, and which it is.
COMMANDS = {"heip": "black", "baip": "white", "huanzhut": "theme", "dingge": "freeze"}
KEYS = {
    "next": "Right",
    "previous": "Left",
    "black": "period",
    "white": "comma",
    "theme": "t",
    "freeze": "z",
    "quiz": "q",
    "ask-next": "Right",
    "reveal": "Return",
    "ask-leave": "Escape",
}


class Hall(NamedTuple):
    """What is expected: `speaker` is the screen with the console, empty where there is none.

    `asked` is the question of the chapter that stands in the place of the page, −1 for none; `put` are the ids of those that
    stood there, `answered` of those to which something was chosen, or that are revealed. `chosen` tells for each set of
    screens, by their names, which the speaker has kept for the console; as long as it is not there, `asking` says that the speaker is asked. `looked` are the screens that the hall has looked at in this show, on
    which the notes must not come up, `desk` the one that the console was on last.
    """

    deck: Deck
    screens: tuple[tuple[str, Place], ...]
    speaker: str = ""
    page: int = 0
    step: int = 0
    dark: bool = False
    curtain: str = ""
    frozen: Look | None = None
    overlay: str = ""
    asked: int = -1
    put: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    revealed: frozenset[str] = frozenset()
    origin: int = -1
    chosen: tuple[tuple[frozenset[str], str], ...] = ()
    asking: bool = False
    looked: frozenset[str] = frozenset()
    desk: str = ""

    @property
    def places(self) -> dict[str, Place]:
        return dict(self.screens)

    @property
    def distinct(self) -> dict[str, Place]:
        """The screens, of those that lie over one another only the last, which is no panel."""
        places = list(self.screens)
        return {
            name: place
            for at, (name, place) in enumerate(places)
            if not any(_overlap(place, other) for _, other in places[at + 1 :])
        }

    @property
    def mirrored(self) -> bool:
        return len(self.distinct) < len(self.screens)

    @property
    def slide(self) -> Look:
        """What is before the speaker."""
        if not self.question:
            return Look("slide", self.page, self.step, self.dark)
        # On the only screen the keys that can be pressed stand below it.
        answered = self.at in self.answered or not self.speaker
        return Look("question", self.page, self.step, self.dark, self.asked, answered)

    @property
    def question(self) -> str:
        """The kind of the question that is up, empty where none is."""
        return self.deck.kinds[self.at]

    @property
    def at(self) -> str:
        """The id of the question that is up, empty where none is."""
        return self.deck.asked[self.page][self.asked] if self.asked >= 0 else self.deck.own[self.page]

    def look(self) -> Look:
        """What the hall sees."""
        if self.curtain:
            return Look(self.curtain)
        return self.frozen or self.slide

    def halls(self) -> list[str]:
        """The hall's screens."""
        return [name for name in self.distinct if name != self.speaker]


def _overlap(one: Place, other: Place) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > 0 and down > 0


def beginning(deck: Deck, page: int, hall: Sequence[int] | None) -> Hall:
    """The hall at the start of a show on a page, with a projector of this size or none."""
    screens = [(PANEL_NAME, Place(0, 0, *PANEL))]
    if hall is not None:
        screens.append((HALL, Place(PANEL[0], 0, hall[0], hall[1])))
    return seated(Hall(deck, tuple(screens), page=page))


def seated(hall: Hall) -> Hall:
    """Who sits before which screen, after the screens have changed."""
    there = hall.distinct
    able = [name for name in there if name not in hall.looked or name == hall.desk]
    if hall.mirrored:
        looked = hall.looked | ({name for name, _ in hall.screens} - {PANEL_NAME})
        return hall._replace(speaker="", asking=False, looked=looked)
    if len(there) == 1:
        # The console stays where it was; before a second screen came there was none.
        speaker = next(iter(there)) if hall.desk and able else ""
        return hall._replace(speaker=speaker, asking=False)
    known = dict(hall.chosen).get(frozenset(there), "")
    wanted = [known] if known else [hall.desk, PANEL_NAME]
    speaker = next((name for name in wanted if name in able), "")
    return hall._replace(
        speaker=speaker,
        asking=bool(speaker) and not known,
        looked=hall.looked | (set(there) - {speaker}),
        desk=speaker or hall.desk,
    )


def _chosen(hall: Hall, speaker: str) -> tuple[tuple[frozenset[str], str], ...]:
    return tuple((dict(hall.chosen) | {frozenset(hall.distinct): speaker}).items())


def after(hall: Hall, event: Event) -> Hall | None:
    """What is expected after an event; None where it cannot happen now, or would prove nothing."""
    name, *given = event
    if hall.asking and name not in ("answer", "close", "unplug"):
        return None
    return _AFTER[name](hall, *given)


def _free(hall: Hall) -> bool:
    return not hall.overlay


def _next(hall: Hall) -> Hall | None:
    if not _free(hall) or hall.curtain or hall.asked >= 0 or hall.page >= hall.deck.last:
        return None
    if hall.step < hall.deck.steps[hall.page] - 1:
        return hall._replace(step=hall.step + 1)
    return hall._replace(page=hall.page + 1, step=0, origin=_passed(hall, hall.page + 1))


def _previous(hall: Hall) -> Hall | None:
    if not _free(hall) or hall.curtain or hall.asked >= 0 or (hall.page == 0 and hall.step == 0):
        return None
    if hall.page > hall.deck.last:
        return None  # from a page in reserve the show goes back to where it was
    if hall.step > 0:
        return hall._replace(step=hall.step - 1)
    page = hall.page - 1
    return hall._replace(page=page, step=hall.deck.steps[page] - 1, origin=_passed(hall, page))


def _passed(hall: Hall, page: int) -> int:
    return -1 if page == hall.origin else hall.origin


def _curtain(kind: str) -> Any:
    def happens(hall: Hall) -> Hall | None:
        return hall._replace(curtain="" if hall.curtain == kind else kind) if _free(hall) else None

    return happens


def _letter(hall: Hall) -> bool:
    """Whether a letter is a command: on a question it answers."""
    return _free(hall) and not hall.question


def _theme(hall: Hall) -> Hall | None:
    return hall._replace(dark=not hall.dark) if _letter(hall) else None


def _freeze(hall: Hall) -> Hall | None:
    if not _letter(hall) or hall.curtain or not hall.speaker:
        return None
    return hall._replace(frozen=None if hall.frozen else hall.slide)


def _goto(hall: Hall, page: int) -> Hall | None:
    if not _letter(hall) or page == hall.page:
        return None
    return hall._replace(page=page, step=0, curtain=_lifted(hall), origin=_passed(hall, page))


def _lifted(hall: Hall) -> str:
    """The curtain when the speaker has shown a page: one behind a frozen picture is not shown."""
    return hall.curtain if hall.frozen else ""


def _open(hall: Hall, kind: str) -> Hall | None:
    if not _free(hall) or (kind in ("grid", "menu") and not _letter(hall)):
        return None
    if kind == "updates" and not hall.speaker:
        return None  # a list of the console's
    return hall._replace(overlay=kind)


def _close(hall: Hall) -> Hall | None:
    return hall._replace(overlay="") if hall.overlay else None


def _quiz(hall: Hall) -> Hall | None:
    """The questions of the chapter are asked, from that on the page on or the first that was not yet."""
    if not _letter(hall) or not hall.deck.asked[hall.page] or (hall.curtain and not hall.speaker):
        return None
    order, own = hall.deck.asked[hall.page], hall.deck.own[hall.page]
    fresh = (n for n, id_ in enumerate(order) if id_ not in hall.put and id_ not in hall.revealed)
    return _put(hall, order.index(own) if own in order else next(fresh, 0))


def _put(hall: Hall, asked: int) -> Hall:
    return hall._replace(asked=asked, put=hall.put | {hall.deck.asked[hall.page][asked]})


def _ask_next(hall: Hall) -> Hall | None:
    if not _asking(hall) or hall.asked < 0 or hall.asked + 1 >= len(hall.deck.asked[hall.page]):
        return None
    return _put(hall, hall.asked + 1)


def _choose(hall: Hall, letter: str) -> Hall | None:
    able = hall.question in ("single", "multiple") or (hall.question == "true-false" and letter in "ab")
    if not _asking(hall) or not able or hall.at in hall.revealed:
        return None
    return hall._replace(answered=hall.answered | {hall.at})


def _reveal(hall: Hall) -> Hall | None:
    if not _asking(hall) or hall.at in hall.revealed:
        return None
    return hall._replace(answered=hall.answered | {hall.at}, revealed=hall.revealed | {hall.at})


def _ask_leave(hall: Hall) -> Hall | None:
    return hall._replace(asked=-1) if _asking(hall) and hall.asked >= 0 else None


def _asking(hall: Hall) -> bool:
    """Whether keys answer the question that is up."""
    return _free(hall) and bool(hall.question) and not hall.curtain and not hall.frozen


def _search(hall: Hall, typed: str, page: int) -> Hall | None:
    if hall.overlay not in ("", "search") or (hall.asked >= 0 and page == hall.page):
        return None
    hall = hall._replace(asked=-1)
    if page == hall.page:
        return hall._replace(overlay="", curtain=_lifted(hall))
    origin = -1 if page == hall.origin else hall.origin if hall.origin >= 0 else hall.page
    return hall._replace(
        page=page, step=hall.deck.steps[page] - 1, curtain=_lifted(hall), overlay="", origin=origin
    )


def _command(hall: Hall, typed: str) -> Hall | None:
    if hall.overlay not in ("", "palette"):
        return None
    free = hall._replace(overlay="")
    name = COMMANDS[typed]
    if name == "theme":
        return free._replace(dark=not hall.dark)
    if name == "freeze":
        return _freeze(free)
    return free._replace(curtain="" if hall.curtain == name else name)


def _type(hall: Hall, typed: str) -> Hall | None:
    return hall if hall.overlay in ("search", "palette") else None


def _turn_to(hall: Hall, name: str) -> Hall | None:
    return hall if name in hall.distinct else None


def _arranged(hall: Hall, screens: dict[str, Place]) -> Hall:
    return seated(hall._replace(screens=tuple(screens.items())))


def _beside(sizes: dict[str, tuple[int, int]]) -> dict[str, Place]:
    """The screens side by side."""
    places, x = {}, 0
    for name, (width, height) in sizes.items():
        places[name] = Place(x, 0, width, height)
        x += PANEL[0] if name == PANEL_NAME else width
    return places


def _sizes(hall: Hall) -> dict[str, tuple[int, int]]:
    return {name: (place.width, place.height) for name, place in hall.screens}


def _plug(hall: Hall, name: str, width: int, height: int) -> Hall | None:
    """A screen is plugged in, or gets another size, or is drawn out of the mirror."""
    if name == LOBBY and HALL not in hall.places:
        return None
    found = _beside(_sizes(hall) | {name: (width, height)})
    return _arranged(hall, found) if found != hall.places else None


def _unplug(hall: Hall, name: str) -> Hall | None:
    if name not in hall.places:
        return None
    return _arranged(hall, _beside({n: size for n, size in _sizes(hall).items() if n != name}))


def _mirror(hall: Hall, width: int, height: int) -> Hall | None:
    """The projector shows what the laptop shows, or as much of it as it can."""
    if set(hall.places) != {PANEL_NAME, HALL} or hall.mirrored or hall.overlay:
        return None
    return _arranged(hall, hall.places | {HALL: Place(0, 0, min(width, PANEL[0]), min(height, PANEL[1]))})


def _exchange(hall: Hall) -> Hall | None:
    if not _letter(hall) or len(hall.distinct) != 2 or hall.mirrored:
        return None
    speaker = next(name for name in hall.distinct if name != hall.speaker)
    fresh = hall._replace(chosen=_chosen(hall, speaker), looked=frozenset(), desk="")
    return seated(fresh)


def _answer(hall: Hall) -> Hall | None:
    """The speaker says that the screens are right."""
    if not hall.asking or hall.overlay:
        return None
    return hall._replace(asking=False, chosen=_chosen(hall, hall.speaker))


def _kill(hall: Hall) -> Hall | None:
    """A power cut, and the show goes on."""
    fresh = hall._replace(overlay="", looked=frozenset(), desk="")
    return seated(fresh)


def _close_window(hall: Hall, whose: str) -> Hall | None:
    """A window is closed, which ends the show for all of them, and a new one begins on the first page."""
    if not _free(hall) or (whose == "hall" and not (hall.speaker and hall.halls())):
        return None
    fresh = Hall(hall.deck, hall.screens, chosen=hall.chosen, dark=hall.dark)
    return seated(fresh)


_AFTER: dict[str, Any] = {
    "next": _next,
    "previous": _previous,
    "black": _curtain("black"),
    "white": _curtain("white"),
    "theme": _theme,
    "freeze": _freeze,
    "goto": _goto,
    "quiz": _quiz,
    "ask-next": _ask_next,
    "choose": _choose,
    "reveal": _reveal,
    "ask-leave": _ask_leave,
    "open": _open,
    "close": _close,
    "search": _search,
    "command": _command,
    "type": _type,
    "turn-to": _turn_to,
    "plug": _plug,
    "unplug": _unplug,
    "mirror": _mirror,
    "exchange": _exchange,
    "answer": _answer,
    "kill": _kill,
    "close-window": _close_window,
}

SCREENS = ("plug", "unplug", "mirror")
