"""Templates that ask for a name, or for the members of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.questions import BLANK
from zgc_desktop.bank.values import english_list
from zgc_desktop.briefing.questions import names_of
from zgc_desktop.quiz.generate.clues import WORDS, fairest
from zgc_desktop.quiz.generate.english import UNSAID
from zgc_desktop.quiz.generate.item import Item, Option, Words
from zgc_desktop.quiz.generate.maker import Maker, bare, chosen_by_name, names, shared
from zgc_desktop.quiz.generate.numbers import judged
from zgc_desktop.quiz.generate.sheet import Entry, in_quotes

Text = Callable[[Entry], str]
#: Names longer than this are a burden to type, not a test.
LONGEST = 10
#: Fewer wrong options are no choice.
FEWEST = 2
#: So many are looked at, those most like the key first.
DEPTH = 6


def choose_name(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which name stands in the sentence?"""
    stem = entry.fill(BLANK)
    found = beside(maker, entry, "choose-name", entry.sentence, stem) if chosen_by_name(entry) else None
    if found is None:
        return
    options = _named(maker, entry, found)
    maker.chance("choose-name/order", entry.id).shuffle(options)
    yield maker.item(
        "choose-name", entry, "single", stem, bare(entry.text), options=options, others=found,
        stem_en=maker.english(entry).fill(BLANK),
    )  # fmt: skip


