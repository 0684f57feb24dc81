"""Writing planned minutes into the files: all or nothing, and never over somebody else's change."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from zgc_desktop.briefing.load import load
from zgc_desktop.briefing.replan import read_plan, write_plan
from zgc_desktop.deck.minutes import MinutesError

Folder = Callable[..., Path]
ONE, TWO = Decimal("0.75"), Decimal(2)
SECOND = "---\nid: three\nlayout: statement\nminutes: 1 # 一分\n---\n# 三\n"
DECK = """title: 题
minutes: 2
chapters:
  - {id: leap, name: 跨越, topic: 创新, accent: 2, file: leap.md}
  - {id: imprint, name: 印记, topic: 企业, accent: 3, file: imprint.md}
"""


@pytest.fixture
def root(folder: Folder) -> Path:
    """Two chapters, of which the second has Windows' line ends."""
    made = folder({"slides/deck.yaml": DECK})
    (made / "slides" / "imprint.md").write_bytes(SECOND.replace("\n", "\r\n").encode())
    return made


def contents(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "slides").iterdir()}


def test_minutes_and_their_sum_are_written(root: Path) -> None:
    before = contents(root)
    plan = read_plan(root)
    assert [(s.id, s.minutes) for s in plan.slides] == [
        ("one", Decimal("0.5")),
        ("two", Decimal("0.5")),
        ("three", Decimal(1)),
    ]
    assert plan.total({"one": ONE}) == Decimal("2.25")
    write_plan(plan, {"one": ONE, "three": TWO})
    after = contents(root)
    assert after == {
        "leap.md": before["leap.md"].replace(b"minutes: 0.5", b"minutes: 0.75", 1),
        "imprint.md": before["imprint.md"].replace(b"minutes: 1", b"minutes: 2"),
        "deck.yaml": before["deck.yaml"].replace(b"minutes: 2", b"minutes: 3.25"),
    }
    briefing = load(root).briefing
    assert briefing is not None
    assert briefing.deck.head.minutes == sum(slide.minutes for slide in briefing.deck.slides)


def test_what_stays_the_same_is_not_written(root: Path) -> None:
    for path in (root / "slides").iterdir():
        os.utime(path, (1, 1))
    write_plan(read_plan(root), {"one": Decimal("0.50"), "three": TWO})
    written = {path.name for path in (root / "slides").iterdir() if path.stat().st_mtime > 1}
    assert written == {"imprint.md", "deck.yaml"}


@pytest.mark.parametrize("name", ["leap.md", "imprint.md", "deck.yaml"])
def test_a_file_that_was_saved_meanwhile_is_not_written_over(root: Path, name: str) -> None:
    plan = read_plan(root)
    with (root / "slides" / name).open("ab") as stream:
        stream.write(b"\n")
    before = contents(root)
    with pytest.raises(MinutesError) as found:
        write_plan(plan, {"one": ONE, "three": TWO})
    assert name in found.value.words.zh
    assert contents(root) == before


def test_what_was_put_in_place_is_put_back_when_the_rest_fails(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, plan, replace = contents(root), read_plan(root), Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "deck.yaml":
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(MinutesError) as found:
        write_plan(plan, {"one": ONE, "three": TWO})
    assert "the disk is full" in found.value.words.en
    assert contents(root) == before


def test_a_link_and_the_rights_of_a_file_stay(root: Path) -> None:
    path, real = root / "slides" / "leap.md", root / "real.md"
    path.rename(real)
    real.chmod(0o640)
    path.symlink_to(real)
    write_plan(read_plan(root), {"one": ONE})
    assert path.is_symlink()
    assert b"minutes: 0.75" in real.read_bytes()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("leap.md", b"---\nid: one\nlayout: big\nminutes: 1\n---\n", "slides/leap.md:1"),
        ("leap.md", "标题".encode("gbk"), "slides/leap.md"),
        ("leap.md", None, "slides/leap.md"),
        ("deck.yaml", b"title: [", "slides/deck.yaml"),
        ("deck.yaml", None, "deck.yaml"),
    ],
)
def test_a_broken_deck_is_left_alone(root: Path, name: str, text: bytes | None, where: str) -> None:
    path = root / "slides" / name
    path.unlink() if text is None else path.write_bytes(text)
    with pytest.raises(MinutesError) as found:
        read_plan(root)
    assert where in found.value.words.zh


def test_a_slide_that_is_gone_is_named(root: Path) -> None:
    with pytest.raises(MinutesError) as found:
        write_plan(read_plan(root), {"gone": ONE})
    assert "gone" in found.value.words.en
