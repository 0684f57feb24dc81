from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.source.reader import MAX_BYTES, read_text
from zgc_desktop.source.yaml import load_yaml


def codes(text: str) -> list[str]:
    return [p.code for p in load_yaml(text, "a.yaml")[1]]


def test_values_keep_what_was_typed() -> None:
    document, problems = load_yaml("a: 1.80\nb: 2024-04\nc: 7\nd: true\ne:\nf: '07'\n", "a.yaml")
    assert document is not None
    assert problems == []
    assert document.data == {"a": Decimal("1.80"), "b": "2024-04", "c": 7, "d": True, "e": None, "f": "07"}
    assert str(document.data["a"]) == "1.80"


def test_a_value_knows_its_line_and_column() -> None:
    document, _ = load_yaml("q:\n  - options:\n      - a\n      - {text: b}\n", "a.yaml", line_offset=10)
    assert document is not None
    spot = document.spot(["q", 0, "options", 1, "text"])
    assert (spot.file, spot.line, spot.column) == ("a.yaml", 14, 16)
    assert document.spot(["q", 0, "options", 1, "text"], key=True).column == 10
    assert document.spot(["q", 0, "missing"]).line == 12


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\na: 2", "key-twice"),
        ("a: no", "yaml-surprise"),
        ("a: off", "yaml-surprise"),
        ("a: 1:30", "yaml-surprise"),
        ("a: 010", "yaml-surprise"),
        ("a: [1", "yaml-syntax"),
        ("a: 'b", "yaml-syntax"),
        ("a:\n\t- b", "yaml-syntax"),
        ("a: &x [1]\nb: *x", "yaml-alias"),
        ("a: !python/object:os.system x", "yaml-tag"),
        ("? [a]\n: b", "yaml-key"),
        ("a: 1\n---\nb: 2", "yaml-syntax"),
    ],
)
def test_what_yaml_would_hide_is_said(text: str, code: str) -> None:
    assert code in codes(text)


def test_quoted_words_are_no_surprise() -> None:
    assert codes("a: 'no'\nb: \"1:30\"") == []


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        "a: " + "{a: " * 10_000,
        "\n".join(" " * i + "a:" for i in range(10_000)),
        "- " * 10_000 + "a",
        "a: &a [x,x]\n"
        + "\n".join(f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)},*{chr(97 + i)}]" for i in range(20)),
    ],
)
def test_bombs_are_refused_at_once(text: str) -> None:
    began = time.perf_counter()
    document, problems = load_yaml(text, "a.yaml")
    assert document is None
    assert problems
    assert time.perf_counter() - began < 1


@given(st.text())
def test_any_text_gives_a_document_or_problems(text: str) -> None:
    document, problems = load_yaml(text, "a.yaml")
    assert document is not None or problems


@given(
    st.lists(
        st.sampled_from(
            ["a: ", "- ", "  ", "\n", "'", "[", "]", "{", "}", "1", "x", "#", "&a", "*a", ":", "|"]
        )
    )
)
def test_any_yaml_like_text_gives_a_document_or_problems(parts: list[str]) -> None:
    document, problems = load_yaml("".join(parts), "a.yaml")
    assert document is not None or problems


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("中关村".encode("gbk"), "encoding"),
        ("中关村".encode("utf-16"), "encoding"),
        (b"a\0b", "binary"),
    ],
)
def test_other_encodings_are_named(tmp_path: Path, raw: bytes, code: str) -> None:
    (tmp_path / "a.yaml").write_bytes(raw)
    text, problems = read_text(tmp_path / "a.yaml", tmp_path)
    assert text is None
    assert [p.code for p in problems] == [code]


def test_bom_and_windows_line_ends_are_taken_off(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("\ufeffa: 1\r\nb: 2\r\n".encode())
    assert read_text(tmp_path / "a.yaml", tmp_path) == ("a: 1\nb: 2\n", [])


def test_missing_and_huge_files_are_problems(tmp_path: Path) -> None:
    assert read_text(tmp_path / "no.yaml", tmp_path)[1][0].code == "file-missing"
    assert read_text(tmp_path, tmp_path)[1][0].code == "file-unreadable"
    with (tmp_path / "big").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert read_text(tmp_path / "big", tmp_path)[1][0].code == "file-too-large"


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("title：题\nminutes: 1\n", 1, 6, "全角的“：”"),
        ("id: a\nminutes：0.5\nfact: b\n", 2, 8, "全角的“：”"),
        ("title:题\nminutes: 1\n", 1, 6, "空格"),
        ("facts:\n  - {id: a，unit: 家, value: 1}\n", 2, 11, "全角的“，”"),
        ("facts:\n  - {id: a, statement: “有{figure}。”}\n", 2, 24, "引号是全角的"),
        ("facts:\n  - ｛id: a, unit: 家｝\n", 2, 5, "括号是全角的"),
        ("id: a\nlabel: {{firms}}企业\nfact: b\n", 2, 8, "要加引号"),
        ("facts:\n  - {id: a, statement: {figure}有}\n", 2, 24, "要加引号"),
        ("facts:\n  - id: a\n\u00a0   unit: 家\n    value: 1\n", 3, 1, "U+00A0"),
        ("facts:\n  - id: a\n\u3000\u3000unit: 家\n", 3, 1, "全角空格（U+3000）"),
        ("facts:\n  - id: a\n\tunit: 家\n", 3, 1, "制表符（Tab）"),
        ("facts:\n  - id: a\n   \tunit: 家\n", 3, 4, "制表符（Tab）"),
        ("theme: leap\nfacts\n  - id: a\n", 2, 1, "缺冒号"),
        ("title:\u3000题\nminutes: 1\n", 1, 7, "U+3000"),
        ("facts:\n  -\u00a0id: a\n    unit: 家\n", 2, 4, "U+00A0"),
        ("facts:\n  - id: a\n\u200b    unit: 家\n    value: 1\n", 3, 1, "U+200B"),
    ],
)
def test_a_slip_of_a_chinese_hand_is_named_where_it_is(text: str, line: int, column: int, said: str) -> None:
    document, (found, *_) = load_yaml(text, "f.yaml")
    assert document is None
    assert (found.code, found.line, found.column) == ("yaml-syntax", line, column)
    assert said in found.message.zh


def test_a_reference_without_quotes_is_told_from_other_keys() -> None:
    _, found = load_yaml("id: a\nlabel: {{firms}}\n", "f.yaml")
    assert [(p.code, p.line, p.column) for p in found] == [("yaml-syntax", 2, 8)]
    assert "要加引号" in found[0].message.zh
