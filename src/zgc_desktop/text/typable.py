"""What of an answer nobody can type on an office keyboard."""

from __future__ import annotations

import unicodedata


def untypable(text: str) -> str:
    """The characters of a text, each once, that are read for and that neither a keyboard nor an input method gives.

    Marks, spaces and signs are not read for (see quiz.names), and Chinese characters are typed by their sound.
    """
    normal = unicodedata.normalize("NFKC", text)
    return "".join(dict.fromkeys(c for c in normal if not _typed(c)))


def _typed(c: str) -> bool:
    if c.isascii() or unicodedata.category(c)[0] in "PZSCM":
        return True
    try:
        c.encode("gbk")
    except UnicodeEncodeError:
        return False
    # GBK has letters of other scripts as well, which are found only in tables of symbols.
    return unicodedata.name(c, "").startswith("CJK UNIFIED") or c == "〇"
