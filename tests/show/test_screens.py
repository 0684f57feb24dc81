from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.screen_sets import SETS, key_of, parsed, with_choice
from zgc_desktop.show.screens import (
    NOTHING,
    Arrangement,
    Cast,
    ScreenInfo,
    Seen,
    arrange,
    beside,
    cast,
    distinct,
    exchanged,
    identities,
    remembered,
)

PANEL = ScreenInfo("eDP-1", model="Panel", width=1366, height=768, primary=True)
HALL = ScreenInfo("HDMI-1", maker="EPS", model="EB-L", serial="77", x=1366)
OTHER = ScreenInfo("DP-2", maker="DEL", model="U27", serial="12", x=3286)
SEEN = Seen(PANEL, HALL, (HALL,))


def test_the_projector_gets_the_slides_and_the_laptop_the_console() -> None:
    assert arrange([PANEL, HALL]) == Arrangement(0, 1)
    assert arrange([HALL, PANEL]) == Arrangement(1, 0)
    plain = [ScreenInfo("A", primary=True), ScreenInfo("B", x=1920)]
    assert arrange(plain) == Arrangement(0, 1)


def test_further_screens_show_what_the_audience_sees() -> None:
    assert arrange([PANEL, HALL, OTHER]) == Arrangement(0, 1, (2,))
    assert arrange([PANEL, HALL, OTHER]).shown == (1, 2)


def test_what_the_platform_says_of_a_panel_outranks_its_name() -> None:
    laptop = ScreenInfo(r"\\.\DISPLAY1", panel=True)
    projector = ScreenInfo("EPSON PJ", x=1920, primary=True, panel=False)
    assert arrange([projector, laptop]) == Arrangement(1, 0)
    assert not ScreenInfo("eDP-1", panel=False).built_in


def test_a_choice_counts_for_its_set_of_screens() -> None:
    assert arrange([PANEL, HALL, OTHER], [OTHER.identity, HALL.identity]) == Arrangement(0, 2, (1,))
    assert arrange([PANEL, HALL], [PANEL.identity]) == Arrangement(1, 0)
    assert key_of([PANEL, HALL]) == key_of([HALL, PANEL])
    assert key_of([PANEL, HALL]) != key_of([PANEL, OTHER])
    elsewhere = HALL._replace(name="HDMI-2", x=-1920)
    assert key_of([PANEL, elsewhere]) == key_of([PANEL, HALL])


def test_an_exchange_puts_the_slides_on_the_console_s_screen() -> None:
    before = arrange([PANEL, HALL])
    chosen = exchanged([PANEL, HALL], before)
    assert chosen == (PANEL.identity,)
    assert arrange([PANEL, HALL], chosen) == Arrangement(1, 0)
    assert exchanged([PANEL], arrange([PANEL])) == ()


def test_of_more_screens_each_has_its_turn() -> None:
    screens = [PANEL, HALL, OTHER]
    made, consoles = arrange(screens), []
    for _ in screens:
        before, made = made, arrange(screens, exchanged(screens, made))
        # Two windows change what they show; the third one stays.
        assert made.audience == before.console
        assert {made.console, *made.shown} == {0, 1, 2}
        consoles.append(made.console)
    assert consoles == [1, 2, 0]


@pytest.mark.parametrize(
    ("width", "height", "x", "y"),
    [(1366, 768, 0, 0), (1024, 768, 0, 0), (1920, 1080, 0, 0), (1280, 700, 400, 60)],
)
def test_screens_that_overlap_are_one_and_show_no_notes(width: int, height: int, x: int, y: int) -> None:
    mirror = ScreenInfo("HDMI-1", width=width, height=height, x=x, y=y)
    for screens in ([mirror, PANEL], [PANEL, mirror]):
        made = arrange(screens)
        assert len(distinct(screens)) == 1
        # The audience's picture is whole, whichever of the two is the larger.
        assert made == Arrangement(None, screens.index(mirror), (), mirrored=True)


def test_neighbours_whose_places_are_rounded_are_two() -> None:
    left = ScreenInfo("eDP-1", width=1093, height=615)
    assert arrange([left, ScreenInfo("HDMI-1", x=1092)]) == Arrangement(0, 1)


def test_one_screen_that_the_platform_mirrors_shows_no_notes() -> None:
    duplicate = ScreenInfo(r"\\.\DISPLAY1", panel=True, mirrored=True)
    assert arrange([duplicate]) == Arrangement(None, 0, (), mirrored=True)
    assert arrange([duplicate], seen=Seen(duplicate, HALL, (HALL,))).console is None


