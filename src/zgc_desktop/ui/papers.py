"""The report and the certificate of a learner as PDF, A4, from templates that a briefing may bring itself."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

TEMPLATES = Path(__file__).parent / "templates"
KINDS = ("report", "certificate")


def template(kind: str, root: Path) -> Template:
    """The template of the briefing in `root`, else the program's own."""
    own = root / "resources" / "templates" / f"{kind}.html"
    file = own if own.exists() else TEMPLATES / f"{kind}.html"
    return Template(file.read_text(encoding="utf-8"))


def fact_version(revisions: Mapping[str, str]) -> str:
    """Eight letters for all facts as they stand."""
    text = "".join(f"{id_}{revision}" for id_, revision in sorted(revisions.items()))
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()


def certificate(
    title: str, name: str, day: str, exam: Mapping[str, Any], facts: int, version: str
) -> dict[str, str]:
    """What a certificate says; `exam` has `score`, `of` and `themes`, rows of name, right and asked."""
    rows = [(theme["name"], f"{theme['right']} / {theme['asked']}") for theme in exam["themes"]]
    return _words(title, name, day, facts, version) | {
        "heading": QCoreApplication.translate("Papers", "结业证书"),
        "sentence": _fill(
            QCoreApplication.translate("Papers", "考试 %2 题，答对 %1 题。"), exam["score"], exam["of"]
        ),
        "themes": _table(rows),
        "weak": "",
    }


def report(
    title: str, name: str, day: str, told: Mapping[str, Any], facts: int, version: str
) -> dict[str, str]:
    """What a report says; `told` is the progress of StudyModel."""
    rows = [
        (
            theme["name"],
            _fill(QCoreApplication.translate("Papers", "能想起 %1%"), round(100 * theme["recall"])),
            _fill(QCoreApplication.translate("Papers", "学过 %1 / %2 条"), theme["asked"], theme["facts"]),
            _fill(
                QCoreApplication.translate("Papers", "答 %1 题，对 %2 题"), theme["answers"], theme["right"]
            ),
        )
        for theme in told["themes"]
    ]
    weak = ""
    for heading, key in (
        (QCoreApplication.translate("Papers", "有把握却答错"), "sure"),
        (QCoreApplication.translate("Papers", "常认错的"), "confused"),
    ):
        if told[key]:
            lines = [
                (row["label"], _fill(QCoreApplication.translate("Papers", "第 %1 页"), row["page"]))
                for row in told[key]
            ]
            weak += (
                f'<p style="font-size:15pt; font-weight:bold; margin-top:22px;">{html.escape(heading)}</p>'
            )
            weak += f'<table width="100%" cellspacing="0" cellpadding="5">{_table(lines)}</table>'
    return _words(title, name, day, facts, version) | {
        "heading": QCoreApplication.translate("Papers", "学习报告"),
        "sentence": _fill(
            QCoreApplication.translate("Papers", "共答 %1 题，对 %2 题。"), told["answers"], told["right"]
        ),
        "themes": _table(rows),
        "weak": weak,
    }


def write(kind: str, words: Mapping[str, str], root: Path, file: Path) -> None:
    """Write the PDF. Raises OSError where it cannot be written, KeyError or ValueError for a template that asks for more."""
    text = template(kind, root).substitute(words)
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
    writer.setTitle(words["heading"])
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(text)
    area = writer.pageLayout().paintRectPixels(writer.resolution())
    document.setPageSize(QSizeF(area.size()))
    document.print_(writer)
    del writer
    if not file.exists() or not file.stat().st_size:
        raise OSError(str(file))


def exam_of(answers: list[Any], chapters: list[dict[str, Any]]) -> dict[str, Any]:
    """The result of an exam by theme, from its answers."""
    themes = []
    for chapter in chapters:
        mine = [answer for answer in answers if answer.theme == chapter["id"]]
        if mine:
            right = sum(answer.right for answer in mine)
            themes.append({"name": chapter["name"], "right": right, "asked": len(mine)})
    return {
        "score": sum(answer.right for answer in answers),
        "of": len(answers),
        "themes": themes,
    }


def _words(title: str, name: str, day: str, facts: int, version: str) -> dict[str, str]:
    said = {"title": title, "name": name, "date": day, "version": version}
    return {key: html.escape(value) for key, value in said.items()} | {
        "facts": html.escape(
            _fill(QCoreApplication.translate("Papers", "事实库 %1 条，版本 %2"), facts, version)
        )
    }


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    cells = [
        "<tr>"
        + "".join(
            f'<td align="{"left" if n == 0 else "right"}" style="font-size:13pt; border-bottom:1px solid #c9cdd2;">{html.escape(cell)}</td>'
            for n, cell in enumerate(row)
        )
        + "</tr>"
        for row in rows
    ]
    return "".join(cells)


def _fill(words: str, *values: object) -> str:
    for number, value in enumerate(values, 1):
        words = words.replace(f"%{number}", str(value))
    return words
