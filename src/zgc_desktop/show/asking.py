"""Asking the hall: which questions are put up, what the hall answered, and what of it is revealed.

The speaker enters what the hall says; nothing is judged before it is revealed, and a reveal can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from zgc_desktop.quiz.grade import Mark
    from zgc_desktop.quiz.views import QuestionView

#: What a reveal found that is no answer.
UNREAD = frozenset(("unreadable", "vague"))
NOBODY = UNREAD | {"empty"}
#: The kinds whose answer is written, and not chosen by letters.
WRITTEN = frozenset(("numeric", "text", "cloze"))
LONGEST = 240
LETTERS = "ABCDEFGH"


class Answer(NamedTuple):
    """What the hall answered to one question.

    `chosen`, `typed` and `blanks` are as in quiz.grade.Response; `row` is the row of a matching that the next letter is
    for, −1 for the first that has none. `feedback` is empty until the answer is revealed, then what the grading says.
    """

    chosen: tuple[str, ...] = ()
    typed: str = ""
    blanks: tuple[str, ...] = ()
    row: int = -1
    feedback: str = ""

    @property
    def revealed(self) -> bool:
        """Whether the hall has been shown what is right."""
        return self.feedback != ""

    @property
    def right(self) -> bool | None:
        """Whether it was right; None where it is not revealed, or nobody answered."""
        return None if not self.revealed or self.feedback in NOBODY else self.feedback == "right"

    @property
    def empty(self) -> bool:
        """Whether nothing was answered."""
        return not (any(self.chosen) or self.typed or any(self.blanks))


class Sheet:
    """The questions of a briefing as a show asks them: those on its slides, and those of its chapters."""

    def __init__(
        self, slides: Sequence[Mapping[str, Any]] = (), questions: Sequence[Mapping[str, Any]] = ()
    ) -> None:
        self.slides, self._questions = slides, questions
        self._known: dict[str, QuestionView] = {}
        self._chapters: dict[int, tuple[str, ...]] = {}
        self._all_known = False

    def on_page(self, page: int) -> str:
        """The id of the question that stands on a page (from 0); empty where none does."""
        if not 0 <= page < len(self.slides):
            return ""
        return str((self.slides[page].get("question") or {}).get("id") or "")

    def of_chapter(self, page: int) -> tuple[str, ...]:
        """The ids of the questions on the chapter of a page, in the order of the bank; of all chapters where it has none."""
        if not len(self._questions) or not 0 <= page < len(self.slides):
            return ()
        from zgc_desktop.briefing.questionfile import Questions

        kept = Questions.of(self._questions)
        chapter = int(self.slides[page].get("chapter") or 0)
        chapter = chapter if chapter in kept.themes else -1
        if chapter not in self._chapters:
            places = sorted(kept.themes[chapter]) if chapter >= 0 else range(len(kept))
            self._chapters[chapter] = tuple(self._know(kept[place]) for place in places)
        return self._chapters[chapter]

    def get(self, id_: str) -> QuestionView | None:
        """A question as it is asked; None where there is none of that id."""
        if id_ and id_ not in self._known:
            self._know_more(id_)
        return self._known.get(id_)

    def _know_more(self, id_: str) -> None:
        for slide in self.slides:
            question = slide.get("question") or {}
            if question.get("id") == id_:
                self._know(question)
                return
        if not self._all_known:
            self._all_known = True
            for question in self._questions:
                self._know(question)

    def _know(self, question: Mapping[str, Any]) -> str:
        id_ = str(question.get("id") or "")
        if id_ not in self._known:
            self._known[id_] = dealt(question)
        return id_


def dealt(question: QuestionView) -> QuestionView:
    """The question as it is asked: what is to be ordered or matched stands in the file in its right order."""
    if question.get("kind") not in ("ordering", "matching"):
        return question
    from random import Random

    from zgc_desktop.quiz.draw import reletter

    made = question
    for turn in range(8):
        made = reletter(question, Random(f"{question['id']}/{turn}"))
        answer = made["answer"].get("order") or made["answer"].get("pairs")
        if list(answer) != sorted(answer):
            break
    return made


class Asking(NamedTuple):
    """What is asked in a show.

    `sheet` has the questions. While a chapter is asked, `order` are its questions' ids, `at` the place of the one that is
    up, and `page` the page that it stands in front of. `asked` are the ids that were put up so, the first one first;
    `answers` what the hall said, by the ids of the questions, also of those that stand on slides.
    """

    sheet: Sheet = Sheet()
    order: tuple[str, ...] = ()
    at: int = 0
    page: int = -1
    asked: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = MappingProxyType({})

    def question(self, page: int) -> str:
        """The id of the question that is up on a page; empty where none is."""
        return self.order[self.at] if self.in_front_of(page) else self.sheet.on_page(page)

    def in_front_of(self, page: int) -> bool:
        """Whether a question of the chapter stands in front of the page."""
        return bool(self.order) and self.page == page

    def answer(self, id_: str) -> Answer:
        """What the hall answered to a question."""
        return self.answers.get(id_, Answer())

    def answered(self, id_: str, answer: Answer) -> Asking:
        """With what the hall answers to a question."""
        others = {key: value for key, value in self.answers.items() if key != id_}
        return self._replace(answers=others if answer == Answer() else {**others, id_: answer})

    def asking(self, page: int) -> Asking:
        """With the chapter of a page being asked, from the page's own question on or the first that was not asked yet."""
        order = self.sheet.of_chapter(page)
        if not order:
            return self
        own = self.sheet.on_page(page)
        open_ = (n for n, id_ in enumerate(order) if id_ not in self.asked and not self.answer(id_).revealed)
        at = order.index(own) if own in order else next(open_, 0)
        return self._replace(order=order, page=page).turned(at)

    def turned(self, at: int) -> Asking:
        """With another question of the chapter up; a place that is not there changes nothing."""
        if not 0 <= at < len(self.order):
            return self
        id_ = self.order[at]
        return self._replace(at=at, asked=self.asked if id_ in self.asked else (*self.asked, id_))

    def left(self) -> Asking:
        """With no chapter being asked."""
        return self._replace(order=(), at=0, page=-1) if self.order else self

    def at_page(self, before: int, origin_before: int, page: int, origin: int) -> Asking:
        """What becomes of it when the show turns from a page to another: it waits only while another is looked at."""
        back = origin_before == self.page and page == self.page and before != page
        return self if back or (origin == self.page >= 0) else self.left()

    def on(self, sheet: Sheet) -> Asking:
        """The same on the questions of another version of the briefing."""
        if sheet is self.sheet:
            return self
        moved = self._replace(sheet=sheet)
        if not self.order:
            return moved
        order, id_ = sheet.of_chapter(self.page), self.order[self.at]
        return moved._replace(order=order).turned(order.index(id_)) if id_ in order else moved.left()

    def revealed(self) -> Iterator[Answer]:
        """The answers that were revealed."""
        return (answer for answer in self.answers.values() if answer.revealed)

    @property
    def tally(self) -> tuple[int, int, int]:
        """How many questions were revealed, how many of them were answered, and how many of these were right."""
        rights = [answer.right for answer in self.revealed()]
        return len(rights), sum(right is not None for right in rights), rights.count(True)


