"""The presenter console, the two screens and the clock."""

from __future__ import annotations

from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.command import Command, Handler, Words, further, running, wish, with_console
from zgc_desktop.show.state import AGAIN, LAYOUTS, NOTE_SIZES, ShowState

CONSOLE = Words("讲者台", "Console")


def _toggle_clock(state: ShowState, _: str) -> ShowState:
    return state.with_(clock=state.clock.toggle(state.now))


def _reset_clock(state: ShowState, _: str) -> ShowState:
    if state.reset is not None and state.now - state.reset.at < AGAIN:
        return state.restored_clock()
    return state.reset_clock(state.talk._replace(began=state.now))


def _freeze(state: ShowState, _: str) -> ShowState:
    return state.with_(frozen=audience_state(state) if state.frozen is None else None)


def _freezable(state: ShowState) -> bool:
    """Without a console nobody would know; what is frozen can always be let go."""
    return state.running and (state.console or state.frozen is not None)


def _restorable(state: ShowState) -> bool:
    return state.running and state.reset is not None


def _exchange(state: ShowState, arg: str) -> ShowState:
    return wish("exchange")(state, arg).with_(check_screens=False)


def _note_size(by: int) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(note_size=max(0, min(len(NOTE_SIZES) - 1, state.note_size + by)))

    return handle


def _scroll(by: int) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(scroll=state.scroll + by)

    return handle


def _layout(state: ShowState, _: str) -> ShowState:
    return state.with_(layout=LAYOUTS[(LAYOUTS.index(state.layout) + 1) % len(LAYOUTS)])


CONSOLE_ROWS: tuple[Command, ...] = (
    Command(
        "console",
        Words("讲者台", "Presenter console"),
        CONSOLE,
        ("C",),
        lambda s, _: s.with_(console=not s.console, overlay="", digits=""),
        running,
        False,
        True,
    ),
    Command(
        "exchange",
        Words("屏幕对调", "Exchange the screens"),
        CONSOLE,
        ("S",),
        _exchange,
        running,
        False,
        True,
    ),
    Command(
        "screens-right",
        Words("大厅的屏幕没错", "The hall's screen is right"),
        CONSOLE,
        (),
        lambda s, _: s.with_(check_screens=False),
        lambda s: s.running and s.check_screens,
        False,
    ),
    Command(
        "identify",
        Words("每块屏幕显示编号", "Number the screens"),
        CONSOLE,
        ("I",),
        wish("identify"),
        running,
        False,
        True,
    ),
    Command(
        "further-screens",
        Words("其余屏幕：放映、不用", "Further screens: show there, leave alone"),
        CONSOLE,
        (),
        wish("further"),
        further,
        False,
    ),
    Command(
        "freeze", Words("定格观众画面", "Freeze the audience"), CONSOLE, ("Z",), _freeze, _freezable, True
    ),
    Command(
        "clock",
        Words("计时暂停、继续", "Pause or resume the clock"),
        CONSOLE,
        ("K",),
        _toggle_clock,
        running,
        False,
    ),
    Command(
        "clock-reset",
        Words("计时归零；再按恢复", "Reset the clock; again: restore"),
        CONSOLE,
        ("Ctrl+R",),
        _reset_clock,
        running,
        False,
    ),
    Command(
        "clock-restore",
        Words("计时恢复到归零之前", "Restore the clock to before its reset"),
        CONSOLE,
        (),
        lambda s, _: s.restored_clock(),
        _restorable,
        False,
    ),
    Command(
        "notes-larger",
        Words("备注放大", "Larger notes"),
        CONSOLE,
        ("+", "="),
        _note_size(1),
        with_console,
        False,
    ),
    Command(
        "notes-smaller",
        Words("备注缩小", "Smaller notes"),
        CONSOLE,
        ("-",),
        _note_size(-1),
        with_console,
        False,
    ),
    Command(
        "notes-down",
        Words("备注往下", "Scroll notes down"),
        CONSOLE,
        ("Ctrl+Down",),
        _scroll(1),
        with_console,
        False,
    ),
    Command(
        "notes-up",
        Words("备注往上", "Scroll notes up"),
        CONSOLE,
        ("Ctrl+Up",),
        _scroll(-1),
        with_console,
        False,
    ),
    Command(
        "console-layout",
        Words("讲者台布局", "Console layout"),
        CONSOLE,
        ("Ctrl+L",),
        _layout,
        with_console,
        False,
    ),
    Command(
        "previews",
        Words("收起后面的页；再按打开", "Hide what is to come; again: show"),
        CONSOLE,
        ("H",),
        lambda s, _: s.with_(previews=not s.previews),
        with_console,
        False,
    ),
)
