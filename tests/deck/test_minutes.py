"""Planned minutes are written into a deck without touching anything else."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.deck.minutes import MinutesError, minutes_text, with_minutes, with_total

SHIPPED = Path(__file__).parents[2] / "slides"
ends = st.sampled_from(["\n", "\r\n", "\r"])
quarters = st.integers(1, 60).map(lambda n: Decimal(n) / 4)
written = st.sampled_from(["1", "0.4", "12", "1.50", '"2"', "'0.75'", "3e0"])
comments = st.sampled_from(["", " ", "\t", "  # 一分钟", " #"])
bodies = st.sampled_from(
    [
        "# 题\n\n正文",
        "# 题\n\n```\n---\nminutes: 9\n---\n```",
        "minutes: 7",
        "",
        "<!--\n备注\n---\nminutes: 3\n-->",
    ]
)


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A file of slides with every line end as it comes, and the ids in it."""
    ids = [f"s{n}" for n in range(draw(st.integers(1, 4)))]
    lines: list[str] = []
    for id_ in ids:
        own = [f"id: {id_}", f"minutes: {draw(written)}{draw(comments)}", "# 说明", "layout: statement"]
        own.append("source_note: |\n  minutes: 5\n  两行")
        lines += ["---", *draw(st.permutations(own)), "---", draw(bodies), ""]
    text = "\n".join(lines)
    cut = re.split("\n", text)
    joined = "".join(line + draw(ends) for line in cut[:-1]) + cut[-1]
    return draw(st.sampled_from(["", "\ufeff"])) + joined, ids


@given(files(), st.data())
def test_only_the_minutes_change(file: tuple[str, list[str]], data: st.DataObject) -> None:
    text, ids = file
    new = data.draw(st.dictionaries(st.sampled_from(ids), quarters, min_size=1))
    after = with_minutes(text, new)
    before, now = (re.split(r"(\r\n|\r|\n)", version) for version in (text, after))
    assert len(before) == len(now)
    changed = [(old, line) for old, line in zip(before, now, strict=True) if old != line]
    assert len(changed) <= len(new)
    for old, line in changed:
        value = re.match(r"(minutes:[ \t]+)(\S+)(.*)", old)
        assert value is not None
        again = re.match(r"(minutes:[ \t]+)(\S+)(.*)", line)
        assert again is not None
        assert (value[1], value[3]) == (again[1], again[3])
        assert Decimal(again[2]) in new.values()
    assert with_minutes(after, new) == after


@given(files(), quarters, quarters)
def test_minutes_go_back_as_they_came(file: tuple[str, list[str]], first: Decimal, second: Decimal) -> None:
    text, ids = file
    once = with_minutes(text, dict.fromkeys(ids, first))
    assert with_minutes(with_minutes(once, {ids[0]: second}), {ids[0]: first}) == once


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.md")), ids=lambda path: path.name)
def test_the_shipped_deck_can_be_written(path: Path) -> None:
    text = path.read_bytes().decode()
    planned = dict(re.findall(r"^id: (\S+)\n(?:.+\n)*?minutes: (\S+)$", text, re.MULTILINE))
    assert planned
    assert with_minutes(text, {id_: Decimal(value) for id_, value in planned.items()}) == text


@pytest.mark.parametrize(
    "text",
    [
        "---\nid: a\nlayout: statement\n---\n",
        "---\n{id: a, minutes: 1}\n---\n",
        "---\nid: a\nminutes:\n  1\n---\n",
        "---\nid: a\nminutes: &m 1\n---\n",
        '---\nid: a\nsource_note: "x\nminutes: 2\ny"\n---\n',
        "---\nid: a\nminutes: |\n  1\n---\n",
        "---\nid: a\nminutes: 1\nminutes: 2\n---\n",
        "---\nid: a\nminutes: 1\n---\n\n---\nid: a\nminutes: 1\n---\n",
        "---\nid: b\nminutes: 1\n---\n",
        "minutes: 1",
        "",
    ],
)
def test_what_is_not_plain_is_left_to_a_person(text: str) -> None:
    with pytest.raises(MinutesError):
        with_minutes(text, {"a": Decimal(3)})


def test_the_sum_is_written_too() -> None:
    text = "# 表头\r\ntitle: 题\r\nminutes: 30  # 半小时\r\nchapters:\r\n  - {id: a, minutes: 1}\r\n"
    assert with_total(text, Decimal("31.25")) == text.replace("30 ", "31.25 ")
    with pytest.raises(MinutesError) as found:
        with_total("title: 题\n", Decimal(3))
    assert "deck.yaml" in found.value.words.zh


def test_minutes_are_written_as_people_write_them() -> None:
    assert [minutes_text(Decimal(m)) for m in ("10", "0.50", "1.25", "100")] == ["10", "0.5", "1.25", "100"]
