"""Questions in English: all of one or none, with the figures of the Chinese."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.briefing.conftest import FILES

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.grade import Response, grade
from zgc_desktop.quiz.language import in_language

Make = Callable[..., Path]
FILE = "resources/questions/leap.yaml"
ENGLISH = (
    ("    facts: [firms]", '    stem_en: "How many companies in {{firms|period}}?"\n    facts: [firms]'),
    ("    options:", '    explain_en: "Published are {{firms}}."\n    options:'),
    ("why: 这是别的数}", "why: 这是别的数, why_en: That is another one.}"),
    ("why: 少了}", "why: 少了, why_en: Too few.}"),
)


def changed(folder: Make, *changes: tuple[str, str], file: str = FILE) -> Path:
    text = FILES[file]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return folder({file: text})


def asked(root: Path) -> dict[str, Any]:
    briefing = load(root).briefing
    assert briefing is not None
    question: dict[str, Any] = compose(briefing)["questions"][0]
    return question


def codes(root: Path) -> list[tuple[str, int]]:
    return [(p.code, p.line) for p in check(load(root)) if p.code.startswith("english")]


def test_a_question_stands_in_english_beside_its_chinese(folder: Make) -> None:
    root = changed(folder, *ENGLISH)
    question = asked(root)
    assert question["stem"].endswith("有多少家企业？")
    assert question["stem_en"] == "How many companies in 2024?"
    assert [option["why_en"] for option in question["options"]] == ["That is another one.", "Too few.", ""]
    # What is counted stands in the stem: beside other numbers it would tell which of them is meant.
    assert [option["text_en"] for option in question["options"]] == ["332", "432", "532"]
    assert codes(root) == []


def test_a_question_of_which_a_part_has_no_english_is_named_and_asked_in_chinese(folder: Make) -> None:
    root = changed(folder, *ENGLISH[:3])
    assert "stem_en" not in asked(root)
    assert codes(root) == [("english-missing", 13)]


def test_english_that_quotes_another_figure_is_told(folder: Make) -> None:
    other = ('explain_en: "Published are {{firms}}."', 'explain_en: "Published are {{parks}}."')
    assert codes(changed(folder, *ENGLISH, other)) == [("english-figures", 10)]


def test_english_with_a_typed_figure_or_chinese_in_it_is_told(folder: Make) -> None:
    typed = ("{{firms|period}}?", "2024?")
    found = [p.code for p in check(load(changed(folder, *ENGLISH, typed)))]
    assert "typed-figure" in found
    assert codes(changed(folder, *ENGLISH, ("Too few.", "Too 少."))) == [("english-chinese", 13)]


def test_a_question_in_one_language_holds_nothing_of_the_other(folder: Make) -> None:
    question = asked(changed(folder, *ENGLISH))
    english, chinese = in_language(question, "en"), in_language(question, "zh")
    assert english["stem"] == "How many companies in 2024?"
    assert english["options"][0] == {
        "key": "A",
        "text": "332",
        "correct": False,
        "why": "That is another one.",
    }
    assert english["chart"][0]["text"] == "532"
    assert chinese["stem"] == question["stem"]
    assert not [name for name in (*english, *chinese) if name.endswith("_en") and name != "source_en"]


def test_a_question_without_english_stays_chinese_and_says_so(folder: Make) -> None:
    question = asked(folder())
    assert in_language(question, "en") == {**question, "untranslated": True}
    assert in_language(question, "zh") == question


def test_a_number_is_typed_as_english_or_as_chinese_says_it(folder: Make) -> None:
    text = FILES[FILE]
    head = text[: text.index("    options:")].replace("kind: single", "kind: numeric")
    head = (
        head.replace("    facts:", '    stem_en: "How many?"\n    facts:') + '    explain_en: "{{firms}}."\n'
    )
    question = in_language(asked(folder({FILE: head})), "en")
    assert question["answer"]["text"] == "532 companies" or question["answer"]["value"] == "532"
    for typed in ("532", "532家", "532 companies", "five hundred and thirty-two", "五百三十二"):
        assert grade(question, Response(typed=typed)).right, typed
    assert grade(question, Response(typed="532 yuan")).feedback == "unit"


def test_that_the_source_gives_no_year_stands_below_the_question(folder: Make) -> None:
    text = (
        FILES[FILE]
        .replace('"{{firms|period}}有多少家企业？"', '"有多少家特色园？"')
        .replace("firms", "parks")
    )
    root = folder({FILE: text})
    assert asked(root)["note"] == "材料未注明统计年份"
    assert "stem-date" not in [p.code for p in check(load(root))]
    assert asked(folder())["note"] == ""
