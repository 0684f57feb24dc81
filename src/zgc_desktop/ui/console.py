"""The presenter console's view model: what only the speaker sees, told as JSON that changes only where it differs."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from itertools import groupby
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from zgc_desktop.show import clock as times
from zgc_desktop.show.commands import Words, reduce
from zgc_desktop.show.state import NOTE_SIZES, ShowState
from zgc_desktop.ui.outline import number
from zgc_desktop.ui.stage import StageModel

#: The commands that stand as buttons under the current slide, their short names and icons.
BUTTONS = {
    "next": (Words("下一步", "Next"), "right"),
    "previous": (Words("上一步", "Back"), "left"),
    "black": (Words("黑屏", "Black"), "black"),
    "freeze": (Words("定格", "Freeze"), "lock"),
    "laser": (Words("光点", "Laser"), "laser"),
    "pen": (Words("笔", "Pen"), "pen"),
    "grid": (Words("总览", "Grid"), "grid"),
}
#: Those at the top, beside the name of the talk.
BAR = {
    "console-layout": (Words("布局", "Layout"), ""),
    "clock": (Words("计时", "Clock"), ""),
    "leave": (Words("结束", "End"), ""),
}


#: Where English is shown.
LANGUAGES = {
    "none": Words("", ""),
    "below": Words("中英文", "with English"),
    "audience": Words("英文只给观众", "English for the audience only"),
    "console": Words("英文只在这里", "English here only"),
}
#: Both windows show a page before the console is told what belongs to it: together that takes longer than the page. ms
LATER = 20


def page_view(state: ShowState, program: dict[str, Any], lang: str = "zh") -> dict[str, Any]:
    """The page that is up for the speaker: script with what to say now, figures with their sources, next step.

    `script` is `[{text, mark, paragraph, when}]`, `when` one of past, now and later; `scriptEnglish` is the like, of the
    notes in English. `languages` says in words where English is shown.
    """
    slides, speaker = program["slides"], program["speaker"]
    slide, own = slides[state.page], speaker[state.page]
    following = reduce(state.with_(curtain="", overlay="", digits=""), "next")
    ended = (following.page, following.step) == (state.page, state.step)
    last = max((passage["step"] for passage in own["script"]), default=0)
    current = min(state.step, last)
    return {
        "page": state.page,
        "pages": state.last + 1,
        "number": number(slides, state.page),
        "reserve": bool(slide.get("reserve")),
        "origin": state.origin,
        "chapter": slide["chapter"],
        "chapterName": slide["chapterName"],
        "steps": slide["steps"],
        "step": state.step,
        "nextPage": -1 if ended else following.page,
        "nextStep": following.step,
        "nextNumber": number(slides, following.page),
        "script": _passages(own["script"], current),
        "english": state.english.for_speaker,
        "scriptEnglish": _passages(own.get("english", []), current) if state.english.for_speaker else [],
        "languages": LANGUAGES[state.english.place].get(lang) if state.english.offered else "",
        "sources": sources_view(own["facts"]),
        "fault": fault(slide.get("stale") or slide.get("problem")),
        "held": -1 if state.frozen is None else state.frozen.page,
        "heldNumber": "" if state.frozen is None else number(slides, state.frozen.page),
        "curtain": state.curtain,
        "layout": state.layout,
        "rehearsal": state.talk.rehearsal,
        "previews": state.previews,
        "noteSize": NOTE_SIZES[state.note_size],
        "scroll": state.scroll,
        "cut": cut_view(state, slides, lang),
        "skipped": sorted(
            state.cutting.skipped if state.cutting.offer is None else state.cutting.offer.skipped
        ),
    }


def sources_view(facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Where the figures are from, by paragraph: `[{paragraph, opening, figures}]`; `opening` is how it begins."""
    found: dict[str, dict[str, Any]] = {}
    for fact in facts:
        place = fact["paragraph"]
        row = found.setdefault(place, {"paragraph": place, "opening": fact["opening"], "figures": []})
        row["figures"].append({key: fact[key] for key in ("label", "text", "period", "kind", "formula")})
    return list(found.values())


def _passages(script: list[dict[str, Any]], step: int) -> list[dict[str, Any]]:
    """Passages of the notes, and when they are said."""
    return [
        {
            "text": passage["text"],
            "mark": passage.get("mark", ""),
            "paragraph": passage["paragraph"],
            "when": "now" if passage["step"] == step else "past" if passage["step"] < step else "later",
        }
        for passage in script
    ]


def cut_view(state: ShowState, slides: list[dict[str, Any]], lang: str = "zh") -> dict[str, Any] | None:
    """What is offered to be left out, or was: pages ahead with their titles, the time it saves; None where nothing.

    `over` is what is too much even so, `left` the time to the end; lengths of time are in words, empty for none.
    `unasked` says that it is offered because the talk runs late.
    """
    cutting = state.cutting
    route = cutting.offer
    pages = sorted(route.skipped if route is not None else cutting.skipped)
    if route is None and not pages:
        return None
    saved = sum(cutting.plan[page] for page in pages)
    return {
        "offered": route is not None,
        "pages": [{"number": number(slides, page), "title": _title(slides[page], lang)} for page in pages],
        "saved": times.spoken(saved, lang) if saved else "",
        "unasked": route is not None and cutting.unasked,
        "left": times.spoken(cutting.left, lang) if route is not None else "",
        "over": times.spoken(route.over, lang) if route is not None and route.over >= 1 else "",
    }


