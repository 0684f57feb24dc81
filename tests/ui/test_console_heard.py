"""What a screen reader finds on the speaker's console."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot


def names(interface: QAccessibleInterface | None) -> Iterator[str]:
    """The names in the tree, of what is shown."""
    if interface is not None:
        if not interface.state().invisible:
            yield interface.text(QAccessible.Text.Name)
        for number in range(interface.childCount()):
            yield from names(interface.child(number))


def test_the_console_tells_its_page_the_next_one_the_sources_and_what_the_hall_sees(
    open_window: Callable[[int, int], tuple[Any, Any]], qtbot: QtBot
) -> None:
    window, model = open_window(1920, 1080)
    QAccessible.setActive(True)
    try:
        model.start_show(1, windowed=True, console=True)
        slides = model.stage.program["slides"]
        page = next(i for i, slide in enumerate(slides) if slide["id"] == "leap-patents")
        model.stage.command("goto", str(page + 1))
        model.console.settle()

        def told() -> list[str]:
            return list(names(QAccessible.queryAccessibleInterface(window)))

        title, following = slides[page]["title"], slides[page + 1]["title"]
        qtbot.waitUntil(lambda: any(name.startswith(f"第 {page + 1} 页。{title}") for name in told()))
        assert any(name.startswith(f"第 {page + 1} 页，共 ") for name in told())
        assert any(name.startswith(f"下一页　第 {page + 2} 页") for name in told())
        assert any(name.startswith(following) for name in told())
        assert any(name.startswith("174.7件，") and "2024年" in name for name in told())
        model.stage.command("black")
        model.console.settle()
        qtbot.waitUntil(lambda: any("黑屏" in name for name in told()))
    finally:
        QAccessible.setActive(False)
