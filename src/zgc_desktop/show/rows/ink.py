"""Pointing at the slide and drawing on it."""

from __future__ import annotations

from collections.abc import Callable

from zgc_desktop.show.command import Command, Condition, Handler, Words, on_page, running
from zgc_desktop.show.ink import COLOURS, Ink, Page, Point
from zgc_desktop.show.state import ShowState

INK = Words("指点与书写", "Pointing and drawing")


def _tool(name: str) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        tool = "" if state.ink.tool == name else name
        return state.with_(ink=state.ink.holding(tool), overlay="", digits="")

    return handle


def _on_page(change: Callable[[Page], Page]) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(ink=state.ink.with_page(state.page, change(state.ink.of(state.page))))

    return handle


def _colour(state: ShowState, _: str) -> ShowState:
    return state.with_(ink=state.ink.coloured((state.ink.colour + 1) % COLOURS))


def _points(text: str) -> list[Point]:
    """Numbers with commas between them, x and y by turns; what is no number draws nothing."""
    try:
        numbers = [float(part) for part in text.split(",")] if text else []
    except ValueError:
        return []
    return [Point(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]


def _draw(state: ShowState, stroke: str) -> ShowState:
    """A stroke of the tool in hand on the page that is up, or of `page,step,tool,colour|` before its points."""
    where, bar, points = stroke.rpartition("|")
    if not bar:
        return state.with_(ink=state.ink.drawn(state.page, state.step, _points(points)))
    match where.split(","):
        case [page, step, tool, colour] if page.isdigit() and step.isdigit() and colour.isdigit():
            if int(page) < len(state.steps) and int(colour) < COLOURS:
                drawn = state.ink.drawn(int(page), int(step), _points(points), tool, int(colour))
                return state.with_(ink=drawn)
    return state


def _erase(state: ShowState, points: str) -> ShowState:
    ink: Ink = state.ink
    for point in _points(points):
        ink = ink.erased(state.page, state.step, point)
    return state.with_(ink=ink)


def _clear(state: ShowState, _: str) -> ShowState:
    return state.with_(ink=state.ink.cleared(state.page))


def _wipe(state: ShowState, _: str) -> ShowState:
    return state.with_(ink=state.ink.wiped())


def _row(
    id_: str,
    zh: str,
    en: str,
    keys: tuple[str, ...],
    handler: Handler,
    *,
    when: Condition = on_page,
    menu: bool = False,
    argument: bool = False,
) -> Command:
    return Command(id_, Words(zh, en), INK, keys, handler, when, False, menu, argument)


# What is drawn belongs to a page: nothing is drawn on a question that stands in front of it.
INK_ROWS: tuple[Command, ...] = (
    _row("laser", "激光点", "Laser pointer", ("L", "Ctrl+1"), _tool("laser"), when=running, menu=True),
    _row("spotlight", "聚光灯", "Spotlight", ("Ctrl+2",), _tool("spotlight"), when=running, menu=True),
    _row("pen", "笔", "Pen", ("Ctrl+3",), _tool("pen"), menu=True),
    _row("highlighter", "荧光笔", "Highlighter", ("Ctrl+4",), _tool("highlighter")),
    _row("eraser", "橡皮", "Eraser", ("Ctrl+5",), _tool("eraser")),
    _row("ink-colour", "换颜色", "Next colour", ("Ctrl+6",), _colour),
    _row("ink-undo", "撤销一笔", "Undo a stroke", ("Ctrl+Z",), _on_page(Page.undone)),
    _row("ink-redo", "重做一笔", "Redo a stroke", ("Ctrl+Y", "Ctrl+Shift+Z"), _on_page(Page.redone)),
    _row("ink-clear", "擦净这一页", "Wipe this slide", ("Ctrl+Del",), _clear),
    _row("ink-wipe", "擦净所有页", "Wipe all slides", ("Ctrl+Shift+Del",), _wipe, menu=True),
    _row("ink-draw", "画一笔", "Draw a stroke", (), _draw, argument=True),
    _row("ink-erase", "擦一处", "Erase at a place", (), _erase, argument=True),
)
