"""What the command line writes: whatever stands in files, nothing that steers the terminal gets through."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from zgc_desktop.source.controls import visible


class Guarded:
    """A stream of text that writes control characters out."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Write the text; its length, as a stream of Python's gives it."""
        self.stream.write(visible(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write the lines, which have their ends."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


@contextmanager
def guarded() -> Iterator[None]:
    """Guard standard output and standard error meanwhile; one that was given up (None) stays so."""
    before = {name: getattr(sys, name) for name in ("stdout", "stderr")}
    made = {name: Guarded(stream) for name, stream in before.items() if stream is not None}
    for name, stream in made.items():
        setattr(sys, name, stream)
    try:
        yield
    finally:
        for name, stream in made.items():
            if getattr(sys, name) is stream:
                setattr(sys, name, before[name])


def steering(stream: Any) -> Any:
    """The stream itself, for what the program draws on a terminal."""
    return stream.stream if isinstance(stream, Guarded) else stream
