"""A bank of many facts: what is near a fact stands for the whole, and what was made is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.briefing.conftest import FILES

from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.generate import sheet as sheets
from zgc_desktop.quiz.generate.make import SHAPES, TEMPLATES, items, made, template_of
from zgc_desktop.quiz.generate.maker import Maker
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.generate.sheetfile import sheet_for
from zgc_desktop.quiz.pool import Pool

SHIPPED = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shipped() -> Sheet:
    briefing = load(SHIPPED).briefing
    assert briefing is not None
    return Sheet(briefing)


def test_a_small_bank_is_looked_at_whole(shipped: Sheet) -> None:
    assert all(shipped.around(entry) is shipped for entry in shipped.all())


def test_what_is_near_is_what_has_most_in_common(shipped: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MANY", 20)
    monkeypatch.setattr(sheets, "NEAR", 6)
    entry = shipped.entries["patents-per-10k"]
    near = shipped.around(entry)
    assert near.entries[entry.id] is entry
    assert len(near.all()) < len(shipped.all()) / 3
    assert list(near.entries) == [id_ for id_ in shipped.entries if id_ in near.entries]
    same = [one for one in shipped.all() if one.fact.category == entry.fact.category]
    assert {one.id for one in same[:4]} <= set(near.entries)
    assert near.numbers == tuple(one for one in near.all() if one.counted)
    assert near.sentences == shipped.sentences
    assert list(made(Maker(shipped, 3), entry)) == list(made(Maker(shipped, 3), entry))


def test_from_a_part_as_many_kinds_are_made(shipped: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {item.template for item in items(shipped, 1)}
    monkeypatch.setattr(sheets, "MANY", 20)
    parts = list(items(shipped, 1))
    assert {item.template for item in parts} == whole
    assert len({item.id for item in parts}) == len(parts)


def test_the_shape_of_a_template_is_that_of_its_items(shipped: Sheet) -> None:
    assert SHAPES.keys() == TEMPLATES.keys()
    for item in items(shipped, 2):
        assert SHAPES[template_of(item.id)] == (item.kind, item.difficulty), item.id
    assert template_of("imprint-facts") == template_of("a--nothing-of-the-sort") == ""


def test_the_sheet_is_kept_as_long_as_the_files_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = tmp_path / "briefing"
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    first = sheet_for(root)
    monkeypatch.setattr(
        "zgc_desktop.quiz.generate.sheetfile.load", lambda *_, **__: pytest.fail("read again")
    )
    again = sheet_for(root)
    assert again.entries == first.entries
    assert list(items(again, 4)) == list(items(first, 4))
    program = {"questions": []}
    assert Pool(again, program).forms("firms", 1) == Pool(first, program).forms("firms", 1) != []
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    facts = root / "resources" / "facts" / "leap.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("532", "5333"), encoding="utf-8")
    assert sheet_for(root).entries["firms"].text == "5333家"
    (kept,) = (tmp_path / "cache").rglob("*.sheet")
    whole = kept.read_bytes()
    for torn in (b"", whole[:3], whole[:-1], b"x" + whole[1:], whole[:40] + b"x" + whole[41:]):
        kept.write_bytes(torn)
        assert sheet_for(root).entries["firms"].text == "5333家"
    assert kept.read_bytes() == whole


def test_where_there_is_no_briefing_there_is_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=str(tmp_path.name)):
        sheet_for(tmp_path)


def test_the_questions_of_a_briefing_are_not_read_for_it() -> None:
    loaded = load(SHIPPED, asked=False).briefing
    assert loaded is not None
    assert not loaded.bank.questions
    assert len(loaded.bank.facts) > 100
