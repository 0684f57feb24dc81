"""Where results go: one JSON file a bench, and a line a ratio on the terminal."""

from __future__ import annotations

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"


class Report:
    """Collects the numbers of one bench and its ratios against limits."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.numbers: dict[str, Any] = {}
        self.ratios: list[dict[str, Any]] = []
        self.notes: list[str] = []

    def number(self, name: str, value: Any) -> None:
        """Keep one measured value."""
        self.numbers[name] = value
        print(f"  {name}: {value}")

    def ratio(self, name: str, value: float, limit: float) -> None:
        """Keep a ratio and the limit that it must not pass."""
        kept = value <= limit
        self.ratios.append({"name": name, "value": round(value, 3), "limit": limit, "kept": kept})
        print(f"  {'ok  ' if kept else 'OVER'} {name}: {value:.2f} (limit {limit:g})")

    def note(self, text: str) -> None:
        """Keep a remark, such as a peer that is not installed."""
        self.notes.append(text)
        print(f"  note: {text}")

    def write(self) -> bool:
        """Write the results; True when every ratio keeps its limit."""
        RESULTS.mkdir(exist_ok=True)
        machine = {
            "system": platform.platform(),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
        }
        content = {
            "bench": self.name,
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine,
            "numbers": self.numbers,
            "ratios": self.ratios,
            "notes": self.notes,
        }
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        (RESULTS / f"{self.name}.json").write_text(text, encoding="utf-8")
        return all(ratio["kept"] for ratio in self.ratios)
