"""Files of the person's own: readable by nobody else, written whole or not at all, changed by one program at a time."""

from __future__ import annotations

import os
import stat
import sys
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

PART = ".part"
#: What a program that runs may still be writing is not older than this, in seconds.
STALE = 3600.0
_SUM = 4
_LOOK_EVERY = 0.02


def private_folder(folder: Path) -> None:
    """Make a folder that nobody else may look into, or make one that is there so. Raises OSError.

    One that everybody may write to, as /tmp, is not the person's own, and stays as it is.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not folder.stat().st_mode & stat.S_ISVTX:
        _tighten(folder, 0o700)


def private_file(file: Path) -> None:
    """Make a file that nobody else may read, or make one that is there so; what it holds stays. Raises OSError."""
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600))
    _tighten(file, 0o600)


def _tighten(path: Path, mode: int) -> None:
    if os.name == "posix" and path.stat().st_mode & 0o777 & ~mode:
        # The folder may be somebody else's who lets this person in; then it stays as it is.
        with suppress(PermissionError):
            path.chmod(mode)


def write_whole(
    file: Path, parts: Iterable[bytes], *, private: bool = False, sync: bool = False, mode: int | None = None
) -> None:
    """Write a file at once or not at all, and clear what broke off beside it earlier. Raises OSError.

    A `private` one is for nobody else to read, nor what else is in its folder; with `sync` it is on the disk when this
    returns. `mode` are the rights of the file alone.
    """
    if private:
        private_folder(file.parent)
    elif mode is None:
        file.parent.mkdir(parents=True, exist_ok=True)
    clear_left_overs(file.parent)
    partial = file.with_name(f"{file.name}.{os.getpid()}{PART}")
    try:
        rights = 0o600 if private else 0o666 if mode is None else mode
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(partial, flags, rights), "wb") as target:
            target.writelines(parts)
            if sync:
                target.flush()
                os.fsync(target.fileno())
        partial.replace(file)
    except OSError:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def clear_left_overs(folder: Path) -> None:
    """Remove the partial files of programs that were killed while they wrote."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if entry.name.endswith(PART) and _left_over(entry):
                with suppress(OSError):
                    Path(entry.path).unlink()


def _left_over(entry: os.DirEntry[str]) -> bool:
    number = entry.name[: -len(PART)].rpartition(".")[2]
    try:
        if time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE:
            return True
        # Elsewhere signal 0 is not harmless.
        if os.name != "posix" or not number.isdecimal() or int(number) == os.getpid():
            return False
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return True
    except OSError:
        return False
    return False


def set_aside(file: Path, ending: str = ".aside") -> Path | None:
    """Move a file out of the way under a name that nothing has yet; where it is now, None where it could not be moved."""
    for number in range(1, 1000):
        aside = file.with_name(f"{file.name}{'' if number == 1 else f'-{number}'}{ending}")
        try:
            os.close(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            continue
        except OSError:
            return None
        try:
            file.replace(aside)
        except OSError:
            with suppress(OSError):
                aside.unlink()
            return None
        return aside
    return None


def summed(content: bytes) -> list[bytes]:
    """The content with its checksum before it, as parts of a file."""
    return [zlib.crc32(content).to_bytes(_SUM, "little"), content]


def checked(kept: bytes) -> memoryview:
    """What stands behind a checksum. Raises ValueError where the two do not agree."""
    content = memoryview(kept)[_SUM:]
    if len(kept) < _SUM or zlib.crc32(content) != int.from_bytes(kept[:_SUM], "little"):
        raise ValueError("checksum")
    return content


class HeldError(OSError):
    """Another program holds the lock."""


class Lock:
    """A lock that ends with the program, however that ends; several may hold it where all of them are `shared`.

    Raises HeldError where it is not to be had within `patience` seconds, other OSError where its file cannot be made.
    On a file system that knows no locks, and shared ones where the system has none, it holds nobody off.
    """

    def __init__(self, file: Path, *, shared: bool = False, patience: float = 5.0) -> None:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        self._handle: int | None = os.open(file, flags, 0o600)
        until = time.monotonic() + patience
        while True:
            try:
                _take(self._handle, shared)
            except BlockingIOError:
                if time.monotonic() >= until:
                    self.release()
                    raise HeldError(file) from None
                time.sleep(_LOOK_EVERY)
            except OSError:
                return
            else:
                return

    def release(self) -> None:
        """Let others have it."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    def __enter__(self) -> Lock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def __del__(self) -> None:
        if hasattr(self, "_handle"):
            self.release()


def _take(handle: int, shared: bool) -> None:
    # Imported here: most starts take no lock.
    if sys.platform == "win32":
        import msvcrt

        if not shared:
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            except OSError as error:
                raise BlockingIOError(*error.args) from None
    else:
        import fcntl

        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


@contextmanager
def changing(file: Path, patience: float = 5.0) -> Iterator[None]:
    """While this lasts no other program changes a file that is changed so. Raises OSError."""
    private_folder(file.parent)
    with Lock(file.with_name(f".{file.name}.lock"), patience=patience):
        yield
