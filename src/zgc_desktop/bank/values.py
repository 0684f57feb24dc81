"""From a fact to its printed parts: qualifier, value, unit, in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.formula import INFINITY, Bounds
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.units import english_amount, english_unit, plain, split_unit
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
        return Bounds(value, Decimal(0) if value > 0 else -INFINITY, value)
    if meaning == "over":
        return Bounds(value, value, INFINITY)
    return Bounds(value, value - half, value + half, meaning == "about")


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
        word = unit_en or english_unit(base)
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


def without_noun(printed: Printed, unit: str) -> Printed:
    """An English figure without the thing counted: 115 of 115 unicorns, 10 trillion yuan as it is.

    Beside others the thing would tell which of them is meant.
    """
    base = split_unit(unit)[0]
    return printed if base == "倍" or english_unit(base) else replace(printed, unit="")


def round_to(value: Decimal, decimals: int, how: str = ROUND_HALF_UP) -> Decimal:
    """`value` with that many decimals, to tens with −1; half a step goes up."""
    with localcontext() as context:
        context.prec = 80
        rounded = value.quantize(Decimal(1).scaleb(-decimals), how)
        return rounded if decimals >= 0 else rounded.quantize(Decimal(1))


def checked_number(number: Decimal) -> Decimal:
    """The number. Raises ValueError for one that no fact can have."""
    if not number.is_finite() or abs(number) >= f.MAX_NUMBER or number.adjusted() < -f.MAX_DECIMALS:
        raise ValueError(str(number))
    return number


def like_fact(number: Decimal, fact: f.Fact) -> Decimal:
    """The number rounded as that of a fact is. Raises as `checked_number`."""
    exponent = fact.value.as_tuple().exponent if isinstance(fact, f.NumberFact) else 0
    published = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return checked_number(round_to(number, fact.decimals if isinstance(fact, f.DerivedFact) else published))


def print_derived(fact: f.DerivedFact, bounds: Bounds, lang: str = "zh") -> tuple[Printed, str]:
    """The printed derived value and its meaning; a bound that is the value itself stays a one-sided result."""
    _, scale = split_unit(fact.unit)
    value = bounds.value / scale
    side = bounds.side
    if side == "exact" and round_to(value, fact.decimals) != value:
        side = "about"
    word, how = {
        "over": ("超", ROUND_FLOOR),
        "under": ("近", ROUND_CEILING),
        "about": ("约", ROUND_HALF_UP),
        "exact": (None, ROUND_HALF_UP),
    }[side]
    rounded = round_to(value, fact.decimals, how)
    return print_number(rounded, fact.unit, word, lang, fact.unit_en), side


def print_interval(fact: f.DerivedFact, bounds: Bounds, lang: str = "zh") -> str:
    """The interval with one decimal more than the value: 94.4～99.8件; empty where there is none.

    Both ends carry 万 or 亿, as 2.41～3.33万家 may be read as beginning at two.
    """
    unit, scale = split_unit(fact.unit)
    scaled = fact.unit[: len(fact.unit) - len(unit)]

    def shown(value: Decimal) -> Printed:
        return print_number(round_to(value / scale, fact.decimals + 1), fact.unit, None, lang, fact.unit_en)

    low, high = bounds.low, bounds.high
    if low == high or (low == -INFINITY and high == INFINITY):
        return ""
    if high == INFINITY:
        return f"at least {shown(low).text}" if lang == "en" else f"不低于{shown(low).text}"
    if low == -INFINITY or (low == 0 and bounds.side != "over"):
        return f"at most {shown(high).text}" if lang == "en" else f"不高于{shown(high).text}"
    return (
        f"{shown(low).value}–{shown(high).text}"
        if lang == "en"
        else f"{shown(low).value}{scaled}～{shown(high).text}"
    )


def print_share(fact: f.ShareFact, lang: str = "zh", text: str = "") -> Printed:
    """约1/6 or 近三成; `text` is another share in the same form."""
    text = text or fact.value
    share = Fraction(text)
    if lang == "en":
        if fact.form == "tenths":
            text = plain(round_to(Decimal(share.numerator * 100) / share.denominator, 1)) + "%"
        return Printed(_ENGLISH_QUALIFIER[qualifier_of(fact)], text)
    return Printed(fact.qualifier or "", tenths(share) if fact.form == "tenths" else text)


def tenths(share: Fraction) -> str:
    """A share in 成: 3/10 is 三成, 35/100 is 三成五, 2/10 is 两成."""
    whole, rest = divmod(round(share * 100), 10)
    return f"{'两' if whole == 2 else to_chinese(whole)}成" + (to_chinese(rest) if rest else "")


def chinese_share(share: Fraction) -> str:
    """A share in words: 六分之一."""
    return f"{to_chinese(share.denominator)}分之{to_chinese(share.numerator)}"


def print_rank(value: int, lang: str = "zh") -> Printed:
    """第一."""
    return Printed("No. ", str(value)) if lang == "en" else Printed("第", to_chinese(value))


def print_other(fact: f.Fact, text: str, lang: str = "zh") -> Printed:
    """Another value in the form of the fact: `1/10` of a share, `3` of a rank, `2013-03-30` of a date.

    Anything else stays as it is, so that a share or a date can also be put together from its parts. Raises
    ValueError for what cannot be such a value.
    """
    if isinstance(fact, f.ShareFact) and "/" in text:
        share = Fraction(text)
        if not 0 < share <= 1:
            raise ValueError(text)
        return print_share(fact, lang, text)
    if isinstance(fact, f.RankFact):
        return print_rank(int(text), lang)
    if isinstance(fact, f.DateFact) and ("-" in text or ".." in text):
        return Printed("", parse_period(text).printed(lang))
    return Printed("", text)


def english_list(words: tuple[str, ...]) -> str:
    """The words as English lists them: a, b and c."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def print_fact(fact: f.Fact, lang: str = "zh") -> Printed:
    """The printed parts of any fact that is not derived."""
    if isinstance(fact, f.NumberFact):
        return print_number(fact.value, fact.unit, fact.qualifier, lang, fact.unit_en)
    if isinstance(fact, f.ShareFact):
        return print_share(fact, lang)
    if isinstance(fact, f.RankFact):
        return print_rank(fact.value, lang)
    if isinstance(fact, f.FirstFact):
        return Printed("", fact.word_en if lang == "en" else fact.word)
    if isinstance(fact, f.DateFact):
        return Printed("", parse_period(fact.value).printed(lang))
    if isinstance(fact, f.NameFact):
        return Printed("", fact.value_en or fact.value if lang == "en" else fact.value)
    if isinstance(fact, f.ListFact):
        if lang == "en":
            return Printed("", english_list(fact.value_en or fact.value))
        return Printed("", "、".join(fact.value))
    raise TypeError(f"{fact.id} is derived")
