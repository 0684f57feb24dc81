from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zgc_desktop.briefing.cache import make_program
from zgc_desktop.briefing.search import KINDS, MOST, Entry, Hit, Index, fold, spelt_parts
from zgc_desktop.text.pinyin import readings, reads

SHIPPED = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def program() -> dict[str, Any]:
    return make_program(SHIPPED)


@pytest.fixture(scope="module")
def index(program: dict[str, Any]) -> Index:
    return Index.of(program)


def found(hit: Hit) -> str:
    return hit.text[hit.start : hit.end]


def page(program: dict[str, Any], id_: str) -> int:
    return next(n for n, slide in enumerate(program["slides"]) if slide["id"] == id_)


@pytest.mark.parametrize(
    "typed",
    ["发明专利", "fmzl", "famingzhuanli", "famzl", "fmzhuanli", "发明zl", "FaMing Zhuanli", " fmzl "],
)
def test_a_page_is_found_by_text_pinyin_and_initials(
    program: dict[str, Any], index: Index, typed: str
) -> None:
    best = index.find(typed)[0]
    assert (best.kind, best.page) == ("title", page(program, "leap-patents"))
    assert found(best) in ("发明专利", "专利")


@pytest.mark.parametrize(
    "typed", ["独", "角兽", "174.7", "１７４．７", "gdp", "GDP", "技术合同", "jishuhetong"]
)
def test_text_of_any_length_digits_and_letters(index: Index, typed: str) -> None:
    hits = index.find(typed)
    assert hits
    for hit in hits:
        shown = fold(found(hit))
        assert shown == fold(typed) or (typed.isascii() and not shown.isascii() and len(shown) >= 3)


def test_titles_come_first_then_what_is_seen_then_facts_notes_questions() -> None:
    texts = [Entry(kind, page, f"说到园区{page}") for page, kind in enumerate(reversed(KINDS))]
    hits = Index(texts).find("园区")
    assert [hit.kind for hit in hits] == list(KINDS)
    assert [hit.kind for hit in Index(texts).find("yq")] == list(KINDS)


def test_a_page_is_found_once_by_its_best_text() -> None:
    texts = [Entry("note", 3, "备注说园区"), Entry("title", 3, "园区"), Entry("text", 1, "园区")]
    assert [(hit.page, hit.kind) for hit in Index(texts).find("园区")] == [(3, "title"), (1, "text")]


def test_the_first_of_few_is_the_best_of_all() -> None:
    texts = [Entry("note", 0, "园区"), Entry("title", 1, "园区"), Entry("text", 2, "园区")]
    assert [hit.page for hit in Index(texts).find("园区", 1)] == [1]


def test_what_stands_as_typed_comes_before_what_only_sounds_so() -> None:
    texts = [Entry("text", 0, "爱好"), Entry("text", 1, "AI 模型")]
    assert [hit.page for hit in Index(texts).find("ai")] == [1, 0]


def test_letters_are_found_only_at_the_start_of_a_word() -> None:
    texts = [Entry("text", 0, "campaign"), Entry("text", 1, "the AI park")]
    assert [hit.page for hit in Index(texts).find("ai")] == [1]


def test_all_words_must_be_in_one_text() -> None:
    texts = [Entry("text", 0, "2024年专利"), Entry("text", 1, "专利"), Entry("note", 1, "2024年")]
    assert [hit.page for hit in Index(texts).find("2024 zhuanli")] == [0]


def test_polyphones_are_found_by_every_reading() -> None:
    texts = [Entry("title", 0, "重点行业"), Entry("title", 1, "银行增长")]
    index = Index(texts)
    for typed in ("zdhy", "zhongdianhangye", "zdxy", "cdhy"):
        assert [hit.page for hit in index.find(typed)] == [0], typed
    assert [found(hit) for hit in index.find("yhzz")] == ["银行增长"]


def test_facts_and_questions_lead_to_the_page_that_says_most_of_them(
    program: dict[str, Any], index: Index
) -> None:
    fact = next(hit for hit in index.find("platforms high") if hit.kind == "fact")
    assert fact.page == page(program, "leap-contracts")
    question = program["questions"][0]
    hits = index.find(question["explain"][:20])
    assert question["page"] - 1 in [hit.page for hit in hits]


