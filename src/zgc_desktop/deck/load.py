"""Reading a deck: deck.yaml and one Markdown file a chapter."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from zgc_desktop.deck.english import part_notes
from zgc_desktop.deck.layouts import LAYOUTS, DeckFile
from zgc_desktop.deck.markdown import Body, parse_body
from zgc_desktop.deck.model import Deck, Slide
from zgc_desktop.deck.split import Piece, split_slides
from zgc_desktop.source.bounded import Bounded
from zgc_desktop.source.catalog import hint, no_file, problem
from zgc_desktop.source.names import misnamed, passed_over
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.reader import inside, listed, read_text, relative
from zgc_desktop.source.slips import is_slip
from zgc_desktop.source.validate import validate
from zgc_desktop.source.yaml import MAX_TEXT, Document, load_yaml

# What is said to a slide at most, in characters: half an hour's speech. On it stands no more than in one value of YAML. Anything
# longer is a mistake that would only slow the show down.
MAX_NOTES = 8000
#: Slides of all files, and chapters: more are a mistake, as a file that is named again and again.
MAX_SLIDES = 2000
MAX_CHAPTERS = 60
# A slide in reserve that an edit has broken must not slip into the show: this needs no YAML that can be read.
_ID = re.compile(r"^id: *[\"']?([a-z0-9-]+)", re.MULTILINE)
_RESERVE = re.compile(r"^reserve:\s*true\b", re.MULTILINE)


def load_deck(root: Path) -> tuple[Deck | None, list[Problem]]:
    """The deck in `root`/slides; a broken slide keeps its place as layout `broken` and is reported.

    So does a chapter whose file cannot be read, or holds nothing: it is one broken slide. Slides kept in reserve stand
    after all others, so that the pages of the show are the first ones.
    """
    head, document, found = _head(root)
    if head is None or document is None:
        return None, found
    problems: list[Problem] = Bounded(found)
    chapters = _Chapters(root, document, head, problems)
    slides = chapters.slides()
    slides.sort(key=lambda slide: slide.reserve)
    numbered = (
        replace(slide, page=page, id=slide.id or f"page-{page}") for page, slide in enumerate(slides, 1)
    )
    return Deck(head, tuple(numbered), document), problems


def _head(root: Path) -> tuple[DeckFile | None, Document | None, list[Problem]]:
    """What deck.yaml says, with no more than MAX_CHAPTERS chapters."""
    path = root / "slides" / "deck.yaml"
    others = misnamed(root, root, ["slides"]) | misnamed(path.parent, root, [path.name])
    ignored = [passed_over(other, root, name) for name, other in others.items()]
    if ignored and not path.exists():
        return None, None, ignored
    text, problems = read_text(path, root)
    problems = ignored + problems
    if text is None:
        return None, None, problems
    document, found = load_yaml(text, relative(path, root))
    problems += found
    if document is None:
        return None, None, problems
    if document.data is None:
        return None, None, [*problems, problem("empty", document.spot())]
    head, found = validate(DeckFile, document)
    problems += found
    if head is not None and len(head.chapters) > MAX_CHAPTERS:
        at = document.spot(["chapters", MAX_CHAPTERS])
        many = {"count": len(head.chapters), "limit": MAX_CHAPTERS, "what_zh": "章", "what_en": "chapters"}
        problems.append(problem("entries-many", at, **many))
        head = head.model_copy(update={"chapters": head.chapters[:MAX_CHAPTERS]})
    return head, document, problems


class _Chapters:
    """Reads the files of the chapters."""

    def __init__(self, root: Path, document: Document, head: DeckFile, problems: list[Problem]) -> None:
        self.root = root
        self.document = document
        self.head = head
        self.problems = problems
        self.seen: dict[str, Slide] = {}
        self.room = MAX_SLIDES
        self.full = False
        self.unlisted = self._not_listed({chapter.file for chapter in head.chapters})

    def _not_listed(self, names: set[str]) -> list[str]:
        """The Markdown files in slides/ that the deck does not name."""
        folder = self.root / "slides"
        files, found = listed(folder, self.root, deep=True)
        self.problems += found
        marked = (path for path in files if path.suffix.lower() in (".md", ".markdown"))
        there = (path.relative_to(folder).as_posix() for path in marked)
        return [name for name in there if name not in names]

    def slides(self) -> list[Slide]:
        """The slides of all chapters as they follow each other."""
        slides: list[Slide] = []
        named: dict[str, int] = {}
        shown: dict[str, int] = {}
        for index, chapter in enumerate(self.head.chapters):
            if chapter.file in shown:
                self._twice("file-twice", (index, "file"), (shown[chapter.file],), file=chapter.file)
                continue
            shown[chapter.file] = index
            if chapter.id in named:
                self._twice("id-twice", (index, "id"), (named[chapter.id], "id"), id=chapter.id)
            named.setdefault(chapter.id, index)
            slides += self._chapter(index, chapter.file)
        for name in self.unlisted:
            self.problems.append(problem("slide-not-listed", Spot(f"slides/{name}")))
        return slides

    def _twice(
        self, code: str, path: tuple[str | int, ...], first: tuple[str | int, ...], **args: str
    ) -> None:
        before = self.document.spot(("chapters", *first))
        at = self.document.spot(("chapters", *path))
        self.problems.append(problem(code, at, where=f"{before.file}:{before.line}", **args))

    def _chapter(self, index: int, name: str) -> list[Slide]:
        at = self.document.spot(["chapters", index, "file"])
        path = inside(self.root, "slides", name)
        if path is None:
            self.problems.append(found_at := problem("path-outside", at, path=name, folder="slides/"))
            return [_unread(self.document.file, index, found_at)]
        file = relative(path, self.root)
        text, found = read_text(path, self.root)
        if found and found[0].code == "file-missing":
            near = next((other for other in self.unlisted if is_slip(other, name)), "")
            found = [no_file(at, file, near)]
            self.unlisted = [other for other in self.unlisted if other != near]
        pieces = split_slides(text) if text is not None else []
        if text is not None and not pieces:
            found = [problem("empty", Spot(file))]
        self.problems += found
        dropped = _dropped(pieces, file, self.room)
        # Said once, and not of every file that follows.
        self.problems += [] if self.full else dropped
        self.full = self.full or bool(dropped)
        self.room -= len(pieces)
        if not pieces and not dropped:
            self.room -= 1
            return [_unread(file, index, found[0])]
        return [self._slide(piece, file, index) for piece in pieces]

    def _slide(self, piece: Piece, file: str, index: int) -> Slide:
        slide, found = _slide(piece, file, index)
        self.problems += found
        if slide.id and slide.id in self.seen:
            first = self.seen[slide.id]
            where = f"{first.file}:{first.line}"
            self.problems.append(problem("id-twice", slide.spot("id"), id=slide.id, where=where))
        self.seen.setdefault(slide.id, slide)
        return slide


def _dropped(pieces: list[Piece], file: str, room: int) -> list[Problem]:
    """Leave out what is more than there is room for, and say so."""
    if len(pieces) <= room:
        return []
    count = MAX_SLIDES - room + len(pieces)
    many = {"count": count, "limit": MAX_SLIDES, "what_zh": "页", "what_en": "slides"}
    at = Spot(file, pieces[room].line + 1)
    del pieces[room:]
    return [problem("entries-many", at, **many)]


def _bounded(piece: Piece, file: str) -> tuple[Piece, list[Problem]]:
    """The slide without what is too long for one, and what is said of it."""
    found = []
    if len(piece.body) > MAX_TEXT:
        at = Spot(file, piece.body_line + 1)
        found.append(problem("text-long", at, size=len(piece.body), limit=MAX_TEXT))
    if len(piece.notes) > MAX_NOTES:
        at = Spot(file, piece.notes_line + 1)
        found.append(problem("text-long", at, size=len(piece.notes), limit=MAX_NOTES))
    if not found:
        return piece, []
    return replace(piece, body=piece.body[:MAX_TEXT], notes=piece.notes[:MAX_NOTES]), found


def _slide(piece: Piece, file: str, chapter: int) -> tuple[Slide, list[Problem]]:
    piece, long = _bounded(piece, file)
    flaws = [
        problem(flaw.code, Spot(file, flaw.line + 1, flaw.column + 1), text=flaw.text) for flaw in piece.flaws
    ]
    made, problems = _read(piece, file, chapter)
    if piece.mended and problems:
        # What does not fit comes of the line that is missing.
        made, problems = replace(made, layout="broken", fields=None, problem=flaws[0]), []
    return made, [*long, *flaws, *problems]


def _read(piece: Piece, file: str, chapter: int) -> tuple[Slide, list[Problem]]:
    body = parse_body(piece.body)
    spot = Spot(file, piece.line + 1, 1)
    if piece.matter is None:
        return _broken(piece, file, chapter, body, [problem("front-matter", spot)], None)
    document, problems = load_yaml(piece.matter, file, piece.matter_line)
    if document is None:
        return _broken(piece, file, chapter, body, problems, None)
    if not isinstance(document.data, dict):
        return _broken(piece, file, chapter, body, [*problems, problem("front-matter", spot)], document)
    name = document.data.get("layout")
    if name is None:
        return _broken(piece, file, chapter, body, [problem("missing", spot, key="layout")], document)
    model = LAYOUTS.get(str(name))
    if model is None:
        at = document.spot(["layout"])
        found = problem("layout-unknown", at, layout=name, **hint(str(name), tuple(LAYOUTS)))
        return _broken(piece, file, chapter, body, [*problems, found], document)
    fields, found_all = validate(model, document)
    problems += found_all
    if fields is None:
        return _broken(piece, file, chapter, body, problems, document)
    chinese, english = part_notes(piece.notes)
    return (
        Slide(
            id=fields.id,
            chapter=chapter,
            page=0,
            layout=str(name),
            fields=fields,
            title=body.title,
            lead=body.lead,
            body=body.body,
            notes=chinese,
            notes_en=english,
            file=file,
            line=piece.line + 1,
            body_text=piece.body,
            body_line=piece.body_line,
            notes_line=piece.notes_line,
            document=document,
            reserve=fields.reserve,
        ),
        problems,
    )


def _unread(file: str, chapter: int, found: Problem) -> Slide:
    """What stands for all slides of a file that cannot be read."""
    return Slide("", chapter, 0, "broken", None, "", "", (), "", file, 1, problem=found, unread=True)


def _broken(
    piece: Piece,
    file: str,
    chapter: int,
    body: Body,
    problems: list[Problem],
    document: Document | None,
) -> tuple[Slide, list[Problem]]:
    data = document.data if document is not None and isinstance(document.data, dict) else {}
    chinese, english = part_notes(piece.notes)
    found = _ID.search(piece.matter or "")
    id_ = data.get("id") or (found[1] if found else None)
    return (
        Slide(
            id=id_ if isinstance(id_, str) else "",
            chapter=chapter,
            page=0,
            layout="broken",
            fields=None,
            title=body.title,
            lead=body.lead,
            body=body.body,
            notes=chinese,
            notes_en=english,
            file=file,
            line=piece.line + 1,
            body_text=piece.body,
            body_line=piece.body_line,
            notes_line=piece.notes_line,
            document=document,
            problem=problems[0],
            reserve=_RESERVE.search(piece.matter or "") is not None,
        ),
        problems,
    )
