"""The study room behind the quiz: questions made from facts, the record of answers, and what a score is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zgc_desktop.briefing.identity import briefing_id, of_folder
from zgc_desktop.quiz import banned, challenge, exam, left
from zgc_desktop.quiz.grade import certainty_score
from zgc_desktop.quiz.session import Session
from zgc_desktop.quiz.views import Program, QuestionView
from zgc_desktop.study.places import record_path
from zgc_desktop.ui.learner import Learner

if TYPE_CHECKING:
    from zgc_desktop.quiz.banned import Banned
    from zgc_desktop.quiz.pool import Pool
    from zgc_desktop.study.marks import Kind
    from zgc_desktop.study.merging import Known

MODES = ("practice", "exam", "review", "challenge")
#: What can be left and gone on with another day; an exam can be, too, and its clock goes on.
LEFT = ("practice", "review")
#: So many seconds an exam without a limit keeps the slides closed from its beginning, where the program was ended meanwhile.
ENDLESS = 3 * 3600
#: How many questions a challenge has at most.
CHALLENGE = 60
#: How many facts are met for the first time a day, where nobody has said otherwise.
NEW = 8


def banned_files(root: Path, briefing: str) -> tuple[Path, Path]:
    """Where is kept what is not asked any more: the file of the briefing in `root`, which all who have it share, and the
    person's own where that cannot be written."""
    return root / banned.FILE, record_path().parent / "banned" / f"{briefing}.txt"


