"""Whatever stands in a text of a briefing, nothing is fetched and no file outside is opened: no text is taken as HTML."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.hostile.bait import Bait, bait

from zgc_desktop.deck.layouts import LAYOUTS

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="files that are opened are watched by inotify"
)
REFERENCE = Path(__file__).parents[2] / "tools" / "reference"
VIEWS = json.loads((Path(__file__).parents[1] / "ui" / "layouts" / "views.json").read_text(encoding="utf-8"))
#: What is no text: names of things of the program, which a file's text cannot become.
NAMES = {
    "layout",
    "id",
    "kind",
    "icon",
    "type",
    "image",
    "source_image",
    "mode",
    "side",
    "field",
    "letter",
    "cell",
}


@pytest.fixture
def bait_(tmp_path: Path) -> Iterator[Bait]:
    with bait(tmp_path / "bait") as made:
        yield made


def poisoned(value: Any, bait_: Bait, path: str = "", spared: Collection[str] = frozenset(NAMES)) -> Any:
    """The value with bait in place of every text, but for those under the `spared` keys."""
    if isinstance(value, dict):
        return {
            key: one if key in spared else poisoned(one, bait_, f"{path}.{key}", spared)
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [poisoned(one, bait_, f"{path}.{n}", spared) for n, one in enumerate(value)]
    return bait_.text(path) if isinstance(value, str) and value else value


@pytest.fixture(scope="module")
def renderer(qapp: Any) -> Iterator[Any]:
    from zgc_desktop.ui.render import Renderer

    made = Renderer(960, 540)
    yield made
    made.window.close()


HTML = """
import os, sys, time
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
application, view = QGuiApplication([]), QQuickView()
view.setSource(QUrl.fromLocalFile(sys.argv[1]))
view.show()
view.rootObject().setProperty("text", sys.stdin.read())
QTest.qWaitForWindowExposed(view)
end = time.monotonic() + 2
while time.monotonic() < end:
    application.processEvents()
os._exit(0)
"""


def test_the_bait_is_taken_where_text_is_html(bait_: Bait, tmp_path: Path) -> None:
    """Else the tests below could not fail. In a process of its own: Qt crashes where such a text goes."""
    (tmp_path / "Html.qml").write_text("import QtQuick\nText { textFormat: Text.RichText; width: 100 }")
    subprocess.run(
        [sys.executable, "-c", HTML, tmp_path / "Html.qml"],
        input=bait_.text("here"),
        encoding="utf-8",
        check=True,
        capture_output=True,
        timeout=30,
    )
    found = bait_.taken()
    assert any("here" in one for one in found)
    assert "any.svg" in found


@pytest.mark.parametrize("layout", sorted(VIEWS))
def test_a_slide_fetches_nothing(renderer: Any, layout: str, bait_: Bait) -> None:
    everywhere = poisoned(VIEWS[layout], bait_, layout)
    for hall in (False, True):
        renderer.draw(everywhere, hall=hall, english=True)
        # Shorter ones are laid out once, and not fitted.
        renderer.draw(VIEWS[layout], hall=hall)
    assert bait_.taken() == []


def test_every_layout_is_tried() -> None:
    assert set(LAYOUTS) <= set(VIEWS)
