"""What is kept of a show that is over."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.asking import Answer, Asking, Sheet
from zgc_desktop.show.clock import Clock, Talk
from zgc_desktop.show.commands import reduce
from zgc_desktop.show.ink import Ink, Page, Point, Stroke
from zgc_desktop.show.record import (
    Asked,
    Record,
    Timed,
    asked_words,
    folder_of,
    from_data,
    pace_of,
    read,
    read_all,
    record_of,
    save,
    to_csv,
    to_data,
    verdict,
)
from zgc_desktop.show.state import ShowState, steps_of

ZONE = timezone(timedelta(hours=8))
ENDED = datetime(2026, 11, 24, 15, 0, 0, tzinfo=ZONE)


def slide(page: int, **more: Any) -> dict[str, Any]:
    own = {"id": f"s{page}", "number": str(page), "title": f"第{page}题", "minutes": 1, "steps": 1}
    return {**own, "chapter": 1, "chapterName": "一章", "deckTitle": "题", "deckYears": "2025", **more}


SLIDES = [
    slide(1),
    slide(2, optional=True),
    slide(3, title="", question={"id": "q", "stem": "问\n\ue001什么\ue002"}),
    slide(4, reserve=True, number="备1", minutes=0),
]

QUESTIONS = [
    {"id": id_, "kind": "single", "stem": stem, "options": []}
    for id_, stem in (("p", "本章的"), ("n", "没人答的"), ("o", "没揭晓的"))
]
ASKING = Asking(
    Sheet(SLIDES, QUESTIONS),
    asked=("p", "n", "o"),
    answers={
        "q": Answer(("A",), feedback="right"),
        "p": Answer(("A",), feedback="wrong"),
        "n": Answer(feedback="empty"),
        "o": Answer(("A",)),
    },
)


def show(*commands: tuple[float, str, str], began: float = 0.0) -> ShowState:
    state = ShowState(**steps_of(SLIDES), console=True, talk=Talk(began, False))
    state = state.with_(clock=state.clock.start(began))
    for now, command, arg in commands:
        state = reduce(state.with_(now=now), command, arg)
    return state


def test_a_record_tells_how_long_every_page_took() -> None:
    state = show(
        (40.0, "digit", "1"),
        (40.0, "cut", ""),
        (40.0, "cut-accept", ""),
        (70.0, "next", ""),
        (100.0, "pen", ""),
        (100.0, "ink-draw", "1,1,9,9"),
        (110.0, "goto", "4"),
        (125.0, "next", ""),
        (150.0, "leave", ""),
        (150.0, "leave", ""),
    )
    state = state.with_(asking=ASKING)
    record = record_of(state, SLIDES, 150.0, ENDED)
    assert record is not None
    assert (record.title, record.rehearsal) == ("题　2025", False)
    assert (record.began, record.ended) == ("2026-11-24T14:57:30+08:00", "2026-11-24T15:00:00+08:00")
    assert (record.planned, record.spent, record.late) == (180.0, 150.0, -30.0)
    assert [(s.number, s.spent, s.skipped, s.reserve, s.optional, s.ink) for s in record.slides] == [
        ("1", 70.0, False, False, False, False),
        ("2", 0.0, True, False, True, False),
        ("3", 65.0, False, False, False, True),
        ("备1", 15.0, False, True, False, False),
    ]
    assert record.slides[2].title == "问什么"
    assert record.asked == (
        Asked("q", True, "3", "问什么"),
        Asked("p", False, stem="本章的"),
        Asked("n", None, stem="没人答的"),
        Asked("o", None, stem="没揭晓的"),
    )
    assert [question.question for question in record.answered] == ["q", "p"]
    assert list(record.strokes) == ["s3"]
    assert [stroke.tool for stroke in record.strokes["s3"]] == ["pen"]


def test_what_was_asked_and_not_answered_and_what_was_drawn_in_an_earlier_show() -> None:
    earlier = {
        0: Page((Stroke("pen", 0, 0, (Point(1, 1),)),)),
        1: Page((Stroke("pen", 0, 0, (Point(1, 1),)),)),
    }
    state = show((40.0, "goto", "3")).with_(ink=Ink(pages=earlier))
    record = record_of(state, SLIDES, 60.0, ENDED)
    assert record is not None
    assert record.asked == (Asked("q", None, "3", "问什么"),)
    assert record.answered == ()
    assert [verdict(one, "zh") for one in record.asked] == ["没有作答"]
    # On the page that was not shown, nobody saw it.
    assert list(record.strokes) == ["s1"]
    assert [s.ink for s in record.slides] == [True, False, False, False]


def test_a_record_of_the_first_format_is_read() -> None:
    record = record_of(show(), SLIDES, 60.0, ENDED)
    assert record is not None
    data = to_data(record)
    del data["asked"], data["strokes"]
    old = {**data, "format": 1, "answers": [{"question": "q", "right": True}]}
    assert from_data(old) == record._replace(asked=(Asked("q", True),), strokes={})


def test_a_show_that_began_later_on_has_no_plan_before() -> None:
    state = ShowState(**steps_of(SLIDES), page=2, talk=Talk(100.0, True))
    state = state.with_(clock=Clock((0.0,) * 4, page=2, first=2).start(100.0))
    record = record_of(state, SLIDES, 190.0, ENDED)
    assert record is not None
    assert (record.planned, record.late, record.rehearsal) == (60.0, 30.0, True)
    assert [s.planned for s in record.slides] == [0.0, 0.0, 60.0, 0.0]


def test_pauses_belong_to_the_show_but_to_no_page() -> None:
    state = show((60.0, "clock", ""), (660.0, "clock", ""))
    record = record_of(state, SLIDES, 700.0, ENDED)
    assert record is not None
    assert record.spent == 100.0
    assert record.began == (ENDED - timedelta(seconds=700)).isoformat()


def test_a_look_is_no_show() -> None:
    assert record_of(show(), SLIDES, 29.0, ENDED) is None
    assert record_of(show(), SLIDES, 31.0, ENDED) is not None
    assert record_of(show(), SLIDES[:2], 60.0, ENDED) is None


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
seconds = st.floats(0, 1e6).map(lambda s: round(s, 1))
timed = st.builds(
    Timed, words, words, words, st.integers(0, 6), words, seconds, seconds, *[st.booleans()] * 4
)
moments = st.datetimes(min_value=datetime(2000, 1, 1), timezones=st.just(ZONE)).map(
    lambda moment: moment.isoformat(timespec="seconds")
)
records = st.builds(
    Record,
    words,
    moments,
    moments,
    st.booleans(),
    seconds,
    seconds,
    seconds,
    st.lists(timed, max_size=3).map(tuple),
    st.lists(st.builds(Asked, words, st.none() | st.booleans(), words, words), max_size=2).map(tuple),
    st.dictionaries(words, st.just((Stroke("pen", 1, 0, (Point(1.5, 2), Point(3, 4))),)), max_size=2),
)


@given(records)
def test_a_record_comes_back_as_it_was_kept(record: Record) -> None:
    assert from_data(json.loads(json.dumps(to_data(record)))) == record


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | words,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
        max_leaves=5,
    ),
    st.sampled_from(["format", "began", "slides", "asked", "strokes", "spent", "late"]),
)
def test_whatever_a_file_holds_it_is_a_record_or_none(value: Any, key: str) -> None:
    record = record_of(show(), SLIDES, 60.0, ENDED)
    assert record is not None
    found = from_data({**to_data(record), key: value})
    assert found is None or isinstance(found, Record)
    assert from_data(value) is None


def test_one_file_a_show_and_the_latest_comes_first(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, Path("/home/somebody/简报"))
    record = record_of(show(), SLIDES, 60.0, ENDED)
    assert record is not None
    assert read_all(folder) == []
    later = record._replace(began="2026-11-25T09:00:00+08:00")
    names = [save(folder, one) for one in (record, later, record)]
    assert names == ["20261124-145900", "20261125-090000", "20261124-145900-2"]
    (folder / "20270101-000000.json").write_text("{torn", encoding="utf-8")
    assert [name for name, _ in read_all(folder)] == [names[1], names[2], names[0]]
    assert read(folder, names[1]) == later
    assert read(folder, "none") is None
    assert {path.suffix for path in folder.iterdir()} == {".json"}
    assert not any("somebody" in path.read_text(encoding="utf-8") for path in folder.iterdir())
    assert folder_of(tmp_path, Path("/srv/简报")) != folder


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_opens_in_a_spreadsheet(lang: str) -> None:
    record = record_of(show((40.0, "next", "")), SLIDES, 60.0, ENDED)
    assert record is not None
    mean = record.slides[0]._replace(title='=HYPERLINK("x"),"y"')
    text = to_csv(record._replace(slides=(mean, *record.slides[1:])), lang)
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:], newline="")))
    assert {len(row) for row in rows} == {11}
    assert rows[1][1] == "'" + mean.title
    assert rows[2][:6] == ["2", "第2题", "一章", "60", "20", "-40"]
    assert rows[2][6:] == ["", "", "yes" if lang == "en" else "是", "", ""]


def test_where_nobody_answered_nobody_was_wrong() -> None:
    began = "2026-03-01T09:00:00+08:00"
    nobody = Record("", began, began, False, 0.0, 0.0, 0.0, (), (Asked("p", None), Asked("q", None)))
    assert asked_words(nobody) == "问了 2 题，没有人答"
    assert asked_words(nobody, "en") == "2 asked, nobody answered"
    assert asked_words(nobody._replace(asked=())) == ""
    some = nobody._replace(asked=(Asked("p", True), Asked("q", False), Asked("r", None)))
    assert asked_words(some) == "问了 3 题，答了 2 题，答对 1 题"


def test_a_show_that_was_broken_off_is_not_on_plan() -> None:
    def page(number: str, spent: float, **more: bool) -> Timed:
        return Timed(number, number, "", 1, "", 60.0, spent, **more)

    began = "2026-03-01T09:00:00+08:00"
    pages = (page("1", 53.0), page("2", 0.0), page("3", 0.0, skipped=True), page("R1", 9.0, reserve=True))
    broken = Record("", began, began, False, 180.0, 53.0, 0.0, pages)
    assert (broken.whole, pace_of(broken)) == (False, "没有讲完，停在第 1 页")
    assert pace_of(broken, "en") == "not finished, stopped on page 1"
    ended = broken._replace(slides=(pages[0], page("2", 5.0), *pages[2:]))
    assert (ended.whole, pace_of(ended)) == (True, "与计划一致")
