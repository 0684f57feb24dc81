"""What goes between the quiz and its screen: what one is asked for with, and what is shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from zgc_desktop.quiz.banned import NOTHING
from zgc_desktop.quiz.draw import draw, draw_exam
from zgc_desktop.quiz.language import LANGUAGES, all_in
from zgc_desktop.quiz.view import screen_view
from zgc_desktop.quiz.views import Program, QuestionView, theme_number
from zgc_desktop.ui.room import MODES, Room

if TYPE_CHECKING:
    from zgc_desktop.quiz.session import Session

DEFAULT_COUNT = 10


class Asked(NamedTuple):
    """`seed` is None where a fresh one is wanted; `options` are what another quiz alike is asked for with."""

    mode: str
    seed: int | None
    options: dict[str, Any]


def asked_for(program: Program, text: str, language: str = "zh") -> Asked:
    """What JSON says: `{theme, count, seed, mode, made, confidence, minutes, facts, items, paper, language}`, all may be missing or null.

    `mode` is practice, exam, review or challenge; `made` asks what is made from facts too; `confidence` asks how sure an
    answer is; `minutes` is the time of an exam, 0 for as long as one likes; `facts` are what a review asks for, else what is
    due; `items` are the ids of the questions to be asked, so that nothing is drawn, and `paper` what a fixed exam is called:
    `{title, number}`; `language` is that of the questions, else the one given. Without `count` ten questions are drawn, with 0
    all. Raises ValueError, TypeError or AttributeError for what it
    cannot say.
    """
    read = json.loads(text or "{}")
    theme = theme_number(program, read.get("theme"))
    count = DEFAULT_COUNT if read.get("count") is None else int(read["count"])
    mode = MODES[MODES.index(read.get("mode") or "practice")]
    language = LANGUAGES[LANGUAGES.index(read.get("language") or language)]
    options = {
        "language": language,
        "theme": theme,
        "count": count,
        "mode": mode,
        "made": bool(read.get("made")),
        "confidence": bool(read.get("confidence")),
        "minutes": float(read.get("minutes") or 0),
        "facts": [str(fact) for fact in read.get("facts") or ()],
        "items": [str(id_) for id_ in read.get("items") or ()],
        "paper": {key: str(value) for key, value in (read.get("paper") or {}).items()},
    }
    return Asked(mode, None if read.get("seed") is None else int(read["seed"]), options)


def drawn(
    program: Program, room: Room | None, asked: Asked, seeds: Callable[[], int]
) -> Sequence[QuestionView]:
    """The questions of a quiz, in its language; `seeds` gives a fresh seed where none is asked for."""
    return all_in(_drawn(program, room, asked, seeds), asked.options["language"])


def _drawn(
    program: Program, room: Room | None, asked: Asked, seeds: Callable[[], int]
) -> Sequence[QuestionView]:
    options, mode = asked.options, asked.mode
    seed = seeds() if asked.seed is None else asked.seed
    count, theme = options["count"], options["theme"]
    if options["items"] and room is not None:
        if options["paper"]:
            return room.pool.asked(options["items"], seed)
        banned = room.banned
        return room.pool.chosen([id_ for id_ in options["items"] if id_ not in banned], seed)
    if room is not None and (options["made"] or mode in ("review", "challenge")):
        return room.drawn(mode, count, theme, seed, options["facts"])
    questions = program.get("questions", [])
    banned = room.banned if room is not None else NOTHING
    if mode == "exam":
        return draw_exam(questions, count or None, theme, seed, banned)
    off = room.marked("suspended") if room is not None else {}
    return draw(questions, count or None, theme, seed, off, banned)


def shown(
    session: Session | None, program: Program, lang: str, mode: str, room: Room | None, problem: str
) -> dict[str, Any]:
    """What the screen shows, see quiz.view.screen_view, and what the record adds to it."""
    view = screen_view(session, program, lang)
    costs = mode != "challenge"
    view |= {
        "mode": mode,
        "correctable": view.get("correctable", False) and costs,
        "hintable": view.get("hintable", False) and costs,
        "confident": session is not None and session.confident and not view.get("hinted", False),
    }
    if room is not None:
        view |= room.view(session, lang)
    return view | ({"problem": problem} if problem else {})
