"""10,000 facts and 100,000 questions beside Anki's library with 100,000 notes: opened, searched, asked for what is due.

Each program runs in a process of its own, which measures what it does; the fastest of some runs counts for both. Anki is
measured where a Python that has it is named (`pip install anki`, `ANKI_PYTHON=…/bin/python make bench`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.loading import write_briefing
from bench.report import Report

FACTS, EACH, DUE = 10_000, 10, 1_000
RUNS = 7
#: Chinese of two to six characters: in all questions, in some, in one, in none.
WORDS = ("数字", "公布的数字是多少", "第 99 项", "第 7777 项产量", "没有这样的话")

_OURS = """
import json, os, sys, time
from datetime import UTC, datetime, timedelta
from pathlib import Path
root, record_file, make = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "make"
words, due = json.loads(sys.argv[4]), int(sys.argv[5])
now = datetime(2026, 1, 1, tzinfo=UTC)
from zgc_desktop.briefing.cache import program_for
from zgc_desktop.study.record import Record
found = {}
def timed(name, work):
    began = time.perf_counter()
    result = work()
    found[name] = time.perf_counter() - began
    return result
if make:
    program = timed("made", lambda: program_for(root))
    from zgc_desktop.quiz.generate.sheetfile import sheet_for
    timed("sheet made", lambda: sheet_for(root))
    from zgc_desktop.study.answer import stamp
    record = Record(record_file)
    person = record.add_profile("学员")
    rows = [
        (person.uid, f"f{n}", 3.0 + n % 90, 5.0, stamp(now - timedelta(days=n % 40)), stamp(now - timedelta(days=60)), 3, 0, "")
        for n in range(10_000)
    ]
    record._db.execute("BEGIN")
    record._db.executemany("INSERT INTO memory (profile, briefing, fact, stability, difficulty, due, last, reps, lapses, revision)"
        " VALUES (?, '', ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    record._db.execute("COMMIT")
    record.close()
else:
    def open_all():
        return program_for(root), Record(record_file)
    program, record = timed("open", open_all)
    question = timed("one question", lambda: program["questions"][77_777])
    from zgc_desktop.briefing.search import Index
    def search():
        index = Index.of(program, spell=False)
        return index, index.find(words[0])
    index, _ = timed("first search", search)
    for word in words:
        timed(f"search {word}", lambda: index.find(word))
    who = record.profiles()[0].uid
    asked = timed("due", lambda: record.due(who, now, due))
    assert len(asked) == due, len(asked)
    from zgc_desktop.quiz.draw import draw
    assert len(timed("draw", lambda: draw(program["questions"], 20, None, 7))) == 20
    from zgc_desktop.quiz.generate.sheetfile import sheet_for
    from zgc_desktop.quiz.pool import Pool
    pool = timed("sheet", lambda: Pool(sheet_for(root), program))
    pool.draw(1, None, 1)
    assert len(timed("draw from facts", lambda: pool.draw(20, None, 7))) == 20
    found["open with its facts"] = found["open"] + found["sheet"]
    record.close()
print(json.dumps(found))
"""

_ANKI = """
import json, sys, time
from anki.collection import AddNoteRequest, Collection
path, make = sys.argv[1], sys.argv[2] == "make"
words, due = json.loads(sys.argv[3]), int(sys.argv[4])
found = {}
def timed(name, work):
    began = time.perf_counter()
    result = work()
    found[name] = time.perf_counter() - began
    return result
col = timed("open", lambda: Collection(path))
if make:
    kind, notes = col.models.by_name("Basic"), []
    for n in range(100_000):
        note = col.new_note(kind)
        note["Front"] = f"2024年，第 {n // 10} 项产量公布的数字是多少？（{n % 10}）"
        note["Back"] = f"公布的数字是{1000 + n // 10}.5件。"
        notes.append(AddNoteRequest(note=note, deck_id=1))
    col.add_notes(notes)
    col.db.execute("update cards set type = 2, queue = 2, due = 0, ivl = 10, factor = 2500, reps = 3")
    limits = col.decks.config_dict_for_deck_id(1)
    limits["rev"]["perDay"] = 9999
    col.decks.update_config(limits)
else:
    for word in words:
        timed(f"search {word}", lambda: col.find_notes('"' + word + '"'))
    assert len(timed("due", lambda: col.sched.get_queued_cards(fetch_limit=due)).cards) == due
col.close()
print(json.dumps(found))
"""


def child(python: str, code: str, *arguments: str, env: dict[str, str] | None = None) -> dict[str, float]:
    """What one run measured; seconds by name."""
    done = subprocess.run(
        [python, "-c", code, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | (env or {}),
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def fastest(runs: list[dict[str, float]]) -> dict[str, float]:
    """The fastest of each."""
    return {name: min(run[name] for run in runs) for name in runs[0]}


def anki() -> str | None:
    """A Python that has Anki's library."""
    python = os.environ.get("ANKI_PYTHON", sys.executable)
    return (
        python
        if subprocess.run([python, "-c", "import anki"], check=False, capture_output=True).returncode == 0
        else None
    )


def run() -> bool:
    """Make both collections, then measure them by turns."""
    report = Report("collection")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root, record = folder / "briefing", folder / "record" / "record.sqlite"
        root.mkdir()
        write_briefing(root, FACTS, EACH)
        env = {"XDG_CACHE_HOME": str(folder / "cache")}
        words = json.dumps(WORDS)
        made = child(sys.executable, _OURS, str(root), str(record), "make", words, str(DUE), env=env)
        report.number("the first time, seconds", round(made["made"], 1))
        python = anki()
        if python is not None:
            child(python, _ANKI, str(folder / "anki.anki2"), "make", words, str(DUE))
        ours: list[dict[str, float]] = []
        theirs: list[dict[str, float]] = []
        for _ in range(RUNS):
            ours.append(child(sys.executable, _OURS, str(root), str(record), "use", words, str(DUE), env=env))
            if python is not None:
                theirs.append(child(python, _ANKI, str(folder / "anki.anki2"), "use", words, str(DUE)))
    mine = fastest(ours)
    for name, seconds in mine.items():
        report.number(f"{name}, ms", round(seconds * 1e3, 2))
    report.ratio("open, its facts ready to ask from / 1 s", mine["open with its facts"], 1.0)
    report.ratio("draw a quiz of 20 / 50 ms", mine["draw"] / 0.05, 1.0)
    report.ratio("make a quiz of 20 from facts / 50 ms", mine["draw from facts"] / 0.05, 1.0)
    if theirs:
        compare(report, mine, fastest(theirs))
    else:
        report.note("Anki's library is not installed (pip install anki; ANKI_PYTHON names its Python)")
    return report.write()


def compare(report: Report, mine: dict[str, float], its: dict[str, float]) -> None:
    """The same with Anki's library, in the same run."""
    for name, seconds in its.items():
        report.number(f"Anki: {name}, ms", round(seconds * 1e3, 2))
    report.ratio("open / Anki", mine["open"] / its["open"], 1.0)
    report.ratio("the first search / Anki", mine["first search"] / its[f"search {WORDS[0]}"], 1.0)
    for word in WORDS:
        report.ratio(f"search {word} / Anki", mine[f"search {word}"] / its[f"search {word}"], 1.0)
    report.ratio(f"{DUE} due / Anki", mine["due"] / its["due"], 1.0)
