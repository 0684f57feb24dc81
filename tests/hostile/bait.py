"""Bait: a server and files that nobody may ever ask for, and texts that have them asked for where they are taken as HTML."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OPENED = 0x20  # IN_OPEN of inotify


class Bait:
    """A listening socket and a watched folder; `taken` says who was asked for."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.setblocking(False)
        self.port = self._server.getsockname()[1]
        self._c = ctypes.CDLL(None, use_errno=True)
        self._watch = self._c.inotify_init1(os.O_NONBLOCK)
        self.file("any")
        if self._c.inotify_add_watch(self._watch, os.fsencode(folder), _OPENED) < 0:
            raise OSError(ctypes.get_errno(), "inotify")

    def file(self, name: str) -> Path:
        """A picture that is there."""
        path = self.folder / f"{name}.svg"
        path.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>', encoding="utf-8")
        return path

    def text(self, name: str, words: str = "简报") -> str:
        """A text that asks for both early, is too long for any box, and has what makes it rich text late."""
        image = self.folder / "any.svg"
        asks = (
            f'<img src="http://127.0.0.1:{self.port}/{name}"><img src="{image.as_uri()}">'
            f'<img src="//127.0.0.1:{self.port}/{name}"/>'
        )
        return f"{words}{asks}{words * 30}“{words}”，（{words}）"

    def taken(self) -> list[str]:
        """Who was asked for since the last look: requests by their first line, files by their name."""
        found = []
        while True:
            try:
                caller, _ = self._server.accept()
            except BlockingIOError:
                break
            with caller:
                caller.settimeout(1)
                try:
                    found.append(caller.recv(300).partition(b"\r\n")[0].decode("latin-1"))
                except OSError:
                    found.append("a connection")
        try:
            events = os.read(self._watch, 1 << 16)
        except BlockingIOError:
            events = b""
        while events:
            length = struct.unpack_from("iIII", events)[3]
            found.append(events[16 : 16 + length].rstrip(b"\0").decode() or "the folder")
            events = events[16 + length :]
        return found

    def close(self) -> None:
        self._server.close()
        os.close(self._watch)


@contextmanager
def bait(folder: Path) -> Iterator[Bait]:
    made = Bait(folder)
    try:
        yield made
    finally:
        made.close()
