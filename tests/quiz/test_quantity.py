from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.quiz.grade import Response, grade
from zgc_desktop.quiz.quantity import Quantity, Unreadable, parse_quantity, read_integer, split_unit
from zgc_desktop.text.numbers import to_chinese


def verdict(
    typed: str, amount: object = 6465.3, unit: str = "亿元", text: str = "", tolerance: object = 0
) -> str:
    answer = {"amount": amount, "unit": unit, "text": text, "tolerance": tolerance}
    return grade({"kind": "numeric", "answer": answer}, Response(typed=typed)).feedback


@pytest.mark.parametrize(
    "typed",
    [
        "6465.3",
        "6,465.3",
        "６４６５.３",
        "６，４６５．３",
        "6465.3亿元",
        "6465.3 亿元",
        "0.64653万亿元",
        "约6465.3亿元",
        "6465.3亿",
        " 6465.3\u202f亿元。",
        "６４６５．３亿元",
        "646530000000元",
        "64,653,000万元",
        "646530000000块",
        "六千四百六十五点三亿元",
        "6465亿3000万元",
        "近6465.3亿元左右",
    ],
)
def test_the_ways_to_write_one_amount(typed: str) -> None:
    assert verdict(typed) == "right"


@pytest.mark.parametrize(
    ("typed", "amount", "unit", "text"),
    [
        ("56.4%", 56.4, "%", "56.4%"),
        ("56.4", 56.4, "%", "56.4%"),
        ("５６.４％", 56.4, "%", "56.4%"),
        ("百分之56.4", 56.4, "%", "56.4%"),
        ("百分之五十六", 56, "%", "56%"),
        ("564‰", 56.4, "%", "56.4%"),
        ("六分之一", 1 / 6, "", "约1/6"),
        ("1/6", 1 / 6, "", "约1/6"),
        ("2/12", 1 / 6, "", "约1/6"),
        ("约1／6", 1 / 6, "", "1/6"),
        ("一万两千", 1.2, "万家", "1.2万家"),
        ("12000", 12000, "家", ""),
        ("1.2万", 12000, "家", ""),
        ("一万二", 12000, "家", ""),
        ("174.7", 174.7, "件", ""),
        ("174.7件", 174.7, "件", ""),
        ("174.7个", 174.7, "件", ""),
        ("50余项", 50, "项", "50余项"),
        ("10万亿", 10, "万亿元", "近10万亿元"),
        ("十万亿元", 10, "万亿元", ""),
        ("1.8倍", 1.8, "倍", "1.8倍"),
        ("第1", 1, "位", "第一"),
        ("第一", 1, "位", "第一"),
        ("2024年", 2024, "年", "2024年"),
        ("二〇二四年", 2024, "年", ""),
        ("3个百分点", 3, "个百分点", ""),
        ("100公里", 100, "千米", ""),
        ("12 million", 1200, "万", ""),
        ("三成", 30, "%", "30%"),
        ("8,105", 8105, "字", ""),
        ("一億二千萬", 120_000_000, "元", ""),
        ("壹亿贰仟万元", 120_000_000, "元", ""),
        ("1亿二千万", 120_000_000, "元", ""),
        ("1億2000萬", 120_000_000, "元", ""),
        ("4萬", 4, "万家", "约4万家"),
        ("4w", 4, "万家", "约4万家"),
        ("大概四万家上下", 4, "万家", "约4万家"),
        ("7万6", 7.6, "万项", ""),
        ("七万六", 7.6, "万项", ""),
        ("76000", 7.6, "万项", ""),
        ("76，000", 7.6, "万项", ""),
        ("两万多家", 2, "万家", "突破2万家"),
        ("不足10万亿", 10, "万亿元", "近10万亿元"),
        ("¥10万亿", 10, "万亿元", "近10万亿元"),
        ("人民币十万亿元", 10, "万亿元", "近10万亿元"),
        ("5000家以上", 5000, "家", "5000多家"),
        ("5000+", 5000, "家", "5000多家"),
        ("五千来家", 5000, "家", "5000多家"),
        ("百分之五十六点四", 56.4, "%", "56.4%"),
        ("百分之30左右", 30, "%", "30%"),
        ("56。4", 56.4, "%", "56.4%"),
        ("56.4（%）", 56.4, "%", "56.4%"),
        ("一百七十四點七件", 174.7, "件", ""),
        ("1.8×", 1.8, "倍", "1.8倍"),
        ("二○一三年", 2013, "年", "2013年"),
        ("二O一三年", 2013, "年", "2013年"),
        ("廿四条", 24, "条", ""),
        ("叁", 3, "次", ""),
        ("⅙", 1 / 6, "", "约1/6"),
        ("1÷6", 1 / 6, "", "约1/6"),
        ("16.7%", 1 / 6, "", "约1/6"),
        ("0.17", 1 / 6, "", "约1/6"),
    ],
)
def test_other_units(typed: str, amount: float, unit: str, text: str) -> None:
    assert verdict(typed, amount, unit, text) == "right"


