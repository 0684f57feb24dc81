"""The key of an exam on paper: a line a question, and how parts count."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from zgc_desktop.ui.exam_papers import BOTTOM, TOP, Head, draw_foot, draw_head, kind_names
from zgc_desktop.ui.learner import right_answer
from zgc_desktop.ui.paper_pen import INK, INK2, INK3, LEFT, RIGHT, RULE, Pen

if TYPE_CHECKING:
    from zgc_desktop.quiz.exam_file import ExamFile
    from zgc_desktop.quiz.views import QuestionView

#: How high a line is at least, and one of how parts count.
ROW, SUM = 52.0, 35.0


def draw_key(
    pen: Pen,
    exam: ExamFile,
    questions: Sequence[QuestionView],
    head: Head,
    pages: int,
    turn: Callable[[], bool],
) -> int:
    """Draw the key; how many pages it has."""
    draw_head(
        pen,
        exam,
        head,
        (exam.title or QCoreApplication.translate("ExamPapers", "测验"))
        + "　"
        + QCoreApplication.translate("ExamPapers", "答案"),
    )
    high = pen.text(
        LEFT,
        222,
        QCoreApplication.translate(
            "ExamPapers", "只给阅卷人。单选、判断、填数按对错；多选、配对、排序按表下的式子给部分分。"
        ),
        20,
        colour=INK2,
    )
    measure = pen.measuring()
    at = columns_of(measure, questions, head)
    y, page = _columns(pen, at, 242 + high), 1
    note = QCoreApplication.translate("ExamPapers", "与试卷同一份题库")
    for number, question in enumerate(questions, 1):
        high = _row(measure, at, number, question, 0, head)
        if y + high > BOTTOM:
            draw_foot(pen, head, note, page, pages)
            turn()
            y, page = _columns(pen, at, TOP), page + 1
        _row(pen, at, number, question, y, head)
        y += high
        pen.rule(
            LEFT, y - 1, RIGHT, 1 if number < len(questions) else 2, RULE if number < len(questions) else INK
        )
    sums = (
        (
            QCoreApplication.translate("ExamPapers", "多选"),
            QCoreApplication.translate("ExamPapers", "（选对的 ÷ 该选的）−（选错的 ÷ 不该选的），不低于 0"),
        ),
        (
            QCoreApplication.translate("ExamPapers", "配对"),
            QCoreApplication.translate("ExamPapers", "（对的 − 1）÷（对数 − 1），不低于 0"),
        ),
        (
            QCoreApplication.translate("ExamPapers", "排序"),
            QCoreApplication.translate("ExamPapers", "（先后对的对数 − 反了的对数）÷ 全部对数，不低于 0"),
        ),
        (
            QCoreApplication.translate("ExamPapers", "填数"),
            QCoreApplication.translate("ExamPapers", "数对就对；单位、计数的词写不写都行，单位写错不给分"),
        ),
    )
    if y + 24 + SUM * (len(sums) + 1) > BOTTOM:
        draw_foot(pen, head, note, page, pages)
        turn()
        y, page = TOP, page + 1
    pen.text(
        LEFT, y + 20, QCoreApplication.translate("ExamPapers", "部分分怎么算"), 20, bold=True, colour=INK2
    )
    for line, (name, formula) in enumerate(sums):
        pen.text(LEFT, y + 58 + SUM * line, name, 20, colour=INK3)
        pen.text(LEFT + 60 + max(0.0, pen.width(name, 20) - 40), y + 58 + SUM * line, formula, 20)
    draw_foot(pen, head, note, page, pages)
    return page


class Columns(NamedTuple):
    """Where the columns of the key begin."""

    number: float
    kind: float
    answer: float
    about: float
    figure: float
    page: float


def columns_of(pen: Pen, questions: Sequence[QuestionView], head: Head) -> Columns:
    """The columns, as wide as their words are in the language of the window."""
    kinds = max((pen.width(kind_names().get(str(one["kind"]), ""), 19) for one in questions), default=0)
    said = (str((card.get(head.lang) or {}).get("kind") or "") for card in head.cards.values())
    answer, page = 162 + max(72.0, kinds + 14), 948.0
    figure = page - max(98.0, 48 + max((pen.width(kind, 18) for kind in said), default=0))
    return Columns(LEFT, 162, answer, answer + 0.432 * (figure - answer), figure, page)


def _columns(pen: Pen, at: Columns, y: float) -> float:
    names = (
        QCoreApplication.translate("ExamPapers", "题"),
        QCoreApplication.translate("ExamPapers", "题型"),
        QCoreApplication.translate("ExamPapers", "答案"),
        QCoreApplication.translate("ExamPapers", "考的是"),
        QCoreApplication.translate("ExamPapers", "口径"),
        QCoreApplication.translate("ExamPapers", "页"),
    )
    for x, name in zip(at, names, strict=True):
        pen.text(x, y, name, 18, colour=INK3)
    pen.text(RIGHT, y, QCoreApplication.translate("ExamPapers", "原文段落"), 18, colour=INK3, right=True)
    pen.rule(LEFT, y + 36, RIGHT)
    return y + 38


def _row(pen: Pen, at: Columns, number: int, question: QuestionView, y: float, head: Head) -> float:
    """A question's line in the key; how high it is."""
    fact = str((question.get("facts") or [""])[0])
    card: Mapping[str, Any] = head.cards.get(fact, {})
    figure = card.get(head.lang) or {}
    about = str(card.get("label") or next(iter(question.get("things") or ()), ""))
    period = str(figure.get("period") or "")
    if any(char.isdecimal() for char in period):  # one that the source does not state is none
        about += QCoreApplication.translate("ExamPapers", "，") + period
    top = y + 11
    pen.text(at.number, top, str(number), 20, bold=True)
    pen.text(at.kind, top, kind_names().get(str(question["kind"]), ""), 19, colour=INK2)
    high = pen.text(at.answer, top, answer_of(question), 20, bold=True, width=at.about - at.answer - 16)
    high = max(high, pen.text(at.about, top, about, 19, width=at.figure - at.about - 16))
    if card:
        pen.mark(at.figure, top + 6, int(card.get("mode") or 0))
        pen.text(at.figure + 34, top, str(figure.get("kind") or ""), 18, colour=INK2, lead=1.6)
    pen.text(at.page, top, str(question.get("number") or question.get("page") or ""), 20, colour=INK2)
    pen.text(RIGHT, top, _places(card.get("paragraphs") or ()), 18, colour=INK2, right=True, lead=1.6)
    return max(ROW, high + 18)


def _places(paragraphs: Sequence[Mapping[str, str]]) -> str:
    """Paragraphs as an editor names them: those of a chapter behind its name."""
    found: dict[str, list[str]] = {}
    for one in paragraphs:
        found.setdefault(one["chapter"], []).append(one["number"])
    comma = QCoreApplication.translate("ExamPapers", "、")
    told = [f"{name} {comma.join(numbers)}".strip() for name, numbers in found.items()]
    return QCoreApplication.translate("ExamPapers", "；").join(told)


def answer_of(question: QuestionView) -> str:
    """The right answer as the key has it: letters, and where it is one, its words."""
    kind, answer = str(question["kind"]), question.get("answer") or {}
    right = [one for one in question.get("options") or () if one["correct"]]
    if kind == "matching":
        return " ".join(str(key) for key in answer["pairs"])
    if kind == "ordering":
        places = {key: at for at, key in enumerate(answer["order"], 1)}
        return " ".join(str(places[one["key"]]) for one in question["options"])
    if kind == "multiple":
        return " ".join(str(one["key"]) for one in right)
    if kind in ("single", "place") and right:
        return f"{right[0]['key']}　{right[0]['text']}"
    return right_answer(question)
