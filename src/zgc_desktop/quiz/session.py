"""A quiz in progress: one frozen value and the pure steps from one value to the next.

A step that makes no sense in a phase (choosing after the answer, a letter that is no option) gives the
session back unchanged; nothing here raises on what a person does. `now` is seconds of a steady clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from zgc_desktop.quiz.grade import Confidence, Mark, Response, grade
from zgc_desktop.quiz.quantity import MAX_LENGTH
from zgc_desktop.quiz.views import QuestionView

Phase = Literal["unanswered", "selected", "answered", "finished"]


@dataclass(frozen=True, slots=True)
class Session:
    """Questions, where the person is, what they answered, and the time they spent.

    `started` is when the running spell began (None while paused); `elapsed` sums the spells before it.
    `notice` is a mark that is no verdict (unreadable, empty), shown until the answer changes. In an exam nothing is
    judged before the end: `limit` are its seconds, `flags` the places to come back to, `seen` those
    that were shown. `looking` is a finished quiz whose
    questions are looked at again, with their explanations. `begun` is when an exam began by the clock on the wall.
    Where it is `confident`, how sure an answer is has to be said before it is judged.
    """

    questions: tuple[QuestionView, ...]
    index: int = 0
    responses: tuple[Response, ...] = ()
    finished: bool = False
    started: float | None = None
    elapsed: float = 0.0
    notice: Mark | None = None
    exam: bool = False
    limit: float | None = None
    flags: frozenset[int] = frozenset()
    seen: frozenset[int] = frozenset()
    looking: bool = False
    begun: float | None = None
    confident: bool = False

    @property
    def question(self) -> QuestionView:
        """The question shown."""
        return self.questions[self.index]

    @property
    def response(self) -> Response:
        """What was answered to the question shown."""
        return self.responses[self.index]

    @property
    def phase(self) -> Phase:
        """How far the question shown is, or `finished`."""
        if self.finished and not self.looking:
            return "finished"
        if self.response.mark is not None:
            return "answered"
        return "unanswered" if self.response.empty else "selected"

    @property
    def score(self) -> int:
        """How many answers so far are right."""
        return sum(1 for response in self.responses if response.mark is not None and response.mark.right)

    def seconds(self, now: float) -> float:
        """Time spent so far, pauses left out."""
        return self.elapsed + (0.0 if self.started is None else max(0.0, now - self.started))


def begin(questions: Sequence[QuestionView], now: float, confident: bool = False) -> Session:
    """Start a quiz; without any question it is finished at once."""
    empty = tuple(Response() for _ in questions)
    started = now if questions else None
    return Session(
        tuple(questions), responses=empty, finished=not questions, started=started, confident=confident
    )


def select(session: Session, letter: str) -> Session:
    """Choose an option by its letter: multiple choice toggles it, an ordering puts it behind those chosen before or
    takes it out again, a matching gives it to the first row that has none; the other kinds move the choice.
    """
    kind = session.question["kind"] if session.questions else ""
    if _closed(session) or letter not in _letters(session.question) or kind == "cloze":
        return session
    before = session.response.chosen
    chosen: tuple[str, ...] = (letter,)
    if kind == "multiple":
        chosen = tuple(sorted(set(before) ^ {letter}))
    elif kind == "ordering":
        chosen = tuple(one for one in before if one != letter) if letter in before else (*before, letter)
    elif kind == "matching":
        row = before.index("") if "" in before else len(before)
        return pair(session, row, letter)
    return _respond(session, replace(session.response, chosen=chosen))


def pair(session: Session, row: int, letter: str) -> Session:
    """Give an option to a row of a matching, taking it from the row that had it; an empty letter takes it away."""
    if _closed(session) or session.question["kind"] != "matching":
        return session
    count = len(session.question["rows"])
    if not 0 <= row < count or (letter and letter not in _letters(session.question)):
        return session
    given = [*session.response.chosen, *[""] * count][:count]
    given = ["" if one == letter else one for one in given]
    given[row] = letter
    return _respond(session, replace(session.response, chosen=tuple(given) if any(given) else ()))


def move(session: Session, letter: str, place: int) -> Session:
    """Put an option of an ordering at a place (from 0) among those chosen."""
    if _closed(session) or session.question["kind"] != "ordering" or letter not in _letters(session.question):
        return session
    rest = [one for one in session.response.chosen if one != letter]
    rest.insert(max(0, min(place, len(rest))), letter)
    return _respond(session, replace(session.response, chosen=tuple(rest)))


def trust(session: Session, confidence: Confidence | None) -> Session:
    """Say how sure the answer is, before it is graded."""
    if _closed(session) or session.response.hinted:
        return session
    return _respond(session, replace(session.response, confidence=confidence))


def can_hint(session: Session) -> bool:
    """Whether there is a hint to be asked for: not in an exam, and not where it was asked for or the question is answered."""
    if not session.questions or _closed(session) or session.exam:
        return False
    return bool(session.question.get("hint")) and not session.response.hinted


def hint(session: Session) -> Session:
    """Ask for the hint. Whoever needs it is not sure: the answer counts as one that was guessed, and no more can be said."""
    if not can_hint(session):
        return session
    return _respond(session, replace(session.response, hinted=True, confidence=1))


def type_text(session: Session, text: str) -> Session:
    """Hold the text typed for a numeric question or a name."""
    typed = session.questions and session.question["kind"] in ("numeric", "text")
    if _closed(session) or not typed or text == session.response.typed:
        return session
    return _respond(session, replace(session.response, typed=text[: 4 * MAX_LENGTH]))


def type_gap(session: Session, gap: int, text: str) -> Session:
    """Hold the text typed into a gap, counted from 0."""
    if _closed(session) or session.question["kind"] != "cloze":
        return session
    count = len(session.question["answer"]["blanks"])
    if not 0 <= gap < count:
        return session
    given = [*session.response.blanks, *[""] * count][:count]
    given[gap] = text[: 4 * MAX_LENGTH]
    return _respond(session, replace(session.response, blanks=tuple(given)))


def submit(session: Session) -> Session:
    """Grade the answer. What is empty or unreadable stays open, with a notice saying so; in an exam, where nothing is
    judged yet, it is said once that an answer cannot be read. Where how sure it is has to be said, nothing is taken before."""
    if _closed(session):
        return session
    if session.exam:
        told = session.notice is not None
        if (
            not told
            and (mark := grade(session.question, session.response, last=True)).feedback == "unreadable"
        ):
            return replace(session, notice=mark)
        if not session.response.empty and _unsure(session):
            return replace(session, notice=Mark(False, "unsure"))
        index = min(session.index + 1, len(session.questions) - 1)
        return replace(session, index=index, seen=session.seen | {index}, notice=None)
    mark = grade(session.question, session.response)
    if mark.final and _unsure(session):
        mark = Mark(False, "unsure")
    if not mark.final:
        return replace(session, notice=mark)
    return _respond(session, replace(session.response, mark=mark))


def can_correct(session: Session) -> bool:
    """Whether the person may say that a typed answer was right after all: not in an exam, and not of what was skipped."""
    if not session.questions or session.exam:
        return False
    mark = session.response.mark
    typed = session.question["kind"] in ("numeric", "text", "cloze") and not session.response.empty
    return typed and mark is not None and not mark.right


def correct(session: Session) -> Session:
    """“I was right”: the typed answer counts as right; the program's judgement is kept beside it."""
    if not can_correct(session):
        return session
    mine = Mark(True, "right", 1.0)
    return _respond(session, replace(session.response, mark=mine, judged=session.response.mark))


