"""The front matter of a slide: one model a layout."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from zgc_desktop.deck.icons import IconName

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
ENGLISH_OF_A_KEY = "同名一项的英文 · the English of the key without _en"
#: A field `label_en` is the English of the field `label` beside it.
English = Annotated[str, Field(description=ENGLISH_OF_A_KEY)]


def _decimal(value: Any) -> Any:
    return Decimal(str(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


Minutes = Annotated[Decimal, BeforeValidator(_decimal), Field(gt=0, le=10_000)]


class Strict(BaseModel):
    """Frozen, and no key that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", regex_engine="python-re")


class Item(Strict):
    """A fact with a label of its own."""

    fact: Id = Field(description="事实编号 · id of the fact")
    label: str = Field(
        default="", description="标签；不写就用事实的主题 · a label; default: the subject of the fact"
    )
    label_en: English = ""


class Term(Strict):
    """A term and a line about it."""

    term: str = Field(description="词 · the term")
    text: str = Field(default="", description="一行说明 · a line about it")
    term_en: English = ""
    text_en: English = ""


class Common(Strict):
    """What every slide has."""

    id: Id = Field(description="编号，全稿唯一 · id, used once in the deck")
    minutes: Minutes = Field(description="计划用时，分钟 · planned minutes")
    builds: bool = Field(
        default=False, description="各部分是否逐步出现 · whether its parts appear one by one"
    )
    source_note: str = Field(default="", description="来源行后补充的话 · words added to the source line")
    source_note_en: str = Field(default="", description="source_note 的英文 · source_note in English")
    priority: Literal["must", "optional"] = Field(
        default="must",
        description="must 必讲，optional 时间不够时可以略过 · "
        "optional slides may be left out when time is short, must slides never",
    )
    reserve: bool = Field(
        default=False,
        description="备用页：翻页不经过，不计页数与用时，从总览和搜索进入 · "
        "a slide kept in reserve: passed over when pages are turned, counted neither as page nor in the plan, "
        "reached from the overview and by search",
    )
    title_en: str = Field(default="", description="标题的英文 · the title in English")
    lead_en: str = Field(default="", description="标题下一行的英文 · the line below the title in English")
    body_en: str = Field(default="", description="其余各段的英文 · the further paragraphs in English")


class Cover(Common):
    """封面."""

    layout: Literal["cover"]


class Opener(Common):
    """章首."""

    layout: Literal["opener"]
    facts: tuple[Item, ...] = Field(
        min_length=1, max_length=3, description="一至三个数 · one to three figures"
    )


class Context(Strict):
    """A small chart beside a big number."""

    type: Literal["bars", "share"] = Field(
        description="bars 柱，比较几条事实；share 格，画一份份额 · bars compare facts; share draws one share as cells"
    )
    title: str = Field(default="", description="小图的标题 · title of the chart")
    title_en: English = ""
    facts: tuple[Id, ...] = Field(
        default=(), max_length=4, description="bars 用：各柱的事实 · for bars: one fact a bar"
    )
    fact: Id | None = Field(
        default=None, description="share 用：份额事实 · for share: the fact that is a share"
    )


class BigNumber(Common):
    """大数."""

    layout: Literal["big-number"]
    fact: Id = Field(description="大数引用的事实 · the fact whose figure stands large")
    label: str = Field(
        default="", description="标签；不写就用事实的主题 · a label; default: the subject of the fact"
    )
    label_en: English = ""
    context: tuple[Context, ...] = Field(
        default=(), max_length=3, description="旁边的小图 · small charts beside it"
    )


class Footnote(Strict):
    """A counted row under a number row."""

    fact: Id = Field(description="画成一排点的事实，至多 60 点 · drawn as a row of dots, at most 60")
    title: str = Field(description="标题 · title")
    text: str = Field(default="", description="一行说明 · a line about it")
    title_en: English = ""
    text_en: English = ""


class NumberRow(Common):
    """数列."""

    layout: Literal["number-row"]
    items: tuple[Item, ...] = Field(min_length=2, max_length=3, description="并列的数 · the figures in a row")
    footnote: Footnote | None = Field(default=None, description="下方的一排计数点 · a counted row below")


