"""What the program remembers between runs: a JSON file in the platform's settings folder."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from zgc_desktop.show.languages import PLACES
from zgc_desktop.show.state import LAYOUTS, NOTE_SIZES

DEFAULTS: dict[str, Any] = {
    "hall": False,
    "english": "none",
    "motion": "full",
    "renderer": "auto",
    "lang": "auto",
    "recent": [],
    "last": {},
    "layout": "split",
    "note_size": 2,
    "previews": True,
    "audience_screens": {},
    "further_screens": True,
    "windows": {},
    "updates": "turn",
    "learner": "",
    "new_a_day": 8,
    "quiz_language": "auto",
    "exam_until": 0,
}
CHOICES = {
    "motion": ("full", "reduced", "off"),
    "renderer": ("auto", "software", "gpu"),
    "lang": ("auto", "zh", "en"),
    "updates": ("turn", "now"),
    "new_a_day": (4, 8, 16, 32),
    "quiz_language": ("auto", "zh", "en"),
    "english": PLACES,
    "layout": LAYOUTS,
    "note_size": tuple(range(len(NOTE_SIZES))),
}
RECENT = 6


def config_folder() -> Path:
    """The platform's folder for settings."""
    if sys.platform == "linux":
        return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "zgc-desktop"
    from platformdirs import user_config_dir

    return Path(user_config_dir("zgc-desktop", appauthor=False))


def keys_file() -> Path:
    """The file in which a person changes keys."""
    return config_folder() / "keys.yaml"


#: A file longer than this, in bytes, is none of ours.
LONGEST = 2**20
_TEXT = 4096
_COUNT = 10**9
#: Seconds to wait for another program that sets something; in a show nothing waits long.
PATIENCE = 1.0
_ROWS = 64


class Settings:
    """Settings by name, changed by one program at a time: what another program has set meanwhile stays.

    A file that cannot be read, or holds what cannot be, is set aside, `aside` telling where it is (None where there was
    nothing wrong); what is right in it counts, the rest is as by default. With `only_reading` the file stays where it
    is, for one that has a window to tell of it.
    """

    def __init__(self, file: Path | None = None, only_reading: bool = False) -> None:
        self._file = file or config_folder() / "settings.json"
        self._values = {key: _copy(value) for key, value in DEFAULTS.items()}
        self.aside: Path | None = None
        found, is_right = self._read()
        self._values |= {key: found[key] for key in found.keys() & DEFAULTS.keys()}
        if not is_right and not only_reading:
            self._set_aside(found)

    def _read(self) -> tuple[dict[str, Any], bool]:
        """What is right in the file, what a newer program knows of among it; and whether that is all of it."""
        try:
            if self._file.stat().st_size > LONGEST:
                return {}, False
            read = json.loads(self._file.read_bytes())
        except FileNotFoundError:
            return {}, True
        except OSError:
            # Not to be read now; what is in it may be right.
            return {}, True
        except (ValueError, RecursionError):
            return {}, False
        if not isinstance(read, dict):
            return {}, False
        found = {key: _right(key, value) for key, value in read.items()}
        return found, all(_is_same(found[key], read[key]) for key in read)

    def _set_aside(self, found: dict[str, Any]) -> None:
        from zgc_desktop.source.files import changing, set_aside

        with suppress(OSError), changing(self._file, PATIENCE):
            self.aside = set_aside(self._file)
            if found and self.aside is not None:
                self._write(found)

    def get(self, key: str) -> Any:
        """The value of a setting. Raises KeyError for an unknown one."""
        return self._values[key]

    def set(self, key: str, value: Any) -> None:
        """Keep a value, at once. Raises ValueError for one that is not allowed."""
        if key not in DEFAULTS or not _is_same(_right(key, value), value):
            raise ValueError(f"{key} cannot be {value!r}")
        before = self._values[key]
        if before == value:
            return
        if isinstance(value, dict):
            changed = {name: one for name, one in value.items() if name not in before or before[name] != one}
            gone = before.keys() - value.keys()
            self._change(
                key, lambda kept: {n: one for n, one in {**kept, **changed}.items() if n not in gone}, value
            )
        else:
            self._change(key, lambda _: value, value)

    def opened(self, root: Path, row: dict[str, Any]) -> None:
        """Put a briefing at the head of the recent ones."""
        if not _is_text(str(root)):
            return  # a name that is no text cannot be written down

        def first(kept: list[Any]) -> list[Any]:
            others = [other for other in kept if other.get("path") != str(root)]
            return [{**row, "path": str(root)}, *others][:RECENT]

        self._change("recent", first, first(self._values["recent"]))

    def last_page(self, root: Path) -> int:
        """The page (from 1) on which the show of `root` was left; 0 where it was not shown."""
        page = self._values["last"].get(str(root), 0)
        return page if isinstance(page, int) else 0

    def left_at(self, root: Path, page: int) -> None:
        """Keep the page (from 1) on which a show was left."""
        if _is_text(str(root)):
            self.set("last", {**self._values["last"], str(root): page})

    def _change(self, key: str, change: Callable[[Any], Any], own: Any) -> None:
        """Change one setting in the file as it is now; here `own` counts from now on."""
        from zgc_desktop.source.files import changing

        self._values[key] = own
        with suppress(OSError), changing(self._file, PATIENCE):
            found, _ = self._read()
            found[key] = change(found.get(key, _copy(DEFAULTS[key])))
            self._write(found)

    def _write(self, values: dict[str, Any]) -> None:
        from zgc_desktop.source.files import write_whole

        text = json.dumps(values, ensure_ascii=False, indent=1)
        write_whole(self._file, [text.encode("utf-8", "backslashreplace")], private=True)


def _copy(value: Any) -> Any:
    return value.copy() if isinstance(value, dict | list) else value


def _is_same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def _right(key: str, value: Any) -> Any:
    """The value where it may be one of the setting, else what of it may, else its default; what is not known is as it is."""
    if key not in DEFAULTS:
        return value
    default = DEFAULTS[key]
    if key in CHOICES:
        return value if any(_is_same(value, choice) for choice in CHOICES[key]) else default
    if type(value) is not type(default):
        return _copy(default)
    if key == "recent":
        return [row for row in value if _is_recent(row)]
    if isinstance(value, dict):
        return {name: one for name, one in value.items() if _is_text(name) and _is_plain(one)}
    return value if not isinstance(value, str) or _is_text(value) else default


def _is_text(value: Any) -> bool:
    """Whether it is a text that can be written down, and not a book."""
    if not isinstance(value, str) or len(value) > _TEXT:
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_plain(value: Any) -> bool:
    """Whether it is a text, a number that counts something, or a short list of such."""
    if isinstance(value, list):
        return len(value) <= _ROWS and all(not isinstance(one, list) and _is_plain(one) for one in value)
    return _is_text(value) or (type(value) in (int, bool) and abs(value) <= _COUNT)


def _is_recent(row: Any) -> bool:
    return (
        isinstance(row, dict)
        and _is_text(row.get("path"))
        and all(_is_text(name) and _is_plain(value) for name, value in row.items())
        and all(isinstance(row.get(name, ""), str) for name in ("title", "when"))
        and all(isinstance(row.get(name, 0), int) for name in ("pages", "questions", "problems"))
    )
