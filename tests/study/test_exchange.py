"""The record as a file to take along: there and back, as a spreadsheet writes it, and as anybody may have spoilt it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tests.study.conftest import LATER, answer
from tests.study.given import rows

from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.exchange import Taken, csv_parts, json_parts, take_in
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import Profile, Sitting


@pytest.fixture
def other(record: Record) -> Any:
    made = Record(record.path.with_name("other.sqlite"), lambda: LATER)
    yield made
    made.close()


@pytest.fixture
def take(other: Record, tmp_path: Path) -> Callable[[str | bytes], Taken]:
    def taken(content: str | bytes) -> Taken:
        file = tmp_path / "a.txt"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return take_in(other, file)

    return taken


def to_json(record: Record) -> str:
    return "".join(json_parts(record))


def to_csv(record: Record) -> str:
    return "".join(csv_parts(record))


Take = Callable[[str | bytes], Taken]


def test_an_export_goes_there_and_back_and_twice_is_once(
    record: Record, person: Profile, sitting: Sitting, other: Record, take: Take
) -> None:
    record.briefing = "zgc"
    for day in range(4):
        record.append(answer(person.uid, sitting.uid, day=day))
    record.finish(record.begin(person.uid, "challenge", {}).uid, {"points": 4321})
    record.keep_schedule("revenue", "bb")
    text = to_json(record)
    assert json.loads(text)["answers"][0]["briefing"] == "zgc"
    assert take(text) == Taken(4)
    assert take(text) == Taken(0)
    assert list(other.contents()) == list(record.contents())
    assert other.derived() == record.derived()
    assert to_json(other) == text
    other.briefing = "zgc"
    assert other.finished(person.uid, "challenge") == [{"points": 4321}]


def test_an_empty_record_goes_there_and_back(record: Record, take: Take) -> None:
    assert take(to_json(record)) == Taken(0)
    assert take(to_csv(record)) == Taken(0)


def test_an_export_of_an_older_version_is_taken(
    record: Record, person: Profile, take: Take, other: Record
) -> None:
    for row in rows(5):
        record.merge([row])
    old = json.loads(to_json(record)) | {"format": "zgc-record-1"}
    for part in ("sittings", "answers", "kept"):
        for row in old[part]:
            del row["briefing"]
    # As it was written then.
    assert take(json.dumps(old, ensure_ascii=False, indent=1)).added == 5
    assert {one.briefing for one in other.answers()} == {""}


def test_people_named_after_their_answers_have_their_names(record: Record, take: Take, other: Record) -> None:
    record.merge(rows(6))
    data = json.loads(to_json(record))
    data["profiles"] = data.pop("profiles")
    assert list(data)[-1] == "profiles"
    assert take(json.dumps(data)).added == 6
    assert other.profiles() == record.profiles()


NAN = float("nan")
WRONG = {
    "credit": [1e308, -0.1, NAN, True, "1", None],
    "confidence": [7, 0, True, "2", 1.5],
    "seconds": [float("inf"), -1, NAN, 1e9, None],
    "at": ["gestern", "2026-03-01T08:00:00", "0001-01-01T00:00:00+00:00", 5],
    "mode": ["party", [], {}],
    "right": [1, "True", None],
    "uid": ["", "u" * 65, 7, "a\0b", "\ud800"],
    "fact": ["", "f" * 201, None],
    "facts": ["revenue", [1], ["f"] * 201],
    "wording": [[], {"stem": "长" * 70_000}, {"stem": NAN}],
    "chosen": ["x" * 4001, 3],
    "nonsense": [1],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in WRONG.items() for value in values]
)
def test_a_row_that_is_wrong_is_told_with_its_line_and_the_others_are_taken(
    record: Record, person: Profile, sitting: Sitting, take: Take, name: str, value: Any
) -> None:
    for day in range(3):
        record.append(answer(person.uid, sitting.uid, day=day))
    lines = to_json(record).split("\n")
    at = next(n for n, line in enumerate(lines) if '"uid"' in line and '"credit"' in line) + 1
    row = json.loads(lines[at].rstrip(","))
    lines[at] = json.dumps(row | {name: value}) + ","
    taken = take("\n".join(lines))
    assert (taken.added, taken.refused, [line for line, _ in taken.told]) == (2, 1, [at + 1])
    assert name in taken.told[0][1].zh


@pytest.mark.parametrize(
    ("torn", "why"),
    [
        ('{"uid": ', "读不出来"),
        ('{"uid": "a" "b"},', "读不出来"),
        ("[" * 100_000 + "]" * 100_000 + ",", "读不出来"),
        (f'{{"uid": {"9" * 5000}}},', "读不出来"),
        ("7,", "不是一条答题"),
        ("null,", "不是一条答题"),
        ('"x",', "不是一条答题"),
    ],
)
def test_a_row_that_is_torn_costs_itself_alone(
    record: Record, person: Profile, sitting: Sitting, take: Take, torn: str, why: str
) -> None:
    for day in range(4):
        record.append(answer(person.uid, sitting.uid, day=day))
    lines = to_json(record).split("\n")
    at = next(n for n, line in enumerate(lines) if '"credit"' in line) + 1
    lines[at] = "  " + torn
    taken = take("\n".join(lines))
    assert (taken.added, taken.refused, taken.told[0][0]) == (3, 1, at + 1)
    assert why in taken.told[0][1].zh


def test_a_file_that_breaks_off_gives_what_it_holds(record: Record, take: Take) -> None:
    record.merge(rows(300))
    text = to_json(record).encode()
    taken = take(text[: len(text) // 2])
    assert taken.added > 130
    assert "读不下去" in taken.told[-1][1].zh


def test_every_byte_of_an_export_may_be_lost_without_a_word_of_python(record: Record, take: Take) -> None:
    record.merge(rows(2))
    for text in (to_json(record).encode(), to_csv(record).encode()):
        for at in range(0, len(text), 23):
            for other in (b"", b"\xff", b"{", b'"', b"\n", b"\0"):
                with suppress(RecordError):
                    assert take(text[:at] + other + text[at + 1 :]).added <= 2


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "7", "{}", '{"answers": []}', '{"format": "zgc-record-99"}', "name,uid", "\ufeff", "name;x\n", "\0" * 99,
     b"\xff\xfe", b"\x89PNG\r\n\x1a\n", "[" * 100_000, '{"format": ' + "9" * 5000 + "}"],
)  # fmt: skip
def test_what_is_no_export_is_told_with_its_place(take: Take, other: Record, content: str | bytes) -> None:
    with pytest.raises(RecordError) as told:
        take(content)
    assert "a.txt:1: " in told.value.words.zh
    assert other.count() == 0


def test_what_cannot_be_read_is_told(other: Record, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing", Path("/dev/zero")):
        with pytest.raises(RecordError, match="cannot be read"):
            take_in(other, path)


# Tables


def test_a_table_is_taken_in_again(
    record: Record, person: Profile, sitting: Sitting, other: Record, take: Take
) -> None:
    record.append(
        answer(
            person.uid,
            sitting.uid,
            wording={"stem": "甲，“乙”\n丙"},
            confidence=2,
            right=False,
            chosen="甲\n乙",
        )
    )
    record.append(answer(person.uid, sitting.uid, day=1, credit=0.25))
    text = to_csv(record)
    assert text.startswith("\ufeffname,uid")
    assert take(text) == Taken(2)
    assert take(text) == Taken(0)
    assert list(other.answers()) == list(record.answers())
    assert other.profiles() == record.profiles()
    taken = take(text.replace("True", "maybe") + "小李,1,2\n")
    assert [line for line, _ in taken.told] == [4, 5]
    assert "right" in taken.told[0][1].zh


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_a_table_that_a_spreadsheet_saved_is_read(
    record: Record,
    person: Profile,
    sitting: Sitting,
    other: Record,
    take: Take,
    delimiter: str,
    encoding: str,
) -> None:
    record.append(answer(person.uid, sitting.uid, credit=0.25, right=False, chosen="a;b,c\t“甲”"))
    record.append(answer(person.uid, sitting.uid, day=1))
    table = list(csv.reader(io.StringIO(to_csv(record).removeprefix("\ufeff"))))
    columns = [table[0].index(name) for name in ("credit", "seconds")]
    for row in table[1:]:
        row[table[0].index("right")] = row[table[0].index("right")].upper()
        for column in columns:
            text = row[column].removesuffix(".0")
            row[column] = text.replace(".", ",") if delimiter == ";" else text
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(table)
    assert take(out.getvalue().encode(encoding)) == Taken(2)
    assert list(other.answers()) == list(record.answers())
    assert other.profiles() == record.profiles()


FORMULAS = ["=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\tx", "\rx", "'=1", "''@x", "'plain", "x=1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula_and_all_come_back(record: Record, other: Record, take: Take, text: str) -> None:
    who = record.add_profile(f"n{text}")
    record.rename(who.uid, text if text.strip() == text else "x")
    sitting = record.begin(who.uid, "practice", {})
    record.append(answer(who.uid, sitting.uid, text.replace("\r", "r"), item=text, chosen=text, right=False))
    table = to_csv(record)
    cells = [
        cell for row in csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")) for cell in row
    ]
    assert not [cell for cell in cells if cell[:1] in ("=", "@", "+", "-", "\t", "\r")]
    assert take(table) == Taken(1)
    assert list(other.answers()) == list(record.answers())
    assert [profile.name for profile in other.profiles()] == [profile.name for profile in record.profiles()]


def test_a_quote_that_is_never_closed_costs_what_it_swallows(record: Record, take: Take) -> None:
    record.merge(rows(50))
    lines = to_csv(record).split("\r\n")
    lines[30] = '"' + lines[30]
    taken = take("\r\n".join(lines))
    assert taken.added >= 28
    assert taken.refused >= 1


LARGE = """
import json, re, sys, time
from pathlib import Path
from zgc_desktop.study.exchange import take_in
from zgc_desktop.study.record import Record

