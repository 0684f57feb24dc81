"""What the presenter console tells the speaker, derived from the show's state as JSON-able data; without Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from zgc_desktop.show import clock as times
from zgc_desktop.show.commands import Words, reduce
from zgc_desktop.show.hall import TWO, HallScreens, hall_state, hall_words
from zgc_desktop.show.state import NOTE_SIZES, ShowState
from zgc_desktop.ui.outline import number, title_of

#: Where English is shown.
LANGUAGES = {
    "none": Words("", ""),
    "below": Words("中英文", "with English"),
    "audience": Words("英文只给观众", "English for the audience only"),
    "console": Words("英文只在这里", "English here only"),
}
#: So many pages behind the next one are told by their titles.
FURTHER = 2
#: From so many pages in a row on they are told as a range.
RANGE = 3


def page_view(
    state: ShowState, program: dict[str, Any], lang: str = "zh", screens: HallScreens = TWO
) -> dict[str, Any]:
    """The page that is up for the speaker: script with what to say now, figures with their sources, next step.

    `script` is `[{text, mark, paragraph, when}]`, `when` one of past, now and later; `scriptEnglish` is the like, of the
    notes in English. `languages` says in words where English is shown. See also `hall_view`, `next_view`, `sources_view`
    and `cut_view`.
    """
    slides, speaker = program["slides"], program["speaker"]
    slide, own = slides[state.page], speaker[state.page]
    last = max((passage["step"] for passage in own["script"]), default=0)
    current = min(state.step, last)
    return {
        "page": state.page,
        "pages": state.last + 1,
        "number": number(slides, state.page),
        "reserve": bool(slide.get("reserve")),
        "origin": state.origin,
        "chapter": slide["chapter"],
        "chapterName": slide["chapterName"],
        "steps": slide["steps"],
        "step": state.step,
        **next_view(state, slides),
        "script": _passages(own["script"], current),
        "english": state.english.for_speaker,
        "scriptEnglish": _passages(own.get("english", []), current) if state.english.for_speaker else [],
        "languages": LANGUAGES[state.english.place].get(lang) if state.english.offered else "",
        "sources": sources_view(own["facts"], program["deck"].get("chapters", []), lang),
        "reading": _reading(state, len(own["facts"])),
        "fault": fault(slide.get("stale") or slide.get("problem"), lang),
        "hall": hall_view(state, slides, lang, screens),
        "questions": len(_asked_in(program, slide["chapter"])),
        "layout": state.layout,
        "rehearsal": state.talk.rehearsal,
        "previews": state.previews,
        "noteSize": NOTE_SIZES[state.note_size],
        "scroll": state.scroll,
        "tab": state.slot.tab,
        "cut": cut_view(state, slides, lang),
        "skipped": sorted(
            state.cutting.skipped if state.cutting.offer is None else state.cutting.offer.skipped
        ),
    }


def next_view(state: ShowState, slides: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What follows: `nextPage` (−1 where the show ends), `nextStep`, `nextNumber`, `nextTitle`; of a page that is planned
    `nextPlan`, `nextSteps` and `nextOptional`; and `further`, the pages behind it, as `[{number, title}]`."""
    following = reduce(state.with_(curtain="", overlay="", digits=""), "next")
    page = following.page
    ended = (page, following.step) == (state.page, state.step)
    slide = slides[page]
    minutes = float(slide.get("minutes") or 0)
    further: list[int] = []
    while len(further) < FURTHER and not ended and page <= state.last:
        after = state.cutting.after(further[-1] if further else page, state.last)
        if after == (further[-1] if further else page):
            break
        further.append(after)
    return {
        "nextPage": -1 if ended else page,
        "nextStep": following.step,
        "nextNumber": number(slides, page),
        "nextTitle": "" if ended else title_of(slide),
        "nextPlan": times.timer(minutes * 60) if minutes else "",
        "nextSteps": int(slide.get("steps", 1)),
        "nextOptional": bool(slide.get("optional")),
        "further": [{"number": number(slides, other), "title": title_of(slides[other])} for other in further],
    }


def hall_view(
    state: ShowState, slides: Sequence[Mapping[str, Any]], lang: str, screens: HallScreens
) -> dict[str, Any]:
    """What the hall sees just now: `kind` (see show.hall), `words`, `sentence`, `here`, and the slide under it."""
    hall = hall_state(state, screens)
    printed = number(slides, hall.page)
    words, sentence = hall_words(hall, printed, lang)
    return {
        "kind": hall.kind,
        "words": words,
        "sentence": sentence,
        "here": hall.here,
        "page": hall.page,
        "step": hall.step,
        "number": printed,
    }


