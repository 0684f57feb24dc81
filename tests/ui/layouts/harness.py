"""Draws one slide layout from a view without a display, and reads what is on it.

``python tests/ui/layouts/harness.py OUT [layout …] [--size 1920x1080] [--hall] [--program FILE]`` writes PNGs.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QPointF, QRectF, QSize, QUrl, qInstallMessageHandler
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

ROOT = Path(__file__).resolve().parents[3]
UI = ROOT / "src" / "zgc_desktop" / "ui"
STAGE = b"""
import QtQuick
import Zgc.parts
SlideHost {
    property string json: "{}"
    view: JSON.parse(json)
}
"""


@dataclass(frozen=True)
class Words:
    """One text on the slide: its rectangle in slide pixels, and what a checker asks."""

    text: str
    rect: QRectF
    px: float
    color: QColor
    backdrop: QColor
    spills: bool
    cut: bool


def load_fonts() -> None:
    """Register the bundled fonts (once a process is enough; more does no harm)."""
    for file in sorted((UI / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


class Harness:
    """A window with one SlideHost."""

    def __init__(self, size: tuple[int, int] = (1920, 1080)) -> None:
        self.app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
        load_fonts()
        self.messages: list[str] = []
        qInstallMessageHandler(lambda _kind, _context, text: self.messages.append(text))
        self.engine = QQmlEngine()
        self.engine.addImportPath(str(UI / "qml"))
        self.window = QQuickWindow()
        self.window.resize(QSize(*size))
        component = QQmlComponent(self.engine)
        component.setData(STAGE, QUrl("stage.qml"))
        host = component.create()
        if not isinstance(host, QQuickItem):
            raise TypeError(component.errorString())
        self.component = component
        self.host: QQuickItem = host
        host.setParentItem(self.window.contentItem())
        host.setSize(self.window.size().toSizeF())
        self.window.show()

    def resize(self, width: int, height: int) -> None:
        """Give the slide another window size."""
        self.window.resize(width, height)
        self.host.setSize(QSize(width, height).toSizeF())

    def show(self, view: dict[str, Any], *, hall: bool = False, step: int = 9999, reveal: float = 1) -> None:
        """Put a slide up in its final state (or at a build step, or inside its entrance)."""
        for name, value in (
            ("hall", hall),
            ("step", step),
            ("motion", False),
            ("reveal", reveal),
            ("live", True),
        ):
            self.host.setProperty(name, value)
        self.host.setProperty("json", json.dumps(view, ensure_ascii=False))
        self.app.processEvents()

    def grab(self) -> QImage:
        """What the window shows."""
        return self.window.grabWindow()

    @property
    def layout(self) -> QQuickItem:
        """The root item of the layout."""
        return self.host.property("layout")

    def words(self) -> list[Words]:
        """All visible texts."""
        found: list[Words] = []
        ground = self.layout.property("color")

        def walk(item: QQuickItem) -> None:
            if not item.isVisible() or item.opacity() == 0:
                return
            if item.property("zgcText") and item.property("s"):
                size = QRectF(0, 0, item.property("contentWidth"), item.property("contentHeight"))
                width = item.width()
                align = item.property("effectiveHorizontalAlignment")
                slack = width - size.width()
                if int(align) == 2:
                    size.moveLeft(slack)
                elif int(align) == 4:
                    size.moveLeft(slack / 2)
                a = item.mapToItem(self.layout, size.topLeft())
                b = item.mapToItem(self.layout, size.bottomRight())
                scale = (
                    item.mapToItem(self.layout, QPointF(0, 100)) - item.mapToItem(self.layout, QPointF(0, 0))
                ).y() / 100
                backdrop = item.property("backdrop")
                found.append(
                    Words(
                        item.property("s"),
                        QRectF(a, b),
                        item.property("px") * scale,
                        item.property("color"),
                        backdrop if backdrop.alpha() else ground,
                        item.property("spills"),
                        item.property("cut"),
                    )
                )
            for child in item.childItems():
                walk(child)

        walk(self.layout)
        return found

    def close(self) -> None:
        """Take everything down in the order that Qt likes."""
        self.window.close()
        self.host.setParentItem(None)
        self.host.deleteLater()
        self.app.processEvents()
        self.window.deleteLater()
        self.engine.deleteLater()
        self.app.processEvents()
        qInstallMessageHandler(None)


def main() -> None:
    """Write PNGs of samples, or of a composed briefing's slides."""
    sys.path.insert(0, str(Path(__file__).parent))
    from samples import SAMPLES

    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--hall", action="store_true")
    parser.add_argument("--program", type=Path)
    parser.add_argument("--reveal", type=float, default=1)
    args = parser.parse_args()
    width, height = (int(n) for n in args.size.split("x"))
    views = (
        {f"{v['page']:02d}-{v['id']}": v for v in json.loads(args.program.read_text())["slides"]}
        if args.program
        else SAMPLES
    )
    args.out.mkdir(parents=True, exist_ok=True)
    harness = Harness((width, height))
    for name, view in views.items():
        if args.names and not any(wanted in name for wanted in args.names):
            continue
        harness.show(view, hall=args.hall, reveal=args.reveal)
        harness.grab().save(str(args.out / f"{name}-{'hall' if args.hall else 'paper'}.png"))
        for words in harness.words():
            if (
                words.spills
                or words.cut
                or not QRectF(0, 0, 1920, 1080).adjusted(-2, -2, 2, 2).contains(words.rect)
            ):
                sys.stdout.write(f"{name}: {words}\n")
    sys.stdout.write("\n".join(harness.messages) + "\n")
    harness.close()


if __name__ == "__main__":
    main()
