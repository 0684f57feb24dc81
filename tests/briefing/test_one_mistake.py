"""One mistake is one message: what only follows from it is not reported, what is lost is, and a flood is cut."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.briefing.conftest import FILES
from tests.briefing.test_codes import FACTS, MORE, PARKS, QUESTIONS, SLIDES, derived, say_it_well

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.source.bounded import MAX_PROBLEMS
from zgc_desktop.source.controls import CONTROLS
from zgc_desktop.source.problem import Problem

Make = Callable[..., Path]
SOURCES = "resources/sources.yaml"
#: Facts that are quoted in English on slide and in notes, and computed with.
RICH = {
    FACTS: FILES[FACTS]
    + "  - {id: sum, type: derived, subject: 合计, subject_en: sum, unit: 家, unit_en: units, period: 2024, category: c, "
    'formula: "{firms} + {parks}", statement: "合计{figure}。", statement_en: "In all {figure}, {{firms|value}}."}\n'
    "  - {id: twice, type: derived, subject: 加倍, unit: 家, period: 2024, category: c, "
    'formula: "{sum} × 2", statement: "加倍{figure}。"}\n',
    SLIDES: FILES[SLIDES].replace(
        "备注。",
        "合计{{sum}}，加倍{{twice}}，{{sum|formula}}，{{parks}}。\n\nen: In all {{sum|value}}, {{firms|value}}, {{parks|value}}.",
    ),
}


def told(root: Path) -> list[Problem]:
    found = list(check(load(root)))
    for problem in found:
        say_it_well(problem, "".join(FILES.values()) + problem.message.zh)
    return found


def codes(root: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.file) for problem in told(root)]


#: Facts whose ids are longer than their figures, in a title, in options and in notes of which every second counts.
LONG = "a-fact-of-which-the-id-is-much-longer-than-its-figure"


@pytest.mark.parametrize("fault", ["value: x", "valeu: 532"])
def test_how_long_a_text_is_without_its_figure_is_not_told(folder: Make, fault: str) -> None:
    facts = FILES[FACTS].replace("{id: firms,", f"{{id: {LONG}, ").replace("value: 532", fault)
    texts = {
        name: FILES[name].replace("{{firms", "{{" + LONG).replace(": firms", f": {LONG}")
        for name in (SLIDES, QUESTIONS)
    }
    texts[QUESTIONS] = (
        texts[QUESTIONS]
        .replace("[firms]", f"[{LONG}]")
        .replace("{value: 432,", f'{{text: "{{{{{LONG}}}}}左右",')
    )
    texts[SLIDES] = texts[SLIDES].replace("备注。", f"{{{{{LONG}}}}}" * 12)
    assert [code for code, _ in codes(folder({FACTS: facts, **texts}))] == [
        "wrong-value" if "x" in fault else "unknown-key"
    ]


def test_the_rich_briefing_is_sound(folder: Make) -> None:
    assert told(folder(RICH)) == []


@pytest.mark.parametrize("file", [FACTS, QUESTIONS, SOURCES, SLIDES])
@pytest.mark.parametrize("encoding", ["gbk", "utf-16", "big5"])
def test_a_file_in_another_encoding_is_one_problem(folder: Make, file: str, encoding: str) -> None:
    root = folder(RICH)
    text = (root / file).read_text(encoding="utf-8")
    (root / file).write_bytes(text.encode(encoding, "replace") + "\u6c49".encode("gbk"))
    assert codes(root) == [("encoding", file)]


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (FACTS, "value: 532", "value: 532x", "wrong-value"),
        (FACTS, "unit: 家, period: 2024", "unot: 家, period: 2024", "unknown-key"),
        (FACTS, "subject: 企业,", "subject：企业,", "unknown-key"),
        (FACTS, "theme: leap", "theme: leaq", "theme-unknown"),
        (FACTS, "facts:", "fact:", "unknown-key"),
        (FACTS, "id: firms", "id: Firms", "wrong-value unchecked"),
        (FACTS, '"{firms} + {parks}"', '"{firms} + {parks"', "formula-syntax"),
        (FACTS, '"{firms} + {parks}"', '"{firms} + {park}"', "fact-unknown"),
        (SOURCES, "title: t", "titel: t", "unknown-key"),
        (SOURCES, "sources:", "sourcs:", "unknown-key"),
        (SOURCES, "leap/4: x", "leap/4 x", "wrong-type"),
        (QUESTIONS, "kind: single", "kind: singel", "wrong-value"),
        (QUESTIONS, "id: q1", "id: q 1", "wrong-value"),
        (SLIDES, "layout: statement", "layout: statment", "layout-unknown"),
        (SLIDES, "---\nid: one", "-\nid: one", "rule-missing"),
        (SLIDES, "fact: firms\n---", "fact: firms\n--", "rule-missing"),
        (SLIDES, "fact: firms\n---", "fact: firms\n---\n---", "rule-stray"),
        ("slides/deck.yaml", "file: leap.md", "file: leap.mb", "file-missing"),
    ],
)
def test_what_follows_from_a_slip_is_not_told(folder: Make, file: str, old: str, new: str, code: str) -> None:
    texts = {**FILES, **RICH}
    assert old in texts[file]
    found = told(folder({**texts, file: texts[file].replace(old, new, 1)}))
    assert sorted(problem.code for problem in found) == sorted(code.split())
    assert {problem.file for problem in found} == {file}


def test_references_that_could_not_be_checked_are_counted(folder: Make) -> None:
    root = folder({**RICH, FACTS: RICH[FACTS].replace("id: firms", "d: firms")})
    (said,) = [problem for problem in told(root) if problem.code == "unchecked"]
    assert (said.file, said.severity) == (FACTS, "tip")
    assert "firms" in said.message.zh


def test_an_id_that_is_nowhere_is_told_once_with_the_number_of_its_places(folder: Make) -> None:
    slides = FILES[SLIDES].replace("说{{firms}}。", "说{{nobody}}{{nobody}}。") + "\n"
    root = folder({SLIDES: slides.replace(PARKS, PARKS + "{{nobody|value}}")})
    (said,) = told(root)
    assert (said.code, said.line) == ("fact-unknown", 10)
    assert "另有 2 处" in said.message.zh
    assert "2 more places" in said.message.en


def test_two_entries_that_became_one_are_one_problem(folder: Make) -> None:
    rows = FILES[QUESTIONS] + FILES[QUESTIONS].partition("questions:\n")[2].replace("  - id: q1\n", "")
    (said,) = told(folder({QUESTIONS: rows}))
    assert said.code == "key-twice"
    assert "另有 " in said.message.zh


@pytest.mark.parametrize("key", ["id: one", "minutes: 0.5\nfact"])
def test_a_key_that_is_missing_hides_nothing_else_of_the_slide(folder: Make, key: str) -> None:
    slides = FILES[SLIDES].replace(key, "fact" if "fact" in key else "builds: true", 1)
    slides = slides.replace("fact: firms\n", "fact: firmz\nlabel: 共64家\n", 1).replace(
        "说{{firms}}。", "说三百家和{{gone}}。"
    )
    found = sorted(problem.code for problem in told(folder({SLIDES: slides})))
    more = ["slide-unknown"] if "id" in key else []
    assert found == sorted(["missing", "typed-figure", "typed-figure", "fact-unknown", "fact-unknown", *more])


LEAKS = {
    "--> in the notes": ("<!--\n备注。\n-->", "<!--\n甲 --> 密谈\n\n密谈\n-->"),
    "text below": ("<!--\n备注。\n-->", "<!--\n备注。\n-->\n\n密谈\n"),
    "not opened": ("<!--\n备注。\n-->", "密谈\n\n密谈\n-->"),
    "half opened": ("<!--\n备注。\n-->", "<!-\n密谈\n-->"),
    "opened in a line": (PARKS, PARKS + "<!-- 密谈"),
    "between two": ("<!--\n备注。\n-->", "<!-- 甲 -->\n密谈\n<!-- 乙 -->"),
}


@pytest.mark.parametrize("name", LEAKS)
def test_no_note_is_shown_to_the_audience(folder: Make, name: str) -> None:
    old, new = LEAKS[name]
    assert old in FILES[SLIDES]
    loaded = load(folder({SLIDES: FILES[SLIDES].replace(old, new, 1)}))
    assert loaded.briefing is not None
    slide = compose(loaded.briefing)["slides"][1]
    shown = {key: value for key, value in slide.items() if key != "notes"}
    assert slide["layout"] == "statement"
    assert "密谈" not in str(shown)
    assert "密谈" in slide["notes"]
    assert [problem for problem in told(loaded.briefing.root) if problem.file == SLIDES]


def test_a_comment_that_is_not_closed_swallows_no_slide(folder: Make) -> None:
    root = folder({SLIDES: FILES[SLIDES].replace("说{{firms}}。\n-->", "说{{firms}}。")})
    (said,) = told(root)
    assert (said.code, said.line) == ("comment-open", 9)
    loaded = load(root)
    assert loaded.briefing is not None
    assert [slide.id for slide in loaded.briefing.deck.slides] == ["one", "two"]


def test_a_flood_of_problems_is_cut_and_counted(folder: Make) -> None:
    rows = "".join(f"  - {{id: f{n}, x: {n}}}\n" for n in range(4000))
    more = derived("''").partition("  - ")[0] + rows
    text = "".join(f"好{n}万\n\n" for n in range(300))
    tracemalloc.start()
    found = told(folder({MORE: more, SLIDES: FILES[SLIDES].replace(PARKS, PARKS + "\n\n" + text)}))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found) == MAX_PROBLEMS + 1
    assert found[-1].code == "problems-many"
    assert found[-1].file == MORE
    assert peak < 60e6


MISNAMED = {
    "a fact file as .yml": (FACTS, "resources/facts/leap.yml"),
    "a fact file with another ending": (FACTS, "resources/facts/leap.yaml.txt"),
    "the folder of facts": ("resources/facts", "resources/Facts"),
    "the folder of questions": ("resources/questions", "resources/QUESTIONS"),
    "the sources": (SOURCES, "resources/sources.yml"),
    "the deck": ("slides/deck.yaml", "slides/Deck.yml"),
    "the slides": ("slides", "Slides"),
    "the resources": ("resources", "Resources"),
}


@pytest.mark.parametrize("name", MISNAMED)
def test_what_is_passed_over_for_its_name_is_one_problem(folder: Make, name: str) -> None:
    right, wrong = MISNAMED[name]
    root = folder(RICH)
    (root / right).rename(root / wrong)
    if (root / right).exists():
        pytest.skip("the file system takes both names for one")
    (said,) = told(root)
    assert (said.code, said.file) == ("file-ignored", wrong)
    assert Path(right).name in said.message.zh


def test_a_folder_of_images_with_another_name_is_one_problem(folder: Make) -> None:
    pictures = "layout: image-text\nminutes: 0.5\nimage: a.png\nitems: [{term: 词}]\n"
    slides = FILES[SLIDES].replace("layout: statement\nminutes: 0.5\n", pictures).replace("另有", "")
    root = folder({SLIDES: slides, "resources/Images/a.png": "picture"})
    if (root / "resources" / "images").exists():
        pytest.skip("the file system takes both names for one")
    assert codes(root) == [("file-ignored", "resources/Images")]


def test_a_folder_without_facts_is_one_problem(folder: Make) -> None:
    assert codes(folder({**RICH, FACTS: None})) == [("file-missing", "resources/facts")]


def test_a_number_with_a_zero_before_it_is_told_one_thing(folder: Make) -> None:
    (said,) = told(folder({FACTS: FILES[FACTS].replace("value: 532", "value: 0532")}))
    assert said.suggestion is not None
    assert "写 532" in said.suggestion.zh
    assert "write 532" in said.suggestion.en


def test_no_text_on_a_page_steers_anything(folder: Make) -> None:
    body = PARKS + "&#x202e;&#27;[1m\u202e\x9b"
    loaded = load(folder({SLIDES: FILES[SLIDES].replace(PARKS, body), "slides/\u202e.md": "x"}))
    assert loaded.briefing is not None
    problems = [problem.to_dict("zh") for problem in check(loaded)]
    assert not CONTROLS.search(str([*compose(loaded.briefing)["slides"][1].values(), *problems]))


def test_a_list_is_not_short_of_what_is_wrong_in_it(folder: Make) -> None:
    deck = FILES["slides/deck.yaml"].replace("accent: 2", "accent: 99")
    assert codes(folder({"slides/deck.yaml": deck})) == [("wrong-value", "slides/deck.yaml")]


def test_an_encoding_that_nobody_knows_is_not_guessed(folder: Make) -> None:
    root = folder()
    (root / FACTS).write_bytes(b"theme: leap\n# \xff\xff\x81 x\n")
    (found,) = [problem for problem in check(load(root)) if problem.code == "encoding"]
    assert found.message.zh == "文件不是 UTF-8 编码"


@pytest.mark.parametrize(("old", "new"), [("unit: 家", "unit: ''"), ("period: 2024", "period: '0000'")])
def test_what_is_empty_or_no_year_is_wrong(folder: Make, old: str, new: str) -> None:
    found = told(folder({FACTS: FILES[FACTS].replace(old, new, 1)}))
    assert [problem.code for problem in found] == ["wrong-value"]
