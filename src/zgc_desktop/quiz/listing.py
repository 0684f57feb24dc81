"""The questions of a bank in lines: what a list shows of each, which of them are wanted, and in what order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from zgc_desktop.briefing.questionfile import Questions, plain_line
from zgc_desktop.quiz.banned import NOTHING, Banned
from zgc_desktop.quiz.blueprint import KINDS
from zgc_desktop.quiz.generate.make import items, template_of
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.text.look import fold

if TYPE_CHECKING:
    from zgc_desktop.quiz.generate.item import Item
    from zgc_desktop.quiz.views import QuestionView

#: The seed of what is made from facts to be listed, and how much of it at most.
SEED, MOST_MADE = 0, 20_000
#: What a person may want of them: all, what was never answered, was ever wrong, is reported, is banned.
MINE = ("all", "never", "wrong", "reported", "banned")
#: Not in the schedule.
NEVER = 1 << 30


class Line(NamedTuple):
    """A question; `fact` is the one that it asks for, `words` are what is searched."""

    id: str
    stem: str
    kind: str
    level: int
    theme: int
    fact: str
    words: str

    @property
    def template(self) -> str:
        """What made it from a fact; empty where it is written by hand."""
        return template_of(self.id)


class Wanted(NamedTuple):
    """What is wanted; `theme` −1, `kind` "" and `level` 0 are all, `source` is hand, made or both."""

    theme: int = -1
    kind: str = ""
    level: int = 0
    source: str = "hand"
    mine: str = "all"
    text: str = ""


class Known(NamedTuple):
    """What is known of a person: the questions `answered` and ever answered `wrong`, by id, those whose last answer was
    not right, what is `reported`, and in how many days each fact is due."""

    answered: Container[str] = frozenset()
    wrong: Container[str] = frozenset()
    last_wrong: Container[str] = frozenset()
    reported: Container[str] = frozenset()
    due: Mapping[str, int] = {}
    banned: Banned = NOTHING


class Found(NamedTuple):
    """The places of what was found; how many there would be of each chapter, and for each of MINE."""

    places: list[int]
    themes: Mapping[int, int]
    mine: Mapping[str, int]


def written(questions: Questions, start: int = 0, stop: int | None = None) -> list[Line]:
    """Lines of those written by hand, some of them where there are many."""
    places = range(len(questions))[start:stop]
    return [_of_view(questions[place]) for place in places]


def made(sheet: Sheet) -> list[Line]:
    """Lines of those made from facts."""
    return [_of_item(item, sheet.numbers_of) for item in islice(items(sheet, SEED), MOST_MADE)]


def order(lines: Sequence[Line], known: Known) -> list[int]:
    """The places of the lines, what most needs practice first: what is due, the last wrong ones before others; then what
    comes, by its day; then what was never asked; then what is banned."""
    answered, last_wrong, due, banned = known.answered, known.last_wrong, known.due, known.banned

    def need(place: int) -> tuple[bool, int, bool, int]:
        id_, _, _, _, theme, fact, _ = lines[place]
        if id_ not in answered:
            return (bool(banned) and id_ in banned, NEVER + 1, True, theme)
        return (bool(banned) and id_ in banned, max(0, due.get(fact, NEVER)), id_ not in last_wrong, theme)

    return sorted(range(len(lines)), key=need)


def find(lines: Sequence[Line], places: Iterable[int], wanted: Wanted, known: Known) -> Found:
    """What is wanted of some places, in their order."""
    text = fold(wanted.text.strip())
    hand, made_ = wanted.source != "made", wanted.source != "hand"
    some = [
        place
        for place in places
        if (made_ if "--" in (line := lines[place]).id else hand)
        and (not wanted.kind or line.kind == wanted.kind)
        and (not wanted.level or line.level == wanted.level)
        and (not text or text in line.words)
    ]
    themes = Counter(lines[place].theme for place in some)
    if wanted.theme >= 0:
        some = [place for place in some if lines[place].theme == wanted.theme]
    answered, banned = known.answered, known.banned
    kept = {
        "all": some,
        "never": [place for place in some if lines[place].id not in answered],
        "wrong": [place for place in some if lines[place].id in known.wrong],
        "reported": [place for place in some if lines[place].id in known.reported],
        "banned": [place for place in some if lines[place].id in banned] if banned else [],
    }
    if banned:
        kept["never"] = [place for place in kept["never"] if lines[place].id not in banned]
    return Found(kept[wanted.mine], themes, {name: len(kept[name]) for name in MINE})


def kinds_of(lines: Iterable[Line]) -> list[str]:
    """The kinds that there are, what is asked most often first."""
    there = {line.kind for line in lines}
    return [kind for kind in KINDS if kind in there]


def _of_view(view: QuestionView) -> Line:
    facts = view.get("facts") or ("",)
    stem, id_ = plain_line(str(view["stem"])), str(view["id"])
    words = fold(f"{stem}\n{id_}\n{view.get('themeName', '')}\n{view['explain']}")
    level, theme = int(view.get("difficulty") or 1), int(view.get("theme") or 0)
    return Line(id_, stem, str(view["kind"]), level, theme, str(facts[0]), words)


def _of_item(item: Item, numbers: Mapping[str, int]) -> Line:
    stem = plain_line(item.stem)
    words = fold(f"{stem}\n{item.id}\n{item.explain}")
    return Line(item.id, stem, item.kind, item.difficulty, numbers.get(item.theme, 0), item.facts[0], words)
