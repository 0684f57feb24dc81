"""A picture is looked at before anything is decoded; what is refused is said, and its slide is shown with the field in its place."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from tests.hostile import pictures
from tests.hostile.pictures import PICTURES, packed_bomb, write

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.source.images import MAX_DECODED, refusal
from zgc_desktop.source.svg import refuse_svg
from zgc_desktop.ui.render import Renderer
from zgc_desktop.ui.render_check import render_check

IMAGE_LINE = 5


@pytest.mark.parametrize("tried", PICTURES)
def test_a_picture_is_shown_or_said(tmp_path: Path, tried: str) -> None:
    picture = PICTURES[tried]
    loaded = load(write(tmp_path, {picture.name: picture.content}))
    found = [each for each in check(loaded) if each.code.startswith("image-")]
    assert [(each.code, each.line, each.column) for each in found] == (
        [(picture.code, IMAGE_LINE, 8)] if picture.code else []
    )
    for each in found:
        assert picture.name in each.message.zh
        assert picture.name in each.message.en
        assert "{" not in each.message.zh + each.message.en
        assert each.suggestion is not None
    assert loaded.briefing is not None
    (slide,) = compose(loaded.briefing)["slides"]
    assert bool(slide["image"]) is not bool(picture.code)


def test_what_is_packed_is_not_unpacked_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.svgz"
    file.write_bytes(packed_bomb(30_000_000))
    refused = refusal(file)
    assert refused is not None
    assert refused.code == "image-large"


def special(folder: Path, kind: str) -> None:
    file = folder / "a.png"
    file.unlink()
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    elif kind == "circle":
        file.symlink_to(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize(
    ("kind", "code"),
    [("folder", "image-unreadable"), ("pipe", "image-unreadable"), ("circle", "image-missing")],
)
def test_what_is_no_file_is_said(tmp_path: Path, kind: str, code: str) -> None:
    root = write(tmp_path, {"a.png": b""})
    special(root / "resources" / "images", kind)
    loaded = load(root)
    assert [each.code for each in check(loaded) if each.code.startswith("image-")] == [code]
    assert loaded.briefing is not None
    assert compose(loaded.briefing)["slides"][0]["image"] == ""


def test_one_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path, {"a.png": pictures.png(3, 2)})
    right = Path.open

    def refuse(self: Path, *args: Any, **more: Any) -> Any:
        if self.name == "a.png":
            raise PermissionError(13, "Permission denied", str(self))
        return right(self, *args, **more)

    monkeypatch.setattr(Path, "open", refuse)
    loaded = load(root)
    assert [each.code for each in check(loaded) if each.code.startswith("image-")] == ["image-unreadable"]


@pytest.fixture(scope="module")
def renderer(qapp: Any) -> Iterator[Renderer]:
    made = Renderer(960, 540)
    yield made
    made.window.close()


def drawn(renderer: Renderer, root: Path) -> QImage:
    briefing = load(root).briefing
    assert briefing is not None
    (slide,) = compose(briefing)["slides"]
    made: QImage = renderer.draw(slide)
    return made


def corners(image: QImage) -> list[str]:
    """The colours at the corners of the picture's place on a slide of 960 × 540."""
    return [image.pixelColor(x, y).name() for x, y in ((20, 160), (490, 160), (20, 460), (490, 460))]


def photo(width: int, height: int) -> QImage:
    """Red, and blue at the right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    painter = QPainter(image)
    painter.fillRect(width // 2, 0, width, height, QColor("#0000ff"))
    painter.end()
    return image


def jpeg_of(image: QImage, tmp_path: Path, orientation: int = 1) -> bytes:
    file = tmp_path / "photo.jpg"
    assert image.save(str(file), quality=100)  # type: ignore[call-overload]
    raw = file.read_bytes()
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" + bytes([orientation]) + b"\0\0\0\0\0\0"
    return raw[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + raw[2:]


def near(colour: str, other: str) -> bool:
    one, two = QColor(colour), QColor(other)
    return max(abs(a - b) for a, b in zip(one.getRgb(), two.getRgb(), strict=True)) < 12


def test_a_large_photo_is_drawn(renderer: Renderer, tmp_path: Path) -> None:
    root = write(tmp_path, {"a.jpg": jpeg_of(photo(3200, 2400), tmp_path)})
    left, right, *_ = corners(drawn(renderer, root))
    assert near(left, "#ff0000")
    assert near(right, "#0000ff")


@pytest.mark.parametrize(
    ("orientation", "upper", "lower"), [(6, "#ff0000", "#0000ff"), (8, "#0000ff", "#ff0000")]
)
def test_a_photo_stands_as_it_was_held(
    renderer: Renderer, tmp_path: Path, orientation: int, upper: str, lower: str
) -> None:
    root = write(tmp_path, {"a.jpg": jpeg_of(photo(640, 480), tmp_path, orientation)})
    found = corners(drawn(renderer, root))
    assert all(near(each, upper) for each in found[:2])
    assert all(near(each, lower) for each in found[2:])


def test_an_svg_is_drawn_packed_or_not(renderer: Renderer, tmp_path: Path) -> None:
    for tried in ("an SVG", "an SVG packed", "an SVG as programs write it"):
        picture = PICTURES[tried]
        assert near(corners(drawn(renderer, write(tmp_path, {picture.name: picture.content})))[3], "#ff0000")


@pytest.mark.qt_log_ignore("Error decoding")
def test_what_is_not_drawn_is_said_and_leaves_its_place_to_the_field(
    renderer: Renderer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = pictures.png(300, 200)
    spoilt = bytearray(whole)
    spoilt[60:80] = bytes(20)
    root = write(tmp_path, {"图 片.png": bytes(spoilt)})
    loaded = load(root)
    assert loaded.briefing is not None
    assert not [each for each in check(loaded) if each.code.startswith("image-")]
    slides = compose(loaded.briefing)["slides"]
    found = render_check(slides, [("slides/leap.md", 1)], lambda *_: None)
    assert [(each.code, each.file, each.line) for each in found] == [("draw-image", "slides/leap.md", 1)]
    assert "图 片.png" in found[0].message.zh
    field = drawn(renderer, write(tmp_path / "none", {"a.png": b""}))
    assert drawn(renderer, root).pixelColor(300, 300) == field.pixelColor(300, 300)


def test_whatever_is_read_takes_no_more_than_this(renderer: Renderer) -> None:
    assert QImageReader.allocationLimit() == MAX_DECODED // 2**20


@pytest.mark.parametrize(
    "shape",
    [
        '<rect width="1e30" height="9"/>',
        '<circle r="1e8"/>',
        '<circle r="1e20"/>',
        '<ellipse rx="6e8" ry="3"/>',
        '<rect width="9" height="9" stroke="red" stroke-width="1e20"/>',
        '<line x2="1e20" y2="9" stroke="red" stroke-width="5"/>',
        '<line x2="9" y2="9" stroke="red" style="stroke-width: 1e20px"/>',
        '<style>line { stroke-width: 1e20 }</style><line x2="9" y2="9" stroke="red"/>',
    ],
)
def test_a_shape_that_qt_leaves_out_is_said(shape: str) -> None:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">{shape}</svg>'
    refused = refuse_svg(io.BytesIO(text.encode()))
    assert refused is not None
    assert refused.code == "image-shape"
