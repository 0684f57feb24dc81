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
        ("两种办法，这两个", []),
        ("IASP2025", []),
        ("增至１．８倍", ["１．８倍"]),
        ("约1/3，占１／３，½，3比1，1:6", ["1/3", "１／３", "½", "3比1", "1:6"]),
        ("两家、两倍、一倍、一亿", ["两家", "两倍", "一倍", "一亿"]),
        ("百余家、万余项、数百家、几十家", ["百余家", "万余项", "数百家", "几十家"]),
        ("百亿元企业，千亿元", ["百亿元", "千亿元"]),
        ("一点八倍，零点五个百分点", ["一点八倍", "零点五个百分点"]),
        ("廿家，伍拾亿元，٣٢家", ["廿家", "伍拾亿元", "٣٢家"]),
        ("RMB100亿元，GDP3.5万亿", ["100亿元", "3.5万亿"]),
        ("三辆车、三间房、三轮、五章、三大工程", ["三辆", "三间", "三轮", "五章", "三大"]),
        ("超过一百，共三十四，近7", ["一百", "三十四", "7"]),
        ("百家争鸣，千家万户，万元户，五花八门，十分，万一，一点一家", []),
        ("突破多少万亿元，是多少亿元", []),
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
        ("one third, a quarter of it, one-sixth, ½", ["one third", "a quarter of", "one-sixth", "½"]),
        ("tenfold, three-fold, doubling, thrice", ["tenfold", "three-fold", "doubling", "thrice"]),
        ("2020s, 10km, 174.7k, $6.5bn, 5x, 64parks", ["2020s", "10km", "174.7k", "6.5bn", "5x", "64parks"]),
        ("RMB100 billion, １１５, over 7.", ["RMB100", "billion", "１１５", "7"]),
        ("twenty-first century, 22nd, 5G, 4K, a third reason, a quarter", []),
        ("one banner, the first time, the 14th plan, 3D, AI4S, Figure 5. Phase 5 End", []),
        ("freight, weight, often, tent, attend, hundredth", []),
        ("How many billion yuan? A billion.", ["billion"]),
        ("{{firms}} firms", []),
    ],
)  # fmt: skip
def test_typed_figures_are_found_in_english(text: str, found: list[str]) -> None:
    assert [m.text for m in find_english_figures(without_references(text))] == found


def test_an_allowed_phrase_is_no_figure_in_either_case() -> None:
    assert find_english_figures("Five-year plan, five parks", ["five-Year"]) == [(16, 20, "five")]
