"""What a learner remembers of each fact: FSRS-6, worked out from the log of answers.

The scheduler is that of the `fsrs` package (Ye, Su, Cao: A Stochastic Shortest Path Algorithm for Optimizing Spaced
Repetition Scheduling, KDD 2022; version 6 of its model), without learning steps: an answer is worth a day at least.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

from fsrs import Card, Rating, Scheduler, State

from zgc_desktop.study.answer import Answer
from zgc_desktop.study.model import AGAIN, GOOD, HARD, Model

#: The recall that the next review is set for.
RETENTION = 0.9
#: The least credit of an ordering in which one neighbouring pair of five or six items is reversed; two leave less.
ONE_PAIR = 0.8


@dataclass(frozen=True, slots=True)
class Memory:
    """A fact in the memory: `stability` in days, `difficulty` 1 to 10, `due` and `last` in UTC.

    `since` is the day of the first right answer after the last wrong one, empty where none is; `known` says that the
    fact was recalled on a later day than that, see `standing`.
    """

    fact: str
    stability: float
    difficulty: float
    due: datetime
    last: datetime
    reps: int
    lapses: int
    revision: str
    since: str = ""
    known: bool = False


def standing(since: str, known: bool, day: str, rating: int, guessed: bool) -> tuple[str, bool]:
    """`since` and `known` of a memory after an answer on a day.

    A fact is known once it was right on a day later than the first right answer since the last wrong one; what was
    said to be a guess is no recall.
    """
    if rating == AGAIN:
        return "", False
    return since or day, known or (not guessed and "" < since < day)


def day_of(at: datetime) -> str:
    """The day, as the clock on the wall had it."""
    return at.astimezone().date().isoformat()


def rating_of(answer: Answer) -> Rating:
    """Right is Good, wrong Again; what was guessed, or nearly right, is Hard."""
    return Rating(rated(answer.counts, answer.worth, answer.confidence, answer.kind))


def remembered(right: bool, credit: float, kind: str) -> bool:
    """Whether an answer shows that its fact is known: all of it right, or one neighbouring pair reversed of five or more."""
    return right or (kind == "ordering" and credit >= ONE_PAIR)


def rated(right: bool, credit: float, confidence: int | None, kind: str) -> int:
    """The number of the rating of an answer, see `rating_of`."""
    if not remembered(right, credit, kind):
        return AGAIN
    return HARD if not right or confidence == 1 else GOOD


class Schedule:
    """Reviews facts; one for a log. With `fuzz` the days vary a little, so that not all fall due at once."""

    def __init__(self, retention: float = RETENTION, fuzz: bool = False) -> None:
        self._scheduler = Scheduler(
            desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=fuzz
        )
        self.model = Model(self._scheduler)

    def review(
        self, memory: Memory | None, answer: Answer, at: datetime | None = None, keep: bool = False
    ) -> Memory:
        """The memory after an answer, given at `at` where that is not its own time.

        A fact that says something else is learned anew, but where `keep` says no.
        """
        at = answer.at if at is None else at
        if memory is not None and memory.revision != answer.revision and not keep:
            memory = None
        rating = rating_of(answer)
        card, _ = self._scheduler.review_card(_card(memory, at), rating, at)
        assert card.stability is not None
        assert card.difficulty is not None
        before = (memory.since, memory.known) if memory else ("", False)
        return Memory(
            answer.fact,
            card.stability,
            card.difficulty,
            card.due,
            at,
            (memory.reps if memory else 0) + 1,
            (memory.lapses if memory else 0) + (rating == Rating.Again),
            answer.revision,
            *standing(*before, day_of(at), rating, answer.confidence == 1),
        )

    def recall(self, memory: Memory | None, now: datetime) -> float:
        """The chance that the fact is recalled now (retrievability); nothing for what was never asked."""
        return self._scheduler.get_card_retrievability(_card(memory, now), now) if memory else 0.0


def _card(memory: Memory | None, now: datetime) -> Card:
    if memory is None:
        return Card(card_id=1, due=now)
    return Card(
        card_id=1,
        state=State.Review,
        step=None,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.last,
    )


def stale(
    learned: Mapping[str, str], revisions: Mapping[str, str], kept: Collection[tuple[str, str]] = ()
) -> list[str]:
    """The facts that say something else now than when they were last asked, but those that an editor keeps.

    `learned` gives for every fact the revision that was asked, `revisions` the present one.
    """
    return [
        fact
        for fact, before in learned.items()
        if (now := revisions.get(fact, before)) != before and (fact, now) not in kept
    ]


def to_review(
    due: Iterable[str],
    learned: Mapping[str, str],
    facts: Iterable[str],
    revisions: Mapping[str, str],
    limit: int,
    fresh: int,
    kept: Collection[tuple[str, str]] = (),
) -> list[str]:
    """What to ask next of `facts`: those that are due, in that order, or changed, then up to `fresh` never asked."""
    wanted = dict.fromkeys(facts)
    ready = [fact for fact in due if fact in wanted]
    done = set(ready)
    changed = [fact for fact in stale(learned, revisions, kept) if fact in wanted and fact not in done]
    never = islice((fact for fact in wanted if fact not in learned), max(0, fresh))
    return [*ready, *changed, *never][:limit]


@dataclass(frozen=True, slots=True)
class Countdown:
    """A plan to be ready on a day: for each day the facts to study, and what is known then with it and without it, each fact
    with an estimate of its recall."""

    days: Mapping[date, tuple[str, ...]]
    with_plan: Mapping[str, float]
    without: Mapping[str, float]

    @property
    def known(self) -> frozenset[str]:
        """The facts that are known then."""
        return frozenset(self.with_plan)

    @property
    def known_now(self) -> frozenset[str]:
        """The facts that are known without it."""
        return frozenset(self.without)


def new_today(per_day: int, days_after: int, ready: int, new: int) -> int:
    """How many of the `new` facts to meet on a day, so that by the end as many as can be are recalled on a later day.

    Every fact that is met must be asked again on one of the `days_after`, as must those that are `ready` already.
    """
    if days_after == 0:
        return min(new, max(0, per_day - ready))
    return max(0, min(new, per_day, (per_day * (days_after + 1) - ready) // 2))


def countdown(
    memories: Mapping[str, Memory],
    facts: Iterable[str],
    now: datetime,
    day: date,
    schedule: Schedule,
    per_day: int,
) -> Countdown:
    """Plan at most `per_day` facts a day until the day before `day`; every answer is taken to be right.

    What is new or was wrong comes early, as long as it can be recalled on a later day and so be known; then what was right on
    a day before; then, of what is known, what is least sure on the day.
    """
    wanted = list(facts)
    then = datetime.combine(day, time(9)).astimezone(UTC)
    state = {fact: memories[fact] for fact in wanted if fact in memories}

    def known_then() -> dict[str, float]:
        return {fact: schedule.recall(memory, then) for fact, memory in state.items() if memory.known}

    without = known_then()
    days: dict[date, tuple[str, ...]] = {}
    today = now.astimezone().date()
    for offset in range(max(0, (day - today).days)):
        current = today + timedelta(days=offset)
        moment = max(now, datetime.combine(current, time(9)).astimezone(UTC))
        learning = [fact for fact in wanted if fact in state and not state[fact].known]
        ready = [fact for fact in learning if "" < state[fact].since < day_of(moment)]
        new = [fact for fact in wanted if fact not in state or not state[fact].since]
        weak = sorted((recall, fact) for fact, recall in known_then().items() if recall < RETENTION)
        first = new[: new_today(per_day, (day - current).days - 1, len(ready), len(new))]
        taken = tuple([*first, *ready, *(fact for _, fact in weak)][: max(0, per_day)])
        if not taken:
            continue
        days[current] = taken
        for fact in taken:
            state[fact] = schedule.review(state.get(fact), _good(fact, moment, state.get(fact)))
    return Countdown(days, known_then(), without)


def _good(fact: str, at: datetime, memory: Memory | None) -> Answer:
    revision = memory.revision if memory else ""
    return Answer(
        "",
        "",
        "",
        "review",
        at,
        "",
        fact,
        (fact,),
        "",
        "",
        "",
        revision,
        {},
        {},
        "right",
        True,
        1.0,
        None,
        0.0,
    )
