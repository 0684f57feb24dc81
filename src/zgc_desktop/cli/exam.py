"""`zgc exam`: a fixed exam for a group is made, taken, and printed."""

from __future__ import annotations

import argparse
import random
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zgc_desktop.cli.places import deck, say_shipped
from zgc_desktop.cli.words import OK, UserError, say

if TYPE_CHECKING:
    from zgc_desktop.quiz.exam_file import ExamFile, Sheet
    from zgc_desktop.quiz.pool import Pool


def run(given: argparse.Namespace) -> int:
    """Do what was asked."""
    root = deck(given.folder)
    say_shipped(given, root)
    return {"make": _make, "take": _take, "print": _print}[given.action](root, given)


def _make(root: Path, given: argparse.Namespace) -> int:
    from zgc_desktop.briefing.identity import briefing_id
    from zgc_desktop.quiz import exam_file
    from zgc_desktop.source.files import write_whole
    from zgc_desktop.source.reasons import reason

    for name, text in (("--from", given.opens), ("--to", given.closes)):
        if text and exam_file.moment_of(text) is None:
            raise UserError(
                f"{name} 要写成 2026-12-02T09:00 这样，不是“{text}”。",
                f"{name} wants a time like 2026-12-02T09:00, not “{text}”.",
            )
    if exam_file.never(given.opens, given.closes):
        raise UserError(
            "截止（--to）要在开始（--from）以后。", "It has to close (--to) after it opens (--from)."
        )
    if given.file.exists():
        raise UserError(
            f"“{given.file}”已经有了，没有动它。", f"“{given.file}” is there already and was left alone."
        )
    pool, program = _pool(root)
    seed = random.SystemRandom().randrange(2**31) if given.seed is None else given.seed
    ids = [id_.strip() for id_ in given.items.replace("，", ",").split(",") if id_.strip()]
    if twice := next((id_ for id_ in ids if ids.count(id_) > 1), None):
        raise UserError(f"“{twice}”写了两次。", f"“{twice}” is given twice.")
    ids = ids or _drawn(root, pool, program, given, seed)
    try:
        made = exam_file.make(
            pool,
            briefing_id(program["deck"], root),
            ids,
            seed,
            title=given.title or str(program["deck"].get("title") or ""),
            minutes=given.minutes,
            opens=given.opens.replace("T", " "),
            closes=given.closes.replace("T", " "),
        )
    except KeyError as error:
        raise UserError(
            f"没有“{error.args[0]}”这道题；zgc questions 列出全部。",
            f"There is no question “{error.args[0]}”; zgc questions lists them all.",
        ) from error
    try:
        write_whole(given.file, [exam_file.written(made, given.lang).encode()])
    except OSError as error:
        why = reason(error)
        raise UserError(
            f"写不进“{given.file}”：{why.zh}。", f"“{given.file}” cannot be written: {why.en}."
        ) from error
    print(
        say(
            (
                f"卷号 {made.number}，{len(made.items)} 题：{given.file}",
                f"Sheet {made.number}, {len(made.items)} questions: {given.file}",
            ),
            given.lang,
        )
    )
    return OK


def _drawn(
    root: Path, pool: Pool, program: dict[str, Any], given: argparse.Namespace, seed: int
) -> list[str]:
    from zgc_desktop.briefing.identity import briefing_id
    from zgc_desktop.quiz import banned
    from zgc_desktop.quiz.draw import draw_exam
    from zgc_desktop.quiz.views import ThemeError, theme_number
    from zgc_desktop.ui.room import banned_files

    try:
        theme = theme_number(program, given.theme)
    except ThemeError as error:
        raise UserError(error.words.zh, error.words.en) from error
    shut = banned.read(*banned_files(root, briefing_id(program["deck"], root)))
    if given.hand:
        found = draw_exam(program.get("questions", ()), given.count, theme, seed, shut)
    else:
        found = pool.exam(given.count, theme, seed, shut)
    if not found:
        raise UserError("没有题可出。", "There is no question to be asked.")
    return [str(question["id"]) for question in found]


def _pool(root: Path) -> tuple[Pool, dict[str, Any]]:
    from zgc_desktop.briefing.cache import program_for
    from zgc_desktop.quiz.generate.sheetfile import sheet_for
    from zgc_desktop.quiz.pool import Pool

    program = program_for(root)
    return Pool(sheet_for(root), program), program


def _read(root: Path, given: argparse.Namespace) -> tuple[ExamFile, Sheet]:
    """The exam of the file, with its questions. Raises UserError for one that cannot be taken with this briefing."""
    from zgc_desktop.briefing.identity import briefing_id
    from zgc_desktop.cli.check import as_text
    from zgc_desktop.quiz import exam_file

    exam, problems = exam_file.opened(given.file)
    for found in problems:
        print(as_text(found, given.lang), file=sys.stderr)
    if exam is None:
        raise UserError(f"“{given.file}”不能当试卷用。", f"“{given.file}” cannot be taken for an exam.")
    pool, program = _pool(root)
    here = briefing_id(program["deck"], root)
    if exam.briefing != here:
        raise UserError(
            f"这份卷子是另一份简报（{exam.briefing}）的；用 --folder 指出那一份。",
            f"This exam is of another briefing ({exam.briefing}); name its folder with --folder.",
        )
    sheet = exam_file.sheet_of(pool, exam)
    if sheet.changed:
        words = exam_file.told(sheet.changed)
        raise UserError(words.zh, words.en)
    return exam, sheet


def _take(root: Path, given: argparse.Namespace) -> int:
    from zgc_desktop.quiz import exam_file

    exam, _ = _read(root, given)
    if (why := exam_file.closed(exam, datetime.now())) is not None:
        raise UserError(why.zh, why.en)
    from zgc_desktop.ui.doctor import preflight

    if trouble := preflight():
        raise UserError(trouble.zh, trouble.en)
    from zgc_desktop import app
    from zgc_desktop.cli.show import window_language

    return app.run_quiz(root, lang=window_language(given), exam=exam_file.options_of(exam, datetime.now()))


def _print(root: Path, given: argparse.Namespace) -> int:
    from zgc_desktop.source.reasons import reason

    if given.pdf is None:
        raise UserError("写上 PDF 的文件名。", "Give the name of the PDF.")
    if given.pdf.is_dir() or (given.pdf.exists() and not _is_pdf(given.pdf)):
        raise UserError(
            f"“{given.pdf}”已经有了，不是 PDF，没有动它；换一个文件名。",
            f"“{given.pdf}” is there already and no PDF; it was left alone. Choose another name.",
        )
    exam, sheet = _read(root, given)
    from zgc_desktop.quiz.language import all_in
    from zgc_desktop.ui import exam_papers

    pool, program = _pool(root)
    questions = all_in(sheet.questions, given.lang)
    head = exam_papers.headless(given.lang, program, pool, questions)
    try:
        pages = exam_papers.write(exam, questions, given.pdf, key=given.key, head=head)
    except OSError as error:
        why = reason(error)
        raise UserError(
            f"写不进“{given.pdf}”：{why.zh}。", f"“{given.pdf}” cannot be written: {why.en}."
        ) from error
    print(say((f"{pages} 页：{given.pdf}", f"{pages} pages: {given.pdf}"), given.lang))
    return OK


def _is_pdf(file: Path) -> bool:
    try:
        with file.open("rb") as source:
            return source.read(5) == b"%PDF-"
    except OSError:
        return False
