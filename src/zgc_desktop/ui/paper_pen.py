"""What draws words, lines and boxes on the pages of a PDF. Lengths are pixels of an A4 page of 150 dots an inch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextOption

from zgc_desktop.ui.typeset import Typeset

WIDTH, HEIGHT, LEFT, RIGHT = 1240.0, 1754.0, 110.0, 1130.0
INK, INK2, INK3, RULE = QColor("#14181d"), QColor("#454b54"), QColor("#60666f"), QColor("#d2d2cc")
#: From this size on words in serifs are a title.
TITLE = 44
SANS, SERIF = "Noto Sans SC", "Noto Serif SC"


class Pen:
    """Draws on the pages of a PDF; where `painter` is None it only measures."""

    def __init__(self, painter: QPainter | None, dots: float, typeset: Typeset | None = None) -> None:
        self._painter, self._dots = painter, dots
        self.typeset = typeset or Typeset()

    def measuring(self) -> Pen:
        """One that only measures."""
        return Pen(None, self._dots, self.typeset)

    def font(self, size: float, *, bold: bool = False, serif: bool = False) -> QFont:
        """A font of so many pixels of the page."""
        font = QFont(SERIF if serif else SANS)
        font.setPixelSize(max(1, round(size * self._dots)))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide a text is in one line."""
        font, laid = self.font(size, bold=bold), self.typeset.laid(text)
        less = size * sum(ems for _, ems in laid.squeezed)
        return QFontMetricsF(font).horizontalAdvance(laid.text) / self._dots - less

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        width: float = RIGHT - LEFT,
        colour: QColor = INK,
        bold: bool = False,
        serif: bool = False,
        right: bool = False,
        lead: float = 1.5,
    ) -> float:
        """Draw a text with its top at `y`; how high it is. With `right` it ends at `x`."""
        font = self.font(size, bold=bold, serif=serif)
        layout = self.typeset.laid(text, tight=serif and size >= TITLE).layout(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * self._dots)
            used = line.naturalTextWidth()
            at = x * self._dots - used if right else x * self._dots
            space = size * lead * self._dots
            # The line's middle stands in the middle of its room.
            line.setPosition(QPointF(at, y * self._dots + lines * space + (space - line.height()) / 2))
            lines += 1
        layout.endLayout()
        if self._painter is not None:
            self._painter.setPen(colour)
            layout.draw(self._painter, QPointF(0, 0))
        return lines * size * lead

    def rule(self, x: float, y: float, to: float, thick: float = 2, colour: QColor = INK) -> None:
        """A line across."""
        if self._painter is not None:
            self._painter.fillRect(
                QRectF(x * self._dots, y * self._dots, (to - x) * self._dots, thick * self._dots), colour
            )

    def box(self, x: float, y: float, side: float, *, around: bool = False, filled: bool = False) -> None:
        """A box to tick, or with `around` a ring."""
        if self._painter is None:
            return
        self._painter.setPen(QPen(INK2 if filled else INK, 2 * self._dots))
        self._painter.setBrush(INK2 if filled else Qt.BrushStyle.NoBrush)
        rect = QRectF(x * self._dots, y * self._dots, side * self._dots, side * self._dots)
        if around:
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.drawEllipse(rect)
        else:
            self._painter.drawRect(rect)

    def mark(self, x: float, y: float, mode: int) -> None:
        """What kind a figure is: full where it was published (0), an outline of dashes where it was worked out (1), hatched
        where it is expected (2)."""
        if self._painter is None:
            return
        rect = QRectF(x * self._dots, y * self._dots, 26 * self._dots, 18 * self._dots)
        if mode == 0:
            self._painter.fillRect(rect, INK2)
            return
        self._painter.setPen(
            QPen(INK2, 2 * self._dots, Qt.PenStyle.DashLine if mode == 1 else Qt.PenStyle.SolidLine)
        )
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(rect)
        if mode == 2:
            # A brush's own hatching is as fine as the printer's dots.
            self._painter.save()
            self._painter.setClipRect(rect)
            step, high = 6 * self._dots, rect.height()
            for n in range(8):
                at = rect.x() - high + n * step
                self._painter.drawLine(QPointF(at, rect.bottom()), QPointF(at + high, rect.top()))
            self._painter.restore()
