"""How long a text takes to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.text.speech import syllables

words = st.text(alphabet="中关村，。AI5%.年 \n", max_size=30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("中关村，五年。", 5),
        ("6465.3亿元", 11),  # 六千四百六十五点三亿元
        ("56.4%", 8),  # 百分之五十六点四
        ("2024 年", 5),  # 二零二四年
        ("2024 件", 7),  # 二千零二十四件
        ("1,000", 2),
        ("GDP", 3),
        ("Slide", 2),
        ("“十四五”", 3),
    ],
)
def test_a_text_has_as_many_syllables_as_are_read_aloud(text: str, expected: int) -> None:
    assert syllables(text) == expected


@given(words, words)
def test_two_sentences_take_as_long_as_both(one: str, other: str) -> None:
    assert syllables(f"{one}。{other}") == syllables(one) + syllables(other)
