"""The key table of the docs, drawn from the command table, and how to change it."""

from __future__ import annotations

from zgc_desktop.show.commands import COMMANDS
from zgc_desktop.show.keymap import DEFAULT
from zgc_desktop.show.keynames import key_names
from zgc_desktop.show.question_keys import rules

_CHANGE = """
## 改键 Changing keys

每个键都可以改，翻页器的键也一样，写在按键文件 `keys.yaml` 里：`zgc keys --path` 说出它在哪里，`zgc keys --init` 写出一份带说明的，
`zgc keys` 列出现在的按键，指出写错的地方。下次打开程序时生效。

```yaml
next: [Right, PgDown, Ctrl+N]   # 一行一个命令，列出它的全部键
black: []                       # 一个键也不要
```

没有写到的命令保持上表的键。写错的行不算数，别的照算。数字、Tab 和 Esc 有固定的用处。一个键原来是另一个命令的，那个命令也要另写一行。

Every key can be changed, those of a clicker too, in the file `keys.yaml`: `zgc keys --path` says where it is,
`zgc keys --init` writes one with comments, and `zgc keys` lists the keys in effect and what is wrong in the file. A command a line, with all its keys; `[]` takes them all away; a command that is not
named keeps the keys above. A wrong line counts for nothing, the others do. Digits, Tab and Esc have their own use. The
program reads the file when it starts.
"""


def keys_markdown() -> str:
    """docs/keys.md."""
    rows = ["# 按键 Keys", "", "本页由命令表生成（`make docs`）。Generated from the command table.", ""]
    rows += ["| 按键 | 作用 | Action | 命令 Command |", "|---|---|---|---|"]
    for command in COMMANDS:
        if keys := DEFAULT.of(command.id):
            names = " ".join(f"`{name}`" for name in key_names(keys))
            shown = "`0`—`9`" if command.id == "digit" else names
            rows.append(f"| {shown} | {command.title.zh} | {command.title.en} | `{command.id}` |")
    rows += ["", *_questions()]
    return "\n".join(rows) + "\n" + _CHANGE


def _questions() -> list[str]:
    """The keys while a question is up."""
    rows = ["## 题目在时的按键 Keys while a question is up", ""]
    rows += [
        "题目在画面上时（测验页，或按 `Q` 问本章的题），字母和数字作答，不再是命令和页码；Esc 回到页面。While a question is up, on a",
        "quiz slide or asked with `Q`, letters and digits answer and give no command; Esc goes back to the page.",
        "",
        "| 按键 | 作用 | Action |",
        "|---|---|---|",
    ]
    for zh, en in zip(rules(DEFAULT, "zh"), rules(DEFAULT, "en"), strict=True):
        keys = " ".join(f"`{key}`" for key in zh.keys)
        rows.append(f"| {keys} | {zh.words.zh} | {en.words.en} |")
    return rows
