"""The file in which a person changes keys: read with all that is wrong in it, written anew, changed line by line.

A line is `command: [key, key]`. What is wrong counts for nothing, the rest does: a wrong key leaves the other keys of its
line, a line without a good key leaves the command those of its own keys that nobody else has taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from zgc_desktop.show.commands import BY_ID, COMMANDS
from zgc_desktop.show.keymap import DEFAULT, LEAVE, Keymap, Keys, by_category, keymap, reserved
from zgc_desktop.show.keynames import canonical, nearest
from zgc_desktop.source.catalog import hint, problem
from zgc_desktop.source.problem import Problem
from zgc_desktop.source.yaml import Document, load_yaml

NAME = "keys.yaml"
#: Words that YAML or a reader of YAML might take for something else without quotes.
_SURPRISES = frozenset(("Y", "N", "Yes", "No", "On", "Off", "True", "False", "Null"))
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(\+[A-Za-z0-9]+)*")

_HEAD = {
    "zh": """# zgc-desktop 的按键，改了就按改的算。写错的行不算数，zgc keys 会指出错在哪里。
#
# 一行一个命令：“命令: [键, 键]”。[] 是一个键也不要；删掉一行，这个命令就恢复原来的键。
# 键名：字母和符号写它自己，符号要加引号（"?"）；其他键写 Right Left Up Down PgUp PgDown Home End Space Return
# Backspace Del Ins F1—F35 Menu，以及 "Volume Up"、"Media Next" 这样的多媒体键；组合写成 Ctrl+N、Alt+Left、Shift+F5。
# 数字、Tab 和 Esc 有固定的用处。
""",
    "en": """# The keys of zgc-desktop; what stands here counts. A wrong line counts for nothing: zgc keys says what is wrong.
#
# A command a line: `command: [key, key]`. [] takes all its keys away; without its line a command has its own keys again.
# Keys: letters and signs as they are, signs in quotes ("?"); else Right Left Up Down PgUp PgDown Home End Space Return
# Backspace Del Ins F1 to F35 Menu, and media keys as "Volume Up" or "Media Next"; together: Ctrl+N, Alt+Left, Shift+F5.
# Digits, Tab and Esc have their own use.
""",
}


#: A file longer than this, in bytes, is none of keys.
LONGEST = 2**20


class Read(NamedTuple):
    """What a file of keys says, and all that is wrong with it."""

    keymap: Keymap
    problems: list[Problem]
    foreign: bool = False
    """Whether it is no file of keys at all, so that there is nothing in it to mend."""
    nothing: bool = False
    """Whether nothing in it counts before it is mended."""


class _Claim(NamedTuple):
    """A key that a line gives to a command."""

    id: str
    key: str
    at: int


def read(text: str, file: str = NAME) -> Read:
    """The keys in effect with a file of this text. Never raises."""
    document, found = load_yaml(text, file)
    # Words that YAML might take for something else are keys here, N and Y, and are taken as they stand.
    problems = [each for each in found if each.code != "yaml-surprise"]
    if document is None or document.data is None:
        return Read(
            DEFAULT, problems, any(each.code == "yaml-too-deep" for each in problems), nothing=bool(problems)
        )
    if not isinstance(document.data, dict):
        wanted = {"wanted_zh": "“命令: [键, 键]”", "wanted_en": "`command: [key, key]`"}
        return Read(
            DEFAULT, [*problems, problem("wrong-type", document.spot(), key=file, **wanted)], foreign=True
        )
    rows = dict(_rows(document, problems))
    claims = [claim for id_, row in rows.items() for claim in _claims(document, id_, row, problems)]
    given: dict[str, list[str]] = {id_: [] for id_ in rows}
    owners = {key: id_ for id_, own in DEFAULT.keys.items() if id_ not in rows for key in own}
    lines: dict[str, int] = {}
    for claim in claims:
        owner = owners.get(claim.key)
        if owner is not None and owner != claim.id:
            problems.append(_taken(document, claim, owner, lines.get(claim.key)))
        elif owner is None:
            owners[claim.key] = claim.id
            lines[claim.key] = document.spot([claim.id], key=True).line
            given[claim.id].append(claim.key)
    changes = {id_: tuple(keys or (_left(id_, owners) if rows[id_] else ())) for id_, keys in given.items()}
    if LEAVE in changes and "Esc" not in changes[LEAVE]:
        changes[LEAVE] = (*changes[LEAVE], "Esc")
    return Read(keymap(changes), sorted(problems))


def _left(id_: str, owners: Mapping[str, str]) -> list[str]:
    """The table's keys of a command, but for those that were given to others."""
    return [key for key in DEFAULT.of(id_) if owners.get(key, id_) == id_]


def _rows(document: Document, problems: list[Problem]) -> Iterator[tuple[str, list[Any]]]:
    """The lines of commands that there are, and their lists."""
    known = [command.id for command in COMMANDS if not command.argument]
    for id_, value in document.data.items():
        spot = document.spot([id_], key=True)
        command = BY_ID.get(id_)
        if command is None or command.argument:
            problems.append(problem("shortcut-command", spot, id=id_, **_hint(id_, known)))
        elif value is None or isinstance(value, (dict, bool)):
            wanted = {
                "wanted_zh": "键的列表，如 [Right, PgDown]",
                "wanted_en": "a list of keys: [Right, PgDown]",
            }
            problems.append(problem("wrong-type", document.spot([id_]), key=id_, **wanted))
        else:
            yield id_, value if isinstance(value, list) else [value]


