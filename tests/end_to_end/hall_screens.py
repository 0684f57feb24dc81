"""A speaker's machine on a real X server: a laptop's panel, screens that are plugged in, keys, clicks and pixels.

Keys go by XTEST to whatever the server thinks has the focus, and what is told of the screens is told by their pixels: the
program is watched from outside only.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtGui import QImage
from tests.end_to_end.xorg import PANEL, server
from Xlib import XK, X, Xatom, display
from Xlib.error import BadMatch
from Xlib.ext import randr, xtest
from Xlib.protocol import event, rq

#: What the server shows where no window is; and what a window's frame is drawn in; no slide or console has them.
DESKTOP, FRAME = (0xFF, 0x00, 0xFF), (0x00, 0xFF, 0x00)
PANEL_NAME = "eDP-1"
#: Milliseconds between two movements of a finger; in the same one, a key pressed again would be a key that is held.
FINGER = 4
#: What a window manager may be called, and what starts it; `none` is a server without one.
MANAGERS = {"openbox": ["openbox", "--sm-disable"], "metacity": ["metacity", "--no-composite"], "none": []}


def installed_managers() -> list[str]:
    """The window managers that can be run here; a server without one always can."""
    return [name for name, command in MANAGERS.items() if not command or shutil.which(command[0])]


class SetMonitor(rq.Request):
    """RandR's request of this name; python-xlib's own cannot be written."""

    _request = rq.Struct(
        rq.Card8("opcode"),
        rq.Opcode(43),
        rq.RequestLength(),
        rq.Window("window"),
        rq.Card32("name"),
        rq.Bool("primary"),
        rq.Bool("automatic"),
        rq.LengthOf("crtcs", 2),
        rq.Int16("x"),
        rq.Int16("y"),
        rq.Card16("width_in_pixels"),
        rq.Card16("height_in_pixels"),
        rq.Card32("width_in_millimeters"),
        rq.Card32("height_in_millimeters"),
        rq.List("crtcs", rq.Card32Obj),
    )


class Place(NamedTuple):
    """Where a screen lies on the desktop."""

    x: int
    y: int
    width: int
    height: int


class Machine:
    """The screens by name, the first of them the laptop's panel; `screens` are those plugged in now."""

    def __init__(self, name: str, manager: str) -> None:
        self.env, self.manager = {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}, manager
        self._display = display.Display(name)
        self._root = self._display.screen().root
        self.screens: dict[str, Place] = {}
        self._shown: dict[str, Place] = {}
        red, green, blue = DESKTOP
        self._root.change_attributes(background_pixel=red << 16 | green << 8 | blue)
        self._output = self._root.xrandr_get_screen_resources_current().outputs[0]
        self.arrange({PANEL_NAME: Place(0, 0, *PANEL)})

    def close(self) -> None:
        """End the connection."""
        self._display.close()

    def arrange(self, screens: dict[str, Place]) -> None:
        """Plug, pull, move and resize at once, as a driver does: nobody sees a state between."""
        self.screens = dict(screens)
        gone = [name for name, place in self._shown.items() if screens.get(name) != place]
        new = {name: place for name, place in screens.items() if self._shown.get(name) != place}
        self._display.grab_server()
        try:
            for name in gone:
                self._root.xrandr_delete_monitor(self._atom(name))
            self._grow(max(PANEL[0], *(p.x + p.width for p in screens.values())), screens)
            for name, place in new.items():
                self._announce(name, place)
        finally:
            self._display.ungrab_server()
            self._display.sync()
        self._shown = dict(screens)

    def _grow(self, width: int, screens: dict[str, Place]) -> None:
        height = max(PANEL[1], *(p.y + p.height for p in screens.values()))
        self._root.xrandr_set_screen_size(width, height, width // 4, height // 4)

    def _announce(self, name: str, place: Place) -> None:
        own = name == PANEL_NAME
        SetMonitor(
            display=self._root.display,
            opcode=self._display.display.get_extension_major(randr.extname),
            window=self._root,
            name=self._atom(name),
            primary=own,
            automatic=False,
            x=place.x,
            y=place.y,
            width_in_pixels=place.width,
            height_in_pixels=place.height,
            width_in_millimeters=place.width // 4,
            height_in_millimeters=place.height // 4,
            crtcs=[self._output] if own else [],
        )

    def _atom(self, name: str) -> int:
        return int(self._display.intern_atom(name))

    def picture(self, place: Place) -> QImage:
        """What is seen at a place; a null picture while the desktop is just being made smaller."""
        try:
            seen = self._root.get_image(
                place.x, place.y, place.width, place.height, X.ZPixmap, 0xFFFFFFFF
            ).data
        except BadMatch:
            return QImage()
        data = seen if isinstance(seen, bytes) else seen.encode("latin-1")
        return QImage(data, place.width, place.height, QImage.Format.Format_RGB32).copy()

    def keys(self, *names: str) -> None:
        """Press keys together, and let go of them in turn: `keys("Control_L", "k")`."""
        codes = [self._code(name) for name in names]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code, time=FINGER)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code, time=FINGER)
        self._display.sync()

    def _code(self, name: str) -> int:
        code = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        if code == 0:
            raise ValueError(name)
        return int(code)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Move the pointer there and click."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._display, X.ButtonPress, button)
        xtest.fake_input(self._display, X.ButtonRelease, button)
        self._display.sync()

    def stroke(self, x: int, y: int, by: int) -> None:
        """Press there, move sideways, and let go."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._display, X.ButtonPress, 1)
        for part in range(1, 9):
            xtest.fake_input(self._display, X.MotionNotify, x=x + by * part // 8, y=y)
            self._display.sync()
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def point(self, x: int, y: int) -> None:
        """Move the pointer there."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def windows(self) -> list[Any]:
        """The programs' top windows that are shown, as a task bar lists them; without a manager, all that are mapped."""
        if self.manager != "none":
            listed = self._root.get_full_property(self._atom("_NET_CLIENT_LIST"), Xatom.WINDOW)
            return [
                self._display.create_resource_object("window", i) for i in (listed.value if listed else [])
            ]
        return [
            window
            for window in self._root.query_tree().children
            if window.get_attributes().map_state == X.IsViewable and window.get_wm_class()
        ]

    def turn_to(self, place: Place) -> bool:
        """Give the focus to the window that lies there, as a task bar does; whether there is one."""
        for window in self.windows():
            seen = window.get_geometry()
            corner = window.translate_coords(self._root, 0, 0)
            x, y = -corner.x, -corner.y
            if place.x <= x + seen.width // 2 < place.x + place.width and place.y <= y + seen.height // 2:
                if self.manager == "none":
                    window.set_input_focus(X.RevertToParent, X.CurrentTime)
                else:
                    self._ask("_NET_ACTIVE_WINDOW", window, [2, X.CurrentTime, 0, 0, 0])
                self._display.sync()
                return True
        return False

    def close_window(self, place: Place) -> bool:
        """Close the window that lies there, as its cross does; whether there is one."""
        for window in self.windows():
            seen = window.get_geometry()
            corner = window.translate_coords(self._root, 0, 0)
            if place.x <= -corner.x + seen.width // 2 < place.x + place.width:
                data = (32, [self._atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0])
                message = event.ClientMessage(
                    window=window, client_type=self._atom("WM_PROTOCOLS"), data=data
                )
                window.send_event(message)
                self._display.sync()
                return True
        return False

    @contextmanager
    def covered(self, place: Place, image: QImage) -> Iterator[None]:
        """A picture lies over a screen, above all windows, until the end of the block."""
        depth = self._display.screen().root_depth
        window = self._root.create_window(*place, 0, depth, override_redirect=True)
        picture = self._root.create_pixmap(place.width, place.height, depth)
        pen = picture.create_gc()
        seen = image.convertToFormat(QImage.Format.Format_RGB32).scaled(place.width, place.height)
        rows = 200_000 // seen.bytesPerLine()
        for top in range(0, place.height, rows):
            part = seen.copy(0, top, place.width, min(rows, place.height - top))
            size = (part.width(), part.height())
            picture.put_image(pen, 0, top, *size, X.ZPixmap, depth, 0, bytes(part.constBits()))
        window.change_attributes(background_pixmap=picture)
        window.map()
        self._display.sync()
        try:
            yield
        finally:
            window.destroy()
            picture.free()
            self._display.sync()

    def _ask(self, what: str, window: Any, data: list[int]) -> None:
        message = event.ClientMessage(window=window, client_type=self._atom(what), data=(32, data))
        mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
        self._root.send_event(message, event_mask=mask)

    def managed(self) -> bool:
        """Whether a window manager has come up."""
        return self._root.get_full_property(self._atom("_NET_SUPPORTING_WM_CHECK"), Xatom.WINDOW) is not None


