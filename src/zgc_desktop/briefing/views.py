"""What each layout shows: front matter and facts made into plain data, one function a layout, beside what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.units import split_unit
from zgc_desktop.briefing import marks, spoken
from zgc_desktop.briefing.english import figure_line, figure_words, joined, printed
from zgc_desktop.briefing.spoken import Layout, View
from zgc_desktop.deck.model import Deck, Slide
from zgc_desktop.source.images import refusal
from zgc_desktop.source.reader import IMAGES, inside


@dataclass(frozen=True)
class Context:
    """What a layout's view is made from."""

    bank: Bank
    deck: Deck
    root: Path
    lang: str
    questions: dict[str, View]
    bilingual: bool = False

    def text(self, words: str) -> str:
        """`words` with its references replaced."""
        return self.bank.resolve(words, self.lang)[0]

    def english(self, *words: str) -> str:
        """English words, joined to one line, with their references replaced; empty in a briefing without English."""
        if not self.bilingual:
            return ""
        return printed(joined(*(self.bank.resolve(part, "en")[0] for part in words)))

    def figure(self, id_: str, label: str = "", label_en: str = "") -> View:
        """A fact's figure, with a label of the slide's own if it has one; a visible gap for an unknown fact."""
        try:
            made = self.bank.figure(id_, self.lang).to_dict()
            if self.bilingual:
                made["en"] = printed(figure_line(self.bank, id_, self.english(label_en)))
        except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError):
            return missing_figure(id_)
        if label:
            made["label"] = self.text(label)
        return made

    def item(self, item: Any) -> View:
        """The figure of an item of front matter, labelled as the item says."""
        return self.figure(item.fact, item.label, item.label_en)

    def term(self, item: Any) -> View:
        """A term and its line."""
        return {
            "term": self.text(item.term),
            "text": self.text(item.text),
            "en": self.english(item.term_en, item.text_en),
        }


def missing_figure(id_: str) -> View:
    """The figure of a fact that is not there: its place says so."""
    words = dict.fromkeys(
        (
            "prefix",
            "infix",
            "unit",
            "measure",
            "period",
            "baseline",
            "kind_label",
            "formula",
            "interval",
            "threshold",
            "source",
            "publisher",
        ),
        "",
    )
    gap = f"【?{id_}】"
    return {
        **words, "fact": id_, "value": "?", "text": gap, "label": gap, "kind": "published", "mode": 0, "amount": None, "base": None,
        "low": None, "high": None, "threshold_base": None, "accessible": gap,
    }  # fmt: skip


def _cover(slide: Slide, c: Context) -> View:  # noqa: ARG001
    head = c.deck.head
    return {
        "kicker": head.kicker,
        "subtitle": head.subtitle,
        "counts": f"简报 {len(c.deck.flow)} 页　测验 {len(c.questions)} 题"
        if c.questions
        else f"简报 {len(c.deck.flow)} 页",
        "chapters": [
            {"n": ch.accent, "name": ch.name, "topic": ch.topic, "en": c.english(ch.name_en, ch.topic_en)}
            for ch in c.deck.chapters
            if 1 <= ch.accent <= 5
        ],
    }


def _opener(slide: Slide, c: Context) -> View:
    chapter = c.deck.chapters[slide.chapter]
    return {
        "line": c.text(slide.lead),
        "facts": [c.item(i) for i in slide.fields.facts],
        "pagesInChapter": sum(s.chapter == slide.chapter for s in c.deck.flow),
        "questionsInChapter": sum(q["theme"] == chapter.accent for q in c.questions.values()),
    }


def _big_number(slide: Slide, c: Context) -> View:
    return {
        "figure": c.item(slide.fields),
        "support": "\n".join(c.text(t) for t in slide.body),
        "context": [_context(item, c) for item in slide.fields.context],
    }


def _context(item: Any, c: Context) -> View:
    if item.type == "bars":
        rows = [c.figure(id_) for id_ in item.facts]
        for row in rows:
            # The value stands beside its bar, and the period for a label that all rows share.
            row.pop("en", None)
            if c.bilingual and any(other["label"] != row["label"] for other in rows):
                row["en"] = c.english(f"{{{{{row['fact']}|subject}}}}")
        return {
            "type": "bars",
            "title": c.text(item.title),
            "en": c.english(item.title_en),
            "unit": rows[0]["unit"] if rows else "",
            "rows": rows,
        }
    figure = c.figure(item.fact or "")
    own = figure.pop("en", "")
    parts, filled = marks.parts(c.bank, item.fact)
    return {
        "type": "share",
        "title": c.text(item.title) or f"{figure['label']}　{figure['text']}",
        "en": c.english(item.title_en) or own,
        "figure": figure,
        "parts": parts,
        "filled": filled,
    }