def _title(slide: dict[str, Any], lang: str) -> str:
    if slide.get("layout") == "quiz":
        return "Quiz" if lang == "en" else "测验"
    return str(slide.get("title") or slide.get("chapterName") or "")


def fault(problem: dict[str, Any] | None) -> str:
    """Where the file of a page is broken: slides/leap.md:12:3; empty where it is not."""
    return f"{problem['file']}:{problem['line']}:{problem['column']}" if problem else ""


def time_view(state: ShowState, now: float, lang: str = "zh") -> dict[str, Any]:
    """The clock and the pace in words; `position` and `expected` are parts of the whole plan, 0 to 1."""
    clock, cutting, plan = state.clock, state.cutting, state.cutting.plan
    whole, before = sum(plan), times.skipped(clock, plan)
    elapsed, left = clock.elapsed(now), cutting.remaining(clock, now)
    late = cutting.late(clock, now)
    return {
        "elapsed": times.timer(elapsed),
        "planned": times.timer(whole - before),
        "remaining": times.timer(left),
        "over": left < 0,
        "onPage": times.timer(clock.on_page(now)),
        # Where nothing is planned, in reserve, nothing is said of it.
        "pagePlan": times.timer(plan[state.page]) if plan and plan[state.page] else "",
        "pace": times.pace(late, lang),
        "late": late >= times.QUIET,
        "cuttable": cutting.offer is None and cutting.cuttable(clock, now),
        "running": clock.running,
        "position": min(1.0, (before + elapsed) / whole) if whole else 0.0,
        "expected": min(1.0, (before + times.expected(clock, plan, now)) / whole) if whole else 0.0,
    }


def track_view(program: dict[str, Any]) -> list[dict[str, Any]]:
    """The chapters' parts of the planned time: `[{chapter, start, end}]`, 0 to 1."""
    slides = program["slides"]
    whole = sum(float(slide["minutes"]) for slide in slides) or 1.0
    parts: list[dict[str, Any]] = []
    start = 0.0
    for chapter, group in groupby(
        [s for s in slides if not s.get("reserve")], key=lambda slide: slide["chapter"]
    ):
        end = start + sum(float(slide["minutes"]) for slide in group) / whole
        parts.append({"chapter": chapter, "start": start, "end": end})
        start = end
    return parts


class ConsoleModel(QObject):
    """Follows a stage; `now` gives steady seconds, `wall` the time of day."""

    pageChanged = Signal()
    timeChanged = Signal()
    trackChanged = Signal()

    def __init__(
        self,
        program: dict[str, Any],
        stage: StageModel,
        now: Callable[[], float],
        wall: Callable[[], datetime] = datetime.now,
        lang: str = "zh",
    ) -> None:
        super().__init__(stage)
        self._program, self._stage = program, stage
        self._now, self._wall, self._lang = now, wall, lang
        self._page = self._time = ""
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self.settle)
        self._timer = QTimer(self, interval=250)
        self._timer.timeout.connect(self.tick)
        stage.stateChanged.connect(self._follow)
        stage.slidesChanged.connect(self._turn_to_another_version)
        self._follow()
        self.settle()

    def _turn_to_another_version(self) -> None:
        self._program = self._stage.program
        self.trackChanged.emit()

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """See `page_view`, as JSON; it follows the stage after a moment (LATER)."""
        return self._page

    @Property(str, notify=timeChanged)
    def time(self) -> str:
        """See `time_view`, and `wall`, the time of day; as JSON."""
        return self._time

    @Property(str, notify=trackChanged)
    def track(self) -> str:
        """See `track_view`, as JSON."""
        return json.dumps(track_view(self._program))

    @Property(str, constant=True)
    def buttons(self) -> str:
        """The commands that stand as buttons below the slide, as JSON: `[{id, title, icon, key}]`."""
        return self._rows(BUTTONS)

    @Property(str, constant=True)
    def bar(self) -> str:
        """The like of those at the top."""
        return self._rows(BAR)

    def _rows(self, buttons: dict[str, tuple[Words, str]]) -> str:
        rows = [
            {"id": id_, "title": title.get(self._lang), "icon": icon, "key": self._stage.keyOf(id_)}
            for id_, (title, icon) in buttons.items()
        ]
        return json.dumps(rows, ensure_ascii=False)

    @Slot()
    def tick(self) -> None:
        """Look at the clocks, and propose a shorter way where the talk runs late."""
        state, now = self._stage.state, self._now()
        if state.console and state.running:
            watched = state.cutting.watched(state.clock, state.last, now)
            if watched is not state.cutting:
                self._stage.show_state(state.with_(cutting=watched, now=now))
                state = self._stage.state
        view = time_view(state, now, self._lang)
        view["wall"] = self._wall().strftime("%H:%M")
        text = json.dumps(view, ensure_ascii=False)
        if text != self._time:
            self._time = text
            self.timeChanged.emit()

    def _follow(self) -> None:
        state = self._stage.state
        if state.console and state.running:
            self._timer.start()
        else:
            self._timer.stop()
        if not self._later.isActive():
            self._later.start()

    def settle(self) -> None:
        """Tell what belongs to the page that is up."""
        self._later.stop()
        state = self._stage.state
        text = json.dumps(page_view(state, self._program, self._lang), ensure_ascii=False)
        if text != self._page:
            self._page = text
            self.pageChanged.emit()
        self.tick()
