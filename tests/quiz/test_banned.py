"""What is banned is drawn for no quiz, exam or review, and stands in a plain text that people may edit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.quiz.conftest import make_program

from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.briefing.questionfile import Questions, encode
from zgc_desktop.quiz.banned import Banned, change, read, template
from zgc_desktop.quiz.draw import draw, draw_exam
from zgc_desktop.quiz.generate.make import template_of
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.pool import Pool

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pool() -> Pool:
    briefing = load(ROOT).briefing
    assert briefing is not None
    return Pool(Sheet(briefing), compose(briefing))


def ids(questions: list[Any]) -> set[str]:
    return {str(question["id"]) for question in questions}


def test_a_banned_item_and_template_are_drawn_for_nothing(pool: Pool) -> None:
    facts = pool.facts()
    drawn = [pool.draw(40, None, 3), pool.exam(40, None, 3), pool.review(facts[:40], 3, {})]
    seen = ids([question for some in drawn for question in some])
    written = sorted(id_ for id_ in seen if not template_of(id_))[:10]
    made = sorted(id_ for id_ in seen if template_of(id_))
    without = Banned(frozenset([*written, *made[:10]]), frozenset([template_of(made[-1])]))
    again = [
        pool.draw(40, None, 3, (), without),
        pool.exam(40, None, 3, without),
        pool.review(facts[:40], 3, {}, without),
    ]
    assert [len(some) for some in again[:2]] == [40, 40]
    assert not [id_ for some in again for id_ in ids(some) if id_ in without]
    assert all(made[-1] not in ids(some) for some in again)


def test_a_fact_of_which_all_is_banned_is_not_asked(pool: Pool) -> None:
    from zgc_desktop.quiz.generate.make import TEMPLATES

    fact = pool.facts()[0]
    written = frozenset(str(one["id"]) for one in pool.forms(fact, 1) if not template_of(str(one["id"])))
    banned = Banned(written, frozenset(TEMPLATES))
    assert pool.review([fact], 1, {}, banned) == []
    assert not any("--" in id_ for id_ in ids(pool.draw(20, None, 1, (), banned)))


def test_written_questions_are_found_and_left_out(tmp_path: Path) -> None:
    views = [view | {"difficulty": 1} for view in make_program()["questions"]]
    (tmp_path / "kept").write_bytes(b"".join(encode(views)))
    for kept in (Questions.of(views), Questions.read(tmp_path / "kept")):
        assert [kept.place_of(view["id"]) for view in views] == list(range(len(views)))
        assert kept.place_of("nobody") is None
        banned = Banned(frozenset(view["id"] for view in views if view["theme"] != 2) | {"gone"})
        for some in (draw(kept, banned=banned), draw_exam(kept, 50, banned=banned)):
            assert len(some) == 12
            assert {question["theme"] for question in some} == {2}


def test_the_file_keeps_what_people_write(tmp_path: Path) -> None:
    shared, own = tmp_path / "briefing" / "banned.txt", tmp_path / "own.txt"
    files = shared, own
    assert not read(*files)
    assert change(files, ["leap-chip", template("fill-two"), "leap-chip"], ban=True) == shared
    shared.write_text(f"# 听过意见\n{shared.read_text(encoding='utf-8')}gap-one  # 太难\n", encoding="utf-8")
    assert read(*files) == Banned(frozenset(["leap-chip", "gap-one"]), frozenset(["fill-two"]))
    assert "some-fact--fill-two-3" in read(*files)
    assert "some-fact--type-number" not in read(*files)
    assert change(files, ["leap-chip"], ban=True) is None
    assert change(files, ["gap-one", template("fill-two")], ban=False) == shared
    assert shared.read_text(encoding="utf-8") == "# 听过意见\nleap-chip\n"
    assert change(files, ["gap-one"], ban=False) is None


def test_where_the_folder_cannot_be_written_the_own_file_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared, own = tmp_path / "briefing" / "banned.txt", tmp_path / "own" / "x.txt"
    shared.parent.mkdir()
    shared.write_bytes(b"there\n\xff\xfe\n")
    from zgc_desktop.quiz import banned

    write = banned.write_whole

    def refused(file: Path, parts: list[bytes]) -> None:
        if file == shared:
            raise PermissionError(13, "no")
        write(file, parts)

    monkeypatch.setattr(banned, "write_whole", refused)
    assert change((shared, own), ["here", "there"], ban=True) == own
    assert own.read_text(encoding="utf-8") == "here\n"
    assert {"here", "there"} <= read(shared, own).items
    assert change((shared, own), ["here"], ban=False) == own
    with pytest.raises(OSError, match="no"):
        change((shared, own), ["there"], ban=False)
    with pytest.raises(OSError, match="no"):
        change((shared, shared), ["more"], ban=True)
