"""What people type, brought into one form: widths, scripts, signs, spaces, English number words."""

from __future__ import annotations

import re
import unicodedata

# Traditional and financial numerals, and what people type for a scale or a sign.
_WRITTEN = str.maketrans(
    "億萬點兩俩仨壹贰貳叁參弍弌肆伍陆陸柒捌玖拾佰仟○個項條餘÷⁄×∶約間處後從達過",
    "亿万点两两三一二二三三二一四五六六七八九十百千〇个项条余//x:约间处后从达过",
)
_PAIRS = (("份之", "分之"), ("廿", "二十"), ("卅", "三十"), ("皕", "二百"), ("仨", "三个"))
_SUPERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_SUPER = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+")
_VULGAR = re.compile("([0-9０-９]?)\\s*([¼½¾⅐-⅞↉])")
_BRACKETS = re.compile(r"[()\[\]{}【】〔〕「」『』《》〈〉“”‘’\"'`_]")
#: Marks at either end say nothing of the number; a sign and a point may.
_ENDS = "?!。;；，,、…·:：!\\|/=—–"
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[ '’_]\d{3})+(?!\d)")
_HALF = re.compile(r"(\d+) (\d+/\d+)")

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: value for value, word in enumerate(_ONES.split())} | {
    word: 10 * (value + 2) for value, word in enumerate(_TENS.split())
}
_VALUES |= {"once": 1, "twice": 2, "thrice": 3}
_SIZES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SPELT = "|".join((*_VALUES, *_SIZES))
_ENGLISH = re.compile(rf"\b(?:{'|'.join(_VALUES)})(?:(?:-|\s+(?:and\s+)?)(?:{_SPELT}))*\b")
_POINT = re.compile(r"(\d+) point ((?:\d ?)+)")
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip
_PART = re.compile(rf"\b(a|an|one|\d+)[ -]({'|'.join(_PARTS)})s?\b")
_OUT_OF = re.compile(r"\b(\d+) (?:in|out of|of every|for every) (?:every )?(\d+)\b")


def tidy(text: str) -> str:
    """The text in small letters, without spaces, brackets and marks at its ends, its numerals of one script.

    A space between two digits that parts no thousands stays, as it may part two numbers.
    """
    text = _SUPER.sub(lambda found: f"^{found[0].translate(_SUPERS)}", text)
    text = text.replace("m^2", "㎡").replace("km^2", "平方公里")
    text = _VULGAR.sub(_vulgar, text)
    text = unicodedata.normalize("NFKC", text).lower()
    text = "".join(c for c in text if unicodedata.category(c) != "Cf").replace("−", "-").strip()
    text = _BRACKETS.sub(lambda found: "'" if found[0] in "'’" else " ", text)
    text = _THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), text).replace("'", " ")
    text = _HALF.sub(r"\1又\2", text)
    if text.isascii():
        text = _english(text)
    text = re.sub(r"(?<=\d)\s+(?=\d)", "\0", text)
    text = re.sub(r"\s+", "", text).replace("\0", " ")
    text = text.translate(_WRITTEN)
    for one, other in _PAIRS:
        text = text.replace(one, other)
    # An input method leaves 。 for the point, and o for 〇; 4w is how 4万 is chatted, 76k 76 thousand.
    text = re.sub(r"(?<=\d)[。·点](?=\d)", ".", text)
    text = re.sub(r"(?<=[零〇一二三四五六七八九])[o0](?=[零〇一二三四五六七八九年])", "〇", text)
    text = re.sub(r"(?<=\d)w(?![a-z])", "万", text)
    text = re.sub(r"(?<=\d)k(?![a-z])", "千", text)
    text = re.sub(r"^(?:x|no\.?|nr\.?|#)(?=\d)", "", text)
    text = "".join(c for c in text if c == "°" or unicodedata.category(c) != "So")
    return text.strip(_ENDS).rstrip(".").strip()


def _vulgar(found: re.Match[str]) -> str:
    part = unicodedata.normalize("NFKC", found[2]).replace("⁄", "/")
    return f"{found[1]}又{part}" if found[1] else part


def _english(text: str) -> str:
    """Number words in digits: thirty-four, six thousand, one sixth, 1 in 6."""
    text = _PART.sub(
        lambda found: f"{found[1] if found[1].isdecimal() else 1}/{_PARTS[found[2]]}",
        text.replace("half a ", "1/2 "),
    )
    text = _ENGLISH.sub(_spelt, text)
    text = _POINT.sub(lambda found: f"{found[1]}.{found[2].replace(' ', '')}", text)
    text = re.sub(rf"(\d+)[ -]({'|'.join(_PARTS)})s?\b", lambda m: f"{m[1]}/{_PARTS[m[2]]}", text)
    text = _OUT_OF.sub(r"\1/\2", text)
    return re.sub(r"\bpercentage points?\b", "pp", re.sub(r"\bper[ -]?cent\b", "%", text))


def _spelt(found: re.Match[str]) -> str:
    words = [word for word in re.split(r"[\s-]+", found[0]) if word != "and"]
    total = section = 0
    large = ""
    for place, word in enumerate(words):
        if word in _VALUES:
            section += _VALUES[word]
        elif word == "hundred":
            section *= 100
        elif place + 1 == len(words) and not total:
            large = word  # ten trillion: a scale, as with digits
        else:
            total, section = total + section * _SIZES[word], 0
    return f"{total + section} {large}".strip()
