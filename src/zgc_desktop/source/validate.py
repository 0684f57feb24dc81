"""Turning plain values into typed ones; what does not fit becomes Problems where it stands."""

from __future__ import annotations

import types
import typing
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from zgc_desktop.source.catalog import hint, problem
from zgc_desktop.source.problem import Problem
from zgc_desktop.source.slips import is_slip
from zgc_desktop.source.yaml import Document
from zgc_desktop.source.yaml_slips import blank_name, odd_blank

M = TypeVar("M")

_WANTED = {
    "string": ("文字", "text"),
    "int": ("整数", "a whole number"),
    "decimal": ("数字", "a number"),
    "float": ("数字", "a number"),
    "bool": ("true 或 false", "true or false"),
    "list": ("列表", "a list"),
    "tuple": ("列表", "a list"),
    "dict": ("“键: 值”", "`key: value`"),
    "model": ("“键: 值”", "`key: value`"),
    "finite": ("普通的数字", "an ordinary number"),
    "mapping": ("“键: 值”", "`key: value`"),
}
_BOUNDS = {
    "greater_than_equal": ("应不小于 {ge}", "should be at least {ge}"),
    "greater_than": ("应大于 {gt}", "should be more than {gt}"),
    "less_than_equal": ("应不大于 {le}", "should be at most {le}"),
    "less_than": ("应小于 {lt}", "should be less than {lt}"),
    "too_short": ("至少要有 {min_length} 项", "needs at least {min_length} items"),
    "too_long": ("最多 {max_length} 项", "takes at most {max_length} items"),
    "string_too_short": ("不能为空", "must not be empty"),
    "string_too_long": ("最多 {max_length} 字", "takes at most {max_length} characters"),
}


def validate(
    model: type[M] | TypeAdapter[M], document: Document, path: Sequence[str | int] = (), shape: Any = None
) -> tuple[M | None, list[Problem]]:
    """The value at `path` of the document as `model`; None with a Problem for each thing that does not fit.

    `shape` is the type behind an adapter, so that a misspelt key can be named.
    """
    adapter: TypeAdapter[M] = model if isinstance(model, TypeAdapter) else _adapter(typing.cast(Any, model))
    try:
        return adapter.validate_python(_value_at(document, path)), []
    except ValidationError as error:
        kind = model if isinstance(model, type) else shape
        top = document.spot(path)
        if (top.line, top.column) in document.merged:
            return None, []  # two entries that became one
        errors = _without_consequences([dict(each) for each in error.errors(include_url=False)])
        found = [_to_problem(each, document, path, kind) for each in errors]
        own = [each for each in found if (each.line, each.column) not in document.flawed]
        return None, list(dict.fromkeys(own))


