"""The number of a certificate: worked out from an exam's answers, printed on the page, and kept in its PDF."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

#: A PDF longer than this, in bytes, is no certificate of ours.
LONGEST = 8 * 2**20
_IN_PDF = re.compile(rb"(?:\0[0-9a-f]){4}(?:\0 (?:\0[0-9a-f]){4}){2}")


def number_of(name: str, day: str, given: Sequence[tuple[str, float]]) -> str:
    """Twelve letters for whose exam it was, when, and what every question earned."""
    text = "\n".join((name, day, *(f"{item} {credit:.4f}" for item, credit in sorted(given))))
    return grouped(hashlib.blake2b(text.encode(), digest_size=6).hexdigest())


def grouped(letters: str) -> str:
    """Twelve letters as they are printed."""
    return " ".join(letters[n : n + 4] for n in (0, 4, 8))


def typed(text: str) -> str:
    """The number that somebody typed, in whatever groups; empty for none."""
    letters = "".join(char for char in text.lower() if not char.isspace() and char not in "-—·")
    return grouped(letters) if re.fullmatch(r"[0-9a-f]{12}", letters, re.ASCII) else ""


def in_pdf(file: Path) -> str:
    """The number in the title of a certificate's PDF; empty where there is none. Raises OSError."""
    with file.open("rb") as source:
        head = source.read(LONGEST + 1)
    if len(head) > LONGEST or not head.startswith(b"%PDF-"):
        return ""
    at = head.find(b"/Title")
    found = _IN_PDF.search(head, at, at + 4000) if at >= 0 else None
    return found[0].decode("utf-16-be") if found else ""
