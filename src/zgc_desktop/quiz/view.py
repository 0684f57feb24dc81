"""What the quiz screen shows, derived from a session: one JSON-able dictionary, no words of the interface."""

from __future__ import annotations

from typing import Any

from zgc_desktop.quiz.result import result
from zgc_desktop.quiz.said import told
from zgc_desktop.quiz.session import Session, can_correct, can_hint
from zgc_desktop.quiz.views import Program, chapter_of, page_number


def screen_view(session: Session | None, program: Program, lang: str = "zh") -> dict[str, Any]:
    """Derive the screen: `screen` is `empty` (no quiz), `question` or `result`.

    `number`, `total` count questions from 1; `themeAnswered`, `themeGot` count within the question's theme
    up to the question shown; `feedback` is the mark's reason, or that of a notice, or empty, and `told` what is said of it in
    each language, since windows may change theirs.
    In an exam `done` are the places that are answered, where that is asked with how sure it is.
    The question's `hint` is there once it was asked for, `hintable` says that it can be.
    `correctable` is whether the person may say that the answer was right after all, `corrected` whether they have.
    """
    deck = program.get("deck", {})
    slides = program.get("slides") or [{}]
    view: dict[str, Any] = {
        "screen": "empty",
        "deckTitle": str(deck.get("title") or slides[0].get("deckTitle") or ""),
        "deckYears": str(deck.get("years") or slides[0].get("deckYears") or ""),
        "phase": "unanswered",
    }
    if session is None or not session.questions:
        return view
    view["phase"] = session.phase
    view["total"] = len(session.questions)
    view["got"] = session.score
    view["looking"] = session.looking
    view["late"] = session.finished and session.limit is not None and session.elapsed >= session.limit
    if session.exam:
        view["flags"], view["index"] = sorted(session.flags), session.index
        view["done"] = [
            place
            for place, response in enumerate(session.responses)
            if not response.empty and (response.confidence or not session.confident)
        ]
    if session.finished and not session.looking:
        return {**view, "screen": "result", "result": result(session, program, lang=lang)}
    question, response = session.question, session.response
    mark = response.mark or session.notice
    pairs = zip(session.questions[: session.index + 1], session.responses, strict=False)
    same = [r.mark.right for q, r in pairs if q["theme"] == question["theme"] and r.mark is not None]
    return {
        **view,
        "screen": "question",
        "number": session.index + 1,
        "last": session.index + 1 == len(session.questions),
        "question": {
            **question,
            "pageNumber": page_number(program, int(question.get("page") or 0)),
            "hint": question.get("hint", "") if response.hinted else "",
        },
        "hintable": can_hint(session),
        "hinted": response.hinted,
        "topic": str(chapter_of(program, int(question["theme"])).get("topic") or ""),
        "chosen": list(response.chosen),
        "typed": response.typed,
        "blanks": list(response.blanks),
        "parts": list(response.mark.parts) if response.mark else [],
        "confidence": response.confidence or 0,
        "feedback": mark.feedback if mark else "",
        "told": {one: told(question, response, mark, one) for one in ("zh", "en")},
        "credit": response.mark.credit if response.mark else 0.0,
        "right": bool(response.mark and response.mark.right),
        "correctable": can_correct(session),
        "corrected": response.judged is not None,
        "themeAnswered": len(same),
        "themeGot": sum(same),
    }
