"""What an item made from facts never has, worked out again from the files and the printed words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.generate.make import items
from zgc_desktop.quiz.generate.sheet import Sheet

ROOT = Path(__file__).parents[2]
FACTS: dict[str, dict[str, Any]] = {
    fact["id"]: fact
    for file in sorted((ROOT / "resources/facts").glob("*.yaml"))
    for fact in yaml.safe_load(file.read_text(encoding="utf-8"))["facts"]
}
SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "": 1}
FIGURE = re.compile(r"(约|近|超|突破)?(\d+(?:\.\d+)?)(余|多)?(万亿|亿|万)?([^\d\s]*)")
SHARE = re.compile(r"(约|近)?(?:(\d+)/(\d+)|([一二两三四五六七八九])成)")
OPEN = {"超", "突破", "余", "多"}
CHINESE = "零一二三四五六七八九十"


def made() -> list[dict[str, Any]]:
    briefing = load(ROOT).briefing
    assert briefing is not None
    sheet = Sheet(briefing)
    return [item.to_dict() for seed in range(40, 52) for item in items(sheet, seed)]


MADE = made()


class Figure:
    """A printed figure: what it says of the value, in the base unit, and in what form."""

    def __init__(self, text: str) -> None:
        if share := SHARE.fullmatch(text):
            self.value = (
                Fraction(int(share[2]), int(share[3]))
                if share[2]
                else Fraction(CHINESE.index(share[4].replace("两", "二")), 10)
            )
            word, self.unit, self.decimals, step = share[1], "/" if share[2] else "成", 0, Fraction(0)
        else:
            figure = FIGURE.fullmatch(text)
            assert figure, text
            scale = SCALES[figure[4] or ""]
            self.decimals = len(figure[2].partition(".")[2])
            self.value = Fraction(figure[2]) * scale
            word, self.unit = figure[1] or figure[3], (figure[4] or "") + figure[5]
            rounded = self.decimals or scale > 1 or self.unit in ("%", "倍")
            step = Fraction(1, 2 * 10**self.decimals) * scale if rounded else Fraction(0)
        self.open = word in OPEN
        self.low, self.high = self.value - step, self.value + step
        if word == "近":
            self.low, self.high = self.value * 3 / 4, self.value
        if word == "约":
            self.low, self.high = self.value * Fraction(9, 10), self.value * Fraction(11, 10)

    def may_be(self, other: Fraction) -> bool:
        return self.value <= other if self.open else self.low <= other <= self.high


def of(*templates: str) -> list[dict[str, Any]]:
    found = [item for item in MADE if item["template"].startswith(templates)]
    assert found, templates
    return found


def wrong_numbers() -> Iterator[tuple[dict[str, Any], Figure, Figure]]:
    """Every item that offers a wrong number, with the key and the number."""
    for item in of("choose-number"):
        for option in item["options"]:
            if not option["correct"]:
                yield item, Figure(str(item["answer"])), Figure(option["text"])
    true = {item["facts"][0]: item["stem"] for item in of("judge-number-true")}
    for item in of("judge-number-false"):
        fact = FACTS[item["facts"][0]]
        if fact["type"] != "rank":
            said, real = between(item["stem"], true[fact["id"]])
            yield item, Figure(real), Figure(said)


def between(one: str, other: str) -> tuple[str, str]:
    """What two sentences do not share, with the figure's letters around it."""
    figure = re.compile(
        r"(?:约|近|超|突破)?(?:\d[\d./]*(?:余|多)?(?:万亿|亿|万)?(?:[个家项件条倍次元%]?)|[一二两三四五六七八九]成)"
    )
    for mine, its in zip(figure.finditer(one), figure.finditer(other), strict=True):
        if mine.group() != its.group():
            return mine.group(), its.group()
    raise AssertionError((one, other))


def test_no_wrong_number_is_true_or_rounds_to_the_key() -> None:
    for item, key, wrong in wrong_numbers():
        assert not key.may_be(wrong.value), item


def test_no_wrong_number_is_the_key_in_another_unit() -> None:
    for item in of("choose-number"):
        values = [Figure(option["text"]).value for option in item["options"]]
        assert len(set(values)) == len(values), item


def test_no_wrong_number_has_another_unit_or_precision_than_the_key() -> None:
    for item, key, wrong in wrong_numbers():
        assert (wrong.unit, wrong.decimals) == (key.unit, key.decimals), item


def test_what_is_more_than_published_offers_no_wrong_number() -> None:
    over = {id_ for id_, fact in FACTS.items() if fact.get("qualifier") in OPEN}
    assert over
    offered = {item["facts"][0] for item, _, _ in wrong_numbers()}
    assert not over & offered
    assert over <= {item["facts"][0] for item in of("type-number")}


