"""A learner's record that a disk, another program or somebody else has spoilt."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.hostile.trying import Case
from tests.study.given import filled, rows

from zgc_desktop.study.exchange import csv_parts, json_parts
from zgc_desktop.study.places import record_path
from zgc_desktop.study.record import Record

COUNT, PAGE = 748, 4096
Make = Callable[[Path], Sequence[str]]


def damaged(spoil: Callable[[bytearray], None]) -> Make:
    """Check a record of 748 answers that was spoilt, no copy beside it."""

    def make(_: Path) -> Sequence[str]:
        filled(record_path(), COUNT)
        data = bytearray(record_path().read_bytes())
        spoil(data)
        record_path().write_bytes(data)
        return ["record", "check"]

    return make


def _page_head(data: bytearray) -> None:
    data[40 * PAGE] ^= 0x55


def _root(data: bytearray) -> None:
    """The page that leads to all answers."""
    tree = next(at for at in range(PAGE, len(data), PAGE) if data[at] == 5)
    data[tree] = 0


def _schema(data: bytearray) -> None:
    data[data.index(b"CREATE TABLE answers")] = 0xFF


def _letters(data: bytearray) -> None:
    data[data.rindex("关".encode())] = 0xFF


def _header(data: bytearray) -> None:
    data[:100] = os.urandom(100)


def _pages(data: bytearray) -> None:
    for page in random.Random(2).sample(range(10, len(data) // PAGE), 12):
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def restoring(spoil: Callable[[Path], object]) -> Make:
    def make(folder: Path) -> Sequence[str]:
        filled(record_path(), 3)
        copy = folder / "copy.sqlite"
        filled(copy, 5)
        spoil(copy)
        return ["record", "restore", str(copy)]

    return make


def _other(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE bookmarks (url TEXT)")


def _trigger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TRIGGER t AFTER INSERT ON answers BEGIN DELETE FROM totals; END")


def _running(_: Path) -> None:
    running = Record(record_path())
    RUNNING.settled.append(running.close)


def importing(
    change: Callable[[str], str | bytes], form: Any = json_parts, count: int = 5, people: int = 3
) -> Make:
    """Import what a record exported and somebody spoilt."""

    def make(folder: Path) -> Sequence[str]:
        with closing(Record(folder / "other.sqlite")) as record:
            record.merge(rows(count, people))
            content = change("".join(form(record)))
        file = folder / "file"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return ["record", "import", str(file)]

    return make


def _with(**values: Any) -> Callable[[str], str]:
    """The third answer's row with other values."""

    def change(text: str) -> str:
        lines = text.split("\n")
        at = [n for n, line in enumerate(lines) if '"credit"' in line][2]
        row = json.loads(lines[at].rstrip(","))
        lines[at] = json.dumps(row | values) + ("," if lines[at].endswith(",") else "")
        return "\n".join(lines)

    return change


def _deep(text: str) -> str:
    return text.replace('"wording": {', '"wording": ' + '{"a": ' * 100_000 + '{"stem": ', 1)


def _gbk(text: str) -> bytes:
    table = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(table)
    return out.getvalue().replace("True", "TRUE").replace("4.5", "4,5").encode("gbk")


def large(form: Any) -> Make:
    def make(folder: Path) -> Sequence[str]:
        with closing(Record(folder / "other.sqlite")) as record:
            record.merge(rows(200_000, 40))
            with (folder / "file").open("w", encoding="utf-8", newline="") as out:
                out.writelines(form(record))
        return ["record", "import", str(folder / "file")]

    return make


def _clock(_: Path) -> Sequence[str]:
    with closing(Record(record_path(), lambda: datetime(2099, 1, 1, tzinfo=UTC))) as record:
        record.merge(rows(5))
        from tests.study.conftest import answer

        who = record.profiles()[0].uid
        sitting = record.begin(who, "practice", {})
        record.append(answer(who, sitting.uid, "fact-0", at=datetime(2099, 1, 1, tzinfo=UTC)))
    return ["-c", _DUE]