def _number_row(slide: Slide, c: Context) -> View:
    note = slide.fields.footnote
    footnote = None
    if note is not None:
        figure = c.figure(note.fact)
        figure.pop("en", "")
        footnote = {
            "figure": figure,
            "count": marks.drawn(slide, c.bank)[0],
            "title": c.text(note.title),
            "text": c.text(note.text),
            "en": c.english(note.title_en, note.text_en),
        }
    return {"items": [c.item(i) for i in slide.fields.items], "footnote": footnote}


def _comparison(slide: Slide, c: Context) -> View:
    a, b = (_bar(c.figure(id_)) for id_ in (slide.fields.a, slide.fields.b))
    # Figures of two units, as 万元 and 亿元, are compared in the unit below both.
    scaled = a["unit"] != b["unit"]
    largest = max(0.0, *((each["base"] if scaled else each["amount"]) or 0.0 for each in (a, b))) or 1e-9
    per_tick = float(slide.fields.per_tick or 0) or marks.per_tick(largest)
    return {
        "a": a,
        "b": b,
        # Of too small a unit there would be lines without an end, of too large a one hardly any.
        "perTick": per_tick
        if marks.FEWEST <= largest / per_tick <= marks.MOST_LINES
        else marks.per_tick(largest),
        "axis": marks.axis(largest),
        "unit": split_unit(b["unit"])[0] if scaled else b["unit"],
        "note": "\n".join(c.text(t) for t in slide.body),
    }


def _bar(figure: View) -> View:
    """The figure of a bar, which begins at zero: nothing is drawn of what is less."""
    return figure if (figure["amount"] or 0) >= 0 else {**figure, "amount": None, "base": None}


def _ladder(slide: Slide, c: Context) -> View:
    tiers = [c.figure(id_) for id_ in slide.fields.tiers]
    return {
        "tiers": [
            {**t, **_tier_english(t, c), "drawn": n}
            for t, n in zip(tiers, marks.drawn(slide, c.bank), strict=True)
        ],
        "note": "\n".join(c.text(t) for t in slide.body),
    }


def _tier_english(tier: View, c: Context) -> View:
    """Threshold and figure by themselves, as they stand in their columns."""
    if "en" not in tier:
        return {}
    figure = c.bank.figure(tier["fact"], "en")
    words = figure_words(c.bank, tier["fact"])
    return {"thresholdEn": figure.threshold or figure.label, "valueEn": words.removesuffix(figure.unit)}


def _waffle(slide: Slide, c: Context) -> View:
    items = []
    for item in slide.fields.items:
        filled, vague = marks.cells(c.bank, item.fact)
        items.append({**c.item(item), "percent": None if filled is None else float(filled), "vague": vague})
    return {"items": items}


def _grid(slide: Slide, c: Context) -> View:
    figure = c.figure(slide.fields.total)
    return {
        "total": marks.drawn(slide, c.bank)[0],
        "figure": figure,
        "named": [
            {"title": c.text(n.title), "text": c.text(n.text), "en": c.english(n.title_en, n.text_en)}
            for n in slide.fields.named
        ],
        "figures": [c.item(i) for i in slide.fields.figures],
        "derived": c.text(slide.fields.derived),
        "derivedEn": c.english(slide.fields.derived_en),
    }


def _when(id_: str, c: Context) -> View:
    """Where a fact stands on a time axis."""
    when = marks.period_of(c.bank, id_)
    start, end = when.span() if when.known else (0.0, 0.0)
    return {"from": start, "to": end, "precision": when.precision if when.known else "year"}


def _bracket(slide: Slide, c: Context) -> View:
    """The time in which the undated things happened; all of the axis where that of one of them is unknown."""
    f = slide.fields
    facts = [c.bank.facts.get(item.fact) for item in f.undated]
    periods = [parse_period((fact.period if fact else None) or "unknown") for fact in facts]
    spans = [period.span() for period in periods if period.known]
    if not spans or len(spans) < len(periods):
        start, end = marks.axis_years(f)
        return {"from": float(start), "to": float(end + 1)}
    return {"from": min(start for start, _ in spans), "to": max(end for _, end in spans)}


