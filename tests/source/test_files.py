"""Files of the person's own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from zgc_desktop.source import files
from zgc_desktop.source.files import (
    HeldError,
    Lock,
    checked,
    clear_left_overs,
    set_aside,
    summed,
    write_whole,
)

posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such rights")


@posix
def test_a_private_file_is_read_by_nobody_else(tmp_path: Path) -> None:
    file = tmp_path / "mine" / "names.json"
    write_whole(file, [b"a"], private=True, sync=True)
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    file.chmod(0o644)
    files.private_file(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes() == b"a"


@posix
def test_a_folder_that_everybody_may_write_to_stays_so(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    write_whole(shared / "kept.json", [b"{}"], private=True)
    assert shared.stat().st_mode & 0o7777 == 0o1777
    assert (shared / "kept.json").stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(OSError, match="there"):
        write_whole(tmp_path / "there", [b"a"])
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_what_broke_off_is_cleared_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    old = tmp_path / "old.part"
    old.write_text("")
    os.utime(old, (1e9, 1e9))
    gone = tmp_path / f"a.json.{dead.pid}.part"
    own, young = tmp_path / f"b.json.{os.getpid()}.part", tmp_path / "show.part"
    for path in (gone, own, young):
        path.write_text("")
    clear_left_overs(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {own.name, young.name, *([] if os.name == "posix" else [gone.name])}


def test_what_is_set_aside_takes_nobodys_place(tmp_path: Path) -> None:
    for text in "abc":
        (tmp_path / "s.json").write_text(text)
        assert set_aside(tmp_path / "s.json") is not None
    assert sorted(path.read_text() for path in tmp_path.iterdir()) == ["a", "b", "c"]
    assert set_aside(tmp_path / "nothing") is None


def test_a_checksum_finds_every_flipped_bit() -> None:
    whole = b"".join(summed(b"81.9"))
    assert bytes(checked(whole)) == b"81.9"
    for bit in range(len(whole) * 8):
        torn = bytearray(whole)
        torn[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ValueError, match="checksum"):
            checked(bytes(torn))
    with pytest.raises(ValueError, match="checksum"):
        checked(b"")


@posix
def test_one_writes_and_others_wait_or_are_told(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    with Lock(file, shared=True), Lock(file, shared=True, patience=0), pytest.raises(HeldError):
        Lock(file, patience=0)
    with Lock(file), pytest.raises(HeldError):
        Lock(file, shared=True, patience=0.05)
    Lock(file, patience=0).release()
