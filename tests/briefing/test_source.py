"""Wrong answers that follow from facts, places on a line of dates, chapters of any name, and what a source relates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.briefing.conftest import FILES

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.briefing.questions import question_view
from zgc_desktop.briefing.usage import used_by

Make = Callable[..., Path]
FACTS, QUESTIONS, SLIDES = "resources/facts/leap.yaml", "resources/questions/leap.yaml", "slides/leap.md"


def options(root: Path, question: str = "q1", lang: str = "zh") -> list[str]:
    briefing = load(root).briefing
    assert briefing is not None
    view = question_view(briefing.bank, briefing.bank.questions[question], None, {}, lang)
    return [option["text"] for option in view["options"]]


def codes(root: Path) -> list[str]:
    return [found.code for found in check(load(root))]


@pytest.mark.parametrize(("formula", "text"), [("{parks} × 2", "128家"), ("{firms} − {parks}", "468家")])
def test_a_wrong_answer_follows_from_its_facts(folder: Make, formula: str, text: str) -> None:
    asked = FILES[QUESTIONS].replace("value: 332", f'value: "{formula}"')
    asked = asked.replace("why: 这是别的数", 'why: "由{{parks}}算出"').replace("value: 432", "value: 490")
    root = folder({QUESTIONS: asked})
    assert options(root) == [text, "490家", "532家"]
    assert codes(root) == []
    briefing = load(root).briefing
    assert briefing is not None
    assert used_by(briefing)["parks"]["questions"] == ["q1"]
    root = folder({QUESTIONS: asked, FACTS: FILES[FACTS].replace("value: 64", "value: 65")})
    assert options(root)[0] != text


def test_a_wrong_answer_is_rounded_as_the_figure_is(folder: Make) -> None:
    asked = FILES[QUESTIONS].replace("value: 332", 'value: "{firms} ÷ 3"')
    assert options(folder({QUESTIONS: asked}))[0] == "177家"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ('"{gone} × 2"', "fact-unknown"),
        ('"{firms"', "wrong-value"),
        ('"332"', "wrong-type"),
        ('"2 × 3"', "wrong-type"),
    ],
)
def test_a_formula_that_cannot_be_computed_is_said(folder: Make, value: str, code: str) -> None:
    found = codes(folder({QUESTIONS: FILES[QUESTIONS].replace("value: 332", f"value: {value}")}))
    assert found
    assert found[0] in (code, "wrong-value")


def test_a_wrong_number_in_a_text_may_be_that_of_a_fact(folder: Make) -> None:
    asked = FILES[QUESTIONS].replace(
        "{value: 332, why: 这是别的数}", '{text: "有{{firms|wrong:parks}}", why: "这是{{parks}}"}'
    )
    root = folder({QUESTIONS: asked})
    assert options(root)[0] == "有64家"
    assert codes(root) == []
    assert codes(folder({QUESTIONS: asked.replace("wrong:parks", "wrong:park")})) == ["fact-unknown"]


def test_any_chapter_is_a_theme(folder: Make) -> None:
    texts = {
        name: FILES[name].replace("theme: leap", "theme: finance").replace("{id: leap,", "{id: finance,")
        for name in (FACTS, QUESTIONS, "slides/deck.yaml")
    }
    root = folder(texts)
    assert codes(root) == []
    briefing = load(root).briefing
    assert briefing is not None
    assert [asked["themeName"] for asked in compose(briefing)["questions"]] == ["跨越"]


def test_a_date_has_its_place_on_a_line_of_dates(folder: Make) -> None:
    dates = "".join(
        f'  - {{id: {id_}, type: date, subject: {id_}, value: "{value}", period: "{value}", category: d, statement: "{{figure}}", source: leap/4}}\n'
        for id_, value in (("early", "2013-09-30"), ("asked", "2021"), ("late", "2024-04"))
    )
    place = "  - {id: q2, kind: place, stem: 启动在哪一段？, facts: [asked], marks: [early, late], slide: one, explain: 中间}\n"
    notes = FILES[SLIDES].replace("备注。", "备注{{early}}{{asked}}{{late}}。")
    changed = {FACTS: FILES[FACTS] + dates, QUESTIONS: FILES[QUESTIONS] + place, SLIDES: notes}
    root = folder(changed)
    assert options(root, "q2") == ["早于2013年9月30日", "2013年9月30日与2024年4月之间", "晚于2024年4月"]
    assert options(root, "q2", "en")[::2] == ["before 30 September 2013", "after April 2024"]
    assert codes(root) == []
    for marks in ("[late, early]", "[early, firms]"):
        assert codes(
            folder({**changed, QUESTIONS: (FILES[QUESTIONS] + place).replace("[early, late]", marks)})
        ) == ["marks-order"]


def test_a_relation_that_the_source_states_may_be_said(folder: Make) -> None:
    related = FILES[FACTS] + "relations:\n  - {id: some, word: 其中, facts: [firms, parks], source: leap/4}\n"
    said = FILES[SLIDES].replace("说{{firms}}。", "说{{firms}}，其中{{parks}}。")
    assert codes(folder({FACTS: related, SLIDES: said})) == []
    assert codes(folder({FACTS: related, SLIDES: said.replace("其中", "另有")})) == ["relation-unsaid"]
    assert codes(
        folder({FACTS: related.replace("[firms, parks]", "[firms, park]"), SLIDES: FILES[SLIDES]})
    ) == ["fact-unknown"]
    wrong = related.replace("source: leap/4}\n", "source: leap/9}\n").replace(
        ", source: leap/9}\n  - {id: parks", ", source: leap/4}\n  - {id: parks"
    )
    assert "paragraph-unknown" in codes(folder({FACTS: wrong}))
    assert codes(
        folder({FACTS: related + "  - {id: some, word: 含, facts: [firms, parks], source: leap/4}\n"})
    ) == ["id-twice"]
    assert codes(folder({FACTS: related.replace("word: 其中", "word: 像")})) == ["wrong-value"]


def test_a_word_of_scope_may_stand_in_another_form(folder: Make) -> None:
    facts = FILES[FACTS].replace("subject: 企业", "subject: 上市企业, scope: [上市|挂牌]")
    for title, found in (("挂牌企业", []), ("企业", ["scope-dropped"])):
        slides = FILES[SLIDES].replace("# 企业{{firms}}", f"# {title}{{{{firms}}}}")
        assert codes(folder({FACTS: facts, SLIDES: slides})) == found
