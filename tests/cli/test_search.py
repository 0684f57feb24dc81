"""`zgc facts --search` looks at what a fact says, in either language and by its other names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zgc_desktop.cli.main import main

FACTS = """\
theme: leap
facts:
  - id: output
    type: name
    subject: 产量
    subject_en: Output
    aliases: [出货量]
    value: 很多
    period: unknown
    category: things
    statement: "产量{figure}。"
    source: leap/1
  - id: rest
    type: name
    subject: 其余
    value: 不多
    period: unknown
    category: others
    statement: "其余{figure}。"
    source: leap/1
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {
        "slides/deck.yaml": "title: 甲\nminutes: 1\nchapters:\n  - {id: leap, name: 乙, accent: 2, file: a.md}\n",
        "slides/a.md": "---\nid: a\nlayout: statement\nminutes: 1\n---\n句子\n===\n",
        "resources/sources.yaml": "sources:\n  - {id: d, title: 文, publisher: 处, short: 处, paragraphs: {leap/1: 文}}\n",
        "resources/facts/leap.yaml": FACTS,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def found(root: Path, words: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["facts", str(root), "--search", words, "--format", "json"]) == 0
    return [row["id"] for row in json.loads(capsys.readouterr().out)]


@pytest.mark.parametrize("words", ["产量很多", "出货量", "output", "OUTPUT", "things"])
def test_words_of_one_fact_find_it(root: Path, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(root, words, capsys) == ["output"]


@pytest.mark.parametrize("words", ["used_by", "category", "paragraph", "{"])
def test_the_names_of_columns_find_nothing(
    root: Path, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert found(root, words, capsys) == []
