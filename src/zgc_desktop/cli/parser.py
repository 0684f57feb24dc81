"""argparse in two languages, one sentence for every mistake; and the readers of values."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any, NoReturn

from zgc_desktop.cli.words import FAILED, say

_FEWEST_PIXELS, _MOST_PIXELS = 16, 16384


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that speaks both languages and says what is wrong in one sentence."""

    def __init__(self, *args: Any, lang: str = "zh", **kwargs: Any) -> None:
        self.lang = lang
        kwargs.setdefault("formatter_class", _formatter(lang))
        kwargs.setdefault("allow_abbrev", False)
        kwargs["add_help"] = False  # argparse's own line about --help is in English
        super().__init__(*args, **kwargs)
        self._positionals.title = say(("参数", "arguments"), lang)
        self._optionals.title = say(("选项", "options"), lang)
        self.add_argument("-h", "--help", action="help", help=say(("显示这份说明", "show this help"), lang))

    def error(self, message: str) -> NoReturn:
        """One sentence and where to read more; exit code 2."""
        told = _translate(message) if self.lang == "zh" else f"{message[:1].upper()}{message[1:]}"
        more = say((f"用法见 {self.prog} --help。", f"See {self.prog} --help."), self.lang)
        end = "" if told.endswith(("？", "?")) else say(("。", "."), self.lang)
        self.exit(FAILED, f"zgc: {told}{end}{say(('', ' '), self.lang)}{more}\n")


def _formatter(lang: str) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.RawDescriptionHelpFormatter):
        """Wider than argparse's, with 用法 for usage."""

        def __init__(self, prog: str, **kwargs: Any) -> None:
            kwargs.update(max_help_position=30, width=100)
            super().__init__(prog, **kwargs)

        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, prefix or say(("用法：", "usage: "), lang))

    return Formatter


# argparse's own sentences. What matches none is shown as it is.
_SENTENCES = (
    (r"the following arguments are required: (.*)", r"还缺少参数 \1"),
    (r"unrecognized arguments: (.*)", r"不认识参数 \1"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1 没有 \2 这个取值，可以是 \3"),
    (r"argument (.*): expected one argument", r"\1 后面要有一个值"),
    (r"argument (.*): invalid int value: (.*)", r"\1 要一个整数，不是 \2"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1 不带值，\2 多余"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 与 \2 不能同时用"),
    (r"argument (.*): (“.*”) is not a whole number from (.*) to (.*)", r"\1 要 \3 到 \4 的整数，不是\2"),
    (r"argument (.*): (“.*”) is not a size like (.*)", r"\1 要写成 \3 这样，不是\2"),
    (
        r"argument (.*): (“.*”) is no size: a side has from (.*) to (.*) pixels",
        r"\1 的每一边要在 \3 到 \4 像素之间，不是\2",
    ),
    (r"argument (.*): (“.*”) is not a list of pages like (.*)", r"\1 要写成 \3 这样的页码，不是\2"),
    (r"argument (.*): (“.*”) is not a page like (.*) or (.*)", r"\1 要写成 \3 或 \4 这样的页码，不是\2"),
    (r"argument ([^:]*): (.*)", r"\1：\2"),
)


def _translate(message: str) -> str:
    for pattern, chinese in _SENTENCES:
        if re.fullmatch(pattern, message, re.S):
            return re.sub(pattern, chinese, message, flags=re.S)
    return message


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """A parser of integers between two bounds."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from {least} to {most}")
        return number

    return read


_RESERVE = "[Rr备]"
#: No briefing has more.
_MOST_PAGES = 99999


def page_number(text: str) -> int:
    """`12` as 12, and `R2`, the second page in reserve, as −2."""
    match = re.fullmatch(rf"({_RESERVE}?)(\d{{1,5}})", text)
    number = int(match[2]) if match else 0
    if match is None or not 1 <= number <= _MOST_PAGES:
        raise argparse.ArgumentTypeError(f"“{text}” is not a page like 12 or R1")
    return -number if match[1] else number


def size(text: str) -> tuple[int, int]:
    """`1920x1080` as (width, height) in pixels."""
    match = re.fullmatch(r"(\d{1,9})[xX×](\d{1,9})", text)
    if not match:
        raise argparse.ArgumentTypeError(f"“{text}” is not a size like 1920x1080")
    if any(not _FEWEST_PIXELS <= int(side) <= _MOST_PIXELS for side in match.groups()):
        raise argparse.ArgumentTypeError(
            f"“{text}” is no size: a side has from {_FEWEST_PIXELS} to {_MOST_PIXELS} pixels"
        )
    return int(match[1]), int(match[2])


def page_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """`1-5,8` as ((1, 5), (8, 8)); an open end counts to the last page. R2-R3, in reserve, is (-3, -2)."""
    ranges = []
    for part in text.replace("，", ",").split(","):
        match = re.fullmatch(rf"\s*({_RESERVE}?)(\d{{1,5}})\s*(-\s*(?:\1(\d{{0,5}}))?)?\s*", part)
        if not match:
            raise argparse.ArgumentTypeError(f"“{text}” is not a list of pages like 1-5,8")
        first = int(match[2])
        last = first if match[3] is None else int(match[4] or 99999)
        if not 1 <= first <= last:
            raise argparse.ArgumentTypeError(f"“{text}” is not a list of pages like 1-5,8")
        ranges.append((-last, -first) if match[1] else (first, last))
    return tuple(ranges)


def add_option(parser: Parser, *names: str, zh: str, en: str, **more: Any) -> None:
    """An argument whose help is in the parser's language."""
    parser.add_argument(*names, help=say((zh, en), parser.lang), **more)
