"""Holds screen saver and sleep off during a show, where the platform lets a program do so.

Linux: the desktop's ScreenSaver service (freedesktop.org Idle Inhibition Service), and, where no desktop offers one, the
Wayland compositor (see idle) and the X server (see xserver) themselves. Windows: SetThreadExecutionState. macOS: caffeinate,
which ends with this process.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from zgc_desktop.ui.xserver import XServer

SERVICE, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
# WinBase.h
ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED = 0x80000000, 0x00000001, 0x00000002


class Awake(Protocol):
    """Keeps a machine awake; both may be called at any time, and neither raises."""

    def hold(self) -> None:
        """From now on."""

    def release(self) -> None:
        """No longer."""


class Nothing:
    """For a platform that offers no way."""

    def hold(self) -> None:
        """Nothing."""

    def release(self) -> None:
        """Nothing."""


class ScreenSaver:
    """The desktop's service on the session bus; `ask` has it inhibit over a connection of its own, `hang_up` ends that.

    With the connection goes what was asked for over it, so the cookie is not needed.
    """

    def __init__(self, ask: Callable[[], bool], hang_up: Callable[[], None]) -> None:
        self._ask, self._hang_up = ask, hang_up
        self._held = False

    def hold(self) -> None:
        """Inhibit, once."""
        if not self._held:
            self._held = self._ask()

    def release(self) -> None:
        """No longer inhibit."""
        if self._held:
            self._hang_up()
            self._held = False


class Blanking:
    """The X server's own blanking of screens, which no desktop has to be there for; `connect` gives a server to talk to."""

    def __init__(self, connect: Callable[[], XServer]) -> None:
        self._connect = connect
        self._server: XServer | None = None

    def hold(self) -> None:
        """Suspend it, once."""
        if self._server is not None:
            return
        server = None
        try:
            server = self._connect()
            server.suspend_blanking()
        except OSError:
            if server is not None:
                server.close()
            return
        self._server = server

    def release(self) -> None:
        """No longer suspend it."""
        if self._server is not None:
            self._server.close()
            self._server = None


class All:
    """Several ways at once: which of them counts on this machine, nobody has to know."""

    def __init__(self, ways: Sequence[Awake]) -> None:
        self._ways = ways

    def hold(self) -> None:
        """In all these ways."""
        for way in self._ways:
            way.hold()

    def release(self) -> None:
        """In none of them any longer."""
        for way in self._ways:
            way.release()


class ExecutionState:
    """Windows; `set_state` is kernel32's SetThreadExecutionState."""

    def __init__(self, set_state: Callable[[int], Any]) -> None:
        self._set = set_state

    def hold(self) -> None:
        """Display and system are required until further notice."""
        self._set(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED)

    def release(self) -> None:
        """They are not."""
        self._set(ES_CONTINUOUS)


class Caffeinate:
    """macOS; `start` runs a command and gives a process that can be terminated."""

    def __init__(self, start: Callable[[list[str]], Any]) -> None:
        self._start = start
        self._process: Any = None

    def hold(self) -> None:
        """Run caffeinate for as long as this process lives."""
        if self._process is None:
            try:
                self._process = self._start(["caffeinate", "-d", "-i", "-w", str(os.getpid())])
            except OSError:
                self._process = None

    def release(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.terminate()
            self._process = None


CONNECTION = "zgc-awake"


def _ask_bus() -> bool:
    """Whether the ScreenSaver service was reached."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, CONNECTION)
    if not bus.isConnected():
        return False
    message = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "Inhibit")
    message.setArguments(["zgc-desktop", "presentation"])
    # Nobody waits for the answer: a show goes on without it.
    return bus.send(message)


def _hang_up() -> None:
    from PySide6.QtDBus import QDBusConnection

    QDBusConnection.disconnectFromBus(CONNECTION)


def for_platform(platform: str = sys.platform) -> Awake:
    """What keeps this platform awake."""
    if platform == "win32":
        import ctypes

        return ExecutionState(ctypes.windll.kernel32.SetThreadExecutionState)  # type: ignore[attr-defined]
    if platform == "darwin":
        import subprocess

        return Caffeinate(subprocess.Popen)
    return _for_linux(os.environ) if platform == "linux" else Nothing()


def _for_linux(environ: Mapping[str, str]) -> Awake:
    ways: list[Awake] = [ScreenSaver(_ask_bus, _hang_up)]
    if environ.get("WAYLAND_DISPLAY"):
        from zgc_desktop.ui.idle import IdleInhibitor

        ways.append(IdleInhibitor())
    if environ.get("DISPLAY"):
        from zgc_desktop.ui.xserver import XServer

        ways.append(Blanking(XServer))
    return All(ways)
