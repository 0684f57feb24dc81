"""Keeps a running show on disk, so that a crash or a power cut costs at most half a second of it.

A thread of its own writes the latest state: the file is written beside the old one, flushed to the disk and then put
in its place, so that there is always a whole file.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from zgc_desktop.source.files import set_aside, write_whole

#: Seconds until what could not be written is tried again.
RETRY = 0.2


def state_folder() -> Path:
    """The platform's folder for what a program keeps of its own accord."""
    if found := os.environ.get("XDG_STATE_HOME"):
        return Path(found) / "zgc-desktop"
    if sys.platform == "linux":
        return Path.home() / ".local" / "state" / "zgc-desktop"
    from platformdirs import user_state_dir

    return Path(user_state_dir("zgc-desktop", appauthor=False))


def name_of(briefing: Path) -> str:
    """A file name for a briefing's folder, the same for what is kept of it anywhere."""
    return f"{briefing.name[:40]}-{zlib.crc32(os.fsencode(briefing)):08x}"


class Journal:
    """One file that holds the latest state given to `save`.

    `wrote` is told of every state that is on disk, `failed` of every one that could not be written; both in the thread
    that writes. What could not be written is tried again until something newer is to be written, or it fits.
    """

    def __init__(
        self,
        file: Path,
        wrote: Callable[[dict[str, Any]], None] = lambda _: None,
        failed: Callable[[OSError], None] = lambda _: None,
    ) -> None:
        self.file, self._wrote, self._failed = file, wrote, failed
        self._latest: dict[str, Any] | None = None
        self._wanted = threading.Condition()
        self._ending = False
        self._thread: threading.Thread | None = None

    def read(self) -> Any:
        """What the file holds; None where there is none. Raises ValueError for one that cannot be read."""
        try:
            return json.loads(self.file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, RecursionError) as error:
            raise ValueError(str(error)) from error

    def set_aside(self) -> None:
        """Keep what the file holds beside it: it cannot be used, and will not be written over."""
        set_aside(self.file)

    def save(self, data: dict[str, Any]) -> None:
        """Have a state written; returns at once."""
        with self._wanted:
            self._latest = data
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
                self._thread.start()
            self._wanted.notify()

    def clear(self) -> None:
        """Nothing is kept any more."""
        self.close()
        with suppress(OSError):
            self.file.unlink(missing_ok=True)

    def close(self) -> None:
        """Write what is still to be written, and stop."""
        with self._wanted:
            thread, self._thread = self._thread, None
            self._ending = True
            self._wanted.notify()
        if thread is not None:
            thread.join(2)
        self._ending = False

    def _work(self) -> None:
        while True:
            with self._wanted:
                while self._latest is None and not self._ending:
                    self._wanted.wait()
                data, self._latest = self._latest, None
                if data is None:
                    return
            if self._write(data):
                continue
            with self._wanted:
                if self._ending:
                    return
                if self._latest is None:
                    self._latest = data
                self._wanted.wait(RETRY)

    def _write(self, data: dict[str, Any]) -> bool:
        try:
            write_whole(self.file, [json.dumps(data).encode()], private=True, sync=True)
        except OSError as error:
            self._failed(error)
            return False
        self._wrote(data)
        return True
