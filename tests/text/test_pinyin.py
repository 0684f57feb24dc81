from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.text.pinyin import MOST_SPELLINGS, is_initial, readings, reads, spellings

ROOT = Path(__file__).parents[2]


def test_every_character_of_the_standard_table_has_a_reading() -> None:
    listed = (ROOT / "tools" / "tgh-8105.txt").read_text(encoding="utf-8").split()
    assert set("".join(listed)) == set(readings())
    assert all(reading.isascii() and reading.isalpha() for each in readings().values() for reading in each)


@pytest.mark.parametrize(
    ("character", "read"),
    [
        ("中", {"zhong"}),
        ("行", {"hang", "heng", "xing"}),
        ("绿", {"lu", "lv"}),
        ("略", {"lve", "lue"}),
        ("女", {"nv"}),
    ],
)
def test_every_reading_counts(character: str, read: set[str]) -> None:
    assert set(readings()[character]) == read


@pytest.mark.parametrize(
    ("letters", "first"),
    [
        ("famingzhuanli", ("fa", "ming", "zhuan", "li")),
        ("fmzl", ("f", "m", "z", "l")),
        ("fmzhuanli", ("f", "m", "zhuan", "li")),
        ("famingzhu", ("fa", "ming", "zhu")),
        ("zhgc", ("zh", "g", "c")),
        ("nvx", ("nv", "x")),
        ("zhuang", ("zhuang",)),
    ],
)
def test_letters_are_read_as_few_parts(letters: str, first: tuple[str, ...]) -> None:
    assert spellings(letters)[0] == first


def test_what_can_be_read_in_two_ways_is() -> None:
    assert {("xian",), ("xi", "an")} <= set(spellings("xian"))
    assert {("fan", "gan"), ("fang", "an")} <= set(spellings("fangan"))


@pytest.mark.parametrize("letters", ["", "i", "uvi", "gdpv"])
def test_what_is_no_pinyin_has_no_spelling(letters: str) -> None:
    assert spellings(letters) == ()


@given(st.text("abceghinouxz", max_size=30))
def test_a_spelling_is_what_was_typed(letters: str) -> None:
    found = spellings(letters)
    assert len(found) <= MOST_SPELLINGS
    assert all("".join(parts) == letters for parts in found)


def test_initials_are_read_as_such_however_many_syllables_they_could_be() -> None:
    assert ("z", "a", "z", "h", "a") in spellings("zazha")
    assert tuple("zazhazazha") in spellings("zazhazazha")


@given(
    st.lists(st.sampled_from(sorted(set("发明专利重点行业银行西安方案长征绿色"))), min_size=1, max_size=5),
    st.data(),
)
def test_one_spelling_of_the_readings_is_the_readings(characters: list[str], data: st.DataObject) -> None:
    read = [data.draw(st.sampled_from(readings()[c])) for c in characters]
    initials = "".join(each[0] for each in read)
    for parts in spellings(initials):
        if len(parts) == len(read):
            assert all(
                reads(r, p, last=n == len(read) - 1) for n, (r, p) in enumerate(zip(read, parts, strict=True))
            )
            assert all(map(is_initial, parts))
            break
    else:
        pytest.fail(initials)
