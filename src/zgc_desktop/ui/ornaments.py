"""The pictures of a printed paper, drawn as lines and not as dots: helix, cells, ticks, days, bars.

A template asks for one with `<img src="NAME" width="…" height="…">`, in pixels of 1/96 inch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtQml import QJSEngine, QJSValue
from PySide6.QtSvg import QSvgRenderer

from zgc_desktop.ui import boot

Picture = Callable[[QPainter, QRectF], None]
#: As in Theme.qml on paper: ink, and a colour a chapter.
ACCENTS = ("#14181D", "#9F1B2A", "#1F3FA6", "#9A6200", "#12756B", "#66125C")
RULE, EDGE, SUNKEN, PAPER = "#D2D2CC", "#7D8289", "#E9E9E4", "#FFFFFF"
PASSED, MISSED = "#0B6B3A", "#B03A00"
#: What a cell shows besides right and wrong.
PARTLY, NOTHING = 2, 3
_DOTS = 96
#: As high as a page of A4.
_MOST = 1100.0


class Pictures(QPyTextObject):
    """Draws the pictures of a document by their names; one that there is none of stays empty."""

    def __init__(self, document: QTextDocument, pictures: Mapping[str, Picture]) -> None:
        super().__init__(document)
        self._pictures = pictures

    def intrinsicSize(self, document: QTextDocument, _: int, what: QTextFormat) -> QSizeF:
        """The size that the template gives it."""
        scale = document.documentLayout().paintDevice().logicalDpiX() / _DOTS
        image = what.toImageFormat()
        # A template of a stranger's may ask for one of any size.
        return QSizeF(
            max(0.0, min(image.width(), _MOST)) * scale, max(0.0, min(image.height(), _MOST)) * scale
        )

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _: int, what: QTextFormat
    ) -> None:
        """Draw it where it stands."""
        picture = self._pictures.get(what.toImageFormat().name())
        if picture is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(QPointF(rect.topLeft()))
        image = what.toImageFormat()
        scale = rect.width() / max(1.0, image.width())
        painter.scale(scale, scale)
        picture(painter, QRectF(0, 0, image.width(), image.height()))
        painter.restore()


def accent(number: int) -> QColor:
    """A chapter's colour on paper."""
    return QColor(ACCENTS[number] if 0 <= number < len(ACCENTS) else ACCENTS[0])


def helix(painter: QPainter, box: QRectF, ink: bool = False) -> None:
    """The five lenses side by side, each in its colour or all in ink."""
    wide = box.width() / 5
    turns = [(k + 1, k, wide * k, wide) for k in range(5)]
    _lenses(painter, box, turns, 18, min(2.2, wide / 58), min(1.5, wide / 80), ink)


def helix_in_ink(painter: QPainter, box: QRectF) -> None:
    """The five lenses side by side in ink."""
    helix(painter, box, ink=True)


def lens(number: int) -> Picture:
    """One chapter's lens; nothing for what is no chapter's."""

    def draw(painter: QPainter, box: QRectF) -> None:
        if number in range(1, 6):
            _lenses(painter, box, [(number, 0, 0.0, box.width())], 11, 1.4, 1.2)

    return draw


def _lenses(
    painter: QPainter,
    box: QRectF,
    turns: list[tuple[int, int, float, float]],
    n: int,
    dot: float,
    stroke: float,
    ink: bool = False,
) -> None:
    """Chapter, place in the helix, left edge and width of each; the lines are those of the screen."""
    engine = QJSEngine()
    source = (boot.QML / "Zgc" / "parts" / "Geo.js").read_text(encoding="utf-8")
    engine.evaluate(source.replace(".pragma library", ""))
    width, height = box.width(), box.height()
    parts = []
    for number, k, left, wide in turns:
        call = f"lens({number}, {k}, {left}, {height / 2}, {wide}, {height / 2 - 4}, {n}, {dot})"
        paths = cast("QJSValue", engine.evaluate(call)).toVariant()
        colour = accent(0 if ink else number).name()
        parts += [
            f'<path d="{d}" stroke="{colour}" stroke-width="{stroke}" fill="none"/>' for d in paths["lines"]
        ]
        parts += [f'<path d="{d}" fill="{colour}"/>' for d in paths["faces"]]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
    QSvgRenderer(f"{head}{''.join(parts)}</svg>".encode()).render(painter, box)


