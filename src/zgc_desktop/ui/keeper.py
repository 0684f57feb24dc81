"""Has a running show kept on disk as it changes, offers one that broke off, and keeps the machine awake meanwhile."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from zgc_desktop.show.commands import OFFER
from zgc_desktop.show.ink import Ink, Page
from zgc_desktop.show.ink import from_data as from_strokes
from zgc_desktop.show.ink import to_data as to_strokes
from zgc_desktop.show.journal import Journal, name_of
from zgc_desktop.show.snapshot import Moment, from_data, this_moment, to_data
from zgc_desktop.show.state import AT_ONCE, InterruptedShow, ShowState
from zgc_desktop.source.files import HeldError, Lock, private_folder
from zgc_desktop.ui.awake import Awake, Nothing
from zgc_desktop.ui.stage import StageModel

if TYPE_CHECKING:
    from zgc_desktop.show.record import Record

# The clock goes on while nothing else happens: of it, too, no more than half a second may be lost.
EVERY = 400  # ms
# A change is kept when both windows show it: keeping it takes a core of two, and the time of a page's turn.
SOON = 60  # ms
# Thousands of pages leave holes in the heap: freed memory is given back after so many changes of the show, as soon as
# it has then been at rest for so many looks.
CHANGES, LOOKS = 200, 3


class ShowKeeper(QObject):
    """Follows one stage at a time; `now` gives the show's steady seconds, `moment` the moment that it is.

    Below `folder` it keeps one file a briefing, under a lock, and one with what was drawn. `awake` holds off screen saver
    and sleep; it is made when the first show has run for a moment.
    """

    unkeptChanged = Signal()
    _written = Signal(str)
    _unwritten = Signal(str, int, str)

    def __init__(
        self,
        folder: Path,
        now: Callable[[], float] = time.monotonic,
        moment: Callable[[], Moment] = this_moment,
        awake: Callable[[], Awake] = Nothing,
        parent: QObject | None = None,
        lang: str = "zh",
    ) -> None:
        super().__init__(parent)
        self._lang = lang
        self._folder, self._now, self._moment = folder, now, moment
        self._make_awake = awake
        self._awake: Awake | None = None
        self._stage: StageModel | None = None
        self._place: Journal | None = None
        self._ink: Journal | None = None
        self._lock: Lock | None = None
        self._busy = False
        self._inked: Mapping[int, Page] = {}
        self._root = Path()
        self._aside: Callable[[], ShowState | None] = lambda: None
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._save)
        self._timer.timeout.connect(self._rest)
        self._record = self._earlier = ""  # of this show, and of the one that is offered
        self._offered = 0.0
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self._save)
        self._seen: ShowState | None = None
        self._changes = self._looks = 0
        self._failing: dict[str, tuple[int, str]] = {}
        self._written.connect(self._kept)
        self._unwritten.connect(self._not_kept)

    def _journal(self, kind: str) -> Journal:
        def tell(signal: Any, *words: Any) -> None:
            with suppress(RuntimeError):  # the window is gone
                signal.emit(kind, *words)

        return Journal(
            self._folder / kind / f"{name_of(self._root)}.json",
            lambda _: tell(self._written),
            lambda error: tell(self._unwritten, error.errno or 0, str(error)),
        )

    def ink(self, root: Path, slides: Sequence[Mapping[str, Any]]) -> Ink:
        """What was drawn on these slides in earlier shows; it is kept by the slides' ids, of those that are gone, too."""
        self._root = root
        self._ink = self._journal("ink")
        try:
            kept = from_strokes(self._ink.read() or {})
        except (KeyError, TypeError, ValueError, AttributeError):
            kept = {}
            self._ink.set_aside()
        pages = {page: kept.pop(slide["id"]) for page, slide in enumerate(slides) if slide["id"] in kept}
        return Ink(pages=pages, gone=kept)

    def offer(self, root: Path, slides: Sequence[Mapping[str, Any]]) -> InterruptedShow | None:
        """A show of this briefing that broke off, or ended a moment ago; None where there is none, or where it still runs."""
        self._root = root
        self._place, self._record, self._earlier = self._journal("shows"), "", ""
        if not self._take():
            return None
        self._move_old()
        try:
            kept = self._place.read()
            found = None if kept is None else from_data(kept, str(root), slides, self._moment())
        except ValueError:
            self._place.set_aside()
            return None
        if found is not None:
            self._earlier, self._offered = str(kept.get("record", "")), self._now()
        return found

    def _take(self) -> bool:
        """Take the lock of the briefing; where another window has it, this show is not kept."""
        self._let_go()
        try:
            private_folder(self._folder / "shows")
            self._lock = Lock(self._folder / "shows" / f"{name_of(self._root)}.lock", patience=0)
            self._busy = False
        except HeldError:
            self._busy = True
        except OSError:
            self._busy = False  # nothing can be kept, which is said when it is tried
        self.unkeptChanged.emit()
        return not self._busy

    def _let_go(self) -> None:
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    def _move_old(self) -> None:
        """Take over the one file that earlier versions had for all briefings, where it is of this one."""
        old = Journal(self._folder / "show.json")
        if self._place is None or self._place.file.exists() or not old.file.exists():
            return
        with suppress(ValueError, TypeError, KeyError, OSError):
            if old.read()["briefing"] == str(self._root):
                old.file.replace(self._place.file)

    @property
    def unkept(self) -> str:
        """Why place and ink of the running show are not being kept, in a sentence; empty where they are."""
        if self._busy:
            return self.tr("这份简报正在另一个窗口放映：这里的位置和写画不另存")
        if not self._failing:
            return ""
        number, text = next(iter(self._failing.values()))
        if number in (errno.ENOSPC, errno.EDQUOT):
            return self.tr("磁盘满了：放映的位置和写画现在没有存下来")
        from zgc_desktop.source.reasons import reason

        why = reason(OSError(number, text) if number else OSError(text))
        return self.tr("放映的位置和写画现在没有存下来：%1").replace("%1", why.get(self._lang))

    def _kept(self, kind: str) -> None:
        if self._failing.pop(kind, None) is not None:
            self.unkeptChanged.emit()

    def _not_kept(self, kind: str, number: int, why: str) -> None:
        if self._failing.get(kind) != (number, why):
            self._failing[kind] = (number, why)
            self.unkeptChanged.emit()

    def follow(
        self, root: Path, stage: StageModel, aside: Callable[[], ShowState | None] = lambda: None
    ) -> None:
        """Keep the show of `stage` from now on; `aside` gives its state while the stage is looked at for another end."""
        self._aside = aside
        self._root = root
        if self._place is None:
            self._place = self._journal("shows")
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
        if state.running and state.overlay != OFFER and not self._busy and self._place is not None:
            self._place.save(self._data(state, self._stage))

    def _data(self, state: ShowState, stage: StageModel, *, ended: bool = False) -> dict[str, Any]:
        ids = [str(slide["id"]) for slide in stage.program["slides"]]
        data = to_data(state, ids, str(self._root), self._now(), self._moment(), ended=ended)
        return data | {"record": self._record or self._replaced(state)}

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
        if self._stage is None or self._ink is None or self._busy or not self._timer.isActive():
            return
        ink = self._stage.state.ink
        if ink.pages is not self._inked:
            self._inked = ink.pages
            drawn = {self._stage.slide_id(page): there for page, there in ink.pages.items()}
            self._ink.save(to_strokes(dict(ink.gone) | drawn))

    def keep_record(self) -> Record | None:
        """Keep the record of the show that was just left, and give it; None where it was only a look. Raises OSError."""
        if self._stage is None or not self._timer.isActive():
            return None
        from datetime import UTC, datetime

        from zgc_desktop.show.record import folder_of, record_of, records_folder, remove, save

        stage = self._stage
        ended = datetime.fromtimestamp(self._moment().wall, UTC).astimezone()
        record = record_of(stage.state, stage.program["slides"], self._now(), ended)
        if record is not None:
            folder = folder_of(records_folder(self._folder), self._root)
            self._record = save(folder, record)
            if earlier := self._replaced(stage.state):
                remove(folder, earlier)
        return record

    def _replaced(self, state: ShowState) -> str:
        """The record of the show that this one goes on with: a talk that began before it was offered."""
        return self._earlier if state.talk.began < self._offered - AT_ONCE / 2 else ""

    def end(self) -> None:
        """The show was left in order. One that was more than a look is offered to go on for a while."""
        was_kept = self._timer.isActive() and not self._busy
        self._timer.stop()
        self._soon.stop()
        if self._ink is not None:
            self._ink.close()
        if self._awake is not None:
            self._awake.release()
            self._awake = None
        if self._place is not None and was_kept and self._stage is not None:
            state = self._stage.state
            if state.interrupted is not None:
                pass  # nobody has answered yet: it is offered again
            elif state.given_for(self._now()) > AT_ONCE:
                self._place.save(self._data(state, self._stage, ended=True))
                self._place.close()
            else:
                self._place.clear()
        self._let_go()
        self._busy = False
        self.unkeptChanged.emit()
