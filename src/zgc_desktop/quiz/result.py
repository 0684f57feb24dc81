"""The result of a quiz: score, one cell a question by theme, and the slides worth another look."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from zgc_desktop.quiz.session import Session
from zgc_desktop.quiz.views import Program, ResultView, chapter_of, page_number, plain


def result(session: Session, program: Program, now: float | None = None, lang: str = "zh") -> ResultView:
    """Sum up a session, finished or not; what is unanswered counts as wrong.

    `now` is needed only while the clock runs. Themes come in the order of the briefing, slides by page.
    """
    rows: dict[int, dict[str, Any]] = {}
    review: dict[str, dict[str, Any]] = {}
    slides = {slide["id"]: slide for slide in program.get("slides", [])}
    for place, (question, response) in enumerate(zip(session.questions, session.responses, strict=True)):
        number = int(question["theme"])
        right = response.mark is not None and response.mark.right
        row = rows.setdefault(
            number, {"n": number, **_names(program, number, question), "items": [], "places": []}
        )
        row["items"].append(int(right))
        row["places"].append(place)
        if not right and question.get("slide") is not None:
            slide = slides.get(question["slide"], {})
            review.setdefault(
                str(question["slide"]),
                {
                    "page": int(question.get("page") or slide.get("page") or 0),
                    "slide": question["slide"],
                    "text": plain(str(slide.get("title") or question["stem"])).replace("\n", ""),
                    "n": number,
                },
            )
    themes = [
        {**rows[number], "got": sum(rows[number]["items"]), "total": len(rows[number]["items"])}
        for number in sorted(rows)
    ]
    seconds = session.elapsed if now is None else session.seconds(now)
    return {
        "got": session.score,
        "points": round(sum(r.mark.credit for r in session.responses if r.mark is not None), 2),
        "total": len(session.questions),
        "seconds": round(seconds),
        "perTheme": themes,
        "review": [
            entry | {"number": page_number(program, entry["page"])}
            for entry in sorted(review.values(), key=lambda entry: (entry["page"], entry["slide"]))
        ],
        "headline": headline(themes, lang),
    }


def headline(themes: list[dict[str, Any]], lang: str = "zh") -> str:
    """One sentence that says the score and the theme that stands out, when exactly one does."""
    got, total = sum(theme["got"] for theme in themes), sum(theme["total"] for theme in themes)
    english = lang == "en"
    if got in (total, 0):
        if english:
            return f"All {total} right" if got else f"None of {total} right yet"
        return f"{total} 题全部答对" if got else f"{total} 题都没有答对，从回看开始"
    score = f"{got} of {total} right" if english else f"{total} 题答对 {got} 题"
    rates = {theme["n"]: Fraction(theme["got"], theme["total"]) for theme in themes}
    for edge, zh, en in ((max, "最稳", "strongest"), (min, "最该回看", "most worth a second look")):
        best = [theme for theme in themes if rates[theme["n"]] == edge(rates.values())]
        if len(themes) > 1 and len(best) == 1:
            topic = best[0]["topic"] or best[0]["name"]
            return f"{score}; {topic} {en}" if english else f"{score}，{topic}一章{zh}"
    return score


def _names(program: Program, number: int, question: Mapping[str, Any]) -> dict[str, str]:
    chapter = chapter_of(program, number)
    return {
        "name": str(chapter.get("name") or question.get("themeName") or ""),
        "topic": str(chapter.get("topic") or ""),
    }
