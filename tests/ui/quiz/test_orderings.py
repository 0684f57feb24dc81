"""An ordering that was answered stands beside the right one; two lines cross where a pair is reversed."""

from __future__ import annotations

from typing import Any

import pytest

ORDER = {
    "kind": "ordering",
    "theme": 1,
    "themeName": "五年回眸",
    "stem": "按数量从少到多排列。",
    "rows": [],
    "explain": "十一家最少。",
    "facts": [],
    "slide": "s1",
    "page": 6,
    "difficulty": 1,
    "source": "",
    "chart": [],
    "hint": "",
    "id": "order",
}


def ordering(count: int) -> dict[str, Any]:
    keys = "ABCDEF"[:count]
    options = [
        {"key": key, "text": f"第{key}样企业", "correct": True, "why": f"{n + 1}0家，2024年。"}
        for n, key in enumerate(keys)
    ]
    return {**ORDER, "options": options, "answer": {"order": list(keys)}}


@pytest.mark.parametrize(
    ("count", "places", "crossings"),
    [(3, (0, 1, 2), 0), (4, (0, 2, 1, 3), 1), (4, (3, 2, 1, 0), 6), (6, (5, 4, 3, 2, 1, 0), 15)],
)
def test_lines_cross_where_a_pair_is_reversed(
    opened: Any, count: int, places: tuple[int, ...], crossings: int
) -> None:
    screen = opened(questions=[ordering(count)], count=1)
    order = screen.question["answer"]["order"]
    for place in places:
        screen.type(order[place].lower())
    screen.model.submit()
    rows = [item for item in screen.items("given1")[0].parentItem().childItems() if item.objectName()]
    assert [item.objectName() for item in rows] == [
        *(f"given{n + 1}" for n in range(count)),
        *(f"wanted{n + 1}" for n in range(count)),
    ]
    crossed = screen.items("given1")[0].parentItem().property("crossings").toVariant()
    assert len(crossed) == crossings
    for spot in crossed:
        assert 448 < spot["x"] < 664
        assert 0 < spot["y"] < 536
    if crossings == 1:
        first, second = (screen.item(f"given{n}") for n in (2, 3))
        assert first.y() < crossed[0]["y"] < second.y() + second.height()
        assert abs(crossed[0]["x"] - 556) < 1


def test_an_ordering_that_was_skipped_shows_the_right_order_alone(opened: Any) -> None:
    screen = opened(questions=[ordering(4)], count=1)
    screen.model.skip()
    screen.model.lookBack(0)
    assert not screen.items("given1")
    assert screen.items("optionA")
