"""A real X server without a monitor, and what benches and end-to-end tests need of it.

Keys are sent by the XTEST extension and pixels read back from the root window, so that what is timed is what a
person at the projector would have seen, whatever program drew it.
"""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from Xlib import XK, X, display
from Xlib.ext import damage, xtest
from Xlib.protocol import event, request

# The share of bits in which two pictures of one page may differ: a rasteriser may draw the edge of a large glyph
# differently the second time.
TOLERANCE = 0.001


def same(one: bytes, other: bytes) -> bool:
    """Whether two looks show the same page."""
    if one == other:
        return True
    if len(one) != len(other):
        return False
    differing = (int.from_bytes(one, "little") ^ int.from_bytes(other, "little")).bit_count()
    return differing <= TOLERANCE * 8 * len(one)


def pixels(data: bytes | str) -> bytes:
    """The data of an image; python-xlib gives some of them as text."""
    return data if isinstance(data, bytes) else data.encode("latin-1")


class Screen:
    """One connection to an X display: pixels out, keys and clicks in."""

    def __init__(self, name: str, width: int, height: int) -> None:
        self.name = name
        self.width, self.height = width, height
        self._display = display.Display(name)
        self._root = self._display.screen().root
        self._watching = False
        self.server = 0

    @property
    def watched(self) -> tuple[int, int, int, int]:
        """What a look sees: x, y, width, height."""
        return 0, 0, self.width, self.height

    def look(self, columns: int = 12) -> bytes:
        """`columns` columns of pixels (BGRX) spread over what is watched, asked for at once: a third of a millisecond."""
        left, y, width, height = self.watched
        asked = [
            request.GetImage(
                display=self._root.display,
                defer=1,
                format=X.ZPixmap,
                drawable=self._root,
                x=left + int((i + 0.5) * width / columns),
                y=y,
                width=1,
                height=height,
                plane_mask=0xFFFFFFFF,
            )
            for i in range(columns)
        ]
        seen = []
        for part in asked:
            part.reply()
            seen.append(pixels(part.data))
        return b"".join(seen)

    def row(self, x: int, y: int, width: int) -> bytes:
        """Part of one line of pixels, BGRX."""
        return pixels(self._root.get_image(x, y, width, 1, X.ZPixmap, 0xFFFFFFFF).data)

    def colour(self, rgb: tuple[int, int, int]) -> None:
        """Give the desktop a colour, where no window covers it."""
        red, green, blue = rgb
        self._root.change_attributes(background_pixel=red << 16 | green << 8 | blue)
        self._root.clear_area()
        self._display.sync()

    def image(self) -> bytes:
        """The whole screen, BGRX, row after row."""
        return pixels(self._root.get_image(0, 0, self.width, self.height, X.ZPixmap, 0xFFFFFFFF).data)

    def wait_for(self, wanted: bytes, seconds: float = 20.0) -> float:
        """The moment (time.perf_counter) when the screen first shows `wanted`.

        Raises TimeoutError when it does not within `seconds`.
        """
        return self._wait(lambda seen: same(seen, wanted), seconds, "did not show what was expected")

    def wait_for_change(self, before: bytes, seconds: float = 20.0) -> float:
        """The moment when the screen first differs from `before`."""
        return self._wait(lambda seen: not same(seen, before), seconds, "did not change")

    def _wait(self, reached: Callable[[bytes], bool], seconds: float, failure: str) -> float:
        end = time.perf_counter() + seconds
        self._watch()  # before the first look: what is drawn between the two would not be told
        while not reached(self.look()):
            if not self.drawn(end):
                raise TimeoutError(f"the screen {failure} within {seconds} s")
        return time.perf_counter()

    def drawn(self, end: float) -> list[tuple[int, int, int, int]]:
        """Wait until something is drawn, or was since the last call: x, y, width and height of each; empty at `end`."""
        self._watch()
        found: list[tuple[int, int, int, int]] = []
        while not found and (left := end - time.perf_counter()) > 0:
            if not self._display.pending_events():
                select.select([self._display], [], [], left)
            found = self._places()
        return found or self._places()

    def _watch(self) -> None:
        # The server tells when something is drawn. Whoever looked again and again would take a core from the programs that
        # are measured, and of the server its time.
        if not self._watching:
            self._watching = True
            self._display.damage_query_version()
            self._root.damage_create(damage.DamageReportRawRectangles)

    def _places(self) -> list[tuple[int, int, int, int]]:
        found = []
        while self._display.pending_events():
            event = self._display.next_event()
            if event.type == self._display.extension_event.DamageNotify:
                area = event.area
                found.append((area.x, area.y, area.width, area.height))
        return found

    def settle(self, quiet: float = 0.6, seconds: float = 40.0) -> bytes:
        """Wait until nothing has changed for `quiet` seconds; the look that stayed."""
        end = time.perf_counter() + seconds
        last, since = self.look(), time.perf_counter()
        while time.perf_counter() - since < quiet:
            time.sleep(0.01)
            seen = self.look()
            if seen != last:
                last, since = seen, time.perf_counter()
            if time.perf_counter() > end:
                raise TimeoutError(f"the screen did not come to rest within {seconds} s")
        return last

    def key(self, name: str, *held: str) -> float:
        """Press and release one key (an X keysym name such as `Right`), others being held; the moment of the press.

        Raises ValueError for a name that no key has: the server's answer to it would break python-xlib's stream.
        """
        for other in held:
            self.press(other)
        pressed = self.press(name)
        for other in (name, *reversed(held)):
            self.release(other)
        return pressed

    def press(self, name: str) -> float:
        """Press a key and leave it down; the moment of it. Raises ValueError as `key` does."""
        xtest.fake_input(self._display, X.KeyPress, self._code(name))
        self._display.sync()
        return time.perf_counter()

    def release(self, name: str) -> None:
        """Let a key go."""
        xtest.fake_input(self._display, X.KeyRelease, self._code(name))
        self._display.sync()

    def _code(self, name: str) -> int:
        code: int = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        if code == 0:
            raise ValueError(name)
        return code

    def point(self, x: int, y: int) -> None:
        """Move the pointer there."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Move the pointer there and click."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._display, X.ButtonPress, button)
        xtest.fake_input(self._display, X.ButtonRelease, button)
        self._display.sync()

    def window(self, id_: int) -> Any:
        """A window of any program on this server."""
        return self._display.create_resource_object("window", id_)

    def sync(self) -> None:
        """Wait until the server has done what it was asked for."""
        self._display.sync()

    def delete(self, id_: int) -> None:
        """Close a window as the cross of its frame does."""
        protocols, message = map(self._display.intern_atom, ("WM_PROTOCOLS", "WM_DELETE_WINDOW"))
        window = self.window(id_)
        window.send_event(
            event.ClientMessage(window=window, client_type=protocols, data=(32, [message, 0, 0, 0, 0]))
        )
        self._display.sync()

    def managed(self) -> bool:
        """Whether a window manager runs."""
        atom = self._display.intern_atom("_NET_SUPPORTING_WM_CHECK")
        return self._root.get_full_property(atom, X.AnyPropertyType) is not None

    def close(self) -> None:
        """End the connection."""
        self._display.close()


@contextmanager
def virtual_screen(width: int = 1920, height: int = 1080) -> Iterator[Screen]:
    """A new Xvfb server with one screen; it ends with the block.

    Raises FileNotFoundError where Xvfb is not installed.
    """
    if shutil.which("Xvfb") is None:
        raise FileNotFoundError("Xvfb is not installed (Debian: apt-get install xvfb)")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        screen = Screen(f":{number}", width, height)
        screen.server = server.pid
        try:
            yield screen
        finally:
            screen.close()
    finally:
        server.terminate()
        server.wait(10)


def environment(screen: Screen, home: Path, **extra: str) -> dict[str, str]:
    """The environment of a program shown on `screen`, with a home of its own."""
    kept = {k: v for k, v in os.environ.items() if k in {"PATH", "LANG", "LD_LIBRARY_PATH"}}
    return {
        **kept,
        "LANG": "C.UTF-8",
        "DISPLAY": screen.name,
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        # A program that is killed would offer to go on with its show at the next start.
        "XDG_STATE_HOME": tempfile.mkdtemp(dir=home),
        "XDG_RUNTIME_DIR": str(home),
        "NO_AT_BRIDGE": "1",
        "GSETTINGS_BACKEND": "memory",
        **extra,
    }


@contextmanager
def cores_apart(screen: Screen) -> Iterator[set[int] | None]:
    """Give the server, and who looks, a core; those that are left for programs, None where there is but one.

    An idle core of a virtual machine sleeps at its host, which the kernel takes for being in use: it runs the server on
    the core of the program that has just drawn, and that waits meanwhile. On a laptop it does not.
    """
    first, *others = sorted(os.sched_getaffinity(0))
    if not others:
        yield None
        return
    os.sched_setaffinity(screen.server, {first})
    with on_cores({first}):
        yield set(others)


@contextmanager
def on_cores(cores: set[int] | None) -> Iterator[None]:
    """Run here, and what is started here, on these cores; on any where none are named."""
    if cores is None:
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextmanager
def program(
    command: Sequence[str], env: dict[str, str], cores: set[int] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A running program, ended with the block together with its children; on these cores where any are named."""
    with on_cores(cores):
        process = subprocess.Popen(
            command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
    try:
        yield process
    finally:
        try:
            os.killpg(process.pid, 15)
            process.wait(5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, 9)
            process.wait(5)


def proportional_memory(pid: int) -> float:
    """PSS in MiB of a process and its children."""
    total = 0.0
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            total += int(line.split()[1]) / 1024
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    children = [child for task in tasks for child in task.read_text().split()]
    return total + sum(proportional_memory(int(child)) for child in children)


def median(values: Sequence[float]) -> float:
    """The middle of the values."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def dump(screen: Screen, path: Path) -> None:
    """Save what is on the screen as a PNG."""
    from PySide6.QtGui import QImage

    data: Any = screen.image()
    QImage(data, screen.width, screen.height, QImage.Format.Format_RGB32).save(str(path))
