"""From a fact to its printed parts: qualifier, value, unit, in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.formula import INFINITY, Bounds
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.units import english_amount, plain, split_unit
from zgc_desktop.text.numbers import to_chinese

_SUFFIXED = frozenset("余多")
_ENGLISH_QUALIFIER = {"about": "about ", "under": "nearly ", "over": "over ", "exact": ""}


@dataclass(frozen=True, slots=True)
class Printed:
    """The parts of a printed value."""

    prefix: str = ""
    value: str = ""
    infix: str = ""
    unit: str = ""

    @property
    def text(self) -> str:
        """The whole figure."""
        return f"{self.prefix}{self.value}{self.infix}{self.unit}"


def qualifier_of(fact: f.Fact) -> str:
    """`exact`, `about`, `under` or `over`, as published."""
    word = getattr(fact, "qualifier", None)
    return f.QUALIFIER_MEANING[word] if word else "exact"


def number_bounds(fact: f.NumberFact | f.ShareFact) -> Bounds:
    """The value in base units with the bounds that its qualifier and its published rounding allow."""
    meaning = qualifier_of(fact)
    if isinstance(fact, f.ShareFact):
        share = f.share_value(fact)
        value = Decimal(share.numerator) / Decimal(share.denominator)
        half = Decimal(0)
    else:
        _, scale = split_unit(fact.unit)
        value = fact.value * scale
        half = _half_step(fact) * scale
    if meaning == "under":
        return Bounds(value, Decimal(0), value)
    if meaning == "over":
        return Bounds(value, value, INFINITY)
    return Bounds(value, max(Decimal(0), value - half), value + half)


def _half_step(fact: f.NumberFact) -> Decimal:
    """Half of the last published digit, or 0 where the value counts as exact."""
    exponent = fact.value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    rounding = fact.rounding
    if rounding is None:
        _, scale = split_unit(fact.unit)
        rounding = "last-digit" if decimals or scale > 1 or fact.unit in ("%", "倍") else "none"
    return Decimal(0) if rounding == "none" else Decimal(5).scaleb(-decimals - 1)


def print_number(
    value: Decimal, unit: str, qualifier: str | None, lang: str = "zh", unit_en: str = ""
) -> Printed:
    """A number with its unit; 余 and 多 stand between them, other qualifiers before."""
    if lang == "en":
        meaning = f.QUALIFIER_MEANING[qualifier] if qualifier else "exact"
        base, scale = split_unit(unit)
        word = unit_en or base
        if unit == "%":
            return Printed(_ENGLISH_QUALIFIER[meaning], f"{value:f}", "", "%")
        if unit == "倍":
            return Printed(_ENGLISH_QUALIFIER[meaning], f"{value:f}", "", " times")
        return Printed(
            _ENGLISH_QUALIFIER[meaning], english_amount(value * scale), "", f" {word}" if word else ""
        )
    if qualifier in _SUFFIXED:
        return Printed("", f"{value:f}", qualifier or "", unit)
    return Printed(qualifier or "", f"{value:f}", "", unit)


def print_derived(fact: f.DerivedFact, bounds: Bounds, lang: str = "zh") -> tuple[Printed, str]:
    """The printed derived value and its meaning; a bound that is the value itself stays a one-sided result."""
    _, scale = split_unit(fact.unit)
    step = Decimal(1).scaleb(-fact.decimals)
    value = bounds.value / scale
    if bounds.high == INFINITY and bounds.low == bounds.value:
        return print_number(value.quantize(step, ROUND_FLOOR), fact.unit, "超", lang, fact.unit_en), "over"
    if bounds.low == 0 and bounds.high == bounds.value > 0:
        return print_number(value.quantize(step, ROUND_CEILING), fact.unit, "近", lang, fact.unit_en), "under"
    exact = bounds.low == bounds.high and value == value.quantize(step)
    word = None if exact else "约"
    rounded = value.quantize(step, ROUND_HALF_UP)
    return print_number(rounded, fact.unit, word, lang, fact.unit_en), "exact" if exact else "about"


def print_interval(fact: f.DerivedFact, bounds: Bounds) -> str:
    """The interval with one decimal more than the value: 94.4—99.8件; empty for an exact value."""
    _, scale = split_unit(fact.unit)
    step = Decimal(1).scaleb(-fact.decimals - 1)

    def shown(value: Decimal) -> str:
        return f"{(value / scale).quantize(step, ROUND_HALF_UP):f}"

    if bounds.low == bounds.high:
        return ""
    if bounds.high == INFINITY:
        return f"不低于{shown(bounds.low)}{fact.unit}"
    if bounds.low == 0:
        return f"不高于{shown(bounds.high)}{fact.unit}"
    return f"{shown(bounds.low)}—{shown(bounds.high)}{fact.unit}"


def print_share(fact: f.ShareFact, lang: str = "zh") -> Printed:
    """约1/6 or 近三成."""
    share = f.share_value(fact)
    meaning = qualifier_of(fact)
    if lang == "en":
        text = (
            plain(Decimal(share.numerator * 100) / share.denominator) + "%"
            if fact.form == "tenths"
            else fact.value
        )
        return Printed(_ENGLISH_QUALIFIER[meaning], text)
    if fact.form == "tenths":
        return Printed(fact.qualifier or "", tenths(share))
    return Printed(fact.qualifier or "", fact.value)


def tenths(share: Fraction) -> str:
    """A share in 成: 3/10 is 三成, 35/100 is 三成五."""
    whole, rest = divmod(share * 100, 10)
    return f"{to_chinese(int(whole))}成" + (to_chinese(int(rest)) if rest else "")


def chinese_share(share: Fraction) -> str:
    """A share in words: 六分之一."""
    return f"{to_chinese(share.denominator)}分之{to_chinese(share.numerator)}"


def print_fact(fact: f.Fact, lang: str = "zh") -> Printed:
    """The printed parts of any fact that is not derived."""
    if isinstance(fact, f.NumberFact):
        return print_number(fact.value, fact.unit, fact.qualifier, lang, fact.unit_en)
    if isinstance(fact, f.ShareFact):
        return print_share(fact, lang)
    if isinstance(fact, f.RankFact):
        return Printed("No. ", str(fact.value)) if lang == "en" else Printed("第", to_chinese(fact.value))
    if isinstance(fact, f.FirstFact):
        return Printed("", fact.word_en if lang == "en" else fact.word)
    if isinstance(fact, f.DateFact):
        return Printed("", parse_period(fact.value).printed(lang))
    if isinstance(fact, f.NameFact):
        return Printed("", fact.value_en or fact.value if lang == "en" else fact.value)
    if isinstance(fact, f.ListFact):
        if lang == "en":
            return Printed("", ", ".join(fact.value_en or fact.value))
        return Printed("", "、".join(fact.value))
    raise TypeError(f"{fact.id} is derived")
