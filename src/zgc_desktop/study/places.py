"""Where the record of this machine is kept."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path


def record_path() -> Path:
    """The file in the platform's data folder."""
    return user_data_path("zgc-desktop", appauthor=False) / "record.sqlite"
