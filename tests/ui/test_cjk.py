"""The rules of Chinese typography: what the rule set writes, and what Qt's line breaking then makes of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QImage, QPainter, QTextDocument, QTextLayout, QTextOption
from PySide6.QtQml import QJSEngine

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.ui import boot

SHIPPED = Path(__file__).parents[2]
JOIN, THIN, NARROW = "\u2060", "\u2009", "\u202f"
GLUE = JOIN + THIN + NARROW
NEVER_FIRST = "）》〉」』】〕〗”’，。、；：！？—·…％‰℃～"
NEVER_LAST = "（《〈「『【〔〖“‘"
SIZE = 32

Call = Callable[..., Any]


@pytest.fixture(scope="module")
def call(qapp: Any) -> Call:
    """Call a function of the rule set."""
    engine = QJSEngine()
    source = (boot.QML / "Zgc" / "parts" / "Cjk.js").read_text(encoding="utf-8")
    result = engine.evaluate(source.replace(".pragma library", ""), "Cjk.js")
    assert not result.isError(), result.toString()

    def run(name: str, *arguments: Any) -> Any:
        answer = engine.globalObject().property(name).call([engine.toScriptValue(a) for a in arguments])
        assert not answer.isError(), answer.toString()
        return answer.toVariant()

    return run


@pytest.fixture(scope="module")
def broken(call: Call) -> Callable[[str, float], list[str]]:
    """The lines that Qt makes of a text at a width in em, as the windows would."""
    boot.load_fonts()
    font = QFont("Noto Sans SC")
    font.setPixelSize(SIZE)

    def lines(text: str, ems: float) -> list[str]:
        spaced = call("space", text)
        layout = QTextLayout(spaced, font)
        layout.setTextOption(wrapping())
        layout.beginLayout()
        found, y = [], 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(ems * SIZE)
            line.setPosition(QPointF(0, y))
            y += line.height()
            start, length = line.textStart(), line.textLength()
            found.append(spaced[start : start + length].strip(GLUE + " "))
        layout.endLayout()
        return found

    return lines


def wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


@pytest.mark.parametrize(
    ("typed", "laid"),
    [
        ("有64家园区", f"有{THIN}64{NARROW}家园{JOIN}区"),
        ("近10万亿元", f"近{NARROW}10{NARROW}万{JOIN}亿{JOIN}元"),
        ("2021—2025年", f"2021{JOIN}—{JOIN}2025{NARROW}年"),
        ("有 64 家", f"有{THIN}64{NARROW}家"),
        ("AI 原点社区", f"AI{NARROW}原点社{JOIN}区"),
        ("约六分之一", f"约六{JOIN}分{JOIN}之{JOIN}一"),
        ("增长56.4%的", f"增长{THIN}56.4%{NARROW}的"),
        ("Plain English stays.", "Plain English stays."),
    ],
)
def test_spaces_and_joiners_stand_where_they_should(call: Call, typed: str, laid: str) -> None:
    assert call("space", typed) == laid


@pytest.mark.parametrize("typed", ["《中关村》（园区）", "他说：“好。”", "“十四五”，开局"])
def test_marks_that_meet_lose_half_an_em(call: Call, typed: str) -> None:
    html = call("rich", typed, SIZE, False)
    assert f"letter-spacing:{-SIZE // 2}px" in html
    assert call("needsRich", typed, False)


@pytest.mark.parametrize("typed", ["“三医联动”，获批", "《方案》发布", "一行\n（第二行）"])
def test_an_opening_mark_that_begins_a_paragraph_stands_at_the_edge(call: Call, typed: str) -> None:
    assert call("needsRich", typed, False)
    boot.load_fonts()
    font = QFont("Noto Sans SC")
    font.setPixelSize(SIZE)

    def edge(html: str) -> float:
        """Where the ink of the last line's first character begins."""
        document = QTextDocument()
        document.setDocumentMargin(SIZE)
        document.setDefaultFont(font)
        document.setHtml(html)
        picture = QImage(SIZE * 16, SIZE * 5, QImage.Format.Format_Grayscale8)
        picture.fill(255)
        painter = QPainter(picture)
        document.drawContents(painter)
        painter.end()
        last = range(round(document.size().height()) - SIZE * 2, round(document.size().height()) - SIZE // 2)
        return (
            min(x for y in last for x in range(picture.width()) if picture.pixelColor(x, y).value() < 128)
            - SIZE
        )

    # The empty half of a full-width mark: half an em at least.
    assert edge(typed.replace("\n", "<br/>")) > SIZE * 0.5
    assert edge(call("rich", typed, SIZE, False)) < SIZE * 0.25


def test_a_title_is_tighter_than_a_paragraph(call: Call) -> None:
    assert not call("needsRich", "一面旗帜，一块试验田", False)
    assert call("needsRich", "一面旗帜，一块试验田", True)
    assert f"letter-spacing:-{round(60 * 0.42)}px" in call("rich", "一面旗帜，一块试验田", 60, True)


def test_markup_in_a_text_stays_text(call: Call) -> None:
    assert "&lt;b&gt;&amp;" in call("rich", "“<b>&”", SIZE, False)


@pytest.mark.parametrize("latin", [False, True])
@pytest.mark.parametrize("around", ["甲{}乙", "“甲{}乙”<b>"])
def test_what_steers_a_line_is_seen(call: Call, around: str, latin: bool) -> None:
    text = call("markup", around.format("\u202e\x1b\x9b\u2066"), SIZE, False, latin)
    assert text.count("\ufffd") == 4
    assert not set(text) & set("\u202e\x1b\x9b\u2066")


def test_bold_survives_and_counts_as_nothing(call: Call) -> None:
    text = "增至\ue0011.8倍\ue002，"
    assert call("bare", call("space", text)).replace(THIN, "").replace(NARROW, "") == "增至1.8倍，"
    assert "<b>" in call("rich", text, SIZE, False)


HAN = st.sampled_from("中关村园区企业科技创新年元家项约近")
OTHER = st.sampled_from(
    list("0123456789ABab.%+") + list("，。、；：！？（）《》“”—…· ") + ["\ue001", "\ue002", "\n", "𠮷"]
)
TEXT = st.lists(HAN | OTHER, max_size=40).map("".join)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=TEXT)
def test_spacing_twice_is_spacing_once(call: Call, text: str) -> None:
    once = call("space", text)
    assert call("space", once) == once


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=TEXT)
def test_nothing_that_can_be_read_is_lost(call: Call, text: str) -> None:
    def read(s: str) -> str:
        return re.sub(f"[{GLUE} \ue001\ue002]", "", s)

    assert read(call("space", text)) == read(text)


