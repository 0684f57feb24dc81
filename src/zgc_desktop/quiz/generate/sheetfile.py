"""The sheet of a briefing, made once and kept: a quiz from ten thousand facts begins as soon as one from a hundred."""

from __future__ import annotations

import gc
import pickle
import zlib
from pathlib import Path

from zgc_desktop.briefing.cache import GENERATE, content_key, keep, keyed_file
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.source.yaml import collector_paused

_CHECK = 4


def sheet_for(root: Path) -> Sheet:
    """The sheet of the briefing in `root`, from the cache where its files have not changed.

    Raises ValueError where there is no briefing.
    """
    root = root.resolve()
    file = keyed_file(root, "sheet", content_key(root, rooms=GENERATE))
    with collector_paused():
        try:
            kept = file.read_bytes()
        except OSError:
            kept = b""
        # The folder is as much the person's own as the program's compiled modules; what is torn is not looked at.
        if kept[:_CHECK] == _sum(kept[_CHECK:]):
            found = pickle.loads(kept[_CHECK:])
            if isinstance(found, Sheet):
                # It stays; the collector would look through all of it now and then, in the middle of a quiz.
                gc.freeze()
                return found
        loaded = load(root, asked=False).briefing
        if loaded is None:
            raise ValueError(root)
        sheet = Sheet(loaded)
        content = pickle.dumps(sheet, 5)
        keep(file, [_sum(content), content])
        return sheet


def _sum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(_CHECK, "little")