def judge_name(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Is the sentence true, with its own name and with another?"""
    other = mistaken(maker, entry)
    if other is None:
        return
    if shared(bare(entry.text), entry.sentence) > shared(bare(other.text), entry.sentence):
        return  # the words of the sentence would tell that another name was put there
    yield from judged(
        maker, entry, "judge-name", marked(entry, other), meant(other), *mistaken_en(maker, entry, other)
    )


def type_name(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Type the name; quotation marks stand there already."""
    name = bare(entry.text)
    if not names(entry) or maker.doubtful(entry) or len(name) > LONGEST:
        return
    shown = BLANK if name == entry.text else f"{entry.text[0]}{BLANK}{entry.text[-1]}"
    words = Words(name, tuple(map(bare, names_of(maker.sheet.bank, entry.id))))
    count = f"{len(name)}个字" if all(map(_han, name)) else f"连字母、符号共{len(name)}个字符"
    stem = f"{entry.fill(shown)}（{count}）"
    stem_en, words_en = typed_en(maker, entry)
    yield maker.item(
        "type-name", entry, "text", stem, words, difficulty=2, answer_en=words_en,
        stem_en=f"{stem_en} (words: {len(words_en.text.split())})",
    )  # fmt: skip


def typed_en(maker: Maker, entry: Entry) -> tuple[str, Words]:
    """The English sentence with a gap for the name, and what belongs there; it is right in Chinese, too."""
    said = maker.english(entry)
    name = bare(said.figure)
    gap = BLANK if name == said.figure else f"{said.figure[0]}{BLANK}{said.figure[-1]}"
    return said.fill(gap), Words(name, tuple(map(bare, names_of(maker.sheet.bank, entry.id))))


def choose_members(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which of these does the list name?"""
    if not isinstance(entry.fact, f.ListFact) or not entry.asked:
        return
    members = entry.fact.value
    chance = maker.chance("choose-members", entry.id)
    others = outsiders(maker, entry)
    chance.shuffle(others)
    right = list(members[:3])
    for n in range(1, 1 + min(3, len(others) // 2)):
        wrong = others[2 * n - 2 : 2 * n]
        options = [Option(word, True, "", member_en(maker, entry, word)) for word in right]
        options += [_not_in(maker, word, other) for word, other in wrong]
        chance.shuffle(options)
        stem = f"{_of_list(entry)}，包括下面哪些？"
        stem_en = f"Which of these come under “{maker.english(entry).role}”?"
        about = [other for _, other in wrong]
        answer = tuple(option.text for option in options if option.correct)
        yield maker.item(
            f"choose-members-{n}",
            entry,
            "multiple",
            stem,
            answer,
            options=options,
            others=about,
            difficulty=2,
            stem_en=stem_en,
        )


def judge_member(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Does the list name it?"""
    if not isinstance(entry.fact, f.ListFact) or not entry.asked:
        return
    others = outsiders(maker, entry)
    maker.chance("judge-member", entry.id).shuffle(others)
    for n, (member, (wrong, other)) in enumerate(zip(entry.fact.value, others, strict=False), 1):
        for name, word, true in (("in", member, True), ("out", wrong, False)):
            out = _not_in(maker, wrong, other)
            options = (
                Option("对", true, "" if true else out.why, "True", "" if true else out.why_en),
                Option(
                    "错",
                    not true,
                    "材料点到了它。" if true else "",
                    "False",
                    "The source names it." if true else "",
                ),
            )
            stem = f"{_of_list(entry)}，其中有{word}。"
            said = member_en(maker, entry if true else other, word)
            about = () if true else (other,)
            yield maker.item(
                f"judge-member-{name}-{n}", entry, "true-false", stem, true, options=options, others=about,
                stem_en=f"The list “{maker.english(entry).role}” includes {said}.",
            )  # fmt: skip


def type_member(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Type the one that is missing from the list."""
    if not isinstance(entry.fact, f.ListFact) or not entry.asked or len(entry.fact.value) < 2:
        return
    for n, member in enumerate(entry.fact.value):
        if len(member) > LONGEST:
            continue
        shown = "、".join(BLANK if place == n else word for place, word in enumerate(entry.fact.value))
        stem = entry.fill(shown)
        said = tuple(member_en(maker, entry, word) for word in entry.fact.value)
        gap = english_list(tuple(BLANK if place == n else word for place, word in enumerate(said)))
        yield maker.item(
            f"type-member-{n + 1}", entry, "text", stem, Words(member, (said[n],)), difficulty=3,
            stem_en=maker.english(entry).fill(gap), answer_en=Words(said[n], (member,)),
        )  # fmt: skip


def member_en(maker: Maker, entry: Entry, word: str) -> str:
    """What a list names, in English."""
    assert isinstance(entry.fact, f.ListFact)
    if not maker.english(entry).there:
        return UNSAID
    return entry.fact.value_en[entry.fact.value.index(word)]


def _not_in(maker: Maker, word: str, other: Entry) -> Option:
    """A member of another list."""
    said = maker.english(other)
    why_en = f"That one comes under “{said.role}”."
    return Option(word, False, f"那是{in_quotes(other.label)}里的。", member_en(maker, other, word), why_en)


def _of_list(entry: Entry) -> str:
    return entry.role or entry.label


def outsiders(maker: Maker, entry: Entry) -> list[tuple[str, Entry]]:
    """What other lists of the category and the theme name and this one does not."""
    assert isinstance(entry.fact, f.ListFact)
    mine = entry.fact.value
    found: dict[str, Entry] = {}
    for other in maker.sheet.all():
        if not isinstance(other.fact, f.ListFact) or other.id == entry.id:
            continue
        if (other.fact.category, other.theme) != (entry.fact.category, entry.theme):
            continue  # the chapter over the question would tell it
        for word in other.fact.value:
            if not any(word in one or one in word for one in mine):
                found.setdefault(word, other)
    return list(found.items())


def beside(maker: Maker, entry: Entry, template: str, told: str, stem: str) -> list[Entry] | None:
    """Names to stand beside the key; None where there are too few, or where what is told of it would give it away."""
    return _fair(maker, entry, template, _others(maker, entry, template), _name, told, stem)


def mistaken(maker: Maker, entry: Entry) -> Entry | None:
    """One name to be taken for the key's, of those most like it, the same for every template; None where there is none."""
    if not chosen_by_name(entry):
        return None
    if entry.id not in maker.mistaken:
        found = _near(_name(entry), _others(maker, entry, "mistaken"), _name)
        maker.mistaken[entry.id] = maker.chance("mistaken", entry.id).choice(found[:2]) if found else None
    return maker.mistaken[entry.id]


def _name(entry: Entry) -> str:
    return bare(entry.text) if entry.fact.type == "name" else ""


def _others(maker: Maker, entry: Entry, template: str) -> list[Entry]:
    return [other for other in maker.rivals(entry, template, _name) if other.asked]


def _near(key: str, found: list[Entry], text: Text) -> list[Entry]:
    """Those about as long as the key: three times as long, or a third, sets an option apart before it is read."""
    return [one for one in found if len(key) / 2.6 <= len(text(one)) <= len(key) * 2.6]


def _fair(
    maker: Maker, entry: Entry, template: str, found: list[Entry], text: Text, told: str, stem: str
) -> list[Entry] | None:
    """Three wrong ones of those most like the key, so that no clue tells more than chance would.

    Of what the key has in common with what is told of it one of them has as much.
    """
    key = text(entry)
    near = _near(key, found, text)
    pool = (near if len(near) > FEWEST else [*near, *(one for one in found if one not in near)])[:DEPTH]
    common = shared(key, told)
    sets = [
        one
        for one in combinations(pool, min(3, len(pool)))
        if not common or any(shared(text(other), told) >= common for other in one)
    ]
    if len(pool) < FEWEST or not sets:
        return None

    def shown(one: tuple[Entry, ...]) -> Iterator[Sequence[float]]:
        options = [key, *map(text, one)]
        return (clue(stem, options) for clue in WORDS)

    best = fairest(sets, shown, len(sets[0]) + 1, maker.chance(template, "clues", entry.id))
    return list(best)


def _named(maker: Maker, entry: Entry, found: list[Entry]) -> list[Option]:
    options = [Option(bare(entry.text), True, "", bare(maker.english(entry).figure))]
    return options + [
        Option(
            bare(other.text), False, meant(other), bare(maker.english(other).figure), meant_en(maker, other)
        )
        for other in found
    ]


def meant_en(maker: Maker, other: Entry) -> str:
    """What another name stands for, in English."""
    said = maker.english(other)
    return f"{in_quotes(bare(said.figure))}: {said.role}."


def mistaken_en(maker: Maker, entry: Entry, other: Entry) -> tuple[str, str]:
    """Another name as the fact writes its own, and what it stands for; both in English."""
    own, said = maker.english(entry).figure, maker.english(other).figure
    inner = bare(said).replace("“", "‘").replace("”", "’")
    return (said if bare(own) == own else f"{own[0]}{inner}{own[-1]}"), meant_en(maker, other)


def meant(other: Entry) -> str:
    """What another name stands for."""
    return f"{quoted(other)}：{other.role or other.label}。"


def marked(entry: Entry, other: Entry) -> str:
    """Another name as the fact writes its own: within quotation marks where that has such."""
    if bare(entry.text) == entry.text:
        return other.text
    inner = bare(other.text).replace("“", "‘").replace("”", "’")
    return f"{entry.text[0]}{inner}{entry.text[-1]}"


def _han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def quoted(entry: Entry) -> str:
    """The name in quotation marks."""
    inner = entry.text.replace("“", "‘").replace("”", "’")
    return entry.text if bare(entry.text) != entry.text else f"“{inner}”"
