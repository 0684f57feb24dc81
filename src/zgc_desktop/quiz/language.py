"""A question in the language that the learner has chosen for the quiz."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from zgc_desktop.quiz.views import QuestionView

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
_SUFFIX = "_en"


def in_language(question: QuestionView, lang: str) -> QuestionView:
    """The question in a language. One that has no English stays as it is, and says so: `untranslated`."""
    if lang != "en":
        return question
    if not question.get("stem_en"):
        return {**question, "untranslated": True}
    options = [_english(option) for option in question.get("options") or ()]
    return {**_english(question), "options": options, "language": "en"}


def all_in(questions: Iterable[QuestionView], lang: str) -> list[QuestionView]:
    """The questions in a language, see `in_language`."""
    return [in_language(question, lang) for question in questions]


def _english(view: QuestionView) -> dict[str, Any]:
    """What is said in English in the place of the Chinese; a source speaks the language of the windows."""
    said = {name: value for name, value in view.items() if not name.endswith(_SUFFIX) or name == "source_en"}
    return said | {
        name.removesuffix(_SUFFIX): value
        for name, value in view.items()
        if name.endswith(_SUFFIX) and name != "source_en"
    }