class Comparison(Common):
    """对比."""

    layout: Literal["comparison"]
    a: Id = Field(description="前一个值的事实，画在上面 · the first value, drawn above")
    b: Id = Field(description="后一个值的事实，画在下面 · the second value, drawn below")
    per_tick: Annotated[Decimal | None, BeforeValidator(_decimal)] = Field(
        default=None,
        ge=Decimal("1e-10"),
        le=Decimal("1e15"),
        description="一根竖线代表多少；不写就自动取整 · how much one line stands for; default: a round number",
    )


class Ladder(Common):
    """梯队."""

    layout: Literal["ladder"]
    tiers: tuple[Id, ...] = Field(
        min_length=3, max_length=5, description="各级的事实，从高到低 · one fact a tier, from the top"
    )


class Waffle(Common):
    """百格."""

    layout: Literal["waffle"]
    items: tuple[Item, ...] = Field(
        min_length=1, max_length=2, description="画成百格的百分数或份额 · shares, a hundred cells each"
    )


class Named(Strict):
    """A named cell of the grid."""

    title: str = Field(description="名称 · name")
    text: str = Field(default="", description="一行说明 · a line about it")
    title_en: English = ""
    text_en: English = ""


class Grid(Common):
    """园区格."""

    layout: Literal["grid"]
    total: Id = Field(description="总数，一格代表一个 · the total, one cell each")
    named: tuple[Named, ...] = Field(default=(), max_length=3, description="点名的格 · cells with names")
    figures: tuple[Item, ...] = Field(
        min_length=1, max_length=5, description="旁边的数 · figures beside the grid"
    )
    derived: str = Field(default="", description="推算的说明 · a line about what is computed")
    derived_en: English = ""


class Event(Strict):
    """Something that happened in the period of a fact."""

    fact: Id = Field(description="日期事实，或按其统计时间画 · a date; any other fact is drawn at its period")
    text: str = Field(description="事件 · what happened")
    support: str = Field(default="", description="补充的一行 · a further line")
    text_en: English = ""
    support_en: English = ""


class Timeline(Common):
    """时间轴."""

    layout: Literal["timeline"]
    start: int = Field(description="轴从哪一年起 · first year of the axis")
    end: int = Field(description="轴到哪一年止 · last year of the axis")
    events: tuple[Event, ...] = Field(
        min_length=1, max_length=4, description="轴上的事件 · events on the axis"
    )
    spans: tuple[Id, ...] = Field(
        default=(),
        max_length=2,
        description="事实的编号，按其时段画在轴上 · facts drawn on it as spans of time",
    )
    undated: tuple[Item, ...] = Field(
        default=(),
        max_length=4,
        description="没有具体时间的事项；括线画在它们的统计时间上 · things without an exact date; the bracket spans their periods",
    )
    undated_label: str = Field(default="", description="这一排的名称 · name of that row")
    undated_label_en: English = ""


class IconTerm(Term):
    """A term with an icon."""

    icon: IconName = Field(description="图标名，见下 · name of the icon, see below")


class IconList(Common):
    """图标列."""

    layout: Literal["icon-list"]
    items: tuple[IconTerm, ...] = Field(min_length=2, max_length=4, description="各项 · the terms")


class Group(Item):
    """A block of dots that flows into or out of the node."""

    side: Literal["in", "out"] = Field(description="in 流入，out 流出 · flows into or out of the node")


class Network(Common):
    """汇流."""

    layout: Literal["network"]
    node: str = Field(description="节点的名称 · name of the node")
    groups: tuple[Group, ...] = Field(
        min_length=2, max_length=4, description="流入与流出的点群 · the groups of dots"
    )
    note: str = Field(default="", description="图下的一行 · a line below")
    node_en: English = ""
    note_en: English = ""


class ImageText(Common):
    """图文."""

    layout: Literal["image-text"]
    image: str = Field(
        default="",
        description="resources/images 里的文件名；不写就画图案 · file in resources/images; default: a drawn field",
    )
    field: Literal["lens", "grid"] = Field(
        default="grid", description="没有图片时的图案：lens 透镜，grid 方格 · what is drawn without an image"
    )
    credit: str = Field(default="", description="图片的出处 · credit of the image")
    caption: str = Field(default="", description="图片的说明 · caption of the image")
    credit_en: English = ""
    caption_en: English = ""
    items: tuple[Term, ...] = Field(min_length=1, max_length=3, description="旁边的词 · terms beside it")


