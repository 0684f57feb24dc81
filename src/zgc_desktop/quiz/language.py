"""A question in the language that the learner has chosen for the quiz."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from zgc_desktop.quiz.views import QuestionView

LANGUAGES = ("zh", "en")
_SUFFIX = "_en"
#: A source speaks the language of the windows.
_BOTH = "source_en"


def in_language(question: QuestionView, lang: str) -> QuestionView:
    """The question in one language alone. One that has no English stays Chinese, and says so: `untranslated`."""
    if lang == "en" and not question.get("stem_en"):
        return {**question, "untranslated": True}
    chosen = _english if lang == "en" else _chinese
    return {**chosen(question), "options": [chosen(option) for option in question.get("options") or ()]}


def all_in(questions: Iterable[QuestionView], lang: str) -> list[QuestionView]:
    """The questions in a language, see `in_language`."""
    return [in_language(question, lang) for question in questions]


def _chinese(view: QuestionView) -> dict[str, Any]:
    return {name: value for name, value in view.items() if not name.endswith(_SUFFIX) or name == _BOTH}


def _english(view: QuestionView) -> dict[str, Any]:
    """What is said in English in the place of the Chinese."""
    said = {
        name.removesuffix(_SUFFIX): value
        for name, value in view.items()
        if name.endswith(_SUFFIX) and name != _BOTH
    }
    return _chinese(view) | said
