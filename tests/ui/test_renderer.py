"""Which renderer draws."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.ui import boot


def test_the_wish_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(boot.FALLBACK, raising=False)
    assert boot.choose_renderer("gpu") == "gpu"
    assert boot.choose_renderer("software") == "software"


def test_a_card_that_failed_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(boot.FALLBACK, "1")
    assert boot.choose_renderer("gpu") == "software"


def test_the_second_start_keeps_its_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(boot.os, "execv", lambda _, arguments: started.append(arguments))
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "zgc_desktop", "present", "--from", "3"])
    monkeypatch.setenv(boot.FALLBACK, "")
    boot.start_with_software_renderer()
    assert started == [[sys.executable, "-m", "zgc_desktop", "present", "--from", "3"]]


def test_a_drawn_page_is_whole(qapp: Any) -> None:
    """What a Canvas draws comes with the frame after the first."""
    from zgc_desktop.ui.render import Renderer

    renderer = Renderer(960, 540)
    slides = program_for(Path(__file__).parents[2], "zh")["slides"]
    for slide in slides:
        drawn = renderer.draw(slide)
        for _ in range(3):
            qapp.processEvents()
            later = renderer.window.grabWindow()
        assert drawn == later, slide["id"]
    renderer.window.close()
