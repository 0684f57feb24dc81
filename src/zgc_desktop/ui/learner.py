"""Between the quiz and the record: who is learning, and each answer kept before it is judged on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zgc_desktop.quiz.grade import Response
    from zgc_desktop.quiz.views import QuestionView
    from zgc_desktop.source.problem import Text
    from zgc_desktop.study.answer import Answer, Mode
    from zgc_desktop.study.marks import Kind
    from zgc_desktop.study.merging import Known
    from zgc_desktop.study.record import Record
    from zgc_desktop.study.store import Profile, Sitting


class Learner:
    """The record, opened when it is first wanted. Where it cannot be used, `problem` says why and nothing is kept; what it
    holds is still told where it may only be read.

    `themes` gives the theme id of a theme's number; `choose` keeps who was learning last; `copy` makes a copy of the
    record that was opened; `exists` says whether there is a record, without making one. `gone` says that it is not there
    while a copy of it is; `settle` then puts that copy back, or lets a new record begin.
    """

    def __init__(
        self,
        open_record: Callable[[], Record],
        last: Callable[[], str],
        choose: Callable[[str], None],
        nobody: str,
        copy: Callable[[Record], object] = lambda _: None,
        exists: Callable[[], bool] = lambda: True,
        settle: Callable[[bool], object] = lambda _: None,
    ) -> None:
        self._open, self._last, self._choose, self._nobody = open_record, last, choose, nobody
        self._copy, self.exists, self._settle = copy, exists, settle
        self.gone = False
        self._record: Record | None = None
        self._tried = False
        self._sitting: Sitting | None = None
        self.themes: Mapping[int, str] = {}
        self.problem: Text | None = None
        self._briefing = self._folder = ""
        self._facts: Callable[[], Mapping[str, Known]] = dict
        self._owned: set[str] = set()

    def turn_to(self, briefing: str, folder: str, facts: Callable[[], Mapping[str, Known]]) -> None:
        """What is learned from now on is a briefing's, which has that id, and that of its folder where it has no other.

        Its `facts` tell what of older answers is its own; they are asked for only where there are any.
        """
        if briefing != self._briefing:
            self._sitting = None
        self._briefing, self._folder, self._facts = briefing, folder, facts

    @property
    def record(self) -> Record | None:
        """The record, or None where it cannot be used."""
        from zgc_desktop.study.errors import RecordError

        if not self._tried:
            self._tried = True
            try:
                self.gone = False
                if self._record is not None:
                    self._record.close()
                    self._record = None
                self._owned.clear()
                self._record = self._open()
                self.problem = self._record.unwritable
                # Without a copy the record is used all the same.
                if self.problem is None:
                    self._copy(self._record)
            except RecordError as error:
                self.problem, self.gone = error.words, error.cause == "gone"
        if self._record is not None:
            self._record.briefing = self._briefing
            if self._briefing not in self._owned:
                self._owned.add(self._briefing)
                try:
                    self._record.own(self._facts, self._folder)
                except RecordError as error:
                    self.problem = error.words
        return self._record

    def settle(self, *, back: bool) -> None:
        """Of a record that is gone: have its newest copy put back, or a new one begun."""
        from zgc_desktop.study.errors import RecordError

        try:
            self._settle(back)
        except RecordError as error:
            self.problem = error.words
            return
        self._tried = False

    @property
    def profile(self) -> Profile | None:
        """Who is learning; the first to come is asked for no name."""
        from zgc_desktop.study.errors import RecordError

        record = self.record
        if record is None:
            return None
        try:
            people = record.profiles() or [record.add_profile(self._nobody)]
        except RecordError as error:
            self.problem = error.words
            return None
        return next((person for person in people if person.uid == self._last()), people[0])

    def change(self, uid: str) -> None:
        """Somebody else is learning."""
        self._choose(uid)
        self._sitting = None

    @property
    def sits(self) -> bool:
        """Whether a sitting goes on, kept or, where nothing can be kept, not."""
        return self._sitting is not None or self.problem is not None

    def begin(self, mode: Mode, state: dict[str, Any] | None = None) -> None:
        """A sitting begins. A record that could not be used before is tried again."""
        self._sitting = None
        self._tried = self._record is not None and self._record.unwritable is None
        self._do(lambda record, profile: self._sit(record.begin(profile.uid, mode, state or {})))

    def go_on(self, mode: Mode) -> dict[str, Any] | None:
        """The state of the sitting that was not finished, which goes on; None where there is none."""
        self._sitting = self.left(mode)
        return self._sitting.state if self._sitting else None

    def left(self, mode: Mode) -> Sitting | None:
        """The sitting that was not finished."""
        found: list[Sitting | None] = []
        self._do(lambda record, profile: found.append(record.unfinished(profile.uid, mode)), wrote=False)
        return found[0] if found else None

    def put_away(self, mode: Mode) -> None:
        """The sitting that was not finished is not gone on with; what was answered in it stays."""
        sitting = self.left(mode)
        if sitting is not None and sitting.state.get("questions"):
            self._do(lambda record, _: record.finish(sitting.uid, {}))
            if self._sitting is not None and self._sitting.uid == sitting.uid:
                self._sitting = None

    def waiting(self, mode: Mode) -> bool:
        """Whether a sitting was not finished."""
        return self.left(mode) is not None

    def ended(self, mode: Mode) -> list[dict[str, Any]]:
        """How the sittings of a mode ended."""
        found: list[dict[str, Any]] = []
        self._do(lambda record, profile: found.extend(record.finished(profile.uid, mode)), wrote=False)
        return found

    def days_to_next(self, fact: str) -> int:
        """In how many days a fact is asked again, 0 for today; −1 where that is not known."""
        from datetime import datetime

        found: list[int] = []

        def look(record: Record, profile: Profile) -> None:
            memory = record.memories(profile.uid).get(fact)
            if memory is not None:
                today = datetime.now().astimezone().date()
                found.append(max(0, (memory.due.astimezone().date() - today).days))

        self._do(look, wrote=False)
        return found[0] if found else -1

    def save(self, state: dict[str, Any]) -> None:
        """Keep how far the sitting is."""
        sitting = self._sitting
        if sitting is not None:
            self._do(lambda record, _: record.save(sitting.uid, state))

    def finish(self, state: dict[str, Any] | None = None) -> None:
        """The sitting is over."""
        sitting, self._sitting = self._sitting, None
        if sitting is not None:
            self._do(lambda record, _: record.finish(sitting.uid, state))

    def keep(
        self,
        question: QuestionView,
        response: Response,
        seconds: float,
        state: Callable[[str], dict[str, Any] | None],
    ) -> str:
        """Keep an answer, and with its uid how far the sitting is; when this returns, it is on the disk, or `problem` says why
        not. Its uid, empty where none is kept."""
        if self._sitting is None or response.mark is None:
            return ""
        from uuid import uuid4

        answer = self._answer(self._sitting, question, response, seconds, uuid4().hex)
        self._do(lambda record, _: record.append(answer, state(answer.uid)))
        return answer.uid

    def correct(self, uid: str, right: bool) -> None:
        """The person says of an answer that it was right after all, or takes that back."""
        if uid:
            self._do(lambda record, _: record.correct(uid, right))

    def mark(self, kind: Kind, subject: str, active: bool, text: str = "") -> None:
        """Keep what the person says of a fact or a question besides answers, or takes back."""
        self._do(lambda record, profile: record.mark(profile.uid, kind, subject, active, text))

    def hand_in(self, answers: Sequence[tuple[QuestionView, Response, float]], state: dict[str, Any]) -> None:
        """Keep the answers of an exam, each with its seconds, and finish it: all of that or nothing.

        An answer's uid is that of its place in the sitting, so that an exam handed in twice is kept once.
        """
        from zgc_desktop.study.answer import uid_in

        sitting, self._sitting = self._sitting, None
        if sitting is None:
            return
        given = [
            self._answer(sitting, question, response, seconds, uid_in(sitting.uid, place))
            for place, (question, response, seconds) in enumerate(answers)
        ]
        self._do(lambda record, _: record.hand_in(sitting.uid, given, state))

    def _answer(
        self, sitting: Sitting, question: QuestionView, response: Response, seconds: float, uid: str
    ) -> Answer:
        from datetime import UTC, datetime

        from zgc_desktop.study.answer import THINKING, Answer

        mark = response.mark
        assert mark is not None
        return Answer(
            uid=uid,
            profile=sitting.profile,
            sitting=sitting.uid,
            mode=sitting.mode,
            at=datetime.now(UTC),
            item=str(question["id"]),
            fact=str(question["facts"][0]),
            facts=tuple(question["facts"]),
            theme=self.themes.get(int(question["theme"]), ""),
            kind=str(question["kind"]),
            slide=str(question.get("slide") or ""),
            revision=str(question.get("revision") or ""),
            wording={
                "stem": question["stem"],
                "rows": list(question.get("rows") or ()),
                "options": [[option["key"], option["text"]] for option in question.get("options") or ()],
                "answer": right_answer(question),
            },
            given={"chosen": list(response.chosen), "typed": response.typed, "blanks": list(response.blanks)},
            feedback=mark.feedback,
            right=mark.right,
            credit=mark.credit,
            confidence=response.confidence,
            seconds=round(min(max(0.0, seconds), THINKING), 3),
            chosen=_wrong_choice(question, response),
            briefing=sitting.briefing,
        )

    def _sit(self, sitting: Sitting) -> None:
        self._sitting = sitting

    def _do(self, work: Callable[[Record, Profile], object], wrote: bool = True) -> None:
        from zgc_desktop.study.errors import RecordError

        try:
            record, profile = self.record, self.profile
            if record is not None and profile is not None:
                work(record, profile)
                if wrote:
                    self.problem = None
        except RecordError as error:
            self.problem = error.words


def right_answer(question: QuestionView) -> str:
    """The right answer in one line."""
    texts = {str(option["key"]): str(option["text"]) for option in question.get("options") or ()}
    answer = question.get("answer") or {}
    if "order" in answer:
        return " < ".join(texts[key] for key in answer["order"])
    if "pairs" in answer:
        return "；".join(
            f"{row}—{texts[key]}" for row, key in zip(question["rows"], answer["pairs"], strict=True)
        )
    if "blanks" in answer:
        return "；".join(str(blank["text"]) for blank in answer["blanks"])
    if answer:
        return str(answer["text"])
    return "；".join(str(option["text"]) for option in question["options"] if option["correct"])


def _wrong_choice(question: QuestionView, response: Response) -> str:
    if question["kind"] not in ("single", "place"):
        return ""
    return next(
        (str(o["text"]) for o in question["options"] if o["key"] in response.chosen and not o["correct"]), ""
    )
