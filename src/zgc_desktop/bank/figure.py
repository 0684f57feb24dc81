"""A fact's figure, ready to be printed or drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

KIND_LABELS = {
    "zh": {"published": "公布", "derived": "推算", "forecast": "预计"},
    "en": {"published": "published", "derived": "computed", "forecast": "forecast"},
}
#: How a kind is drawn: solid, hollow and dashed, hatched.
MODES = {"published": 0, "derived": 1, "forecast": 2}


@dataclass(frozen=True, slots=True)
class Figure:
    """What is printed of a fact and what is drawn of it.

    `text` is prefix + value + infix + unit (近10万亿元, 50余项). `amount` is in the printed unit, `base`, `low`,
    `high` and `threshold_base` in the base unit (元, 项); None where there is no number or no bound.
    """

    fact: str
    prefix: str
    value: str
    infix: str
    unit: str
    text: str
    label: str
    measure: str
    period: str
    baseline: str
    kind: str
    kind_label: str
    mode: int
    amount: float | None
    base: float | None
    low: float | None
    high: float | None
    formula: str
    interval: str
    threshold: str
    threshold_base: float | None
    source: str
    publisher: str
    accessible: str

    def to_dict(self) -> dict[str, Any]:
        """The figure as JSON-able data."""
        return {name: getattr(self, name) for name in self.__slots__}
