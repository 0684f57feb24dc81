"""What the library screen draws of a briefing, from its composed program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zgc_desktop.ui.outline import title_of

if TYPE_CHECKING:
    from datetime import datetime

Program = dict[str, Any]


def library_view(program: Program, last_page: int, recent: list[Any]) -> dict[str, Any]:
    """Cover, chapters and problems, and where the last show was left: `last_page` counts from 1, 0 is none."""
    slides = program["slides"]
    last = min(last_page, len(slides))
    return {
        "deck": program["deck"],
        "cover": slides[0] if slides else None,
        "last": last,
        "lastNumber": slides[last - 1].get("number") or str(last) if last else "",
        "lastTitle": title_of(slides[last - 1]) if last else "",
        "lastChapter": slides[last - 1]["chapter"] if last else -1,
        "lastInChapter": slides[last - 1]["pageInChapter"] if last else 0,
        "problems": program["problems"][:200],
        "recent": recent,
    }


def recent_row(program: Program, when: datetime) -> dict[str, Any]:
    """What the list of recent briefings says of one."""
    deck = program["deck"]
    return {
        "title": "　".join(part for part in (deck.get("title"), deck.get("years")) if part),
        "pages": deck.get("pages", len(program["slides"])),
        "questions": len(program["questions"]),
        "when": when.strftime("%Y-%m-%d %H:%M"),
        "problems": len(program["problems"]),
    }