def test_every_wrong_number_of_a_choice_is_that_of_another_fact() -> None:
    chosen = set()
    for item in of("choose-number"):
        reasons = [option["why"] for option in item["options"] if not option["correct"]]
        assert len(reasons) == 3, item
        assert all("说的是" in why for why in reasons), item
        chosen.add(item["facts"][0])
    typed = {item["facts"][0] for item in of("type-number")}
    counted = {id_ for id_, fact in FACTS.items() if fact["type"] in ("number", "share", "derived")}
    assert counted - chosen <= typed


def test_a_number_of_another_fact_stands_as_it_is_printed_there() -> None:
    """近200家 is no number of what is 超200项, and 1.4 none where 1 is written."""
    for item in (*of("choose-number"), *of("judge-number-false")):
        for option in item["options"]:
            if printed := re.match(r"(?:应是.+?。)?(?:张冠李戴：|年份错位：)?(.+?)说的是“", option["why"]):
                said = Figure(printed[1])
                shown = option["text"] if item["kind"] == "single" else item["stem"]
                assert said.value, item
                assert re.sub(r"[^\d./一二两三四五六七八九成]", "", printed[1]) in shown, item
                assert not re.match("近|约|超|突破", printed[1]) or printed[1] in shown, item


def test_nothing_is_asked_of_the_material_itself() -> None:
    silent = {id_ for id_, fact in FACTS.items() if fact.get("ask") == "never"}
    assert {"life-park", "series-order", "publishers"} <= silent
    for item in MADE:
        assert not silent & set(item["facts"]), item
        assert not re.search("配图|本简报|推文|小标题|材料标题|哪一章", item["stem"]), item


def test_names_that_their_meaning_tells_are_typed() -> None:
    typed = {id_ for id_, fact in FACTS.items() if fact.get("ask") == "typed"}
    assert typed
    told = {item["facts"][0] for item in MADE if item["template"].startswith(("choose-name", "judge-name"))}
    assert not typed & told
    assert "rocket-street" in {item["facts"][0] for item in of("type-name")}


def test_two_sentences_of_a_cloze_belong_together() -> None:
    formulas = [
        set(re.findall(r"\{([a-z0-9-]+)\}", f.get("formula", ""))) | {i}
        for i, f in FACTS.items()
        if f.get("formula")
    ]
    for item in of("fill-two"):
        one, other = item["facts"]
        paragraph = (
            FACTS[one]["source"] == FACTS[other]["source"]
            if "source" in FACTS[one] and "source" in FACTS[other]
            else False
        )
        tied = any({one, other} <= formula for formula in formulas)
        assert tied or (paragraph and FACTS[one]["category"] == FACTS[other]["category"]), item


def test_no_two_options_say_one_proposition() -> None:
    for item in of("choose-true"):
        for one in item["facts"]:
            value = FACTS[one].get("value")
            if FACTS[one]["type"] == "name":
                told = [
                    option["text"]
                    for option in item["options"]
                    if str(value).strip("“”《》") in option["text"]
                ]
                assert len(told) <= 1, item


def test_whose_number_and_figures_to_match_exclude_each_other() -> None:
    for item in of("match-figures"):
        figures = [Figure(text) for text in item["answer"]]
        for n, one in enumerate(figures):
            for other in figures[n + 1 :]:
                assert not one.may_be(other.value), item
                assert not other.may_be(one.value), item
    for item in of("whose-number"):
        key = Figure(re.match(r"“(.+?)”指什么", item["stem"])[1])  # type: ignore[index]
        for option in item["options"]:
            if not option["correct"]:
                other = Figure(option["why"].removeprefix("那是").removesuffix("。"))
                assert not key.may_be(other.value), item
                assert not other.may_be(key.value), item


def test_orders_rise_and_places_lie_between_their_marks() -> None:
    for item in of("order-numbers"):
        whys = {option["text"]: Figure(option["why"].removesuffix("。")) for option in item["options"]}
        assert all(whys[one].value < whys[other].value for one, other in pairwise(item["answer"])), item
    for item in of("place-number"):
        marks = [Figure(row.rpartition("：")[2]).value for row in item["rows"]]
        why = next(option["why"] for option in item["options"] if option["why"])
        value = Figure(re.search(r"的是(.+)。", why)[1]).value  # type: ignore[index]
        assert marks == sorted(marks)
        assert [option["correct"] for option in item["options"]].index(True) == sum(m < value for m in marks)


def test_what_is_typed_is_no_guess_between_two() -> None:
    """A sentence that two names fill is not asked for: a number of letters tells nobody which is meant."""
    blanks = [fact["blank"] for fact in FACTS.values() if fact["type"] == "name" and fact.get("blank")]
    assert len(set(blanks)) == len(blanks)


def test_decimals_are_exact() -> None:
    assert Figure("约7.1万亿元").value == Fraction(Decimal("7.1")) * 10**12
