"""The running show as one frozen value; a tuple, which takes the first slide 6 ms less than a dataclass would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Self

from zgc_desktop.show.asking import Asking
from zgc_desktop.show.clock import Clock, Talk
from zgc_desktop.show.ink import Ink
from zgc_desktop.show.languages import English, offered
from zgc_desktop.show.route import Cutting
from zgc_desktop.show.slot import Slot
from zgc_desktop.show.trail import Place, Trail
from zgc_desktop.show.zoom import Zoom

LAYOUTS = ("split", "notes", "slide")
NOTE_SIZES = (20, 24, 30, 36, 44, 54)


#: Esc ends a show at once that has run for so many seconds; a longer one it asks about.
AT_ONCE = 60.0
#: For so many seconds the question stands.
ASKED_FOR = 8.0
#: A countdown that has come to its end stays at 0:00 for so many seconds.
LINGERS = 10.0
#: For so many seconds the key that put the clock to zero gives the time back.
AGAIN = 15.0


class Reset(NamedTuple):
    """A clock that was put to zero at the moment `at`, and when the talk had begun; what gives the time back."""

    clock: Clock
    began: float
    at: float

    def restored(self, clock: Clock, now: float) -> Clock:
        """The clock as if it had never been put to zero; it runs if `clock` does."""
        before, since = self.clock.stop(self.at), clock.stop(now)
        spent = tuple(a + b for a, b in zip(before.spent, since.spent, strict=True))
        there = since._replace(spent=spent, first=before.first)
        return there.start(now) if clock.running else there


class Missing(NamedTuple):
    """What of an interrupted show has no place in the slides as they are now.

    `page` and `step` say that where it stopped is gone, `frozen` that the picture held for the audience is. `drawn` is
    the number of slides that are gone with what was drawn on them, which is kept; `spent` the seconds spent on slides
    that are gone.
    """

    page: bool = False
    step: bool = False
    frozen: bool = False
    drawn: int = 0
    spent: float = 0.0


class InterruptedShow(NamedTuple):
    """A show that broke off, or was `ended` a moment ago, on the slides as they are now.

    Its clock stands, and its moments are counted from the one when it stopped.
    """

    state: ShowState
    ended: bool = False
    missing: Missing = Missing()

    @property
    def elapsed(self) -> float:
        """The time that was spent, in seconds."""
        return sum(self.state.clock.spent)


class _Fields(NamedTuple):
    """See ShowState."""

    steps: tuple[int, ...]
    reserved: int = 0
    page: int = 0
    step: int = 0
    running: bool = True
    curtain: str = ""
    overlay: str = ""
    digits: str = ""
    hall: bool = False
    full_screen: bool = True
    origin: int = -1
    trail: Trail = Trail()
    wish: str = ""
    console: bool = False
    layout: str = "split"
    note_size: int = 2
    scroll: int = 0
    frozen: ShowState | None = None
    zoom: Zoom = Zoom()
    previews: bool = True
    english: English = English()
    countdown: float | None = None
    check_screens: bool = False
    hall_screens: int = 0
    ink: Ink = Ink()
    cutting: Cutting = Cutting()
    asking: Asking = Asking()
    slot: Slot = Slot()
    talk: Talk = Talk()
    reset: Reset | None = None
    asks: bool = True
    leaving: float | None = None
    interrupted: InterruptedShow | None = None
    now: float = 0.0
    clock: Clock = Clock(())


class ShowState(_Fields):
    """Where the show is and what covers it.

    `page` and `step` count from 0; `steps` holds the number of build states of every slide, of which the last
    `reserved` are kept in reserve, outside the flow of the show. `curtain` is empty, `black` or `white`; `overlay` is
    empty, `help`, `grid`, `menu`, `search` or `palette`; `digits` is a page number being typed. `origin` is the page of the flow
    that a look at another page goes back to, −1 where there is none; `trail` holds the places that jumps left. `wish`
    names what is not the state's own to do: the `quiz` of a visitor, an `exchange` of the screens, to `identify` them.

    `console` says whether the presenter console is open; `layout` is one of LAYOUTS, `note_size` an index of
    NOTE_SIZES, `scroll` how many times the notes were scrolled down on this page, less how many times up. `frozen` is the
    state whose picture the audience keeps while the speaker moves on, None when it follows (see audience_state); what is
    added to the state later is frozen with it. `cutting` is the time that is planned, and what is left out of the plan; `slot` is
    what the console's lower slot shows.
    `ink` is what is drawn on the pages, `zoom` the part of the slide that fills the screen. `previews` says whether the
    console shows what is to come. `english` says where the English of the slides is shown, beside the Chinese.
    `asking` is what the hall is asked, and what it answered.
    `check_screens` says that the speaker is asked whether the audience's screen is the right one.
    `hall_screens` is how many screens there are for the
    audience to look at, 0 where the show has but one window.
    `countdown` is the moment that the audience sees coming, on the clock of `now`; None where it sees none. `talk` says
    when all this began, `reset` what the clock was before it was put to zero. `asks` says whether Esc asks before it ends a show, `leaving` is the moment
    when it did. `interrupted` is the show that the overlay `resume` offers to go on with. `now` is the moment of the last
    command, in seconds of a steady clock.
    """

    __slots__ = ()

    def __new__(cls, steps: tuple[int, ...], **fields: Any) -> Self:
        """The state of a show of so many slides; a clock or a plan that is not of these begins anew."""
        return super().__new__(cls, steps, **fields)._fitted()

    def _fitted(self) -> Self:
        slides = len(self.steps)
        fits = len(self.clock.spent) == slides and len(self.cutting.plan) == slides
        if fits:
            return self
        none = (0.0,) * slides
        clock = self.clock if len(self.clock.spent) == slides else Clock(none)
        cutting = self.cutting if len(self.cutting.plan) == slides else Cutting(none)
        return self._replace(clock=clock, cutting=cutting)

    @property
    def last(self) -> int:
        """The index of the last page of the flow; 0 for an empty show."""
        return max(0, len(self.steps) - self.reserved - 1)

    @property
    def here(self) -> Place:
        """The page that is up, and its step."""
        return Place(self.page, self.step)

    @property
    def asked(self) -> bool:
        """Whether a question of the chapter stands in front of the page."""
        return self.asking.in_front_of(self.page)

    @property
    def question(self) -> str:
        """The id of the question that is up, of the chapter or on the page; empty where none is."""
        return self.asking.question(self.page)

    @property
    def flow_page(self) -> int:
        """Where the talk is: the page that is up or, where that is kept in reserve, the one it returns to."""
        return self.page if self.page <= self.last else max(0, self.origin)

    def at(self, page: int, *, built: bool = False) -> ShowState:
        """The state on another page (clamped), before its builds or, with `built`, after them."""
        page = max(0, min(len(self.steps) - 1, page))
        step = self.steps[page] - 1 if built and self.steps else 0
        origin = -1 if page == self.origin else self.origin
        in_reserve = page > self.last
        if in_reserve and origin < 0:
            origin = self.flow_page
        return self.with_(
            page=page,
            step=step,
            curtain="",
            overlay="",
            digits="",
            origin=origin,
            scroll=0 if page != self.page else self.scroll,
            zoom=Zoom() if page != self.page else self.zoom,
            asking=self.asking.at_page(self.page, self.origin, page, origin),
            clock=self.clock.turn(page, self.now, origin if in_reserve else -1),
        )

    def following(self, before: ShowState, *, shows: bool, owns: bool) -> ShowState:
        """This state after a command given in the state `before`, with the curtain where it belongs.

        It falls only when a page is shown to the audience, which one behind a frozen picture is not, and by the commands
        that are its own. `shows` and `owns` say which of these the command is (see Command.curtain).
        """
        falls = owns or (shows and self.frozen is None)
        return self if falls or before.curtain in ("", self.curtain) else self.with_(curtain=before.curtain)

    def lapsed(self) -> ShowState:
        """Without what has had its time by `now`: a countdown long at its end, a question whether to leave."""
        changes: dict[str, Any] = {}
        if self.countdown is not None and self.now >= self.countdown + LINGERS:
            changes["countdown"] = None
        if self.leaving is not None and self.now >= self.leaving + ASKED_FOR:
            changes["leaving"] = None
        return self.with_(**changes) if changes else self

    def given_for(self, now: float) -> float:
        """For how many seconds the show has been given, whatever was done to its clock."""
        before = 0.0 if self.reset is None else self.reset.clock.elapsed(self.reset.at)
        return max(now - self.talk.began, self.clock.elapsed(now) + before)

    def reset_clock(self, talk: Talk) -> ShowState:
        """The state with the clock at zero and the talk beginning now, the way back kept."""
        return self.with_(
            clock=self.clock.reset(self.now),
            talk=talk,
            reset=Reset(self.clock, self.talk.began, self.now),
        )

    def restored_clock(self) -> ShowState:
        """The state with the time given back that the clock had before it was put to zero."""
        if self.reset is None:
            return self
        clock = self.reset.restored(self.clock, self.now)
        return self.with_(clock=clock, talk=self.talk._replace(began=self.reset.began), reset=None)

    def ended(self) -> ShowState:
        """The state with the show over, its clock standing."""
        return self.with_(running=False, leaving=None, clock=self.clock.stop(self.now))

    def starting(self, page: int) -> ShowState:
        """The state at the start of a talk on a page from 1, or from −1 on one of those in reserve."""
        return self.at(page - 1 if page > 0 else self.last - page)

    def jumped(self, page: int, *, built: bool = False) -> ShowState:
        """The state on another page, the way back kept."""
        there = self.at(page, built=built)
        return there if there.page == self.page else there.with_(trail=self.trail.jumped(self.here))

    def travelled(self, found: tuple[Place, Trail] | None) -> ShowState:
        """The state at a place of the trail; None leaves it as it is."""
        if found is None:
            return self
        place, trail = found
        there = self.at(place.page)
        return there.with_(step=min(place.step, self.steps[there.page] - 1), trail=trail)

    def returned(self) -> ShowState:
        """The state back where a look began; where nobody knows, on the first page."""
        found = self.trail.backward_to(self.origin, self.here)
        return self.travelled(found) if found else self.at(max(0, self.origin), built=self.origin >= 0)

    def looking(self, page: int) -> ShowState:
        """The state for a look at a page (from 1) that counts for nothing: it is left like a show of its own."""
        return self.at(page - 1, built=True).with_(origin=-1, trail=Trail(), clock=self.clock, asks=False)

    def resumed_after(self, look: ShowState, now: float) -> ShowState:
        """This state after a look, with what was drawn and chosen during that."""
        kept = {
            name: getattr(look, name)
            for name in ("ink", "hall", "english", "layout", "note_size", "previews", "asking")
        }
        return self.with_(now=now, **kept)

    def with_(self, **changes: Any) -> ShowState:
        """The state with fields changed."""
        return self._replace(**changes)._fitted()


def steps_of(slides: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What a show needs to know of its composed slides: `steps`, `reserved` and `cutting` of ShowState."""
    return {
        "steps": tuple(int(slide["steps"]) for slide in slides),
        "reserved": sum(bool(slide.get("reserve")) for slide in slides),
        "cutting": Cutting(
            tuple(float(slide.get("minutes") or 0) * 60 for slide in slides),
            frozenset(page for page, slide in enumerate(slides) if slide.get("optional")),
        ),
    }


