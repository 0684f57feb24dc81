from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.briefing.script import script, without_steps


def test_notes_are_parted_at_paragraphs_and_at_steps() -> None:
    notes = "先说**这个**。[step]再说\n那个。\n\n- 一条\n- [step] 又一条\n"
    assert script(notes) == [
        {"step": 0, "paragraph": 0, "text": "先说\ue001这个\ue002。", "mark": ""},
        {"step": 1, "paragraph": 0, "text": "再说那个。", "mark": ""},
        {"step": 1, "paragraph": 1, "text": "一条", "mark": "•"},
        {"step": 2, "paragraph": 2, "text": "又一条", "mark": "•"},
    ]
    assert script("") == []


def test_lists_and_headings_of_the_notes_can_be_told_from_paragraphs() -> None:
    said = script("# 先\n\n3. 甲\n4. 乙\n\n   还是乙\n\n## 后\n\n- 丙\n  1. 丁\n- 戊\n")
    assert [(passage["mark"], passage["text"]) for passage in said] == [
        ("", "\ue001先\ue002"),
        ("3.", "甲"),
        ("4.", "乙"),
        ("", "还是乙"),
        ("", "\ue001后\ue002"),
        ("•", "丙"),
        ("1.", "丁"),
        ("•", "戊"),
    ]


@given(st.lists(st.sampled_from(["甲。", "乙，", "[step]", "\n\n", " "]), max_size=20).map("".join))
def test_the_steps_are_as_many_as_the_marks(notes: str) -> None:
    passages = script(notes)
    steps = [passage["step"] for passage in passages]
    assert steps == sorted(steps)
    assert max(steps, default=0) <= notes.count("[step]")
    said = "".join(passage["text"] for passage in passages)
    assert "[step]" not in said
    assert said == "".join(passage["text"] for passage in script(without_steps(notes)))
