"""The command table: what a presenter can do, and the pure function behind each row.

Menus, key bindings, the help overlay and the key table in the docs are drawn from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from zgc_desktop.show.state import LAYOUTS, NOTE_SIZES, ShowState, resumed

Handler = Callable[[ShowState, str], ShowState]
Condition = Callable[[ShowState], bool]


class Words(NamedTuple):
    """A title in the two languages of the program."""

    zh: str
    en: str

    def get(self, lang: str) -> str:
        """The title in `lang`."""
        return self.en if lang == "en" else self.zh


class CommandTableError(ValueError):
    """Two rows that claim one key, or one id."""


def always(_: ShowState) -> bool:
    """The condition of a command that can always be given."""
    return True


def _running(state: ShowState) -> bool:
    return state.running


@dataclass(frozen=True, slots=True)
class Command:
    """One row: `keys` are key names as in QKeySequence's portable text; `remote` marks what a phone may send."""

    id: str
    title: Words
    category: Words
    keys: tuple[str, ...]
    handler: Handler
    when: Condition = always
    remote: bool = False
    in_menu: bool = False


def _next(state: ShowState, _: str) -> ShowState:
    if state.kept is not None and state.overlay == "resume":
        return resumed(state, state.kept)
    if state.digits:
        return jump(state, state.digits)
    if state.curtain or state.overlay:
        return state.with_(curtain="", overlay="")
    if state.steps and state.step < state.steps[state.page] - 1:
        return state.with_(step=state.step + 1)
    return state.at(state.page + 1) if state.page < state.last else state


def _previous(state: ShowState, _: str) -> ShowState:
    if state.digits:
        return state.with_(digits=state.digits[:-1])
    if state.curtain or state.overlay:
        return state.with_(curtain="", overlay="")
    if state.step > 0:
        return state.with_(step=state.step - 1)
    return state.at(state.page - 1, built=True) if state.page > 0 else state


def jump(state: ShowState, page: str) -> ShowState:
    """Go to the page typed (from 1); a page that is not there leaves the show where it is."""
    number = int(page) if page.isdigit() else 0
    return state.at(number - 1) if 1 <= number <= len(state.steps) else state.with_(digits="")


def _look(state: ShowState, page: str) -> ShowState:
    there = jump(state, page)
    return there.with_(origin=state.page) if there.page != state.page else there


def _curtain(kind: str) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(curtain="" if state.curtain == kind else kind, overlay="", digits="")

    return handle


def _overlay(kind: str) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(overlay="" if state.overlay == kind else kind, curtain="", digits="")

    return handle


def _start(state: ShowState, _: str) -> ShowState:
    first = state.at(0)
    clock = first.clock.reset(state.now).start(state.now)
    return first.with_(running=True, origin=-1, scroll=0, held=None, clock=clock)


def _start_here(state: ShowState, _: str) -> ShowState:
    return state.with_(running=True, overlay="", curtain="", digits="", clock=state.clock.start(state.now))


def _play(state: ShowState, _: str) -> ShowState:
    # A clicker's one button sends F5 and Esc in turn: pressed during the show, F5 must not throw the speaker
    # back to the first page.
    return _start_here(state, "") if state.running else _start(state, "")


def _escape(state: ShowState, _: str) -> ShowState:
    if state.digits or state.overlay or state.curtain:
        return state.with_(digits="", overlay="", curtain="")
    if state.origin >= 0:
        return state.at(state.origin, built=True)
    return state.with_(running=False, clock=state.clock.stop(state.now))


def _toggle_clock(state: ShowState, _: str) -> ShowState:
    return state.with_(clock=state.clock.toggle(state.now))


def _reset_clock(state: ShowState, _: str) -> ShowState:
    return state.with_(clock=state.clock.reset(state.now))


def _freeze(state: ShowState, _: str) -> ShowState:
    return state.with_(held=None if state.held else (state.page, state.step))


def _note_size(by: int) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(note_size=max(0, min(len(NOTE_SIZES) - 1, state.note_size + by)))

    return handle


def _scroll(by: int) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(scroll=max(0, state.scroll + by))

    return handle


def _layout(state: ShowState, _: str) -> ShowState:
    return state.with_(layout=LAYOUTS[(LAYOUTS.index(state.layout) + 1) % len(LAYOUTS)])


def _wish(name: str) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(wish=name, overlay="", curtain="" if name == "quiz" else state.curtain, digits="")

    return handle


def _with_console(state: ShowState) -> bool:
    return state.running and state.console


def _type(state: ShowState, digit: str) -> ShowState:
    if len(digit) != 1 or not digit.isdigit():
        return state
    return state.with_(digits=(state.digits + digit)[-4:], overlay="")


MOVE, SHOW, SCREEN = Words("翻页", "Pages"), Words("放映", "Show"), Words("画面", "Screen")
CONSOLE = Words("讲者台", "Console")

