"""Chinese typography on paper: that of the screen (parts/Cjk.js), for what is drawn without QML."""

from __future__ import annotations

import json
from typing import NamedTuple, cast

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout
from PySide6.QtQml import QJSEngine, QJSValue

from zgc_desktop.ui import boot

_LAID = """(function (text, tight) {
    const list = laid(visible(text)), give = squeezes(list, tight);
    const open = list.length > 0 && isOpen(list[0].c);
    return JSON.stringify([[open ? JOIN : "", ...list.map(cell => cell.c)], [open ? .5 : 0, ...give]]);
})"""


class Laid(NamedTuple):
    """A text with its spaces and joiners; behind which of its characters so many ems are taken away."""

    text: str
    squeezed: tuple[tuple[int, float], ...]

    def layout(self, font: QFont) -> QTextLayout:
        """The text in a font, not yet broken into lines."""
        layout = QTextLayout(self.text, font)
        ranges = []
        for at, ems in self.squeezed:
            kind = QTextCharFormat()
            kind.setFont(font)
            kind.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            kind.setFontLetterSpacing(-ems * font.pixelSize())
            one = QTextLayout.FormatRange()
            # Qt counts in units of UTF-16.
            one.start = len(self.text[:at].encode("utf-16-le")) // 2
            one.length = len(self.text[at].encode("utf-16-le")) // 2
            one.format = kind
            ranges.append(one)
        layout.setFormats(ranges)
        return layout


class Typeset:
    """Sets texts as the screen does."""

    def __init__(self) -> None:
        self._engine = QJSEngine()
        source = (boot.QML / "Zgc" / "parts" / "Cjk.js").read_text(encoding="utf-8")
        # In one piece: constants of one are unknown to another.
        whole = f"{source.replace('.pragma library', '')}\n{_LAID}"
        self._lay = cast("QJSValue", self._engine.evaluate(whole))
        self._kept: dict[tuple[str, bool], Laid] = {}

    def laid(self, text: str, *, tight: bool = False) -> Laid:
        """The text as it is set; `tight` for titles."""
        if (text, tight) not in self._kept:
            cells, ems = json.loads(self._lay.call([QJSValue(text), QJSValue(tight)]).toString())
            squeezed, whole = [], ""
            for cell, less in zip(cells, ems, strict=True):
                if less and cell:
                    squeezed.append((len(whole), less))
                whole += cell
            self._kept[text, tight] = Laid(whole, tuple(squeezed))
        return self._kept[text, tight]
