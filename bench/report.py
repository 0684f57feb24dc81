"""Where results go: a JSON file and a Markdown table a bench, and a line a ratio on the terminal."""

from __future__ import annotations

import json
import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
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
        self._load = os.getloadavg()[0]
        self.versions: dict[str, str] = {
            "PySide6": version("PySide6-Essentials"),
            "PyYAML": version("PyYAML"),
        }

    def version(self, name: str, text: str) -> None:
        """Keep the version of a program that took part."""
        self.versions[name] = text

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
            "processor": processor(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "load before and after": f"{self._load:.1f}, {os.getloadavg()[0]:.1f}",
        }
        content = {
            "bench": self.name,
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine,
            "versions": self.versions,
            "numbers": self.numbers,
            "ratios": self.ratios,
            "notes": self.notes,
        }
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        (RESULTS / f"{self.name}.json").write_text(text, encoding="utf-8")
        (RESULTS / f"{self.name}.md").write_text(table(content), encoding="utf-8")
        return all(ratio["kept"] for ratio in self.ratios)


def processor() -> str:
    """What the processor calls itself."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")


def table(content: dict[str, Any]) -> str:
    """The results for reading: ratios and their limits first, then every number."""
    lines = [f"# {content['bench']}", "", f"{content['when']}, `make bench`."]
    facts = {**content["machine"], **content["versions"]}
    lines += ["", *(f"- {name}: {value}" for name, value in facts.items())]
    lines += ["", "| ratio | measured | limit | kept |", "|---|--:|--:|---|"]
    lines += [
        f"| {r['name']} | {r['value']:.2f} | {r['limit']:g} | {'yes' if r['kept'] else 'no'} |"
        for r in content["ratios"]
    ]
    lines += ["", "| number | value |", "|---|--:|"]
    lines += [f"| {name} | {value} |" for name, value in content["numbers"].items()]
    lines += [line for note in content["notes"] for line in ("", f"Note: {note}.")]
    return "\n".join(lines) + "\n"
