"""Lists of problems that stay short, whatever stands in the files."""

from __future__ import annotations

from collections.abc import Iterable

from zgc_desktop.source.problem import Problem, Spot

#: So many problems of a briefing are listed; of the rest only the number is told.
MAX_PROBLEMS = 1000


class Bounded(list[Problem]):
    """A list that takes MAX_PROBLEMS problems and counts what more there is; `cut` is where the first of them stands."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        super().__init__()
        self.more = 0
        self.cut: Spot | None = None
        self.extend(problems)

    def append(self, found: Problem) -> None:
        """Take one more problem, or count it."""
        if len(self) < MAX_PROBLEMS:
            super().append(found)
        else:
            self.skip(1, Spot(found.file, found.line, found.column))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take more problems, or count them; and those that another such list has counted."""
        for found in problems:
            self.append(found)
        if isinstance(problems, Bounded):
            self.skip(problems.more, problems.cut)

    def __iadd__(self, problems: Iterable[Problem]) -> Bounded:  # type: ignore[override,misc]
        self.extend(problems)
        return self

    def skip(self, more: int, at: Spot | None) -> None:
        """Count problems that are not listed."""
        self.more += more
        self.cut = self.cut or at
