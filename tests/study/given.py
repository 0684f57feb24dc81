"""A record with much in it, made fast."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

from tests.study.conftest import LATER, START, answer

from zgc_desktop.study.answer import Answer, to_row
from zgc_desktop.study.merging import Row
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import LogRow, Profile, SittingRow


def rows(count: int, people: int = 3) -> list[Row]:
    """People, a sitting of each, and so many answers, always the same."""
    chance = random.Random(5)
    who = [Profile(f"{n:032x}", f"学员{n}") for n in range(people)]
    sat = [
        SittingRow(f"{n + 1000:032x}", one.uid, "exam", "2026-03-01T08:00:00.000+00:00", None, "{}", "zgc")
        for n, one in enumerate(who)
    ]
    return [*who, *sat, *(LogRow(to_row(_answer(n, chance, who, sat))) for n in range(count))]


def _answer(n: int, chance: random.Random, who: list[Profile], sat: list[SittingRow]) -> Answer:
    place = n % len(who)
    right = chance.random() < 0.7
    return answer(
        who[place].uid,
        sat[place].uid,
        f"fact-{n % 60}",
        uid=f"{chance.getrandbits(128):032x}",
        at=START + timedelta(minutes=n),
        kind="single",
        item=f"item-{n % 90}",
        right=right,
        chosen="" if right else "百" * 20,
        # Now and then a question that does not fit on a page.
        wording={
            "stem": "中关村" * (900 if n % 97 == 0 else 40),
            "answer": "甲",
            "options": [["A", "甲"], ["B", "乙"]],
        },
        briefing="zgc",
    )


def filled(path: Path, count: int) -> list[Answer]:
    """A record of so many answers; those answers."""
    record = Record(path, lambda: LATER)
    record.merge(rows(count))
    answers = list(record.answers())
    record.close()
    return answers
