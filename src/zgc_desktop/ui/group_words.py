"""What stands in a learner's file about an exam, as words; a stranger may have written it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zgc_desktop.quiz.views import plain
from zgc_desktop.study.group import Taking


def day_of(one: Taking) -> str:
    """The day on which an exam was handed in, by the clock on the wall."""
    return one.at.astimezone().date().isoformat()


def paper_of(one: Taking) -> dict[str, str]:
    """What the sheet is called, as its learner's file says: `title number`."""
    paper = one.state.get("paper")
    if not isinstance(paper, dict):
        options = one.state.get("options")
        paper = options.get("paper") if isinstance(options, dict) else None
    known = paper if isinstance(paper, dict) else {}
    return {key: str(known[key])[:60] for key in ("title", "number") if isinstance(known.get(key), str)}


def times_of(state: Mapping[str, Any]) -> dict[str, Any]:
    """How an exam ended, of a state that a stranger may have written."""
    return {
        "seconds": None if (seconds := _seconds(state.get("seconds"))) is None else int(seconds),
        "limit": _seconds(state.get("limit")) or None,
        "closed": state.get("closed") is True,
    }


def _seconds(value: Any) -> float | None:
    return float(value) if type(value) in (int, float) and 0 <= value < 1e6 else None


def given_text(kind: str, given: Mapping[str, Any], wording: Mapping[str, Any]) -> str:
    """What somebody answered, in one line; empty for nothing, and for what a stranger's file has in its place."""
    try:
        if given.get("typed"):
            return str(given["typed"])
        if any(given.get("blanks") or ()):
            return "；".join(str(text) or "…" for text in given["blanks"])
        texts = {str(key): str(text) for key, text in wording.get("options") or ()}
        chosen = [texts.get(str(key), "…") for key in given.get("chosen") or ()]
        if kind == "matching":
            rows = [str(row) for row in wording.get("rows") or ()]
            return "；".join(f"{row}—{text}" for row, text in zip(rows, chosen, strict=False))
        return plain((" < " if kind == "ordering" else "；").join(chosen))
    except (TypeError, ValueError, AttributeError):
        return ""
