"""Bring the English of the windows up to date: `python tools/translations.py`.

Messages come from the QML and Python files into ui/i18n/zgc_en.ts; what is new there waits to be translated.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

UI = Path(__file__).resolve().parent.parent / "src" / "zgc_desktop" / "ui"
TS, QM = UI / "i18n" / "zgc_en.ts", UI / "i18n" / "zgc_en.qm"
#: What stands on a slide belongs to the briefing and stays in its language, whatever the windows speak.
ON_SLIDES = ("BigNumber", "Comparison", "Ladder", "Opener", "Recap", "Tag")


def sources() -> list[Path]:
    """The files whose words are translated."""
    found = [*UI.rglob("*.qml"), *UI.rglob("*.js"), *UI.glob("*.py"), UI.parent / "app.py"]
    return sorted(path for path in found if path.stem not in ON_SLIDES)


def update(ts: Path = TS) -> None:
    """Bring a file of messages up to date with the sources; what is no longer used goes."""
    ts.parent.mkdir(parents=True, exist_ok=True)
    options = ["-source-language", "zh_CN", "-target-language", "en"]
    options += ["-locations", "none", "-no-obsolete", "-sort-messages"]
    # A similar sentence is not the same: nothing is taken over by guess.
    options += ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
    _run("lupdate", *options, *map(str, sources()), "-ts", str(ts))


def release(ts: Path = TS, qm: Path = QM) -> None:
    """Make the file that the program loads."""
    _run("lrelease", str(ts), "-qm", str(qm))


def messages(ts: Path = TS) -> dict[tuple[str, str], str | None]:
    """The translation of every (context, message); None where it is not finished."""
    found: dict[tuple[str, str], str | None] = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (translation.text or "") if done and translation is not None else None
    return found


def _run(tool: str, *words: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    done = subprocess.run([str(program), *words], capture_output=True, text=True, check=False)
    if done.returncode or "warning" in done.stderr.lower():
        raise RuntimeError(done.stdout + done.stderr)


def main() -> int:
    """Update and release; 1 where something is left to translate."""
    update()
    release()
    open_ = [f"{context}: {source}" for (context, source), text in messages().items() if not text]
    for line in open_:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{len(messages())} messages, {len(open_)} to translate in {TS}\n")
    return 1 if open_ else 0


if __name__ == "__main__":
    sys.exit(main())
