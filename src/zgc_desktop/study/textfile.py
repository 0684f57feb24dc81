"""A text file of unknown encoding, read bit by bit, and how far that is."""

from __future__ import annotations

import codecs
import io
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from zgc_desktop.source.problem import Text
from zgc_desktop.source.reasons import reason
from zgc_desktop.study.errors import RecordError

CHUNK = 1 << 16
#: A line longer than this is read in pieces, which are no rows.
LINE = 1 << 20


class TextFile:
    """The text of a file, from its beginning."""

    def __init__(self, stream: io.TextIOWrapper, told: Callable[[], None]) -> None:
        self._stream, self._told = stream, told
        self._ahead = ""

    def peek(self) -> str:
        """The beginning, which is read again."""
        if not self._ahead:
            self._ahead = self._stream.read(1024)
        return self._ahead

    def read(self) -> str:
        """The next piece; nothing at the end."""
        if ahead := self._ahead:
            self._ahead = ""
            return ahead
        self._told()
        return self._stream.read(CHUNK)

    def lines(self) -> Iterator[str]:
        """The lines with their ends, from the first."""
        self._stream.seek(0)
        number = 0
        while line := self._stream.readline(LINE):
            yield line
            number += 1
            if number % 256 == 0:
                self._told()


@contextmanager
def opened(path: Path, progress: Callable[[int, int], None]) -> Iterator[TextFile]:
    """A text in UTF-8, with or without its mark, UTF-16 with it, or GB 18030. Raises RecordError where it cannot be read."""
    try:
        # To open a pipe might never end.
        raw = path.open("rb") if stat.S_ISREG(path.stat().st_mode) else None
    except (OSError, ValueError) as error:
        raise _unread(path, error) from error
    if raw is None:
        raise _unread(path)
    with raw:
        total = path.stat().st_size
        try:
            encoding = _encoding(raw)
            raw.seek(0)
            stream = io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="")
            yield TextFile(stream, lambda: progress(min(raw.tell(), total), total))
            progress(total, total)
        except OSError as error:
            raise _unread(path, error) from error


def _unread(path: Path, error: Exception | None = None) -> RecordError:
    why = Text("它不是文件", "it is no file") if error is None else reason(error)
    return RecordError(f"读不了“{path}”：{why.zh}。", f"“{path}” cannot be read: {why.en}.")


def _encoding(raw: io.BufferedIOBase) -> str:
    """What the whole of a file can be read as."""
    head = raw.read(2)
    if head in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    raw.seek(0)
    try:
        while piece := raw.read(1 << 20):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        # A file of ours with a torn byte is still ours; one saved by a spreadsheet in China holds GBK all through.
        raw.seek(0)
        return "gb18030" if _is_chinese(raw.read(1 << 20)) else "utf-8-sig"
    return "utf-8-sig"


def _is_chinese(piece: bytes) -> bool:
    gbk = piece.decode("gb18030", "replace").count("\ufffd")
    return gbk < piece.decode("utf-8", "replace").count("\ufffd")
