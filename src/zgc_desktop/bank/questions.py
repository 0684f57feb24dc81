"""The shape of a question file."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from zgc_desktop.bank.facts import MAX_NAMES, Id, Name, Number, Strict, Theme, Words, decimal_of, reject
from zgc_desktop.bank.formula import FormulaError, tokens

#: How a gap is written in a stem.
BLANK = "____"


def _wrong(value: Any) -> Any:
    """A number, or a formula that names a fact."""
    if not (isinstance(value, str) and "{" in value):
        return decimal_of(value)
    try:
        tokens(value)
    except FormulaError as error:
        raise reject(
            f"算式读不懂：{error.zh}",
            f"the formula cannot be read: {error.en}",
            "写成 {编号} ÷ {编号} 这样",
            "write it like {id} ÷ {id}",
        ) from None
    return value


Wrong = Annotated[Decimal | str, BeforeValidator(_wrong)]


class Choice(Strict):
    """One option: the figure of a fact, a wrong number in the form of the first cited fact, or words."""

    fact: Id | None = Field(default=None, description="印出这条事实的数 · prints the figure of this fact")
    value: Wrong | None = Field(
        default=None,
        description='错误的数，或算出它的算式，如 "{loans} × 2"；按第一条事实的单位和口径印 · a wrong number, or a formula over facts; printed with the unit of the first fact',
    )
    text: Words | None = Field(default=None, description="文字选项 · an option in words")
    text_en: str = Field(
        default="",
        description="文字选项的英文；只引用数字的不用写 · its English; not needed where it only quotes figures",
    )
    correct: bool = Field(default=False, description="是否正确 · whether it is right")
    why: str = Field(default="", description="为什么错 · why it is wrong")
    why_en: str = Field(default="", description="为什么错，英文 · why it is wrong, in English")

    @model_validator(mode="after")
    def _one_content(self) -> Choice:
        given = [name for name in ("fact", "value", "text") if getattr(self, name) is not None]
        if len(given) != 1:
            raise reject(
                "一个选项要有 fact、value、text 中的一项，且只有一项",
                "an option needs exactly one of fact, value and text",
                "补上一项" if not given else f"{'、'.join(given)} 里只留一项",
                "give one of them" if not given else "keep one of them",
            )
        return self


class QuestionBase(Strict):
    """What every question has."""

    id: Id
    stem: Words = Field(description="题干；数字用 {{编号}} 引用 · the question; figures are quoted as {{id}}")
    stem_en: str = Field(
        default="",
        description="题干的英文；写了它，其余各处也要有英文 · the question in English; with it everything else needs its English",
    )
    facts: tuple[Id, ...] = Field(
        min_length=1,
        max_length=MAX_NAMES,
        description="所考的事实；第一条是正主 · the facts asked for; the first is the one that is meant",
    )
    slide: Id = Field(description="讲到它的那一页 · the slide that teaches it")
    difficulty: Literal[1, 2, 3] = Field(default=1, description="难度 · how hard it is")
    hint: str = Field(default="", description="提示 · a hint")
    hint_en: str = Field(default="", description="提示的英文 · the hint in English")
    explain: Words = Field(description="讲解 · the explanation shown after the answer")
    explain_en: str = Field(default="", description="讲解的英文 · the explanation in English")
    chart: tuple[Id, ...] = Field(
        default=(),
        max_length=MAX_NAMES,
        description="讲解旁的小图，画这些事实 · facts drawn beside the explanation",
    )


class SingleQuestion(QuestionBase):
    """One right option."""

    kind: Literal["single"]
    options: tuple[Choice, ...] = Field(max_length=MAX_NAMES, description="选项 · the options")


class MultipleQuestion(QuestionBase):
    """Two or more right options."""

    kind: Literal["multiple"]
    options: tuple[Choice, ...] = Field(max_length=MAX_NAMES, description="选项 · the options")


class TrueFalseQuestion(QuestionBase):
    """A statement to judge."""

    kind: Literal["true-false"]
    answer: bool | None = Field(default=None, description="这句话对不对 · whether the sentence is true")
    why: str = Field(default="", description="为什么错 · why it is wrong")
    why_en: str = Field(default="", description="为什么错，英文 · why it is wrong, in English")


class NumericQuestion(QuestionBase):
    """A number to type; the answer is the first cited fact."""

    kind: Literal["numeric"]
    tolerance: Number = Field(
        default=Decimal(0),
        ge=0,
        description="容许的误差，以所印单位计；至少是公布的小数位所容许的 · tolerance, in the printed unit; never less than the published decimals allow",
    )
    qualifier: Literal["ignored", "asked"] = Field(
        default="ignored",
        description="约、近、超等字可写可不写，或要写对；题干要说明 · whether 约, 近, 超 may be left out or have to be right; the stem should say so",
    )


class TextQuestion(QuestionBase):
    """A name to type; the answer is the first cited fact."""

    kind: Literal["text"]
    accept: tuple[Name, ...] = Field(
        default=(), max_length=MAX_NAMES, description="也算对的写法 · other ways to write it"
    )


class Gap(Strict):
    """What belongs into a gap: the figure of a fact, or words."""

    fact: Id | None = Field(default=None, description="这条事实的数或名称 · the figure or name of this fact")
    text: Words | None = Field(default=None, description="文字 · words")
    text_en: str = Field(default="", description="英文 · the words in English")
    accept: tuple[Name, ...] = Field(
        default=(), max_length=MAX_NAMES, description="也算对的写法 · other ways to write it"
    )

    @model_validator(mode="after")
    def _one_content(self) -> Gap:
        if (self.fact is None) == (self.text is None):
            raise reject(
                "一个空要有 fact 或 text，且只有一项",
                "a gap needs exactly one of fact and text",
                "写其中一项",
                "give one of them",
            )
        return self


class ClozeQuestion(QuestionBase):
    """A sentence with gaps, written as ____ in the stem."""

    kind: Literal["cloze"]
    gaps: tuple[Gap, ...] = Field(
        min_length=1, max_length=3, description="每个空的答案 · the answer of every gap"
    )

    @model_validator(mode="after")
    def _as_many_gaps(self) -> ClozeQuestion:
        count = self.stem.count(BLANK)
        if count != len(self.gaps):
            raise reject(
                f"题干里有 {count} 个 {BLANK}，gaps 有 {len(self.gaps)} 项",
                f"the stem has {count} {BLANK}, gaps has {len(self.gaps)}",
                "让两处一样多",
                "make them as many",
            )
        if self.stem_en and self.stem_en.count(BLANK) != count:
            raise reject(
                f"题干里有 {count} 个 {BLANK}，英文里有 {self.stem_en.count(BLANK)} 个",
                f"the stem has {count} {BLANK}, its English has {self.stem_en.count(BLANK)}",
                "让两处一样多",
                "make them as many",
            )
        return self


class OrderingQuestion(QuestionBase):
    """Things to put in order."""

    kind: Literal["ordering"]
    items: tuple[Words, ...] = Field(
        min_length=3, max_length=6, description="各项，按正确的次序写 · the items, in their right order"
    )
    items_en: tuple[Words, ...] = Field(
        default=(), max_length=6, description="各项的英文，次序相同 · the items in English, in the same order"
    )

    @model_validator(mode="after")
    def _as_many_items(self) -> OrderingQuestion:
        if self.items_en and len(self.items_en) != len(self.items):
            raise reject(
                f"items 有 {len(self.items)} 项，items_en 有 {len(self.items_en)} 项",
                f"items has {len(self.items)}, items_en has {len(self.items_en)}",
                "让两处一样多",
                "make them as many",
            )
        return self


class Pair(Strict):
    """What belongs together."""

    left: Words = Field(description="左边 · the left side")
    left_en: str = Field(default="", description="左边的英文 · the left side in English")
    right: Words = Field(description="右边 · what belongs to it")
    right_en: str = Field(default="", description="右边的英文 · what belongs to it, in English")


class MatchingQuestion(QuestionBase):
    """Pairs to find."""

    kind: Literal["matching"]
    pairs: tuple[Pair, ...] = Field(min_length=3, max_length=6, description="各对 · the pairs")


class PlaceQuestion(QuestionBase):
    """A place on a ladder of known numbers, or on a line of dates; what is asked for is the first cited fact."""

    kind: Literal["place"]
    marks: tuple[Id, ...] = Field(
        min_length=2,
        max_length=4,
        description="标尺上的事实，从小到大；都是日期时从早到晚 · facts on the ladder, rising; dates from early to late",
    )


Question = (
    SingleQuestion
    | MultipleQuestion
    | TrueFalseQuestion
    | NumericQuestion
    | TextQuestion
    | ClozeQuestion
    | OrderingQuestion
    | MatchingQuestion
    | PlaceQuestion
)
AnyQuestion = Annotated[Question, Field(discriminator="kind")]


class QuestionFile(Strict):
    """A file of questions of one theme."""

    theme: Theme = Field(
        description="主题：deck.yaml 里一章的编号 · the theme of all entries of this file: the id of a chapter of deck.yaml"
    )
    questions: tuple[AnyQuestion, ...] = Field(description="题目 · the questions")
