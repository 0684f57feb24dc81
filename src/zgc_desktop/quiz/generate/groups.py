"""Templates that put several facts beside each other."""

from __future__ import annotations

from collections.abc import Iterator

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.questions import BLANK
from zgc_desktop.bank.values import english_list
from zgc_desktop.briefing.questions import names_of
from zgc_desktop.quiz.generate import english
from zgc_desktop.quiz.generate.english import shown
from zgc_desktop.quiz.generate.item import Blank, Item, Option, Words
from zgc_desktop.quiz.generate.maker import Maker, alike, bare, names
from zgc_desktop.quiz.generate.names import (
    LONGEST,
    marked,
    meant,
    member_en,
    mistaken,
    mistaken_en,
    typed_en,
)
from zgc_desktop.quiz.generate.numbers import amount, clear, open_place, wrong_date
from zgc_desktop.quiz.generate.sheet import Entry

PAIRS = 4
#: So many facts are looked at to find those that go together.
LOOK = 24
#: How to ask for rising order, by the base unit.
RISING = {
    "": "按数量从少到多排列。",
    "元": "按金额从小到大排列。",
    "倍": "按倍数从小到大排列。",
    "%": "按比率从低到高排列。",
}


def choose_true(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which of these sentences are true? Two or three of four, the leading one as often true as false."""
    lead = _sentences(maker, entry)
    others = [one for one in maker.sheet.all() if one.theme == entry.theme and one.id != entry.id]
    for n in (1, 2, 3, 4):
        if lead is None:
            return
        template = f"choose-true-{n}"
        chance = maker.chance(template, entry.id)
        pairs, about = [lead], [entry]
        for peer in chance.sample(others, min(LOOK, len(others))):
            if len(pairs) == PAIRS:
                break
            # Two sentences of one proposition would tell of each other.
            if any(maker.sheet.kin(peer, one) or alike(peer.sentence, one.sentence) for one in about):
                continue
            pair = _sentences(maker, peer)
            if pair is not None:
                pairs.append(pair)
                about.append(peer)
        if len(pairs) < PAIRS:
            continue
        wanted = 2 + maker.deal.place(template, 2, entry.turn) - n % 2
        longest = max(range(1, PAIRS), key=lambda at: len(pairs[at][1].text))
        rest = [at for at in range(1, PAIRS) if at != longest]
        # The longest of the others is as often true as its share; dealt, since chance alone strays.
        told = maker.deal.place(f"{template}/longest/{wanted}", PAIRS - 1, entry.turn) < wanted
        true = {*chance.sample(rest, wanted - told), *([longest] if told else [])}
        options = [lead[n % 2], *(pairs[at][at in true] for at in range(1, PAIRS))]
        chance.shuffle(options)
        answer = tuple(option.text for option in options if option.correct)
        yield maker.item(
            template, entry, "multiple", "下列说法，哪些正确？", answer,
            options=options, others=about, difficulty=2, stem_en="Which of these statements are true?",
            explain_en=maker.english(entry).said,
        )  # fmt: skip


def _sentences(maker: Maker, entry: Entry) -> tuple[Option, Option] | None:
    """The fact as a false and as a true option; None where nothing wrong can be said safely.

    What could only be true would be known as such by whoever has seen two of its kind.
    """
    if entry.id not in maker.sentences:
        maker.sentences[entry.id] = _said_both_ways(maker, entry)
    return maker.sentences[entry.id]


def _said_both_ways(maker: Maker, entry: Entry) -> tuple[Option, Option] | None:
    if not entry.sentence or entry.open_above or entry.fact.ask == "never":
        return None
    own = maker.english(entry)
    true = Option(entry.said, True, "", own.said)
    if isinstance(entry.fact, f.DateFact):
        said, why, said_en, why_en = wrong_date(maker, entry)
        return Option(entry.fill(said), False, why, own.fill(said_en), why_en), true
    if entry.value is not None:
        wrong = maker.wrong_number(entry)
        if wrong is None:
            return None
        said_en = own.fill(shown(maker.sheet.bank, entry, wrong.value))
        said = entry.fill(entry.shown(wrong.value))
        return Option(said, False, f"应是{entry.text}。", said_en, own.should), true
    other = mistaken(maker, entry)
    if other is None:
        return None
    why = f"应是{entry.text}。{meant(other)}"
    said_en, why_en = mistaken_en(maker, entry, other)
    return Option(
        entry.fill(marked(entry, other)), False, why, own.fill(said_en), f"{own.should} {why_en}"
    ), true


def _comparable(maker: Maker, entry: Entry) -> list[Entry]:
    """The other numbers of its base unit; of what is counted in pieces only those of its theme, which have to do with it."""
    return [
        one
        for one in maker.sheet.numbers
        if one.id != entry.id
        and one.base == entry.base
        and one.fact.ask != "never"
        and (one.theme == entry.theme or entry.base in RISING)
    ]


def order_numbers(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Put them in order, from the least to the greatest."""
    if not entry.counted or not entry.base:
        return
    peers = [one for one in _comparable(maker, entry) if one.label != entry.label]
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
    options = [
        Option(one.label, True, f"{one.text}。", in_english.label, f"{in_english.text}.")
        for one in taken
        for in_english in (maker.english(one),)
    ]
    chance.shuffle(options)
    said = "；".join(f"{one.label}{one.text}" for one in taken)
    yield maker.item(
        "order-numbers", entry, "ordering", RISING.get(entry.base, RISING[""]), answer,
        options=options, others=taken, explain=f"{said}。", difficulty=3,
        stem_en=english.RISING.get(entry.base, english.RISING[""]), explain_en=_told_en(maker, taken),
    )  # fmt: skip


def _told_en(maker: Maker, taken: list[Entry]) -> str:
    return "; ".join(f"{one.label}: {one.figure}" for one in map(maker.english, taken)) + "."


def order_dates(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Put them in order of time."""
    if not isinstance(entry.fact, f.DateFact) or not entry.role:
        return
    taken = [one for one in maker.sheet.all() if isinstance(one.fact, f.DateFact) and one.role]
    taken.sort(key=lambda one: str(one.fact.value) if isinstance(one.fact, f.DateFact) else "")
    if len(taken) < 3:
        return
    options = [
        Option(one.role, True, f"{one.text}。", in_english.role, f"{in_english.text}.")
        for one in taken
        for in_english in (maker.english(one),)
    ]
    maker.chance("order-dates").shuffle(options)
    said = "；".join(f"{one.role}：{one.text}" for one in taken)
    yield maker.item(
        "order-dates", entry, "ordering", "按时间从早到晚排列。", tuple(one.role for one in taken),
        options=options, others=taken, explain=f"{said}。", difficulty=2,
        stem_en="Put these in order of time, from the earliest to the latest.",
        explain_en="; ".join(f"{one.role}: {one.figure}" for one in map(maker.english, taken)) + ".",
    )  # fmt: skip


def match_figures(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which figure belongs to which? Any two of them exclude each other."""
    if not entry.counted:
        return
    chance = maker.chance("match-figures", entry.id)
    peers = _comparable(maker, entry)
    chance.shuffle(peers)
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
    if len(taken) < PAIRS:
        return
    chance = maker.chance("match-figures", "order", entry.id)
    chance.shuffle(taken)
    rows = [one.label for one in taken]
    answer = tuple(one.text for one in taken)
    options = [Option(one.text, True, "", maker.english(one).figure) for one in taken]
    chance.shuffle(options)
    said = "；".join(f"{row}—{text}" for row, text in zip(rows, answer, strict=True))
    yield maker.item(
        "match-figures", entry, "matching", "把数字与它所说的对上。", answer,
        options=options, rows=rows, others=taken, explain=f"{said}。", difficulty=2,
        stem_en="Match each figure with what it is the figure of.", explain_en=_told_en(maker, taken),
        rows_en=[maker.english(one).label for one in taken],
    )  # fmt: skip


def fill_two(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Two sentences that belong together, a gap in each."""
    gap = _gap(maker, entry)
    if gap is None:
        return
    peers = [
        one
        for one in maker.sheet.all()
        if one.id != entry.id
        and one.fact.ask != "never"
        and _together(maker, entry, one)
        and _gap(maker, one)
    ]
    maker.chance("fill-two", entry.id).shuffle(peers)
    peer = next(
        (one for one in peers if bare(one.text) not in gap[0] and bare(entry.text) not in one.sentence), None
    )
    other = _gap(maker, peer) if peer else None
    if peer is None or other is None:
        return
    yield maker.item(
        "fill-two", entry, "cloze", joined(gap[0], other[0]), (gap[1], other[1]),
        others=(peer,), explain=joined(entry.said, peer.said), difficulty=3,
        stem_en=f"{gap[2]} {other[2]}", answer_en=(gap[3], other[3]),
        explain_en=f"{maker.english(entry).said} {maker.english(peer).said}",
    )  # fmt: skip


def _together(maker: Maker, one: Entry, other: Entry) -> bool:
    """Whether two facts are told in one breath: of one paragraph and one category, or tied by a formula."""
    if one.fact.source is not None and one.fact.source == other.fact.source:
        alike = (one.fact.category, one.period) == (other.fact.category, other.period)
        return alike and one.theme == other.theme and one.base == other.base
    return maker.sheet.tied(one.id, other.id)


def joined(one: str, other: str) -> str:
    """Two sentences as one; what both begin with, up to a comma, is said once."""
    head, comma, _ = one.partition("，")
    said = other.removeprefix(head + comma) if comma else other
    return f"{one.removesuffix('。')}；{said.removesuffix('。')}。"


def _gap(maker: Maker, entry: Entry) -> tuple[str, Blank, str, Blank] | None:
    """The sentence with one gap, and what belongs there; both in English, too."""
    if not entry.sentence:
        return None
    own = maker.english(entry)
    if entry.counted or isinstance(entry.fact, f.ShareFact):
        wanted = amount(entry)
        return open_place(entry), wanted, own.open_place(), own.amount(wanted)
    name = bare(entry.text)
    if names(entry) and not maker.doubtful(entry) and len(name) <= LONGEST:
        gap = BLANK if name == entry.text else f"{entry.text[0]}{BLANK}{entry.text[-1]}"
        words = Words(name, tuple(map(bare, names_of(maker.sheet.bank, entry.id))))
        return entry.fill(gap), words, *typed_en(maker, entry)
    if isinstance(entry.fact, f.ListFact) and entry.asked and len(entry.fact.value[-1]) <= LONGEST:
        *rest, last = entry.fact.value
        *rest_en, last_en = (member_en(maker, entry, word) for word in entry.fact.value)
        sentence = own.fill(english_list((*rest_en, BLANK)))
        gap = entry.fill("、".join([*rest, BLANK]))
        return gap, Words(last, (last_en,)), sentence, Words(last_en, (last,))
    return None
