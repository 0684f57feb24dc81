"""The second wall: QML fetches nothing from another machine, whatever it is told to."""

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

#: An engine as the program has it, that is told to show a picture from another machine. Where the wall is down, requests go to the
#: bait as to a proxy: nothing here may reach a real one.
PROGRAM = """
import os, sys, time
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from zgc_desktop.ui.access import refuse_network
application = QGuiApplication([])
QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", int(sys.argv[2])))
if sys.argv[1] == "walls":
    refuse_network()
view = QQuickView()
component = QQmlComponent(view.engine())
component.setData(b"import QtQuick\\nImage { }", QUrl())
item = component.create()
item.setParentItem(view.contentItem())
view.show()
item.setProperty("source", QUrl("http://pictures.invalid/a.png"))
end = time.monotonic() + 2
while time.monotonic() < end:
    application.processEvents()
os._exit(0)
"""


@pytest.fixture
def bait_(tmp_path: Path) -> Iterator[Bait]:
    with bait(tmp_path / "bait") as made:
        yield made


def shown(walls: bool, port: int) -> None:
    subprocess.run(
        [sys.executable, "-c", PROGRAM, "walls" if walls else "none", str(port)],
        check=True,
        capture_output=True,
        timeout=60,
    )


def test_no_address_is_asked(bait_: Bait) -> None:
    shown(True, bait_.port)
    assert bait_.taken() == []
    shown(False, bait_.port)
    assert bait_.taken(), "else this test could not fail"
