"""The line beside a result: it says the sum, and its sum is the credit."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import permutations

import pytest

from zgc_desktop.quiz import credit
from zgc_desktop.quiz.credit import Sum
from zgc_desktop.quiz.said import formula, headline, luck


def every() -> list[Sum]:
    found = [credit.order(guess, "ABCD") for guess in permutations("ABCD")]
    found += [credit.choice(chosen, "ABC", 5) for chosen in ("A", "AB", "ABD", "ADE", "DE", "ABCDE")]
    found += [credit.pairs([True] * n + [False] * (4 - n), m) for n in range(5) for m in (4, 6)]
    return [*found, credit.gaps([True, False])]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_formula_comes_to_the_credit(lang: str) -> None:
    for worth in every():
        text = formula(worth, lang)
        sum_ = re.split(" = | < ", text)[0].translate(str.maketrans("（）÷−", "()/-"))
        value = eval(
            re.sub(r"(\d+)", r"Fraction(\1)", re.sub(r"[^\d()/. -]", "", sum_)), {"Fraction": Fraction}
        )
        assert max(0, value) == worth.credit, text
        assert ("< 0" in text) == (value < 0), text
        assert headline(worth, lang)


def test_what_guessing_earns_is_said_but_of_gaps() -> None:
    assert luck(credit.order("BACD", "ABCD")) == "随便排，平均约得 0.19 分。"
    assert luck(credit.pairs([True, False, False, False], 4), "en") == "Guessing earns about 0.12 on average."
    assert luck(credit.gaps([True, False])) == ""
    assert "全对才得分" in formula(credit.order("ACB", "ABC"))
