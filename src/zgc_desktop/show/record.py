"""What is kept of a show that is over: when it was, how long every page took, what was left out, drawn and asked.

One JSON file a show, in a folder a briefing. Nothing in it names a person, a computer or a folder: of the answers
that were given it keeps only whether they were right.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from zgc_desktop.show import ink
from zgc_desktop.show.asking import Asking, tally
from zgc_desktop.show.clock import expected, pace, skipped
from zgc_desktop.show.ink import Page, Strokes
from zgc_desktop.show.journal import name_of
from zgc_desktop.show.state import ShowState

#: Marks of bold type in what a briefing composed.
_BOLD = str.maketrans("", "", "\ue001\ue002")
FORMAT = 2
#: A show shorter than this, in seconds, was only a look.
SHORTEST = 30.0


class Timed(NamedTuple):
    """A page and its seconds; `number` is what is printed on it, `chapter` the number that its colour goes by."""

    id: str
    number: str
    title: str
    chapter: int
    chapter_name: str
    planned: float
    spent: float
    skipped: bool = False
    reserve: bool = False
    optional: bool = False
    ink: bool = False


class Asked(NamedTuple):
    """A question that was asked, on a quiz slide or in a quiz during the show; `right` is None where nobody answered.

    `number` is that of the page that asked it, empty in a quiz; `stem` is the question itself.
    """

    question: str
    right: bool | None
    number: str = ""
    stem: str = ""


class Record(NamedTuple):
    """A show. `began` and `ended` are times of day with their zone; `planned`, `spent` and `late` are seconds.

    `planned` counts from the page that the show began with, `late` is how far the page where it ended lay behind that
    plan. `strokes` are what was on the pages that were shown, by the ids of their slides.
    """

    title: str
    began: str
    ended: str
    rehearsal: bool
    planned: float
    spent: float
    late: float
    slides: tuple[Timed, ...]
    asked: tuple[Asked, ...] = ()
    strokes: Mapping[str, Strokes] = MappingProxyType({})

    @property
    def furthest(self) -> Timed | None:
        """The last page of the flow that was shown; None where none was."""
        return next((s for s in reversed(self.slides) if not s.reserve and s.spent >= 1), None)

    @property
    def whole(self) -> bool:
        """Whether the show reached its end: the last page of the flow that was not left out."""
        last = next((s for s in reversed(self.slides) if not s.reserve and not s.skipped), None)
        return last is not None and last.spent >= 1

    @property
    def answered(self) -> tuple[Asked, ...]:
        """Those of the questions that somebody answered."""
        return tuple(one for one in self.asked if one.right is not None)


def record_of(
    state: ShowState,
    slides: Sequence[Mapping[str, Any]],
    now: float,
    ended: datetime,
) -> Record | None:
    """The record of a show that ended at `now`, on its own clock; None where it was too short to keep."""
    clock, cutting, plan = state.clock.stop(now), state.cutting, state.cutting.plan
    spent = clock.elapsed(now)
    if spent < SHORTEST or len(slides) != len(clock.spent):
        return None
    began = ended - timedelta(seconds=max(spent, now - state.talk.began))
    first = slides[0] if slides else {}
    return Record(
        title="　".join(str(first[key]) for key in ("deckTitle", "deckYears") if first.get(key)),
        began=began.isoformat(timespec="seconds"),
        ended=ended.isoformat(timespec="seconds"),
        rehearsal=state.talk.rehearsal,
        planned=sum(plan) - skipped(clock, plan),
        spent=spent,
        late=spent - expected(clock, plan, now),
        slides=tuple(
            Timed(
                id=str(slide.get("id") or ""),
                number=str(slide.get("number") or page + 1),
                title=_title(slide),
                chapter=int(slide.get("chapter") or 0),
                chapter_name=str(slide.get("chapterName") or ""),
                planned=plan[page] if page >= clock.first else 0.0,
                spent=round(clock.spent[page], 1),
                skipped=page in cutting.skipped and not clock.spent[page],
                reserve=bool(slide.get("reserve")),
                optional=page in cutting.optional,
                ink=bool(clock.spent[page] and state.ink.of(page).strokes),
            )
            for page, slide in enumerate(slides)
        ),
        asked=tuple(_asked_in(state.asking, slides, clock.spent)),
        strokes={
            str(slide.get("id") or ""): state.ink.of(page).strokes
            for page, slide in enumerate(slides)
            if clock.spent[page] and state.ink.of(page).strokes
        },
    )


def _asked_in(asking: Asking, slides: Sequence[Mapping[str, Any]], spent: Sequence[float]) -> Iterator[Asked]:
    """The questions on the slides that were up for a moment, or answered, then the others that were asked."""
    on_slides: set[str] = set()
    for slide, seconds in zip(slides, spent, strict=True):
        id_ = str((slide.get("question") or {}).get("id") or "")
        answer = asking.answer(id_)
        if id_ and id_ not in on_slides and (answer.revealed or seconds >= 1 or id_ in asking.asked):
            on_slides.add(id_)
            yield Asked(id_, answer.right, str(slide.get("number") or ""), _title(slide))
    for id_ in asking.asked:
        if id_ not in on_slides:
            question = asking.sheet.get(id_) or {}
            yield Asked(id_, asking.answer(id_).right, "", _title({"question": question}))


def _title(slide: Mapping[str, Any]) -> str:
    question = slide.get("question") or {}
    title = slide.get("title") or question.get("stem") or slide.get("chapterName") or ""
    return str(title).translate(_BOLD).replace("\n", "")


def to_data(record: Record) -> dict[str, Any]:
    """The record as JSON-able data."""
    return {
        "format": FORMAT,
        **record._asdict(),
        "slides": [slide._asdict() for slide in record.slides],
        "asked": [question._asdict() for question in record.asked],
        "strokes": ink.to_data({id_: Page(strokes) for id_, strokes in record.strokes.items()}),
    }


def from_data(data: Any) -> Record | None:
    """The record that `data` holds; None where it holds none."""
    try:
        if data["format"] not in (1, FORMAT):
            return None
        first = data["format"] == 1  # it told of answers only
        record = Record(
            title=str(data["title"]),
            began=datetime.fromisoformat(data["began"]).isoformat(timespec="seconds"),
            ended=datetime.fromisoformat(data["ended"]).isoformat(timespec="seconds"),
            rehearsal=bool(data["rehearsal"]),
            planned=float(data["planned"]),
            spent=float(data["spent"]),
            late=float(data["late"]),
            slides=tuple(_timed(row) for row in data["slides"]),
            asked=tuple(_asked(row) for row in data["answers" if first else "asked"]),
            strokes={
                id_: page.strokes for id_, page in ink.from_data({} if first else data["strokes"]).items()
            },
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None
    finite = all(abs(n) < 1e7 for n in (record.planned, record.spent, record.late))
    return record if finite and all(0 <= min(s.planned, s.spent) < 1e7 for s in record.slides) else None


def _timed(row: Mapping[str, Any]) -> Timed:
    return Timed(
        id=str(row["id"]),
        number=str(row["number"]),
        title=str(row["title"]),
        chapter=int(row["chapter"]),
        chapter_name=str(row["chapter_name"]),
        planned=float(row["planned"]),
        spent=float(row["spent"]),
        skipped=bool(row["skipped"]),
        reserve=bool(row["reserve"]),
        optional=bool(row["optional"]),
        ink=bool(row["ink"]),
    )


def _asked(row: Mapping[str, Any]) -> Asked:
    right = None if row["right"] is None else bool(row["right"])
    return Asked(str(row["question"]), right, str(row.get("number", "")), str(row.get("stem", "")))


def pace_of(record: Record, lang: str = "zh") -> str:
    """One sentence on how the show kept to its plan; of one that was broken off, where that was."""
    late = pace(record.late, lang)
    furthest = record.furthest
    if record.whole or furthest is None:
        return late
    if lang == "en":
        return f"not finished, stopped on page {furthest.number}"
    return f"没有讲完，停在第 {furthest.number} 页"


def asked_words(record: Record, lang: str = "zh") -> str:
    """What came of the questions that were asked, in words; empty where none was."""
    rights = [one.right for one in record.asked]
    answered = sum(right is not None for right in rights)
    return tally(len(rights), answered, rights.count(True), lang) if rights else ""


def records_folder(state: Path) -> Path:
    """Where the records of all briefings are, below the folder of what the program keeps."""
    return state / "records"


def minutes_of(record: Record) -> dict[str, Decimal]:
    """The minutes that every page of the flow took, by its id, in quarters of a minute and at least one of these.

    Pages that were left out or not reached are not among them.
    """
    quarters = {s.id: max(1, round(s.spent / 15)) for s in record.slides if s.spent >= 1 and not s.reserve}
    return {id_: Decimal(count) / 4 for id_, count in quarters.items()}


def folder_of(folder: Path, briefing: Path) -> Path:
    """Where the records of one briefing are, below the folder of all."""
    return folder / name_of(briefing)


def save(folder: Path, record: Record) -> str:
    """Keep a record; the name it is kept by. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = datetime.fromisoformat(record.began).strftime("%Y%m%d-%H%M%S")
    name, count = stem, 1
    while (folder / f"{name}.json").exists():
        count += 1
        name = f"{stem}-{count}"
    partial = folder / f"{name}.{os.getpid()}.part"
    try:
        partial.write_text(json.dumps(to_data(record), ensure_ascii=False, indent=1), encoding="utf-8")
        partial.replace(folder / f"{name}.json")
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return name


