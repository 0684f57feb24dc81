"""`zgc check`: every problem of a briefing, for a person, a program or a code host."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from zgc_desktop.cli.places import checked, said
from zgc_desktop.cli.words import OK, PROBLEMS, say
from zgc_desktop.source.controls import one_line

if TYPE_CHECKING:
    from zgc_desktop.source.problem import Problem

_GITHUB = {"error": "error", "warning": "warning", "tip": "notice"}


def run(given: argparse.Namespace) -> int:
    """Check the briefing; 0 without problems, 1 with."""
    from zgc_desktop.briefing.check import check
    from zgc_desktop.briefing.load import load

    root = checked(given.folder)
    print(say(said(root, given.folder), given.lang), file=sys.stderr)
    loaded = load(root)
    problems = list(check(loaded))
    if given.render and loaded.briefing is not None:
        from zgc_desktop.briefing.compose import compose
        from zgc_desktop.cli.pictures import progress
        from zgc_desktop.ui.render_check import render_check

        slides = compose(loaded.briefing)["slides"]
        files = [(slide.file, slide.line) for slide in loaded.briefing.deck.slides]
        found = render_check(slides, files, progress)
        # That there are more than are listed stands below them.
        counted = [each for each in problems if each.code == "problems-many"]
        listed = {*problems, *found}.difference(counted)
        problems = sorted(listed, key=lambda p: (p.file, p.line, p.column, p.code)) + counted
    try:
        print_problems(problems, given.format, given.lang)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has seen enough; whether there are problems is still the answer.
        sys.stdout = None
    if given.format == "text":
        print(_summary(problems, given.lang), file=sys.stderr)
    return PROBLEMS if problems else OK


def print_problems(problems: Sequence[Problem], form: str, lang: str) -> None:
    """Print the problems in one of the forms text, json, github."""
    if form == "json":
        print(json.dumps([as_dict(problem, lang) for problem in problems], ensure_ascii=False, indent=2))
        return
    line = as_annotation if form == "github" else as_text
    for problem in problems:
        print(line(problem, lang))


def as_text(problem: Problem, lang: str) -> str:
    """`file:line:column code message（建议：…）`."""
    where = f"{problem.file}:{problem.line}:{problem.column}"
    advice = ""
    if problem.suggestion is not None:
        advice = say((f"（建议：{problem.suggestion.zh}）", f" (suggestion: {problem.suggestion.en})"), lang)
    # A problem is one line, whatever the file it quotes is called.
    return one_line(f"{where} {problem.code} {problem.message.get(lang)}{advice}")


def as_dict(problem: Problem, lang: str) -> dict[str, Any]:
    """The JSON object of one problem."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message.get(lang),
        "suggestion": problem.suggestion.get(lang) if problem.suggestion else None,
    }


def as_annotation(problem: Problem, lang: str) -> str:
    """A workflow command of GitHub Actions: the problem shows beside the line in the pull request."""
    text = problem.message.get(lang)
    if problem.suggestion is not None:
        text += "\n" + problem.suggestion.get(lang)
    place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
    return f"::{_GITHUB[problem.severity]} {place},title={_property(problem.code)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _summary(problems: Sequence[Problem], lang: str) -> str:
    if not problems:
        return say(("没有发现问题。", "No problems found."), lang)
    files = len({problem.file for problem in problems})
    noun = "problem" if len(problems) == 1 else "problems"
    return say(
        (f"{files} 个文件里有 {len(problems)} 个问题。", f"{len(problems)} {noun}; files: {files}."), lang
    )
