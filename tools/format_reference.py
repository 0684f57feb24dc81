"""docs/format.md: prose from tools/reference/format.md, tables from the models, examples from tools/reference.

A line of the prose that begins with `@` is replaced: `@fields NumberFact FactBase` by the fields of the first model
that the second has not, `@fact ID`, `@slide LAYOUT`, `@question ID` and `@file PATH` by a part of the example
briefing, `@layouts`, `@shows`, `@forms`, `@periods`, `@icons` by what the code knows of them.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from zgc_desktop.bank import facts, formula, questions
from zgc_desktop.bank.bank import MAX_PRINTED, Bank
from zgc_desktop.bank.load import load_bank
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.refs import FORMS, find_references
from zgc_desktop.briefing import marks, views
from zgc_desktop.deck import layouts
from zgc_desktop.deck import load as deck
from zgc_desktop.deck.icons import IconName
from zgc_desktop.deck.split import split_slides
from zgc_desktop.source import bounded, images, reader, svg, yaml

REFERENCE = Path(__file__).resolve().parent / "reference"
FACTS = REFERENCE / "resources" / "facts" / "overview.yaml"
QUESTIONS = REFERENCE / "resources" / "questions" / "overview.yaml"
SLIDES = REFERENCE / "slides" / "overview.md"
DISCRIMINATORS = ("type", "kind", "layout")
#: What each form of a reference is for, and a reference to the example briefing that shows it.
FORM_WORDS = {
    "": ("整个数：口径、数值、单位", "the whole figure", "visitors"),
    "value": ("只要数值", "the value alone", "visitors|value"),
    "unit": ("只要单位", "the unit alone", "visitors|unit"),
    "number": ("口径与数值，不要单位", "qualifier and value without the unit", "visitors|number"),
    "plain": ("数值与单位，不要口径", "value and unit without the qualifier", "visitors|plain"),
    "period": ("统计时间", "when it was counted", "visitors|period"),
    "baseline": ("与哪一年相比", "the year compared with", "loans-multiple|baseline"),
    "threshold": ("门槛", "the threshold", "branches-large|threshold"),
    "subject": ("说的是什么", "what it is about", "visitors|subject"),
    "measure": ("量的名称", "the name of the quantity", "loans-2020|measure"),
    "statement": ("整句话", "the full sentence", "visitors|statement"),
    "interval": ("推算值所在的区间", "the interval of a computed value", "loans-2020|interval"),
    "formula": ("推算的算式", "the arithmetic of a computed value", "loans-2020|formula"),
    "items": ("各项名称", "the items of a list", "partners|items"),
    "wrong": (
        "一个错误的数，口径、单位照这条事实",
        "a wrong value in the form of the fact",
        "loans|wrong:81.9",
    ),
    "chinese": (
        "份额的汉字写法；英文仍写数字",
        "a share in Chinese words; in English it stays in digits",
        "children-share|chinese",
    ),
}
PERIODS = ("2024", "2024-04", "2013-09-30", "2021..2025", "十四五", "unknown")


def format_markdown(made: str) -> str:
    """The whole page. Raises KeyError or ValueError for a directive that names nothing."""
    bank, problems = load_bank(REFERENCE)
    if problems:
        raise ValueError(str(problems[0]))
    answers: dict[str, Callable[..., list[str]]] = {
        "@fields": _fields,
        "@fact": lambda id_: _fenced("yaml", _entry(FACTS, id_)),
        "@question": lambda id_: _fenced("yaml", _entry(QUESTIONS, id_)),
        "@slide": lambda layout: _fenced("markdown", _slides()[layout]),
        "@file": lambda name: _fenced(
            "yaml", (REFERENCE / name).read_text(encoding="utf-8").split("\n", 1)[1]
        ),
        "@layouts": _layouts,
        "@forms": lambda: _forms(bank),
        "@periods": _periods,
        "@limits": _limits,
        "@shows": _shows,
        "@icons": lambda: ["、".join(f"`{name}`" for name in typing.get_args(IconName))],
        "@made": lambda: [made],
    }
    lines: list[str] = []
    for line in (REFERENCE / "format.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name, *words = line.split()
            lines += answers[name](*words)
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def _model(name: str) -> type[BaseModel]:
    for module in (facts, questions, layouts):
        found = getattr(module, name, None)
        if isinstance(found, type) and issubclass(found, BaseModel):
            return found
    raise KeyError(name)


def _fields(name: str, without: str = "") -> list[str]:
    return _table(_model(name), _model(without) if without else None)


def _table(model: type[BaseModel], without: type[BaseModel] | None = None) -> list[str]:
    """The table of a model's fields; those of `without` are left out."""
    known = set(without.model_fields) if without else set()
    own = {key: field for key, field in _named(model).items() if key not in known}
    rows = [
        f"| `{key}` | {_kind(field)} | {_default(field)} | {_words(field)} |"
        for key, field in own.items()
        if key not in DISCRIMINATORS or not _is_fixed(field.annotation)
    ]
    return (
        ["| 键 | 值 | 不写时 | 说明 |", "|---|---|---|---|", *rows]
        if rows
        else ["没有自己的键。No keys of its own."]
    )


