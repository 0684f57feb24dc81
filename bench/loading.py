"""Loading and checking large briefings: seconds, memory, growth, and the C loader as the baseline."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.report import Report

SIZES = (1_000, 10_000)
THEME = "leap"
#: Questions in a file; the program reads none of over 32 MB.
A_FILE = 10_000

_QUESTION = """\
  - id: {id}
    kind: single
    stem: "{{{{f{n}|period}}}}，第 {n} 项产量公布的数字是多少？"
    facts: [f{n}]
    slide: s{slide}
    difficulty: 1
    explain: "公布的数字是{{{{f{n}}}}}。"
    options:
      - {{fact: f{n}, correct: true}}
      - {{value: {a}, why: "这个数比公布的大。"}}
      - {{value: {b}, why: "这个数比公布的大得多。"}}
      - {{value: {c}, why: "这个数差了一个量级。"}}
"""
_FACT = """\
  - id: f{n}
    type: number
    subject: 第 {n} 项产量
    value: {value}
    unit: 件
    period: 2024
    kind: published
    category: output
    statement: "{{period}}，这一项的产量为{{figure}}。"
    source: leap/1
"""


def write_briefing(folder: Path, count: int, each: int = 1) -> None:
    """A valid briefing of `count` facts, `each` questions a fact and `count` / 10 slides."""
    for name in ("slides", "resources/facts", "resources/questions"):
        (folder / name).mkdir(parents=True)
    slides = max(1, count // 10)
    facts = [_FACT.format(n=n, value=f"{1000 + n}.5") for n in range(count)]
    questions = [
        _QUESTION.format(
            n=n,
            id=f"q{n}-{k}" if k else f"q{n}",
            slide=n * slides // count,
            a=2000 + n + k,
            b=4000 + n + k,
            c=20000 + n + k,
        )
        for n in range(count)
        for k in range(each)
    ]
    deck = [
        f"---\nid: s{n}\nlayout: big-number\nminutes: 1\nfact: f{n}\n---\n# 一页\n\n<!--\n"
        + "".join(f"{{{{f{k}}}}}。" for k in range(n * count // slides, (n + 1) * count // slides))
        + "\n-->\n"
        for n in range(slides)
    ]
    files = {
        "resources/sources.yaml": "sources:\n  - {id: d, title: 文, publisher: 处, short: 处, date: unknown, "
        "paragraphs: {leap/1: 文}}\n",
        "resources/facts/leap.yaml": f"theme: {THEME}\nfacts:\n" + "".join(facts),
        "resources/questions/leap.yaml": f"theme: {THEME}\nquestions:\n" + "".join(questions[:A_FILE]),
        "slides/deck.yaml": f"title: 大\nsubtitle: 大\nyears: 大\nminutes: {slides}\n"
        "chapters:\n  - {id: leap, name: 五年跨越, topic: 大, accent: 2, file: leap.md}\nallow: [五年]\n",
        "slides/leap.md": "".join(deck),
    }
    for start in range(A_FILE, len(questions), A_FILE):
        rows = "".join(questions[start : start + A_FILE])
        files[f"resources/questions/leap-{start // A_FILE}.yaml"] = f"theme: {THEME}\nquestions:\n{rows}"
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


# Each measurement runs in a process of its own, so that one's memory and warm caches are not another's.
_CHILD = """
import gc, json, resource, sys, time
from pathlib import Path
root = Path(sys.argv[1])
kind = sys.argv[2]
text = (root / "resources/questions/leap.yaml").read_text(encoding="utf-8")
if kind == "baseline":
    import yaml
    gc.disable()
    began = time.perf_counter(); yaml.load(text, yaml.CSafeLoader); seconds = time.perf_counter() - began
elif kind == "questions":
    from zgc_desktop.source.yaml import load_yaml
    began = time.perf_counter()
    document, problems = load_yaml(text, "q.yaml")
    document.spot(["questions", 0, "options", 2]); seconds = time.perf_counter() - began
    assert not problems, problems[:3]
elif kind == "all":
    from zgc_desktop.briefing.check import check
    from zgc_desktop.briefing.load import load
    began = time.perf_counter()
    loaded = load(root); problems = check(loaded); seconds = time.perf_counter() - began
    errors = [p for p in problems if p.severity == "error"]
    assert not errors, errors[:3]
elif kind in ("cache-cold", "cache"):
    from zgc_desktop.briefing.cache import program_for
    began = time.perf_counter(); program = program_for(root); seconds = time.perf_counter() - began
    assert program["questions"]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "mib": peak}))
"""


def child(root: Path, kind: str, cache: Path, repeat: int = 3) -> dict[str, float]:
    """The fastest of some runs of one measurement."""
    runs: list[dict[str, Any]] = []
    for _ in range(repeat):
        out = subprocess.run(
            [sys.executable, "-c", _CHILD, str(root), kind],
            check=True,
            capture_output=True,
            text=True,
            env={
                "PATH": "/usr/bin:/bin",
                "HOME": str(cache),
                "XDG_CACHE_HOME": str(cache),
                "LANG": "C.UTF-8",
            },
        )
        runs.append(json.loads(out.stdout))
    return min(runs, key=lambda run: float(run["seconds"]))


def run() -> bool:
    """Measure 1,000 and 10,000 of each and compare."""
    report = Report("loading")
    whole: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder) / "cache"
        for count in SIZES:
            root = Path(folder) / str(count)
            write_briefing(root, count)
            gc.collect()
            began = time.perf_counter()
            result = child(root, "all", cache)
            whole[count] = result["seconds"]
            report.number(f"{count} load and check, seconds", round(result["seconds"], 3))
            report.number(f"{count} load and check, peak MiB", round(result["mib"], 1))
            report.number(f"{count} measured in, seconds", round(time.perf_counter() - began, 1))
        base = child(root, "baseline", cache)
        own = child(root, "questions", cache)
        child(root, "cache-cold", cache, repeat=1)
        cached = child(root, "cache", cache, repeat=9)
        report.number("10000 questions, C loader, collector paused, seconds", round(base["seconds"], 3))
        report.number("10000 questions, ours with marks, seconds", round(own["seconds"], 3))
        report.number("10000 questions from the cache, seconds", round(cached["seconds"], 3))
    report.ratio("questions with marks / C loader, collector paused", own["seconds"] / base["seconds"], 1.5)
    report.ratio("from the cache, seconds / 0.1", cached["seconds"] / 0.1, 1.0)
    small, large = SIZES
    growth = (whole[large] / whole[small]) / (large / small)
    report.ratio("growth of load and check from 1,000 to 10,000 / linear", growth, 1.25)
    return report.write()
