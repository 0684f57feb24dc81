"""Chinese typed with a real fcitx in a desktop that asks for fcitx: Qt's wheels have no plugin for it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from tests.end_to_end.test_real_window import HEIGHT, SHIPPED, WIDTH, Twin, wait_until_alike

from zgc_desktop.study.record import Record
from zgc_desktop.ui import doctor

NEEDED = ("Xvfb", "fcitx5", "dbus-daemon", "openbox")
if not all(map(shutil.which, NEEDED)) and not os.environ.get("CI"):
    pytest.skip(
        "not all installed (Debian: apt-get install xvfb fcitx5 dbus-daemon openbox)", allow_module_level=True
    )

from bench.screen import Screen, environment, program, virtual_screen  # noqa: E402

# Letters that find no page by themselves, and no answer; fcitx makes of them what a person wants to write.
CODE, WORD = "vvz", "专利"
PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=keyboard-us
[Groups/0/Items/0]
Name=keyboard-us
Layout=
[GroupOrder]
0=Default
"""


class Desk:
    """A desktop with fcitx: the screen, and what programs find in their environment."""

    def __init__(self, screen: Screen, env: dict[str, str]) -> None:
        self.screen, self.env = screen, env

    def compose(self) -> None:
        """Write the word as somebody does who has no key for it: the code, then the first of what fcitx offers."""
        self.screen.key("F9")
        for letter in CODE:
            self.screen.key(letter)
        self.screen.key("space")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    files = {
        "config/fcitx5/profile": PROFILE,
        "config/fcitx5/conf/quickphrase.conf": "[TriggerKey]\n0=F9\n",
        "data/fcitx5/data/quickphrase.d/zgc.mb": f"{CODE} {WORD}\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    with ExitStack() as stack:
        screen = stack.enter_context(virtual_screen(WIDTH, HEIGHT))
        env = environment(screen, tmp_path, PYTHONPATH=str(SHIPPED / "src"), QT_IM_MODULE="fcitx")
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        bus = stack.enter_context(
            subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        )
        stack.callback(bus.terminate)
        assert bus.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        stack.enter_context(program(["fcitx5", "--disable=wayland,waylandim,notifications"], env))
        name = f"test{os.getpid()}"
        connection = QDBusConnection.connectToBus(env["DBUS_SESSION_BUS_ADDRESS"], name)
        stack.callback(QDBusConnection.disconnectFromBus, name)
        wait_for(lambda: connection.interface().isServiceRegistered("org.freedesktop.portal.IBus").value())
        yield Desk(screen, env)


def wait_for(reached: Callable[[], bool], seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not reached():
        QTest.qWait(20)
        assert time.monotonic() < end


def test_a_page_is_found_by_a_word_that_fcitx_writes(
    desk: Desk, open_window: Callable[[int, int], Twin]
) -> None:
    window, model = open_window(WIDTH, HEIGHT)
    model.start_show(1, windowed=True)
    command = [sys.executable, "-m", "zgc_desktop", "present", str(SHIPPED), "--motion", "off"]
    with program([*command, "--renderer", "software"], desk.env):
        wait_until_alike(desk.screen, window, "the cover")
        desk.screen.key("slash")
        QTest.keyClick(window, Qt.Key.Key_Slash)
        wait_until_alike(desk.screen, window, "the search")
        desk.compose()
        written = QInputMethodEvent()
        written.setCommitString(WORD)
        QGuiApplication.sendEvent(window.activeFocusItem(), written)
        wait_until_alike(desk.screen, window, "what is found")
        desk.screen.key("Return")
        QTest.keyClick(window, Qt.Key.Key_Return)
        assert model.stage.page > 1
        wait_until_alike(desk.screen, window, "the page found")
        found = doctor.input_services(desk.env)
    assert "org.fcitx.Fcitx5" in found


def test_a_question_is_answered_with_a_word_that_fcitx_writes(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "briefing"
    shutil.copytree(SHIPPED / "tools" / "reference", folder)
    questions = folder / "resources" / "questions" / "overview.yaml"
    text = questions.read_text(encoding="utf-8")
    name = re.search(r"  - id: morning-q\n(?:    .*\n)+", text)
    assert name is not None
    theme = re.split(r"^  - id:", text, maxsplit=1, flags=re.M)[0]
    questions.write_text(theme + name[0].replace("[晨读]", f"[{WORD}]"), encoding="utf-8")
    command = [sys.executable, "-m", "zgc_desktop", "quiz", str(folder), "--count", "1"]
    record = Path(desk.env["XDG_DATA_HOME"]) / "zgc-desktop" / "record.sqlite"
    bare = desk.screen.look()
    # A window that nobody activates is not told to fcitx.
    with program(["openbox"], desk.env), program(command, desk.env):
        desk.screen.wait_for_change(bare)
        before = desk.screen.settle()
        desk.compose()
        desk.screen.wait_for_change(before)
        desk.screen.settle()
        desk.screen.key("Return")
        wait_for(lambda: record.exists() and Record(record).count() == 1)
    (answer,) = Record(record).answers()
    assert answer.right, answer.given
