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
# Full-width digits and signs, character for character, so that positions stay.
_FULL = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_DIGITS = "零〇一二两三四五六七八九十百千万亿"
# 第三, 第 12 and the like are ordinals; digits after a letter belong to a name (AI4S, IASP2025).
_ARABIC = re.compile(
    rf"(?<![0-9A-Za-z.第])(?<!第 )(?<![0-9],)[0-9]+(?:[,，][0-9]{{3}}(?![0-9]))*(?:\.[0-9]+)?"
    rf"(?:\s*(?:%|‰|{_MEASURES})|(?:余|多)(?:{_MEASURES})?)?"
)
_SHARE = re.compile(r"[一二三四五六七八九十百千万]+分之[零〇一二三四五六七八九十百千万点]+")
_CHINESE = re.compile(
    rf"(?<!第)(?<![{_DIGITS}])([{_DIGITS}]+)(?:点[零一二三四五六七八九]+)?(?:多|余|几)?(?:{_MEASURES})"
)
# 百家争鸣 and 千家万户 count nothing; 近千家 and 超百家 do.
_APPROXIMATE = re.compile(rf"(?:约|近|超|超过|逾|上|过|达)([百千万亿]+)(?:多|余)?(?:{_MEASURES})")
# Ordinals (1st) and digits in a name (3D, AI4S) are none; a digit alone counts before a word: 5 parks.
_ENGLISH = re.compile(
    r"(?<![0-9A-Za-z.,])(?:[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?:/[0-9]+)?"
    r"(?: ?%| (?:trillion|billion|million|thousand)\b)?)(?![0-9A-Za-z])"
)
_TENS = "thir|four|fif|six|seven|eigh|nine"
_COUNTS = (
    f"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:{_TENS})teen|(?:twen|for|{_TENS})ty|half|twice|"
    "doubled?|tripled?|thirds|quarters|(?:dozen|hundred|thousand|million|billion|trillion)s?"
)
_ENGLISH_WORDS = re.compile(rf"\b(?:{_COUNTS})(?:[ -](?:and )?(?:{_COUNTS}))*\b", re.IGNORECASE)
# Words that look like a number with a measure word.
_WORDS = re.compile(r"十分(?!之)|四处|四方|七七八八|三成立|万一|一一")


@lru_cache(maxsize=32)
def _allowed(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    words = sorted((p for p in phrases if p), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))) if words else None


def find_english_figures(text: str, allow: Iterable[str] = ()) -> list[Match]:
    """The figures in an English text, in digits or words, that no phrase of `allow` covers, whatever its case.

    One, ordinals and a single bare digit are no figures.
    """
    covered = _allowed(tuple(phrase.lower() for phrase in allow))
    plain = text
    if covered is not None:
        plain = covered.sub(lambda m: "\0" * len(m.group()), text.lower())
    hits = [
        m.span() for m in _ENGLISH.finditer(plain) if len(m.group()) > 1 or plain[m.end() + 1 :][:1].islower()
    ]
    hits += [m.span() for m in _ENGLISH_WORDS.finditer(plain)]
    return _apart(hits, text)


def find_figures(text: str, allow: Iterable[str] = ()) -> list[Match]:
    """The figures in `text`, Arabic or Chinese, that no phrase of `allow` covers.

    一 and 两 alone before a measure word, ordinals (第三) and a single bare digit are no figures.
    """
    plain = text.translate(_FULL)
    covered = _allowed(tuple(allow))
    if covered is not None:
        plain = covered.sub(lambda m: "\0" * len(m.group()), plain)
    plain = _WORDS.sub(lambda m: "\0" * len(m.group()), plain)
    hits = [m.span() for m in _ARABIC.finditer(plain) if len(m.group()) > 1]
    hits += [m.span() for m in _SHARE.finditer(plain)]
    hits += [m.span() for m in _CHINESE.finditer(plain) if _counts(m[1])]
    hits += [(m.start(1), m.end()) for m in _APPROXIMATE.finditer(plain)]
    return _apart(hits, text)


def _apart(hits: Iterable[tuple[int, int]], text: str) -> list[Match]:
    """The hits in order, without those that overlap an earlier or longer one."""
    found: list[Match] = []
    end = 0
    for start, stop in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if start >= end:
            found.append(Match(start, stop, text[start:stop]))
            end = stop
    return found


def _counts(digits: str) -> bool:
    """Whether Chinese digits before a measure word are a figure: not 一 or 两 alone, nor 万 or 千 alone."""
    if set(digits) <= set("一两"):
        return False
    return bool(re.search(r"[二三四五六七八九十]", digits)) or (len(digits) > 1 and digits[0] in "一两零〇")
