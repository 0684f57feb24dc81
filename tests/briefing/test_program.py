from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.briefing.conftest import FILES

from zgc_desktop.briefing import cache
from zgc_desktop.briefing.cache import program_for
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.deck.layouts import LAYOUTS
from zgc_desktop.source.yaml import load_yaml

SHIPPED = Path(__file__).parents[2]
FACTS = "resources/facts/leap.yaml"
ARTICLE = SHIPPED.parent / "shared" / "source" / "article.txt"


@pytest.fixture(scope="module")
def shipped() -> dict[str, object]:
    briefing = load(SHIPPED).briefing
    assert briefing is not None
    return compose(briefing)


def test_the_shipped_deck_is_whole(shipped: dict) -> None:  # type: ignore[type-arg]
    slides = [slide for slide in shipped["slides"] if not slide["reserve"]]
    kept = [slide for slide in shipped["slides"] if slide["reserve"]]
    assert len(slides) >= 30
    assert kept
    assert all(s["notes"] for s in kept)
    assert slides[0]["layout"] == "cover"
    assert slides[-1]["layout"] == "closing"
    assert 25 <= sum(s["minutes"] for s in slides) <= 35
    assert {s["chapter"] for s in slides} >= {0, 1, 2, 3, 4, 5}
    assert {s["layout"] for s in slides} >= set(LAYOUTS) - {"result"}
    for chapter in range(1, 6):
        layouts = [s["layout"] for s in slides if s["chapter"] == chapter]
        assert layouts[0] == "opener"
        assert layouts[-1] == "recap"
    assert all(s["notes"] for s in slides)


def test_nothing_in_the_program_is_left_unresolved(shipped: dict) -> None:  # type: ignore[type-arg]
    text = json.dumps(shipped, ensure_ascii=False)
    assert "{{" not in text
    assert "【?" not in text


def test_the_bank_is_the_article(shipped: dict) -> None:  # type: ignore[type-arg]
    briefing = load(SHIPPED).briefing
    assert briefing is not None
    assert len(briefing.bank.facts) > 80
    for id_ in briefing.bank.facts:
        assert briefing.bank.figure(id_).period
        assert briefing.bank.sources_of(id_)


def test_a_question_says_where_its_facts_are_from(shipped: dict) -> None:  # type: ignore[type-arg]
    lines = {question["id"]: (question["source"], question["source_en"]) for question in shipped["questions"]}
    who = "北京市科委、中关村管委会"
    assert lines["imprint-new-firms"] == (
        f"来源：{who}，“十三五”期间、“十四五”期间",
        "Source: Beijing Sci-Tech / Zhongguancun Commission, 2016–2020, 2021–2025",
    )
    assert lines["journey-facts"] == (
        f"来源：{who}，2025年，部分未注明统计年份",
        "Source: Beijing Sci-Tech / Zhongguancun Commission, 2025, in part not stated",
    )
    assert lines["overview-before-plan"][0] == f"来源：{who}，2013年9月30日、2021年、2024年4月、2025年"


def test_a_question_without_a_source_has_no_empty_places(folder: Callable[..., Path]) -> None:
    facts = FILES[FACTS].replace(", source: leap/4", "")
    briefing = load(folder({FACTS: facts})).briefing
    assert briefing is not None
    (question,) = compose(briefing)["questions"]
    assert (question["source"], question["source_en"]) == ("来源：2024年", "Source: 2024")
    nothing = load(folder({FACTS: "theme: leap\nfacts: []\n"})).briefing
    assert nothing is not None
    (question,) = compose(nothing)["questions"]
    assert (question["source"], question["source_en"]) == ("", "")


@pytest.mark.parametrize(
    ("undated", "start", "end"),
    [("firms", 2024.0, 2025.0), ("firms}, {fact: parks", 2021.0, 2028.0), ("parks", 2021.0, 2028.0)],
)
def test_the_bracket_of_a_time_axis_spans_what_is_known(
    folder: Callable[..., Path], undated: str, start: float, end: float
) -> None:
    rows = (
        "layout: timeline\nstart: 2021\nend: 2027\nevents: [{fact: firms, text: 公布}]\nundated: [{fact: "
        f"{undated}}}]"
    )
    slides = FILES["slides/leap.md"].replace("layout: statement", rows)
    briefing = load(folder({"slides/leap.md": slides})).briefing
    assert briefing is not None
    assert compose(briefing)["slides"][1]["bracket"] == {"from": start, "to": end}


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not beside the checkout")
def test_every_published_number_stands_in_its_paragraph() -> None:
    briefing = load(SHIPPED).briefing
    assert briefing is not None
    rows = (line.split("\t") for line in ARTICLE.read_text(encoding="utf-8").splitlines() if "\t" in line)
    paragraphs = dict(rows)
    words = {"10": "十", "100": "百", "1000": "千", "1": "万", "3": "三"}
    for id_, fact in briefing.bank.facts.items():
        if fact.type != "number":
            continue
        value = str(fact.value)
        text = "".join(paragraphs[s.paragraph] for s in briefing.bank.sources_of(id_))
        assert value in text or words.get(value, value) in text, id_


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not beside the checkout")
def test_the_words_for_every_period_stand_in_the_article() -> None:
    briefing = load(SHIPPED).briefing
    assert briefing is not None
    rows = (line.split("\t") for line in ARTICLE.read_text(encoding="utf-8").splitlines() if "\t" in line)
    paragraphs = dict(rows)
    for id_, fact in briefing.bank.facts.items():
        text = "".join(paragraphs[s.paragraph] for s in briefing.bank.sources_of(id_))
        assert all(words in text for words in fact.period_said.split("、")), id_


def test_every_shipped_yaml_file_names_its_schema() -> None:
    for path in [*SHIPPED.glob("resources/**/*.yaml"), SHIPPED / "slides" / "deck.yaml"]:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema="), path


def test_the_cache_follows_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Callable[..., Path]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = folder()
    first = program_for(root)
    assert first["slides"][0]["title"] == "企业532家"
    assert program_for(root) == first
    facts = root / "resources" / "facts" / "leap.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("532", "5333"), encoding="utf-8")
    assert program_for(root)["slides"][0]["title"] == "企业5333家"
    asked = list(program_for(root)["questions"])
    assert asked
    for pattern in ("*.program", "*.questions"):
        (kept,) = (tmp_path / "cache").rglob(pattern)
        for torn in (b"", b"{", kept.read_bytes()[:-9], b"N"):
            kept.write_bytes(torn)
            program = program_for(root)
            assert program["slides"][0]["title"] == "企业5333家"
            assert list(program["questions"]) == asked


def test_what_cannot_be_kept_is_shown_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Callable[..., Path]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    program = program_for(folder())
    assert program["slides"][0]["title"] == "企业532家"
    assert len(program["questions"]) == 1


def test_a_folder_without_a_deck_gives_problems_and_no_slides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    program = program_for(tmp_path)
    assert program["slides"] == []
    assert program["problems"]


def test_yaml_of_the_deck_parses() -> None:
    text = (SHIPPED / "slides" / "deck.yaml").read_text(encoding="utf-8")
    assert load_yaml(text, "deck.yaml")[1] == []


def test_what_makes_a_program_belongs_to_its_key() -> None:
    key = cache.content_key(SHIPPED)
    assert all(name in key for name in ("compose.py", "facts.py", "deck.yaml"))
    assert "sheet.py" not in key
    assert "sheet.py" in cache.content_key(SHIPPED, rooms=cache.GENERATE)
