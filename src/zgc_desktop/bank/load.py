"""Reading the bank of a briefing: sources, facts and questions, with every problem of every file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from zgc_desktop.bank import facts as f
from zgc_desktop.bank import questions as q
from zgc_desktop.bank.bank import ALL, Bank, Place, UnknownFactError
from zgc_desktop.bank.formula import FormulaCycleError, FormulaError, ids
from zgc_desktop.source.catalog import hint, problem
from zgc_desktop.source.problem import Problem
from zgc_desktop.source.reader import listed, read_text, relative
from zgc_desktop.source.validate import validate
from zgc_desktop.source.yaml import Document, load_yaml

_FACT: TypeAdapter[f.Fact] = TypeAdapter(f.AnyFact)
_QUESTION: TypeAdapter[q.Question] = TypeAdapter(q.AnyQuestion)
_SHAPES: dict[str, Any] = {"facts": f.AnyFact, "questions": q.AnyQuestion}
_ID = re.compile(r"(?:^|[\s{,])id: *[\"']?([a-z0-9-]+)")
_HEADS: dict[str, type[f.Strict]] = {"facts": f.FactFile, "questions": q.QuestionFile}


def load_bank(root: Path, *, asked: bool = True) -> tuple[Bank, list[Problem]]:
    """The bank in `root`/resources; a bad fact or question is left out and reported, the rest is there.

    With `asked` as False the questions are not read.
    """
    problems: list[Problem] = []
    sources = _sources(root, problems)
    places: dict[tuple[str, str], Place] = {}
    unread: set[tuple[str, str]] = set()
    facts: dict[str, f.Fact] = {}
    themes: dict[str, str] = {}
    for fact, theme in _entries(root, "facts", _FACT, places, unread, problems):
        facts[fact.id], themes[fact.id] = fact, theme
    questions: dict[str, q.Question] = {}
    question_themes: dict[str, str] = {}
    read = _entries(root, "questions", _QUESTION, places, unread, problems) if asked else ()
    for question, theme in read:
        questions[question.id], question_themes[question.id] = question, theme
    bank = Bank(facts, themes, questions, question_themes, sources, places, frozenset(unread - places.keys()))
    broken = _check_formulas(bank, problems)
    if broken:
        kept = {id_: fact for id_, fact in facts.items() if id_ not in broken}
        bank = replace(bank, facts=kept, broken=bank.broken | {("facts", id_) for id_ in broken})
    return bank, problems


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


def _sources(root: Path, problems: list[Problem]) -> dict[str, f.DocumentEntry]:
    document = _document(root / "resources" / "sources.yaml", root, problems)
    if document is None:
        return {}
    made, found = validate(f.SourcesFile, document)
    problems += found
    entries: dict[str, f.DocumentEntry] = {}
    for index, entry in enumerate(made.sources if made else ()):
        if entry.id in entries:
            first = document.spot(("sources", list(entries).index(entry.id)))
            at = document.spot(("sources", index, "id"))
            problems.append(problem("id-twice", at, id=entry.id, where=f"{first.file}:{first.line}"))
        entries.setdefault(entry.id, entry)
    return entries


def _entries(
    root: Path,
    name: str,
    adapter: TypeAdapter[Any],
    places: dict[tuple[str, str], Place],
    unread: set[tuple[str, str]],
    problems: list[Problem],
) -> list[tuple[Any, str]]:
    """The facts or questions of all files of a folder, each with its theme; ids are unique.

    The ids of those that cannot be read are added to `unread`.
    """
    entries: list[tuple[Any, str]] = []
    paths, found = listed(root / "resources" / name, root)
    problems += found
    if found:
        unread.add((name, ALL))
    for path in paths:
        if path.suffix != ".yaml":
            continue
        document = _document(path, root, problems)
        if document is None:
            unread |= {(name, id_) for id_ in _ids_in(path, root)}
            continue
        data = document.data
        rows = data.get(name) if isinstance(data, dict) else None
        # The head is checked without its rows, so that one bad row does not hide the others.
        head = {**data, name: []} if isinstance(data, dict) and isinstance(rows, list) else data
        made, found = validate(
            _HEADS[name], Document(head, document.file, document.line_offset, document.node)
        )
        problems += found
        if made is None or not isinstance(rows, list):
            unread |= {(name, id_) for id_ in _ids_in(path, root)}
            continue
        theme = str(head["theme"])
        for index in range(len(rows)):
            entry, found = validate(adapter, document, (name, index), _SHAPES[name])
            problems += found
            if entry is None:
                if isinstance(rows[index], dict):
                    unread.add((name, str(rows[index].get("id"))))
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


def _ids_in(path: Path, root: Path) -> list[str]:
    """The ids in a file that is no readable YAML, by their look; all that there may be where it cannot be read at all."""
    text, _ = read_text(path, root)
    return [ALL] if text is None else _ID.findall(text)


def _check_formulas(bank: Bank, problems: list[Problem]) -> set[str]:
    """Report formulas that cannot be computed; the ids of the facts that have none."""
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
            problems += [problem("fact-unknown", at, id=o, **hint(o, list(bank.facts))) for o in unknown]
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
