"""What every template is given: the facts as they are asked for, chance, and how an item is put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from random import Random

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.revision import digest
from zgc_desktop.quiz.generate.deal import Deal
from zgc_desktop.quiz.generate.distractors import COMPUTED, Wrong, chosen, wrongs
from zgc_desktop.quiz.generate.item import Answer, Item, ItemKind, Option
from zgc_desktop.quiz.generate.sheet import Entry, Sheet


class Maker:
    """Makes the items of one seed. Every template has chance of its own, so that one more template changes no other."""

    def __init__(self, sheet: Sheet, seed: int) -> None:
        self.sheet = sheet
        self.seed = seed
        self.deal = Deal(seed)
        self._wrong: dict[tuple[str, str], Wrong | None] = {}
        self._near: dict[str, Maker] = {}

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
    ) -> Item:
        """An item that asks for `entry`, and speaks of `others` too."""
        about = tuple(dict.fromkeys((entry.id, *(other.id for other in others))))
        return Item(
            id=f"{entry.id}--{template}",
            kind=kind,
            theme=entry.theme,
            stem=stem,
            options=tuple(options),
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
        )

    def numbers(self, entry: Entry, template: str) -> list[Wrong] | None:
        """Wrong numbers around the key, whose place was dealt first; None where too few would mislead."""
        if entry.value is None or entry.open_above or not entry.sentence:
            return None
        chance = self.chance(template, entry.id)
        found = wrongs(self.sheet, entry, chance)
        return chosen(entry, found, self.deal.place(template, 4, entry.turn), chance)

    def wrong_number(self, entry: Entry, template: str) -> Wrong | None:
        """One wrong number, of the most misleading that there are; None where nothing wrong can be said safely."""
        key = (entry.id, template)
        if key not in self._wrong:
            self._wrong[key] = self._wrong_number(entry, template)
        return self._wrong[key]

    def _wrong_number(self, entry: Entry, template: str) -> Wrong | None:
        if entry.value is None or entry.open_above or not entry.sentence:
            return None
        chance = self.chance(template, entry.id)
        found = wrongs(self.sheet, entry, chance)
        good = [wrong for wrong in found if wrong.origin < COMPUTED][:3]
        return chance.choice(good or found) if found else None

    def rivals(self, entry: Entry, template: str, text: Callable[[Entry], str]) -> list[Entry]:
        """Facts of the same category whose names can stand beside this one's, those of its theme first.

        None that answers the same question, none that the sentence or the key already names.
        """
        found: dict[str, Entry] = {}
        key = text(entry)
        for other in self.sheet.all():
            said = text(other)
            same = (other.role == entry.role and bool(entry.role)) or other.sentence == entry.sentence
            if other.id == entry.id or other.fact.type != entry.fact.type or same or not said:
                continue
            if other.fact.category != entry.fact.category:
                continue  # a street misleads nobody who looks for a fund
            if said in key or key in said or said in entry.sentence or said in entry.label:
                continue
            found.setdefault(said, other)
        rivals = list(found.values())
        self.chance(template, entry.id).shuffle(rivals)
        # Those of the theme mislead most, then those that are called a zone, a park or a plan as well.
        rivals.sort(
            key=lambda other: other.theme != entry.theme and bare(other.text)[-1:] != bare(entry.text)[-1:]
        )
        return rivals

    def doubtful(self, entry: Entry) -> bool:
        """Whether another fact fills the same sentence: then what is typed needs to be told apart."""
        return self.sheet.sentences[entry.sentence] > 1


Template = Callable[[Maker, Entry], Iterator[Item]]


def bare(text: str) -> str:
    """A name without its quotation marks: they would set it apart from others."""
    return text[1:-1] if text[:1] in "“《" and text[-1:] in "”》" else text


def names(entry: Entry) -> bool:
    """Whether the fact is a name whose sentence only this name makes true."""
    return isinstance(entry.fact, f.NameFact) and entry.asked


def shared(text: str, stem: str) -> int:
    """How many pairs of neighbouring characters a text has in common with a stem."""
    return sum(text[n : n + 2] in stem for n in range(len(text) - 1))


def told(entry: Entry) -> str:
    """The fact as a sentence, for the explanation."""
    return entry.said if entry.said.endswith("。") else entry.said + "。"
