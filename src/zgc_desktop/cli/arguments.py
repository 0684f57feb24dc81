"""The arguments of every command, in both languages."""

from __future__ import annotations

from pathlib import Path

from zgc_desktop.cli.parser import Parser, add_option, page_number, page_ranges, size, whole_number
from zgc_desktop.cli.words import say
from zgc_desktop.show.languages import PLACES

THEMES = ("paper", "hall")


def folder(parser: Parser) -> None:
    """Arguments of `zgc folder`."""
    words = (
        "简报所在的文件夹；省略时用当前文件夹，它不是简报就用自带的那份",
        "folder of the briefing; default: this folder if it is one, else the shipped briefing",
    )
    parser.add_argument("folder", nargs="?", type=Path, metavar="DIR", help=say(words, parser.lang))


def library(parser: Parser) -> None:
    """Arguments of `zgc library`."""
    folder(parser)


def present(parser: Parser) -> None:
    """Arguments of `zgc present`."""
    folder(parser)
    add_option(
        parser,
        "--from",
        dest="start",
        metavar="N",
        type=page_number,
        default=1,
        zh="从第 N 页开始；R1 是第一张备用页",
        en="start at page N; R1 is the first one in reserve",
    )
    add_option(
        parser,
        "--windowed",
        action="store_true",
        zh="在窗口里放映，不占满屏幕",
        en="in a window, not full screen",
    )
    add_option(
        parser,
        "--console",
        action="store_true",
        zh="同时打开讲者台（插着投影时总会打开）",
        en="open the presenter console too (with a projector it always opens)",
    )
    add_option(
        parser,
        "--rehearse",
        action="store_true",
        zh="排练：记下每一页用的时间，之后可以用 zgc records 写进计划",
        en="rehearse: the times of the pages can become the plan (zgc records)",
    )
    add_option(
        parser,
        "--loop",
        action="store_true",
        zh="展厅里自动循环播放；有人触摸或按键，就交给他",
        en="run by itself on an exhibition screen, until somebody touches it or presses a key",
    )
    add_option(
        parser,
        "--pace",
        metavar="S",
        type=whole_number(1, 3600),
        default=0,
        zh="循环播放时每步停 S 秒（默认按字数）",
        en="with --loop: S seconds a step (default: by the length of the text)",
    )
    add_option(
        parser,
        "--idle",
        metavar="S",
        type=whole_number(5, 3600),
        default=60,
        zh="循环播放时，没人动满 S 秒就重新开始（默认 60）",
        en="with --loop: begin again after S seconds without touch or key (default 60)",
    )
    add_option(
        parser,
        "--theme",
        choices=THEMES,
        zh="paper 纸面，hall 会场",
        en="colours: paper (light) or hall (dark)",
    )
    add_option(
        parser,
        "--english",
        choices=PLACES,
        zh="英文：none 不显示，below 都显示，audience 只给观众，console 只在讲者台（默认按上次）",
        en="English lines: none, below the Chinese on all screens, for the audience or on the console only",
    )
    add_option(
        parser,
        "--motion",
        choices=("full", "reduced", "off"),
        zh="动效：完整、减弱、关闭（默认按设置）",
        en="motion (default: as set)",
    )
    add_option(
        parser,
        "--renderer",
        choices=("auto", "software", "gpu"),
        zh="绘图方式（默认按设置）",
        en="what draws (default: as set)",
    )


def quiz(parser: Parser) -> None:
    """Arguments of `zgc quiz`."""
    folder(parser)
    add_option(
        parser,
        "--theme",
        metavar="ID",
        zh="只考一章，如 leap",
        en="questions of one chapter only, for example leap",
    )
    add_option(
        parser,
        "--count",
        metavar="N",
        type=whole_number(1, 9999),
        zh="出 N 道题（默认全部）",
        en="ask N questions (default: all)",
    )
    add_option(
        parser,
        "--seed",
        metavar="N",
        type=whole_number(0, 2**31 - 1),
        zh="抽题的种子：同一个数抽出同一套题",
        en="the same number draws the same questions",
    )


def check(parser: Parser) -> None:
    """Arguments of `zgc check`."""
    folder(parser)
    add_option(
        parser,
        "--format",
        choices=("text", "json", "github"),
        default="text",
        zh="text 给人看，json 给程序，github 给 GitHub Actions 加注",
        en="text for people, json for programs, github for annotations in GitHub Actions",
    )
    add_option(
        parser,
        "--render",
        action="store_true",
        zh="还把每一页在两种配色下画出来，查溢出、缺字、字太小、对比不足",
        en="also draw every slide in both themes: overflow, missing glyphs, small text, low contrast",
    )


def records(parser: Parser) -> None:
    """Arguments of `zgc records`."""
    folder(parser)
    add_option(
        parser,
        "--show",
        metavar="NAME",
        zh="一场的每一页；NAME 是列表里的名字，latest 是最近一场",
        en="the pages of one show; NAME as listed, or latest",
    )
    add_option(
        parser,
        "--plan",
        metavar="NAME",
        zh="把这一场每页用的时间写进简报，作为计划",
        en="write the times of one show into the briefing as its plan",
    )
    add_option(
        parser,
        "--format",
        choices=("text", "csv", "json"),
        default="text",
        zh="输出格式",
        en="output format",
    )


