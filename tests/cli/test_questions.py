"""`zgc questions`."""

from __future__ import annotations

import json

import pytest

from zgc_desktop.cli.main import main


def rows(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    assert main(["questions", "--format", "json", *words]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_questions_by_hand_and_from_facts_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    every = rows(capsys, "--seed", "7")
    assert {row["origin"] for row in every} == {"hand", "generated"}
    keys = {"id", "kind", "theme", "stem", "options", "answer", "facts", "slide", "origin"}
    assert all(keys <= set(row) for row in every)
    assert all(row["facts"] and row["answer"] and "{{" not in str(row) for row in every)
    assert every == rows(capsys, "--seed", "7")
    assert every != rows(capsys, "--seed", "8")


def test_an_answer_has_the_form_of_its_kind_whoever_wrote_it(capsys: pytest.CaptureFixture[str]) -> None:
    forms: dict[str, dict[str, set[str]]] = {"hand": {}, "generated": {}}
    for row in rows(capsys):
        answer = row["answer"]
        form = ",".join(sorted(answer)) if isinstance(answer, dict) else type(answer).__name__
        forms[str(row["origin"])].setdefault(str(row["kind"]), set()).add(form)
    assert forms["generated"] == {
        **{key: {"str"} for key in ("single", "place", "true-false")},
        **{key: {"list"} for key in ("multiple", "ordering", "matching", "cloze")},
        "numeric": {"text,tolerance,unit,value"},
        "text": {"aliases,text"},
    }
    # A question by hand may ask for the qualifier as well.
    forms["hand"]["numeric"].discard("sense,text,tolerance,unit,value")
    assert forms["hand"].items() <= forms["generated"].items()


def test_questions_of_a_theme_and_a_kind(capsys: pytest.CaptureFixture[str]) -> None:
    some = rows(capsys, "--theme", "leap", "--kind", "single")
    assert some
    assert {(row["theme"], row["kind"]) for row in some} == {("leap", "single")}
    assert main(["questions", "--theme", "nowhere"]) == 2
    assert "leap" in capsys.readouterr().err


def test_questions_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions", "--kind", "numeric"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[0] == "编号"
    assert any("现出" in line for line in lines)
    assert any("手写" in line for line in lines)
