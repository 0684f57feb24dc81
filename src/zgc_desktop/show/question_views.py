"""A question as it is shown: to the hall without what would tell the answer, to the speaker with all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zgc_desktop.show.asking import UNREAD, WRITTEN, Answer, Asking, letters_of, mark_of, tally
from zgc_desktop.show.command import Words
from zgc_desktop.show.commands import BY_ID
from zgc_desktop.show.state import ShowState

View = dict[str, Any]

#: What a question is called by its kind.
KINDS = {
    "single": Words("单选", "Choice"),
    "multiple": Words("多选", "Several"),
    "true-false": Words("判断", "True or false"),
    "numeric": Words("填数", "Number"),
    "text": Words("填名称", "Name"),
    "cloze": Words("填空", "Gaps"),
    "ordering": Words("排序", "Order"),
    "matching": Words("配对", "Pairs"),
    "place": Words("标尺", "Scale"),
}
_TRUTH = {"A": Words("对", "True"), "B": Words("错", "False")}
_FURNITURE = (
    "page",
    "number",
    "pages",
    "reserve",
    "topic",
    "pageInChapter",
    "ticks",
    "deckTitle",
    "deckYears",
)


def open_question(question: Mapping[str, Any]) -> View:
    """What of a question may be seen before it is revealed: no key, no reason, no hint, no source, no page."""
    kept = ("id", "kind", "theme", "themeName", "stem", "rows", "marks")
    options = [{"key": option["key"], "text": option["text"]} for option in question.get("options") or ()]
    answer = question.get("answer") or {}
    shown: View = {"text": "", "unit": str(answer.get("unit") or ""), "sense": bool(answer.get("sense"))}
    if "blanks" in answer:
        shown["blanks"] = [{"text": "", "unit": str(gap.get("unit") or "")} for gap in answer["blanks"]]
    return {key: question[key] for key in kept if key in question} | {"options": options, "answer": shown}


def open_slide(slide: Mapping[str, Any], asking: Asking) -> Mapping[str, Any]:
    """A slide as the hall may see it: where it holds a question, that as it is asked."""
    question = asking.sheet.get(str((slide.get("question") or {}).get("id") or ""))
    return slide if question is None else {**slide, "question": open_question(question)}


def answers_view(asking: Asking) -> dict[str, View]:
    """What the hall answered, by the ids of the questions; those revealed with the whole question.

    `{chosen, typed, blanks, row, feedback}`, and of those revealed `correct`, `credit`, `parts`, `question`.
    """
    return {id_: _answer_view(asking, id_, answer) for id_, answer in asking.answers.items()}


def _answer_view(asking: Asking, id_: str, answer: Answer) -> View:
    view: View = answer._asdict()
    question = asking.sheet.get(id_)
    if answer.revealed and question is not None:
        mark = mark_of(question, answer)
        view |= {
            "correct": mark.right,
            "credit": mark.credit,
            "parts": list(mark.parts),
            "question": {**question, "hint": ""},
        }
    return view


def asked_slide(state: ShowState, slides: Sequence[Mapping[str, Any]]) -> View | None:
    """The question of the chapter that is up, as a slide in the place of the page; None where none is up."""
    question = state.asking.sheet.get(state.question) if state.asked else None
    if question is None:
        return None
    page = slides[state.page]
    shown = open_question(question)
    # Only where a question is asked: a start needs nothing of it.
    from zgc_desktop.briefing.spoken import question_lines

    slide = {
        **{key: page[key] for key in _FURNITURE if key in page},
        "id": f"{page.get('id')}/{question['id']}",
        "layout": "quiz",
        "asked": True,
        "steps": 1,
        "chapter": int(question.get("theme") or page.get("chapter") or 0),
        "chapterName": str(question.get("themeName") or page.get("chapterName") or ""),
        "question": shown,
        "accessible": "。".join(
            [str(shown["stem"]), *(f"{option['key']}，{option['text']}" for option in shown["options"])]
        ),
    }
    return {**slide, "spoken": question_lines(slide)}


def hall_kind(state: ShowState) -> str:
    """What of a question the hall sees: `question`, `revealed`, or nothing."""
    if state.question == "" or state.curtain:
        return ""
    return "revealed" if state.asking.answer(state.question).revealed else "question"


def option_words(question: Mapping[str, Any], key: str, lang: str) -> str:
    """What an option says; what a sentence is judged with is the program's word."""
    if question["kind"] == "true-false":
        return _TRUTH[key].get(lang) if key in _TRUTH else key
    return next((str(option["text"]) for option in question["options"] if option["key"] == key), "")


def _number(slides: Sequence[Mapping[str, Any]], page: int) -> str:
    """What stands on a page (from 1) as its number: 12, or 备2 for one kept in reserve; empty for no page."""
    return str(slides[page - 1].get("number") or page) if 0 < page <= len(slides) else ""