_DUE = """
from datetime import UTC, datetime, timedelta
from zgc_desktop.study.places import record_path
from zgc_desktop.study.record import Record
record = Record(record_path())
record.rebuild()
due = max(row[0] for row in record._db.execute("SELECT due FROM memory"))
print("due within a year" if due < (datetime.now(UTC) + timedelta(days=366)).isoformat() else due)
"""
AREA = "The learner's record"
RUNNING = Case(
    AREA,
    "a copy restored while a program uses the record",
    restoring(_running),
    "另一个程序正用着学习记录",
    code=2,
)
_SAVED = "747 or 748 saved, and what is lost is said"
_ALL = r"救回 74[78] 条答题，现在共 74[78] 条"
CASES = [
    Case(AREA, "one byte changed at the head of a page of 748 answers, no copy", damaged(_page_head), _ALL, words=_SAVED, megabytes=150),
    Case(AREA, "one byte changed in the page that leads to all answers", damaged(_root), _ALL, words=_SAVED, megabytes=150),
    Case(AREA, "one byte changed in the description of the table", damaged(_schema), _ALL, words=_SAVED, megabytes=150),
    Case(AREA, "one byte of Chinese text that is no UTF-8", damaged(_letters), "救回 748 条(.|\n)*1 条有读不出的字", words="748 saved, 1 条有读不出的字，补成了“�”", megabytes=150),
    Case(AREA, "the first 100 bytes overwritten", damaged(_header), _ALL, words=_SAVED, megabytes=150),
    Case(AREA, "12 pages lost", damaged(_pages), r"救回 \d+ 条(.|\n)*有 \d+ 条读不出来，丢了", words="what is on the other pages is saved, 有 … 条读不出来，丢了", megabytes=150),
    Case(AREA, "another program's database restored", restoring(_other), "它不是学习记录", code=2),
    Case(AREA, "an empty file restored", restoring(lambda path: path.write_bytes(b"")), "它不是学习记录", code=2),
    Case(AREA, "a copy with a trigger of its own restored", restoring(_trigger), "它不是学习记录", code=2),
    Case(AREA, "a copy cut in half restored", restoring(lambda path: os.truncate(path, 60_000)), "不是可用的备份", code=2),
    RUNNING,
    Case(AREA, "imported: a credit of 1e308", importing(_with(credit=1e308)), r"导入了 4 条答题，1 行有问题(.|\n)*file:\d+: credit 不能是 1e\+308", words="file:…: credit 不能是 1e+308; 4 others are taken", code=1),
    Case(AREA, "imported: a confidence of 7", importing(_with(confidence=7)), r"file:\d+: confidence 不能是 7", code=1),
    Case(AREA, "imported: infinite seconds", importing(_with(seconds=float("inf"))), r"file:\d+: seconds 不能是 inf", code=1),
    Case(AREA, "imported: a credit that is no number", importing(_with(credit=float("nan"))), r"file:\d+: credit 不能是 nan", code=1),
    Case(AREA, "imported: a wording nested 100,000 deep", importing(_deep), r"file:\d+: ", words="file:…: 读不出来; the others are taken", code=1),
    Case(AREA, "imported: a file that breaks off", importing(lambda text: text[: len(text) * 2 // 3], count=300), r"从这里起读不下去.*前面的照收", code=1),
    Case(AREA, "imported: a picture", importing(lambda _: b"\x89PNG\r\n\x1a\n" + bytes(999)), r"file:1: 不是学习记录", code=2),
    Case(AREA, "imported: a table in GBK with semicolons, as Excel saves it", importing(_gbk, csv_parts), "导入了 5 条答题。"),
    Case(AREA, "imported: /dev/zero", lambda _: ["record", "import", "/dev/zero"], "读不了", code=2),
    Case(AREA, "imported: 200,000 answers as JSON", large(json_parts), "导入了 200000 条答题。", seconds=10, megabytes=150, heavy=True),
    Case(AREA, "imported: 200,000 answers as a table", large(csv_parts), "导入了 200000 条答题。", seconds=10, megabytes=150, heavy=True),
    Case(AREA, "an answer given while the clock said 2099", _clock, "due within a year"),
]  # fmt: skip
