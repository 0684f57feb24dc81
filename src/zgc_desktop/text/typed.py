"""Finding figures that somebody typed by hand where a fact should be quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple


class Match(NamedTuple):
    """A figure in a text: from `start` up to `end`."""

    start: int
    end: int
    text: str


_MEASURES = (
    "万亿元|亿元|万元|元|万亿|亿|万|千|百|个百分点|个|家|项|件|条|座|名|人|位|所|处|国|类|种|批|年代|年|月|日|号|天|小时|分钟|倍|成|"
    "次|届|期|级|平方米|平方公里|公里|公顷|亩|米|吨|台|套|部|款|支|只|颗|片|页|题|分|岁|户|单|笔|余"
)
_FULL = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")
# 第三, 第十二 and the like are ordinals.
_ARABIC = re.compile(rf"(?<![0-9A-Za-z.第])[0-9][0-9,]*(?:\.[0-9]+)?(?:\s*(?:%|‰|％|{_MEASURES}))?")
_SHARE = re.compile(r"[一二三四五六七八九十百]+分之[零一二三四五六七八九十百点]+")
_CHINESE = re.compile(
    rf"(?<!第)(?<![零〇一二两三四五六七八九十百千万亿])[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?(?:多|余|几)?(?:{_MEASURES})"
)
_IDIOM = re.compile(r"[一两](?:多|余|几)?(?:\D)")


@lru_cache(maxsize=32)
def _allowed(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    words = sorted((p for p in phrases if p), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))) if words else None


def find_figures(text: str, allow: Iterable[str] = ()) -> list[Match]:
    """The figures in `text`, Arabic or Chinese, that no phrase of `allow` covers.

    一 and 两 alone before a measure word, ordinals (第三) and a single bare digit are no figures.
    """
    plain = text.translate(_FULL)
    covered = _allowed(tuple(allow))
    if covered is not None:
        plain = covered.sub(lambda m: "\0" * len(m.group()), plain)
    found: list[Match] = []
    for pattern in (_ARABIC, _SHARE, _CHINESE):
        for match in pattern.finditer(plain):
            if not _is_figure(match.group(), pattern):
                continue
            if any(m.start < match.end() and match.start() < m.end for m in found):
                continue
            found.append(Match(match.start(), match.end(), text[match.start() : match.end()]))
    return sorted(found)


def _is_figure(text: str, pattern: re.Pattern[str]) -> bool:
    if pattern is _ARABIC:
        return len(text) > 1
    if pattern is _CHINESE:
        number = re.match(r"[零〇一二两三四五六七八九十百千万亿]+", text)
        digits = number.group() if number else ""
        # 万 and 千 alone open words (万家灯火, 千年); 一家 and 两类 count nothing that a fact would hold.
        return bool(re.search(r"[二三四五六七八九十]", digits)) or (
            len(digits) > 1 and digits[0] in "一两零〇"
        )
    return True
