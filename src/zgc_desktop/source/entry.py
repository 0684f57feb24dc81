"""What is said of a problem of one code."""

from __future__ import annotations

from typing import NamedTuple

from zgc_desktop.source.problem import Severity


class Entry(NamedTuple):
    """The templates of one code; `{name}` is filled from the arguments of `catalog.problem`."""

    zh: str
    en: str
    zh_fix: str = ""
    en_fix: str = ""
    severity: Severity = "error"