def test_pinyin_is_found_once_it_is_spelt(program: dict[str, Any]) -> None:
    index = Index.of(program, spell=False)
    typed = index.find("发明专利")
    assert typed
    assert index.find("fmzl") == []
    index.spell()
    assert index.find("fmzl")
    assert index.find("发明专利") == typed


def test_a_question_without_a_page_leads_nowhere() -> None:
    asked = [{"stem": "园区有几个", "explain": "", "page": page} for page in (0, 1, 2)]
    slides = [{"title": "", "accessible": "", "notes": ""}]
    found = Index.of({"slides": slides, "questions": asked}).find("园区")
    assert [(hit.kind, hit.page, hit.text) for hit in found] == [("question", 0, "园区有几个　")]


def test_a_page_in_reserve_is_found(program: dict[str, Any], index: Index) -> None:
    assert page(program, "reserve-kinds") in [hit.page for hit in index.find("zxscnll")]
    assert page(program, "reserve-kinds") in [hit.page for hit in index.find("这些数从哪里来")]


def test_a_long_text_is_shown_around_what_was_found() -> None:
    hit = Index([Entry("note", 0, "前" * 100 + "园区" + "后" * 100)]).find("yuanqu")[0]
    assert found(hit) == "园区"
    assert hit.text.startswith("…")
    assert hit.text.endswith("…")
    assert len(hit.text) < 60


@pytest.mark.parametrize(
    "typed", ["", "   ", "\n", "qzkxw", "没有这样的话", "園", "x" * 200, "[", "\\", "🙂", "İ"]
)
def test_what_is_not_there_is_not_found(index: Index, typed: str) -> None:
    assert index.find(typed) == []


def test_no_more_pages_than_can_be_looked_at() -> None:
    texts = [Entry("text", n, f"第{n}页说园区") for n in range(3 * MOST)]
    for typed in ("园区", "yq", "y", "园 区"):
        assert len(Index(texts).find(typed)) == MOST


def test_an_empty_briefing_finds_nothing() -> None:
    assert Index([]).find("yq") == Index([]).find("园") == []


WORDS = st.text("发明行长重点AIa1，ｂ ", min_size=1, max_size=8)


def stands(character: str, part: str, *, last: bool) -> bool:
    """Whether a character is what a part of a spelling means; a character typed stands for its sound."""
    read = readings().get(character, ())
    if not part.isascii():
        return bool(read) and read == readings().get(part)
    return character == part or any(reads(reading, part, last=last) for reading in read)


def holds(text: str, word: str) -> bool:
    """Whether a text holds a word, worked out place by place."""
    for at in range(len(text)):
        inside = at > 0 and word[0] in "abcdefghijklmnopqrstuvwxyz" and "a" <= text[at - 1] <= "z"
        if text.startswith(word, at) and not inside:
            return True
        for parts in spelt_parts(word):
            place = text[at : at + len(parts)]
            pairs = zip(place, parts, strict=False)
            if len(place) == len(parts) and all(
                stands(character, part, last=n == len(parts) - 1) for n, (character, part) in enumerate(pairs)
            ):
                return True
    return False


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=6), st.text("发长fmhcz1a行", min_size=1, max_size=4))
def test_the_index_finds_what_a_look_at_every_place_finds(texts: list[str], typed: str) -> None:
    index = Index([Entry("text", n, text) for n, text in enumerate(texts)])
    assert sorted(hit.page for hit in index.find(typed)) == [
        n for n, t in enumerate(texts) if holds(fold(t), fold(typed))
    ]


def test_another_name_of_a_fact_leads_to_its_page(tmp_path: Path) -> None:
    from tests.briefing.conftest import FILES

    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            text.replace("subject: 企业,", "subject: 企业, aliases: [公司总数],"), encoding="utf-8"
        )
    program = make_program(tmp_path)
    assert not program["problems"]
    hits = Index.of(program).find("gszs")
    assert [(hit.kind, hit.page, found(hit)) for hit in hits] == [("fact", 0, "公司总数")]
