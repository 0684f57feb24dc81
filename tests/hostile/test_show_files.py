"""What is kept of a running show, and was spoilt, keeps nobody from presenting."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zgc_desktop.show.journal import name_of
from zgc_desktop.ui.keeper import ShowKeeper

SLIDES = [{"id": "a", "steps": 2}, {"id": "b", "steps": 1}]
INF = float("inf")
CONTENTS: dict[str, Any] = {
    "nothing": b"",
    "deep": b"[" * 200_000 + b"]" * 200_000,
    "deep inside": b'{"format": 2, "a": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    "binary": b"\xff\xfe\0",
    "infinity": INF,
    "a number": 7,
    "a list": [1],
    "a text": "x",
    "infinite places": {
        "format": 2,
        "briefing": "x",
        "page": INF,
        "spent": [INF],
        "saved": INF,
        "ink": {"a": INF},
    },
    "infinite strokes": {
        "a": {"strokes": [{"points": [INF, INF], "tool": INF, "width": INF}], "undone": INF}
    },
    "of the first format": {"format": 1, "briefing": 7, "page": INF, "saved": INF, "first": INF},
    "lists for values": {"format": [], "briefing": {}, "page": [], "saved": {}},
    "a huge number": b'{"format": 1, "page": ' + b"9" * 5000 + b"}",
}


@pytest.mark.parametrize("where", ["shows", "ink", "show.json"])
@pytest.mark.parametrize("how", CONTENTS)
def test_a_spoilt_file_of_a_show_is_no_crash(qapp: Any, tmp_path: Path, where: str, how: str) -> None:
    root, content = tmp_path / "briefing", CONTENTS[how]
    file = tmp_path / where if "." in where else tmp_path / where / f"{name_of(root)}.json"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    keeper = ShowKeeper(tmp_path)
    assert keeper.offer(root, SLIDES) is None
    keeper.ink(root, SLIDES)
