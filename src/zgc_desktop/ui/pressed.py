"""The name of a key that was pressed, as the command table has it."""

from __future__ import annotations

# Qt's numbers: its own Python enumerations take 17 ms to make, and the first slide would wait for them.
SHIFT, CONTROL, ALT, KEYPAD = 0x02000000, 0x04000000, 0x08000000, 0x20000000


def key_name(key: int, modifiers: int, text: str) -> str:
    """The name that the command table has for a key event: `PgDown`, `Shift+F5`, `?`."""
    if text and text.isprintable() and text != " " and not modifiers & (CONTROL | ALT):
        return text.upper()
    from PySide6.QtGui import QKeySequence

    words = ((CONTROL, "Ctrl+"), (ALT, "Alt+"), (SHIFT, "Shift+"))
    return "".join(word for flag, word in words if modifiers & flag) + QKeySequence(key).toString()
