"""What the templates need of every fact, worked out once for a briefing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.periods import Period, parse_period
from zgc_desktop.bank.revision import revision
from zgc_desktop.bank.rivals import amount, decimals, possible, precision
from zgc_desktop.bank.units import split_unit
from zgc_desktop.bank.values import print_number, print_other
from zgc_desktop.briefing.load import Briefing
from zgc_desktop.briefing.usage import shown_facts, used_by
from zgc_desktop.quiz.generate.english import SLOT, English, english

#: A bank of more facts than this is looked at in parts.
MANY = 400
#: So many neighbours a fact has of each sort.
NEAR = 40
_QUOTIENT = re.compile(r"\{([a-z0-9-]+)\} ÷ \{([a-z0-9-]+)\}")
_REFERENCE = re.compile(r"\{([a-z0-9-]+)\}")
_ASKING = frozenset({"quiz", "result", "cover"})
Numeric = f.NumberFact | f.DerivedFact | f.ShareFact


@dataclass(frozen=True)
class Entry:
    """One fact as it is asked for.

    `sentence` has SLOT for the figure; `asked` says that a person vouches for the sentence having only this answer.
    `label` names the fact beside others; `value` is the number in the printed unit; `turn` its place in the bank.
    """

    id: str
    turn: int
    fact: f.Fact
    theme: str
    slide: str
    text: str
    sentence: str
    asked: bool
    label: str
    role: str
    period: Period
    side: str
    revision: str
    value: Decimal | None = None
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    unit: str = ""
    prefix: str = ""
    infix: str = ""
    tolerance: Decimal = Decimal(0)

    @property
    def base(self) -> str:
        """The unit without its 万 or 亿; a share has none of its own."""
        return split_unit(self.unit)[0] if self.unit else self.fact.type

    @property
    def counted(self) -> bool:
        """Whether the figure is a number with a unit."""
        return isinstance(self.fact, (f.NumberFact, f.DerivedFact))

    @cached_property
    def span(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest that the true value may be, in the base unit."""
        scale = split_unit(self.unit)[1] if self.unit else 1
        return self.low * scale, self.high * scale

    @cached_property
    def decimals(self) -> int:
        """The decimals of the printed number."""
        return decimals(self.value) if self.value is not None else 0

    @property
    def open_above(self) -> bool:
        """Whether the true value may be any amount above the figure (超, 余, 突破)."""
        return self.side == "over"

    def shown(self, value: Decimal) -> str:
        """A wrong number in the form of the figure; a bare one where the figure says 超, since that would be true."""
        if isinstance(self.fact, f.ShareFact):
            share = Fraction(value).limit_denominator(100)
            return print_other(self.fact, f"{share.numerator}/{share.denominator}").text
        if isinstance(self.fact, f.RankFact):
            return print_other(self.fact, f"{value:f}").text
        written = value.quantize(Decimal(1).scaleb(-self.decimals))
        if self.open_above:
            return print_number(written, self.unit, None).text
        return f"{self.prefix}{written:f}{self.infix}{self.unit}"

    @property
    def right(self) -> str:
        """The figure with what kind of number it is, as a correction says it."""
        kind = {"derived": "推算", "forecast": "预计"}.get(self.fact.kind, "公布")
        return f"{kind}的是{self.text}。"

    def fill(self, words: str) -> str:
        """The sentence with words in the place of the figure."""
        return self.sentence.replace(SLOT, words)

    def tells(self, other: Entry) -> bool:
        """Whether its sentence names what the other asks for."""
        if isinstance(other.fact, f.ListFact):
            return all(name in self.sentence for name in other.fact.value)
        if isinstance(other.fact, f.NameFact):
            return other.text.strip("“”《》") in self.sentence
        return other.counted and re.search(rf"(?<![\d.]){re.escape(other.text)}", self.sentence) is not None

    @property
    def said(self) -> str:
        """The sentence with its figure."""
        return self.fill(self.text)


