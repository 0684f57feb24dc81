"""Pictures as they lie in a folder: what kind, how large once it is decoded, and why one is not shown.

Only heads are read here, and no pixel: what a picture would take is known before anything takes it.
"""

from __future__ import annotations

import os
import stat
import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO, NamedTuple

MAX_FILE = 64 * 2**20
#: What a picture may take once it is decoded, in bytes.
MAX_DECODED = 160 * 2**20
#: A JPEG whose parts come one after another is made smaller while it is read, so that it may have more pixels: what phones take.
MAX_PIXELS = 220_000_000
#: A progressive JPEG says the whole picture anew in each of its scans; programs write about ten.
MAX_SCANS = 40
#: The size at which a picture is wanted: twice its place on a slide, to cover which it may be enlarged.
WANTED = (2056, 1314)


class Refusal(NamedTuple):
    """Why a picture is not shown: the code of a problem, and its arguments."""

    code: str
    words: Mapping[str, Any] = MappingProxyType({})


class Size(NamedTuple):
    """Width and height in pixels, and the bytes of memory that reading takes."""

    width: float
    height: float
    memory: float


MISSING = Refusal("image-missing")
UNREADABLE = Refusal("image-unreadable")


class _TornError(ValueError):
    """The file breaks off, or is not what its head says."""


def refusal(path: Path) -> Refusal | None:
    """Why the picture is not shown; None for one that is. Never raises."""
    try:
        status = path.stat()
    except PermissionError:
        return UNREADABLE
    except (OSError, ValueError):
        return MISSING
    # A pipe would keep waiting whoever opens it.
    if not stat.S_ISREG(status.st_mode):
        return UNREADABLE
    return _refusal(path, status.st_size, (status.st_mtime_ns, status.st_ctime_ns, status.st_mode))


@lru_cache(maxsize=512)
def _refusal(path: Path, size: int, _state: tuple[int, ...]) -> Refusal | None:
    if size > MAX_FILE:
        return _large(f"{size // 2**20} MB", f"{MAX_FILE // 2**20} MB")
    try:
        with path.open("rb") as file:
            return examine(file)
    except (OSError, ValueError, struct.error, zlib.error):
        return UNREADABLE


def examine(file: BinaryIO) -> Refusal | None:
    """Why a picture is not shown that can be read from its beginning. Raises ValueError or struct.error for one that breaks off."""
    head = file.read(64)
    file.seek(0)
    for begins, measure in _KINDS:
        if head.startswith(begins):
            return too_large(_covered(measure(file)))
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return too_large(_covered(_webp(head)))
    from zgc_desktop.source.svg import refuse_svg

    return refuse_svg(file)


def too_large(size: Size) -> Refusal | None:
    """Why a picture of this size is not shown."""
    if size.width < 1 or size.height < 1:
        return UNREADABLE
    if size.memory <= MAX_DECODED:
        return None
    shown = f"{size.width:.0f}×{size.height:.0f}"
    limit = f"{MAX_DECODED // 2**20} MB"
    return Refusal(
        "image-large",
        {
            "size_zh": f"{shown} 像素，读出来要 {size.memory / 2**20:.0f} MB",
            "size_en": f"{shown} pixels, {size.memory / 2**20:.0f} MB once it is read",
            "limit": limit,
        },
    )


def covering(width: float, height: float) -> float:
    """The bytes that a picture takes which is enlarged or made smaller until it covers its place."""
    scale = max(WANTED[0] / width, WANTED[1] / height) if width > 0 and height > 0 else 0
    return width * scale * height * scale * 4


def _covered(size: Size) -> Size:
    """The size with the memory that it takes at its place: a thin line is enlarged until it covers it."""
    return size._replace(memory=max(size.memory, covering(size.width, size.height)))


def _large(size: str, limit: str) -> Refusal:
    return Refusal("image-large", {"size_zh": size, "size_en": size, "limit": limit})


def _take(file: BinaryIO, count: int) -> bytes:
    read = file.read(count)
    if len(read) < count:
        raise _TornError
    return read


