"""The report and the certificate of a learner as PDF, A4, from templates that a briefing may bring itself."""

from __future__ import annotations

import hashlib
import html
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument, QTextFormat

from zgc_desktop.source.problem import Text
from zgc_desktop.source.reader import read_text
from zgc_desktop.ui.certified import number_of
from zgc_desktop.ui.ornaments import (
    NOTHING,
    PARTLY,
    Picture,
    Pictures,
    accent,
    bars,
    cells,
    days,
    helix,
    helix_in_ink,
    lens,
    score,
    tables_deep,
    ticks,
)

if TYPE_CHECKING:
    from zgc_desktop.study.answer import Answer

TEMPLATES = Path(__file__).parent / "templates"
KINDS = ("report", "certificate", "attendance")
#: What a briefing asks for that says nothing of it: the pass mark in per cent, and so many questions.
PASS, LEAST = 60, 15
#: A template may come from a stranger. Qt lays a text out in time that grows with both.
MOST_TEXT, MOST_DEEP, MOST_PLACES, MOST_TABLES = 100_000, 40, 100, 8
# Those that are closed by themselves.
_ALONE = frozenset(("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "p", "li"))
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})")


def template(kind: str, root: Path) -> Template:
    """The template of the briefing in `root`, else the program's own. Raises TemplateError.

    A record of attendance has one of its own in a briefing, so that a certificate's is not printed for who did not pass.
    """
    own = root / "resources" / "templates" / f"{kind}.html"
    if not os.path.lexists(own):
        return Template(
            (TEMPLATES / f"{'certificate' if kind == 'attendance' else kind}.html").read_text(
                encoding="utf-8"
            )
        )
    text, problems = read_text(own, root)
    if text is None:
        raise TemplateError(problems[0].message)
    if len(text) > MOST_TEXT:
        raise TemplateError(Text(f"超过 {MOST_TEXT} 字", f"longer than {MOST_TEXT} characters"))
    if nesting(text) > MOST_DEEP:
        raise TemplateError(Text(f"嵌套超过 {MOST_DEEP} 层", f"nested more than {MOST_DEEP} deep"))
    if text.count("$") > MOST_PLACES:
        raise TemplateError(
            Text(f"要填的地方超过 {MOST_PLACES} 处", f"more than {MOST_PLACES} places to be filled")
        )
    return Template(text)


class TemplateError(Exception):
    """A template that cannot be used, and why, in both languages."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


def nesting(text: str) -> int:
    """How deep the tags of HTML are nested at most, as far as that shows without parsing, which takes too long for a few texts."""
    deepest = deep = 0
    for end, name in _TAG.findall(text):
        if name.lower() not in _ALONE:
            deep = max(0, deep - 1) if end else deep + 1
            deepest = max(deepest, deep)
    return deepest


class _Page(QTextDocument):
    """A document that reads nothing but its own text: no style sheet and no picture by an address."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002
        """Nothing, whatever is asked for."""
        return ""


def fact_version(revisions: Mapping[str, str]) -> str:
    """Eight letters for all facts as they stand."""
    text = "".join(f"{id_}{revision}" for id_, revision in sorted(revisions.items()))
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()


@dataclass(frozen=True, slots=True)
class Paper:
    """What a template is filled with, and the pictures that it may ask for."""

    words: Mapping[str, str]
    pictures: Mapping[str, Picture]


