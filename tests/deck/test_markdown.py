from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.deck.markdown import parse_body
from zgc_desktop.deck.split import split_slides
from zgc_desktop.text.marks import BOLD_OFF, BOLD_ON


def lead(text: str) -> str:
    return parse_body("# t\n\n" + text).lead.replace(BOLD_ON, "<").replace(BOLD_OFF, ">")


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("**真，**她", "<真，>她"),
        ("他说**“好。”**然后", "他说<“好。”>然后"),
        ("“**x**”的", "“<x>”的"),
        ("a **b** c", "a <b> c"),
        ("a ** b ** c", "a ** b ** c"),
        ("汉\n字", "汉字"),
        ("汉字，\n又", "汉字，又"),
        ("one\ntwo", "one two"),
        ("一\\\n二", "一\n二"),
        ("[看](http://x) `码` <b>粗</b>", "看 码 粗"),
    ],
)
def test_markdown_knows_chinese(markdown: str, shown: str) -> None:
    assert lead(markdown) == shown


def test_a_body_has_title_lead_and_the_rest() -> None:
    body = parse_body("# 题\n\n导语\n\n- 甲\n- 乙\n\n```\n码\n```\n")
    assert (body.title, body.lead, body.body) == ("题", "导语", ("甲", "乙", "码"))


def test_slides_know_their_lines() -> None:
    text = "---\nid: a\n---\n# 甲\n\n```\n---\n```\n\n<!--\n备注\n---\n-->\n\n---\nid: b\n---\n# 乙\n"
    first, second = split_slides(text)
    assert (first.matter, first.notes, first.notes_line) == ("id: a", "备注\n---", 10)
    assert "---" in first.body
    assert (second.matter, second.line, second.matter_line, second.body_line) == ("id: b", 14, 15, 17)


def test_text_without_front_matter_is_a_slide_without_it() -> None:
    assert [p.matter for p in split_slides("# 题\n")] == [None]
    assert split_slides("\n\n") == []


@given(st.lists(st.sampled_from(["---", "```", "<!--", "-->", "# 题", "**", "文，", "id: a", "", "*"])))
def test_any_lines_are_split_and_parsed(lines: list[str]) -> None:
    for piece in split_slides("\n".join(lines)):
        parse_body(piece.body)
