"""An exam on paper: all kinds of questions, nothing that tells an answer, no question torn by the end of a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor

from zgc_desktop.quiz.exam_file import Entry, ExamFile, make, sheet_of
from zgc_desktop.quiz.language import all_in
from zgc_desktop.ui import boot, exam_key, exam_papers
from zgc_desktop.ui.paper_pen import HEIGHT, INK, LEFT, RIGHT, Pen
from zgc_desktop.ui.typeset import Typeset

SHIPPED = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pool() -> Any:
    from zgc_desktop.briefing.cache import program_for
    from zgc_desktop.quiz.generate.sheetfile import sheet_for
    from zgc_desktop.quiz.pool import Pool

    return Pool(sheet_for(SHIPPED), program_for(SHIPPED))


@pytest.fixture(scope="module")
def kinds() -> dict[str, dict[str, Any]]:
    """A question of every kind."""
    from zgc_desktop.briefing.cache import program_for

    return {question["kind"]: question for question in program_for(SHIPPED)["questions"]}


class Noting(Pen):
    """Notes what is written, with the page, and where."""

    def __init__(self) -> None:
        super().__init__(None, 4.0)
        self.page = 1
        self.said: list[tuple[int, float, float, str]] = []

    def text(
        self, x: float, y: float, text: str, size: float, *, width: float = RIGHT - LEFT, colour: QColor = INK,
        bold: bool = False, serif: bool = False, right: bool = False, lead: float = 1.5,
    ) -> float:  # fmt: skip
        high = super().text(
            x, y, text, size, width=width, colour=colour, bold=bold, serif=serif, right=right, lead=lead
        )
        self.said.append((self.page, y, y + high, text))
        return high

    def turn(self) -> bool:
        self.page += 1
        return True

    @property
    def words(self) -> list[str]:
        return [text for _, _, _, text in self.said]


def an_exam(count: int = 3, title: str = "结业测验") -> ExamFile:
    items = tuple(Entry(id=f"q{n}", mark=f"{n:08x}") for n in range(count))
    return ExamFile(exam=1, title=title, briefing="b", seed=1, minutes=30, items=items)


def drawn(questions: Sequence[dict[str, Any]]) -> Noting:
    pen = Noting()
    exam_papers._sheet(pen, an_exam(), questions, exam_papers.Head("中关村五年"), 9, pen.turn)
    return pen


@pytest.mark.usefixtures("qapp")
def test_every_kind_is_printed_whole_and_none_tells_its_answer(kinds: dict[str, dict[str, Any]]) -> None:
    assert set(kinds) == set(exam_papers.kind_names())
    for kind, question in kinds.items():
        words = drawn([question]).words
        assert exam_papers.kind_names()[kind] in words
        for option in question["options"]:
            assert option["text"] in words
        for row in question.get("rows") or ():
            assert row in words
        if kind in ("numeric", "text"):
            assert not any(question["answer"]["text"] in text for text in words)
        # Whatever is right, the sheet is the same.
        other = question | {
            "options": [option | {"correct": not option["correct"]} for option in question["options"]]
        }
        assert drawn([other]).words == words
        assert exam_key.answer_of(question)


@pytest.mark.usefixtures("qapp")
def test_no_question_is_torn_and_nothing_leaves_its_page(pool: Any) -> None:
    for seed in (3, 4):
        questions = pool.exam(40, None, seed)
        pen = drawn(questions)
        assert pen.page > 3
        for _, top, bottom, text in pen.said:
            assert 0 < top < bottom <= HEIGHT, text
        for question in questions:
            stem = exam_papers.stem_of(question)
            pages = {page for page, _, _, text in pen.said if text == stem}
            texts = {option["text"] for option in question["options"]}
            after = pen.words.index(stem)
            own = pen.said[after : after + 2 * len(texts) + 1]
            assert {page for page, _, _, text in own if text in texts} <= pages


@pytest.mark.usefixtures("qapp")
def test_the_key_has_a_line_for_every_question(pool: Any) -> None:
    questions = pool.exam(20, None, 5)
    pen = Noting()
    program = {"deck": {"title": "中关村五年"}}
    head = exam_papers.head_of(program, pool, questions)
    exam_key.draw_key(pen, an_exam(), questions, head, 2, pen.turn)
    # Where a figure was published or worked out, and in which paragraph, is told of names, too.
    kinds = [text for text in pen.words if text in ("公布", "推算", "预计")]
    assert len(kinds) == len(questions)
    for number, question in enumerate(questions, 1):
        assert str(number) in pen.words
        assert exam_key.answer_of(question) in pen.words
    assert not any("leap/" in text for text in pen.words)


@pytest.mark.parametrize("seed", [1, 7, 2**31 - 1])
def test_what_everybody_gets_hangs_on_the_file_alone(pool: Any, seed: int) -> None:
    ids = [question["id"] for question in pool.exam(25, None, seed)]
    exam = make(pool, "b", ids, seed)
    once, again = sheet_of(pool, exam), sheet_of(pool, exam)
    assert once == again
    assert once.changed == ()
    assert [question["id"] for question in once.questions] == ids
    # One of them alone is the same, whatever else is on the sheet.
    assert pool.asked(ids[7:8], seed) == list(once.questions[7:8])
    gone = exam.model_copy(update={"items": (*exam.items, Entry(id="nothing", mark="x"))})
    assert sheet_of(pool, gone).changed == (26,)


@pytest.mark.usefixtures("qapp")
def test_a_gap_in_the_stem_is_the_only_one(pool: Any) -> None:
    questions = [one for seed in (1, 2) for one in pool.exam(40, None, seed) if "____" in one["stem"]]
    assert {one["kind"] for one in questions} >= {"numeric", "text", "cloze"}
    for question in questions:
        bare = Noting()
        high = exam_papers._question(bare, 1, question, 0)
        stem = bare.text(exam_papers.STEM, 0, exam_papers.stem_of(question), 24, width=exam_papers.STEM_WIDTH)
        assert question["options"] or high == stem + 8


@pytest.mark.usefixtures("qapp")
def test_it_is_said_what_is_to_be_written(kinds: dict[str, dict[str, Any]]) -> None:
    assert "写 1 到" in exam_papers.stem_of(kinds["ordering"])
    assert "写字母" in exam_papers.stem_of(kinds["matching"])


@pytest.mark.usefixtures("qapp")
def test_the_key_of_twenty_questions_fits_a_page(pool: Any) -> None:
    boot.load_fonts()
    for seed in (5, 7):
        questions, pen = pool.exam(20, None, seed), Noting()
        head = exam_papers.head_of({"deck": {}}, pool, questions)
        assert exam_key.draw_key(pen, an_exam(), questions, head, 2, pen.turn) == 1


@pytest.mark.usefixtures("qapp")
def test_paper_is_set_as_the_screen_is() -> None:
    boot.load_fonts()
    set_ = Typeset()
    laid = set_.laid("“十四五”（x），2024年。")
    assert [laid.text[at] for at, _ in laid.squeezed] == ["\u2060", "”", "）"]
    assert all(ems == 0.5 for _, ems in laid.squeezed)
    # A figure stays with what it counts, a little apart from it; what is bold on a screen leaves no mark.
    assert set_.laid("\ue0012024\ue002年").text == "2024\u202f年"
    pen = Pen(None, 4.0)
    squeezed = pen.width("（甲），（乙）", 22)
    assert squeezed < 6.2 * 22 < pen.width("甲乙丙丁戊己庚", 22)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("title", ["结业测验", "长" * 34, "长" * 100, "A long title " * 7])
def test_a_title_of_any_length_stands_above_its_line(title: str) -> None:
    boot.load_fonts()
    pen = Noting()
    exam_papers.draw_head(pen, an_exam(title=title), exam_papers.Head(), title)
    (top, bottom) = next((top, bottom) for _, top, bottom, text in pen.said if text == title)
    assert 108 < top < bottom <= 204


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_columns_of_the_key_keep_apart(pool: Any, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    boot.load_fonts()
    questions = all_in(pool.exam(20, None, 5), lang)
    if lang == "en":
        monkeypatch.setattr(
            exam_key, "kind_names", lambda: dict.fromkeys(exam_papers.kind_names(), "true/false")
        )
    head = exam_papers.head_of({"deck": {}}, pool, questions, lang)
    pen = Pen(None, 4.0)
    at = exam_key.columns_of(pen, questions, head)
    figures = {card[lang]["kind"] for card in head.cards.values()}
    assert all(at.figure + 34 + pen.width(kind, 18) < at.page for kind in figures)
    assert all(at.kind + pen.width(name, 19) < at.answer for name in exam_key.kind_names().values())
    assert at.answer + 150 < at.about < at.figure - 200
