"""What a learner is told of an answer: the judgement, what to do about it, and in one line how the credit came about."""

from __future__ import annotations

import re
from typing import Any

from zgc_desktop.quiz import credit
from zgc_desktop.quiz.credit import Sum
from zgc_desktop.quiz.grade import Mark, Response
from zgc_desktop.quiz.views import QuestionView
from zgc_desktop.source.problem import Text
from zgc_desktop.text.fold import fold

_VERDICTS = {
    "right": Text("答对了", "Right"),
    "partial": Text("对了一部分", "Partly right"),
    "skipped": Text("跳过了", "Skipped"),
    "unreached": Text("没做到这题", "Not reached"),
    "unit": Text("单位不对", "Wrong unit"),
    "magnitude": Text("数量级不对", "Wrong order of magnitude"),
    "qualifier": Text("限定的字不对", "Wrong qualifier"),
    "unreadable": Text("读不懂，请再写一次", "Not understood, please write it again"),
    "vague": Text("没读出一个确定的数，请再写一次", "No certain number, please write it again"),
    "empty": Text("还没有答", "Not answered yet"),
    "unsure": Text("还没说有多大把握", "How sure you are is not said yet"),
}
#: How much two texts must have in common, of 1, for their differences to be shown letter by letter.
_ALIKE = 0.5
#: A unit that was not typed is no difference.
_UNITS = re.compile("\ue001([^\\d\ue002]+)\ue002")
_MINE = Text("你改判为对", "Right, you say")
_WRONG = Text("答错了", "Wrong")
_AGAIN = Text("这一次不算答错，也不计次数。", "This counts neither as wrong nor as a try.")
#: Numbers that have nothing to do with any answer.
_LIKE = Text("可以这样写：12、12{unit}、十二。", "Write it like this: 12, 12 {unit}, twelve.")


def verdict(question: QuestionView, mark: Mark, lang: str = "zh") -> str:
    """The judgement in a few words, with the credit where it is a part."""
    words = _VERDICTS.get(mark.feedback, _WRONG)
    if mark.feedback == "partial" and question["kind"] == "multiple":
        words = Text("没有选全", "Not all of them")
    text = words.get(lang)
    if mark.right or not mark.credit:
        return text
    points = f"{round(mark.credit, 2):g}"
    return f"{text}, {points} points" if lang == "en" else f"{text}，得 {points} 分"


def message(question: QuestionView, mark: Mark, lang: str = "zh") -> str:
    """What is said under the field of a typed answer; empty where nothing is to be said."""
    answer, feedback = question.get("answer") or {}, mark.feedback
    unit, text = str(answer.get("unit") or ""), str(answer.get("text") or "")
    if question["kind"] == "cloze":
        words = {
            "unreadable": Text("有一个空没有读懂，请再写一次；不算答错。", "One gap was not understood; please write it again. It does not count."),
            "vague": Text("有一个空没读出确定的数，请再写一次；不算答错。", "One gap holds no certain number; please write it again. It does not count."),
            "empty": Text("每个空都要填，再提交。", "Fill every gap, then submit."),
        }.get(feedback)  # fmt: skip
        return words.get(lang) if words else ""
    if question["kind"] not in ("numeric", "text"):
        return ""
    if feedback in ("unreadable", "vague"):
        head = _VERDICTS[feedback].get(lang) + ("." if lang == "en" else "。")
        parts = (head, _AGAIN.get(lang), _LIKE.get(lang).replace("{unit}", unit))
        return (" " if lang == "en" else "").join(parts)
    words = {
        "unit": Text(f"数字对，单位不对：这里问的单位是{unit}。", f"The number is right, the unit is not: {unit} is asked for."),
        "magnitude": Text("数字对，小数点的位置不对。", "The digits are right, the point is not."),
        "qualifier": Text(f"数字对，“约”“近”“超”这样的字不对：公布的是{text}。", f"The number is right; about, nearly or over is not: published is {text}."),
        "empty": Text("先写一个数，再提交。", "Write a number, then submit.") if question["kind"] == "numeric" else Text("先写名称，再提交。", "Write the name, then submit."),
    }.get(feedback)  # fmt: skip
    return words.get(lang) if words else ""


