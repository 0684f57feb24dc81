"""Templates that ask for a number, a share or a date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.questions import BLANK
from zgc_desktop.briefing.questions import places
from zgc_desktop.quiz.generate.distractors import beside
from zgc_desktop.quiz.generate.english import in_quotes as quoted
from zgc_desktop.quiz.generate.english import shown
from zgc_desktop.quiz.generate.item import Amount, Item, Option
from zgc_desktop.quiz.generate.maker import Maker, shared
from zgc_desktop.quiz.generate.sheet import Entry, in_quotes

#: Two marks of a ladder differ at least by this factor.
APART = Decimal("1.25")


def choose_number(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Which number stands in the sentence?"""
    if not entry.counted or not entry.sentence or entry.fact.ask == "never":
        return
    pool = [
        one
        for one in maker.sheet.numbers
        if one.unit == entry.unit and one.fact.ask != "never" and one.sentence and not one.open_above
    ]
    found = maker.company("choose-number", entry, pool, lambda one, other: beside(maker.sheet, one, other))
    options = [
        Option(
            one.text,
            one is entry,
            "" if one is entry else f"{one.text}说的是{in_quotes(one.label)}。",
            said.figure,
            "" if one is entry else f"{said.figure} is the figure for {quoted(said.label)}.",
        )
        for one in sorted(found, key=lambda one: one.value or 0)
        for said in (maker.english(one),)
    ]
    if options:
        others = [one for one in found if one is not entry]
        yield maker.item(
            "choose-number", entry, "single", blank(entry), entry.text, options=options, others=others,
            stem_en=maker.english(entry).fill(BLANK),
        )  # fmt: skip