def test_an_extended_desktop_that_is_duplicated_hides_the_notes_and_shows_them_again() -> None:
    mirror = HALL._replace(x=0)
    made = arrange([PANEL, mirror], seen=SEEN)
    assert made == Arrangement(None, 1, (), mirrored=True)
    seen = remembered(SEEN, [PANEL, mirror], made)
    assert arrange([PANEL, HALL], seen=seen) == Arrangement(0, 1)
    assert arrange([PANEL], seen=seen) == Arrangement(0, None)
    assert arrange([HALL], seen=seen) == Arrangement(None, 0)


def test_the_picture_of_a_duplicated_desktop_is_the_projector_s_even_where_the_panel_was_the_audience_s() -> (
    None
):
    seen = remembered(NOTHING, [PANEL, OTHER], arrange([PANEL, OTHER], [PANEL.identity]))
    assert arrange([PANEL, HALL._replace(x=0)], seen=seen) == Arrangement(None, 1, (), mirrored=True)


def test_a_projector_that_was_mirrored_from_the_start_never_shows_notes() -> None:
    mirror = HALL._replace(x=0)
    seen = remembered(NOTHING, [PANEL, mirror], arrange([PANEL, mirror]))
    assert arrange([HALL], seen=seen) == Arrangement(None, 0)
    assert arrange([PANEL, HALL], seen=seen) == Arrangement(0, 1)


def test_beside_a_mirrored_laptop_a_further_screen_shows_no_notes_unless_it_is_chosen() -> None:
    screens = [PANEL, HALL._replace(x=0), OTHER]
    made = arrange(screens)
    assert made == Arrangement(None, 2, (1,), mirrored=True) or made == Arrangement(
        None, 1, (2,), mirrored=True
    )
    assert arrange(screens, exchanged(screens, made)).console == 2


def test_two_mirrored_projectors_are_one_and_the_laptop_has_the_notes() -> None:
    assert arrange([PANEL, HALL, OTHER._replace(x=1366)]) == Arrangement(0, 1)


def test_notes_never_come_up_where_the_audience_was_looking() -> None:
    assert arrange([HALL], seen=SEEN) == Arrangement(None, 0)
    assert arrange([PANEL], seen=SEEN) == Arrangement(0, None)
    assert arrange([], seen=SEEN) == Arrangement(None, None)
    # Not even where a set's choice says so: the other one of that set is the audience's too.
    there = Seen(OTHER, HALL, (HALL,))
    assert arrange([HALL, PANEL], [PANEL.identity], there) == Arrangement(None, 1, (0,))


def test_where_the_notes_were_before_the_audience_looked_there_they_do_not_return() -> None:
    """A choice made before gives the console's screen to the audience, while the other one is the audience's, too."""
    seen = remembered(NOTHING, [OTHER, HALL], Arrangement(0, 1))
    made = arrange([OTHER, HALL], [OTHER.identity], seen)
    assert made == Arrangement(None, 0, (1,))
    seen = remembered(seen, [OTHER, HALL], made)
    assert arrange([OTHER], seen=seen) == Arrangement(None, 0)


def test_the_audience_keeps_its_screen_when_another_comes() -> None:
    assert arrange([PANEL, OTHER, HALL], seen=SEEN) == Arrangement(0, 2, (1,))


def test_an_exchange_at_the_desk_puts_no_notes_into_the_next_hall() -> None:
    """The laptop's panel was given to the audience beside a monitor; the monitor is pulled, a projector plugged in."""
    desk = [PANEL, OTHER]
    made = arrange(desk, [PANEL.identity])
    seen = remembered(NOTHING, desk, made)
    assert made == Arrangement(1, 0)
    assert arrange([PANEL, HALL], seen=seen) == Arrangement(None, 0, (1,))
    assert arrange([PANEL, HALL]) == Arrangement(0, 1), "in a new show the panel has the notes"
    # While the monitor with the notes stays, all stay.
    assert arrange([PANEL, OTHER, HALL._replace(x=6000)], seen=seen) == Arrangement(1, 0, (2,))


