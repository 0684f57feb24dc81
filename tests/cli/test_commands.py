"""`zgc` itself and its commands that only read and print: check, facts, new, completion, help."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Zgc

import zgc_desktop
from zgc_desktop.cli import new
from zgc_desktop.cli.parsers import full_parser
from zgc_desktop.cli.places import shipped
from zgc_desktop.cli.rows import COMMANDS
from zgc_desktop.cli.words import choose

KEYS = [
    "id",
    "theme",
    "statement",
    "value",
    "unit",
    "qualifier",
    "period",
    "kind",
    "category",
    "source",
    "used_by",
]


def test_version(zgc: Zgc) -> None:
    wanted = (0, f"zgc-desktop {zgc_desktop.__version__}\n", "")
    assert zgc("--version") == zgc("--lang", "en", "--version") == wanted


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_help_names_every_command_and_option(zgc: Zgc, lang: str) -> None:
    ran = zgc("--lang", lang, "--help")
    assert (ran.code, ran.err) == (0, "")
    index = 0 if lang == "zh" else 1
    for command in COMMANDS:
        assert re.search(rf"^    {command.name} +{re.escape(command.help[index][:8])}", ran.out, re.M)
        own = zgc("--lang", lang, command.name, "-h")
        assert (own.code, own.err) == (0, "")
        assert command.help[index] in own.out
        assert command.about[index] in own.out


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [
        (["--bogus"], "不认识参数 --bogus。", "Unrecognized arguments: --bogus. "),
        (["chek"], "没有 chek 这个命令，是不是 check？", "There is no command chek; did you mean check? "),
        (["qwerty"], "没有 qwerty 这个命令。", "There is no command qwerty. "),
        (["x" * 300], f"没有 {'x' * 300} 这个命令。", f"There is no command {'x' * 300}. "),
    ],
)
def test_a_wrong_command(zgc: Zgc, words: list[str], zh: str, en: str) -> None:
    assert zgc(*words).refused() == f"{zh}用法见 zgc --help。"
    assert zgc("--lang", "en", *words).refused() == f"{en}See zgc --help."


@pytest.mark.parametrize("words", [["--"], ["--", "facts"], ["-"], ["-x", "facts"]], ids=" ".join)
def test_what_names_no_command(zgc: Zgc, words: list[str]) -> None:
    assert zgc(*words).refused().endswith("用法见 zgc --help。")


@pytest.mark.parametrize(
    "words", [["--lang"], ["--lang", "fr"], ["--lang=fr", "facts"], ["facts", "--lang", "fr"]]
)
def test_a_wrong_language(zgc: Zgc, words: list[str]) -> None:
    assert "--lang" in zgc(*words).refused()


@pytest.mark.parametrize(
    ("words", "environment", "wanted"),
    [
        ([], {}, "zh"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LC_ALL": "C.UTF-8", "LANG": "en_US"}, "zh"),
        ([], {"LANG": "en_US", "ZGC_LANG": "zh"}, "zh"),
        (["facts", "--lang=en"], {"ZGC_LANG": "zh"}, "en"),
        (["facts", "--lang", "zh"], {"ZGC_LANG": "en"}, "zh"),
        (["new", "--", "--lang=en"], {}, "zh"),
    ],
)
def test_the_language(words: list[str], environment: dict[str, str], wanted: str) -> None:
    assert choose(words, environment) == wanted


def test_the_environment_chooses_the_language(zgc: Zgc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZGC_LANG", "en")
    assert zgc("chek").refused().startswith("There is no command chek")
    assert zgc("--lang", "zh", "chek").refused().startswith("没有 chek")


# check


def fault(root: Path) -> int:
    """Type a figure by hand on a page; the line of it."""
    file = root / "slides" / "overview.md"
    text = file.read_text(encoding="utf-8").replace("# 借的比来的多", "# 借的比来的多14.6万")
    file.write_text(text, encoding="utf-8")
    return text[: text.index("14.6")].count("\n") + 1


def test_a_briefing_without_a_problem(zgc: Zgc, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = f"简报：{small}\n"
    assert zgc("check", small) == (0, "", f"{named}没有发现问题。\n")
    assert zgc("check", small, "--lang", "en") == (0, "", f"Briefing: {small}\nNo problems found.\n")
    assert zgc("check", small, "--format", "json") == (0, "[]\n", named)
    assert zgc("check", small, "--format", "github") == (0, "", named)
    monkeypatch.chdir(small)
    assert zgc("check").code == 0


def test_a_problem_as_text(zgc: Zgc, small: Path) -> None:
    line = fault(small)
    ran = zgc("check", small)
    assert (ran.code, ran.err) == (1, f"简报：{small}\n1 个文件里有 1 个问题。\n")
    (said,) = ran.out.splitlines()
    assert re.fullmatch(rf"slides/overview\.md:{line}:9 typed-figure .*14\.6万.*（建议：.+）", said)
    english = zgc("check", small, "--lang", "en")
    assert (english.code, english.err) == (1, f"Briefing: {small}\n1 problem; files: 1.\n")
    assert re.fullmatch(rf"slides/overview\.md:{line}:9 typed-figure .* \(suggestion: .+\)\n", english.out)


def test_a_problem_as_json(zgc: Zgc, small: Path) -> None:
    line = fault(small)
    ran = zgc("check", small, "--format", "json", "--lang", "en")
    assert (ran.code, ran.err) == (1, f"Briefing: {small}\n")
    (row,) = json.loads(ran.out)
    assert list(row) == ["file", "line", "column", "code", "severity", "message", "suggestion"]
    place = (row["file"], row["line"], row["column"], row["code"], row["severity"])
    assert place == ("slides/overview.md", line, 9, "typed-figure", "error")
    assert row["message"] in zgc("check", small, "--lang", "en").out
    assert row["message"] not in zgc("check", small).out


def test_a_problem_as_an_annotation(zgc: Zgc, small: Path) -> None:
    line = fault(small)
    ran = zgc("check", small, "--format=github")
    assert (ran.code, ran.err) == (1, f"简报：{small}\n")
    (said,) = ran.out.splitlines()
    place = f"file=slides/overview.md,line={line},col=9"
    assert re.fullmatch(rf"::error {re.escape(place)},title=typed-figure::.+%0A.+", said)


def test_names_in_an_annotation_are_escaped(zgc: Zgc, small: Path) -> None:
    odd = small / "resources" / "facts" / "a,b:c%d.yaml"
    odd.write_text("theme: [", encoding="utf-8")
    assert "file=resources/facts/a%2Cb%3Ac%25d.yaml,line=" in zgc("check", small, "--format", "github").out


def test_problems_of_several_files_are_counted(zgc: Zgc, small: Path) -> None:
    fault(small)
    (small / "resources" / "sources.yaml").write_text("sources: [", encoding="utf-8")
    ran = zgc("check", small)
    count = len(ran.out.splitlines())
    assert count > 1
    files = len({line.partition(":")[0] for line in ran.out.splitlines()})
    assert ran.err.endswith(f"\n{files} 个文件里有 {count} 个问题。\n")
    assert zgc("check", small, "--lang", "en").err.endswith(f"\n{count} problems; files: {files}.\n")


@pytest.mark.usefixtures("qapp")
def test_what_only_a_drawn_page_shows(zgc: Zgc, small: Path) -> None:
    assert zgc("check", small, "--render") == (0, "", f"简报：{small}\n没有发现问题。\n")
    file = small / "slides" / "overview.md"
    text = file.read_text(encoding="utf-8").replace(
        "# 借的比来的多", "# 借的比来的多" + "又长又长的标题" * 60
    )
    file.write_text(text, encoding="utf-8")
    plain = set(zgc("check", small).out.splitlines())
    ran = zgc("check", small, "--render")
    assert ran.code == 1
    assert set(ran.out.splitlines()) > plain


def test_a_briefing_without_its_deck_has_problems(
    zgc: Zgc, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (small / "slides" / "deck.yaml").unlink()
    monkeypatch.chdir(small)
    for ran in (zgc("check", small), zgc("check")):
        assert ran.code == 1
        assert ran.out.startswith("slides/deck.yaml:1:1 file-missing ")
        assert f"简报：{small}\n" in ran.err


@pytest.mark.parametrize(
    "words", [["check"], ["facts"], ["questions"], ["present"], ["quiz"], ["library"], ["records"]]
)
def test_a_folder_that_is_no_briefing_is_refused(zgc: Zgc, tmp_path: Path, words: list[str]) -> None:
    assert "不是一份简报" in zgc(*words, tmp_path).refused()
    assert "not a briefing" in zgc(*words, tmp_path, "--lang", "en").refused()


@pytest.mark.parametrize("command", ["check", "facts"])
def test_the_shipped_briefing_is_not_taken_in_silence(
    zgc: Zgc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = zgc(command)
    assert ran.code == 0
    assert ran.err.startswith("当前文件夹不是简报")
    assert str(shipped()) in ran.err


def test_what_cannot_be_checked(zgc: Zgc, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert zgc("check", tmp_path / "none").refused() == f"没有“{tmp_path / 'none'}”这个文件夹。"
    assert zgc("check", file).refused() == f"“{file}”不是文件夹。"
    assert zgc("check", tmp_path / ("x" * 300)).refused().startswith("打不开“")
    assert zgc("check", "--format", "xml").refused().startswith("--format 没有 'xml' 这个取值")
    assert zgc("check", tmp_path, tmp_path).refused().startswith("不认识参数")
    assert zgc("check", "--render=yes").refused().startswith("--render 不带值")


def test_a_reader_that_leaves_early_does_not_make_a_check_pass(zgc: Zgc, small: Path) -> None:
    file = small / "slides" / "overview.md"
    file.write_text(file.read_text(encoding="utf-8").replace("<!--\n", "<!--\n64家。\n"), encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    words = [sys.executable, "-m", "zgc_desktop", "check", str(small), "--format", "json"]
    ran = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (1, f"简报：{small}\n")


# facts


def test_facts_as_json(zgc: Zgc) -> None:
    ran = zgc("facts", shipped(), "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    rows = json.loads(ran.out)
    assert len(rows) > 80
    for row in rows:
        assert list(row) == KEYS
        assert sorted(row["source"]) == ["document", "paragraph"]
        assert sorted(row["used_by"]) == ["questions", "slides"]
        assert row["used_by"]["slides"]
        assert row["kind"] in ("published", "derived", "forecast")
        texts = ("id", "theme", "statement", "unit", "qualifier", "period", "category")
        assert all(isinstance(row[key], str) for key in texts)
        assert "{" not in row["statement"]
    assert len({row["id"] for row in rows}) == len(rows)


def test_a_value_is_of_its_own_kind(zgc: Zgc) -> None:
    rows = {row["id"]: row for row in json.loads(zgc("facts", shipped(), "--format", "json").out)}
    values = {
        id_: rows[id_]["value"] for id_ in ("revenue", "hitech-rank", "fortune-names", "bonded-zone-first")
    }
    assert values == {
        "revenue": 10,
        "hitech-rank": 1,
        "fortune-names": ["京东", "小米", "美团"],
        "bonded-zone-first": "全国首个",
    }
    assert list(dict.fromkeys(row["theme"] for row in rows.values())) == [
        "overview",
        "review",
        "leap",
        "imprint",
        "renewal",
        "journey",
    ]


def test_the_facts_of_a_small_briefing(zgc: Zgc, small: Path) -> None:
    first, _, last = json.loads(zgc("facts", small, "--format", "json").out)
    assert first == {
        "id": "visitors",
        "theme": "overview",
        "statement": "2024年，到馆读者36.6万人。",
        "value": 36.6,
        "unit": "万人",
        "qualifier": "exact",
        "period": "2024年",
        "kind": "published",
        "category": "visits",
        "source": {"document": "report", "paragraph": "overview/1"},
        "used_by": {"slides": ["visitors-page", "loans-page"], "questions": ["visitors-q"]},
    }
    assert (last["value"], last["kind"]) == (1000, "derived")


def test_facts_of_a_theme(zgc: Zgc) -> None:
    rows = json.loads(zgc("facts", shipped(), "--theme", "leap", "--format", "json").out)
    assert len(rows) > 10
    assert {row["theme"] for row in rows} == {"leap"}
    said = zgc("facts", shipped(), "--theme", "none").refused()
    assert said == "没有“none”这一章；有：overview、review、leap、imprint、renewal、journey。"


def test_facts_found(zgc: Zgc, small: Path) -> None:
    table = zgc("facts", small, "--search", "外借").out.splitlines()
    assert len(table) == 3
    assert table[2].split()[0] == "loans"
    assert zgc("facts", small, "--search", "外借", "--theme", "overview").code == 0
    nothing = zgc("facts", small, "--search", "xyz")
    assert (nothing.code, len(nothing.out.splitlines())) == (0, 2)
    assert zgc("facts", small, "--search", "xyz", "--format", "json").out == "[]\n"


def test_facts_of_what_cannot_be_opened(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    (small / "slides" / "deck.yaml").write_text("title: [", encoding="utf-8")
    assert zgc("facts", small).refused() == f"“{small}”打不开；先运行 zgc check。"
    assert zgc("facts", tmp_path / "none").refused() == f"没有“{tmp_path / 'none'}”这个文件夹。"
    assert zgc("facts", small, "--format", "csv").refused().startswith("--format 没有 'csv' 这个取值")
    assert zgc("facts", small, "--search").refused().startswith("--search 后面要有一个值")


# new


@pytest.mark.parametrize("options", [[], ["--empty"]])
def test_a_new_briefing_has_no_problem(zgc: Zgc, tmp_path: Path, options: list[str]) -> None:
    root = tmp_path / "a" / "new"
    ran = zgc("new", root, *options)
    assert (ran.code, ran.err) == (0, "")
    assert f"zgc present {root}" in ran.out
    assert zgc("check", root) == (0, "", f"简报：{root}\n没有发现问题。\n")
    assert sorted(path.name for path in root.iterdir()) == ["docs", "resources", "slides"]


def test_the_schemas_that_a_new_briefing_names_are_there(zgc: Zgc, small: Path) -> None:
    files = list(small.rglob("*.yaml"))
    assert len(files) == 4
    for file in files:
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text(encoding="utf-8"))
        assert named
        assert (file.parent / named[1]).is_file()


def test_a_copy_of_the_shipped_briefing(zgc: Zgc, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    assert zgc("new", root, "--lang", "en").out.startswith(f"The new briefing is in {root}.\n")
    for part in ("slides", "resources"):
        kept = {path.relative_to(shipped()) for path in (shipped() / part).rglob("*") if path.is_file()}
        assert {path.relative_to(root) for path in (root / part).rglob("*") if path.is_file()} == kept


def test_a_new_briefing_can_go_into_an_empty_folder_and_nowhere_else(zgc: Zgc, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    assert zgc("new", folder, "--empty").code == 0
    before = sorted(folder.rglob("*"))
    assert zgc("new", folder, "--empty").refused() == f"“{folder}”里已经有东西了，换一个新文件夹。"
    assert zgc("new", folder, "--lang", "en").refused() == f"“{folder}” is not empty; name a new folder."
    assert sorted(folder.rglob("*")) == before
    file = tmp_path / "file"
    file.write_text("mine")
    assert zgc("new", file).refused() == f"“{file}”是一个文件，换一个名字。"
    assert zgc("new", file / "deeper").refused().startswith(f"没法写到“{file / 'deeper'}”：")
    assert zgc("new", tmp_path / ("x" * 300)).refused().startswith("没法写到“")
    assert file.read_text() == "mine"
    assert zgc("new").refused() == "还缺少参数 DIR。用法见 zgc new --help。"


def test_a_briefing_is_not_copied_into_itself(zgc: Zgc, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new, "shipped", lambda: small)
    inside = small / "slides" / "mine"
    inside.mkdir()
    assert zgc("new", inside).refused() == f"“{inside}”在自带的简报里面，换一个地方。"
    assert list(inside.iterdir()) == []


def test_a_copy_that_breaks_off_says_why(zgc: Zgc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def copy(source: Path, target: Path, **_: object) -> None:
        raise shutil.Error([(str(source), str(target), "[Errno 28] No space left on device")])

    monkeypatch.setattr(shutil, "copytree", copy)
    target = tmp_path / "new"
    assert zgc("new", target).refused() == f"没法写到“{target}”：磁盘满了。"


# completion


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_knows_every_command_and_option(zgc: Zgc, shell: str) -> None:
    ran = zgc("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert all(command.name in ran.out for command in COMMANDS)
    options = ("windowed", "seed", "render", "slides", "empty", "briefing", "search", "motion")
    assert all(option in ran.out for option in options)
    if program := shutil.which(shell):
        checked = subprocess.run([program, "-n"], input=ran.out, text=True, capture_output=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("pre", ["present"]),
        ("e", ["exam", "export"]),
        ("present --win", ["--windowed"]),
        ("present --theme ", ["hall", "paper"]),
        ("check --format g", ["github"]),
        ("export p", ["png"]),
    ],
)
def test_bash_completes(zgc: Zgc, typed: str, offered: list[str]) -> None:
    script = zgc("completion", "bash").out
    words = ["zgc", *typed.split(" ")]
    ask = (
        f"COMP_WORDS=({' '.join(repr(word) for word in words)}); COMP_CWORD={len(words) - 1}\n"
        "$(complete -p zgc | sed 's/.*-F \\([^ ]*\\).*/\\1/') zgc\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    ran = subprocess.run(["bash", "-c", script + ask], text=True, capture_output=True, check=True)
    assert sorted(ran.stdout.split()) == offered


def test_completion_for_another_shell(zgc: Zgc) -> None:
    assert zgc("completion").refused() == "还缺少参数 shell。用法见 zgc completion --help。"
    assert "'fish'" in zgc("completion", "fish").refused()


def test_the_full_parser_has_every_command_and_the_same_options(zgc: Zgc) -> None:
    given = full_parser("zh").parse_args(["present", "--from", "2", "--theme", "hall"])
    assert (given.command, given.start, given.theme) == ("present", 2, "hall")


@pytest.mark.skipif(sys.platform != "linux", reason="the terminal's width comes from the environment here")
def test_the_help_does_not_depend_on_the_terminal(zgc: Zgc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    narrow = zgc("present", "--help").out
    monkeypatch.setenv("COLUMNS", "200")
    assert zgc("present", "--help").out == narrow
