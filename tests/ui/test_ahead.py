"""What a start reads ahead after a reboot."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from zgc_desktop.ui.ahead import MADE_EVERY, Ahead, mapped

SMAPS = """\
55d0c0000000-55d0c0010000 r--p 00000000 fe:00 123                        /usr/bin/python 3
Size:                 64 kB
Rss:                  64 kB
VmFlags: rd mr mw me
7f0000000000-7f0001000000 r--p 00002000 fe:00 124                        /lib/libicudata.so.73
Size:              16384 kB
Rss:                  64 kB
7f0002000000-7f0002010000 r-xp 00001000 fe:00 125                        /lib/libQt6Quick.so.6
Size:                 64 kB
Rss:                  48 kB
7f0003000000-7f0003010000 rw-p 00000000 00:00 0
Rss:                  64 kB
7f0004000000-7f0004010000 rw-s 00000000 00:01 9                          /memfd:JSGCHeap:QtQml (deleted)
Rss:                  64 kB
7ffd00000000-7ffd00010000 rw-p 00000000 00:00 0                          [stack]
Rss:                  64 kB
"""


def test_of_what_is_mapped_only_what_is_used_is_listed_the_first_loaded_first() -> None:
    assert mapped(SMAPS) == [("/lib/libQt6Quick.so.6", 0x1000, 0x10000), ("/usr/bin/python 3", 0, 0x10000)]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes such hints")
def test_a_start_asks_for_what_an_earlier_one_had_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []
    monkeypatch.setattr(
        "os.posix_fadvise",
        lambda file, offset, length, _: asked.append((str(Path(f"/proc/self/fd/{file}").readlink()), length)),
    )
    monkeypatch.setattr("_thread.start_new_thread", lambda work, given: work(*given))
    Ahead(tmp_path).begin()
    assert asked == []  # no list yet
    Ahead(tmp_path).save()
    Ahead(tmp_path).begin()
    files = {Path(path).name for path, _ in asked}
    assert any(name.startswith("libc.so") or name.startswith("libpython") for name in files)
    assert any(name.startswith("pathlib.") for name in files)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes such hints")
def test_a_list_is_kept_for_a_week_and_a_torn_one_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("_thread.start_new_thread", lambda work, given: work(*given))
    file = tmp_path / "ahead.txt"
    file.write_bytes(b"0 0 /nowhere/at-all\nnonsense\n0 x /etc/hostname\n")
    Ahead(tmp_path).begin()
    Ahead(tmp_path).save()
    assert b"nonsense" in file.read_bytes()
    week_ago = file.stat().st_mtime - MADE_EVERY - 1
    os.utime(file, (week_ago, week_ago))
    Ahead(tmp_path).save()
    assert b"nonsense" not in file.read_bytes()
    file.write_bytes(b"\xff\xfe")
    Ahead(tmp_path).begin()


def test_where_nothing_can_be_kept_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    Ahead(tmp_path / "file" / "folder").save()
