"""JSON Schemas of the bank's files, for editors that complete and underline."""

from __future__ import annotations

from typing import Any

from zgc_desktop.bank.facts import FactFile, SourcesFile
from zgc_desktop.bank.questions import QuestionFile


def fact_schema() -> dict[str, Any]:
    """The schema of resources/facts/*.yaml."""
    return FactFile.model_json_schema()


def questions_schema() -> dict[str, Any]:
    """The schema of resources/questions/*.yaml."""
    return QuestionFile.model_json_schema()


def sources_schema() -> dict[str, Any]:
    """The schema of resources/sources.yaml."""
    return SourcesFile.model_json_schema()