def take_back(session: Session) -> Session:
    """Let the program's judgement count again."""
    if not session.questions or session.response.judged is None:
        return session
    return _respond(session, replace(session.response, mark=session.response.judged, judged=None))


def drop(session: Session, fact: str, now: float) -> Session:
    """Ask nothing of a fact that was not asked yet; without any question left the quiz is over."""
    if session.finished or session.exam:
        return session
    stay = [
        place
        for place, (question, response) in enumerate(zip(session.questions, session.responses, strict=True))
        if response.mark is not None or question["facts"][0] != fact
    ]
    if all(session.responses[place].mark is not None for place in stay):
        return stop(session, now)
    return replace(
        session,
        questions=tuple(session.questions[place] for place in stay),
        responses=tuple(session.responses[place] for place in stay),
        index=min(sum(place < session.index for place in stay), len(stay) - 1),
        notice=None,
    )


def skip(session: Session, now: float) -> Session:
    """Leave the question unanswered, which counts as wrong, and go on."""
    if _closed(session) or session.exam:
        return session
    return advance(_respond(session, Response(mark=Mark(False, "skipped"))), now)


def advance(session: Session, now: float) -> Session:
    """Go to the next question once this one is answered; behind the last one the quiz is finished."""
    if session.looking:
        last = session.index + 1 == len(session.questions)
        return look_over(session) if last else look_back(session, session.index + 1)
    if session.finished or session.response.mark is None:
        return session
    if session.index + 1 < len(session.questions):
        return replace(session, index=session.index + 1, notice=None)
    return replace(session, finished=True, notice=None, elapsed=session.seconds(now), started=None)


def stop(session: Session, now: float) -> Session:
    """Finish before the last question; those not answered were never asked."""
    if session.finished or session.exam:
        return session
    kept = [place for place, response in enumerate(session.responses) if response.mark is not None]
    return replace(
        session,
        questions=tuple(session.questions[place] for place in kept),
        responses=tuple(session.responses[place] for place in kept),
        index=max(0, len(kept) - 1),
        finished=True,
        elapsed=session.seconds(now),
        started=None,
        notice=None,
    )


def back(session: Session) -> Session:
    """Look at the question before; its answer stays as it was given."""
    if (session.finished and not session.looking) or session.index == 0:
        return session
    index = session.index - 1
    return replace(session, index=index, seen=session.seen | {index}, notice=None)


def look_back(session: Session, place: int) -> Session:
    """Look at a question of a finished quiz again, with its explanation."""
    if not session.finished or not 0 <= place < len(session.questions):
        return session
    return replace(session, index=place, looking=True)


def look_over(session: Session) -> Session:
    """Go back from the questions to the result."""
    return replace(session, looking=False)


def pause(session: Session, now: float) -> Session:
    """Stop the clock, for instance while the person looks at a slide."""
    return replace(session, elapsed=session.seconds(now), started=None)


def resume(session: Session, now: float) -> Session:
    """Let the clock run again."""
    return session if session.finished or session.started is not None else replace(session, started=now)


def again(session: Session, now: float) -> Session | None:
    """A new quiz of the questions that were wrong or left; None when there are none."""
    pairs = zip(session.questions, session.responses, strict=True)
    wrong = [question for question, response in pairs if response.mark is None or not response.mark.right]
    return begin(wrong, now, session.confident) if wrong else None


def _unsure(session: Session) -> bool:
    return session.confident and session.response.confidence is None


def _letters(question: QuestionView) -> list[str]:
    return [str(option["key"]) for option in question.get("options") or ()]


def _closed(session: Session) -> bool:
    return session.finished or session.response.mark is not None


def _respond(session: Session, response: Response) -> Session:
    responses = (*session.responses[: session.index], response, *session.responses[session.index + 1 :])
    return replace(session, responses=responses, notice=None)
