"""The icons that a slide may name are those that the window can draw."""

import re
from pathlib import Path
from typing import get_args

import zgc_desktop.ui
from zgc_desktop.deck.icons import IconName

ICONS = Path(zgc_desktop.ui.__file__).parent / "qml" / "Zgc" / "parts" / "Icons.js"


def test_every_icon_that_a_slide_may_name_is_drawn() -> None:
    drawn = re.findall(r'^    (\w+): "', ICONS.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(get_args(IconName)) == sorted(drawn)
