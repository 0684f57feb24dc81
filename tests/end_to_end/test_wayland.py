"""A projector is plugged in on a Wayland compositor: slides there, the console on the laptop; no forced xcb."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from zgc_desktop.briefing.cache import make_program
from zgc_desktop.briefing.search import Index
from zgc_desktop.ui.idle import events, message, offered
from zgc_desktop.ui.settings import Settings

SHIPPED = Path(__file__).parents[2]
MISSING = [name for name in ("sway", "swaymsg", "grim") if shutil.which(name) is None]
NOBODY = 65534
SLIDE = 13
LAPTOP, HALL = "HEADLESS-1", "HEADLESS-2"
NAMES = [f"headless headless {name}" for name in (LAPTOP, HALL)]

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {MISSING}")


class Compositor:
    """A running sway; `env` is what its clients need."""

    def __init__(self, env: dict[str, str], sockets: Path) -> None:
        self.env, self._sockets = env, sockets

    def plug(self) -> None:
        """The projector appears."""
        self.say("create_output")

    def say(self, *words: str) -> None:
        """Give sway a command."""
        socket = next(self._sockets.glob("sway-ipc*.sock"))
        subprocess.run(["swaymsg", "-q", *words], env=self.env | {"SWAYSOCK": str(socket)}, check=True)

    def type(self, *words: str) -> None:
        """Type on a keyboard that is plugged in for it, and that programs have to see first; the words are wtype's."""
        subprocess.run(["wtype", "-s", "700", *words], env=self.env, check=True)

    def look(self, output: str, file: Path) -> QImage:
        """What an output shows; a null picture where there is no such output."""
        file.unlink(missing_ok=True)
        subprocess.run(
            ["grim", "-o", output, str(file)], env=self.env, check=False, stderr=subprocess.DEVNULL
        )
        return QImage(str(file))


@pytest.fixture
def compositor() -> Iterator[Compositor]:
    # sway refuses to run as root, and who runs it instead may not enter root's own folders.
    folder = Path(tempfile.mkdtemp(prefix="zgc-wayland-"))
    folder.chmod(0o755)
    run = folder / "run"
    run.mkdir(mode=0o700)
    (folder / "config").write_text("output * resolution 1280x720\noutput * bg #222222 solid_color\n")
    other = (
        ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
    )
    if other:
        os.chown(run, NOBODY, NOBODY)
    env = os.environ | {
        "XDG_RUNTIME_DIR": str(run),
        "WLR_BACKENDS": "headless",
        "WLR_RENDERER": "pixman",
        "WLR_LIBINPUT_NO_DEVICES": "1",
        "HOME": str(run),
    }
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [*other, "sway", "-c", str(folder / "config")], env=env, cwd="/", stdout=log, stderr=log
        )
    try:
        end = time.monotonic() + 10
        while not (found := sorted(p for p in run.glob("wayland-*") if p.suffix != ".lock")):
            QTest.qWait(50)
            if time.monotonic() > end or process.poll() is not None:
                pytest.skip(f"sway does not start: {(folder / 'log').read_text(errors='replace')[-500:]}")
        clients = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
        yield Compositor(clients | {"XDG_RUNTIME_DIR": str(run), "WAYLAND_DISPLAY": found[0].name}, run)
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(folder, ignore_errors=True)


def greys(image: QImage) -> list[int]:
    small = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        64, 36, mode=Qt.TransformationMode.SmoothTransformation
    )
    return [byte for y in range(36) for byte in bytes(small.constScanLine(y))[:64]]


def alike(one: QImage, other: QImage) -> bool:
    if one.isNull() or one.size() != other.size():
        return False
    return sum(abs(a - b) for a, b in zip(greys(one), greys(other), strict=True)) / (64 * 36) < 2