def panel_view(state: ShowState, lang: str = "zh") -> View | None:
    """What only the speaker sees of the question that is up; None where none is.

    `answer` are the lines of the key, `[{key, text, note}]`; `wrong` the other options, `[{key, text, why, chosen}]`;
    `choices` what the hall can choose, `[{key, text, chosen}]`; `fields` what is written, `[{label, unit, text, unread}]`.
    `said` is what was answered, in words.
    """
    asking = state.asking
    question = asking.sheet.get(state.question)
    if question is None:
        return None
    answer, kind = asking.answer(state.question), str(question["kind"])
    return {
        "id": question["id"],
        "kind": kind,
        "kindName": KINDS[kind].get(lang) if kind in KINDS else kind,
        "asked": state.asked,
        "at": asking.at + 1 if state.asked else 0,
        "total": len(asking.order),
        "last": state.asked and asking.at + 1 == len(asking.order),
        "revealed": answer.revealed,
        "right": answer.right,
        "empty": answer.empty,
        "page": (page := int(question.get("page") or 0)),
        "number": _number(asking.sheet.slides, page),
        "teaches": BY_ID["ask-look"].when(state),
        "unread": not answer.empty and kind in WRITTEN and mark_of(question, answer).feedback in UNREAD,
        "answer": _key(question, lang),
        "wrong": _wrong(question, answer, lang),
        "choices": [
            {"key": key, "text": option_words(question, key, lang), "chosen": key in answer.chosen}
            for key in letters_of(question)
        ],
        "fields": _fields(question, answer),
        "explain": str(question.get("explain") or ""),
        "hint": str(question.get("hint") or ""),
        "said": _said(question, answer, lang),
    }


def _key(question: Mapping[str, Any], lang: str) -> list[View]:
    """What is right, in lines."""
    kind, answer = question["kind"], question.get("answer") or {}
    if kind == "ordering":
        return [
            {"key": str(n), "text": option_words(question, letter, lang), "note": letter}
            for n, letter in enumerate(answer["order"], 1)
        ]
    if kind == "matching":
        return [
            {"key": letter, "text": row, "note": option_words(question, letter, lang)}
            for row, letter in zip(question["rows"], answer["pairs"], strict=False)
        ]
    if kind == "cloze":
        return [
            {"key": "①②③"[n], "text": str(gap.get("text") or ""), "note": ""}
            for n, gap in enumerate(answer["blanks"])
        ]
    figures = question.get("chart") or ()
    note = "，".join(str(figures[-1].get(name) or "") for name in ("period", "kind_label")) if figures else ""
    if kind in WRITTEN:
        return [{"key": "=", "text": str(answer.get("text") or ""), "note": note.strip("，")}]
    return [
        {"key": option["key"], "text": option_words(question, option["key"], lang), "note": ""}
        for option in question["options"]
        if option["correct"]
    ]


def _wrong(question: Mapping[str, Any], answer: Answer, lang: str) -> list[View]:
    """The options that are wrong, and why somebody takes them."""
    if question["kind"] in ("ordering", "matching"):
        return []
    return [
        {
            "key": option["key"],
            "text": option_words(question, option["key"], lang),
            "why": str(option.get("why") or ""),
            "chosen": option["key"] in answer.chosen,
        }
        for option in question.get("options") or ()
        if not option["correct"]
    ]


def _fields(question: Mapping[str, Any], answer: Answer) -> list[View]:
    """What the hall's answer is written into."""
    kind, key = question["kind"], question.get("answer") or {}
    if kind in ("numeric", "text"):
        return [{"label": "", "unit": str(key.get("unit") or ""), "text": answer.typed}]
    if kind != "cloze":
        return []
    return [
        {
            "label": "①②③"[n],
            "unit": str(gap.get("unit") or ""),
            "text": answer.blanks[n] if n < len(answer.blanks) else "",
        }
        for n, gap in enumerate(key["blanks"])
    ]


def _said(question: Mapping[str, Any], answer: Answer, lang: str) -> str:
    """What the hall answered, in words; empty where nothing."""
    if question["kind"] == "cloze":
        return "；".join(answer.blanks) if any(answer.blanks) else ""
    if question["kind"] in WRITTEN:
        return answer.typed
    if question["kind"] == "matching":
        return "，".join(f"{n} {letter}" for n, letter in enumerate(answer.chosen, 1) if letter)
    return (" → " if question["kind"] == "ordering" else "、" if lang != "en" else ", ").join(answer.chosen)


def film_view(state: ShowState, lang: str = "zh") -> list[View]:
    """The questions of the chapter in a row: `[{id, number, kind, stem, up, state}]`, `state` empty, `up`, `revealed`."""
    asking = state.asking
    rows: list[View] = []
    for at, id_ in enumerate(asking.order):
        question = asking.sheet.get(id_)
        if question is None:
            continue
        kind = str(question["kind"])
        revealed = asking.answer(id_).revealed
        rows.append(
            {
                "id": id_,
                "number": at + 1,
                "kind": KINDS[kind].get(lang) if kind in KINDS else kind,
                "stem": str(question["stem"]).replace("____", "＿＿"),
                "up": at == asking.at,
                "revealed": revealed,
                "asked": id_ in asking.asked,
            }
        )
    return rows


def tally_words(asking: Asking, lang: str = "zh") -> str:
    """What came of what was asked so far, in words."""
    asked, answered, right = asking.tally
    return tally(asked, answered, right, lang) if asked else ""
