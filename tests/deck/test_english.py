from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.deck.english import has_english, pairs, part_notes, without_marks
from zgc_desktop.deck.layouts import LAYOUTS

ICONS = LAYOUTS["icon-list"].model_validate(
    {
        "id": "a",
        "layout": "icon-list",
        "minutes": 1,
        "items": [{"icon": "chip", "term": "芯片", "term_en": "Chips"}, {"icon": "book", "term": "书"}],
    }
)


def test_a_paragraph_of_notes_that_begins_with_en_is_english() -> None:
    notes = "各位好。\n第二行。\n\nen: Good morning.\nSecond line: en: is no mark here.\n\n再见。"
    chinese, english = part_notes(notes)
    assert chinese == "各位好。\n第二行。\n\n\n\n\n再见。"
    assert english == "\n\n\nen: Good morning.\nSecond line: en: is no mark here.\n\n"
    assert without_marks(english) == "Good morning. Second line: en: is no mark here."
    assert without_marks("en: One\n“two”\n\n\nen: Three") == "One “two”\n\nThree"


def test_notes_may_begin_in_english_and_a_mark_inside_a_paragraph_is_none() -> None:
    assert part_notes("  EN: One\n\n二\nen: 三") == ("\n\n二\nen: 三", "  EN: One\n\n\n")


@given(st.lists(st.sampled_from(["", " ", "en: One", "各位好。", "en:", "Two en: three"])).map("\n".join))
def test_each_line_of_notes_goes_to_one_language_and_stays_where_it_is(notes: str) -> None:
    chinese, english = (part.split("\n") for part in part_notes(notes))
    whole = notes.split("\n")
    assert len(chinese) == len(english) == len(whole)
    assert all({c, e} == {line, ""} for c, e, line in zip(chinese, english, whole, strict=True))


def test_every_text_that_may_have_an_english_one_is_told_with_its_place() -> None:
    assert list(pairs(ICONS)) == [
        (("source_note",), "", ""),
        (("items", 0, "term"), "芯片", "Chips"),
        (("items", 0, "text"), "", ""),
        (("items", 1, "term"), "书", ""),
        (("items", 1, "text"), "", ""),
    ]


def test_english_is_found_wherever_it_stands() -> None:
    chinese = ICONS.model_copy(update={"items": ()})
    assert has_english(ICONS)
    assert not has_english(chinese)
    assert has_english(chinese.model_copy(update={"title_en": "Industries"}))


def test_every_visible_text_of_every_layout_may_have_an_english_one() -> None:
    """A text field is an id, a choice, a file, words of the footer, or has its English beside it."""
    other = {"id", "layout", "priority", "source_note", "fact", "a", "b", "total", "question", "image"}
    for name, model in LAYOUTS.items():
        schema = model.model_json_schema()
        for part in [schema, *schema.get("$defs", {}).values()]:
            fields = part["properties"]
            texts = {
                key for key, field in fields.items() if field.get("type") == "string" and "enum" not in field
            }
            plain = {key for key in texts - other if not key.endswith("_en") and "const" not in fields[key]}
            assert {key for key in plain if key + "_en" not in fields} == set(), name
