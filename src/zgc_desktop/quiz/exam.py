"""An exam: nothing is judged before it is handed in; any question can be flagged and returned to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from zgc_desktop.quiz.grade import Mark, Response, grade
from zgc_desktop.quiz.session import Session
from zgc_desktop.quiz.views import QuestionView

#: By so many seconds two clocks may differ without one of them having gone wrong or stood still.
CLOCKS = 1.0


def begin_exam(
    questions: Sequence[QuestionView],
    now: float,
    limit: float | None,
    wall: float | None = None,
    confident: bool = False,
) -> Session:
    """Start an exam with so many seconds, or as many as one likes; `wall` is the time by the clock on the wall."""
    return Session(
        tuple(questions),
        responses=tuple(Response() for _ in questions),
        finished=not questions,
        started=now if questions else None,
        exam=True,
        limit=limit,
        seen=frozenset({0}),
        begun=wall,
        confident=confident,
    )


def go_to(session: Session, index: int) -> Session:
    """Look at another question."""
    if session.finished or not session.exam or not 0 <= index < len(session.questions):
        return session
    return replace(session, index=index, seen=session.seen | {index}, notice=None)


def flag(session: Session) -> Session:
    """Mark the question to come back to, or take the mark away."""
    if session.finished or not session.exam:
        return session
    return replace(session, flags=session.flags ^ {session.index})


def hand_in(session: Session, now: float) -> Session:
    """Judge every answer, part by part where it has parts; what is empty or cannot be read counts as left
    out, and what was never shown as not reached."""
    if session.finished or not session.exam:
        return session
    responses = []
    for place, (question, response) in enumerate(zip(session.questions, session.responses, strict=True)):
        mark = grade(question, response, last=True)
        if not mark.final:
            mark = Mark(False, "skipped" if place in session.seen else "unreached")
        responses.append(replace(response, mark=mark))
    spent = session.seconds(now)
    if session.limit is not None:
        spent = min(spent, session.limit)
    return replace(
        session, responses=tuple(responses), finished=True, elapsed=spent, started=None, notice=None
    )


def catch_up(session: Session, now: float, wall: float) -> Session:
    """Count what the steady clock did not see: while the program was closed or the computer slept, time went on.

    Of the two clocks the stricter counts, so that putting back the one on the wall gains nothing.
    """
    if session.limit is None or session.begun is None or session.finished:
        return session
    behind = wall - session.begun - session.seconds(now)
    return replace(session, elapsed=session.elapsed + behind) if behind > CLOCKS else session


def left(session: Session, now: float) -> float | None:
    """The seconds that are left; None without a limit."""
    return None if session.limit is None else max(0.0, session.limit - session.seconds(now))


def tick(session: Session, now: float) -> Session:
    """Time passes: an exam whose time is over is handed in."""
    return hand_in(session, now) if left(session, now) == 0 else session


def to_state(session: Session, now: float) -> dict[str, Any]:
    """What is needed to go on after a crash, as JSON-able data: the questions as they were shown among it."""
    return {
        "questions": [dict(question) for question in session.questions],
        "index": session.index,
        "responses": [
            {
                "chosen": list(response.chosen),
                "typed": response.typed,
                "blanks": list(response.blanks),
                "confidence": response.confidence,
            }
            for response in session.responses
        ],
        "flags": sorted(session.flags),
        "seen": sorted(session.seen),
        "limit": session.limit,
        "elapsed": session.seconds(now),
        "begun": session.begun,
        "confident": session.confident,
    }


def from_state(state: Mapping[str, Any], now: float) -> Session:
    """The exam as it was kept, its clock running on. Raises KeyError, TypeError or ValueError for what is none."""
    questions = tuple(state["questions"])
    responses = tuple(
        Response(tuple(row["chosen"]), row["typed"], tuple(row["blanks"]), row["confidence"])
        for row in state["responses"]
    )
    if len(responses) != len(questions) or not 0 <= state["index"] < max(1, len(questions)):
        raise ValueError("responses")
    return Session(
        questions,
        index=state["index"],
        responses=responses,
        started=now,
        elapsed=float(state["elapsed"]),
        exam=True,
        limit=state["limit"],
        flags=frozenset(state["flags"]),
        begun=None if state.get("begun") is None else float(state["begun"]),
        # One kept before that was known has shown all of them.
        seen=frozenset(state.get("seen", range(len(questions)))),
        confident=bool(state.get("confident")),
    )
