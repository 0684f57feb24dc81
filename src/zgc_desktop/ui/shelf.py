"""What a window knows besides what it shows: the briefing that is open, the settings, and what to tell the person."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.show.keymap import DEFAULT
from zgc_desktop.ui.library import library_view, recent_row
from zgc_desktop.ui.settings import CHOICES, Settings, keys_file

if TYPE_CHECKING:
    from datetime import datetime

Program = dict[str, Any]


def time_of_day() -> datetime:
    """The moment, by the clock on the wall. Imported here: the first slide needs no dates."""
    from datetime import datetime

    return datetime.now()


class Shelf(QObject):
    """The briefing in `root`, composed as `program`; `load` makes the program of a folder, `now` is the time of day."""

    libraryChanged = Signal()
    settingsChanged = Signal()
    noticeChanged = Signal()
    keysChanged = Signal()
    """The keys in effect are others now."""
    faulted = Signal(str)
    """Something went wrong that nobody foresaw, perhaps in another thread; with the path of the log that says what."""

    def __init__(
        self,
        root: Path,
        program: Program,
        settings: Settings,
        load: Callable[[Path], Program],
        now: Callable[[], datetime],
        lang: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._root, self._program = root, program
        self._settings, self._load, self._now, self._lang = settings, load, now, lang
        self._hall: bool = settings.get("hall")
        self._motion: str = settings.get("motion")
        self._english: str = settings.get("english")
        self._notice = self._hindrance = "" if program["slides"] else self._why_not(root, program)
        self.libraryChanged.connect(self._is_mended)
        self.keymap = DEFAULT
        self._records: QObject | None = None
        self._keys: QObject | None = None
        self._group: QObject | None = None
        self._fixed: Any = None
        self.faulted.connect(self.fault)

    @property
    def root(self) -> Path:
        """The folder of the briefing."""
        return self._root

    @property
    def program(self) -> Program:
        """The briefing as it is shown."""
        return self._program

    @property
    def lang(self) -> str:
        """The language of the windows, `zh` or `en`."""
        return self._lang

    @property
    def look(self) -> dict[str, Any]:
        """How a show begins: theme, and place of the English."""
        return {"hall": self._hall, "english": self._english}

    @Property(bool, notify=settingsChanged)
    def hall(self) -> bool:
        """Whether the hall theme is up."""
        return self._hall

    @Property(str, notify=settingsChanged)
    def motion(self) -> str:
        """`full`, `reduced` or `off`."""
        return self._motion

    @Property(str, notify=noticeChanged)
    def notice(self) -> str:
        """One sentence for the person, or nothing."""
        return self._notice

    @Property(str, notify=settingsChanged)
    def settings(self) -> str:
        """The settings as JSON."""
        return json.dumps({key: self._settings.get(key) for key in ("hall", *CHOICES)})

    @Property(QObject, constant=True)
    def records(self) -> QObject:
        """The shows that were given, made when they are first looked at."""
        if self._records is None:
            from zgc_desktop.show.journal import state_folder
            from zgc_desktop.ui.records import RecordsModel

            self._records = records = RecordsModel(
                lambda: self._root, state_folder(), self._lang, self, lambda: self._program["slides"]
            )
            self.libraryChanged.connect(records.look)
        return self._records

    @Property(QObject, constant=True)
    def group(self) -> QObject:
        """The results of a group, made when they are first looked at."""
        if self._group is None:
            from zgc_desktop.ui.group import GroupModel

            self._group = GroupModel(lambda: self._root, lambda: self._program, self._lang, self)
        return self._group

    @Property(QObject, constant=True)
    def fixedExam(self) -> QObject:
        """The fixed exam that is open, made when it is first looked at."""
        if self._fixed is None:
            from zgc_desktop.ui.fixed_exam import FixedExamModel

            self._fixed = FixedExamModel(
                lambda: self._root,
                lambda: self._program,
                self._lang,
                self,
                self._now,
                language=self._quiz_language,
            )
            self.libraryChanged.connect(self._fixed.again)
        return self._fixed  # type: ignore[no-any-return]

    def _quiz_language(self) -> str:
        chosen = str(self._settings.get("quiz_language"))
        return self._lang if chosen == "auto" else chosen

    @Property(QObject, constant=True)
    def keys(self) -> QObject:
        """The keys and how they are changed, made when they are first looked at."""
        if self._keys is None:
            from zgc_desktop.ui.keys import KeysModel

            self._keys = keys = KeysModel(self.keymap, keys_file(), self._lang, self)
            keys.changed.connect(self._use_keys)
        return self._keys

    def _use_keys(self) -> None:
        self.keymap = self._keys.keymap  # type: ignore[union-attr]
        self.keysChanged.emit()

    @Property(str, notify=libraryChanged)
    def title(self) -> str:
        """The briefing's title."""
        return str(self._program["deck"].get("title") or self._root.name)

    @Property(str, notify=libraryChanged)
    def library(self) -> str:
        """What the library screen draws, as JSON."""
        return json.dumps(
            library_view(self._program, self._settings.last_page(self._root), self._settings.get("recent")),
            ensure_ascii=False,
        )

    @Slot(str)
    def fault(self, log: str) -> None:
        """Something went wrong that nobody foresaw; `log` says what."""
        self.warn(self.tr("程序出了一个错，放映继续。详情见 %1").replace("%1", log))

    def warn(self, sentence: str) -> None:
        """Tell the person something."""
        self._notice = sentence
        self.noticeChanged.emit()

    def _warn_too(self, sentence: str) -> None:
        """Tell it beside what is told already."""
        if sentence not in self._notice:
            self.warn("\n".join(filter(None, (self._notice, sentence))))

    def exam_goes_on(self) -> None:
        """What was wanted is closed during an exam."""
        self.warn(self.tr("考试还没交卷：放映、搜索、页面和别的测验都关着。"))

    def record_unkept(self, error: OSError) -> None:
        """The record of a show cannot be kept."""
        from zgc_desktop.source.reasons import reason

        self.warn(self.tr("这一场的记录没有存下来：%1").replace("%1", reason(error).get(self._lang)))

    def set_aside(self, name: str, aside: Path) -> None:
        """A file of the person's own could not be read; what it set is as by default."""
        said = self.tr("%1 读不出来，改用默认设置；原文件移到了 %2")
        self._warn_too(said.replace("%1", name).replace("%2", str(aside)))

    def keys_unread(self, file: Path) -> None:
        """The file of keys cannot be read."""
        self._warn_too(self.tr("按键文件读不了，按键照旧：%1").replace("%1", str(file)))

    def keys_wrong(self, file: Path, line: int, message: str, *, nothing: bool = False) -> None:
        """Something is wrong in the file of keys, so that it counts without that, or not at all."""
        said = (
            self.tr("按键文件 %1 第 %2 行：%3；改好之前按键照旧")
            if nothing
            else self.tr("按键文件 %1 第 %2 行：%3；其余照算")
        )
        self._warn_too(said.replace("%1", file.name).replace("%2", str(line)).replace("%3", message))

    def remember(self) -> None:
        """Put the open briefing into the list of recent ones."""
        self._settings.opened(self._root, recent_row(self._program, self._now()))
        self.libraryChanged.emit()

    def take(self, root: Path) -> bool:
        """Open the briefing in a folder; one without slides leaves this one open, and the notice says why."""
        program = self._load(root)
        if program["slides"]:
            self._root, self._program = root.resolve(), program
            self._notice = ""
        else:
            self._notice = self._why_not(root, program)
        self.noticeChanged.emit()
        return bool(program["slides"])

    def _is_mended(self) -> None:
        if self._hindrance and self._program["slides"]:
            if self._notice == self._hindrance:
                self.warn("")
            self._hindrance = ""

    def _why_not(self, root: Path, program: Program) -> str:
        """The place and the cause that keep a briefing from being shown."""
        said, colon = ("message_en", ": ") if self._lang == "en" else ("message", "：")
        decks = [p for p in program["problems"] if p["file"].startswith("slides/")]
        if not (first := next(iter(decks or program["problems"]), None)):
            return str(root)
        place = f"{root.name}/{first['file']}:{first['line']}:{first['column']}" if decks else root.name
        return f"{place}{colon}{first[said]}"

    @Slot(bool)
    def chooseTheme(self, hall: bool) -> None:
        """Switch between paper and hall, and keep the choice."""
        if hall != self._hall:
            self._hall = hall
            self._settings.set("hall", hall)
            self.settingsChanged.emit()

    @Slot(str, str)
    def choose(self, key: str, value: str) -> None:
        """Keep a setting; motion changes at once, renderer and language with the next start."""
        self._settings.set(key, int(value) if value.isdecimal() else value)
        self._motion = self._settings.get("motion")
        self.settingsChanged.emit()

    def choose_english(self, place: str) -> None:
        """Show English in another place (see languages.PLACES), and keep the choice."""
        if place != self._english:
            self._english = place
            self._settings.set("english", place)

    def override(
        self, *, hall: bool | None = None, motion: str | None = None, english: str | None = None
    ) -> None:
        """Theme, motion and place of the English for this run only, from the command line."""
        self._hall = self._hall if hall is None else hall
        self._motion = motion or self._motion
        self._english = english or self._english
