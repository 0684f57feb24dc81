"""Texts as they are compared when somebody looks for one."""

from __future__ import annotations

import re

_WIDE = re.compile("[\u3000\uff01-\uff5e]")
_NARROW = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"\u3000": " "}


def fold(text: str) -> str:
    """The text character for character: small letters, narrow digits and marks."""
    narrow = _WIDE.sub(lambda found: _NARROW[found[0]], text)
    small = narrow.lower()
    return (
        small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in narrow)
    )
