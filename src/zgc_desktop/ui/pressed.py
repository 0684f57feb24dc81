"""The name of a key that was pressed, as the command table has it."""

from __future__ import annotations

import sys

# Qt's numbers: its own Python enumerations take 17 ms to make, and the first slide would wait for them.
SHIFT, CONTROL, ALT, META = 0x02000000, 0x04000000, 0x08000000, 0x10000000
_HELD = ((META, "Meta+"), (CONTROL, "Ctrl+"), (ALT, "Alt+"), (SHIFT, "Shift+"))


def key_name(key: int, modifiers: int, text: str) -> str:
    """The name that the command table has for a key event: `PgDown`, `Shift+F5`, `?`, `Meta+N`.

    What the key for the third level types is a character like any other. The keys of the number block are those of the main
    one.
    """
    held = modifiers & (META | CONTROL | ALT)
    # On Windows the key for the third level is told as these two.
    third_level = held == CONTROL | ALT and sys.platform == "win32"
    if text and text.isprintable() and text != " " and (not held or third_level):
        return text.upper()
    from PySide6.QtGui import QKeySequence

    name = QKeySequence(key).toString()
    held_names = "".join(word for flag, word in _HELD if modifiers & flag)
    return held_names + ("Return" if name == "Enter" else name)
