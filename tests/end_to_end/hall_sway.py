"""A speaker's machine on Wayland: a sway within a sway, whose screens can be plugged in and pulled out.

Each screen of the inner one is a window of the outer one: where that is closed, the screen is gone, as when a cable is
pulled. Keys are those of a virtual keyboard, pixels what the inner compositor shows.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from tests.end_to_end.hall_screens import DESKTOP, FRAME, PANEL_NAME, Place, wait
from tests.end_to_end.xorg import PANEL

NEEDED = ("sway", "swaymsg", "grim", "wtype")
NOBODY = 65534
#: wtype's names of modifiers.
MODIFIERS = {"Control_L": "ctrl", "Shift_L": "shift", "Alt_L": "alt"}


def missing() -> list[str]:
    """The programs that are not installed."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Compositor:
    """A running sway in a folder of its own; `env` is what its clients need."""

    def __init__(self, folder: Path, config: str, **extra: str) -> None:
        folder.mkdir()
        folder.chmod(0o755)
        self._run, self._log = folder / "run", folder / "log"
        self._run.mkdir(mode=0o700)
        (folder / "config").write_text(config)
        # sway refuses to run as root, and who runs it instead may not enter root's own folders.
        other = []
        if os.geteuid() == 0:
            other = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
            os.chown(self._run, NOBODY, NOBODY)
        kept = {k: v for k, v in os.environ.items() if k in {"PATH", "LD_LIBRARY_PATH", "LANG"}}
        env = kept | {"HOME": str(self._run), "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        env |= {"XDG_RUNTIME_DIR": str(self._run)} | extra
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [*other, "sway", "-c", str(folder / "config")], env=env, cwd="/", stdout=log, stderr=log
            )
        end = time.monotonic() + 20
        while not self._sockets() or not list(self._run.glob("sway-ipc*.sock")):
            if time.monotonic() > end or self._process.poll() is not None:
                self.close()
                raise OSError(f"sway does not start: {self._log.read_text(errors='replace')[-500:]}")
            time.sleep(0.02)
        self.env = {"XDG_RUNTIME_DIR": str(self._run), "WAYLAND_DISPLAY": self._sockets()[0].name}

    def _sockets(self) -> list[Path]:
        return sorted(path for path in self._run.glob("wayland-*") if path.suffix != ".lock")

    @property
    def socket(self) -> Path:
        """What its clients connect to."""
        return self._sockets()[0]

    def say(self, *words: str) -> Any:
        """Give sway a command, or ask it something (`-t`, `get_outputs`); its answer. Raises OSError."""
        ipc = next(self._run.glob("sway-ipc*.sock"))
        done = subprocess.run(
            ["swaymsg", "-r", *words],
            env=os.environ | self.env | {"SWAYSOCK": str(ipc)},
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
        if done.returncode != 0:
            raise OSError(f"swaymsg {words}: {done.stdout}{done.stderr}")
        return json.loads(done.stdout or "null")

    def outputs(self) -> list[str]:
        """The names of its screens."""
        return [one["name"] for one in self.say("-t", "get_outputs")]

    def close(self) -> None:
        """End it."""
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        self._process.kill()
        self._process.wait(5)


class SwayMachine:
    """The screens by name, the first of them the laptop's panel; `screens` are those plugged in now."""

    manager = "sway"

    def __init__(self, outer: Compositor, inner: Compositor) -> None:
        self._outer, self._inner = outer, inner
        self.env = inner.env | {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": str(inner.socket)}
        self.screens: dict[str, Place] = {}
        self._outputs = {PANEL_NAME: inner.outputs()[0]}
        self.arrange({PANEL_NAME: Place(0, 0, *PANEL)})
        # A keyboard that stays: programs take no key of one that comes and goes with it.
        self._keyboard = subprocess.Popen(
            ["wtype", "-s", "1000000000", "-k", "Shift_L"], env=os.environ | self.env
        )

    def close(self) -> None:
        """Take the keyboard away."""
        self._keyboard.kill()
        self._keyboard.wait(5)

    def arrange(self, screens: dict[str, Place]) -> None:
        """Plug, pull, move and resize, one screen after the other."""
        for name in [name for name in self._outputs if name not in screens]:
            output = self._outputs.pop(name)
            self._outer.say(f'[title="{output}"] kill')
            wait(lambda output=output: output not in self._inner.outputs(), f"{name} is pulled")
        for name, place in screens.items():
            if name not in self._outputs:
                before = set(self._inner.outputs())
                self._inner.say("create_output")
                wait(lambda before=before: set(self._inner.outputs()) - before, f"{name} is plugged")
                self._outputs[name] = (set(self._inner.outputs()) - before).pop()
            if self.screens.get(name) != place or name not in self.screens:
                output = self._outputs[name]
                self._outer.say(f'[title="{output}"] resize set {place.width} px {place.height} px')
                self._inner.say(f"output {output} position {place.x} {place.y}")
        self.screens = dict(screens)

    def picture(self, place: Place) -> QImage:
        """What the screen at a place shows; a null picture where there is none of that size yet."""
        name = next((name for name, one in self.screens.items() if one == place), "")
        done = subprocess.run(
            ["grim", "-t", "ppm", "-o", self._outputs.get(name, ""), "-"],
            env=os.environ | self.env,
            check=False,
            capture_output=True,
        )
        seen = QImage.fromData(done.stdout, "PPM")
        if (seen.width(), seen.height()) != (place.width, place.height):
            return QImage()
        return seen.convertToFormat(QImage.Format.Format_RGB32)

    def keys(self, *names: str) -> None:
        """Press keys together, and let go of them in turn."""
        held = [MODIFIERS[name] for name in names[:-1]]
        words = [word for name in held for word in ("-M", name)]
        words += ["-k", names[-1]]
        words += [word for name in reversed(held) for word in ("-m", name)]
        subprocess.run(["wtype", *words], env=os.environ | self.env, check=True, capture_output=True)

    def point(self, x: int, y: int) -> None:
        """Move the pointer there."""
        self._inner.say(f"seat seat0 cursor set {x} {y}")

    def turn_to(self, place: Place) -> bool:
        """Give the focus to what lies on a screen."""
        name = next(name for name, one in self.screens.items() if one == place)
        self._inner.say(f"focus output {self._outputs[name]}")
        return True

    def close_window(self, place: Place) -> bool:
        """Close the window that lies on a screen."""
        self.turn_to(place)
        self._inner.say("kill")
        return True


@contextmanager
def sway_machine(folder: Path) -> Iterator[SwayMachine]:
    """A sway within a sway, with the panel only; both end with the block. Raises OSError where they do not start."""
    folder.chmod(0o755)
    size = "{}x{}".format(*PANEL)
    outer = Compositor(
        folder / "outer",
        "output * resolution 4000x1200\ndefault_border none\n"
        'for_window [title=".*"] floating enable, border none\n'
        f"floating_maximum_size -1 x -1\nseat * hide_cursor 1\n# {size}\n",
        WLR_BACKENDS="headless",
    )
    try:
        desktop, frame = ("#{:02x}{:02x}{:02x}".format(*colour) for colour in (DESKTOP, FRAME))
        colours = f"{frame} {frame} {frame} {frame} {frame}"
        inner = Compositor(
            folder / "inner",
            f"output * bg {desktop} solid_color\n"
            + "".join(
                f"client.{kind} {colours}\n"
                for kind in ("focused", "unfocused", "focused_inactive", "urgent")
            )
            + "seat * hide_cursor 1\nfocus_on_window_activation focus\n",
            WLR_BACKENDS="wayland",
            WAYLAND_DISPLAY=str(outer.socket),
        )
        try:
            made = SwayMachine(outer, inner)
            try:
                yield made
            finally:
                made.close()
        finally:
            inner.close()
    finally:
        outer.close()
