"""The language that the command line speaks, and its one way of failing."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence

LANGUAGES = ("zh", "en")
Words = tuple[str, str]
"""The same words in Chinese and in English."""

OK, PROBLEMS, FAILED = 0, 1, 2
"""Exit codes: done; done, and problems were found in the briefing; could not be done."""


class UserError(Exception):
    """Something that a person can mend: one sentence in two languages, exit code 2."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.words: Words = (zh, en)


def say(words: Words, lang: str) -> str:
    """The words in the language asked for."""
    return words[1] if lang == "en" else words[0]


def asked(argv: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """`zh` or `en` as --lang or else ZGC_LANG asks; empty where neither does."""
    for index, word in enumerate(argv):
        if word == "--":
            break
        if word.startswith("--lang="):
            return _language(word[len("--lang=") :]) or "zh"
        if word == "--lang" and index + 1 < len(argv):
            return _language(argv[index + 1]) or "zh"
    return _language(environment.get("ZGC_LANG", ""))


def choose(argv: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """`zh` or `en`: as asked, else as the locale says; Chinese where nothing names another language."""
    if given := asked(argv, environment):
        return given
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return _language(value) or "zh"
    return "zh"


def _language(value: str) -> str:
    """The language of `zh_CN.UTF-8`, `en` or `de_DE`; empty for `C`, `POSIX` and nothing, which name none."""
    code = re.split(r"[._-]", value.strip(), maxsplit=1)[0].lower()
    if code in ("", "c", "posix"):
        return ""
    return "zh" if code == "zh" else "en"