def wait(holds: Any, what: str, seconds: float = 20.0) -> None:
    """Look until it holds. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.004)


def dress(folder: Path) -> None:
    """Have openbox draw its frames in one colour that nothing else has, for who looks at the pixels."""
    theme = folder / ".themes" / "Hall" / "openbox-3"
    theme.mkdir(parents=True)
    green = "#{:02x}{:02x}{:02x}".format(*FRAME)
    parts = ("title", "label", "handle", "grip", "button.unpressed", "button.pressed", "button.hover")
    lines = [
        line
        for state in ("active", "inactive")
        for part in parts
        for line in (f"window.{state}.{part}.bg: flat solid", f"window.{state}.{part}.bg.color: {green}")
    ]
    (theme / "themerc").write_text("\n".join([*lines, f"border.color: {green}", "border.width: 3", ""]))
    (folder / "openbox").mkdir()
    (folder / "openbox" / "rc.xml").write_text(
        '<openbox_config xmlns="http://openbox.org/3.4/rc"><theme><name>Hall</name></theme><keyboard>'
        '<keybind key="A-F4"><action name="Close"/></keybind></keyboard></openbox_config>'
    )


@contextmanager
def machine(folder: Path, manager: str) -> Iterator[Machine]:
    """A new server with the panel only, and a window manager; it ends with the block. Raises OSError."""
    with server(folder) as found:
        made = Machine(found.display, manager)
        process = None
        dress(folder)
        try:
            if MANAGERS[manager]:
                process = subprocess.Popen(
                    MANAGERS[manager],
                    env=os.environ
                    | {"DISPLAY": found.display, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)},
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                wait(made.managed, f"{manager} comes up")
            yield made
        finally:
            if process is not None:
                process.kill()
                process.wait(10)
            made.close()


class Program:
    """`zgc` as a process of its own; `home` keeps what it keeps, from one start to the next."""

    def __init__(self, env: dict[str, str], home: Path, cache: Path | None = None) -> None:
        self.home, self._env, self._cache = home, env, cache or home / "cache"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: str) -> None:
        """Start it."""
        kept = {k: v for k, v in os.environ.items() if k in {"PATH", "LD_LIBRARY_PATH"}}
        folders = {f"XDG_{k}_HOME": str(self.home / k.lower()) for k in ("CONFIG", "DATA", "STATE")}
        folders["XDG_CACHE_HOME"] = str(self._cache)
        with (self.home / "said").open("ab") as said:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "zgc_desktop",
                    *arguments,
                    "--motion",
                    "off",
                    "--renderer",
                    "software",
                ],
                env=kept
                | folders
                | {
                    "LANG": "C.UTF-8",
                    "PYTHONPATH": str(Path(__file__).parents[2] / "src"),
                    "HOME": str(self.home),
                    "XDG_RUNTIME_DIR": str(self.home),
                    "NO_AT_BRIDGE": "1",
                }
                | self._env,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    def said(self) -> str:
        """What it wrote on the terminal."""
        with suppress(OSError):
            return (self.home / "said").read_text(errors="replace")
        return ""

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)
            self._process = None
