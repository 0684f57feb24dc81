"""What the system says of a failure is told in the reader's language, and never as Python writes it."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from zgc_desktop.source.reasons import reason


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOENT, errno.ENOSPC, errno.EISDIR, errno.EROFS])
def test_what_people_meet_is_told_in_chinese(number: int) -> None:
    words = reason(OSError(number, os.strerror(number)))
    assert not any("a" <= letter.lower() <= "z" for letter in words.zh)
    assert words.en.isascii()


def test_what_nobody_foresaw_has_its_number() -> None:
    assert "133" in reason(OSError(133, "Unknown")).zh


def test_of_several_failures_the_first_is_told(tmp_path: Path) -> None:
    (tmp_path / "from").mkdir()
    (tmp_path / "from" / "link").symlink_to(tmp_path / "nothing")
    with pytest.raises(shutil.Error) as caught:
        shutil.copytree(tmp_path / "from", tmp_path / "to")
    assert reason(caught.value).zh == "没有这个文件或文件夹"


def test_a_file_in_another_encoding_is_told() -> None:
    with pytest.raises(UnicodeDecodeError) as caught:
        b"\xff".decode()
    assert "UTF-8" in reason(caught.value).zh
