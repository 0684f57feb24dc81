"""Where things are: the shipped briefing, the parts of the package, the person's folders."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import zgc_desktop
from zgc_desktop.cli.words import UserError, Words, say

APP = "zgc-desktop"
PACKAGE = Path(zgc_desktop.__file__).resolve().parent
MARK = Path("slides", "deck.yaml")
PARTS = ("slides", "resources")
"""The folders that make up a briefing."""


def is_briefing(folder: Path) -> bool:
    """Whether the folder holds a deck."""
    try:
        return (folder / MARK).is_file()
    except (OSError, ValueError):  # it may not be looked into, or no folder can have that name
        return False


def shipped() -> Path:
    """The briefing that comes with the program: inside the installed package, or the checkout's root."""
    for folder in (PACKAGE / "_briefing", PACKAGE.parents[1]):
        if is_briefing(folder):
            return folder
    raise UserError(
        "这份安装里没有自带的简报；请重新安装 zgc-desktop。",
        "This installation holds no shipped briefing; install zgc-desktop again.",
    )


def briefing(given: Path | None) -> Path:
    """The folder named; else the current one if it is a briefing; else the shipped one. Raises UserError."""
    if given is None:
        here = Path.cwd()
        return here if is_briefing(here) else shipped()
    try:
        if not given.exists():
            raise UserError(f"没有“{given}”这个文件夹。", f"There is no folder “{given}”.")
        if not given.is_dir():
            raise UserError(f"“{given}”不是文件夹。", f"“{given}” is not a folder.")
        return given.resolve()
    except OSError as error:
        from zgc_desktop.source.reasons import reason

        why = reason(error)
        raise UserError(f"打不开“{given}”：{why.zh}。", f"Cannot open “{given}”: {why.en}.") from error


def deck(given: Path | None) -> Path:
    """Like `briefing`, and there has to be a deck in it to be shown. Raises UserError."""
    root = briefing(given)
    if not is_briefing(root):
        raise _none(root)
    return root


def _none(root: Path) -> UserError:
    return UserError(
        f"“{root}”里没有 slides/deck.yaml，不是一份简报；zgc new 目录 可以新建一份。",
        f"“{root}” has no slides/deck.yaml, so it is not a briefing; zgc new DIR makes one.",
    )


def checked(given: Path | None) -> Path:
    """The folder to check: like `briefing`, but one that was begun or damaged is one too. Raises UserError.

    A folder that has nothing of a briefing was meant for another command or is a slip of the hand.
    """
    here = Path.cwd()
    root = here if given is None and resembles(here) else briefing(given)
    if not resembles(root):
        raise _none(root)
    return root


def resembles(folder: Path) -> bool:
    """Whether the folder holds slides, or the facts of a briefing, be they named with capitals."""
    try:
        names = {path.name.casefold() for path in folder.iterdir() if path.is_dir()}
    except OSError:
        return False
    try:
        return "slides" in names or (folder / "resources" / "facts").is_dir()
    except OSError:  # there is one, of which nothing can be seen
        return True


def said(root: Path, given: Path | None) -> Words:
    """Which briefing it is, in words."""
    if given is None and root != Path.cwd():
        return (
            f"当前文件夹不是简报，用的是自带的简报：{root}",
            f"The current folder is no briefing; this is the shipped one: {root}",
        )
    return (f"简报：{root}", f"Briefing: {root}")


def say_shipped(given: argparse.Namespace, root: Path) -> None:
    """Say on standard error that the shipped briefing was taken, where nobody named it."""
    if given.folder is None and root != Path.cwd():
        print(say(said(root, None), given.lang), file=sys.stderr)


def log_file() -> Path:
    """Where a crash is written down."""
    from platformdirs import user_log_path

    return user_log_path(APP, appauthor=False) / "zgc.log"
