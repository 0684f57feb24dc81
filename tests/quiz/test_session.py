from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.quiz import session as q
from zgc_desktop.quiz.grade import right_letters
from zgc_desktop.quiz.result import headline, result
from zgc_desktop.quiz.view import screen_view


def right(session: q.Session) -> q.Session:
    if session.question["kind"] == "numeric":
        return q.submit(q.type_text(session, "6465.3"))
    for letter in right_letters(session.question):
        session = q.select(session, letter)
    return q.submit(session)


def test_single_choice_moves_and_answers(question: Any) -> None:
    session = q.begin([question(1, 1)], now=10.0)
    assert session.phase == "unanswered"
    session = q.select(q.select(session, "B"), "A")
    assert (session.phase, session.response.chosen) == ("selected", ("A",))
    session = q.submit(session)
    assert (session.phase, session.score) == ("answered", 1)
    assert q.select(session, "B") == session
    session = q.advance(session, now=15.5)
    assert (session.phase, session.seconds(99.0)) == ("finished", 5.5)


def test_multiple_choice_is_all_or_nothing(question: Any) -> None:
    start = q.begin([question(1, 1, "multiple")], now=0)
    for letters, feedback in (
        ("AB", "right"),
        ("A", "partial"),
        ("AC", "wrong"),
        ("ABC", "wrong"),
        ("AA", "empty"),
    ):
        session = start
        for letter in letters:
            session = q.select(session, letter)
        session = q.submit(session)
        mark = session.response.mark or session.notice
        assert mark is not None
        assert mark.feedback == feedback
        assert session.score == (feedback == "right")


def test_unreadable_text_may_be_mended(question: Any) -> None:
    session = q.submit(q.type_text(q.begin([question(1, 1, "numeric")], 0), "许多"))
    assert session.phase == "selected"
    assert session.notice is not None
    assert session.notice.feedback == "unreadable"
    session = q.type_text(session, "6465.3万元")
    assert session.notice is None
    session = q.submit(session)
    assert session.response.mark is not None
    assert session.response.mark.feedback == "unit"
    assert not session.score


def test_skip_counts_as_wrong_and_can_be_looked_at(question: Any) -> None:
    session = q.skip(q.begin([question(1, 1), question(2, 2)], 0), 1.0)
    assert session.index == 1
    session = q.back(session)
    assert (session.index, session.phase) == (0, "answered")
    session = q.advance(q.advance(session, 2.0), 3.0)
    assert session.index == 1
    session = q.advance(right(session), 4.0)
    assert session.finished
    again = q.again(session, 5.0)
    assert again is not None
    assert [item["id"] for item in again.questions] == ["review-1"]
    assert q.again(q.advance(right(again), 6.0), 7.0) is None


def test_how_sure_an_answer_is_comes_before_its_judgement(question: Any) -> None:
    session = q.submit(q.begin([question(1, 1)], 0, confident=True))
    assert session.notice is not None
    assert session.notice.feedback == "empty"
    session = q.submit(q.select(session, "A"))
    assert session.notice is not None
    assert session.notice.feedback == "unsure"
    assert session.phase == "selected"
    session = q.trust(session, 2)
    assert session.notice is None
    session = q.submit(session)
    assert session.response.mark is not None
    assert q.trust(session, 3) == session
    again = q.again(session, 5.0)
    assert again is None or again.confident


def test_whoever_takes_the_hint_is_asked_nothing_more(question: Any) -> None:
    session = q.hint(q.begin([{**question(1, 1), "hint": "想一想"}], 0, confident=True))
    assert q.submit(q.select(session, "A")).response.mark is not None


def test_a_pause_costs_no_time(question: Any) -> None:
    session = q.pause(q.begin([question(1, 1)], 0.0), 10.0)
    assert session.seconds(500.0) == 10.0
    session = q.resume(session, 500.0)
    assert q.resume(session, 600.0) == session
    assert session.seconds(505.0) == 15.0
    assert q.pause(q.pause(session, 505.0), 900.0).elapsed == 15.0


