"""PySide6 6.12.0 lost a reference to None in every call that returns nothing, and aborted after some 5,000 of them."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_keep_none_alive() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(200):
        thing.setObjectName(str(number))
    assert sys.getrefcount(None) > before - 100
    for number in range(20_000):
        thing.setObjectName(str(number))
    assert thing.objectName() == "19999"
