"""How a good input becomes one that nobody foresaw."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

#: No input is larger: what is large is tried by itself (cases.py).
LARGEST = 120_000
#: What means something to a reader, or is known for meaning something else.
TOKENS = [
    word.encode()
    for word in (
        "---\n", "\n---\n", "<!--", "-->", "{{", "}}", "{{firms}}", "{{firms|statement}}", "{{x|wrong:1}}", "{figure}", "{", "}", "[", "]", "![a](", "**",
        "`", "#", "# ", "- ", ": ", ":", ",", "|", ">", "&a", "*a", "<<: ", "!!python/object:os.system", "!x ", "? ", "%", "@", "\t", "\r", "\r\n", "\0", "\u2028",
        "\u3000", "\u00a0", "\ufeff", "\ud7ff", "𠀀", "一百", "九九九九", "亿", "万", "零", "〇", "约", "十四五", "null", "true", "yes", "~", "''", '"', "'", "0", "-1",
        "1/0", "0/0", "1/3", "1e308", "1e-308", "-0", "NaN", ".inf", "Infinity", "0x10", "1_000", "1:30", "99999999999999999999", "9" * 60, "2024-02-30", "0000", "9999..0001",
        "../..", "/etc/passwd", "a" * 300, "中" * 300, "÷", "×", "(", ")", "^", "=", "+1", "=1+1", "<b>", "</b>", "<img src=x>", "&lt;", "$title", "$", "${", "url(#a)", 'href="#a"',
        "<use", "<g>", "</g>", "M0 0", "A1 1 0 1 0", "e9", "id: ", "layout: ", "type: ", "kind: ", "fact: ", "value: ", "formula: ",
    )
] + [b"\xff", b"\xff\xfe", b"\xfe\xff", b"\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\xff\xd9", b"\xff\xda", b"IEND"]  # fmt: skip
_NUMBER = re.compile(rb"[0-9]+(?:\.[0-9]+)?")


def mutated(seeds: Sequence[bytes], dice: random.Random) -> bytes:
    """One of the seeds, changed in one place or in several."""
    data = dice.choice(seeds)
    for _ in range(dice.choice((1, 1, 1, 2, 3, 8, 25))):
        data = dice.choice(_CHANGES)(data, seeds, dice)[:LARGEST]
    return data


def _span(data: bytes, dice: random.Random) -> tuple[int, int]:
    """Some part of it, mostly a short one."""
    start = dice.randint(0, len(data))
    return start, min(len(data), start + dice.choice((1, 2, 8, 40, 400, 4000)))


def _flip(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    if not data:
        return data
    changed = bytearray(data)
    changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def _cut(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    start, end = _span(data, dice)
    return data[:start] + data[end:]


def _end(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    return data[: dice.randint(0, len(data))]


def _repeat(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    start, end = _span(data, dice)
    times = dice.choice((2, 3, 10, 100, 3000))
    return data[:start] + data[start:end] * min(times, LARGEST // max(1, end - start)) + data[end:]


def _token(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    start, end = _span(data, dice)
    end = start if dice.random() < 0.5 else end
    return data[:start] + dice.choice(TOKENS) * dice.choice((1, 1, 1, 2, 50, 2000)) + data[end:]


def _number(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    """Another number in the place of one."""
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    at = dice.choice(found)
    other = dice.choice(
        (
            b"0",
            b"-1",
            b"1",
            b"3",
            b"1e400",
            b"-0.0",
            b"65536",
            b"4294967295",
            b"0.00000001",
            b"9" * 30,
            at[0] + b"0",
            b"-" + at[0],
        )
    )
    return data[: at.start()] + other + data[at.end() :]


def _splice(data: bytes, seeds: Sequence[bytes], dice: random.Random) -> bytes:
    other = dice.choice(seeds)
    start, end = _span(other, dice)
    at = dice.randint(0, len(data))
    return data[:at] + other[start:end] + data[at:]


def _lines(data: bytes, _seeds: Sequence[bytes], dice: random.Random) -> bytes:
    """A line elsewhere, twice, deeper in, or gone."""
    lines = data.split(b"\n")
    line = lines.pop(dice.randrange(len(lines)))
    for _ in range(dice.choice((0, 1, 1, 2))):
        lines.insert(dice.randint(0, len(lines)), b" " * dice.choice((0, 0, 2, 4)) + line)
    return b"\n".join(lines)


_CHANGES: tuple[Callable[[bytes, Sequence[bytes], random.Random], bytes], ...] = (
    _flip, _cut, _end, _repeat, _token, _token, _number, _number, _splice, _lines, _lines,
)  # fmt: skip