def sentence(question: QuestionView, mark: Mark, lang: str = "zh") -> str:
    """All of it in one line: judgement, message, formula."""
    parts = [verdict(question, mark, lang)]
    if text := message(question, mark, lang):
        parts = [text] if not mark.final else [*parts, text]
    if mark.sum is not None and not mark.right:
        parts.append(formula(mark.sum, lang))
    stop = "." if lang == "en" else "。"
    ended = [part if part[-1] in ".。" else part + stop for part in parts]
    return (" " if lang == "en" else "").join(ended)


def headline(worth: Sum, lang: str = "zh") -> str:
    """What of the answer is right, counted."""
    right, wrong, of = worth.right, worth.wrong, worth.of
    rule = worth.kind
    if lang == "en":
        if rule == "order":
            return f"{wrong} of {of} pairs reversed" if wrong else f"{right} of {of} pairs in order"
        if rule == "choice":
            return f"{right} of {of} right ones, {wrong} wrong"
        return f"{right} of {of} {'pairs' if rule == 'pairs' else 'gaps'} right"
    if rule == "order":
        return f"两两比，{of} 对里反了 {wrong} 对" if wrong else f"两两比，{of} 对里对了 {right} 对"
    if rule == "choice":
        return f"该选 {of} 项，选对 {right} 项，选错 {wrong} 项"
    return f"{of} {'对' if rule == 'pairs' else '空'}对了 {right} {'对' if rule == 'pairs' else '空'}"


def formula(worth: Sum, lang: str = "zh") -> str:
    """How the credit was worked out, in one line."""
    right, wrong, of, other = worth.right, worth.wrong, worth.of, worth.other
    points = f"{round(float(worth.credit), 2):g}"
    english = lang == "en"
    if worth.rule == "all":
        return "So few that only all right counts" if english else "项数少，碰运气也能对一部分，全对才得分"
    if worth.rule == "order":
        sum_ = (
            f"({right} in order − {wrong} reversed) ÷ {of}"
            if english
            else f"（对的 {right} − 反的 {wrong}）÷ {of}"
        )
        below = right < wrong
    elif worth.rule == "choice":
        sum_ = (
            f"{right} right ÷ {of} − {wrong} wrong ÷ {other}"
            if english
            else f"选对 {right} ÷ 该选 {of} − 选错 {wrong} ÷ 不该选 {other}"
        )
        below = right * other < wrong * of
    elif worth.rule == "pairs":
        luck = "1" if other == of else f"{of} ÷ {other}"
        sum_ = (
            f"({right} right − {luck} by chance) ÷ ({of} − {luck})"
            if english
            else f"（对的 {right} − 碰运气 {luck}）÷（{of} − {luck}）"
        )
        below = right * other < of
    else:
        sum_, below = (f"{right} right ÷ {of}" if english else f"对的 {right} ÷ {of}"), False
    if below:
        return f"{sum_} < 0, so 0" if english else f"{sum_} < 0，得 0 分"
    return f"{sum_} = {points}"


def luck(worth: Sum, lang: str = "zh") -> str:
    """What guessing would have earned on average; empty for what nobody guesses."""
    rule = worth.kind
    if rule == "parts":
        return ""
    mean = {"order": lambda: credit.remaining("ordering", _items(worth.of)), "choice": lambda: credit.remaining("multiple", worth.of, worth.other),
            "pairs": lambda: credit.remaining("matching", worth.of, worth.other)}[rule]()  # fmt: skip
    points = f"{round(float(mean), 2):g}"
    if lang == "en":
        return f"Guessing earns about {points} on average."
    verb = {"order": "排", "choice": "选", "pairs": "配"}[rule]
    return f"随便{verb}，平均约得 {points} 分。"


