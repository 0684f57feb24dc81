"""A generated item as the quiz shows it: the same shape as a question written by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.revision import revision
from zgc_desktop.briefing.question_english import bare_text, undated
from zgc_desktop.briefing.questions import mark_of, question_source, things_of
from zgc_desktop.quiz.generate.item import Amount, Blank, Item
from zgc_desktop.quiz.generate.sheet import Sheet

LETTERS = "ABCDEFGH"


class ItemViews:
    """Makes views of the items made from a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self._bank = sheet.bank
        self._pages = sheet.pages
        self._chapters = {
            id_: (number, sheet.chapters[id_], sheet.chapters_en[id_])
            for id_, number in sheet.numbers_of.items()
        }

    def view(self, item: Item) -> dict[str, Any]:
        """The item as JSON-able data; see briefing.questions.question_view."""
        theme, name, name_en = self._chapters.get(item.theme, (0, "", ""))
        options = [
            {"key": key, "text": option.text, "correct": option.correct, "why": option.why}
            | ({"text_en": option.text_en, "why_en": option.why_en} if item.stem_en else {})
            for key, option in zip(LETTERS, item.options, strict=False)
        ]
        several = item.kind in ("multiple", "ordering", "matching", "place")
        note = {lang: undated(self._bank, item.facts, lang, several=several) for lang in ("zh", "en")}
        charted = [
            id_ for id_ in item.facts if not isinstance(self._bank.fact(id_), (f.NameFact, f.ListFact))
        ]
        figures = [self._bank.figure(id_).to_dict() for id_ in charted]
        counted = [figure for figure in figures if figure["amount"] is not None]
        same = [figure for figure in counted if figure["unit"] == counted[0]["unit"]]
        return {
            "id": item.id,
            "kind": item.kind,
            "theme": theme,
            "themeName": name,
            "stem": item.stem,
            "note": note["zh"],
            "hint": "",
            "options": options,
            "rows": list(item.rows),
            "marks": [mark_of(figure) for figure in figures[1:]] if item.kind == "place" else [],
            "answer": _answer(item, options),
            "explain": item.explain,
            "chart": same[:2] if item.kind not in ("matching", "ordering") else [],
            "facts": list(item.facts),
            "things": things_of(self._bank, item.facts),
            "slide": item.slide,
            "page": self._pages.get(item.slide, 0),
            "source": question_source(self._bank, item.facts, "zh"),
            "source_en": question_source(self._bank, item.facts, "en"),
            "difficulty": item.difficulty,
            "revision": revision(self._bank, item.facts[0]),
            **(self._english(item, options, same) if item.stem_en else {}),
            **({"themeName_en": name_en or name, "note_en": note["en"]} if item.stem_en else {}),
        }

    def _english(
        self, item: Item, options: list[dict[str, Any]], charted: list[dict[str, Any]]
    ) -> dict[str, Any]:
        """What is said in English, besides the options."""
        chart = [
            {
                **self._bank.figure(figure["fact"], "en").to_dict(),
                "text": bare_text(self._bank, figure["fact"], "en"),
            }
            for figure in charted[:2]
        ]
        answer = item.answer if item.answer_en is None else item.answer_en
        return {
            "stem_en": item.stem_en,
            "hint_en": "",
            "explain_en": item.explain_en,
            "rows_en": list(item.rows_en),
            "answer_en": _answer(replace(item, answer=answer), options),
            "chart_en": chart if item.kind not in ("matching", "ordering") else [],
        }


def _answer(item: Item, options: list[dict[str, Any]]) -> dict[str, Any] | None:
    letters = {str(option["text"]): str(option["key"]) for option in options}
    if item.kind == "ordering" and isinstance(item.answer, tuple):
        return {"order": [letters[str(text)] for text in item.answer]}
    if item.kind == "matching" and isinstance(item.answer, tuple):
        return {"pairs": [letters[str(text)] for text in item.answer]}
    if item.kind == "cloze" and isinstance(item.answer, tuple):
        return {"blanks": [_blank(part) for part in item.answer if not isinstance(part, str)]}
    if isinstance(item.answer, (str, bool, tuple)):
        return None
    return _blank(item.answer)


def _blank(blank: Blank) -> dict[str, Any]:
    if isinstance(blank, Amount):
        return {
            "amount": None,
            "value": blank.value,
            "unit": blank.unit,
            "text": blank.text,
            "tolerance": blank.tolerance,
        } | ({"counter": blank.counter} if blank.counter else {})
    return {"text": blank.text, "aliases": list(blank.aliases)}
