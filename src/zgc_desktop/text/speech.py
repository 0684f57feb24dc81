"""A text as it is spoken: signs in words, and how long it takes to say: its syllables, at a rate of speech.

Mandarin has one syllable a character, so a rate of speech is given in characters a minute: about 300 for news readers,
200 to 240 for somebody who explains. Pauses at commas and stops are part of such a rate.
"""

from __future__ import annotations

import re

from zgc_desktop.text.numbers import to_chinese

_TOKEN = re.compile(
    r"(?P<year>\d{4})(?=\s*年)|(?P<number>\d[\d,]*(?:\.\d+)?)(?P<percent>\s*%)?|(?P<latin>[A-Za-z]+)|(?P<han>[〇\u3400-\u9fff])"
)
_VOWELS = re.compile(r"[aeiouy]+")
_NAMED = 16
_PERCENT = 3  # 百分之

_SIGNS = {
    "zh": (("÷", "除以"), ("×", "乘以"), ("≈", "约等于"), ("=", "等于"), ("−", "减"), ("+", "加")),
    "en": (
        ("÷", " divided by "),
        ("×", " times "),
        ("≈", " is about "),
        ("=", " is "),
        ("−", " minus "),
        ("+", " plus "),
    ),
}
#: A sign between two things that are counted; the dash of a name is none.
_SIGN = re.compile(r"(?<=[^\s+])\s+([÷×≈=−+])\s+(?=[(\d])|(?<=\d)([÷×≈])(?=[(\d])")
_RANGE = re.compile(r"(?<=\d)([万亿千百]{0,2})[—–～](?=\d)")
_SHARE = re.compile(r"(?<![\d/.])([1-9])/([2-9]|10)(?![\d/])")
_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def aloud(text: str, lang: str = "zh") -> str:
    """`text` with the signs of arithmetic, ranges and shares in words: 174.7 ÷ 1.8 ≈ 97.1 is read 174.7除以1.8约等于97.1."""
    english = lang == "en"
    signs = dict(_SIGNS["en" if english else "zh"])
    text = _SIGN.sub(lambda match: signs[match[1] or match[2]], text)
    text = _RANGE.sub(r"\1 to " if english else r"\1到", text)
    return _SHARE.sub(_english_share if english else _chinese_share, text)


def _chinese_share(match: re.Match[str]) -> str:
    return f"{to_chinese(int(match[2]))}分之{to_chinese(int(match[1]))}"


def _english_share(match: re.Match[str]) -> str:
    count, part = int(match[1]), _PARTS.get(int(match[2]))
    if part is None or count >= len(_COUNTS) or part == "half":
        return match[0] if (count, part) != (1, "half") else "one half"
    return f"{_COUNTS[count]} {part}{'s' if count > 1 else ''}"


def syllables(text: str) -> int:
    """The syllables of a text as it is read aloud in Chinese: 56.4% has eight (百分之五十六点四)."""
    return sum(_of(match) for match in _TOKEN.finditer(text))


def _of(match: re.Match[str]) -> int:
    if match["year"]:
        return 4
    if match["number"]:
        whole, _, decimals = match["number"].replace(",", "").partition(".")
        # What is longer than any number with a name is read out digit by digit.
        spoken = len(to_chinese(int(whole))) if len(whole) <= _NAMED else len(whole)
        read = spoken + (1 + len(decimals) if decimals else 0)
        return read + (_PERCENT if match["percent"] else 0)
    if match["latin"]:
        word = match["latin"]
        return len(word) if word.isupper() else max(1, len(_VOWELS.findall(word.lower())))
    return 1