def letters_of(question: QuestionView) -> tuple[str, ...]:
    """The letters of a question's options."""
    return tuple(str(option["key"]) for option in question.get("options") or ())


def chosen(question: QuestionView, answer: Answer, letter: str) -> Answer:
    """The answer after a letter was chosen for the hall; chosen again it is taken back."""
    kind, before = question["kind"], answer.chosen
    if letter not in letters_of(question) or kind in WRITTEN:
        return answer
    if kind == "matching":
        return _paired(question, answer, letter)
    if kind == "multiple":
        return answer._replace(chosen=tuple(sorted(set(before) ^ {letter})))
    if kind == "ordering":
        rest = tuple(one for one in before if one != letter)
        return answer._replace(chosen=rest if letter in before else (*before, letter))
    return answer._replace(chosen=() if letter in before else (letter,))


def _paired(question: QuestionView, answer: Answer, letter: str) -> Answer:
    """A letter goes to the row that is pointed at, else it is taken back, else it goes to the first row without one."""
    count = len(question["rows"])
    given = [*answer.chosen, *[""] * count][:count]
    row = answer.row
    if not 0 <= row < count:
        if letter in given:
            given[given.index(letter)] = ""
            return answer._replace(chosen=tuple(given) if any(given) else (), row=-1)
        if "" not in given:
            return answer
        row = given.index("")
    there = given[row]
    given = ["" if one == letter else one for one in given]
    given[row] = "" if there == letter else letter
    return answer._replace(chosen=tuple(given) if any(given) else (), row=-1)


