from __future__ import annotations

import pytest

from zgc_desktop.text.typable import untypable


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("悟界·Brainμ", "μ"),
        ("“独角兽十条”——（2024—2027年）％＋①Ⅲ", ""),
        ("Café Ωα", "éΩα"),
        ("二〇二四年镕喆囍臺灣", ""),
        ("ＩＡＳＰ２０２５", ""),
        ("𰻝𰻝面", "𰻝"),
        ("カタカナ", "カタナ"),
    ],
)
def test_what_no_office_keyboard_has(text: str, letters: str) -> None:
    assert untypable(text) == letters
