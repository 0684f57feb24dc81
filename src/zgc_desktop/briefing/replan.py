"""Writing other planned minutes into the files of a briefing.

What is on disk must still be what was read when the plan was made: a file that somebody saved meanwhile is not
written over. All files are written beside the old ones first and then put in their places; where one of them cannot
be, those before it are put back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from zgc_desktop.deck.load import load_deck
from zgc_desktop.deck.minutes import MinutesError, with_minutes, with_total
from zgc_desktop.source.reader import inside, is_file, read_text
from zgc_desktop.source.reasons import reason

DECK = "slides/deck.yaml"


@dataclass(frozen=True, slots=True)
class Planned:
    """A slide and what is planned for it."""

    id: str
    file: str
    minutes: Decimal


@dataclass(frozen=True)
class Plan:
    """What is planned for every slide of the flow, and the files as they were when that was read."""

    root: Path
    slides: tuple[Planned, ...]
    files: Mapping[str, bytes] = field(repr=False)

    def total(self, minutes: Mapping[str, Decimal]) -> Decimal:
        """The sum of all slides, with other minutes for some of them."""
        return sum((minutes.get(slide.id, slide.minutes) for slide in self.slides), Decimal(0))


def read_plan(root: Path) -> Plan:
    """What is planned in the briefing in `root`. Raises MinutesError where a slide cannot be read."""
    slides = root / "slides"
    own = (
        path for path in sorted(slides.glob("*.md")) if inside(root, "slides", path.name) and is_file(path)
    )
    names = [DECK, *(f"slides/{path.name}" for path in own)]
    try:
        files = {name: (root / name).read_bytes() for name in names}
    except OSError as error:
        raise _unreadable(Path(str(error.filename)).name) from error
    deck, _ = load_deck(root)
    if deck is None:
        raise _unreadable(DECK)
    for chapter in deck.chapters:
        file = inside(root, "slides", chapter.file)
        if file is None or read_text(file, root)[0] is None:
            raise _unreadable(f"slides/{chapter.file}")
    for slide in deck.slides:
        if slide.fields is None:
            raise _unreadable(f"{slide.file}:{slide.line}")
    planned = tuple(Planned(slide.id, slide.file, slide.minutes) for slide in deck.flow)
    return Plan(root, planned, files)


def write_plan(plan: Plan, minutes: Mapping[str, Decimal]) -> None:
    """Write minutes for the slides of these ids, and their new sum. Raises MinutesError; then nothing has changed."""
    known = {slide.id: slide for slide in plan.slides}
    by_file: dict[str, dict[str, Decimal]] = {}
    for id_, value in minutes.items():
        if id_ not in known:
            raise MinutesError(f"没有“{id_}”这一页了。", f"There is no slide “{id_}” any more.")
        if value != known[id_].minutes:
            by_file.setdefault(known[id_].file, {})[id_] = value
    if not by_file:
        return
    after = {
        name: with_minutes(plan.files[name].decode(), values).encode() for name, values in by_file.items()
    }
    after[DECK] = with_total(plan.files[DECK].decode(), plan.total(minutes)).encode()
    _put({name: data for name, data in after.items() if data != plan.files[name]}, plan)


def _put(after: Mapping[str, bytes], plan: Plan) -> None:
    """Put the files in place, all of them or none."""
    # A link stays a link: what it points at is replaced.
    places = {name: (plan.root / name).resolve() for name in after}
    partial = {name: path.with_name(f".{path.name}.{os.getpid()}.part") for name, path in places.items()}
    done: list[str] = []
    try:
        for name, data in after.items():
            _write(partial[name], data, like=places[name])
        for name, path in places.items():
            _unchanged(name, path, plan.files[name])
        for name, path in places.items():
            partial[name].replace(path)
            done.append(name)
    except (OSError, MinutesError) as error:
        for name in done:
            with suppress(OSError):
                _write(partial[name], plan.files[name], like=places[name])
                partial[name].replace(places[name])
        if isinstance(error, OSError):
            raise _failed(error) from error
        raise
    finally:
        for path in partial.values():
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _unchanged(name: str, path: Path, data: bytes) -> None:
    if path.read_bytes() != data:
        raise MinutesError(
            f"{name} 在这期间被改过，什么都没有写。请重新打开这一页，看过再写。",
            f"{name} was changed meanwhile; nothing was written. Open this page again, look, and write then.",
        )


def _write(path: Path, data: bytes, like: Path) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    with suppress(OSError):
        shutil.copymode(like, path)


def _unreadable(where: str) -> MinutesError:
    return MinutesError(
        f"{where} 读不出来，先运行 zgc check，按它说的改。",
        f"{where} cannot be read; run zgc check first and do what it says.",
    )


def _failed(error: OSError) -> MinutesError:
    name = Path(error.filename).name if error.filename else ""
    return MinutesError(
        f"{name} 写不进去：{reason(error).zh}。什么都没有改。",
        f"Cannot write {name}: {reason(error).en}. Nothing was changed.",
    )
