"""`zgc check`: the briefing proves itself. All rules that need no drawing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain
from unicodedata import combining

from zgc_desktop.bank.bank import ALL, MAX_PRINTED, Place
from zgc_desktop.bank.facts import PLACEHOLDERS, DerivedFact, ListFact, NameFact, Source
from zgc_desktop.bank.refs import (
    FORMS,
    GAP,
    Reference,
    broken_references,
    find_references,
    without_references,
)
from zgc_desktop.briefing.check_english import half_english, missing_english
from zgc_desktop.briefing.check_questions import ON_SLIDES, check_question, not_typed
from zgc_desktop.briefing.check_source import unlike_source
from zgc_desktop.briefing.check_text import TypedFigures, legible_fields, lost_text, odd_marks
from zgc_desktop.briefing.load import Briefing, Loaded
from zgc_desktop.briefing.marks import not_drawn
from zgc_desktop.briefing.references import References, paragraph_id
from zgc_desktop.briefing.script import without_steps
from zgc_desktop.briefing.usage import field_facts, field_texts, operands_of, question_texts, used_by
from zgc_desktop.deck.english import SUFFIX, pairs
from zgc_desktop.deck.model import Slide
from zgc_desktop.source.bounded import Bounded
from zgc_desktop.source.catalog import other_places, problem
from zgc_desktop.source.images import refusal
from zgc_desktop.source.names import misnamed, passed_over
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.reader import IMAGES, inside
from zgc_desktop.source.yaml import MAX_TEXT, collector_paused
from zgc_desktop.text.marks import BOLD_OFF, BOLD_ON
from zgc_desktop.text.speech import aloud, syllables

TITLE_LIMIT = 22
#: What the cover can show of the title of the briefing.
DECK_TITLE_LIMIT = 60
HAN = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]+")
LAYOUT_RUN = 4
_MARKDOWN_IMAGE = re.compile(r"!\[[^\[\]\n]{0,200}\]\(([^()\s]{0,300})[^()\n]{0,200}\)")
#: What is printed of a fact besides its value.
FACT_TEXTS = (
    "subject",
    "measure",
    "statement",
    "blank",
    "role",
    "subject_en",
    "measure_en",
    "statement_en",
    "blank_en",
    "role_en",
)
_NO_TITLE = frozenset({"cover", "opener", "quiz", "result", "broken", "closing"})


@collector_paused()
def check(loaded: Loaded) -> tuple[Problem, ...]:
    """All problems of a briefing, those of loading included, sorted by place."""
    found: Iterable[Problem] = loaded.problems
    rules = None
    if loaded.briefing is not None:
        # What formulas name is gathered with all that other places name.
        named = {(spot.file, spot.line, spot.column) for _, spot in loaded.briefing.bank.missing}
        own = [p for p in found if p.code != "fact-unknown" or (p.file, p.line, p.column) not in named]
        rules = _Rules(loaded.briefing, own)
        found = chain(own, rules.all())
    kept = Bounded()
    kept.skip(loaded.more, loaded.cut)
    seen: set[Problem] = set()
    for each in found:
        if each not in seen:
            kept.append(each)
            if len(kept) > len(seen):
                seen.add(each)
    if rules is not None:
        kept.skip(rules.references.more, rules.references.cut)
    ordered = sorted(kept, key=lambda p: (p.file, p.line, p.column, p.code))
    if kept.cut is not None:
        ordered.append(problem("problems-many", kept.cut, limit=len(ordered), count=kept.more))
    return tuple(ordered)


class _Rules:
    """The rules with what they all need: known ids and allowed phrases."""

    def __init__(self, briefing: Briefing, loading: Iterable[Problem]) -> None:
        self.briefing = briefing
        self.bank = briefing.bank
        self.typed = TypedFigures(briefing.deck)
        # A value that does not fit is no reference to be followed.
        self.wrong = {(found.file, found.line, found.column) for found in loading}
        self.slide_ids = {slide.id: slide.spot("id") for slide in reversed(briefing.deck.slides)}
        # What stands in a file that cannot be read nobody knows.
        self.readable = not any(slide.unread for slide in briefing.deck.slides)
        folder = (briefing.root / IMAGES).parent
        self.misnamed = misnamed(folder, briefing.root, ["images"]) if folder.is_dir() else {}
        self.references = References(briefing.bank, self.slide_ids)
        for id_, spot in briefing.bank.missing:
            self.references.miss("facts", id_, spot)

    def all(self) -> Iterator[Problem]:
        """What all rules find."""
        yield from self.deck()
        for slide in self.briefing.deck.slides:
            yield from self.slide(slide)
        yield from self.questions()
        yield from self.facts()
        yield from unlike_source(self.briefing)
        yield from self.rest()
        if self.briefing.deck.head.english:
            yield from missing_english(self.briefing)

    def rest(self) -> Iterator[Problem]:
        """What is only known when all of the briefing was looked at."""
        yield from self.typed.problems()
        yield from self.references.problems()
        use = used_by(self.briefing)
        # What a broken slide shows nobody knows.
        if self.readable and all(slide.fields is not None for slide in self.briefing.deck.slides):
            for id_ in self.bank.facts:
                if not use[id_]["slides"] and id_ not in self.references.renamed:
                    yield problem("fact-unused", self.bank.places[("facts", id_)].spot(), id=id_)

    def facts(self) -> Iterator[Problem]:
        """Source, period and references in statements."""
        for id_, fact in self.bank.facts.items():
            place = self.bank.places[("facts", id_)]
            sources = self.bank.sources_of(id_)
            if not sources:
                yield problem("source-missing", place.spot(), id=id_)
            for source in sources if fact.source is not None else ():
                self._source(source, place.spot("source"))
            if fact.kind == "derived" and not isinstance(fact, DerivedFact):
                yield problem("formula-missing", place.spot("kind"), id=id_)
            if fact.period is None:
                yield problem("period-missing", place.spot(), id=id_)
            if isinstance(fact, NameFact):
                yield from not_typed(fact.value, fact.aliases, place.spot("value"))
            elif isinstance(fact, ListFact):
                for n, name in enumerate(fact.value):
                    yield from not_typed(name, fact.aliases, place.spot("value", n))
            for name in FACT_TEXTS:
                if text := getattr(fact, name):
                    english = name.endswith(SUFFIX)
                    yield from self._text(text, place.spot(name), english=english, filled=PLACEHOLDERS)

        for relation in self.bank.relations:
            place = self.bank.places[("relations", relation.id)]
            for n, id_ in enumerate(relation.facts):
                self._cite("facts", id_, place.spot("facts", n))
            document = relation.source.document or next(iter(self.bank.sources), "")
            self._source(relation.source.model_copy(update={"document": document}), place.spot("source"))

    def _source(self, source: Source, at: Spot) -> None:
        document = self.bank.sources.get(source.document)
        if document is None:
            if not self.bank.unread.get("sources"):
                self.references.miss("sources", source.document, at)
            return
        self.references.use("sources", document.id)
        name = paragraph_id(document.id, source.paragraph)
        if source.paragraph in document.paragraphs:
            self.references.use("paragraphs", name)
        elif not self.bank.unread.get("sources"):
            self.references.miss("paragraphs", name, at)

    def deck(self) -> Iterator[Problem]:
        """Typed figures in titles and names, planned minutes and layouts in a row."""
        deck = self.briefing.deck
        for name, folder in self.misnamed.items():
            yield passed_over(folder, self.briefing.root, name)
        if MAX_TEXT > (width := _width(deck.head.title)) > DECK_TITLE_LIMIT:
            at = deck.document.spot(["title"])
            yield problem("title-long", at, count=width, limit=DECK_TITLE_LIMIT)
        for pair in pairs(deck.head):
            at = deck.document.spot(pair.path)
            yield from self._text(pair.text, at)
            path = (*pair.path[:-1], f"{pair.path[-1]}{SUFFIX}")
            yield from self._text(pair.english, deck.document.spot(path), english=True)
        total = sum((slide.minutes for slide in deck.slides), Decimal(0))
        # A broken slide has minutes that nobody knows.
        if total != deck.head.minutes and all(slide.fields is not None for slide in deck.slides):
            yield problem(
                "minutes-sum",
                deck.document.spot(["minutes"]),
                sum=total.normalize(),
                planned=deck.head.minutes,
            )
        run = 0
        for before, slide in zip([None, *deck.flow], deck.flow, strict=False):
            # What stands on a broken slide nobody knows: it ends a run.
            same = before is not None and before.layout == slide.layout and slide.fields is not None
            run = run + 1 if same else 1
            if run == LAYOUT_RUN + 1:
                yield problem("layout-run", slide.spot("layout"), layout=slide.layout, count=run)

    def slide(self, slide: Slide) -> Iterator[Problem]:
        """References, typed figures, title, notes and images of one slide."""
        if not slide.legible:
            return
        fields = slide.fields if slide.fields is not None else legible_fields(slide)
        for path, id_ in field_facts(fields):
            self._cite("facts", id_, slide.spot(*path))
        for text in field_texts(fields):
            yield from self._text(
                text.text, slide.spot(*text.path), english=str(text.path[-1]).endswith(SUFFIX)
            )
        yield from self._lines(slide.body_text, slide.file, slide.body_line)
        yield from self._lines(slide.notes, slide.file, slide.notes_line)
        yield from self._lines(slide.notes_en, slide.file, slide.notes_line, english=True)
        yield from lost_text(slide)
        if slide.fields is None:
            return
        title = slide.title.replace(BOLD_ON, "").replace(BOLD_OFF, "")
        shown = self.bank.resolve(title)[0].replace("\n", "")
        here = Spot(slide.file, slide.line, 1)
        if not shown and slide.layout not in _NO_TITLE:
            yield problem("title-missing", here)
        # How long a text is nobody knows as long as a figure is not there.
        measured = slide.layout not in (*_NO_TITLE, "statement") and not GAP.search(shown)
        if measured and _width(shown) > TITLE_LIMIT:
            yield problem("title-long", here, count=_width(shown), limit=TITLE_LIMIT)
        if not slide.notes.strip():
            yield problem("notes-missing", here)
        else:
            yield from self._speech(slide)
        if len(self.bank.resolve(slide.notes)[0]) >= MAX_PRINTED:
            at = Spot(slide.file, slide.notes_line + 1, 1)
            yield problem("text-long", at, size=f"{MAX_PRINTED}+", limit=MAX_PRINTED)
        question = getattr(slide.fields, "question", None)
        if question is not None:
            self._cite("questions", question, slide.spot("question"))
            asked = self.bank.questions.get(question)
            if asked is not None and asked.kind not in ON_SLIDES:
                yield problem("question-kind", slide.spot("question"), kind=asked.kind)
        yield from self._image(slide)
        yield from not_drawn(slide, self.bank)

    def _image(self, slide: Slide) -> Iterator[Problem]:
        """Whether the slide's image is there and is one; one in the body is shown nowhere."""
        for match in _MARKDOWN_IMAGE.finditer(slide.body_text):
            line = slide.body_text.count("\n", 0, match.start()) + slide.body_line + 1
            column = match.start() - slide.body_text.rfind("\n", 0, match.start())
            yield problem("image-markdown", Spot(slide.file, line, column), path=match[1])
        image = getattr(slide.fields, "image", "")
        if not image:
            return
        path = inside(self.briefing.root, IMAGES, image)
        if path is None:
            yield problem("path-outside", slide.spot("image"), path=image, folder="resources/images/")
        elif (refused := refusal(path)) is not None and not self.misnamed:
            yield problem(refused.code, slide.spot("image"), path=image, **refused.words)

    def _speech(self, slide: Slide) -> Iterator[Problem]:
        """Whether the notes can be spoken in the time that is planned; a slide in reserve has none."""
        rate = self.briefing.deck.head.speech_rate
        notes = self.bank.resolve(slide.notes)[0]
        if GAP.search(notes):
            return
        count = syllables(aloud(without_steps(notes)))
        spoken = Decimal(count) / rate
        if not slide.reserve and spoken > slide.minutes:
            yield problem(
                "notes-long",
                Spot(slide.file, slide.notes_line + 1, 1),
                count=count,
                rate=rate,
                spoken=round(spoken, 1),
                planned=slide.minutes.normalize(),
            )

    def questions(self) -> Iterator[Problem]:
        """References, typed figures and item-writing rules of all questions."""
        for question in self.bank.questions.values():
            place = self.bank.places[("questions", question.id)]
            cited = [(("facts", i), id_) for i, id_ in enumerate(question.facts)]
            cited += [(("chart", i), id_) for i, id_ in enumerate(question.chart)]
            for index, option in enumerate(getattr(question, "options", ())):
                if option.fact:
                    cited.append((("options", index, "fact"), option.fact))  # type: ignore[arg-type]
                for id_ in operands_of(option):
                    cited.append((("options", index, "value"), id_))  # type: ignore[arg-type]
            cited += [(("marks", i), id_) for i, id_ in enumerate(getattr(question, "marks", ()))]
            for index, gap in enumerate(getattr(question, "gaps", ())):
                if gap.fact:
                    cited.append((("gaps", index, "fact"), gap.fact))  # type: ignore[arg-type]
            for path, id_ in cited:
                self._cite("facts", id_, place.spot(*path))
            if question.slide in self.slide_ids:
                self.references.use("slides", question.slide)
            elif self.readable:
                self.references.miss("slides", question.slide, place.spot("slide"))
            for text in question_texts(question):
                yield from self._place_text(place, text.path, text.text)
            yield from check_question(self.bank, question, place)
            yield from half_english(self.bank, question, place)

    def _place_text(self, place: Place, path: tuple[str | int, ...], text: str) -> Iterator[Problem]:
        english = any(str(step).endswith(SUFFIX) for step in path)
        yield from self._text(text, place.spot(*path), english=english)

    def _lines(self, text: str, file: str, offset: int, *, english: bool = False) -> Iterator[Problem]:
        for number, line in enumerate(text.split("\n")):
            if line:
                yield from self._text(line, Spot(file, offset + number + 1, 1), exact=True, english=english)

    def _text(
        self,
        text: str,
        spot: Spot,
        *,
        exact: bool = False,
        english: bool = False,
        filled: tuple[str, ...] = (),
    ) -> Iterator[Problem]:
        """References and typed figures in one text; with `exact`, columns count inside it.

        `{name}` of `filled` is a place that the fact fills.
        """
        for reference in find_references(text):
            yield from self._reference(reference, self._at(spot, reference.start, exact))
        for start, code, words in odd_marks(text):
            yield problem(code, self._at(spot, start, exact), text=words)
        for start, words in broken_references(text, filled):
            yield problem("reference-broken", self._at(spot, start, exact), text=words)
        if not exact and "**" in text:
            yield problem("bold-field", spot)
        for match in self.typed.find(text, english=english):
            yield from self.typed.report(match.text, self._at(spot, match.start, exact))
        if len(self.bank.resolve(text)[0]) >= MAX_PRINTED > len(text):
            yield problem("text-long", spot, size=f"{MAX_PRINTED}+", limit=MAX_PRINTED)
        if english:
            yield from self._chinese(text, spot)

    def _chinese(self, text: str, spot: Spot) -> Iterator[Problem]:
        """Chinese that English prints, be it its own or that of what it quotes."""
        if own := HAN.search(without_references(text)):
            yield problem("english-chinese", spot, text=own.group(), **other_places(0))
        elif quoted := HAN.search(GAP.sub("", self.bank.resolve(text, "en")[0])):
            self.references.prints_chinese(quoted.group(), spot)

    @staticmethod
    def _at(spot: Spot, start: int, exact: bool) -> Spot:
        return Spot(spot.file, spot.line, spot.column + start) if exact else spot

    def _reference(self, reference: Reference, spot: Spot) -> Iterator[Problem]:
        self._cite("facts", reference.id, spot)
        if reference.id not in self.bank.facts:
            return
        if reference.form not in FORMS:
            zh, en = (mark.join(form for form in FORMS if form) for mark in ("、", ", "))
            yield problem(
                "form-unknown", spot, id=reference.id, form=reference.form, forms_zh=zh, forms_en=en
            )
            return
        if reference.form == "wrong" and re.fullmatch(r"[a-z][a-z0-9-]*", reference.arg):
            self._cite("facts", reference.arg, spot)
            if reference.arg not in self.bank.facts:
                return
        printed = self.bank.quote(reference)
        if not printed or printed.startswith("【?"):
            self.references.is_empty(reference.id, reference.form or reference.id, spot)
        elif reference.form == "baseline" and self.bank.facts[reference.id].baseline is None:
            self.references.is_empty(reference.id, "baseline", spot)

    def _cite(self, kind: str, id_: str, spot: Spot) -> None:
        """Note what is referred to; what is there and cannot be read is reported itself."""
        there = self.bank.facts if kind == "facts" else self.bank.questions
        if id_ in there:
            self.references.use(kind, id_)
        elif (
            self.bank.broken.isdisjoint({(kind, id_), (kind, ALL)})
            and (spot.file, spot.line, spot.column) not in self.wrong
        ):
            self.references.miss(kind, id_, spot)


def _width(text: str) -> int:
    """The length of a title in 字: two Latin letters or digits take the room of one Han character, marks on a letter none."""
    letters = [c for c in text if not combining(c)]
    narrow = sum(ord(c) < 0x2E80 for c in letters)
    return len(letters) - narrow + (narrow + 1) // 2
