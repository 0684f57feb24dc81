"""What opens a window: which arguments reach it, and what is said where none can open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest
from tests.cli.conftest import Zgc

import zgc_desktop
from zgc_desktop import app
from zgc_desktop.cli import main as command
from zgc_desktop.cli.places import shipped
from zgc_desktop.ui import doctor


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Path, dict[str, Any]]]:
    """The windows asked for, none of which opens; each ends with the exit code 7."""
    windows: list[tuple[str, Path, dict[str, Any]]] = []
    for name in ("run_library", "run_present", "run_quiz"):

        def run(root: Path, *, _name: str = name, **more: Any) -> int:
            windows.append((_name, root, more))
            return 7

        monkeypatch.setattr(app, name, run)
    monkeypatch.setattr(doctor, "preflight", lambda: None)
    return windows


PRESENT = {
    "start": 1,
    "windowed": False,
    "theme": None,
    "lang": "zh",
    "motion": None,
    "english": None,
    "renderer": None,
    "console": False,
    "rehearse": False,
    "loop": None,
    "idle": 60.0,
}
QUIZ = {"theme": None, "count": 0, "seed": None, "lang": "zh"}


@pytest.mark.parametrize(
    ("options", "changed"),
    [
        ([], {}),
        (["--from", "3"], {"start": 3}),
        (["--from=3", "--windowed"], {"start": 3, "windowed": True}),
        (["--theme", "hall"], {"theme": "hall"}),
        (["--theme", "paper"], {"theme": "paper"}),
        (["--motion", "off"], {"motion": "off"}),
        (["--english", "audience"], {"english": "audience"}),
        (["--renderer", "software"], {"renderer": "software"}),
        (["--lang", "en"], {"lang": "en"}),
        (["--console"], {"console": True}),
        (["--rehearse"], {"console": True, "rehearse": True}),
        (["--loop"], {"loop": 0.0}),
        (["--loop", "--pace", "12", "--idle", "90"], {"loop": 12.0, "idle": 90.0}),
    ],
)
def test_present(
    zgc: Zgc, small: Path, opened: list[Any], options: list[str], changed: dict[str, Any]
) -> None:
    assert zgc("present", small, *options) == (7, "", "")
    assert zgc("present", *options, small) == (7, "", "")
    assert opened == [("run_present", small, PRESENT | changed)] * 2


def test_a_show_starts_on_a_page_that_is_there(zgc: Zgc, small: Path, opened: list[Any]) -> None:
    slides = small / "slides" / "overview.md"
    assert zgc("present", small, "--from", "5").refused() == "没有第 5 页；这份简报有 4 页。"
    said = zgc("--lang", "en", "present", small, "--from", "R1").refused()
    assert said == "There is no page R1; the briefing has 0 in reserve."
    assert opened == []
    text = slides.read_text(encoding="utf-8")
    slides.write_text(text.replace("minutes:", "reserve: true\nminutes:", 1), encoding="utf-8")
    assert zgc("present", small, "--from", "R1") == (7, "", "")
    assert opened == [("run_present", small, PRESENT | {"start": -1})]
    assert zgc("present", small, "--from", "4").refused() == "没有第 4 页；这份简报有 3 页。"


@pytest.mark.parametrize(
    ("options", "changed"),
    [
        ([], {}),
        (["--theme", "overview"], {"theme": "overview"}),
        (["--theme", "0"], {"theme": "0"}),
        (["--count", "10", "--seed", "0"], {"count": 10, "seed": 0}),
    ],
)
def test_quiz(zgc: Zgc, small: Path, opened: list[Any], options: list[str], changed: dict[str, Any]) -> None:
    assert zgc("quiz", small, *options) == (7, "", "")
    assert opened == [("run_quiz", small, QUIZ | changed)]


def test_a_quiz_on_what_has_no_questions_is_refused(zgc: Zgc, opened: list[Any]) -> None:
    themes = ["overview", "review", "leap", "imprint", "renewal", "journey"]
    said = zgc("quiz", shipped(), "--theme", "none").refused()
    assert said == f"没有“none”这一章；有题目的是：{'、'.join(themes)}。"
    assert zgc("quiz", shipped(), "--theme", "closing").refused() == "“closing”这一章没有题目。"
    said = zgc("--lang", "en", "quiz", shipped(), "--theme", "none").refused()
    assert said == f"There is no chapter “none”; those with questions are: {', '.join(themes)}."
    assert opened == []


@pytest.mark.parametrize("words", [[], ["library"]])
def test_the_library(zgc: Zgc, small: Path, opened: list[Any], words: list[str]) -> None:
    assert zgc(*words, small) == (7, "", "")
    assert zgc("--lang=en", *words, small).code == 7
    assert opened == [("run_library", small, {"lang": lang}) for lang in ("zh", "en")]


def test_without_a_folder_the_current_one_is_opened_if_it_is_a_briefing(
    zgc: Zgc, small: Path, tmp_path: Path, opened: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small)
    zgc()
    zgc("present")
    monkeypatch.chdir(tmp_path)
    zgc()
    zgc("quiz")
    zgc("small")
    assert [root for _, root, _ in opened] == [small, small, shipped(), shipped(), small]


@pytest.mark.parametrize("words", [["present"], ["quiz"], ["library"], []], ids=str)
def test_what_is_no_briefing_is_refused(
    zgc: Zgc, tmp_path: Path, opened: list[Any], words: list[str]
) -> None:
    file = tmp_path / "file"
    file.touch()
    assert "slides/deck.yaml" in zgc(*words, tmp_path).refused()
    assert zgc(*words, tmp_path / "none").refused() == f"没有“{tmp_path / 'none'}”这个文件夹。"
    assert zgc(*words, file).refused() == f"“{file}”不是文件夹。"
    assert zgc("--lang", "en", *words, file).refused() == f"“{file}” is not a folder."
    assert zgc(*words, tmp_path / ("x" * 300)).refused().startswith("打不开“")
    assert opened == []


@pytest.mark.parametrize(
    "words",
    [
        ["present", "--from", "0"],
        ["present", "--from", "two"],
        ["present", "--from", "R0"],
        ["present", "--from", "-1"],
        ["present", "--from", "100000"],
        ["present", "--theme", "both"],
        ["present", "--motion", "fast"],
        ["present", "--renderer", "cpu"],
        ["present", "--windowed=yes"],
        ["present", "--window"],
        ["quiz", "--count", "0"],
        ["quiz", "--count", "-3"],
        ["quiz", "--seed", "1.5"],
        ["quiz", "--seed", "2147483648"],
        ["library", ".", "."],
    ],
    ids=" ".join,
)
def test_wrong_arguments_are_refused(zgc: Zgc, opened: list[Any], words: list[str]) -> None:
    assert zgc(*words).refused().endswith(f"用法见 zgc {words[0]} --help。")
    assert zgc(*words, "--lang", "en").refused().endswith(f" See zgc {words[0]} --help.")
    assert opened == []


def test_a_missing_system_library_is_named(zgc: Zgc, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "display_trouble", lambda: None)
    monkeypatch.setattr(doctor, "missing_libraries", lambda: ["libegl1", "libxcb-cursor0"])
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    mend = "sudo apt-get install -y libegl1 libxcb-cursor0"
    assert zgc("present", small).refused() == f"缺少系统库，运行：{mend}"
    assert zgc("present", small, "--lang", "en").refused() == f"System libraries are missing; run: {mend}"


def program(
    *words: str | Path, stdout: IO[bytes] | int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[str]:
    """`python -m zgc_desktop` in a process of its own, without a display."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONUNBUFFERED")
    }
    return subprocess.run(
        [sys.executable, "-m", "zgc_desktop", *map(str, words)],
        check=False,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=30,
        env={**kept, **environment},
    )


