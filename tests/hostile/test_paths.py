"""No name in a briefing leads out of its folder, on any system, and no template reads anything."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.briefing.conftest import FILES, folder  # noqa: F401
from tests.hostile.bait import Bait, bait

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.source.reader import inside

Make = Callable[..., Path]
OUTSIDE = (
    "../secret.md",
    "../../../etc/passwd",
    "/etc/passwd",
    "a/../../secret.md",
    "..\\secret.md",
    "C:\\secret.md",
    "C:secret.md",
    "\\\\server\\share\\a.md",
    "//server/share/a.md",
    "file:///etc/passwd",
    "http://127.0.0.1/a.md",
    "./../secret.md",
    "..",
    "link.md",
    "linked/secret.md",
)
SLIDE = """---
id: one
layout: image-text
minutes: 0.5
image: "{image}"
items: [{{term: 一, text: 二}}]
---
# 一

<!--
说。
-->
"""


@pytest.fixture
def secret(tmp_path: Path, folder: Make) -> Path:  # noqa: F811
    """A briefing beside a slide and an image that are not its own, and links to them."""
    root = folder()
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "secret.md").write_text(
        "---\nid: x\nlayout: statement\nminutes: 1\n---\n# 秘密\n", encoding="utf-8"
    )
    for place in (root / "slides", root / "resources" / "images"):
        place.mkdir(exist_ok=True)
        (place / "link.md").symlink_to(outside / "secret.md")
        (place / "linked").symlink_to(outside)
    return root


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_chapter_lies_in_slides(secret: Path, name: str) -> None:
    quoted = name.replace("\\", "\\\\")
    deck = secret / "slides" / "deck.yaml"
    deck.write_text(FILES["slides/deck.yaml"].replace("file: leap.md", f'file: "{quoted}"'), encoding="utf-8")
    loaded = load(secret)
    found = [p for p in check(loaded) if p.code == "path-outside"]
    assert [(p.file, p.line, p.column) for p in found] == [("slides/deck.yaml", 4, 54)]
    assert "slides/" in found[0].message.zh
    assert loaded.briefing is not None
    assert "秘密" not in str(compose(loaded.briefing))


@pytest.mark.parametrize("name", OUTSIDE)
def test_an_image_lies_in_images(secret: Path, name: str) -> None:
    quoted = name.replace("\\", "\\\\")
    (secret / "slides" / "leap.md").write_text(SLIDE.format(image=quoted), encoding="utf-8")
    loaded = load(secret)
    found = [p for p in check(loaded) if p.code in ("path-outside", "image-missing")]
    assert [(p.code, p.file, p.line) for p in found] == [("path-outside", "slides/leap.md", 5)]
    assert loaded.briefing is not None
    assert [slide["image"] for slide in compose(loaded.briefing)["slides"]] == [""]


@pytest.mark.parametrize("name", ["facts/leap.yaml", "questions/leap.yaml", "sources.yaml"])
def test_no_file_is_read_through_a_link_that_leads_out(secret: Path, tmp_path: Path, name: str) -> None:
    file = secret / "resources" / name
    moved = tmp_path.parent / f"{tmp_path.name}-outside" / "moved.yaml"
    file.rename(moved)
    file.symlink_to(moved)
    assert f"resources/{name}" in {p.file for p in check(load(secret)) if p.code == "link-outside"}


def test_a_link_within_the_briefing_is_followed(secret: Path) -> None:
    (secret / "slides" / "same.md").symlink_to("leap.md")
    assert inside(secret, "slides", "same.md") is not None


def test_a_name_may_have_folders_and_any_letters(tmp_path: Path) -> None:
    for name in ("章/一.md", "a b.md", "图..片.png", "…"):
        assert inside(tmp_path, "slides", name) == tmp_path / "slides" / name


@pytest.fixture
def bait_(tmp_path: Path) -> Iterator[Bait]:
    if sys.platform != "linux":
        pytest.skip("files that are opened are watched by inotify")
    with bait(tmp_path / "bait") as made:
        yield made


PAPER_WORDS = (
    "title",
    "name",
    "date",
    "version",
    "facts",
    "heading",
    "sentence",
    "score",
    "of",
    "themes",
    "weak",
)


def written(root: Path, text: str, target: Path) -> None:
    from zgc_desktop.ui.papers import Paper, write

    (root / "resources" / "templates").mkdir(parents=True, exist_ok=True)
    (root / "resources" / "templates" / "certificate.html").write_text(text, encoding="utf-8")
    words = dict.fromkeys(PAPER_WORDS, "字")
    write("certificate", Paper(words, {}), root, target)


def test_a_template_opens_nothing(qapp: Any, bait_: Bait, tmp_path: Path) -> None:
    file = (bait_.folder / "any.svg").as_uri()
    asks = (
        f'<html><head><link rel="stylesheet" type="text/css" href="{file}">'
        f"<style>@import url({file}); body {{ background-image: url({file}) }}</style></head><body>"
        f'<img src="{file}" width="10" height="10"><img src="http://127.0.0.1:{bait_.port}/x">'
        f'<table background="{file}"><tr><td style="background-image:url({file})">a</td></tr></table>'
        f'<ul style="list-style-image:url({file})"><li>b</li></ul></body></html>'
    )
    written(tmp_path / "briefing", asks, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").stat().st_size > 500
    assert bait_.taken() == []
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setHtml(asks)
    document.documentLayout()
    assert bait_.taken(), "else this test could not fail"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<div>" * 60 + "一", "嵌套"),
        ("一" * 200_000, "超过"),
        ("<b>" * 30_000, "嵌套"),
        ("<table><tr><td>一" * 9, "表格嵌套"),
    ],
)
def test_a_template_has_limits(qapp: Any, tmp_path: Path, text: str, why: str) -> None:
    from zgc_desktop.ui.papers import TemplateError

    with pytest.raises(TemplateError) as raised:
        written(tmp_path, text, tmp_path / "a.pdf")
    assert why in raised.value.words.zh
    assert not (tmp_path / "a.pdf").exists()


def test_a_picture_of_any_size_takes_a_page(qapp: Any, tmp_path: Path) -> None:
    written(tmp_path, '<img src="helix" width="999999999" height="999999999">' * 3, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").stat().st_size < 200_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("kind", ["pipe", "link", "folder", "broken link"])
def test_a_template_is_a_file(qapp: Any, tmp_path: Path, kind: str) -> None:
    from zgc_desktop.ui.papers import TemplateError, template

    root = tmp_path / "briefing"
    place = root / "resources" / "templates" / "report.html"
    place.parent.mkdir(parents=True)
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "folder":
        place.mkdir()
    else:
        outside = tmp_path / "outside.html"
        if kind == "link":
            outside.write_text("$title", encoding="utf-8")
        place.symlink_to(outside)
    caught: list[BaseException] = []

    def read() -> None:
        try:
            template("report", root)
        except TemplateError as error:
            caught.append(error)

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    reader.join(10)
    assert not reader.is_alive()
    assert caught
