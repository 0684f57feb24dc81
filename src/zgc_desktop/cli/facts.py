"""`zgc facts`: the fact bank as a table or as JSON."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from zgc_desktop.cli.places import deck, say_shipped
from zgc_desktop.cli.table import table
from zgc_desktop.cli.words import OK, UserError, Words, say

if TYPE_CHECKING:
    from zgc_desktop.bank.facts import Fact
    from zgc_desktop.bank.figure import Figure
    from zgc_desktop.briefing.load import Briefing

HEAD: tuple[Words, ...] = (
    ("编号", "id"),
    ("口径", "kind"),
    ("统计时间", "period"),
    ("出处", "source"),
    ("事实", "fact"),
)


def run(given: argparse.Namespace) -> int:
    """Print the facts asked for."""
    from zgc_desktop.bank.figure import KIND_LABELS
    from zgc_desktop.briefing.load import load

    root = deck(given.folder)
    say_shipped(given, root)
    loaded = load(root)
    if loaded.briefing is None:
        raise UserError(
            f"“{root}”打不开；先运行 zgc check。", f"“{root}” cannot be opened; run zgc check first."
        )
    rows = facts(loaded.briefing, given.lang)
    if given.theme:
        themes = list(dict.fromkeys(row["theme"] for row in rows))
        if given.theme not in themes:
            raise UserError(
                f"没有“{given.theme}”这一章；有：{'、'.join(themes)}。",
                f"There is no chapter “{given.theme}”; choose from {', '.join(themes)}.",
            )
        rows = [row for row in rows if row["theme"] == given.theme]
    if given.search:
        words = given.search.casefold()
        known = loaded.briefing.bank.facts
        rows = [row for row in rows if words in _searched(row, known[row["id"]]).casefold()]
    if given.format == "json":
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return OK
    kinds = KIND_LABELS[given.lang]
    cells = [
        (row["id"], kinds[row["kind"]], row["period"], row["source"]["paragraph"], row["statement"])
        for row in rows
    ]
    print("\n".join(table([say(words, given.lang) for words in HEAD], cells)))
    return OK


def facts(briefing_: Briefing, lang: str) -> list[dict[str, Any]]:
    """Every fact with its statement, figure, source and what quotes it, in the order of the chapters."""
    from zgc_desktop.briefing.usage import used_by

    bank = briefing_.bank
    use = used_by(briefing_)
    chapters = {chapter.id: place for place, chapter in enumerate(briefing_.deck.chapters)}
    rows = []
    for id_ in sorted(bank.facts, key=lambda id_: chapters.get(bank.themes[id_], len(chapters))):
        figure = bank.figure(id_, lang)
        sources = bank.sources_of(id_)
        rows.append(
            {
                "id": id_,
                "theme": bank.themes[id_],
                "statement": bank.statement(id_, lang),
                "value": _value(bank.facts[id_], figure, lang),
                "unit": figure.unit.strip(),
                "qualifier": bank.qualifier(id_),
                "period": figure.period,
                "kind": figure.kind,
                "category": bank.facts[id_].category,
                "source": {
                    "document": sources[0].document if sources else "",
                    "paragraph": ", ".join(source.paragraph for source in sources),
                },
                "used_by": use[id_],
            }
        )
    return rows


def _value(fact: Fact, figure: Figure, lang: str) -> object:
    """A number, a list of names, or words; the place in an order is a number too."""
    from zgc_desktop.bank.facts import ListFact, RankFact

    if figure.amount is not None:
        return number(figure.amount)
    if isinstance(fact, RankFact):
        return fact.value
    if isinstance(fact, ListFact):
        return list((lang == "en" and fact.value_en) or fact.value)
    return figure.value


def _searched(row: dict[str, Any], fact: Fact) -> str:
    """The words of a fact in both languages, a line each."""
    own = (fact.subject, fact.subject_en, fact.measure, fact.measure_en, fact.statement_en, *fact.aliases)
    source = row["source"]
    shown = (row[key] for key in ("id", "statement", "unit", "period", "category"))
    value = row["value"] if isinstance(row["value"], list) else [row["value"]]
    return "\n".join(str(word) for word in (*shown, *value, source["document"], source["paragraph"], *own))


def number(amount: float) -> int | float:
    """A whole amount without a point."""
    return int(amount) if amount == int(amount) else amount
