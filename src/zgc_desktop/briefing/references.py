"""What a briefing refers to and does not have: gathered first, so that one slip is one problem, however often it is quoted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.load import unknown_fact
from zgc_desktop.source.bounded import MAX_PROBLEMS
from zgc_desktop.source.catalog import hint, no_file, other_places, problem
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.slips import is_slip

_CODES = {
    "slides": "slide-unknown",
    "questions": "question-unknown",
    "sources": "document-unknown",
    "paragraphs": "paragraph-unknown",
}


class References:
    """The ids that were referred to, of each kind: those that are there, and the places of those that are not."""

    def __init__(self, bank: Bank, slides: Mapping[str, Spot]) -> None:
        self._bank = bank
        self._slides = slides
        self._used: dict[str, set[str]] = defaultdict(set)
        self._unknown: dict[str, dict[str, list[Spot]]] = defaultdict(lambda: defaultdict(list))
        self._empty: dict[tuple[str, str], list[Spot]] = defaultdict(list)
        self._chinese: dict[str, list[Spot]] = defaultdict(list)
        #: Facts whose id was misspelt, as it seems; that nothing refers to them is no other problem.
        self.renamed: set[str] = set()

        #: What is more than can be listed.
        self.more = 0
        self.cut: Spot | None = None

    def use(self, kind: str, id_: str) -> None:
        """Note that something refers to an id that is there."""
        self._used[kind].add(id_)

    def miss(self, kind: str, id_: str, spot: Spot) -> None:
        """Note that something refers to an id that is not there."""
        missed = self._unknown[kind]
        if id_ in missed or len(missed) < MAX_PROBLEMS:
            missed[id_].append(spot)
        else:
            self.more += 1
            self.cut = self.cut or spot

    def is_empty(self, id_: str, form: str, spot: Spot) -> None:
        """Note that a form of a fact is quoted which it does not have."""
        if (id_, form) in self._empty or len(self._empty) < MAX_PROBLEMS:
            self._empty[id_, form].append(spot)

    def prints_chinese(self, text: str, spot: Spot) -> None:
        """Note that English prints Chinese that comes from a fact."""
        if text in self._chinese or len(self._chinese) < MAX_PROBLEMS:
            self._chinese[text].append(spot)

    def problems(self) -> Iterator[Problem]:
        """One problem for every id that is not there."""
        for kind, missed in self._unknown.items():
            file = self._bank.unread.get("sources" if kind == "paragraphs" else kind)
            if file is not None:
                # What is in it nobody knows.
                spots = [spot for found in missed.values() for spot in found]
                if not Path(file).suffix:  # a folder without any file of the kind
                    yield no_file(Spot(file), f"{file}/*.yaml")
                    continue
                yield problem("unchecked", Spot(file), count=len(spots), id=next(iter(missed)))
                continue
            for id_, spots in missed.items():
                yield self._missing(kind, id_, list(dict.fromkeys(spots)))
        for (id_, form), spots in self._empty.items():
            yield problem("form-empty", spots[0], id=id_, form=form, **other_places(len(set(spots)) - 1))
        for text, spots in self._chinese.items():
            yield problem("english-chinese", spots[0], text=text, **other_places(len(set(spots)) - 1))

    def _missing(self, kind: str, id_: str, spots: list[Spot]) -> Problem:
        near = next((name for name in self._known(kind) if self._may_be(kind, name, id_)), None)
        if near is not None and kind == "facts":
            self.renamed.add(near)
        if near is not None and len(spots) > 1:
            names = {"id": near.split("\n")[-1], "wanted": id_.rsplit("\n", maxsplit=1)[-1]}
            return problem("id-renamed", self._place(kind, near), count=len(spots), **names)
        more = len(spots) - 1
        if kind == "facts":
            return unknown_fact(id_, spots[0], self._bank, more)
        if kind == "paragraphs":
            document, paragraph = id_.split("\n")
            args = {"document": document, "paragraph": paragraph}
            return problem("paragraph-unknown", spots[0], **args, **other_places(more))
        known = list(self._known(kind))
        return problem(_CODES[kind], spots[0], id=id_, **hint(id_, known), **other_places(more))

    def _may_be(self, kind: str, name: str, wanted: str) -> bool:
        """Whether an id to which nothing refers is a slip of the one that is wanted."""
        return name not in self._used[kind] and is_slip(name, wanted)

    def _known(self, kind: str) -> Iterable[str]:
        if kind == "slides":
            return self._slides
        if kind == "paragraphs":
            return (
                paragraph_id(id_, p) for id_, entry in self._bank.sources.items() for p in entry.paragraphs
            )
        known: Mapping[str, object] = getattr(self._bank, kind)
        return known

    def _place(self, kind: str, id_: str) -> Spot:
        if kind == "slides":
            return self._slides[id_]
        if kind == "paragraphs":
            document, paragraph = id_.split("\n")
            place = self._bank.places[("sources", document)]
            return place.document.spot((*place.path, "paragraphs", paragraph), key=True)
        return self._bank.places[(kind, id_)].spot("id")


def paragraph_id(document: str, paragraph: str) -> str:
    """A paragraph of a document as one name."""
    return f"{document}\n{paragraph}"
