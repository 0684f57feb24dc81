"""The shape of a fact file: one fact states one thing, with its value, unit, period, kind and source."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from zgc_desktop.bank.periods import parse_period

Qualifier = Literal["约", "近", "超", "余", "多", "突破"]
Kind = Literal["published", "derived", "forecast"]

#: What a qualifier says about the true value: about it, just under it, or more than it.
QUALIFIER_MEANING = {"约": "about", "近": "under", "超": "over", "余": "over", "多": "over", "突破": "over"}

#: What a statement leaves open, to be filled from the fact itself.
PLACEHOLDERS = ("figure", "value", "period", "baseline", "threshold")
PLACEHOLDER = re.compile(r"(?<!\{)\{([^{}]*)\}(?!\})")
#: A number and its unit: 1000亿元.
THRESHOLD = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,6})?)([^0-9.]+)")
#: Printed numbers stay below this and have no more decimals than this, so that all arithmetic is exact enough.
MAX_NUMBER = Decimal(10) ** 15
MAX_DECIMALS = 10
#: The longest name, in characters, and the most names of one kind: what is quoted again and again must not grow large.
MAX_NAME, MAX_NAMES = 400, 40
MAX_ID = 100


def reject(zh: str, en: str, fix_zh: str = "改这个值", fix_en: str = "change it") -> PydanticCustomError:
    """The error a validator raises, worded in both languages."""
    return PydanticCustomError("briefing", "{en}", {"zh": zh, "en": en, "fix_zh": fix_zh, "fix_en": fix_en})


def _text(value: Any) -> Any:
    """Years and plain numbers typed without quotes are meant as text here."""
    if isinstance(value, bool):
        return value
    return str(value) if isinstance(value, (int, Decimal)) else value


def _is_period(text: str) -> str:
    try:
        parse_period(text)
    except ValueError:
        raise reject(
            f"“{text}”不是时间",
            f"`{text}` is no period",
            "写成 2024、2024-04、2013-09-30、2021..2025、十四五 或 unknown",
            "write 2024, 2024-04, 2013-09-30, 2021..2025 or unknown",
        ) from None
    return text


def _is_share(text: str) -> str:
    match = re.fullmatch(r"([1-9]\d*)/([1-9]\d*)", text)
    if match is None or int(match[1]) > int(match[2]):
        raise reject(f"“{text}”不是份额", f"`{text}` is no share", "写成 1/6 这样", "write it like 1/6")
    return text


def _is_threshold(text: str) -> str:
    if text and THRESHOLD.fullmatch(text) is None:
        raise reject(
            f"“{text}”不是门槛", f"`{text}` is no threshold", "写成 1000亿元 这样", "write it like 1000亿元"
        )
    return text


def _has_known_places(text: str) -> str:
    for match in PLACEHOLDER.finditer(text):
        if match[1] not in PLACEHOLDERS:
            raise reject(
                f"“{match.group()}”没有可填的内容",
                f"nothing can be filled in for `{match.group()}`",
                f"可用：{'、'.join(f'{{{name}}}' for name in PLACEHOLDERS)}；引用别的事实写 {{{{编号}}}}",
                f"use {', '.join(f'{{{name}}}' for name in PLACEHOLDERS)}",
            )
    return text


def _has_figure(text: str) -> str:
    if text and "{figure}" not in text:
        raise reject(
            "出题用的句子里没有 {figure}",
            "the sentence for questions has no {figure}",
            "把要填的地方写成 {figure}",
            "write {figure} where the answer stands",
        )
    return _has_known_places(text)


def decimal_of(value: Any) -> Any:
    """The number that is typed. Raises for what is none."""
    if isinstance(value, bool) or not isinstance(value, (int, Decimal, float)):
        raise reject("应当是数字", "should be a number", "去掉引号和单位，只写数字", "write only the number")
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or abs(number) >= MAX_NUMBER or exponent < -MAX_DECIMALS:
        raise reject("数字太大，或小数位太多", "the number is too large, or has too many decimals")
    return number


Id = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=MAX_ID,
        description="编号：小写字母、数字、连字符；全库唯一 · id: lower-case letters, digits, hyphens; used once in the bank",
    ),
]
#: The id of a chapter of the deck; which there are is known only when the whole briefing is read.
Theme = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=MAX_ID)]
Words = Annotated[str, BeforeValidator(_text), Field(min_length=1)]
Name = Annotated[str, BeforeValidator(_text), Field(min_length=1, max_length=MAX_NAME)]
Short = Annotated[str, Field(max_length=MAX_NAME)]
Statement = Annotated[str, BeforeValidator(_text), AfterValidator(_has_known_places)]
PeriodText = Annotated[str, BeforeValidator(_text), AfterValidator(_is_period)]
Number = Annotated[Decimal, BeforeValidator(decimal_of)]


class Strict(BaseModel):
    """Frozen, and no key that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", regex_engine="python-re")