def test_no_questions_is_a_finished_quiz(program: dict[str, Any]) -> None:
    session = q.begin([], 0)
    assert session.finished
    assert screen_view(session, program)["screen"] == "empty"
    assert result(session, program)["total"] == 0


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("select"), st.sampled_from(["A", "B", "C", "D", "E", "a", "", "对"])),
        st.tuples(st.just("type"), st.text(max_size=8)),
        st.tuples(
            st.sampled_from(["submit", "skip", "advance", "back", "pause", "resume", "right"]), st.just("")
        ),
    ),
    max_size=60,
)


@given(steps=STEPS)
def test_no_step_breaks_a_session(small: dict[str, Any], steps: list[tuple[str, str]]) -> None:
    session = q.begin(small["questions"], 0.0)
    for now, (step, text) in enumerate(steps):
        before = session.score
        match step:
            case "select":
                session = q.select(session, text)
            case "type":
                session = q.type_text(session, text)
            case "submit":
                session = q.submit(session)
            case "skip":
                session = q.skip(session, now)
            case "advance":
                session = q.advance(session, now)
            case "back":
                session = q.back(session)
            case "pause":
                session = q.pause(session, now)
            case "resume":
                session = q.resume(session, now)
            case _ if not session.finished:
                session = right(session)
        assert before <= session.score <= before + 1
        assert 0 <= session.index < len(session.questions)
        assert 0 <= session.seconds(now) <= now
        # Everything behind the first open question is untouched.
        marks = [response.mark is not None for response in session.responses]
        assert marks == sorted(marks, reverse=True)
        view = screen_view(session, small)
        assert view["screen"] in ("question", "result")
    summed = result(session, small, now=len(steps))
    assert 0 <= summed["got"] == sum(theme["got"] for theme in summed["perTheme"]) <= summed["total"] == 24
    assert all(theme["got"] == sum(theme["items"]) for theme in summed["perTheme"])
    assert len(summed["review"]) <= 6


def rows(*pairs: tuple[int, int]) -> list[dict[str, Any]]:
    topics = ["概览", "改革", "创新与产业", "企业", "园区", "开放生态"]
    return [{"n": n, "name": "", "topic": topics[n], "got": g, "total": t} for n, (g, t) in enumerate(pairs)]


def test_headlines() -> None:
    assert headline(rows((3, 4), (3, 4), (3, 4), (4, 4), (3, 4))) == "20 题答对 16 题，企业一章最稳"
    assert headline(rows((4, 4), (4, 4), (1, 4))) == "12 题答对 9 题，创新与产业一章最该回看"
    assert headline(rows((4, 4), (4, 4), (1, 4), (1, 4))) == "16 题答对 10 题"
    assert headline(rows((3, 4))) == "4 题答对 3 题"
    assert headline(rows((4, 4), (2, 2))) == "6 题全部答对"
    assert headline(rows((0, 4))) == "4 题都没有答对，从回看开始"
    assert headline(rows((3, 4), (4, 4)), "en") == "7 of 8 right; 改革 strongest"


def test_review_names_each_slide_once_in_order(program: dict[str, Any], question: Any) -> None:
    session = q.begin([question(4, 1), question(1, 1), question(1, 2)], 0)
    for now in range(3):
        session = q.skip(session, now + 1.4)
    summed = result(session, program)
    assert summed["review"] == [
        {"page": 6, "slide": "review-slide", "text": "五年回眸的一页", "n": 1, "number": "6"},
        {"page": 21, "slide": "renewal-slide", "text": "五年蝶变的一页", "n": 4, "number": "21"},
    ]
    assert summed["seconds"] == 3


def test_the_view_of_a_question(program: dict[str, Any], question: Any) -> None:
    session = q.begin([question(2, 1), question(2, 2), question(3, 3)], 0)
    view = screen_view(q.advance(right(session), 1), program)
    assert (view["number"], view["total"], view["last"], view["topic"]) == (2, 3, False, "创新与产业")
    assert (view["themeAnswered"], view["themeGot"], view["deckYears"]) == (1, 1, "2021—2025")
    assert screen_view(None, program)["screen"] == "empty"
