from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.screens import (
    Arrangement,
    Cast,
    ScreenInfo,
    arrange,
    cast,
    distinct,
    exchanged,
    identities,
)

PANEL = ScreenInfo("eDP-1", model="Panel", width=1366, height=768, primary=True)
HALL = ScreenInfo("HDMI-1", maker="EPS", model="EB-L", serial="77", x=1366)
OTHER = ScreenInfo("DP-2", maker="DEL", model="U27", serial="12", x=3286)


def test_the_projector_gets_the_slides_and_the_laptop_the_console() -> None:
    assert arrange([PANEL, HALL]) == Arrangement(0, 1)
    assert arrange([HALL, PANEL]) == Arrangement(1, 0)
    plain = [ScreenInfo("A", primary=True), ScreenInfo("B", x=1920)]
    assert arrange(plain) == Arrangement(0, 1)


def test_a_choice_is_kept_by_identity_and_survives_an_unplug() -> None:
    assert arrange([PANEL, HALL, OTHER], chosen=OTHER.identity) == Arrangement(0, 2, (1,))
    assert arrange([PANEL, HALL], chosen=OTHER.identity) == Arrangement(0, 1)
    elsewhere = ScreenInfo("HDMI-2", maker="DEL", model="U27", serial="12", x=1366)
    assert arrange([PANEL, elsewhere, HALL], chosen=OTHER.identity) == Arrangement(0, 1)


def test_an_exchange_puts_the_slides_on_the_console_s_screen() -> None:
    before = arrange([PANEL, HALL])
    chosen = exchanged([PANEL, HALL], before)
    assert arrange([PANEL, HALL], chosen=chosen) == Arrangement(1, 0)
    assert exchanged([PANEL], arrange([PANEL])) == ""


def test_of_more_screens_each_has_its_turn() -> None:
    screens = [PANEL, HALL, OTHER]
    made, seen = arrange(screens), []
    for _ in screens:
        made = arrange(screens, chosen=exchanged(screens, made))
        assert made.two
        assert made.console != made.audience
        seen.append(made.audience)
    assert seen == [2, 0, 1]


def test_a_mirrored_screen_is_no_second_screen() -> None:
    mirror = ScreenInfo("HDMI-1", width=1366, height=768)
    assert distinct([mirror, PANEL]) == [1]
    assert arrange([mirror, PANEL]) == Arrangement(1, None)


def test_notes_never_come_up_where_the_audience_was_looking() -> None:
    assert arrange([HALL], audience=HALL.identity, console=PANEL.identity) == Arrangement(None, 0)
    assert arrange([PANEL], audience=HALL.identity, console=PANEL.identity) == Arrangement(0, None)
    assert arrange([], audience=HALL.identity) == Arrangement(None, None)


def test_the_audience_keeps_its_screen_when_another_comes() -> None:
    assert arrange([PANEL, OTHER, HALL], audience=HALL.identity, console=PANEL.identity) == Arrangement(
        0, 2, (1,)
    )


SCREENS = st.lists(
    st.builds(
        ScreenInfo,
        name=st.sampled_from(["eDP-1", "HDMI-1", "DP-1", "DP-2"]),
        model=st.sampled_from(["", "M1", "M2"]),
        serial=st.sampled_from(["", "1", "2"]),
        x=st.sampled_from([0, 1366, 1920]),
        width=st.sampled_from([0, 1366, 1920]),
        primary=st.booleans(),
    ),
    max_size=4,
)


@given(SCREENS, st.sampled_from(["", "M1 1", "DP-1"]), st.sampled_from(["", "M1", "HDMI-1"]))
def test_console_and_audience_never_share_a_screen(
    screens: list[ScreenInfo], chosen: str, audience: str
) -> None:
    made = arrange(screens, chosen, audience)
    given_out = [i for i in (made.console, made.audience, *made.others) if i is not None]
    assert len(set(given_out)) == len(given_out)
    assert set(given_out) == set(distinct(screens))
    assert bool(given_out) == bool(distinct(screens))
    assert made.two == (len(distinct(screens)) > 1)


def test_contents_change_places_and_windows_stay() -> None:
    both = arrange([PANEL, HALL])
    assert cast(both, 0, console=True) == Cast("console", "audience", 1)
    assert cast(both, 1, console=True) == Cast("audience", "console", 0)
    assert cast(both, 0, console=False) == Cast("stage", "audience", 1)


def test_with_one_screen_there_is_one_window_and_no_notes_for_the_audience() -> None:
    assert cast(Arrangement(0, None), 0, console=True) == Cast("console")
    assert cast(Arrangement(None, 0), 0, console=True) == Cast("stage")
    assert cast(Arrangement(None, None), None, console=True) == Cast("stage")


def test_two_screens_of_one_model_are_told_apart() -> None:
    one, two = ScreenInfo("DP-1", model="U27", primary=True), ScreenInfo("DP-2", model="U27", x=1920)
    assert identities([one, two]) == ["U27 DP-1", "U27 DP-2"]
    before = arrange([one, two])
    assert before == Arrangement(0, 1)
    chosen = exchanged([one, two], before)
    assert arrange([one, two], chosen=chosen) == Arrangement(1, 0)
    # Which of the two is left cannot be known: then no notes.
    assert arrange([two], audience="U27 DP-2", console="HP 1") == Arrangement(None, 0)
