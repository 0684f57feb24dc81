from __future__ import annotations

import string

from zgc_desktop.source.catalog import CODES, hint


def test_every_code_asks_for_no_other_arguments_in_english() -> None:
    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for code, entry in CODES.items():
        zh, en = names(entry.zh), names(entry.en)
        assert {n.removesuffix("_en") for n in en} <= {n.removesuffix("_zh") for n in zh}, code
        assert bool(entry.zh_fix) == bool(entry.en_fix), code


def test_a_near_name_is_suggested() -> None:
    assert hint("patent", ["patents", "parks"])["hint_en"] == "did you mean `patents`?"
    assert "parks" in hint("zzz", ["patents", "parks"])["hint_zh"]