def test_two_screens_of_one_model_are_told_apart_with_and_without_the_other() -> None:
    one, two = ScreenInfo("DP-1", model="U27", primary=True), ScreenInfo("DP-2", model="U27", x=1920)
    assert identities([one, two]) == ["U27 DP-1", "U27 DP-2"]
    before = arrange([one, two])
    assert before == Arrangement(0, 1)
    seen = remembered(NOTHING, [one, two], before)
    assert arrange([one], seen=seen) == Arrangement(0, None)
    assert arrange([two], seen=seen) == Arrangement(None, 0), "the console's was pulled"
    assert arrange([two._replace(name="DP-3")], seen=seen) == Arrangement(None, 0), (
        "which one it is, nobody knows"
    )
    chosen = exchanged([one, two], before)
    assert arrange([one, two], chosen) == Arrangement(1, 0)


def test_of_two_built_in_panels_the_audience_has_none_until_it_is_given_one() -> None:
    pair = [PANEL, ScreenInfo("eDP-2", y=768)]
    made = arrange(pair)
    assert made == Arrangement(0, None)
    assert arrange(pair, exchanged(pair, made)) == Arrangement(1, 0)
    assert arrange([*pair, HALL]) == Arrangement(0, 2)


def test_choices_are_kept_for_so_many_sets_and_what_is_none_is_dropped() -> None:
    kept = parsed({"a": ["x"], "b": [], "c": "x", "d": [1], "e": ["y" * 9999], 4: ["z"]})
    assert kept == {"a": ("x",)}
    assert parsed("HALL") == {}
    for number in range(SETS + 5):
        kept = with_choice(kept, str(number), ["x"])
    assert len(kept) == SETS
    assert "a" not in kept
    kept = with_choice(kept, "5", ["y"])
    assert (list(kept)[-1], kept["5"], len(kept)) == ("5", ("y",), SETS)


def test_contents_change_places_and_windows_stay() -> None:
    both = arrange([PANEL, HALL])
    assert cast(both, 0, console=True) == Cast("console", "audience", 1)
    assert cast(both, 1, console=True) == Cast("audience", "console", 0)
    assert cast(both, 0, console=False) == Cast("stage", "audience", 1)


def test_with_one_screen_there_is_one_window_and_no_notes_for_the_audience() -> None:
    assert cast(Arrangement(0, None), 0, console=True) == Cast("console")
    assert cast(Arrangement(None, 0), 0, console=True) == Cast("stage")
    assert cast(Arrangement(None, None), None, console=True) == Cast("stage")


def test_on_a_screen_that_both_look_at_a_frozen_picture_stays() -> None:
    mirrored = Arrangement(None, 0, (), mirrored=True)
    assert cast(mirrored, 0, console=True, frozen=True) == Cast("audience")
    assert cast(mirrored, 0, console=True) == Cast("stage")
    assert cast(Arrangement(0, None), 0, console=True, frozen=True) == Cast("console")
    assert cast(Arrangement(None, None), None, console=True, frozen=True) == Cast("stage")


PLUGS = st.sampled_from(["eDP-1", "HDMI-1", "DP-1", "DP-2", "DP-3"])
# Chosen from values that there are: texts made up from nothing take long on a busy machine.
MADE = st.tuples(
    PLUGS,
    st.sampled_from([("", ""), ("M1", ""), ("M1", "1"), ("M2", "2")]),
    st.sampled_from([0, 800, 1366, 1920, 3840]),
    st.sampled_from([0, 0, 768]),
    st.sampled_from([(0, 0), (1024, 768), (1366, 768), (1920, 1080)]),
    st.booleans(),
    st.sampled_from([None, None, True, False]),
    st.sampled_from([False, False, False, True]),
).map(
    lambda drawn: ScreenInfo(
        drawn[0],
        model=drawn[1][0],
        serial=drawn[1][1],
        x=drawn[2],
        y=drawn[3],
        width=drawn[4][0],
        height=drawn[4][1],
        primary=drawn[5],
        panel=drawn[6],
        mirrored=drawn[7],
    )
)
SCREENS = st.lists(MADE, max_size=4, unique_by=lambda screen: screen.name)
STEPS = st.lists(SCREENS, min_size=1, max_size=6)


def same(one: ScreenInfo, other: ScreenInfo) -> bool:
    return (one.name, one.model, one.serial) == (other.name, other.model, other.serial)


def overlapping(screens: Sequence[ScreenInfo], index: int) -> list[ScreenInfo]:
    return [one for other, one in enumerate(screens) if other != index and one.overlaps(screens[index])]


