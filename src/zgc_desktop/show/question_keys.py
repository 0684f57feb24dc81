"""The one rule for keys while a question is up, on its slide or of the chapter.

Letters and digits answer. Whatever is held with them, Ctrl or Alt, makes a command of them; what is no letter and no
digit is the command that it always is. The rule is the same in every window, and is shown where the keys are wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zgc_desktop.show.asking import LETTERS, WRITTEN, letters_of
from zgc_desktop.show.command import Words
from zgc_desktop.show.commands import BY_ID, COMMANDS
from zgc_desktop.show.keymap import Keymap
from zgc_desktop.show.keynames import called, key_names
from zgc_desktop.show.rows.asking import question_up
from zgc_desktop.show.rows.pages import ENTER
from zgc_desktop.show.state import ShowState

if TYPE_CHECKING:
    from zgc_desktop.quiz.views import QuestionView

#: What a letter or digit is given to where the answer is written: whoever has the field puts it there.
FIELD = "field"
ALT = "Alt+"
#: The rule for what letters do elsewhere, as the help has it.
LETTERS_KEYS = Words("Alt 加字母", "Alt with a letter")
LETTERS_RULE = Words("题目在时：这个字母平时的命令", "On a question: the letter's own command")
_BY_KEY = {key: command for command in COMMANDS for key in command.question_keys}


class Given(NamedTuple):
    """A command and its argument; FIELD is none, and an empty one does nothing."""

    id: str
    arg: str = ""


def given(state: ShowState, key: str, keymap: Keymap) -> Given | None:
    """What a key does to the question that is up; None where it does what it always does."""
    if not question_up(state) or (state.check_screens and key in ENTER):
        return None
    if _plain(key):
        return _answering(state, key)
    command = _BY_KEY.get(key)
    if command is not None and command.when(state):
        return Given(command.id)
    # The letter's own command, which the letter alone does not give here.
    letter = key.removeprefix(ALT)
    if letter != key and _plain(letter) and not letter.isdigit() and not keymap.owner(key):
        return Given(keymap.owner(letter), letter)
    return None


def _plain(key: str) -> bool:
    return len(key) == 1 and key.isascii() and key.isalnum()


def _answering(state: ShowState, key: str) -> Given:
    question = state.asking.sheet.get(state.question)
    if question is None or state.asking.answer(state.question).revealed:
        return Given("")
    if question["kind"] in WRITTEN:
        return Given(FIELD, key)
    letter = LETTERS[int(key) - 1 : int(key)] if key.isdigit() else key.upper()
    return Given("choose", letter) if letter in letters_of(question) else Given("")


class Rule(NamedTuple):
    """A line of the rule: the keys as people call them, what they do, and that in few words.

    `id` names it; where it is that of a command, a click on the line gives this.
    """

    id: str
    keys: tuple[str, ...]
    words: Words
    short: Words

    @property
    def command(self) -> str:
        """The command that it tells of; empty where it is of none."""
        return self.id if self.id in BY_ID else ""


def rules(keymap: Keymap, lang: str, state: ShowState | None = None) -> list[Rule]:
    """The rule in lines, in general or for the question that is up in a state."""
    question = state.asking.sheet.get(state.question) if state is not None else None
    asked = state is None or state.asked
    revealed = state is not None and state.asking.answer(state.question).revealed
    found = [
        _letters(question),
        Rule("reveal", (called("Return", lang),), *_revealing(asked, revealed)),
        Rule(
            "search",
            tuple(_beside(keymap, "search", lang)),
            Words("找页；数字不再跳页", "find a page; digits do not"),
            Words("找页、命令", "find"),
        ),
        Rule(
            "black",
            (*_beside(keymap, "black", lang)[-1:], *_beside(keymap, "white", lang)[-1:]),
            Words("黑屏、白屏，任何时候", "black, white, at any time"),
            Words("黑屏、白屏", "black, white"),
        ),
        Rule(
            "alt",
            ("Alt", Words("字母", "letter").get(lang)),
            Words("平时的命令，如 Alt C", "its command, as Alt C"),
            Words("平时的命令", "its command"),
        ),
    ]
    if asked:
        found += [Rule(id_, (called(key, lang),), words, short) for id_, key, words, short in _WHILE_ASKED]
    found += [
        Rule(id_, tuple(called(key, lang) for key in BY_ID[id_].question_keys), BY_ID[id_].title, short)
        for id_, short in _WHILE_REVEALED
        if state is None or BY_ID[id_].when(state)
    ]
    return found


_WHILE_ASKED = (
    ("ask-leave", "Esc", Words("回到页面，不揭晓", "back to the page, nothing revealed"), Words("回到页面", "to the page")),
    ("ask-next", "Right", Words("下一题，不揭晓", "next question, nothing revealed"), Words("下一题", "next")),
    ("ask-previous", "Left", Words("上一题", "the question before"), Words("上一题", "back")),
)  # fmt: skip
_WHILE_REVEALED = (
    ("unreveal", Words("收回揭晓", "take back")),
    ("ask-look", Words("讲到它的那一页", "its page")),
)


def _letters(question: QuestionView | None) -> Rule:
    if question is not None and question["kind"] in WRITTEN:
        return Rule(
            "letters",
            ("A—Z", "0—9"),
            Words("写下大厅的回答", "write down what the hall says"),
            Words("填", "write"),
        )
    letters = letters_of(question) if question is not None else tuple(LETTERS[:6])
    keys = (f"A—{letters[-1]}", f"1—{len(letters)}") if letters else ()
    words = Words("替大厅选，再按取消", "choose for the hall; again: take back")
    return Rule("letters", keys, words, Words("选", "choose"))


def _revealing(asked: bool, revealed: bool) -> tuple[Words, Words]:
    """What Enter does."""
    on = Words("下一题", "next") if asked else Words("下一页", "next page")
    words = (
        Words("揭晓，再按下一题", "reveal; again: next question")
        if asked
        else Words("揭晓，再按下一页", "reveal; again: next page")
    )
    return words, on if revealed else Words("揭晓", "reveal")


def _beside(keymap: Keymap, id_: str, lang: str) -> list[str]:
    """The keys of a command that give it also while a question is up."""
    own = keymap.of(id_)
    kept = [key for key in own if not _plain(key)]
    kept.sort(key=len)  # the shortest first: /, and then Ctrl+K
    return key_names(kept, lang) or [f"Alt {key}" for key in key_names(own, lang)]
