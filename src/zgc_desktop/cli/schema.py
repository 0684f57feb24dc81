"""`zgc schema DIR`: the JSON Schemas of the files of a briefing, made from the models that read them."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from zgc_desktop.cli.words import OK, UserError
from zgc_desktop.source.reasons import reason


def run(given: argparse.Namespace) -> int:
    """Write five schemas and name them."""
    try:
        for path in write(given.target):
            print(path)
    except OSError as error:
        raise UserError(
            f"没法写到“{given.target}”：{reason(error).zh}。",
            f"Cannot write to “{given.target}”: {reason(error).en}.",
        ) from error
    return OK


def write(folder: Path) -> list[Path]:
    """Write every schema into the folder, which is made if need be. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas().items():
        path = folder / f"{name}.schema.json"
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        written.append(path)
    return written


def schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of each kind of file, by the name of the kind."""
    from zgc_desktop.bank.schema import fact_schema, questions_schema, sources_schema
    from zgc_desktop.deck.schema import deck_schema, slide_schema

    made = {
        "facts": fact_schema(),
        "questions": questions_schema(),
        "sources": sources_schema(),
        "deck": deck_schema(),
        "slide": slide_schema(),
    }
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {name: {"$schema": draft, **schema} for name, schema in made.items()}
