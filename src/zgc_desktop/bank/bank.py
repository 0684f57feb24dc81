"""The bank: all facts, questions and sources of a briefing, and what may be asked of a fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from zgc_desktop.bank import facts as f
from zgc_desktop.bank import values as v
from zgc_desktop.bank.figure import KIND_LABELS, MODES, Figure
from zgc_desktop.bank.formula import INFINITY, Bounds, evaluate, ids, tokens
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.questions import Question
from zgc_desktop.bank.refs import Reference, find_references
from zgc_desktop.bank.units import plain, split_unit
from zgc_desktop.source.problem import Spot
from zgc_desktop.source.yaml import Document

_PLACEHOLDER = re.compile(r"(?<!\{)\{(figure|period|baseline|threshold|value)\}(?!\})")
_THRESHOLD = re.compile(r"(\d+(?:\.\d+)?)(\D+)")
_ROUND_NAMES = {Decimal(10): "十", Decimal(100): "百", Decimal(1000): "千"}


class UnknownFactError(KeyError):
    """A fact id that is not in the bank."""


@dataclass(frozen=True)
class Place:
    """Where a fact or question stands: its document and the path inside."""

    document: Document
    path: tuple[str | int, ...]

    def spot(self, *inside: str | int) -> Spot:
        """The position of the whole or of something inside it."""
        return self.document.spot([*self.path, *inside])


@dataclass(frozen=True)
class Bank:
    """Facts by id in file order, with their themes, questions and sources."""

    facts: Mapping[str, f.Fact]
    themes: Mapping[str, str]
    questions: Mapping[str, Question]
    question_themes: Mapping[str, str]
    sources: Mapping[str, f.DocumentEntry]
    places: Mapping[tuple[str, str], Place] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _bounds(self) -> dict[str, Bounds]:
        return {}

    @cached_property
    def _figures(self) -> dict[tuple[str, str], Figure]:
        return {}

    def fact(self, id_: str) -> f.Fact:
        """The fact. Raises UnknownFactError."""
        try:
            return self.facts[id_]
        except KeyError:
            raise UnknownFactError(id_) from None

    def bounds(self, id_: str) -> Bounds:
        """Value and bounds in base units.

        Raises UnknownFactError, FormulaError, ZeroDivisionError, and TypeError for a fact that is no number.
        """
        if id_ not in self._bounds:
            fact = self.fact(id_)
            if isinstance(fact, f.DerivedFact):
                self._bounds[id_] = evaluate(fact.formula, self.bounds)
            elif isinstance(fact, (f.NumberFact, f.ShareFact)):
                self._bounds[id_] = v.number_bounds(fact)
            else:
                raise TypeError(id_)
        return self._bounds[id_]

    def operands(self, id_: str) -> tuple[str, ...]:
        """The facts that a derived fact is computed from; none for a published one."""
        fact = self.fact(id_)
        return ids(fact.formula) if isinstance(fact, f.DerivedFact) and fact.formula else ()

    def sources_of(self, id_: str) -> tuple[f.Source, ...]:
        """The fact's source, or the sources of its operands, each once."""
        fact = self.fact(id_)
        if fact.source is not None:
            document = fact.source.document or next(iter(self.sources), "")
            return (fact.source.model_copy(update={"document": document}),)
        found: dict[f.Source, None] = {}
        for operand in self.operands(id_):
            found |= dict.fromkeys(self.sources_of(operand))
        return tuple(found)

    def qualifier(self, id_: str) -> str:
        """`exact`, `about`, `under` or `over`."""
        fact = self.fact(id_)
        if isinstance(fact, f.DerivedFact):
            return v.print_derived(fact, self.bounds(id_))[1]
        return v.qualifier_of(fact)

    def printed(self, id_: str, lang: str = "zh") -> v.Printed:
        """The printed parts of the fact's value."""
        fact = self.fact(id_)
        if isinstance(fact, f.DerivedFact):
            return v.print_derived(fact, self.bounds(id_), lang)[0]
        return v.print_fact(fact, lang)

    def figure(self, id_: str, lang: str = "zh") -> Figure:
        """Everything to print and draw of a fact. Raises as `bounds` does."""
        key = (id_, lang)
        if key not in self._figures:
            self._figures[key] = self._figure(self.fact(id_), lang)
        return self._figures[key]

    def _figure(self, fact: f.Fact, lang: str) -> Figure:
        printed = self.printed(fact.id, lang)
        amount = base = low = high = None
        if isinstance(fact, (f.NumberFact, f.ShareFact, f.DerivedFact)):
            bounds = self.bounds(fact.id)
            base, low = float(bounds.value), float(bounds.low)
            high = None if bounds.high == INFINITY else float(bounds.high)
            scale = split_unit(fact.unit)[1] if not isinstance(fact, f.ShareFact) else 1
            amount = base / scale
            if isinstance(fact, f.DerivedFact):
                amount = float(printed.value) if lang == "zh" else amount
        period = self._period(fact.period, lang)
        kind_label = KIND_LABELS["en" if lang == "en" else "zh"][fact.kind]
        sources = self.sources_of(fact.id)
        return Figure(
            fact=fact.id,
            prefix=printed.prefix,
            value=printed.value,
            infix=printed.infix,
            unit=printed.unit,
            text=printed.text,
            label=fact.subject_en or fact.subject if lang == "en" else fact.subject,
            measure=fact.measure_en or fact.measure if lang == "en" else fact.measure or fact.subject,
            period=period,
            baseline=self._period(fact.baseline, lang) if fact.baseline else "",
            kind=fact.kind,
            kind_label=kind_label,
            mode=MODES[fact.kind],
            amount=amount,
            base=base,
            low=low,
            high=high,
            formula=self.formula_text(fact.id),
            interval=self.interval(fact.id),
            threshold=self.threshold(fact.id)[0],
            threshold_base=self.threshold(fact.id)[1],
            source=", ".join(s.paragraph for s in sources),
            publisher="、".join(
                dict.fromkeys(self.sources[s.document].short for s in sources if s.document in self.sources)
            ),
            accessible=(", " if lang == "en" else "，").join((printed.text, period, kind_label)),
        )

    @staticmethod
    def _period(text: str | None, lang: str) -> str:
        return parse_period(text or "unknown").printed(lang)

    def threshold(self, id_: str) -> tuple[str, float | None]:
        """The fact's threshold as printed (千亿元) and in base units; empty where it has none."""
        text = self.fact(id_).threshold
        match = _THRESHOLD.fullmatch(text) if text else None
        if match is None:
            return "", None
        value = Decimal(match[1])
        name = _ROUND_NAMES.get(value, "" if value == 1 else match[1])
        return name + match[2], float(value * split_unit(match[2])[1])

    def interval(self, id_: str) -> str:
        """The interval that published rounding allows a derived fact; empty for others."""
        fact = self.fact(id_)
        return v.print_interval(fact, self.bounds(id_)) if isinstance(fact, f.DerivedFact) else ""

    def formula_text(self, id_: str) -> str:
        """The arithmetic of a derived fact with its figures: 174.7 ÷ 1.8 ≈ 97.1; empty for others."""
        fact = self.fact(id_)
        if not isinstance(fact, f.DerivedFact):
            return ""
        given = tokens(fact.formula)
        _, own_scale = split_unit(fact.unit)
        units = own_scale > 1 or any(t.kind == "id" and self._scaled(t.text) for t in given)
        words: list[str] = []
        for token in given:
            if token.kind != "id":
                words.append(token.text)
                continue
            printed = self.printed(token.text)
            words.append(printed.value + (printed.unit if units and printed.unit != "倍" else ""))
        step = Decimal(1).scaleb(-fact.decimals - 1)
        value = self.bounds(id_).value / own_scale
        rounded = value.quantize(step)
        sign = "=" if rounded == value else "≈"
        shown = plain(rounded)
        return (
            " ".join([*words, sign, shown + (fact.unit if units else "")])
            .replace("( ", "(")
            .replace(" )", ")")
        )

    def _scaled(self, id_: str) -> bool:
        unit = getattr(self.fact(id_), "unit", "")
        return split_unit(unit)[1] > 1

    def statement(self, id_: str, lang: str = "zh") -> str:
        """The fact as a full sentence with its figure; Chinese where there is no English one."""
        fact = self.fact(id_)
        template = fact.statement_en or fact.statement if lang == "en" else fact.statement
        if lang == "en" and not fact.statement_en:
            lang = "zh"

        def fill(match: re.Match[str]) -> str:
            if match[1] == "figure":
                return self.printed(id_, lang).text
            if match[1] == "value":
                return self.printed(id_, lang).value
            if match[1] == "threshold":
                return self.threshold(id_)[0]
            return self._period(fact.period if match[1] == "period" else fact.baseline, lang)

        return self.resolve(_PLACEHOLDER.sub(fill, template), lang)[0]

    def resolve(self, text: str, lang: str = "zh") -> tuple[str, list[Reference]]:
        """`text` with its references replaced, and the references; an unknown one stays visible as 【?id】."""
        references = find_references(text)
        if not references:
            return text, references
        parts: list[str] = []
        position = 0
        for reference in references:
            parts += [text[position : reference.start], self.quote(reference, lang)]
            position = reference.end
        return "".join([*parts, text[position:]]), references

    def quote(self, reference: Reference, lang: str = "zh") -> str:
        """What one reference prints; 【?id】 where it cannot be printed."""
        try:
            return self._quote(reference, lang)
        except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError):
            return f"【?{reference.id}】"

    def _quote(self, reference: Reference, lang: str) -> str:
        fact = self.fact(reference.id)
        form = reference.form
        if form in ("period", "baseline"):
            return self._period(fact.period if form == "period" else fact.baseline, lang)
        if form == "statement":
            return self.statement(fact.id, lang)
        if form in ("formula", "interval"):
            return self.formula_text(fact.id) if form == "formula" else self.interval(fact.id)
        if form == "threshold":
            return self.threshold(fact.id)[0]
        if form == "chinese" and isinstance(fact, f.ShareFact):
            return v.chinese_share(f.share_value(fact))
        if form == "wrong":
            return self.wrong(fact.id, Decimal(reference.arg), lang).text
        if form in ("subject", "measure"):
            return str(getattr(self.figure(fact.id, lang), "label" if form == "subject" else "measure"))
        printed = self.printed(fact.id, lang)
        parts = {
            "value": printed.value,
            "unit": printed.unit,
            "number": printed.prefix + printed.value + printed.infix,
            "plain": printed.value + printed.unit,
        }
        return parts.get(form, printed.text)

    def wrong(self, id_: str, value: Decimal, lang: str = "zh") -> v.Printed:
        """A wrong number in the form of the fact: same unit and qualifier."""
        fact = self.fact(id_)
        if isinstance(fact, f.NumberFact):
            return v.print_number(value, fact.unit, fact.qualifier, lang, fact.unit_en)
        if isinstance(fact, f.DerivedFact):
            return v.print_number(value, fact.unit, self.printed(id_).prefix or None, lang, fact.unit_en)
        return v.Printed("", plain(value))
