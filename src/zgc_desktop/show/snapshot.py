"""What is kept of a running show on disk, and the interrupted show that is read from it.

A page is kept as its index together with the ids of all slides, so that a show is found again on slides that were
changed meanwhile. Every field of the state is kept by a row of one table, or is named as not kept; a picture that is
frozen for the audience is kept by the same rows.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

from zgc_desktop.show import asking, ink
from zgc_desktop.show.asking import Asking
from zgc_desktop.show.clock import Clock, Talk
from zgc_desktop.show.ink import Ink
from zgc_desktop.show.languages import PLACES, English
from zgc_desktop.show.rebase import missing, rebased
from zgc_desktop.show.route import Cutting
from zgc_desktop.show.state import InterruptedShow, ShowState
from zgc_desktop.show.trail import MOST, Place, Trail
from zgc_desktop.show.zoom import Zoom

FORMAT = 2
#: A show that broke off longer ago than this is not offered again, nor one that ended longer ago than that; seconds.
OFFERED_FOR = 12 * 3600.0
ENDED_FOR = 10 * 60.0


class Moment(NamedTuple):
    """A moment: `wall` in seconds since 1970, and, as nobody can set it back, `steady` in seconds since the `boot`.

    `boot` is empty where the system does not name it.
    """

    wall: float
    steady: float = 0.0
    boot: str = ""

    def since(self, earlier: Moment) -> float:
        """The seconds that have passed since an earlier moment; 0 where the clock was set back meanwhile."""
        if self.boot and self.boot == earlier.boot:
            return max(0.0, self.steady - earlier.steady)
        return max(0.0, self.wall - earlier.wall)


def this_moment(wall: Callable[[], float] = time.time) -> Moment:
    """The moment that it is."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return Moment(wall())
    # Time asleep counts, too.
    return Moment(wall(), time.clock_gettime(time.CLOCK_BOOTTIME), boot)


class _Row(NamedTuple):
    """How a field is written, its moments counted from `now`, and read again."""

    write: Callable[[ShowState, float], Any]
    read: Callable[[Any], Any]


def _one_of(*values: str) -> Callable[[Any], str]:
    def read(data: Any) -> str:
        if data not in values:
            raise ValueError(data)
        return str(data)

    return read


def _number(data: Any) -> float:
    if not isfinite(number := float(data)):
        raise ValueError(data)
    return number


def _places(data: Any) -> tuple[Place, ...]:
    return tuple(Place(int(page), int(step)) for page, step in data[-MOST:])


def _read_ink(data: Any) -> Ink:
    pages = {int(page): there for page, there in ink.from_data(data["pages"]).items()}
    return Ink(pages=pages, gone=ink.from_data(data["gone"]))


def _read_asking(data: Any) -> Asking:
    """What makes no sense of what was asked costs no show."""
    page = data.get("page") if isinstance(data, Mapping) else None
    return asking.from_data(data, page if isinstance(page, int) else -1)


def _read_zoom(data: Any) -> Zoom:
    zoom = Zoom(*(_number(each) for each in data))
    if zoom.scale < 1:
        raise ValueError(data)
    return zoom


def _read_clock(data: Any) -> Clock:
    spent = tuple(_number(seconds) for seconds in data["spent"])
    if any(seconds < 0 for seconds in spent):
        raise ValueError(data)
    return Clock(spent, page=int(data["page"]), first=int(data["first"]), away=int(data["away"]))


def _write_clock(state: ShowState, now: float) -> Any:
    clock = state.clock.stop(now)
    return {"spent": clock.spent, "page": clock.page, "first": clock.first, "away": clock.away}


#: One row a field that is kept.
ROWS: Mapping[str, _Row] = {
    "page": _Row(lambda s, _: s.page, int),
    "step": _Row(lambda s, _: s.step, int),
    "curtain": _Row(lambda s, _: s.curtain, _one_of("", "black", "white")),
    "hall": _Row(lambda s, _: s.hall, bool),
    "origin": _Row(lambda s, _: s.origin, int),
    "trail": _Row(
        lambda s, _: [s.trail.back, s.trail.ahead], lambda d: Trail(*(_places(places) for places in d))
    ),
    "zoom": _Row(lambda s, _: s.zoom, _read_zoom),
    "english": _Row(
        lambda s, _: [s.english.place, s.english.offered],
        lambda d: English(_one_of(*PLACES)(d[0]), bool(d[1])),
    ),
    "countdown": _Row(
        lambda s, now: None if s.countdown is None else s.countdown - now,
        lambda d: None if d is None else _number(d),
    ),
    "ink": _Row(lambda s, _: {"pages": ink.to_data(s.ink.pages), "gone": ink.to_data(s.ink.gone)}, _read_ink),
    "cutting": _Row(
        lambda s, _: [sorted(s.cutting.skipped), s.cutting.allowance],
        lambda d: Cutting(skipped=frozenset(int(page) for page in d[0]), allowance=_number(d[1])),
    ),
    "talk": _Row(
        lambda s, now: [s.talk.began - now, s.talk.rehearsal], lambda d: Talk(_number(d[0]), bool(d[1]))
    ),
    "clock": _Row(_write_clock, _read_clock),
    "asking": _Row(lambda s, _: {**asking.to_data(s.asking, s.page), "page": s.page}, _read_asking),
    "frozen": _Row(
        lambda s, _: None if s.frozen is None else _fields_of(s.frozen, s.frozen.now),
        lambda d: None if d is None else _read(d),
    ),
}
#: What is not kept: how the desk stands, what is done with a moment, what follows from the slides.
NOT_KEPT = frozenset(
    [
        "steps",
        "reserved",
        "running",
        "overlay",
        "digits",
        "full_screen",
        "wish",
        "console",
        "layout",
        "note_size",
        "scroll",
        "slot",
        "previews",
        "reset",
        "asks",
        "check_screens",
        "hall_screens",
        "leaving",
        "interrupted",
        "now",
    ]
)


