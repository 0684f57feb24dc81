"""The program of a briefing, made once and kept: the next start reads one file.

Nothing heavier than the standard library is imported on a hit, since the first slide waits for it.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from zgc_desktop import __version__
from zgc_desktop.briefing.questionfile import Questions, encode
from zgc_desktop.source.files import checked, summed, write_whole

FORMAT = 6
#: More files than this a briefing does not have; looking at them all would keep everything waiting.
_MOST = 20_000
#: The rooms whose code makes a program, and the one whose code makes a sheet of it.
_ROOMS = ("bank", "briefing", "deck", "source", "text")
GENERATE = ("quiz/generate",)


def cache_folder() -> Path:
    """The platform's folder for what can be made again."""
    if found := os.environ.get("XDG_CACHE_HOME"):
        return Path(found) / "zgc-desktop"
    if sys.platform == "linux":
        return Path.home() / ".cache" / "zgc-desktop"
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("zgc-desktop", appauthor=False))


def content_key(root: Path, lang: str = "zh", rooms: Sequence[str] = ()) -> str:
    """The program's version and the briefing's files: when this is the same, so is the program.

    `rooms` are those of the code, besides what makes a program, on which depends what is kept by the key.
    """
    # The program's own code belongs to the key, so that somebody who changes it sees the change.
    here = Path(__file__).parent.parent
    code = [line for room in (*_ROOMS, *rooms) for line in _status(here / room, ".py")]
    return _text([f"{FORMAT} {__version__} {lang} {root}", *code]) + fingerprint(root)


def fingerprint(root: Path) -> str:
    """The briefing's files with their sizes and times of change: while it is the same, so is the briefing."""
    return _text([*_status(root / "slides", within=root), *_status(root / "resources", within=root)])


