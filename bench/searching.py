"""Looking for a page in a briefing of 1,000 slides, 10,000 facts and 10,000 questions, key stroke by key stroke.

The baseline is a plain linear scan: every text looked through for what was typed, and for each way to read it as
pinyin, with the readings of every character worked out beforehand.
"""

from __future__ import annotations

import random
import re
import statistics
import threading
import time
from pathlib import Path
from typing import Any

from bench.report import Report

SLIDES, FACTS, QUESTIONS = 1_000, 10_000, 10_000
LIMIT = 0.030
TYPED = (
    "发明专利",
    "fmzl",
    "famingzhuanli",
    "中",
    "174.7",
    "GDP",
    "zgc",
    "独角兽 2021",
    "djsqy",
    "chanyejiqun",
    "zhuangshuang",
    "xianfangan",
    "qzkxw",
    "没有这样的话",
)


def write_program() -> dict[str, Any]:
    """A program of that size, with the words of the shipped briefing, and with rarer characters among them."""
    from zgc_desktop.briefing.cache import make_program

    root = Path(__file__).parents[1]
    shipped = make_program(root)
    words = [part for fact in shipped["facts"] for part in re.split(r"[，。、　“”]", fact["text"]) if part]
    words += [part for slide in shipped["slides"] for part in re.split(r"[，。、]", slide["notes"]) if part]
    rare = "".join((root / "tools" / "tgh-8105.txt").read_text(encoding="utf-8").split())[:3500]
    chance = random.Random(7)

    def text(count: int) -> str:
        said = []
        for _ in range(count):
            word = chance.choice(words)
            odd = "".join(chance.sample(rare, 3)) if chance.random() < 0.5 else ""
            said.append(f"{word}{odd}{chance.randrange(10_000)}")
        return "，".join(said) + "。"

    return {
        "slides": [
            {"title": text(1), "accessible": text(8), "notes": text(16), "number": str(n + 1)}
            for n in range(SLIDES)
        ],
        "facts": [{"text": text(3), "page": n % SLIDES + 1} for n in range(FACTS)],
        "questions": [
            {"stem": text(2), "explain": text(3), "page": n % SLIDES + 1} for n in range(QUESTIONS)
        ],
    }


class Scan:
    """The baseline."""

    def __init__(self, texts: list[Any]) -> None:
        from zgc_desktop.briefing.search import KINDS, fold
        from zgc_desktop.text.pinyin import readings

        self._texts = [(fold(t.text), t.page) for t in sorted(texts, key=lambda t: KINDS.index(t.kind))]
        self._known = readings()

    def find(self, typed: str, most: int = 50) -> list[int]:
        """The pages found, at most so many."""
        from zgc_desktop.briefing.search import fold, spelt_parts

        words = fold(typed).split()
        tests = [[re.compile(re.escape(word)), *map(self._pattern, spelt_parts(word))] for word in words]
        pages: dict[int, None] = {}
        for text, page in self._texts:
            if page not in pages and all(any(test.search(text) for test in ways) for ways in tests):
                pages[page] = None
                if len(pages) == most:
                    break
        return list(pages)

    def _pattern(self, parts: tuple[str, ...]) -> re.Pattern[str]:
        from zgc_desktop.text.pinyin import reads

        def chars(part: str, last: bool) -> str:
            if not part.isascii():
                return part
            own = [c for c, read in self._known.items() if any(reads(r, part, last=last) for r in read)]
            return (
                f"[{re.escape(part[0] if len(part) == 1 else '')}{''.join(own)}]" if own else re.escape(part)
            )

        return re.compile("".join(chars(part, n == len(parts) - 1) for n, part in enumerate(parts)))


def strokes() -> list[str]:
    """What stands in the field after each key stroke."""
    return [typed[:end] for typed in TYPED for end in range(1, len(typed) + 1)]


def longest_wait(work: Any) -> tuple[Any, float]:
    """What `work` gives, done in another thread, and the longest that this one had to wait meanwhile."""
    made: list[Any] = []
    thread = threading.Thread(target=lambda: made.append(work()))
    longest, before = 0.0, time.perf_counter()
    thread.start()
    while thread.is_alive():
        time.sleep(0.001)
        now = time.perf_counter()
        longest, before = max(longest, now - before), now
    return made[0], longest


def resident() -> float:
    """This process's memory in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def run() -> bool:
    """Measure the index against the baseline."""
    from zgc_desktop.briefing.search import Index, entries

    report = Report("searching")
    program = write_program()
    texts = entries(program)
    report.number("texts", len(texts))
    report.number("characters", sum(len(text.text) for text in texts))
    before, began = resident(), time.perf_counter()
    index = Index(texts)
    report.number("building the index, seconds", round(time.perf_counter() - began, 2))
    report.number("memory of the index, MiB", round(resident() - before, 1))
    _, wait = longest_wait(lambda: Index(texts))
    report.number("longest wait of another thread meanwhile, ms", round(wait * 1000, 1))
    scan = Scan(texts)
    own: list[float] = []
    base: list[float] = []
    slowest = ("", 0.0)
    for typed in strokes():
        began = time.perf_counter()
        index.find(typed)
        own.append(time.perf_counter() - began)
        slowest = max(slowest, (typed, own[-1]), key=lambda pair: pair[1])
        began = time.perf_counter()
        scan.find(typed)
        base.append(time.perf_counter() - began)
    report.number("key strokes", len(own))
    report.number("a key stroke, median ms", round(statistics.median(own) * 1000, 2))
    report.number(f"the slowest key stroke ({slowest[0]}), ms", round(slowest[1] * 1000, 1))
    report.number("baseline: a key stroke, median ms", round(statistics.median(base) * 1000, 2))
    report.number("baseline: the slowest key stroke, ms", round(max(base) * 1000, 1))
    report.ratio("the slowest key stroke / 30 ms", max(own) / LIMIT, 1.0)
    report.ratio("all key strokes / plain linear scan", sum(own) / sum(base), 0.25)
    return report.write()
