"""`zgc export png` and `zgc schema`: what is written, and what is said where it cannot be."""

from __future__ import annotations

import json
import struct
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Zgc

from zgc_desktop.cli.schema import schemas
from zgc_desktop.ui import doctor

NAMES = ["01-cover", "02-visitors-page", "03-loans-page", "04-visitors-quiz"]

pytestmark = pytest.mark.usefixtures("qapp")


def pictures(folder: Path) -> dict[str, tuple[int, int]]:
    """The width and height that each PNG's own head names."""
    return {path.stem: struct.unpack(">II", path.read_bytes()[16:24]) for path in sorted(folder.iterdir())}


def test_every_page_becomes_a_picture(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder"
    assert zgc("export", "png", target, "--briefing", small) == (0, "", "")
    assert pictures(target) == dict.fromkeys(NAMES, (1920, 1080))
    assert (target / "02-visitors-page.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("size", "wanted"),
    [("320x180", (320, 180)), ("300X400", (300, 400)), ("16×16", (16, 16)), ("4000x20", (4000, 20))],
)
def test_sizes(zgc: Zgc, small: Path, tmp_path: Path, size: str, wanted: tuple[int, int]) -> None:
    target = tmp_path / "out"
    assert zgc("export", "png", target, "--briefing", small, "--size", size, "--slides", "1").code == 0
    assert pictures(target) == {"01-cover": wanted}


def test_english(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    common = ("--briefing", small, "--size", "320x180", "--slides", "2")
    page = (
        small
        / "slides"
        / next(p.name for p in (small / "slides").glob("*.md") if "visitors-page" in p.read_text())
    )
    page.write_text(page.read_text().replace("id: visitors-page", "id: visitors-page\ntitle_en: Visitors", 1))
    assert zgc("export", "png", tmp_path / "zh", *common).code == 0
    assert zgc("export", "png", tmp_path / "en", *common, "--english").code == 0
    chinese, both = ((tmp_path / name / "02-visitors-page.png").read_bytes() for name in ("zh", "en"))
    assert chinese != both


def color(path: Path) -> str:
    from PySide6.QtGui import QImage

    return QImage(str(path)).pixelColor(3, 3).name()


def test_themes(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    common = ("--briefing", small, "--size", "320x180", "--slides", "2")
    for theme in ("paper", "hall", "both"):
        assert zgc("export", "png", tmp_path / theme, *common, "--theme", theme).code == 0
    assert list(pictures(tmp_path / "both")) == ["02-visitors-page-hall", "02-visitors-page-paper"]
    light = color(tmp_path / "paper" / "02-visitors-page.png")
    dark = color(tmp_path / "hall" / "02-visitors-page.png")
    assert light != dark
    assert color(tmp_path / "both" / "02-visitors-page-paper.png") == light
    assert color(tmp_path / "both" / "02-visitors-page-hall.png") == dark


@pytest.mark.parametrize(
    ("given", "pages"),
    [
        ("2", [2]),
        ("1-2,4", [1, 2, 4]),
        ("3-", [3, 4]),
        ("4，1", [1, 4]),
        ("2-99", [2, 3, 4]),
        ("1,1 , 1-1", [1]),
    ],
)
def test_pages(zgc: Zgc, small: Path, tmp_path: Path, given: str, pages: list[int]) -> None:
    target = tmp_path / "out"
    assert zgc("export", "png", target, "--briefing", small, "--size", "64x36", "--slides", given).code == 0
    assert list(pictures(target)) == [NAMES[page - 1] for page in pages]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--slides", "0"], "--slides 要写成 1-5,8 这样的页码，不是“0”"),
        (["--slides", "3-1"], "--slides 要写成 1-5,8 这样的页码，不是“3-1”"),
        (["--slides", "1,,2"], "--slides 要写成 1-5,8 这样的页码，不是“1,,2”"),
        (["--slides", ""], "--slides 要写成 1-5,8 这样的页码，不是“”"),
        (["--slides", "R2-R1"], "--slides 要写成 1-5,8 这样的页码，不是“R2-R1”"),
        (["--slides", "1-R2"], "--slides 要写成 1-5,8 这样的页码，不是“1-R2”"),
        (["--slides", "two"], "--slides 要写成 1-5,8 这样的页码，不是“two”"),
        (["--size", "1920"], "--size 要写成 1920x1080 这样，不是“1920”"),
        (["--size", "00x00"], "--size 的每一边要在 16 到 16384 像素之间，不是“00x00”"),
        (["--size", "15x400"], "--size 的每一边要在 16 到 16384 像素之间，不是“15x400”"),
        (["--size", "99999x100"], "--size 的每一边要在 16 到 16384 像素之间，不是“99999x100”"),
        (["--size"], "--size 后面要有一个值"),
        (["--theme", "dark"], "--theme 没有 'dark' 这个取值，可以是 "),
    ],
    ids=str,
)
def test_wrong_arguments_write_nothing(
    zgc: Zgc, small: Path, tmp_path: Path, options: list[str], said: str
) -> None:
    target = tmp_path / "out"
    ran = zgc("export", "png", target, "--briefing", small, *options)
    assert ran.refused().startswith(said)
    assert ran.err.endswith("。用法见 zgc export --help。\n")
    assert not target.exists()


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("R1", ["R1-visitors-page"]),
        ("备2", ["R2-loans-page"]),
        ("R1-R2,1", ["01-cover", "R1-visitors-page", "R2-loans-page"]),
        ("R2-", ["R2-loans-page"]),
        ("1-", ["01-cover", "02-visitors-quiz"]),
    ],
)
def test_pages_in_reserve(zgc: Zgc, small: Path, tmp_path: Path, given: str, wanted: list[str]) -> None:
    chapter = small / "slides" / "overview.md"
    text = chapter.read_text(encoding="utf-8")
    chapter.write_text(text.replace("-page\nlayout", "-page\nreserve: true\nlayout"), encoding="utf-8")
    target = tmp_path / "out"
    assert zgc("export", "png", target, "--briefing", small, "--size", "64x36", "--slides", given).code == 0
    assert list(pictures(target)) == wanted


