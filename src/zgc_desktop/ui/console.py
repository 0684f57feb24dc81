"""The presenter console's view model: what only the speaker sees, told as JSON that changes only where it differs."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from zgc_desktop.show.clock import timer
from zgc_desktop.show.commands import Words, reduce
from zgc_desktop.show.hall import HallScreens
from zgc_desktop.show.slot import CHANGES, PATIENCE, SOURCES, TIME
from zgc_desktop.ui.console_view import page_view, time_view, track_view
from zgc_desktop.ui.stage import StageModel

#: The commands that stand as buttons under the current slide: their names, short ones for where there is little room,
#: and icons.
BUTTONS = {
    "next": (Words("下一步", "Next"), None, "right"),
    "previous": (Words("上一步", "Back"), None, "left"),
    "black": (Words("黑屏", "Black"), None, "black"),
    "freeze": (Words("定格", "Freeze"), None, "lock"),
    "laser": (Words("激光点", "Laser"), None, "laser"),
    "pen": (Words("笔", "Pen"), None, "pen"),
    "grid": (Words("全部页面", "All pages"), Words("全部", "All"), "grid"),
}
#: Both windows show a page before the console is told what belongs to it: together that takes longer than the page. ms
LATER = 20


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
        screens: Callable[[], HallScreens] = HallScreens,
    ) -> None:
        super().__init__(stage)
        self._screens = screens
        self._hall: tuple[Any, ...] = ()
        self._hall_since = now()
        self._news = self._looked = ""
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
        """The commands that stand as buttons below the slide, as JSON: `[{id, title, short, icon, key}]`."""
        rows = [
            {
                "id": id_,
                "title": title.get(self._lang),
                "short": (short or title).get(self._lang),
                "icon": icon,
                "key": self._stage.keyOf(id_),
            }
            for id_, (title, short, icon) in BUTTONS.items()
        ]
        return json.dumps(rows, ensure_ascii=False)

    @Slot(str)
    def tell(self, news: str) -> None:
        """Something came that the tab of changes shows; empty once nothing is there. What was looked at is no news."""
        self._news = news
        self._look()

    def _look(self) -> None:
        if self._stage.state.slot.tab == CHANGES or not self._news:
            self._looked = self._news

    @Slot()
    def tick(self) -> None:
        """Look at the clocks, and bring to the front what came meanwhile where nobody gave a command for a while."""
        state, now = self._stage.state, self._now()
        if state.console and state.running:
            watched = state.cutting.watched(state.clock, now)
            if watched is not state.cutting:
                self._stage.show_state(state.with_(cutting=watched))
            if now - state.now >= PATIENCE:
                self._bring_forward(now)
            state = self._stage.state
        view = time_view(state, now, self._lang)
        view["wall"] = self._wall().strftime("%H:%M")
        view["hallFor"] = timer(now - self._hall_since)
        text = json.dumps(view, ensure_ascii=False)
        if text != self._time:
            self._time = text
            self.timeChanged.emit()

    def _bring_forward(self, now: float) -> None:
        state = self._stage.state
        if state.slot.tab != SOURCES or state.overlay:
            return
        news = self._news != self._looked
        tab = TIME if state.cutting.due(state.clock, now) else CHANGES if news else SOURCES
        if tab != SOURCES:
            self._stage.show_state(reduce(state.with_(now=now), "slot", tab).with_(now=state.now))

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
        self._look()
        view = page_view(state, self._program, self._lang, self._screens())
        hall = tuple(view["hall"][key] for key in ("kind", "page", "step"))
        if hall != self._hall:
            self._hall, self._hall_since = hall, self._now()
        text = json.dumps(view, ensure_ascii=False)
        if text != self._page:
            self._page = text
            self.pageChanged.emit()
        self.tick()
