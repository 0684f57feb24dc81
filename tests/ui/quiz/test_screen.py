from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent

Key = Qt.Key


def answer_right(screen: Any) -> None:
    if screen.question["kind"] == "numeric":
        screen.type("6,465.3")
    for letter in screen.right_keys():
        screen.type(letter.lower())
    screen.key(Key.Key_Return)


def to(screen: Any, kind: str) -> None:
    """Skip on to the first question of a kind."""
    while screen.question["kind"] != kind:
        screen.model.skip()


def test_five_questions_by_keyboard(opened: Any) -> None:
    screen = opened()
    kinds = set()
    for number in range(1, 6):
        assert (screen.state["number"], screen.state["total"]) == (number, 5)
        kinds.add(screen.question["kind"])
        screen.clock.now += 10
        answer_right(screen)
        assert screen.state["phase"] == "answered"
        assert screen.state["right"]
        screen.key(Key.Key_Return if number % 2 else Key.Key_Right)
    assert kinds == {"single", "multiple", "true-false", "numeric"}
    assert screen.state["screen"] == "result"
    result = json.loads(screen.model.result)
    assert (result["got"], result["total"], result["seconds"]) == (5, 5, 50)
    screen.key(Key.Key_N)
    assert (screen.state["screen"], screen.state["number"]) == ("question", 1)


def test_a_quiz_by_mouse(opened: Any) -> None:
    screen = opened(size=(1024, 768))
    for number in range(5):
        if screen.question["kind"] == "numeric":
            screen.click("skipButton")
            continue
        for letter in screen.right_keys() if number else ["A"]:
            screen.click(f"option{letter}")
        screen.click("primaryButton")
        assert screen.state["phase"] == "answered"
        screen.click("primaryButton")
    assert screen.state["screen"] == "result"
    result = json.loads(screen.model.result)
    pages: list[int] = []
    screen.model.openSlide.connect(pages.append)
    screen.click_at("reviewList", 100, 20)
    assert pages == [result["review"][0]["page"]]
    screen.click("retryButton")
    assert screen.state["total"] == result["total"] - result["got"] == 2


def test_digits_arrows_and_space_choose(opened: Any) -> None:
    screen = opened()
    to(screen, "multiple")
    screen.type("1")
    screen.type("3")
    assert screen.state["chosen"] == ["A", "C"]
    screen.type("1")
    assert screen.state["chosen"] == ["C"]
    screen.key(Key.Key_Down)
    screen.key(Key.Key_Space)
    assert screen.state["chosen"] == ["B", "C"]
    screen = opened()
    to(screen, "single")
    screen.key(Key.Key_Up)
    screen.key(Key.Key_Return)
    assert (screen.state["chosen"], screen.state["phase"]) == (["D"], "selected")
    screen.key(Key.Key_Return)
    assert screen.state["phase"] == "answered"
    screen.type("a")
    assert screen.state["chosen"] == ["D"]


def test_nothing_chosen_is_said_and_not_graded(opened: Any) -> None:
    screen = opened()
    to(screen, "single")
    screen.key(Key.Key_Return)
    assert (screen.state["phase"], screen.state["feedback"]) == ("unanswered", "empty")


@pytest.mark.parametrize(
    ("typed", "feedback"),
    [
        ("6465.3", "right"),
        ("6,465.3", "right"),
        ("6465.3元", "unit"),
        ("646.53", "magnitude"),
        ("一", "wrong"),
    ],
)
def test_a_number(opened: Any, typed: str, feedback: str) -> None:
    screen = opened()
    to(screen, "numeric")
    commit(screen, typed)
    screen.key(Key.Key_Return)
    assert (screen.state["typed"], screen.state["feedback"]) == (typed, feedback)
    screen.key(Key.Key_Return)
    assert screen.state["screen"] == "result" or screen.question["kind"] != "numeric"