def pointed(question: QuestionView, answer: Answer, row: int) -> Answer:
    """The answer with a row of a matching pointed at, or no longer."""
    if question["kind"] != "matching" or not 0 <= row < len(question["rows"]):
        return answer
    return answer._replace(row=-1 if answer.row == row else row)


def written(question: QuestionView, answer: Answer, gap: int, text: str) -> Answer:
    """The answer with a text in a field: the one of a number or a name, or that of a gap (from 0)."""
    text = text.strip()[:LONGEST]
    if question["kind"] in ("numeric", "text"):
        return answer._replace(typed=text)
    if question["kind"] != "cloze":
        return answer
    count = len(question["answer"]["blanks"])
    if not 0 <= gap < count:
        return answer
    given = [*answer.blanks, *[""] * count][:count]
    given[gap] = text
    return answer._replace(blanks=tuple(given) if any(given) else ())


def mark_of(question: QuestionView, answer: Answer) -> Mark:
    """The verdict on what the hall answered."""
    from zgc_desktop.quiz.grade import Response, grade

    return grade(question, Response(chosen=answer.chosen, typed=answer.typed, blanks=answer.blanks))


def tally(asked: int, answered: int, right: int, lang: str = "zh") -> str:
    """How many questions were asked, answered and right, in words; nobody who did not answer is counted as wrong."""
    if lang == "en":
        return f"{asked} asked, " + (f"{answered} answered, {right} right" if answered else "nobody answered")
    head = f"问了 {asked} 题，"
    if not answered:
        return head + "没有人答"
    return head + (f"答对 {right} 题" if answered == asked else f"答了 {answered} 题，答对 {right} 题")


#: Of an asking that is kept; see to_data.
Kept = Mapping[str, Any]


def to_data(asking: Asking, page: int) -> dict[str, Any]:
    """The asking as JSON-able data; `page` is the one that is up."""
    return {
        "asked": list(asking.asked),
        "answers": {id_: list(answer) for id_, answer in asking.answers.items()},
        "up": asking.order[asking.at] if asking.in_front_of(page) else "",
    }


def from_data(data: Any, page: int) -> Asking:
    """The asking that `data` holds; what makes no sense in it counts for nothing. Its sheet is still to come (`on`)."""
    if not isinstance(data, Mapping):
        return Asking()
    answers: dict[str, Answer] = {}
    kept = data.get("answers")
    for id_, values in kept.items() if isinstance(kept, Mapping) else ():
        try:
            letters, typed, blanks, row, feedback = values
            answers[str(id_)] = Answer(
                tuple(map(str, letters)), str(typed), tuple(map(str, blanks)), int(row), str(feedback)
            )
        except (TypeError, ValueError):
            continue
    ids = data.get("asked")
    asked = tuple(str(id_) for id_ in ids) if isinstance(ids, Sequence) and not isinstance(ids, str) else ()
    up = str(data.get("up") or "")
    return Asking(order=(up,) if up else (), page=page if up else -1, asked=asked, answers=answers)
