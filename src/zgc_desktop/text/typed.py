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
    "万亿美元|亿美元|万美元|美元|欧元|港元|万亿元|亿元|万元|元|万亿|亿|万|千|百|个百分点|个|家|项|件|条|座|名|人次|人|位|所|处|国|类|种|批|年代|年|月|日|"
    "号|天|周|季度|小时|分钟|秒|世纪|倍|成|番|折|次|届|期|级|轮|场|代|平方米|平方公里|公里|公顷|厘米|毫米|纳米|亩|米|公斤|千克|吨|"
    "千瓦|度|台|套|部|款|支|只|颗|片|页|章|节|篇|份|本|册|道|题|分(?!之)|岁|户|单|笔|例|起|宗|辆|架|艘|栋|幢|间|层|块|张|幅|枚|束|根|棵|株|"
    "头|匹|口|对|双|组|队|区|县|省|市|村|校|院|园|强|字|句|字节|美分|余"
)
_DIGITS = "零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億"
_TENS_UP = "十百千万亿拾佰仟萬億"
# Full-width digits and signs, character for character, so that positions stay.
_FULL = {"．": ".", "％": "%", "／": "/", "：": ":"}
_OTHER = re.compile(r"[^\W0-9A-Za-z\u3400-\u9fff]|[．％／：]")
_NUMBER = r"[0-9]+(?:[,，][0-9]{3}(?![0-9]))*(?:\.[0-9]+)?"
_VULGAR = "[¼½¾⅐-⅞↉]"
# 第三, 第 12 and the like are ordinals; digits after a letter belong to a name (AI4S, IASP2025).
_ARABIC = re.compile(
    rf"(?<![0-9A-Za-z.第])(?<!第 )(?<![0-9],){_NUMBER}"
    rf"(?:\s*(?:%|‰|{_MEASURES})|(?:余|多)(?:{_MEASURES})?)?"
)
# A letter before it does not make a name of an amount: RMB100亿元, GDP3.5万亿.
_AFTER_LETTERS = re.compile(rf"(?<=[A-Za-z]){_NUMBER}\s*(?:%|‰|万亿|[万亿千百]?元|[万亿]|倍|家)")
# 1/3, 1:3, 3比1, ½: single digits too.
_RATIO = re.compile(rf"(?<![0-9A-Za-z.第/]){_NUMBER}\s*[/:∶比]\s*{_NUMBER}(?![0-9/])|{_VULGAR}")
_SHARE = re.compile(rf"[{_DIGITS}]+分之[{_DIGITS}点]+")
_CHINESE = re.compile(
    rf"(?<!第)(?<![{_DIGITS}])([{_DIGITS}]+)(点[零〇一二三四五六七八九]+[万亿]*)?(多|余|几)?"
    rf"(?:{_MEASURES}|大(?=[\u4e00-\u9fff]))"
)
_SOME = re.compile(rf"[数几][{_TENS_UP}]+(?:多|余)?(?:{_MEASURES})")
# 百家争鸣 and 千家万户 count nothing; 近千家, 超百家 and 达一千 do.
_ABOUT = "约|近|超过|超|逾|上|过|达到|达|突破|增至|降至|升至|共"
_APPROXIMATE = re.compile(
    rf"(?:{_ABOUT})([{_TENS_UP}]+(?:多|余)?(?:{_MEASURES})|[{_DIGITS}]{{2,}}(?![{_DIGITS}分])|[0-9](?![0-9.]))"
)
# Words that look like a number with a measure word.
_WORDS = re.compile(
    r"多少(?:万亿|[万亿千百]{1,2})(?=元|美元|欧元)|十分(?!之)|四处|四方|七七八八|三成立|万一|一一|千百年|亿万|千万别|千万不|千家万户|百家争鸣|百家姓|万家灯火|五花八门|三心二意|"
    r"三番五次|四通八达|四面八方|七上八下|三令五申|百年大计|百分百|百分之百|一千零一夜|十[七八九]大(?=报告|精神|以来|召开)|二十大(?=报告|精神|以来|召开)"
)

_EN_NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
# Ordinals (1st) and digits in a name (3D, AI4S) are none; a digit alone counts before a word: 5 parks.
_ENGLISH = re.compile(
    rf"(?<![0-9A-Za-z.,])(?:{_EN_NUMBER}(?:/[0-9]+)?"
    r"(?: ?%| (?:trillion|billion|million|thousand)\b)?)(?![0-9A-Za-z])"
)
# 174.7k, 10tn, 2020s, 64companies, and a digit alone before a unit: 5bn, 5x.
_ENGLISH_TIED = re.compile(
    rf"(?<![0-9A-Za-z.,])(?:{_EN_NUMBER}(?<=[0-9.][0-9])(?!st\b|nd\b|rd\b|th\b)[A-Za-z][0-9A-Za-z]*"
    r"|[0-9](?:bn|tn|mn|m|k|km|kg|x|pp|pct)\b)"
)
_CURRENCY = re.compile(rf"\b(?:RMB|CNY|USD|EUR|HKD|JPY|GBP|FY){_EN_NUMBER}", re.IGNORECASE)
_ENGLISH_ABOUT = re.compile(
    r"\b(?:nearly|about|almost|over|under|around|more than|less than|fewer than|by) ([0-9])(?![0-9A-Za-z.,]*[0-9A-Za-z])",
    re.IGNORECASE,
)
_TENS = "thir|four|fif|six|seven|eigh|nine"
_COUNTS = (
    f"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:{_TENS})teen|(?:twen|for|{_TENS})ty|half|twice|thrice|"
    "doubl(?:ed?|ing)|tripl(?:ed?|ing)|quadrupl(?:ed?|ing)|halv(?:ed?|ing)|thirds|quarters|"
    "(?:dozen|hundred|thousand|million|billion|trillion)s?"
)
_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_PARTS = "thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"
# In how many billion yuan something is asked is no figure.
_ENGLISH_WORDS = re.compile(
    rf"(?<!how many )\b(?:(?:one|{_COUNTS})[ -](?:{_PARTS})|an? (?:third|quarter|fifth|sixth|eighth|tenth) of"
    rf"|(?:{_COUNTS})(?:[ -](?:and )?(?:{_COUNTS}))*(?!-(?:{_ORDINAL})\b)(?:-?fold)?)\b",
    re.IGNORECASE,
)
_ENGLISH_VULGAR = re.compile(_VULGAR)
_COUNT_WORD = re.compile(rf"(?:{_COUNTS}|{_PARTS})(?:fold)?")
_WORD = re.compile("[a-z]+")
_DIGIT = re.compile(f"[0-9]|{_VULGAR}")


