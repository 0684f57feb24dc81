"""Whatever stands in the files, loading, checking and composing a briefing gives problems and never an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.briefing.conftest import FILES

from zgc_desktop.briefing.cache import make_program
from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.load import load
from zgc_desktop.deck.layouts import LAYOUTS as MODELS
from zgc_desktop.source.catalog import CODES

YAML_FILES = tuple(name for name in FILES if name.endswith(".yaml"))
SLIDES = "slides/leap.md"
LAYOUTS = sorted(MODELS)
WORDS = sorted(
    {word.strip("{}[],:-\"'|。") for text in FILES.values() for word in text.replace("{{", " ").split()}
    - {""}
)

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.sampled_from(
        ["no", "1:30", "0x1F", "2024-02-30", "{{firms}}", "{{x", "1/0", "{firms} ÷ 0", "../..", ""]
    )
    | st.sampled_from(WORDS)
    | st.text(max_size=12)
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4),
    max_leaves=8,
)


def all_of_it(changes: dict[str, bytes]) -> None:
    """Load, check and compose the small briefing with some files replaced."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in FILES.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(changes.get(name, text.encode()))
        for problem in check(load(root)):
            assert problem.code in CODES
            assert problem.line >= 1
            assert problem.column >= 1
            assert problem.to_dict("zh")["message"]
            assert problem.to_dict("en")["message"]
        slides = make_program(root)["slides"]
        assert all(slide["layout"] for slide in slides)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths to all that is inside a value, the value itself with them."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inside for place in places(item, (*path, key)))]


def replaced(value: Any, path: tuple[Any, ...], other: Any) -> Any:
    """The value with another one at a place."""
    if not path:
        return other
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], other)
    return copy


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(YAML_FILES), values)
def test_any_value_in_place_of_a_file(name: str, value: Any) -> None:
    all_of_it({name: yaml.safe_dump(value, allow_unicode=True).encode("utf-8", "surrogatepass")})


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_value_in_place_of_another(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(YAML_FILES))
    whole = yaml.safe_load(FILES[name])
    for _ in range(data.draw(st.integers(1, 3))):
        whole = replaced(whole, data.draw(st.sampled_from(places(whole))), data.draw(values))
    all_of_it({name: yaml.safe_dump(whole, allow_unicode=True).encode("utf-8", "surrogatepass")})


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_front_matter(data: st.DataObject) -> None:
    matter = data.draw(
        st.dictionaries(
            st.sampled_from(
                ["id", "layout", "minutes", "fact", "facts", "items", "tiers", "a", "b", "build", "english"]
            ),
            values,
        )
    )
    matter["layout"] = data.draw(st.sampled_from(LAYOUTS) | values)
    text = yaml.safe_dump(matter, allow_unicode=True)
    body = data.draw(st.text(max_size=40))
    all_of_it({SLIDES: f"---\n{text}---\n# 题\n\n{body}\n".encode("utf-8", "surrogatepass")})


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(tuple(FILES)), st.data())
def test_any_text_in_place_of_a_piece_of_a_file(name: str, data: st.DataObject) -> None:
    text = FILES[name]
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, min(len(text), begin + 30)))
    middle = data.draw(
        st.text(max_size=10)
        | st.lists(
            st.sampled_from(
                [
                    "---\n",
                    "```\n",
                    "<!--",
                    "-->",
                    "# ",
                    "**",
                    "{{",
                    "}}",
                    "|",
                    "- ",
                    "\t",
                    "  ",
                    "'",
                    "[",
                    "![",
                ]
            ),
            max_size=8,
        ).map("".join)
    )
    all_of_it({name: (text[:begin] + middle + text[end:]).encode("utf-8", "surrogatepass")})


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(tuple(FILES)), st.binary(max_size=60), st.integers(0, 400))
def test_any_bytes(name: str, raw: bytes, at: int) -> None:
    whole = FILES[name].encode()
    all_of_it({name: whole[:at] + raw + whole[at:]})