def _timeline(slide: Slide, c: Context) -> View:
    f = slide.fields
    start, end = marks.axis_years(f)
    return {
        "start": start,
        "end": end,
        "events": [
            {
                **_when(e.fact, c),
                "text": c.text(e.text),
                "support": c.text(e.support),
                "en": c.english(e.text_en, e.support_en),
            }
            for e in f.events
        ],
        "spans": [_when(id_, c) for id_ in f.spans],
        "undated": [c.item(i) for i in f.undated],
        "undatedLabel": c.text(f.undated_label),
        "undatedEn": c.english(f.undated_label_en),
        "bracket": _bracket(slide, c),
        "note": "\n".join(c.text(t) for t in slide.body),
    }


def _icon_list(slide: Slide, c: Context) -> View:
    return {"items": [{"icon": i.icon, **c.term(i)} for i in slide.fields.items]}


def _network(slide: Slide, c: Context) -> View:
    groups = []
    for group, count in zip(slide.fields.groups, marks.drawn(slide, c.bank), strict=True):
        groups.append({**c.item(group), "side": group.side, "count": count})
    return {
        "node": c.text(slide.fields.node),
        "nodeEn": c.english(slide.fields.node_en),
        "groups": groups,
        "note": c.text(slide.fields.note),
        "noteEn": c.english(slide.fields.note_en),
    }


def image_source(image: Path) -> str:
    """The address of a picture, another one once the file has changed: what is drawn is kept by its address."""
    try:
        status = image.stat()
    except OSError:  # gone by now
        return ""
    return f"{image.as_uri()}#{status.st_mtime_ns:x}-{status.st_size:x}"


def _image_text(slide: Slide, c: Context) -> View:
    f = slide.fields
    image = inside(c.root, IMAGES, f.image) if f.image else None
    return {
        "image": image_source(image) if image is not None and refusal(image) is None else "",
        "field": f.field,
        "credit": c.text(f.credit),
        "caption": c.text(f.caption),
        "captionEn": c.english(f.caption_en, f.credit_en),
        "items": [c.term(i) for i in f.items],
    }


def _statement(slide: Slide, c: Context) -> View:
    support = [c.text(t) for t in (slide.lead, *slide.body) if t]
    return {"lines": c.text(slide.title).split("\n"), "support": "\n".join(support)}


def _quiz(slide: Slide, c: Context) -> View:
    return {"question": c.questions.get(slide.fields.question)}


def _recap_item(item: Any, c: Context) -> View:
    made = {**c.item(item), "remark": c.text(item.text)}
    if c.bilingual:
        made["en"] = " – ".join(words for words in (made.get("en"), c.english(item.text_en)) if words)
    return made


def _recap(slide: Slide, c: Context) -> View:
    accent = c.deck.chapters[slide.chapter].accent
    return {
        "items": [_recap_item(i, c) for i in slide.fields.items],
        "quizLink": slide.fields.quiz_link,
        "questionsInChapter": sum(q["theme"] == accent for q in c.questions.values()),
    }


def _result(slide: Slide, c: Context) -> View:  # noqa: ARG001
    return {}


def _closing(slide: Slide, c: Context) -> View:
    return {
        "items": [c.item(i) for i in slide.fields.items],
        "thanks": c.text(slide.fields.thanks),
        "thanksEn": c.english(slide.fields.thanks_en),
    }


def _broken(slide: Slide, c: Context) -> View:
    found = slide.problem.to_dict(c.lang) if slide.problem else None
    return {"problem": found, "unread": True} if slide.unread else {"problem": found}


_ALL, _NONE = frozenset({"lead", "body"}), frozenset[str]()
LAYOUTS: dict[str, Layout] = {
    "cover": Layout(_cover, spoken.cover, heading=False, furniture=False, shows=_NONE),
    "opener": Layout(_opener, spoken.opener, heading=False, furniture=False),
    "big-number": Layout(_big_number, spoken.big_number, shows=_ALL),
    "number-row": Layout(_number_row, spoken.number_row),
    "comparison": Layout(_comparison, spoken.comparison, shows=_ALL),
    "ladder": Layout(_ladder, spoken.ladder, shows=_ALL),
    "waffle": Layout(_waffle, spoken.waffle),
    "grid": Layout(_grid, spoken.grid),
    "timeline": Layout(_timeline, spoken.timeline, shows=_ALL),
    "icon-list": Layout(_icon_list, spoken.terms),
    "network": Layout(_network, spoken.network),
    "image-text": Layout(_image_text, spoken.image_text),
    "statement": Layout(_statement, spoken.statement, heading=False, shows=_ALL),
    "quiz": Layout(_quiz, spoken.quiz, heading=False, shows=_NONE),
    "recap": Layout(_recap, spoken.recap),
    "result": Layout(_result, spoken.result),
    "closing": Layout(_closing, spoken.closing, heading=False, furniture=False, shows=_NONE),
    "broken": Layout(_broken, spoken.broken, heading=False),
}
