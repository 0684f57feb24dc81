"""With `--lang en` the command line speaks English, all of it."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest

from zgc_desktop import app
from zgc_desktop.cli.main import main
from zgc_desktop.cli.rows import COMMANDS
from zgc_desktop.cli.table import width
from zgc_desktop.source.catalog import CODES
from zgc_desktop.ui import doctor
from zgc_desktop.ui.settings import Settings

SHIPPED = Path(__file__).parents[2]
HAN = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")


def said(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Everything that a command line prints, after its English was looked at."""
    with suppress(SystemExit):
        main(["--lang", "en", *words])
    shown = capsys.readouterr()
    text = shown.out + shown.err
    assert text
    assert HAN.findall(text) == []
    return text


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_the_help_is_english(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said([name, "--help"], capsys).startswith(f"usage: zgc {name} ")


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--bogus"],
        ["--version"],
        ["factz"],
        ["present", "--from", "0"],
        ["present", "no-such-folder"],
        ["quiz", "--count"],
        ["check", "--format", "xml"],
        ["check", str(SHIPPED)],
        ["facts", str(SHIPPED), "--theme", "none"],
        ["export", "png", "out", "--size", "big"],
        ["export", "png", "out", "--slides", "8-1"],
        ["export", "png", "out", "--briefing", str(SHIPPED), "--slides", "9999"],
        ["export"],
        ["new"],
        ["new", str(SHIPPED)],
        ["new", str(SHIPPED / "Makefile")],
        ["schema", str(SHIPPED / "Makefile")],
        ["doctor"],
        ["completion", "fish"],
    ],
    ids=" ".join,
)
def test_messages_are_english(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    said(words, capsys)


def test_the_fact_table_is_english(capsys: pytest.CaptureFixture[str]) -> None:
    head, rule, *rows = said(["facts", str(SHIPPED)], capsys).splitlines()
    assert re.split(r" {2,}", head) == ["id", "kind", "period", "source", "fact"]
    assert set(rule) == {"─", " "}
    assert len(rows) > 100
    start = head.index("fact")
    assert all(row[start - 2 : start] == "  " and row[start] != " " for row in rows)


def test_the_fact_table_is_aligned_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--lang", "zh", "facts", str(SHIPPED), "--theme", "imprint"])
    head, _, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["编号", "口径", "统计时间", "出处", "事实"]
    sources = {width(row[: row.index("imprint/")]) for row in rows}
    assert sources == {width(head[: head.index("出处")])}


@pytest.mark.parametrize(
    ("words", "chosen", "wanted"),
    [
        (["--lang", "en"], "zh", "en"),
        (["present", "--lang", "en"], "auto", "en"),
        (["quiz"], "en", "en"),
        ([], "auto", "zh"),
    ],
)
def test_a_window_is_opened_in_the_language_asked_for(
    words: list[str], chosen: str, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    for name in ("run_library", "run_present", "run_quiz"):
        monkeypatch.setattr(app, name, lambda _, *, lang, **__: given.append(lang) or 0)
    monkeypatch.setattr(doctor, "preflight", lambda: None)
    monkeypatch.chdir(SHIPPED)
    Settings().set("lang", chosen)
    assert main(words) == 0
    assert given == [wanted]


@pytest.mark.parametrize("code", CODES)
def test_a_problem_is_worded_in_english(code: str) -> None:
    entry = CODES[code]
    assert HAN.findall(entry.en + entry.en_fix) == []
    assert HAN.search(entry.zh)