def commit(screen: Any, text: str, preedit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QCoreApplication.sendEvent(screen.view.activeFocusItem(), event)


def test_enter_while_an_input_method_composes_submits_nothing(opened: Any) -> None:
    screen = opened()
    to(screen, "numeric")
    screen.type("6465.3")
    commit(screen, "", preedit="yi")
    screen.key(Key.Key_Return)
    screen.key(Key.Key_Enter)
    screen.key(Key.Key_Escape)
    assert screen.state["phase"] == "selected"
    assert screen.state["screen"] == "question"
    commit(screen, "亿")
    assert screen.state["typed"] == "6465.3亿"
    screen.key(Key.Key_Return)
    assert screen.state["feedback"] == "right"


def test_letters_typed_into_a_number_are_no_commands(opened: Any) -> None:
    screen = opened()
    to(screen, "numeric")
    number = screen.state["number"]
    screen.type("sl1")
    assert (screen.state["number"], screen.state["typed"]) == (number, "sl1")
    screen.key(Key.Key_Return)
    assert (screen.state["phase"], screen.state["feedback"]) == ("selected", "unreadable")


def test_looking_at_a_slide_and_coming_back(opened: Any, qtbot: Any) -> None:
    screen = opened()
    to(screen, "single")
    screen.key(Key.Key_L)
    assert screen.state["phase"] == "unanswered"
    screen.type("b")
    screen.key(Key.Key_Return)
    before = screen.state
    with qtbot.waitSignal(screen.model.openSlide) as looked:
        screen.click("lookLink")
    assert looked.args == [screen.question["page"]]
    screen.clock.now += 1000
    screen.model.returned()
    assert screen.state == before
    with qtbot.waitSignal(screen.model.openSlide):
        screen.key(Key.Key_L)


def test_escape_keeps_the_quiz(opened: Any, qtbot: Any) -> None:
    screen = opened()
    screen.key(Key.Key_S)
    before = screen.state
    with qtbot.waitSignal(screen.model.closed):
        screen.key(Key.Key_Escape)
    assert screen.model.resumable
    screen.clock.now += 500
    screen.model.resume()
    assert screen.state == before
    screen.key(Key.Key_Left)
    assert (screen.state["number"], screen.state["phase"], screen.state["feedback"]) == (
        1,
        "answered",
        "skipped",
    )


def test_result_by_keyboard(opened: Any, qtbot: Any) -> None:
    screen = opened()
    for _ in range(5):
        screen.model.skip()
    assert not screen.model.resumable
    screen.key(Key.Key_Down, 2)
    with qtbot.waitSignal(screen.model.openSlide) as looked:
        screen.key(Key.Key_Return)
    assert looked.args == [json.loads(screen.model.result)["review"][1]["page"]]
    screen.key(Key.Key_R)
    assert (screen.state["screen"], screen.state["total"]) == ("question", 5)


def test_options_tell_role_and_state(opened: Any) -> None:
    screen = opened()
    for kind, role in (("multiple", QAccessible.Role.CheckBox), ("single", QAccessible.Role.RadioButton)):
        to(screen, kind)
        screen.type("b")
        found = QAccessible.queryAccessibleInterface(screen.item("optionB"))
        assert found.role() == role
        assert found.state().checked
        assert "B" in found.text(QAccessible.Text.Name)
        screen.model.submit()
        name = QAccessible.queryAccessibleInterface(screen.item("optionB")).text(QAccessible.Text.Name)
        assert "你的选择" in name
        screen.model.advance()
        if screen.state["screen"] == "result":
            screen = opened()


def test_options_that_cannot_be_read_leave_a_word(opened: Any) -> None:
    screen = opened()
    for options in ("{", "[]", '{"theme": "moon"}', '{"count": "many"}', '{"count": [1]}'):
        screen.model.start(options)
        assert screen.state["screen"] == "empty"
        assert screen.state["problem"]
    screen.model.start('{"theme": "leap", "count": 0}')
    assert screen.state["total"] == 1


def test_the_right_answer_turns_green_in_place(opened: Any) -> None:
    screen = opened(size=(1920, 1080))
    to(screen, "single")
    spot = screen.item("optionC").mapToScene(screen.item("optionC").boundingRect().topLeft()).toPoint()
    before = screen.view.grabWindow()
    screen.type("b")
    screen.key(Key.Key_Return)
    after = screen.view.grabWindow()
    x, y = spot.x() + 20, spot.y() + 20
    assert before.pixelColor(x, y).name() == "#ffffff"
    assert after.pixelColor(x, y).name() == "#0b6b3a"
    # One geometry: the frames stand where they stood.
    assert (
        screen.item("optionC").mapToScene(screen.item("optionC").boundingRect().topLeft()).toPoint() == spot
    )


def test_tab_reaches_the_buttons_and_letters_still_choose(opened: Any) -> None:
    screen = opened()
    to(screen, "single")
    number = screen.state["number"]
    screen.key(Key.Key_Tab)
    assert screen.item("primaryButton").hasActiveFocus()
    screen.type("b")
    assert screen.state["chosen"] == ["B"]
    screen.key(Key.Key_Tab)
    assert screen.item("skipButton").hasActiveFocus()
    screen.key(Key.Key_Space)
    assert screen.state["screen"] == "result" or screen.state["number"] == number + 1


def test_both_themes_at_every_size_draw_something(opened: Any) -> None:
    for size in ((1920, 1080), (1366, 768), (1024, 768)):
        for hall, ground in ((False, "#f4f4f1"), (True, "#0e1217")):
            screen = opened(hall=hall, size=size)
            picture = screen.view.grabWindow()
            assert (picture.width(), picture.height()) == size
            assert picture.pixelColor(2, 2).name() == ground
            stem = screen.item("stem")
            left = stem.mapToScene(stem.boundingRect().topLeft())
            right = stem.mapToScene(stem.boundingRect().bottomRight())
            colours = {
                picture.pixelColor(x, y).name()
                for x in range(int(left.x()), int(left.x()) + 200, 2)
                for y in range(int(left.y()), int(right.y()), 2)
            }
            assert len(colours) > 2, "no words where the question should stand"


def test_why_every_other_option_is_wrong_stands_beside_it(opened: Any) -> None:
    screen = opened()
    to(screen, "single")
    assert screen.items("why") == []
    wrong, *others = [option for option in screen.question["options"] if not option["correct"]]
    screen.type(wrong["key"].lower())
    screen.key(Key.Key_Return)
    assert {item.property("s") for item in screen.items("why")} == {option["why"] for option in others}
    for option in others:
        name = QAccessible.queryAccessibleInterface(screen.item(f"option{option['key']}"))
        assert option["why"] in name.text(QAccessible.Text.Name)


def test_a_part_that_is_right_is_told_and_counted(opened: Any) -> None:
    screen = opened()
    to(screen, "multiple")
    screen.type(screen.right_keys()[0].lower())
    screen.key(Key.Key_Return)
    assert (screen.state["feedback"], screen.state["credit"]) == ("partial", 0.5)
    assert screen.item("questionPane").property("credit") == 0.5
    while screen.state["screen"] == "question":
        screen.model.skip() if screen.state["phase"] != "answered" else screen.model.advance()
    result = json.loads(screen.model.result)
    assert (result["got"], result["points"]) == (0, 0.5)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_hint_stands_there_once_it_was_asked_for(opened: Any, by_key: bool) -> None:
    screen = opened()
    to(screen, "single")
    assert screen.question["hint"] == ""
    if by_key:
        screen.key(Key.Key_H)
    else:
        screen.click("hintButton")
    assert screen.question["hint"] == "想一想。"
    assert not screen.state["hintable"]
    assert screen.state["confidence"] == 1