def _status(folder: Path | str, ending: str = "", within: Path | None = None) -> list[str]:
    """The files of a folder, and with `within`, the briefing's root, those of all folders below, in an order of their
    names; nothing where there is no folder."""
    lines: list[str] = []
    waiting = [os.fspath(folder)]
    seen: set[tuple[int, int]] = set()
    while waiting and len(lines) < _MOST:
        try:
            # A fifth of the time of a glob, and every start waits for it.
            with os.scandir(waiting.pop()) as found:
                entries = sorted(
                    (entry for entry in found if entry.name.endswith(ending)), key=lambda each: each.name
                )
        except OSError:
            continue
        for entry in entries:
            try:
                status = entry.stat()
                is_folder = within is not None and entry.is_dir()
            except OSError:
                continue
            lines.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}")
            # Links may lead round in a circle, or out of the briefing, where nothing is read.
            if within is not None and is_folder and (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                if not entry.is_symlink() or _lies_in(entry.path, within):
                    waiting.append(entry.path)
    return lines


def _lies_in(path: str, root: Path) -> bool:
    real = os.path.realpath(path)
    return real.startswith(os.path.join(os.path.realpath(root), ""))  # noqa: PTH118 -- of names that may be no text


def _text(lines: list[str]) -> str:
    # A file name may hold bytes that are no text.
    return "\n".join([*lines, ""]).encode("utf-8", "backslashreplace").decode("utf-8")


def program_for(root: Path, lang: str = "zh") -> dict[str, Any]:
    """The program of the briefing in `root`, from the cache where its files have not changed.

    Besides `deck`, `slides` and `questions` (a Questions) it has `problems`, as dictionaries, and `words`, the texts of
    the search as they are compared; where there is no deck at all, and was none before, `slides` is empty. In the place
    of a slide that an edit has broken stands its last good version.
    """
    root = root.resolve()
    key = content_key(root, lang)
    file = _file(root, lang)
    asked = keyed_file(root, "questions", key, lang)
    before: dict[str, Any] = {}
    try:
        kept = _read(file)
        before = kept["program"]
        if kept["key"] == key:
            return {**before, "questions": Questions.read(asked, lambda: _asked_anew(root, lang, asked))}
        before = {**before, "questions": Questions.read(keyed_file(root, "questions", kept["key"], lang))}
    except (OSError, ValueError, KeyError, TypeError, EOFError, AttributeError):
        pass  # no cache, or one that is torn: made again below
    program: dict[str, Any] = _plain(make_program(root, lang), {})
    if before.get("slides") and before.get("speaker"):
        from zgc_desktop.briefing.lastgood import with_last_good

        program = with_last_good(program, before)
    from zgc_desktop.briefing.search import entries, words_of_all

    program["words"] = words_of_all(entries(program))
    questions = program.pop("questions")
    if keep(asked, encode(questions)) and _store(file, {"key": key, "program": program}):
        with suppress(OSError, ValueError):
            return {**program, "questions": Questions.read(asked, lambda: questions)}
    return {**program, "questions": Questions.of(questions)}


def _asked_anew(root: Path, lang: str, file: Path) -> list[dict[str, Any]]:
    """The questions of a briefing whose cache is damaged, which is made anew."""
    questions: list[dict[str, Any]] = _plain(make_program(root, lang)["questions"], {})
    keep(file, encode(questions))
    return questions


def _file(root: Path, lang: str) -> Path:
    # Not hashlib: it loads OpenSSL, and two briefings that share a name only take turns in it.
    return cache_folder() / "programs" / f"{zlib.crc32(os.fsencode(root)):08x}-{lang}.program"


def keyed_file(root: Path, kind: str, key: str, lang: str = "zh") -> Path:
    """Where what belongs to one version of a briefing is kept: another window may still use the file before."""
    file = _file(root, lang)
    return file.with_name(f"{file.stem}-{zlib.crc32(key.encode('utf-8', 'backslashreplace')):08x}.{kind}")


def make_program(root: Path, lang: str = "zh") -> dict[str, Any]:
    """Load, check and compose the briefing in `root`."""
    from zgc_desktop.briefing.check import check
    from zgc_desktop.briefing.compose import compose
    from zgc_desktop.briefing.load import load

    loaded = load(root)
    problems = [found.to_dict(lang) for found in check(loaded)]
    if loaded.briefing is None:
        return {
            "deck": {"title": root.name, "chapters": []},
            "slides": [],
            "questions": [],
            "problems": problems,
        }
    return {**compose(loaded.briefing, lang), "problems": problems}


def _plain(value: Any, seen: dict[str, str]) -> Any:
    """The value in lists and dictionaries only, so that a program just made equals one that was kept.

    Equal strings become one, which is kept once and read faster.
    """
    if isinstance(value, str):
        return seen.setdefault(value, value)
    if isinstance(value, list | tuple):
        return [_plain(part, seen) for part in value]
    if isinstance(value, dict):
        return {_plain(key, seen): _plain(part, seen) for key, part in value.items()}
    return value


def _read(file: Path) -> Any:
    """What a cache file holds. The collector would only look through the new values again and again."""
    content = checked(file.read_bytes())
    paused = gc.isenabled()
    gc.disable()
    try:
        return marshal.loads(content)
    finally:
        if paused:
            gc.enable()


def keep(file: Path, parts: Iterable[bytes]) -> bool:
    """Write a keyed file, and drop those of earlier versions that nobody holds open; whether it could be written."""
    if not _write(file, parts):
        return False
    for other in file.parent.glob(f"{file.stem.rpartition('-')[0]}-*{file.suffix}"):
        if other != file:
            with suppress(OSError):
                other.unlink()
    return True


def _store(file: Path, content: dict[str, Any]) -> bool:
    return _write(file, summed(marshal.dumps(content, 4)))


def _write(file: Path, parts: Iterable[bytes]) -> bool:
    """Write at once or not at all; a cache that cannot be written is no reason to stop."""
    try:
        write_whole(file, parts)
    except OSError:
        return False
    return True
