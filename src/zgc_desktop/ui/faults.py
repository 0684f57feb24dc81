"""What happens to an exception that nobody caught: a line in a log file and a notice for the speaker, no more."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

#: A log file grows to this many bytes; then it becomes the old one.
LIMIT = 256 * 1024


class Faults:
    """Writes faults to `file` and calls `tell`, whatever happens; never raises."""

    def __init__(self, file: Path, tell: Callable[[Path], None] = lambda _: None) -> None:
        self.file, self.tell = file, tell

    def install(self) -> None:
        """Take every exception that reaches the top."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell of it. Ctrl+C and the end of the program are left to Python."""
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
            return
        try:
            import traceback

            self._write("".join(traceback.format_exception(kind, error, trace)))
            self.tell(self.file)
        except Exception:  # noqa: BLE001 - what is to report faults must not be one
            sys.__excepthook__(kind, error, trace)

    def _write(self, text: str) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        if self.file.exists() and self.file.stat().st_size > LIMIT:
            self.file.replace(self.file.with_suffix(".old.log"))
        # The person's folder names are nobody else's business.
        private = text.replace(str(Path.home()), "~")
        with self.file.open("a", encoding="utf-8") as stream:
            stream.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')}\n{private}\n")
