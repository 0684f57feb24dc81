"""Where a typed answer and the right one differ is shown letter by letter."""

from __future__ import annotations

import pytest

from zgc_desktop.quiz.said import apart


def seen(text: str) -> str:
    return text.replace("\ue001", "[").replace("\ue002", "]")


@pytest.mark.parametrize(
    ("typed", "right", "marked"),
    [
        ("生命中旋", "生命螺旋", ("生命[中]旋", "生命[螺]旋")),
        ("生命旋", "生命螺旋", ("生命旋", "生命[螺]旋")),
        ("6645.3", "6465.3", ("6[64]5.3", "6[46]5.3")),
        ("悟界 Brain-mu", "悟界·Brainμ", ("悟界 Brain-[mu]", "悟界·Brain[μ]")),
        ("ＩＡＳＰ 2025", "iasp2024", ("ＩＡＳＰ 202[5]", "iasp202[4]")),
        ("完全不同", "生命螺旋", ("完全不同", "生命螺旋")),
        ("生命·螺旋", "生命螺旋", ("生命·螺旋", "生命螺旋")),
        ("", "生命螺旋", ("", "生命螺旋")),
    ],
)
def test_what_differs_is_bold(typed: str, right: str, marked: tuple[str, str]) -> None:
    one, other = apart(typed, right)
    assert (seen(one), seen(other)) == marked
