"""Whether a briefing says what its source says: periods in its words, relations that it states, and no scope dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.facts import DerivedFact, Fact, ShareFact
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.refs import Reference, find_references
from zgc_desktop.briefing.load import Briefing
from zgc_desktop.briefing.usage import field_texts, question_texts
from zgc_desktop.deck.model import Slide
from zgc_desktop.source.catalog import hint, problem
from zgc_desktop.source.problem import Problem, Spot

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: Words that relate what stands before them to what stands after; 含 is a part of many others.
_RELATION = re.compile(r"包含|包括|其中|另有|合称|占|(?<![包隐蕴])含(?![义量糊混])")
_SENTENCE = re.compile(r"[^。；！？;!?\n]+")
#: Forms of a reference that print something about the fact and not what it states.
_ASIDE = frozenset({"period", "baseline", "threshold", "subject", "measure", "unit"})


def unlike_source(briefing: Briefing) -> Iterator[Problem]:
    """Everything of a briefing that goes beyond its source, as far as that can be told."""
    yield from _themes(briefing)
    yield from _periods(briefing.bank)
    yield from _scopes(briefing.bank)
    for slide in briefing.deck.slides:
        if slide.fields is not None:
            yield from _labels(slide, briefing.bank)
            yield from _titles(slide, briefing.bank)
        yield from _slide_relations(slide, briefing.bank)
    for question in briefing.bank.questions.values():
        place = briefing.bank.places[("questions", question.id)]
        for text in question_texts(question):
            yield from _relations(text.text, place.spot(*text.path), briefing.bank)


def _themes(briefing: Briefing) -> Iterator[Problem]:
    """Files of facts and questions whose theme is no chapter, each said once."""
    bank = briefing.bank
    chapters = [chapter.id for chapter in briefing.deck.head.chapters]
    named = [("facts", bank.themes), ("questions", bank.question_themes)]
    seen: set[str] = set()
    for kind, themes in named:
        for id_, theme in themes.items():
            place = bank.places.get((kind, id_))
            if theme in chapters or place is None or place.document.file in seen:
                continue
            seen.add(place.document.file)
            yield problem(
                "theme-unknown", place.document.spot(["theme"]), theme=theme, **hint(theme, chapters)
            )


def _periods(bank: Bank) -> Iterator[Problem]:
    """Periods without the words of the source, once one has them, and words of other years than the period."""
    said = any(fact.period_said for fact in bank.facts.values())
    for id_, fact in bank.facts.items():
        if fact.period is None or isinstance(fact, DerivedFact):
            continue
        place = bank.places[("facts", id_)]
        period = parse_period(fact.period)
        if not fact.period_said:
            if said and period.known:
                yield problem("period-said-missing", place.spot("period"), id=id_)
            continue
        years = {int(year) for year in _YEAR.findall(fact.period_said)}
        known = period.start is not None and period.end is not None
        if not known or any(not period.start[0] <= year <= period.end[0] for year in years):  # type: ignore[index]
            yield problem(
                "period-said-differs", place.spot("period_said"), said=fact.period_said, period=fact.period
            )


def _scopes(bank: Bank) -> Iterator[Problem]:
    """Words of scope that the subject itself does not have."""
    for id_, fact in bank.facts.items():
        for name, subject in (("scope", fact.subject), ("scope_en", fact.subject_en)):
            for index, word in enumerate(getattr(fact, name)):
                if not _has(subject, word):
                    at = bank.places[("facts", id_)].spot(name, index)
                    yield problem("scope-not-in-subject", at, word=word)


def _has(text: str, word: str) -> bool:
    """Whether a text has a word, or one of those that `|` parts."""
    folded = text.casefold().replace("\n", "")
    return any(each.strip().casefold() in folded for each in word.split("|"))


def _dropped(text: str, fact: Fact, *, english: bool = False) -> str:
    """The first word of scope that a text about a fact lacks."""
    words, subject = (fact.scope_en, fact.subject_en) if english else (fact.scope, fact.subject)
    # A word that the subject lacks, too, is told there.
    lost = (word for word in words if _has(subject, word) and not _has(text, word))
    return next((word.split("|")[0] for word in lost), "")


def _said(fact: Fact, text: str, word: str, spot: Spot, *, english: bool) -> Problem:
    subject = fact.subject_en if english else fact.subject
    words = text.replace("\n", "")
    return problem("scope-dropped", spot, text=words, word=word, id=fact.id, subject=subject)


def _labels(slide: Slide, bank: Bank) -> Iterator[Problem]:
    """Labels of figures, and titles of blocks that have one figure, without a word of scope."""
    for path, part in _parts(slide.fields, ()):
        fact = bank.facts.get(getattr(part, "fact", None) or "")
        if fact is None:
            continue
        for name, english in (("label", False), ("title", False), ("label_en", True), ("title_en", True)):
            own = bank.resolve(getattr(part, name, None) or "", "en" if english else "zh")[0]
            # A slide's own title is checked by what it quotes.
            if not own or (not path and name.startswith("title")):
                continue
            more = bank.resolve(
                getattr(part, "text_en" if english else "text", "") or "", "en" if english else "zh"
            )[0]
            if word := _dropped(f"{own} {more}", fact, english=english):
                yield _said(fact, own, word, slide.spot(*path, name), english=english)


def _titles(slide: Slide, bank: Bank) -> Iterator[Problem]:
    """Titles that print a fact without a word of its scope."""
    english = getattr(slide.fields, "title_en", "") or ""
    titles = ((slide.title, Spot(slide.file, slide.line, 1), False), (english, slide.spot("title_en"), True))
    for title, spot, is_english in titles:
        printed = bank.resolve(title, "en" if is_english else "zh")[0]
        for id_ in dict.fromkeys(r.id for r in find_references(title) if r.form not in _ASIDE):
            fact = bank.facts.get(id_)
            if fact is not None and (word := _dropped(printed, fact, english=is_english)):
                yield _said(fact, printed, word, spot, english=is_english)


def _parts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], BaseModel]]:
    """The front matter and every part of it that has keys of its own."""
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from _parts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _parts(item, (*path, index))


def _slide_relations(slide: Slide, bank: Bank) -> Iterator[Problem]:
    for text, offset in ((slide.body_text, slide.body_line), (slide.notes, slide.notes_line)):
        for number, line in enumerate(text.split("\n")):
            yield from _relations(line, Spot(slide.file, offset + number + 1, 1), bank)
    if slide.fields is None:
        return
    beside = {path: part for path, part in _parts(slide.fields, ()) if getattr(part, "fact", None)}
    for found in field_texts(slide.fields):
        part = beside.get(found.path[:-1])
        words = found.text
        # A figure stands before its remark and after its label.
        if part is not None and found.path[-1] == "text":
            words = f"{{{{{part.fact}}}}}{words}"  # type: ignore[attr-defined]
        elif part is not None and found.path[-1] == "label":
            words = f"{words}{{{{{part.fact}}}}}"  # type: ignore[attr-defined]
        yield from _relations(words, slide.spot(*found.path), bank, label=found.path[-1] == "label")


def _relations(text: str, spot: Spot, bank: Bank, *, label: bool = False) -> Iterator[Problem]:
    """Words that relate two figures of a sentence that no entry of the bank relates.

    In a label they relate its figure to one that stands elsewhere on the slide.
    """
    if "{{" not in text:
        return
    for sentence in _SENTENCE.finditer(text):
        quoted = [r for r in find_references(sentence.group()) if r.form not in _ASIDE]
        for match in _RELATION.finditer(sentence.group()):
            before = [r for r in quoted if r.end <= match.start()]
            after = [r for r in quoted if r.start >= match.end()]
            if not before and not label:
                continue
            if pair := _unsaid(match.group(), before, after, bank):
                first, second = pair
                yield problem("relation-unsaid", spot, word=match.group(), first=first, second=second)


def _unsaid(word: str, before: list[Reference], after: list[Reference], bank: Bank) -> tuple[str, str] | None:
    """What a word relates without a source; None where it relates nothing that is known, or has one."""
    if not after or after[0].id not in bank.facts:
        return None
    part = after[0].id
    # A share says itself of what it is one.
    if word == "占" and isinstance(bank.facts[part], ShareFact):
        return None
    groups = [each.facts for each in bank.relations if each.word == word]
    if not before:
        return None if any(part in group for group in groups) else ("…", part)
    whole = before[-1].id
    if whole == part or whole not in bank.facts or any({whole, part} <= set(group) for group in groups):
        return None
    return whole, part
