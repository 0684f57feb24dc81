"""One planted fault for every code of the catalogue: the check says it, at its very place, and nothing else.

In a planted text `‸` stands where the problem has to be said; it is taken out before the file is written. What only
a drawn slide shows (`draw-…`) is planted in tests/ui/test_render_check.py, what is wrong with a file of keys (`shortcut-…`) or an exam (`exam-…`, tests/cli/test_exam.py)
in tests/show/test_keyfile.py.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.briefing.conftest import FILES

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.load import load
from zgc_desktop.deck.load import MAX_SLIDES
from zgc_desktop.source.catalog import CODES
from zgc_desktop.source.problem import Problem
from zgc_desktop.source.reader import MAX_BYTES
from zgc_desktop.source.yaml import MAX_DEPTH, MAX_NODES

Make = Callable[..., Path]
SLIDES, DECK = "slides/leap.md", "slides/deck.yaml"
FACTS, QUESTIONS = "resources/facts/leap.yaml", "resources/questions/leap.yaml"
MORE = "resources/facts/more.yaml"
CHINESE = re.compile(r"[\u3001-\u303f\u3400-\u9fff\uff01-\uff60]")


class Change(NamedTuple):
    """`old` in `file` becomes `new`; without `old` the whole file is `new`."""

    file: str
    old: str
    new: str


class Fault(NamedTuple):
    """A code and the changes that plant it; `‸` stands in the first of them."""

    code: str
    changes: tuple[Change, ...]
    more: str = ""  # what tells two faults of one code apart

    def texts(self) -> dict[str, str]:
        texts = dict(FILES)
        for file, old, new in self.changes:
            before = texts.get(file, "")
            assert old in before
            texts[file] = before.replace(old, new, 1) if old else new
        return texts


def fault(code: str, file: str, old: str, new: str, *others: Change, more: str = "") -> Fault:
    return Fault(code, (Change(file, old, new), *others), more)


def new_fact(row: str) -> str:
    return f"theme: leap\nfacts:\n  - {row}\n"


def derived(formula: str) -> str:
    return new_fact(
        f"{{id: sum, type: derived, subject: 合计, unit: 家, period: 2024, category: c, formula: {formula}, statement: 合计}}"
    )


def whole(kind: str, rest: str) -> str:
    """The questions with one of another kind, of which `rest` is what it has of its own."""
    return (
        "theme: leap\nquestions:\n"
        f'  - id: q1\n    kind: {kind}\n    stem: "{{{{firms|period}}}}呢？"\n    slide: one\n    explain: 好\n{rest}'
    )


PARKS = "另有{{parks}}。"
LESS = "{value: 432, why: 少了}"
FIRST_OPTION = "- {value: 332"
MARKED = Change(QUESTIONS, FIRST_OPTION, "‸" + FIRST_OPTION)
NAME = Change(
    FACTS,
    "  - {id: parks",
    '  - {id: name, type: name, subject: 名, value: 甲, period: 2024, category: c, statement: "名为{figure}。", source: leap/4}\n  - {id: parks',
)
#: A question shows no text of the slide's own.
NO_BODY = (Change(SLIDES, PARKS, ""), Change(SLIDES, "备注。", "备注{{parks}}。"))
IN_NOTES = Change(SLIDES, "备注。", "备注{{name}}。")
SIX = "".join(
    f"---\nid: {'one' if n == 0 else f's{n}'}\nlayout: {'‸' if n == 4 else ''}statement\nminutes: 0.2\n---\n"
    "# 话\n\n<!-- 说{{firms}}、{{parks}} -->\n"
    for n in range(6)
)

#: Makes all of the small briefing English but the lead of its second slide.
ENGLISH = (
    Change(DECK, "title: 题\n", "title: 题\ntitle_en: Theme\nenglish: true\n"),
    Change(DECK, "topic: 创新", "topic: 创新, name_en: Leap, topic_en: Science"),
    Change(FACTS, "subject: 企业", "subject: 企业, subject_en: Firms"),
    Change(SLIDES, "id: one\n", "id: one\ntitle_en: Firms\n"),
    Change(SLIDES, "说{{firms}}。", "说{{firms}}。\n\nen: There are {{firms}}."),
    Change(SLIDES, "备注。", "备注。\n\nen: A note."),
)
SECOND = "---\nid: two\nlayout: statement\n"


def chart(code: str, layout: str, front: str, value: str = "64, unit: 家") -> Fault:
    """The second slide as a chart of a value."""
    old = "layout: statement\nminutes: 0.5\n"
    made = Change(SLIDES, old, f"layout: {layout}\nminutes: 0.5\n{front}\n")
    return Fault(code, (made, Change(FACTS, "value: 64, unit: 家", f"value: {value}")))


SAID = Change(FACTS, "period: 2024, ", "period: 2024, period_said: 去年, ")
RELATED = "  - {id: parks"
SCOPED = Change(FACTS, "subject: 企业", "subject: 上市企业, scope: [上市]")

FAULTS = (
    # What the source does not say
    fault(
        "theme-unknown",
        MORE,
        "",
        new_fact(
            "{id: x, type: rank, subject: 名次, value: 1, period: 2024, category: c, statement: 第一, source: leap/4}"
        )
        .replace("theme: ", "theme: ‸")
        .replace("leap\n", "leep\n"),
        Change(SLIDES, PARKS, "另有{{parks}}和{{x}}。"),
    ),
    fault("theme-unknown", QUESTIONS, "theme: leap", "theme: ‸finance", more="of questions"),
    fault(
        "period-said-missing",
        FACTS,
        "unit: 家, period: unknown",
        "unit: 家, period: ‸2023",
        SAID,
    ),
    fault("period-said-differs", FACTS, "period: 2024, ", "period: 2024, period_said: ‸2023年, "),
    fault(
        "period-said-differs",
        FACTS,
        "unit: 家, period: unknown",
        "unit: 家, period: unknown, period_said: ‸五年来",
        SAID,
        more="of a period that is not known",
    ),
    fault("relation-unsaid", SLIDES, "说{{firms}}。", "‸说{{firms}}，其中{{parks}}。"),
    fault(
        "relation-unsaid",
        SLIDES,
        "layout: statement\nminutes: 0.5\n",
        'layout: recap\nminutes: 0.5\nitems:\n  - {fact: firms, text: ‸"含{{parks}}"}\n  - {fact: parks}\n',
        *NO_BODY,
        more="in a remark",
    ),
    fault("scope-not-in-subject", FACTS, "subject: 企业", "subject: 企业, scope: [‸上市]"),
    fault("scope-dropped", SLIDES, "---\nid: one", "‸---\nid: one", SCOPED, more="in a title"),
    fault(
        "scope-dropped",
        SLIDES,
        "fact: firms\n",
        "fact: firms\nlabel: ‸企业\n",
        SCOPED,
        Change(SLIDES, "# 企业{{firms}}", "# 上市企业{{firms}}"),
        more="in a label",
    ),
    fault(
        "scope-dropped",
        SLIDES,
        "fact: firms\n",
        'fact: firms\ntitle_en: ‸"{{firms|value}} firms"\n',
        Change(FACTS, "subject: 企业", "subject: 企业, subject_en: Listed firms, scope_en: [listed]"),
        more="in English",
    ),
    fault("wrong-typed", QUESTIONS, LESS, '‸{value: 432, why: "比{{parks}}还多"}'),
    fault(
        "wrong-typed",
        QUESTIONS,
        LESS,
        '‸{text: "有{{firms|wrong:432}}", why: "比{{parks}}还多"}',
        more="in a text",
    ),
    # Files
    fault("slide-not-listed", "slides/other.md", "", "‸---\nid: x\n---\n"),
    fault("slide-not-listed", "slides/old/other.MD", "", "‸---\nid: x\n---\n", more="in a folder"),
    # YAML
    fault("yaml-syntax", MORE, "", "theme: leap\nfacts:\n‸\t- {id: x}\n"),
    fault("yaml-syntax", SLIDES, "layout: statement", "layout: [‸: statement", more="in a slide"),
    fault("yaml-too-many", MORE, "", "‸a: [" + "1," * MAX_NODES + "]"),
    fault("yaml-too-deep", MORE, "", "a: " + "[" * (MAX_DEPTH - 2) + "‸[[" + "]" * MAX_DEPTH),
    fault("yaml-alias", FACTS, "unit: 家, period: 2024", "‸<<: {category: c}, unit: 家, period: 2024"),
    fault("yaml-key", FACTS, "unit: 家, period: 2024", "unit: 家, ‸[a]: b, period: 2024"),
    fault("yaml-tag", FACTS, "subject: 企业", "subject: ‸!name 企业"),
    fault("yaml-surprise", FACTS, "subject: 企业", "subject: ‸On"),
    fault(
        "yaml-surprise",
        "resources/sources.yaml",
        "{leap/4: x}",
        "{leap/4: x, ‸no: z}",
        more="a key",
    ),
    fault("yaml-comment", DECK, "title: 题\n", "title: 第一 ‸# 第二\n"),
    fault(
        "yaml-comment",
        SLIDES,
        "layout: big-number",
        "layout: big-number\nlabel: C ‸#甲",
        more="without a blank",
    ),
    fault(
        "yaml-comment",
        SLIDES,
        "layout: big-number",
        "layout: big-number\nsource_note: 甲 ‸#",
        more="of nothing",
    ),
    fault("control-character", SLIDES, "备注。", "备‸\x1b[m注\u202e。"),
    fault("control-character", DECK, "title: 题\n", 'title: ‸"题\\e[1m"\n', more="written as an escape"),
    fault("file-ignored", "resources/facts/more.yml", "", "‸theme: leap\nfacts: []\n"),
    fault("file-ignored", "resources/facts/more.YAML", "", "‸theme: leap\nfacts: []\n", more="in capitals"),
    fault(
        "file-ignored", "resources/questions/more.yaml.txt", "", "‸theme: leap\n", more="with a second ending"
    ),
    fault("file-ignored", "resources/Sources.yml", "", "‸sources: []\n", more="of sources"),
    fault("file-ignored", "slides/Deck.yaml", "", "‸title: 题\n", more="of the deck"),
    fault("yaml-surprise", FACTS, "value: 532", "value: ‸0532", more="a zero before a number"),
    fault("key-twice", DECK, "minutes: 1\n", "minutes: 1\n‸minutes: 1\n"),
    fault("empty", MORE, "", "‸"),
    # Schema
    fault("missing", MORE, "", new_fact("‸{id: x, type: first, category: c, statement: 首个}")),
    fault("unknown-key", DECK, "minutes: 1\n", "minutes: 1\n‸subtitel: 副题\n"),
    fault("wrong-type", QUESTIONS, "correct: true", "correct: ‸[true]"),
    fault("wrong-value", DECK, "minutes: 1\n", "minutes: ‸0\n", more="a bound"),
    fault("wrong-value", QUESTIONS, "kind: single", "kind: ‸singel", more="a choice"),
    fault(
        "wrong-value", MORE, "", derived("''").replace("period: 2024", "period: ‸2024-13"), more="a period"
    ),
    fault("wrong-value", QUESTIONS, LESS, "‸{value: 432, text: 少, why: 少了}", more="an option"),
    fault("wrong-value", SLIDES, "id: two", "id: ‸Two", more="an id"),
    # Ids and references
    fault("id-twice", FACTS, "id: parks", "id: ‸firms", Change(SLIDES, PARKS, "没有了。")),
    fault(
        "id-twice",
        DECK,
        "file: leap.md}",
        "file: leap.md}\n  - {id: ‸leap, name: 再, accent: 2, file: more.md}",
        Change(
            "slides/more.md",
            "",
            "---\nid: more\nlayout: statement\nminutes: 0.1\n---\n# 又\n\n<!--\n备注。\n-->\n",
        ),
        Change(DECK, "minutes: 1\n", "minutes: 1.1\n"),
        more="of chapters",
    ),
    fault(
        "id-twice",
        "resources/sources.yaml",
        "paragraphs: {leap/4: x}}",
        "paragraphs: {leap/4: x}}\n  - {id: ‸k, title: u, publisher: p, short: s, paragraphs: {}}",
        more="of sources",
    ),
    fault("id-twice", SLIDES, "id: two", "id: ‸one", more="of slides"),
    fault("fact-unknown", SLIDES, PARKS, "另有{{parks}}和‸{{park}}。"),
    fault("fact-unknown", QUESTIONS, "facts: [firms]", "facts: [firms, ‸firm]", more="in a question"),
    fault("slide-unknown", QUESTIONS, "slide: one", "slide: ‸onee"),
    fault(
        "question-unknown",
        SLIDES,
        "layout: statement\nminutes: 0.5\n",
        "layout: quiz\nminutes: 0.5\nquestion: ‸q2\n",
        *NO_BODY,
    ),
    fault("reference-broken", SLIDES, PARKS, "另有{{parks}}和‸{{firms}。"),
    fault("marks-heaped", SLIDES, PARKS, "另有{{parks}}é‸" + "\u0301" * 9 + "。"),
    fault(
        "marks-heaped", DECK, "title: 题", "title: ‸题" + "\u0301" * 300, more="in a title, which is not long"
    ),
    fault("title-long", DECK, "title: 题", "title: ‸" + "题" * 61, more="of the briefing"),
    fault("reference-form-empty", SLIDES, PARKS, "另有‸{{parks|}}。"),
    fault("reference-broken", SLIDES, PARKS, "另有{{parks}}和‸｛｛firms｝｝。", more="of full width"),
    fault("reference-broken", SLIDES, PARKS, "另有{{parks}}和‸{firms}。", more="with one brace"),
    fault(
        "reference-broken",
        FACTS,
        '"有园区{figure}。"',
        '‸"有园区{figure}和{{firms}。"',
        more="in a statement",
    ),
    fault("form-unknown", SLIDES, PARKS, "另有‸{{parks|size}}。"),
    fault("form-empty", SLIDES, PARKS, "另有‸{{parks|baseline}}。"),
    fault(
        "document-unknown",
        FACTS,
        "source: leap/4}\n  - {id: parks",
        "source: ‸{document: j, paragraph: leap/4}}\n  - {id: parks",
    ),
    fault("paragraph-unknown", FACTS, "source: leap/4}\n  -", "source: ‸leap/9}\n  -"),
    fault("source-missing", FACTS, "- {id: firms", "- ‸{id: firms", Change(FACTS, ", source: leap/4}", "}")),
    fault(
        "period-missing",
        FACTS,
        "- {id: firms",
        "- ‸{id: firms",
        Change(FACTS, " period: 2024,", ""),
        Change(QUESTIONS, "{{firms|period}}", "{{firms|statement}}"),
    ),
    fault("fact-unused", FACTS, "- {id: parks", "- ‸{id: parks", Change(SLIDES, PARKS, "没有了。")),
    # Derived facts
    fault("formula-missing", MORE, "", derived("''").replace("{id", "‸{id")),
    fault(
        "formula-missing",
        FACTS,
        "unit: 家, period: 2024",
        "unit: 家, kind: ‸derived, period: 2024",
        more="of a number that is typed",
    ),
    fault(
        "wrong-value",
        MORE,
        "",
        derived('"{firms} ÷ 2"').replace("unit: 家", "unit: 家, kind: ‸published"),
        more="a computed value that is published",
    ),
    fault("formula-syntax", MORE, "", derived('‸"{firms} {parks}"')),
    fault("formula-cycle", MORE, "", derived('‸"{sum} + {firms}"')),
    fault("formula-zero", MORE, "", derived('‸"{firms} ÷ ({parks} − {parks})"')),
    fault("formula-operand", MORE, "", derived('‸"{name} × 2"'), NAME, IN_NOTES),
    # Text
    fault("typed-figure", SLIDES, "说{{firms}}。", "说‸三百家。", more="in a note"),
    fault("typed-figure", SLIDES, PARKS, "另有{{parks}}，还有‸64家。"),
    fault("typed-figure", FACTS, '"有园区{figure}。"', '‸"有64家园区{figure}。"', more="in a statement"),
    fault("typed-figure", QUESTIONS, "why: 少了", "why: ‸少了100家", more="in a reason"),
    fault("typed-figure", SLIDES, SECOND, SECOND + "title_en: ‸All 64 parks\n", more="in English"),
    fault("typed-figure", SLIDES, "备注。", "备注。\n\nen: There are ‸64 parks.", more="in an English note"),
    fault("typed-figure", DECK, "title: 题", "title: ‸64家园区", more="in the deck's title"),
    fault("typed-figure", DECK, "topic: 创新", "topic: ‸三百家", more="in a chapter"),
    fault("typed-figure", FACTS, "subject: 企业", "subject: ‸64家企业", more="in a subject"),
    fault(
        "typed-figure",
        FACTS,
        "subject: 企业",
        "statement_en: ‸There are 532., subject: 企业",
        more="in an English statement",
    ),
    # English
    fault("english-missing", SLIDES, SECOND, f"‸{SECOND}title_en: A sentence\n", *ENGLISH),
    fault(
        "english-missing",
        SLIDES,
        SECOND,
        f"{SECOND}title_en: A sentence\nlead_en: Another\n",
        Change(SLIDES, "备注。", "‸备注。"),
        *ENGLISH[:-1],
        more="of a note",
    ),
    fault(
        "english-missing",
        DECK,
        "topic: 创新",
        "name_en: Leap, topic: ‸创新",
        *(change for change in ENGLISH if "name_en" not in change.new),
        Change(SLIDES, SECOND, f"{SECOND}title_en: A sentence\nlead_en: Another\n"),
        more="of a chapter",
    ),
    fault(
        "english-missing",
        SLIDES,
        "fact: firms\n",
        "fact: firms\nlabel: ‸企业数\n",
        *ENGLISH,
        Change(SLIDES, SECOND, f"{SECOND}title_en: A sentence\nlead_en: Another\n"),
        more="of a label",
    ),
    fault(
        "english-missing",
        SLIDES,
        "fact: firms\n",
        "fact: ‸firms\n",
        *(change for change in ENGLISH if "subject_en" not in change.new),
        Change(SLIDES, SECOND, f"{SECOND}title_en: A sentence\nlead_en: Another\n"),
        more="of a fact",
    ),
    fault("english-chinese", SLIDES, SECOND, SECOND + 'title_en: ‸"On {{parks|subject}}"\n'),
    fault(
        "english-figures",
        QUESTIONS,
        "    facts: [firms]",
        '    stem_en: ‸"In {{firms|period}}, of {{parks}}?"\n    facts: [firms]',
        Change(
            QUESTIONS,
            '    explain: "公布的是{{firms}}。"',
            '    explain: "公布的是{{firms}}。"\n    explain_en: "{{firms}}."',
        ),
        Change(QUESTIONS, "why: 这是别的数", "why: 这是别的数, why_en: Another"),
        Change(QUESTIONS, "why: 少了", "why: 少了, why_en: Fewer"),
    ),
    # Slides
    fault("front-matter", SLIDES, "---\nid: one", "‸没有页首\n\n---\nid: one"),
    fault("layout-unknown", SLIDES, "layout: statement", "layout: ‸statment"),
    fault(
        "title-missing", SLIDES, "---\nid: one", "‸---\nid: one", Change(SLIDES, "# 企业{{firms}}\n", "\n")
    ),
    fault(
        "title-long",
        SLIDES,
        "---\nid: one",
        "‸---\nid: one",
        Change(SLIDES, "# 企业{{firms}}", "# 在中关村的每一个园区里都有的那些做研究的企业{{firms}}"),
    ),
    fault("notes-missing", SLIDES, "---\nid: two", "‸---\nid: two", Change(SLIDES, "<!--\n备注。\n-->", "")),
    fault("text-long", SLIDES, "备注。\n-->", "‸备注" + "。" * 8000 + "\n-->"),
    fault("text-long", DECK, "title: 题", "title: ‸" + "题" * 4001, more="of YAML"),
    fault(
        "path-outside",
        DECK,
        "file: leap.md}\n",
        "file: leap.md}\n  - {id: renewal, name: 蝶变, accent: 4, file: ‸../leap.md}\n",
    ),
    fault(
        "image-missing",
        SLIDES,
        "layout: statement\nminutes: 0.5\n",
        "layout: image-text\nminutes: 0.5\nimage: ‸a.png\nitems: [{term: 词}]\n",
    ),
    fault("comment-open", SLIDES, "<!--\n备注。\n-->", "‸<!--\n备注。"),
    fault(
        "image-unreadable",
        SLIDES,
        "layout: statement\nminutes: 0.5\n",
        "layout: image-text\nminutes: 0.5\nimage: ‸a.png\nitems: [{term: 词}]\n",
        Change("resources/images/a.png", "", "no picture"),
    ),
    *(
        fault(
            code,
            SLIDES,
            "layout: statement\nminutes: 0.5\n",
            "layout: image-text\nminutes: 0.5\nimage: ‸a.png\nitems: [{term: 词}]\n",
            Change("resources/images/a.png", "", f"<svg {size}>{inside}</svg>"),
        )
        for code, size, inside in (
            ("image-large", 'width="9999999" height="1"', ""),
            ("image-active", "", "<script/>"),
            ("image-complex", "", '<g id="a"><use href="#a"/></g>'),
            ("image-shape", "", '<rect width="1e30" height="1"/>'),
        )
    ),
    fault("image-markdown", SLIDES, PARKS, PARKS + "\n\n好‸![图](a.png)"),
    fault("minutes-sum", DECK, "minutes: 1\n", "minutes: ‸2\n"),
    fault("notes-long", SLIDES, "备注。", "‸" + "备注。" * 61),
    fault("layout-run", SLIDES, "", SIX, Change(DECK, "minutes: 1\n", "minutes: 1.2\n")),
    # Charts
    chart("chart-count", "ladder", "tiers: [firms, ‸parks, firms]", "6.5, unit: 家"),
    chart("chart-percent", "waffle", "items: [{fact: ‸parks}]"),
    chart("chart-share", "big-number", "fact: parks\ncontext: [{type: share, fact: ‸parks}]"),
    chart("chart-bar", "comparison", "a: ‸parks\nb: firms", "-64, unit: 家"),
    chart("chart-lines", "comparison", "a: parks\nb: firms\nper_tick: ‸0.1"),
    chart("chart-outside", "timeline", "start: 2020\nend: 2023\nevents: [{fact: ‸firms, text: 一}]"),
    chart("chart-years", "timeline", "start: ‸2024\nend: 2020\nevents: [{fact: parks, text: 一}]"),
    fault(
        "comment-close", SLIDES, "<!--\n备注。\n-->", "备注。\n‸-->", Change(SLIDES, PARKS, PARKS + "<!-\n")
    ),
    fault("text-after-notes", SLIDES, "备注。\n-->", "从甲 --> ‸到乙。\n-->"),
    fault("text-after-notes", SLIDES, "备注。\n-->", "备注。\n-->\n\n‸再说一句。", more="below"),
    fault("notes-twice", SLIDES, PARKS, PARKS + "\n\n‸<!-- 另一条 -->"),
    fault("rule-missing", SLIDES, "---\nid: two", "‸id: two"),
    fault("rule-missing", SLIDES, "---\nid: two", "--\n‸id: two", more="a dash less"),
    fault("rule-missing", SLIDES, "minutes: 0.5\n---\n# 一", "minutes: 0.5\n‸# 一", more="the second"),
    fault("rule-stray", SLIDES, PARKS, PARKS + "\n\n‸---\n\n再说。"),
    fault(
        "text-hidden",
        SLIDES,
        "layout: statement\nminutes: 0.5\n",
        "layout: number-row\nminutes: 0.5\nitems: [{fact: parks}, {fact: firms}]\n",
        Change(SLIDES, PARKS, "上面显示。\n\n‸## 另有\n\n- 甲"),
    ),
    fault(
        "text-hidden",
        SLIDES,
        SECOND,
        SECOND.replace("statement", "quiz\nquestion: q1\nlead_en: ‸Words"),
        *NO_BODY,
        more="in English",
    ),
    fault("markdown-table", SLIDES, PARKS, PARKS + "\n\n‸| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |"),
    fault("bold-open", SLIDES, PARKS, "另有‸**{{parks}}。"),
    fault("bold-open", SLIDES, "备注。", "备‸**注。", more="in a note"),
    fault("bold-field", FACTS, "subject: 企业", 'subject: ‸"**企业**"'),
    fault("id-renamed", FACTS, "id: firms", "id: ‸firm"),
    fault("id-renamed", "resources/sources.yaml", "leap/4: x", "‸leap/44: x", more="of a paragraph"),
    fault(
        "allow-unused",
        DECK,
        "minutes: 1\n",
        "minutes: 1\nallow: [‸五牛]\n",
        Change(SLIDES, PARKS, "{{parks}}，五年。"),
        Change(SLIDES, "备注。", "五年。"),
    ),
    fault(
        "file-twice",
        DECK,
        "file: leap.md}\n",
        "file: leap.md}\n  - {id: again, name: 又, accent: 2, file: ‸leap.md}\n",
    ),
    fault(
        "file-missing",
        DECK,
        "file: leap.md}\n",
        "file: leap.md}\n  - {id: again, name: 又, accent: 2, file: ‸gone.md}\n",
    ),
    fault("file-missing", DECK, "file: leap.md}", "file: ‸lea.md}", more="by a slip"),
    # Questions
    Fault("key-missing", (MARKED, Change(QUESTIONS, "correct: true", "why: 也错"))),
    fault(
        "key-doubled",
        QUESTIONS,
        "{fact: firms, correct: true}",
        "‸{fact: firms, correct: true}",
        Change(QUESTIONS, LESS, "{value: 432, correct: true}"),
    ),
    Fault("keys-few", (MARKED, Change(QUESTIONS, "kind: single", "kind: multiple"))),
    Fault("options-count", (MARKED, Change(QUESTIONS, f"      - {LESS}\n", ""))),
    fault("options-same", QUESTIONS, LESS, "‸{value: 332, why: 少了}"),
    fault(
        "options-same",
        QUESTIONS,
        "{fact: firms, correct",
        "‸{fact: firms, correct",
        Change(QUESTIONS, LESS, "{value: 532.0, why: 少了}"),
        more="by value",
    ),
    fault(
        "option-true",
        QUESTIONS,
        LESS,
        "‸{value: 432, why: 少了}",
        Change(FACTS, "value: 532", "qualifier: 近, value: 532"),
    ),
    fault("option-precision", QUESTIONS, LESS, "‸{value: 432.5, why: 少了}"),
    fault(
        "options-same",
        QUESTIONS,
        "{fact: firms, correct",
        "‸{fact: firms, correct",
        Change(QUESTIONS, LESS, '{text: "{{firms|plain}}", why: 少了}'),
        more="by a fact quoted in words",
    ),
    Fault("options-order", (MARKED, Change(QUESTIONS, "value: 332", "value: 999"))),
    fault(
        "options-length",
        QUESTIONS,
        LESS,
        "‸{text: 在中关村的每一个园区里都有的那些做研究的企业一共这么多, why: 少了}",
    ),
    fault("options-all", QUESTIONS, LESS, "‸{text: 以上都对, why: 少了}"),
    fault("why-missing", QUESTIONS, LESS, "‸{value: 432}"),
    fault(
        "why-missing",
        QUESTIONS,
        "",
        whole("true-false", "    facts: [firms]\n    answer: ‸false\n"),
        more="of a sentence",
    ),
    fault(
        "stem-negative",
        QUESTIONS,
        '"{{firms|period}}有多少家企业？"',
        '‸"{{firms|period}}，下面哪个不是企业数？"',
    ),
    fault("stem-date", QUESTIONS, '"{{firms|period}}有多少家企业？"', '‸"有多少家企业？"'),
    fault(
        "answer-missing", QUESTIONS, "", whole("true-false", "    facts: [firms]\n").replace("id:", "‸id:")
    ),
    fault("answer-not-number", QUESTIONS, "", whole("numeric", "    facts: [‸name]\n"), NAME, IN_NOTES),
    fault("qualifier-none", QUESTIONS, "", whole("numeric", "    facts: [firms]\n    qualifier: ‸asked\n")),
    fault(
        "question-kind",
        SLIDES,
        "layout: statement\nminutes: 0.5\n",
        "layout: quiz\nminutes: 0.5\nquestion: ‸q1\n",
        *NO_BODY,
        Change(QUESTIONS, "", whole("ordering", "    facts: [firms]\n    items: [甲, 乙, 丙]\n")),
    ),
    fault("answer-not-name", QUESTIONS, "", whole("text", "    facts: [‸firms]\n")),
    fault(
        "answer-untypable",
        FACTS,
        NAME.old,
        NAME.new.replace("value: 甲", "value: ‸Brainμ"),
        IN_NOTES,
    ),
    fault(
        "answer-untypable",
        QUESTIONS,
        "",
        whole("cloze", "    facts: [firms]\n    gaps: [‸{text: Ωmega, accept: [Ωm]}]\n").replace(
            "呢？", "叫____。"
        ),
        more="in a gap",
    ),
    fault(
        "items-same",
        QUESTIONS,
        "",
        whole("ordering", "    facts: [firms]\n    items: [甲, 乙, ‸甲。]\n"),
        more="to order",
    ),
    fault(
        "items-same",
        QUESTIONS,
        "",
        whole(
            "matching",
            "    facts: [firms]\n    pairs:\n      - {left: 甲, right: 子}\n      - {left: 乙, right: 丑}\n      - ‸{left: 丙, right: 子}\n",
        ),
        more="to match",
    ),
    fault("marks-order", QUESTIONS, "", whole("place", "    facts: [firms]\n    marks: ‸[parks, firms]\n")),
)


def found_in(root: Path) -> list[Problem]:
    return list(check(load(root)))


def say_it_well(found: Problem, planted: str) -> None:
    """Its words are whole in both languages, say what to do, and are English where English is asked for."""
    entry = CODES[found.code]
    for template, lang in ((entry.zh + entry.zh_fix, "zh"), (entry.en + entry.en_fix, "en")):
        assert found.suggestion is not None
        said = [found.message.get(lang), found.suggestion.get(lang)]
        assert all(said)
        for _, name, _, _ in string.Formatter().parse(template):
            assert f"{{{name}}}" not in "".join(said)
    # Chinese in an English message can only be a quotation of the file.
    english = found.message.en + found.suggestion.en  # type: ignore[union-attr]
    assert set(CHINESE.findall(english)) <= set(planted)


@pytest.mark.parametrize("planted", FAULTS, ids=lambda f: f"{f.code} {f.more}".strip())
def test_a_planted_fault_is_said_at_its_place(folder: Make, planted: Fault) -> None:
    texts = planted.texts()
    file = planted.changes[0].file
    before, mark, after = texts[file].partition("‸")
    assert mark
    texts[file] = before + after
    place = (planted.code, file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    found = found_in(folder(texts))
    assert [(p.code, p.file, p.line, p.column) for p in found] == [place]
    say_it_well(found[0], "".join(texts.values()))


def missing_folder(root: Path) -> Path:
    return root / "no"


def directory(root: Path) -> Path:
    (root / MORE).mkdir()
    return root


def no_folder(root: Path) -> Path:
    """A briefing that needs no questions has a file in the place of their folder."""
    for file in (root / "resources" / "questions").iterdir():
        file.unlink()
    (root / "resources" / "questions").rmdir()
    (root / "resources" / "questions").write_text("no folder")
    return root


def large_file(root: Path) -> Path:
    with (root / MORE).open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    return root


def other_encoding(root: Path) -> Path:
    (root / MORE).write_bytes("theme: leap\nfacts: []  # 好，".encode() + "坏".encode("gbk"))
    return root


def control_character(root: Path) -> Path:
    (root / MORE).write_bytes("theme: leap\nfacts: []  # 好\0".encode())
    return root


def link_outside(root: Path) -> Path:
    secret = root.parent / "secret.yaml"
    secret.write_text("theme: leap\nfacts: []\n", encoding="utf-8")
    (root / MORE).symlink_to(secret)
    return root


def many_slides(root: Path) -> Path:
    slide = "---\nid: s{}\nlayout: statement\nminutes: 1\nreserve: true\n---\n# 一句话\n\n<!--\n说。\n-->\n\n"
    with (root / SLIDES).open("a", encoding="utf-8") as file:
        file.write("\n" + "".join(slide.format(n) for n in range(MAX_SLIDES)))
    return root


FILE_FAULTS: dict[str, tuple[Callable[[Path], Path], str, int, int]] = {
    "folder-missing": (missing_folder, ".", 1, 1),
    "file-unreadable": (directory, MORE, 1, 1),
    "folder-unreadable": (no_folder, "resources/questions", 1, 1),
    "file-too-large": (large_file, MORE, 1, 1),
    "encoding": (other_encoding, MORE, 2, 16),
    "entries-many": (many_slides, SLIDES, 24002, 1),
    "link-outside": (link_outside, MORE, 1, 1),
    "binary": (control_character, MORE, 2, 15),
}


@pytest.mark.parametrize("code", FILE_FAULTS)
def test_a_file_that_is_no_text_is_said(folder: Make, code: str) -> None:
    plant, file, line, column = FILE_FAULTS[code]
    root = plant(folder())
    found = found_in(root)
    assert [(p.code, p.file, p.line, p.column) for p in found] == [(code, file, line, column)]
    say_it_well(found[0], str(root))


#: What only counts others, see test_one_mistake.
COUNTS = {"problems-many", "unchecked"}


def test_every_code_can_be_said() -> None:
    planted = {fault.code for fault in FAULTS} | FILE_FAULTS.keys() | COUNTS
    assert planted == {code for code in CODES if not code.startswith(("draw-", "shortcut-", "exam-"))}


def test_the_english_of_the_catalogue_is_english() -> None:
    words = "".join(entry.en + entry.en_fix for entry in CODES.values())
    assert CHINESE.findall(words) == []
