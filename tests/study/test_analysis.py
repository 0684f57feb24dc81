"""Item analysis against numbers worked out by hand."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.study import bands
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
    # Of twenty who saw and did not choose them nobody can say that fewer than one in twenty do.
    assert lines["i4"].idle == ()
    assert lines["i4"].band[0] > 0.2
    assert "留着" in lines["i4"].advice.zh
    many = {line.item: line for line in analyse(class_of(160)).items}["i4"]
    assert many.idle == ("乙", "丙")
    assert "“乙”、“丙”" in many.advice.zh
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
    [
        (0.99, 0.1, "热身"),
        (0.1, 0.1, "讲清楚"),
        (0.5, 0.1, "重写"),
        (0.5, 0.25, "要改"),
        (0.5, 0.45, "留着"),
        (0.5, -0.2, "检查"),
    ],
)
def test_advice(p: float, d: float, said: str) -> None:
    assert said in advice(p, 5000, (d - 0.04, d + 0.04), 0.3).zh
    # The same numbers of thirty people say nothing yet.
    few = advice(p, 30, (d - 0.6, d + 0.6), 0.3 if d > 0 else -0.1).zh
    assert "看不准" in few


def test_what_the_people_who_know_get_wrong_is_said_of_a_few_only_where_it_is_sure() -> None:
    assert "检查" in advice(0.5, 40, (-0.6, 0.2), -0.5).zh
    assert "检查" not in advice(0.5, 40, (-0.6, 0.2), -0.2).zh


def test_intervals_as_others_worked_them_out() -> None:
    # Newcombe 1998, table I: 81 of 263, 15 of 148.
    assert [round(one, 4) for one in bands.proportion(81, 263)] == [0.2553, 0.3662]
    assert [round(one, 4) for one in bands.proportion(15, 148)] == [0.0624, 0.1605]
    low, high = bands.correlation(0.5, 28)
    assert (round(low, 3), round(high, 3)) == (0.156, 0.736)
    assert bands.difference(8, 8, 8)[0] < 0 < bands.difference(8, 8, 8)[1]
    low, high = bands.reliability(0.68, 60, 20)
    assert 0.5 < low < 0.68 < high < 0.8


@given(st.integers(1, 300), st.floats(0, 1))
def test_an_interval_holds_what_it_is_of(people: int, part: float) -> None:
    low, high = bands.proportion(round(part * people), people)
    assert 0 <= low <= round(part * people) / people + 1e-9
    assert round(part * people) / people - 1e-9 <= high <= 1


@pytest.mark.parametrize(
    ("value", "people", "said"),
    [
        (0.9, 200, "可以用来考核"), (0.78, 400, "可用"), (0.3, 400, "多半是碰巧"), (0.6, 300, "不能单凭它判一个人"), (0.68, 40, "说不准"),
        (None, 40, "至少两道题"),
    ],
)  # fmt: skip
def test_what_reliability_means(value: float | None, people: int, said: str) -> None:
    assert said in verdict(value, people, 20).zh


def test_two_thirds_are_not_mostly_chance() -> None:
    for people in (30, 60, 300, 3000):
        told = verdict(0.68, people, 20)
        assert "多半是碰巧" not in told.zh
        assert "mostly" not in told.en
        assert "68%" in told.zh


def test_enough_people_but_no_question_that_enough_of_them_answered() -> None:
    told = analyse([first(f"p{person}", f"i{person % 3}", True) for person in range(60)])
    assert told.items == ()
    assert told.why is not None
    assert "60" in told.why.zh
    assert "20" in told.why.zh
