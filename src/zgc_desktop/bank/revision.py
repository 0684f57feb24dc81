"""What a fact says, in eight letters: they change when it says something else."""

from __future__ import annotations

import hashlib

from zgc_desktop.bank.bank import Bank

#: What does not change what is learned.
_MEANING = frozenset(
    {
        "subject_en",
        "measure_en",
        "statement_en",
        "blank_en",
        "role_en",
        "unit_en",
        "value_en",
        "word_en",
        "aliases",
    }
)


def digest(*parts: object) -> str:
    """Eight letters that stand for the parts."""
    text = "\x1f".join(map(str, parts))
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()


def revision(bank: Bank, id_: str) -> str:
    """Letters that change when the fact, or one that it is computed from, says something else."""
    fact = bank.fact(id_)
    content = fact.model_dump_json(exclude=set(_MEANING))
    return digest(content, *(revision(bank, operand) for operand in bank.operands(id_)))
