from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.briefing.conftest import FILES

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.briefing.usage import used_by

Make = Callable[..., Path]
SHIPPED = Path(__file__).parents[2]
SLIDES, FACTS, QUESTIONS, DECK = (
    "slides/leap.md",
    "resources/facts/leap.yaml",
    "resources/questions/leap.yaml",
    "slides/deck.yaml",
)


def problems(root: Path) -> list[tuple[str, str, int]]:
    return [(p.code, p.file, p.line) for p in check(load(root))]


def test_a_small_briefing_is_sound(folder: Make) -> None:
    assert problems(folder()) == []


def test_the_shipped_briefing_has_no_problem_of_any_kind() -> None:
    assert problems(SHIPPED) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "line"),
    [
        (SLIDES, "{{parks}}", "{{park}}", "fact-unknown", 20),
        (SLIDES, "{{parks}}", "{{parks|size}}", "form-unknown", 20),
        (SLIDES, "{{parks}}", "{{parks|baseline}}", "form-empty", 20),
        (SLIDES, "另有{{parks}}。", "另有64家，{{parks}}。", "typed-figure", 20),
        (SLIDES, "说{{firms}}。", "说三百家。", "typed-figure", 10),
        (SLIDES, "fact: firms", "fact: firm", "fact-unknown", 5),
        (SLIDES, "layout: statement", "layout: statment", "layout-unknown", 15),
        (SLIDES, "id: two", "id: one", "id-twice", 14),
        (SLIDES, "另有{{parks}}。", "另有。", "fact-unused", 4),
        (SLIDES, "minutes: 0.5\nfact", "minutes: 2\nfact", "minutes-sum", 2),
        (SLIDES, "minutes: 0.5\nfact", "minutes: x\nfact", "wrong-type", 4),
        (SLIDES, "# 企业{{firms}}\n", "\n", "title-missing", 1),
        (SLIDES, "<!--\n备注。\n-->", "", "notes-missing", 13),
        (FACTS, "period: 2024, ", "", "period-missing", 3),
        (FACTS, "source: leap/4}\n  - {id: parks", "source: leap/9}\n  - {id: parks", "paragraph-unknown", 3),
        (FACTS, ", source: leap/4}\n  - {id: parks", "}\n  - {id: parks", "source-missing", 3),
        (FACTS, "有园区{figure}", "有64家园区{figure}", "typed-figure", 4),
        (QUESTIONS, "{fact: firms, correct: true}", "{fact: firms, why: x}", "key-missing", 10),
        (QUESTIONS, "{value: 432, why: 少了}", "{value: 432, correct: true}", "key-doubled", 12),
        (QUESTIONS, "{value: 432, why: 少了}", "{value: 432}", "why-missing", 11),
        (QUESTIONS, "{value: 432, why: 少了}", "{value: 332, why: 少了}", "options-same", 11),
        (QUESTIONS, "{value: 432, why: 少了}", "{text: 以上都对, why: 少了}", "options-all", 11),
        (QUESTIONS, "{value: 432, why: 少了}", "{valve: 432, why: 少了}", "unknown-key", 11),
        (QUESTIONS, "slide: one", "slide: on", "slide-unknown", 7),
        (QUESTIONS, "{{firms|period}}有多少家", "有多少家", "stem-date", 5),
        (QUESTIONS, "有多少家企业？", "下面哪个不是企业数？", "stem-negative", 5),
        (DECK, "file: leap.md", "file: lap.md", "file-missing", 4),
        (DECK, "file: leap.md", "file: other.md", "slide-not-listed", 1),
        (DECK, "title: 题", "title: 题\ntitle: 目", "key-twice", 2),
    ],
)
def test_every_rule_names_the_place(
    folder: Make, file: str, old: str, new: str, code: str, line: int
) -> None:
    assert old in FILES[file]
    found = problems(folder({file: FILES[file].replace(old, new, 1)}))
    assert (code, line) in [(c, n) for c, _, n in found]