def _items(pairs: int) -> int:
    """How many items have so many pairs."""
    return next(n for n in range(2, 40) if n * (n - 1) // 2 >= pairs)


def _read_as(question: QuestionView, typed: str, lang: str) -> str:
    """What was understood, where it was written in another way than it is printed."""
    text = str((question.get("answer") or {}).get("text") or "")
    if fold(typed) in (fold(text), fold(str((question.get("answer") or {}).get("value") or ""))):
        return ""
    return f"Read as {text}." if lang == "en" else f"读作{text}。"


def _corrected(question: QuestionView, judged: Mark, lang: str) -> str:
    """Both judgements, and what becomes of them."""
    program = sentence(question, judged, lang)
    if lang == "en":
        return f"The program: {program} You: right. Yours counts; both are kept, and an editor is shown what you wrote."
    return f"程序判：{program}你改判：对。记分按你的判定；两次判定都写进记录，这个写法交给编辑看。"


def apart(typed: str, text: str) -> tuple[str, str]:
    """Both texts with the letters in bold that the other has not; as they are where they have too little in common, or
    where only what does not count differs."""
    from difflib import SequenceMatcher

    rows = [[(place, key) for place, char in enumerate(one) if (key := fold(char))] for one in (typed, text)]
    other = [(one[0], two[0]) for one, two in zip(*rows, strict=False) if one[1] != two[1]]
    if len(rows[0]) == len(rows[1]) and len(other) <= _ALIKE * len(rows[0]):
        # As long as the other, letter stands against letter: 6645 for 6465.
        return _bold(typed, {one for one, _ in other}), _bold(text, {two for _, two in other})
    matcher = SequenceMatcher(a=[key for _, key in rows[0]], b=[key for _, key in rows[1]], autojunk=False)
    if matcher.ratio() < _ALIKE:
        return typed, text
    spans: tuple[set[int], set[int]] = (set(), set())
    for tag, *ends in matcher.get_opcodes():
        if tag != "equal":
            for found, row, (start, end) in zip(spans, rows, (ends[:2], ends[2:]), strict=True):
                found.update(place for place, _ in row[start:end])
    return _bold(typed, spans[0]), _bold(text, spans[1])


def _bold(text: str, places: set[int]) -> str:
    marked = "".join(f"\ue001{char}\ue002" if place in places else char for place, char in enumerate(text))
    return marked.replace("\ue002\ue001", "")


def _apart_of(question: QuestionView, response: Response) -> dict[str, str]:
    """What was typed and what is right, with what differs in bold; of a number the digits alone."""
    text = str((question.get("answer") or {}).get("text") or "")
    if not response.typed or not text:
        return {}
    typed, right = apart(response.typed.strip(), text)
    if question["kind"] == "numeric":
        right = _UNITS.sub(r"\1", right)
    return {"typed": typed, "right": right} if "\ue001" in typed + right else {}


def told(question: QuestionView, response: Response, mark: Mark | None, lang: str = "zh") -> dict[str, Any]:
    """What a screen says of an answer, or of one that is to be written again; empty where there is nothing to say."""
    if mark is None:
        return {}
    if response.judged is not None:
        return {"verdict": _MINE.get(lang), "message": _corrected(question, response.judged, lang)}
    said: dict[str, Any] = {
        "verdict": verdict(question, mark, lang),
        "message": message(question, mark, lang),
    }
    if mark.right and response.typed:
        said["message"] = _read_as(question, response.typed, lang)
    elif response.mark is not None:
        said["apart"] = _apart_of(question, response)
    if mark.sum is not None and response.mark is not None:
        worth = mark.sum
        said["sum"] = {
            "headline": headline(worth, lang),
            "formula": formula(worth, lang),
            "luck": luck(worth, lang),
            "points": f"{round(mark.credit, 2):g}",
            "boxes": list(mark.parts)
            if worth.kind in ("pairs", "parts")
            else [True] * worth.right + [False] * worth.wrong,
        }
    return said
