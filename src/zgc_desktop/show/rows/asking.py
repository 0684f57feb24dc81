"""Asking the hall a question, and revealing what is right."""

from __future__ import annotations

from zgc_desktop.show.asking import Answer, chosen, mark_of, pointed, written
from zgc_desktop.show.command import SHOWS, STAYS, Command, Condition, Handler, Words, running, wish
from zgc_desktop.show.state import ShowState
from zgc_desktop.show.zoom import Zoom

QUESTIONS = Words("问大厅", "Asking the hall")


def question_up(state: ShowState) -> bool:
    """While the speaker has a question before them, on its slide or of the chapter; not what covers it."""
    seen = not state.curtain or state.console
    return state.running and seen and not state.overlay and not state.digits and state.question != ""


def _answer(state: ShowState) -> Answer:
    return state.asking.answer(state.question)


def _open(state: ShowState) -> bool:
    return state.running and state.question != "" and not _answer(state).revealed


def _revealed(state: ShowState) -> bool:
    return state.running and state.question != "" and _answer(state).revealed


def _asked(state: ShowState) -> bool:
    return state.running and state.asked


def _askable(state: ShowState) -> bool:
    return state.running and (state.asked or bool(state.asking.sheet.of_chapter(state.page)))


def _ask(state: ShowState, _: str) -> ShowState:
    if state.asked:
        return state.with_(asking=state.asking.left(), overlay="", digits="")
    return state.with_(
        asking=state.asking.asking(state.page),
        overlay="",
        digits="",
        # Where the hall is dark and the speaker sees the question all the same, it stays dark.
        curtain=state.curtain if state.console else "",
        ink=state.ink.holding(""),
        zoom=Zoom(),
    )


def _reveal(state: ShowState, _: str) -> ShowState:
    question = state.asking.sheet.get(state.question)
    if question is None:
        return state
    answer = _answer(state)
    feedback = mark_of(question, answer).feedback
    return state.with_(asking=state.asking.answered(state.question, answer._replace(feedback=feedback)))


def _unreveal(state: ShowState, _: str) -> ShowState:
    return state.with_(asking=state.asking.answered(state.question, _answer(state)._replace(feedback="")))


def _turn(by: int) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        at = state.asking.at + by
        if at >= len(state.asking.order) and _answer(state).revealed:
            return _ask(state, "")  # behind the last one the page stands again
        return state.with_(asking=state.asking.turned(at), overlay="", digits="")

    return handle


def _pick(state: ShowState, id_: str) -> ShowState:
    order = state.asking.order
    return state.with_(asking=state.asking.turned(order.index(id_)), overlay="") if id_ in order else state


def _choose(state: ShowState, arg: str) -> ShowState:
    """`arg` is a letter or, in a matching, a row (from 1) that the next letter is for."""
    question = state.asking.sheet.get(state.question)
    if question is None:
        return state
    answer = _answer(state)
    made = pointed(question, answer, int(arg) - 1) if arg.isdecimal() else chosen(question, answer, arg)
    return state.with_(asking=state.asking.answered(state.question, made))


def _write(state: ShowState, arg: str) -> ShowState:
    """`arg` is the number of a field (from 1) and, after a space, what stands in it."""
    field, _, text = arg.partition(" ")
    question = state.asking.sheet.get(state.question)
    if question is None or not field.isdecimal():
        return state
    made = written(question, _answer(state), int(field) - 1, text)
    return state.with_(asking=state.asking.answered(state.question, made))


def _page(state: ShowState) -> int:
    """The page (from 1) that teaches what is asked; 0 for none."""
    question = state.asking.sheet.get(state.question) or {}
    page = int(question.get("page") or 0)
    return page if page != state.page + 1 and page <= len(state.steps) else 0


def _teaches(state: ShowState) -> bool:
    return _revealed(state) and _page(state) > 0


def _look(state: ShowState, _: str) -> ShowState:
    there = state.jumped(_page(state) - 1, built=True)
    origin = there.origin if there.origin >= 0 else state.page
    return there.with_(origin=origin, asking=state.asking if origin == state.asking.page else there.asking)


def _row(
    id_: str,
    zh: str,
    en: str,
    handler: Handler,
    when: Condition,
    *,
    keys: tuple[str, ...] = (),
    asking: tuple[str, ...] = (),
    remote: bool = True,
    menu: bool = False,
    argument: bool = False,
    curtain: str = STAYS,
) -> Command:
    return Command(
        id_, Words(zh, en), QUESTIONS, keys, handler, when, remote, menu, argument, asking, curtain
    )


ASKING_ROWS: tuple[Command, ...] = (
    _row("quiz", "问本章的题", "Ask the questions of this chapter", _ask, _askable, keys=("Q",), menu=True, curtain=SHOWS),
    _row("choose", "替大厅选；再按取消", "Choose for the hall; again: take back", _choose, _open, argument=True),
    _row("write", "替大厅填", "Write for the hall", _write, _open, remote=False, argument=True),
    _row("reveal", "揭晓", "Reveal", _reveal, _open, asking=("Return",)),
    _row("unreveal", "收回揭晓", "Take the reveal back", _unreveal, _revealed, asking=("Ctrl+Z",)),
    _row("ask-next", "下一题", "Next question", _turn(1), _asked, asking=("Right",)),
    _row("ask-previous", "上一题", "Question before", _turn(-1), _asked, asking=("Left",)),
    _row("ask-look", "给大厅看讲到它的那一页", "Show the page that teaches it", _look, _teaches, asking=("Alt+L",), curtain=SHOWS),
    _row("ask-leave", "回到页面，不揭晓", "Back to the page, nothing revealed", _ask, _asked),
    _row("ask-one", "问某一题", "Ask a certain question", _pick, _asked, argument=True),
    # Nobody speaks to the visitor of an exhibition: there the quiz is the learner's own, and its key is Q.
    _row("visitor-quiz", "做本章测验", "Quiz on this chapter", wish("quiz"), running, remote=False, argument=True),
)  # fmt: skip
