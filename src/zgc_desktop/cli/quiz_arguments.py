"""The arguments of the commands that are about questions, in both languages."""

from __future__ import annotations

from pathlib import Path

from zgc_desktop.cli.arguments import folder
from zgc_desktop.cli.parser import Parser, add_option, whole_number
from zgc_desktop.cli.words import say


def questions(parser: Parser) -> None:
    """Arguments of `zgc questions`."""
    folder(parser)
    add_option(
        parser,
        "--theme",
        metavar="ID",
        zh="只列一章的题，如 leap",
        en="questions of one chapter, for example leap",
    )
    add_option(
        parser,
        "--kind",
        metavar="KIND",
        zh="只列一种题，如 single",
        en="one kind of question, for example single",
    )
    add_option(
        parser,
        "--seed",
        metavar="N",
        type=whole_number(0, 2**31),
        default=0,
        zh="由事实出题用的种子，同一种子出同样的题",
        en="the seed of those made from facts; the same seed makes the same ones",
    )
    add_option(
        parser,
        "--format",
        choices=("table", "json"),
        default="table",
        zh="table 表格，json 数组",
        en="a table, or a JSON array",
    )


def grade(parser: Parser) -> None:
    """Arguments of `zgc grade`."""
    parser.add_argument(
        "question",
        metavar="QUESTION",
        help=say(("题目的编号，见 zgc questions", "id of the question, see zgc questions"), parser.lang),
    )
    words = (
        "作答，可以写几个，逐个判。选项写字母（AC）或原文；排序、配对按次序写字母（CABD）；填空的几个空用 | 隔开，或一空一个",
        "answers, each judged by itself: letters (AC) or the text of an option; letters in their order for an ordering or a matching "
        "(CABD); gaps parted by |, or one a gap",
    )
    parser.add_argument("answers", nargs="+", metavar="ANSWER", help=say(words, parser.lang))
    add_option(
        parser,
        "--folder",
        metavar="DIR",
        type=Path,
        zh="简报所在的文件夹；省略时用当前文件夹，它不是简报就用自带的那份",
        en="folder of the briefing; default: this folder if it is one, else the shipped briefing",
    )
    add_option(
        parser,
        "--exam",
        action="store_true",
        zh="像交卷时那样判：写了多少算多少",
        en="judge as when an exam is handed in: what is there counts",
    )
    add_option(
        parser,
        "--seed",
        metavar="N",
        type=whole_number(0, 2**31),
        default=0,
        zh="由事实出题用的种子，同一种子出同样的题",
        en="the seed of those made from facts; the same seed makes the same ones",
    )
    add_option(
        parser,
        "--format",
        choices=("text", "json"),
        default="text",
        zh="text 一行一个，json 数组",
        en="text: a line an answer, or a JSON array",
    )