def type_number(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Type the number that stands in the sentence."""
    if entry.value is None or isinstance(entry.fact, f.RankFact):
        return
    said, wanted = maker.english(entry), amount(entry)
    yield maker.item(
        "type-number", entry, "numeric", open_place(entry), wanted, difficulty=2,
        stem_en=said.open_place(), answer_en=said.amount(wanted),
    )  # fmt: skip


def judge_number(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Is the sentence true, with its own number and with a wrong one?"""
    wrong = maker.wrong_number(entry)
    if wrong is None:
        return
    said = shown(maker.sheet.bank, entry, wrong.value)
    yield from judged(maker, entry, "judge-number", entry.shown(wrong.value), wrong.why, said, wrong.why_en)


def whose_number(maker: Maker, entry: Entry) -> Iterator[Item]:
    """What is the number the number of? Beside the key stands only what cannot have the same one."""
    if not entry.counted:
        return
    # Of its theme, or the chapter over the question would tell it.
    pool = [
        one
        for one in maker.sheet.numbers
        if (one.base, one.theme) == (entry.base, entry.theme) and one.fact.ask != "never"
    ]
    found = maker.company("whose-number", entry, pool, lambda one, other: _told_apart(maker, one, other))
    taken = [one for one in found if one is not entry]
    if not taken:
        return
    chance = maker.chance("whose-number/order", entry.id)
    options = [Option(entry.label, True, "", maker.english(entry).label)]
    for other in taken:
        said = maker.english(other)
        options.append(Option(other.label, False, f"那是{other.text}。", said.label, f"That is {said.text}."))
    chance.shuffle(options)
    stem = f"“{entry.text}”指什么？"
    stem_en = f"What does “{maker.english(entry).figure}” refer to?"
    yield maker.item(
        "whose-number", entry, "single", stem, entry.label, options=options, others=taken, stem_en=stem_en
    )


def _told_apart(maker: Maker, one: Entry, other: Entry) -> bool:
    echo = shared(one.text, other.label) + shared(other.text, one.label)
    return maker.sheet.apart(one, other) and one.label != other.label and one.text != other.text and not echo


def place_number(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Where on the ladder of known numbers does it stand? The options are the places between them."""
    if not entry.counted or entry.value is None or not entry.base:
        return
    chance = maker.chance("place-number", entry.id)
    known = [
        other
        for other in maker.sheet.numbers
        if other.base == entry.base
        and not other.prefix + other.infix
        and other.label != entry.label
        and maker.sheet.order(other, entry) is not None
    ]
    chance.shuffle(known)
    known.sort(key=lambda other: other.theme != entry.theme)
    ladders = [_marks(maker, entry, known, n) for n in range(4)]
    if any(marks is None for marks in ladders):
        return  # a place that can never be right would tell
    at = maker.deal.place("place-number", 4, entry.turn)
    marks = ladders[at] or []
    rows = [f"{mark.label}：{mark.text}" for mark in marks]
    texts = places([mark.text for mark in marks])
    said = [maker.english(mark) for mark in marks]
    own = maker.english(entry)
    texts_en = places([one.figure for one in said], "en")
    options = [
        Option(text, n == at, "" if n == at else entry.right, text_en, "" if n == at else own.right)
        for n, (text, text_en) in enumerate(zip(texts, texts_en, strict=True))
    ]
    stem = f"{in_quotes(entry.label)}落在标尺的哪一段？"
    yield maker.item(
        "place-number", entry, "place", stem, texts[at], options=options, rows=rows, others=marks,
        stem_en=f"Where on the scale does {quoted(own.label)} stand?",
        rows_en=[f"{one.label}: {one.figure}" for one in said],
    )  # fmt: skip


def _marks(maker: Maker, entry: Entry, known: list[Entry], place: int, size: int = 3) -> list[Entry] | None:
    """`size` facts in rising order, `place` of them below the entry; None where there are too few."""
    low: list[Entry] = []
    high: list[Entry] = []
    for other in known:
        below = maker.sheet.order(other, entry) == -1
        side, wanted = (low, place) if below else (high, size - place)
        if len(side) < wanted and all(clear(maker, other, one) for one in (*low, *high)):
            side.append(other)
    if len(low) < place or len(high) < size - place:
        return None
    return sorted([*low, *high], key=maker.sheet.scaled)


def clear(maker: Maker, one: Entry, other: Entry) -> bool:
    """Whether two marks stand far enough apart to be drawn."""
    least, most = sorted((maker.sheet.scaled(one), maker.sheet.scaled(other)))
    return most >= least * APART


def choose_date(maker: Maker, entry: Entry) -> Iterator[Item]:
    """When was it? Wrong dates lie years or months before and after."""
    if not isinstance(entry.fact, f.DateFact):
        return
    count = 4
    place = maker.deal.place("choose-date", count, entry.turn)
    texts = [_moved(entry.fact.value, n - place) for n in range(count)]
    stem = blank(entry)
    told = {shared(_dated(entry, _moved(entry.fact.value, n)), stem) for n in range(1 - count, count)}
    if len(told) > 1 or any(entry.text in other.sentence for other in maker.sheet.all()):
        return  # the stem would tell it, or other stems
    options = [
        Option(
            _dated(entry, text),
            n == place,
            "" if n == place else _off(entry, text, n < place),
            _dated(entry, text, "en"),
            "" if n == place else _off_en(maker, entry, text, n < place),
        )
        for n, text in enumerate(texts)
    ]
    yield maker.item(
        "choose-date", entry, "single", stem, entry.text, options=options,
        stem_en=maker.english(entry).fill(BLANK),
    )  # fmt: skip


def judge_date(maker: Maker, entry: Entry) -> Iterator[Item]:
    """Is the sentence true, with its own date and with another?"""
    if not isinstance(entry.fact, f.DateFact):
        return
    yield from judged(maker, entry, "judge-date", *wrong_date(maker, entry))


def wrong_date(maker: Maker, entry: Entry) -> tuple[str, str, str, str]:
    """Another date, the same for every template, and how it misses; both in English, too."""
    assert isinstance(entry.fact, f.DateFact)
    moved = maker.chance("judge-date", entry.id).choice([-2, -1, 1, 2])
    wrong = _moved(entry.fact.value, moved)
    said = _dated(entry, wrong, "en"), _off_en(maker, entry, wrong, moved < 0)
    return _dated(entry, wrong), _off(entry, wrong, moved < 0), *said


def _off(entry: Entry, value: str, early: bool) -> str:
    """How another date misses: too early or too late, of a span its end."""
    return f"{'结束得' if _ends(entry, value) else '时间'}{'早' if early else '晚'}了，应是{entry.text}。"


def _off_en(maker: Maker, entry: Entry, value: str, early: bool) -> str:
    ends, side = "It ends too" if _ends(entry, value) else "Too", "early" if early else "late"
    return f"{ends} {side}. {maker.english(entry).should}"


def _ends(entry: Entry, value: str) -> bool:
    assert isinstance(entry.fact, f.DateFact)
    return ".." in value and value.split("..", maxsplit=1)[0] == entry.fact.value.split("..")[0]


def _dated(entry: Entry, value: str, lang: str = "zh") -> str:
    from zgc_desktop.bank.values import print_other

    if "-" in value or ".." in value:
        return print_other(entry.fact, value, lang).text
    return value if lang == "en" else f"{value}年"


def _moved(value: str, by: int) -> str:
    """The date so many years later, of a month twice so many months; a span ends later, and begins where it did."""
    if ".." in value:
        first, last = value.split("..")
        if int(last) + by > int(first):
            return f"{first}..{int(last) + by}"
        return f"{int(first) + by}..{int(last) + by}"
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 2:
        months = parts[0] * 12 + parts[1] - 1 + 2 * by
        return f"{months // 12}-{months % 12 + 1:02}"
    if len(parts) == 3:
        year, month = parts[0] + by, parts[1]
        day = min(parts[2], 28) if month == 2 else parts[2]
        return date(year, month, day).isoformat()
    return str(parts[0] + by)


def judged(
    maker: Maker, entry: Entry, template: str, wrong: str, why: str, wrong_en: str, why_en: str
) -> Iterator[Item]:
    """The sentence once as it is and once with something wrong in it."""
    own = maker.english(entry)
    reason = why if entry.right in why or "应是" in why else f"应是{entry.text}。{why}"
    reason_en = why_en if own.right in why_en or own.should in why_en else f"{own.should} {why_en}"
    for name, said, said_en, true in (
        (f"{template}-true", entry.text, own.figure, True),
        (f"{template}-false", wrong, wrong_en, False),
    ):
        options = (
            Option("对", true, "" if true else reason, "True", "" if true else reason_en),
            Option(
                "错",
                not true,
                "这句话没有错。" if true else "",
                "False",
                "The sentence is right." if true else "",
            ),
        )
        stem = entry.fill(said).removesuffix("。") + "。"
        yield maker.item(name, entry, "true-false", stem, true, options=options, stem_en=own.fill(said_en))


def blank(entry: Entry) -> str:
    """The sentence with a gap for the figure."""
    return entry.fill(BLANK)


def open_place(entry: Entry) -> str:
    """The sentence with a gap for the number alone: what stands before and behind it is printed."""
    if isinstance(entry.fact, f.ShareFact):
        return entry.fill(f"{entry.prefix}{BLANK}")
    return entry.fill(f"{entry.prefix}{BLANK}{entry.infix}{entry.unit}")


def amount(entry: Entry) -> Amount:
    """The number to type."""
    printed = entry.text.removeprefix(entry.prefix)
    if isinstance(entry.fact, f.ShareFact):
        return Amount(printed, "", entry.text)
    assert entry.value is not None
    return Amount(f"{entry.value:f}", entry.unit, entry.text, float(entry.tolerance))
