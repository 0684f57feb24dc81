"""What a stage tells of the questions: to the hall what was answered, to the speaker also what is right."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.show.asking import Sheet
from zgc_desktop.show.keymap import Keymap
from zgc_desktop.show.state import ShowState


class AskingStage(QObject):
    """The part of a stage that asks the hall; the rest is in stage.StageModel."""

    answersChanged = Signal()
    askedChanged = Signal()
    fieldWanted = Signal(str)
    """A key was pressed that belongs into the field of the question that is up."""
    keysWanted = Signal()
    """What was written is taken, and keys are the show's again."""

    _state: ShowState
    _program: dict[str, Any]
    _lang: str
    keymap: Keymap
    _questions: QObject | None = None

    def give(self, id_: str, arg: str) -> None:
        """Give a command."""
        raise NotImplementedError

    def _may(self, id_: str) -> bool:
        raise NotImplementedError

    @Property(str, notify=answersChanged)
    def answers(self) -> str:
        """What the hall answered in this show, as JSON; see question_views.answers_view."""
        if not self._state.asking.answers:
            return "{}"
        from zgc_desktop.show.question_views import answers_view

        return json.dumps(answers_view(self._state.asking), ensure_ascii=False)

    @Property(str, notify=askedChanged)
    def asked(self) -> str:
        """The question of the chapter that stands in the place of the page, a slide as JSON; empty where none does."""
        if not self._state.asked:
            return ""
        from zgc_desktop.show.question_views import asked_slide

        return json.dumps(asked_slide(self._state, self._program["slides"]), ensure_ascii=False)

    @Property(QObject, constant=True)
    def questions(self) -> QObject:
        """What the speaker sees of the question that is up, made when it is first wanted."""
        if self._questions is None:
            self._questions = QuestionsModel(self, self._lang)
        return self._questions

    @Slot()
    def openQuiz(self) -> None:
        """Ask the questions of the chapter; where nobody speaks, quiz the visitor."""
        self.give("quiz" if self._may("quiz") else "visitor-quiz", "")

    def answers_key(self, name: str, text: str) -> bool:
        """Whether a key was taken by the question that is up; `text` is what it writes."""
        if not self._state.question:
            return False
        from zgc_desktop.show.question_keys import FIELD, given

        made = given(self._state, name, self.keymap)
        if made is None:
            return False
        if made.id == FIELD:
            self.fieldWanted.emit(text or made.arg)
        elif made.id:
            self.give(made.id, made.arg)
        return True

    def on_sheet(self, state: ShowState) -> ShowState:
        """The state with the questions of the program that is shown."""
        slides = self._program["slides"]
        if state.asking.sheet.slides is slides:
            return state
        sheet = Sheet(slides, self._program.get("questions", ()))
        return state.with_(asking=state.asking.on(sheet))

    def open_slide(self, page: int) -> Any:
        """A slide without what would tell the answer of its question; that comes with `answers`, once it is revealed."""
        slide = self._program["slides"][page]
        if not slide.get("question"):
            return slide
        from zgc_desktop.show.question_views import open_slide

        return open_slide(slide, self._state.asking)

    def tell_asked(self, before: ShowState) -> None:
        """Tell that another question stands in front of the page, or none any more."""
        state = self._state
        if (before.asked or state.asked) and (before.page, before.asking) != (state.page, state.asking):
            self.askedChanged.emit()


class QuestionsModel(QObject):
    """What only the speaker sees of the question that is up on a stage."""

    changed = Signal()

    def __init__(self, stage: AskingStage, lang: str = "zh") -> None:
        super().__init__(stage)
        self._stage, self._lang = stage, lang
        stage.answersChanged.connect(self.changed)
        stage.pageChanged.connect(self.changed)  # type: ignore[attr-defined]
        stage.slidesChanged.connect(self.changed)  # type: ignore[attr-defined]

    @property
    def _state(self) -> ShowState:
        return self._stage._state

    @Property(str, notify=changed)
    def panel(self) -> str:
        """See question_views.panel_view, as JSON; `null` where no question is up."""
        from zgc_desktop.show.question_views import panel_view

        return json.dumps(panel_view(self._state, self._lang), ensure_ascii=False)

    @Property(str, notify=changed)
    def film(self) -> str:
        """See question_views.film_view, as JSON."""
        from zgc_desktop.show.question_views import film_view

        return json.dumps(film_view(self._state, self._lang), ensure_ascii=False)

    @Property(str, notify=changed)
    def keys(self) -> str:
        """What keys do while this question is up, as JSON: `[{id, keys, words, short, command}]`; see question_keys.rules."""
        from zgc_desktop.show.question_keys import rules

        found = rules(self._stage.keymap, self._lang, self._state) if self._state.question else []
        lines = [
            {
                "id": rule.id,
                "keys": list(rule.keys),
                "words": rule.words.get(self._lang),
                "short": rule.short.get(self._lang),
                "command": rule.command,
            }
            for rule in found
        ]
        return json.dumps(lines, ensure_ascii=False)

    @Property(str, notify=changed)
    def tally(self) -> str:
        """What came of what was asked so far, in words; empty where nothing was."""
        from zgc_desktop.show.question_views import tally_words

        return tally_words(self._state.asking, self._lang)
