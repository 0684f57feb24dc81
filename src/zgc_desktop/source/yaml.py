"""YAML as plain values that remember where they stood.

PyYAML's C composer builds the node tree; values are made from it by a constructor of our own, which is faster than
PyYAML's and stricter: a key given twice, and words that YAML 1.1 silently turns into something else, are problems.
The node tree stays with the document, so a mark costs nothing until somebody asks for it.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem, Spot

MAX_DEPTH = 100
_SURPRISE = re.compile(r"(?:yes|no|on|off|y|n)\Z", re.IGNORECASE)
_SEXAGESIMAL = re.compile(r"[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?\Z")
_OCTAL = re.compile(r"[-+]?0[0-9_]+\Z|0[xb][0-9a-fA-F_]+\Z")
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+)\Z")
_NUMBER_START = frozenset("0123456789+-.")
_WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Document:
    """The values of one YAML text, and where each of them stood."""

    data: Any
    file: str
    line_offset: int = 0
    node: Any = field(default=None, repr=False, compare=False)

    def spot(self, path: Sequence[str | int] = (), *, key: bool = False) -> Spot:
        """Where the value at `path` begins; the nearest one above it if there is none.

        With `key`, the position of the last key itself instead of its value.
        """
        node = self.node
        if node is None:
            return Spot(self.file, self.line_offset + 1, 1)
        mark = node.start_mark
        for step in path:
            found = self._child(node, step)
            if found is None:
                break
            mark = (found[0] if key and found[0] is not None else found[1]).start_mark
            node = found[1]
        return Spot(self.file, mark.line + 1 + self.line_offset, mark.column + 1)

    @staticmethod
    def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
        if isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                if name.value == str(step):
                    return name, value
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
            return None, node.value[step]
        return None


@contextmanager
def collector_paused() -> Iterator[None]:
    """Python's cycle collector walks every young node again and again while a tree grows; it waits meanwhile."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def load_yaml(text: str, file: str, line_offset: int = 0) -> tuple[Document | None, list[Problem]]:
    """The document in `text`; None with problems where it is no readable YAML.

    `line_offset` is the number of lines that stand before `text` in the file. Numbers that are not whole become
    Decimal, with the digits as typed; dates stay strings.
    """
    here = Spot(file, line_offset + 1, 1)
    too_deep = _too_deep(text)
    if too_deep is not None:
        return None, [problem("yaml-too-deep", Spot(file, too_deep + line_offset, 1), limit=MAX_DEPTH)]
    with collector_paused():
        try:
            loader = _LOADER(text)
            try:
                node = loader.get_single_node()
            finally:
                loader.dispose()
        except yaml.MarkedYAMLError as error:
            return None, [_syntax_problem(error, file, line_offset)]
        except (yaml.YAMLError, ValueError) as error:
            return None, [
                problem("yaml-syntax", here, detail=str(error).splitlines()[0], detail_zh="含有不能用的字符")
            ]
        except RecursionError:
            return None, [problem("yaml-too-deep", here, limit=MAX_DEPTH)]
        if node is None:
            return Document(None, file, line_offset), []
        builder = _Builder(file, line_offset)
        data = builder.build(node)
    if builder.fatal:
        return None, builder.problems
    return Document(data, file, line_offset, node), builder.problems


def _too_deep(text: str) -> int | None:
    """The line where nesting passes MAX_DEPTH, judged before the recursive composer runs; None where it does not.

    Brackets inside quoted text count too: a false alarm needs a hundred unclosed ones.
    """
    depth = 0
    if text.count("[") + text.count("{") > MAX_DEPTH:
        for match in re.finditer(r"[\[\]{}]", text):
            depth = depth + 1 if match.group() in "[{" else max(0, depth - 1)
            if depth > MAX_DEPTH:
                return text.count("\n", 0, match.start()) + 1
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > 2 * MAX_DEPTH:
            head = line[: len(line) - len(line.lstrip(" -?:"))]
            if head.count("- ") + head.count("? ") > MAX_DEPTH:
                return number
    return _indent_too_deep(text)


