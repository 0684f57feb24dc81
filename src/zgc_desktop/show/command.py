"""One row of the command table, and the conditions under which a command can be given."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from zgc_desktop.show.state import ShowState

Handler = Callable[[ShowState, str], ShowState]
Condition = Callable[[ShowState], bool]


class Words(NamedTuple):
    """A title in the two languages of the program."""

    zh: str
    en: str

    def get(self, lang: str) -> str:
        """The title in `lang`."""
        return self.en if lang == "en" else self.zh


def always(_: ShowState) -> bool:
    """The condition of a command that can always be given."""
    return True


def running(state: ShowState) -> bool:
    """While a show runs."""
    return state.running


def on_page(state: ShowState) -> bool:
    """While a show runs and no question stands in front of its page."""
    return state.running and not state.asked


def with_console(state: ShowState) -> bool:
    """While a show runs and the presenter console is open."""
    return state.running and state.console


def by_itself(state: ShowState) -> bool:
    """While the audience has no screen of its own: there a show fills its screens, whatever is pressed."""
    return not (state.running and state.full_screen and state.hall_screens > 0)


def further(state: ShowState) -> bool:
    """While a show runs, and there are more screens than the speaker's and the audience's main one."""
    return state.running and state.hall_screens > 1


STAYS, SHOWS, OWN = "stays", "shows", "own"


class Command(NamedTuple):
    """One row. `keys` are key names as in QKeySequence's portable text, which a person may change (see keymap).

    `remote` says whether a phone may send it. `argument` marks a command that needs to be told more than that it is
    wanted, a page or a place: no key is given to it, and no list offers it. `question_keys` are its keys while a question is
    up (see question_keys); nobody changes these. `curtain` says what it may do to a black or white screen: STAYS, leave it;
    SHOWS, lift it by showing the audience a page or a question; OWN, what it likes. No handler needs to mind it (see
    ShowState.following).
    """

    id: str
    title: Words
    category: Words
    keys: tuple[str, ...]
    handler: Handler
    when: Condition
    remote: bool
    in_menu: bool = False
    argument: bool = False
    question_keys: tuple[str, ...] = ()
    curtain: str = STAYS


def overlay(kind: str) -> Handler:
    """A handler that opens what lies over the page, or closes it again."""

    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(overlay="" if state.overlay == kind else kind, digits="")

    return handle


def wish(name: str) -> Handler:
    """A handler that asks for what is not the state's own to do (see ShowState.wish)."""

    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(wish=name, overlay="", digits="")

    return handle