def test_numeric_options_are_sorted(folder: Make) -> None:
    text = FILES[QUESTIONS].replace("value: 332", "value: 999")
    assert "options-order" in [c for c, _, _ in problems(folder({QUESTIONS: text}))]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("AI芯片", "ＡＩ 芯片。", True),
        ("十万亿元", "100,000亿元", True),
        ("30%", "三成", True),
        ("1/3", "三分之一", True),
        ("约1/3", "三分之一", True),
        ("近10万亿元", "超10万亿元", False),
        ("三亚", "三里屯", False),
        ("10家", "10项", False),
    ],
)
def test_two_options_are_the_same_by_what_they_mean(
    folder: Make, first: str, second: str, same: bool
) -> None:
    rows = (
        FILES[QUESTIONS].replace("value: 332", f'text: "{first}"').replace("value: 432", f'text: "{second}"')
    )
    found = [code for code, _, _ in problems(folder({QUESTIONS: rows}))]
    assert ("options-same" in found) == same


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (FACTS, "value: 532", "value: 532家", "wrong-value"),
        (FACTS, "type: number", "type: nubmer", "wrong-value"),
        (FACTS, "theme: leap", "theme: leep", "theme-unknown"),
        (FACTS, "subject: 企业, ", "subject: 企业，", "yaml-syntax"),
        (FACTS, "type: number, subject: 企业, value: 532", 'type: derived, subject: 企业, formula: "{parks} ÷ 0"', "formula-zero"),
        (SLIDES, "layout: big-number", "layout: big-nubmer", "layout-unknown"),
        (SLIDES, "fact: firms", "fact firms", "yaml-syntax"),
        (QUESTIONS, "kind: single", "kind: singel", "wrong-value"),
    ],
)  # fmt: skip
def test_what_quotes_something_broken_is_not_blamed(
    folder: Make, file: str, old: str, new: str, code: str
) -> None:
    asks = {
        SLIDES: FILES[SLIDES]
        .replace("layout: statement\nminutes: 0.5\n", "layout: quiz\nminutes: 0.5\nquestion: q1\n")
        .replace("另有{{parks}}。\n", "")
        .replace("备注。", "备注{{parks}}。")
    }
    texts = {**FILES, **asks}
    assert old in texts[file]
    found = problems(folder({**texts, file: texts[file].replace(old, new, 1)}))
    assert [each for each, _, _ in found] == [code]


KINDS = (
    '{id: place, type: name, subject: 名, value: 甲, period: 2024, category: c, statement: "名为{figure}。", source: leap/4}',
    '{id: town, type: name, subject: 名, value: 乙, period: 2024, category: c, statement: "名为{figure}。", source: leap/4}',
    '{id: day, type: date, subject: 日, value: 2024-04, period: 2024-04, category: c, statement: "在{figure}。", source: leap/4}',
    '{id: part, type: share, subject: 份, value: 1/6, period: 2024, category: c, statement: "占{figure}。", source: leap/4}',
    '{id: half, type: derived, subject: 半, unit: 家, formula: "{firms} ÷ 2", period: 2024, category: c, statement: "有{figure}。"}',
)


@pytest.mark.parametrize(
    ("facts", "options", "asks"),
    [
        ("firms", ("value: 332", "value: 432", "fact: firms"), True),
        ("firms", ("value: 332", "fact: parks", "fact: half"), True),
        ("part", ("text: 乙", "text: 丙", "fact: part"), True),
        ("place", ("fact: day", "fact: town", "fact: place"), False),
        ("place", ("text: 乙", "text: 丙", "fact: place"), False),
        ("day", ("text: 乙", "text: 丙", "fact: day"), False),
        ("firms", ("text: 乙", "text: 丙", "text: 丁"), False),
    ],
)
def test_only_a_stem_that_asks_for_a_figure_needs_a_date(
    folder: Make, facts: str, options: tuple[str, ...], asks: bool
) -> None:
    rows = "".join(f"      - {{{one}, why: 不对}}\n" for one in options[:-1])
    text = (
        "theme: leap\nquestions:\n  - id: q1\n    kind: single\n    stem: 是哪一个？\n    slide: one\n"
        f"    facts: [{facts}]\n    explain: 好\n    options:\n{rows}      - {{{options[-1]}, correct: true}}\n"
    )
    found = problems(
        folder(
            {
                QUESTIONS: text,
                FACTS: FILES[FACTS] + "".join(f"  - {row}\n" for row in KINDS),
                SLIDES: FILES[SLIDES].replace("备注。", "{{place}}{{town}}{{day}}{{part}}{{half}}"),
            }
        )
    )
    assert [(c, n) for c, _, n in found if c != "options-order"] == [("stem-date", 5)] * asks


