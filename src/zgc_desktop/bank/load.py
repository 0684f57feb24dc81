"""Reading the bank of a briefing: sources, facts and questions, with every problem of every file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from zgc_desktop.bank import facts as f
from zgc_desktop.bank import questions as q
from zgc_desktop.bank.bank import ALL, Bank, Place, UnknownFactError
from zgc_desktop.bank.formula import FormulaCycleError, FormulaError, ids
from zgc_desktop.source.bounded import Bounded
from zgc_desktop.source.catalog import hint, other_places, problem
from zgc_desktop.source.names import misnamed, passed_over, wrong_suffix
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.reader import listed, read_text, relative
from zgc_desktop.source.validate import validate
from zgc_desktop.source.yaml import Document, load_yaml

_FACT: TypeAdapter[f.Fact] = TypeAdapter(f.AnyFact)
_QUESTION: TypeAdapter[q.Question] = TypeAdapter(q.AnyQuestion)
_SHAPES: dict[str, Any] = {"facts": f.AnyFact, "questions": q.AnyQuestion}
_ID = re.compile(r"(?:^|[\s{,])id: *[\"']?([a-z0-9-]+)")
_IS_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HEADS: dict[str, type[f.Strict]] = {"facts": f.FactFile, "questions": q.QuestionFile}


def load_bank(root: Path, *, asked: bool = True) -> tuple[Bank, list[Problem]]:
    """The bank in `root`/resources; a bad fact or question is left out and reported, the rest is there.

    With `asked` as False the questions are not read.
    """
    problems: list[Problem] = Bounded()
    places: dict[tuple[str, str], Place] = {}
    unread = _Unread(set(), {})
    if (other := misnamed(root, root, ["resources"]).get("resources")) is not None:
        problems.append(passed_over(other, root, "resources"))
        if not (root / "resources").exists():
            everything = frozenset((kind, ALL) for kind in ("facts", "questions"))
            return Bank({}, {}, {}, {}, {}, places, everything, {"sources": other.name}), problems
    sources = _sources(root, places, unread, problems)
    facts: dict[str, f.Fact] = {}
    themes: dict[str, str] = {}
    relations: list[f.Relation] = []
    for fact, theme in _entries(root, "facts", _FACT, places, unread, problems, relations):
        facts[fact.id], themes[fact.id] = fact, theme
    questions: dict[str, q.Question] = {}
    question_themes: dict[str, str] = {}
    read = _entries(root, "questions", _QUESTION, places, unread, problems) if asked else ()
    for question, theme in read:
        questions[question.id], question_themes[question.id] = question, theme
    bank = Bank(
        facts,
        themes,
        questions,
        question_themes,
        sources,
        places,
        frozenset(unread.entries - places.keys()),
        unread.files,
        relations=tuple(relations),
    )
    missing: list[tuple[str, Spot]] = []
    broken = _check_formulas(bank, missing, problems)
    if broken:
        kept = {id_: fact for id_, fact in facts.items() if id_ not in broken}
        bank = replace(
            bank,
            facts=kept,
            broken=bank.broken | {("facts", id_) for id_ in broken},
            missing=tuple(missing),
        )
    return bank, problems


class _Unread(NamedTuple):
    """What cannot be read: entries by kind and id, and for each kind one file that is not read as a whole."""

    entries: set[tuple[str, str]]
    files: dict[str, str]

    def file(self, kind: str, path: Path, root: Path) -> None:
        """Note a file, and the ids that seem to be in it; all that there may be where it cannot be opened."""
        self.files.setdefault(kind, relative(path, root))
        self.entries.update((kind, id_) for id_ in _ids_in(path, root))


def _document(path: Path, root: Path, problems: list[Problem]) -> Document | None:
    text, found = read_text(path, root)
    problems += found
    if text is None:
        return None
    document, found = load_yaml(text, relative(path, root))
    problems += found
    if document is not None and document.data is None:
        problems.append(problem("empty", document.spot()))
        return None
    return document


def _sources(
    root: Path, places: dict[tuple[str, str], Place], unread: _Unread, problems: list[Problem]
) -> dict[str, f.DocumentEntry]:
    path = root / "resources" / "sources.yaml"
    if (other := misnamed(path.parent, root, [path.name]).get(path.name)) is not None:
        problems.append(passed_over(other, root, path.name))
        if not path.exists():
            unread.file("sources", other, root)
            return {}
    document = _document(path, root, problems)
    if document is None:
        unread.file("sources", path, root)
        return {}
    data = document.data
    rows = data.get("sources") if isinstance(data, dict) else None
    if not isinstance(rows, list) or not rows or len(data) > 1:
        made, found = validate(f.SourcesFile, document)
        problems += found
        if made is None:
            unread.file("sources", path, root)
            return {}
    entries: dict[str, f.DocumentEntry] = {}
    for index in range(len(rows or ())):
        entry, found = validate(f.DocumentEntry, document, ("sources", index))
        problems += found
        if entry is None:
            # Which document is meant by a fact that names none depends on all of them.
            unread.file("sources", path, root)
            continue
        if entry.id in entries:
            first = places[("sources", entry.id)].spot()
            at = document.spot(("sources", index, "id"))
            problems.append(problem("id-twice", at, id=entry.id, where=f"{first.file}:{first.line}"))
            continue
        places[("sources", entry.id)] = Place(document, ("sources", index))
        entries[entry.id] = entry
    return entries


def _entries(
    root: Path,
    name: str,
    adapter: TypeAdapter[Any],
    places: dict[tuple[str, str], Place],
    unread: _Unread,
    problems: list[Problem],
    relations: list[f.Relation] | None = None,
) -> list[tuple[Any, str]]:
    """The facts or questions of all files of a folder, each with its theme; ids are unique.

    Those that cannot be read are added to `unread`, what files of facts say of relations to `relations`.
    """
    entries: list[tuple[Any, str]] = []
    paths, found = listed(root / "resources" / name, root)
    problems += found
    if found:
        unread.entries.add((name, ALL))
    if (other := misnamed(root / "resources", root, [name]).get(name)) is not None:
        problems.append(passed_over(other, root, name))
        unread.entries.add((name, ALL))
    for path in wrong_suffix(paths):
        problems.append(passed_over(path, root, f"{path.name.partition('.')[0]}.yaml"))
        unread.file(name, path, root)
    if not any(path.suffix == ".yaml" for path in paths):
        unread.files.setdefault(name, f"resources/{name}")
    for path in paths:
        if path.suffix != ".yaml":
            continue
        document = _document(path, root, problems)
        if document is None:
            unread.file(name, path, root)
            continue
        data = document.data
        rows = data.get(name) if isinstance(data, dict) else None
        # The head is checked without its rows, so that one bad row does not hide the others.
        head = {**data, name: []} if isinstance(data, dict) and isinstance(rows, list) else data
        related = isinstance(head, dict) and isinstance(head.get("relations"), list)
        if relations is not None and related:
            relations += _related(document, places, problems)
            head = {key: value for key, value in head.items() if key != "relations"}
        made, found = validate(
            _HEADS[name], Document(head, document.file, document.line_offset, document.node)
        )
        problems += found
        if made is None or not isinstance(rows, list):
            unread.file(name, path, root)
            continue
        theme = str(head["theme"])
        for index in range(len(rows)):
            entry, found = validate(adapter, document, (name, index), _SHAPES[name])
            problems += found
            if entry is None:
                id_ = _id_of(rows[index])
                unread.entries.add((name, id_))
                if not _IS_ID.fullmatch(id_):
                    unread.files.setdefault(name, document.file)
                continue
            key = (name, entry.id)
            if key in places:
                where = places[key].spot()
                at = document.spot((name, index, "id"))
                problems.append(problem("id-twice", at, id=entry.id, where=f"{where.file}:{where.line}"))
                continue
            places[key] = Place(document, (name, index))
            entries.append((entry, theme))
    return entries


def _related(
    document: Document, places: dict[tuple[str, str], Place], problems: list[Problem]
) -> list[f.Relation]:
    """The relations of a file; one that does not fit is left out and reported."""
    found: list[f.Relation] = []
    for index in range(len(document.data["relations"])):
        entry, wrong = validate(f.Relation, document, ("relations", index))
        problems += wrong
        if entry is None:
            continue
        key = ("relations", entry.id)
        if key in places:
            where = places[key].spot()
            at = document.spot(("relations", index, "id"))
            problems.append(problem("id-twice", at, id=entry.id, where=f"{where.file}:{where.line}"))
            continue
        places[key] = Place(document, ("relations", index))
        found.append(entry)
    return found


def _id_of(row: Any) -> str:
    """The id of an entry that cannot be read; empty where it has none."""
    return str(row.get("id") or "") if isinstance(row, dict) else ""


def _ids_in(path: Path, root: Path) -> list[str]:
    """The ids in a file that is no readable YAML, by their look; all that there may be where it cannot be opened."""
    text, found = read_text(path, root)
    if text is None and found[0].code in ("encoding", "binary"):
        # Ids are ASCII: most encodings have them in the same bytes.
        text = path.read_bytes().replace(b"\0", b"").decode("ascii", "replace")
    return [ALL] if text is None else _ID.findall(text)


def unknown_fact(id_: str, spot: Spot, bank: Bank, more: int = 0) -> Problem:
    """That nobody knows of the fact; `more` is how many other places name it."""
    return problem("fact-unknown", spot, id=id_, **hint(id_, list(bank.facts)), **other_places(more))


def _check_formulas(bank: Bank, missing: list[tuple[str, Spot]], problems: list[Problem]) -> set[str]:
    """Report formulas that cannot be computed; the ids of the facts that have none.

    What they name that is nowhere is added to `missing`.
    """
    broken: set[str] = set()
    for id_, fact in bank.facts.items():
        if not isinstance(fact, f.DerivedFact):
            continue
        place = bank.places[("facts", id_)]
        if not fact.formula:
            problems.append(problem("formula-missing", place.spot(), id=id_))
            broken.add(id_)
            continue
        at = place.spot("formula")
        try:
            operands = ids(fact.formula)
            unknown = [o for o in operands if o not in bank.facts]
            for operand in unknown:
                if ("facts", operand) not in bank.broken:
                    missing.append((operand, at))
                    problems.append(unknown_fact(operand, at, bank))
            if not unknown:
                bank.bounds(id_)
                continue
        except FormulaCycleError:
            problems.append(problem("formula-cycle", at, id=id_))
        except FormulaError as error:
            problems.append(problem("formula-syntax", at, detail_zh=error.zh, detail_en=error.en))
        except ZeroDivisionError:
            problems.append(problem("formula-zero", at, id=id_))
        except TypeError as error:
            problems.append(problem("formula-operand", at, id=str(error)))
        except UnknownFactError:
            pass  # said at the operand's own formula
        broken.add(id_)
    return broken
