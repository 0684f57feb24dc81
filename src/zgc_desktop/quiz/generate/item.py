"""A question with all that it is made of, written by hand or made from facts: one type for both."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

ItemKind = Literal[
    "single", "multiple", "true-false", "numeric", "cloze", "ordering", "matching", "text", "place"
]
Origin = Literal["hand", "generated"]


@dataclass(frozen=True, slots=True)
class Option:
    """One option; `why` tells the learner why it is wrong, and stays empty where it is right."""

    text: str
    correct: bool
    why: str = ""
    text_en: str = ""
    why_en: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number to type: its printed value and unit, the whole figure, the tolerance in the printed unit, and of things that
    are named in English the counter as which they are read."""

    value: str
    unit: str
    text: str
    tolerance: float = 0.0
    counter: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words to type, and other ways to write them."""

    text: str
    aliases: tuple[str, ...] = ()


Blank = Amount | Words
Answer = str | bool | Blank | tuple[str, ...] | tuple[Blank, ...]
"""single: the option's text. multiple: the texts. true-false: a bool. numeric: an Amount. text: Words. cloze: one a
blank. ordering: the texts in their right order. matching: for every row the text that belongs to it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question. `rows` are the left sides of a matching; template, seed and revision tell what made it.

    `facts` begins with the fact that is asked for, `revision` changes when one of them says something else. Where it is
    there in English, all of it is: what ends in `_en`, in the options too.
    """

    id: str
    kind: ItemKind
    theme: str
    stem: str
    options: tuple[Option, ...]
    answer: Answer
    facts: tuple[str, ...]
    slide: str
    origin: Origin
    explain: str = ""
    rows: tuple[str, ...] = ()
    difficulty: int = 1
    template: str = ""
    seed: int | None = None
    revision: str = ""
    stem_en: str = ""
    explain_en: str = ""
    rows_en: tuple[str, ...] = ()
    answer_en: Blank | tuple[Blank, ...] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The item as JSON-able data; what only generated items or matchings have is left out of the others."""
        data: dict[str, Any] = {
            "id": self.id,
            "kind": self.kind,
            "theme": self.theme,
            "stem": self.stem,
            "options": [_told(asdict(option)) for option in self.options],
            "answer": _plain(self.answer),
            "facts": list(self.facts),
            "slide": self.slide,
            "origin": self.origin,
            "explain": self.explain,
            "difficulty": self.difficulty,
        }
        if self.rows:
            data["rows"] = list(self.rows)
        if self.stem_en:
            data |= {"stem_en": self.stem_en, "explain_en": self.explain_en}
            data |= {"rows_en": list(self.rows_en)} if self.rows_en else {}
        if self.origin == "generated":
            data |= {"template": self.template, "seed": self.seed, "revision": self.revision}
        return data

    def answer_text(self) -> str:
        """The answer in one line."""
        if isinstance(self.answer, bool):
            return "对" if self.answer else "错"
        if isinstance(self.answer, tuple):
            texts = [part.removesuffix("。") if isinstance(part, str) else part.text for part in self.answer]
            if self.kind == "matching":
                texts = [f"{row}—{text}" for row, text in zip(self.rows, texts, strict=True)]
            return (" < " if self.kind == "ordering" else "；").join(texts)
        return self.answer if isinstance(self.answer, str) else self.answer.text


def _told(option: dict[str, Any]) -> dict[str, Any]:
    """An option without English that it does not have."""
    return {name: value for name, value in option.items() if value or not name.endswith("_en")}


def _plain(answer: Answer) -> Any:
    if isinstance(answer, tuple):
        return [part if isinstance(part, str) else _blank(part) for part in answer]
    if isinstance(answer, bool):
        return "对" if answer else "错"
    return answer if isinstance(answer, str) else _blank(answer)


def _blank(blank: Blank) -> dict[str, Any]:
    return {name: value for name, value in asdict(blank).items() if value or name != "counter"}