def keys(parser: Parser) -> None:
    """Arguments of `zgc keys`."""
    add_option(
        parser,
        "--init",
        action="store_true",
        zh="写出一份带说明的按键文件",
        en="write a file of keys, with comments",
    )
    add_option(
        parser,
        "--path",
        action="store_true",
        zh="只说按键文件在哪里",
        en="only say where the file of keys is",
    )
    add_option(
        parser,
        "--format",
        choices=("table", "json"),
        default="table",
        zh="table 表格，json 数组",
        en="a table, or a JSON array",
    )


def facts(parser: Parser) -> None:
    """Arguments of `zgc facts`."""
    folder(parser)
    add_option(
        parser,
        "--theme",
        metavar="ID",
        zh="只列一章的事实，如 leap",
        en="facts of one chapter, for example leap",
    )
    add_option(
        parser, "--search", metavar="TEXT", zh="只列含有这些字的事实", en="facts that hold these words"
    )
    add_option(
        parser,
        "--format",
        choices=("table", "json"),
        default="table",
        zh="table 表格，json 数组",
        en="a table, or a JSON array",
    )


def record(parser: Parser) -> None:
    """Arguments of `zgc record`."""
    parser.add_argument(
        "action",
        choices=("check", "export", "import", "backup", "restore", "stale", "keep", "items"),
        help=say(
            (
                "check 检查并修复，export 导出，import 导入，backup 备份，restore 恢复，"
                "stale 列出改过的事实，keep 让改过的事实沿用原来的复习进度，"
                "items 题目分析：难度、区分度、干扰项（满 30 人）",
                "check and mend, export, import, back up, restore, list facts that changed (stale), keep their schedule, "
                "analyse items: difficulty, discrimination, distractors (from 30 people on)",
            ),
            parser.lang,
        ),
    )
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help=say(
            (
                "导出到、导入自或恢复自的文件；导出时省略就打印，恢复时省略就用最新的备份。keep 后面写事实的编号",
                "the file to write, to read or to restore; default: print, or the newest copy. For keep the id of a fact",
            ),
            parser.lang,
        ),
    )
    add_option(
        parser,
        "--format",
        choices=("json", "csv"),
        default="json",
        zh="导出格式；两种都能再导入，json 还带着没交的卷和挑战的最高分",
        en="format of the export; both can be imported again, json has unfinished exams and best scores too",
    )


def new(parser: Parser) -> None:
    """Arguments of `zgc new`."""
    add_option(
        parser,
        "target",
        type=Path,
        metavar="DIR",
        zh="新文件夹（不存在或是空的）",
        en="a new or empty folder",
    )
    add_option(
        parser,
        "--empty",
        action="store_true",
        zh="一份很小的简报，不抄自带的",
        en="a small briefing, no copy",
    )


def export(parser: Parser) -> None:
    """Arguments of `zgc export`."""
    add_option(parser, "kind", choices=("png",), zh="png：每页一张图", en="png: one picture a slide")
    add_option(
        parser, "target", type=Path, metavar="DIR", zh="图片放到哪个文件夹", en="folder for the pictures"
    )
    add_option(
        parser,
        "--briefing",
        dest="folder",
        type=Path,
        metavar="DIR",
        zh="哪份简报（默认同 zgc present）",
        en="the briefing (default as for zgc present)",
    )
    add_option(
        parser,
        "--size",
        type=size,
        default=(1920, 1080),
        metavar="WxH",
        zh="像素，默认 1920x1080；比例不同时留边",
        en="pixels, 1920x1080 by default; other shapes get a border",
    )
    add_option(
        parser,
        "--theme",
        choices=(*THEMES, "both"),
        default="paper",
        zh="paper 纸面，hall 会场，both 两种都要",
        en="paper (light), hall (dark) or both",
    )
    add_option(
        parser,
        "--english",
        action="store_true",
        zh="中文下面带英文",
        en="with the English lines below the Chinese",
    )
    add_option(
        parser,
        "--ink",
        action="store_true",
        zh="连放映时写画的一起",
        en="with what was drawn on the slides during shows",
    )
    add_option(
        parser,
        "--slides",
        type=page_ranges,
        metavar="1-5,8",
        zh="只要这些页；R1 是第一张备用页",
        en="these pages only; R1 is the first one in reserve",
    )


def schema(parser: Parser) -> None:
    """Arguments of `zgc schema`."""
    add_option(parser, "target", type=Path, metavar="DIR", zh="写到哪个文件夹", en="folder to write to")


def nothing(_: Parser) -> None:
    """No arguments."""


def completion(parser: Parser) -> None:
    """Arguments of `zgc completion`."""
    add_option(parser, "shell", choices=("bash", "zsh", "tcsh"), zh="哪种 shell", en="which shell")
