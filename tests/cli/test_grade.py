"""`zgc grade`."""

from __future__ import annotations

import json
from typing import Any

from tests.cli.conftest import Zgc


def judged(zgc: Zgc, *words: str) -> list[dict[str, Any]]:
    ran = zgc("grade", "--format", "json", *words)
    assert ran.code == 0, ran
    rows: list[dict[str, Any]] = json.loads(ran.out)
    return rows


def test_every_answer_is_judged_by_itself(zgc: Zgc) -> None:
    rows = judged(zgc, "--", "consortia--type-number", "34", "34个创新联合体", "34人", "三十多", "35")
    assert [row["judgement"] for row in rows] == ["right", "right", "unit", "vague", "wrong"]
    assert [row["credit"] for row in rows] == [1, 1, 0, 0, 0]
    assert [row["again"] for row in rows] == [False, False, False, True, False]
    assert "这一次不算答错" in rows[3]["sentence"]


def test_gaps_letters_and_parts(zgc: Zgc) -> None:
    (row,) = judged(zgc, "unicorn-policy--fill-two", "独角兽十条", "不知道")
    assert (row["judgement"], row["credit"], row["parts"]) == ("partial", 0.5, [True, False])
    (other,) = judged(zgc, "unicorn-policy--fill-two", "独角兽十条|不知道")
    assert other["parts"] == row["parts"]


def test_text_says_judgement_credit_and_the_sentence(zgc: Zgc) -> None:
    ran = zgc("grade", "overview-revenue-multiple", "140%", "14", "--lang", "zh")
    first, second = ran.out.splitlines()
    assert first.split("\t")[:3] == ["对", "1", "140%"]
    assert second.split("\t")[0] == "错"
    assert zgc("grade", "overview-revenue-multiple", "1.4", "--lang", "en").out.startswith(
        "right\t1\t1.4\tRight"
    )


def test_what_is_no_question_and_no_option_is_refused(zgc: Zgc) -> None:
    assert "nowhere" in zgc("grade", "nowhere", "1").refused()
    assert "Z" in zgc("grade", "overview-revenue-2024", "Z").refused()
