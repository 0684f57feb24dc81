"""The number that a text begins with, in any of the ways in which people write one.

Digits and Chinese numerals, mixed (1万2千亿, 6465点3亿), shares (百分之56.4, 1比6), tenths (五成六), halves (3又1/2),
powers (6.4653e11). All values are exact.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from zgc_desktop.text.numbers import DIGITS, parse_number

SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
#: Units whose first character looks like a scale but is part of their name.
WHOLE_UNITS = (
    "千米",
    "千克",
    "千瓦时",
    "千瓦",
    "百分点",
    "百分比",
    "千字",
    "百科",
    "百分之",
    "千分之",
    "万分之",
)
#: Powers of ten up to which one is read; what is larger is a slip of the hand.
_MOST_POWER = 18

_ARABIC = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_HAN_DIGITS = "零〇一二两三四五六七八九"
_SMALL_HAN = f"[{_HAN_DIGITS}十百千]+"
_WHOLE = rf"(?:\d+|{_SMALL_HAN})"
_RUN = re.compile(rf"[0-9.,{_HAN_DIGITS}十百千万亿点]+")
_POWER = re.compile(rf"({_ARABIC})(?:e([+-]?\d+)|[x*]10(?:\^|\*\*)([+-]?\d+))(?!\d)")
_SHARE = re.compile(rf"({_WHOLE}|百|千|万)分之([0-9.,{_HAN_DIGITS}十百千万点]+)")
_TENTHS = re.compile(
    rf"([{_HAN_DIGITS}十]|\d+(?:\.\d+)?)成(?!立|功|为|员|果)(?:([{_HAN_DIGITS}0-9]{{1,2}})(?![个家项年月]))?"
)
_RATIO = re.compile(rf"({_WHOLE})(?:比|:)({_WHOLE})(?![:比\d])")
_MIXED = re.compile(rf"({_WHOLE})又(?:(\d+)/(\d+)|({_WHOLE})分之({_WHOLE}))")
_FRACTION = re.compile(r"(\d+)/(\d+)(?![/\d])")
_SPOKEN_NEXT = {"百": "十", "千": "百", "万": "千", "亿": "千万"}
_SPOKEN = re.compile(f"([百千万亿])[{_HAN_DIGITS[2:]}]$")
#: 百分之, 千分之 and 万分之 are said without 一.
_BARE = {"百": 100, "千": 1000, "万": 10000}


class Numeral(NamedTuple):
    """A number up to `end` in the text.

    `scaled` tells that its scale was written with it (万, 亿, a power), `share` that it is a part of a whole; `step` is
    what the last digit that counts is worth.
    """

    value: Fraction
    end: int
    scaled: bool = False
    share: bool = False
    step: Fraction = Fraction(1)


def read_numeral(text: str) -> Numeral | None:
    """The number that the text, small letters and without spaces, begins with; None where it begins with none."""
    for read in (_share, _tenths, _mixed, _ratio, _fraction, _half, _power, _plain):
        found = read(text)
        if found is not None:
            return found
    return None


def read_whole(text: str) -> int | None:
    """A whole number in Chinese numerals, as spoken too (一亿二千万, 二〇二四, 三万五); None where it is none."""
    if not text or text[0] in "万亿":
        return None
    if spoken := _SPOKEN.search(text):
        text += _SPOKEN_NEXT[spoken[1]]
    number = parse_number(text)
    return None if number is None or number != int(number) else int(number)


def _int(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    return _BARE.get(text) or read_whole(text)


def _share(text: str) -> Numeral | None:
    match = _SHARE.match(text)
    if match is None:
        return None
    under = _int(match[1])
    over = _amount(match[2].rstrip(".,点"))
    if not under or over is None:
        return None
    return Numeral(over[0] / under, match.end(), share=True, step=over[1] / under)


def _tenths(text: str) -> Numeral | None:
    match = _TENTHS.match(text)
    if match is None:
        return None
    tenths = Fraction(match[1]) if match[1][0].isdecimal() else _int(match[1])
    if tenths is None or tenths > 10:
        return None
    value, step, end = Fraction(tenths) / 10, Fraction(1, 10), match.end()
    if match[2]:
        digits = "".join(str(DIGITS.get(c, c)) for c in match[2])
        step = Fraction(1, 10 ** (len(digits) + 1))
        value += int(digits) * step
    elif text.startswith("半", end):
        value, step, end = value + Fraction(1, 20), Fraction(1, 100), end + 1
    return Numeral(value, end, share=True, step=step)


def _ratio(text: str) -> Numeral | None:
    match = _RATIO.match(text)
    if match is None:
        return None
    over, under = _int(match[1]), _int(match[2])
    return Numeral(Fraction(over, under), match.end(), share=True) if over is not None and under else None


def _mixed(text: str) -> Numeral | None:
    match = _MIXED.match(text)
    if match is None:
        return None
    whole, over, under = _int(match[1]), _int(match[2] or match[5]), _int(match[3] or match[4])
    if whole is None or over is None or not under:
        return None
    return Numeral(whole + Fraction(over, under), match.end(), step=Fraction(1, under))


def _fraction(text: str) -> Numeral | None:
    match = _FRACTION.match(text)
    if match is None or not int(match[2]):
        return None
    return Numeral(Fraction(int(match[1]), int(match[2])), match.end(), share=True)


def _half(text: str) -> Numeral | None:
    for word, share in (("一半", True), ("半", False)):
        if text.startswith(word):
            return Numeral(Fraction(1, 2), len(word), share=share, step=Fraction(1, 10))
    return None


def _power(text: str) -> Numeral | None:
    match = _POWER.match(text)
    if match is None:
        return None
    power = int(match[2] or match[3])
    if abs(power) > _MOST_POWER:
        return None
    number = match[1].replace(",", "")
    size = Fraction(10) ** power
    return Numeral(Fraction(number) * size, match.end(), scaled=True, step=_step(number) * size)


def _plain(text: str) -> Numeral | None:
    match = _RUN.match(text)
    if match is None:
        return None
    run = match[0]
    for unit in WHOLE_UNITS:
        place = text.find(unit, 1, len(run) + len(unit))
        if 0 < place < len(run):
            run = run[:place]
    run = run.rstrip(".,点")
    # What scales the whole of it belongs to the unit: 6465.3 亿元.
    head = run.rstrip("万亿")
    found = _amount(run)
    if found is None or not head:
        return None
    if head != run and not ("亿" in head or ("万" in head and run[len(head)] == "万")):
        return _plain(head)
    value, step = found
    return Numeral(value, len(run), scaled=any(c in "万亿" for c in run), step=step)


def _amount(run: str) -> tuple[Fraction, Fraction] | None:
    """Value of a run of digits, numerals and scales, and what its last digit is worth; None where it is no number."""
    if not run or run[0] in "万亿,":
        return None
    for scale in ("亿", "万"):
        left, found, right = run.rpartition(scale)
        if not found:
            continue
        size = SCALES[scale]
        high = _amount(left)
        # 万亿 is a scale, 亿亿 is none.
        if high is None or high[0] <= 0 or scale in left:
            return None
        value, step = high[0] * size, high[1] * size
        if not right:
            return value, step
        low = _below(right, size)
        if low is None or (low[0] >= size and value) or high[0] != int(high[0]):
            return None
        return value + low[0], low[1]
    return _small(run)


def _below(right: str, size: int) -> tuple[Fraction, Fraction] | None:
    """What follows a scale; a digit alone counts the next lower one: 7万6 is 76,000."""
    if right[0] in "零〇":
        return _amount(right.lstrip("零〇") or "零")
    if len(right) == 1 and right != "0" and (right in DIGITS or right.isdecimal()):
        digit = DIGITS.get(right) or int(right)
        return Fraction(digit * size, 10), Fraction(size, 10)
    return _amount(right)


_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_UNDER = re.compile(rf"(\d+(?:\.\d+)?|[{_HAN_DIGITS}])?([千百十])")


def _small(run: str) -> tuple[Fraction, Fraction] | None:
    """A number without 万 and 亿: digits, digits said one by one, or counted with 千, 百 and 十."""
    run = _GROUPED.sub(lambda found: found[0].replace(",", ""), run)
    if re.fullmatch(_ARABIC, run):
        number = run.replace(",", "")
        return Fraction(number), _step(number)
    whole, dot, decimals = run.partition("点") if "点" in run else run.partition(".")
    if dot and not set(decimals) & set("十百千"):
        digits = "".join(str(DIGITS[c]) if c in DIGITS else c for c in decimals)
        head = _small(whole) if whole else None
        if not digits.isdecimal() or head is None or head[0] != int(head[0]):
            return None
        number = f"{int(head[0])}.{digits}"
        return Fraction(number), _step(number)
    if all(c in DIGITS for c in run):
        # 五六 is five or six; 五三二 and 二〇 are read out digit by digit.
        if len(run) == 2 and not set(run) & set("零〇"):
            return None
        return Fraction(int("".join(str(DIGITS[c]) for c in run))), Fraction(1)
    return _counted_out(run)


def _counted_out(run: str) -> tuple[Fraction, Fraction] | None:
    if (number := read_whole(run)) is not None:
        return Fraction(number), _step(str(number))
    # 6千4百65, 1.2千: digits beside scales.
    total, last, at = Fraction(0), 10**9, 0
    while match := _UNDER.match(run, at):
        size = SCALES[match[2]]
        if size >= last or (match[1] is None and (size != 10 or at)):
            return None
        digit = DIGITS.get(match[1] or "一")
        total += (Fraction(match[1]) if digit is None else digit) * size
        last, at = size, match.end()
    rest = run[at:]
    if not at:
        return None
    if not rest:
        return total, Fraction(last)
    low = _below(rest, last)
    if low is None or low[0] >= last:
        return None
    return total + low[0], low[1]


def _step(number: str) -> Fraction:
    """What the last digit that is not nought is worth: of 6600 it is 100, of 6465.3 a tenth."""
    if "." in number:
        return Fraction(1, 10 ** len(number.partition(".")[2]))
    return Fraction(10 ** (len(number) - len(number.rstrip("0")))) if int(number) else Fraction(1)
