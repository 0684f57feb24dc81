"""Characters that steer a terminal or turn the direction of text, which no file of a briefing needs."""

from __future__ import annotations

import re

#: Controls but line ends and tabs; marks that turn the direction of what follows, and line ends of their own.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")

#: What stands in their place where a text is shown.
INSTEAD = "\ufffd"


def visible(text: str) -> str:
    """The text with each of them written out as `\\u001b`, which JSON too reads as that character."""
    return CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def one_line(text: str) -> str:
    """What stands in files as it is quoted in a message: in one line, with nothing in it that cannot be seen."""
    return visible(text.replace("\n", "↵"))
