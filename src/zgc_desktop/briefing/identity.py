"""Which briefing it is: what was answered in one stays with it, and with the copies that are meant to be the same."""

from __future__ import annotations

import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

#: How the id of a briefing begins that has none of its own.
FOLDER = "folder-"


def briefing_id(deck: Mapping[str, Any], root: Path) -> str:
    """The id in deck.yaml, `deck` being that of a composed program; else one that stands for the folder."""
    return str(deck.get("id") or "") or of_folder(root)


def of_folder(root: Path) -> str:
    """An id that a briefing has as long as it stays in its folder."""
    return f"{FOLDER}{zlib.crc32(os.fsencode(root)):08x}"


def new_id() -> str:
    """An id that no other briefing has."""
    return f"briefing-{os.urandom(6).hex()}"
