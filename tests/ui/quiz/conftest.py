from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from tests.ui.quiz import given

import zgc_desktop.ui
from zgc_desktop.study.record import Record
from zgc_desktop.ui.learner import Learner
from zgc_desktop.ui.quiz import QuizModel
from zgc_desktop.ui.room import Room

UI = Path(zgc_desktop.ui.__file__).parent
QML = UI / "qml"
CHAPTERS = [
    ("overview", "总览", "概览"),
    ("review", "五年回眸", "改革"),
    ("leap", "五年跨越", "创新与产业"),
    ("imprint", "五年印记", "企业"),
    ("renewal", "五年蝶变", "园区"),
    ("journey", "五年征程", "开放生态"),
]


def figure(value: str, period: str, mode: int) -> dict[str, Any]:
    text = f"{value}件"
    return {
        "label": "发明专利授权量",
        "value": value,
        "unit": "件",
        "text": text,
        "period": period,
        "mode": mode,
        "kind_label": ["公布", "推算"][mode],
        "amount": float(value),
        "base": float(value),
        "accessible": text,
    }


def make_question(theme: int, kind: str, stem: str, **more: Any) -> dict[str, Any]:
    name = CHAPTERS[theme]
    texts = {"single": ["97.1件", "135.6件", "174.7件", "208.3件"], "true-false": ["对", "错"]}
    texts["multiple"] = ["甲园", "乙园", "丙园", "丁园"]
    right = {"single": "C", "multiple": "AC", "true-false": "A", "numeric": ""}[kind]
    options = [
        {"key": k, "text": t, "correct": k in right, "why": "" if k in right else f"{t}不对。"}
        for k, t in zip("ABCD", texts.get(kind, []), strict=False)
    ]
    return {
        "id": f"{name[0]}-{kind}",
        "kind": kind,
        "theme": theme,
        "themeName": name[1],
        "stem": stem,
        "hint": "想一想。",
        "options": options,
        "explain": "2024年为174.7件，是2020年的1.8倍。",
        "facts": [],
        "slide": f"s{theme}",
        "chart": [figure("97", "2020年", 1), figure("174.7", "2024年", 0)],
        "page": theme * 5 + 1,
        "source": "来源：北京市科委、中关村管委会",
        "difficulty": 1,
    } | more


NUMBER = {"amount": 6465.3, "unit": "亿元", "text": "6465.3亿元", "tolerance": 0}
PROGRAM: dict[str, Any] = {
    "deck": {
        "title": "中关村五年",
        "years": "2021—2025",
        "chapters": [{"id": i, "name": n, "topic": t} for i, n, t in CHAPTERS],
    },
    "slides": [{"id": f"s{n}", "page": n * 5 + 1, "title": f"{c[1]}的一页"} for n, c in enumerate(CHAPTERS)],
    "questions": [
        make_question(1, "single", "2024年，每万名从业人员获得多少件发明专利授权？"),
        make_question(2, "multiple", "下列哪些园在示范区里？"),
        make_question(3, "true-false", "示范区设有分园。"),
        make_question(4, "numeric", "2024年，示范区企业研发费用合计多少？", answer=NUMBER),
        make_question(5, "single", "2024年，授权密度是多少？"),
    ],
}


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Screen:
    """The quiz in a window, driven as a person would."""

    def __init__(self, model: QuizModel, view: QQuickView, clock: Clock) -> None:
        self.model, self.view, self.clock = model, view, clock

    @property
    def state(self) -> dict[str, Any]:
        return json.loads(self.model.state)

    @property
    def question(self) -> dict[str, Any]:
        return json.loads(self.model.question)

    def key(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.view, key)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClick(self.view, character)

    def items(self, name: str) -> list[QQuickItem]:
        found: list[QQuickItem] = []
        waiting = [self.view.contentItem()]
        while waiting:
            item = waiting.pop()
            found += [item] if item.objectName() == name and item.isVisible() else []
            waiting += item.childItems()
        return found

    def item(self, name: str) -> QQuickItem:
        found = self.items(name)
        assert len(found) == 1, f"{len(found)} items called {name}"
        return found[0]

    def center(self, name: str) -> QPoint:
        item = self.item(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def click_at(self, name: str, x: float, y: float) -> None:
        spot = self.item(name).mapToScene(QPointF(x, y)).toPoint()
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    def click(self, name: str) -> None:
        QTest.mouseClick(
            self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.center(name)
        )

    def right_keys(self) -> list[str]:
        return [o["key"] for o in self.question["options"] if o["correct"]]


Opener = Callable[..., Screen]


@pytest.fixture(scope="session")
def qml_path() -> str:
    return os.environ.get("ZGC_QML", str(QML))


@pytest.fixture
def question(qapp: Any) -> Callable[[str], dict[str, Any]]:
    """One question of a kind."""
    return lambda kind: next(q for q in PROGRAM["questions"] if q["kind"] == kind)


@pytest.fixture
def opened(qapp: Any, qml_path: str) -> Iterator[Opener]:
    for font in (UI / "fonts").glob("*.otf"):
        QFontDatabase.addApplicationFont(str(font))
    views: list[QQuickView] = []

    def build(
        hall: bool = False,
        size: tuple[int, int] = (1366, 768),
        count: int = 5,
        questions: list[Any] | None = None,
    ) -> Screen:
        clock = Clock()
        program = PROGRAM | ({"questions": questions} if questions is not None else {})
        model = QuizModel(program, clock, lambda: 3)
        view = QQuickView()
        view.engine().addImportPath(qml_path)
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.setInitialProperties({"quiz": model, "hall": hall, "motion": False})
        model.setParent(view)
        model.start(json.dumps({"count": count, "seed": 3}))
        view.loadFromModule("Zgc.quiz", "QuizScreen")
        assert not view.errors(), [error.toString() for error in view.errors()]
        view.resize(*size)
        view.show()
        view.requestActivate()
        assert QTest.qWaitForWindowExposed(view)
        views.append(view)
        return Screen(model, view, clock)

    yield build
    for view in views:
        view.close()
        view.deleteLater()
    qapp.processEvents()


@pytest.fixture
def clock() -> given.Clock:
    return given.Clock()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    record = Record(tmp_path / "record.sqlite", briefing=given.PROGRAM["deck"]["id"])
    yield record
    record.close()


@pytest.fixture
def make(record: Record, clock: given.Clock, qtbot: Any) -> given.Make:
    last = [""]

    def made() -> QuizModel:
        learner = Learner(lambda: record, lambda: last[0], lambda uid: last.__setitem__(0, uid), "我")
        return QuizModel(
            given.PROGRAM, clock, lambda: 3, room=Room(lambda: given.POOL, learner, given.PROGRAM)
        )

    return made
