"""Questions of which only those are read that are asked."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.briefing.questionfile import Questions, encode, words_of
from zgc_desktop.text.look import fold

TEXT = st.text("园区2024ＡＢab，。\n\ue001\ue002🙂", max_size=9)
VIEW = st.fixed_dictionaries(
    {
        "id": TEXT,
        "theme": st.integers(0, 5),
        "stem": TEXT,
        "explain": TEXT,
        "facts": st.lists(st.sampled_from(["one", "two"]), max_size=2),
        "page": st.integers(0, 40),
        "options": st.lists(st.fixed_dictionaries({"text": TEXT, "correct": st.booleans()}), max_size=3),
    }
)


def kept(folder: Path, views: list[dict[str, Any]]) -> Path:
    path = folder / "asked.questions"
    path.write_bytes(b"".join(encode(views)))
    return path


@given(views=st.lists(VIEW, max_size=6))
def test_what_is_read_is_what_was_kept(tmp_path_factory: pytest.TempPathFactory, views: list[Any]) -> None:
    questions = Questions.read(kept(tmp_path_factory.mktemp("asked"), views))
    memory = Questions.of(views)
    assert questions == views
    assert questions == memory
    assert [questions[place] for place in range(-len(views), 0)] == views
    assert questions[1:3] == views[1:3]
    assert dict(questions.asking) == dict(memory.asking)
    assert questions.themes == memory.themes
    assert questions.pages == memory.pages
    assert questions.words() == memory.words()
    ends = list(questions.starts())
    lines = [questions.words()[start : end - 1] for start, end in pairwise(ends)]
    assert lines == [fold(words_of(view)) for view in views]
    for number, places in questions.themes.items():
        ids = [questions[place]["id"] for place in places]
        assert ids == sorted(view["id"] for view in views if view["theme"] == number)


def test_one_that_was_not_written_to_its_end_is_refused(tmp_path: Path) -> None:
    views = [{"id": str(n), "theme": 1, "stem": "题", "explain": "", "page": 1} for n in range(3)]
    path = kept(tmp_path, views)
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        with pytest.raises(ValueError, match="asked"):
            Questions.read(path)
    for wrong in (b"x" + whole[1:], whole[:6] + b"\xff" * 8 + whole[14:]):
        path.write_bytes(wrong)
        with pytest.raises(ValueError, match="asked"):
            Questions.read(path)
    with pytest.raises(OSError, match="nowhere"):
        Questions.read(tmp_path / "nowhere")


def test_they_are_asked_from_a_file_that_is_gone(tmp_path: Path) -> None:
    """Another window made the briefing anew, and dropped the file of the version before."""
    views = [{"id": "one", "theme": 1, "stem": "题", "explain": "", "page": 1}]
    path = kept(tmp_path, views)
    questions = Questions.read(path)
    try:
        path.unlink()
    except PermissionError:
        return  # a system that keeps what is open
    assert questions[0] == views[0]
