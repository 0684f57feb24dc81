"""Write the documentation that is generated from the code: `python tools/make_docs.py`.

`documents` gives every file as it should be; a test compares them with what is committed.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [] if str(ROOT) in sys.path else [str(ROOT)]

from tools.format_reference import format_markdown  # noqa: E402
from tools.grading_reference import grading_markdown  # noqa: E402

from zgc_desktop.cli.parsers import command_parser, full_parser  # noqa: E402
from zgc_desktop.cli.rows import COMMANDS  # noqa: E402
from zgc_desktop.cli.schema import schemas  # noqa: E402
from zgc_desktop.show.keys_doc import keys_markdown  # noqa: E402
from zgc_desktop.source.catalog import CODES  # noqa: E402

MADE = "本页由程序生成（`make docs`），改它没有用。This page is generated (`make docs`)."


def documents() -> dict[str, str]:
    """The text of every generated file by its path from the root."""
    made = {
        f"docs/schemas/{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas().items()
    }
    return made | {
        "docs/keys.md": keys_markdown(),
        "docs/commands.md": commands_markdown(),
        "docs/problems.md": problems_markdown(),
        "docs/format.md": format_markdown(MADE),
        "docs/grading.md": grading_markdown(MADE),
    }


def commands_markdown() -> str:
    """docs/commands.md: the help of every command in both languages."""
    lines = ["# 命令 Commands", "", MADE, ""]
    lines += ["每条命令都可以加 `--lang en`，消息与界面改用英文；`ZGC_LANG=en` 一直有效。", ""]
    lines += _helps("zgc", [full_parser(lang).format_help() for lang in ("zh", "en")])
    for command in COMMANDS:
        helps = [command_parser(command, lang).format_help() for lang in ("zh", "en")]
        lines += _helps(f"zgc {command.name}", helps)
    return "\n".join(lines)


def _helps(name: str, helps: list[str]) -> list[str]:
    lines = [f"## {name}", ""]
    for text in helps:
        lines += ["```text", *(line.rstrip() for line in text.strip().splitlines()), "```", ""]
    return lines


class _Gaps(dict[str, str]):
    """Stands for the arguments of a message that no problem has been found for."""

    def __missing__(self, key: str) -> str:
        return "" if key.startswith("hint") else "…"


def problems_markdown() -> str:
    """docs/problems.md: every code with what it says and what mends it."""
    lines = [
        "# 检查会指出的问题 Problems",
        "",
        MADE,
        "",
        "`zgc check` 每行写一个问题：`文件:行:列 代码 说明（建议：…）`。下表按代码列出全部说明；… 处填具体的内容。",
        "级别是“提醒”的也要改，简报才算没有问题。以 `shortcut-` 开头的说的是按键文件，由 `zgc keys` 指出。",
        "",
        "`zgc check` prints a problem a line: `file:line:column code message (suggestion: …)`. Every code, with what "
        "it says and what to do; … stands for what was found. `zgc keys` says those that begin with `shortcut-`, of the "
        "keys file.",
        "",
        "| 代码 Code | 级别 | 说明 Message | 怎么办 What to do |",
        "|---|---|---|---|",
    ]
    for code, entry in CODES.items():
        level = {"error": "错误 error", "warning": "提醒 warning"}.get(entry.severity, entry.severity)
        said = _both(entry.zh, entry.en)
        done = (
            _both(entry.zh_fix, entry.en_fix)
            or "按提示改：最接近的写法或可用的值 Take the nearest name, or one listed"
        )
        lines.append(f'| <a id="{code}"></a>`{code}` | {level} | {said} | {done} |')
    return "\n".join(lines) + "\n"


def _both(zh: str, en: str) -> str:
    words = [template.format_map(_Gaps()) for template in (zh, en)]
    return "<br>".join(_cell(word) for word in words if word)


def _cell(text: str) -> str:
    """Text inside a Markdown table; what stands in backticks stays as it is but for the column mark."""
    parts = re.split(r"(`[^`]*`)", text.replace("|", "\\|"))
    return "".join(
        part if part.startswith("`") else re.sub(r"([*_])", r"\\\1", part.replace("<", "&lt;"))
        for part in parts
    )


def main() -> int:
    """Write every file that differs and name it."""
    for name, text in documents().items():
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
