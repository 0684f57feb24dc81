"""Templates that put several facts beside each other."""

from __future__ import annotations

from collections.abc import Iterator

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.questions import BLANK
from zgc_desktop.briefing.questions import names_of
from zgc_desktop.quiz.generate.item import Blank, Item, Option, Words
from zgc_desktop.quiz.generate.maker import Maker, bare, names
from zgc_desktop.quiz.generate.names import LONGEST, marked, meant, mistaken, outsiders
from zgc_desktop.quiz.generate.numbers import amount, clear, open_place
from zgc_desktop.quiz.generate.sheet import Entry

PAIRS = 4
#: How to ask for rising order, by the base unit.
RISING = {
    "": "按数量从少到多排列。",
    "元": "按金额从小到大排列。",
    "倍": "按倍数从小到大排列。",
    "%": "按比率从低到高排列。",
}


def choose_true(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which of these sentences are true? Two or three of four, the leading one as often true as false."""
    for n in (1, 2, 3, 4):
        template = f"choose-true-{n}"
        chance = maker.chance(template, entry.id)
        lead = _sentence(maker, entry, n % 2 == 1)
        if lead is None:
            continue
        peers = [one for one in maker.sheet.all() if one.theme == entry.theme and one.id != entry.id]
        chance.shuffle(peers)
        options, about = [lead], []
        wanted = 2 + maker.deal.place(template, 2, entry.turn)
        for peer in peers:
            right = sum(option.correct for option in options)
            if len(options) == PAIRS:
                break
            true = (
                right < wanted
                if PAIRS - len(options) > 1 and chance.random() < 0.5
                else right + PAIRS - len(options) <= wanted
            )
            option = _sentence(maker, peer, true)
            if option is not None and option.text not in {one.text for one in options}:
                options.append(option)
                about.append(peer)
        right = sum(option.correct for option in options)
        if len(options) < PAIRS or not 2 <= right <= 3:
            continue
        chance.shuffle(options)
        answer = tuple(option.text for option in options if option.correct)
        yield maker.item(
            template, entry, "multiple", "下列说法，哪些正确？", answer,
            options=options, others=about, difficulty=2,
        )  # fmt: skip


def _sentence(maker: Maker, entry: Entry, true: bool) -> Option | None:
    """The fact as an option, true or false; None where nothing wrong can be said safely, or a clue would be left."""
    vague = isinstance(entry.fact, f.NameFact) and not entry.asked
    if not entry.sentence or entry.open_above or vague:
        return None
    if true:
        return Option(entry.said, True)
    if entry.value is not None:
        wrong = maker.wrong_number(entry, "choose-true")
        if wrong is None:
            return None
        return Option(entry.fill(entry.shown(wrong.value)), False, f"应是{entry.text}。")
    if names(entry):
        other = mistaken(maker, entry, "choose-true")
        if other is not None:
            return Option(entry.fill(marked(entry, other)), False, f"应是{entry.text}。{meant(other)}")
    if isinstance(entry.fact, f.ListFact) and entry.asked:
        members, others = entry.fact.value, outsiders(maker, entry)
        if others and len(members) > 1:
            chance = maker.chance("choose-true/wrong", entry.id)
            word, other = chance.choice(others)
            place = chance.randrange(len(members))
            said = "、".join(word if n == place else member for n, member in enumerate(members))
            return Option(entry.fill(said), False, f"应是{entry.text}；{word}是“{other.label}”里的。")
    return None


def order_numbers(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Put them in order, from the least to the greatest."""
    if not entry.counted or not entry.base:
        return
    peers = [one for one in maker.sheet.numbers if one.base == entry.base and one.label != entry.label]
    chance = maker.chance("order-numbers", entry.id)
    chance.shuffle(peers)
    peers.sort(key=lambda one: one.theme != entry.theme)
    taken = [entry]
    for peer in peers:
        if len(taken) == PAIRS:
            break
        if all(maker.sheet.order(peer, one) is not None and clear(maker, peer, one) for one in taken):
            taken.append(peer)
    if len(taken) < 3:
        return
    taken.sort(key=maker.sheet.scaled)
    answer = tuple(one.label for one in taken)
    options = [Option(one.label, True, f"{one.text}。") for one in taken]
    chance.shuffle(options)
    said = "；".join(f"{one.label}{one.text}" for one in taken)
    yield maker.item(
        "order-numbers", entry, "ordering", RISING.get(entry.base, RISING[""]), answer,
        options=options, others=taken, explain=f"{said}。", difficulty=3,
    )  # fmt: skip


def order_dates(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Put them in order of time."""
    if not isinstance(entry.fact, f.DateFact) or not entry.role:
        return
    taken = [one for one in maker.sheet.all() if isinstance(one.fact, f.DateFact) and one.role]
    taken.sort(key=lambda one: str(one.fact.value) if isinstance(one.fact, f.DateFact) else "")
    if len(taken) < 3:
        return
    options = [Option(one.role, True, f"{one.text}。") for one in taken]
    maker.chance("order-dates").shuffle(options)
    said = "；".join(f"{one.role}：{one.text}" for one in taken)
    yield maker.item(
        "order-dates", entry, "ordering", "按时间从早到晚排列。", tuple(one.role for one in taken),
        options=options, others=taken, explain=f"{said}。", difficulty=2,
    )  # fmt: skip


def match_figures(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which figure belongs to which? Any two of them exclude each other."""
    if not entry.counted:
        return
    chance = maker.chance("match-figures", entry.id)
    peers = [one for one in maker.sheet.numbers if one.id != entry.id]
    chance.shuffle(peers)
    peers = [one for one in peers if one.base == entry.base]
    peers.sort(key=lambda one: one.theme != entry.theme)
    taken = [entry]
    for peer in peers:
        if len(taken) == PAIRS:
            break
        if all(
            maker.sheet.apart(peer, one) and peer.label != one.label and peer.text != one.text
            for one in taken
        ):
            taken.append(peer)
    yield from _matched(maker, entry, "match-figures", "把数字与它所说的对上。", taken, "label", "text")


def match_names(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which name belongs to which description?"""
    if not names(entry) or not entry.role:
        return
    chance = maker.chance("match-names", entry.id)
    peers = [one for one in maker.sheet.all() if names(one) and one.role and one.id != entry.id]
    chance.shuffle(peers)
    peers.sort(key=lambda one: (one.fact.category != entry.fact.category, one.theme != entry.theme))
    taken = [entry]
    for peer in peers:
        if len(taken) == PAIRS:
            break
        if all(_unlike(peer, one) for one in taken):
            taken.append(peer)
    yield from _matched(maker, entry, "match-names", "把名称与它所指的对上。", taken, "role", "text")


def match_themes(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which chapter tells of which?"""
    if not isinstance(entry.fact, (f.NameFact, f.ListFact, f.FirstFact)):
        return
    chance = maker.chance("match-themes", entry.id)
    peers = [
        one
        for one in maker.sheet.all()
        if isinstance(one.fact, (f.NameFact, f.ListFact)) and one.theme in maker.sheet.chapters
    ]
    chance.shuffle(peers)
    taken = [entry]
    for peer in peers:
        if len(taken) == PAIRS:
            break
        if peer.theme not in {one.theme for one in taken}:
            taken.append(peer)
    yield from _matched(maker, entry, "match-themes", "下面这些，各在哪一章讲到？", taken, "named", "chapter")


def _unlike(one: Entry, other: Entry) -> bool:
    """Whether neither's name tells of the other, so that each has one place."""
    return one.role != other.role and bare(one.text) not in other.role and bare(other.text) not in one.role


def _matched(
    maker: Maker, entry: Entry, template: str, stem: str, taken: list[Entry], left: str, right: str
) -> Iterator[Item]:
    if len(taken) < PAIRS:
        return
    chance = maker.chance(template, "order", entry.id)
    chance.shuffle(taken)
    rows = [_left(one, left) for one in taken]
    answer = tuple(_right(maker, one, right) for one in taken)
    if len(set(answer)) < PAIRS:
        return
    options = [Option(text, True) for text in answer]
    chance.shuffle(options)
    said = "；".join(f"{row}—{text}" for row, text in zip(rows, answer, strict=True))
    yield maker.item(
        template, entry, "matching", stem, answer,
        options=options, rows=rows, others=taken, explain=f"{said}。", difficulty=2,
    )  # fmt: skip


def _left(entry: Entry, side: str) -> str:
    if side != "named":
        return str(getattr(entry, side))
    # A name that nothing is asked by, as 全球前列, says too little alone.
    return bare(entry.text) if isinstance(entry.fact, f.NameFact) and entry.role else entry.label


def _right(maker: Maker, entry: Entry, side: str) -> str:
    return maker.sheet.chapters[entry.theme] if side == "chapter" else bare(entry.text)


def fill_two(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Two sentences of one theme, a gap in each."""
    gap = _gap(maker, entry)
    if gap is None:
        return
    peers = [
        one
        for one in maker.sheet.all()
        if one.theme == entry.theme and one.id != entry.id and _gap(maker, one)
    ]
    if not peers:
        return
    # The partner teaches the same page where one does.
    chance = maker.chance("fill-two", entry.id)
    chance.shuffle(peers)
    peers.sort(key=lambda one: one.slide != entry.slide)
    peer = next(
        (one for one in peers if bare(one.text) not in gap[0] and bare(entry.text) not in one.sentence), None
    )
    other = _gap(maker, peer) if peer else None
    if peer is None or other is None:
        return
    stem = f"{gap[0].removesuffix('。')}；{other[0]}"
    yield maker.item(
        "fill-two", entry, "cloze", stem, (gap[1], other[1]),
        others=(peer,), explain=f"{entry.said.removesuffix('。')}；{peer.said}", difficulty=3,
    )  # fmt: skip


def _gap(maker: Maker, entry: Entry) -> tuple[str, Blank] | None:
    """The sentence with one gap, and what belongs there."""
    if not entry.sentence:
        return None
    if entry.counted or isinstance(entry.fact, f.ShareFact):
        return open_place(entry), amount(entry)
    name = bare(entry.text)
    if names(entry) and not maker.doubtful(entry) and len(name) <= LONGEST:
        shown = BLANK if name == entry.text else f"{entry.text[0]}{BLANK}{entry.text[-1]}"
        return entry.fill(shown), Words(name, tuple(map(bare, names_of(maker.sheet.bank, entry.id))))
    if isinstance(entry.fact, f.ListFact) and entry.asked and len(entry.fact.value[-1]) <= LONGEST:
        *rest, last = entry.fact.value
        return entry.fill("、".join([*rest, BLANK])), Words(last)
    return None
