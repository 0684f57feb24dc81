"""Which keys give which command: the table's own, and what a person changed of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from zgc_desktop.show.command import Command, Words
from zgc_desktop.show.commands import COMMANDS

Keys = tuple[str, ...]

LEAVE = "leave"
#: What some keys are for, whatever the file says.
_FOCUS = Words("在按钮之间移动", "moving between buttons")
_RESERVED: dict[str, Words] = {
    "Esc": Words("收起、结束放映", "closing and leaving the show"),
    "Tab": _FOCUS,
    "Backtab": _FOCUS,
    "Shift+Backtab": _FOCUS,
    "Shift+Tab": _FOCUS,
    **dict.fromkeys("0123456789", Words("输入页码", "typing page numbers")),
}


def reserved(key: str, id_: str) -> Words | None:
    """What a key is kept for; None where the command may have it."""
    return None if key == "Esc" and id_ == LEAVE else _RESERVED.get(key)


class Keymap(NamedTuple):
    """The keys of every command, and the command of every key; no key has two commands."""

    keys: Mapping[str, Keys]
    owners: Mapping[str, str]

    def of(self, id_: str) -> Keys:
        """The keys of a command; none for an unknown one."""
        return self.keys.get(id_, ())

    def owner(self, key: str) -> str:
        """The id of a key's command; empty where it has none."""
        return self.owners.get(key, "")

    @property
    def changes(self) -> dict[str, Keys]:
        """The keys of the commands that are not as in the table."""
        return {id_: keys for id_, keys in self.keys.items() if keys != DEFAULT.keys[id_]}

    def having(self, id_: str, keys: Keys) -> Keymap:
        """The map in which a command has just these keys, taken from whoever had them."""
        taken = set(keys)
        changed = {other: tuple(k for k in own if k not in taken) for other, own in self.keys.items()}
        return keymap({**changed, id_: keys})

    def adding(self, id_: str, key: str) -> Keymap:
        """The map in which a command has one more key."""
        return self if self.owner(key) == id_ else self.having(id_, (*self.of(id_), key))

    def without(self, id_: str, key: str) -> Keymap:
        """The map in which a command has one key less; the show can always be left with Esc."""
        if (id_, key) == (LEAVE, "Esc"):
            return self
        return self.having(id_, tuple(k for k in self.of(id_) if k != key))

    def restored(self, id_: str) -> Keymap:
        """The map in which a command has the keys of the table again."""
        return self.having(id_, DEFAULT.of(id_))


def keymap(changes: Mapping[str, Keys]) -> Keymap:
    """The table's keys with those of some commands replaced."""
    keys = {command.id: changes.get(command.id, _own(command)) for command in COMMANDS}
    return Keymap(keys, {key: id_ for id_, own in keys.items() for key in own})


def _own(command: Command) -> Keys:
    # Both keys of that name are one key; see keynames.
    return tuple(dict.fromkeys("Return" if key == "Enter" else key for key in command.keys))


DEFAULT = keymap({})


def by_category(lang: str) -> dict[str, list[Command]]:
    """The commands that keys can be given to, by the names of their categories."""
    found: dict[str, list[Command]] = {}
    for command in COMMANDS:
        if not command.argument:
            found.setdefault(command.category.get(lang), []).append(command)
    return found