def opening(
    slides: Sequence[Mapping[str, Any]],
    page: int,
    now: float,
    *,
    rehearsal: bool = False,
    english: str = "none",
    **look: Any,
) -> ShowState:
    """The state of a talk that begins now on a page (see `starting`); `look` are fields as they were chosen before.

    `english` is one of languages.PLACES.
    """
    look["english"] = English(english, offered(slides))
    of_slides = steps_of(slides)
    clock = Clock((0.0,) * len(of_slides["steps"]), first=max(0, page - 1)).start(now)
    return ShowState(**of_slides, **look, now=now, clock=clock, talk=Talk(now, rehearsal)).starting(page)


def resumed(state: ShowState, interrupted: InterruptedShow) -> ShowState:
    """The state with an interrupted show going on; how the console stands is as it is now."""
    there, now = interrupted.state, state.now
    stays = {
        name: getattr(state, name)
        for name in (
            "full_screen",
            "console",
            "layout",
            "note_size",
            "previews",
            "check_screens",
            "hall_screens",
            "now",
        )
    }
    return there.with_(
        **stays,
        running=True,
        asking=there.asking.on(state.asking.sheet),
        countdown=None if there.countdown is None else now + there.countdown,
        talk=there.talk._replace(began=now + there.talk.began),
        english=there.english._replace(offered=state.english.offered),
        clock=there.clock.start(now),
    )
