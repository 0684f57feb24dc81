"""Reading, checking and composing what a stranger wrote takes a second or two and some hundred megabytes at most."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.briefing.conftest import folder  # noqa: F401 - a fixture
from tests.hostile.cases import CASES

from zgc_desktop.briefing.load import load
from zgc_desktop.deck.load import MAX_CHAPTERS, MAX_SLIDES

SECONDS, MEGABYTES = 2.0, 300

#: A process of its own, so that nothing that runs with the tests is counted with what they measure.
READ = """
import json, sys, time
from pathlib import Path
from tests.briefing.conftest import FILES
from tests.hostile.cases import CASES
from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
told = {}
for number, (name, case) in enumerate(CASES.items()):
    root = Path(sys.argv[1], str(number))
    for file, text in {**FILES, **case.files}.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")
    begun = time.process_time()
    loaded = load(root)
    codes = sorted({problem.code for problem in check(loaded)})
    made = compose(loaded.briefing) if loaded.briefing else {"slides": []}
    spent = time.process_time() - begun
    told[name] = {"seconds": spent, "codes": codes, "slides": len(made["slides"])}
# Not what getrusage tells: that counts the process that this one came from, too.
status = Path("/proc/self/status")
peak = int(status.read_text(encoding="ascii").partition("VmHWM:")[2].split()[0]) // 1024 if status.exists() else None
print(json.dumps({"cases": told, "megabytes": peak}))
"""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", READ, tmp_path_factory.mktemp("cases")],
        cwd=Path(__file__).parents[2],
        env={name: value for name, value in os.environ.items() if not name.startswith("COV")},
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=240,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize("name", CASES)
def test_it_is_read_in_time(read: dict[str, Any], name: str) -> None:
    told = read["cases"][name]
    assert told["seconds"] < SECONDS
    code = CASES[name].code
    assert not code or code in told["codes"]
    assert told["slides"] >= 1


@pytest.mark.skipif(sys.platform != "linux", reason="what a process took is counted as Linux does")
def test_all_of_it_takes_little_memory(read: dict[str, Any]) -> None:
    assert read["megabytes"] < MEGABYTES


def test_a_deck_has_so_many_slides_and_chapters_and_no_more(folder: Callable[..., Path]) -> None:  # noqa: F811
    chapter = "  - {{id: c-{}, name: 章, accent: 1, file: many-{}.md}}\n"
    slide = "---\nid: s-{}-{}\nlayout: statement\nminutes: 1\n---\n# 一\n\n"
    deck = "title: 题\nminutes: 1\nchapters:\n" + "".join(
        chapter.format(n, n) for n in range(MAX_CHAPTERS + 40)
    )
    files = {
        f"slides/many-{n}.md": "".join(slide.format(n, m) for m in range(300))
        for n in range(MAX_CHAPTERS + 40)
    }
    loaded = load(folder({"slides/deck.yaml": deck, **files}))
    assert loaded.briefing is not None
    assert len(loaded.briefing.deck.slides) == MAX_SLIDES
    assert len(loaded.briefing.deck.chapters) == MAX_CHAPTERS
    many = [problem for problem in loaded.problems if problem.code == "entries-many"]
    assert [(each.file, each.line) for each in many] == [
        ("slides/deck.yaml", MAX_CHAPTERS + 4),
        (f"slides/many-{MAX_SLIDES // 300}.md", 7 * (MAX_SLIDES % 300) + 1),
    ]
