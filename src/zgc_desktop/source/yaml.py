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

from zgc_desktop.source.bounded import Bounded
from zgc_desktop.source.catalog import other_places, problem
from zgc_desktop.source.controls import CONTROLS, INSTEAD
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.yaml_slips import (
    BRACES,
    MAX_DEPTH,
    MAX_NODES,
    character_problem,
    odd_blank,
    odd_words,
    syntax_problem,
)

#: The longest text of one value, in characters: two pages of a book.
MAX_TEXT = 4000
#: The longest number and the largest power of ten that are read as a number; beyond them it stays text.
_MAX_DIGITS = 40
_MAX_EXPONENT = 30

_MISSING = object()
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}
_SURPRISES = frozenset(
    form for word in ("yes", "no", "on", "off", "y", "n") for form in (word, word.capitalize(), word.upper())
)
_SEXAGESIMAL = re.compile(r"[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?\Z")
_OTHER_NUMBER = re.compile(
    r"[-+]?(?:0[0-9_]+|0[xb][0-9a-fA-F_]+|[0-9]+(?:_[0-9]+)+(?:\.[0-9_]*)?|\.(?:inf|Inf|INF))\Z|\.(?:nan|NaN|NAN)\Z"
)
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+)\Z")
_COMMENT_BEHIND = re.compile(r"[^\s#][ \t]+#|:[ \t]+#")
_COMMENT = re.compile(r"[ \t]+(#.*)")
_LIKE_NUMBER = re.compile(r"[-+.0-9eE]+")
#: So much of a comment is quoted.
_COMMENT_WORDS = 30
_YES_NO = {"meaning": "“是”或“否”", "meaning_en": "true or false"}
_QUOTES = {"fix_zh": "加上引号", "fix_en": "put it in quotes"}
_TRUE_OR_QUOTES = {
    "fix_zh": "是文字就加引号；是“是”或“否”就写 true 或 false",
    "fix_en": "put text in quotes; write true or false for yes or no",
}
_NUMBER_START = frozenset("0123456789+-.")

# The tags that the loader below gives to what carries no tag in the text.
_PLAIN = "plain"
_QUOTED = "quoted"
_NO_TAG = frozenset({_PLAIN, _QUOTED, "!"})
_STR_TAG = "tag:yaml.org,2002:str"

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TooDeepError(Exception):
    """Nesting passed MAX_DEPTH; carries the mark of the node that did it, where there is one."""


class _TooManyError(Exception):
    """More than MAX_NODES values."""


class _Loader(_BASE):  # type: ignore[misc]
    """PyYAML's composer without its guesses about types, which we make ourselves, and with a bound on nesting and on how many.

    The composer calls these three methods for every node, so they are kept as small as they can be.
    """

    _depth = _nodes = 0

    def descend_resolver(self, parent: Any, _index: Any) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _TooDeepError(getattr(parent, "start_mark", None))

    def ascend_resolver(self) -> None:
        self._depth -= 1

    def resolve(self, kind: Any, _value: Any, implicit: Any) -> str:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _TooManyError
        return _PLAIN if kind is not yaml.ScalarNode or implicit[0] else _QUOTED


@dataclass(frozen=True)
class Document:
    """The values of one YAML text, and where each of them stood."""

    data: Any
    file: str
    line_offset: int = 0
    node: Any = field(default=None, repr=False, compare=False)
    #: Lines and columns of what YAML has hidden and of mappings with a key given twice: whatever else does not fit there comes of it.
    flawed: frozenset[tuple[int, int]] = field(default=frozenset(), repr=False, compare=False)
    merged: frozenset[tuple[int, int]] = field(default=frozenset(), repr=False, compare=False)

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
            wanted = str(step)
            # A key given twice holds its last value, so that is the one to point at.
            for name, value in reversed(node.value):
                if name.value == wanted:
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
    with collector_paused():
        try:
            loader = _Loader(text)
            try:
                node = loader.get_single_node()
            finally:
                loader.dispose()
        except _TooDeepError as error:
            mark = error.args[0]
            at = Spot(file, mark.line + 1 + line_offset, mark.column + 1) if mark else here
            return None, [problem("yaml-too-deep", at, limit=MAX_DEPTH)]
        except _TooManyError:
            return None, [problem("yaml-too-many", here, limit=MAX_NODES)]
        except yaml.MarkedYAMLError as error:
            return None, [syntax_problem(error, text, here)]
        except (yaml.YAMLError, ValueError):
            return None, [character_problem(text, here)]
        if node is None:
            return Document(None, file, line_offset), []
        builder = _Builder(file, line_offset, text)
        data = builder.build(node, node)
    if builder.fatal:
        return None, builder.problems
    flawed = frozenset((found.line, found.column) for found in builder.problems)
    return Document(data, file, line_offset, node, flawed, frozenset(builder.merged)), builder.problems


def _plain_number(text: str) -> str:
    """A whole number as it is usually written: 36 for 036, 1000 for 1_000, 31 for 0x1F; empty for what is none."""
    digits = text.replace("_", "").lstrip("+")
    try:
        return str(int(digits, 0 if "x" in digits or "b" in digits else 10))
    except ValueError:
        return ""


