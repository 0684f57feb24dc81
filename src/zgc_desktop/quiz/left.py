"""A practice or a review that was left: what is kept of it, and how it goes on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from zgc_desktop.quiz import exam
from zgc_desktop.quiz.grade import Mark, Response, grade
from zgc_desktop.quiz.session import Session
from zgc_desktop.quiz.views import QuestionView


def to_state(session: Session, now: float) -> dict[str, Any]:
    """What is needed to go on another day, as JSON-able data; an answer is judged again from what was given."""
    return exam.to_state(session, now) | {
        "marks": [_kind(response) for response in session.responses],
        "hinted": [response.hinted for response in session.responses],
    }


def _kind(response: Response) -> str:
    if response.mark is None:
        return ""
    if response.judged is not None:
        return "corrected"
    return "skipped" if response.mark.feedback == "skipped" else "given"


def from_state(state: Mapping[str, Any], now: float) -> Session:
    """The session as it was left, its clock running. Raises KeyError, TypeError or ValueError for what is none."""
    kept = exam.from_state(state, now)
    rows = zip(kept.questions, kept.responses, state["marks"], state["hinted"], strict=True)
    responses = tuple(
        _judged(question, replace(one, hinted=bool(hinted)), kind) for question, one, kind, hinted in rows
    )
    return replace(kept, responses=responses, exam=False, limit=None, begun=None, seen=frozenset())


def _judged(question: QuestionView, response: Response, kind: str) -> Response:
    if kind == "skipped":
        return replace(response, mark=Mark(False, "skipped"))
    if kind not in ("given", "corrected"):
        return response
    mark = grade(question, response)
    if not mark.final:
        return response
    if kind == "corrected":
        return replace(response, mark=Mark(True, "right", 1.0), judged=mark)
    return replace(response, mark=mark)


def still(session: Session, revisions: Mapping[str, str], off: Collection[str]) -> Session | None:
    """The session without questions not yet answered whose fact says something else by now, is gone, or was put off; None
    where nothing is left to be asked."""

    def stays(place: int) -> bool:
        question = session.questions[place]
        if session.responses[place].mark is not None:
            return True
        facts = [str(fact) for fact in question.get("facts") or ()]
        known = all(fact in revisions for fact in facts)
        said = str(question.get("revision") or "")
        same = not facts or not said or revisions.get(facts[0], said) == said
        return known and same and not (facts and facts[0] in off)

    places = [place for place in range(len(session.questions)) if stays(place)]
    if all(session.responses[place].mark is not None for place in places):
        return None
    before = sum(place < session.index for place in places)
    return replace(
        session,
        questions=tuple(session.questions[place] for place in places),
        responses=tuple(session.responses[place] for place in places),
        index=min(before, len(places) - 1),
    )