def _without_consequences(errors: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The errors without the keys that are missing since they are misspelt, which is told of the misspelt one, and lists
    that are too short since what stands in them is wrong."""
    extra: dict[tuple[Any, ...], list[str]] = {}
    for each in errors:
        if each["type"] == "extra_forbidden":
            extra.setdefault(each["loc"][:-1], []).append(str(each["loc"][-1]))
    deeper = {each["loc"][:length] for each in errors for length in range(len(each["loc"]))}
    return [
        each
        for each in errors
        if not (each["type"] == "too_short" and each["loc"] in deeper)
        if each["type"] != "missing"
        or not any(_misspelt(name, str(each["loc"][-1])) for name in extra.get(each["loc"][:-1], ())[:20])
    ]


def _misspelt(name: str, key: str) -> bool:
    word = name.partition("：")[0].strip().strip("\u200b\ufeff")
    return is_slip(word, key) or (len(key) > 3 and sorted(word) == sorted(key))


@lru_cache(maxsize=256)
def _adapter(model: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _value_at(document: Document, path: Sequence[str | int]) -> Any:
    """The plain value at `path`; None where there is none."""
    value: Any = document.data
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _to_problem(error: dict[str, Any], document: Document, path: Sequence[str | int], model: Any) -> Problem:
    kind: str = error["type"]
    context: dict[str, Any] = error.get("ctx") or {}
    where = [*path, *_real_steps(error["loc"], document, path)]
    key = _name(where)
    if kind == "missing":
        return problem("missing", document.spot(where[:-1]), key=error["loc"][-1])
    if kind == "extra_forbidden":
        known = _known_keys(model, error["loc"])
        advice = hint(key, known)
        if odd := odd_blank(key):
            zh, en = blank_name(odd)
            advice = {
                "hint_zh": f"键里有{zh}，换成普通空格",
                "hint_en": f"the key has {en}; write a plain space",
            }
        elif "：" in key:
            advice = {
                "hint_zh": "冒号是全角的“：”；改成半角冒号加空格",
                "hint_en": "the colon is a full-width one; write `: ` after a key",
            }
        return problem("unknown-key", document.spot(where, key=True), key=key, **advice)
    spot = document.spot(where)
    if kind in ("literal_error", "enum", "union_tag_invalid"):
        if kind == "union_tag_invalid":
            discriminator = str(context.get("discriminator", "type")).strip("'")
            spot = document.spot([*where, discriminator])
            key, given = discriminator, str(context.get("tag"))
            choices = [c.strip(" '") for c in str(context.get("expected_tags", "")).split(",")]
        else:
            given = str(error["input"])
            choices = [
                c.strip(" '") for c in str(context.get("expected", "")).replace(" or ", ", ").split(",")
            ]
        text = hint(given, choices)
        listed = "、".join(choices)
        return problem(
            "wrong-value",
            spot,
            key=key,
            detail_zh=f"“{given}”不在可用的值里",
            detail_en=f"`{given}` is not one of {', '.join(choices)}",
            hint_zh=f"{text['hint_zh']}（可用：{listed}）" if "？" in text["hint_zh"] else f"可用：{listed}",
            hint_en=text["hint_en"]
            if "?" not in text["hint_en"]
            else f"{text['hint_en']} ({', '.join(choices)})",
        )
    if kind == "union_tag_not_found":
        return problem("missing", spot, key=str(context.get("discriminator", "type")).strip("'"))
    if kind in _BOUNDS:
        zh, en = _BOUNDS[kind]
        return problem(
            "wrong-value",
            spot,
            key=key,
            detail_zh=zh.format(**context),
            detail_en=en.format(**context),
            hint_zh="改这个值",
            hint_en="change it",
        )
    if kind == "briefing":
        return problem(
            "wrong-value",
            spot,
            key=key,
            detail_zh=context["zh"],
            detail_en=context["en"],
            hint_zh=context.get("fix_zh", "改这个值"),
            hint_en=context.get("fix_en", "change it"),
        )
    if kind == "string_pattern_mismatch":
        return problem(
            "wrong-value",
            spot,
            key=key,
            detail_zh=f"“{error['input']}”的写法不对",
            detail_en=f"`{error['input']}` is not of the right form",
            hint_zh="编号只用小写字母、数字和连字符",
            hint_en="ids use lower-case letters, digits and hyphens",
        )
    if kind in ("value_error", "assertion_error"):
        said = str(context.get("error", error["msg"]))
        return problem(
            "wrong-value",
            spot,
            key=key,
            detail_zh=said,
            detail_en=said,
            hint_zh="改这个值",
            hint_en="change it",
        )
    stem = kind.split("_", maxsplit=1)[0]
    zh, en = _WANTED.get(stem, ("另一种值", "another kind of value"))
    return problem("wrong-type", spot, key=key, wanted_zh=zh, wanted_en=en)


def _name(where: Sequence[str | int]) -> str:
    """What a person calls the value at `where`: its key, or its place in a list counted from 1."""
    tail = f"[{where[-1] + 1}]" if where and isinstance(where[-1], int) else ""
    return str(next((step for step in reversed(where) if isinstance(step, str)), "·")) + tail


def _real_steps(loc: tuple[Any, ...], document: Document, path: Sequence[str | int]) -> list[str | int]:
    """`loc` without the names of union members, which are no keys of the document."""
    value = _value_at(document, path)
    steps: list[str | int] = []
    for position, step in enumerate(loc):
        if isinstance(value, dict):
            if step in value or position == len(loc) - 1:
                steps.append(step)
                value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            steps.append(step)
            value = value[step]
    return steps


def _known_keys(model: Any, loc: tuple[Any, ...]) -> list[str]:
    """The keys that the model reached by `loc` knows."""
    models = _models(model)
    for step in loc[:-1]:
        inner: list[type[BaseModel]] = []
        for each in models:
            field = each.model_fields.get(str(step))
            if field is not None:
                inner += _models(field.annotation)
        if inner:
            models = inner
        elif isinstance(step, str):
            tagged = [m for m in models if _tag(m) == step]
            models = tagged or models
    return sorted({name for m in models for name in m.model_fields})


def _tag(model: type[BaseModel]) -> str | None:
    for name in ("type", "kind"):
        field = model.model_fields.get(name)
        if field is not None and typing.get_origin(field.annotation) is typing.Literal:
            return str(typing.get_args(field.annotation)[0])
    return None


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    found: list[type[BaseModel]] = []
    if typing.get_origin(annotation) is not None or isinstance(annotation, types.UnionType):
        for inner in typing.get_args(annotation):
            found += _models(inner)
    return found
