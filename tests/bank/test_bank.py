from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bank.conftest import fact

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.formula import Bounds, evaluate
from zgc_desktop.bank.periods import parse_period, print_periods
from zgc_desktop.bank.schema import fact_schema, questions_schema, sources_schema
from zgc_desktop.bank.units import english_amount, split_unit
from zgc_desktop.bank.values import tenths

Make = Callable[..., tuple[Bank, list[object]]]


@pytest.mark.parametrize(
    ("type_", "rest", "zh", "en"),
    [
        (
            "number",
            "value: 10, unit: 万亿元, unit_en: yuan, qualifier: 近, period: 2024",
            "近10万亿元",
            "nearly 10 trillion yuan",
        ),
        ("number", "value: 7.6, unit: 万项, unit_en: contracts, period: 2024", "7.6万项", "76,000 contracts"),
        (
            "number",
            "value: 50, unit: 项, unit_en: policies, qualifier: 余, period: 2024",
            "50余项",
            "over 50 policies",
        ),
        ("number", "value: 56.4, unit: '%', period: unknown", "56.4%", "56.4%"),
        ("number", "value: 1.8, unit: 倍, period: 2024", "1.8倍", "1.8 times"),
        ("share", "value: 1/3, qualifier: 约, period: 2024", "约1/3", "about 1/3"),
        ("share", "value: 3/10, form: tenths, qualifier: 近, period: unknown", "近三成", "nearly 30%"),
        ("rank", "value: 1, period: 2024", "第一", "No. 1"),
        (
            "first",
            "word: 全国首家, word_en: the first in China, period: unknown",
            "全国首家",
            "the first in China",
        ),
        ("date", "value: '2013-09-30', period: '2013-09-30'", "2013年9月30日", "30 September 2013"),
        ("name", "value: 火箭大街, period: unknown", "火箭大街", "火箭大街"),
        ("list", "value: [京东, 小米], period: 2025", "京东、小米", "京东 and 小米"),
    ],
)
def test_a_figure_is_printed_as_readers_expect(
    bank_of: Make, type_: str, rest: str, zh: str, en: str
) -> None:
    bank, problems = bank_of(fact("x", type_, rest))
    assert problems == []
    assert bank.figure("x").text == zh
    assert bank.figure("x", "en").text == en


PATENTS = (
    fact("p", "number", "value: 174.7, unit: 件, rounding: none, period: 2024"),
    fact("m", "number", "value: 1.8, unit: 倍, period: 2024, baseline: 2020"),
    '  - {id: d, type: derived, subject: 数, unit: 件, formula: "{p} ÷ {m}", period: 2020, category: c, statement: "{figure}"}',
)


def test_a_derived_value_carries_its_arithmetic_and_interval(bank_of: Make) -> None:
    bank, problems = bank_of(*PATENTS)
    assert problems == []
    figure = bank.figure("d")
    assert (figure.text, figure.formula, figure.interval) == ("约97件", "174.7 ÷ 1.8 ≈ 97.1", "94.4～99.8件")
    assert (figure.kind, figure.kind_label, figure.mode, figure.source) == ("derived", "推算", 1, "leap/4")
    assert figure.accessible == "约97件，2020年，推算"


def test_a_one_sided_operand_makes_a_one_sided_result(bank_of: Make) -> None:
    bank, _ = bank_of(
        fact("f", "number", "value: 6600, unit: 家, qualifier: 余, period: unknown"),
        fact("n", "number", "value: 64, unit: 家, period: unknown"),
        '  - {id: d, type: derived, subject: 数, unit: 家, formula: "{f} ÷ {n}", period: unknown, category: c, statement: "{figure}"}',
    )
    assert bank.figure("d").text == "超103家"
    assert bank.figure("d").interval == "不低于103.1家"
    assert bank.qualifier("d") == "over"
    assert bank.figure("d").period == "未注明统计年份"


def test_references_print_every_form(bank_of: Make) -> None:
    bank, _ = bank_of(*PATENTS)
    text = "{{p}} {{p|value}} {{p|unit}} {{p|period}} {{m|baseline}} {{d|number}} {{d|plain}} {{d|interval}} {{p|wrong:200}}"
    assert bank.resolve(text)[0] == "174.7件 174.7 件 2024年 2020年 约97 97件 94.4～99.8件 200件"
    assert bank.resolve("{{nope}}")[0] == "【?nope】"
    assert bank.statement("p") == "2024年为174.7件。"


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ("{x} ÷ {p}", "fact-unknown"),
        ("{p} ÷", "formula-syntax"),
        ("{p} @ {m}", "formula-syntax"),
        ("({p}", "formula-syntax"),
        ("{p} {m}", "formula-syntax"),
        ("{p} ÷ 0", "formula-zero"),
        ("{d} + 1", "formula-cycle"),
        ("", "formula-missing"),
    ],
)
def test_a_formula_that_cannot_be_computed_is_said(bank_of: Make, formula: str, code: str) -> None:
    row = f'  - {{id: d, type: derived, subject: 数, unit: 件, formula: "{formula}", period: 2020, category: c, statement: s}}'
    bank, problems = bank_of(*PATENTS[:2], row)
    assert [p.code for p in problems] == [code]  # type: ignore[attr-defined]
    assert "d" not in bank.facts


