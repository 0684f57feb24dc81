from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.bank.refs import without_references
from zgc_desktop.text.numbers import parse_number, to_chinese
from zgc_desktop.text.typed import find_english_figures, find_figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一亿二千万", "120000000"),
        ("六千四百六十五点三", "6465.3"),
        ("十", "10"),
        ("二〇二四", "2024"),
        ("三万亿", "3000000000000"),
        ("一百零五", "105"),
        ("两千", "2000"),
    ],
)
def test_number_words_are_read(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "家", "一二家", "三点", "一三百"])
def test_other_words_are_no_numbers(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_what_is_written_is_read_again(value: int) -> None:
    assert parse_number(to_chinese(value)) == value


def test_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        to_chinese(-1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("共有115家企业", ["115家"]),
        ("三百家企业", ["三百家"]),
        ("占三分之一", ["三分之一"]),
        ("增长56.4%", ["56.4%"]),
        ("２０２４年", ["２０２４年"]),
        ("一家企业", []),
        ("第三次，第12名", []),
        ("两种办法", []),
        ("IASP2025", []),
        ("增至１．８倍", ["１．８倍"]),
    ],
)
def test_typed_figures_are_found(text: str, found: list[str]) -> None:
    assert [m.text for m in find_figures(text)] == found


def test_allowed_phrases_are_passed_over() -> None:
    assert find_figures("五年回眸，三年", ["五年"])[0].text == "三年"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("over 50 policies and 7.6 million yuan", ["50", "7.6 million"]),
        ("5 parks, 1/3 of it, nearly 30%, 76,000 contracts", ["5", "1/3", "30%", "76,000"]),
        ("Five fronts, twenty-five parks, two thirds, ten million, over half", ["Five", "twenty-five", "two thirds", "ten million", "half"]),
        ("In 2024, 2021–2025", ["2024", "2021", "2025"]),
        ("Internet 3.0", ["3.0"]),
        ("one banner, the first time, the 14th plan, 3D, AI4S, Figure 5. Phase 5 End", []),
        ("freight, weight, often, tent, attend, hundredth", []),
        ("{{firms}} firms", []),
    ],
)  # fmt: skip
def test_typed_figures_are_found_in_english(text: str, found: list[str]) -> None:
    assert [m.text for m in find_english_figures(without_references(text))] == found


def test_an_allowed_phrase_is_no_figure_in_either_case() -> None:
    assert find_english_figures("Five-year plan, five parks", ["five-Year"]) == [(16, 20, "five")]