class Source(Strict):
    """Where a fact stands: a document of sources.yaml and the locator of a paragraph."""

    document: str = Field(
        default="",
        description="sources.yaml 里的文献编号；只有一份文献时可以不写 · id of the document in sources.yaml; may be left out where there is only one",
    )
    paragraph: str = Field(description="段落号，如 leap/4 · locator of the paragraph, like leap/4")


def _source(value: Any) -> Any:
    return {"paragraph": value} if isinstance(value, str) else value


class FactBase(Strict):
    """What every fact has, whatever its value is."""

    id: Id
    subject: Name = Field(description="说的是什么；用作图上的标签 · what it is about; the label in charts")
    subject_en: Short = Field(default="", description="主题的英文 · the subject in English")
    measure: Short = Field(
        default="",
        description="量的名称；不同年份的同一个量相同 · name of the quantity; the same for the same quantity of other years",
    )
    measure_en: Short = Field(default="", description="量的英文名称 · the quantity in English")
    period: PeriodText | None = Field(
        default=None,
        description="统计时间；来源没有给出时写 unknown · when it was counted; unknown where the source does not say",
    )
    period_said: Short = Field(
        default="",
        description="来源里说时间的原话，如 2024年、五年来；一条写了，凡有时间的公布数都要写 · the words of the source that say when; once one fact has them, every dated one needs them",
    )
    baseline: PeriodText | None = Field(default=None, description="与哪一年相比 · the year compared with")
    kind: Kind = Field(
        default="published",
        description="published 公布，derived 推算，forecast 预计 · as published, computed, or a forecast",
    )
    scope: tuple[Name, ...] = Field(
        default=(),
        max_length=MAX_NAMES,
        description="主题里不能省的限定词：少了它就成了另一件事；标签和标题里要有 · words of the subject without which it is another thing: labels and titles need them",
    )
    scope_en: tuple[Name, ...] = Field(
        default=(), max_length=MAX_NAMES, description="英文里的这些词 · these words in English"
    )
    category: Short = Field(
        description="类别；同类事实可以互为干扰项 · category: facts of one category can stand beside each other",
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
    )
    aliases: tuple[Name, ...] = Field(
        default=(),
        max_length=MAX_NAMES,
        description="别的叫法：搜索找得到，填写时也算对 · other names: the search finds them, and typed they are right",
    )
    statement: Statement = Field(
        min_length=1,
        description="一句完整的话；用 {figure} {period} {baseline} {threshold} 填入 · a full sentence; {figure} {period} {baseline} {threshold} are filled in",
    )
    statement_en: Statement = Field(default="", description="这句话的英文 · the sentence in English")
    blank: Annotated[str, BeforeValidator(_text), AfterValidator(_has_figure)] = Field(
        default="",
        description="出题用的一句话：说清时间和范围，空着 {figure} 时只有这一个答案；不写就用 statement · a sentence for questions that only this {figure} makes true; default: the statement",
    )
    blank_en: Annotated[str, BeforeValidator(_text), AfterValidator(_has_figure)] = Field(
        default="",
        description="出题用的英文句子；不写就用 statement_en · the sentence for questions in English; default: statement_en",
    )
    role: Annotated[str, BeforeValidator(_text), AfterValidator(_has_known_places)] = Field(
        default="",
        description="名称或日期指的是什么，一个短语，只有它才对得上 · what the name or date stands for: a phrase that fits nothing else",
    )
    role_en: Annotated[str, BeforeValidator(_text), AfterValidator(_has_known_places)] = Field(
        default="",
        description="它的英文；不写就用 subject_en · this phrase in English; default: subject_en",
    )
    ask: Literal["any", "typed", "never"] = Field(
        default="any",
        description="据它现出什么题：any 都可以；typed 名称只填不选（别的名称一摆出来，意思就把答案说了）；never 不出（说的是材料本身，如图注、系列、发布单位） · what is asked of it: anything; a name only to be typed, since its meaning tells it from other names; nothing, since it speaks of the source itself",
    )
    source: Annotated[Source | None, BeforeValidator(_source)] = Field(
        default=None, description="出处 · the source: locator of a paragraph, or document and paragraph"
    )
    threshold: Annotated[str, BeforeValidator(_text), AfterValidator(_is_threshold)] = Field(
        default="", description="门槛，如 1000亿元 · a threshold that was passed, like 1000亿元"
    )


class Quantity(FactBase):
    """What numbers and derived values share: a unit."""

    unit: Short = Field(
        min_length=1,
        description="单位，可带万、亿、万亿：万亿元、万项、家、%、倍 · unit, with 万, 亿 or 万亿 before it where the source counts so",
    )
    unit_en: Short = Field(default="", description="英文单位 · the unit in English")