def test_one_layout_five_times_in_a_row_is_said(folder: Make) -> None:
    slide = "---\nid: s{n}\nlayout: statement\nminutes: 0.1\n---\n# 话\n\n<!--\n备注{{{{firms}}}}{{{{parks}}}}\n-->\n"
    text = "".join(slide.format(n=n) for n in range(5))
    deck = FILES[DECK].replace("minutes: 1", "minutes: 0.5")
    found = problems(
        folder({SLIDES: text, DECK: deck, QUESTIONS: FILES[QUESTIONS].replace("slide: one", "slide: s1")})
    )
    assert [c for c, _, _ in found] == ["layout-run"]


def test_braces_around_a_reference_are_said_as_they_stand(folder: Make) -> None:
    loaded = load(folder({SLIDES: FILES[SLIDES].replace("备注。", "另有{{a{{firms}}}}。")}))
    (found,) = [each for each in check(loaded) if each.code == "reference-broken"]
    assert "{{a{{firms}}}}" in found.message.zh


def test_broken_slides_in_a_row_are_no_run_of_a_layout(folder: Make) -> None:
    slide = "---\nid: s{n}\nlayout: statement\nminutes: 0\n---\n# 话\n\n<!--\n备注\n-->\n"
    found = problems(folder({SLIDES: "".join(slide.format(n=n) for n in range(8))}))
    assert "layout-run" not in [c for c, _, _ in found]


def test_a_broken_slide_keeps_its_place_and_the_rest_works(folder: Make) -> None:
    loaded = load(folder({SLIDES: FILES[SLIDES].replace("fact: firms", "fcat: firms")}))
    assert loaded.briefing is not None
    program = compose(loaded.briefing)
    assert [s["layout"] for s in program["slides"]] == ["broken", "statement"]
    assert program["slides"][0]["problem"]["line"] == 5
    assert program["slides"][0]["problem"]["file"] == SLIDES


@pytest.mark.parametrize("name", list(FILES))
def test_a_missing_or_empty_file_is_a_problem_and_nothing_worse(folder: Make, name: str) -> None:
    root = folder()
    (root / name).write_text("", encoding="utf-8")
    assert check(load(root))
    (root / name).unlink()
    # A briefing may do without questions, but not with any other file gone.
    assert bool(check(load(root))) == (name != QUESTIONS)


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    loaded = load(tmp_path / "no")
    assert loaded.briefing is None
    assert [p.code for p in loaded.problems] == ["folder-missing"]


def test_a_slide_of_twenty_thousand_characters_loads(folder: Make) -> None:
    text = FILES[SLIDES].replace("另有{{parks}}。", "😀𠮷مرحبا" * 3000 + "{{parks}}")
    assert load(folder({SLIDES: text})).briefing is not None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    st.sampled_from([SLIDES, FACTS, QUESTIONS, DECK]),
    st.integers(0, 600),
    st.integers(0, 40),
    st.text(max_size=12),
)
def test_any_damage_gives_problems_and_never_an_exception(
    folder: Make, file: str, start: int, length: int, put: str
) -> None:
    text = FILES[file]
    loaded = load(folder({file: text[:start] + put.replace("\r", "") + text[start + length :]}))
    check(loaded)
    if loaded.briefing is not None:
        compose(loaded.briefing)


def test_use_counts_slides_questions_and_operands() -> None:
    briefing = load(SHIPPED).briefing
    assert briefing is not None
    use = used_by(briefing)
    assert "leap-patents" in use["patents-multiple"]["slides"]
    assert all(entry["slides"] for entry in use.values())
