"""How far a statistic of a few people may be off: intervals of 95 % confidence. Formulas and sources: docs/learning.md."""

from __future__ import annotations

from math import exp, log, sqrt, tanh

#: The quantile of the normal distribution for 95 %.
Z = 1.96
Band = tuple[float, float]


def proportion(count: float, of: int) -> Band:
    """Of a part of so many (Wilson 1927)."""
    if not of:
        return 0.0, 1.0
    p, square = count / of, Z * Z
    middle = (p + square / (2 * of)) / (1 + square / of)
    half = Z * sqrt(p * (1 - p) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def difference(high: float, low: float, of: int) -> Band:
    """Of the difference of the parts that are right in two groups of that size (Agresti & Caffo 2000)."""
    one, other = (high + 1) / (of + 2), (low + 1) / (of + 2)
    half = Z * sqrt((one * (1 - one) + other * (1 - other)) / (of + 2))
    return max(-1.0, one - other - half), min(1.0, one - other + half)


def correlation(r: float, of: int) -> Band:
    """Of a correlation (Fisher 1921)."""
    if of <= 3:
        return -1.0, 1.0
    r = max(-0.999999, min(0.999999, r))
    middle, half = log((1 + r) / (1 - r)) / 2, Z / sqrt(of - 3)
    return tanh(middle - half), tanh(middle + half)


def reliability(alpha: float, people: int, items: int) -> Band:
    """Of KR-20 or alpha (Bonett 2002)."""
    if people <= 2 or items < 2 or alpha >= 1:
        return min(alpha, 0.0), 1.0
    half = Z * sqrt(2 * items / ((items - 1) * (people - 2)))
    middle = log(1 - alpha)
    return 1 - exp(middle + half), 1 - exp(middle - half)
