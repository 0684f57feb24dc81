"""`zgc`, `zgc present` and `zgc quiz`: the windows. Nothing heavy is imported before Qt has to be."""

from __future__ import annotations

import argparse

from zgc_desktop.cli.places import deck
from zgc_desktop.cli.words import UserError


def window_language(given: argparse.Namespace) -> str:
    """The windows' language: as asked for now, else as chosen in the settings, else that of the messages."""
    from zgc_desktop.ui.settings import Settings

    chosen = Settings().get("lang")
    return str(given.asked or (given.lang if chosen == "auto" else chosen))


def run(given: argparse.Namespace) -> int:
    """Open the window asked for and return the program's exit code when it is closed."""
    root = deck(given.folder)
    from zgc_desktop.ui.doctor import preflight

    if trouble := preflight():
        raise UserError(trouble.zh, trouble.en)
    from zgc_desktop import app

    lang = window_language(given)
    if given.command == "present":
        return app.run_present(
            root,
            start=given.start,
            windowed=given.windowed,
            theme=given.theme,
            lang=lang,
            motion=given.motion,
            renderer=given.renderer,
        )
    if given.command == "quiz":
        return app.run_quiz(root, theme=given.theme, count=given.count, seed=given.seed, lang=lang)
    return app.run_library(root, lang=lang)
