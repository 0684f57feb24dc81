"""Exams kept and taken up again, and what a challenge is worth: laws."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from tests.quiz.conftest import make_question

from zgc_desktop.quiz import exam
from zgc_desktop.quiz import session as steps
from zgc_desktop.quiz.challenge import MISTAKES, over, score

KINDS = ("single", "multiple", "true-false", "numeric")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["select", "type", "submit", "go", "flag", "back", "trust"]), st.integers(0, 5)
    ),
    max_size=30,
)


def _walk(session: steps.Session, done: list[tuple[str, int]]) -> steps.Session:
    for name, number in done:
        if name == "select":
            session = steps.select(session, "ABCDEF"[number])
        elif name == "type":
            session = steps.type_text(session, str(number))
        elif name == "submit":
            session = steps.submit(session)
        elif name == "go":
            session = exam.go_to(session, number)
        elif name == "flag":
            session = exam.flag(session)
        elif name == "back":
            session = steps.back(session)
        else:
            session = steps.trust(session, 2)
    return session


@given(STEPS, st.floats(0, 500))
def test_an_exam_goes_to_json_and_back(done: list[tuple[str, int]], spent: float) -> None:
    questions = [make_question(n, n, KINDS[n % 4]) for n in range(5)]
    session = _walk(exam.begin_exam(questions, 0, 600), done)
    again = exam.from_state(json.loads(json.dumps(exam.to_state(session, spent))), 9000)
    assert again.responses == session.responses
    assert (again.index, again.flags, again.limit) == (session.index, session.flags, session.limit)
    assert exam.left(again, 9000) == exam.left(session, spent)
    assert all(response.mark is None for response in session.responses)
    ended = exam.hand_in(again, 9000)
    assert ended.finished
    assert all(response.mark is not None for response in ended.responses)
    assert ended.score == exam.hand_in(session, spent).score


def test_of_two_clocks_the_stricter_counts() -> None:
    session = exam.begin_exam([make_question(0, 0, "single")], 10, 600, wall=1000)
    assert exam.left(exam.catch_up(session, 40, 1030), 40) == 570
    # Closed or asleep: the steady clock stood still.
    assert exam.left(exam.catch_up(session, 10, 1400), 10) == 200
    kept = exam.from_state(json.loads(json.dumps(exam.to_state(session, 70))), 5)
    assert exam.left(exam.catch_up(kept, 5, 1500), 5) == 100
    assert exam.tick(exam.catch_up(kept, 5, 1600), 5).finished
    # Put back, the clock on the wall gives nothing back.
    assert exam.left(exam.catch_up(kept, 5, 900), 5) == 540
    assert exam.catch_up(exam.begin_exam(session.questions, 0, None, 0), 5, 900).seconds(5) == 5


def test_what_was_never_shown_was_not_reached() -> None:
    questions = [make_question(n, n, "single") for n in range(4)]
    session = exam.go_to(steps.submit(steps.select(exam.begin_exam(questions, 0, None), "A")), 3)
    for kept in (session, exam.from_state(json.loads(json.dumps(exam.to_state(session, 1))), 5)):
        marks = [response.mark for response in exam.hand_in(kept, 9).responses]
        assert [mark.feedback for mark in marks[1:] if mark] == ["skipped", "unreached", "skipped"]


ANSWERS = st.lists(st.tuples(st.booleans(), st.floats(0, 600)), max_size=30)


@given(ANSWERS, ANSWERS)
def test_one_more_right_answer_beats_any_speed(
    one: list[tuple[bool, float]], other: list[tuple[bool, float]]
) -> None:
    first, second = score(one), score(other)
    if first.right > second.right:
        assert first.points > second.points
    assert first.streak <= first.right


@given(ANSWERS)
def test_faster_is_never_worse(answers: list[tuple[bool, float]]) -> None:
    faster = [(right, seconds / 2) for right, seconds in answers]
    assert score(faster).points >= score(answers).points
    assert over(answers) == (sum(not right for right, _ in answers) >= MISTAKES)
