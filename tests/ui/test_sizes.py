"""The stage at every size and scale: letterboxed, never distorted, as sharp as the screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.ui.render import Renderer

VIEWS: dict[str, Any] = json.loads(
    (Path(__file__).parent / "layouts" / "views.json").read_text(encoding="utf-8")
)
SIZES = ((1280, 720), (1366, 768), (1920, 1080), (2560, 1440), (1024, 768), (800, 1280))
SCALED = """
import json, sys
from zgc_desktop.briefing.cache import program_for
from zgc_desktop.ui.render import Renderer
renderer = Renderer(*map(int, sys.argv[1:3]))
picture = renderer.draw(json.load(sys.stdin))
print(picture.width(), picture.height())
picture.save(sys.argv[3])
"""


@pytest.fixture(scope="module")
def renderer(qapp: Any) -> Iterator[Renderer]:
    made = Renderer()
    yield made
    made.window.close()


def greys(picture: QImage) -> list[int]:
    small = picture.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        96, 54, mode=Qt.TransformationMode.SmoothTransformation
    )
    return [byte for y in range(54) for byte in bytes(small.constScanLine(y))[:96]]


def apart(one: QImage, other: QImage) -> float:
    pairs = zip(greys(one), greys(other), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (96 * 54)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("layout", ["opener", "comparison"])
def test_a_page_keeps_its_shape(renderer: Renderer, size: tuple[int, int], layout: str) -> None:
    renderer.window.resize(1920, 1080)
    whole = renderer.draw(VIEWS[layout])
    renderer.window.resize(*size)
    drawn = renderer.draw(VIEWS[layout])
    width, height = size
    factor = min(width / 1920, height / 1080)
    page = QRect(
        round((width - 1920 * factor) / 2),
        round((height - 1080 * factor) / 2),
        round(1920 * factor),
        round(1080 * factor),
    )
    assert apart(whole, drawn.copy(page)) < 1.5
    if page.top() > 1:
        assert {drawn.pixel(x, y) for x in range(0, width, 37) for y in (0, page.top() - 2)} == {
            drawn.pixel(0, 0)
        }


def test_a_screen_at_scale_one_and_a_half_shows_the_same_page_sharply(
    renderer: Renderer, tmp_path: Path
) -> None:
    path = tmp_path / "scaled.png"
    done = subprocess.run(
        [sys.executable, "-c", SCALED, "1706", "960", str(path)],
        input=json.dumps(VIEWS["comparison"]),
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ | {"QT_SCALE_FACTOR": "1.5", "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["2559", "1440"]
    renderer.window.resize(2559, 1440)
    assert apart(renderer.draw(VIEWS["comparison"]), QImage(str(path))) < 1


SMALL_PAGES = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from zgc_desktop.app import build
from zgc_desktop.ui import boot
from zgc_desktop.ui.settings import Settings

app = QGuiApplication([])
boot.load_fonts()
folder = Path(sys.argv[1])
engine, model = build(Path(sys.argv[2]), Settings(folder / "settings.json"))
model.override(motion="off")
engine.setInitialProperties({"app": model})
engine.load(str(boot.QML / "Zgc" / "Main.qml"))
window = engine.rootObjects()[0]
window.resize(1366, 768)
QTest.qWaitForWindowExposed(window)


def keep(kind, name):
    QTest.qWait(100)
    all_of_it = window.grabWindow()
    found = [
        item
        for item in window.findChildren(QQuickItem)
        if item.metaObject().className().startswith(kind + "_") and item.isVisible() and item.width() > 300
    ]
    at = found[0].mapRectToScene(QRectF(0, 0, found[0].width(), found[0].height()))
    times = all_of_it.width() / window.width()
    plain = QRectF(at.x() * times, at.y() * times, at.width() * times, at.height() * times).toAlignedRect()
    assert all_of_it.copy(plain).save(str(folder / name))


keep("Thumb", "library.png")
model.start_show(1, windowed=True, console=True)
keep("SlidePool", "console.png")
sys.stdout.flush()
os._exit(0)
"""


@pytest.mark.parametrize("scale", ["1", "1.25", "1.5", "2"])
def test_small_pages_are_whole_on_a_screen_of_any_scale(
    renderer: Renderer, tmp_path: Path, scale: str
) -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", SMALL_PAGES, str(tmp_path), str(root)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ | {"QT_SCALE_FACTOR": scale, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    renderer.window.resize(1366, 768)
    cover = renderer.draw(program_for(root)["slides"][0])
    for name in ("library.png", "console.png"):
        picture = QImage(str(tmp_path / name))
        assert picture.width() > 200 * float(scale)
        assert apart(cover, picture) < 4, name
