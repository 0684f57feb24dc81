"""What is not asked any more: single questions, and whole templates.

They stand in a plain text beside the briefing, one a line: the id of a question, or `*--` and the name of a template;
`#` begins a comment. Where the folder cannot be written, what is banned there stands in a file of the person's own, which
counts as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from zgc_desktop.briefing.questionfile import Questions
from zgc_desktop.quiz.generate.make import template_of
from zgc_desktop.source.files import write_whole

#: The name of the file in a briefing's folder.
FILE = "banned.txt"
_TEMPLATE = "*--"
#: More of a file is not read: it is none of ours.
_MOST = 4_000_000


@dataclass(frozen=True, slots=True)
class Banned:
    """Ids of questions, and names of templates."""

    items: frozenset[str] = frozenset()
    templates: frozenset[str] = frozenset()

    def __contains__(self, id_: object) -> bool:
        """Whether the question of an id is not asked."""
        return bool(self) and (id_ in self.items or template_of(str(id_)) in self.templates)

    def __bool__(self) -> bool:
        return bool(self.items or self.templates)

    def __or__(self, other: Banned) -> Banned:
        return Banned(self.items | other.items, self.templates | other.templates)

    def places(self, kept: Questions) -> frozenset[int]:
        """Where the banned ones stand among questions written by hand."""
        found = (kept.place_of(id_) for id_ in self.items)
        return frozenset(place for place in found if place is not None)


NOTHING = Banned()


def template(name: str) -> str:
    """A template as it stands in the file."""
    return _TEMPLATE + name


def read(*files: Path) -> Banned:
    """What stands in some files; one that is not there, or cannot be read, bans nothing."""
    found = NOTHING
    for file in files:
        lines = [_subject(line) for line in _lines(file)]
        templates = (line.removeprefix(_TEMPLATE) for line in lines if line.startswith(_TEMPLATE))
        found |= Banned(
            frozenset(line for line in lines if line and not line.startswith(_TEMPLATE)), frozenset(templates)
        )
    return found


def change(files: Sequence[Path], subjects: Iterable[str], ban: bool) -> Path | None:
    """Ban some questions or templates, or allow them again; the file that was written, None where nothing changed.

    They are banned in the first file that can be written, and allowed in all in which they stand. What else stands there
    stays as it is. Raises OSError.
    """
    wanted = [one for one in dict.fromkeys(subjects) if one and one == _subject(one) and "\n" not in one]
    if not ban:
        written = None
        for file in files:
            written = _write(file, [], set(wanted)) or written
        return written
    known = read(*files)
    there = known.items | {template(name) for name in known.templates}
    new = [one for one in wanted if one not in there]
    if not new:
        return None
    for file in files[:-1]:
        try:
            return _write(file, new, set())
        except OSError:
            continue
    return _write(files[-1], new, set())


def _write(file: Path, add: Sequence[str], remove: set[str]) -> Path | None:
    if not add and not any(_subject(line) in remove for line in _lines(file)):
        return None
    kept = [line for line in _lines(file) if _subject(line) not in remove]
    write_whole(file, ["".join(f"{line}\n" for line in (*kept, *add)).encode()])
    return file


def _lines(file: Path) -> list[str]:
    try:
        with file.open("rb") as source:
            return source.read(_MOST).decode("utf-8-sig", "replace").splitlines()
    except OSError:
        return []


def _subject(line: str) -> str:
    return line.partition("#")[0].strip()
