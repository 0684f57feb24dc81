"""References to facts inside text: `{{patents-per-10k}}`, `{{patents-per-10k|period}}`."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

FORMS = (
    "",
    "value",
    "unit",
    "number",
    "plain",
    "period",
    "baseline",
    "threshold",
    "subject",
    "measure",
    "statement",
    "interval",
    "formula",
    "items",
    "wrong",
    "chinese",
)
_REFERENCE = re.compile(r"\{\{([^{}]*)\}\}")
#: What stands in the place of a figure that is not there.
GAP = re.compile("【\\?[^】]*】")
# What somebody meant as a reference: braces of full width, one too few, {id} alone. {figure} is filled in elsewhere.
_BROKEN = re.compile(
    r"[{｛]{2}[^{}｛｝]{0,60}[}｝]{0,2}|[}｝]{2}|\{[a-z0-9-]+(?:\|[a-z:]*)?\}|｛[a-z0-9-]+｝"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """One `{{id|form:arg}}` and where it stands in its text."""

    id: str
    form: str
    arg: str
    start: int
    end: int


def find_references(text: str) -> list[Reference]:
    """All references in `text`, in order."""
    if "{{" not in text:
        return []
    return [_reference(match) for match in _REFERENCE.finditer(text)]


def _reference(match: re.Match[str]) -> Reference:
    # Taken apart by hand: optional blanks around every part make a pattern that slows down on long runs of blanks.
    id_, _, rest = match[1].partition("|")
    form, _, arg = rest.partition(":")
    return Reference(id_.strip(), form.strip(), arg.strip(), match.start(), match.end())


def broken_references(text: str, filled: Container[str] = ()) -> list[tuple[int, str]]:
    """Where braces stand that make no reference, and what stands there; `{name}` of `filled` is a place to fill."""
    if not any(c in text for c in "{}｛｝"):
        return []
    rest = without_references(text)
    # Inside the braces a reference that is whole may stand.
    found = ((m.start(), text[m.start() : m.end()]) for m in _BROKEN.finditer(rest))
    return [(start, words) for start, words in found if words.strip("{}") not in filled]


def without_references(text: str) -> str:
    """`text` with every reference blanked out by characters that no number word contains, lengths kept."""
    return _REFERENCE.sub(lambda m: "\0" * len(m.group()), text) if "{{" in text else text
