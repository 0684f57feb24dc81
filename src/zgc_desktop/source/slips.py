"""Whether one name may be a slip of another."""

from __future__ import annotations

from itertools import takewhile


def is_slip(one: str, other: str) -> bool:
    """Whether two texts differ by one character more, less or other, or by two that changed places."""
    longest = max(len(one), len(other))
    alike = _alike(one, other)
    rest = longest - alike - _alike(one[alike:][::-1], other[alike:][::-1])
    return rest <= 1 or (rest == 2 and len(one) == len(other) and sorted(one) == sorted(other))


def _alike(one: str, other: str) -> int:
    """How many characters at their beginnings are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
