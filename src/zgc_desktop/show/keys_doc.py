"""The key table of the docs, drawn from the command table."""

from __future__ import annotations

from zgc_desktop.show.commands import COMMANDS

NAMES = {
    "Right": "→",
    "Left": "←",
    "Up": "↑",
    "Down": "↓",
    "PgDown": "PgDn",
    "Space": "空格",
    "Return": "回车",
}
NAMES_EN = {**NAMES, "Space": "Space", "Return": "Enter"}


def key_names(keys: tuple[str, ...], lang: str = "zh") -> list[str]:
    """The keys as people call them; the second Enter key is not named apart."""
    names = NAMES_EN if lang == "en" else NAMES
    return [_named(key, names) for key in keys if key not in ("Enter", "Menu")]


def _named(key: str, names: dict[str, str]) -> str:
    """Alt+Left as Alt+←."""
    held, plus, last = key.rpartition("+")
    return f"{held}{plus}{names.get(last, last)}" if held else names.get(key, key)


def keys_markdown() -> str:
    """docs/keys.md."""
    rows = ["# 按键 Keys", "", "本页由命令表生成（`make docs`）。Generated from the command table.", ""]
    rows += ["| 按键 | 作用 | Action |", "|---|---|---|"]
    for command in COMMANDS:
        if command.keys:
            names = " ".join(f"`{name}`" for name in key_names(command.keys))
            shown = "`0`—`9`" if command.id == "digit" else names
            rows.append(f"| {shown} | {command.title.zh} | {command.title.en} |")
    return "\n".join(rows) + "\n"
