from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.clock import Clock
from zgc_desktop.show.command import Command
from zgc_desktop.show.commands import BY_ID, COMMANDS, KEYS, CommandTableError, by_remote, key_table, reduce
from zgc_desktop.show.keynames import key_names
from zgc_desktop.show.keys_doc import keys_markdown
from zgc_desktop.show.state import NOTE_SIZES, ShowState

START = ShowState((1, 3, 1, 1), clock=Clock((0.0,) * 4).start(0.0))


def press(state: ShowState, *keys: str) -> ShowState:
    for key in keys:
        state = reduce(state, KEYS[key].id, key)
    return state


def test_next_takes_builds_first_and_stops_at_the_end() -> None:
    assert press(START, "Right").page == 1
    assert press(START, "Right", "Space").step == 1
    assert press(START, *["PgDown"] * 20) == START.at(3)
    assert press(START.at(2), "PgUp").step == 2
    assert press(START, "Left") == START


def test_digits_and_enter_jump() -> None:
    assert press(START, "3", "Return").page == 2
    assert press(START, "9", "Return") == START
    assert press(START, "1", "2", "Backspace").digits == "1"
    assert press(START, "0", "2", "Enter").page == 1


def test_curtains_and_overlays_come_off_first() -> None:
    black = press(START, "B")
    assert black.curtain == "black"
    assert press(black, "Right") == START
    assert press(black, ".") == START
    assert press(START, "W").curtain == "white"
    assert press(START, "G", "Esc") == START
    assert press(START, "?", "B").overlay == ""


def test_escape_leaves_the_show_and_f5_does_not_restart_it() -> None:
    assert not press(START, "Esc").running
    here = START.at(2)
    assert press(here, "F5") == here
    assert press(here, "Esc", "F5") == START
    assert press(here, "Esc", "Shift+F5") == here
    assert press(here, "Home").page == 0
    assert press(here, "End").page == 3


def test_two_rows_with_one_key_are_an_error() -> None:
    twin = COMMANDS[1]._replace(id="twin", keys=("Right",))
    with pytest.raises(CommandTableError, match="Right"):
        key_table((*COMMANDS, twin))
    with pytest.raises(CommandTableError, match="next"):
        key_table((COMMANDS[0], COMMANDS[0]._replace(keys=())))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_phone_gives_the_commands_whose_rows_let_it(
    monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    sent: list[str] = []
    watched = command._replace(handler=lambda s, arg: sent.append(arg) or s, when=lambda _: True)
    monkeypatch.setitem(BY_ID, command.id, watched)
    assert by_remote(START, command.id, "2") is START
    assert sent == (["2"] if command.remote else [])


def test_a_phone_turns_pages_and_cannot_end_the_show_or_change_the_desk() -> None:
    assert by_remote(START, "next").page == 1
    assert by_remote(START, "goto", "3").page == 2
    for id_ in ("leave", "play", "full-screen", "exchange", "ink-wipe", "rehearse", "nonsense"):
        assert by_remote(START.with_(console=True), id_) == START.with_(console=True)


@given(
    st.lists(st.integers(1, 4), min_size=1, max_size=6),
    st.lists(st.sampled_from([(c.id, key) for c in COMMANDS for key in (*c.keys, "7")])),
)
def test_the_show_is_always_on_a_page_and_step_that_exist(
    steps: list[int], given_commands: list[tuple[str, str]]
) -> None:
    state = ShowState(tuple(steps))
    for id_, arg in given_commands:
        state = reduce(state, id_, arg)
        assert 0 <= state.page < len(steps)
        assert 0 <= state.step < steps[state.page]


def test_unknown_commands_change_nothing() -> None:
    assert reduce(START, "nonsense") is START
    assert reduce(START.with_(running=False), "next").page == 0


def test_the_key_table_names_every_command_that_has_a_key() -> None:
    text = keys_markdown()
    for command in BY_ID.values():
        row = f"| {command.title.zh} | {command.title.en} |"
        assert bool(command.keys) <= (row in text), command.id
        for key in key_names(command.question_keys):
            assert f"| `{key}` | " in text


def test_a_look_at_a_page_comes_back_to_where_it_started() -> None:
    there = reduce(ShowState((1, 3, 1, 1)).at(1), "look", "4")
    assert (there.page, there.origin) == (3, 1)
    back = reduce(there, "leave")
    assert (back.page, back.step, back.origin, back.running) == (1, 0, -1, True)
    assert not reduce(back, "leave").running


def test_walking_back_ends_a_look() -> None:
    there = reduce(ShowState((1, 1, 1)).at(1), "look", "3")
    assert reduce(there, "previous").origin == -1
    assert reduce(there, "look", "9") == there


def test_the_quiz_of_a_visitor_is_asked_for_once() -> None:
    state = reduce(ShowState((1, 1)), "visitor-quiz")
    assert (state.wish, state.running) == ("quiz", True)
    assert reduce(START.with_(curtain="black"), "exchange").curtain == "black"


def test_the_clock_follows_the_pages_and_stops_with_the_show() -> None:
    there = reduce(START.with_(now=20.0), "next")
    assert there.clock.spent[0] == 20
    left = reduce(there.with_(now=25.0), "leave")
    assert (left.clock.running, left.clock.elapsed(99)) == (False, 25)
    assert reduce(left.with_(now=50.0), "play-here").clock.elapsed(60) == 35
    assert reduce(left.with_(now=50.0), "play").clock.elapsed(60) == 10


def test_the_audience_keeps_its_page_while_the_speaker_moves_on() -> None:
    console = reduce(START.at(1), "console")
    frozen = reduce(console, "freeze")
    assert audience_state(reduce(frozen, "last")).here == (1, 0)
    assert audience_state(reduce(reduce(frozen, "last"), "freeze")).page == 3
    assert reduce(START, "freeze").frozen is None  # without a console nobody would know


def test_notes_grow_and_shrink_within_bounds_and_scroll() -> None:
    console = reduce(START, "console")
    assert press(console, "-", "-", "-", "-").note_size == 0
    assert press(console, *"++++++++").note_size == len(NOTE_SIZES) - 1
    assert press(console, "Ctrl+Up").scroll == -1  # what is said now may stand above what was said before
    assert press(console, "Ctrl+Down", "Ctrl+Down").scroll == 2
    assert press(console, "Ctrl+Down", "End").scroll == 0
    assert press(console, "Ctrl+L", "Ctrl+L", "Ctrl+L").layout == console.layout