def _asked_in(program: Mapping[str, Any], chapter: int) -> Sequence[Any]:
    """The questions of a chapter."""
    questions = program.get("questions")
    found: Sequence[Any] = questions.themes.get(chapter, ()) if questions is not None else ()
    return found


def _reading(state: ShowState, figures: int) -> int:
    """The figure whose source is read in full; −1 for the list, which follows the last one."""
    figure = state.slot.figure_on(state.page)
    shown = figure % (figures + 1) if figure >= 0 else figures
    return shown if shown < figures else -1


def sources_view(
    facts: Sequence[Mapping[str, Any]], chapters: Sequence[Mapping[str, Any]] = (), lang: str = "zh"
) -> list[dict[str, Any]]:
    """A figure a row, in the order of slide and notes: `[{text, label, period, kind, mode, place, opening, formula, interval}]`.

    Period and kind are told in the speaker's language, the rest as it stands on the slide. `place` is the paragraph by its
    chapter's name; `opening` is how it begins.
    """
    names = short_names(chapters)
    keys = ("text", "label", "opening", "formula", "interval")
    own = "En" if lang == "en" else ""
    return [
        {
            **{key: fact.get(key, "") for key in keys},
            **{key: fact.get(key + own) or fact.get(key, "") for key in ("period", "kind")},
            "mode": fact.get("mode", 0),
            "place": place(fact["paragraph"], names),
        }
        for fact in facts
    ]


def place(paragraphs: str, names: Mapping[str, str]) -> str:
    """Paragraphs by their chapters' names: leap/4 is 跨越 4, `renewal/7, renewal/3` is 蝶变 7、3."""
    found: dict[str, list[str]] = {}
    for paragraph in paragraphs.split(", "):
        chapter, _, counted = paragraph.rpartition("/")
        found.setdefault(names.get(chapter, chapter), []).append(counted)
    return "；".join(f"{chapter} {'、'.join(counted)}".strip() for chapter, counted in found.items())