def test_pages_that_the_briefing_does_not_have(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    words = ("export", "png", tmp_path / "out", "--briefing", small, "--slides", "5-9")
    assert zgc(*words).refused() == "这份简报没有这些页。"
    assert zgc(*words, "--lang", "en").refused() == "The briefing has no such pages."
    assert not (tmp_path / "out").exists()


def test_the_kind_and_the_folder_have_to_be_named(zgc: Zgc) -> None:
    assert zgc("export").refused() == "还缺少参数 kind, DIR。用法见 zgc export --help。"
    assert zgc("export", "png").refused() == "还缺少参数 DIR。用法见 zgc export --help。"
    assert "'pdf'" in zgc("export", "pdf", "out").refused()


def test_a_file_in_the_way_of_the_folder(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    words = ("export", "png", "--briefing", small, "--slides", "1")
    assert zgc(*words, file).refused().startswith(f"没法写到“{file}”：")
    assert zgc(*words, file / "deeper").refused().startswith(f"没法写到“{file / 'deeper'}”：")
    assert zgc(*words, file, "--lang", "en").refused().startswith(f"Cannot write to “{file}”: ")
    assert file.read_text() == "mine"


def test_a_picture_that_cannot_be_written(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    path = tmp_path / "out" / "01-cover.png"
    path.mkdir(parents=True)
    words = ("export", "png", tmp_path / "out", "--briefing", small, "--size", "64x36")
    assert zgc(*words).refused() == f"没法写“{path}”。"
    assert zgc(*words, "--lang", "en").refused() == f"Cannot write “{path}”."


def test_what_is_no_briefing(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    assert "slides/deck.yaml" in zgc("export", "png", target, "--briefing", tmp_path).refused()
    (small / "slides" / "deck.yaml").write_text("title: [", encoding="utf-8")
    assert (
        zgc("export", "png", target, "--briefing", small).refused() == f"“{small}”打不开；先运行 zgc check。"
    )
    assert not target.exists()


def test_a_broken_page_is_drawn_as_such_and_the_rest_as_ever(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    words = ("export", "png", target, "--briefing", small, "--size", "640x360")
    assert zgc(*words) == (0, "", "")
    before = [path.read_bytes() for path in sorted(target.iterdir())]
    file = small / "slides" / "overview.md"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("layout: number-row", "layout: none"), encoding="utf-8")
    assert zgc(*words) == (1, "", "zgc: 第 3 页读不出来，图里写着原因；zgc check 列出全部问题。\n")
    after = [path.read_bytes() for path in sorted(target.iterdir())]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False, True]
    assert zgc(*words, "--slides", "1-2") == (0, "", "")
    english = zgc(*words, "--lang", "en")
    assert english.err.startswith("zgc: Pages that cannot be read, as their pictures say: 3; ")


def test_progress_is_shown_on_a_terminal(
    zgc: Zgc, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("export", "png", tmp_path / "out", "--briefing", small, "--size", "64x36", "--slides", "1-3")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    ran = zgc(*words)
    assert ran.out == ""
    bars = ran.err.split("\r")[1:]
    assert [bar.split()[1] for bar in bars] == ["1/3", "2/3", "3/3"]
    assert [bar.count("█") for bar in bars] == [10, 20, 30]
    assert ran.err.endswith("\n")


def test_a_library_that_qt_lacks_is_named(
    zgc: Zgc, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "zgc_desktop.ui.render", None)  # the import fails
    monkeypatch.setattr(doctor, "missing_libraries", lambda: ["libegl1"])
    said = zgc("export", "png", tmp_path / "out", "--briefing", small).refused()
    assert said == "缺少系统库，运行：sudo apt-get install -y libegl1"


def test_schemas(zgc: Zgc, tmp_path: Path) -> None:
    target = tmp_path / "a" / "b"
    ran = zgc("schema", target)
    assert (ran.code, ran.err) == (0, "")
    names = ["facts", "questions", "sources", "deck", "slide"]
    assert ran.out.splitlines() == [str(target / f"{name}.schema.json") for name in names]
    written: dict[str, Any] = {
        name: json.loads((target / f"{name}.schema.json").read_text(encoding="utf-8")) for name in names
    }
    assert written == schemas()
    assert zgc("schema", target).code == 0  # again


def test_schemas_that_cannot_be_written(zgc: Zgc, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert zgc("schema", file).refused().startswith(f"没法写到“{file}”：")
    assert zgc("schema", file, "--lang", "en").refused().startswith(f"Cannot write to “{file}”: ")
    (tmp_path / "deck.schema.json").mkdir()
    assert "deck.schema.json" not in zgc("schema", tmp_path).out
    assert zgc("schema").refused() == "还缺少参数 DIR。用法见 zgc schema --help。"


def test_what_was_drawn_is_exported_where_asked_for(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    from zgc_desktop.show.ink import Ink, Point
    from zgc_desktop.show.journal import state_folder
    from zgc_desktop.show.state import ShowState, steps_of
    from zgc_desktop.ui.keeper import ShowKeeper
    from zgc_desktop.ui.stage import StageModel

    slides = [{"id": id_, "steps": 1, "minutes": 1} for id_ in ("cover", "visitors-page")]
    keeper = ShowKeeper(state_folder())
    keeper.ink(small.resolve(), slides)
    stage = StageModel({"slides": slides, "deck": {}}, ShowState(**steps_of(slides), ink=Ink("pen")).at(1))
    keeper.follow(small.resolve(), stage)
    stage.command("ink-draw", "960,20,961,1000")
    assert stage.state.ink.of(1).strokes[0].points == (Point(960, 20), Point(961, 1000))
    keeper.end()

    common = ("--briefing", small, "--slides", "1-2")
    assert zgc("export", "png", tmp_path / "plain", *common).code == 0
    assert zgc("export", "png", tmp_path / "ink", *common, "--ink").code == 0
    pixel = {
        name: QImage(str(tmp_path / name / "02-visitors-page.png")).pixelColor(960, 500)
        for name in ("plain", "ink")
    }
    assert pixel["ink"] != pixel["plain"]
    assert pixel["ink"].red() > 150 > pixel["ink"].green()
    covers = [(tmp_path / name / "01-cover.png").read_bytes() for name in ("plain", "ink")]
    assert covers[0] == covers[1]