def wait(holds: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + 60  # a busy machine takes its time to start
    while not holds():
        QTest.qWait(50)
        assert time.monotonic() < end, what


@contextmanager
def presented(compositor: Compositor, home: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """The program, presenting the slide SLIDE."""
    command = [sys.executable, "-m", "zgc_desktop", "present", str(SHIPPED), "--from", str(SLIDE), *options]
    process = subprocess.Popen(
        [*command, "--motion", "off", "--renderer", "software"],
        env=compositor.env | {"PYTHONPATH": str(SHIPPED / "src"), "HOME": str(home)},
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait(10)


def drawn(open_window: Callable[[int, int], Any], width: int, height: int, page: int = SLIDE) -> QImage:
    """A slide as it is in a window of this process."""
    window, model = open_window(width, height)
    model.start_show(page, windowed=True, keep=False)
    window.grabWindow()
    picture: QImage = window.grabWindow()
    return picture


def is_console(picture: QImage) -> bool:
    """Its bar is at the top."""
    return not picture.isNull() and QColor(picture.pixel(8, 8)) == QColor("#080B0F")


@contextmanager
def idleness(compositor: Compositor, after: int) -> Iterator[Callable[[], bool]]:
    """Whether the compositor has found the person idle for `after` ms since this began."""
    with socket.socket(socket.AF_UNIX) as talk:
        talk.settimeout(5)
        talk.connect(str(Path(compositor.env["XDG_RUNTIME_DIR"]) / compositor.env["WAYLAND_DISPLAY"]))
        talk.sendall(message(1, 1, 2) + message(1, 0, 3))
        there: dict[str, int] = {}
        data, synced = b"", False
        while not synced:
            said, data = events(data + talk.recv(65536))
            for sender, _, arguments in said:
                if sender == 2:
                    number, interface = offered(arguments)
                    there[interface] = number
                synced = synced or sender == 3
        if "org_kde_kwin_idle" not in there:
            pytest.skip("this sway tells nobody when the person is idle")
        talk.sendall(
            message(2, 0, there["wl_seat"], "wl_seat", 1, 4)
            + message(2, 0, there["org_kde_kwin_idle"], "org_kde_kwin_idle", 1, 5)
            + message(5, 0, 6, 4, after)
        )
        talk.setblocking(False)

        def idle() -> bool:
            nonlocal data
            try:
                said, data = events(data + talk.recv(65536))
            except BlockingIOError:
                return False
            return any((sender, opcode) == (6, 0) for sender, opcode, _ in said)

        yield idle


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        QTest.qWait(20)
    return False


def test_a_show_holds_idleness_off_and_its_end_lets_it_go(compositor: Compositor, tmp_path: Path) -> None:
    with idleness(compositor, 200) as idle:
        wait(idle, "idleness is noticed where nothing holds it off")
    with presented(compositor, tmp_path):

        def held() -> bool:
            with idleness(compositor, 200) as idle:
                return not within(1.0, idle)

        wait(held, "idleness is held off")
    with idleness(compositor, 200) as idle:
        wait(idle, "idleness is noticed again, though the program was killed")


def test_a_projector_that_is_plugged_in_gets_the_slides(
    compositor: Compositor, open_window: Callable[[int, int], Any], tmp_path: Path
) -> None:
    slide = drawn(open_window, 1280, 720)
    picture = tmp_path / "look.png"
    with presented(compositor, tmp_path) as process:
        wait(lambda: alike(compositor.look(LAPTOP, picture), slide), "the slide on the only screen")
        compositor.plug()
        wait(lambda: alike(compositor.look(HALL, picture), slide), "the slide on the projector")
        laptop = compositor.look(LAPTOP, picture)
        assert not alike(laptop, slide)
        assert is_console(laptop)
        assert process.poll() is None


def test_a_projector_may_change_its_size_and_scale_go_and_come_back(
    compositor: Compositor, open_window: Callable[[int, int], Any], tmp_path: Path
) -> None:
    slides = {size: drawn(open_window, *size) for size in ((1280, 720), (1024, 768))}
    picture = tmp_path / "look.png"
    with presented(compositor, tmp_path) as process:
        compositor.plug()
        for what in (
            ("scale", "2"),
            ("resolution", "1024x768"),
            ("scale", "1"),
            ("disable",),
            ("scale", "1.5"),
            ("resolution", "1280x720"),
        ):
            compositor.say("output", HALL, *what)
            if what == ("disable",):
                wait(lambda: is_console(compositor.look(LAPTOP, picture)), "the console stays on the laptop")
                compositor.say("output", HALL, "enable")

            def slide_is_up() -> bool:
                seen = compositor.look(HALL, picture)
                assert not is_console(seen), "notes on the projector"
                size = seen.size().toTuple()
                return size in slides and alike(seen, slides[size])

            wait(slide_is_up, f"the slide on the projector after {what}")
            wait(lambda: is_console(compositor.look(LAPTOP, picture)), "the console on the laptop")
            assert process.poll() is None


@pytest.mark.skipif(shutil.which("wtype") is None, reason="not installed: wtype")
def test_each_screen_shows_its_own_number(compositor: Compositor, tmp_path: Path) -> None:
    """A rehearsal in a window: the other screen has no window of the show, and gets one with its number."""
    picture = tmp_path / "look.png"
    compositor.plug()
    compositor.say("focus", "output", LAPTOP)

    def middle(output: str) -> QColor:
        """Beside the digit, on the dark card."""
        look = compositor.look(output, picture)
        return QColor() if look.isNull() else QColor(look.pixel(look.width() // 2, look.height() // 2 - 190))

    def dark(output: str) -> bool:
        colour = middle(output)
        return colour.isValid() and colour.lightness() < 60 and colour != QColor("#222222")

    with presented(compositor, tmp_path, "--windowed"):
        wait(lambda: middle(LAPTOP) != QColor("#222222"), "the window")
        end = time.monotonic() + 60
        while not dark(HALL):
            assert time.monotonic() < end, "a number on the other screen"
            subprocess.run(["wtype", "-s", "600", "i", "-s", "600"], env=compositor.env, check=True)
            within(1.0, lambda: dark(HALL))
        assert dark(LAPTOP), "the window has its own number"
        # What has the keys meanwhile passes them on.
        subprocess.run(["wtype", "-s", "600", "g", "-s", "600"], env=compositor.env, check=True)
        wait(lambda: middle(HALL) == QColor("#222222"), "the number goes")
        # The overview is open: its ground is where the page was blue.
        wait(lambda: middle(LAPTOP).lightness() > 150, "the overview")


@pytest.mark.skipif(shutil.which("wtype") is None, reason="not installed: wtype")
def test_what_is_typed_arrives_where_the_speaker_looks(
    compositor: Compositor, open_window: Callable[[int, int], Any], tmp_path: Path
) -> None:
    slide = drawn(open_window, 1280, 720)
    page = Index.of(make_program(SHIPPED)).find("fmzl")[0].page
    found = drawn(open_window, 1280, 720, page + 1)
    assert not alike(slide, found)
    # Of screens that were never seen before the speaker would be asked.
    Settings().set("audience_screens", {" | ".join(NAMES): [NAMES[1]]})
    picture = tmp_path / "look.png"
    compositor.plug()
    with presented(compositor, tmp_path) as process:
        wait(lambda: alike(compositor.look(HALL, picture), slide), "the slide on the projector")
        wait(lambda: is_console(compositor.look(LAPTOP, picture)), "the console on the laptop")
        compositor.type("-M", "ctrl", "k", "-m", "ctrl")
        wait(lambda: not is_console(compositor.look(LAPTOP, picture)), "the search")
        compositor.type("fmzl")
        assert alike(compositor.look(HALL, picture), slide)
        compositor.type("-k", "Return")
        wait(lambda: alike(compositor.look(HALL, picture), found), "the page that was found")
        compositor.type("f", "-k", "Escape")
        wait(lambda: alike(compositor.look(HALL, picture), slide), "the page before")
        assert is_console(compositor.look(LAPTOP, picture))
        assert process.poll() is None
