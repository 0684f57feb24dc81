"""How long a text takes to say: its syllables, at a rate of speech.

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
