"""Every code of a problem with its words in Chinese and English, and what to do about it."""

from __future__ import annotations

from zgc_desktop.source import codes_files, codes_shows, codes_source
from zgc_desktop.source.controls import one_line
from zgc_desktop.source.entry import Entry
from zgc_desktop.source.problem import Problem, Spot, Text

CODES: dict[str, Entry] = codes_files.CODES | codes_shows.CODES | codes_source.CODES


def problem(code: str, spot: Spot, **args: object) -> Problem:
    """A problem of `code` at `spot`, its words filled in from `args`.

    Raises KeyError for a code that is not in the table or an argument that its words need.
    """
    entry = CODES[code]
    args = {name: _quoted(value) if isinstance(value, str) else value for name, value in args.items()}
    fix = Text(entry.zh_fix.format(**args), entry.en_fix.format(**args)) if entry.zh_fix else None
    return Problem(
        spot.file,
        spot.line,
        spot.column,
        code,
        Text(entry.zh.format(**args), entry.en.format(**args)),
        fix if fix and fix.zh else None,
        entry.severity,
    )


def _quoted(words: str) -> str:
    """What a message quotes, in one line, without what cannot be seen, and not without end."""
    return one_line(words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…")


def no_file(spot: Spot, path: str, near: str = "") -> Problem:
    """That there is no file of that name; `near` is one that may be meant."""
    words = {"hint_zh": "检查文件名，或从清单里去掉它", "hint_en": "check its name, or take it off the list"}
    if near:
        words = {"hint_zh": f"是不是“{near}”？", "hint_en": f"did you mean `{near}`?"}
    return problem("file-missing", spot, path=path, **words)


def other_places(count: int) -> dict[str, str]:
    """The arguments `more_zh` and `more_en`: in how many other places the same is wrong."""
    if not count:
        return {"more_zh": "", "more_en": ""}
    return {
        "more_zh": f"；另有 {count} 处也是",
        "more_en": f" (and so in {count} more {'place' if count == 1 else 'places'})",
    }


_MANY = 500
_LONGEST = 600


def hint(wanted: str, known: list[str] | tuple[str, ...]) -> dict[str, str]:
    """The arguments `hint_zh` and `hint_en`: the nearest known name, or the choices there are."""
    from difflib import get_close_matches

    if len(known) > _MANY:
        # Comparing with ten thousand names takes a tenth of a second each time; slips seldom hit the first letters.
        known = [name for name in known if name[:3] == wanted[:3]][:_MANY]
    near = get_close_matches(wanted, known, n=1, cutoff=0.55)
    if near:
        return {"hint_zh": f"是不是“{near[0]}”？", "hint_en": f"did you mean `{near[0]}`?"}
    if 0 < len(known) <= 24:
        choices = "、".join(known)
        return {"hint_zh": f"可用：{choices}", "hint_en": f"choose from: {', '.join(known)}"}
    return {"hint_zh": "检查拼写", "hint_en": "check the spelling"}
