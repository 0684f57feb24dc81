"""How long a text takes to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.text.speech import aloud, syllables

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


@pytest.mark.parametrize(
    ("text", "lang", "spoken"),
    [
        ("6465.3亿元 ÷ 7.6万项 ≈ 851万元", "zh", "6465.3亿元除以7.6万项约等于851万元"),
        ("在2.41万～3.33万家之间", "zh", "在2.41万到3.33万家之间"),
        ("（2024—2027年）——约1/6", "zh", "（2024到2027年）——约六分之一"),
        ("174.7 ÷ 1.8 ≈ 97.1, 94.4–99.8", "en", "174.7 divided by 1.8 is about 97.1, 94.4 to 99.8"),
        ("about 1/3, nearly 2/3", "en", "about one third, nearly two thirds"),
        ("C++、9/30、A＝B、3.14/2、1/2024", "zh", "C++、9/30、A＝B、3.14/2、1/2024"),
    ],
)
def test_signs_are_spoken_in_words(text: str, lang: str, spoken: str) -> None:
    assert aloud(text, lang) == spoken