def certificate(
    title: str, name: str, day: str, exam: Mapping[str, Any], facts: int, version: str, source: str = ""
) -> Paper:
    """What a certificate says, or, without a pass, the record of attendance; `exam` is what exam_of gives."""
    passed = bool(exam["passed"])
    pictures: dict[str, Picture] = {
        "helix": helix if passed else helix_in_ink,
        "scorebar": score(exam["score"], exam["of"], exam["line"]),
    }
    rows = []
    for theme in exam["themes"]:
        n = theme["n"]
        colour = accent(n if passed else 0)
        pictures |= {f"lens{n}": lens(n if passed else 0), f"cells{n}": cells(theme["marks"], colour)}
        rows.append(
            _row(
                f'<span style="font-size:12pt; font-weight:bold; color:{colour.name()};">{html.escape(theme["name"])}</span>',
                f'<span style="font-size:9pt; color:#454b54;">{html.escape(theme["topic"])}</span>',
                f'<img src="cells{n}" width="{min(300, 26 * len(theme["marks"]))}" height="22">',
                f"<b>{_points(theme['got'])} / {theme['asked']}</b>",
                left=2,
            )
        )
    words = _words(title, name, day, facts, version) | {
        "heading": QCoreApplication.translate("Papers", "测验合格证书")
        if passed
        else QCoreApplication.translate("Papers", "参加记录"),
        "sentence": html.escape(_verdict(exam)),
        "line": html.escape(
            _fill(QCoreApplication.translate("Papers", "得分，一格一题一分；竖线是合格线 %1 分，%2%"),
                  _points(exam["line"]), exam["pass"])
        ),
        "score": _points(exam["score"]),
        "of": str(exam["of"]),
        "themes": "".join(rows),
        "how": _how(exam, facts, version),
        "legend": html.escape(
            QCoreApplication.translate("Papers", "实心勾：对；下半实：部分对，按对的部分给分；空心叉：错；短横：没答")
        ),
        "learner": html.escape(QCoreApplication.translate("Papers", "学员")),
        "examiner": html.escape(QCoreApplication.translate("Papers", "主考")),
        "when": html.escape(QCoreApplication.translate("Papers", "日期")),
        "record": html.escape(
            _fill(QCoreApplication.translate("Papers", "记录号 %1"), number_of(name, day, exam["given"]))
        ),
        "number": number_of(name, day, exam["given"]),
        "check": html.escape(
            QCoreApplication.translate("Papers", "由姓名、日期和每题的得分算出。核对：题库、一个班的成绩，把学员导出的记录和这份 PDF 拖进去")
        ),
        "source": html.escape(source),
        "weak": "",
    }  # fmt: skip
    return Paper(words, pictures)


def _verdict(exam: Mapping[str, Any]) -> str:
    if exam["passed"]:
        words = QCoreApplication.translate("Papers", "参加测验，%1 题得 %2 分，达到合格线 %3 分。")
    elif exam["of"] < exam["least"]:
        words = QCoreApplication.translate(
            "Papers", "参加测验，%1 题得 %2 分。满 %4 题才发证书，这一页只说明参加过。"
        )
    else:
        words = QCoreApplication.translate(
            "Papers", "参加测验，%1 题得 %2 分，没有达到合格线 %3 分。这一页只说明参加过。"
        )
    return _fill(words, exam["of"], _points(exam["score"]), _points(exam["line"]), exam["least"])


def _how(exam: Mapping[str, Any], facts: int, version: str) -> str:
    """How it was examined: questions, time, what was closed, and the version of the facts."""
    rows = [
        (
            QCoreApplication.translate("Papers", "题"),
            _fill(
                QCoreApplication.translate("Papers", "%1 题；至少 %2 题才发证书"), exam["of"], exam["least"]
            ),
        ),
        (QCoreApplication.translate("Papers", "题库"), _fill(_facts(), facts, version)),
    ]
    if exam["seconds"] is not None:
        minutes = f"{exam['seconds'] // 60}:{exam['seconds'] % 60:02}"
        words = QCoreApplication.translate("Papers", "用 %1，不限时")
        if exam["limit"]:
            words = QCoreApplication.translate("Papers", "用 %1，限 %2 分钟")
        limit = round(exam["limit"] or 0) // 60
        rows.append((QCoreApplication.translate("Papers", "时间"), _fill(words, minutes, limit)))
        closed = QCoreApplication.translate("Papers", "放映、搜索和页面一直关着")
        if not exam["closed"]:
            closed = QCoreApplication.translate("Papers", "中断过，后来接着考完")
        rows.append((QCoreApplication.translate("Papers", "方式"), closed))
    said = [
        f'<span style="color:#60666f;">{html.escape(key)}</span>&nbsp;&nbsp;&nbsp;{html.escape(value)}'
        for key, value in rows
    ]
    pairs = [said[n : n + 2] for n in range(0, len(said), 2)]
    return "".join(
        "<tr>" + "".join(f'<td width="50%" style="font-size:9.5pt;">{one}</td>' for one in pair) + "</tr>"
        for pair in pairs
    )