class NumberFact(Quantity):
    """A published number with its unit."""

    type: Literal["number"]
    value: Number = Field(description="数值，与公布的一样写 · the number as it was published")
    qualifier: Qualifier | None = Field(
        default=None,
        description="约、近、超、余、多、突破；没有就不写 · about, nearly, over …; leave out where the source has none",
    )
    rounding: Literal["none", "last-digit"] | None = Field(
        default=None,
        description="算式里是否按末位取舍看待 · whether a formula takes the last digit as rounded",
    )


class ShareFact(FactBase):
    """A part of a whole: 1/6, 三成."""

    type: Literal["share"]
    value: Annotated[str, AfterValidator(_is_share)] = Field(
        description="份额，如 1/6；三成写 3/10 · the share, like 1/6; three tenths are 3/10"
    )
    form: Literal["fraction", "tenths"] = Field(
        default="fraction",
        description="fraction 印作 1/6，tenths 印作 三成 · fraction prints 1/6, tenths prints 三成",
    )
    qualifier: Literal["约", "近", "超", "突破"] | None = Field(
        default=None,
        description="约、近、超、突破；没有就不写 · about, nearly, over; leave out where the source has none",
    )


class RankFact(FactBase):
    """A place in an order."""

    type: Literal["rank"]
    value: int = Field(ge=1, le=9999, description="名次 · the place, 1 for the first")


class FirstFact(FactBase):
    """That something was the first of its kind."""

    type: Literal["first"]
    word: Name = Field(default="首个", description="怎么印：首个、首家、率先、全球首个 · how it is printed")
    word_en: Short = Field(default="first", description="英文怎么印 · how it is printed in English")


class DateFact(FactBase):
    """A day, month, year, or a range of years."""

    type: Literal["date"]
    value: PeriodText = Field(
        description="日期：2013-09-30、2024-04、2024 或 2021..2025 · a date, written like a period"
    )


class NameFact(FactBase):
    """A proper name."""

    type: Literal["name"]
    value: Name = Field(description="名称 · the name")
    value_en: Short = Field(default="", description="英文名称 · the name in English")


class ListFact(FactBase):
    """A list of names."""

    type: Literal["list"]
    value: tuple[Name, ...] = Field(min_length=1, max_length=MAX_NAMES, description="各项名称 · the names")
    value_en: tuple[Short, ...] = Field(
        default=(), max_length=MAX_NAMES, description="各项的英文名称 · the names in English"
    )


class DerivedFact(Quantity):
    """A value computed from other facts."""

    type: Literal["derived"]
    kind: Literal["derived", "forecast"] = Field(
        default="derived", description="derived 推算，forecast 预计 · computed, or a forecast"
    )
    formula: str = Field(
        default="",
        description="算式，如 {patents-per-10k} ÷ {patents-multiple} · the formula over other facts",
    )
    decimals: int = Field(
        default=0,
        ge=-6,
        le=6,
        description="印几位小数；−1 为取整到十位 · decimals to print; −1 rounds to tens",
    )


Fact = NumberFact | ShareFact | RankFact | FirstFact | DateFact | NameFact | ListFact | DerivedFact
AnyFact = Annotated[Fact, Field(discriminator="type")]


def share_value(fact: ShareFact) -> Fraction:
    """The share as a fraction."""
    return Fraction(fact.value)


class Relation(Strict):
    """That facts stand in a relation that the source states: some among others, some besides, a name for several."""

    id: Id
    word: Literal["含", "包含", "包括", "其中", "另有", "合称", "占"] = Field(
        description="连接它们的词 · the word that joins them"
    )
    facts: tuple[Id, ...] = Field(
        min_length=2,
        max_length=MAX_NAMES,
        description="事实的编号，先整体，后各部分 · ids of facts, the whole before its parts",
    )
    source: Annotated[Source, BeforeValidator(_source)] = Field(
        description="说到这层关系的段落 · the paragraph that states it"
    )


class FactFile(Strict):
    """A file of facts of one theme."""

    theme: Theme = Field(
        description="主题：deck.yaml 里一章的编号 · the theme of all entries of this file: the id of a chapter of deck.yaml"
    )
    facts: tuple[AnyFact, ...] = Field(description="事实 · the facts")
    relations: tuple[Relation, ...] = Field(
        default=(), description="事实之间的关系 · relations between facts"
    )


class DocumentEntry(Strict):
    """A document that facts come from, with its paragraphs by locator."""

    id: Id
    title: Name = Field(description="标题 · title")
    publisher: Name = Field(description="发布者 · publisher")
    short: Name = Field(description="页脚里的简称 · short name in the footer")
    short_en: Short = Field(default="", description="简称的英文 · short name in English")
    date: Annotated[str, BeforeValidator(_text)] = Field(
        default="unknown", description="发布日期 · date of publication"
    )
    paragraphs: dict[str, str] = Field(description="段落号: 开头几个字 · locator: how the paragraph begins")


class SourcesFile(Strict):
    """The list of documents."""

    sources: tuple[DocumentEntry, ...] = Field(min_length=1, description="文献 · the documents")
