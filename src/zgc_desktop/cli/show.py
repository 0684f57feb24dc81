"""`zgc`, `zgc present` and `zgc quiz`: the windows. Nothing heavy is imported before Qt has to be."""

from __future__ import annotations

import argparse
from pathlib import Path

from zgc_desktop.cli.places import deck
from zgc_desktop.cli.words import UserError


def window_language(given: argparse.Namespace) -> str:
    """The windows' language: as asked for now, else as chosen in the settings, else that of the messages."""
    from zgc_desktop.ui.settings import Settings

    chosen = Settings(only_reading=True).get("lang")
    return str(given.asked or (given.lang if chosen == "auto" else chosen))


def _theme(root: Path, theme: str | None) -> str | None:
    """The theme, if a quiz can be made of it. Raises UserError."""
    from zgc_desktop.briefing.cache import program_for
    from zgc_desktop.quiz.views import ThemeError, theme_number

    try:
        theme_number(program_for(root) if theme else {}, theme)
    except ThemeError as error:
        raise UserError(error.words.zh, error.words.en) from error
    return theme


def _page(root: Path, page: int) -> int:
    """The page to start on, if the briefing has it (see ShowState.starting). Raises UserError."""
    if page == 1:
        return page  # the usual start loads nothing here
    from zgc_desktop.briefing.cache import program_for

    slides = program_for(root)["slides"]
    reserved = sum(bool(slide.get("reserve")) for slide in slides)
    flow = len(slides) - reserved
    if page > flow:
        raise UserError(
            f"没有第 {page} 页；这份简报有 {flow} 页。", f"There is no page {page}; the briefing has {flow}."
        )
    if -page > reserved:
        raise UserError(
            f"没有备用页 R{-page}；这份简报有 {reserved} 张备用页。",
            f"There is no page R{-page}; the briefing has {reserved} in reserve.",
        )
    return page


def run(given: argparse.Namespace) -> int:
    """Open the window asked for and return the program's exit code when it is closed."""
    root = deck(given.folder)
    from zgc_desktop.ui.boot import read_ahead

    read_ahead()
    from zgc_desktop.ui.doctor import preflight

    if trouble := preflight():
        raise UserError(trouble.zh, trouble.en)
    from zgc_desktop import app

    lang = window_language(given)
    if given.command == "present":
        return app.run_present(
            root,
            start=_page(root, given.start),
            windowed=given.windowed,
            theme=given.theme,
            lang=lang,
            motion=given.motion,
            english=given.english,
            renderer=given.renderer,
            console=given.console or given.rehearse,
            rehearse=given.rehearse,
            loop=float(given.pace) if given.loop else None,
            idle=float(given.idle),
        )
    if given.command == "quiz":
        count = 0 if given.count is None else given.count  # 0 asks all
        return app.run_quiz(root, theme=_theme(root, given.theme), count=count, seed=given.seed, lang=lang)
    return app.run_library(root, lang=lang)