def _points(value: float) -> str:
    return f"{round(value, 1):g}"


def report(title: str, name: str, day: str, told: Mapping[str, Any], facts: int, version: str) -> Paper:
    """What a report says; `told` is progress.overview."""
    pictures: dict[str, Picture] = {
        "helix": helix,
        "days": days([count for _, count in told["calendar"]]),
        "coming": bars(told["forecast"]),
    }
    rows = []
    for theme in told["themes"]:
        n = theme["n"]
        pictures[f"ticks{n}"] = ticks(theme["ticks"], accent(n))
        counts = (theme["known"], theme["learning"], theme["missed"] + theme["unseen"])
        rows.append(
            _row(
                f'<span style="font-weight:bold; color:{accent(n).name()};">{html.escape(theme["name"])}</span>',
                f'<img src="ticks{n}" width="230" height="20">',
                _fill(QCoreApplication.translate("Papers", "会 %1，在学 %2，还不会 %3"), *counts),
                _fill(
                    QCoreApplication.translate("Papers", "答 %1 题，对 %2 题"),
                    theme["answers"],
                    theme["right"],
                ),
            )
        )
    weak = ""
    for heading, key in (
        (QCoreApplication.translate("Papers", "有把握却答错"), "sure"),
        (QCoreApplication.translate("Papers", "常认错的"), "confused"),
    ):
        lines = [
            _row(
                html.escape(row["label"]),
                _said(key, row),
                _paged(row["number"]) if row["page"] else "",
            )
            for row in told[key][:5]
        ]
        if lines:
            weak += (
                f'<p style="font-size:13pt; font-weight:bold; margin-top:20px;">{html.escape(heading)}</p>'
            )
            weak += f'<table width="100%" cellspacing="0" cellpadding="4">{"".join(lines)}</table>'
    sentence = QCoreApplication.translate("Papers", "共答 %1 题，对 %2 题。会 %3 条，今天估计想得起 %4 条。")
    if not told["known"]:
        sentence = QCoreApplication.translate("Papers", "共答 %1 题，对 %2 题。还没有隔天想起过的。")
    words = _words(title, name, day, facts, version) | {
        "heading": QCoreApplication.translate("Papers", "学习报告"),
        "sentence": _fill(sentence, told["answers"], told["right"], told["known"], told["expected"]),
        "score": str(told["right"]),
        "of": str(told["answers"]),
        "recall": QCoreApplication.translate(
            "Papers", "一线一条事实：高而实是会，矮而空是在学，只有线脚是还不会"
        ),
        "practice": QCoreApplication.translate("Papers", "哪些天在学（26 周）"),
        "ahead": QCoreApplication.translate("Papers", "接下来 30 天要复习"),
        "themes": "".join(rows),
        "weak": weak,
    }
    return Paper(words, pictures)


def _paged(number: str) -> str:
    if number[:1].isdecimal():
        return _fill(QCoreApplication.translate("Papers", "第 %1 页"), number)
    return _fill(QCoreApplication.translate("Papers", "备用页 %1"), number[1:])


def _said(key: str, row: Mapping[str, Any]) -> str:
    if key == "sure":
        return _fill(QCoreApplication.translate("Papers", "%1 次"), row["count"])
    chosen = QCoreApplication.translate("Papers", "选成“%1” %2 次")
    return html.escape(_fill(chosen, row["chosen"], row["count"]))