class Room:
    """Questions from `make_pool`, made when they are first wanted, and answers into the learner's record."""

    def __init__(
        self,
        make_pool: Callable[[], Pool],
        learner: Learner,
        program: Program,
        root: Callable[[], Path] = Path,
        new_a_day: Callable[[], int] = lambda: NEW,
        sealed_until: Callable[[float], object] = lambda _: None,
        language: Callable[[], str] = lambda: "zh",
    ) -> None:
        self.root = root
        self.language = language
        self.new_a_day = new_a_day
        self._sealed_until = sealed_until
        self._make_pool, self.learner = make_pool, learner
        learner.themes = {chapter["n"]: chapter["id"] for chapter in program["deck"].get("chapters", ())}
        where = root()
        self._briefing = briefing_id(program["deck"], where)
        learner.turn_to(self._briefing, of_folder(where), self._known)
        self._pool: Pool | None = None
        self._shown = 0.0
        self._mode = "practice"
        self._spent: list[float] = []
        self._best = 0
        self._closed = True
        self._next: tuple[object, int] = None, -1
        self._kept: dict[str, str] = {}
        self.options: dict[str, Any] = {}

    def _known(self) -> dict[str, Known]:
        from zgc_desktop.study.merging import Known

        try:
            pool = self.pool
        except ValueError:  # no briefing can be read there any more
            return {}
        return {
            fact: Known(pool.revisions[fact], pool.theme_of(fact), pool.slides[fact])
            for fact in pool.revisions
        }

    @property
    def pool(self) -> Pool:
        """The questions of the briefing."""
        if self._pool is None:
            self._pool = self._make_pool()
        return self._pool

    @property
    def banned(self) -> Banned:
        """The questions and templates that are not asked any more."""
        return banned.read(*self._banned_in())

    def ban(self, subjects: Iterable[str], ban: bool = True) -> Path | None:
        """Ban questions and templates, or allow them again, see `quiz.banned.change`."""
        return banned.change(self._banned_in(), subjects, ban)

    def _banned_in(self) -> tuple[Path, Path]:
        return banned_files(self.root(), self._briefing)

    def drawn(
        self, mode: str, count: int, theme: int | None, seed: int, facts: Sequence[str] = ()
    ) -> list[QuestionView]:
        """The questions of a quiz: of a review `facts`, else what is due and what is new; else from all themes alike. What was
        put off is asked in an exam alone, which is somebody else's sheet."""
        if mode == "review":
            return self._review(count or 20, theme, seed, facts)
        most = len(self.pool.facts(theme))
        if mode == "exam":
            return self.pool.exam(count or most, theme, seed, self.banned)
        count = CHALLENGE if mode == "challenge" else count or most
        return self.pool.draw(count, theme, seed, self.marked("suspended"), self.banned)

    def _review(self, count: int, theme: int | None, seed: int, given: Sequence[str]) -> list[QuestionView]:
        from zgc_desktop.study.errors import RecordError
        from zgc_desktop.study.memory import to_review

        record, profile = self.learner.record, self.learner.profile
        facts, now = self.pool.facts(theme), datetime.now(UTC)
        try:
            due = record.due(profile.uid, now) if record and profile else []
            learned = record.learned(profile.uid) if record and profile else {}
            kept = record.kept() if record else set()
            off, met = self.marked("suspended"), self.marked("met")
            given = [fact for fact in given if fact in self.pool.labels and fact not in off]
            facts = [fact for fact in facts if fact not in off]
            wanted = given or to_review(
                due, learned, self._allowed(facts, learned, met), self.pool.revisions, count, count, kept
            )
            before = {fact: record.asked(profile.uid, fact) for fact in wanted} if record and profile else {}
        except RecordError as error:
            self.learner.problem = error.words
            wanted, before = facts[:count], {}
        return self.pool.review(wanted, seed, before, self.banned)

    def marked(self, kind: Kind) -> dict[str, str]:
        """What whoever is learning has marked so, and when; nothing where there is no record."""
        from zgc_desktop.study.errors import RecordError

        record, profile = self.learner.record, self.learner.profile
        try:
            return record.marked(profile.uid, kind) if record and profile else {}
        except RecordError as error:
            self.learner.problem = error.words
            return {}

    def met_today(self) -> int:
        """How many facts were met for the first time today."""
        today = datetime.now().astimezone().date()
        return sum(
            datetime.fromisoformat(at).astimezone().date() == today for at in self.marked("met").values()
        )

    def _allowed(self, facts: Sequence[str], learned: Mapping[str, str], met: Mapping[str, str]) -> list[str]:
        """The facts without those that are new, beyond what may be met today."""
        left = max(0, self.new_a_day() - self.met_today())
        new = [fact for fact in facts if fact not in learned and fact not in met]
        over = set(new[left:])
        return [fact for fact in facts if fact not in over]

    def unmet(self, session: Session) -> list[str]:
        """The facts of a review that were neither asked nor shown before, in the order of its questions."""
        from zgc_desktop.study.errors import RecordError

        record, profile = self.learner.record, self.learner.profile
        try:
            known = {**self.marked("met"), **(record.learned(profile.uid) if record and profile else {})}
        except RecordError as error:
            self.learner.problem = error.words
            return []
        asked = dict.fromkeys(str(question["facts"][0]) for question in session.questions)
        return [fact for fact in asked if fact not in known] if record and profile else []

    def mark(self, kind: Kind, subject: str, active: bool = True, text: str = "") -> None:
        """Keep what whoever is learning says of a fact or a question."""
        self.learner.mark(kind, subject, active, text)

    def begin(
        self, mode: Any, session: Session, now: float, options: Mapping[str, Any] | None = None
    ) -> None:
        """A quiz begins; `options` are what it was asked for with, kept with an exam."""
        self.options = dict(options or {})
        self._mode, self._shown, self._spent, self._closed = mode, session.seconds(now), [], True
        self._kept = {}
        self._best = self.best() if mode == "challenge" else 0
        if session.exam:
            self._spent = [0.0] * len(session.questions)
            if session.begun is not None:
                self._sealed_until(session.begun + (session.limit or ENDLESS))
        elif mode in LEFT:
            self.learner.put_away(mode)
        self.learner.begin(mode, self._state(session, now) if session.exam or mode in LEFT else {})

    @property
    def sits(self) -> bool:
        """Whether whoever is learning sits at something; also where nothing can be kept of it."""
        return self.learner.sits

    def take_up(self, mode: Any, now: float, wall: float) -> Session | None:
        """What was left, and goes on: of an exam the time that went by since it began counts; what is still to be asked in a
        practice or a review is asked as it was drawn, but for what has changed since."""
        state = self.learner.go_on(mode)
        if state is None:
            return None
        session: Session | None = None
        try:
            if mode == "exam":
                session = exam.catch_up(exam.from_state(state, now), now, wall)
                self._spent = [float(one) for one, _ in zip(state["spent"], session.questions, strict=True)]
            else:
                whole = left.from_state(state, now)
                self._spent = [float(one) for one in state["spent"]]
                self._kept = {str(item): str(uid) for item, uid in state["kept"].items()}
                session = left.still(whole, self.pool.revisions, self.marked("suspended"))
            self.options = dict(state["options"])
        except (KeyError, TypeError, ValueError, AttributeError):
            session = None
        if session is None:
            self.learner.finish()
            return None
        # Meanwhile anything may have been looked at.
        self._mode, self._shown, self._closed = mode, session.seconds(now), False
        self._best = 0
        return session

    def _state(self, session: Session, now: float) -> dict[str, Any]:
        state = exam.to_state(session, now) if session.exam else left.to_state(session, now)
        at = datetime.now(UTC).isoformat()
        return state | {"spent": self._spent, "options": self.options, "kept": self._kept, "at": at}

    def save(self, session: Session, now: float) -> None:
        """Keep how far an exam, a practice or a review is."""
        if not session.finished and (session.exam or self._mode in LEFT):
            self.learner.save(self._state(session, now))

    def keep(self, before: Session, after: Session, now: float) -> None:
        """Keep what a step answered; an exam's answers when it is handed in, how far it is before."""
        if before.exam:
            if not before.finished:
                spent = before.seconds(now)
                self._spent[before.index] += spent - self._shown
                self._shown = spent
            if after.finished and not before.finished:
                given = list(zip(after.questions, after.responses, self._spent, strict=True))
                self.learner.hand_in(given, self._final(after))
                self._sealed_until(0)
            else:
                self.save(after, now)
            return
        self._correct(before, after)
        spent = before.seconds(now)
        # A step answers one question, the one shown before it.
        answered = before.response.mark is None and len(after.responses) == len(before.responses)
        if answered and after.responses[before.index].mark is not None:
            response, took = after.responses[before.index], spent - self._shown
            item = str(before.question["id"])
            self._spent.append(took)
            self._kept[item] = self.learner.keep(
                before.question, response, took, lambda uid: self._kept_state(item, uid, after, now)
            )
        elif after.index != before.index:
            self.save(after, now)
        if after.index != before.index or after.finished:
            self._shown = spent
        if after.finished and not before.finished:
            self.learner.finish(self._final(after))

    def _kept_state(self, item: str, uid: str, session: Session, now: float) -> dict[str, Any] | None:
        self._kept[item] = uid
        return self._state(session, now) if self._mode in LEFT else None

    def _correct(self, before: Session, after: Session) -> None:
        """Keep what the person says of a judgement."""
        if len(before.responses) != len(after.responses):
            return
        for place, (one, other) in enumerate(zip(before.responses, after.responses, strict=True)):
            if (one.judged is None) != (other.judged is None):
                item = str(after.questions[place]["id"])
                self.learner.correct(self._kept.get(item, ""), other.judged is not None)

    def lost(self, session: Session) -> bool:
        """Whether a challenge is over."""
        return challenge.over(self._answers(session))

    def view(self, session: Session | None, lang: str) -> dict[str, Any]:
        """What the screen says besides the question: points, when it is asked again, and why nothing is kept."""
        view: dict[str, Any] = {}
        problem = self.learner.problem
        if problem is not None:
            view["unkept"] = problem.get(lang)
        if session is None:
            return view
        paper = self.options.get("paper")
        view["paper"] = str(paper.get("title") or "") if isinstance(paper, dict) else ""
        view["next"] = self._days_to_next(session)
        if self._mode == "challenge":
            now = challenge.score(self._answers(session))
            view["challenge"] = {
                "right": now.right,
                "streak": now.streak,
                "points": now.points,
                "lives": challenge.MISTAKES - sum(not right for right, _ in self._answers(session)),
                "best": self._best,
            }
        marked = [r for r in session.responses if r.mark is not None and r.confidence is not None]
        if marked and self.options.get("confidence"):
            view["certainty"] = sum(
                certainty_score(r.mark.right, r.confidence) for r in marked if r.mark and r.confidence
            )
        return view

    def _days_to_next(self, session: Session) -> int:
        """In how many days the fact of the question that was answered is asked again; −1 where nobody knows."""
        question = session.question if session.questions else {}
        mark = session.response.mark if session.questions else None
        facts = question.get("facts")
        if mark is None or not facts:
            return -1
        key = (str(question["id"]), mark, session.response.judged)
        if self._next[0] != key:
            self._next = key, self.learner.days_to_next(str(facts[0]))
        return self._next[1]

    def best(self) -> int:
        """The most points of any challenge."""
        ended = self.learner.ended("challenge")
        return max((int(state.get("points", 0)) for state in ended), default=0)

    def _answers(self, session: Session) -> list[tuple[bool, float]]:
        marks = [response.mark.right for response in session.responses if response.mark is not None]
        return [
            (right, self._spent[n] if n < len(self._spent) else challenge.SLOW)
            for n, right in enumerate(marks)
        ]

    def _final(self, session: Session) -> dict[str, Any]:
        if self._mode != "challenge":
            told = {"score": session.score, "of": len(session.questions)}
            if not session.exam:
                return told
            paper = self.options.get("paper") or {}
            how = {"seconds": round(session.elapsed), "limit": session.limit, "closed": self._closed}
            return told | how | ({"paper": dict(paper)} if paper else {})
        now = challenge.score(self._answers(session))
        return {"points": now.points, "right": now.right, "streak": now.streak}
