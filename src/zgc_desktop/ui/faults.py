"""What happens to an exception that nobody caught: a line in a log file and a notice for the speaker, no more.

The log tells where in the program it happened. What a message quotes, and every path in it, is somebody's and is left
out.
"""

from __future__ import annotations

import re
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from traceback import TracebackException

#: A log file grows to this many bytes; then it becomes the old one.
LIMIT = 256 * 1024
#: Of a message nobody needs more characters.
MOST = 200
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’|`[^`]*`")
_PATH = re.compile(r"(?:[A-Za-z]:[\\/]|~?/|\\\\)\S+")
_FAILED = re.compile(r"\b\w*Error\b")


class Faults:
    """Writes faults to `file` and calls `tell`, whatever happens and in whichever thread; never raises."""

    def __init__(self, file: Path, tell: Callable[[Path], None] = lambda _: None) -> None:
        self.file, self.tell = file, tell

    def install(self) -> None:
        """Take every exception that reaches the top, of this thread or another, or where nobody could be told of it."""
        sys.excepthook = self.take
        threading.excepthook = self._take_there
        sys.unraisablehook = self._take_there

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell of it. Ctrl+C and the end of the program are left to Python."""
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
            return
        try:
            from traceback import TracebackException

            self._write(_told(TracebackException(kind, error, trace)))
            self.tell(self.file)
        except Exception:  # noqa: BLE001 - what is to report faults must not be one
            sys.__excepthook__(kind, error, trace)

    def _take_there(self, given: Any) -> None:
        if given.exc_value is not None:
            self.take(given.exc_type, given.exc_value, given.exc_traceback)

    def qml(self, warnings: Iterable[Any]) -> None:
        """Log what QML warns of, and tell of it where something failed."""
        try:
            said = [f"{w.url().fileName()!s}:{w.line()}: {without_quotes(w.description())}" for w in warnings]
            self._write("\n".join(said) + "\n")
            if any(map(_FAILED.search, said)):
                self.tell(self.file)
        except Exception as error:  # noqa: BLE001 - see take
            sys.__excepthook__(type(error), error, error.__traceback__)

    def _write(self, text: str) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        if self.file.exists() and self.file.stat().st_size > LIMIT:
            self.file.replace(self.file.with_suffix(".old.log"))
        # The person's folder names are nobody else's business.
        private = text.replace(str(Path.home()), "~")
        with self.file.open("a", encoding="utf-8") as stream:
            stream.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')}\n{private}\n")


def without_quotes(message: str) -> str:
    """The first line of a message without what it quotes, and without paths."""
    line = message.partition("\n")[0]
    return _PATH.sub("…", _QUOTED.sub("…", line))[:MOST]


def _told(error: TracebackException) -> str:
    """Where it happened, in the program's own lines, and what it was; what it came from first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    chain = _told(before) + "\n" if before is not None else ""
    kind, _, message = "".join(error.format_exception_only()).strip().partition(": ")
    what = f"{kind}: {without_quotes(message)}" if message else kind
    return f"{chain}{''.join(error.stack.format())}{what}\n"
