"""Texts as they are compared: the same words, however they were typed."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


def fold(text: str) -> str:
    """The text without width, case, spaces and punctuation: `ＩＡＳＰ 2025` and `iasp2025` are one."""
    normal = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(char for char in normal if unicodedata.category(char)[0] in "LN")
    return unicodedata.normalize("NFKC", kept)


def simplified(text: str) -> str:
    """The text in simplified characters."""
    return str(_converter().convert(text))


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same words, in simplified or traditional characters."""
    first, second = fold(one), fold(other)
    return first == second or simplified(first) == simplified(second)


@cache
def _converter() -> OpenCC:
    # Loaded only for who types something else than the answer.
    from opencc import OpenCC

    return OpenCC("t2s")