def short_names(chapters: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The names of chapters by their ids, without what most of them begin with: 五年跨越 is 跨越."""
    names = {str(chapter.get("id", "")): str(chapter.get("name", "")) for chapter in chapters}
    for begin in {name[:2] for name in names.values() if len(name) >= 4}:
        alike = [id_ for id_, name in names.items() if name.startswith(begin) and len(name) >= 4]
        if len(alike) > len(names) / 2 and not begin.isascii():
            names |= {id_: names[id_][2:] for id_ in alike}
    return names


def _passages(script: list[dict[str, Any]], step: int) -> list[dict[str, Any]]:
    """Passages of the notes, and when they are said."""
    return [
        {
            "text": passage["text"],
            "mark": passage.get("mark", ""),
            "paragraph": passage["paragraph"],
            "when": "now" if passage["step"] == step else "past" if passage["step"] < step else "later",
        }
        for passage in script
    ]


def cut_view(
    state: ShowState, slides: Sequence[Mapping[str, Any]], lang: str = "zh"
) -> dict[str, Any] | None:
    """What is offered to be left out, or was: pages ahead with their titles, the time it saves; None where nothing.

    `numbers` names the pages in short, `chapters` those chapters of which nothing is left. `over` is what is too much even
    so, `each` that for each page which is left, `left` the time to the end; lengths of time, empty for none.
    `unasked` says that it is offered because the talk runs late, `other` that there is another kind of route.
    """
    cutting = state.cutting
    route = cutting.offer
    pages = sorted(route.skipped if route is not None else cutting.skipped)
    if route is None and not pages:
        return None
    saved = sum(cutting.plan[page] for page in pages)
    place = state.clock.place
    ahead = [page for page in range(place + 1, state.last + 1) if page not in pages]
    over = route.over if route is not None and route.over >= 1 else 0.0
    return {
        "offered": route is not None,
        "closing": route is not None and route.closing,
        "pages": [{"number": number(slides, page), "title": title_of(slides[page])} for page in pages],
        "numbers": ranges([number(slides, page) for page in pages], lang),
        "chapters": _gone(pages, ahead, place, slides),
        "saved": times.timer(saved) if saved else "",
        "unasked": route is not None and cutting.unasked,
        "left": times.timer(cutting.left) if route is not None else "",
        "over": times.timer(over) if over else "",
        "each": times.spoken(over / len(ahead), lang) if over and ahead else "",
        "other": route is not None and bool(pages) and (route.closing or over > 0) and place + 1 < state.last,
    }


def _gone(
    pages: Sequence[int], ahead: Sequence[int], place: int, slides: Sequence[Mapping[str, Any]]
) -> list[str]:
    """The chapters that are left out whole."""
    stay = {slides[page].get("chapterName") for page in (place, *ahead)}
    names = dict.fromkeys(str(slides[page].get("chapterName") or "") for page in pages)
    return [name for name in names if name and name not in stay]


def ranges(numbers: Sequence[str], lang: str = "zh") -> str:
    """Numbers of pages in short: 17、18 or 17—20、25."""
    runs: list[list[str]] = []
    for one in numbers:
        follows = runs and one.isdigit() and runs[-1][-1].isdigit() and int(one) == int(runs[-1][-1]) + 1
        if follows:
            runs[-1].append(one)
        else:
            runs.append([one])
    dash, comma = ("–", ", ") if lang == "en" else ("—", "、")
    return comma.join(f"{run[0]}{dash}{run[-1]}" if len(run) >= RANGE else comma.join(run) for run in runs)


def fault(problem: dict[str, Any] | None, lang: str = "zh") -> str:
    """Where the file of a page is broken: slides/leap.md:12:3; what is wrong where that is no file, empty where nothing is."""
    if problem and problem["file"] in ("", "."):
        return str(problem.get("message_en" if lang == "en" else "message", ""))
    return f"{problem['file']}:{problem['line']}:{problem['column']}" if problem else ""


def _pace(late: float, lang: str) -> str:
    """The pace as it is read at a glance: 比计划晚 1:40."""
    if abs(late) < times.QUIET:
        return times.pace(late, lang)
    if lang == "en":
        return f"{times.timer(abs(late))} {'behind' if late > 0 else 'ahead of'} plan"
    return f"比计划{'晚' if late > 0 else '早'} {times.timer(abs(late))}"


def time_view(state: ShowState, now: float, lang: str = "zh") -> dict[str, Any]:
    """The clock and the pace in words. `done` is how much of the whole plan is told, `due` how much should be, 0 to 1.

    `late` is how late it is in short, empty where it is not, `early` the like; `stale` says that the offer is of a while ago.
    """
    clock, cutting, plan = state.clock, state.cutting, state.cutting.plan
    whole, before = sum(plan), times.skipped(clock, plan)
    elapsed, left = clock.elapsed(now), cutting.remaining(clock, now)
    late = cutting.late(clock, now)
    return {
        "elapsed": times.timer(elapsed),
        "planned": times.timer(whole - before),
        "remaining": times.timer(left),
        "over": left < 0,
        "onPage": times.timer(clock.on_page(now)),
        # Where nothing is planned, in reserve, nothing is said of it.
        "pagePlan": times.timer(plan[state.page]) if plan and plan[state.page] else "",
        "pace": times.pace(late, lang),
        "paceShort": _pace(late, lang),
        "late": times.timer(late) if late >= times.QUIET else "",
        "early": times.timer(-late) if late <= -times.QUIET else "",
        "cuttable": cutting.due(clock, now),
        "stale": cutting.stale(clock, now),
        "running": clock.running,
        "due": min(1.0, (before + elapsed) / whole) if whole else 0.0,
        "done": min(1.0, (before + times.expected(clock, plan, now)) / whole) if whole else 0.0,
    }


def track_view(program: dict[str, Any]) -> list[dict[str, Any]]:
    """The chapters' parts of the planned time: `[{chapter, start, end}]`, 0 to 1."""
    slides = program["slides"]
    whole = sum(float(slide["minutes"]) for slide in slides) or 1.0
    parts: list[dict[str, Any]] = []
    start = 0.0
    for chapter, group in groupby(
        [s for s in slides if not s.get("reserve")], key=lambda slide: slide["chapter"]
    ):
        end = start + sum(float(slide["minutes"]) for slide in group) / whole
        parts.append({"chapter": chapter, "start": start, "end": end})
        start = end
    return parts
