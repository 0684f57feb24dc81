"""The bank: all facts, questions and sources of a briefing, and what may be asked of a fact."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from zgc_desktop.bank import facts as f
from zgc_desktop.bank import values as v
from zgc_desktop.bank.figure import KIND_LABELS, MODES, Figure
from zgc_desktop.bank.formula import (
    INFINITY,
    Bounds,
    FormulaCycleError,
    FormulaError,
    evaluate,
    ids,
    tokens,
)
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.questions import Question
from zgc_desktop.bank.refs import Reference, find_references
from zgc_desktop.bank.units import english_amount, english_unit, plain, split_unit
from zgc_desktop.source.problem import Spot
from zgc_desktop.source.yaml import Document

#: Stands among the ids of what cannot be read for those of a file or folder of which nothing can be read.
ALL = "*"
#: What a text may come to once what it quotes is filled in, in characters: a few quote much, many quote something, never both.
MAX_PRINTED = 16_000
_MOST_FILLED = 100
_ROUND_NAMES = {Decimal(10): "十", Decimal(100): "百", Decimal(1000): "千"}


class UnknownFactError(KeyError):
    """A fact id that is not in the bank."""


class BrokenOperandError(UnknownFactError):
    """A fact that has no value because one of its operands has none."""


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
    #: What is written down but cannot be read, as ("facts", id): quoting it is no fault of who quotes it.
    broken: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False, compare=False)
    #: For `facts`, `questions` and `sources` a file that could not be read, so that nobody knows all that is in it.
    unread: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    #: What formulas name that is nowhere, and where.
    missing: tuple[tuple[str, Spot], ...] = field(default=(), repr=False, compare=False)
    relations: tuple[f.Relation, ...] = ()

    @cached_property
    def _bounds(self) -> dict[str, Bounds | Exception]:
        return {}

    @cached_property
    def _sources(self) -> dict[str, tuple[f.Source, ...]]:
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

        Raises UnknownFactError (BrokenOperandError where it is an operand's fault), FormulaError,
        FormulaCycleError, ZeroDivisionError, and TypeError for a fact that is no number.
        """
        if id_ not in self._bounds:
            for each in self._operands_first(id_, self._bounds):
                self._bounds[each] = self._compute(each)
        found = self._bounds[id_]
        if isinstance(found, Exception):
            raise found.with_traceback(None)
        return found

    def _compute(self, id_: str) -> Bounds | Exception:
        """The bounds, or why there are none, so that a failure too is computed once."""
        try:
            fact = self.fact(id_)
            if isinstance(fact, f.DerivedFact):
                return evaluate(fact.formula, self._operand)
            if isinstance(fact, (f.NumberFact, f.ShareFact)):
                return v.number_bounds(fact)
            return TypeError(id_)
        except (UnknownFactError, FormulaError, ZeroDivisionError, TypeError) as error:
            return error

    def _operand(self, id_: str) -> Bounds:
        # An operand without an entry stands on the way back to itself.
        found = self._bounds.get(id_) or FormulaCycleError()
        if isinstance(found, (TypeError, FormulaCycleError)):
            raise found.with_traceback(None)
        if isinstance(found, Exception):
            raise BrokenOperandError(id_)
        return found

    def _operands_first(self, id_: str, done: Container[str]) -> Iterator[str]:
        """`id_` and all that it is computed from, operands before results, without those in `done`.

        A loop of its own instead of recursion: a chain of formulas may be longer than the stack is deep.
        """
        path = {id_}
        stack = [(id_, iter(self._needs(id_)))]
        while stack:
            current, rest = stack[-1]
            following = next(rest, None)
            if following is None:
                stack.pop()
                path.discard(current)
                if current not in done:
                    yield current
            elif following not in path and following not in done:
                path.add(following)
                stack.append((following, iter(self._needs(following))))

    def _needs(self, id_: str) -> tuple[str, ...]:
        try:
            return self.operands(id_)
        except (UnknownFactError, FormulaError):
            return ()

    def operands(self, id_: str) -> tuple[str, ...]:
        """The facts that a derived fact is computed from; none for a published one."""
        fact = self.fact(id_)
        return ids(fact.formula) if isinstance(fact, f.DerivedFact) and fact.formula else ()

    def sources_of(self, id_: str) -> tuple[f.Source, ...]:
        """The fact's source, or the sources of its operands, each once. Raises UnknownFactError."""
        if self.fact(id_).id not in self._sources:
            for each in self._operands_first(id_, self._sources):
                self._sources[each] = self._sources_of(each)
        return self._sources[id_]

    def _sources_of(self, id_: str) -> tuple[f.Source, ...]:
        fact = self.facts.get(id_)
        if fact is not None and fact.source is not None:
            document = fact.source.document or next(iter(self.sources), "")
            return (fact.source.model_copy(update={"document": document}),)
        found: dict[f.Source, None] = {}
        for operand in self._needs(id_):
            found |= dict.fromkeys(self._sources.get(operand, ()))
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
            base = float(bounds.value)
            low = None if bounds.low == -INFINITY else float(bounds.low)
            high = None if bounds.high == INFINITY else float(bounds.high)
            scale = split_unit(fact.unit)[1] if not isinstance(fact, f.ShareFact) else 1
            shown = bounds.value / scale
            if isinstance(fact, f.DerivedFact):
                shown = Decimal(v.print_derived(fact, bounds)[0].value)
            # English units carry no 万 or 亿.
            amount = float(shown * scale if lang == "en" else shown)
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
            measure=(lang == "en" and (fact.measure_en or fact.subject_en)) or fact.measure or fact.subject,
            period=period,
            baseline=self._period(fact.baseline, lang) if fact.baseline else "",
            kind=fact.kind,
            kind_label=kind_label,
            mode=MODES[fact.kind],
            amount=amount,
            base=base,
            low=low,
            high=high,
            formula=self.formula_text(fact.id, lang),
            interval=self.interval(fact.id, lang),
            threshold=self.threshold(fact.id, lang)[0],
            threshold_base=self.threshold(fact.id)[1],
            source=", ".join(s.paragraph for s in sources),
            publisher=self._publisher(tuple(s.document for s in sources), lang),
            accessible=(", " if lang == "en" else "，").join((printed.text, period, kind_label)),
        )

    def _publisher(self, documents: tuple[str, ...], lang: str) -> str:
        found = [self.sources[document] for document in documents if document in self.sources]
        if lang == "en":
            return ", ".join(dict.fromkeys(entry.short_en or entry.short for entry in found))
        return "、".join(dict.fromkeys(entry.short for entry in found))

    @staticmethod
    def _period(text: str | None, lang: str) -> str:
        return parse_period(text or "unknown").printed(lang)

    def threshold(self, id_: str, lang: str = "zh") -> tuple[str, float | None]:
        """The fact's threshold as printed (千亿元) and in base units; empty where it has none."""
        match = f.THRESHOLD.fullmatch(self.fact(id_).threshold)
        if match is None:
            return "", None
        value = Decimal(match[1])
        unit, scale = split_unit(match[2])
        if lang == "en":
            return f"{english_amount(value * scale)} {english_unit(unit)}".rstrip(), float(value * scale)
        name = _ROUND_NAMES.get(value, "" if value == 1 and scale > 1 else match[1])
        return name + match[2], float(value * scale)

    def interval(self, id_: str, lang: str = "zh") -> str:
        """The interval that published rounding allows a derived fact; empty for others."""
        fact = self.fact(id_)
        return v.print_interval(fact, self.bounds(id_), lang) if isinstance(fact, f.DerivedFact) else ""

    def formula_text(self, id_: str, lang: str = "zh") -> str:
        """The arithmetic of a derived fact with its figures: 174.7 ÷ 1.8 ≈ 97.1; empty for others.

        Units stand beside the figures where one of them has a scale (6465.3亿元 ÷ 7.6万项 ≈ 850.7万元).
        """
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
            operand = self.fact(token.text)
            printed = self.printed(token.text, lang)
            bare = getattr(operand, "unit", "") == "倍" or not units
            shown = printed.value if bare else printed.value + printed.unit
            words.append(f"({shown})" if "/" in shown and len(given) > 1 else shown)
        value = self.bounds(id_).value / own_scale
        rounded = v.round_to(value, fact.decimals + 1)
        if rounded == value:
            rounded = Decimal(plain(rounded))
        result = v.print_number(rounded, fact.unit, None, lang, fact.unit_en)
        sign = "=" if rounded == value else "≈"
        words += [sign, result.value + (result.unit if units else "")]
        return " ".join(words).replace("( ", "(").replace(" )", ")")

    def _scaled(self, id_: str) -> bool:
        unit = getattr(self.fact(id_), "unit", "")
        return split_unit(unit)[1] > 1

    def statement(self, id_: str, lang: str = "zh") -> str:
        """The fact as a full sentence with its figure; Chinese where there is no English one."""
        fact = self.fact(id_)
        template = fact.statement_en or fact.statement if lang == "en" else fact.statement
        return self.say(id_, template, "zh" if lang == "en" and not fact.statement_en else lang)

    def say(self, id_: str, template: str, lang: str = "zh") -> str:
        """A sentence with what it leaves open filled in from the fact."""
        fact = self.fact(id_)

        def fill(match: re.Match[str]) -> str:
            if match[1] == "figure":
                return self.printed(id_, lang).text
            if match[1] == "value":
                return self.printed(id_, lang).value
            if match[1] == "threshold":
                return self.threshold(id_, lang)[0]
            return self._period(fact.period if match[1] == "period" else fact.baseline, lang)

        # A statement in a statement is refused: two that quote each other would never end.
        text = f.PLACEHOLDER.sub(fill, template, count=_MOST_FILLED)[:MAX_PRINTED]
        return self._resolve(text, lang, nested=True)[0]

    def resolve(self, text: str, lang: str = "zh") -> tuple[str, list[Reference]]:
        """`text` with its references replaced, and the references; an unknown one stays visible as 【?id】.

        No more than MAX_PRINTED characters come of it.
        """
        return self._resolve(text, lang, nested=False)

    def _resolve(self, text: str, lang: str, *, nested: bool) -> tuple[str, list[Reference]]:
        references = find_references(text)
        if not references:
            return text, references
        parts: list[str] = []
        position, room = 0, MAX_PRINTED - len(text)
        for reference in references:
            if room <= 0:
                break
            refused = nested and reference.form == "statement"
            quoted = f"【?{reference.id}】" if refused else self.quote(reference, lang)
            parts += [text[position : reference.start], quoted]
            position, room = reference.end, room - len(quoted)
        return "".join([*parts, text[position:]])[:MAX_PRINTED], references

    def quote(self, reference: Reference, lang: str = "zh") -> str:
        """What one reference prints; 【?id】 where it cannot be printed."""
        try:
            return self._quote(reference, lang)
        except (KeyError, TypeError, ValueError, ArithmeticError):
            return f"【?{reference.id}】"

    def _quote(self, reference: Reference, lang: str) -> str:
        fact = self.fact(reference.id)
        form = reference.form
        if form in ("period", "baseline"):
            return self._period(fact.period if form == "period" else fact.baseline, lang)
        if form == "statement":
            return self.statement(fact.id, lang)
        if form in ("formula", "interval"):
            return self.formula_text(fact.id, lang) if form == "formula" else self.interval(fact.id, lang)
        if form == "threshold":
            return self.threshold(fact.id, lang)[0]
        if form == "chinese" and isinstance(fact, f.ShareFact):
            return v.print_share(fact, lang).value if lang == "en" else v.chinese_share(f.share_value(fact))
        if form == "wrong":
            return self.wrong(fact.id, reference.arg, lang).text
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

    def wrong(self, id_: str, value: Decimal | str, lang: str = "zh") -> v.Printed:
        """A wrong value, as in `wrong_number`, in the form of the fact: same unit and qualifier.

        Raises ValueError or ArithmeticError where it is not of the fact's type, and as `bounds` does."""
        fact = self.fact(id_)
        if not isinstance(fact, (f.NumberFact, f.DerivedFact)):
            return v.print_other(fact, str(value), lang)
        word = fact.qualifier if isinstance(fact, f.NumberFact) else self.printed(id_).prefix or None
        return v.print_number(self.wrong_number(id_, value), fact.unit, word, lang, fact.unit_en)

    def wrong_number(self, id_: str, value: Decimal | str) -> Decimal:
        """A number in the unit of a fact: typed, the number of the fact of that id, or computed by a formula.

        What is computed has as many decimals as the fact has. Raises as `wrong` does.
        """
        if "{" not in (formula := f"{{{value}}}" if value in self.facts else str(value)):
            return v.checked_number(Decimal(value))
        fact = self.fact(id_)
        scale = split_unit(getattr(fact, "unit", ""))[1]
        return v.like_fact(evaluate(formula, self.bounds).value / scale, fact)
