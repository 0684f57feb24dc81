"""`make hostile`: try everything, print the table, and keep it in docs/reliability.md where `--keep` is given.

Words are parts of what is tried: then only that is tried, and the other rows stay as they were.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.hostile.trying import BARE, ROOT, Case, Told, every, slowness

DOCUMENT = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- hostile -->\n", "<!-- /hostile -->"
HEAD = "| Tried | Expected | Seconds | MB | |\n|---|---|--:|--:|---|"


def row(case: Case, told: Told, faults: list[str], slow: float) -> str:
    """A row of the table."""
    seconds = f"{told.seconds / slow:.1f} (≤ {case.seconds:g})"
    megabytes = f"{told.megabytes:.0f} (≤ {case.megabytes:g})"
    says = case.says.replace("<", "&lt;")  # or Markdown takes it for HTML
    return f"| {case.tried} | {says} | {seconds} | {megabytes} | {'✗' if faults else '✓'} |"


def main(words: list[str]) -> int:
    """Exit code 1 where something was not as it is expected."""
    wanted = [word for word in words if not word.startswith("--")]
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    kept, _, after = rest.partition(END)
    known = {line.split(" | ")[0]: line for line in kept.split("\n") if line.startswith("| ")}
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        slow = slowness(Path(folder))
    _say(f"A bare start takes {slow * BARE:.2f} s, not {BARE} s: seconds are divided by {slow:.1f}.\n")
    lines: list[str] = []
    area, wrong = "", 0
    for case in sorted(every(), key=lambda each: each.area):
        if case.area != area:
            area = case.area
            lines += [f"\n### {area}\n", HEAD]
        if wanted and not any(word in case.tried for word in wanted):
            lines += [known[f"| {case.tried}"]] if f"| {case.tried}" in known else []
            continue
        with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
            told = case.run(Path(folder))
        faults = case.faults(told, slow)
        wrong += bool(faults)
        lines.append(row(case, told, faults, slow))
        _say(lines[-1])
        for fault in faults:
            _say(f"  {fault}")
    if "--keep" in words:
        table = "\n".join(lines).lstrip()
        DOCUMENT.write_text(f"{before}{BEGIN}{table}\n\n{END}{after}", encoding="utf-8")
    return int(wrong > 0)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
