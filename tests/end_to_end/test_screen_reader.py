"""What the program tells assistive technologies on a real accessibility bus while a show goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage, QDBusVariant
from PySide6.QtTest import QTest

from zgc_desktop.briefing.cache import program_for

SHIPPED = Path(__file__).parents[2]
NEEDED = ("Xvfb", "dbus-daemon")
LAUNCHER = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
if not (all(map(shutil.which, NEEDED)) and LAUNCHER.exists()) and not os.environ.get("CI"):
    pytest.skip(
        "not all installed (Debian: apt-get install xvfb dbus-daemon at-spi2-core)", allow_module_level=True
    )

from bench.screen import environment, program, virtual_screen  # noqa: E402


class Reader(QObject):
    """A screen reader: what is announced to it."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    @Slot(QDBusMessage)
    def announced(self, message: QDBusMessage) -> None:
        self.heard.append(str(message.arguments()[3].variant()))

    def wait_for(self, words: str, seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while not any(words in said for said in self.heard):
            QTest.qWait(20)
            assert time.monotonic() < end, (words, self.heard)


def test_a_page_turned_is_announced(qapp: QObject, tmp_path: Path) -> None:
    slides = program_for(SHIPPED)["slides"]
    reader = Reader()
    with ExitStack() as stack:
        screen = stack.enter_context(virtual_screen(1440, 810))
        env = environment(screen, tmp_path, PYTHONPATH=str(SHIPPED / "src"))
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        bus = stack.enter_context(
            subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        )
        stack.callback(bus.terminate)
        assert bus.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        names = f"session{os.getpid()}", f"accessibility{os.getpid()}"
        session = QDBusConnection.connectToBus(env["DBUS_SESSION_BUS_ADDRESS"], names[0])
        place = "org.a11y.Bus", "/org/a11y/bus"
        address = QDBusInterface(*place, "org.a11y.Bus", session).call("GetAddress").arguments()[0]
        switches = QDBusInterface(*place, "org.freedesktop.DBus.Properties", session)
        switches.call("Set", "org.a11y.Status", "ScreenReaderEnabled", QDBusVariant(True))
        accessibility = QDBusConnection.connectToBus(address, names[1])
        for name in names:
            stack.callback(QDBusConnection.disconnectFromBus, name)
        registry = "org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry"
        QDBusInterface(*registry, accessibility).call("RegisterEvent", "object:announcement")
        event = "", "", "org.a11y.atspi.Event.Object", "Announcement"
        assert accessibility.connect(*event, reader, SLOT("announced(QDBusMessage)"))
        show = [sys.executable, "-m", "zgc_desktop", "present", str(SHIPPED), "--motion", "off"]
        with program([*show, "--renderer", "software"], env):
            reader.wait_for(slides[0]["title"])
            for slide in slides[1:4]:
                screen.key("Right")
                reader.wait_for(slide["title"].replace("\n", "").replace("，，", "，")[:6])
