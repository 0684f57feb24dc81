"""Why the record cannot be used, in words for the person."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import Literal

from zgc_desktop.source.problem import Text

Cause = Literal["asked", "full", "closed", "busy", "disk", "newer", "gone", "damaged"]
"""What is the matter: what was asked for cannot be, or the disk, the folder, another program, the file's version, that it is
gone while a copy holds answers, or the file itself. Only what is `damaged` can be mended."""

#: What SQLite raises; it quotes the file in what it says, and Python then stumbles over bytes that are no text.
FAULTS = (sqlite3.Error, UnicodeDecodeError)


class RecordError(Exception):
    """The record cannot be used; `words` say why and what to do, in both languages."""

    def __init__(self, zh: str, en: str, cause: Cause = "asked") -> None:
        super().__init__(en)
        self.words = Text(zh, en)
        self.cause: Cause = cause


def said(error: Exception, path: Path) -> RecordError:
    """A failure of the file system or of SQLite as a sentence."""
    text = str(error)
    if path.is_dir():
        return RecordError(
            f"“{path}”是文件夹，应该是学习记录的文件；把它移开或改名，再试一次。",
            f"“{path}” is a folder where the file of the record should be; move or rename it and try again.",
            "closed",
        )
    if ("disk" in text and "full" in text) or getattr(error, "errno", None) == errno.ENOSPC:
        return RecordError(
            f"磁盘满了，学习记录没有写进去；腾出空间再继续。（{path}）",
            f"The disk is full; the record was not written. Make room and go on. ({path})",
            "full",
        )
    if "readonly" in text or "unable to open" in text or isinstance(error, OSError):
        return RecordError(
            f"学习记录写不进去，文件夹只读或没有权限；测验照常，但不记录。（{path}）",
            f"The record cannot be written: its folder is read-only, or you have no right to it. Quizzes work, but are not recorded. ({path})",
            "closed",
        )
    if "locked" in text or "busy" in text:
        return RecordError(
            "另一个程序正占着学习记录；关掉它，再试一次。",
            "Another program holds the record; close it and try again.",
            "busy",
        )
    if "disk I/O" in text:
        return RecordError(
            f"读写“{path}”时磁盘出错；检查磁盘，再试一次。",
            f"The disk failed at “{path}”; look after it and try again.",
            "disk",
        )
    return RecordError(
        f"学习记录坏了；运行 zgc record check 修复。（{path}）",
        f"The record is damaged; run zgc record check to mend it. ({path})",
        "damaged",
    )
