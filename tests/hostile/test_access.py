"""The second wall: QML fetches nothing, whatever it is told to."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.hostile.bait import Bait, bait

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="files that are opened are watched by inotify"
)

#: An engine as the program has it, that is told to show a picture and a file of QML from elsewhere.
PROGRAM = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from zgc_desktop.ui.access import refuse_network
application, view = QGuiApplication([]), QQuickView()
if sys.argv[1] == "walls":
    refuse_network(view.engine())
component = QQmlComponent(view.engine())
component.setData(b"import QtQuick\\nItem { property alias image: i.source; Image { id: i } }", QUrl())
item = component.create()
item.setParentItem(view.contentItem())
view.show()
item.setProperty("image", QUrl(sys.argv[2]))
end = time.monotonic() + 1.0
while time.monotonic() < end:
    application.processEvents()
os._exit(0)
"""


@pytest.fixture
def bait_(tmp_path: Path) -> Iterator[Bait]:
    with bait(tmp_path / "bait") as made:
        yield made


def shown(walls: bool, url: str) -> None:
    subprocess.run(
        [sys.executable, "-c", PROGRAM, "walls" if walls else "none", url],
        check=True,
        capture_output=True,
        timeout=60,
    )


def test_no_address_is_asked(bait_: Bait) -> None:
    url = f"http://127.0.0.1:{bait_.port}/a.png"
    shown(False, url)
    assert bait_.taken(), "else this test could not fail"
    shown(True, url)
    assert bait_.taken() == []