def _hint(wanted: str, known: Sequence[str]) -> dict[str, str]:
    told = hint(wanted, list(known))
    if told["hint_zh"].startswith("是不是"):
        return told
    return {"hint_zh": "全部命令见 zgc keys", "hint_en": "zgc keys lists all commands"}


def _claims(document: Document, id_: str, row: list[Any], problems: list[Problem]) -> Iterator[_Claim]:
    """The good keys of a line."""
    for index, value in enumerate(row):
        spot = document.spot([id_, index])
        written = value if isinstance(value, str) else "" if isinstance(value, (list, dict)) else str(value)
        key = canonical(written)
        if key is None:
            near = nearest(written)
            told = (
                {"hint_zh": f"是不是“{near}”？", "hint_en": f"did you mean `{near}`?"}
                if near
                else {
                    "hint_zh": "写法如 Right、PgDown、Ctrl+N",
                    "hint_en": "for example Right, PgDown, Ctrl+N",
                }
            )
            problems.append(problem("shortcut-key", spot, key=written or "[…]", **told))
        elif use := reserved(key, id_):
            problems.append(problem("shortcut-reserved", spot, key=key, use_zh=use.zh, use_en=use.en))
        else:
            yield _Claim(id_, key, index)
    if id_ == LEAVE and not any(canonical(str(value)) == "Esc" for value in row):
        problems.append(problem("shortcut-escape", document.spot([id_], key=True)))


def _taken(document: Document, claim: _Claim, owner: str, line: int | None) -> Problem:
    if line is not None:
        fix = (f"只在一处留着它（另一处在第 {line} 行）", f"keep it in one place (the other is line {line})")
    else:
        rest = printed([key for key in DEFAULT.of(owner) if key != claim.key])
        fix = (f"要换给它，就再写一行 {owner}: {rest}", f"to move it, add the line {owner}: {rest}")
    title = BY_ID[owner].title
    return problem(
        "shortcut-taken",
        document.spot([claim.id, claim.at]),
        key=claim.key,
        owner=owner,
        title_zh=title.zh,
        title_en=title.en,
        fix_zh=fix[0],
        fix_en=fix[1],
    )


def printed(keys: Sequence[str]) -> str:
    """A list of keys as it stands in the file."""
    return f"[{', '.join(map(_quoted, keys))}]"


def _quoted(key: str) -> str:
    if _PLAIN.fullmatch(key) and key not in _SURPRISES:
        return key
    escaped = key.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def template(lang: str, keys: Keymap = DEFAULT) -> str:
    """The file with the keys of every command, by category, and what each is called."""
    lines = [_HEAD["en" if lang == "en" else "zh"]]
    for category, commands in by_category(lang).items():
        lines.append(f"\n# —— {category} ——\n")
        for command in commands:
            entry = f"{command.id}: {printed(keys.of(command.id))}"
            lines.append(f"{entry:<48}  # {command.title.get(lang)}\n")
    return "".join(lines)


def edited(text: str, before: Keymap, after: Keymap) -> str | None:
    """The text with the lines of the commands that differ changed, and all else kept, comments too.

    A command that has its own keys again loses its line. None where the text is not written so that this can be done:
    it is no YAML, or no command a line.
    """
    for command in COMMANDS:
        id_ = command.id
        keys = after.of(id_)
        if before.of(id_) != keys:
            changed = _with_row(text, id_, None if keys == DEFAULT.of(id_) else keys)
            if changed is None:
                return None
            text = changed
    return text


def _with_row(text: str, id_: str, keys: Keys | None) -> str | None:
    document, _ = load_yaml(text, NAME)
    if document is None or not isinstance(document.data, (dict, type(None))):
        return None
    pairs = (
        [pair for pair in document.node.value if pair[0].value == id_] if document.node is not None else []
    )
    lines = text.split("\n")
    for name, value in reversed(pairs):
        start, end = name.start_mark, _end(value)
        if end.line >= len(lines):  # what ends a line for YAML does not always end one here
            return None
        behind = lines[end.line][end.column :]
        kept = "" if keys is None else f"{id_}: {printed(keys)}{behind}"
        lines[start.line : end.line + 1] = [lines[start.line][: start.column] + kept] if kept else []
        if keys is not None:
            break  # of a line given twice the last one counts
    changed = "\n".join(lines)
    if keys is not None and not pairs:
        changed += ("" if changed.endswith("\n") or not changed else "\n") + f"{id_}: {printed(keys)}\n"
    again, _ = load_yaml(changed, NAME)
    told = again.data if again is not None and isinstance(again.data, dict) else {}
    wanted = None if keys is None else list(keys)
    rest = {other: value for other, value in (document.data or {}).items() if other != id_}
    good = told.get(id_) == wanted and {o: v for o, v in told.items() if o != id_} == rest
    return changed if good and again is not None else None


def _end(node: Any) -> Any:
    """Where a value ends; a list over several lines ends, for YAML, only where something else begins."""
    if not getattr(node, "flow_style", None) and isinstance(node.value, list) and node.value:
        return _end(node.value[-1])
    return node.end_mark
