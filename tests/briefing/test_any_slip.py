"""One slip in one file of a small briefing: a handful of problems, and one of them where the slip is."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.briefing.conftest import FILES
from tests.briefing.test_one_mistake import RICH

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.load import load

TEXTS = {**FILES, **RICH}
HANDFUL = 5
#: Two places disagree, and the slip may be in either: a reference and an id, a sum and its parts, a number and what is said of it.
BETWEEN = frozenset(
    [
        "fact-unknown",
        "slide-unknown",
        "question-unknown",
        "paragraph-unknown",
        "document-unknown",
        "fact-unused",
        "minutes-sum",
        "form-empty",
        "id-renamed",
        "allow-unused",
        "options-order",
        "options-same",
        "option-true",
        "option-precision",
        "english-chinese",
        "english-missing",
        "notes-long",
        "stem-date",
        "slide-not-listed",
        "file-missing",
        "answer-not-number",
        "title-long",
    ]
)
PIECES = st.sampled_from(
    [*"x1:#{}[]\"'-|!&*>%@,： 　\t\u00a0家", "\x1b", "\u202e", "--", "{{", "<!--", "-->", "**"]
)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A file, and its text with one character or one line gone, put in, doubled, moved or another."""
    file = draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[file]
    if draw(st.booleans()):
        at = draw(st.integers(0, len(text) - 1))
        gone = draw(st.integers(0, 1))
        put = draw(PIECES) if not gone or draw(st.booleans()) else ""
        return file, text[:at] + put + text[at + gone :]
    lines = text.split("\n")
    at = draw(st.integers(0, len(lines) - 1))
    other = draw(
        st.sampled_from(
            [[], [lines[at]] * 2, [" " + lines[at]], ["\t" + lines[at]], ["", lines[at]], [lines[at].strip()]]
        )
    )
    return file, "\n".join([*lines[:at], *other, *lines[at + 1 :]])


@settings(max_examples=200, deadline=None, derandomize=True)
@given(slips())
def test_one_slip_is_a_handful_of_problems_where_it_is(slip: tuple[str, str]) -> None:
    file, text = slip
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, whole in {**TEXTS, file: text}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(whole, encoding="utf-8", newline="")
        found = check(load(root))
    told = [(problem.code, problem.file, problem.line) for problem in found]
    assert len(found) <= HANDFUL, told
    assert not found or any(problem.file == file or problem.code in BETWEEN for problem in found), told
