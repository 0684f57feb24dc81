"""Turning pages."""

from __future__ import annotations

from zgc_desktop.show.command import SHOWS, Command, Words, overlay, running
from zgc_desktop.show.state import ShowState, resumed

MOVE = Words("翻页", "Pages")


ENTER = ("Return", "Enter")


def _covered(state: ShowState) -> bool:
    """Whether a page turn shows the page that is up: one turned to behind a frozen picture comes up by itself."""
    return state.curtain != "" and state.frozen is None


def _uncovered(state: ShowState) -> ShowState:
    """Without what lies over the page: the overlay first, which the audience does not see."""
    return state.with_(overlay="", interrupted=None) if state.overlay else state.with_(curtain="")


def _next(state: ShowState, key: str) -> ShowState:
    if state.interrupted is not None and state.overlay == "resume":
        return resumed(state, state.interrupted)
    if state.leaving is not None and key in ENTER:
        return state.ended()
    if state.digits:
        return jump(state, state.digits) if int(state.digits) <= state.last + 1 else state.with_(digits="")
    if state.check_screens and key in ENTER and not state.overlay:
        return state.with_(check_screens=False)
    if state.overlay or _covered(state):
        return _uncovered(state)
    if state.asked:
        return _go_on(state)
    if state.steps and state.step < state.steps[state.page] - 1:
        return state.with_(step=state.step + 1)
    if state.page > state.last:
        return state.returned()
    following = state.cutting.after(state.page, state.last)
    return state.at(following) if following != state.page else state


def _previous(state: ShowState, _: str) -> ShowState:
    if state.digits:
        return state.with_(digits=state.digits[:-1])
    if state.overlay or _covered(state):
        return _uncovered(state)
    if state.asked:
        return state.with_(asking=state.asking.turned(state.asking.at - 1))
    if state.step > 0:
        return state.with_(step=state.step - 1)
    if state.page > state.last:
        return state.returned()
    before = state.cutting.before(state.page)
    return state.at(before, built=True) if before != state.page else state


def _go_on(state: ShowState) -> ShowState:
    """Reveal the question that is up; revealed, go to the next one, and behind the last to the page."""
    from zgc_desktop.show.commands import reduce

    open_ = not state.asking.answer(state.question).revealed
    return reduce(state, "reveal" if open_ else "ask-next")


def jump(state: ShowState, page: str) -> ShowState:
    """Go to a page (from 1, those in reserve after the flow); one that is not there leaves the show where it is."""
    number = int(page) if page.isdigit() else 0
    return state.jumped(number - 1) if 1 <= number <= len(state.steps) else state.with_(digits="")


def _look(state: ShowState, page: str) -> ShowState:
    number = int(page) if page.isdigit() else 0
    if not 1 <= number <= len(state.steps) or number == state.page + 1:
        return state.with_(overlay="", curtain="", digits="")
    # All of the page, as it was previewed: whoever asked wants the answer, not its build.
    there = state.jumped(number - 1, built=True)
    if there.page == state.origin or there.origin >= 0:
        return there
    return there.with_(origin=state.page)


def _type(state: ShowState, digit: str) -> ShowState:
    if len(digit) != 1 or not digit.isdigit():
        return state
    return state.with_(digits=(state.digits + digit)[-4:], overlay="")


PAGES: tuple[Command, ...] = (
    Command(
        "next",
        Words("下一步", "Next"),
        MOVE,
        ("Right", "Down", "PgDown", "Space", "Return", "Enter", "N"),
        _next,
        running,
        True,
        True,
        curtain=SHOWS,
    ),
    Command(
        "previous",
        Words("上一步", "Previous"),
        MOVE,
        ("Left", "Up", "PgUp", "Backspace", "P"),
        _previous,
        running,
        True,
        True,
        curtain=SHOWS,
    ),
    Command(
        "first",
        Words("第一页", "First page"),
        MOVE,
        ("Home",),
        lambda s, _: s.jumped(0),
        running,
        True,
        curtain=SHOWS,
    ),
    Command(
        "last",
        Words("最后一页", "Last page"),
        MOVE,
        ("End",),
        lambda s, _: s.jumped(s.last),
        running,
        True,
        curtain=SHOWS,
    ),
    Command(
        "goto",
        Words("跳到某页（数字，再按回车）", "Go to a page (digits, then Enter)"),
        MOVE,
        (),
        jump,
        running,
        True,
        argument=True,
        curtain=SHOWS,
    ),
    Command(
        "look",
        Words("看一眼某页，再回来", "Look at a page and come back"),
        MOVE,
        (),
        _look,
        running,
        False,
        argument=True,
        curtain=SHOWS,
    ),
    Command(
        "digit",
        Words("输入页码", "Type a page number"),
        MOVE,
        tuple("0123456789"),
        _type,
        running,
        False,
        argument=True,
    ),
    Command("grid", Words("全部页面", "Overview grid"), MOVE, ("G",), overlay("grid"), running, False, True),
)
