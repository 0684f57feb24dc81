"""`zgc records`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from zgc_desktop.briefing.replan import read_plan
from zgc_desktop.cli.main import main
from zgc_desktop.cli.places import shipped
from zgc_desktop.show.journal import state_folder
from zgc_desktop.show.record import Asked, Record, Timed, folder_of, minutes_of, read, records_folder, save


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "briefing"
    shutil.copytree(shipped() / "slides", folder / "slides")
    shutil.copytree(shipped() / "resources", folder / "resources")
    return folder


@pytest.fixture
def name(root: Path) -> str:
    first, second, third = read_plan(root).slides[:3]
    slides = (
        Timed(first.id, "1", "封面", 0, "", 30.0, 100.0),
        Timed(second.id, "2", "总览", 1, "一", 60.0, 3.0),
        Timed(third.id, "3", "略过的", 1, "一", 60.0, 0.0, skipped=True),
        Timed("nowhere", "备1", "口径", 0, "", 0.0, 40.0, reserve=True),
    )
    record = Record(
        "五年", "2026-03-01T09:00:00+08:00", "2026-03-01T09:03:00+08:00", True, 150.0, 143.0, -7.0, slides,
        (Asked("q", None, "2", "问了没答"), Asked("p", True, "", "测验里答对的")),
    )  # fmt: skip
    return save(folder_of(records_folder(state_folder()), root.resolve()), record)


def test_nothing_was_shown_yet(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["records", str(root)]) == 0
    assert capsys.readouterr().out == "还没有放过。\n"
    assert main(["records", str(root), "--show", "latest"]) == 2
    assert "zgc records" in capsys.readouterr().err


def test_shows_and_their_pages_are_listed(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["records", str(root)]) == 0
    line = capsys.readouterr().out.splitlines()[2]
    assert line.split() == [name, "2026-03-01", "09:00", "2:23", "2:30", "是"]
    assert main(["records", str(root), "--show", name]) == 0
    said = capsys.readouterr().out
    assert "1:40" in said
    assert "略过" in said
    assert "现场问了 2 题，答了 1 题，答对 1 题：" in said
    assert "2   没有作答  问了没答" in said
    assert main(["records", str(root), "--show", "latest", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["name"], len(data["slides"])) == (name, 4)
    assert main(["records", str(root), "--show", name, "--format", "csv"]) == 0
    assert "封面,,30,100,70" in capsys.readouterr().out


def test_the_times_of_a_show_become_the_plan(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {slide.id: slide.minutes for slide in read_plan(root).slides}
    assert main(["records", str(root), "--plan", name]) == 0
    after = {slide.id: slide.minutes for slide in read_plan(root).slides}
    first, second, third = list(after)[:3]
    assert str(after[first]) == "1.75"
    assert str(after[second]) == "0.25"
    assert after[third] == before[third]
    said = capsys.readouterr().out
    assert str(sum(after.values()).normalize()) in said
    assert f"没有放的 {len(after) - 2} 页照旧。" in said


def test_no_plan_is_made_of_a_show_that_did_not_reach_its_end(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_of(records_folder(state_folder()), root.resolve())
    kept = read(folder, name)
    assert kept is not None
    broken_off = kept._replace(
        slides=(kept.slides[0], kept.slides[1]._replace(spent=0.0)), spent=39.0, asked=()
    )
    last = save(folder, broken_off._replace(began="2026-03-02T09:00:00+08:00"))
    before = {file: file.read_bytes() for file in (root / "slides").iterdir()}
    assert main(["records", str(root), "--plan", "latest"]) == 2
    said = capsys.readouterr().err
    assert "没有讲完，停在第 1 页" in said
    assert "什么都没有写" in said
    assert {file: file.read_bytes() for file in (root / "slides").iterdir()} == before
    assert main(["records", str(root), "--show", last]) == 0
    said = capsys.readouterr().out
    assert "没有讲完，停在第 1 页" in said
    assert "与计划一致" not in said


def test_only_pages_of_the_flow_that_were_shown_give_minutes() -> None:
    slides = tuple(
        Timed(id_, "1", "", 0, "", 60.0, spent, reserve=reserve)
        for id_, spent, reserve in (
            ("a", 100.0, False),
            ("b", 0.0, False),
            ("c", 100.0, True),
            ("d", 2.0, False),
        )
    )
    record = Record("", "2026-03-01T09:00:00", "2026-03-01T09:00:00", False, 0.0, 0.0, 0.0, slides)
    assert {id_: str(value) for id_, value in minutes_of(record).items()} == {"a": "1.75", "d": "0.25"}
