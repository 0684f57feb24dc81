"""What an edit changed."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.briefing.changes import compared, same


def program(*slides: str, **changes: str) -> dict[str, Any]:
    return {
        "deck": {},
        "slides": [
            {
                "id": id_,
                "page": page,
                "number": str(page),
                "pages": len(slides),
                "title": changes.get(id_, id_),
            }
            for page, id_ in enumerate(slides, 1)
        ],
        "speaker": [{"script": changes.get(f"{id_}_notes", "")} for id_ in slides],
        "problems": [],
    }


def kinds(before: dict[str, Any], after: dict[str, Any]) -> dict[str, str]:
    return {change.id: change.kind for change in compared(before, after)}


def test_a_slide_is_changed_added_or_removed() -> None:
    assert kinds(program("a", "b", "c"), program("a", "x", "c", c="新")) == {
        "x": "added",
        "c": "changed",
        "b": "removed",
    }


def test_only_its_notes_may_have_changed() -> None:
    assert kinds(program("a"), program("a", a_notes="新")) == {"a": "notes"}


def test_the_numbers_of_those_behind_a_new_slide_are_no_change_of_theirs() -> None:
    assert kinds(program("a", "b"), program("x", "a", "b")) == {"x": "added"}


def test_as_few_as_can_be_have_moved() -> None:
    assert kinds(program(*"abcd"), program(*"dabc")) == {"d": "moved"}
    assert len(kinds(program(*"abcd"), program(*"abdc"))) == 1


def test_a_change_is_told_with_its_number_and_title() -> None:
    (change,) = compared(program("a", "b"), program("a", "b", b="两\n行"))
    assert (change.number, change.title) == ("2", "两行")


def test_what_is_wrong_with_a_program_does_not_make_it_another() -> None:
    assert same(program("a"), program("a") | {"problems": ["x"]})
    assert not same(program("a"), program("b"))


@given(st.permutations("abcdef"), st.permutations("abcdef"))
def test_put_back_in_order_those_that_moved_give_the_new_one(before: list[str], after: list[str]) -> None:
    moved = kinds(program(*before), program(*after))
    assert [x for x in before if x not in moved] == [x for x in after if x not in moved]
    assert (moved == {}) == (before == after)
