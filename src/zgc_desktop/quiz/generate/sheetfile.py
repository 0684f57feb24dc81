"""The sheet of a briefing, made once and kept: a quiz from ten thousand facts begins as soon as one from a hundred."""

from __future__ import annotations

import gc
import pickle
from contextlib import suppress
from pathlib import Path

from zgc_desktop.briefing.cache import GENERATE, content_key, keep, keyed_file
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.source.files import checked, summed
from zgc_desktop.source.yaml import collector_paused


def sheet_for(root: Path) -> Sheet:
    """The sheet of the briefing in `root`, from the cache where its files have not changed.

    Raises ValueError where there is no briefing.
    """
    root = root.resolve()
    file = keyed_file(root, "sheet", content_key(root, rooms=GENERATE))
    with collector_paused():
        found: object = None
        # The folder is as much the person's own as the program's compiled modules; what is damaged is not looked at.
        with suppress(OSError, ValueError, EOFError, AttributeError, ImportError, pickle.UnpicklingError):
            found = pickle.loads(checked(file.read_bytes()))
        if isinstance(found, Sheet):
            # It stays; the collector would look through all of it now and then, in the middle of a quiz.
            gc.freeze()
            return found
        loaded = load(root, asked=False).briefing
        if loaded is None:
            raise ValueError(root)
        sheet = Sheet(loaded)
        keep(file, summed(pickle.dumps(sheet, 5)))
        return sheet
