"""A hundred cells: what nobody knows exactly has a hollow one behind those that are filled."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from tests.briefing.conftest import FILES

from zgc_desktop.briefing.load import load
from zgc_desktop.briefing.marks import cells

Make = Callable[..., Path]
FACTS = "resources/facts/leap.yaml"


@pytest.mark.parametrize(
    ("qualifier", "value", "filled", "hollow"),
    [
        ("近", "30", 29, True),
        ("近", "29.5", 29, True),
        ("超", "30", 30, True),
        ("突破", "29.5", 29, True),
        ("约", "30", 30, False),
        ("超", "100", 100, False),
        ("近", "0", 0, True),
    ],
)
def test_cells_that_are_filled(folder: Make, qualifier: str, value: str, filled: int, hollow: bool) -> None:
    share = f"value: {value}, unit: '%', qualifier: {qualifier}"
    root = folder({FACTS: FILES[FACTS].replace("value: 64, unit: 家", share)})
    briefing = load(root).briefing
    assert briefing is not None
    assert cells(briefing.bank, "parks") == (Fraction(filled), hollow)
