from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from zgc_desktop.study.answer import Answer
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import Profile, Sitting

START = datetime(2026, 3, 1, 8, tzinfo=UTC)
#: When the answers are written: after all of them were given.
LATER = START + timedelta(days=1000)


def answer(
    profile: str = "p", sitting: str = "s", fact: str = "revenue", day: float = 0, **more: Any
) -> Answer:
    data: dict[str, Any] = {
        "uid": uuid4().hex,
        "profile": profile,
        "sitting": sitting,
        "mode": "practice",
        "at": START + timedelta(days=day),
        "item": f"{fact}--type-number",
        "fact": fact,
        "facts": (fact,),
        "theme": "overview",
        "kind": "numeric",
        "slide": "overview-revenue",
        "revision": "aa",
        "wording": {"stem": "总收入？", "answer": "近10万亿元"},
        "given": {"typed": "10"},
        "feedback": "right",
        "right": True,
        "credit": 1.0,
        "confidence": None,
        "seconds": 4.5,
        "chosen": "",
    }
    data |= more
    if "right" in more and "credit" not in more:
        data["credit"] = float(more["right"])
    return Answer(**data)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    made = Record(tmp_path / "data" / "record.sqlite", lambda: LATER)
    yield made
    made.close()


@pytest.fixture
def person(record: Record) -> Profile:
    return record.add_profile("小李")


@pytest.fixture
def sitting(record: Record, person: Profile) -> Sitting:
    return record.begin(person.uid, "practice", {"index": 0})