def _named(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields that are told of one by one: not `label_en`, which is told of once for all."""
    return {
        key: field
        for key, field in model.model_fields.items()
        if field.description != layouts.ENGLISH_OF_A_KEY
    }


def _words(field: FieldInfo) -> str:
    zh, _, en = (field.description or "").replace("|", "\\|").partition(" · ")
    if not en:
        raise ValueError(f"{field!r} is not described in both languages")
    return f"{zh}<br>{en}"


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "必填"
    value = field.default
    if value in (None, "", (), PydanticUndefined):
        return "–"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _is_fixed(annotation: object) -> bool:
    return typing.get_origin(annotation) is typing.Literal and len(typing.get_args(annotation)) == 1


def _shows() -> list[str]:
    """Which layouts show the text below the front matter."""
    rows = []
    for shown, zh, en in (
        ({"lead", "body"}, "导语与正文", "lead and body"),
        ({"lead"}, "只有导语", "the lead alone"),
        (set[str](), "都不显示", "neither"),
    ):
        names = "、".join(f"`{name}`" for name in layouts.LAYOUTS if views.LAYOUTS[name].shows == shown)
        rows.append(f"| {zh}<br>{en} | {names} |")
    return ["| 显示 | 版式 |", "|---|---|", *rows]


def _limits() -> list[str]:
    """How much of everything there may be, by the constants that hold it."""
    mb = 2**20
    rows = (
        ("一个文件", "a file", f"{reader.MAX_BYTES // mb} MB"),
        ("一个 YAML 文件里的值", "values of a YAML file", f"{yaml.MAX_NODES}"),
        ("一个文件夹里的文件", "files of a folder", f"{reader.MAX_ENTRIES}"),
        ("章", "chapters", f"{deck.MAX_CHAPTERS}"),
        ("全稿的页", "slides of all chapters", f"{deck.MAX_SLIDES}"),
        ("一段文字（没有另写的）；一页的正文", "a text, where nothing else is said; the body of a slide", f"{yaml.MAX_TEXT} 字 characters"),
        ("一页的备注", "the notes of a slide", f"{deck.MAX_NOTES} 字 characters"),
        ("引用都填进去以后的一段文字", "a text once all that it quotes is filled in", f"{MAX_PRINTED} 字 characters"),
        ("名称、单位、主题", "names, units, subjects", f"{facts.MAX_NAME} 字 characters"),
        ("一组名称", "names of one kind", f"{facts.MAX_NAMES}"),
        ("编号", "an id", f"{facts.MAX_ID} 字 characters"),
        ("数", "a number", f"<10^{len(str(facts.MAX_NUMBER)) - 1}，{facts.MAX_DECIMALS} 位小数 decimals"),
        ("算式", "a formula", f"{formula.MAX_LENGTH} 字 characters，括号 {formula.MAX_NESTING} 层 levels of brackets"),
        ("YAML 的嵌套", "nesting of YAML", f"{yaml.MAX_DEPTH} 层 levels"),
        ("梯队的一级，一点一个", "a tier of a ladder, one dot each", f"{marks.MOST['ladder']}"),
        ("园区格，一格一个", "a grid, one square each", f"{marks.MOST['grid']}"),
        ("汇流的一侧，一点一个", "a side of a network, one dot each", f"{marks.MOST_DOTS}"),
        ("份额小图的格", "cells of a share", f"{marks.MOST_PARTS}"),
        ("对比的竖线", "lines of a comparison", f"{marks.FEWEST}–{marks.MOST_LINES}"),
        ("时间轴的年份", "years of a time axis", f"{marks.FIRST_YEAR}–{marks.LAST_YEAR}"),
        ("列出的问题；其余只报个数", "problems that are listed; of the rest the number", f"{bounded.MAX_PROBLEMS}"),
        ("图片文件", "the file of an image", f"{images.MAX_FILE // mb} MB"),
        ("读出来的图片（PNG 约四千万像素；手机拍的 JPEG 边读边缩，更大也行）", "an image once it is read (some 40 megapixels of PNG; a JPEG of a camera is made smaller as it is read, and may be larger)", f"{images.MAX_DECODED // mb} MB"),
        ("SVG：文字；图形", "SVG: its text; its shapes", f"{svg.MAX_TEXT // mb} MB；{svg.MAX_SHAPES}"),
    )  # fmt: skip
    lines = [f"| {zh}<br>{en} | {most} |" for zh, en, most in rows]
    return ["| 什么 | 至多 |", "|---|---|", *lines]


def _kind(field: FieldInfo) -> str:
    """What may stand there, as an editor would say it, and how much of it."""
    words = list(dict.fromkeys(_kinds(field.annotation)))
    most = _most(field.metadata)
    if most is not None:
        listed = typing.get_origin(field.annotation) is tuple
        words[-1] += f"，至多 {most} 项" if listed else f"（至多 {most} 字）"
    return "、".join(words)


def _most(metadata: typing.Iterable[object]) -> int | None:
    """The length that a field or a kind of text may have."""
    return next(
        (found for each in metadata if (found := getattr(each, "max_length", None)) is not None), None
    )


def _kinds(annotation: typing.Any) -> list[str]:
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if annotation is type(None):
        return []
    if annotation is facts.Source:
        return ["段落号", "{`document`, `paragraph`}"]
    if annotation is IconName:
        return ["图标名"]
    if origin is typing.Annotated:
        most = _most(each for part in inner[1:] for each in (part, *getattr(part, "metadata", ())))
        return [word + (f"（至多 {most} 字）" if most else "") for word in _kinds(inner[0])]
    if origin is typing.Literal:
        return [f"`{value}`" for value in inner]
    if origin is types.UnionType or origin is typing.Union:
        return [word for each in inner for word in _kinds(each)]
    if origin is tuple:
        return ["、".join(_kinds(inner[0])) + " 的列表"]
    if origin is dict:
        return ["键: 值"]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return ["{" + ", ".join(f"`{key}`" for key in _named(annotation)) + "}"]
    name = getattr(annotation, "__name__", "")
    return [{"bool": "true 或 false", "int": "整数", "Decimal": "数字"}.get(name, "文字")]


def _fenced(language: str, text: str) -> list[str]:
    return [f"```{language}", *text.strip("\n").split("\n"), "```"]


def _entry(file: Path, id_: str) -> str:
    """The lines of one fact or question."""
    blocks = file.read_text(encoding="utf-8").split("\n  - id: ")
    for block in blocks[1:]:
        if block.split("\n", 1)[0] == id_:
            return "- id: " + block.rstrip().replace("\n  ", "\n")
    raise KeyError(id_)


def _slides() -> dict[str, str]:
    """The text of the example of each layout."""
    text = SLIDES.read_text(encoding="utf-8")
    lines = text.split("\n")
    pieces = split_slides(text)
    ends = [piece.line for piece in pieces[1:]] + [len(lines)]
    made = {}
    for piece, end in zip(pieces, ends, strict=True):
        layout = next(line for line in (piece.matter or "").split("\n") if line.startswith("layout: "))
        made[layout.removeprefix("layout: ")] = "\n".join(lines[piece.line : end])
    return made


def _layouts() -> list[str]:
    """A section for every layout: what it is, its keys, its own parts, an example."""
    examples = _slides()
    lines: list[str] = []
    for name, model in layouts.LAYOUTS.items():
        lines += [f"### {name} {(model.__doc__ or '').strip('.')}", "", *_table(model, layouts.Common), ""]
        for part in _parts(model):
            lines += [f"`{part}` 里的键：", "", *_table(_part(model, part)), ""]
        lines += [*_fenced("markdown", examples[name]), ""]
    return lines[:-1]


def _parts(model: type[BaseModel]) -> list[str]:
    own = set(model.model_fields) - set(layouts.Common.model_fields)
    return [key for key in model.model_fields if key in own and _inner(model.model_fields[key].annotation)]


def _part(model: type[BaseModel], key: str) -> type[BaseModel]:
    found = _inner(model.model_fields[key].annotation)
    assert found is not None
    return found


def _inner(annotation: typing.Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for each in typing.get_args(annotation):
        if found := _inner(each):
            return found
    return None


def _forms(bank: Bank) -> list[str]:
    """Every form of a reference with what it prints."""
    lines = ["| 写法 | 印出 | 英文印出 | 意思 |", "|---|---|---|---|"]
    for form in FORMS:
        zh, en, example = FORM_WORDS[form]
        (reference,) = find_references("{{" + example + "}}")
        printed = [bank.quote(reference, lang).replace("|", "\\|") for lang in ("zh", "en")]
        shown = example.replace("|", "\\|")
        lines.append(f"| `{{{{{shown}}}}}` | {printed[0]} | {printed[1]} | {zh}<br>{en} |")
    return lines


def _periods() -> list[str]:
    lines = ["| 写 | 印出 | 英文印出 |", "|---|---|---|"]
    for text in PERIODS:
        period = parse_period(text)
        lines.append(f"| `{text}` | {period.printed()} | {period.printed('en')} |")
    return lines
