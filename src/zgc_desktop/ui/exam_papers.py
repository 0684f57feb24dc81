"""A fixed exam on paper, and its key: A4, drawn to a PDF. Lengths are pixels of a page of 150 dots an inch."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import (
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from zgc_desktop.ui.paper_pen import INK2, INK3, LEFT, RIGHT, RULE, WIDTH, Pen

if TYPE_CHECKING:
    from zgc_desktop.quiz.exam_file import ExamFile
    from zgc_desktop.quiz.pool import Pool
    from zgc_desktop.quiz.views import QuestionView

#: Where questions stand on a page, and how far they are apart.
TOP, BOTTOM, GAP = 110.0, 1630.0, 26.0
#: How large a title is, the longer the smaller, and how high all its lines are at most.
TITLES, TITLE_HIGH = (52, 44, 36, 30, 26, 22, 20), 82.0
#: So many per cent pass where a briefing says nothing of it.
PASS = 60
#: How a gap is written in a stem, and how long it is on paper, for a number and for words.
BLANK, NUMBER_GAP, WORDS_GAP = "____", "_" * 9, "_" * 18
#: Where a question's own words begin, and how wide they may be beside the name of its kind.
STEM, STEM_WIDTH = 158.0, 900.0


def kind_names() -> dict[str, str]:
    """What the kinds of questions are called on paper."""
    return {
        "single": QCoreApplication.translate("ExamPapers", "单选"),
        "multiple": QCoreApplication.translate("ExamPapers", "多选"),
        "true-false": QCoreApplication.translate("ExamPapers", "判断"),
        "numeric": QCoreApplication.translate("ExamPapers", "填数"),
        "text": QCoreApplication.translate("ExamPapers", "填写"),
        "cloze": QCoreApplication.translate("ExamPapers", "填空"),
        "matching": QCoreApplication.translate("ExamPapers", "配对"),
        "ordering": QCoreApplication.translate("ExamPapers", "排序"),
        "place": QCoreApplication.translate("ExamPapers", "找位置"),
    }


class Head(NamedTuple):
    """What all pages of a briefing's papers have: the line above the title, and where it all comes from; `cards` tell of the facts of questions, see Pool.card, and `passed` is the share that passes, in per cent."""

    deck: str = ""
    source: str = ""
    cards: Mapping[str, Mapping[str, Any]] = {}
    passed: int = 0
    lang: str = "zh"


