"""The hand over the slide: laser, spotlight, and the stroke that is being drawn, the same in every window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.show.ink import DRAWING, WIDTHS, Point, Stroke, path
from zgc_desktop.show.zoom import STEP

if TYPE_CHECKING:
    from zgc_desktop.ui.stage import StageModel

SMALLEST, USUAL, LARGEST = 90.0, 200.0, 500.0
#: A hand that has not moved this far, in slide pixels, has not moved.
STILL = 1.0


def marks_view(strokes: tuple[Stroke, ...]) -> str:
    """Strokes for drawing, as JSON: `[{path, tool, colour, width}]`."""
    rows: list[dict[str, Any]] = [
        {"path": path(s.points), "tool": s.tool, "colour": s.colour, "width": WIDTHS[s.tool]} for s in strokes
    ]
    return json.dumps(rows)


class Begun(NamedTuple):
    """Where and with what a stroke began: the id of the slide, its build step, the tool and its colour."""

    slide: str
    step: int
    tool: str
    colour: int


class Pen(QObject):
    """Follows the pointer in slide pixels; what it draws is given to the stage as commands.

    It tells only itself of its movements, and not the whole show, so that all windows follow at the screen's rate.
    """

    moved = Signal()
    draftChanged = Signal()

    def __init__(self, stage: StageModel, parent: QObject | None = None) -> None:
        super().__init__(stage if parent is None else parent)
        self._stage = stage
        self._at = Point(0, 0)
        self._present = False
        self._radius = USUAL
        self._points: list[Point] = []
        self._begun: Begun | None = None
        self._erasing = False
        self._frame: tuple[Point, Point] | None = None
        self._grip: Point | None = None
        self._still = False
        if parent is None:
            stage.pageChanged.connect(self._let_go)
            stage.toolChanged.connect(self._let_go)

    def stilled(self, parent: QObject) -> Pen:
        """This hand as it is now; whatever it does from now on, that one stays as it is."""
        there = Pen(self._stage, parent)
        there._at, there._present, there._radius = self._at, self._present, self._radius
        there._points = list(self._points)
        there._still = True
        return there

    @Property(float, notify=moved)
    def x(self) -> float:
        """From the left of the slide."""
        return self._at.x

    @Property(float, notify=moved)
    def y(self) -> float:
        """From the top of the slide."""
        return self._at.y

    @Property(bool, notify=moved)
    def present(self) -> bool:
        """Whether the pointer is over the slide."""
        return self._present

    @Property(float, notify=moved)
    def radius(self) -> float:
        """Of the spotlight."""
        return self._radius

    @Property(str, notify=draftChanged)
    def draft(self) -> str:
        """The stroke that is being drawn, as SVG path data."""
        return path(self._points)

    @Property(list, notify=draftChanged)
    def frame(self) -> list[float]:
        """The region that is being framed: left, top, width and height; empty where none is."""
        if self._frame is None:
            return []
        a, b = self._frame
        return [min(a.x, b.x), min(a.y, b.y), abs(b.x - a.x), abs(b.y - a.y)]

    @Slot(float, float)
    def point(self, x: float, y: float) -> None:
        """The pointer is over a place of the slide, or beside it."""
        inside = 0 <= x <= 1920 and 0 <= y <= 1080
        if not self._still and (self._at, self._present) != (Point(x, y), inside):
            self._at, self._present = Point(x, y), inside
            self.moved.emit()

    @Slot()
    def leave(self) -> None:
        """The pointer has left."""
        if self._present and not self._still:
            self._present = False
            self.moved.emit()

    @Slot(float)
    def grow(self, by: float) -> None:
        """Make the spotlight larger, or smaller."""
        if self._still:
            return
        self._radius = min(LARGEST, max(SMALLEST, self._radius + by))
        self.moved.emit()

    @Slot(float, float)
    def press(self, x: float, y: float) -> None:
        """Begin to draw or to erase."""
        tool = "" if self._still else self._stage.state.ink.tool
        if tool in DRAWING:
            state = self._stage.state
            self._points = [Point(x, y)]
            self._begun = Begun(self._stage.slide_id(state.page), state.step, tool, state.ink.colour)
            self.draftChanged.emit()
        elif tool == "eraser":
            self._erasing = True
            self._stage.give("ink-erase", f"{x:.1f},{y:.1f}")
        elif tool == "zoom" and self._stage.state.zoom.whole:
            self._frame = (Point(x, y), Point(x, y))
            self.draftChanged.emit()
        elif tool == "zoom":
            self._grip = Point(x, y)

    @Slot(float, float)
    def drag(self, x: float, y: float) -> None:
        """Go on drawing or erasing."""
        self.point(x, y)
        if self._frame is not None:
            self._frame = (self._frame[0], Point(min(1920.0, max(0.0, x)), min(1080.0, max(0.0, y))))
            self.draftChanged.emit()
        elif self._grip is not None:
            # What is under the pointer stays under it.
            self._stage.give("zoom-pan", f"{self._grip.x - x},{self._grip.y - y}")
        elif self._erasing:
            self._stage.give("ink-erase", f"{x:.1f},{y:.1f}")
        elif (
            self._points
            and not self._still
            and max(abs(x - self._points[-1].x), abs(y - self._points[-1].y)) >= STILL
        ):
            self._points.append(Point(x, y))
            self.draftChanged.emit()

    @Slot(float, float)
    def carry(self, x: float, y: float) -> None:
        """Go on dragging the frame of what is shown over a slide that is seen as a whole."""
        if self._grip is None:
            self.drag(x, y)
            return
        self.point(x, y)
        self._stage.give("zoom-pan", f"{x - self._grip.x},{y - self._grip.y}")
        self._grip = Point(x, y)

    @Slot(float, float, float)
    def wheel(self, x: float, y: float, turned: float) -> None:
        """Zoom around a place; one notch of a wheel is 120."""
        self._stage.give("zoom-at", f"{STEP ** (turned / 120)},{x},{y}")

    @Slot()
    def release(self) -> None:
        """The stroke is done."""
        self._grip = None
        if self._still:
            return
        if self._frame is not None:
            region, self._frame = self.frame, None
            self.draftChanged.emit()
            self._stage.give("zoom-to", ",".join(map(str, region)))  # type: ignore[call-overload]
            return
        self._erasing = False
        self._finish()

    def _let_go(self) -> None:
        """The page has turned, or the tool was put away, under the hand: what it was doing belongs to what was there."""
        self._grip, self._erasing = None, False
        if self._frame is not None:
            self._frame = None
            self.draftChanged.emit()
        self._finish()

    def _finish(self) -> None:
        """Put the stroke under way on the page where it began."""
        points, self._points = self._points, []
        if not points or self._begun is None:
            return
        page = self._stage.page_of(self._begun.slide)
        if page >= 0:
            where = f"{page},{self._begun.step},{self._begun.tool},{self._begun.colour}"
            self._stage.give("ink-draw", where + "|" + ",".join(f"{p.x:.1f},{p.y:.1f}" for p in points))
        self.draftChanged.emit()
