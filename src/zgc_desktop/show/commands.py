"""The command table: what a presenter can do, and the pure function behind each row.

Menus, key bindings, the help overlay and the key table in the docs are drawn from it. Each module of `rows` holds the
rows of one purpose.
"""

from __future__ import annotations

from collections.abc import Iterable

from zgc_desktop.show.command import OWN, SHOWS, Command, Words
from zgc_desktop.show.rows.asking import ASKING_ROWS
from zgc_desktop.show.rows.console import CONSOLE_ROWS
from zgc_desktop.show.rows.editing import EDITING_ROWS
from zgc_desktop.show.rows.ink import INK_ROWS
from zgc_desktop.show.rows.languages import LANGUAGE_ROWS
from zgc_desktop.show.rows.pages import PAGES
from zgc_desktop.show.rows.running import LEAVE, SHOW_ROWS
from zgc_desktop.show.rows.screen import SCREEN_ROWS
from zgc_desktop.show.rows.search import SEARCH_ROWS
from zgc_desktop.show.rows.slot import SLOT_ROWS
from zgc_desktop.show.rows.time import TIME_ROWS
from zgc_desktop.show.rows.zoom import ZOOM_ROWS
from zgc_desktop.show.state import ShowState

__all__ = ["BY_ID", "COMMANDS", "KEYS", "CommandTableError", "Words", "by_remote", "key_table", "reduce"]

COMMANDS: tuple[Command, ...] = (
    *PAGES,
    *SEARCH_ROWS,
    *SCREEN_ROWS,
    *LANGUAGE_ROWS,
    *ZOOM_ROWS,
    *SHOW_ROWS,
    *INK_ROWS,
    *CONSOLE_ROWS,
    *TIME_ROWS,
    *SLOT_ROWS,
    *EDITING_ROWS,
    *ASKING_ROWS,
)


class CommandTableError(ValueError):
    """Two rows that claim one key, or one id."""


def key_table(commands: Iterable[Command] = COMMANDS) -> dict[str, Command]:
    """The command of every key. Raises CommandTableError where two rows claim one key or one id."""
    found: dict[str, Command] = {}
    asking: dict[str, Command] = {}
    ids: set[str] = set()
    for command in commands:
        if command.id in ids:
            raise CommandTableError(f"two commands are called {command.id}")
        ids.add(command.id)
        for keys, owners in ((command.keys, found), (command.question_keys, asking)):
            for key in keys:
                if key in owners:
                    raise CommandTableError(f"{key} belongs to {owners[key].id} and to {command.id}")
                owners[key] = command
    return found


#: The overlay that offers to go on with an interrupted show, and the commands that take the offer or turn it down.
OFFER = "resume"
ANSWERS = frozenset(("next", LEAVE))
KEYS = key_table()
BY_ID = {command.id: command for command in COMMANDS}


def reduce(state: ShowState, id_: str, arg: str = "") -> ShowState:
    """The state after a command. An unknown command, or one that is not possible now, changes nothing."""
    command, state = BY_ID.get(id_), state.lapsed()
    if command is None:
        return state
    if not command.when(state):
        return state if state.leaving is None else state.with_(leaving=None)
    after = command.handler(state, arg).following(
        state, shows=command.curtain == SHOWS, owns=command.curtain == OWN
    )
    if state.overlay == OFFER and id_ not in ANSWERS:
        after = _still_offering(state, after)
    # Whoever goes on has seen that the screens are right; one who takes up a show that broke off may not have looked yet.
    elif after.check_screens and after.here != state.here and state.overlay != OFFER:
        after = after.with_(check_screens=False)
    # Whoever was asked whether to leave, and does anything else, goes on.
    return after if after.leaving is None or id_ == LEAVE else after.with_(leaving=None)


def _still_offering(state: ShowState, after: ShowState) -> ShowState:
    """With the offer to go on with an interrupted show until it is answered: what closes it would write over that show."""
    if (after.page, after.step) != (state.page, state.step) or after.wish == "quiz":
        return state
    return after.with_(overlay=OFFER, digits="", interrupted=state.interrupted)


def by_remote(state: ShowState, id_: str, arg: str = "") -> ShowState:
    """The state after a command that a phone sent. What its row does not let a phone send changes nothing."""
    command = BY_ID.get(id_)
    return reduce(state, id_, arg) if command is not None and command.remote else state
