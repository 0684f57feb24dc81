"""Formulas over facts: reading them, and computing value and bounds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, localcontext

INFINITY = Decimal("Infinity")
#: Results beyond this are refused: nothing that is counted comes near it, and their digits would fill a page.
MAX_RESULT = Decimal(10) ** 30
MAX_LENGTH = 400
MAX_NESTING = 30
_TOKEN = re.compile(r"\s*(?:\{([a-z0-9-]+)\}|([0-9]+(?:\.[0-9]+)?)|([()+\-−×÷*/]))")
_CANONICAL = {"*": "×", "/": "÷", "-": "−"}


class FormulaError(ValueError):
    """A formula that cannot be read; carries the words for both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


class FormulaCycleError(FormulaError):
    """A derived fact that depends on itself."""

    def __init__(self) -> None:
        super().__init__("绕回了自己", "it depends on itself")


@dataclass(frozen=True, slots=True)
class Token:
    """An id, a number or a sign."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """A value between two bounds; an unknown bound is infinite.

    `about` says that something in it was published as 约, so that even a value without an interval is not exact.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    about: bool = False

    @property
    def side(self) -> str:
        """What is known of the true value: `exact`, `over`, `under` or `about`."""
        if self.about:
            return "about"
        if self.low == self.high:
            return "exact"
        if self.low == self.value:
            return "over"
        return "under" if self.high == self.value else "about"


def tokens(formula: str) -> tuple[Token, ...]:
    """The tokens of a formula. Raises FormulaError."""
    found: list[Token] = []
    position = 0
    text = formula.rstrip()
    if len(text) > MAX_LENGTH:
        raise FormulaError(f"算式超过 {MAX_LENGTH} 字", f"it has more than {MAX_LENGTH} characters")
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
        context.prec = 80
        parser = _Parser(tokens(formula), operand)
        result = parser.sum()
        parser.end()
        return result


class _Parser:
    """Recursive descent over a bounded nesting of brackets."""

    def __init__(self, given: tuple[Token, ...], operand: Callable[[str], Bounds]) -> None:
        self._tokens = given
        self._at = 0
        self._open = 0
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
            if sign == "−":
                right = Bounds(-right.value, -right.high, -right.low, right.about)
            left = _result(
                left.value + right.value,
                (left.low + right.low, left.high + right.high),
                left.about or right.about,
            )
        return left

    def product(self) -> Bounds:
        left = self.atom()
        while sign := self._take("×÷"):
            right = self.atom()
            about = left.about or right.about
            if sign == "×":
                left = _result(left.value * right.value, _corners(left, right, _times), about)
            else:
                if not right.value:
                    raise ZeroDivisionError
                left = _result(left.value / right.value, _quotients(left, right), about)
        return left

    def atom(self) -> Bounds:
        if self._take("("):
            self._open += 1
            if self._open > MAX_NESTING:
                raise FormulaError("括号太多层", "brackets are nested too deep")
            inside = self.sum()
            self._open -= 1
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
            return _result(value, (value, value), False)
        raise FormulaError(f"“{token.text}”的位置不对", f"`{token.text}` is misplaced")


def _result(value: Decimal, ends: tuple[Decimal, Decimal], about: bool) -> Bounds:
    if abs(value) > MAX_RESULT:
        raise FormulaError("结果太大", "the result is too large")
    return Bounds(value, *ends, about)


def _corners(
    one: Bounds, other: Bounds, join: Callable[[Decimal, Decimal], Decimal]
) -> tuple[Decimal, Decimal]:
    ends = [join(a, b) for a in (one.low, one.high) for b in (other.low, other.high)]
    return min(ends), max(ends)


def _times(one: Decimal, other: Decimal) -> Decimal:
    return Decimal(0) if not one or not other else one * other


def _quotients(one: Bounds, other: Bounds) -> tuple[Decimal, Decimal]:
    """Bounds of one ÷ other; unknown on the sides where the divisor may come near zero."""
    if other.low < 0 < other.high:
        return -INFINITY, INFINITY

    def divided(a: Decimal, b: Decimal) -> Decimal:
        if not a or b.is_infinite():
            return Decimal(0)
        if not b:
            return INFINITY if (a > 0) == (other.high > 0) else -INFINITY
        return a / b

    return _corners(one, other, divided)