def _indent_too_deep(text: str) -> int | None:
    stack: list[int] = []
    if not re.search(rf"^ {{{MAX_DEPTH}}}", text, re.MULTILINE):
        return None
    for number, line in enumerate(text.split("\n"), 1):
        body = line.lstrip(" ")
        if not body or body.startswith("#"):
            continue
        indent = len(line) - len(body)
        while stack and stack[-1] >= indent:
            stack.pop()
        stack.append(indent)
        if len(stack) > MAX_DEPTH:
            return number
    return None


class _Builder:
    """Makes plain values of nodes and notes what YAML would have hidden."""

    def __init__(self, file: str, line_offset: int) -> None:
        self.file = file
        self.offset = line_offset
        self.problems: list[Problem] = []
        self.fatal = False
        self._seen: set[int] = set()

    def _spot(self, node: Any) -> Spot:
        mark = node.start_mark
        return Spot(self.file, mark.line + 1 + self.offset, mark.column + 1)

    def build(self, node: Any) -> Any:
        """The plain value of `node`."""
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        # A node met twice came through an alias; bombs are built of these, and content never needs one.
        if id(node) in self._seen:
            if not self.fatal:
                self.problems.append(problem("yaml-alias", self._spot(node)))
            self.fatal = True
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item) for item in node.value]
        return self._mapping(node)

    def _mapping(self, node: Any) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for name, value in node.value:
            if not isinstance(name, yaml.ScalarNode):
                self.problems.append(problem("yaml-key", self._spot(name)))
                continue
            key = name.value
            if key == "<<" and not name.style:
                self.problems.append(problem("yaml-alias", self._spot(name)))
                continue
            if key in made:
                self.problems.append(problem("key-twice", self._spot(name), key=key))
            made[key] = self.build(value)
        return made

    def _scalar(self, node: Any) -> Any:
        text: str = node.value
        tag: str = node.tag
        if tag == "tag:yaml.org,2002:str" or node.style:
            if not tag.startswith("tag:yaml.org,2002:"):
                self.problems.append(problem("yaml-tag", self._spot(node), tag=tag))
            return text
        if text in _NULLS:
            return None
        if text in _WORDS:
            return _WORDS[text]
        if _SURPRISE.match(text):
            self._surprise(node, "是/否" if text else "")
            return text
        if text[0] not in _NUMBER_START:
            if not tag.startswith("tag:yaml.org,2002:"):
                self.problems.append(problem("yaml-tag", self._spot(node), tag=tag))
            return text
        if _INT.match(text) and len(text) < 40:
            return int(text)
        if _DECIMAL.match(text) and len(text) < 40:
            return Decimal(text)
        if _SEXAGESIMAL.match(text) or _OCTAL.match(text):
            self._surprise(node, "另一个数")
        return text

    def _surprise(self, node: Any, meaning: str) -> None:
        self.problems.append(problem("yaml-surprise", self._spot(node), text=node.value, meaning=meaning))


_SYNTAX = (
    (
        "cannot start any token",
        "这里有 YAML 不认的字符，常见的是制表符",
        "found a character, often a tab, that YAML cannot start with",
    ),
    (
        "mapping values are not allowed",
        "冒号不能出现在这里；文字里有冒号时要加引号",
        "a colon is not allowed here",
    ),
    ("could not find expected ':'", "这一行缺冒号", "a colon is missing"),
    ("did not find expected key", "这里应当是一个键；多半是上一行的引号或缩进不对", "expected a key here"),
    ("did not find expected '-' indicator", "列表的缩进不齐", "the list is not aligned"),
    ("did not find expected ',' or", "方括号或花括号没有合上", "a bracket is not closed"),
    ("found unexpected end of stream", "引号没有合上", "a quotation mark is not closed"),
    ("found undefined alias", "不能使用 * 引用", "aliases are not used here"),
    ("second occurrence", "锚点重复", "an anchor is defined twice"),
    (
        "but found another document",
        "一个文件里只能有一份内容，去掉多余的 ---",
        "only one document is allowed",
    ),
)


def _syntax_problem(error: yaml.MarkedYAMLError, file: str, line_offset: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    said = f"{error.problem or ''} {error.context or ''}"
    zh, en = next(
        ((z, e) for text, z, e in _SYNTAX if text in said), ("写法不合 YAML", error.problem or "not YAML")
    )
    return problem("yaml-syntax", Spot(file, line + line_offset, column), detail=en, detail_zh=zh)
