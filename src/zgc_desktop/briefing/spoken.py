"""What a screen reader says of a slide: every text that is drawn on it, in the order in which it is read.

Each layout says its own, beside its view. Where a chart shows a number by its marks alone, the number is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from zgc_desktop.text.marks import BOLD_OFF, BOLD_ON

View = dict[str, Any]
Words = str | tuple[str, str]
"""Words of the briefing; or, in Chinese and English, the program's own in the language of the windows."""


STOPS = "。？！?!."
PAUSES = STOPS + "，、；：,;:"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of parts, the build that draws it, and the English drawn below it.

    `shared` is what stands alike on many pages: who looks for its words would find them all.
    """

    words: tuple[Words, ...]
    part: int = 0
    en: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How a layout is made and said; `heading` and `furniture` are whether it draws those of every page.

    `shows` is what it draws of the text below the front matter besides its title: `lead`, the first paragraph, and `body`, all others.
    """

    view: Callable[..., View]
    spoken: Callable[[View], Iterable[Line]]
    heading: bool = True
    furniture: bool = True
    shows: frozenset[str] = frozenset({"lead"})


def line(*words: Words, part: int = 0, en: str = "") -> Line:
    """A sentence; a text of several lines is as many parts of it."""
    parts: list[Words] = []
    for word in words:
        parts += word.split("\n") if isinstance(word, str) else [word]
    return Line(tuple(part for part in parts if part), part, en)


def figure(made: View, *more: Words, part: int = 0, label: str | None = None) -> Line:
    """A figure: its label, itself with its unit, its period, its kind, and what else is said of it."""
    said = made["label"] if label is None else label
    return line(
        said, made["text"], made["period"], made["kind_label"], *more, part=part, en=made.get("en", "")
    )


def lines_of(layout: Layout, slide: View) -> list[Line]:
    """What a composed slide says: the page's number and its content, then where it is from and where it stands."""
    content = (*_heading(layout, slide), *layout.spoken(slide))
    lines = (page_number(slide), *content, source(slide), *_running(slide)) if layout.furniture else content
    return [each for each in lines if each.words or each.en]


def question_lines(slide: View) -> list[dict[str, Any]]:
    """What a question says that is asked in the place of a page, as `to_data` has it."""
    return to_data(lines_of(Layout(dict, quiz, heading=False), slide))


def content_of(lines: Iterable[Line]) -> str:
    """What the page says that others do not, as one text without its English."""
    return "".join(_sentence(each.words) for each in lines if not each.shared).rstrip("。")


