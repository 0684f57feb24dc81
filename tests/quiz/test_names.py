"""Names and the members of lists, from a bank made for it: all of one chapter, so that the chapter tells nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.briefing.conftest import FILES, folder

from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.generate.item import Item
from zgc_desktop.quiz.generate.make import askable, items
from zgc_desktop.quiz.generate.sheet import Sheet

__all__ = ["folder"]
PLACES = {"east": "东湖园", "west": "西山园", "north": "北坡园", "south": "南河园"}
NAMES = "".join(
    f"  - {{id: {id_}, type: name, subject: {name}所在, value: {name}, period: unknown, category: place, ask: {{ask}}, "
    f'statement: "{n}号楼建在{{figure}}。", blank: "{n}号楼建在{{figure}}。", source: leap/4}}\n'
    for n, (id_, name) in enumerate(PLACES.items(), 1)
).replace("{ask}", "any")
LISTS = """  - {id: tools, type: list, subject: 工具, value: [锤子, 锯子, 刨子], period: unknown, category: thing, statement: "工具有{figure}。", blank: "工具有{figure}。", source: leap/4}
  - {id: fruit, type: list, subject: 果品, value: [苹果, 香梨, 葡萄], period: unknown, category: thing, statement: "果品有{figure}。", blank: "果品有{figure}。", source: leap/4}
"""
SLIDE = (
    "\n---\nid: three\nlayout: statement\nminutes: 0.5\n---\n# 名\n\n"
    + "，".join(f"{{{{{id_}}}}}" for id_ in (*PLACES, "tools", "fruit"))
    + "。\n\n<!--\n备注。\n-->\n"
)


def made(root: Callable[..., Path], names: str = NAMES) -> tuple[Sheet, list[Item]]:
    facts = FILES["resources/facts/leap.yaml"] + names + LISTS
    loaded = load(
        root({"resources/facts/leap.yaml": facts, "slides/leap.md": FILES["slides/leap.md"] + SLIDE})
    )
    assert loaded.briefing is not None, loaded.problems
    sheet = Sheet(loaded.briefing)
    return sheet, list(items(sheet, 3))


def test_names_of_one_chapter_stand_beside_each_other(folder: Callable[..., Path]) -> None:
    _, found = made(folder)
    chosen = [item for item in found if item.template == "choose-name"]
    assert {item.facts[0] for item in chosen} == set(PLACES)
    for item in chosen:
        assert {option.text for option in item.options} <= set(PLACES.values())
    judged = [item for item in found if item.template.startswith("judge-name")]
    assert len(judged) == 2 * len(PLACES)


@pytest.mark.parametrize(("ask", "templates"), [("typed", {"type-name", "fill-two"}), ("never", set())])
def test_a_person_says_what_a_name_may_be_asked_by(
    folder: Callable[..., Path], ask: str, templates: set[str]
) -> None:
    sheet, found = made(folder, NAMES.replace("ask: any", f"ask: {ask}"))
    assert {item.template for item in found if item.facts[0] in PLACES} == templates
    assert {id_ for id_ in PLACES if askable(sheet, sheet.entries[id_])} == (
        set(PLACES) if templates else set()
    )


def test_no_wrong_member_is_named_by_the_list(folder: Callable[..., Path]) -> None:
    _, found = made(folder)
    members = [item for item in found if item.template.startswith(("choose-members", "judge-member"))]
    assert members
    for item in members:
        if item.kind == "multiple":
            wrong = {option.text for option in item.options if not option.correct}
            assert not wrong & {str(text) for text in item.answer}  # type: ignore[union-attr]
            assert wrong <= {"锤子", "锯子", "刨子", "苹果", "香梨", "葡萄"}
