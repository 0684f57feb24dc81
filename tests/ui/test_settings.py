"""What the program remembers between runs: right or set aside, and of every program that is open."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from zgc_desktop.app import build
from zgc_desktop.cli.show import window_language
from zgc_desktop.ui.settings import DEFAULTS, Settings, config_folder, keys_file

SHIPPED = Path(__file__).parents[2]


def deep(levels: int) -> str:
    return "[" * levels + "]" * levels


WRONG = {
    "nothing": "",
    "cut off": '{"hall": tr',
    "a list": "[]",
    "a number": "7",
    "infinity": "Infinity",
    "deep": deep(200_000),
    "deep inside": '{"recent": ' + deep(200_000) + "}",
    "binary": b"\xff\xfe\0\0",
    "no UTF-8": '{"learner": "小李"}'.encode("gbk"),
    "long": '{"learner": "' + "x" * 2_000_000 + '"}',
    "a number too long": '{"note_size": ' + "9" * 5000 + "}",
}


@pytest.mark.parametrize("how", WRONG)
def test_a_file_that_cannot_be_read_is_set_aside_and_all_is_as_by_default(tmp_path: Path, how: str) -> None:
    content = WRONG[how]
    raw = content if isinstance(content, bytes) else content.encode()
    file = tmp_path / "settings.json"
    file.write_bytes(raw)
    settings = Settings(file)
    assert {key: settings.get(key) for key in DEFAULTS} == DEFAULTS
    assert settings.aside is not None
    assert settings.aside.read_bytes() == raw
    settings.set("hall", True)
    again = Settings(file)
    assert again.get("hall") is True
    assert again.aside is None


VALUES: dict[str, list[Any]] = {
    "hall": [1, "yes", None, [], float("inf")],
    "english": ["everywhere", 7, {}, []],
    "note_size": [float("inf"), float("nan"), True, 2.0, -1, 10**400, "2", [2]],
    "previews": [0, "true"],
    "learner": [7, None, "x" * 5000, "\ud800", ["a"]],
    "last": [[], "x", {"a": float("inf")}, {"a": {"b": 1}}, {"\ud800": 1}],
    "recent": [{}, "x", [7], [[]], [{"path": 7}], [{"title": "x"}], [{"path": "a", "pages": float("inf")}],
               [{"path": "a", "pages": "many"}], [{"path": "a", "when": {}}]],
    "audience_screens": [[], {"a": {"b": {}}}, {"a": [["b"]]}, {"a": float("inf")}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("key", "value"), [(key, value) for key, values in VALUES.items() for value in values]
)
def test_a_value_of_another_shape_is_as_by_default_and_the_others_count(
    tmp_path: Path, key: str, value: Any
) -> None:
    file = tmp_path / "settings.json"
    right = {"hall": True, "layout": DEFAULTS["layout"], "last": {"/a": 3}, "of_a_newer_program": [1]}
    file.write_text(json.dumps(right | {key: value}), encoding="utf-8")
    settings = Settings(file)
    assert settings.get(key) == DEFAULTS[key]
    assert settings.aside is not None
    for other in ("hall", "last"):
        if other != key:
            assert settings.get(other) == right[other]
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["of_a_newer_program"] == [1]
    assert Settings(file).aside is None


def test_who_has_no_window_to_say_it_sets_nothing_aside() -> None:
    file = config_folder() / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text('{"lang":')
    assert window_language(argparse.Namespace(asked=None, lang="en")) == "en"
    assert file.read_text() == '{"lang":'
    assert Settings().aside is not None


def test_the_program_starts_and_says_what_it_set_aside(qapp: Any) -> None:
    file = config_folder() / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text(deep(200_000))
    settings = Settings()
    engine, model = build(SHIPPED, settings)
    assert "settings.json" in model.notice
    assert str(settings.aside) in model.notice
    assert json.loads(model.library)["cover"]
    engine.deleteLater()
    qapp.processEvents()


def test_two_files_that_cannot_be_read_are_both_said(qapp: Any) -> None:
    file = config_folder() / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text("[[[")
    keys_file().write_text("next: [b\n")
    engine, model = build(SHIPPED, Settings())
    keys, settings = model.notice.splitlines()
    assert "第 1 行" in keys
    assert "改好之前按键照旧" in keys
    assert "settings.json" in settings
    engine.deleteLater()
    qapp.processEvents()


@pytest.mark.parametrize(
    "content",
    [
        deep(2000).encode(),
        b"- a\n- b\n",
        b"7\n",
        b".inf\n",
        b"\xff\xfe\0x",
        b"next: [" + b"x, " * 600_000 + b"]",
    ],
)
def test_keys_of_another_shape_are_set_aside_and_said(qapp: Any, tmp_path: Path, content: bytes) -> None:
    file = keys_file()
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    engine, model = build(SHIPPED, Settings(tmp_path / "settings.json"))
    aside = file.with_name("keys.yaml.aside")
    assert str(aside) in model.notice
    assert aside.read_bytes() == content
    assert not file.exists()
    engine.deleteLater()
    qapp.processEvents()


def test_keys_with_a_slip_stay_to_be_mended(qapp: Any, tmp_path: Path) -> None:
    file = keys_file()
    file.parent.mkdir(parents=True)
    file.write_text("next: [Right\n", encoding="utf-8")
    engine, model = build(SHIPPED, Settings(tmp_path / "settings.json"))
    assert "keys.yaml" in model.notice
    assert file.read_text(encoding="utf-8") == "next: [Right\n"
    engine.deleteLater()
    qapp.processEvents()


def test_what_one_program_sets_is_not_lost_by_another(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    one, other = Settings(file), Settings(file)
    one.set("hall", True)
    other.set("motion", "off")
    one.left_at(Path("/a"), 3)
    other.left_at(Path("/b"), 4)
    one.opened(Path("/a"), {"title": "A"})
    other.opened(Path("/b"), {"title": "B"})
    one.set("audience_screens", {"x": ["1"]})
    other.set("audience_screens", {"y": ["2"]})
    other.set("audience_screens", {})
    third = Settings(file)
    assert (third.get("hall"), third.get("motion")) == (True, "off")
    assert third.get("last") == {"/a": 3, "/b": 4}
    assert [row["path"] for row in third.get("recent")] == ["/b", "/a"]
    assert third.get("audience_screens") == {"x": ["1"]}


def test_many_that_set_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"

    def work(number: int) -> None:
        settings = Settings(file)
        for turn in range(10):
            settings.left_at(Path(f"/{number}"), turn)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Settings(file).get("last") == {f"/{number}": 9 for number in range(4)}
    assert {path.name for path in tmp_path.iterdir()} == {"settings.json", ".settings.json.lock"}


@pytest.mark.skipif(os.name != "posix", reason="the system has no such rights")
def test_settings_are_for_nobody_else_to_read(tmp_path: Path) -> None:
    file = tmp_path / "own" / "settings.json"
    Settings(file).set("learner", "小李")
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="names are text here")
def test_a_folder_whose_name_is_no_text_is_no_crash(tmp_path: Path) -> None:
    root = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfename"))
    settings = Settings(tmp_path / "settings.json")
    settings.opened(root, {"title": "A"})
    settings.left_at(root, 3)
    settings.set("hall", True)
    assert Settings(tmp_path / "settings.json").get("hall")


NAMELESS = """
import os, sys
from pathlib import Path
root = Path(os.fsdecode(os.fsencode(sys.argv[1]) + b"/\\xff\\xfename"))
from zgc_desktop.cli.main import main
assert main(["new", str(root), "--empty"]) == 0
assert main(["check", str(root)]) == 0
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
from zgc_desktop.app import build
from zgc_desktop.ui.settings import Settings
engine, model = build(root, Settings())
model.remember()
assert model.library
model.start_show(1, windowed=True, console=False, rehearse=False)
app.processEvents()
print("runs")
os._exit(0)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="names are text here")
def test_a_briefing_in_a_folder_whose_name_is_no_text_is_shown(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", NAMELESS, tmp_path], capture_output=True, check=False)
    assert done.stdout.endswith(b"runs\n"), done.stderr.decode("utf-8", "replace")
