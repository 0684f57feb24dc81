"""Charts of numbers that nobody can draw: every layout that draws figures, with values that are huge, tiny, less than zero, or no numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.briefing.conftest import FILES
from tests.hostile.trying import Case

SLIDES, FACTS = "slides/leap.md", "resources/facts/leap.yaml"
#: What stands in a fact, by what it is.
VALUES = {
    "huge": "type: number, value: 999999999999999, unit: 亿元",
    "large": "type: number, value: 3, unit: 万家",
    "tiny": "type: number, value: 0.0000000001, unit: 家",
    "negative": "type: number, value: -999999999999999, unit: 亿元",
    "most": "type: number, value: 6000, unit: 家",
    "zero": "type: number, value: 0, unit: 家",
    "fraction": "type: number, value: 2.5, unit: 家",
    "over": "type: number, value: 999999999, unit: '%'",
    "share": "type: share, value: 1/999999999999",
    "rank": "type: rank, value: 9999",
    "name": "type: name, value: 中关村",
    "date": "type: date, value: '0001'",
    "list": "type: list, value: [甲, 乙]",
    "derived": "type: derived, unit: 家, formula: '{huge}×{huge}÷{tiny}'",
    "broken": "type: derived, unit: 家, formula: '{huge}÷{zero}'",
    "none": "",
}
#: The front matter of every layout that draws a figure, `{x}` being the fact.
LAYOUTS = {
    "opener": "facts: [{fact: x}, {fact: x}, {fact: x}]",
    "big-number": "fact: x\ncontext: [{type: bars, facts: [x, firms]}, {type: share, fact: x}, {type: bars, facts: [x]}]",
    "number-row": "items: [{fact: x}, {fact: x}]\nfootnote: {fact: x, title: 一}",
    "comparison": "a: x\nb: firms\nper_tick: 0.0000001",
    "ladder": "tiers: [x, firms, parks, x, x]",
    "waffle": "items: [{fact: x}, {fact: x}]",
    "grid": "total: x\nnamed: [{title: 一}]\nfigures: [{fact: x}]",
    "timeline": "start: -999999999\nend: 999999999\nevents: [{fact: x, text: 一}]\nspans: [x]\nundated: [{fact: x}]",
    "network": "node: 一\ngroups: [{side: in, fact: x}, {side: out, fact: x}]",
    "recap": "items: [{fact: x}, {fact: x}]",
    "closing": "items: [{fact: x}, {fact: x}, {fact: x}, {fact: x}, {fact: x}]",
}


def files(*values: str) -> dict[str, str]:
    """A briefing with a slide for each layout and each of the values."""
    facts = "".join(
        f"  - {{id: {name}, subject: 数, period: 2024, category: c, statement: 一, source: leap/4, {value}}}\n"
        for name, value in VALUES.items()
        if value
    )
    slides = "\n".join(
        f"---\nid: {layout}-{value}\nlayout: {layout}\nminutes: 0.5\n"
        + front.replace("fact: x", f"fact: {value}").replace(": x\n", f": {value}\n").replace("[x", f"[{value}")
        .replace(" x,", f" {value},").replace(" x]", f" {value}]")
        + "\n---\n# 一\n\n<!--\n说。\n-->\n"
        for value in values
        for layout, front in LAYOUTS.items()
    )  # fmt: skip
    return {**FILES, SLIDES: slides, FACTS: FILES[FACTS] + facts}


def lay(value: str) -> Callable[[Path], Sequence[str]]:
    """Have the briefing checked and drawn."""

    def make(folder: Path) -> Sequence[str]:
        for name, text in files(value).items():
            file = folder / "briefing" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return ["check", str(folder / "briefing"), "--render"]

    return make


AREA = "Charts"
CASES = [
    Case(AREA, "999,999,999,999,999亿元 in every layout, drawn", lay("huge"), "chart-count.*只画 0 到", code=1, seconds=8),
    Case(AREA, "that number below zero, drawn", lay("negative"), "chart-bar.*条从零画起", code=1, seconds=8),
    Case(AREA, "as many dots as a ladder may have, drawn", lay("most"), "chart-count.*只画 0 到 400 的整数", code=1, seconds=8, words="said of the other layouts"),
    Case(AREA, "a time axis of 2,000,000,000 years, drawn", lay("date"), "chart-years.*要在 1 到 9999 年之间", code=1, seconds=8),
]  # fmt: skip
