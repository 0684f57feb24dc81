"""The file of keys: what it may say, what is said of its mistakes, and how it is written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.commands import COMMANDS, KEYS
from zgc_desktop.show.keyfile import edited, printed, read, template
from zgc_desktop.show.keymap import DEFAULT, Keymap, keymap, reserved
from zgc_desktop.show.keynames import HELD, NAMED, called, canonical, key_names, nearest
from zgc_desktop.source.catalog import CODES

GIVEN = [command.id for command in COMMANDS if not command.argument]
CHINESE = re.compile(r"[\u3001-\u303f\u3400-\u9fff\uff01-\uff60]")

characters = st.characters(codec="utf-8").map(str.upper).filter(lambda c: canonical(c) == c)
names = st.one_of(
    st.sampled_from(NAMED),
    characters,
    st.builds(
        lambda held, last: "".join(f"{each}+" for each in HELD if each in held) + last,
        st.sets(st.sampled_from(HELD), min_size=1),
        st.one_of(st.sampled_from(NAMED), characters),
    ),
).filter(lambda name: canonical(name) == name and not reserved(name, "next"))


@st.composite
def keymaps(draw: st.DrawFn) -> Keymap:
    """What comes of giving and taking keys."""
    made = DEFAULT
    for id_, keys in draw(
        st.lists(st.tuples(st.sampled_from(GIVEN), st.lists(names, max_size=3, unique=True)), max_size=4)
    ):
        made = made.having(id_, tuple(keys) + (("Esc",) if id_ == "leave" else ()))
    return made


@given(keymaps())
def test_what_is_written_is_read_again(wanted: Keymap) -> None:
    text = edited("", DEFAULT, wanted)
    assert text is not None
    assert read(text)[:3] == (wanted, [], False)
    assert read(template("zh", wanted))[:3] == read(template("en", wanted))[:3] == (wanted, [], False)


@given(keymaps(), keymaps())
def test_a_change_of_keys_changes_their_lines_and_no_other(before: Keymap, after: Keymap) -> None:
    text = "# mine\n" + "".join(f"{id_}: {printed(keys)}  # {id_}!\n" for id_, keys in before.changes.items())
    changed = edited(text, before, after)
    assert changed is not None
    assert read(changed)[:3] == (after, [], False)
    same = [id_ for id_, keys in before.changes.items() if after.of(id_) == keys]
    assert changed.startswith("# mine\n")
    for id_ in same:
        assert f"  # {id_}!" in changed
    assert edited(changed, after, after) == changed


@given(
    st.lists(st.sampled_from(["next", "black", "leave", "grid", "nonsense", "goto"]), max_size=5), st.data()
)
def test_whatever_the_file_says_no_key_has_two_commands_and_esc_leaves(
    ids: list[str], data: st.DataObject
) -> None:
    some = st.sampled_from(["Right", "B", "Esc", "7", "Rigth", "G", "Ctrl+X", "x", "~", "[]", "PgDn"])
    text = "".join(f"{id_}: [{', '.join(data.draw(st.lists(some, max_size=3)))}]\n" for id_ in ids)
    made, problems, _ = read(text)[:3]
    keys = [key for own in made.keys.values() for key in own]
    assert len(keys) == len(set(keys)) == len(made.owners)
    assert made.owner("Esc") == "leave"
    assert all(made.owner(digit) == "digit" for digit in "0123456789")
    assert problems or set(ids) <= {"next", "black", "leave", "grid"}


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    made = read(text).keymap
    assert made.owner("Esc") == "leave"


def said(text: str) -> list[tuple[int, int, str]]:
    return [(found.line, found.column, found.code) for found in read(text).problems]


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "suggestion"),
    [
        ("nxt: [X]\n", 1, 1, "shortcut-command", "是不是“next”？"),
        ("\ngoto: [X]\n", 2, 1, "shortcut-command", "全部命令见 zgc keys"),
        ("digit: [X]\n", 1, 1, "shortcut-command", "全部命令见 zgc keys"),
        ("next: [Right, Rigth]\n", 1, 15, "shortcut-key", "是不是“Right”？"),
        ("next: [PgDn, Ctrl+PageDwn]\n", 1, 14, "shortcut-key", "是不是“Ctrl+PgDown”？"),
        ("grid: [Shift+x]\n", 1, 8, "shortcut-key", "是不是“X”？"),
        ("grid: [Hyper+Q]\n", 1, 8, "shortcut-key", "写法如 Right、PgDown、Ctrl+N"),
        ("grid: [[X]]\n", 1, 8, "shortcut-key", "写法如 Right、PgDown、Ctrl+N"),
        ("grid: [X, 7]\n", 1, 11, "shortcut-reserved", "换一个键"),
        ("grid: [X, escape]\n", 1, 11, "shortcut-reserved", "换一个键"),
        ("grid: [X, Tab]\n", 1, 11, "shortcut-reserved", "换一个键"),
        ("grid: [X, B]\n", 1, 11, "shortcut-taken", '要换给它，就再写一行 black: ["."]'),
        ("grid: [X]\nhelp: [x]\n", 2, 8, "shortcut-taken", "只在一处留着它（另一处在第 1 行）"),
        ("leave: [X]\n", 1, 1, "shortcut-escape", "加上 Esc"),
        ("leave: []\n", 1, 1, "shortcut-escape", "加上 Esc"),
        ("grid:\n", 1, 6, "wrong-type", "改成键的列表，如 [Right, PgDown]"),
        ("grid: {a: b}\n", 1, 7, "wrong-type", "改成键的列表，如 [Right, PgDown]"),
        ("- grid\n", 1, 1, "wrong-type", "改成“命令: [键, 键]”"),
        ("grid: [X]\ngrid: [V]\n", 2, 1, "key-twice", "留一个"),
        ("grid: [X\n", 1, 7, "yaml-syntax", "对照上一行的缩进、引号和冒号"),
    ],
)
def test_a_mistake_is_said_where_it_stands(
    text: str, line: int, column: int, code: str, suggestion: str
) -> None:
    (found,) = read(text).problems
    assert (found.line, found.column, found.code) == (line, column, code)
    assert found.suggestion is not None
    assert found.suggestion.zh == suggestion
    words = found.message.en + found.suggestion.en
    assert "{" not in re.sub(r"`[^`]*`", "", found.message.zh + words)
    assert not CHINESE.findall(words)


def test_every_code_of_the_keys_can_be_said() -> None:
    planted = {"shortcut-command", "shortcut-key", "shortcut-reserved", "shortcut-taken", "shortcut-escape"}
    assert {code for code in CODES if code.startswith("shortcut-")} == planted


def test_the_good_lines_count_beside_the_bad_ones() -> None:
    made = read("grid: [X, bogus]\nblack: [bogus]\nwhite: ~\nnonsense: [V]\nhelp: [B, F1]\nmenu: []\n").keymap
    assert made.of("grid") == ("X",)
    assert made.owner("G") == ""
    assert made.of("help") == ("B", "F1")  # free, since black was meant to have another key
    assert made.of("black") == (".",)
    assert made.of("white") == DEFAULT.of("white")
    assert made.of("menu") == ()
    assert read("next: [Rigth]\n").keymap == DEFAULT


def test_a_key_may_change_its_command() -> None:
    assert not said("grid: [B]\nblack: [G]\n")
    assert not said("next: Right\nquiz: [n, Y]\ncut-accept: []\n")  # n and y are no surprise here
    assert read("quiz: [n, Y]\ncut-accept: []\nnext: [Right]\n").keymap.of("quiz") == ("N", "Y")


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_file_changes_nothing(text: str) -> None:
    assert read(text)[:3] == (DEFAULT, [], False)


def test_a_file_written_by_hand_keeps_its_form() -> None:
    text = (
        "# my keys\n\nnext:   # of the clicker\n  - Right\n  - PgDn   # the lower button\n\n# dark\n"
        "black: [B]   # not the dot\nnonsense: [Q]\n"
    )
    before = read(text).keymap
    changed = edited(text, before, before.adding("next", "Media Next").adding("black", "V"))
    assert changed == (
        '# my keys\n\nnext: [Right, PgDown, "Media Next"]   # the lower button\n\n# dark\n'
        "black: [B, V]   # not the dot\nnonsense: [Q]\n"
    )
    restored = edited(text, before, before.restored("black"))
    assert restored is not None
    assert "black" not in restored
    assert read(restored).keymap.of("black") == DEFAULT.of("black")
    assert edited(text.rstrip("\n"), before, before.adding("grid", "O")) == text + "grid: [G, O]\n"


@pytest.mark.parametrize("text", ["grid: [X", "{grid: [X]}\n", "- grid\n", "grid: [X]\n...\n"])
def test_a_file_that_cannot_be_changed_line_by_line_is_left_alone(text: str) -> None:
    before = read(text).keymap
    assert edited(text, before, before.adding("black", "V")) is None


def test_giving_and_taking() -> None:
    given_ = DEFAULT.adding("grid", "B")
    assert given_.of("grid") == ("G", "B")
    assert given_.of("black") == (".",)
    assert given_.changes == {"grid": ("G", "B"), "black": (".",)}
    assert given_.adding("grid", "B") is given_
    assert given_.restored("black").changes == {}
    assert given_.without("grid", "B").of("black") == (".",)
    assert DEFAULT.without("leave", "Esc") is DEFAULT
    assert keymap({}).of("nonsense") == ()


def test_the_table_itself_holds_to_the_rules() -> None:
    for key, command in KEYS.items():
        if key != "Enter":
            assert canonical(key) == key
            assert command.id in ("digit",) or not reserved(key, command.id)
            assert DEFAULT.owner(key) == command.id


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("right", "Right"),
        ("PgDn", "PgDown"),
        ("page up", "PgUp"),
        ("Enter", "Return"),
        ("回车", "Return"),
        ("shift+ctrl+n", "Ctrl+Shift+N"),
        ("Control+=", "Ctrl+="),
        ("Ctrl++", "Ctrl++"),
        ("+", "+"),
        ("Alt + Left", "Alt+Left"),
        ("win+q", "Meta+Q"),
        ("volume up", "Volume Up"),
        ("，", "，"),
        ("ctrl+→", "Ctrl+Right"),
        ("Shift+Space", "Shift+Space"),
        *(
            (wrong, None)
            for wrong in ("", " ", "++", "Ctrl+", "Ctrl", "+N", "Shift+A", "ab", "ß", "\t", "Foo+A")
        ),
    ],
)
def test_a_key_has_one_name(written: str, name: str | None) -> None:
    assert canonical(written) == name


def test_keys_are_called_as_people_call_them() -> None:
    assert key_names(("Alt+Left", "Space", "Menu", "Ctrl++", "B")) == ["Alt+←", "空格", "Ctrl++", "B"]
    assert called("Return", "en") == "Enter"
    assert nearest("qqqqqqqq") == ""