COMMANDS: tuple[Command, ...] = (
    Command(
        "next",
        Words("下一步", "Next"),
        MOVE,
        ("Right", "Down", "PgDown", "Space", "Return", "Enter", "N"),
        _next,
        _running,
        True,
        True,
    ),
    Command(
        "previous",
        Words("上一步", "Previous"),
        MOVE,
        ("Left", "Up", "PgUp", "Backspace", "P"),
        _previous,
        _running,
        True,
        True,
    ),
    Command("first", Words("第一页", "First page"), MOVE, ("Home",), lambda s, _: s.at(0), _running, True),
    Command(
        "last", Words("最后一页", "Last page"), MOVE, ("End",), lambda s, _: s.at(s.last), _running, True
    ),
    Command(
        "goto",
        Words("跳到某页（数字，再按回车）", "Go to a page (digits, then Enter)"),
        MOVE,
        (),
        jump,
        _running,
        True,
    ),
    Command("look", Words("看一眼某页，再回来", "Look at a page and come back"), MOVE, (), _look, _running),
    Command("digit", Words("输入页码", "Type a page number"), MOVE, tuple("0123456789"), _type, _running),
    Command(
        "grid", Words("全部页面", "Overview grid"), MOVE, ("G",), _overlay("grid"), _running, False, True
    ),
    Command(
        "black", Words("黑屏", "Black screen"), SCREEN, ("B", "."), _curtain("black"), _running, True, True
    ),
    Command(
        "white", Words("白屏", "White screen"), SCREEN, ("W", ","), _curtain("white"), _running, True, True
    ),
    Command(
        "theme",
        Words("换主题：纸面、会场", "Switch theme: paper, hall"),
        SCREEN,
        ("T",),
        lambda s, _: s.with_(hall=not s.hall),
        always,
        True,
        True,
    ),
    Command(
        "full-screen",
        Words("全屏", "Full screen"),
        SCREEN,
        ("F11", "F"),
        lambda s, _: s.with_(full_screen=not s.full_screen),
        always,
        False,
        True,
    ),
    Command("play", Words("从头放映", "Start from the first page"), SHOW, ("F5",), _play),
    Command("play-here", Words("从这一页放映", "Start from this page"), SHOW, ("Shift+F5",), _start_here),
    Command(
        "quiz",
        Words("做本章测验", "Quiz on this chapter"),
        SHOW,
        ("Q",),
        _wish("quiz"),
        _running,
        False,
        True,
    ),
    Command(
        "console",
        Words("讲者台", "Presenter console"),
        CONSOLE,
        ("C",),
        lambda s, _: s.with_(console=not s.console, overlay="", curtain="", digits=""),
        _running,
        False,
        True,
    ),
    Command(
        "exchange",
        Words("两块屏幕对调", "Exchange the screens"),
        CONSOLE,
        ("S",),
        _wish("exchange"),
        _running,
        False,
        True,
    ),
    Command(
        "identify",
        Words("每块屏幕显示编号", "Number the screens"),
        CONSOLE,
        ("I",),
        _wish("identify"),
        _running,
        False,
        True,
    ),
    Command(
        "freeze", Words("定格观众画面", "Freeze the audience"), CONSOLE, ("Z",), _freeze, _with_console, True
    ),
    Command(
        "clock",
        Words("计时暂停、继续", "Pause or resume the clock"),
        CONSOLE,
        ("K",),
        _toggle_clock,
        _running,
    ),
    Command(
        "clock-reset", Words("计时归零", "Reset the clock"), CONSOLE, ("Ctrl+R",), _reset_clock, _running
    ),
    Command(
        "notes-larger", Words("备注放大", "Larger notes"), CONSOLE, ("+", "="), _note_size(1), _with_console
    ),
    Command(
        "notes-smaller", Words("备注缩小", "Smaller notes"), CONSOLE, ("-",), _note_size(-1), _with_console
    ),
    Command(
        "notes-down",
        Words("备注往下", "Scroll notes down"),
        CONSOLE,
        ("Ctrl+Down",),
        _scroll(1),
        _with_console,
    ),
    Command(
        "notes-up", Words("备注往上", "Scroll notes up"), CONSOLE, ("Ctrl+Up",), _scroll(-1), _with_console
    ),
    Command(
        "console-layout",
        Words("讲者台布局", "Console layout"),
        CONSOLE,
        ("Ctrl+L",),
        _layout,
        _with_console,
    ),
    Command("help", Words("按键一览", "Keys"), SHOW, ("?", "F1"), _overlay("help"), _running, False, True),
    Command("menu", Words("菜单", "Menu"), SHOW, ("M", "Menu"), _overlay("menu"), _running),
    Command(
        "leave",
        Words("收起；结束放映", "Close; leave the show"),
        SHOW,
        ("Esc",),
        _escape,
        _running,
        False,
        True,
    ),
)


def key_table(commands: Iterable[Command] = COMMANDS) -> dict[str, Command]:
    """The command of every key. Raises CommandTableError where two rows claim one key or one id."""
    found: dict[str, Command] = {}
    ids: set[str] = set()
    for command in commands:
        if command.id in ids:
            raise CommandTableError(f"two commands are called {command.id}")
        ids.add(command.id)
        for key in command.keys:
            if key in found:
                raise CommandTableError(f"{key} belongs to {found[key].id} and to {command.id}")
            found[key] = command
    return found


KEYS = key_table()
BY_ID = {command.id: command for command in COMMANDS}


def reduce(state: ShowState, id_: str, arg: str = "") -> ShowState:
    """The state after a command. An unknown command, or one that is not possible now, changes nothing."""
    command = BY_ID.get(id_)
    return command.handler(state, arg) if command is not None and command.when(state) else state
