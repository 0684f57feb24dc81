"""Answers as fast as it can, in practice and in an exam, and says what is on the disk: to be killed while it does.

`python bench/answering.py RECORD` answers through the same steps as the windows. It prints `answer UID` once an answer of
practice is kept; of every step of the exam `will STATE` before it is kept and `did STATE` once it is.
"""

from __future__ import annotations

import json
import random
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from zgc_desktop.quiz import exam
from zgc_desktop.quiz import session as steps
from zgc_desktop.quiz.session import Session
from zgc_desktop.study.answer import Answer
from zgc_desktop.study.record import Record
from zgc_desktop.ui.learner import Learner
from zgc_desktop.ui.room import Room

PROGRAM = {"deck": {"id": "answering", "chapters": [{"n": 1, "id": "leap"}]}}
QUESTIONS = 8


def main(path: Path) -> None:
    """Answer until somebody kills this."""
    chance = random.Random()
    practice, examined = _room(path), _room(path)
    while True:
        _exam_step(examined, chance)
        _practice_step(practice, chance)


def _room(path: Path) -> Room:
    record = Record(path)
    if not record.profiles():
        record.add_profile("甲", "learner")
    append = record.append

    def noted(answer: Answer, state: dict[str, Any] | None = None) -> None:
        _given.append(answer.uid)
        append(answer, state)

    record.append = noted  # type: ignore[method-assign, assignment]
    return Room(_no_pool, Learner(lambda: record, lambda: "", lambda _: None, "甲"), PROGRAM)


_given: list[str] = []


def _no_pool() -> Any:
    raise AssertionError("questions are given")


def _question(number: int, chance: random.Random) -> dict[str, Any]:
    texts = chance.sample(["甲", "乙", "丙", "丁"], 4)
    options = [
        {"key": key, "text": text, "correct": text == "甲"} for key, text in zip("ABCD", texts, strict=True)
    ]
    return {
        "id": f"q{number}", "kind": "single", "theme": 1, "stem": "哪一个？", "options": options, "facts": [f"f{number}"],
        "revision": "r", "slide": "s",
    }  # fmt: skip


def _practice_step(room: Room, chance: random.Random) -> None:
    now = time.monotonic()
    before = steps.begin([_question(chance.randrange(99), chance)], now)
    room.begin("practice", before, now)
    chosen = steps.select(before, chance.choice("ABCD"))
    room.keep(chosen, steps.submit(chosen), now)
    if room.learner.problem is None:
        _say("answer", _given[-1])


_running: dict[int, Session] = {}


def _exam_step(room: Room, chance: random.Random) -> None:
    now = time.monotonic()
    before = _running.get(id(room)) or room.take_up("exam", now, time.time())
    if before is None:
        begun = exam.begin_exam([_question(n, chance) for n in range(QUESTIONS)], now, 600)
        _say("will", shown(exam.to_state(begun, now)))
        room.begin("exam", begun, now)
        _say("did", shown(exam.to_state(begun, now)))
        _running[id(room)] = begun
        return
    after = steps.select(before, chance.choice("ABCD"))
    if chance.random() < 0.2:
        after = exam.flag(after)
    if chance.random() < 0.7:
        after = replace(after, index=(after.index + 1) % QUESTIONS)
    if chance.random() < 0.05:
        after = exam.hand_in(after, now)
    said = "handed in" if after.finished else shown(exam.to_state(after, now))
    _say("will", said)
    room.keep(before, after, now)
    _say("did", said)
    _running[id(room)] = after
    if after.finished:
        del _running[id(room)]


def shown(state: dict[str, Any]) -> str:
    """What a person sees of an exam: where it is, what is answered and flagged, and which options stand in which order."""
    options = ["".join(option["text"] for option in question["options"]) for question in state["questions"]]
    chosen = ["".join(response["chosen"]) for response in state["responses"]]
    return json.dumps([state["index"], chosen, state["flags"], options], ensure_ascii=False)


def _say(what: str, how: str) -> None:
    print(what, how, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
