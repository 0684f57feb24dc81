"""Screens that were never seen before: the speaker is asked once, and is never kept from going on."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.said_screens import HALL, LOBBY, PANEL, Said

from zgc_desktop.show.commands import reduce
from zgc_desktop.show.screen_sets import key_of
from zgc_desktop.show.screens import Arrangement, ScreenInfo
from zgc_desktop.show.state import InterruptedShow, ShowState
from zgc_desktop.ui.stage import StageModel
from zgc_desktop.ui.stagehand import Stagehand
from zgc_desktop.ui.staging import Staging

PROGRAM: dict[str, Any] = {"slides": [{}, {}, {}], "deck": {}}
STATE = ShowState((1, 2, 1), console=True)
ASKED = STATE.with_(check_screens=True)
THERE = key_of([PANEL, HALL])


@pytest.mark.parametrize(
    ("id_", "arg"),
    [("next", "Right"), ("next", ""), ("last", ""), ("goto", "3"), ("look", "2"), ("next", "Space")],
)
def test_whoever_turns_the_page_has_said_yes_and_the_page_is_turned(id_: str, arg: str) -> None:
    after = reduce(ASKED, id_, arg)
    assert not after.check_screens
    assert after.here != ASKED.here
    assert after == reduce(STATE, id_, arg)


@pytest.mark.parametrize("key", ["Return", "Enter"])
def test_enter_says_yes_and_turns_no_page(key: str) -> None:
    assert reduce(ASKED, "next", key) == STATE
    assert reduce(STATE, "next", key).page == 1, "it does where nothing is asked"
    # A page number that was typed is what Enter is for.
    assert reduce(ASKED.with_(digits="3"), "next", key).page == 2


def test_the_answer_leaves_the_hall_dark() -> None:
    after = reduce(ASKED.with_(curtain="black"), "next", "Return")
    assert (after.check_screens, after.curtain, after.page) == (False, "black", ASKED.page)


def test_other_commands_leave_the_question_where_it_is() -> None:
    for id_ in ("black", "notes-larger", "clock", "help", "identify"):
        assert reduce(ASKED, id_).check_screens, id_
    interrupted = InterruptedShow(STATE.at(2))
    resumed = reduce(ASKED.with_(overlay="resume", interrupted=interrupted), "next")
    assert (resumed.page, resumed.check_screens) == (2, True)


def test_yes_can_be_said_only_where_it_is_asked() -> None:
    assert reduce(ASKED, "screens-right") == STATE
    assert reduce(STATE, "screens-right") is STATE


class Show:
    """A running show on said screens."""

    def __init__(self, *infos: ScreenInfo, kept: dict[str, list[str]] | None = None) -> None:
        self.screens = Said(*infos)
        self.kept: list[dict[str, list[str]]] = []
        self.hand = Stagehand(self.screens, kept or {}, self.kept.append)  # type: ignore[arg-type]
        self.staging = Staging(PROGRAM, self.hand)
        self.screens.setParent(self.staging)
        self.hand.setParent(self.staging)
        self.stage = StageModel(PROGRAM, STATE, parent=self.staging)
        self.stage.wanted.connect(lambda wish: self.staging.exchange() if wish == "exchange" else None)
        self.staging.rearranged.connect(self.rearrange)
        self.staging.begin(self.stage)

    def rearrange(self) -> None:
        self.staging.arrange()
        self.staging.place()

    @property
    def asked(self) -> bool:
        return self.stage.state.check_screens

    @property
    def numbered(self) -> bool:
        return self.staging.numbers


def test_unknown_screens_are_numbered_and_asked_about_once_they_are_up(qapp: Any, qtbot: QtBot) -> None:
    show = Show(PANEL, HALL)
    assert not show.asked, "the first slide comes first"
    qtbot.waitUntil(lambda: show.asked)
    assert show.numbered
    assert show.staging.hall_screens() == "2"
    show.stage.key(int(Qt.Key.Key_Return.value), 0, "\r")
    assert not show.asked
    assert not show.numbered
    assert show.stage.page == 0
    assert show.kept == [{THERE: [HALL.identity]}]
    again = Show(PANEL, HALL, kept=show.kept[-1])
    again.screens.become(PANEL)
    again.screens.become(PANEL, HALL)
    assert not again.staging._check._soon.isActive()  # type: ignore[union-attr]


def test_s_exchanges_and_that_is_the_answer(qapp: Any, qtbot: QtBot) -> None:
    show = Show(PANEL, HALL)
    qtbot.waitUntil(lambda: show.asked)
    show.stage.key(int(Qt.Key.Key_S.value), 0, "s")
    assert show.hand.arrangement == Arrangement(1, 0)
    assert not show.asked
    assert show.kept[-1] == {THERE: [PANEL.identity]}
    assert not show.hand.asking


def test_screens_that_go_before_the_answer_stay_unknown(qapp: Any, qtbot: QtBot) -> None:
    show = Show(PANEL, HALL)
    qtbot.waitUntil(lambda: show.asked)
    show.screens.become(PANEL)
    assert not show.asked
    assert show.kept == []
    show.screens.become(PANEL, LOBBY)
    qtbot.waitUntil(lambda: show.asked)
    show.stage.command("next")
    assert list(show.kept[-1]) == [key_of([PANEL, LOBBY])]


def test_a_show_that_ends_before_the_answer_asks_again_the_next_time(qapp: Any, qtbot: QtBot) -> None:
    show = Show(PANEL, HALL)
    qtbot.waitUntil(lambda: show.asked)
    show.stage.show_state(show.stage.state.with_(running=False))
    assert show.kept == []
    show.staging.begin(show.stage)
    show.stage.begin(STATE)
    show.rearrange()
    qtbot.waitUntil(lambda: show.asked)


def test_a_duplicated_desktop_says_so_and_asks_nothing(qapp: Any) -> None:
    show = Show(PANEL, HALL._replace(x=0, width=1024, height=768))
    assert show.staging.audience_text() == "与本机同屏，只放页面"
    assert show.staging.cast.main == "stage"
    assert show.staging.hall_screens() == ""
    assert not show.staging._check._soon.isActive()  # type: ignore[union-attr]


def test_where_nobody_speaks_no_screen_shows_a_desktop(qapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    show = Show(PANEL, HALL, LOBBY)
    staging = show.staging
    staging.alone = True
    monkeypatch.setattr(show.hand, "index_of", lambda window: 0)
    show.rearrange()
    assert (staging.cast.main, staging.cast.other, staging.further) == ("console", "", (1, 2))
    show.screens.become(PANEL)
    assert staging.further == ()
    show.screens.become(PANEL, HALL)
    assert staging.further == (1,)
    show.stage.show_state(show.stage.state.with_(full_screen=False))
    show.rearrange()
    assert staging.further == (), "in a window it stays one window"