def write(kind: str, paper: Paper, root: Path, file: Path) -> None:
    """Write the PDF. Raises OSError where it cannot be written, TemplateError for a template that cannot be used,
    KeyError or ValueError for one that asks for more.
    """
    text = template(kind, root).substitute(paper.words)
    if len(text) > 3 * MOST_TEXT:
        raise TemplateError(
            Text(
                f"填好以后超过 {3 * MOST_TEXT} 字",
                f"longer than {3 * MOST_TEXT} characters once it is filled",
            )
        )
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
    writer.setTitle(f"{paper.words['heading']} {paper.words.get('number', '')}".strip())
    document = _Page()
    document.setHtml(text)
    if tables_deep(document) > MOST_TABLES:
        raise TemplateError(
            Text(f"表格嵌套超过 {MOST_TABLES} 层", f"tables nested more than {MOST_TABLES} deep")
        )
    layout = document.documentLayout()
    layout.setPaintDevice(writer)
    layout.registerHandler(QTextFormat.ObjectTypes.ImageObject.value, Pictures(document, paper.pictures))
    area = writer.pageLayout().paintRectPixels(writer.resolution())
    document.setPageSize(QSizeF(area.size()))
    document.print_(writer)
    del writer
    if not file.exists() or not file.stat().st_size:
        raise OSError(str(file))


def exam_of(
    answers: Sequence[Answer], deck: Mapping[str, Any], state: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The result of an exam by theme, from its answers as they were judged; `state` is how its sitting ended.

    `score` is the sum of credit, `line` what passes, both in points; `passed` also asks for enough questions.
    """
    themes = []
    for chapter in deck["chapters"]:
        some = [answer for answer in answers if answer.theme == chapter["id"]]
        if some:
            topic = str(chapter.get("topic") or "")
            row = {"n": chapter["n"], "name": chapter["name"], "topic": topic}
            got = sum(answer.credit for answer in some)
            themes.append(row | {"marks": [_cell(one) for one in some], "got": got, "asked": len(some)})
    points = sum(answer.credit for answer in answers)
    line = len(answers) * int(deck.get("pass", PASS)) / 100
    least, ended = int(deck.get("least", LEAST)), state or {}
    return {
        "score": points,
        "of": len(answers),
        "themes": themes,
        "pass": int(deck.get("pass", PASS)),
        "least": least,
        "line": line,
        # A sum of parts is not off by less than that.
        "passed": len(answers) >= least and points >= line - 1e-6,
        "given": [(answer.item, answer.credit) for answer in answers],
        "seconds": ended.get("seconds"),
        "limit": ended.get("limit"),
        "closed": bool(ended.get("closed")),
    }


def _cell(answer: Answer) -> int:
    if not answer.answered:
        return NOTHING
    return 1 if answer.right else PARTLY if answer.credit > 0 else 0


def _facts() -> str:
    return QCoreApplication.translate("Papers", "事实库 %1 条，版本 %2")


def _words(title: str, name: str, day: str, facts: int, version: str) -> dict[str, str]:
    year, month, number = (int(part) for part in day.split("-"))
    date = _fill(QCoreApplication.translate("Papers", "%1年%2月%3日"), year, month, number)
    said = {"title": title, "name": name, "date": date, "version": version}
    return {key: html.escape(value) for key, value in said.items()} | {
        "facts": html.escape(_fill(_facts(), facts, version))
    }


def _row(*cells: str, left: int = 1) -> str:
    """A row of a table: the first ones to the left, the others to the right, a hairline below."""
    style = "font-size:11pt; border-bottom:1px solid #d2d2cc;"
    return (
        "<tr>"
        + "".join(
            f'<td align="{"left" if n < left or "<img" in cell else "right"}" valign="middle" style="{style}">{cell}</td>'
            for n, cell in enumerate(cells)
        )
        + "</tr>"
    )


def _fill(words: str, *values: object) -> str:
    for number, value in enumerate(values, 1):
        words = words.replace(f"%{number}", str(value))
    return words
