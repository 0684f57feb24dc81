"""The view model of the keys in the settings: shown, given, taken away, learned from a clicker, kept in the person's file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.show.commands import BY_ID
from zgc_desktop.show.keyfile import edited, read
from zgc_desktop.show.keymap import DEFAULT, LEAVE, Keymap, by_category, reserved
from zgc_desktop.show.keynames import called, canonical
from zgc_desktop.source.files import changing, write_whole
from zgc_desktop.source.reasons import reason
from zgc_desktop.ui.pressed import key_name
from zgc_desktop.ui.settings import PATIENCE

#: What a clicker can do, in the order in which it is asked for.
CLICKER = ("next", "previous", "black")


def rows_of(keymap: Keymap, lang: str) -> list[dict[str, Any]]:
    """Every command that can have keys: `[{id, title, category, keys: [{key, name, fixed}], changed}]`.

    `category` is empty but for the first of each. A fixed key cannot be taken away.
    """
    return [
        {
            "id": command.id,
            "title": command.title.get(lang),
            "category": category if place == 0 else "",
            "keys": [
                {"key": key, "name": called(key, lang), "fixed": (command.id, key) == (LEAVE, "Esc")}
                for key in keymap.of(command.id)
            ],
            "changed": keymap.of(command.id) != DEFAULT.of(command.id),
        }
        for category, commands in by_category(lang).items()
        for place, command in enumerate(commands)
    ]


class KeysModel(QObject):
    """The keys in effect, which `file` changes; `changed` is emitted when there are others."""

    changed = Signal()
    askedChanged = Signal()

    def __init__(self, keymap: Keymap, file: Path, lang: str = "zh", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keymap = keymap
        self._file, self._lang = file, lang
        self._asked: tuple[str, str] | None = None
        self._said = ""

    @Property(str, notify=changed)
    def rows(self) -> str:
        """See rows_of, as JSON."""
        return json.dumps(rows_of(self.keymap, self._lang), ensure_ascii=False)

    @Property(str, constant=True)
    def clicker(self) -> str:
        """What a clicker is asked for, as JSON: `[{id, title}]`."""
        rows = [{"id": id_, "title": BY_ID[id_].title.get(self._lang)} for id_ in CLICKER]
        return json.dumps(rows, ensure_ascii=False)

    @Property(str, notify=askedChanged)
    def said(self) -> str:
        """What came of the last key, in a sentence; empty where there is nothing to say."""
        return self._said

    @Property(bool, notify=askedChanged)
    def asking(self) -> bool:
        """Whether the sentence is a question: the key belongs to another command, and `take` gives it to this one."""
        return self._asked is not None

    @Slot(str, int, int, str, result=bool)
    def press(self, id_: str, key: int, modifiers: int, text: str) -> bool:
        """Give a command the key that was pressed; False for one that is no key by itself, as Shift."""
        name = canonical(key_name(key, modifiers, text))
        if name is None:
            return False
        own = called(name, self._lang)
        owner = self.keymap.owner(name)
        if use := reserved(name, id_):
            said = self.tr("“%1”有固定的用处：%2")
            self._say(said.replace("%1", own).replace("%2", use.get(self._lang)))
        elif owner and owner != id_:
            said = self.tr("“%1”现在是“%2”")
            title = BY_ID[owner].title.get(self._lang)
            self._say(said.replace("%1", own).replace("%2", title), (id_, name))
        else:
            said = self.tr("“%1”：%2") if not owner else self.tr("“%1”本来就是：%2")
            title = BY_ID[id_].title.get(self._lang)
            self._say(said.replace("%1", own).replace("%2", title))
            self._keep(lambda keymap: keymap.adding(id_, name))
        return True

    @Slot()
    def take(self) -> None:
        """Give the key that was asked about to the command that wants it."""
        if self._asked is not None:
            id_, name = self._asked
            self._say("")
            self._keep(lambda keymap: keymap.adding(id_, name))

    @Slot()
    def forget(self) -> None:
        """Ask no more."""
        self._say("")

    @Slot(str, str)
    def remove(self, id_: str, key: str) -> None:
        """Take a key away from a command."""
        self._say("")
        self._keep(lambda keymap: keymap.without(id_, key))

    @Slot(str)
    def restore(self, id_: str) -> None:
        """Give a command its own keys again, taken from whoever has them."""
        self._say("")
        self._keep(lambda keymap: keymap.restored(id_))

    def _say(self, sentence: str, asked: tuple[str, str] | None = None) -> None:
        self._said, self._asked = sentence, asked
        self.askedChanged.emit()

    def _keep(self, change: Callable[[Keymap], Keymap]) -> None:
        """Write the file so that the keys changed count, and let them count."""
        try:
            with changing(self._file, PATIENCE):
                # Somebody may have changed it by hand meanwhile: what counts is what stands there.
                text = self._file.read_text(encoding="utf-8-sig") if self._file.exists() else ""
                before = read(text).keymap
                after = edited(text, before, change(before))
                if after is None:
                    self._say(self.tr("按键文件的写法改不动，请先改好它：%1").replace("%1", str(self._file)))
                    return
                write_whole(self._file, [after.encode()])
        except (OSError, UnicodeDecodeError) as error:
            self._say(self.tr("按键没有存下来：%1").replace("%1", reason(error).get(self._lang)))
            return
        self.keymap = read(after).keymap
        self.changed.emit()
