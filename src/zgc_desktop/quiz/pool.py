"""All questions that a briefing can ask: those written by hand, and those made from its facts when they are wanted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from random import Random
from typing import Any, NamedTuple

from zgc_desktop.bank.facts import Source
from zgc_desktop.briefing.questionfile import Questions
from zgc_desktop.quiz.banned import NOTHING, Banned
from zgc_desktop.quiz.blueprint import SheetDraw, Traits, stratified
from zgc_desktop.quiz.draw import reletter
from zgc_desktop.quiz.generate.item import Item
from zgc_desktop.quiz.generate.make import SHAPES, askable, fits, made, template_of
from zgc_desktop.quiz.generate.maker import Maker
from zgc_desktop.quiz.generate.sheet import MANY, Sheet
from zgc_desktop.quiz.generate.view import ItemViews
from zgc_desktop.quiz.traces import Trace, trace_of
from zgc_desktop.quiz.views import Program, QuestionView

#: More lines than this nobody counts.
LINES = 120
#: Of so many paragraphs that a fact comes from a card tells.
PARAGRAPHS = 2


class Form(NamedTuple):
    """One way to ask for a fact: a template, which may turn out to make nothing of it, or the hand-written question at
    a place."""

    fact: str
    name: str
    kind: str
    difficulty: int
    place: int | None = None


Draw = SheetDraw[str, Form, QuestionView | Item]
#: Of so many questions that tell of others a sheet may be rid by another order; so many are tried.
FEW, ORDERS = 2, 6
MISSES = 3


def _in_turn(sheet: Draw, count: int, random: Random) -> None:
    """Fill a sheet theme by theme, in a new order every round."""
    for strict in (True, False):
        order = [number for number, pool in sheet.pools.items() if pool]
        while order and len(sheet.drawn) < count:
            order = [number for number, pool in sheet.pools.items() if pool]
            random.shuffle(order)
            order = [
                number for number in order[: count - len(sheet.drawn)] if sheet.take(number, strict=strict)
            ]


class Pool:
    """Questions by the fact that they ask for. Nothing is made before it is drawn."""

    def __init__(self, sheet: Sheet, program: Program) -> None:
        self._sheet = sheet
        self._views = ItemViews(sheet)
        self._hand = Questions.of(program.get("questions", ()))
        # What speaks of the source itself is asked for by nobody but whoever wrote a question on it.
        self._themes = {
            id_: sheet.numbers_of.get(entry.theme, 0)
            for id_, entry in sheet.entries.items()
            if askable(sheet, entry) or id_ in self._hand.asking
        }
        self.theme_ids: dict[int, str] = {number: id_ for id_, number in sheet.numbers_of.items()}
        self._figures = {id_: entry.text for id_, entry in sheet.entries.items()}
        self.revisions: dict[str, str] = {id_: entry.revision for id_, entry in sheet.entries.items()}
        self.slides: dict[str, str] = {id_: entry.slide for id_, entry in sheet.entries.items()}
        self.subjects: dict[str, str] = {id_: entry.fact.subject for id_, entry in sheet.entries.items()}
        self.labels: dict[str, str] = {id_: entry.label for id_, entry in sheet.entries.items()}
        chapters = [str(chapter["id"]) for chapter in program.get("deck", {}).get("chapters", ())]
        self._turns = {id_: turn for turn, id_ in enumerate(chapters)}

    def facts(self, theme: int | None = None) -> list[str]:
        """The facts that can be asked for, in the order in which a learner meets them: that of the chapters, and in a
        chapter that of its pages."""
        return [id_ for id_ in self._ordered if theme is None or self._themes[id_] == theme]

    @cached_property
    def _ordered(self) -> list[str]:
        """What of a name or a list turns out to be asked for by nothing is left out; in a large bank nobody waits for that."""
        entries, pages = self._sheet.entries, self._sheet.pages
        known = list(self._themes)
        if len(entries) <= MANY:
            maker = Maker(self._sheet, 0)
            known = [
                id_
                for id_ in known
                if id_ in self._hand.asking or next(iter(made(maker, entries[id_])), None) is not None
            ]
        last = len(self._turns)

        def place(id_: str) -> tuple[int, int]:
            entry = entries.get(id_)
            return (self._turns.get(entry.theme, last), pages.get(entry.slide, 0)) if entry else (last, 0)

        return sorted(known, key=place)

    def card(self, fact: str) -> dict[str, Any]:
        """The fact as it is shown before it is first asked: its sentence in both languages, what stands in front of its
        figure, the figure in both, how often to draw a line for it (0 where that is too often), its slide, and the paragraphs of the
        source that it comes from, by chapter and number, with how they begin. In the sentences the figure is bold."""
        entry, bank = self._sheet.entries[fact], self._sheet.bank
        figures = {lang: bank.figure(fact, lang) for lang in ("zh", "en")}
        figure = figures["zh"]
        said = {"": bank.statement(fact), "_en": bank.statement(fact, "en")}
        lines = entry.value if entry.value is not None and entry.counted and entry.base == entry.unit else 0
        drawn = 1 < lines <= LINES and lines == int(lines) and "%" not in entry.unit and entry.unit != "倍"
        front, found, _ = said[""].partition(figure.text)
        return {
            "fact": fact,
            "name": not entry.counted,
            **{
                lang: {
                    "prefix": one.prefix,
                    "value": one.value,
                    "unit": one.infix + one.unit,
                    "kind": one.kind_label,
                    "period": one.period,
                }
                for lang, one in figures.items()
            },
            "front": front if found and len(front) > 1 else entry.fact.subject,
            "said": _bold(said[""], figure.text),
            "said_en": _bold(said["_en"], figures["en"].text),
            "mode": figure.mode,
            "lines": int(lines) if drawn else 0,
            "unitOne": entry.unit,
            "n": self._themes.get(fact, 0),
            "chapter": self._sheet.chapters.get(entry.theme, ""),
            "slide": entry.slide,
            "page": self._sheet.pages.get(entry.slide, 0),
            "paragraphs": [self._paragraph(source) for source in bank.sources_of(fact)[:PARAGRAPHS]],
        }

    def _paragraph(self, source: Source) -> dict[str, str]:
        """A paragraph of a source: `chapter` and `number` where its locator has them, else the locator as `number`."""
        documents = self._sheet.bank.sources
        document = documents.get(source.document) or next(iter(documents.values()), None)
        chapter, _, number = source.paragraph.rpartition("/")
        named = self._sheet.chapters.get(chapter, "")
        begins = document.paragraphs.get(source.paragraph, "") if document else ""
        return {"chapter": named, "number": number if named else source.paragraph, "begins": begins}

    def theme_of(self, fact: str) -> str:
        """The theme's id; empty for a fact that is not asked for."""
        entry = self._sheet.entries.get(fact)
        return entry.theme if entry else ""

    def forms(self, fact: str, seed: int) -> list[QuestionView]:
        """Every question that asks for the fact, those written by hand first."""
        entry = self._sheet.entries.get(fact)
        if entry is None:
            return []
        items = made(Maker(self._sheet, seed), entry)
        written = [self._hand[place] for place in self._hand.asking.get(fact, ())]
        return [*written, *map(self._views.view, items)]

    def question(self, id_: str, seed: int = 0) -> QuestionView | None:
        """The question of an id, written by hand or made with a seed; None where there is no such."""
        return self._of(id_, Maker(self._sheet, seed))

    def _of(self, id_: str, maker: Maker) -> QuestionView | None:
        place = self._hand.place_of(id_)
        if place is not None:
            return self._hand[place]
        entry, template = self._sheet.entries.get(id_.partition("--")[0]), template_of(id_)
        if entry is None or template not in SHAPES:
            return None
        items = made(maker, entry, (template,))
        return next((self._views.view(item) for item in items if item.id == id_), None)

    def asked(self, ids: Sequence[str], seed: int) -> list[QuestionView]:
        """The questions of these ids, in this order; seed and id alone decide how their options are lettered.

        Raises KeyError for an id that no question has.
        """
        found = self.chosen(ids, seed)
        if len(found) < len(ids):
            there = {str(question["id"]) for question in found}
            raise KeyError(next(id_ for id_ in ids if id_ not in there))
        return found

    def chosen(self, ids: Sequence[str], seed: int) -> list[QuestionView]:
        """What `asked` gives, without the ids that no question has."""
        maker = Maker(self._sheet, seed)
        found = ((id_, self._of(id_, maker)) for id_ in ids)
        return [
            reletter(question, Random(f"{seed}/{id_}")) for id_, question in found if question is not None
        ]

    @property
    def sheet(self) -> Sheet:
        """What questions are made from."""
        return self._sheet

    def _forms(self, fact: str) -> list[Form]:
        entry = self._sheet.entries.get(fact)
        if entry is None:
            return []
        hand = self._hand
        written = [
            Form(fact, "", hand.kind(place), hand.levels[place], place) for place in hand.asking.get(fact, ())
        ]
        return written + [Form(fact, name, *shape) for name, shape in SHAPES.items() if fits(name, entry)]

    def _made(self, form: Form, maker: Maker, banned: Banned = NOTHING) -> list[QuestionView | Item]:
        """The questions of a form that are not banned; none where its template makes none."""
        if form.place is not None:
            question = self._hand[form.place]
            return [] if str(question["id"]) in banned.items else [question]
        if form.name in banned.templates:
            return []
        items = made(maker, self._sheet.entries[form.fact], (form.name,))
        return [item for item in items if item.id not in banned.items]

    def _view(self, question: QuestionView | Item) -> QuestionView:
        return self._views.view(question) if isinstance(question, Item) else question

    def trace(self, question: QuestionView | Item) -> Trace:
        """What a question asks and prints."""
        return trace_of(question, self._figures)

    def pick(
        self,
        fact: str,
        seed: int,
        avoid: Sequence[str] = (),
        sheet: Sequence[Trace] = (),
        banned: Banned = NOTHING,
    ) -> QuestionView | None:
        """One question for the fact: of the form that was asked least often of late, so that no options are learned.

        `avoid` are the ids asked before, the latest last; `sheet` is what stands on the sheet already, of which it tells no
        answer where there is such a question.
        """
        random, maker = Random(f"{seed}/{fact}"), Maker(self._sheet, seed)
        forms = self._forms(fact)
        random.shuffle(forms)
        seen = Counter(avoid)
        often = Counter(form_of(id_) for id_ in avoid)
        lately = {form_of(id_) for id_ in avoid[-3:]}

        def worn(form: Form) -> tuple[bool, int]:
            name = form.name or str(self._hand[form.place or 0]["id"])
            return name in lately, often[name]

        forms.sort(key=worn)
        first: QuestionView | Item | None = None
        for form in forms:
            found = self._made(form, maker, banned)
            random.shuffle(found)
            found.sort(key=lambda one: seen[one.id if isinstance(one, Item) else str(one["id"])])
            for question in found:
                first = first if first is not None else question
                if not sheet or not any(map(self.trace(question).clashes, sheet)):
                    return reletter(self._view(question), random)
        return reletter(self._view(first), random) if first is not None else None

    def review(
        self,
        facts: Sequence[str],
        seed: int,
        before: Mapping[str, Sequence[str]],
        banned: Banned = NOTHING,
    ) -> list[QuestionView]:
        """One question for each of these facts, none of which tells of another where it can be asked otherwise; none for a fact
        of which all questions are banned.

        `before` are the ids asked before, by fact.
        """
        drawn: list[QuestionView] = []
        traces: list[Trace] = []
        for place, fact in enumerate(facts):
            # What is still to be asked must not be told before.
            later = trace_of({"facts": facts[place + 1 :]}, self._figures)
            question = self.pick(fact, seed, before.get(fact, ()), [later, *traces], banned)
            if question is not None:
                drawn.append(question)
                traces.append(self.trace(question))
        return drawn

    def draw(
        self,
        count: int,
        theme: int | None,
        seed: int,
        without: Collection[str] = (),
        banned: Banned = NOTHING,
    ) -> list[QuestionView]:
        """So many questions, as equally from every theme as the bank allows, none that is banned, no fact twice and none of
        `without`.

        Kinds, difficulties, and what is written by hand and made from facts are mixed as the blueprint has them, and no
        question tells another's answer as long as the bank has such.
        """

        def fill(sheet: Draw, random: Random) -> None:
            _in_turn(sheet, count, random)

        return self._best(theme, seed, "draw", fill, without, banned)

    def exam(self, count: int, theme: int | None, seed: int, banned: Banned = NOTHING) -> list[QuestionView]:
        """The questions of an exam: none that is banned, no fact twice, themes, difficulties and kinds as its blueprint has them."""

        def fill(sheet: Draw, random: Random) -> None:
            stratified(sheet, count, random)

        return self._best(theme, seed, "exam", fill, (), banned)

    def _best(
        self,
        theme: int | None,
        seed: int,
        purpose: str,
        fill: Callable[[Draw, Random], object],
        without: Collection[str],
        banned: Banned,
    ) -> list[QuestionView]:
        """The sheet of a seed; where a question or two of it tell of others, and another order has no such, that one."""
        found: tuple[Draw, Random] | None = None
        for n in range(ORDERS):
            random = Random(f"{seed}/{purpose}/{n}" if n else f"{seed}/{purpose}")
            sheet = self._sheet_draw(theme, seed, random, without, banned)
            fill(sheet, random)
            if found is None or sheet.loose < found[0].loose:
                found = sheet, random
            if not 0 < sheet.loose <= FEW:
                break
        assert found is not None
        return [reletter(self._view(question), found[1]) for question in found[0].drawn]

    def _sheet_draw(
        self, theme: int | None, seed: int, random: Random, without: Collection[str], banned: Banned
    ) -> Draw:
        maker = Maker(self._sheet, seed)
        misses: Counter[str] = Counter()

        def make(form: Form) -> list[QuestionView | Item]:
            # In a large bank a template that made nothing of so many facts is for facts of another sort.
            if misses[form.name] == MISSES and len(self._sheet.entries) > MANY:
                return []
            found = self._made(form, maker, banned)
            misses[form.name] = 0 if found else misses[form.name] + 1
            return found

        return SheetDraw(
            self._supply(theme, without),
            self._forms,
            lambda form: Traits(form.difficulty, form.kind, form.place is not None),
            make,
            self.trace,
            random,
        )

    def _supply(self, theme: int | None, without: Collection[str]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for id_, number in self._themes.items():
            if (theme is None or number == theme) and id_ not in without:
                found.setdefault(number, []).append(id_)
        return found


def _bold(text: str, words: str) -> str:
    """The text with some words in bold, where they are no part of a longer number."""
    return re.sub(rf"(?<![\d.]){re.escape(words)}", f"\ue001{words}\ue002", text, count=1) if words else text


def form_of(id_: str) -> str:
    """The template of a generated item's id; the whole id of one written by hand."""
    return template_of(id_) or id_