def cells(marks: Sequence[int], colour: QColor) -> Picture:
    """A cell a question: solid with a check where it was right (1), half where a part was (2), hollow with a cross where
    it was wrong (0), a dash where nothing was answered (3)."""

    def draw(painter: QPainter, box: QRectF) -> None:
        gap = 4.0 if len(marks) <= 20 else 2.0
        width = min(40.0, (box.width() - gap * (len(marks) - 1)) / max(1, len(marks)))
        for n, mark in enumerate(marks):
            cell = QRectF(n * (width + gap), 1, width, box.height() - 2)
            right = mark == 1
            if mark == NOTHING:
                painter.fillRect(
                    QRectF(cell.x() + width * 0.2, cell.center().y() - 1, width * 0.6, 2), colour
                )
                continue
            if mark == PARTLY:
                painter.fillRect(QRectF(cell.x(), cell.center().y(), width, cell.height() / 2), colour)
            painter.setBrush(colour if right else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, min(1.5, width / 4)))
            painter.drawRect(cell.adjusted(0.75, 0.75, -0.75, -0.75) if width > 3 else cell)
            if width >= 14 and mark != PARTLY:
                _mark(painter, cell.center(), bool(right), QColor(PAPER) if right else colour)

    return draw


def score(points: float, of: int, line: float) -> Picture:
    """A cell a question, filled as far as there are points, and the pass mark, in points, across them."""

    def draw(painter: QPainter, box: QRectF) -> None:
        gap = 4.0 if of <= 40 else 1.0
        wide = (box.width() - gap * (of - 1)) / max(1, of)
        top, high = box.height() * 0.2, box.height() * 0.6
        for n in range(of):
            cell = QRectF(n * (wide + gap), top, wide, high)
            part = max(0.0, min(1.0, points - n))
            painter.fillRect(QRectF(cell.x(), top, wide * part, high), QColor(ACCENTS[0]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(ACCENTS[0] if part else EDGE), 1))
            painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))
        at = min(box.width() - 2, line * (wide + gap) - gap / 2 - 1)
        painter.fillRect(QRectF(at, 0, 2.5, box.height()), QColor(PASSED if points >= line else MISSED))

    return draw


def _mark(painter: QPainter, at: QPointF, right: bool, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    lines = [(-4, 0, -1.2, 2.8), (-1.2, 2.8, 4, -3)] if right else [(-3, -3, 3, 3), (-3, 3, 3, -3)]
    for x1, y1, x2, y2 in lines:
        painter.drawLine(at + QPointF(x1, y1), at + QPointF(x2, y2))


def ticks(states: Sequence[int], colour: QColor) -> Picture:
    """A line a fact: 2 high and solid (known), 1 low and hollow (being learned), 0 a foot."""

    def draw(painter: QPainter, box: QRectF) -> None:
        pitch = min(9.0, box.width() / max(1, len(states)))
        for n, state in enumerate(states):
            height = (2.5, box.height() * 0.58, box.height())[state]
            slot = QRectF(n * pitch, box.height() - height, pitch * 0.64, height)
            if state == 1:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour, min(1.0, pitch / 5)))
                painter.drawRect(slot.adjusted(0.5, 0.5, -0.5, -0.5))
            else:
                painter.fillRect(slot, colour if state else QColor(EDGE))

    return draw


def days(counts: Sequence[int]) -> Picture:
    """A square a day, a column a week: the fuller, the more was answered."""

    def draw(painter: QPainter, box: QRectF) -> None:
        pitch = min(box.height() / 7, box.width() / max(1, -(-len(counts) // 7)))
        most = max([1, *counts])
        for n, count in enumerate(counts):
            square = QRectF(n // 7 * pitch, n % 7 * pitch, pitch * 0.84, pitch * 0.84)
            painter.fillRect(square, QColor(SUNKEN))
            if count:
                side = square.width() * (0.4 + 0.6 * count / most)
                full = QRectF(0, 0, side, side)
                full.moveCenter(square.center())
                painter.fillRect(full, QColor(ACCENTS[0]))

    return draw


def bars(values: Sequence[int]) -> Picture:
    """A column a day."""

    def draw(painter: QPainter, box: QRectF) -> None:
        pitch, most = box.width() / max(1, len(values)), max([1, *values])
        for n, value in enumerate(values):
            height = (box.height() - 2) * value / most
            column = QRectF(n * pitch, box.height() - 1 - height, pitch * 0.8, height)
            painter.fillRect(column, QColor(ACCENTS[0]))
            painter.fillRect(
                QRectF(n * pitch, box.height() - 1, pitch * 0.8, 1), QColor(ACCENTS[0] if value else RULE)
            )

    return draw


def tables_deep(document: QTextDocument) -> int:
    """How deep tables lie in tables as Qt read them: one that is left open takes in those that follow."""
    deep, frames = 0, document.rootFrame().childFrames()
    while frames:
        deep, frames = deep + 1, [inner for frame in frames for inner in frame.childFrames()]
    return deep
