from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.load import load_bank
from zgc_desktop.source.problem import Problem

SOURCES = "sources:\n  - {id: k, title: t, publisher: p, short: 北京市科委, paragraphs: {leap/4: x}}\n"
ROW = (
    '  - {id: %s, type: %s, subject: 数, %s, category: c, statement: "{period}为{figure}。", source: leap/4}'
)


def fact(id_: str, type_: str, rest: str) -> str:
    """One line of a fact file; `rest` holds value, unit and so on."""
    return ROW % (id_, type_, rest)


@pytest.fixture
def bank_of(tmp_path: Path) -> Callable[..., tuple[Bank, list[Problem]]]:
    """A bank of the fact lines given."""

    def make(*rows: str) -> tuple[Bank, list[Problem]]:
        (tmp_path / "resources" / "facts").mkdir(parents=True, exist_ok=True)
        (tmp_path / "resources" / "sources.yaml").write_text(SOURCES, encoding="utf-8")
        text = "theme: leap\nfacts:\n" + "\n".join(rows) + "\n"
        (tmp_path / "resources" / "facts" / "leap.yaml").write_text(text, encoding="utf-8")
        return load_bank(tmp_path)

    return make