class _Builder:
    """Makes plain values of nodes and notes what YAML would have hidden."""

    def __init__(self, file: str, line_offset: int, text: str) -> None:
        self.file = file
        self.lines = text.split("\n") if " #" in text or "\t#" in text else []
        self.commented = {number for number, line in enumerate(self.lines) if _COMMENT_BEHIND.search(line)}
        self.offset = line_offset
        self.problems: list[Problem] = Bounded()
        self.fatal = False
        self.merged: set[tuple[int, int]] = set()
        self._seen: set[int] = set()

    def _say(self, code: str, node: Any, **args: object) -> None:
        mark = node.start_mark
        spot = Spot(self.file, mark.line + 1 + self.offset, mark.column + 1)
        self.problems.append(problem(code, spot, **args))

    def build(self, node: Any, near: Any) -> Any:
        """The plain value of `node`; `near` is the node to point at when `node` stands elsewhere."""
        kind = type(node)
        if kind is yaml.ScalarNode:
            return self._scalar(node)
        # A node met twice came through an alias; bombs are built of these, and content never needs one.
        if id(node) in self._seen:
            if not self.fatal:
                self._say("yaml-alias", near)
            self.fatal = True
            return None
        self._seen.add(id(node))
        if node.tag not in _NO_TAG:
            self._say("yaml-tag", node, tag=node.tag)
        if kind is yaml.SequenceNode:
            return [self.build(item, node) for item in node.value]
        return self._mapping(node)

    def _mapping(self, node: Any) -> dict[str, Any]:
        made: dict[str, Any] = {}
        twice: list[Any] = []
        for name, value in node.value:
            if type(name) is yaml.MappingNode:  # {{id}}, which was meant as text
                self._say("yaml-syntax", node, detail=BRACES[1], detail_zh=BRACES[0])
                continue
            if type(name) is not yaml.ScalarNode:
                self._say("yaml-key", name)
                continue
            key = name.value[:MAX_TEXT]
            if key == "<<" and not name.style:
                self._say("yaml-alias", name)
                continue
            if key > "~" and odd_blank(key[0]):
                # An indent of what only looks like blanks is part of the key for YAML.
                self._say("yaml-syntax", name, **odd_words(key[0]))
                self.fatal = True
                continue
            if key in _SURPRISES and name.tag is _PLAIN:
                self._say("yaml-surprise", name, text=key, **_YES_NO, **_QUOTES)
            if key in made:
                twice.append(name)
            made[key] = self.build(value, name)
        if twice:
            # Two entries that became one have many keys in common, by one slip.
            self._say("key-twice", twice[0], key=twice[0].value[:MAX_TEXT], **other_places(len(twice) - 1))
            self.merged.add((node.start_mark.line + 1 + self.offset, node.start_mark.column + 1))
        return made

    def _scalar(self, node: Any) -> Any:
        text: str = node.value
        tag: str = node.tag
        if len(text) > MAX_TEXT:
            self._say("text-long", node, size=len(text), limit=MAX_TEXT)
            text = text[:MAX_TEXT]
        if tag is not _PLAIN:
            if tag not in _NO_TAG and tag != _STR_TAG:
                self._say("yaml-tag", node, tag=tag)
            if not text.isprintable() and (bad := CONTROLS.search(text)):
                self._say("control-character", node, name=f"U+{ord(bad[0]):04X}", **other_places(0))
                text = CONTROLS.sub(INSTEAD, text)
            return text
        word = _WORDS.get(text, _MISSING)
        if self.commented and (word is _MISSING or not text):
            self._comment(node, text)
        if word is not _MISSING:
            return word
        if text[0] in _NUMBER_START:
            return self._number(node, text)
        if text in _SURPRISES:
            self._say("yaml-surprise", node, text=text, **_YES_NO, **_TRUE_OR_QUOTES)
        return text

    def _comment(self, node: Any, text: str) -> None:
        """Say of text that a ` #` behind it makes a comment of the rest."""
        mark = node.end_mark
        if mark.line not in self.commented or _LIKE_NUMBER.fullmatch(text):
            return
        found = _COMMENT.match(self.lines[mark.line], mark.column)
        if found is None:
            return
        # A comment is usual behind a key alone and behind a name, but begins with a blank: not in `colour: #fff`.
        prose = " " in text or not text.isascii()
        if prose or not found[1].startswith("# "):
            spot = Spot(self.file, mark.line + 1 + self.offset, found.start(1) + 1)
            self.problems.append(problem("yaml-comment", spot, text=found[1][:_COMMENT_WORDS]))

    def _number(self, node: Any, text: str) -> Any:
        if len(text) <= _MAX_DIGITS:
            if _INT.match(text):
                return int(text)
            if _DECIMAL.match(text):
                value = Decimal(text)
                return value if abs(value.adjusted()) <= _MAX_EXPONENT else text
        if _SEXAGESIMAL.match(text) or _OTHER_NUMBER.match(text):
            words = {"meaning": "另一个数", "meaning_en": "another number"} | _QUOTES
            if (plain := _plain_number(text)) and plain != text:
                words |= {
                    "fix_zh": f"是数就写 {plain}，是文字就加引号",
                    "fix_en": f"write {plain} for a number; put text in quotes",
                }
            self._say("yaml-surprise", node, text=text, **words)
        return text
