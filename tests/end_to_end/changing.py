"""Changes both screens at once, again and again, and duplicates them and puts them apart, during a show.

Run by test_changing_screens.py in a process of its own, on an X server with two screens, with a window manager or
without: `changing.py BRIEFING FOLDER TRIES`. It fails with the first change after which a screen shows what it must not.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.end_to_end.hotplug import CONSOLE, DESKTOP, MODES, SIZES, Player
from tests.end_to_end.xorg import PANEL, Server

from zgc_desktop.ui import boot

#: Both change within this time. Seconds
WITHIN = 0.2
#: After the last change the windows are where they belong in this time, as is shown by the server's pixels. How long it takes
#: on a machine that does nothing else, bench/plugging.py measures. Seconds
READY = 20.0


def both(player: Player, chance: random.Random, number: int) -> None:
    """The laptop's screen gets another size, and the projector another one or comes back, right after one another."""
    server = player.server
    player.watched = None
    player.log = [f"both {number}"]
    if number % 2:
        player.press(player.main, Qt.Key.Key_I)  # every screen shows its number while it changes
    if server.hall is None:
        server.plug()
        ready(player, PANEL)
    size, mode = chance.choice(SIZES), chance.choice(MODES)
    happens = [lambda: server.mode(*mode), server.unplug, lambda: server.plug(*size)]
    if chance.random() < 0.5:
        happens = [*happens[1:], happens[0]]
    for one in happens:
        one()
        QTest.qWait(int(chance.uniform(0, WITHIN / 2) * 1000))
    player.log += [str(mode), str(size)]
    ready(player, size)
    stays(player, size, 0.3)


def ready(player: Player, size: tuple[int, int]) -> None:
    """The slide is on the projector beside the laptop, the console on the laptop, before long."""
    since = time.monotonic()
    wanted = (PANEL[0], 0, *size)
    player.wait(lambda: player.audience() is not None, "the audience's window", since + READY)
    audience = player.audience()
    assert audience is not None
    player.wait(lambda: audience.geometry().getRect() == wanted, "it is on the projector", since + READY)
    player.wait(lambda: player.on_screen(audience), "the slide", since + READY)
    player.wait(lambda: player.pixel(8, 8) == CONSOLE, "the console on the laptop", since + READY)
    player.slowest = max(player.slowest, time.monotonic() - since)


def stays(player: Player, size: tuple[int, int], seconds: float) -> None:
    """For so long nothing changes on either screen."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QTest.qWait(10)
        audience = player.audience()
        assert audience is not None
        assert audience.geometry().getRect() == (PANEL[0], 0, *size), player.state()
        assert player.pixel(8, 8) == CONSOLE, player.state()
        assert player.pixel(PANEL[0] + 8, 8) not in (CONSOLE, DESKTOP), player.state()


def mirrored(player: Player, size: tuple[int, int]) -> None:
    """Duplicated, there is the stage alone, and its keys turn pages; put apart again, console and slide are back."""
    server = player.server
    player.watched = None
    player.log = [f"mirrored {size}"]
    server.mirror(*size)
    last = time.monotonic()
    player.wait(lambda: len(QGuiApplication.screens()) == 2, "both screens", last + READY)
    player.wait(lambda: player.model.screen == "stage", "the stage", last + READY)
    player.wait(
        lambda: player.shows(player.main) == "stage" and len(shown(player)) == 1, "one window", last + READY
    )
    wanted = (0, 0, *size)
    player.wait(
        lambda: player.main.geometry().getRect() == wanted, "the stage on the projector", last + READY
    )
    player.wait(lambda: player.on_screen(player.main), "the slide", last + READY)
    assert player.model.audienceText == "与本机同屏，只放页面"
    page = player.model.stage.page
    for _ in range(2):
        QTest.mouseClick(
            player.main, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 200)
        )
        player.press(player.main, Qt.Key.Key_Right)
    player.press(player.main, Qt.Key.Key_C)
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        QTest.qWait(10)
        assert player.pixel(8, 8) not in (CONSOLE, DESKTOP), player.state()
        assert len(shown(player)) == 1
        assert player.model.screen == "stage"
    assert player.model.stage.page != page or player.model.stage.step > 0
    player.press(player.main, Qt.Key.Key_C)
    server.extend(*size)
    ready(player, size)


def shown(player: Player) -> list[str]:
    return [show for window in player.windows() if (show := player.shows(window))]


def main() -> None:
    application = QGuiApplication(["zgc"])
    boot.load_fonts()
    player = Player(Path(sys.argv[1]), Path(sys.argv[2]), Server(os.environ["DISPLAY"]))
    player.model.start_show(13)
    player.server.plug()
    start = time.monotonic() + 20  # everything is read for the first time
    player.wait(
        lambda: player.model.screen == "console" and player.audience() is not None, "two screens", start
    )
    player.check()
    for size in ((1024, 576), PANEL, (1600, 900)):
        mirrored(player, size)
    chance = random.Random(2)
    for number in range(int(sys.argv[3])):
        both(player, chance, number)
    sys.stdout.write(f"changed, at most {player.slowest:.2f} s\n")
    sys.stdout.flush()
    del application
    os._exit(0)


if __name__ == "__main__":
    main()
