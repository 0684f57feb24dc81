"""The parsers made from the table of commands. Only the one that is needed is built."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from zgc_desktop import __version__
from zgc_desktop.cli.parser import Parser, add_option
from zgc_desktop.cli.rows import COMMANDS, Command
from zgc_desktop.cli.words import LANGUAGES, Words, say

_BY_NAME = {command.name: command for command in COMMANDS}

_ABOUT: Words = (
    "放映一份简报，并用测验教会别人里面说了什么；所有数字都来自同一个事实库。",
    "Presents a briefing and teaches what it says, from one bank of facts.",
)
_END: Words = (
    """例子：
  zgc                              打开资料库
  zgc present --from 8             从第 8 页开始放映自带的简报
  zgc quiz --theme leap --count 10 考“五年跨越”十道题
  zgc new 我的简报 && zgc check 我的简报
  zgc export png 图片 --theme both

退出码：0 成功；1 简报里有问题；2 没法执行（参数不对、文件不在、没有显示器……）。
环境变量：ZGC_LANG=zh|en 界面与消息的语言。""",
    """examples:
  zgc                               open the library
  zgc present --from 8              present the shipped briefing from page 8
  zgc quiz --theme leap --count 10  ten questions on one chapter
  zgc new mine && zgc check mine
  zgc export png pictures --theme both

exit codes: 0 done; 1 the briefing has problems; 2 could not be done (wrong arguments, no display …).
environment: ZGC_LANG=zh|en, the language of the windows and messages.""",
)


def _common(parser: Parser) -> None:
    add_option(
        parser,
        "--lang",
        choices=LANGUAGES,
        zh="消息与界面的语言（默认看 ZGC_LANG，界面再看设置，最后看系统）",
        en="language of messages and windows (default: ZGC_LANG, for windows the settings, then the system's)",
    )


def command_parser(command: Command, lang: str) -> Parser:
    """The parser of one command by itself."""
    parser = Parser(
        prog=f"zgc {command.name}",
        lang=lang,
        description=say(command.help, lang),
        epilog=say(command.about, lang),
    )
    _fill(parser, command)
    return parser


def _fill(parser: Parser, command: Command) -> None:
    command.arguments(parser)
    _common(parser)
    parser.set_defaults(module=command.module, command=command.name)


def full_parser(lang: str) -> Parser:
    """The parser of everything, for the general help, completion and the generated documentation."""
    parser = Parser(prog="zgc", lang=lang, description=say(_ABOUT, lang), epilog=say(_END, lang))
    version = say(("显示版本", "show the version"), lang)
    parser.add_argument("--version", action="version", version=f"zgc-desktop {__version__}", help=version)
    _common(parser)
    groups = parser.add_subparsers(
        title=say(("命令", "commands"), lang), metavar=say(("命令", "COMMAND"), lang)
    )
    for command in COMMANDS:
        sub = groups.add_parser(
            command.name,
            lang=lang,
            help=say(command.help, lang),
            description=say(command.help, lang),
            epilog=say(command.about, lang),
        )
        _fill(sub, command)
    return parser


def parse(argv: Sequence[str], lang: str) -> argparse.Namespace:
    """The arguments of one command line, with `module`, `command`, `lang`; exits on --help and mistakes."""
    words = _without_language(argv)
    name = words[0] if words else ""
    if name in _BY_NAME:
        given = command_parser(_BY_NAME[name], lang).parse_intermixed_args(words[1:])
    elif not words or (not name.startswith("-") and _names_folder(name)):
        given = command_parser(_BY_NAME["library"], lang).parse_args(words)
    elif not name.startswith("-"):
        full_parser(lang).error(_unknown(name, lang))
    else:
        given = full_parser(lang).parse_args(words)
        full_parser(lang).error(say(("还缺少命令", "a command is missing"), lang))
    given.lang = lang
    return given


def _without_language(argv: Sequence[str]) -> list[str]:
    """The words without a --lang before the command (behind it the command's parser reads it)."""
    words = list(argv)
    while words and (words[0] == "--lang" or words[0].startswith("--lang=")):
        taken = 1 if "=" in words[0] else 2
        value = words[0][len("--lang=") :] if taken == 1 else (words[1] if len(words) > 1 else "")
        if value not in LANGUAGES:
            break  # argparse says what is wrong with it
        del words[:taken]
    return words


def _names_folder(word: str) -> bool:
    """Whether the word is a folder or can only mean one: no command has a slash in it."""
    path = Path(word)
    try:
        return len(path.parts) > 1 or path.is_dir()
    except OSError:
        return False


def _unknown(name: str, lang: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, _BY_NAME, 1, 0.6)
    guess = say((f"，是不是 {near[0]}？", f"; did you mean {near[0]}?"), lang) if near else ""
    return say((f"没有 {name} 这个命令{guess}", f"there is no command {name}{guess}"), lang)
