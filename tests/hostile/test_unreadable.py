"""What may not be read, or is no file, is a problem of its own, said once; all else of the briefing is shown."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.briefing.conftest import FILES, folder  # noqa: F401 - a fixture
from tests.hostile.pictures import SLIDES, png, slide
from tests.hostile.rights import of_a_person

from zgc_desktop.briefing.cache import fingerprint, make_program
from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.cli.main import main

Make = Callable[..., Path]
TWO_FILES = {
    "slides/deck.yaml": FILES["slides/deck.yaml"].replace("minutes: 1\n", "minutes: 1.5\n")
    + "  - {id: renewal, name: 蝶变, accent: 4, file: more.md}\n",
    "slides/more.md": slide("a.png"),
    "resources/images/a.png": "",
}


def seen(root: Path) -> tuple[list[tuple[str, str]], list[str]]:
    """What is said of the briefing and where, and the layouts that are shown."""
    loaded = load(root)
    found = sorted((each.code, each.file) for each in check(loaded))
    fingerprint(root)
    make_program(root)
    return found, [each["layout"] for each in compose(loaded.briefing)["slides"]] if loaded.briefing else []


@pytest.fixture
def root(folder: Make) -> Path:  # noqa: F811
    made = folder(TWO_FILES)
    (made / "resources" / "images" / "a.png").write_bytes(png(3, 2))
    assert seen(made) == ([], ["big-number", "statement", "image-text"])
    return made


CLOSED = {
    "resources": (
        [("file-unreadable", "resources/sources.yaml"), ("folder-unreadable", "resources/facts"),
         ("folder-unreadable", "resources/questions"), ("image-unreadable", "slides/more.md")],
        3,
    ),
    "resources/facts": ([("folder-unreadable", "resources/facts")], 3),
    "resources/questions": ([("folder-unreadable", "resources/questions")], 3),
    "resources/images": ([("image-unreadable", "slides/more.md")], 3),
    "resources/images/a.png": ([("image-unreadable", "slides/more.md")], 3),
    "resources/facts/leap.yaml": ([("file-unreadable", "resources/facts/leap.yaml")], 3),
    "slides/leap.md": ([("file-unreadable", "slides/leap.md")], 2),
    "slides/deck.yaml": ([("file-unreadable", "slides/deck.yaml")], 0),
    "slides": ([("file-unreadable", "slides/deck.yaml")], 0),
}  # fmt: skip


@pytest.mark.parametrize("closed", CLOSED)
def test_what_may_not_be_read_is_said_once(root: Path, closed: str) -> None:
    place = root / closed
    before = place.stat().st_mode
    place.chmod(0)
    try:
        with of_a_person():
            found, shown = seen(root)
    finally:
        place.chmod(before)
    problems, slides = CLOSED[closed]
    assert found == problems
    assert len(shown) == slides


def test_a_folder_that_may_not_be_looked_into_is_no_exception(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for mode in (0, 0o100, 0o400):
        root.chmod(mode)
        try:
            with of_a_person():
                assert main(["check", str(root)]) in (1, 2)
        finally:
            root.chmod(0o755)
        assert "程序出错了" not in "".join(capsys.readouterr())


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    here = Path.cwd()
    # The name of a socket is short.
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def directory(path: Path) -> None:
    path.mkdir()


def circle(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("kind", [pipe, listening, directory, circle])
@pytest.mark.parametrize(
    "name", ["resources/facts/leap.yaml", "resources/sources.yaml", "slides/more.md", "slides/deck.yaml", "resources/images/a.png"]
)  # fmt: skip
def test_what_is_no_file_is_said_and_never_waited_for(
    root: Path, name: str, kind: Callable[[Path], None]
) -> None:
    (root / name).unlink()
    kind(root / name)
    found, shown = seen(root)
    wanted = {name, "slides/more.md"} if name.endswith(".png") else {name}
    assert {file for _, file in found} & wanted
    assert {code for code, _ in found} <= {
        "file-unreadable", "image-unreadable", "image-missing", "link-outside", "document-unknown", "file-missing"
    }  # fmt: skip
    assert len(shown) == (0 if name == "slides/deck.yaml" else 3)


@pytest.mark.parametrize(
    "name", ["resources/facts", "resources/questions", "resources", "slides", "resources/images"]
)
def test_a_file_in_the_place_of_a_folder_is_said(root: Path, name: str) -> None:
    (root / name).rename(root / "aside")
    (root / name).write_text("no folder", encoding="utf-8")
    found, shown = seen(root)
    assert found
    assert {code for code, _ in found} <= {
        "folder-unreadable",
        "file-unreadable",
        "image-missing",
        "file-missing",
    }
    assert len(shown) == (0 if name == "slides" else 3)
    assert SLIDES
