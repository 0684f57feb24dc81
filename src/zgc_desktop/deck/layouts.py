"""The front matter of a slide: one model a layout."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from zgc_desktop.deck.icons import IconName

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def _decimal(value: Any) -> Any:
    return Decimal(str(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


class Strict(BaseModel):
    """Frozen, and no key that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", regex_engine="python-re")


class Item(Strict):
    """A fact with a label of its own."""

    fact: Id = Field(description="事实编号")
    label: str = Field(default="", description="标签；不写就用事实的主题")


class Term(Strict):
    """A term and a line about it."""

    term: str = Field(description="词")
    text: str = Field(default="", description="一行说明")


class Common(Strict):
    """What every slide has."""

    id: Id = Field(description="编号，全稿唯一")
    minutes: Annotated[Decimal, BeforeValidator(_decimal)] = Field(gt=0, description="计划用时，分钟")
    builds: bool = Field(default=False, description="各部分是否逐步出现")
    source_note: str = Field(default="", description="来源行后补充的话")


class Cover(Common):
    """封面."""

    layout: Literal["cover"]


class Opener(Common):
    """章首."""

    layout: Literal["opener"]
    facts: tuple[Item, ...] = Field(min_length=1, max_length=3)


class Context(Strict):
    """A small chart beside a big number."""

    type: Literal["bars", "share"]
    title: str = ""
    facts: tuple[Id, ...] = Field(default=(), max_length=4)
    fact: Id | None = None


class BigNumber(Common):
    """大数."""

    layout: Literal["big-number"]
    fact: Id
    label: str = ""
    context: tuple[Context, ...] = Field(default=(), max_length=3)


class Footnote(Strict):
    """A counted row under a number row."""

    fact: Id
    title: str
    text: str = ""


class NumberRow(Common):
    """数列."""

    layout: Literal["number-row"]
    items: tuple[Item, ...] = Field(min_length=2, max_length=3)
    footnote: Footnote | None = None


class Comparison(Common):
    """对比."""

    layout: Literal["comparison"]
    a: Id
    b: Id
    per_tick: Annotated[Decimal | None, BeforeValidator(_decimal)] = Field(default=None, gt=0)
    label: str = ""


class Ladder(Common):
    """梯队."""

    layout: Literal["ladder"]
    tiers: tuple[Id, ...] = Field(min_length=3, max_length=5)


class Waffle(Common):
    """百格."""

    layout: Literal["waffle"]
    items: tuple[Item, ...] = Field(min_length=1, max_length=2)


class Named(Strict):
    """A named cell of the grid."""

    title: str
    text: str = ""


class Grid(Common):
    """园区格."""

    layout: Literal["grid"]
    total: Id
    named: tuple[Named, ...] = Field(default=(), max_length=3)
    figures: tuple[Item, ...] = Field(min_length=1, max_length=5)
    derived: str = ""


class Event(Strict):
    """Something that happened in the period of a fact."""

    fact: Id
    text: str
    support: str = ""


class Timeline(Common):
    """时间轴."""

    layout: Literal["timeline"]
    start: int
    end: int
    events: tuple[Event, ...] = Field(min_length=1, max_length=4)
    spans: tuple[Event, ...] = Field(default=(), max_length=2)
    undated: tuple[Item, ...] = Field(default=(), max_length=4)
    undated_label: str = ""


class IconTerm(Term):
    """A term with an icon."""

    icon: IconName = Field(description="图标名")


class IconList(Common):
    """图标列."""

    layout: Literal["icon-list"]
    items: tuple[IconTerm, ...] = Field(min_length=2, max_length=4)


class Group(Item):
    """A block of dots that flows into or out of the node."""

    side: Literal["in", "out"]


class Network(Common):
    """汇流."""

    layout: Literal["network"]
    node: str
    groups: tuple[Group, ...] = Field(min_length=2, max_length=4)
    note: str = ""


class ImageText(Common):
    """图文."""

    layout: Literal["image-text"]
    image: str = ""
    field: Literal["lens", "grid"] = "grid"
    credit: str = ""
    caption: str = ""
    items: tuple[Term, ...] = Field(min_length=1, max_length=3)


class Statement(Common):
    """陈述."""

    layout: Literal["statement"]


class Quiz(Common):
    """测验."""

    layout: Literal["quiz"]
    question: Id


class RecapItem(Item):
    """A number to remember and a line about it."""

    text: str = ""


class Recap(Common):
    """小结."""

    layout: Literal["recap"]
    items: tuple[RecapItem, ...] = Field(min_length=2, max_length=3)
    quiz_link: bool = True


class Result(Common):
    """结果."""

    layout: Literal["result"]


class Closing(Common):
    """结尾."""

    layout: Literal["closing"]
    items: tuple[Item, ...] = Field(min_length=5, max_length=5)
    thanks: str = "谢谢观看"


LAYOUTS: dict[str, type[Common]] = {
    "cover": Cover,
    "opener": Opener,
    "big-number": BigNumber,
    "number-row": NumberRow,
    "comparison": Comparison,
    "ladder": Ladder,
    "waffle": Waffle,
    "grid": Grid,
    "timeline": Timeline,
    "icon-list": IconList,
    "network": Network,
    "image-text": ImageText,
    "statement": Statement,
    "quiz": Quiz,
    "recap": Recap,
    "result": Result,
    "closing": Closing,
}


class ChapterEntry(Strict):
    """A chapter in deck.yaml."""

    id: Literal["overview", "review", "leap", "imprint", "renewal", "journey", "closing"] | Id
    name: str
    topic: str = ""
    accent: int = Field(ge=0, le=6, description="0 总览，1–5 五章，6 结尾")
    file: str


class DeckFile(Strict):
    """deck.yaml."""

    title: str = Field(description="标题")
    subtitle: str = ""
    years: str = ""
    kicker: str = ""
    minutes: Annotated[Decimal, BeforeValidator(_decimal)] = Field(gt=0, description="计划总用时，分钟")
    lang: Literal["zh", "en"] = "zh"
    chapters: tuple[ChapterEntry, ...] = Field(min_length=1)
    allow: tuple[str, ...] = Field(default=(), description="含数字而不是数据的说法")
