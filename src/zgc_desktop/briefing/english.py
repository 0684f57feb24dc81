"""The English lines that stand below a slide's Chinese ones."""

from __future__ import annotations

import re

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.units import english_unit, split_unit
from zgc_desktop.deck.model import Deck, Slide


def figure_words(bank: Bank, id_: str) -> str:
    """The figure in English; empty where readers of English can read the Chinese one. Raises as `Bank.figure` does."""
    figure, chinese = bank.figure(id_, "en"), bank.figure(id_)
    base = split_unit(getattr(bank.fact(id_), "unit", ""))[0]
    # 家 and 件 say no more than the label does; 元 and 倍 do.
    unit = figure.unit if base == "倍" or english_unit(base) else ""
    said = figure.prefix + figure.value + unit
    shown = (
        chinese.prefix
        + chinese.value.removesuffix("年")
        + chinese.infix
        + (chinese.unit if unit == "%" else "")
    )
    return said if said != shown else ""


def figure_line(bank: Bank, id_: str, label: str) -> str:
    """A figure's line: its label and, where readers of English cannot read it from the Chinese one, the figure.

    What is not published says so. Raises as `Bank.figure` does.
    """
    figure = bank.figure(id_, "en")
    line = joined(label or figure.label, figure_words(bank, id_))
    return line if figure.kind == "published" else f"{line} ({figure.kind_label})"


def printed(words: str) -> str:
    """English as a printer sets it: a curved apostrophe, and no line that ends between a number and what hangs on it."""
    return re.sub(r"(?<=\d)-(?=[a-z])", "-\u2060", words.replace("'", "’"))


def joined(*parts: str) -> str:
    """Label and text in one line."""
    return ": ".join(part for part in parts if part)


def chapter_line(deck: Deck, index: int) -> str:
    """Name and topic of a chapter."""
    chapter = deck.chapters[index]
    return joined(chapter.name_en, chapter.topic_en)


def title_of(slide: Slide, deck: Deck) -> str:
    """The slide's English title; cover and opener take that of the deck and of the chapter."""
    own: str = slide.fields.title_en if slide.fields is not None else ""
    if slide.layout == "cover":
        return own or deck.head.title_en
    return own or (deck.chapters[slide.chapter].name_en if slide.layout == "opener" else "")
