"""The audience's view of a show, and the two windows on screens that are only said to be there."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.show.nine import NINE, secrets_of
from tests.show.nine import PROGRAM as ASKED
from tests.ui.said_screens import HALL, LOBBY, PANEL, Said

from zgc_desktop.show.screen_sets import key_of
from zgc_desktop.show.screens import Arrangement, ScreenInfo
from zgc_desktop.show.state import LINGERS, ShowState, steps_of
from zgc_desktop.ui import stagehand as stagehand_module
from zgc_desktop.ui.audience import AudienceModel
from zgc_desktop.ui.screens import Screens
from zgc_desktop.ui.stage import StageModel
from zgc_desktop.ui.stagehand import Stagehand
from zgc_desktop.ui.staging import Staging

PROGRAM: dict[str, Any] = {"slides": [{}, {}, {}], "deck": {}}
STATE = ShowState((1, 2, 1), console=True)


def test_the_audience_follows_and_its_keys_are_the_stage_s(qapp: Any) -> None:
    stage = StageModel(PROGRAM, STATE)
    audience = AudienceModel(PROGRAM, stage)
    stage.command("next")
    assert audience.page == 1
    audience.command("next")
    assert (stage.step, audience.step) == (1, 1)
    stage.command("freeze")
    stage.command("last")
    assert (stage.page, audience.page, audience.step) == (2, 1, 1)
    stage.command("help")
    assert (stage.overlay, audience.overlay) == ("help", "")


def test_an_answer_given_in_one_window_is_seen_in_the_other_unless_that_is_frozen(qapp: Any) -> None:
    stage = StageModel(ASKED, ShowState(**steps_of(ASKED["slides"]), console=True))
    audience = AudienceModel(ASKED, stage)
    told: list[bool] = []
    audience.answersChanged.connect(lambda: told.append(True))
    stage.command("last")
    stage.command("previous")
    audience.command("choose", "D")
    assert stage.answers == audience.answers
    assert json.loads(stage.answers)["q-single"]["chosen"] == ["D"]
    assert len(told) == 1
    stage.command("freeze")
    stage.command("choose", "C")
    stage.command("reveal")
    stage.command("quiz")
    seen = json.loads(audience.answers)["q-single"]
    assert (seen["chosen"], seen["feedback"], audience.asked) == (["D"], "", "")
    stage.command("freeze")
    assert json.loads(audience.answers)["q-single"]["feedback"] == "right"
    assert json.loads(audience.asked)["question"]["id"] == stage.state.question


def test_keys_in_the_audience_s_window_answer_as_the_stage_s(qapp: Any) -> None:
    stage = StageModel(ASKED, ShowState(**steps_of(ASKED["slides"]), console=True).at(1))
    audience = AudienceModel(ASKED, stage)
    assert audience.key(Qt.Key.Key_B.value, 0, "b")
    assert (stage.state.asking.answer("q-single").chosen, stage.curtain) == (("B",), "")
    assert audience.key(Qt.Key.Key_Period.value, 0, ".")
    assert (stage.curtain, audience.curtain) == ("black", "black")


def test_no_view_of_a_slide_tells_the_answer_of_its_question(qapp: Any) -> None:
    stage = StageModel(ASKED, ShowState(**steps_of(ASKED["slides"])).at(1))
    for model in (stage, AudienceModel(ASKED, stage)):
        for text in (model.slides, model.view(1), model.outline, model.answers):
            assert "correct" not in text
            assert not [secret for secret in secrets_of(NINE["single"]) if secret in text]


Hand = Callable[..., tuple[Stagehand, Said, list[dict[str, list[str]]]]]


@pytest.fixture
def hand(qapp: Any) -> Hand:
    def make(
        *infos: ScreenInfo, kept: Any = MappingProxyType({})
    ) -> tuple[Stagehand, Said, list[dict[str, list[str]]]]:
        screens, told = Said(*infos), list[dict[str, list[str]]]()
        made = Stagehand(screens, kept, told.append)  # type: ignore[arg-type]
        screens.setParent(made)
        return made, screens, told

    return make


def test_a_projector_that_comes_and_goes_is_followed(hand: Hand) -> None:
    stagehand, screens, kept = hand(PANEL)
    told: list[Arrangement] = []
    stagehand.arranged.connect(lambda: told.append(stagehand.arrangement))
    screens.become(PANEL, HALL)
    screens.become(PANEL)
    screens.become()
    screens.become(HALL)
    screens.become(HALL, PANEL)
    assert told == [
        Arrangement(0, 1),
        Arrangement(0, None),
        Arrangement(None, None),
        Arrangement(None, 0),
        Arrangement(1, 0),
    ]
    assert kept == []


def test_an_exchange_is_kept_for_its_screens_and_an_unplug_does_not_undo_it(hand: Hand) -> None:
    stagehand, screens, kept = hand(PANEL, HALL)
    stagehand.exchange()
    there = key_of([PANEL, HALL])
    assert (stagehand.arrangement, kept) == (Arrangement(1, 0), [{there: [PANEL.identity]}])
    screens.become(PANEL)
    assert stagehand.arrangement == Arrangement(None, 0)
    screens.become(PANEL, HALL)
    assert stagehand.arrangement == Arrangement(1, 0)
    assert len(kept) == 1
    stagehand.exchange()
    assert kept[-1] == {there: [HALL.identity]}
    # In the next hall, in a show of its own, it does not count.
    stagehand.exchange()
    screens.become(PANEL, LOBBY)
    stagehand.forget()
    assert stagehand.arrangement == Arrangement(0, 1)


def test_screens_that_were_never_seen_are_asked_about_once(hand: Hand) -> None:
    stagehand, screens, kept = hand(PANEL)
    assert not stagehand.asking
    stagehand.accept()
    assert kept == []
    screens.become(PANEL, HALL)
    assert stagehand.asking
    assert stagehand.numbers() == "2"
    stagehand.accept()
    assert not stagehand.asking
    stagehand.accept()
    assert kept == [{key_of([PANEL, HALL]): [HALL.identity]}]
    screens.become(PANEL, HALL, LOBBY)
    assert stagehand.asking
    assert stagehand.numbers() == "2、3"
    stagehand.exchange()
    assert not stagehand.asking
    again, _, _ = hand(HALL, PANEL, kept=kept[0])
    assert (again.asking, again.arrangement) == (False, Arrangement(1, 0))
    torn, _, _ = hand(HALL, PANEL, kept={key_of([HALL, PANEL]): 7})
    assert torn.asking


def test_a_duplicated_desktop_is_not_asked_about(hand: Hand) -> None:
    stagehand, screens, _ = hand(PANEL, HALL)
    screens.become(PANEL, HALL._replace(x=0, width=1024))
    assert stagehand.arrangement == Arrangement(None, 1, (), mirrored=True)
    assert not stagehand.asking
    screens.become(PANEL, HALL)
    assert stagehand.arrangement == Arrangement(0, 1)


def test_a_new_show_begins_with_what_was_chosen(hand: Hand) -> None:
    stagehand, screens, _ = hand(PANEL, HALL)
    screens.become(HALL)
    assert stagehand.arrangement == Arrangement(None, 0)
    stagehand.forget()
    assert stagehand.arrangement == Arrangement(0, None)


class Wandering(QWindow):
    """A window that a window manager puts elsewhere, and leaves there until it has been told so many times."""

    def __init__(self, stubborn: int) -> None:
        super().__init__()
        self.stubborn = stubborn
        self.placed = 0

    def showFullScreen(self) -> None:
        super().showFullScreen()
        self.placed += 1

    def geometry(self) -> QRect:
        return QRect(7, 7, 300, 200) if self.placed <= self.stubborn else super().geometry()


@pytest.mark.parametrize("stubborn", [0, 1, 3])
def test_a_window_that_is_not_where_it_was_put_is_put_there_again(
    qapp: QGuiApplication, qtbot: QtBot, stubborn: int
) -> None:
    screens = Screens()
    stagehand = Stagehand(screens, {}, lambda _: None)
    screens.setParent(stagehand)
    window = Wandering(stubborn)
    stagehand.place(window, 0)
    qtbot.waitUntil(lambda: not stagehand._look.isActive(), timeout=3000)
    assert window.geometry() == screens.screens()[0].geometry()
    assert window.placed == stubborn + 1
    # One that the show has let go is left alone.
    stagehand.place(window, 0)
    window.showNormal()
    qtbot.waitUntil(lambda: not stagehand._look.isActive(), timeout=3000)
    assert window.placed == stubborn + 1
    window.destroy()


def test_a_window_that_is_moved_late_is_put_back_and_not_for_ever(
    qapp: QGuiApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stagehand_module, "LATE_EVERY", 20)
    screens = Screens()
    stagehand = Stagehand(screens, {}, lambda _: None)
    screens.setParent(stagehand)
    window = Wandering(0)
    stagehand.place(window, 0)
    qtbot.waitUntil(stagehand._late.isActive, timeout=3000)
    window.stubborn = 2
    qtbot.waitUntil(lambda: window.placed > 2, timeout=3000)
    assert window.geometry() == screens.screens()[0].geometry()
    window.stubborn = 1000
    qtbot.waitUntil(lambda: not (stagehand._late.isActive() or stagehand._look.isActive()), timeout=15000)
    assert window.placed < 40
    window.destroy()


def test_a_screen_is_told_in_words(hand: Hand) -> None:
    stagehand, _, _ = hand(PANEL, HALL)
    assert stagehand.text(1) == "EB，1920 × 1080"
    assert stagehand.text(None) == stagehand.text(7) == ""


def test_the_real_screens_are_read(qapp: QGuiApplication) -> None:
    screens = Screens()
    assert len(screens.infos()) == len(qapp.screens())
    assert screens.infos()[0].width > 0


def test_the_audience_sees_a_countdown(qapp: Any, qtbot: QtBot) -> None:
    now = [100.0]
    stage = StageModel(PROGRAM, STATE.with_(now=100.0), clock=lambda: now[0])
    audience = AudienceModel(PROGRAM, stage)
    assert audience.countdown == ""
    for digit in "05":
        stage.command("digit", digit)
    stage.command("countdown")
    assert (stage.countdown, audience.countdown) == ("5:00", "5:00")
    now[0] = 161.0
    with qtbot.waitSignal(audience.countdownChanged):
        pass
    assert audience.countdown == "3:59"
    late = AudienceModel(PROGRAM, stage)  # a projector plugged in meanwhile
    with qtbot.waitSignal(late.countdownChanged):
        pass
    assert late.countdown == "3:59"
    now[0] = 400.0 + LINGERS - 1
    assert audience.countdown == "0:00"
    now[0] = 400.0 + LINGERS
    qtbot.waitUntil(lambda: stage.state.countdown is None)  # by itself, with nothing done
    assert (stage.countdown, audience.countdown) == ("", "")
    stage.command("digit", "5")
    stage.command("countdown")
    assert audience.countdown == "5:00"
    stage.command("countdown")
    assert audience.countdown == ""


def test_every_screen_says_its_number_for_three_seconds(
    open_window: Callable[[int, int], tuple[Any, Any]], qtbot: QtBot
) -> None:
    window, model = open_window(960, 540)
    model.start_show(15, windowed=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)

    def shown() -> list[Any]:
        numbers = [i for i in window.contentItem().childItems() if i.property("number") is not None]
        return [(i.property("number"), i.property("name"), i.height()) for i in numbers if i.isVisible()]

    timer = model._staging._numbers
    assert (timer.interval(), shown()) == (3000, [])
    QTest.keyClick(window, Qt.Key.Key_I)
    assert shown() == [(1, window.screen().name(), 420)]
    timer.setInterval(1)
    timer.start()
    qtbot.waitUntil(lambda: shown() == [])


def test_behind_a_frozen_picture_on_a_duplicated_desktop_only_what_is_opened_is_shown(qapp: Any) -> None:
    screens = Said(PANEL, HALL)
    stage = StageModel(PROGRAM, STATE.with_(running=True, full_screen=True))
    staging = Staging(PROGRAM, Stagehand(screens, {}, lambda _: None))  # type: ignore[arg-type]
    staging.begin(stage)
    main: list[str] = []
    staging.rearranged.connect(lambda: main.append(staging.arrange()))
    staging.arrange()
    stage.command("freeze")
    stage.command("next")
    assert staging.audience is not None
    assert (stage.page, staging.audience.page) == (1, 0)
    screens.become(PANEL, HALL._replace(x=0, width=1024))
    assert main[-1] == "audience"
    stage.command("search")
    assert main[-1] == "stage"
    stage.command("search")
    assert main[-1] == "audience"
    assert staging.audience.page == 0
    stage.command("freeze")
    assert main[-1] == "stage"
    screens.become(PANEL, HALL)
    assert main[-1] == staging.cast.main != "audience"
