"""What is said of a text that is no YAML: in words that a person knows, where the slip is."""

from __future__ import annotations

import re

import yaml

from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem, Spot

MAX_DEPTH = 100
#: Values of a document, keys with them: so many take a second to read, and 300 MB.
MAX_NODES = 500_000
#: Of a line that is no YAML so much is searched for slips of the hand.
_MAX_LINE = 400
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What libyaml says (a part of its words), in Chinese and in English.
_SYNTAX = (
    (
        "found a tab character",
        "缩进里有制表符（Tab），YAML 只认空格",
        "a tab in the indentation; YAML takes only spaces",
    ),
    (
        "cannot start any token",
        "文字不能以这个符号开头，要加引号",
        "text cannot start with this sign; it needs quotes",
    ),
    (
        "mapping values are not allowed",
        "冒号不能出现在这里；文字里有冒号时要加引号",
        "a colon is not allowed here; text with a colon needs quotes",
    ),
    ("could not find expected ':'", "这一行缺冒号", "a colon is missing"),
    ("did not find expected key", "这里应当是一个键；多半是上一行的引号或缩进不对", "expected a key here"),
    ("did not find expected '-' indicator", "列表的缩进不齐", "the list is not aligned"),
    (
        "block sequence entries are not allowed",
        "列表项不能写在这里，要另起一行",
        "a list item is not allowed here",
    ),
    ("block mapping keys are not allowed", "键不能写在这里", "a key is not allowed here"),
    ("did not find expected ',' or", "方括号或花括号没有合上", "a bracket is not closed"),
    ("did not find expected node content", "这里应当有内容", "content is missing here"),
    ("found unexpected end of stream", "引号没有合上", "a quotation mark is not closed"),
    ("found unexpected document indicator", "引号没有合上", "a quotation mark is not closed"),
    (
        "found unknown escape character",
        "双引号里的 \\ 写法不对；改用单引号",
        "unknown escape; use single quotes",
    ),
    ("hexdecimal number", "双引号里的 \\ 写法不对；改用单引号", "bad escape; use single quotes"),
    ("found undefined alias", "不能使用 * 引用；以 * 开头的文字要加引号", "aliases are not used here"),
    (
        "expected alphabetic or numeric",
        "以 & 或 * 开头的文字要加引号",
        "text that starts with & or * needs quotes",
    ),
    ("second occurrence", "锚点重复", "an anchor is defined twice"),
    ("while parsing a tag", "以 ! 开头的文字要加引号", "text that starts with ! needs quotes"),
    ("while scanning a tag", "以 ! 开头的文字要加引号", "text that starts with ! needs quotes"),
    ("undefined tag handle", "以 ! 开头的文字要加引号", "text that starts with ! needs quotes"),
    (
        "while scanning a block scalar",
        "以 | 或 > 开头的文字要加引号",
        "text that starts with | or > needs quotes",
    ),
    ("while scanning a directive", "以 % 开头的文字要加引号", "text that starts with % needs quotes"),
    ("incompatible YAML document", "不用写 %YAML 版本", "leave out the %YAML version"),
    (
        "did not find expected <document start>",
        "内容写在了文件的结构之外；检查缩进",
        "content outside the structure",
    ),
    (
        "but found another document",
        "一个文件里只能有一份内容，去掉多余的 ---",
        "only one document is allowed",
    ),
)