def _png(file: BinaryIO) -> Size:
    _take(file, 8)
    width = height = depth = 0
    while True:
        length, kind = struct.unpack(">I4s", _take(file, 8))
        if kind == b"IHDR":
            width, height, depth = struct.unpack(">IIB", _take(file, 9))
            file.seek(-9, os.SEEK_CUR)
        memory = width * height * (8 if depth > 8 else 4)
        if kind == b"IEND" or memory > MAX_DECODED:
            return Size(width, height, memory)
        file.seek(length, os.SEEK_CUR)
        _take(file, 4)


def _gif(file: BinaryIO) -> Size:
    width, height = struct.unpack("<6xHH", _take(file, 10))
    return Size(width, height, width * height * 4)


def _bmp(file: BinaryIO) -> Size:
    width, height = struct.unpack("<18xii", _take(file, 26))
    return Size(abs(width), abs(height), abs(width) * abs(height) * 4)


def _webp(head: bytes) -> Size:
    kind = head[12:16]
    if kind == b"VP8X":
        width, height = (int.from_bytes(head[at : at + 3], "little") + 1 for at in (24, 27))
    elif kind == b"VP8L":
        bits = struct.unpack_from("<I", head, 21)[0]
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif kind == b"VP8 ":
        width, height = (each & 0x3FFF for each in struct.unpack_from("<HH", head, 26))
    else:
        raise _TornError
    # It is decoded beside what comes of it.
    return Size(width, height, width * height * 8)


def _tiff(file: BinaryIO) -> Size:
    head = _take(file, 8)
    order = "<" if head.startswith(b"II") else ">"
    file.seek(struct.unpack(f"{order}4xI", head)[0])
    found = {}
    for _ in range(struct.unpack(f"{order}H", _take(file, 2))[0]):
        tag, kind, _count, value = struct.unpack(f"{order}HHI4s", _take(file, 12))
        found[tag] = struct.unpack(f"{order}{'H' if kind == 3 else 'I'}", value[: 2 if kind == 3 else 4])[0]
    width, height = found.get(256, 0), found.get(257, 0)
    # It may have sixteen bits a colour.
    return Size(width, height, width * height * 8)


_FRAMES = frozenset({0xC0, 0xC1, 0xC2})


def _jpeg(file: BinaryIO) -> Size:
    """Walk the segments to the first scan."""
    _take(file, 2)
    width = height = parts = 0
    progressive = False
    while True:
        marker = _take(file, 2)
        while marker == b"\xff\xff":
            marker = marker[1:] + _take(file, 1)
        if marker[0] != 0xFF or file.tell() > MAX_FILE:
            raise _TornError
        length = struct.unpack(">H", _take(file, 2))[0]
        if length < 2:
            raise _TornError
        if marker[1] == 0xDA:
            break
        segment = _take(file, length - 2)
        if 0xC0 <= marker[1] <= 0xCF and marker[1] not in (0xC4, 0xC8, 0xCC):
            if marker[1] not in _FRAMES:
                raise _TornError
            height, width, parts = struct.unpack_from(">HHB", segment, 1)
            progressive = marker[1] == 0xC2
    if not width or not height:
        raise _TornError
    several = progressive or _take(file, 1)[0] < parts
    rest = file.read()
    if b"\xff\xd9" not in rest:
        raise _TornError
    pixels = width * height
    # One that is turned may be enlarged, see WANTED.
    memory = covering(width, height) if width > height else covering(height, width)
    memory = max(memory, covering(height, width))
    if several:
        if rest.count(b"\xff\xda") > MAX_SCANS:
            raise _TornError
        memory = max(memory, pixels * 2 * parts)
    if pixels > MAX_PIXELS:
        memory = max(memory, pixels * 4)
    return Size(width, height, memory)


_KINDS = (
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"\xff\xd8\xff", _jpeg),
    (b"GIF8", _gif),
    (b"BM", _bmp),
    (b"II*\0", _tiff),
    (b"MM\0*", _tiff),
)
