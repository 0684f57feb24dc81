"""What every template is given: the facts as they are asked for, chance, and how an item is put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.revision import digest
from zgc_desktop.quiz.generate.clues import pairs
from zgc_desktop.quiz.generate.deal import Deal
from zgc_desktop.quiz.generate.distractors import COMPUTED, Wrong, wrongs
from zgc_desktop.quiz.generate.english import UNSAID, English
from zgc_desktop.quiz.generate.item import Answer, Blank, Item, ItemKind, Option
from zgc_desktop.quiz.generate.sheet import Entry, Sheet

#: So many options a choice between facts has.
COMPANY = 4
#: One of so many wrong numbers is taken, the most misleading first.
GOOD = 3
#: In so many ways a pool is cut into fours; that which leaves fewest over is taken.
TRIES = 30


class Maker:
    """Makes the items of one seed. Every template has chance of its own, so that one more template changes no other."""

    def __init__(self, sheet: Sheet, seed: int) -> None:
        self.sheet = sheet
        self.seed = seed
        self.deal = Deal(seed)
        self._wrong: dict[str, Wrong | None] = {}
        self._near: dict[str, Maker] = {}
        # What templates have worked out for a fact.
        self.sentences: dict[str, tuple[Option, Option] | None] = {}
        self.mistaken: dict[str, Entry | None] = {}
        self._companies: dict[tuple[str, ...], dict[str, list[Entry]]] = {}

    def around(self, entry: Entry) -> Maker:
        """What makes the items that ask for one fact."""
        if entry.id not in self._near:
            near = self.sheet.around(entry)
            self._near[entry.id] = self if near is self.sheet else Maker(near, self.seed)
        return self._near[entry.id]

    def chance(self, *parts: str) -> Random:
        """Chance that depends on the seed and the parts alone."""
        return Random(f"{self.seed}/{'/'.join(parts)}")

    def item(
        self,
        template: str,
        entry: Entry,
        kind: ItemKind,
        stem: str,
        answer: Answer,
        *,
        options: Iterable[Option] = (),
        rows: Iterable[str] = (),
        others: Iterable[Entry] = (),
        explain: str = "",
        difficulty: int = 1,
        stem_en: str,
        explain_en: str = "",
        rows_en: Iterable[str] = (),
        answer_en: Blank | tuple[Blank, ...] | None = None,
    ) -> Item:
        """An item that asks for `entry`, and speaks of `others` too; in Chinese alone where something in it has no English."""
        about = tuple(dict.fromkeys((entry.id, *(other.id for other in others))))
        options, rows_en = tuple(options), tuple(rows_en)
        explain_en = explain_en or self.english(entry).said
        words = [stem_en, explain_en, *rows_en, *(text for o in options for text in (o.text_en, o.why_en))]
        same = all(option.text_en and bool(option.why) == bool(option.why_en) for option in options)
        if not same or any(UNSAID in text for text in words):
            stem_en, explain_en, rows_en, answer_en = "", "", (), None
            options = tuple(replace(option, text_en="", why_en="") for option in options)
        return Item(
            id=f"{entry.id}--{template}",
            kind=kind,
            theme=entry.theme,
            stem=stem,
            options=options,
            answer=answer,
            facts=about,
            slide=entry.slide,
            origin="generated",
            explain=explain or told(entry),
            rows=tuple(rows),
            difficulty=difficulty,
            template=template,
            seed=self.seed,
            revision=digest(*(self.sheet.entries[id_].revision for id_ in about)),
            stem_en=stem_en,
            explain_en=explain_en,
            rows_en=rows_en,
            answer_en=answer_en,
        )

    def english(self, entry: Entry) -> English:
        """The fact in English; one that says nothing where the bank has none."""
        return self.sheet.english(entry.id)

    def company(
        self, purpose: str, entry: Entry, pool: Sequence[Entry], fit: Callable[[Entry, Entry], bool]
    ) -> list[Entry]:
        """The facts that stand beside one another, this one among them; none where it is left over.

        `pool` are all that may, `fit` says of two whether they can. All four are asked with the same four options, so that
        whatever sets one apart from the others is worth nothing: each is the key once.
        """
        if entry.id not in {one.id for one in pool}:
            return []
        key = (purpose, *(one.id for one in pool))
        if key not in self._companies:
            found: dict[str, list[Entry]] = {}
            beside = {
                one.id: frozenset(other.id for other in pool if other is not one and fit(one, other))
                for one in pool
            }
            for n in range(TRIES):
                order = list(pool)
                self.chance(purpose, str(n), pool[0].id).shuffle(order)
                cut = _companies(order, beside)
                if len(cut) > len(found):
                    found = cut
            self._companies[key] = found
        return self._companies[key].get(entry.id, [])

    def wrong_number(self, entry: Entry) -> Wrong | None:
        """One wrong number, of the most misleading that there are; None where nothing wrong can be said safely.

        The same for every template: a false sentence stands as often in the bank as the true one.
        """
        if entry.id not in self._wrong:
            self._wrong[entry.id] = self._wrong_number(entry)
        return self._wrong[entry.id]

    def _wrong_number(self, entry: Entry) -> Wrong | None:
        if entry.value is None or entry.open_above or not entry.sentence:
            return None
        chance = self.chance("wrong", entry.id)
        good: list[Wrong] = []
        for wrong in wrongs(self.sheet, entry, chance):
            # What is only computed stands where nothing misleads for a reason.
            if len(good) == GOOD or (good and good[0].origin < COMPUTED <= wrong.origin):
                break
            good.append(wrong)
        return chance.choice(good) if good else None

    def rivals(self, entry: Entry, template: str, text: Callable[[Entry], str]) -> list[Entry]:
        """Facts of the same category and theme whose names can stand beside this one's.

        None that answers the same question, none that the sentence or the key already names. A name of another theme
        would be told by the chapter that stands over the question.
        """
        found: dict[str, Entry] = {}
        key = text(entry)
        for other in self.sheet.all():
            said = text(other)
            same = (other.role == entry.role and bool(entry.role)) or other.sentence == entry.sentence
            if other.id == entry.id or other.fact.type != entry.fact.type or same or not said:
                continue
            if (other.fact.category, other.theme) != (entry.fact.category, entry.theme):
                continue  # a street misleads nobody who looks for a fund
            if other.fact.ask == "never":
                continue
            if said in key or key in said or said in entry.sentence or said in entry.label:
                continue
            found.setdefault(said, other)
        rivals = list(found.values())
        self.chance(template, entry.id).shuffle(rivals)
        # Those mislead most that are called a zone, a park or a plan as well.
        rivals.sort(key=lambda other: bare(other.text)[-1:] != bare(entry.text)[-1:])
        return rivals

    def doubtful(self, entry: Entry) -> bool:
        """Whether another fact fills the same sentence: then what is typed needs to be told apart."""
        return self.sheet.sentences[entry.sentence] > 1


def _companies(order: Sequence[Entry], beside: Mapping[str, frozenset[str]]) -> dict[str, list[Entry]]:
    """Fours that fit together, by each of their facts; what is left over has none."""
    left, found = list(order), dict[str, list[Entry]]()
    while left:
        taken = [left.pop(0)]
        for one in left:
            if len(taken) < COMPANY and all(one.id in beside[other.id] for other in taken):
                taken.append(one)
        if len(taken) == COMPANY:
            left = [one for one in left if one not in taken]
            found |= {one.id: taken for one in taken}
    return found


Template = Callable[[Maker, Entry], Iterator[Item]]


def bare(text: str) -> str:
    """A name without its quotation marks: they would set it apart from others."""
    return text[1:-1] if text[:1] in "“《" and text[-1:] in "”》" else text


def names(entry: Entry) -> bool:
    """Whether the fact is a name whose sentence only this name makes true."""
    return isinstance(entry.fact, f.NameFact) and entry.asked


def chosen_by_name(entry: Entry) -> bool:
    """Whether its name may stand beside others, so that it is not told by its meaning alone."""
    return names(entry) and entry.fact.ask == "any"


def shared(text: str, stem: str) -> int:
    """How many pairs of neighbouring characters a text has in common with a stem."""
    return sum(text[n : n + 2] in stem for n in range(len(text) - 1))


def alike(one: str, other: str) -> bool:
    """Whether two sentences say nearly the same."""
    return 2 * len(pairs(one) & pairs(other)) > max(len(one), len(other))


def told(entry: Entry) -> str:
    """The fact as a sentence, for the explanation."""
    return entry.said if entry.said.endswith("。") else entry.said + "。"