BRACES = ("以 { 开头的文字要加引号", "text that starts with { needs quotes")
_BLANK = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
#: What looks like the blanks of an indent, or like the one after a colon.
_ODD_BLANK = re.compile(rf"^ *(?:- *)*([\t{_BLANK}])|^\s*(?:- +)?[A-Za-z_]+:([{_BLANK}])")
_BLANK_NAMES = {
    "\t": ("制表符（Tab）", "a tab"),
    "\u00a0": ("不换行空格（U+00A0）", "a no-break space (U+00A0)"),
    "\u3000": ("全角空格（U+3000）", "a full-width space (U+3000)"),
}
# Slips of hands that write Chinese, which libyaml only notices later and elsewhere. The group is where to point.
_SLIPS = (
    (
        re.compile(r"^\s*(?:- +)?\{?\s*[A-Za-z_]+(：)"),
        "冒号是全角的“：”；键后面要用半角冒号加空格",
        "the colon is a full-width one; write `: ` after a key",
    ),
    (
        re.compile(r"^\s*(?:- +)?[A-Za-z_]+(:)[^\s:/]"),
        "冒号后面要有一个空格",
        "a space is missing after the colon",
    ),
    (
        re.compile(r"[｛｝［］]"),
        "括号是全角的；要用半角的 { } [ ]",
        "the bracket is a full-width one; write { } [ ]",
    ),
    (
        re.compile(r"(?:: *|[\[,] *)(\{\{[^{}]*\}\}|\{(?:figure|value|period|baseline|threshold)\})"),
        *BRACES,
    ),
    (
        re.compile(r"\{.*?: *(“)[^\"]*[{,]"),
        "引号是全角的“ ”；要用半角的 \" 或 '",
        "the quotation mark is a full-width one; write \" or '",
    ),
    (
        re.compile(r"\{.*?: *[^\"',“]*?(，) *[A-Za-z_]+:"),
        "逗号是全角的“，”；花括号里要用半角逗号",
        "the comma is a full-width one; write , between braces",
    ),
)
_TAB = ("这里有制表符（Tab），YAML 只认空格", "a tab; YAML takes only spaces")


def blank_name(character: str) -> tuple[str, str]:
    """What a blank that is no plain space is called, in both languages."""
    code = f"U+{ord(character):04X}"
    return _BLANK_NAMES.get(character, (f"不可见字符（{code}）", f"the invisible character {code}"))


def odd_words(character: str) -> dict[str, str]:
    """The arguments of a problem that says that such a blank stands where a space should."""
    zh, en = blank_name(character)
    return {"detail": f"{en}; YAML takes only plain spaces", "detail_zh": f"这里是{zh}，YAML 只认普通空格"}


def odd_blank(text: str) -> str:
    """The first blank of a text that is no plain space; empty where there is none."""
    found = re.search(f"[\t{_BLANK}]", text)
    return found[0] if found else ""


def syntax_problem(error: yaml.MarkedYAMLError, text: str, here: Spot) -> Problem:
    """What is wrong with a text that libyaml refused, at the slip where one can be seen."""
    said = f"{error.problem or ''} {error.context or ''}"
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    # What was never closed is reported where it was opened: the end of the file helps nobody.
    if error.context_mark is not None and mark is not None and mark.line >= len(text.rstrip().split("\n")):
        mark = error.context_mark
    # A key without its colon is only noticed on the line below it.
    late = "unexpected end of stream" in said or "could not find expected ':'" in said
    if late and error.context_mark is not None:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    for row in (line, line - 1, line - 2):
        if 0 <= row < len(lines) and (odd := _ODD_BLANK.match(lines[row][:_MAX_LINE])):
            at = Spot(here.file, row + here.line, odd.start(odd.lastindex or 0) + 1)
            return problem("yaml-syntax", at, **odd_words(odd[odd.lastindex or 0]))
    for row in (line, line - 1):
        for pattern, zh, en in _SLIPS if 0 <= row < len(lines) else ():
            if slip := pattern.search(lines[row][:_MAX_LINE]):
                at = Spot(here.file, row + here.line, slip.start(slip.lastindex or 0) + 1)
                return problem("yaml-syntax", at, detail=en, detail_zh=zh)
    if "maximum nesting depth" in said:  # libyaml's own bound, which its scanner may reach before ours
        return problem("yaml-too-deep", Spot(here.file, line + here.line, column + 1), limit=MAX_DEPTH)
    zh, en = next(
        ((z, e) for part, z, e in _SYNTAX if part in said), ("写法不合 YAML", error.problem or "not YAML")
    )
    if line < len(lines) and lines[line][column : column + 1] == "\t":
        zh, en = _TAB
    return problem("yaml-syntax", Spot(here.file, line + here.line, column + 1), detail=en, detail_zh=zh)


def character_problem(text: str, here: Spot) -> Problem:
    """The first character that YAML refuses: control characters and half surrogate pairs."""
    found = _UNPRINTABLE.search(text)
    if found is None:
        return problem("yaml-syntax", here, detail="not YAML", detail_zh="写法不合 YAML")
    name = f"U+{ord(found.group()):04X}"
    line = text.count("\n", 0, found.start())
    column = found.start() - text.rfind("\n", 0, found.start())
    return problem(
        "yaml-syntax",
        Spot(here.file, here.line + line, column),
        detail=f"the invisible character {name} is not allowed",
        detail_zh=f"含有不能用的不可见字符 {name}",
    )
