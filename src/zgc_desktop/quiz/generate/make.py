"""The templates, and every distinct item that they make from a briefing with a seed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from zgc_desktop.bank import facts as f
from zgc_desktop.quiz.generate import groups, names, numbers
from zgc_desktop.quiz.generate.item import Item, ItemKind
from zgc_desktop.quiz.generate.maker import Maker, Template, bare, chosen_by_name
from zgc_desktop.quiz.generate.sheet import Entry, Sheet

TEMPLATES: Mapping[str, Template] = {
    "choose-number": numbers.choose_number,
    "type-number": numbers.type_number,
    "judge-number": numbers.judge_number,
    "whose-number": numbers.whose_number,
    "place-number": numbers.place_number,
    "choose-date": numbers.choose_date,
    "judge-date": numbers.judge_date,
    "choose-name": names.choose_name,
    "judge-name": names.judge_name,
    "type-name": names.type_name,
    "choose-members": names.choose_members,
    "judge-member": names.judge_member,
    "type-member": names.type_member,
    "choose-true": groups.choose_true,
    "order-numbers": groups.order_numbers,
    "order-dates": groups.order_dates,
    "match-figures": groups.match_figures,
    "fill-two": groups.fill_two,
}
#: What a template makes, which is known before it is made: the kind and the difficulty of its items.
SHAPES: Mapping[str, tuple[ItemKind, int]] = {
    "choose-number": ("single", 1),
    "type-number": ("numeric", 2),
    "judge-number": ("true-false", 1),
    "whose-number": ("single", 1),
    "place-number": ("place", 1),
    "choose-date": ("single", 1),
    "judge-date": ("true-false", 1),
    "choose-name": ("single", 1),
    "judge-name": ("true-false", 1),
    "type-name": ("text", 2),
    "choose-members": ("multiple", 2),
    "judge-member": ("true-false", 1),
    "type-member": ("text", 3),
    "choose-true": ("multiple", 2),
    "order-numbers": ("ordering", 3),
    "order-dates": ("ordering", 2),
    "match-figures": ("matching", 2),
    "fill-two": ("cloze", 3),
}


def items(sheet: Sheet, seed: int = 0) -> Iterator[Item]:
    """Every item that the templates make with a seed, fact by fact; the same seed gives the same ones."""
    maker = Maker(sheet, seed)
    seen: set[tuple[str, ...]] = set()
    for entry in sheet.all():
        for item in made(maker, entry):
            content = (
                item.kind,
                item.stem,
                *sorted(option.text for option in item.options),
                *sorted(item.rows),
            )
            if content not in seen:
                seen.add(content)
                yield item


def made(maker: Maker, entry: Entry, templates: Iterable[str] = TEMPLATES) -> Iterator[Item]:
    """The items that ask for one fact, of all templates or of some."""
    if entry.fact.ask == "never":
        return
    maker = maker.around(entry)
    for name in templates:
        yield from TEMPLATES[name](maker, entry)


def fits(template: str, entry: Entry) -> bool:
    """Whether a template is for facts of this sort, which is known before anything is made."""
    if entry.fact.ask == "never":
        return False
    what = template.rpartition("-")[2]
    if template in ("choose-name", "judge-name"):
        return chosen_by_name(entry)
    if template in ("type-number", "judge-number"):
        return entry.value is not None
    if what in ("number", "numbers", "figures"):
        return entry.counted
    sort = {
        "date": f.DateFact,
        "dates": f.DateFact,
        "name": f.NameFact,
        "member": f.ListFact,
        "members": f.ListFact,
    }
    return what not in sort or isinstance(entry.fact, sort[what])


def askable(sheet: Sheet, entry: Entry) -> bool:
    """Whether a template may make something of the fact, told without making it."""
    fact = entry.fact
    if fact.ask == "never":
        return False
    if isinstance(fact, f.NameFact):
        typed = len(bare(entry.text)) <= names.LONGEST
        beside = fact.ask == "any" and sheet.names[fact.category, entry.theme] > 1
        return entry.asked and (typed or beside)
    if isinstance(fact, f.ListFact):
        return entry.asked and len(fact.value) > 1 and min(map(len, fact.value)) <= names.LONGEST
    return not isinstance(fact, f.FirstFact)


def template_of(id_: str) -> str:
    """The template that made the item of an id; empty for a question written by hand."""
    _, made_by, form = id_.partition("--")
    return (
        next((name for name in TEMPLATES if form == name or form.startswith(f"{name}-")), "")
        if made_by
        else ""
    )
