"""The templates, and every distinct item that they make from a briefing with a seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from zgc_desktop.quiz.generate import groups, names, numbers
from zgc_desktop.quiz.generate.item import Item
from zgc_desktop.quiz.generate.maker import Maker, Template
from zgc_desktop.quiz.generate.sheet import Entry, Sheet

TEMPLATES: Mapping[str, Template] = {
    "choose-number": numbers.choose_number,
    "type-number": numbers.type_number,
    "judge-number": numbers.judge_number,
    "whose-number": numbers.whose_number,
    "place-number": numbers.place_number,
    "choose-date": numbers.choose_date,
    "choose-name": names.choose_name,
    "choose-by-role": names.choose_by_role,
    "choose-role": names.choose_role,
    "judge-name": names.judge_name,
    "judge-role": names.judge_role,
    "type-name": names.type_name,
    "choose-members": names.choose_members,
    "judge-member": names.judge_member,
    "type-member": names.type_member,
    "choose-true": groups.choose_true,
    "order-numbers": groups.order_numbers,
    "order-dates": groups.order_dates,
    "match-figures": groups.match_figures,
    "match-names": groups.match_names,
    "match-themes": groups.match_themes,
    "fill-two": groups.fill_two,
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


def made(maker: Maker, entry: Entry) -> Iterator[Item]:
    """The items that ask for one fact."""
    for template in TEMPLATES.values():
        yield from template(maker, entry)