def test_problems_stand_where_the_value_stands(bank_of: Make) -> None:
    bank, problems = bank_of(*PATENTS[:1], fact("b", "number", "valeu: 1, value: x, unit: 件, period: 20x4"))
    found = {(p.code, p.line) for p in problems}  # type: ignore[attr-defined]
    assert found == {("unknown-key", 4), ("wrong-value", 4)}
    assert list(bank.facts) == ["p"]
    named = next(p for p in problems if p.code == "unknown-key")  # type: ignore[attr-defined]
    assert "value" in named.suggestion.en  # type: ignore[attr-defined]


def test_an_id_given_twice_is_said(bank_of: Make) -> None:
    _, problems = bank_of(PATENTS[0], PATENTS[0])
    assert [p.code for p in problems] == ["id-twice"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["2024-13", "24", "2025..2021", "2024-02-30", "now"])
def test_other_words_are_no_periods(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_period(text)


def test_periods_are_printed_and_measured() -> None:
    assert parse_period("2024-04").printed() == "2024年4月"
    assert parse_period("2021..2025").printed() == "2021—2025年"
    assert parse_period("十四五").printed() == "“十四五”期间"
    assert parse_period("2024-04").span() == (2024.25, 2024 + 4 / 12)
    assert parse_period("unknown").printed("en") == "year not stated"


positive = st.decimals(min_value=1, max_value=10**6, places=2)


@given(positive, positive, st.sampled_from("+×÷"))
def test_bounds_hold_every_value_that_the_operands_allow(a: Decimal, b: Decimal, sign: str) -> None:
    half = Decimal("0.5")
    given_values = {"a": Bounds(a, a - half, a + half), "b": Bounds(b, b - half, b + half)}
    result = evaluate(f"{{a}} {sign} {{b}}", given_values.__getitem__)
    for x in (a - half, a, a + half):
        for y in (b - half, b, b + half):
            value = x + y if sign == "+" else x * y if sign == "×" else x / y
            assert result.low <= value * (1 + Decimal("1e-20"))
            assert value <= result.high * (1 + Decimal("1e-20"))


def test_units_and_english_amounts() -> None:
    assert split_unit("万亿元") == ("元", 10**12)
    assert split_unit("家") == ("家", 1)
    assert english_amount(Decimal("646530000000")) == "646.53 billion"
    assert english_amount(Decimal(5000)) == "5,000"


def test_schemas_describe_their_fields() -> None:
    for schema in (fact_schema(), questions_schema(), sources_schema()):
        assert schema["type"] == "object"
        assert schema["additionalProperties"] is False


@pytest.mark.parametrize(
    ("texts", "zh", "en"),
    [
        ([], "", ""),
        (["2024"], "2024年", "2024"),
        (["unknown", "unknown"], "未注明统计年份", "year not stated"),
        (["2025", "2021..2025", "2021", "2025"], "2021年、2021—2025年、2025年", "2021, 2021–2025, 2025"),
        (
            ["2024-04", "2013-09-30", "2024"],
            "2013年9月30日、2024年、2024年4月",
            "30 September 2013, 2024, April 2024",
        ),
        (["十四五", "十三五"], "“十三五”期间、“十四五”期间", "2016–2020, 2021–2025"),
        (["十四五", "2021..2025"], "“十四五”期间", "2021–2025"),
        (["2021..2025", "十四五"], "2021—2025年", "2021–2025"),
        (["unknown", "2024"], "2024年，部分未注明统计年份", "2024, in part not stated"),
    ],
)
def test_several_periods_are_said_once_each_in_order(texts: list[str], zh: str, en: str) -> None:
    periods = [parse_period(text) for text in texts]
    assert print_periods(periods) == zh
    assert print_periods(periods, "en") == en


def test_a_share_is_in_chinese_words_only_where_chinese_is_read(bank_of: Make) -> None:
    bank, problems = bank_of(
        fact("x", "share", "value: 1/3, qualifier: 约, period: 2024"),
        fact("z", "share", "value: 3/10, form: tenths, period: 2024"),
    )
    assert problems == []
    assert bank.resolve("{{x|chinese}}、{{z|chinese}}")[0] == "三分之一、十分之三"
    assert bank.resolve("{{x|chinese}}, {{z|chinese}}", "en")[0] == "1/3, 30%"


def test_two_tenths_are_said_as_people_say_them() -> None:
    assert [tenths(Fraction(n, 100)) for n in (20, 25, 12, 30)] == ["两成", "两成五", "一成二", "三成"]


def test_tens_may_be_the_last_digits_that_are_printed(bank_of: Make) -> None:
    bank, _ = bank_of(
        "  - {id: a, type: number, subject: 甲, value: 6465.3, unit: 亿元, period: 2024, category: c, statement: 甲, source: leap/4}\n"
        "  - {id: b, type: number, subject: 乙, value: 7.6, unit: 万项, period: 2024, category: c, statement: 乙, source: leap/4}\n"
        '  - {id: d, type: derived, subject: 丙, formula: "{a} ÷ {b}", unit: 万元, decimals: -1, period: 2024, category: c, statement: 丙}\n'
    )
    figure = bank.figure("d")
    assert (figure.text, figure.interval) == ("约850万元", "845万～856万元")
    assert figure.formula == "6465.3亿元 ÷ 7.6万项 ≈ 851万元"
    assert bank.wrong("d", "{d} ÷ 2").text == "约430万元"
