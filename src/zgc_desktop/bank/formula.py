"""Formulas over facts: reading them, and computing value and bounds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, localcontext

INFINITY = Decimal("Infinity")
_TOKEN = re.compile(r"\s*(?:\{([a-z0-9-]+)\}|(\d+(?:\.\d+)?)|([()+\-−×÷*/]))")
_CANONICAL = {"*": "×", "/": "÷", "-": "−"}


class FormulaError(ValueError):
    """A formula that cannot be read; carries the words for both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


@dataclass(frozen=True, slots=True)
class Token:
    """An id, a number or a sign."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """A value between two bounds (not negative); an unknown upper bound is infinite."""

    value: Decimal
    low: Decimal
    high: Decimal


def tokens(formula: str) -> tuple[Token, ...]:
    """The tokens of a formula. Raises FormulaError."""
    found: list[Token] = []
    position = 0
    text = formula.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise FormulaError(
                f"不认识“{text[position:].strip()[:8]}”", f"`{text[position:].strip()[:8]}` is not known"
            )
        if match[1]:
            found.append(Token("id", match[1]))
        elif match[2]:
            found.append(Token("number", match[2]))
        else:
            found.append(Token("sign", _CANONICAL.get(match[3], match[3])))
        position = match.end()
    if not found:
        raise FormulaError("算式是空的", "the formula is empty")
    return tuple(found)


def ids(formula: str) -> tuple[str, ...]:
    """The facts that a formula uses, each once. Raises FormulaError."""
    return tuple(dict.fromkeys(t.text for t in tokens(formula) if t.kind == "id"))


def evaluate(formula: str, operand: Callable[[str], Bounds]) -> Bounds:
    """Value and bounds of a formula; `operand` gives those of a fact.

    Raises FormulaError for what cannot be read and ZeroDivisionError.
    """
    with localcontext() as context:
        context.prec = 40
        parser = _Parser(tokens(formula), operand)
        result = parser.sum()
        parser.end()
        return result


class _Parser:
    def __init__(self, given: tuple[Token, ...], operand: Callable[[str], Bounds]) -> None:
        self._tokens = given
        self._at = 0
        self._operand = operand

    def _take(self, signs: str) -> str:
        if self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token.kind == "sign" and token.text in signs:
                self._at += 1
                return token.text
        return ""

    def end(self) -> None:
        if self._at < len(self._tokens):
            text = self._tokens[self._at].text
            raise FormulaError(f"“{text}”前面缺运算符", f"a sign is missing before `{text}`")

    def sum(self) -> Bounds:
        left = self.product()
        while sign := self._take("+−"):
            right = self.product()
            if sign == "+":
                left = Bounds(left.value + right.value, left.low + right.low, left.high + right.high)
            else:
                low = max(Decimal(0), left.low - right.high) if right.high < INFINITY else Decimal(0)
                left = Bounds(left.value - right.value, low, left.high - right.low)
        return left

    def product(self) -> Bounds:
        left = self.atom()
        while sign := self._take("×÷"):
            right = self.atom()
            if sign == "×":
                left = Bounds(left.value * right.value, left.low * right.low, _times(left.high, right.high))
            else:
                if right.value == 0:
                    raise ZeroDivisionError
                low = left.low / right.high if right.high < INFINITY else Decimal(0)
                high = left.high / right.low if right.low > 0 else INFINITY
                left = Bounds(left.value / right.value, low, high)
        return left

    def atom(self) -> Bounds:
        if self._take("("):
            inside = self.sum()
            if not self._take(")"):
                raise FormulaError("括号没有合上", "a bracket is not closed")
            return inside
        if self._at >= len(self._tokens):
            raise FormulaError("算式没有写完", "the formula ends too early")
        token = self._tokens[self._at]
        self._at += 1
        if token.kind == "id":
            return self._operand(token.text)
        if token.kind == "number":
            value = Decimal(token.text)
            return Bounds(value, value, value)
        raise FormulaError(f"“{token.text}”的位置不对", f"`{token.text}` is misplaced")


def _times(one: Decimal, other: Decimal) -> Decimal:
    return Decimal(0) if not one or not other else one * other
