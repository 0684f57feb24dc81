"""Markdown as slides use it: a title, a lead, paragraphs; bold is kept, everything else becomes plain text.

CommonMark's rule for what may open or close emphasis looks at spaces and punctuation and so fails in Chinese, where
neither surrounds a word: in `**真，**她` the closing mark follows punctuation and precedes a letter. As the
CJK-friendly emphasis proposal does, a mark next to a Han character or to Chinese punctuation is judged as if a space
stood there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token

from zgc_desktop.source.controls import CONTROLS, INSTEAD
from zgc_desktop.text.marks import BOLD_OFF, BOLD_ON

_CJK = re.compile(
    r"[\u1100-\u11ff\u2e80-\u303f\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef\U00020000-\U0003ffff“”‘’…—·]"
)
_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})
_TABLE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_SOFT = re.compile(r" *\n *")


class _CjkState(StateInline):
    """An inline state whose delimiter runs know Chinese."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N803
        pos, maximum = start, self.posMax
        marker = self.src[start]
        last = self.src[start - 1] if start > 0 else " "
        while pos < maximum and self.src[pos] == marker:
            pos += 1
        count = pos - start
        following = self.src[pos] if pos < maximum else " "
        last_punct = isMdAsciiPunct(ord(last)) or isPunctChar(last)
        next_punct = isMdAsciiPunct(ord(following)) or isPunctChar(following)
        last_space, next_space = isWhiteSpace(ord(last)), isWhiteSpace(ord(following))
        last_cjk, next_cjk = bool(_CJK.match(last)), bool(_CJK.match(following))
        left = not next_space and (not next_punct or last_space or last_punct or last_cjk or next_cjk)
        right = not last_space and (not last_punct or next_space or next_punct or next_cjk or last_cjk)
        if canSplitWord:
            return Scanned(left, right, count)
        return Scanned(left and (not right or last_punct), right and (not left or next_punct), count)


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a slide: title, lead and further paragraphs, list items each one of them."""

    title: str = ""
    lead: str = ""
    body: tuple[str, ...] = ()
    #: The lines, from 0, where lead and each paragraph begin.
    lead_line: int = 0
    body_lines: tuple[int, ...] = ()
    #: HTML that is shown nowhere, with its lines.
    dropped: tuple[tuple[int, str], ...] = ()


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")

    def parse(src: str, md: MarkdownIt, env: dict[str, object], tokens: list[Token]) -> list[Token]:
        state = _CjkState(src, md, env, tokens)
        parser.inline.tokenize(state)
        for rule in parser.inline.ruler2.getRules(""):
            rule(state)
        return state.tokens

    parser.inline.parse = parse  # type: ignore[method-assign, assignment]
    return parser


def parse_body(markdown: str) -> Body:
    """Title (the first level-1 heading), lead (the first paragraph after it) and the rest of a slide's text."""
    title = lead = ""
    lead_line = lists = 0
    rest: list[tuple[int, str]] = []
    dropped: list[tuple[int, str]] = []
    heading = ""
    for token in _parser().parse(markdown):
        line = token.map[0] if token.map else 0
        if token.type == "heading_open":
            heading = token.tag
        elif token.type == "heading_close":
            heading = ""
        elif token.type in _LISTS:
            lists += 1
        elif token.type in ("code_block", "fence"):
            rest.append((line, token.content.rstrip("\n")))
        elif token.type == "html_block":
            dropped.append((line, token.content.strip()))
        elif token.type == "inline":
            text = _inline(token.children or [])
            if heading == "h1" and not title:
                title = text
            elif not lead and not rest and not heading and not lists:
                lead, lead_line = text, line
            elif text:
                rest.append((line, text))
    lines, texts = zip(*rest, strict=True) if rest else ((), ())
    return Body(title, lead, texts, lead_line, lines, tuple(dropped))


def tables(markdown: str) -> list[int]:
    """The lines, from 0, where tables begin, which are no part of the Markdown of slides."""
    lines = markdown.split("\n")
    return [
        number
        for number, (head, rule) in enumerate(pairwise(lines))
        if "|" in head and "|" in rule and _TABLE.fullmatch(rule)
    ]


def open_bold(markdown: str) -> list[tuple[int, int]]:
    """Where `**` is printed as it stands, since it has no partner: lines and columns from 0."""
    if "**" not in markdown:
        return []
    lines = markdown.split("\n")
    found: dict[tuple[int, int], None] = {}
    for token in _parser().parse(markdown):
        if token.type != "inline" or token.map is None:
            continue
        line = token.map[0]
        for child in token.children or []:
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == "text" and "**" in child.content:
                source = lines[line] if line < len(lines) else ""
                around = source.find(child.content.strip())
                column = source.find("**", max(around, 0))
                found[line, max(column, 0)] = None
    return list(found)


def blocks(markdown: str) -> list[tuple[str, str]]:
    """Paragraphs, list items and headings in order, each with its mark: • or 1. where it begins a list's item.

    A heading is bold.
    """
    found: list[tuple[str, str]] = []
    counts: list[int | None] = []
    mark, heading = "", False
    for token in _parser().parse(markdown):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            counts.append(int(token.attrGet("start") or 1) if token.type.startswith("ordered") else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            counts.pop()
        elif token.type == "list_item_open":
            count = counts[-1]
            mark = "•" if count is None else f"{count}."
            counts[-1] = None if count is None else count + 1
        elif token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type in ("code_block", "fence"):
            found.append((mark, token.content.rstrip("\n")))
            mark = ""
        elif token.type == "inline" and (text := _inline(token.children or [])):
            found.append((mark, f"{BOLD_ON}{text}{BOLD_OFF}" if heading else text))
            mark = ""
    return found


def plain_text(markdown: str) -> str:
    """All text of some Markdown, a line a block, bold marks gone."""
    body = parse_body(markdown)
    text = "\n".join(part for part in (body.title, body.lead, *body.body) if part)
    return text.replace(BOLD_ON, "").replace(BOLD_OFF, "")


def _inline(tokens: list[Token]) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            parts.append(token.content)
        elif token.type == "strong_open":
            parts.append(BOLD_ON)
        elif token.type == "strong_close":
            parts.append(BOLD_OFF)
        elif token.type == "softbreak":
            parts.append("\n")
        elif token.type == "hardbreak":
            parts.append("\v")
        elif token.type == "image":
            parts.append(token.content)
    # An entity may stand for what a file must not hold.
    lines = _join_lines("".join(parts)).split("\v")
    return "\n".join(CONTROLS.sub(INSTEAD, line) for line in lines)


def _join_lines(text: str) -> str:
    """A line end between Han characters or Chinese punctuation vanishes, others become a space."""

    def join(match: re.Match[str]) -> str:
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        return "" if _CJK.match(before) or _CJK.match(after) else " "

    return _SOFT.sub(join, text)