class Statement(Common):
    """陈述."""

    layout: Literal["statement"]


class Quiz(Common):
    """测验."""

    layout: Literal["quiz"]
    question: Id = Field(description="题目的编号 · id of the question")


class RecapItem(Item):
    """A number to remember and a line about it."""

    text: str = Field(default="", description="一行说明 · a line about it")
    text_en: English = ""


class Recap(Common):
    """小结."""

    layout: Literal["recap"]
    items: tuple[RecapItem, ...] = Field(
        min_length=2, max_length=3, description="要记住的数 · figures to remember"
    )
    quiz_link: bool = Field(
        default=True, description="是否通往本章测验 · whether it leads to the quiz of the chapter"
    )


class Result(Common):
    """结果."""

    layout: Literal["result"]


class Closing(Common):
    """结尾."""

    layout: Literal["closing"]
    items: tuple[Item, ...] = Field(min_length=5, max_length=5, description="五个数 · five figures")
    thanks: str = Field(default="谢谢观看", description="结束语 · closing words")
    thanks_en: English = ""


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

    id: Literal["overview", "review", "leap", "imprint", "renewal", "journey", "closing"] | Id = Field(
        description="编号；与事实、题目的 theme 相同，测验才归到这一章 · id; the theme of its facts and questions"
    )
    name: str = Field(description="章名 · name")
    topic: str = Field(default="", description="主题，一两个词 · topic, a word or two")
    name_en: English = ""
    topic_en: English = ""
    accent: int = Field(
        ge=0,
        le=6,
        description="颜色与章号：0 总览，1–5 五章，6 结尾 · colour and number: 0 overview, 1–5 chapters, 6 closing",
    )
    file: str = Field(description="slides 里的文件名 · file in slides")


class DeckFile(Strict):
    """deck.yaml."""

    id: Annotated[str, Field(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$", max_length=64)] = Field(
        default="",
        description="简报自己的编号：答题、考试与复习进度跟着它走；zgc new 会写一个，同一份简报的副本保留它 · "
        "the briefing's own id: answers, exams and schedules go with it; zgc new writes one, copies of the same briefing keep it",
    )
    title: str = Field(description="标题 · title")
    subtitle: str = Field(default="", description="副题 · subtitle")
    years: str = Field(default="", description="年份，印在封面与页脚 · years, on the cover and in the footer")
    kicker: str = Field(
        default="", description="封面标题上方的小字 · small line above the title of the cover"
    )
    title_en: English = ""
    subtitle_en: English = ""
    kicker_en: English = ""
    english: bool = Field(
        default=False,
        description="是否每一页都要有英文；检查会指出还缺的 · "
        "whether every slide is to have its English; the check names what lacks it",
    )
    minutes: Minutes = Field(description="各页用时之和，分钟 · planned minutes, the sum of all slides")
    speech_rate: int = Field(
        default=240,
        ge=100,
        le=400,
        description="语速，每分钟字数；检查备注能否在计划用时里讲完 · "
        "characters spoken a minute, by which the check tells whether the notes can be said in the planned time",
    )
    pass_mark: int = Field(
        default=60,
        ge=1,
        le=100,
        description="考试的合格线，得分占满分的百分之几；没到线只发参加记录 · "
        "the pass mark of an exam, in per cent of all points; below it there is a record of attendance at most",
    )
    least_questions: int = Field(
        default=15,
        ge=1,
        le=500,
        description="至少考几题才发证书 · how many questions an exam must have for a certificate",
    )
    chapters: tuple[ChapterEntry, ...] = Field(
        min_length=1, description="章节，按放映的次序 · the chapters in order"
    )
    allow: tuple[Annotated[str, Field(max_length=100)], ...] = Field(
        default=(),
        max_length=300,
        description="含数字而不是数据的说法，检查时放过 · phrases with numbers that are no data, let pass by the check",
    )
