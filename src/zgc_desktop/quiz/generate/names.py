"""Templates that ask for a name, or for the members of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.questions import BLANK
from zgc_desktop.quiz.generate.item import Item, Option, Words
from zgc_desktop.quiz.generate.maker import Maker, bare, names, shared
from zgc_desktop.quiz.generate.numbers import judged
from zgc_desktop.quiz.generate.sheet import Entry

Text = Callable[[Entry], str]
#: Names longer than this are a burden to type, not a test.
LONGEST = 10
#: Fewer wrong options are no choice.
FEWEST = 2


def choose_name(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which name stands in the sentence?"""
    found = beside(maker, entry, "choose-name") if names(entry) else None
    if found is None:
        return
    options = _named(entry, found)
    maker.chance("choose-name/order", entry.id).shuffle(options)
    stem = entry.fill(BLANK)
    yield maker.item("choose-name", entry, "single", stem, bare(entry.text), options=options, others=found)


def choose_by_role(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which name stands for what the phrase says?"""
    found = beside(maker, entry, "choose-by-role") if names(entry) and entry.role else None
    if found is None:
        return
    options = _named(entry, found)
    maker.chance("choose-by-role/order", entry.id).shuffle(options)
    stem = f"{entry.role}，是哪一个？"
    yield maker.item("choose-by-role", entry, "single", stem, bare(entry.text), options=options, others=found)


def choose_role(maker: Maker, entry: Entry) -> Iterator[Item]:
    """What does the name stand for?"""
    if not names(entry) or not entry.role:
        return
    found = [other for other in maker.rivals(entry, "choose-role", lambda one: one.role) if names(other)]
    taken = _unmarked(entry.role, found, lambda one: one.role, bare(entry.text), maker, "choose-role")
    if taken is None:
        return
    options = [Option(entry.role, True)]
    options += [Option(other.role, False, f"那是{quoted(other)}。") for other in taken]
    maker.chance("choose-role/order", entry.id).shuffle(options)
    stem = f"{quoted(entry)}指的是什么？"
    yield maker.item("choose-role", entry, "single", stem, entry.role, options=options, others=taken)


def judge_name(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Is the sentence true, with its own name and with another?"""
    found = beside(maker, entry, "judge-name") if names(entry) else None
    if not found:
        return
    other = found[0]
    marks = entry.text[0] + entry.text[-1] if bare(entry.text) != entry.text else ""
    wrong = marks[:1] + bare(other.text) + marks[1:]
    yield from judged(maker, entry, "judge-name", wrong, meant(other))


def judge_role(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Does the name stand for what is said?"""
    if not names(entry) or not entry.role:
        return
    found = [one for one in maker.rivals(entry, "judge-role", lambda one: one.role) if names(one)]
    if not found:
        return
    for name, said, true in (("true", entry, True), ("false", found[0], False)):
        why = f"{meant(entry)}{meant(found[0])}"
        options = (
            Option("对", true, "" if true else why),
            Option("错", not true, meant(entry) if true else ""),
        )
        stem = f"{quoted(entry)}指的是{said.role}。"
        about = () if true else (found[0],)
        yield maker.item(f"judge-role-{name}", entry, "true-false", stem, true, options=options, others=about)


def type_name(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Type the name; quotation marks stand there already."""
    name = bare(entry.text)
    if not names(entry) or len(name) > LONGEST:
        return
    shown = BLANK if name == entry.text else f"{entry.text[0]}{BLANK}{entry.text[-1]}"
    words = Words(name, tuple(bare(alias) for alias in entry.fact.aliases))
    stem = f"{entry.fill(shown)}（{len(name)}个字）"
    yield maker.item("type-name", entry, "text", stem, words, difficulty=2)


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
        options = [Option(word, True) for word in right]
        options += [Option(word, False, f"那是“{other.label}”里的。") for word, other in wrong]
        chance.shuffle(options)
        stem = f"{_of_list(entry)}，有哪些？"
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
        )


def judge_member(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Does the list name it?"""
    if not isinstance(entry.fact, f.ListFact) or not entry.asked:
        return
    others = outsiders(maker, entry)
    maker.chance("judge-member", entry.id).shuffle(others)
    for n, (member, (wrong, other)) in enumerate(zip(entry.fact.value, others, strict=False), 1):
        for name, word, true in (("in", member, True), ("out", wrong, False)):
            options = (
                Option("对", true, "" if true else f"那是“{other.label}”里的。"),
                Option("错", not true, "点到了它。" if true else ""),
            )
            stem = f"{_of_list(entry)}，其中有{word}。"
            about = () if true else (other,)
            yield maker.item(
                f"judge-member-{name}-{n}", entry, "true-false", stem, true, options=options, others=about
            )


def type_member(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Type the one that is missing from the list."""
    if not isinstance(entry.fact, f.ListFact) or not entry.asked or len(entry.fact.value) < 2:
        return
    for n, member in enumerate(entry.fact.value):
        if len(member) > LONGEST:
            continue
        shown = "、".join(BLANK if place == n else word for place, word in enumerate(entry.fact.value))
        stem = entry.fill(shown)
        yield maker.item(f"type-member-{n + 1}", entry, "text", stem, Words(member), difficulty=3)


def _of_list(entry: Entry) -> str:
    return entry.role or entry.label


def outsiders(maker: Maker, entry: Entry) -> list[tuple[str, Entry]]:
    """What other lists of the category name and this one does not."""
    assert isinstance(entry.fact, f.ListFact)
    mine = entry.fact.value
    found: dict[str, Entry] = {}
    for other in maker.sheet.all():
        if not isinstance(other.fact, f.ListFact) or other.id == entry.id:
            continue
        if other.fact.category != entry.fact.category:
            continue
        for word in other.fact.value:
            if not any(word in one or one in word for one in mine):
                found.setdefault(word, other)
    return list(found.items())


def beside(maker: Maker, entry: Entry, template: str) -> list[Entry] | None:
    """Three names to stand beside the key, alike in length where the bank has such; None where there are too few."""
    found = [
        other
        for other in maker.rivals(
            entry, template, lambda one: bare(one.text) if one.fact.type == "name" else ""
        )
        if other.asked
    ]
    stem = entry.role if template == "choose-by-role" else entry.sentence
    return _unmarked(bare(entry.text), found, lambda one: bare(one.text), stem, maker, template)


def _unmarked(
    key: str, found: list[Entry], text: Text, stem: str, maker: Maker, template: str
) -> list[Entry] | None:
    """Wrong ones of which one has as much in common with the stem as the key; None where the words would tell."""
    taken = _even(key, found, text, maker, template)
    common = shared(key, stem)
    if common and all(shared(text(one), stem) < common for one in taken):
        like = next((one for one in found if shared(text(one), stem) >= common), None)
        if like is None:
            return None
        taken = [like, *taken[: len(taken) - 1]]
    return taken if len(taken) >= FEWEST else None


def _even(key: str, found: list[Entry], text: Text, maker: Maker, template: str) -> list[Entry]:
    """Three of them, so that the key's place by length is dealt like a number's; as near as the bank allows."""
    # Three times as long, or a third as long, sets an option apart before it is read.
    near = [one for one in found if len(key) / 2.6 <= len(text(one)) <= len(key) * 2.6]
    place = maker.deal.place(f"{template}/length", 4)
    short = [one for one in near if len(text(one)) < len(key)]
    long = [one for one in near if len(text(one)) > len(key)]
    equal = [one for one in near if len(text(one)) == len(key)]
    taken = short[:place] + long[: 3 - place]
    rest = [one for one in (*equal, *near, *found) if one not in taken]
    for one in rest:
        if len(taken) == 3:
            break
        if one not in taken:
            taken.append(one)
    return taken


def _named(entry: Entry, found: list[Entry]) -> list[Option]:
    options = [Option(bare(entry.text), True)]
    return options + [Option(bare(other.text), False, meant(other)) for other in found]


def meant(other: Entry) -> str:
    """What another name stands for."""
    return f"{quoted(other)}：{other.role or other.label}。"


def quoted(entry: Entry) -> str:
    """The name in quotation marks."""
    inner = entry.text.replace("“", "‘").replace("”", "’")
    return entry.text if bare(entry.text) != entry.text else f"“{inner}”"
