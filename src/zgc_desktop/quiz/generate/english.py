"""A fact as it is asked for in English, and the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.questions import BLANK
from zgc_desktop.bank.values import Printed, print_number, print_other, without_noun
from zgc_desktop.briefing.question_english import english_answer, scaled
from zgc_desktop.quiz.generate.item import Amount

if TYPE_CHECKING:
    from zgc_desktop.quiz.generate.sheet import Entry

#: Stands where the figure is, until a template writes something there.
SLOT = "\ue000"
#: Stands in all that is not there in English.
UNSAID = "\ue0ff"
_ARTICLE = re.compile(rf"\b([Aa])n? (?=[“‘]?{BLANK})")
_WRONG_ARTICLE = re.compile(r"\b([Aa])n? (?=[“‘]?(\w))")
_KINDS = {"derived": "computed", "forecast": "forecast"}
RISING = {
    "": "Put these in order, from the fewest to the most.",
    "元": "Put these amounts in order, from the smallest to the largest.",
    "倍": "Put these multiples in order, from the smallest to the largest.",
    "%": "Put these rates in order, from the lowest to the highest.",
}


@dataclass(frozen=True)
class English:
    """One fact in English; see Entry. `figure` is the figure without the thing counted, which the sentence keeps."""

    text: str
    figure: str
    sentence: str
    label: str
    role: str
    printed: Printed
    unit: str = ""
    kind: str = "published"

    @property
    def there(self) -> bool:
        """Whether the fact can be asked for in English."""
        return UNSAID not in self.sentence

    @property
    def said(self) -> str:
        """The sentence with its figure."""
        return self.fill(self.figure)

    @property
    def right(self) -> str:
        """The figure with what kind of number it is, as a correction says it."""
        return f"The {_KINDS.get(self.kind, 'published')} figure is {self.text}."

    @property
    def should(self) -> str:
        """What it is, as a correction says it."""
        return (
            f"It should be {self.text}."
            if self.unit or self.text[:1].isdigit()
            else f"It should be: {self.text}."
        )

    def fill(self, words: str) -> str:
        """The sentence with words in the place of the figure; the article before them fits, before a gap it tells nothing."""
        text = self.sentence.replace(SLOT, words)
        text = _ARTICLE.sub(r"\1(n) ", text) if BLANK in words else _fitting(text, words)
        return text[:1].upper() + text[1:]

    def open_place(self) -> str:
        """The sentence with a gap for the number alone: what stands before and behind it is printed."""
        if not self.unit:
            return self.fill(f"{self.printed.prefix}{BLANK}")
        _, scale = scaled(self.printed.value)
        tail = self.figure.removeprefix(self.printed.prefix + self.printed.value)
        return self.fill(f"{self.printed.prefix}{BLANK}{' ' if scale else ''}{scale}{tail}")

    def amount(self, amount: Amount) -> Amount:
        """The number to type, given the Chinese one."""
        if not self.unit:
            return Amount(self.figure.removeprefix(self.printed.prefix), "", self.text)
        made = english_answer(self.printed, self.unit, self.text, amount.tolerance, None)
        return Amount(made["value"], made["unit"], self.text, made["tolerance"], made.get("counter", ""))


def _fitting(text: str, words: str) -> str:
    """The article that fits words which were put behind it."""
    at = text.find(words)
    match = next((m for m in _WRONG_ARTICLE.finditer(text) if m.end() in (at, at + 1)), None)
    if match is None:
        return text
    article = match[1] + ("n " if match[2].lower() in "aeiou" else " ")
    return text[: match.start()] + article + text[match.end() :]


NOTHING = English(UNSAID, UNSAID, UNSAID, UNSAID, UNSAID, Printed("", UNSAID))


def english(bank: Bank, id_: str) -> English:
    """The fact in English; NOTHING where the bank has none of it, or not all."""
    fact = bank.fact(id_)
    template = fact.blank_en or fact.statement_en
    named = not isinstance(fact, (f.NameFact, f.ListFact)) or (
        bool(fact.value_en) and (not isinstance(fact, f.ListFact) or len(fact.value_en) == len(fact.value))
    )
    if not (template and fact.subject_en and named and "{figure}" in template):
        return NOTHING
    printed, unit = bank.printed(id_, "en"), str(getattr(fact, "unit", ""))
    figure = without_noun(printed, unit).text if unit else printed.text
    period = parse_period(fact.period or "unknown")
    counted = isinstance(fact, (f.NumberFact, f.DerivedFact, f.ShareFact))
    told = "{period}" in template or bool(re.search(r"\d{4}|five years|Plan", template))
    if counted and period.known and not told:
        template = f"{template.removesuffix('.')} ({{period}})."
    tail = printed.text.removeprefix(figure)
    sentence = bank.say(id_, template.replace("{figure}", SLOT + tail), "en")
    label = fact.subject_en + (f" ({period.printed('en')})" if period.known else "")
    role = bank.resolve(fact.role_en or fact.subject_en, "en")[0]
    return English(printed.text, figure, sentence, label, role, printed, unit, fact.kind)


def shown(bank: Bank, entry: Entry, value: Decimal) -> str:
    """A wrong number in the form of the figure, without the thing counted; a bare one where the figure says over."""
    fact = entry.fact
    if isinstance(fact, f.ShareFact):
        share = Fraction(value).limit_denominator(100)
        return print_other(fact, f"{share.numerator}/{share.denominator}", "en").text
    if isinstance(fact, f.RankFact):
        return print_other(fact, f"{value:f}", "en").text
    written = value.quantize(Decimal(1).scaleb(-entry.decimals))
    number = print_number(written, entry.unit, None, "en", getattr(fact, "unit_en", ""))
    bare = without_noun(number, entry.unit).text
    return bare if entry.open_above else bank.printed(entry.id, "en").prefix + bare


def in_quotes(text: str) -> str:
    """A text in quotation marks, those within it made single."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"