class Sheet:
    """All entries of a briefing that can be asked for, in the order of the bank.

    `chapters` and `numbers_of` give names and numbers of the chapters by their ids, `pages` those of the slides.
    """

    def __init__(self, briefing: Briefing) -> None:
        # Nothing here asks for questions or places in files, and a sheet may be kept.
        self.bank = replace(briefing.bank, questions={}, question_themes={}, places={})
        slides = _slides(briefing)
        deck = briefing.deck
        self.chapters: Mapping[str, str] = {chapter.id: chapter.name for chapter in deck.chapters}
        self.chapters_en: Mapping[str, str] = {chapter.id: chapter.name_en for chapter in deck.chapters}
        self.numbers_of: Mapping[str, int] = {chapter.id: chapter.accent for chapter in deck.chapters}
        self.pages: Mapping[str, int] = {slide.id: slide.page for slide in reversed(deck.slides)}
        labels = _labels(self.bank)
        self.entries: Mapping[str, Entry] = {
            id_: _entry(self.bank, id_, turn, slide, labels[id_])
            for turn, id_ in enumerate(self.bank.facts)
            if (slide := slides.get(id_)) and _sound(self.bank, id_)
        }

    def __getstate__(self) -> dict[str, Any]:
        """What is kept of it: besides its own parts what is worked out from all of them, so that nobody waits for it."""
        names = (
            "chapters",
            "chapters_en",
            "numbers_of",
            "pages",
            "entries",
            "_turns",
            "multiples",
            "sentences",
            "_ties",
            "names",
        )
        return {name: getattr(self, name) for name in names} | {"bank": replace(self.bank)}

    def around(self, entry: Entry) -> Sheet:
        """What is near a fact: of its category, theme, unit and type those next to it in the bank.

        Templates look at every fact beside the one they ask for; in a large bank they look at these. In a small one it
        is the whole.
        """
        if len(self.entries) <= MANY:
            return self
        near = {entry.turn}
        for group in _groups(entry):
            turns = self._turns[group]
            at = bisect_left(turns, entry.turn)
            near.update(turns[max(0, at - NEAR // 2) : at + NEAR // 2])
        found = object.__new__(Sheet)
        found.__dict__ |= self.__dict__
        found.entries = {self._by_turn[turn].id: self._by_turn[turn] for turn in sorted(near)}
        for name in ("numbers", "_all"):
            found.__dict__.pop(name, None)
        # Of the whole bank all the same.
        found.__dict__ |= {
            "multiples": self.multiples,
            "sentences": self.sentences,
            "_ties": self._ties,
        }
        return found

    @cached_property
    def _by_turn(self) -> Mapping[int, Entry]:
        return {entry.turn: entry for entry in self.entries.values()}

    @cached_property
    def _turns(self) -> Mapping[tuple[str, str], list[int]]:
        """The places in the bank of what has something in common."""
        found: dict[tuple[str, str], list[int]] = {}
        for entry in self.entries.values():
            for group in _groups(entry):
                found.setdefault(group, []).append(entry.turn)
        return found

    def all(self) -> tuple[Entry, ...]:
        """The entries."""
        return self._all

    @cached_property
    def _all(self) -> tuple[Entry, ...]:
        return tuple(self.entries.values())

    @cached_property
    def numbers(self) -> tuple[Entry, ...]:
        """Those with a number and a unit."""
        return tuple(entry for entry in self.entries.values() if entry.counted)

    @cached_property
    def multiples(self) -> Mapping[str, list[Decimal]]:
        """By what a fact was multiplied to get it, where the bank divides it by a published multiple."""
        found: dict[str, list[Decimal]] = {}
        for fact in self.bank.facts.values():
            if isinstance(fact, f.DerivedFact) and (match := _QUOTIENT.fullmatch(fact.formula)):
                times = self.entries.get(match[2])
                if times and times.unit == "倍" and times.value is not None:
                    found.setdefault(match[1], []).append(times.value)
        return found

    @cached_property
    def sentences(self) -> Counter[str]:
        """How many facts have the same sentence."""
        return Counter(entry.sentence for entry in self.entries.values())

    @cached_property
    def names(self) -> Counter[tuple[str, str]]:
        """How many names may stand beside each other, by category and theme."""
        return Counter(
            (entry.fact.category, entry.theme)
            for entry in self.entries.values()
            if isinstance(entry.fact, f.NameFact) and entry.asked and entry.fact.ask == "any"
        )

    @cached_property
    def _ties(self) -> Mapping[str, frozenset[str]]:
        """By fact the formulas that it stands in, or that make it."""
        found: dict[str, set[str]] = {}
        for fact in self.bank.facts.values():
            if isinstance(fact, f.DerivedFact):
                for id_ in (fact.id, *_REFERENCE.findall(fact.formula)):
                    found.setdefault(id_, set()).add(fact.id)
        return {id_: frozenset(formulas) for id_, formulas in found.items()}

    def tied(self, one: str, other: str) -> bool:
        """Whether one formula knows both."""
        nothing: frozenset[str] = frozenset()
        return bool(self._ties.get(one, nothing) & self._ties.get(other, nothing))

    @cached_property
    def _english(self) -> dict[str, English]:
        return {}

    def english(self, id_: str) -> English:
        """The fact in English; one that says nothing where the bank has none."""
        if id_ not in self._english:
            self._english[id_] = english(self.bank, id_)
        return self._english[id_]

    def kin(self, one: Entry, other: Entry) -> bool:
        """Whether one of the two tells something of the other: by a formula, the same quantity, or by naming it."""
        same = one.sentence == other.sentence or (one.fact.measure and one.fact.measure == other.fact.measure)
        if one.fact.type == other.fact.type == "name" and one.fact.category == other.fact.category:
            return True  # a false sentence of the one has the name of the other
        return bool(same) or self.tied(one.id, other.id) or one.tells(other) or other.tells(one)

    def apart(self, one: Entry, other: Entry) -> bool:
        """Whether the two cannot have the same value."""
        return self.order(one, other) is not None

    def scaled(self, entry: Entry) -> Decimal:
        """The number in its base unit."""
        assert entry.value is not None
        return entry.value * (split_unit(entry.unit)[1] if entry.unit else 1)

    def order(self, one: Entry, other: Entry) -> int | None:
        """−1 where the first is surely less than the second, 1 where surely more, None where nobody can tell."""
        (low, high), (least, most) = one.span, other.span
        return -1 if high < least else 1 if most < low else None


def in_quotes(text: str) -> str:
    """A text in quotation marks, those within it made single."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def _groups(entry: Entry) -> tuple[tuple[str, str], ...]:
    """What a fact has in common with others."""
    kind = entry.fact.type
    return (
        ("category", f"{kind}/{entry.fact.category}"),
        ("theme", entry.theme),
        ("unit", entry.base),
        ("type", kind),
    )


def _sound(bank: Bank, id_: str) -> bool:
    """Whether the fact prints; a formula may be broken."""
    try:
        return bool(bank.figure(id_).text)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return False


def _labels(bank: Bank) -> dict[str, str]:
    """What a fact is called beside others: its subject, and when it was counted where that is known."""
    labels = {}
    for id_, fact in bank.facts.items():
        period = parse_period(fact.period or "unknown")
        labels[id_] = fact.subject + (f"（{period.printed()}）" if period.known else "")
    return labels


def _entry(bank: Bank, id_: str, turn: int, slide: str, label: str) -> Entry:
    fact = bank.fact(id_)
    period = parse_period(fact.period or "unknown")
    printed = bank.printed(id_)
    value = low = high = None
    if isinstance(fact, (f.NumberFact, f.DerivedFact, f.ShareFact, f.RankFact)):
        value = amount(bank, id_)
        low, high = possible(bank, id_)
    return Entry(
        id=id_,
        turn=turn,
        fact=fact,
        theme=bank.themes[id_],
        slide=slide,
        text=printed.text,
        sentence=_sentence(bank, fact, period),
        asked=bool(fact.blank),
        label=label,
        role=bank.resolve(fact.role)[0],
        period=period,
        side=bank.qualifier(id_),
        revision=revision(bank, id_),
        value=value,
        low=low or Decimal(0),
        high=high or Decimal(0),
        unit=getattr(fact, "unit", ""),
        prefix=printed.prefix,
        infix=printed.infix,
        tolerance=precision(bank, id_),
    )


def _sentence(bank: Bank, fact: f.Fact, period: Period) -> str:
    """The sentence with SLOT for the figure; the period is put before a number's sentence that does not say it."""
    template = fact.blank or fact.statement
    if "{figure}" not in template:
        return ""
    if not fact.blank and isinstance(fact, (f.NumberFact, f.DerivedFact, f.ShareFact)):
        said = "{period}" in template or any(word in template for word in ("年", "期间"))
        if not said:
            # That the source gives no year stands below the question.
            template = "{period}，" + template if period.known else template
    return bank.say(fact.id, template.replace("{figure}", SLOT))


def _slides(briefing: Briefing) -> dict[str, str]:
    """For every fact the slide to go back to: one of its own chapter that shows it, else any that tells of it."""
    bank = briefing.bank
    shown: dict[str, set[str]] = {}
    chapter: dict[str, str] = {}
    for slide in briefing.deck.slides:
        if slide.layout not in _ASKING and slide.fields is not None:
            shown[slide.id] = set(shown_facts(slide))
            chapter[slide.id] = briefing.deck.chapters[slide.chapter].id
    found = {}
    for id_, users in used_by(briefing).items():
        slides = [slide for slide in users["slides"] if slide in shown]
        if slides:
            worth = [2 * (id_ in shown[slide]) + (chapter[slide] == bank.themes[id_]) for slide in slides]
            found[id_] = slides[worth.index(max(worth))]
    return found
