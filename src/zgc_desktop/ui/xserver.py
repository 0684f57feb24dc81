"""A few words with the X server over a connection of its own: where its monitors are, and that it shall not blank them.

Qt for X11 keeps the old place of a screen that moves, unless the server says that its output is connected, which projectors
behind a switch or a dock, and monitors that are made up, are not. And what is suspended over a connection is so only for as
long as that lives, however the program ends.
"""

from __future__ import annotations

import os
import socket
import struct
from pathlib import Path
from typing import NamedTuple

# X11, RandR and MIT-SCREEN-SAVER protocols; everything is said with the lower byte first.
CHANGE_ATTRIBUTES, GET_ATOM_NAME, QUERY_EXTENSION = 2, 17, 98
EVENT_MASK, STRUCTURE_NOTIFY = 0x800, 0x20000
RANDR_VERSION, RANDR_SELECT, RANDR_MONITORS = 0, 4, 42
CHANGES = 1 | 2 | 4  # of the desktop, of what is scanned out, of outputs
SAVER_SUSPEND = 5
ERROR, REPLY = 0, 1
# An answer that does not come in this time does not come. Seconds
PATIENCE = 1.0


class XError(OSError):
    """The server cannot be reached, or does not know what it is asked."""


class Monitor(NamedTuple):
    """A monitor's name, place and size in the server's pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int


def address_of(display: str) -> tuple[str, int]:
    """Host, empty for this machine, and number of a display such as :0, unix:1.0 or there:10.0. Raises ValueError."""
    host, colon, rest = display.rpartition(":")
    if not colon:
        raise ValueError(f"no display: {display!r}")
    return ("" if host == "unix" else host), int(rest.partition(".")[0])


def cookie(authority: bytes, number: int) -> tuple[bytes, bytes]:
    """Name and data of what lets a program in at a display, from an Xauthority file; both empty where there is none."""
    at = 0

    def part() -> bytes:
        nonlocal at
        (length,) = struct.unpack_from(">H", authority, at)
        at += 2 + length
        return authority[at - length : at]

    try:
        while at < len(authority):
            at += 2
            _, display, name, data = part(), part(), part(), part()
            if name == b"MIT-MAGIC-COOKIE-1" and display in (b"", str(number).encode()):
                return name, data
    except struct.error:
        pass  # a torn file
    return b"", b""


def monitors_of(reply: bytes) -> list[tuple[int, int, int, int, int]]:
    """Name (an atom), place and size of each monitor in RandR's answer."""
    (count,) = struct.unpack_from("<I", reply, 12)
    found, at = [], 32
    for _ in range(count):
        atom, _, _, outputs, x, y, width, height = struct.unpack_from("<IBBHhhHH", reply, at)
        found.append((atom, x, y, width, height))
        at += 24 + 4 * outputs
    return found


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


