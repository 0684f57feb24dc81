"""What the hall sees just now, as the console tells it: one shape and a few words, derived from the show and its screens."""

from __future__ import annotations

from typing import NamedTuple

from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.state import ShowState

KINDS = ("slide", "frozen", "black", "white", "question", "revealed", "mirror", "none")


class HallScreens(NamedTuple):
    """Whether a screen is the audience's, and whether that shows the same as the speaker's own (duplicated)."""

    audience: bool = True
    mirrored: bool = False


#: Console and audience have a screen each.
TWO = HallScreens()


class HallState(NamedTuple):
    """`kind` is one of KINDS; `page` and `step` (from 0) are the slide that is up or kept.

    `here` says whether the hall sees the page and step that the speaker has before them. Of no screen, `instead` is the
    kind that it will be once there is one.
    """

    kind: str
    page: int
    step: int
    here: bool
    instead: str = ""


def hall_state(state: ShowState, screens: HallScreens = TWO) -> HallState:
    """What the hall sees. Without a screen it is `none`, whatever it would see."""
    seen = audience_state(state)
    same = (seen.page, seen.step, seen.question) == (state.page, state.step, state.question)
    kind = seen.curtain or ("frozen" if state.frozen is not None else _shown(seen))
    if not screens.audience:
        return HallState("none", seen.page, seen.step, here=True, instead=kind)
    if kind == "slide" and screens.mirrored:
        kind = "mirror"
    return HallState(kind, seen.page, seen.step, here=same and not seen.curtain)


def _shown(seen: ShowState) -> str:
    """The kind of what is up, where nothing covers it."""
    if not seen.question:
        return "slide"
    return "revealed" if seen.asking.answer(seen.question).revealed else "question"


_WORDS = {
    "slide": ("第 {n} 页，与本机同步", "page {n}, same as here"),
    "frozen": ("定格在第 {n} 页", "frozen on page {n}"),
    "black": ("黑屏", "black"),
    "white": ("白屏", "white"),
    "question": ("题目，未揭晓", "question, not revealed"),
    "revealed": ("题目，已揭晓", "question, revealed"),
    "mirror": ("与本机同屏，只放页面", "same screen, slides only"),
    "none": ("没有第二块屏幕", "no second screen"),
}
_SENTENCES = {
    "slide": ("大厅看到第 {n} 页，与本机同步", "The hall sees page {n}, the same as here"),
    "frozen": ("大厅停在第 {n} 页，本机可以翻", "The hall stays on page {n}; you can turn pages here"),
    "black": ("大厅全黑", "The hall is black"),
    "white": ("大厅全白", "The hall is white"),
    "question": ("大厅是题目，对错没给", "The hall sees the question, not the answer"),
    "revealed": ("大厅是题目和答案", "The hall sees the question and its answer"),
    "mirror": ("投影与本机同屏，只放页面", "The hall has the same screen; only slides are shown"),
    "none": ("没有第二块屏幕；接上以后自动续放", "No second screen; the show goes on when there is one"),
}


def hall_words(hall: HallState, number: str, lang: str = "zh") -> tuple[str, str]:
    """The words beside the shape, and the sentence that a screen reader says; `number` is what is printed on the page."""
    english = lang == "en"
    words, sentence = (told[hall.kind][english] for told in (_WORDS, _SENTENCES))
    if hall.instead not in ("", "slide"):
        words += ("，接上是", ", then ")[english] + _WORDS[hall.instead][english]
    return words.replace("{n}", number), sentence.replace("{n}", number)
