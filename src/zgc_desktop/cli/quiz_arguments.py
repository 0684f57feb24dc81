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


def exam(parser: Parser) -> None:
    """Arguments of `zgc exam`."""
    words = (
        "make 出一份卷；take 打开窗口参加；print 印成 PDF",
        "make an exam; take it in a window; print it as PDF",
    )
    parser.add_argument("action", choices=("make", "take", "print"), help=say(words, parser.lang))
    parser.add_argument(
        "file", type=Path, metavar="FILE", help=say(("试卷的文件", "the file of the exam"), parser.lang)
    )
    parser.add_argument(
        "pdf",
        type=Path,
        nargs="?",
        metavar="PDF",
        help=say(("print 写到哪里", "where print writes"), parser.lang),
    )
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
        "--title",
        metavar="TEXT",
        default="",
        zh="卷名（默认用简报的标题）",
        en="its title (default: the briefing's)",
    )
    add_option(
        parser,
        "--items",
        metavar="IDS",
        default="",
        zh="就出这些题：编号用逗号隔开，见 zgc questions",
        en="these questions: ids with commas between them, see zgc questions",
    )
    add_option(
        parser,
        "--count",
        metavar="N",
        type=whole_number(1, 500),
        default=20,
        zh="抽几道题（默认 20）",
        en="how many questions are drawn (default: 20)",
    )
    add_option(
        parser, "--theme", metavar="ID", zh="只考一章，如 leap", en="one chapter only, for example leap"
    )
    add_option(parser, "--hand", action="store_true", zh="只用手写的题", en="questions written by hand only")
    add_option(
        parser,
        "--seed",
        metavar="N",
        type=whole_number(0, 2**31 - 1),
        zh="抽题的种子：同一个数抽出同一套题（默认随机）",
        en="the same number draws the same questions (default: by chance)",
    )
    add_option(
        parser,
        "--minutes",
        metavar="N",
        type=whole_number(0, 24 * 60),
        default=0,
        zh="限几分钟（默认不限）",
        en="how many minutes it has (default: as long as one likes)",
    )
    add_option(
        parser,
        "--from",
        metavar="TIME",
        dest="opens",
        default="",
        zh="几时起能考，如 2026-12-02T09:00",
        en="when it opens, like 2026-12-02T09:00",
    )
    add_option(parser, "--to", metavar="TIME", dest="closes", default="", zh="几时截止", en="when it closes")
    add_option(
        parser,
        "--key",
        action="store_true",
        zh="print 印答案和得分办法，不印题",
        en="print the key and how it is scored, not the questions",
    )
