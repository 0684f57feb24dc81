"""What the program remembers between runs: a JSON file in the platform's settings folder."""

from __future__ import annotations

import json
import os
import sys
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
}
CHOICES = {
    "motion": ("full", "reduced", "off"),
    "renderer": ("auto", "software", "gpu"),
    "lang": ("auto", "zh", "en"),
    "updates": ("turn", "now"),
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


class Settings:
    """Settings by name; a value that is not allowed, or a torn file, falls back to the default."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or config_folder() / "settings.json"
        self._values = dict(DEFAULTS)
        try:
            read = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            read = {}
        if isinstance(read, dict):
            self._values |= {key: value for key, value in read.items() if self._allowed(key, value)}

    @staticmethod
    def _allowed(key: str, value: Any) -> bool:
        if key in CHOICES:
            return value in CHOICES[key]
        return key in DEFAULTS and isinstance(value, type(DEFAULTS[key]))

    def get(self, key: str) -> Any:
        """The value of a setting. Raises KeyError for an unknown one."""
        return self._values[key]

    def set(self, key: str, value: Any) -> None:
        """Keep a value, at once. Raises ValueError for one that is not allowed."""
        if not self._allowed(key, value):
            raise ValueError(f"{key} cannot be {value!r}")
        if self._values[key] != value:
            self._values[key] = value
            self._save()

    def opened(self, root: Path, row: dict[str, Any]) -> None:
        """Put a briefing at the head of the recent ones."""
        others = [r for r in self._values["recent"] if isinstance(r, dict) and r.get("path") != str(root)]
        self.set("recent", [{**row, "path": str(root)}, *others][:RECENT])

    def last_page(self, root: Path) -> int:
        """The page (from 1) on which the show of `root` was left; 0 where it was not shown."""
        page = self._values["last"].get(str(root), 0)
        return page if isinstance(page, int) else 0

    def left_at(self, root: Path, page: int) -> None:
        """Keep the page (from 1) on which a show was left."""
        self.set("last", {**self._values["last"], str(root): page})

    def _save(self) -> None:
        partial = self._file.with_suffix(f".{os.getpid()}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")
            partial.replace(self._file)
        except OSError:
            partial.unlink(missing_ok=True)
