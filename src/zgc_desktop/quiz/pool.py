"""All questions that a briefing can ask: those written by hand, and those made from its facts when they are wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from zgc_desktop.briefing.questionfile import Questions
from zgc_desktop.quiz.blueprint import stratified
from zgc_desktop.quiz.draw import reletter, take_one
from zgc_desktop.quiz.generate.make import SHAPES, askable, made, template_of
from zgc_desktop.quiz.generate.maker import Maker
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.generate.view import ItemViews
from zgc_desktop.quiz.views import Program, QuestionView


class Form(NamedTuple):
    """One way to ask for a fact: a template, which may turn out to make nothing of it, or the hand-written question at
    a place."""

    fact: str
    name: str
    kind: str
    difficulty: int
    place: int | None = None


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
            if askable(entry) or id_ in self._hand.asking
        }
        self.theme_ids: dict[int, str] = {number: id_ for id_, number in sheet.numbers_of.items()}
        self.revisions: dict[str, str] = {id_: entry.revision for id_, entry in sheet.entries.items()}
        self.slides: dict[str, str] = {id_: entry.slide for id_, entry in sheet.entries.items()}
        self.labels: dict[str, str] = {id_: entry.label for id_, entry in sheet.entries.items()}

    def facts(self, theme: int | None = None) -> list[str]:
        """The facts that can be asked for, in the order of the bank."""
        return [id_ for id_, number in self._themes.items() if theme is None or number == theme]

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

    def _forms(self, fact: str) -> list[Form]:
        if fact not in self._sheet.entries:
            return []
        hand = self._hand
        written = [
            Form(fact, "", hand.kind(place), hand.levels[place], place) for place in hand.asking.get(fact, ())
        ]
        return written + [Form(fact, name, *shape) for name, shape in SHAPES.items()]

    def _made(
        self, form: Form, maker: Maker, random: Random, seen: Counter[str] | None = None
    ) -> QuestionView | None:
        """The question of a form, of several the one that was seen least; None where its template makes none."""
        if form.place is not None:
            return self._hand[form.place]
        items = list(made(maker, self._sheet.entries[form.fact], (form.name,)))
        if not items:
            return None
        random.shuffle(items)
        return self._views.view(min(items, key=lambda item: seen[item.id]) if seen else items[0])

    def pick(self, fact: str, seed: int, avoid: Sequence[str] = ()) -> QuestionView | None:
        """One question for the fact: of the form that was asked least often of late, so that no options are learned.

        `avoid` are the ids asked before, the latest last.
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
        found = (self._made(form, maker, random, seen) for form in forms)
        question = next((view for view in found if view is not None), None)
        return reletter(question, random) if question is not None else None

    def draw(self, count: int, theme: int | None, seed: int) -> list[QuestionView]:
        """So many questions, as equally from every theme as the bank allows, no fact twice.

        Kinds are mixed, and so are the difficulties: of each there are as many as the facts allow.
        """
        random, maker = Random(f"{seed}/draw"), Maker(self._sheet, seed)
        pools = self._supply(theme)
        drawn: list[QuestionView] = []
        kinds: Counter[str] = Counter()
        hard: Counter[int] = Counter()
        while len(drawn) < count and any(pools.values()):
            order = [number for number, pool in pools.items() if pool]
            random.shuffle(order)
            for number in order[: count - len(drawn)]:
                forms = self._forms(take_one(pools[number], random))
                random.shuffle(forms)
                forms.sort(key=lambda form: (kinds[form.kind], hard[form.difficulty]))
                found = (self._made(form, maker, random) for form in forms)
                view = next((view for view in found if view is not None), None)
                if view is not None:
                    kinds[view["kind"]] += 1
                    hard[view["difficulty"]] += 1
                    drawn.append(reletter(view, random))
        return drawn

    def exam(self, count: int, theme: int | None, seed: int) -> list[QuestionView]:
        """The questions of an exam: no fact twice, themes and difficulties as its blueprint has them."""
        random, maker = Random(f"{seed}/exam"), Maker(self._sheet, seed)
        drawn = stratified(
            self._supply(theme),
            self._forms,
            lambda form: (form.difficulty, form.kind),
            lambda form: self._made(form, maker, random),
            count,
            random,
        )
        return [reletter(view, random) for view in drawn]

    def _supply(self, theme: int | None) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for id_ in self.facts(theme):
            found.setdefault(self._themes[id_], []).append(id_)
        return found


def form_of(id_: str) -> str:
    """The template of a generated item's id; the whole id of one written by hand."""
    return template_of(id_) or id_
