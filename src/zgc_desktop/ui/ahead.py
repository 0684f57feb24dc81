"""Reads ahead what a start after a reboot would wait for: libraries and fonts, asked for all at once.

A program that is not in the disk cache is read page by page as it runs. What a start has mapped into memory is kept as
a list, and a later start tells the system to fetch all of it while Python is still importing. Only where the system
takes such hints (Linux); elsewhere nothing is kept and nothing is read.
"""

from __future__ import annotations

import _thread  # threading would have to be imported first
import os
import re
import sys
import time
from contextlib import suppress
from pathlib import Path

#: A mapping of which less than this part is in memory is read where it is needed.
USED = 0.2
#: The system's libraries change now and then; seconds.
MADE_EVERY = 7 * 24 * 3600
SMALLEST = 16 * 1024
_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) \S+ ([0-9a-f]+) \S+ \d+ +(/.+)")


def mapped(smaps: str) -> list[tuple[str, int, int]]:
    """The parts of files that are in memory, the first loaded first: path, offset and length in bytes.

    `smaps` is the text of /proc/PID/smaps, see proc(5); mappings grow downwards.
    """
    found: list[tuple[str, int, int]] = []
    part: tuple[str, int, int] | None = None
    for line in smaps.splitlines():
        if match := _MAPPING.fullmatch(line):
            start, end = int(match[1], 16), int(match[2], 16)
            part = (match[4], int(match[3], 16), end - start)
        elif line[:1] not in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            part = None
        elif part is not None and line.startswith("Rss:"):
            resident = int(line.split()[1]) * 1024
            if resident >= SMALLEST and resident >= USED * part[2] and not part[0].startswith("/memfd:"):
                found.append(part)
    return found[::-1]


def read() -> list[str]:
    """What a start reads without mapping it: the code of imported modules, and how the system chooses fonts."""
    modules = (getattr(module, "__cached__", None) for module in list(sys.modules.values()))
    return [*filter(None, modules), *map(str, sorted(Path("/etc/fonts/conf.d").glob("*.conf")))]


class Ahead:
    """Keeps the list in `folder`. Never raises: a list that cannot be read or kept only costs time."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "ahead.txt"

    def begin(self) -> None:
        """Ask for what the list names, beside whatever is done meanwhile."""
        if not hasattr(os, "posix_fadvise"):
            return
        try:
            lines = self._file.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return
        _thread.start_new_thread(_fetch, (lines,))

    def save(self) -> None:
        """Keep what is in memory now, unless the list is a young one."""
        if not hasattr(os, "posix_fadvise"):
            return
        partial = self._file.with_suffix(f".{os.getpid()}.part")
        try:
            if self._file.exists() and time.time() - self._file.stat().st_mtime < MADE_EVERY:
                return
            parts = mapped(Path("/proc/self/smaps").read_text(encoding="utf-8", errors="replace"))
            lines = [f"0 0 {path}" for path in read()]
            lines += [f"{offset} {length} {path}" for path, offset, length in parts]
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial.write_text("\n".join(lines), encoding="utf-8")
            partial.replace(self._file)
        except OSError:
            with suppress(OSError):
                partial.unlink(missing_ok=True)


def _fetch(lines: list[str]) -> None:
    for line in lines:
        with suppress(OSError, ValueError):
            offset, length, path = line.split(" ", 2)
            file = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(file, int(offset), int(length), os.POSIX_FADV_WILLNEED)
            finally:
                os.close(file)
