"""What bad input gets, from the files to the program: problems that name the place, and a show that goes on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.briefing.conftest import FILES

from zgc_desktop.briefing.cache import make_program, program_for
from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.load import load
from zgc_desktop.source.reader import MAX_BYTES

Make = Callable[..., Path]
DECK, SLIDES = "slides/deck.yaml", "slides/leap.md"
FACTS, QUESTIONS = "resources/facts/leap.yaml", "resources/questions/leap.yaml"
GOOD = FILES[SLIDES]
BROKEN = GOOD.replace("fact: firms", "fcat: firms")

BOMB = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join([f'*{chr(97 + i)}'] * 10)}]\n" for i in range(9)
)
RAW: dict[str, tuple[str, bytes, str]] = {
    "an empty file": (FACTS, b"", "empty"),
    "tabs": (FACTS, b"theme: leap\nfacts:\n\t- {id: x}\n", "yaml-syntax"),
    "GBK": (FACTS, FILES[FACTS].encode("gbk"), "encoding"),
    "UTF-16": (SLIDES, GOOD.encode("utf-16"), "encoding"),
    "a NUL byte": (FACTS, b"theme: leap\nfacts: \0\n", ""),
    "an alias bomb": (FACTS, BOMB.encode(), "yaml-alias"),
    "10,000-deep nesting": (QUESTIONS, b"a: " + b"[" * 10_000 + b"]" * 10_000, "yaml-too-deep"),
    "a file beyond the limit": (FACTS, b"# " + b"x" * MAX_BYTES, "file-too-large"),
    "an unknown layout": (SLIDES, GOOD.replace("layout: statement", "layout: statment").encode(), "layout"),
    "an id given twice": (SLIDES, GOOD.replace("id: two", "id: one").encode(), "id-twice"),
}


def told(root: Path) -> list[Any]:
    """All problems; each names a file and has words in both languages."""
    found = check(load(root))
    for problem in found:
        assert problem.file
        assert problem.line >= 1
        assert problem.column >= 1
        for lang in ("zh", "en"):
            said = problem.to_dict(lang)
            assert said["message"]
            assert said["suggestion"]
    return found


@pytest.mark.parametrize("name", list(RAW))
def test_a_bad_file_is_named_with_its_fault(folder: Make, name: str) -> None:
    file, raw, code = RAW[name]
    root = folder()
    (root / file).write_bytes(raw)
    found = told(root)
    assert any(problem.file == file and code in problem.code for problem in found), [
        (p.file, p.code) for p in found
    ]
    program = make_program(root)
    assert program["problems"]
    # Slides that are not touched are there as before.
    if file != SLIDES:
        assert [slide["layout"] for slide in program["slides"]] == ["big-number", "statement"]


def test_a_question_on_facts_that_are_not_there_does_not_take_the_slides_down(folder: Make) -> None:
    place = "  - {id: q2, kind: place, stem: 在哪一段？, facts: [gone], marks: [firms, gone], slide: one, explain: 无}\n"
    root = folder({QUESTIONS: FILES[QUESTIONS] + place})
    assert {"fact-unknown"} <= {problem.code for problem in told(root)}
    assert [slide["layout"] for slide in make_program(root)["slides"]] == ["big-number", "statement"]


@pytest.mark.parametrize("file", [DECK, SLIDES, FACTS, QUESTIONS])
@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_other_line_ends_and_a_mark_at_the_start_change_nothing(folder: Make, file: str, ends: str) -> None:
    root = folder()
    (root / file).write_bytes(b"\xef\xbb\xbf" + FILES[file].replace("\n", ends).encode())
    assert not told(root)


def test_a_directory_in_a_file_s_place_is_a_problem(folder: Make) -> None:
    root = folder()
    (root / FACTS).unlink()
    (root / FACTS).mkdir()
    assert any("file" in problem.code for problem in told(root))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")
def test_an_unreadable_file_is_a_problem(folder: Make) -> None:
    root = folder()
    (root / SLIDES).chmod(0)
    assert any(problem.code == "file-unreadable" for problem in told(root))


def test_a_file_that_cannot_be_read_is_a_problem(folder: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    root = folder()
    plain = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "leap.md":
            raise PermissionError(13, "Permission denied")
        return plain(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert any(p.code == "file-unreadable" and p.file == SLIDES for p in told(root))


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links")
def test_links_that_lead_to_themselves_are_no_trap(folder: Make) -> None:
    root = folder()
    (root / "resources" / "facts" / "loop.yaml").symlink_to(root / "resources" / "facts" / "loop.yaml")
    assert told(root)


@pytest.mark.parametrize("text", ["😀👩‍👩‍👧", "𠮷𪚥龘", "مرحبا", "\u202eabc", "a\u0301" * 50, "字" * 20_000])
def test_any_characters_may_stand_on_a_slide(folder: Make, text: str) -> None:
    root = folder({SLIDES: GOOD.replace("另有{{parks}}。", text + "{{parks}}。")})
    program = make_program(root)
    assert [slide["layout"] for slide in program["slides"]] == ["big-number", "statement"]
    # What no screen could hold is not carried along.
    # Nor is what turns the direction of all that follows.
    assert text[:1000].replace("\u202e", "\ufffd") in program["slides"][1]["support"]


def test_a_broken_slide_has_a_plain_page_that_names_the_place(folder: Make) -> None:
    program = program_for(folder({SLIDES: BROKEN}))
    first, second = program["slides"]
    assert first["layout"] == "broken"
    assert (first["problem"]["file"], first["problem"]["line"]) == (SLIDES, 5)
    assert first["problem"]["message"]
    assert second["layout"] == "statement"


def test_the_audience_keeps_the_last_good_version(folder: Make) -> None:
    root = folder()
    good = program_for(root)["slides"][0]
    folder({SLIDES: BROKEN})
    program = program_for(root)
    kept = program["slides"][0]
    assert kept["layout"] == "big-number"
    assert kept["figure"] == good["figure"]
    assert kept["stale"]["line"] == 5
    assert program["problems"]
    # A second fault does not lose it, and mending ends it.
    folder({SLIDES: BROKEN.replace("minutes: 0.5", "minuets: 0.5")})
    assert program_for(root)["slides"][0]["layout"] == "big-number"
    folder({SLIDES: GOOD.replace("# 企业", "# 上市企业")})
    mended = program_for(root)["slides"][0]
    assert "stale" not in mended
    assert mended["title"].startswith("上市企业")


def test_a_slide_whose_figure_is_gone_keeps_its_last_good_version(folder: Make) -> None:
    root = folder()
    program_for(root)
    folder({FACTS: FILES[FACTS].replace("id: parks", "id: park")})
    kept = program_for(root)["slides"][1]
    assert "64家" in kept["support"]
    assert "stale" in kept


def test_a_slide_that_lost_its_id_is_found_by_its_place(folder: Make) -> None:
    root = folder()
    program_for(root)
    folder({SLIDES: GOOD.replace("id: one\nlayout", "id: [\nlayout")})
    assert program_for(root)["slides"][0]["layout"] == "big-number"


def test_another_slide_s_version_is_never_shown(folder: Make) -> None:
    root = folder()
    program_for(root)
    folder({SLIDES: "---\nlayout: nothing\n---\n# 新的\n\n---\n" + GOOD.removeprefix("---\n")})
    assert program_for(root)["slides"][0]["layout"] == "broken"


UNREADABLE = {
    "GBK": GOOD.encode("gbk"),
    "empty": b"\n\n",
    "too large": b"x" * (MAX_BYTES + 1),
    "binary": b"\0" * 99,
}
INTRO = "---\nid: intro\nlayout: statement\nminutes: 1\n---\n# 开头\n\n<!--\n备注。\n-->\n"
WITH_INTRO = {
    "slides/intro.md": INTRO,
    DECK: FILES[DECK]
    .replace("minutes: 1", "minutes: 2")
    .replace(
        "chapters:\n", "chapters:\n  - {id: intro, name: 开头, topic: 总览, accent: 0, file: intro.md}\n"
    ),
}


@pytest.mark.parametrize("name", list(UNREADABLE))
def test_a_chapter_that_cannot_be_read_is_one_plain_page(folder: Make, name: str) -> None:
    root = folder(WITH_INTRO)
    (root / SLIDES).write_bytes(UNREADABLE[name])
    found = [problem for problem in told(root) if problem.file == SLIDES]
    assert len(found) == 1
    assert {problem.code for problem in told(root)} == {
        found[0].code
    }  # and nothing that only follows from it
    first, second = program_for(root)["slides"]
    assert first["layout"] == "statement"
    assert second["layout"] == "broken"
    assert (second["problem"]["file"], second["problem"]["code"]) == (SLIDES, found[0].code)
    assert second["chapterName"] == "跨越"


@pytest.mark.parametrize("name", list(UNREADABLE))
def test_a_chapter_that_cannot_be_read_any_more_stays_as_it_was(folder: Make, name: str) -> None:
    root = folder(WITH_INTRO)
    good = program_for(root)
    (root / SLIDES).write_bytes(UNREADABLE[name])
    program = program_for(root)
    assert [slide["id"] for slide in program["slides"]] == ["intro", "one", "two"]
    assert [slide.get("stale", {}).get("file") for slide in program["slides"]] == [None, SLIDES, SLIDES]
    assert program["questions"] == good["questions"]
    assert program["problems"]
    folder(WITH_INTRO | {SLIDES: GOOD.replace("# 企业", "# 上市企业")})
    mended = program_for(root)["slides"]
    assert mended[1]["title"].startswith("上市企业")
    assert not any("stale" in slide for slide in mended)


@pytest.mark.parametrize("raw", [b"", FILES[DECK].encode("gbk"), BOMB.encode(), b"title: 1\n"], ids=range(4))
def test_a_deck_file_that_cannot_be_read_any_more_leaves_the_show_as_it_was(folder: Make, raw: bytes) -> None:
    root = folder()
    good = program_for(root)
    (root / DECK).write_bytes(raw)
    program = program_for(root)
    assert [slide["id"] for slide in program["slides"]] == ["one", "two"]
    assert {slide["stale"]["file"] for slide in program["slides"]} == {DECK}
    folder()
    assert program_for(root)["slides"] == good["slides"]
