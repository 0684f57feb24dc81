"""The languages on the screens."""

from __future__ import annotations

from zgc_desktop.show.command import Command, Words
from zgc_desktop.show.languages import PLACES
from zgc_desktop.show.rows.screen import SCREEN
from zgc_desktop.show.state import ShowState


def _english(state: ShowState, place: str) -> ShowState:
    if place in PLACES:
        return state.with_(english=state.english._replace(place=place))
    return state.with_(english=state.english.cycled(console=state.console))


def _bilingual(state: ShowState) -> bool:
    return state.running and state.english.offered


LANGUAGE_ROWS: tuple[Command, ...] = (
    Command(
        "english",
        Words("英文：在哪些屏幕上", "English: on which screens"),
        SCREEN,
        ("E",),
        _english,
        _bilingual,
        True,
        True,
    ),
)