class XServer:
    """A connection to the X server of `display`, by default the environment's. Raises XError, as all of its methods do."""

    def __init__(self, display: str | None = None) -> None:
        self._names: dict[int, str] = {}
        self._socket: socket.socket | None = None
        self._opcodes: dict[str, int] = {}
        self._heard = False
        try:
            host, number = address_of(os.environ.get("DISPLAY", "") if display is None else display)
            self._socket = self._connect(host, number)
            self._socket.settimeout(PATIENCE)
            self._root = self._introduce(number)
        except (OSError, ValueError, struct.error) as error:
            self.close()
            raise XError(f"no X server: {error}") from error

    @staticmethod
    def _connect(host: str, number: int) -> socket.socket:
        if host:
            return socket.create_connection((host, 6000 + number), PATIENCE)
        found = socket.socket(socket.AF_UNIX)
        try:
            found.connect(f"/tmp/.X11-unix/X{number}")
        except OSError:
            try:
                found.connect(f"\0/tmp/.X11-unix/X{number}")
            except OSError:
                found.close()
                raise
        return found

    def _introduce(self, number: int) -> int:
        file = Path(os.environ.get("XAUTHORITY") or Path.home() / ".Xauthority")
        try:
            name, data = cookie(file.read_bytes(), number)
        except OSError:
            name, data = b"", b""
        self._send(
            struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(data)) + _padded(name) + _padded(data)
        )
        head = self._receive(8)
        rest = self._receive(struct.unpack_from("<H", head, 6)[0] * 4)
        if head[0] != 1:
            raise XError(rest[: head[1]].decode("latin-1"))
        (vendor,) = struct.unpack_from("<H", rest, 16)
        return int(struct.unpack_from("<I", rest, 32 + vendor + -vendor % 4 + 8 * rest[21])[0])

    def fileno(self) -> int:
        """What becomes readable when the server says something."""
        return -1 if self._socket is None else self._socket.fileno()

    def close(self) -> None:
        """End the connection, and with it what was suspended."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _send(self, data: bytes) -> None:
        if self._socket is None:
            raise XError("closed")
        self._socket.sendall(data)

    def _receive(self, count: int) -> bytes:
        found = bytearray()
        while len(found) < count:
            if self._socket is None or not (more := self._socket.recv(count - len(found))):
                raise XError("the server has ended")
            found += more
        return bytes(found)

    def _ask(self, request: bytes) -> bytes:
        """The answer to a request; what the server says of its own accord meanwhile is noted as heard."""
        try:
            self._send(request)
            while True:
                head = self._receive(32)
                if head[0] == REPLY:
                    return head + self._receive(struct.unpack_from("<I", head, 4)[0] * 4)
                if head[0] == ERROR:
                    raise XError(f"refused: {head[1]}")
                self._heard = True
        except (OSError, struct.error) as error:
            self.close()
            raise XError(str(error)) from error

    def _opcode(self, extension: str) -> int:
        if extension not in self._opcodes:
            name = extension.encode()
            length = 2 + len(_padded(name)) // 4
            reply = self._ask(struct.pack("<BxHHxx", QUERY_EXTENSION, length, len(name)) + _padded(name))
            if not reply[8]:
                raise XError(f"no {extension}")
            self._opcodes[extension] = reply[9]
        return self._opcodes[extension]

    def listen(self) -> None:
        """Be told from now on when monitors change."""
        randr = self._opcode("RANDR")
        self._ask(struct.pack("<BBHII", randr, RANDR_VERSION, 3, 1, 5))
        try:
            self._send(struct.pack("<BBHIHxx", randr, RANDR_SELECT, 3, self._root, CHANGES))
            # Of a monitor that is only made up, the root window alone is told.
            self._send(struct.pack("<BxHIII", CHANGE_ATTRIBUTES, 4, self._root, EVENT_MASK, STRUCTURE_NOTIFY))
        except OSError as error:
            raise XError(str(error)) from error

    def monitors(self) -> list[Monitor]:
        """The monitors as they are now."""
        randr = self._opcode("RANDR")
        try:
            found = monitors_of(self._ask(struct.pack("<BBHIBxxx", randr, RANDR_MONITORS, 3, self._root, 1)))
        except struct.error as error:
            raise XError(str(error)) from error
        return [Monitor(self._name(atom), *place) for atom, *place in found]

    def _name(self, atom: int) -> str:
        if atom not in self._names:
            reply = self._ask(struct.pack("<BxHI", GET_ATOM_NAME, 2, atom))
            (length,) = struct.unpack_from("<H", reply, 8)
            self._names[atom] = reply[32 : 32 + length].decode("utf-8", errors="replace")
        return self._names[atom]

    @property
    def noted(self) -> bool:
        """Whether something was said while an answer was waited for, of which the connection tells nobody any more."""
        return self._heard

    def heard(self) -> bool:
        """Whether the server has said anything since this was last asked. Never waits."""
        heard, self._heard = self._heard, False
        if self._socket is None:
            raise XError("closed")
        self._socket.setblocking(False)
        try:
            while said := self._socket.recv(32 * 64):
                heard = True
                # The rest of one that has been said in part comes at once.
                if len(said) % 32:
                    self._socket.settimeout(PATIENCE)
                    self._receive(32 - len(said) % 32)
                    self._socket.setblocking(False)
            raise XError("the server has ended")
        except BlockingIOError:
            return heard
        except OSError as error:
            self.close()
            raise XError(str(error)) from error
        finally:
            if self._socket is not None:
                self._socket.settimeout(PATIENCE)

    def suspend_blanking(self) -> None:
        """Have the server neither blank its screens nor switch them off, for as long as this connection lives."""
        saver = self._opcode("MIT-SCREEN-SAVER")
        try:
            self._send(struct.pack("<BBHI", saver, SAVER_SUSPEND, 2, 1))
        except OSError as error:
            raise XError(str(error)) from error
