"""Tells from the pixels of one screen what is seen there: a slide and which, black, white, a question, the console, a desktop.

A slide is known by a picture of it that is drawn here, as `zgc export png` does, unseen and in another process than the
program that is watched.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlProperty
from tests.end_to_end.hall_screens import DESKTOP, FRAME

from zgc_desktop.show.asking import Sheet
from zgc_desktop.show.question_views import asked_slide, open_slide
from zgc_desktop.show.state import opening

#: The bar at the top of the console, and the grounds of pages on paper and in a dark hall.
CONSOLE, PAPER, DARK = (0x08, 0x0B, 0x0F), (0xF4, 0xF4, 0xF1), (0x0E, 0x12, 0x17)
#: A picture is compared in so many cells.
ACROSS, DOWN = 64, 36
#: A cell differs when one of its colours does by more than this; a page is another when more cells do.
CELL, MOST = 26, 14
#: Of a part of a page the colours may differ by so much on average: another size draws letters a little differently.
PART = 3.0
Share = tuple[float, float, float, float]
#: Where a page has the name of its briefing, and where its heading is, in parts of its height and width.
RUNNING_HEAD, HEADING = (0.75, 0.03, 0.22, 0.07), (0.0, 0.03, 0.7, 0.2)
#: The pixels that a screen's number may take in its middle.
NUMBER = (480, 480)
#: Where around the middle its card is plain.
CARD = ((-110, -190), (110, -190), (-110, 190), (110, 190))
#: Where Esc leads, and the slide that is chosen in the search.
WAY_BACK = (0.2, 0.8, 0.6, 0.2)
PREVIEW = (1120 / 1920, 176 / 1080, 704 / 1920, 396 / 1080)


class Look(NamedTuple):
    """What a screen shows: `kind` is slide, black, white, blank, question, console, desktop, frame, page or unknown.

    `page` is a page of ours that is no slide: an overlay, the library. A slide has its page, from 0, its step and
    whether it is that of the dark hall. A question is that on the slide, or the one of its chapter that is `asked`, from 0;
    `answered` says that something was chosen or revealed, so that only its heading is known.
    """

    kind: str
    page: int = -1
    step: int = -1
    dark: bool = False
    asked: int = -1
    answered: bool = False

    def __str__(self) -> str:
        if self.kind not in ("slide", "question"):
            return self.kind
        asked = f" asked {self.asked}" if self.asked >= 0 else ""
        return f"{self.kind} {self.page}.{self.step}{asked}{' dark' if self.dark else ''}"


def cells(image: QImage, part: QRect | None = None, across: int = ACROSS, down: int = DOWN) -> bytes:
    """A picture, or a part of it, in few cells of three colours."""
    seen = image if part is None else image.copy(part)
    small = seen.scaled(across, down, mode=Qt.TransformationMode.SmoothTransformation)
    small = small.convertToFormat(QImage.Format.Format_RGB888)
    return b"".join(bytes(small.constScanLine(y))[: 3 * across] for y in range(down))


def same_part(one: QImage, other: QImage, share: Share) -> bool:
    """Whether two pages look the same in a part of them."""
    size = int(share[2] * 2 * ACROSS), int(share[3] * 2 * DOWN)
    first, second = (cells(image, part_of(page_of(image), share), *size) for image in (one, other))
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) <= PART * len(first)


def differing(one: bytes, other: bytes) -> int:
    """How many cells of two pictures differ."""
    if one == other:
        return 0
    apart = [abs(a - b) for a, b in zip(one, other, strict=True)]
    return sum(max(apart[i : i + 3]) > CELL for i in range(0, len(apart), 3))


def page_of(image: QImage) -> QRect:
    """Where on a screen the slide lies, which is always 16:9."""
    width, height = image.width(), image.height()
    wide, high = min(width, round(height * 16 / 9)), min(height, round(width * 9 / 16))
    return QRect((width - wide) // 2, (height - high) // 2, wide, high)


def bars(image: QImage) -> list[QRect]:
    """What of a screen lies beside its slide."""
    page, width, height = page_of(image), image.width(), image.height()
    found = [
        QRect(0, 0, width, page.top()),
        QRect(0, page.bottom() + 1, width, height - page.bottom() - 1),
        QRect(0, 0, page.left(), height),
        QRect(page.right() + 1, 0, width - page.right() - 1, height),
    ]
    return [bar for bar in found if bar.width() > 1 and bar.height() > 1]


def plain(image: QImage, part: QRect) -> bool:
    """Whether a part of a picture has one colour only."""
    seen = cells(image, part.adjusted(1, 1, -1, -1) if min(part.width(), part.height()) > 4 else part)
    return all(max(seen[i::3]) - min(seen[i::3]) < 8 for i in range(3))


def part_of(page: QRect, share: Share) -> QRect:
    """A part of a page, given in parts of its width and height."""
    x, y, width, height = share
    return QRect(
        page.x() + int(x * page.width()),
        page.y() + int(y * page.height()),
        int(width * page.width()),
        int(height * page.height()),
    )


class Album:
    """Pictures of the slides of one briefing, drawn when they are first asked for."""

    def __init__(self, briefing: Path) -> None:
        from zgc_desktop.briefing.cache import program_for
        from zgc_desktop.ui.render import Renderer

        self._program = program_for(briefing, "zh")
        self.slides: list[dict[str, Any]] = self._program["slides"]
        self._renderer = Renderer(1280, 720)
        self._pictures: dict[Look, QImage] = {}
        self._cells: dict[Look, bytes] = {}

    def look(self, page: int, step: int = 0, *, dark: bool = False) -> Look:
        """What a screen with this page shows."""
        kind = "question" if self.slides[page]["layout"] == "quiz" else "slide"
        return Look(kind, page, step, dark)

    def picture(self, look: Look) -> QImage:
        """How a slide looks; of a question, before it is answered."""
        if look not in self._pictures:
            renderer = self._renderer
            QQmlProperty.write(renderer.window, "host.step", look.step)
            self._pictures[look] = renderer.draw(self._view(look), hall=look.dark)
        return self._pictures[look]

    def _view(self, look: Look) -> Mapping[str, Any]:
        """A slide as the hall may see it, which is without what would tell the answer of its question."""
        slide = self.slides[look.page]
        if look.kind != "question":
            return slide
        sheet = Sheet(self.slides, self._program["questions"])
        state = opening(self.slides, look.page + 1, 0.0)
        asking = state.asking.on(sheet)
        if look.asked < 0:
            return open_slide(slide, asking)
        asked = asked_slide(state.with_(asking=asking.asking(look.page).turned(look.asked)), self.slides)
        assert asked is not None
        return asked

    def shows(self, image: QImage, look: Look) -> bool:
        """Whether a screen shows this slide and nothing else; of a question that is answered, its heading."""
        if look.answered:
            # On the only screen the way back may stand below it.
            picture = self.picture(look._replace(answered=False))
            return same_part(image, picture, HEADING) and same_part(image, picture, RUNNING_HEAD)
        same = differing(cells(image, page_of(image)), self._reference(look)) <= MOST
        return same and all(plain(image, bar) for bar in bars(image))

    def _reference(self, look: Look) -> bytes:
        if look not in self._cells:
            self._cells[look] = cells(self.picture(look))
        return self._cells[look]

    def previews(self, image: QImage, look: Look) -> bool:
        """Whether the search shows this slide as the one that is chosen."""
        part = part_of(page_of(image), PREVIEW).adjusted(2, 2, -2, -2)
        # So small, a fine pattern is drawn otherwise: only what is where counts.
        return differing(cells(image, part, 16, 9), cells(self.picture(look), None, 16, 9)) <= MOST

    def numbered(self, image: QImage, look: Look) -> bool:
        """Whether a screen shows this, and its own number in the middle."""
        page = page_of(image)
        width, height = (
            min(1.0, size / room) for size, room in zip(NUMBER, page.size().toTuple(), strict=True)
        )
        outside, within = self._apart(image, look, ((1 - width) / 2, (1 - height) / 2, width, height))
        if look.answered:
            # What was answered is known by its heading, which the number may cover in part.
            unanswered = self.picture(look._replace(answered=False))
            middle = page.center()
            corners = {at(image, middle.x() + x, middle.y() + y) for x, y in CARD}
            return (
                len(corners) == 1
                and ground(image) not in corners
                and same_part(image, unanswered, RUNNING_HEAD)
            )
        return outside <= MOST < within

    def with_way_back(self, image: QImage, look: Look) -> bool:
        """Whether a screen shows this slide, and where Esc leads, at the foot of it."""
        outside, within = self._apart(image, look, WAY_BACK)
        return outside <= MOST and within < 10 * MOST

    def _apart(self, image: QImage, look: Look, share: Share) -> tuple[int, int]:
        """How many cells differ from what a look has, outside and within a part of the screen."""
        if image.isNull():
            return ACROSS * DOWN, 0
        if look.page >= 0:
            page, wanted = page_of(image), self._reference(look)
        else:
            page, wanted = image.rect(), (b"\xff" if look.kind == "white" else b"\0") * 3 * ACROSS * DOWN
        seen = cells(image, page)
        part = part_of(QRect(0, 0, ACROSS, DOWN), share)
        counts = [0, 0]
        for place in range(ACROSS * DOWN):
            if any(abs(seen[3 * place + i] - wanted[3 * place + i]) > CELL for i in range(3)):
                counts[part.contains(place % ACROSS, place // ACROSS)] += 1
        return counts[0], counts[1]

    def classify(self, image: QImage, *expected: Look) -> Look:
        """What a screen shows, of the slides only those `expected`; any slide where none is."""
        if image.isNull():
            return Look("unknown")
        for kind, colour in (("desktop", DESKTOP), ("frame", FRAME)):
            if coloured(image, colour) > 0.002:
                return Look(kind)
        whole = cells(image)
        if max(whole) <= 6:
            return Look("black")
        if min(whole) >= 252:
            return Look("white")
        if is_console(image):
            return Look("console")
        known = [look for look in expected if look.page >= 0] if expected else list(self._pictures)
        for look in known:
            if self.shows(image, look):
                return look
        if plain(image, image.rect()):
            return Look("blank")
        if self._has_running_head(image):
            return Look("question", dark=ground(image) == DARK)
        return Look("page" if ground(image) in (PAPER, DARK) else "unknown")

    def _has_running_head(self, image: QImage) -> bool:
        """Whether it is a page of the briefing, if no slide of its own: a question that is asked."""
        found = ground(image)
        if found not in (PAPER, DARK):
            return False
        some = next(n for n, slide in enumerate(self.slides) if slide["layout"] == "timeline")
        return same_part(image, self.picture(self.look(some, dark=found == DARK)), RUNNING_HEAD)


def coloured(image: QImage, colour: tuple[int, int, int]) -> float:
    """The share of a picture that has exactly this colour."""
    red, green, blue = colour
    converted = image.convertToFormat(QImage.Format.Format_ARGB32)  # kept, or its pixels would go with it
    return bytes(converted.constBits()).count(bytes((blue, green, red, 0xFF))) / (
        image.width() * image.height()
    )


def at(image: QImage, x: int, y: int) -> tuple[int, int, int]:
    """The colour of one pixel."""
    seen = QColor(image.pixel(x, y))
    return (seen.red(), seen.green(), seen.blue())


def is_console(image: QImage) -> bool:
    """Whether the console's bar is at the top, and only there: all pages together have its colour for ground in the dark."""
    right = image.width() - 3
    bar = all(at(image, x, 3) == CONSOLE for x in (2, image.width() // 3, image.width() // 2, right))
    return bar and at(image, 2, image.height() // 2) != CONSOLE


def ground(image: QImage) -> tuple[int, int, int] | None:
    """The colour of a picture's edge, None where it has several."""
    right, bottom = image.width() - 3, image.height() - 3
    found = {at(image, x, y) for x in (2, right // 2, right) for y in (2, bottom)}
    found |= {at(image, x, bottom // 2) for x in (2, right)}
    return found.pop() if len(found) == 1 else None
