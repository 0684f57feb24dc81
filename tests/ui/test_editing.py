"""Editing while presenting: what is saved reaches the show, and only when the speaker lets it."""

from __future__ import annotations

import gc
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.ui.runner import Runner, at_once
from zgc_desktop.ui.watch import Updates, Watch

SHIPPED = Path(__file__).parents[2]
Key = Qt.Key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "briefing"
    for part in ("slides", "resources"):
        shutil.copytree(SHIPPED / part, root / part)
    return root


def looks(watch: Watch, times: int = 3) -> None:
    for _ in range(times):
        watch.look()
        watch._runner.look()


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_work_gives_its_result_or_its_exception_once(qapp: Any) -> None:
    got: list[int] = []
    runner = Runner(worker=at_once)
    assert runner.run(lambda: 7, got.append)
    assert not runner.run(lambda: 8, got.append)
    runner.look()
    runner.look()
    assert got == [7]
    runner.run(lambda: 1 // 0, got.append)
    with pytest.raises(ZeroDivisionError):
        runner.look()
    assert runner.run(lambda: 9, got.append)
    runner.cancel()
    assert not runner.run(lambda: 9, got.append)
    runner.look()
    assert got == [7]


def test_the_collector_rests_while_another_thread_works(qapp: Any) -> None:
    waiting: list[Callable[[], None]] = []
    runner = Runner(worker=waiting.append)
    assert gc.isenabled()
    runner.run(lambda: None, lambda _: None)
    assert not gc.isenabled()
    waiting[0]()
    assert not gc.isenabled()
    runner.look()
    assert gc.isenabled()


def test_work_is_done_in_another_thread(qtbot: QtBot) -> None:
    import threading

    got: list[object] = []
    runner = Runner()
    runner.run(threading.current_thread, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got != [threading.main_thread()]


def test_a_file_is_read_once_it_has_stopped_changing(qapp: Any, tmp_path: Path) -> None:
    (tmp_path / "slides").mkdir()
    file = tmp_path / "slides" / "a.md"
    file.write_text("1", encoding="utf-8")
    read: list[str] = []
    watch = Watch(tmp_path, lambda root: {"text": (root / "slides" / "a.md").read_text()}, worker=at_once)
    watch.read.connect(lambda program: read.append(program["text"]))
    looks(watch)
    assert read == []
    file.write_text("22", encoding="utf-8")
    looks(watch, 1)
    file.write_text("333", encoding="utf-8")  # still being written
    looks(watch, 1)
    assert read == []
    looks(watch, 1)
    assert read == ["333"]
    looks(watch)
    assert read == ["333"]


@pytest.mark.parametrize("how", ["over", "atomic", "renamed", "deleted", "added"])
def test_every_kind_of_saving_is_seen(qapp: Any, tmp_path: Path, how: str) -> None:
    folder = tmp_path / "resources" / "facts"
    folder.mkdir(parents=True)
    file = folder / "a.yaml"
    file.write_text("old", encoding="utf-8")
    read: list[list[str]] = []
    watch = Watch(tmp_path, lambda root: sorted(p.name for p in folder.iterdir()), worker=at_once)  # type: ignore[arg-type,return-value]
    watch.read.connect(read.append)
    if how == "over":
        file.write_text("newer", encoding="utf-8")
    elif how == "atomic":
        beside = folder / ".a.yaml.swp"
        beside.write_text("new", encoding="utf-8")
        os.utime(beside, ns=(1, 1))
        beside.replace(file)
    elif how == "renamed":
        file.rename(folder / "b.yaml")
    elif how == "deleted":
        file.unlink()
    else:
        (folder / "c.yaml").write_text("", encoding="utf-8")
    looks(watch)
    assert len(read) == 1


def test_only_what_can_be_shown_waits_and_what_is_wrong_is_told(qapp: Any) -> None:
    fault = {
        "file": "slides/a.md",
        "line": 3,
        "column": 1,
        "severity": "error",
        "message": "坏了",
        "message_en": "bad",
    }
    shown: dict[str, Any] = {"slides": [{"id": "a", "title": "旧"}], "speaker": [{}], "problems": []}
    updates = Updates(lambda: shown)
    updates.offer({**shown, "slides": [], "speaker": [], "problems": [fault]})
    view = json.loads(updates.view)
    assert (view["waiting"], view["faults"], updates.waiting) == (False, 1, None)
    assert view["problems"] == [{"place": "slides/a.md:3:1", "message": "坏了", "fix": ""}]
    updates.offer({**shown, "slides": [{"id": "a", "title": "新"}]})
    view = json.loads(updates.view)
    assert (view["waiting"], view["faults"]) == (True, 0)
    assert view["changes"] == [{"kind": "changed", "number": "", "title": "新"}]
    # Whoever saves the old text again has nothing waiting any more.
    updates.offer(shown)
    assert not json.loads(updates.view)["waiting"]


@pytest.fixture
def presenting(folder: Path, qtbot: QtBot, open_window: Callable[..., Any]) -> tuple[Any, Any, Path]:
    """The window and its model, with a show of a copy of the shipped briefing, its folder watched by hand."""
    window, model = open_window(1366, 768)
    model.openPath(str(folder))
    model.watch(at_once)
    model.start_show(windowed=True, console=True)
    QTest.qWait(0)
    window.requestActivate()
    return window, model, folder


def press(window: Any, *keys: Any) -> None:
    for key in keys:
        QTest.keyClick(window, key)


def test_the_audience_sees_an_edit_when_the_page_is_turned(presenting: tuple[Any, Any, Path]) -> None:
    window, model, root = presenting
    stage = model.stage
    press(window, Key.Key_Right, Key.Key_Right)
    title = json.loads(stage.view(3))["title"]
    edit(root / "slides" / "overview.md", title, "换了一个题目")
    looks(model._renewal.watch)
    view = json.loads(model.updates.view)
    assert view["waiting"]
    assert [change["title"] for change in view["changes"]] == ["换了一个题目"]
    assert json.loads(stage.view(3))["title"] == title
    press(window, Key.Key_B, Key.Key_B)
    assert json.loads(stage.view(3))["title"] == title
    press(window, Key.Key_PageDown)
    assert stage.page == 3
    assert json.loads(stage.view(3))["title"] == "换了一个题目"
    assert not json.loads(model.updates.view)["waiting"]


def test_the_key_shows_it_at_once_where_the_speaker_is(presenting: tuple[Any, Any, Path]) -> None:
    window, model, root = presenting
    stage = model.stage
    press(window, Key.Key_Right, Key.Key_Right)
    here = stage.slide_id(stage.page)
    text = (root / "slides" / "overview.md").read_text(encoding="utf-8")
    new = "---\nlayout: statement\nid: new-slide\ntitle_en: New\nminutes: 0.5\n---\n\n新的一页\n\n<!--\n新。\n-->\n\n"
    (root / "slides" / "overview.md").write_text(new + text, encoding="utf-8")
    looks(model._renewal.watch)
    count = stage.count
    assert json.loads(model.updates.view)["waiting"]
    press(window, Key.Key_U)
    assert (stage.count, stage.slide_id(stage.page)) == (count + 1, here)


def test_a_broken_file_leaves_the_slide_as_it_was_and_tells_the_speaker(
    presenting: tuple[Any, Any, Path],
) -> None:
    window, model, root = presenting
    stage = model.stage
    before = json.loads(stage.view(3))
    edit(root / "slides" / "overview.md", f"layout: {before['layout']}", "layout: [")
    looks(model._renewal.watch)
    assert json.loads(model.updates.view)["faults"] >= 1
    press(window, Key.Key_U)
    after = json.loads(stage.view(3))
    assert (after["layout"], after["title"]) == (before["layout"], before["title"])


def test_a_folder_that_is_gone_takes_nothing_from_the_show(presenting: tuple[Any, Any, Path]) -> None:
    window, model, root = presenting
    shutil.rmtree(root / "slides")
    looks(model._renewal.watch)
    assert json.loads(model.updates.view)["faults"] >= 1
    press(window, Key.Key_U, Key.Key_Right)
    assert (model.stage.page, model.stage.count > 30) == (1, True)


@pytest.mark.parametrize("how", ["deleted", "renamed", "emptied"])
def test_a_chapter_whose_file_is_gone_stays_in_the_show(presenting: tuple[Any, Any, Path], how: str) -> None:
    window, model, root = presenting
    file = root / "slides" / "overview.md"
    text, count, title = file.read_text(encoding="utf-8"), model.stage.count, model.stage.view(2)
    if how == "deleted":
        file.unlink()
    elif how == "renamed":
        file.rename(root / "slides" / "overview-2.md")
    else:
        file.write_text("", encoding="utf-8")
    edit(root / "slides" / "leap.md", "minutes:", "minutes: ")
    looks(model._renewal.watch)
    view = json.loads(model.updates.view)
    assert view["changes"] == []
    # A file that is gone is told where it is named.
    place = "slides/overview.md" if how == "emptied" else "slides/deck.yaml"
    told = view["problems"][0]
    assert told["place"].startswith(place)
    assert "slides/overview.md" in told["place"] + told["message"]
    press(window, Key.Key_U, Key.Key_Right, Key.Key_Right)
    shown = json.loads(model.stage.view(2))
    assert shown.pop("stale")["file"] == place
    assert (model.stage.count, shown) == (count, json.loads(title))
    (root / "slides" / "overview-2.md").unlink(missing_ok=True)
    file.write_text(text.replace("title_en:", "title_en: New", 1), encoding="utf-8")
    looks(model._renewal.watch)
    view = json.loads(model.updates.view)
    assert (view["waiting"], view["faults"]) == (True, 0)


def test_a_frozen_picture_waits_with_its_version(presenting: tuple[Any, Any, Path]) -> None:
    window, model, root = presenting
    press(window, Key.Key_Z)
    title = json.loads(model.stage.view(3))["title"]
    edit(root / "slides" / "overview.md", title, "换了一个题目")
    looks(model._renewal.watch)
    press(window, Key.Key_U, Key.Key_Right)
    assert json.loads(model.stage.view(3))["title"] == title
    press(window, Key.Key_Z, Key.Key_U)
    assert json.loads(model.stage.view(3))["title"] == "换了一个题目"


def test_at_once_where_the_settings_say_so(presenting: tuple[Any, Any, Path]) -> None:
    _window, model, root = presenting
    model.choose("updates", "now")
    title = json.loads(model.stage.view(3))["title"]
    edit(root / "slides" / "overview.md", title, "换了一个题目")
    looks(model._renewal.watch)
    assert json.loads(model.stage.view(3))["title"] == "换了一个题目"


def test_in_the_library_it_is_there_at_once(presenting: tuple[Any, Any, Path]) -> None:
    window, model, root = presenting
    press(window, Key.Key_Escape)
    assert model.screen == "library"
    edit(root / "slides" / "deck.yaml", "title: ", "title: 新")
    looks(model._renewal.watch)
    assert model.title.startswith("新")
    model.start_show(windowed=True)
    assert json.loads(model.stage.view(1))["deckTitle"].startswith("新")


def test_a_change_reaches_a_real_watch_in_time(folder: Path, qtbot: QtBot) -> None:
    got: list[dict[str, Any]] = []
    watch = Watch(folder, program_for)
    watch.read.connect(got.append)
    edit(folder / "slides" / "deck.yaml", "title: ", "title: 新")
    qtbot.waitUntil(lambda: bool(got), timeout=5000)
    assert got[0]["deck"]["title"].startswith("新")


def test_a_chapter_that_cannot_be_read_any_more_stays_in_the_show(presenting: tuple[Any, Any, Path]) -> None:
    window, model, root = presenting
    count = model.stage.count
    file = root / "slides" / "leap.md"
    text = file.read_text(encoding="utf-8")
    file.write_bytes(text.encode("gbk", "ignore"))
    looks(model._renewal.watch)
    assert "slides/leap.md" in json.loads(model.updates.view)["problems"][0]["place"]
    press(window, Key.Key_U, Key.Key_Right)
    assert (model.stage.page, model.stage.count) == (1, count)
    assert {json.loads(model.stage.view(page))["layout"] for page in range(count)}.isdisjoint({"broken"})
    edit_all = text.replace("# ", "# 新")
    file.write_text(edit_all, encoding="utf-8")
    looks(model._renewal.watch)
    press(window, Key.Key_U)
    assert any(json.loads(model.stage.view(page))["title"].startswith("新") for page in range(count))


def test_a_briefing_that_cannot_be_shown_says_why_until_it_can(
    folder: Path, qapp: Any, tmp_path: Path
) -> None:
    from zgc_desktop.app import build
    from zgc_desktop.ui.settings import Settings

    file = folder / "slides" / "deck.yaml"
    good = file.read_bytes()
    file.write_bytes(good.decode().encode("gb18030"))
    engine, model = build(folder, Settings(tmp_path / "settings.json"))
    assert model.notice.startswith(f"{folder.name}/slides/deck.yaml:")
    assert model.notice.endswith("文件不是 UTF-8 编码（看上去是 GBK）")
    model.start_show()
    assert (model.screen, model.stage) == ("library", None)
    model.watch(at_once)
    file.write_bytes(good)
    looks(model._renewal.watch)
    assert model.notice == ""
    model.start_show(windowed=True)
    assert model.stage.count > 30
    engine.deleteLater()
