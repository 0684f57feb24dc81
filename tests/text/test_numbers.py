from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.text.numbers import parse_number, to_chinese
from zgc_desktop.text.typed import find_figures


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