def _fields_of(state: ShowState, now: float) -> dict[str, Any]:
    return {name: row.write(state, now) for name, row in ROWS.items()}


def _read(data: Mapping[str, Any]) -> ShowState:
    """The state that `data` holds, its slides not told yet."""
    fields = {name: row.read(data[name]) for name, row in ROWS.items()}
    count = len(fields["clock"].spent)
    cutting = fields.pop("cutting")._replace(plan=(0.0,) * count)
    return ShowState((1,) * count, **fields, cutting=cutting)


def to_data(
    state: ShowState, ids: Sequence[str], briefing: str, now: float, moment: Moment, *, ended: bool = False
) -> dict[str, Any]:
    """The state as JSON-able data; `ids` are those of the slides, `now` is the show's own clock's."""
    return {
        "format": FORMAT,
        "briefing": briefing,
        "saved": moment,
        "ended": ended,
        "ids": ids,
        "steps": state.steps,
        "reserved": state.reserved,
        **_fields_of(state, now),
    }


def from_data(
    data: Any, briefing: str, slides: Sequence[Mapping[str, Any]], moment: Moment
) -> InterruptedShow | None:
    """The show of `briefing` that `data` keeps, on the slides as they are now; None where it is of another or too old.

    Raises ValueError where the data make no sense.
    """
    try:
        if data["format"] == 1:
            data = _from_format_1(data, slides)
        if data["format"] != FORMAT:
            raise ValueError(data["format"])
        ended = bool(data["ended"])
        saved = Moment(_number(data["saved"][0]), _number(data["saved"][1]), str(data["saved"][2]))
        before = [{"id": str(id_)} for id_ in data["ids"]]
        state = _on(_read(data), tuple(int(steps) for steps in data["steps"]), int(data["reserved"]))
        if len(before) != len(state.steps):
            raise ValueError(len(before))
    except (KeyError, TypeError, AttributeError, IndexError, OverflowError) as error:
        raise ValueError(str(error)) from error
    age = moment.since(saved)
    if data["briefing"] != briefing or age > (ENDED_FOR if ended else OFFERED_FOR):
        return None
    # Of a show that ended the talk went on no longer; one that broke off was going on all the time.
    talk = state.talk._replace(began=state.talk.began - (0 if ended else age))
    there = rebased(state.with_(talk=talk), before, slides)
    return InterruptedShow(there, ended, missing(state, before, slides))


def _on(state: ShowState, steps: tuple[int, ...], reserved: int) -> ShowState:
    """The state on slides with so many steps. Raises ValueError where it is on none of them."""
    count = len(steps)
    if count != len(state.clock.spent) or not 0 <= reserved <= count or any(each < 1 for each in steps):
        raise ValueError(steps)
    frozen = None if state.frozen is None else _on(state.frozen, steps, reserved)
    places = (state.here, *state.trail.back, *state.trail.ahead)
    pages = {state.clock.page, state.clock.first, *state.cutting.skipped, *state.ink.pages}
    inside = all(0 <= place.page < count and 0 <= place.step < steps[place.page] for place in places)
    if not inside or not all(0 <= page < count for page in pages):
        raise ValueError(state.here)
    if not -1 <= state.origin < count or not -1 <= state.clock.away < count:
        raise ValueError(state.origin)
    return state.with_(steps=steps, reserved=reserved, frozen=frozen)


def _from_format_1(data: Mapping[str, Any], slides: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The like of the format before, which knew no ids: its pages are those of the slides as they are now."""
    held, place = data["held"], data["english"]
    steps = [int(slide["steps"]) for slide in slides]
    reserved = sum(bool(slide.get("reserve")) for slide in slides)
    away = data["origin"] if data["page"] >= len(steps) - reserved else -1
    given = (data.get("asked") or {}).get("slides", {})
    answers = {
        question: [answer.get("chosen", []), answer.get("typed", ""), [], -1, answer.get("feedback", "")]
        for question, answer in given.items()
    }
    picture = {
        "page": data["page"],
        "step": data["step"],
        "curtain": data["curtain"],
        "hall": data["hall"],
        "origin": data["origin"],
        "trail": data["trail"],
        "zoom": Zoom(),
        "english": [place[0], False],
        "countdown": data["countdown"],
        "ink": {"pages": data["ink"], "gone": {}},
        "cutting": [data["skipped"], data["allowance"]],
        "talk": [data["began"], data["rehearsal"]],
        "clock": {"spent": data["spent"], "page": data["page"], "first": data["first"], "away": away},
        "asking": {"answers": answers, **(data.get("asking") or {}), "page": data["page"]},
        "frozen": None,
    }
    frozen = None
    if held is not None:
        ink_held = {"pages": data["ink"] if data["held_ink"] is None else data["held_ink"], "gone": {}}
        seen = {"page": held[0], "step": held[1], "origin": -1, "english": [place[1], False], "ink": ink_held}
        frozen = picture | seen
    return {
        **picture,
        "frozen": frozen,
        "format": FORMAT,
        "briefing": data["briefing"],
        "saved": [data["saved"], 0.0, ""],
        "ended": False,
        "ids": [slide["id"] for slide in slides],
        "steps": steps,
        "reserved": reserved,
    }
