"""What is kept to start faster is used as it was written, or made anew: never as a disk has changed it."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.briefing.conftest import FILES

from zgc_desktop.briefing import cache
from zgc_desktop.briefing.cache import fingerprint, keyed_file, program_for
from zgc_desktop.briefing.questionfile import Questions
from zgc_desktop.quiz.generate.sheetfile import sheet_for
from zgc_desktop.source.files import checked
from zgc_desktop.ui.compiled import CompiledCode

Folder = Callable[..., Path]


def kept(pattern: str) -> Path:
    (found,) = cache.cache_folder().rglob(pattern)
    return found


def flips(file: Path, count: int) -> list[bytes]:
    """The file with one bit changed, at so many places."""
    chance, data = random.Random(3), file.read_bytes()
    found = []
    for _ in range(count):
        torn = bytearray(data)
        bit = chance.randrange(len(torn) * 8)
        torn[bit // 8] ^= 1 << bit % 8
        found.append(bytes(torn))
    return found


def plain(program: dict[str, Any]) -> dict[str, Any]:
    return {**program, "questions": list(program["questions"])}


@pytest.mark.parametrize("pattern", ["*.program", "*.questions"])
def test_a_bit_that_flipped_changes_nothing_that_is_shown(folder: Folder, pattern: str) -> None:
    root = folder()
    right = plain(program_for(root))
    for torn in flips(kept(pattern), 120):
        kept(pattern).write_bytes(torn)
        program = program_for(root)
        assert program["questions"].words() == Questions.of(right["questions"]).words()
        assert plain(program) == right
        # It is made anew, and not only this once.
        assert kept(pattern).read_bytes() != torn
        assert checked(kept("*.program").read_bytes())
        assert list(Questions.read(kept("*.questions"))) == right["questions"]


def test_a_damaged_question_is_made_anew_while_a_program_runs(folder: Folder) -> None:
    root = folder()
    right = list(program_for(root)["questions"])
    file = kept("*.questions")
    whole = file.read_bytes()
    file.write_bytes(whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:])
    questions = program_for(root)["questions"]
    assert questions[-1] == right[-1]
    assert list(questions) == right
    assert list(Questions.read(file)) == right
    file.write_bytes(whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:])
    with pytest.raises(ValueError, match="questions"):
        list(Questions.read(file))


def test_a_damaged_sheet_is_made_anew(folder: Folder) -> None:
    root = folder()
    right = sheet_for(root).entries
    file = kept("*.sheet")
    whole = file.read_bytes()
    for torn in [*flips(file, 40), b"", b"x"]:
        file.write_bytes(torn)
        assert sheet_for(root).entries == right
        assert len(file.read_bytes()) == len(whole)


BINDINGS = """
import random, sys
from pathlib import Path
from zgc_desktop.source.files import checked
from zgc_desktop.ui.compiled import CompiledCode
folder = Path(sys.argv[1])
code = CompiledCode(folder)
text = b"def told():\\n    return " + repr(list(range(400))).encode()
for n in range(20):
    code.compile(text, f"{n}.py", "exec")
code.save()
(file,) = folder.glob("bindings.*")
whole, chance = file.read_bytes(), random.Random(1)
for _ in range(300):
    torn = bytearray(whole)
    torn[chance.randrange(len(torn))] ^= 1 << chance.randrange(8)
    file.write_bytes(torn)
    for n in range(20):
        space = {}
        exec(CompiledCode(folder).compile(text, f"{n}.py", "exec"), space)
        assert space["told"]() == list(range(400))
print("whole")
"""


def test_damaged_bindings_are_compiled_anew(tmp_path: Path) -> None:
    """In a process of its own: what was damaged ended the interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", BINDINGS, tmp_path], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "whole\n"), done.stderr


@pytest.mark.parametrize("how", ["folder", "forbidden"])
def test_a_cache_that_cannot_be_read_is_none(folder: Folder, how: str) -> None:
    root = folder()
    right = plain(program_for(root))
    for pattern in ("*.program", "*.questions"):
        file = kept(pattern)
        file.unlink()
        if how == "folder":
            file.mkdir()
        else:
            file.symlink_to("/proc/self/mem" if os.path.exists("/proc/self/mem") else "nowhere")  # noqa: PTH110
    assert plain(program_for(root)) == right


def test_what_a_killed_program_left_half_written_is_cleared(folder: Folder) -> None:
    root = folder()
    program_for(root)
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    file = kept("*.program")
    left = file.with_name(f"{file.name}.{dead.pid}.part")
    left.write_bytes(b"x")
    os.utime(left, (1e9, 1e9))
    file.unlink()
    program_for(root)
    assert not list(cache.cache_folder().rglob("*.part"))


DEEP = {"slides/parts/one/leap.md": FILES["slides/leap.md"]}


def test_a_chapter_in_a_folder_below_is_seen_to_change(folder: Folder) -> None:
    deck = FILES["slides/deck.yaml"].replace("leap.md", "parts/one/leap.md")
    root = folder({**DEEP, "slides/deck.yaml": deck})
    (root / "slides" / "leap.md").unlink()
    assert program_for(root)["slides"][0]["title"] == "企业532家"
    before = fingerprint(root)
    file = root / "slides" / "parts" / "one" / "leap.md"
    file.write_text(file.read_text(encoding="utf-8").replace("# 企业", "# 全部企业"), encoding="utf-8")
    assert fingerprint(root) != before
    assert program_for(root)["slides"][0]["title"] == "全部企业532家"


def test_an_image_at_any_depth_is_seen_to_change(folder: Folder) -> None:
    root = folder()
    file = root / "resources" / "images" / "a" / "b" / "c.png"
    file.parent.mkdir(parents=True)
    before = fingerprint(root)
    file.write_bytes(b"1")
    after = fingerprint(root)
    file.write_bytes(b"22")
    assert len({before, after, fingerprint(root)}) == 3


def test_links_lead_neither_round_in_a_circle_nor_out_of_the_folder(
    folder: Folder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root, outside = folder(), tmp_path_factory.mktemp("outside")
    (outside / "secret").write_text("x")
    images = root / "resources" / "images"
    images.mkdir(exist_ok=True)
    (images / "round").symlink_to(images)
    (images / "up").symlink_to(root / "slides")
    (images / "out").symlink_to(outside)
    seen = fingerprint(root)
    assert "secret" not in seen
    assert len(seen.splitlines()) < 40


@pytest.mark.skipif(sys.platform != "linux", reason="names are text here")
def test_a_folder_whose_name_is_no_text_is_opened(
    folder: Folder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = Path(os.fsdecode(os.fsencode(tmp_path_factory.mktemp("outside")) + b"/\xff\xfename"))
    shutil.copytree(folder(), root)
    right = plain(program_for(root))
    assert right["slides"]
    assert plain(program_for(root)) == right
    assert sheet_for(root).entries
    assert keyed_file(root, "sheet", "x").name.isascii()
    assert CompiledCode(root)