@pytest.mark.parametrize(
    ("typed", "feedback"),
    [
        ("6465.3万元", "unit"),
        ("6465.3元", "unit"),
        ("6465.3万亿元", "unit"),
        ("6465.3家", "unit"),
        ("6465.3%", "unit"),
        ("6465.3个百分点", "unit"),
        ("6465.3xyz", "unreadable"),
        ("646.53", "magnitude"),
        ("64653", "magnitude"),
        ("0.64653", "magnitude"),
        ("6465", "wrong"),
        ("-6465.3", "wrong"),
        ("6465.30001", "wrong"),
        ("", "empty"),
        ("　 ", "empty"),
        ("很多", "unreadable"),
        ("6465,3", "unreadable"),
        ("1,2345", "unreadable"),
        ("1.2.3", "unreadable"),
        ("3-5", "unreadable"),
        ("NaN", "unreadable"),
        ("1e9", "wrong"),
        ("1/0", "unreadable"),
        ("约", "unreadable"),
        ("万", "unreadable"),
        ("1" * 70, "unreadable"),
        ("0", "wrong"),
        ("6亿465亿", "unreadable"),
    ],
)
def test_what_is_not_the_answer_says_why(typed: str, feedback: str) -> None:
    assert verdict(typed) == feedback


@pytest.mark.parametrize("typed", ["18%", "0.16", "15%", "1/5", "6"])
def test_a_share_is_no_other_share(typed: str) -> None:
    assert verdict(typed, 1 / 6, "", "约1/6") in ("wrong", "unit")


@pytest.mark.parametrize("typed", ["近三成", "三成", "3成", "30%", "3/10", "0.3", "百分之三十", "十分之三"])
def test_tenths_are_a_share_as_well(typed: str) -> None:
    answer = {"value": "三成", "unit": "", "text": "近三成", "tolerance": 0}
    assert grade({"kind": "numeric", "answer": answer}, Response(typed=typed)).right


def test_tolerance_is_in_the_printed_unit_and_exact() -> None:
    assert verdict("6465.4", tolerance=0.1) == "right"
    assert verdict("6465.2", tolerance="0.1") == "right"
    assert verdict("6465.41", tolerance=0.1) == "wrong"
    assert verdict("0.64654万亿", tolerance=0.1) == "right"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一亿二千万", 120_000_000),
        ("十二", 12),
        ("两千零五", 2005),
        ("三万五", 35_000),
        ("三万零五", 30_005),
        ("一万亿", 10**12),
        ("一百二", 120),
        ("一百二十", 120),
        ("零", 0),
        ("二〇二四", 2024),
        ("万", None),
        ("亿万", None),
        ("", None),
        ("五五百", None),
    ],
)
def test_chinese_numerals(text: str, number: int | None) -> None:
    assert read_integer(text) == number


SCALES = st.sampled_from(["", "百", "千", "万", "十万", "百万", "千万", "亿", "百亿", "千亿", "万亿"])
BASES = st.sampled_from(["元", "项", "家", "件", "人", "条", "倍", "公里"])
AMOUNTS = st.decimals(min_value="0.001", max_value=10**7, places=3)


