"""Chinese number words: reading and writing them."""

from __future__ import annotations

from decimal import Decimal

DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
_NAMES = "零一二三四五六七八九"


def parse_number(text: str) -> Decimal | None:
    """The value of a Chinese number such as 一亿二千万 or 六千四百六十五点三; None where it is none."""
    if not text:
        return None
    whole, dot, fraction = text.partition("点")
    if dot and (not fraction or any(c not in DIGITS for c in fraction)):
        return None
    value = _whole(whole)
    if value is None:
        return None
    if not dot:
        return Decimal(value)
    return Decimal(f"{value}." + "".join(str(DIGITS[c]) for c in fraction))


def _whole(text: str) -> int | None:
    if not text:
        return None
    if len(text) > 1 and all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    total = section = 0
    digit: int | None = None
    last_small = last_large = 10**17
    for c in text:
        if c in DIGITS:
            # 零 may stand before a digit (一百零五), no other digit may.
            if digit:
                return None
            digit = DIGITS[c]
        elif c in SMALL:
            # Units fall (千百十) within a section; only 十 may stand without a digit.
            if SMALL[c] >= last_small or digit == 0 or (digit is None and SMALL[c] != 10):
                return None
            last_small = SMALL[c]
            section += (1 if digit is None else digit) * SMALL[c]
            digit = None
        elif c in LARGE:
            section += digit or 0
            if section:
                if LARGE[c] > last_large:
                    # 一万零五亿: the larger unit scales all that stands before it.
                    total = (total + section) * LARGE[c]
                elif LARGE[c] == last_large:
                    return None
                else:
                    total += section * LARGE[c]
            elif total and LARGE[c] > last_large:
                total *= LARGE[c]  # 三万亿
            else:
                return None
            section, digit, last_small, last_large = 0, None, 10**17, LARGE[c]
        else:
            return None
    # 一百二 is how people say 120, 三万五 is 35,000; both are refused as too loose to grade by.
    if digit and text[-2:-1] not in ("", "十", "零", "〇"):
        return None
    return total + section + (digit or 0)


def to_chinese(value: int) -> str:
    """A whole number from 0 up to 10^16 in Chinese: 10 is 十, 105 is 一百零五.

    Raises ValueError outside that range.
    """
    if not 0 <= value < 10**16:
        raise ValueError(f"{value} is outside 0 … 10^16")
    if value == 0:
        return "零"
    parts: list[str] = []
    sections = [
        (value // 10**12, "万亿"),
        (value // 10**8 % 10**4, "亿"),
        (value // 10**4 % 10**4, "万"),
        (value % 10**4, ""),
    ]
    if sections[0][0]:
        sections[0] = (sections[0][0], "万亿" if not sections[1][0] else "万")
    gap = False
    for number, unit in sections:
        if not number:
            gap = bool(parts)
            continue
        if parts and (gap or number < 1000):
            parts.append("零")
        parts.append(_section(number) + unit)
        gap = False
    text = "".join(parts)
    return text[1:] if text.startswith("一十") else text


def _section(value: int) -> str:
    text, zero = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // power % 10
        if digit:
            text += ("零" if zero and text else "") + _NAMES[digit] + name
            zero = False
        else:
            zero = True
    return text
