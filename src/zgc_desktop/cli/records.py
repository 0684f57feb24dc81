"""`zgc records`: the shows of a briefing, the pages of one of them, and its times made the plan."""

from __future__ import annotations

import argparse
import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zgc_desktop.cli.places import deck
from zgc_desktop.cli.table import table
from zgc_desktop.cli.words import OK, UserError, Words, say

if TYPE_CHECKING:
    from zgc_desktop.show.record import Record

HEAD: tuple[Words, ...] = (
    ("名字", "name"),
    ("开始", "began"),
    ("用时", "spent"),
    ("计划", "planned"),
    ("排练", "rehearsal"),
)
PAGES: tuple[Words, ...] = (
    ("页", "page"),
    ("用时", "spent"),
    ("计划", "planned"),
    ("写画", "ink"),
    ("标题", "title"),
)

QUESTIONS: tuple[Words, ...] = (("页", "page"), ("结果", "result"), ("题目", "question"))


def run(given: argparse.Namespace) -> int:
    """Print what is kept of the shows, or write the times of one into the briefing."""
    from zgc_desktop.show.journal import state_folder
    from zgc_desktop.show.record import folder_of, read_all, records_folder

    root = deck(given.folder)
    folder = folder_of(records_folder(state_folder()), root)
    if given.plan:
        return _plan(root, _one(folder, given.plan)[1], given.lang)
    if given.show:
        _print_one(*_one(folder, given.show), given.format, given.lang)
    else:
        _print_all(read_all(folder), given.format, given.lang)
    return OK


def _one(folder: Path, name: str) -> tuple[str, Record]:
    from zgc_desktop.show.record import read_all

    for each, record in read_all(folder):
        if name in (each, "latest"):
            return each, record
    raise UserError(
        f"没有“{name}”这一场；zgc records 列出全部。", f"There is no show “{name}”; zgc records lists them."
    )


def _print_all(records: list[tuple[str, Record]], form: str, lang: str) -> None:
    from zgc_desktop.show.clock import timer
    from zgc_desktop.show.record import to_data

    if form == "json":
        print(json.dumps([{"name": n, **to_data(r)} for n, r in records], ensure_ascii=False, indent=2))
        return
    yes = say(("是", "yes"), lang)
    rows = [
        (name, _when(record), timer(record.spent), timer(record.planned), yes if record.rehearsal else "")
        for name, record in records
    ]
    if form == "csv":
        for row in ([say(words, lang) for words in HEAD], *rows):
            print(",".join(row))
    elif rows:
        print("\n".join(table([say(words, lang) for words in HEAD], rows)))
    else:
        print(say(("还没有放过。", "No show was given yet."), lang))


def _print_one(name: str, record: Record, form: str, lang: str) -> None:
    from zgc_desktop.show.clock import timer
    from zgc_desktop.show.record import asked_words, pace_of, to_csv, to_data, verdict

    if form == "json":
        print(json.dumps({"name": name, **to_data(record)}, ensure_ascii=False, indent=2))
        return
    if form == "csv":
        print(to_csv(record, lang), end="")
        return
    left_out, yes = say(("略过", "left out"), lang), say(("是", "yes"), lang)
    rows = [
        (
            s.number,
            left_out if s.skipped else timer(s.spent),
            timer(s.planned) if s.planned else "—",
            yes if s.ink else "",
            s.title,
        )
        for s in record.slides
        if s.spent >= 1 or not s.reserve
    ]
    print(f"{record.title}  {_when(record)}  {timer(record.spent)}  {pace_of(record, lang)}")
    print("\n".join(table([say(words, lang) for words in PAGES], rows)))
    if record.asked:
        print(say((f"现场{asked_words(record)}：", f"Questions: {asked_words(record, lang)}:"), lang))
        asked = [(one.number or "—", verdict(one, lang), one.stem) for one in record.asked]
        print("\n".join(table([say(words, lang) for words in QUESTIONS], asked)))


def _when(record: Record) -> str:
    return datetime.fromisoformat(record.began).strftime("%Y-%m-%d %H:%M")


def _plan(root: Path, record: Record, lang: str) -> int:
    from zgc_desktop.briefing.replan import read_plan, write_plan
    from zgc_desktop.deck.minutes import MinutesError, minutes_text
    from zgc_desktop.show.clock import timer
    from zgc_desktop.show.record import minutes_of, pace_of

    if not record.whole:
        raise UserError(
            f"这一场只有 {timer(record.spent)}，{pace_of(record)}，不能作计划；什么都没有写。"
            "用一场讲到最后一页的，zgc records 列出全部。",
            f"This show took {timer(record.spent)}, {pace_of(record, 'en')}: no plan can be made of it, and nothing was "
            "written. Take one that reached the last page; zgc records lists them.",
        )
    try:
        plan = read_plan(root)
        known = {slide.id: slide.minutes for slide in plan.slides}
        minutes = {id_: value for id_, value in minutes_of(record).items() if id_ in known}
        changed = sum(value != known[id_] for id_, value in minutes.items())
        write_plan(plan, minutes)
    except MinutesError as error:
        raise UserError(error.words.zh, error.words.en) from error
    total, left = minutes_text(plan.total(minutes)), len(known) - len(minutes)
    print(
        say(
            (
                f"改了 {changed} 页的计划，全场 {total} 分钟。"
                + (f"没有放的 {left} 页照旧。" if left else ""),
                f"Changed the plan of {changed} pages; {total} minutes in all."
                + (f" The {left} pages that were not shown keep theirs." if left else ""),
            ),
            lang,
        )
    )
    return OK
