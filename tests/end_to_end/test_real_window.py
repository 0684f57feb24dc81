"""The real program in a real window on a real X server, driven by real key events; what it draws is looked at.

Every step is also done in a window of this process, which nobody sees, and the two pictures are compared: the show
and the quiz have to look the same wherever they run.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.show.journal import name_of

SHIPPED = Path(__file__).parents[2]
# The size that the window has by itself: without a window manager nobody makes it fill the screen.
WIDTH, HEIGHT = 1440, 810
SEED = 7
LAYOUTS_SHIPPED = {slide["layout"] for slide in program_for(SHIPPED, "zh")["slides"]}

if shutil.which("Xvfb") is None and not os.environ.get("CI"):
    pytest.skip("Xvfb is not installed (Debian: apt-get install xvfb)", allow_module_level=True)

from bench.screen import Screen, environment, program, virtual_screen  # noqa: E402

Twin = tuple[QQuickWindow, Any]


@pytest.fixture
def screen() -> Iterator[Screen]:
    with virtual_screen(WIDTH, HEIGHT) as made:
        yield made


@pytest.fixture
def start(screen: Screen, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Start `zgc` with arguments on the X server; it ends with the test."""
    running: list[Any] = []

    def run(*arguments: str, **extra: str) -> Any:
        command = [sys.executable, "-m", "zgc_desktop", *arguments]
        env = environment(screen, tmp_path, PYTHONPATH=str(SHIPPED / "src"), **extra)
        context = program(command, env)
        process = context.__enter__()
        running.append(context)
        return process

    yield run
    for context in running:
        context.__exit__(None, None, None)


@pytest.fixture
def twin(open_window: Callable[[int, int], Twin]) -> Twin:
    """The same window, unseen, with motion off."""
    return open_window(WIDTH, HEIGHT)


def greys(image: QImage) -> bytes:
    """The picture in 80 by 45 greys."""
    small = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        80, 45, mode=Qt.TransformationMode.SmoothTransformation
    )
    return b"".join(bytes(small.constScanLine(y))[:80] for y in range(45))


def shown(screen: Screen) -> bytes:
    return greys(QImage(screen.image(), WIDTH, HEIGHT, QImage.Format.Format_RGB32))


def wait_until_alike(screen: Screen, window: QQuickWindow, what: str, seconds: float = 20) -> None:
    """Wait until the screen shows what the unseen window shows."""
    end = time.monotonic() + seconds
    while True:
        # A caret blinks and a Canvas paints for the frame after, so both sides are looked at anew.
        QTest.qWait(0)
        wanted, seen = greys(window.grabWindow()), shown(screen)
        apart = [abs(a - b) for a, b in zip(wanted, seen, strict=True)]
        if max(apart) < 48 and sum(apart) / len(apart) < 1.2:
            return
        assert time.monotonic() < end, (
            f"{what}: {max(apart)} at worst, {sum(apart) / len(apart):.2f} on average"
        )


# The X server's names of keys, where they are not Qt's.
X_NAMES = {"PageDown": "Next", "Space": "space", "Period": "period"}


def press(screen: Screen, window: QQuickWindow, key: Qt.Key) -> None:
    """One key, pressed at both."""
    name = key.name.removeprefix("Key_")
    screen.key(X_NAMES.get(name, name.lower() if len(name) == 1 else name))
    QTest.keyClick(window, key)