def remove(folder: Path, name: str) -> None:
    """Take a record away, if it is there."""
    with suppress(OSError):
        (folder / f"{name}.json").unlink(missing_ok=True)


def read(folder: Path, name: str) -> Record | None:
    """The record of that name; None where there is none that can be read."""
    try:
        return from_data(json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError):
        return None


def read_all(folder: Path) -> list[tuple[str, Record]]:
    """All records that can be read, by name, the latest first."""
    names = sorted((path.stem for path in folder.glob("*.json")), reverse=True)
    found = ((name, read(folder, name)) for name in names)
    return [(name, record) for name, record in found if record is not None]


#: The columns of the table, in the two languages.
_COLUMNS = {
    "zh": ("页", "标题", "章", "计划（秒）", "用时（秒）", "相差（秒）", "略过", "备用", "可略", "写画", "答题"),
    "en": ("Page", "Title", "Chapter", "Planned (s)", "Spent (s)", "Difference (s)", "Left out", "In reserve", "Optional", "Ink", "Question"),
}  # fmt: skip


def to_csv(record: Record, lang: str = "zh") -> str:
    """The pages as a table that a spreadsheet opens: with a byte order mark, so that it takes Chinese for what it is."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS["en" if lang == "en" else "zh"])
    yes = "yes" if lang == "en" else "是"
    asked = {question.number: verdict(question, lang) for question in record.asked if question.number}
    for slide in record.slides:
        writer.writerow(
            [
                _cell(slide.number),
                _cell(slide.title),
                _cell(slide.chapter_name),
                round(slide.planned),
                round(slide.spent),
                round(slide.spent) - round(slide.planned),
                *(yes if mark else "" for mark in (slide.skipped, slide.reserve, slide.optional, slide.ink)),
                asked.get(slide.number, ""),
            ]
        )
    return "\ufeff" + out.getvalue()


#: What came of a question, in the two languages: right, wrong, not answered.
_VERDICTS = {"zh": ("答对", "答错", "没有作答"), "en": ("right", "wrong", "not answered")}


def verdict(question: Asked, lang: str) -> str:
    """What came of a question, in words."""
    right, wrong, open_ = _VERDICTS["en" if lang == "en" else "zh"]
    return open_ if question.right is None else right if question.right else wrong


def _cell(text: str) -> str:
    """Text that a spreadsheet must not take for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