def test_the_package_runs_as_a_module() -> None:
    ran = program("--version")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"zgc-desktop {zgc_desktop.__version__}\n", "")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "没有可用的显示器（DISPLAY 与 WAYLAND_DISPLAY 都没有设）"),
        ({"ZGC_LANG": "en"}, "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"),
        ({"DISPLAY": ":4711"}, "连不上显示器 :4711"),
        ({"DISPLAY": "torn"}, "连不上显示器 torn"),
        ({"WAYLAND_DISPLAY": "wayland-4711"}, "连不上显示器 wayland-4711"),
        ({"DISPLAY": ":4711", "QT_QPA_PLATFORM": "wayland"}, "没有可用的显示器（WAYLAND_DISPLAY 没有设）"),
    ],
    ids=str,
)
def test_no_display_is_one_sentence_with_what_mends_it(environment: dict[str, str], said: str) -> None:
    ran = program("present", **environment)
    assert (ran.returncode, ran.stdout) == (2, "")
    (line,) = ran.stderr.splitlines()
    assert line.startswith(f"zgc: {said}")
    assert "xvfb-run zgc" in line


def test_output_that_nobody_reads_is_no_fault(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        ran = program("new", tmp_path / "new", "--empty", stdout=pipe)
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["--version"], ["completion", "bash"]], ids=" ".join)
def test_output_that_cannot_be_written_is_one_sentence(words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = program(*words, stdout=full)
    assert ran.returncode == 2
    (line,) = ran.stderr.splitlines()
    assert line.startswith("zgc: ")
    assert "No space left on device" in line


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text elsewhere")
def test_a_file_name_that_is_no_text_can_be_spoken_of(tmp_path: Path) -> None:
    ran = program("new", tmp_path / os.fsdecode(b"torn\xff"), "--empty", PYTHONIOENCODING="utf-8:strict")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "torn?" in ran.stdout


def test_an_interrupt_ends_it_in_silence(zgc: Zgc, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "parse", interrupted)
    assert zgc() == (130, "", "")


def test_a_fault_of_the_program_is_one_sentence_and_a_line_in_a_log(
    zgc: Zgc, small: Path, opened: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> int:
        raise RuntimeError("torn \udcff\nsecond line")

    monkeypatch.setattr(app, "run_library", broken)
    said = zgc(small).refused()
    assert said.startswith("程序出错了（RuntimeError: torn ")
    path = Path(said.rpartition("详情在 ")[2].removesuffix("。"))
    assert "second line" in path.read_text(encoding="utf-8")
    assert "Traceback" in path.read_text(encoding="utf-8")


def test_a_fault_is_told_where_there_is_no_place_for_a_log(
    zgc: Zgc, small: Path, opened: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> int:
        raise RuntimeError("torn")

    monkeypatch.setattr(app, "run_library", broken)
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert zgc(small).refused() == "程序出错了（RuntimeError: torn）。"
    assert zgc("--lang", "en", small).refused() == "Something went wrong (RuntimeError: torn)."


def test_a_clock_in_another_age_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from zgc_desktop.cli.main import _crash

    assert "时钟" in _crash(OverflowError("timestamp too large to convert to C _PyTime_t"))[0]