def test_slides_are_presented_by_keys(screen: Screen, start: Callable[..., Any], twin: Twin) -> None:
    window, model = twin
    process = start("present", str(SHIPPED), "--motion", "off", "--renderer", "software")
    model.start_show(1, windowed=True)
    wait_until_alike(screen, window, "the cover")
    keys = [Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_Down]
    pictures = {shown(screen)}
    presses = 0
    while model.stage.page < 9:  # before the first question, which takes letters as answers
        press(screen, window, keys[presses % len(keys)])
        presses += 1
        wait_until_alike(screen, window, f"press {presses}, page {model.stage.page + 1}")
        pictures.add(shown(screen))
    assert len(pictures) >= 9
    press(screen, window, Qt.Key.Key_T)
    wait_until_alike(screen, window, "the hall theme")
    seen = shown(screen)
    assert sorted(seen)[len(seen) // 2] < 64
    press(screen, window, Qt.Key.Key_B)
    wait_until_alike(screen, window, "the black screen")
    assert process.poll() is None


def test_five_questions_are_answered_by_keys(screen: Screen, start: Callable[..., Any], twin: Twin) -> None:
    window, model = twin
    process = start("quiz", str(SHIPPED), "--count", "5", "--seed", str(SEED))
    model.startQuiz(json.dumps({"theme": None, "count": 5, "seed": SEED}))
    wait_until_alike(screen, window, "the first question")
    for number in range(1, 6):
        question = json.loads(model.quiz.question)
        for key in keys_of(question, right=number != 2):
            press(screen, window, key)
        wait_until_alike(screen, window, f"question {number}, an answer chosen")
        press(screen, window, Qt.Key.Key_Return)
        wait_until_alike(screen, window, f"question {number}, answered")
        press(screen, window, Qt.Key.Key_Return)
        wait_until_alike(screen, window, f"after question {number}")
    result = json.loads(model.quiz.result)
    assert (result["got"], result["total"]) == (4, 5)
    assert process.poll() is None


def keys_of(question: dict[str, Any], *, right: bool) -> list[Qt.Key]:
    """What to press for a right or a wrong answer."""
    if question["kind"] == "numeric":
        text = str(question["answer"]["amount"]) if right else "1"
        names = {".": "Period"}
        return [getattr(Qt.Key, f"Key_{names.get(c, c)}") for c in text]
    letters = [option["key"] for option in question["options"] if option["correct"] == right]
    if question["kind"] != "multiple" or not right:
        letters = letters[:1]
    return [getattr(Qt.Key, f"Key_{letter}") for letter in letters]


def test_the_gpu_draws_the_same_pictures(screen: Screen, start: Callable[..., Any], twin: Twin) -> None:
    window, model = twin
    start("present", str(SHIPPED), "--motion", "off", "--renderer", "gpu")
    model.start_show(1, windowed=True)
    wait_until_alike(screen, window, "the cover")
    seen = set()
    while len(seen) < len(LAYOUTS_SHIPPED):
        layout = json.loads(model.stage.slides)[model.stage.page]["layout"]
        if layout not in seen:
            seen.add(layout)
            wait_until_alike(screen, window, f"page {model.stage.page + 1}, {layout}")
        press(screen, window, Qt.Key.Key_PageDown)


def test_a_machine_that_cannot_draw_with_its_card_still_shows_the_slides(
    screen: Screen, start: Callable[..., Any], twin: Twin
) -> None:
    window, model = twin
    process = start(
        "present", str(SHIPPED), "--motion", "off", "--renderer", "gpu", QT_XCB_GL_INTEGRATION="none"
    )
    model.start_show(1, windowed=True)
    wait_until_alike(screen, window, "the cover")
    press(screen, window, Qt.Key.Key_PageDown)
    wait_until_alike(screen, window, "the second page")
    assert process.poll() is None


def test_a_show_that_was_killed_goes_on_where_it_was(
    screen: Screen, start: Callable[..., Any], twin: Twin, tmp_path: Path
) -> None:
    window, model = twin
    file = tmp_path / "state" / "zgc-desktop" / "shows" / f"{name_of(SHIPPED)}.json"
    arguments = ("present", str(SHIPPED), "--motion", "off", "--renderer", "software")
    process = start(*arguments, XDG_STATE_HOME=str(tmp_path / "state"))
    model.start_show(1, windowed=True)
    wait_until_alike(screen, window, "the cover")
    for _ in range(6):
        press(screen, window, Qt.Key.Key_PageDown)
    press(screen, window, Qt.Key.Key_T)
    wait_until_alike(screen, window, "some page in the hall theme")
    state = model.stage.state
    end = time.monotonic() + 10
    while kept_at(file) != (state.page, state.step, True):
        QTest.qWait(20)
        assert time.monotonic() < end
    process.kill()
    process.wait(10)
    start(*arguments, XDG_STATE_HOME=str(tmp_path / "state"))
    model.stage.show_state(state)
    cover = shown(screen)
    while shown(screen) == cover:
        QTest.qWait(20)
        assert time.monotonic() < end + 10
    end = time.monotonic() + 10
    while True:
        # The offer stands on the screen; until the window has the keyboard a press is lost.
        screen.key("Return")
        QTest.qWait(100)
        try:
            wait_until_alike(screen, window, "the page that it was killed on", seconds=0.5)
            break
        except AssertionError:
            assert time.monotonic() < end


def kept_at(file: Path) -> tuple[int, int, bool] | None:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return kept["page"], kept["step"], kept["hall"]
