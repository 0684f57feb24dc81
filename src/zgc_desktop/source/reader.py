"""Reading text files that people saved in many ways."""

from __future__ import annotations

import codecs
import itertools
import os
import stat
from pathlib import Path

from zgc_desktop.source.catalog import no_file, other_places, problem
from zgc_desktop.source.controls import CONTROLS, INSTEAD
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.reasons import reason

#: Where a briefing keeps its images.
IMAGES = "resources/images"
MAX_BYTES = 8 * 1024 * 1024
#: A folder of a briefing has fewer files.
MAX_ENTRIES = 20_000
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: What the system says of a file in English only.


def is_file(path: Path) -> bool:
    """Whether there is such a file; False for a name that no file can have."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def relative(path: Path, root: Path) -> str:
    """`path` as problems name it: relative to the briefing, with forward slashes."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def inside(root: Path, folder: str, name: str) -> Path | None:
    """The path of `name` in a folder of the briefing in `root`; None where it leads elsewhere: upwards, to a drive or a share, or by
    a link out of the briefing.

    A name that one system takes for a path within the folder and another for one outside is refused on both.
    """
    parts = name.split("/")
    if (
        not name
        or "\\" in name
        or ":" in name
        or "\0" in name
        or any(part in ("", ".", "..") for part in parts)
    ):
        return None
    path = root.joinpath(folder, *parts)
    return path if _lies_in(path, root) else None


def _lies_in(path: Path, folder: Path) -> bool:
    """Whether a path is in a folder, links followed in both; True where the system cannot say, as of a path that is too long."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return True  # whoever opens it is told what is wrong


def listed(folder: Path, root: Path, *, deep: bool = False) -> tuple[list[Path], list[Problem]]:
    """The files of a folder in the order of their names, with `deep` those of the folders inside too, links not followed.

    Never raises: a folder that cannot be listed has none and is a Problem; one that is not there has none.
    """
    found: list[Path] = []
    problems: list[Problem] = []
    waiting = [folder]
    while waiting and len(found) < MAX_ENTRIES:
        current = waiting.pop()
        try:
            with os.scandir(current) as entries:
                for entry in itertools.islice(entries, MAX_ENTRIES):
                    if deep and _is_folder(entry):
                        waiting.append(Path(entry.path))
                    else:
                        found.append(Path(entry.path))
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            problems.append(problem("folder-unreadable", Spot(relative(current, root)), **_reason(error)))
    return sorted(found), problems


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _reason(error: Exception) -> dict[str, str]:
    """What the system says, in both languages, as the arguments of a problem."""
    words = reason(error)
    return {"reason_zh": words.zh, "reason_en": words.en}


def read_text(path: Path, root: Path) -> tuple[str | None, list[Problem]]:
    """The text of a UTF-8 file, its byte order mark gone and its line ends `\\n`.

    Never raises: a file that is missing, unreadable, too large, in another encoding or a link that leads out of the
    briefing gives None and a Problem. Of one with control characters, which are replaced, the text and a Problem.
    """
    spot = Spot(relative(path, root))
    if not _lies_in(path, root):
        return None, [problem("link-outside", spot)]
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            # Reading a pipe or a device might never end.
            return None, [problem("file-unreadable", spot, reason_zh="不是文件", reason_en="not a file")]
        size = status.st_size
        if size > MAX_BYTES:
            return None, [problem("file-too-large", spot, size=size // 2**20, limit=MAX_BYTES // 2**20)]
        raw = path.read_bytes()
    except FileNotFoundError:
        return None, [no_file(spot, spot.file)]
    except (OSError, ValueError) as error:
        return None, [problem("file-unreadable", spot, **_reason(error))]
    if raw.startswith(_UTF16) or _looks_like_utf16(raw[:64]):
        return None, [problem("encoding", spot, **_guessed("UTF-16"))]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "ignore")
        return None, [problem("encoding", _behind(before, spot.file), **_guess(raw))]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        return None, [problem("binary", _behind(text.partition("\0")[0], spot.file))]
    if found := CONTROLS.search(text):
        at = _behind(text[: found.start()], spot.file)
        many = other_places(len(CONTROLS.findall(text)) - 1)
        bad = problem("control-character", at, name=f"U+{ord(found[0]):04X}", **many)
        return CONTROLS.sub(INSTEAD, text), [bad]
    return text, []


def _behind(text: str, file: str) -> Spot:
    """The place of the character that follows `text`, the beginning of a file."""
    return Spot(file, text.count("\n") + 1, len(text) - text.rfind("\n"))


def _looks_like_utf16(head: bytes) -> bool:
    """Whether every other byte of Latin text without a byte order mark is zero."""
    return len(head) >= 8 and head.count(0) * 3 > len(head) and (not any(head[::2]) or not any(head[1::2]))


def _guess(raw: bytes) -> dict[str, str]:
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return {"guess_zh": "", "guess_en": ""}
    return _guessed("GBK")


def _guessed(name: str) -> dict[str, str]:
    return {"guess_zh": f"（看上去是 {name}）", "guess_en": f" (it looks like {name})"}
