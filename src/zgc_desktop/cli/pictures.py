"""`zgc export png`: every slide as a picture, without a display."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from zgc_desktop.cli.places import deck, say_shipped
from zgc_desktop.cli.terminal import steering
from zgc_desktop.cli.words import OK, PROBLEMS, UserError, say
from zgc_desktop.source.reasons import reason


def run(given: argparse.Namespace) -> int:
    """Write the pictures asked for; 1 where a page among them cannot be read, and its picture says so."""
    from zgc_desktop.briefing.cache import make_program

    root = deck(given.folder)
    say_shipped(given, root)
    slides = make_program(root)["slides"]  # not from the cache, which keeps the last good version of a page
    if not slides:
        raise UserError(
            f"“{root}”打不开；先运行 zgc check。", f"“{root}” cannot be opened; run zgc check first."
        )
    if given.slides:
        slides = [s for s in slides if any(first <= _number(s) <= last for first, last in given.slides)]
    if not slides:
        raise UserError("这份简报没有这些页。", "The briefing has no such pages.")
    themes = ("paper", "hall") if given.theme == "both" else (given.theme,)
    from zgc_desktop.ui.render import Renderer

    width, height = given.size
    renderer = Renderer(width, height)
    marks = _ink(root, slides) if given.ink else {}
    done, total = 0, len(slides) * len(themes)
    try:
        given.target.mkdir(parents=True, exist_ok=True)
        for theme in themes:
            for slide in slides:
                suffix = f"-{theme}" if len(themes) > 1 else ""
                path = given.target / f"{_name(_number(slide))}-{slide['id']}{suffix}.png"
                drawn = renderer.draw(
                    slide, hall=theme == "hall", english=given.english, marks=marks.get(slide["id"], "[]")
                )
                if not drawn.save(str(path)):
                    raise UserError(f"没法写“{path}”。", f"Cannot write “{path}”.")
                done += 1
                progress(done, total)
    except OSError as error:
        raise UserError(
            f"没法写到“{given.target}”：{reason(error).zh}。",
            f"Cannot write to “{given.target}”: {reason(error).en}.",
        ) from error
    if pages := [slide["number"] for slide in slides if slide["layout"] == "broken"]:
        words = (
            f"第 {'、'.join(pages)} 页读不出来，图里写着原因；zgc check 列出全部问题。",
            f"Pages that cannot be read, as their pictures say: {', '.join(pages)}; zgc check lists all problems.",
        )
        print(f"zgc: {say(words, given.lang)}", file=sys.stderr)
        return PROBLEMS
    return OK


def _number(slide: dict[str, Any]) -> int:
    """The page from 1, or from −1 for one in reserve."""
    return int(slide["pages"] - slide["page"] if slide["reserve"] else slide["page"])


def _name(number: int) -> str:
    return f"{number:02d}" if number > 0 else f"R{-number}"


def progress(done: int, total: int) -> None:
    """A bar on stderr, where that is a terminal."""
    if sys.stderr.isatty():
        filled = 30 * done // total
        end = "\n" if done == total else ""
        bar = f"\r{'█' * filled}{'░' * (30 - filled)} {done}/{total}"
        print(bar, end=end, file=steering(sys.stderr), flush=True)


def _ink(root: Path, slides: list[dict[str, Any]]) -> dict[str, str]:
    """What was drawn on the slides in the last shows, by their ids."""
    from zgc_desktop.show.journal import state_folder
    from zgc_desktop.ui.ink import marks_view
    from zgc_desktop.ui.keeper import ShowKeeper

    ink = ShowKeeper(state_folder()).ink(root.resolve(), slides)
    return {slides[page]["id"]: marks_view(there.strokes) for page, there in ink.pages.items()}