@given(AMOUNTS, SCALES, SCALES, BASES)
def test_changing_the_unit_keeps_the_value(amount: object, one: str, other: str, base: str) -> None:
    quantity = parse_quantity(f"{amount}{one}{base}", base)
    assert isinstance(quantity, Quantity)
    moved = quantity.value / split_unit(other + base)[0]
    # Decimal text of a fraction by powers of ten is finite.
    digits = f"{int(moved * 10**20):021d}"
    again = parse_quantity(f"{digits[:-20]}.{digits[-20:]}{other}{base}", "")
    assert isinstance(again, Quantity)
    assert again.value == quantity.value
    assert again.base == quantity.base


@given(
    AMOUNTS,
    SCALES,
    BASES,
    st.sampled_from(["", "约", "近", "超", "突破"]),
    st.sampled_from(["", "余", "多"]),
    st.booleans(),
)
def test_what_a_figure_prints_is_accepted(
    amount: object, scale: str, base: str, prefix: str, infix: str, grouped: bool
) -> None:
    number = f"{amount:,}" if grouped else f"{amount}"
    printed = f"{prefix}{number}{infix}{scale}{base}"
    assert verdict(printed, float(str(amount)), scale + base, printed) == "right"


@given(st.text(max_size=80), st.text(max_size=6))
def test_any_text_is_read_or_refused(text: str, unit: str) -> None:
    outcome = parse_quantity(text, unit)
    assert isinstance(outcome, (Quantity, Unreadable))
    if isinstance(outcome, Quantity):
        assert isinstance(outcome.value, Fraction)


@given(st.integers(min_value=0, max_value=10**11))
def test_whole_numbers_in_chinese_read_back(number: int) -> None:
    assert read_integer(chinese(number)) == number


def chinese(number: int) -> str:
    digits, small = "零一二三四五六七八九", ["", "十", "百", "千"]
    if number == 0:
        return "零"
    out, groups = "", [(number // 10**8, "亿"), (number // 10**4 % 10**4, "万"), (number % 10**4, "")]
    for value, name in groups:
        part, gap = "", bool(out) and value < 1000
        for place in (3, 2, 1, 0):
            digit = value // 10**place % 10
            if digit:
                part += ("零" if gap else "") + digits[digit] + small[place]
                gap = False
            else:
                gap = bool(part or out)
        out += part + name if part else ""
    return out


TRADITIONAL = str.maketrans("万亿两点", "萬億兩點")
FINANCIAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
FULL = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


@given(st.integers(1, 10**11), st.sampled_from(["元", "家", "项", "件"]))
def test_one_number_in_every_script(number: int, unit: str) -> None:
    words = to_chinese(number)
    for typed in (
        f"{number}{unit}",
        f"{number:,}",
        f"{number:,}{unit}".translate(FULL),
        f"{words}{unit}",
        f"约{words}余{unit}左右",
        f"{words}{unit}".translate(TRADITIONAL),
        f"{words}{unit}".translate(FINANCIAL),
    ):
        assert verdict(typed, number, unit) == "right", typed


@given(st.integers(1, 9999), st.integers(0, 9999), st.sampled_from(["亿", "万"]))
def test_digits_and_words_may_be_mixed(large: int, small: int, scale: str) -> None:
    size = 10**8 if scale == "亿" else 10**4
    whole = large * size + small * size // 10**4
    words = to_chinese(small) + ("万" if scale == "亿" else "") if small >= 1000 else ""
    wanted = whole if small >= 1000 else large * size
    assert verdict(f"{large}{scale}{words}元", wanted, "元") == "right"


@given(st.integers(1, 99), st.integers(2, 99))
def test_a_share_in_digits_and_in_words(over: int, under: int) -> None:
    if over < under:
        share = f"{over}/{under}"
        answer = {"value": share, "unit": "", "text": f"约{share}", "tolerance": 0}
        for typed in (
            share,
            f"约{share}",
            f"{to_chinese(under)}分之{to_chinese(over)}",
            f"{under}分之{over}",
        ):
            assert grade({"kind": "numeric", "answer": answer}, Response(typed=typed)).right, typed