record = Record(Path(sys.argv[1]))
before = time.process_time()
seen = []
taken = take_in(record, Path(sys.argv[2]), lambda done, total: seen.append(done / total))
spent = time.process_time() - before
memory = re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]
assert seen == sorted(seen) and seen[-1] == 1 and len(seen) > 20, seen
before = time.process_time()
rows = [json.dumps(json.loads(json.dumps(list(row)))) for row in record.contents() if isinstance(row, tuple)]
print(taken.added, taken.refused, spent, memory, spent / (time.process_time() - before))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the system does not tell its memory so")
@pytest.mark.parametrize("form", [json_parts, csv_parts])
def test_very_many_answers_are_taken_in_seconds_and_in_little_memory(
    record: Record, tmp_path: Path, form: Any
) -> None:
    """What 200,000 take, `make hostile` tells; here it is that it grows no faster than they do."""
    record.merge(rows(12_000, people=40))
    file = tmp_path / "large"
    with file.open("w", encoding="utf-8", newline="") as out:
        out.writelines(form(record))
    done = subprocess.run(
        [sys.executable, "-c", LARGE, tmp_path / "new.sqlite", file],
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    added, refused, seconds, kilobytes, times = done.stdout.split()
    assert (int(added), refused) == (12_000, "0")
    assert int(kilobytes) < 120 * 1024
    # As many times as long as only to read the rows, and to write and read them as JSON.
    assert float(times) < 6, (seconds, times)
