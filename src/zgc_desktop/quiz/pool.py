"""All questions that a briefing can ask: those written by hand, and those made from its facts when they are wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import Any

from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import Briefing
from zgc_desktop.briefing.questionfile import Questions
from zgc_desktop.quiz.blueprint import stratified
from zgc_desktop.quiz.draw import reletter
from zgc_desktop.quiz.generate.item import Item
from zgc_desktop.quiz.generate.make import made
from zgc_desktop.quiz.generate.maker import Maker
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.generate.view import ItemViews
from zgc_desktop.quiz.views import QuestionView


class Pool:
    """Questions by the fact that they ask for. Nothing is made before it is drawn."""

    def __init__(self, briefing: Briefing, program: dict[str, Any] | None = None) -> None:
        self._sheet = Sheet(briefing)
        self._views = ItemViews(briefing)
        self._hand = Questions.of((program or compose(briefing)).get("questions", ()))
        numbers = {chapter.id: chapter.accent for chapter in briefing.deck.chapters}
        self._themes = {id_: numbers.get(entry.theme, 0) for id_, entry in self._sheet.entries.items()}
        self.theme_ids: dict[int, str] = {number: id_ for id_, number in numbers.items()}
        self.revisions: dict[str, str] = {id_: entry.revision for id_, entry in self._sheet.entries.items()}
        self.slides: dict[str, str] = {id_: entry.slide for id_, entry in self._sheet.entries.items()}
        self.labels: dict[str, str] = {id_: entry.label for id_, entry in self._sheet.entries.items()}

    def facts(self, theme: int | None = None) -> list[str]:
        """The facts that can be asked for, in the order of the bank."""
        return [id_ for id_, number in self._themes.items() if theme is None or number == theme]

    def theme_of(self, fact: str) -> str:
        """The theme's id; empty for a fact that is not asked for."""
        entry = self._sheet.entries.get(fact)
        return entry.theme if entry else ""

    def forms(self, fact: str, seed: int) -> list[QuestionView]:
        """Every question that asks for the fact, those written by hand first."""
        return [self._view(form) for form in self._forms(fact, Maker(self._sheet, seed))]

    def _forms(self, fact: str, maker: Maker) -> list[Item | QuestionView]:
        entry = self._sheet.entries.get(fact)
        hand = [self._hand[place] for place in self._hand.asking.get(fact, ())]
        return [*hand, *made(maker, entry)] if entry is not None else []

    def _view(self, form: Item | QuestionView) -> QuestionView:
        return self._views.view(form) if isinstance(form, Item) else form

    def pick(self, fact: str, seed: int, avoid: Sequence[str] = ()) -> QuestionView | None:
        """One question for the fact: of the form that was asked least often of late, so that no options are learned.

        `avoid` are the ids asked before, the latest last.
        """
        random = Random(f"{seed}/{fact}")
        forms = self._forms(fact, Maker(self._sheet, seed))
        random.shuffle(forms)
        if not forms:
            return None
        seen = Counter(avoid)
        lately = [form_of(id_) for id_ in avoid[-3:]]
        chosen = min(forms, key=lambda form: (form_of(_id(form)) in lately, seen[_id(form)]))
        return reletter(self._view(chosen), random)

    def draw(self, count: int, theme: int | None, seed: int) -> list[QuestionView]:
        """So many questions, as equally from every theme as the bank allows, no fact twice.

        Kinds are mixed, and so are the difficulties: of each there are as many as the facts allow.
        """
        random = Random(f"{seed}/draw")
        maker = Maker(self._sheet, seed)
        pools: dict[int, list[str]] = {}
        for id_ in self.facts(theme):
            pools.setdefault(self._themes[id_], []).append(id_)
        for pool in pools.values():
            random.shuffle(pool)
        drawn: list[QuestionView] = []
        kinds: Counter[str] = Counter()
        hard: Counter[int] = Counter()
        while len(drawn) < count and any(pools.values()):
            order = [number for number, pool in pools.items() if pool]
            random.shuffle(order)
            for number in order[: count - len(drawn)]:
                forms = self._forms(pools[number].pop(), maker)
                if forms:
                    random.shuffle(forms)
                    view = self._view(
                        min(forms, key=lambda form: (kinds[_kind(form)], hard[_difficulty(form)]))
                    )
                    kinds[view["kind"]] += 1
                    hard[view["difficulty"]] += 1
                    drawn.append(reletter(view, random))
        return drawn

    def exam(self, count: int, theme: int | None, seed: int) -> list[QuestionView]:
        """The questions of an exam: no fact twice, themes and difficulties as its blueprint has them."""
        random = Random(f"{seed}/exam")
        maker = Maker(self._sheet, seed)
        supply: dict[int, list[str]] = {}
        for id_ in self.facts(theme):
            supply.setdefault(self._themes[id_], []).append(id_)
        drawn = stratified(
            supply,
            lambda id_: self._forms(id_, maker),
            lambda form: (_difficulty(form), _kind(form)),
            count,
            random,
        )
        return [reletter(self._view(form), random) for form in drawn]


def _id(form: Item | QuestionView) -> str:
    return form.id if isinstance(form, Item) else str(form["id"])


def _kind(form: Item | QuestionView) -> str:
    return form.kind if isinstance(form, Item) else str(form["kind"])


def _difficulty(form: Item | QuestionView) -> int:
    return form.difficulty if isinstance(form, Item) else int(form["difficulty"])


def form_of(id_: str) -> str:
    """The template of a generated item's id; the whole id of one written by hand."""
    return id_.split("--", 1)[1] if "--" in id_ else id_