@lru_cache(maxsize=32)
def _allowed(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    words = sorted((p for p in phrases if p), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))) if words else None


@lru_cache(maxsize=4096)
def _is_count(word: str) -> bool:
    return _COUNT_WORD.fullmatch(word) is not None


def _cover(pattern: re.Pattern[str] | None, text: str) -> str:
    """`text` with what the pattern finds blanked out, lengths kept."""
    return pattern.sub(lambda m: "\0" * len(m.group()), text) if pattern is not None else text


def _ascii_digits(text: str) -> str:
    """`text` with the digits of other scripts, full-width ones among them, as ASCII; lengths kept."""
    return text if text.isascii() else _OTHER.sub(_ascii, text)


def _ascii(match: re.Match[str]) -> str:
    sign = match.group()
    return str(int(sign)) if sign.isdecimal() else _FULL.get(sign, sign)


def find_english_figures(text: str, allow: Iterable[str] = ()) -> list[Match]:
    """The figures in an English text, in digits or words, that no phrase of `allow` covers, whatever its case.

    One, ordinals and a single bare digit are no figures.
    """
    plain = _ascii_digits(text)
    lower = plain.lower()
    if len(lower) != len(plain):  # İ is two characters when it is small
        lower = plain
    covered = _allowed(tuple(phrase.lower() for phrase in allow))
    for match in covered.finditer(lower) if covered is not None else ():
        gone = "\0" * len(match.group())
        plain = plain[: match.start()] + gone + plain[match.end() :]
        lower = lower[: match.start()] + gone + lower[match.end() :]
    hits: list[tuple[int, int]] = []
    # Most texts have neither a digit nor a word that counts, which is soon seen.
    if any(map(_is_count, _WORD.findall(lower))):
        hits += [m.span() for m in _ENGLISH_WORDS.finditer(plain)]
    if _DIGIT.search(plain):
        for match in _ENGLISH.finditer(plain):
            if len(match.group()) > 1 or plain[match.end() + 1 :][:1].islower():
                hits.append(match.span())
        for pattern in (_ENGLISH_TIED, _CURRENCY, _ENGLISH_VULGAR):
            hits += [m.span() for m in pattern.finditer(plain)]
        hits += [m.span(1) for m in _ENGLISH_ABOUT.finditer(plain)]
    return _apart(hits, text)


def find_figures(text: str, allow: Iterable[str] = ()) -> list[Match]:
    """The figures in `text`, Arabic or Chinese, that no phrase of `allow` covers.

    一 alone before a measure word, ordinals (第三) and a single bare digit are no figures.
    """
    plain = _ascii_digits(_cover(_WORDS, _cover(_allowed(tuple(allow)), text)))
    hits: list[tuple[int, int]] = []
    if _DIGIT.search(plain):
        hits += [m.span() for m in _ARABIC.finditer(plain) if len(m.group()) > 1]
        for pattern in (_AFTER_LETTERS, _RATIO):
            hits += [m.span() for m in pattern.finditer(plain)]
    for pattern in (_SHARE, _SOME):
        hits += [m.span() for m in pattern.finditer(plain)]
    hits += [m.span() for m in _CHINESE.finditer(plain) if _counts(m)]
    hits += [m.span(1) for m in _APPROXIMATE.finditer(plain)]
    return _apart(hits, text)


def _apart(hits: Iterable[tuple[int, int]], text: str) -> list[Match]:
    """The matches in order, of overlapping ones the first and longest."""
    found: list[Match] = []
    end = 0
    for start, stop in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if start >= end:
            found.append(Match(start, stop, text[start:stop]))
            end = stop
    return found


def _counts(match: re.Match[str]) -> bool:
    """Whether Chinese digits before a measure word are a figure: not 一家, 两个 and 万元户; 一倍, 百余家 and 千亿元 are."""
    digits, point, more = match.groups()
    measure = match.group()[match.end(1) - match.start() :]
    if more:
        return True
    if point:
        return point != "点一" or match.group()[-1] not in "家个"  # 一点一家: a dot for each
    if digits == "一":
        return measure[0] in "倍成百千万亿"
    if digits == "两":
        return measure[0] not in "个种类处位"
    return len(digits) > 1 or digits not in "百千万亿零〇佰仟萬億"
