"""What is drawn on the slides during a show: strokes in the slide's own 1920 × 1080, kept by page and build step.

A stroke made at a build step is seen from that step on. The eraser takes whole strokes. A hand's jitter goes by
Ramer–Douglas–Peucker; the curve through what is left has a quadratic Bézier for every point, from middle to middle.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import hypot
from types import MappingProxyType
from typing import Any, NamedTuple

TOOLS = ("laser", "spotlight", "pen", "highlighter", "eraser", "zoom")
DRAWING = ("pen", "highlighter")
COLOURS = 3
#: Slide pixels.
WIDTHS = {"pen": 5.0, "highlighter": 34.0}
TOLERANCE = 1.2
REACH = 16.0
#: Changes of one page that can be taken back.
MOST = 50


class Point(NamedTuple):
    """A place on a slide, in its own pixels."""

    x: float
    y: float


class Stroke(NamedTuple):
    """One line: `tool` is pen or highlighter, `colour` an index below COLOURS, `step` the build step it was made at."""

    tool: str
    colour: int
    step: int
    points: tuple[Point, ...]

    def near(self, at: Point, reach: float = REACH) -> bool:
        """Whether a circle around a place touches the line."""
        limit = reach + WIDTHS[self.tool] / 2
        if len(self.points) == 1:
            return _distance(at, self.points[0], self.points[0]) <= limit
        return any(_distance(at, a, b) <= limit for a, b in pairwise(self.points))


Strokes = tuple[Stroke, ...]


class Page(NamedTuple):
    """The strokes of one page, and those before and after the last changes."""

    strokes: Strokes = ()
    past: tuple[Strokes, ...] = ()
    future: tuple[Strokes, ...] = ()

    def changed(self, strokes: Strokes) -> Page:
        """With other strokes, the way back kept."""
        return self if strokes == self.strokes else Page(strokes, (*self.past, self.strokes)[-MOST:])

    def undone(self) -> Page:
        """As before the last change."""
        if not self.past:
            return self
        return Page(self.past[-1], self.past[:-1], (self.strokes, *self.future))

    def redone(self) -> Page:
        """As before the last `undone`."""
        if not self.future:
            return self
        return Page(self.future[0], (*self.past, self.strokes)[-MOST:], self.future[1:])


class Ink(NamedTuple):
    """All pages that were drawn on, by their number from 0; `tool` is what the speaker holds, empty for none.

    `gone` is what was drawn on slides that are not there now, by their ids: it comes back with them.
    """

    tool: str = ""
    colour: int = 0
    pages: Mapping[int, Page] = MappingProxyType({})
    gone: Mapping[str, Page] = MappingProxyType({})

    def of(self, page: int) -> Page:
        """What is on a page."""
        return self.pages.get(page, Page())

    def seen(self, page: int, step: int) -> Strokes:
        """The strokes that are up at a build step."""
        return tuple(stroke for stroke in self.of(page).strokes if stroke.step <= step)

    def with_page(self, page: int, there: Page) -> Ink:
        """With another state of a page."""
        return self if there == self.of(page) else self._replace(pages={**self.pages, page: there})

    def holding(self, tool: str) -> Ink:
        """With a tool in hand, or none."""
        return self._replace(tool=tool)

    def coloured(self, colour: int) -> Ink:
        """With another colour for what is drawn from now on."""
        return self._replace(colour=colour)

    def drawn(
        self,
        page: int,
        step: int,
        points: Sequence[Point],
        tool: str | None = None,
        colour: int | None = None,
    ) -> Ink:
        """With one more stroke, smoothed, by default of the tool in hand; nothing where that does not draw."""
        with_ = self.tool if tool is None else tool
        if with_ not in DRAWING or not points:
            return self
        stroke = Stroke(with_, self.colour if colour is None else colour, step, simplified(points))
        there = self.of(page)
        return self.with_page(page, there.changed((*there.strokes, stroke)))

    def erased(self, page: int, step: int, at: Point) -> Ink:
        """Without the strokes, of those that are up, that the eraser touches."""
        there = self.of(page)
        kept = tuple(stroke for stroke in there.strokes if stroke.step > step or not stroke.near(at))
        return self.with_page(page, there.changed(kept))

    def wiped(self) -> Ink:
        """Without anything on any page."""
        return self._replace(pages={page: there.changed(()) for page, there in self.pages.items()})

    def cleared(self, page: int) -> Ink:
        """Without anything on a page; that, too, can be taken back."""
        return self.with_page(page, self.of(page).changed(()))


def simplified(points: Sequence[Point], tolerance: float = TOLERANCE) -> tuple[Point, ...]:
    """The points that a line needs so that it leaves none by more than `tolerance` (Ramer–Douglas–Peucker)."""
    if len(points) < 3:
        return tuple(points)
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda i: _distance(points[i], points[first], points[last]))
        if _distance(points[far], points[first], points[last]) > tolerance:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return tuple(points[index] for index in sorted(keep))


def path(points: Sequence[Point]) -> str:
    """The smooth line through points as SVG path data; a single point is a dot."""
    if not points:
        return ""
    start = f"M{points[0].x:.1f} {points[0].y:.1f}"
    if len(points) < 3:
        end = points[-1]
        return f"{start}L{end.x + (0.1 if len(points) == 1 else 0):.1f} {end.y:.1f}"
    curves = [
        f"Q{a.x:.1f} {a.y:.1f} {(a.x + b.x) / 2:.1f} {(a.y + b.y) / 2:.1f}" for a, b in pairwise(points[1:])
    ]
    return f"{start}{''.join(curves)}L{points[-1].x:.1f} {points[-1].y:.1f}"


def _distance(at: Point, a: Point, b: Point) -> float:
    """From a point to the line from a to b."""
    length = hypot(b.x - a.x, b.y - a.y)
    if length < 1e-6:
        return hypot(at.x - a.x, at.y - a.y)
    along = ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / length**2
    along = min(1.0, max(0.0, along))
    return hypot(at.x - a.x - along * (b.x - a.x), at.y - a.y - along * (b.y - a.y))


def to_data(pages: Mapping[Any, Page]) -> dict[str, Any]:
    """Strokes as JSON-able data, by whatever names their page."""
    return {
        str(key): [
            [s.tool, s.colour, s.step, [c for p in s.points for c in (round(p.x, 1), round(p.y, 1))]]
            for s in page.strokes
        ]
        for key, page in pages.items()
        if page.strokes
    }


def from_data(data: Any) -> dict[str, Page]:
    """What `to_data` wrote. Raises ValueError, TypeError, KeyError or AttributeError for anything else."""
    return {str(key): Page(tuple(_stroke(row) for row in rows)) for key, rows in data.items()}


def _stroke(row: Any) -> Stroke:
    tool, colour, step, numbers = row
    if tool not in DRAWING or not 0 <= int(colour) < COLOURS or len(numbers) < 2:
        raise ValueError(row)
    return Stroke(tool, int(colour), int(step), tuple(_pairs(float(n) for n in numbers)))


def _pairs(numbers: Iterable[float]) -> Iterable[Point]:
    several = iter(numbers)
    return (Point(x, y) for x, y in zip(several, several, strict=True))
