"""Asking the hall: what is chosen, revealed and taken back, and what of a question the hall may see."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.show.nine import NINE, PROGRAM, QUESTIONS, SLIDES, secrets_of

from zgc_desktop.show.asking import Answer, Asking, Sheet, dealt, from_data, to_data
from zgc_desktop.show.commands import BY_ID, COMMANDS, reduce
from zgc_desktop.show.keymap import DEFAULT, keymap
from zgc_desktop.show.question_keys import FIELD, Given, rules
from zgc_desktop.show.question_keys import given as given_by
from zgc_desktop.show.question_views import (
    answers_view,
    asked_slide,
    film_view,
    hall_kind,
    open_slide,
    panel_view,
    tally_words,
)
from zgc_desktop.show.rebase import rebased
from zgc_desktop.show.state import ShowState, steps_of

SHEET = Sheet(SLIDES, QUESTIONS)
START = ShowState(**steps_of(SLIDES), asking=Asking(SHEET), console=True)
KINDS = sorted(NINE)
PLACES = {id_: place for place, id_ in enumerate(SHEET.of_chapter(0))}
#: What the hall says, right and wrong, by kind; each is a list of commands.
RIGHT: dict[str, list[tuple[str, str]]] = {
    "single": [("choose", "C")],
    "multiple": [("choose", "A"), ("choose", "C")],
    "true-false": [("choose", "B")],
    "numeric": [("write", "1 4321.5")],
    "text": [("write", "1 怀柔科学城")],
    "cloze": [("write", "1 16"), ("write", "2 海淀园")],
    "ordering": [("choose", "*order")],
    "matching": [("choose", "*pairs")],
    "place": [("choose", "B")],
}
WRONG: dict[str, list[tuple[str, str]]] = {
    "single": [("choose", "D")],
    "multiple": [("choose", "B"), ("choose", "C")],
    "true-false": [("choose", "A")],
    "numeric": [("write", "1 12")],
    "text": [("write", "1 别处")],
    "cloze": [("write", "1 17"), ("write", "2 丰台园")],
    "ordering": [("choose", "*orderback")],
    "matching": [("choose", "*pairsback")],
    "place": [("choose", "A")],
}


def asked(kind: str, state: ShowState = START) -> ShowState:
    up = reduce(state, "quiz")
    return reduce(up, "ask-one", f"q-{kind}")


def say(state: ShowState, commands: list[tuple[str, str]]) -> ShowState:
    for command, arg in commands:
        letters = [arg]
        if arg.startswith("*"):
            question = SHEET.get(state.question)
            assert question is not None
            letters = list(question["answer"][arg.removeprefix("*").removesuffix("back")])
            letters = letters[::-1] if arg.endswith("back") else letters
        for letter in letters:
            state = reduce(state, command, letter)
    return state


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_answered_revealed_and_taken_back(kind: str) -> None:
    up = asked(kind)
    assert up.question == f"q-{kind}"
    for commands, right in ((RIGHT, True), (WRONG, False)):
        said = say(up, commands[kind])
        assert hall_kind(said) == "question"
        shown = reduce(said, "reveal")
        assert shown.asking.answer(said.question).right is right
        assert hall_kind(shown) == "revealed"
        assert reduce(shown, "unreveal") == said
        # Nothing is chosen while it is revealed.
        assert say(shown, commands[kind]) == shown
    assert reduce(up, "reveal").asking.answer(up.question).right is None
    assert reduce(reduce(up, "reveal"), "unreveal") == up


@pytest.mark.parametrize("kind", ["single", "multiple", "true-false", "place", "ordering", "matching"])
def test_a_letter_given_again_is_taken_back(kind: str) -> None:
    up = asked(kind)
    assert reduce(reduce(up, "choose", "B"), "choose", "B") == up
    assert reduce(up, "choose", "Z") == reduce(up, "choose", "") == up


def test_letters_of_a_matching_go_to_the_first_row_without_one_or_to_the_one_pointed_at() -> None:
    up = asked("matching")
    chosen = lambda state: state.asking.answer("q-matching").chosen  # noqa: E731
    two = reduce(reduce(up, "choose", "B"), "choose", "A")
    assert chosen(two) == ("B", "A", "")
    third = reduce(reduce(two, "choose", "3"), "choose", "B")
    assert chosen(third) == ("", "A", "B")
    assert third.asking.answer("q-matching").row == -1
    # Pointed at again, a row is no longer; pointed at, its own letter is taken back.
    assert reduce(reduce(two, "choose", "2"), "choose", "2") == two
    assert chosen(reduce(reduce(two, "choose", "2"), "choose", "A")) == ("B", "", "")


@pytest.mark.parametrize("kind", ["ordering", "matching"])
def test_what_is_to_be_put_in_order_does_not_stand_in_it(kind: str) -> None:
    made = dealt(NINE[kind])
    order = made["answer"].get("order") or made["answer"]["pairs"]
    assert list(order) != sorted(order)
    assert dealt(NINE[kind]) == made
    texts = {option["key"]: option["text"] for option in made["options"]}
    assert [texts[key] for key in order] == [option["text"] for option in NINE[kind]["options"]]


COMMANDS_GIVEN = st.lists(
    st.one_of(
        st.tuples(st.just("choose"), st.sampled_from([*"ABCDEF", "1", "2", "3", "9", "", "x"])),
        st.tuples(st.just("write"), st.sampled_from(["1 12", "1 4321.5", "2 海淀园", "1 ", "9 x", "x", "1 什么"])),
        st.tuples(st.just("ask-one"), st.sampled_from([f"q-{kind}" for kind in KINDS] + ["none"])),
        st.tuples(st.just("goto"), st.sampled_from("123")),
        st.tuples(
            st.sampled_from([c.id for c in COMMANDS if not c.argument]),
            st.just(""),
        ),
    ),
    max_size=12,
)  # fmt: skip


@given(COMMANDS_GIVEN)
def test_a_reveal_that_is_taken_back_leaves_everything_as_it_was(given_: list[tuple[str, str]]) -> None:
    state = START
    for command, arg in given_:
        state = reduce(state, command, arg)
    if BY_ID["reveal"].when(state):
        shown = reduce(state, "reveal")
        assert shown.asking.answer(state.question).revealed
        assert reduce(shown, "unreveal") == state
    # A question is up only where there is one, and it is one of the sheet.
    assert state.question == "" or SHEET.get(state.question) is not None
    assert not state.asked or state.asking.page == state.page


def texts_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set().union(*(texts_in(each) for each in value.values())) if value else set()
    if isinstance(value, (list, tuple)):
        return set().union(*(texts_in(each) for each in value)) if value else set()
    return {value} if isinstance(value, str) else set()


def seen_by_the_hall(state: ShowState) -> dict[str, Any]:
    return {
        "asked": asked_slide(state, SLIDES),
        "answers": answers_view(state.asking),
        "slides": [open_slide(slide, state.asking) for slide in SLIDES],
    }


@given(COMMANDS_GIVEN)
def test_the_hall_knows_nothing_of_the_answer_before_the_reveal(given_: list[tuple[str, str]]) -> None:
    state = START
    for command, arg in given_:
        state = reduce(state, command, arg)
    seen = seen_by_the_hall(state)
    texts = texts_in(json.loads(json.dumps(seen)))
    revealed = {id_ for id_, answer in state.asking.answers.items() if answer.revealed}
    typed = {text for answer in state.asking.answers.values() for text in (answer.typed, *answer.blanks)}
    for question in QUESTIONS:
        if question["id"] not in revealed:
            assert not (secrets_of(question) - typed) & texts
    assert ("correct" in json.dumps(seen)) == bool(revealed)


def test_a_question_on_a_slide_follows_the_same_rule() -> None:
    page = START.at(1)
    assert (page.question, page.asked) == ("q-single", False)
    assert hall_kind(page) == "question"
    said = reduce(page, "choose", "D")
    shown = reduce(said, "reveal")
    assert shown.asking.answer("q-single").right is False
    assert reduce(shown, "unreveal") == said
    assert reduce(page, "next").page == 2  # who does not ask goes on


def test_asking_goes_through_the_chapter_and_back_to_the_page() -> None:
    up = reduce(START, "quiz")
    assert up.asking.order == SHEET.of_chapter(0)
    assert [row["up"] for row in film_view(up)].count(True) == 1
    # The chapter's question on the page is asked first, else the first that was not asked.
    assert reduce(START.at(1), "quiz").question == "q-single"
    first = up.question
    second = reduce(up, "ask-next")
    assert second.question == up.asking.order[1]
    assert reduce(second, "ask-previous").question == first
    assert reduce(up, "ask-previous").question == first
    back = reduce(second, "leave")
    assert (back.page, back.asked, back.running) == (0, False, True)
    assert back.asking.asked == up.asking.order[:2]
    assert reduce(back, "quiz").question == up.asking.order[2]
    # Enter reveals, then goes on; behind the last question the page stands again.
    walked, seen = up, []
    for _ in range(2 * len(up.asking.order)):
        seen.append(walked.question)
        walked = reduce(walked, "next")
    assert not walked.asked
    assert list(dict.fromkeys(seen)) == list(up.asking.order)
    # At the last one, not revealed, the next key stays.
    last = reduce(up, "ask-one", up.asking.order[-1])
    assert reduce(last, "ask-next") == last
    assert not reduce(reduce(last, "reveal"), "ask-next").asked


def test_a_chapter_without_questions_asks_those_of_all() -> None:
    assert set(reduce(START.at(2), "quiz").asking.order) == {question["id"] for question in QUESTIONS}
    none = START.with_(asking=Asking(Sheet(SLIDES[:1], [])))
    assert reduce(none, "quiz") == none


def test_another_page_ends_the_asking_and_a_look_comes_back_to_it() -> None:
    up = reduce(START, "quiz")
    for command, arg in (("goto", "2"), ("goto", "1"), ("last", ""), ("first", ""), ("play", "")):
        there = reduce(up, command, arg)
        assert not there.asked or command == "play", command
    at_two = reduce(reduce(START.at(1), "ask-one", "q-text"), "quiz")
    shown = reduce(at_two, "reveal")
    looked = reduce(shown, "ask-look")
    assert (looked.page, looked.asked, looked.origin) == (0, False, 1)
    back = reduce(looked, "leave")
    assert (back.page, back.question, back.asking) == (1, shown.question, shown.asking)


def test_a_dark_hall_stays_dark_and_a_single_screen_shows_what_is_asked() -> None:
    dark = reduce(START, "black")
    up = reduce(dark, "quiz")
    assert (up.asked, up.curtain, hall_kind(up)) == (True, "black", "")
    assert reduce(up, "reveal").curtain == "black"
    assert reduce(dark.with_(console=False), "quiz").curtain == ""


def press(state: ShowState, *keys: str) -> ShowState:
    for key in keys:
        made = given_by(state, key, DEFAULT)
        id_, arg = (made.id, made.arg) if made is not None else (DEFAULT.owner(key), key)
        state = reduce(state, id_, arg)
    return state


def test_letters_and_digits_answer_and_nothing_else_does() -> None:
    up = asked("single")
    assert press(up, "D") == press(up, "4") == reduce(up, "choose", "D")
    # B is black and C the console elsewhere; 5 would be a page.
    assert press(up, "B").curtain == ""
    assert press(up, "C").console == up.console
    for key in [*"567890", *"EFGHIJKLMNOPQRSTUVWXYZ"]:
        assert press(up, key) == up, key
    five = press(up, "5", "Return")
    assert (five.page, five.digits) == (up.page, "")
    assert five.asking.answer("q-single").feedback == "empty"
    shown = press(up, "D", "Return")
    assert shown.asking.answer("q-single").right is False
    assert press(shown, "A", "5", "B") == shown
    assert press(shown, "Ctrl+Z") == press(up, "D")
    assert (
        press(shown, "Return").question
        == press(shown, "Right").question
        == up.asking.order[PLACES["q-single"] + 1]
    )
    assert not press(shown, "Esc").asked
    assert press(up, ".").curtain == "black"
    assert press(up, ",").curtain == "white"
    assert press(up, "/").overlay == press(up, "Ctrl+K").overlay == "search"
    assert press(up, "Alt+C").console != up.console
    assert press(up, "Alt+B").curtain == "black"
    assert press(up, "Alt+5") == up
    assert press(up, "Right", "Left").question == up.question


def test_a_typed_page_number_is_finished_before_digits_answer_again() -> None:
    # A number can be begun in the overview, which it closes.
    typing = reduce(reduce(START.at(1), "grid"), "digit", "1")
    assert (typing.digits, typing.overlay) == ("1", "")
    assert press(typing, "Return").page == 0
    assert press(typing, "2").digits == "12"


@pytest.mark.parametrize("kind", ["numeric", "text", "cloze"])
def test_letters_and_digits_go_into_the_field_of_what_is_written(kind: str) -> None:
    up = asked(kind)
    assert given_by(up, "5", DEFAULT) == Given(FIELD, "5")
    assert given_by(up, "B", DEFAULT) == Given(FIELD, "B")
    assert given_by(up, ".", DEFAULT) is None


def test_the_rule_holds_on_no_page_without_a_question_and_under_no_overlay() -> None:
    assert given_by(START, "B", DEFAULT) is None
    up = asked("single")
    for command in ("help", "grid", "menu", "search", "palette"):
        assert given_by(reduce(up, command), "B", DEFAULT) is None
    assert given_by(reduce(up, "black"), "B", DEFAULT) is not None
    # Where the one screen is dark nobody sees a question.
    assert given_by(reduce(up.with_(console=False), "black"), "B", DEFAULT) is None


def test_the_rule_is_told_with_the_keys_in_effect() -> None:
    told = {rule.id: rule for rule in rules(DEFAULT, "zh", asked("true-false"))}
    assert told["letters"].keys == ("A—B", "1—2")
    assert told["search"].keys == ("/", "Ctrl+K")
    assert told["black"].keys == (".", ",")
    assert "unreveal" not in told
    changed = keymap({"black": ("B",), "search": ("F3",)})
    told = {rule.id: rule for rule in rules(changed, "en", reduce(asked("numeric"), "reveal"))}
    assert told["black"].keys == ("Alt B", ",")
    assert told["search"].keys == ("F3",)
    assert told["unreveal"].keys == ("Ctrl+Z",)


def test_what_is_asked_survives_a_crash() -> None:
    said = reduce(say(asked("matching"), [("choose", "B"), ("choose", "2")]), "ask-one", "q-text")
    said = reduce(reduce(said, "write", "1 怀柔科学城"), "reveal")
    data = json.loads(json.dumps(to_data(said.asking, said.page)))
    assert from_data(data, said.page).on(SHEET) == said.asking
    page = reduce(START.at(1), "choose", "D")
    assert from_data(to_data(page.asking, 1), 1).on(SHEET) == page.asking


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=5)
            | st.dictionaries(st.sampled_from(["asked", "answers", "up", "q-text"]), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_whatever_is_kept_is_read_or_counts_for_nothing(data: Any) -> None:
    kept = from_data(data, 0).on(SHEET)
    assert kept.question(0) == "" or SHEET.get(kept.question(0)) is not None
    assert all(isinstance(answer, Answer) for answer in kept.answers.values())
    assert len(kept.tally) == 3


def test_the_questions_go_on_in_another_version_of_the_briefing() -> None:
    up = asked("text")
    after = [{"id": "new", "steps": 1, "chapter": 2, "minutes": 1}, *SLIDES]
    fewer = [question for question in QUESTIONS if question["kind"] != "cloze"]
    there = rebased(up, SLIDES, after)
    there = there.with_(asking=there.asking.on(Sheet(after, fewer)))
    assert (there.page, there.question) == (1, "q-text")
    gone = rebased(up, SLIDES, SLIDES[1:])
    assert not gone.asked


@pytest.mark.parametrize(("page", "number"), [(1, "备1"), (2, "2"), (0, "")])
def test_the_speaker_reads_a_reserve_slide_by_its_number(page: int, number: str) -> None:
    slides = [{**SLIDES[0], "number": "备1"}, *SLIDES[1:]]
    state = asked("single")
    questions = [{**question, "page": page} for question in QUESTIONS]
    panel = panel_view(state.with_(asking=state.asking.on(Sheet(slides, questions))))
    assert panel is not None
    assert (panel["page"], panel["number"]) == (page, number)


def test_the_speaker_sees_the_key_and_why_others_are_wrong() -> None:
    panel = panel_view(reduce(asked("single"), "choose", "D"))
    assert panel is not None
    assert [line["key"] for line in panel["answer"]] == ["C"]
    assert [(line["key"], line["why"], line["chosen"]) for line in panel["wrong"]] == [
        ("A", "97.1件的错因", False),
        ("B", "135.9件的错因", False),
        ("D", "314.5件的错因", True),
    ]
    assert panel_view(START) is None
    for kind in KINDS:
        told = panel_view(say(asked(kind), WRONG[kind]))
        assert told is not None
        assert told["answer"], kind
        assert told["said"], kind
        assert bool(told["fields"]) == (kind in ("numeric", "text", "cloze"))


def test_what_came_of_it_is_counted_and_nobody_is_counted_apart() -> None:
    state = reduce(asked("single"), "reveal")
    assert state.asking.tally == (1, 0, 0)
    assert tally_words(state.asking) == "问了 1 题，没有人答"
    state = reduce(say(asked("text", reduce(state, "leave")), RIGHT["text"]), "reveal")
    state = reduce(say(asked("place", reduce(state, "leave")), WRONG["place"]), "reveal")
    assert state.asking.tally == (3, 2, 1)
    assert tally_words(state.asking) == "问了 3 题，答了 2 题，答对 1 题"
    assert tally_words(state.asking, "en") == "3 asked, 2 answered, 1 right"
    assert tally_words(START.asking) == ""


def test_a_program_has_what_these_tests_ask() -> None:
    assert set(NINE) == {question["kind"] for question in PROGRAM["questions"]}