PARAGRAPHS = st.lists(
    st.sampled_from(
        ["中关村", "企业", "（含独角兽）", "《条例》", "，", "。", "2024年", "近10万亿元", "“十四五”", "7.6万项", "56.4%",
         "园区", "约六分之一", "2021—2025年", "、", "累计", "科技创新中心", "AI", "……"]
    ),
    min_size=6,
    max_size=30,
).map("".join)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=PARAGRAPHS, ems=st.integers(14, 40))
def test_lines_break_where_chinese_allows_it(
    broken: Callable[[str, float], list[str]], text: str, ems: int
) -> None:
    hold(text, broken(text, ems))


def hold(text: str, lines: list[str]) -> None:
    marks = re.compile(f"[{re.escape(NEVER_FIRST + NEVER_LAST)}]{{3,}}")
    if marks.search(text):
        return  # a run of marks longer than any sentence has
    for before, after in pairwise(lines):
        assert after[0] not in NEVER_FIRST, lines
        assert before[-1] not in NEVER_LAST, lines
        assert not (before[-1].isdigit() and after[0] in "年月日万亿元项家件条倍%"), lines
    if len(lines) > 1:
        assert len(lines[-1].strip(NEVER_FIRST)) != 1, lines


def test_all_words_of_the_shipped_briefing_break_well(broken: Callable[[str, float], list[str]]) -> None:
    def texts(value: Any) -> list[str]:
        if isinstance(value, str):
            return [value] if len(value) > 14 else []
        parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
        return [text for part in parts for text in texts(part)]

    program = program_for(SHIPPED, "zh")
    shown = [
        {k: v for k, v in slide.items() if k not in ("notes", "accessible", "spoken", "id", "source")}
        for slide in program["slides"]
    ]
    found = texts([shown, program["questions"]])
    assert len(found) > 200
    for text in found:
        for ems in (16, 23, 34):
            for part in text.replace("\ue001", "").replace("\ue002", "").split("\n"):
                hold(part, broken(part, ems))