def to_data(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """The lines as JSON-able data: `[{words, part?, en?}]`, words of the program as `[Chinese, English]`."""
    return [
        {
            "words": [word if isinstance(word, str) else list(word) for word in map(_plain, each.words)],
            **({"part": each.part} if each.part else {}),
            **({"en": each.en} if each.en else {}),
        }
        for each in lines
    ]


def _plain(words: Words) -> Words:
    return words.replace(BOLD_ON, "").replace(BOLD_OFF, "") if isinstance(words, str) else words


def _sentence(words: Iterable[Words]) -> str:
    text = ""
    for word in words:
        joint = "" if not text or text[-1] in PAUSES else "，"
        text += joint + str(_plain(word if isinstance(word, str) else word[0]))
    return text if not text or text[-1] in STOPS else f"{text.rstrip(PAUSES)}。"


def _english(slide: View, name: str) -> str:
    found: str = slide.get("english", {}).get(name, "")
    return found


#: What stands in the place of the chapter's topic.
_TOPICS: dict[str, Words] = {"quiz": ("随章测验", "Chapter quiz"), "result": ("测验结果", "Quiz result")}


def _heading(layout: Layout, slide: View) -> Iterator[Line]:
    if layout.heading:
        yield line(slide["title"], en=_english(slide, "title"))
        yield line(slide["lead"], en=_english(slide, "lead"))


def page_number(slide: View) -> Line:
    """The page's number."""
    return replace(line(f"第 {slide.get('number', '')} 页"), shared=True)


def source(slide: View) -> Line:
    """The footer."""
    return replace(line(slide.get("source", ""), en=_english(slide, "source")), shared=True)


def _running(slide: View) -> Iterator[Line]:
    topic: Words = _TOPICS[slide["layout"]] if slide["layout"] in _TOPICS else slide.get("topic", "")
    name: str = slide.get("chapterName", "")
    chapter = line(chapter_number(slide), name, "" if topic == name else topic, en=_english(slide, "chapter"))
    yield replace(chapter, shared=True)
    yield deck_title(slide)


def chapter_number(slide: View) -> str:
    """The number of the slide's chapter, where it has one that is drawn."""
    return f"第 {slide['chapter']} 章" if 1 <= slide["chapter"] <= 5 else ""


def deck_title(slide: View) -> Line:
    """The running title."""
    return replace(line(slide.get("deckTitle", ""), slide.get("deckYears", "")), shared=True)


def cover(slide: View) -> Iterator[Line]:
    """Title and years, then the line above them, the chapters and the footer."""
    title = ": ".join(filter(None, (_english(slide, "title"), _english(slide, "subtitle"))))
    yield line(slide["title"], slide["deckYears"])
    yield line(slide["subtitle"], en=title)
    yield line(slide["kicker"], en=_english(slide, "kicker"))
    yield line(slide["counts"])
    for chapter in slide["chapters"]:
        yield line(chapter["name"], chapter["topic"], en=chapter["en"])
    yield source(slide)


def opener(slide: View) -> Iterator[Line]:
    """The chapter, its line, its facts, how much there is of it."""
    english = ". ".join(filter(None, (_english(slide, "title"), _english(slide, "lead"))))
    title: str = slide["title"] or slide["chapterName"]
    yield line(chapter_number(slide), title)
    yield line(slide["line"], en=english)
    for part, fact in enumerate(slide["facts"][:3]):
        yield figure(fact, part=part)
    pages, questions = slide["pagesInChapter"], slide["questionsInChapter"]
    counts = (f"{pages} slides" if pages else "", f"{questions} questions" if questions else "")
    yield line(
        f"本章 {pages} 页" if pages else "",
        f"测验 {questions} 题" if questions else "",
        en=", ".join(filter(None, counts)) if "english" in slide else "",
    )
    yield source(slide)
    yield page_number(slide)
    yield deck_title(slide)


def big_number(slide: View) -> Iterator[Line]:
    """The number, what is said of it, and the blocks that give it scale."""
    yield figure(slide["figure"])
    yield line(slide["support"], en=_english(slide, "body"))
    for block in slide["context"][:3]:
        if block["type"] == "share":
            yield figure({**block["figure"], "en": block["en"]}, label=block["title"])
            continue
        rows = block["rows"]
        one_unit = len({row["unit"] for row in rows}) == 1
        yield line(block["title"], unit(block["unit"]) if one_unit else "", en=block["en"])
        yield from (figure(row) for row in rows)


def unit(name: str) -> str:
    """The unit that stands once for many numbers."""
    return f"单位：{name}" if name else ""


def number_row(slide: View) -> Iterator[Line]:
    """The numbers, then the footnote."""
    items = slide["items"][:3]
    for part, item in enumerate(items):
        yield figure(item, part=part)
    if note := slide["footnote"]:
        yield figure(
            {**note["figure"], "en": note["en"]}, note["text"], part=len(items) - 1, label=note["title"]
        )


def comparison(slide: View) -> Iterator[Line]:
    """The two figures, how one follows from the other, and the ends of the axis on which they are drawn."""
    yield figure(slide["a"])
    yield figure(slide["b"])
    formula: str = slide["a"]["formula"] or slide["b"]["formula"]
    yield line(formula)
    yield line(slide["note"], en=_english(slide, "body"))
    ends = [f"{end:.8g}" for end in (slide["axis"][0], slide["axis"][-1])] if slide["axis"] else []
    yield line(f"刻度从 {' 到 '.join(ends)}" if ends else "", unit(slide["unit"]))


def ladder(slide: View) -> Iterator[Line]:
    """The tiers from threshold to threshold, then the note."""
    yield line("门槛", "数量", en="Level, Number" if "english" in slide else "")
    for part, tier in enumerate(slide["tiers"][:5]):
        english = ", ".join(filter(None, (tier.get("thresholdEn", ""), tier.get("valueEn", ""))))
        yield figure({**tier, "en": english}, part=part, label=tier["threshold"] or tier["label"])
    if slide["note"]:
        yield line(slide["note"], en=_english(slide, "body"))


def waffle(slide: View) -> Iterator[Line]:
    """The shares."""
    for part, item in enumerate(slide["items"][:2]):
        yield figure(item, part=part)


def grid(slide: View) -> Iterator[Line]:
    """What the squares count, the cells that have a name, the figures beside them and what follows from them."""
    total = slide["figure"]
    yield line("图", total["label"], total["text"], total["period"], total["kind_label"])
    for cell in slide["named"]:
        yield line(cell["title"], cell["text"], en=cell["en"])
    for part, item in enumerate(slide["figures"]):
        yield figure(item, part=part)
    if slide["derived"]:
        yield line(slide["derived"], "推算", en=slide["derivedEn"])


def timeline(slide: View) -> Iterator[Line]:
    """From when to when, what happened, and what has no date."""
    yield line(f"时间轴从 {slide['start']} 到 {slide['end']}")
    for event in slide["events"]:
        yield line(event["text"], event["support"], en=event["en"])
    if slide["undated"]:
        yield line(slide["undatedLabel"], en=slide["undatedEn"])
    for part, item in enumerate(slide["undated"]):
        yield figure(item, part=part)


def terms(slide: View) -> Iterator[Line]:
    """Terms and what they mean."""
    for part, item in enumerate(slide["items"]):
        yield line(item["term"], item["text"], part=part, en=item["en"])


def network(slide: View) -> Iterator[Line]:
    """What flows in, into what, what flows out, and the note."""
    for group in slide["groups"]:
        if group["side"] == "in":
            yield figure(group)
    yield line(slide["node"], en=slide["nodeEn"])
    for group in slide["groups"]:
        if group["side"] != "in":
            yield figure(group)
    yield line(slide["note"], en=slide["noteEn"])


def image_text(slide: View) -> Iterator[Line]:
    """The picture's caption and credit, then the terms."""
    yield line(slide["caption"], slide["credit"], en=slide["captionEn"])
    yield from terms(slide)


def statement(slide: View) -> Iterator[Line]:
    """What is said, and what supports it."""
    english = " ".join(filter(None, (_english(slide, "lead"), _english(slide, "body"))))
    yield line(*slide["lines"], en=_english(slide, "title"))
    yield line(slide["support"], en=english)


_KINDS = {
    "single": ("单选", "Single choice"),
    "multiple": ("多选", "Multiple choice"),
    "true-false": ("判断", "True or false"),
    "numeric": ("填数", "Number"),
    "text": ("填名称", "Name"),
    "cloze": ("填空", "Gaps"),
    "ordering": ("排序", "Order"),
    "matching": ("配对", "Pairs"),
    "place": ("标尺", "Ladder"),
}
_TRUE_FALSE = (("对", "True"), ("错", "False"))


def quiz(slide: View) -> Iterator[Line]:
    """The question and what may be answered; never what is right."""
    question = slide["question"]
    if not question:
        return
    kind = question["kind"]
    yield line(
        _numbered(question["stem"]) if kind == "cloze" else question["stem"], en=_english(slide, "title")
    )
    yield line(_KINDS[kind])
    if question.get("note"):
        yield line(question["note"])
    for row in question.get("rows", ()):
        yield line(row)
    for n, option in enumerate(question.get("options", ())):
        yield line(option["key"], _TRUE_FALSE[n] if kind == "true-false" else option["text"])


def _numbered(stem: str) -> str:
    """The stem of a cloze with its gaps numbered."""
    first, *rest = stem.split("____")
    return first + "".join(f"{number}____{text}" for number, text in zip("①②③", rest, strict=False))


def recap(slide: View) -> Iterator[Line]:
    """The numbers to keep, each with its remark, then the way to the quiz."""
    for part, item in enumerate(slide["items"][:3]):
        yield figure(item, item["remark"], part=part)
    if slide["quizLink"] is True:
        count = slide["questionsInChapter"]
        english = "Go on with the quiz of this chapter" + (f": {count} questions" if count else "")
        yield line(
            "接着做本章测验" + (f"，{count} 题" if count else ""), en=english if "english" in slide else ""
        )


def result(slide: View) -> Iterator[Line]:  # noqa: ARG001
    """That there is no result yet; of one that there is, the page tells itself."""
    yield line(("还没有作答", "No answers yet"))
    yield line(
        (
            "退出放映，在资料库里选“测验”；答完后，这一页显示得分、各章对错和建议回看的页。",
            "Leave the show and take a quiz from the library; afterwards this page shows the score, the answers by "
            "chapter and the pages worth another look.",
        )
    )


def closing(slide: View) -> Iterator[Line]:
    """The title, the numbers, the thanks, the footer."""
    yield line(slide["title"], en=_english(slide, "title"))
    for part, item in enumerate(slide["items"][:5]):
        yield figure(item, part=part)
    yield line(slide["thanks"], en=slide["thanksEn"])
    yield source(slide)
    yield deck_title(slide)


def broken(slide: View) -> Iterator[Line]:
    """What is wrong, where, and what mends it."""
    problem = slide["problem"] or {}
    yield line(("这一页暂时打不开", "This page cannot be shown now"))
    row, column = problem.get("line") or 1, problem.get("column") or 1
    yield line(problem.get("file") or "", (f"第 {row} 行，第 {column} 列", f"line {row}, column {column}"))
    for name in ("message", "suggestion"):
        both = problem.get(name) or "", problem.get(f"{name}_en") or ""
        if any(both):
            yield line(both)
