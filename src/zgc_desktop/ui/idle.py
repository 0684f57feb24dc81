"""Holds off idleness under Wayland: a compositor's idle-inhibit protocol, spoken over a connection of the program's own.

Qt has no way to it. Compositors made with wlroots (sway, labwc, river) let a surface that shows nothing count, and everything
ends with the connection, however the program ends.
"""

from __future__ import annotations

import os
import socket
import struct
from pathlib import Path

DISPLAY, REGISTRY, SYNC = 1, 2, 3
COMPOSITOR, MANAGER, SURFACE, INHIBITOR = 4, 5, 6, 7
INTERFACE = "zwp_idle_inhibit_manager_v1"
# An answer that does not come in this time does not come. Seconds
PATIENCE = 1.0


def message(receiver: int, opcode: int, *arguments: int | str) -> bytes:
    """A request of the Wayland protocol, of numbers and texts, in the machine's order of bytes."""
    body = b""
    for argument in arguments:
        if isinstance(argument, int):
            body += struct.pack("=I", argument)
        else:
            text = argument.encode() + b"\0"
            body += struct.pack("=I", len(text)) + text + bytes(-len(text) % 4)
    return struct.pack("=IHH", receiver, opcode, 8 + len(body)) + body


def events(data: bytes) -> tuple[list[tuple[int, int, bytes]], bytes]:
    """The whole events in what a compositor said, as sender, opcode and arguments, and the beginning of the next one."""
    found = []
    while len(data) >= 8:
        sender, opcode, size = struct.unpack_from("=IHH", data)
        if size < 8 or len(data) < size:
            break
        found.append((sender, opcode, data[8:size]))
        data = data[size:]
    return found, data


def offered(arguments: bytes) -> tuple[int, str]:
    """Number and interface of what the registry offers."""
    number, length = struct.unpack_from("=II", arguments)
    return number, arguments[8 : 8 + length - 1].decode("ascii", errors="replace")


class IdleInhibitor:
    """The connection to the compositor of the environment; `hold` and `release` may be called at any time, and do not raise."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None

    @property
    def held(self) -> bool:
        """Whether a compositor was found that knows how to hold off idleness."""
        return self._socket is not None

    def hold(self) -> None:
        """From now on."""
        if self._socket is not None:
            return
        connection = None
        try:
            connection = self._connect()
            if self._inhibit(connection):
                self._socket = connection
                return
        except (OSError, ValueError, struct.error):
            pass  # no compositor, or one that says something else
        if connection is not None:
            connection.close()

    def release(self) -> None:
        """No longer."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    @staticmethod
    def _connect() -> socket.socket:
        name = os.environ.get("WAYLAND_DISPLAY", "")
        if not name:
            raise ValueError("no Wayland")
        path = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.settimeout(PATIENCE)
            connection.connect(str(path))
        except OSError:
            connection.close()
            raise
        return connection

    @staticmethod
    def _inhibit(connection: socket.socket) -> bool:
        connection.sendall(message(DISPLAY, 1, REGISTRY) + message(DISPLAY, 0, SYNC))
        there: dict[str, int] = {}
        data, synced = b"", False
        while not synced:
            more = connection.recv(65536)
            if not more:
                return False
            said, data = events(data + more)
            for sender, opcode, arguments in said:
                if (sender, opcode) == (REGISTRY, 0):
                    number, interface = offered(arguments)
                    there[interface] = number
                synced = synced or sender == SYNC
        if INTERFACE not in there or "wl_compositor" not in there:
            return False
        connection.sendall(
            message(REGISTRY, 0, there["wl_compositor"], "wl_compositor", 1, COMPOSITOR)
            + message(REGISTRY, 0, there[INTERFACE], INTERFACE, 1, MANAGER)
            + message(COMPOSITOR, 0, SURFACE)
            + message(MANAGER, 1, INHIBITOR, SURFACE)
        )
        return True
