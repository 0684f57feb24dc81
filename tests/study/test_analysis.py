"""Item analysis against numbers worked out by hand."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.study.analysis import PEOPLE, advice, analyse, kr20, point_biserial, verdict
from zgc_desktop.study.store import First


def first(
    profile: str, item: str, right: bool, chosen: str = "", day: int = 1, **more: tuple[str, ...]
) -> First:
    return First(item, profile, f"2026-03-{day:02d}", f"f{item}", "s", right, chosen, **more)


def class_of(count: int) -> list[First]:
    """Person n knows n tenths of ten items; the last item is right only for those who know little."""
    made = []
    for person in range(count):
        able = 10 * person // count
        for item in range(10):
            right = item < able if item < 9 else able < 5
            made.append(
                first(f"p{person}", f"i{item}", right, "" if right else "甲", offered=("甲", "乙", "丙"))
            )
    return made


def test_below_thirty_people_it_says_why() -> None:
    told = analyse(class_of(PEOPLE - 1))
    assert told.items == ()
    assert told.why is not None
    assert "29" in told.why.zh
    assert "29" in told.why.en


def test_difficulty_discrimination_and_distractors() -> None:
    told = analyse(class_of(40))
    lines = {line.item: line for line in told.items}
    assert told.people == 40
    assert isclose(lines["i4"].difficulty, 0.5)
    assert lines["i4"].discrimination == 1
    assert lines["i4"].biserial is not None
    assert lines["i4"].biserial > 0.7
    assert lines["i4"].wrong == {"甲": 20}
    assert lines["i4"].idle == ("乙", "丙")
    assert "留着" in lines["i4"].advice.zh
    assert "“乙”、“丙”" in lines["i4"].advice.zh
    assert lines["i9"].discrimination < 0
    assert "检查答案" in lines["i9"].advice.zh
    assert told.items[0].item == "i9"
    assert told.reliability is not None
    assert 0.7 < told.reliability < 1


def test_only_the_first_attempt_counts() -> None:
    made = class_of(30)
    again = [first(one.profile, one.item, True, day=5) for one in made]
    assert analyse([*again, *made]) == analyse(made)


def test_kr20_by_hand() -> None:
    # Four people, three items; totals 3, 2, 1, 0: variance 1.25, p 3/4, 1/2, 1/4.
    rights = ["111", "110", "100", "000"]
    table = {
        f"i{item}": {f"p{person}": first("p", "i", row[item] == "1") for person, row in enumerate(rights)}
        for item in range(3)
    }
    assert isclose(kr20(table, ["p0", "p1", "p2", "p3"]) or 0, 1.5 * (1 - (0.1875 + 0.25 + 0.1875) / 1.25))


def test_point_biserial_by_hand() -> None:
    assert isclose(point_biserial([(True, 3), (True, 2), (False, 1), (False, 0)]) or 0, 2 / 1.25**0.5 * 0.5)
    assert point_biserial([(True, 1), (True, 2)]) is None
    assert point_biserial([(True, 1), (False, 1)]) is None


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=2, max_size=50))
def test_a_correlation_is_one(pairs: list[tuple[bool, float]]) -> None:
    found = point_biserial(pairs)
    assert found is None or -1.000001 <= found <= 1.000001


@pytest.mark.parametrize(
    ("p", "d", "said"),
    [(0.99, 0.1, "热身"), (0.1, 0.1, "讲清楚"), (0.5, 0.1, "重写"), (0.5, 0.25, "要改"), (0.5, 0.45, "好题")],
)
def test_advice(p: float, d: float, said: str) -> None:
    assert said in advice(p, d, 0.3).zh


@pytest.mark.parametrize(
    ("value", "said"), [(0.85, "考核"), (0.75, "可用"), (0.3, "碰巧"), (None, "至少两道题")]
)
def test_what_reliability_means(value: float | None, said: str) -> None:
    assert said in verdict(value).zh


def test_enough_people_but_no_question_that_enough_of_them_answered() -> None:
    told = analyse([first(f"p{person}", f"i{person % 3}", True) for person in range(60)])
    assert told.items == ()
    assert told.why is not None
    assert "60" in told.why.zh
    assert "20" in told.why.zh
