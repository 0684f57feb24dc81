"""Has a running show kept on disk as it changes, offers one that broke off, and keeps the machine awake meanwhile."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from zgc_desktop.show.ink import Ink, Page
from zgc_desktop.show.ink import from_data as from_strokes
from zgc_desktop.show.ink import to_data as to_strokes
from zgc_desktop.show.journal import Journal, from_data, to_data
from zgc_desktop.show.state import Kept, ShowState
from zgc_desktop.ui.awake import Awake, Nothing
from zgc_desktop.ui.stage import StageModel

if TYPE_CHECKING:
    from zgc_desktop.show.record import Record

# The clock goes on while nothing else happens: of it, too, no more than half a second may be lost.
EVERY = 400  # ms
#: A change is kept when both windows show it: keeping it takes a core of two, and the time of a page's turn.
SOON = 60  # ms
#: Thousands of pages leave holes in the heap: freed memory is given back after so many changes of the show, as soon as
#: it has then been at rest for so many looks.
CHANGES, LOOKS = 200, 3


class ShowKeeper(QObject):
    """Follows one stage at a time; `now` gives the show's steady seconds, `wall` the seconds since 1970.

    `awake` holds off screen saver and sleep; it is made when the first show has run for a moment.
    """

    def __init__(
        self,
        journal: Journal,
        now: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        awake: Callable[[], Awake] = Nothing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal, self._now, self._wall = journal, now, wall
        self._make_awake = awake
        self._awake: Awake | None = None
        self._stage: StageModel | None = None
        self._ink: Journal | None = None
        self._inked: Mapping[int, Page] = {}
        self._root = ""
        self._aside: Callable[[], ShowState | None] = lambda: None
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._save)
        self._timer.timeout.connect(self._rest)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self._save)
        self._seen: ShowState | None = None
        self._changes = self._looks = 0

    def ink(self, root: Path, slides: Sequence[Mapping[str, Any]]) -> Ink:
        """What was drawn on these slides in earlier shows; it is kept by the slides' ids."""
        self._ink = Journal(self._journal.file.parent / "ink" / f"{_name(root)}.json")
        try:
            kept = from_strokes(self._ink.read() or {})
        except (KeyError, TypeError, ValueError, AttributeError):
            kept = {}
        return Ink(
            pages={page: kept[slide["id"]] for page, slide in enumerate(slides) if slide["id"] in kept}
        )

    def offer(self, root: Path, steps: tuple[int, ...]) -> Kept | None:
        """A show of this briefing that broke off; None where there is none."""
        return from_data(self._journal.read(), str(root), steps, self._wall())

    def follow(
        self, root: Path, stage: StageModel, aside: Callable[[], ShowState | None] = lambda: None
    ) -> None:
        """Keep the show of `stage` from now on; `aside` gives its state while the stage is looked at for another end."""
        self._aside = aside
        self._root = str(root)
        self._inked = stage.state.ink.pages
        if self._stage is not stage:
            if self._stage is not None:
                self._stage.stateChanged.disconnect(self._changed)
                self._stage.marksChanged.disconnect(self._save_ink)
            self._stage = stage
            stage.stateChanged.connect(self._changed)
            stage.marksChanged.connect(self._save_ink)
        self._timer.start()

    def hold(self) -> None:
        """Keep the machine awake from now on."""
        if self._awake is None:
            self._awake = self._make_awake()
            self._awake.hold()

    def _save(self) -> None:
        if self._stage is None or not self._timer.isActive():
            return
        state = self._aside() or self._stage.state
        self.hold()
        # As long as the one that broke off is only offered, it is not written over.
        if state.running and state.overlay != "resume":
            self._journal.save(to_data(state, self._root, self._now(), self._wall()))

    def _changed(self) -> None:
        self._changes += 1
        self._soon.start()

    def _rest(self) -> None:
        if self._stage is None or self._changes < CHANGES:
            return
        self._looks = self._looks + 1 if self._stage.state is self._seen else 0
        self._seen = self._stage.state
        if self._looks >= LOOKS:
            from zgc_desktop.ui import memory

            memory.give_back()
            self._changes = 0

    def _save_ink(self) -> None:
        if self._stage is None or self._ink is None or not self._timer.isActive():
            return
        pages = self._stage.state.ink.pages
        if pages is not self._inked:
            self._inked = pages
            self._ink.save(to_strokes({self._stage.slide_id(page): there for page, there in pages.items()}))

    def keep_record(self) -> Record | None:
        """Keep the record of the show that was just left, and give it; None where it was only a look. Raises OSError."""
        if self._stage is None or not self._timer.isActive():
            return None
        from datetime import UTC, datetime

        from zgc_desktop.show.record import folder_of, record_of, records_folder, save

        stage = self._stage
        ended = datetime.fromtimestamp(self._wall(), UTC).astimezone()
        record = record_of(stage.state, stage.program["slides"], self._now(), ended)
        if record is not None:
            save(folder_of(records_folder(self._journal.file.parent), Path(self._root)), record)
        return record

    def end(self) -> None:
        """The show was left in order."""
        self._timer.stop()
        if self._ink is not None:
            self._ink.close()
        if self._awake is not None:
            self._awake.release()
            self._awake = None
        self._journal.clear()


def _name(root: Path) -> str:
    """A file name for a briefing's folder."""
    return f"{root.name[:40]}-{zlib.crc32(str(root).encode()):08x}"
