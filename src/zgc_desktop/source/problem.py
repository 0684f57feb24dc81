"""What is wrong with a file: where, what, and what to do, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from zgc_desktop.source.controls import visible

Severity = Literal["error", "warning", "tip"]


class Text(NamedTuple):
    """One message in the two languages of the program."""

    zh: str
    en: str

    def get(self, lang: str) -> str:
        """The message in `lang`; anything but `en` means Chinese."""
        return self.en if lang == "en" else self.zh


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file: path relative to the briefing (posix), line and column from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend; sorts by file, line and column."""

    file: str
    line: int
    column: int
    code: str
    message: Text
    suggestion: Text | None = None
    severity: Severity = "error"

    def to_dict(self, lang: str = "zh") -> dict[str, Any]:
        """The problem as JSON-able data, worded in `lang`, and in English beside it for English windows."""
        return {
            "file": visible(self.file),
            "line": self.line,
            "column": self.column,
            "code": self.code,
            "severity": self.severity,
            "message": self.message.get(lang),
            "suggestion": self.suggestion.get(lang) if self.suggestion else "",
            "message_en": self.message.en,
            "suggestion_en": self.suggestion.en if self.suggestion else "",
        }
