"""Between the quiz and the record: who is learning, and each answer kept before it is judged on screen."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from zgc_desktop.quiz.grade import Response
from zgc_desktop.quiz.views import QuestionView

if TYPE_CHECKING:
    from zgc_desktop.source.problem import Text
    from zgc_desktop.study.answer import Mode
    from zgc_desktop.study.record import Profile, Record, Sitting


class Learner:
    """The record, opened when it is first wanted. Where it cannot be used, `problem` says why and nothing is kept.

    `themes` gives the theme id of a theme's number; `choose` keeps who was learning last.
    """

    def __init__(
        self,
        open_record: Callable[[], Record],
        last: Callable[[], str],
        choose: Callable[[str], None],
        nobody: str,
    ) -> None:
        self._open, self._last, self._choose, self._nobody = open_record, last, choose, nobody
        self._record: Record | None = None
        self._tried = False
        self._sitting: Sitting | None = None
        self.themes: Mapping[int, str] = {}
        self.problem: Text | None = None

    @property
    def record(self) -> Record | None:
        """The record, or None where it cannot be used."""
        from zgc_desktop.study.errors import RecordError

        if not self._tried:
            self._tried = True
            try:
                self._record = self._open()
            except RecordError as error:
                self.problem = error.words
        return self._record

    @property
    def profile(self) -> Profile | None:
        """Who is learning; the first to come is asked for no name."""
        record = self.record
        if record is None:
            return None
        people = record.profiles() or [record.add_profile(self._nobody)]
        return next((person for person in people if person.uid == self._last()), people[0])

    def change(self, uid: str) -> None:
        """Somebody else is learning."""
        self._choose(uid)
        self._sitting = None

    def begin(self, mode: Mode, state: dict[str, Any] | None = None) -> None:
        """A sitting begins."""
        self._sitting = None
        self._do(lambda record, profile: self._sit(record.begin(profile.uid, mode, state or {})))

    def go_on(self, mode: Mode) -> dict[str, Any] | None:
        """The state of the sitting that was not finished, which goes on; None where there is none."""
        found: list[Sitting | None] = []
        self._do(lambda record, profile: found.append(record.unfinished(profile.uid, mode)))
        self._sitting = found[0] if found else None
        return self._sitting.state if self._sitting else None

    def waiting(self, mode: Mode) -> bool:
        """Whether a sitting was not finished."""
        found: list[bool] = []
        self._do(lambda record, profile: found.append(record.unfinished(profile.uid, mode) is not None))
        return bool(found and found[0])

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

    def keep(self, question: QuestionView, response: Response, seconds: float) -> None:
        """Keep an answer; when this returns, it is on the disk, or `problem` says why not."""
        sitting = self._sitting
        if sitting is None or response.mark is None:
            return
        from zgc_desktop.study.answer import Answer

        mark = response.mark
        answer = Answer(
            uid=uuid.uuid4().hex,
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
            seconds=round(max(0.0, seconds), 3),
            chosen=_wrong_choice(question, response),
        )
        self._do(lambda record, _: record.append(answer))

    def _sit(self, sitting: Sitting) -> None:
        self._sitting = sitting

    def _do(self, work: Callable[[Record, Profile], object]) -> None:
        from zgc_desktop.study.errors import RecordError

        try:
            record, profile = self.record, self.profile
            if record is not None and profile is not None:
                work(record, profile)
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
