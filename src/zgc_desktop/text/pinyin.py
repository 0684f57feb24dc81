"""Pinyin: how characters are read, and how letters typed may be read as syllables.

Every reading of a character counts, since nobody wants to find out which one a program chose. The table is a file of
30 KB, read when somebody first searches.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).with_name("pinyin.txt")
#: ü is typed as v, and after l and n often as u.
_UMLAUTS = {"lve": "lue", "nve": "nue"}
#: 嗯 and 呣 are read ng and m, which nobody means by these letters.
_VOICELESS = frozenset("hmng")
_NO_START = frozenset("iuv")
_PAIRS = ("zh", "ch", "sh")
#: More ways to read one string of letters than anybody means.
MOST_SPELLINGS = 5


@lru_cache(maxsize=1)
def readings() -> dict[str, tuple[str, ...]]:
    """The readings of every character known, without tones."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        syllable, _, characters = line.partition(" ")
        also = (_UMLAUTS[syllable],) if syllable in _UMLAUTS else ()
        for character in characters:
            found[character] = (*found.get(character, ()), syllable, *also)
    return found


@lru_cache(maxsize=1)
def _syllables() -> tuple[frozenset[str], frozenset[str]]:
    """All syllables, and all beginnings of one."""
    every = {syllable for each in readings().values() for syllable in each}
    whole = frozenset(syllable for syllable in every if not _VOICELESS.issuperset(syllable))
    return whole, frozenset(syllable[:end] for syllable in whole for end in range(1, len(syllable) + 1))


def is_initial(part: str) -> bool:
    """Whether a part of a spelling stands for every syllable that begins with it: f, zh."""
    return len(part) == 1 or part in _PAIRS


def reads(reading: str, part: str, *, last: bool) -> bool:
    """Whether a reading is what a part of a spelling means; the last part may be a syllable not yet typed out."""
    return reading.startswith(part) if last or is_initial(part) else reading == part


@lru_cache(maxsize=256)
def spellings(letters: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read letters as syllables and initials, those of the fewest parts first; none for no pinyin.

    `famingzhuanli` is fa ming zhuan li, `fmzl` f m z l, `xian` xian or xi an.
    """
    whole, beginnings = _syllables()
    # From the end: the ways to read what follows each place.
    ways: list[list[tuple[str, ...]]] = [[] for _ in letters] + [[()]]
    for start in range(len(letters) - 1, -1, -1):
        found: list[tuple[str, ...]] = []
        for end in range(start + 1, min(start + 6, len(letters)) + 1):
            part = letters[start:end]
            starts = part in _PAIRS or (len(part) == 1 and part not in _NO_START and part in beginnings)
            if part in whole or starts or (end == len(letters) and part in beginnings and not starts):
                found += [(part, *rest) for rest in ways[end]]
        fewest = sorted(dict.fromkeys(found), key=len)
        # Initials alone are the most parts: readings as syllables (za zha) must not crowd them out.
        ways[start] = fewest if len(fewest) <= MOST_SPELLINGS else [*fewest[: MOST_SPELLINGS - 1], fewest[-1]]
    return tuple(ways[0]) if letters else ()
