"""Which commands the palette finds."""

from __future__ import annotations

import pytest

from zgc_desktop.show.commands import COMMANDS
from zgc_desktop.show.palette import found
from zgc_desktop.show.state import ShowState

STATE = ShowState((1, 1, 1))


def ids(typed: str, state: ShowState = STATE, lang: str = "zh") -> list[str]:
    return [command.id for command in found(typed, state, lang)]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("typed", ["黑屏", "heiping", "hp", "black", "BLACK"])
def test_a_command_is_found_in_either_language_by_pinyin_and_initials(typed: str, lang: str) -> None:
    assert "black" in ids(typed, lang=lang)[:2]


def test_without_a_word_all_that_can_be_given_is_there_in_the_tables_order() -> None:
    expected = [c.id for c in COMMANDS if not c.argument and c.id != "palette" and c.when(STATE)]
    assert ids("  ") == expected
    assert len(expected) > 20


def test_what_cannot_be_given_now_or_may_not_be_is_not_offered() -> None:
    assert all(command.when(STATE) for command in found("", STATE))
    assert not {"goto", "look"} & set(ids(""))
    assert [c.id for c in found("", STATE, may=lambda id_: id_ == "black")] == ["black"]


def test_nothing_is_found_for_what_no_command_is_called() -> None:
    assert ids("量子纠缠") == []
