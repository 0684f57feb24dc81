"""The second wall: what QML may read, whatever it is told to."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
from zgc_desktop.ui.access import admit_own_files, refuse_network
application, view = QGuiApplication([]), QQuickView()
if sys.argv[1] == "walls":
    refuse_network(view.engine())
component = QQmlComponent(view.engine())
component.setData(b"import QtQuick\\nItem { property alias image: i.source; property alias more: l.source; Image { id: i } Loader { id: l } }", QUrl())
item = component.create()
if sys.argv[1] == "walls":
    admit_own_files(view.engine(), lambda: Path(sys.argv[2]))
item.setParentItem(view.contentItem())
view.show()
item.setProperty(sys.argv[3], QUrl(sys.argv[4]))
end = time.monotonic() + 1.0
while time.monotonic() < end:
    application.processEvents()
os._exit(0)
"""


@pytest.fixture
def bait_(tmp_path: Path) -> Iterator[Bait]:
    with bait(tmp_path / "bait") as made:
        yield made


def shown(walls: bool, images: Path, kind: str, url: str) -> None:
    subprocess.run(
        [sys.executable, "-c", PROGRAM, "walls" if walls else "none", images, kind, url],
        check=True,
        capture_output=True,
        timeout=60,
    )


@pytest.mark.parametrize("kind", ["image", "more"])
def test_no_address_is_asked(bait_: Bait, tmp_path: Path, kind: str) -> None:
    url = f"http://127.0.0.1:{bait_.port}/{kind}.qml"
    shown(False, tmp_path, kind, url)
    assert bait_.taken(), "else this test could not fail"
    shown(True, tmp_path, kind, url)
    assert bait_.taken() == []


@pytest.mark.parametrize("kind", ["image", "more"])
def test_no_file_outside_is_opened(bait_: Bait, tmp_path: Path, kind: str) -> None:
    images = tmp_path / "images"
    images.mkdir()
    (images / "link.svg").symlink_to(bait_.folder / "any.svg")
    inside = bait_.folder.as_uri()
    shown(False, images, kind, f"{inside}/any.svg")
    assert bait_.taken(), "else this test could not fail"
    outside = (f"{inside}/any.svg", f"{images.as_uri()}/../bait/any.svg", f"{images.as_uri()}/link.svg")
    for url in (*outside, f"file://localhost{bait_.folder}/any.svg"):
        shown(True, images, kind, url)
        assert bait_.taken() == [], url


def test_images_of_the_briefing_are_shown(bait_: Bait) -> None:
    shown(True, bait_.folder, "image", f"{bait_.folder.as_uri()}/any.svg")
    assert bait_.taken()


@pytest.mark.parametrize(
    ("url", "admitted"),
    [
        ("file://server/share/a.png", False),
        ("http://127.0.0.1/a.png", False),
        ("data:image/png;base64,AAAA", False),
        ("ftp://a/b", False),
        ("image://provider/a", True),
        ("qrc:/qt/qml/a.qml", True),
    ],
)
def test_other_schemes(qapp: Any, tmp_path: Path, url: str, admitted: bool) -> None:
    from PySide6.QtCore import QUrl

    from zgc_desktop.ui.access import _OwnFiles

    assert _OwnFiles((tmp_path,), lambda: tmp_path).admits(QUrl(url)) is admitted