def headless(
    lang: str, program: Mapping[str, Any], pool: Pool | None = None, questions: Sequence[QuestionView] = ()
) -> Head:
    """Get ready to draw where no window is; what stands at the head and the foot of every page of a briefing's papers."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTranslator
    from PySide6.QtGui import QGuiApplication

    from zgc_desktop.ui import boot

    application = QGuiApplication.instance() or QGuiApplication(["zgc"])
    boot.load_fonts()
    if lang == "en":
        translator = QTranslator(application)
        translator.load(str(boot.TRANSLATIONS / "zgc_en.qm"))
        QCoreApplication.installTranslator(translator)
    _kept.append(application)
    return head_of(program, pool, questions, lang)


_kept: list[Any] = []


def head_of(
    program: Mapping[str, Any],
    pool: Pool | None = None,
    questions: Sequence[QuestionView] = (),
    lang: str = "zh",
) -> Head:
    """The head of a composed briefing; what its pool knows of the facts of some questions stands in their key."""
    deck = program["deck"]
    line = "　".join(str(deck[key]) for key in ("title", "years") if deck.get(key))
    publishers = dict.fromkeys(
        str(figure["publisher"])
        for question in program.get("questions") or ()
        for figure in question.get("chart") or ()
        if figure.get("publisher")
    )
    source = (
        QCoreApplication.translate("ExamPapers", "内容来源：%1").replace(
            "%1", QCoreApplication.translate("ExamPapers", "、").join(list(publishers)[:3])
        )
        if publishers
        else ""
    )
    cards = {}
    for question in questions if pool is not None else ():
        fact = str((question.get("facts") or [""])[0])
        if pool is not None and fact in pool.subjects:
            # What it asks about is named in Chinese and in English.
            named = [*(question.get("things") or ()), "", ""][1] if lang == "en" else ""
            cards[fact] = pool.card(fact) | {"label": named or pool.subjects[fact]}
    return Head(line, source, cards, int(deck.get("pass", PASS)), lang)


def write(
    exam: ExamFile,
    questions: Sequence[QuestionView],
    file: Path,
    *,
    key: bool = False,
    head: Head | None = None,
) -> int:
    """Write the sheet, or its key; how many pages it has. `head` is what all its pages have.

    Raises OSError where the file cannot be written.
    """
    partial = file.with_name(f"{file.name}.{os.getpid()}.part")
    with partial.open("wb"):
        pass
    try:
        writer = QPdfWriter(str(partial))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        writer.setResolution(600)
        name = exam.title or QCoreApplication.translate("ExamPapers", "测验")
        writer.setTitle(name + "　" + QCoreApplication.translate("ExamPapers", "答案") if key else name)
        dots = writer.pageLayout().fullRectPixels(600).width() / WIDTH
        from zgc_desktop.ui.exam_key import draw_key

        drawing = draw_key if key else _sheet
        pen = Pen(None, dots)
        pages = drawing(pen, exam, questions, head or Head(), 0, lambda: True)
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(str(file))
        drawing(Pen(painter, dots, pen.typeset), exam, questions, head or Head(), pages, writer.newPage)
        painter.end()
        del painter, writer
        if not partial.stat().st_size:
            raise OSError(str(file))
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)
    return pages


def draw_head(pen: Pen, exam: ExamFile, head: Head, title: str) -> None:
    """What stands at the head of a first page."""
    pen.text(LEFT, 86, head.deck, 22, colour=INK2)
    pen.text(
        RIGHT,
        86,
        QCoreApplication.translate("ExamPapers", "卷号") + f" {exam.number}",
        22,
        bold=True,
        right=True,
    )
    measure = pen.measuring()
    size = next(
        size
        for size in TITLES
        if size == TITLES[-1]
        or measure.text(LEFT, 0, title, size, bold=True, serif=True, lead=1.35) <= TITLE_HIGH
    )
    high = measure.text(LEFT, 0, title, size, bold=True, serif=True, lead=1.35)
    pen.text(LEFT, 118 + max(0.0, TITLE_HIGH - high) / 2, title, size, bold=True, serif=True, lead=1.35)
    pen.rule(LEFT, 204, RIGHT, 3)


def draw_foot(pen: Pen, head: Head, note: str, page: int, pages: int) -> None:
    """What stands at the foot of every page."""
    pen.text(LEFT, 1654, note, 18, colour=INK3)
    pen.text(LEFT, 1682, head.source, 18, colour=INK3)
    told = (
        QCoreApplication.translate("ExamPapers", "第 %1 页，共 %2 页")
        .replace("%1", str(page))
        .replace("%2", str(pages))
    )
    pen.text(RIGHT, 1682, told, 18, colour=INK2, right=True)


def _sheet(
    pen: Pen,
    exam: ExamFile,
    questions: Sequence[QuestionView],
    head: Head,
    pages: int,
    turn: Callable[[], bool],
) -> int:
    note = QCoreApplication.translate("ExamPapers", "数都指公布的数；题干写了“推算”的除外。")
    draw_head(pen, exam, head, exam.title or QCoreApplication.translate("ExamPapers", "测验"))
    x = LEFT
    for word, length in (
        (QCoreApplication.translate("ExamPapers", "姓名"), 200),
        (QCoreApplication.translate("ExamPapers", "单位"), 220),
        (QCoreApplication.translate("ExamPapers", "日期"), 120),
        (QCoreApplication.translate("ExamPapers", "得分"), 60),
    ):
        pen.text(x, 224, word, 22, lead=1.4)
        x += pen.width(word, 22) + 8
        pen.rule(x, 258, x + length)
        x += length + 28
    told = [QCoreApplication.translate("ExamPapers", "%1 题，每题 1 分").replace("%1", str(len(questions)))]
    if exam.minutes:
        told.append(QCoreApplication.translate("ExamPapers", "%1 分钟").replace("%1", f"{exam.minutes:g}"))
    if head.passed:
        line = f"{round(len(questions) * head.passed / 100, 1):g}"
        told.append(QCoreApplication.translate("ExamPapers", "合格线 %1 分").replace("%1", line))
    words = QCoreApplication.translate("ExamPapers", "，").join(told) + QCoreApplication.translate(
        "ExamPapers", "。"
    )
    if any(question["kind"] in ("multiple", "matching", "ordering") for question in questions):
        words += QCoreApplication.translate(
            "ExamPapers", "多选、配对、排序按对的部分给分，碰运气的那部分不算。"
        )
    y = 284 + pen.text(LEFT, 284, words, 20, colour=INK2) + 19
    pen.rule(LEFT, y, RIGHT, 1, RULE)
    y, page = y + 23, 1
    measure = pen.measuring()
    for number, question in enumerate(questions, 1):
        high = _question(measure, number, question, 0)
        if y + high > BOTTOM and y > TOP:
            draw_foot(pen, head, note, page, pages)
            turn()
            y, page = TOP, page + 1
        _question(pen, number, question, y)
        y += high + GAP
    draw_foot(pen, head, note, page, pages)
    return page


def stem_of(question: QuestionView) -> str:
    """The stem as it is printed: with room to write in its gaps, and with what is to be written where that does not show."""
    kind, stem = str(question["kind"]), str(question["stem"])
    wide = kind == "text" or (kind == "cloze" and not _counted(question))
    stem = stem.replace(BLANK, WORDS_GAP if wide else NUMBER_GAP)
    if kind == "ordering":
        words = QCoreApplication.translate("ExamPapers", "（在方框里写 1 到 %1）")
        return stem + words.replace("%1", str(len(question["options"])))
    if kind == "matching":
        return stem + QCoreApplication.translate("ExamPapers", "（在横线上写字母）")
    return stem


def _counted(question: QuestionView) -> bool:
    """Whether only numbers are to be written into the gaps."""
    return all("value" in gap for gap in (question.get("answer") or {}).get("blanks") or ())


def _question(pen: Pen, number: int, question: QuestionView, y: float) -> float:
    """Draw a question; how high it is."""
    begun, kind = y, str(question["kind"])
    pen.text(LEFT, y, str(number), 24, bold=True)
    pen.text(RIGHT, y + 4, kind_names().get(kind, ""), 18, colour=INK3, right=True)
    y += pen.text(STEM, y, stem_of(question), 24, width=STEM_WIDTH) + 8
    options = [(str(one["key"]), str(one["text"])) for one in question.get("options") or ()]
    if kind == "matching":
        y += _pairs(pen, [str(row) for row in question["rows"]], options, y)
    elif kind == "ordering":
        y += _boxes(pen, options, y)
    elif kind in ("numeric", "text") and BLANK in str(question["stem"]):
        pass  # it is written into the stem
    elif kind in ("numeric", "text"):
        unit = str((question.get("answer") or {}).get("unit") or "")
        pen.rule(STEM, y + 34, STEM + (180 if kind == "numeric" else 420))
        pen.text(STEM + 190, y, unit if kind == "numeric" else "", 22)
        y += 40
    elif kind != "cloze":
        for row in question.get("rows") or ():
            y += pen.text(STEM, y, str(row), 20, width=STEM_WIDTH, colour=INK2)
        y += _options(pen, options, y, kind)
    return y - begun


def _options(pen: Pen, options: Sequence[tuple[str, str]], y: float, kind: str) -> float:
    lettered = kind != "true-false"
    room = RIGHT - STEM
    need = [pen.width(text, 22) + (62 if lettered else 34) for _, text in options]
    columns = next((n for n in (4, 2) if max(need, default=0) <= room / n - 12), 1)
    if not lettered:
        columns = max(columns, 4)
    begun, at = y, 0
    while at < len(options):
        high = 0.0
        for column, (key, text) in enumerate(options[at : at + columns]):
            x = STEM + column * (room / columns if lettered else 130)
            pen.box(x, y + 6, 22, around=kind != "multiple")
            if lettered:
                pen.text(x + 34, y, key, 20, bold=True, colour=INK2, lead=1.65)
            wide = room / columns - (62 if lettered else 34)
            high = max(high, pen.text(x + (58 if lettered else 34), y, text, 22, width=wide))
        y += high + 6
        at += columns
    return y - begun


def _boxes(pen: Pen, options: Sequence[tuple[str, str]], y: float) -> float:
    """A box for the place of each item."""
    room = RIGHT - STEM
    need = max((pen.width(text, 22) + 60 for _, text in options), default=0)
    columns = next((n for n in (4, 3, 2) if need <= room / n), 1)
    begun = y
    for at in range(0, len(options), columns):
        for column, (_, text) in enumerate(options[at : at + columns]):
            x = STEM + column * room / columns
            pen.box(x, y + 2, 36)
            pen.text(x + 48, y + 3, text, 22, width=room / columns - 56)
        y += 48
    return y - begun


def _pairs(pen: Pen, rows: Sequence[str], options: Sequence[tuple[str, str]], y: float) -> float:
    begun = y
    wide = min(420.0, max((pen.width(row, 22) for row in rows), default=0) + 24)
    for at in range(max(len(rows), len(options))):
        left = pen.text(STEM, y, rows[at], 22, width=wide) if at < len(rows) else 0.0
        if at < len(rows):
            pen.rule(STEM + wide + 8, y + 34, STEM + wide + 98)
        right = 0.0
        if at < len(options):
            x = max(638.0, STEM + wide + 150)
            pen.text(x, y, options[at][0], 20, bold=True, colour=INK2, lead=1.65)
            right = pen.text(x + 34, y, options[at][1], 22, width=RIGHT - x - 34)
        y += max(left, right) + 4
    return y - begun
