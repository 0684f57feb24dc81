"""How long filling an outline of an SVG takes: what has to be sorted in every row of pixels grows with its length there."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"([a-df-zA-DF-Z])|([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?)")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_TRANSFORM = re.compile(r"(scale|matrix)\s*\(([^()]{0,400})\)")
#: How many numbers each command of a path takes.
_TAKES = {"m": 2, "l": 2, "t": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "a": 7}
_LARGEST = 1e9


def extent(path: str) -> tuple[float, float]:
    """The length of an outline, of its corners and the points that bend it, and its height, both in its own units."""
    command, values = "", list[float]()
    x = y = 0.0
    length, low, high = 0.0, 0.0, 0.0
    first = True
    for match in _TOKEN.finditer(path):
        if match[1]:
            command, values = match[1], []
            continue
        values.append(_bounded(float(match[2])))
        kind = command.lower()
        if len(values) < _TAKES.get(kind, 2):
            continue
        start_x, start_y = (x, y) if command.islower() else (0.0, 0.0)
        for to_x, to_y in _points(kind, values, x - start_x, y - start_y):
            at_x, at_y = _bounded(start_x + to_x), _bounded(start_y + to_y)
            if first:
                low = high = at_y
                first = False
            else:
                length += abs(at_x - x) + abs(at_y - y)
            x, y = at_x, at_y
            low, high = min(low, y), max(high, y)
        values = []
    return length, high - low


def _points(kind: str, values: list[float], x: float, y: float) -> list[tuple[float, float]]:
    """Where a command leads, its bends first."""
    if kind == "h":
        return [(values[0], y)]
    if kind == "v":
        return [(x, values[0])]
    if kind == "a":
        # An arc is no longer than around its circle.
        wide, high = abs(values[0]), abs(values[1])
        return [
            (values[5] + wide, values[6] + high),
            (values[5] - wide, values[6] - high),
            (values[5], values[6]),
        ]
    return list(zip(values[0::2], values[1::2], strict=False))


def scale_of(transform: str) -> float:
    """By how much a transformation enlarges at most."""
    scale = 1.0
    for match in _TRANSFORM.finditer(transform):
        numbers = [abs(_bounded(float(each))) for each in _NUMBER.findall(match[2])]
        if match[1] == "scale":
            scale *= max(numbers, default=1.0)
        elif len(numbers) >= 4:
            scale *= max(numbers[0] + numbers[2], numbers[1] + numbers[3])
    return min(scale, _LARGEST)


def weight(length: float, height: float, pixels: float, page: float) -> float:
    """How much an outline weighs, in shapes, if a unit of it is so many pixels on a page of so many rows.

    As it was measured: ten nanoseconds for each part of an outline in a row and each that lies before it there.
    """
    rows = min(max(1.0, height * pixels), page)
    along = length * pixels
    return float(along * along / rows * 5e-5)


def _bounded(value: float) -> float:
    return max(-_LARGEST, min(_LARGEST, value))
