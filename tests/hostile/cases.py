"""Inputs that once took minutes, gigabytes or the program: small files, made here, each with what the check says of them."""

from __future__ import annotations

from typing import Any, NamedTuple

from tests.briefing.conftest import FILES

SLIDES, DECK = "slides/leap.md", "slides/deck.yaml"
FACTS = "resources/facts/leap.yaml"


class Case(NamedTuple):
    """Files to lay over a small briefing, and the code of a problem that has to be said; empty where there is none."""

    files: dict[str, str]
    code: str = ""


def slide(
    body: str = "# 一", notes: str = "说。", head: str = "layout: statement\nminutes: 0.5\n"
) -> dict[str, str]:
    return {SLIDES: f"---\nid: one\n{head}---\n{body}\n\n<!--\n{notes}\n-->\n"}


def fact(**changed: Any) -> dict[str, str]:
    row = {
        "id": "x",
        "type": "number",
        "subject": "企业",
        "value": "5",
        "unit": "家",
        "period": "2024",
        "category": "c",
        "statement": '"{figure}"',
        "source": "leap/4",
    } | changed
    given = ", ".join(f"{key}: {value}" for key, value in row.items() if value is not None)
    return {FACTS: FILES[FACTS] + f"  - {{{given}}}\n"}


def derived(formula: str) -> dict[str, str]:
    row = f'id: x, type: derived, subject: 合计, unit: 家, period: 2024, category: c, statement: 合计, formula: "{formula}"'
    return {FACTS: FILES[FACTS] + f"  - {{{row}}}\n"}


CASES: dict[str, Case] = {
    "images that are not closed": Case(slide("# 一\n\n" + "![a](" * 1000), "text-long"),
    "as many images as a slide may have": Case(slide("# 一\n\n" + "![a](" * 790)),
    "an image with a long address": Case(slide("# 一\n\n![a](" + "x" * 3900)),
    "a line of YAML full of slips": Case(
        {FACTS: FILES[FACTS] + "  - {id: x, subject: " + "“,{:" * 1000 + "\n"}, "yaml-syntax"
    ),
    "a long line of prose that is no YAML": Case(
        {FACTS: FILES[FACTS] + "  - id: y\n   subject: " + "这是一句很平常的话，说的是企业；" * 260 + "\n"},
        "yaml-syntax",
    ),
    "comments that are not closed": Case({SLIDES: slide()[SLIDES] + "<!--" * 50_000}, "comment-open"),
    "such comments, one a line": Case({SLIDES: slide()[SLIDES] + "<!-- a\n" * 50_000}, "text-long"),
    "nothing but rules": Case({SLIDES: "---\n" * 100_000}, "entries-many"),
    "one long number in a fact": Case(fact(statement='"' + "一百" * 200_000 + '{figure}"'), "text-long"),
    "one long number in the notes": Case(slide(notes="一百" * 200_000), "text-long"),
    "as long as notes may be": Case(slide(notes="一百" * 3900), "typed-figure"),
    "nested lists": Case(slide(notes="\n".join("  " * n + "- a" for n in range(1500))), "text-long"),
    "nested quotations": Case(slide(notes=">" * 7000 + " a")),
    "a long subject": Case(fact(subject='"' + "企" * 400_000 + '"'), "text-long"),
    "a long title": Case(slide("# " + "企" * 400_000), "text-long"),
    "a number of 5,000 digits": Case(slide(notes="1" * 5000 + "家"), "typed-figure"),
    "a number of 3,900 digits in a title": Case(slide("# " + "9" * 3900), "typed-figure"),
    "an image of a long name": Case(
        slide(head="layout: image-text\nminutes: 0.5\nimage: " + "a" * 5000 + "\nitems: [{term: 一}]\n"),
        "text-long",
    ),
    "an image of a name no file can have": Case(
        slide(head="layout: image-text\nminutes: 0.5\nimage: " + "a" * 300 + "\nitems: [{term: 一}]\n"),
        "image-missing",
    ),
    "stars": Case(slide(notes="*" * 7900)),
    "brackets": Case(slide(notes="[" * 7900)),
    "backticks": Case(slide(notes="`" * 4000 + "``a" * 1000)),
    "links": Case(slide(notes="[a](" * 1900)),
    "braces": Case(slide(notes="{{" * 3900), "reference-broken"),
    "a million empty lists": Case(
        {FACTS: "theme: leap\nfacts: [" + "[]," * 1_000_000 + "]"}, "yaml-too-many"
    ),
    "nested lists of YAML": Case({FACTS: "theme: leap\nfacts: " + "[" * 5000}, "yaml-too-deep"),
    "20,000 facts without anything": Case(
        {FACTS: "theme: leap\nfacts:\n" + "".join(f"  - {{id: x{n}}}\n" for n in range(20_000))}, "missing"
    ),
    "nested formulas": Case(derived("(" * 3000 + "{firms}" + ")" * 3000), "formula-syntax"),
    "a high power": Case(derived("{firms}" + "×{firms}" * 400), "formula-syntax"),
    "a name quoted a thousand times": Case(
        fact(type="name", value="企" * 400, unit=None) | slide(notes="{{x}}" * 1500), "text-long"
    ),
    "a statement that quotes much, quoted a thousand times": Case(
        fact(type="name", value="企" * 400, unit=None, statement='"' + "{figure}" * 400 + '"')
        | slide(notes="{{x|statement}}" * 500),
        "text-long",
    ),
    "a list of ten thousand names": Case(
        fact(type="list", value="[" + ", ".join(["名"] * 10_000) + "]", unit=None), "wrong-value"
    ),
    "minutes beyond all numbers": Case(slide(head="layout: statement\nminutes: 1e400\n"), "wrong-value"),
    "lines of nothing": Case(
        slide(head="layout: comparison\nminutes: 0.5\na: firms\nb: parks\nper_tick: 1e-400\n"), "wrong-value"
    ),
    "a unit of many": Case(fact(value="99999999999999999999999999999", unit="亿元")),
}