def check(screens: list[ScreenInfo], made: Arrangement) -> None:
    """What holds of any arrangement."""
    given_out = [i for i in (made.console, *made.shown) if i is not None]
    assert len(set(given_out)) == len(given_out)
    assert not any(screens[a].overlaps(screens[b]) for a, b in combinations(given_out, 2))
    assert all(screens[index].width > 0 for index in given_out)
    assert bool(given_out) == bool(distinct(screens))
    if made.console is not None:
        desk = screens[made.console]
        assert not desk.mirrored
        assert not overlapping(screens, made.console), "notes where something else is shown too"
        assert all(not desk.overlaps(screens[i]) for i in made.shown)


@given(SCREENS, st.lists(st.sampled_from(["M1 1", "DP-1", "M1", "HDMI-1", "M2 2"]), max_size=2))
def test_notes_are_nowhere_where_the_audience_looks(screens: list[ScreenInfo], chosen: list[str]) -> None:
    check(screens, arrange(screens, chosen))


@given(SCREENS)
def test_on_an_unknown_set_a_built_in_panel_is_never_the_audience_s(screens: list[ScreenInfo]) -> None:
    made = arrange(screens)
    for index in made.shown:
        alone = not screens[index].mirrored and not overlapping(screens, index)
        assert not (alone and screens[index].built_in)
    if made.console is not None and any(one.built_in and one.width for one in screens):
        assert screens[made.console].built_in or len(distinct(screens)) == 1


@given(STEPS, st.data())
def test_whatever_is_plugged_and_pulled_the_notes_stay_away_from_where_the_audience_was_looking(
    steps: list[list[ScreenInfo]], data: st.DataObject
) -> None:
    seen, choices, looked = NOTHING, parsed({}), list[ScreenInfo]()
    for screens in steps:
        key = key_of(screens)
        made = arrange(screens, choices.get(key, ()), seen)
        check(screens, made)
        if made.console is not None:
            desk = screens[made.console]
            assert not any(same(desk, one) for one in looked)
        seen = remembered(seen, screens, made)
        looked += [
            screens[i]
            for i in made.shown
            if not any(same(screens[i], one) for one in looked)
            and not screens[i].mirrored
            and not overlapping(screens, i)
        ]
        if data.draw(st.booleans()) and (chosen := exchanged(screens, made)):
            choices = with_choice(choices, key, chosen)
            made = arrange(screens, chosen)
            check(screens, made)
            seen = remembered(NOTHING, screens, made)
            looked = [
                screens[i] for i in made.shown if not screens[i].mirrored and not overlapping(screens, i)
            ]


@given(SCREENS)
def test_an_exchange_moves_the_console_to_another_screen(screens: list[ScreenInfo]) -> None:
    before = arrange(screens)
    chosen = exchanged(screens, before)
    if chosen:
        made = arrange(screens, chosen)
        assert made.console is not None
        assert made.console != before.console
        assert made.audience is not None
        assert identities(screens)[made.audience] == chosen[0]
        assert parsed({"set": list(chosen)}) == {"set": chosen}


@pytest.mark.parametrize(
    ("arrangement", "main_at", "others"),
    [
        (Arrangement(0, None), 0, ()),
        (Arrangement(0, 1), 0, (1,)),
        (Arrangement(0, 1), 1, (0,)),
        (Arrangement(0, 1, (2,)), 1, (0, 2)),
        (Arrangement(None, 1, mirrored=True), 0, ()),
        (Arrangement(None, 1, (2,), mirrored=True), 0, (2,)),
        (Arrangement(None, 1, (2,), mirrored=True), 2, (1,)),
        (Arrangement(0, 1), None, ()),
    ],
)
def test_beside_a_window_that_stays_where_it_is_every_other_screen_shows_the_slide(
    arrangement: Arrangement, main_at: int | None, others: tuple[int, ...]
) -> None:
    assert beside(arrangement, main_at) == others


def test_where_nobody_may_read_notes_every_screen_shows_the_slide() -> None:
    # The speaker chose the projector for the notes; then the hall looked at it while the desktop was duplicated.
    panel, hall = ScreenInfo("eDP-1", x=0), ScreenInfo("HALL", x=1920)
    chosen = (panel.identity,)
    assert arrange([panel, hall], chosen) == Arrangement(1, 0)
    over = [panel, hall._replace(x=0)]
    seen = remembered(NOTHING, over, arrange(over))
    assert arrange([panel, hall], chosen, seen) == Arrangement(None, 0, (1,))
