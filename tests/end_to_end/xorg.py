"""A real X server with a laptop's screen and a projector that can be plugged in and pulled out."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# Debian's xserver-xorg-video-dummy draws into memory; xrandr's monitors stand for screens.
CONFIGURATION = """
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "panel"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1280x720" 74.25 1280 1390 1430 1650 720 725 730 750
  Modeline "1024x576" 46.50 1024 1064 1160 1296 576 579 584 599
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "panel"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1280x720" "1024x576"
    Virtual 3200 1080
  EndSubSection
EndSection
"""
PANEL = (1280, 720)
NEEDED = ("Xorg", "xrandr")


def missing() -> list[str]:
    """The programs that are not installed."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Server:
    """A running server; `hall` is the place of the projector, None while it is unplugged."""

    def __init__(self, display: str) -> None:
        self.display = display
        self.hall: tuple[int, int] | None = None

    def _xrandr(self, *arguments: str) -> None:
        # The server refuses what was made up from a configuration that has meanwhile been asked for anew.
        done = subprocess.run(
            ["xrandr", *arguments],
            env=os.environ | {"DISPLAY": self.display},
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        if done.returncode != 0:
            raise OSError(f"xrandr {arguments}: {done.stderr}")

    def plug(self, width: int = 1280, height: int = 720) -> None:
        """The projector appears to the right of the laptop's screen."""
        # The desktop grows before the second monitor is announced.
        self._xrandr("--fb", f"{PANEL[0] + width}x{max(PANEL[1], height)}")
        self._xrandr("--setmonitor", "HALL", f"{width}/508x{height}/286+{PANEL[0]}+0", "none")
        self.hall = (width, height)

    def mirror(self, width: int = 1280, height: int = 720) -> None:
        """The projector shows a part of what the laptop's screen shows, or all of it and more."""
        if self.hall is not None:
            self.unplug()
        self._xrandr("--fb", f"{max(PANEL[0], width)}x{max(PANEL[1], height)}")
        self._xrandr("--setmonitor", "HALL", f"{width}/508x{height}/286+0+0", "none")

    def extend(self, width: int = 1280, height: int = 720) -> None:
        """The mirrored projector is put beside the laptop's screen."""
        self._xrandr("--delmonitor", "HALL")
        self.plug(width, height)

    def mode(self, width: int, height: int) -> None:
        """The laptop's screen changes its size."""
        # By itself xrandr would make the desktop as small as its outputs, and the projector is none.
        right, down = self.hall or (0, 0)
        desktop = f"{PANEL[0] + right}x{max(PANEL[1], down)}"
        self._xrandr("--fb", desktop, "--output", "DUMMY0", "--mode", f"{width}x{height}")

    def dark(self, width: int, height: int, meanwhile: Callable[[], None]) -> None:
        """All screens are gone for a moment; then the laptop's is back, in another size, and the projector unplugged."""
        if self.hall is not None:
            self.unplug()
        self._xrandr("--fb", f"{PANEL[0]}x{PANEL[1]}", "--output", "DUMMY0", "--off")
        meanwhile()
        self._xrandr("--fb", f"{PANEL[0]}x{PANEL[1]}", "--output", "DUMMY0", "--mode", f"{width}x{height}")

    def unplug(self) -> None:
        """The projector goes away."""
        self._xrandr("--delmonitor", "HALL")
        self._xrandr("--fb", f"{PANEL[0]}x{PANEL[1]}")
        self.hall = None


@contextmanager
def server(folder: Path) -> Iterator[Server]:
    """A new server with the laptop's screen only; it ends with the block. Raises OSError where it does not start."""
    configuration = folder / "xorg.conf"
    configuration.write_text(CONFIGURATION)
    read, write = os.pipe()
    with (folder / "xorg.out").open("wb") as out:
        process = subprocess.Popen(
            [
                "Xorg",
                "-displayfd",
                str(write),
                "-config",
                str(configuration),
                "-noreset",
                "-nolisten",
                "tcp",
                "-logfile",
                str(folder / "xorg.log"),
            ],
            pass_fds=(write,),
            stdout=out,
            stderr=out,
        )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise OSError((folder / "xorg.out").read_text(errors="replace")[-800:])
        yield Server(f":{number}")
    finally:
        process.terminate()
        process.wait(10)
