"""`zgc keys`."""

from __future__ import annotations

import json

import pytest

from zgc_desktop.cli.main import main
from zgc_desktop.ui.settings import keys_file


def write(text: str) -> None:
    keys_file().parent.mkdir(parents=True, exist_ok=True)
    keys_file().write_text(text, encoding="utf-8")


def test_it_lists_the_keys_in_effect(capsys: pytest.CaptureFixture[str]) -> None:
    write("next: [J]\n")
    assert main(["keys", "--format", "json"]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["next"]["keys"] == ["J"]
    assert rows["previous"]["keys"][0] == "Left"
    assert main(["keys", "--lang", "en"]) == 0
    assert "Black screen" in capsys.readouterr().out


def test_what_is_wrong_is_said_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    write("next: [Rigt]\n")
    assert main(["keys"]) == 1
    said = capsys.readouterr()
    assert "keys.yaml:1:8 shortcut-key" in said.err
    assert "Right" in said.err
    assert "shortcut" not in said.out


def test_it_writes_a_file_that_changes_nothing_and_none_over_another(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["keys", "--path"]) == 0
    assert capsys.readouterr().out.strip() == str(keys_file())
    assert not keys_file().exists()
    assert main(["keys", "--init"]) == 0
    assert main(["keys"]) == 0
    assert capsys.readouterr().err == ""
    write("next: [J]\n")
    assert main(["keys", "--init"]) == 2
    assert keys_file().read_text(encoding="utf-8") == "next: [J]\n"


def test_a_file_that_is_no_text_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    keys_file().parent.mkdir(parents=True, exist_ok=True)
    keys_file().write_bytes(b"\xff\xfe\x00")
    assert main(["keys"]) == 2
    assert "keys.yaml" in capsys.readouterr().err
