"""Finding pages by what is on them, said about them, known and asked: by Chinese text, pinyin, digits and letters.

`entries` takes a composed program apart into texts, `Index` finds typed text in them. A page is found once, by the best
of its texts: its title, then what is seen on it, the facts that it quotes, its notes, the questions that it answers.

Text is looked for as it is typed, which takes a millisecond or two in the largest briefing. Pinyin is looked for in
copies of the texts in which each character stands for all its readings; so that not every text has to be looked
through, the index knows which texts hold which readings, and which pairs of initials.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from zgc_desktop.briefing.questionfile import Questions, plain_line, words_of
from zgc_desktop.text.look import fold
from zgc_desktop.text.pinyin import is_initial, readings, reads, spellings

#: What a text is, the best first.
KINDS = ("title", "text", "fact", "note", "question")
MOST = 50
LONGEST_QUERY = 40
#: How much of a long text is shown before and after what was found.
BEFORE, AFTER = 10, 42

_EDGE = "\n"
_CODES = 0xE000


class Entry(NamedTuple):
    """A text and the page (from 0) that it leads to; `kind` is one of KINDS."""

    kind: str
    page: int
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A page (from 0), the text that led to it, and what of that was found: from `start` up to `end`."""

    kind: str
    page: int
    text: str
    start: int
    end: int


def entries(program: Mapping[str, Any]) -> list[Entry]:
    """The texts of a composed program (see `compose`) by which a page may be found, the best kind first, without its
    questions."""
    slides = program["slides"]
    found = [Entry("title", page, plain_line(slide["title"])) for page, slide in enumerate(slides)]
    found += [Entry("text", page, plain_line(slide["accessible"])) for page, slide in enumerate(slides)]
    found += [Entry("fact", fact["page"] - 1, plain_line(fact["text"])) for fact in program.get("facts", ())]
    found += [Entry("note", page, plain_line(slide["notes"])) for page, slide in enumerate(slides)]
    return [entry for entry in found if entry.text and 0 <= entry.page < len(slides)]


def words_of_all(texts: Iterable[Entry]) -> str:
    """The texts as they are compared, a line each."""
    return fold(_EDGE.join(entry.text.replace(_EDGE, " ") for entry in texts))


class Index:
    """Looks typed text up in texts, and in the questions of a briefing with so many pages.

    `words` are the texts as they are compared, in the order of KINDS, where they are known already. With `spell` as
    False what is typed is found as it is, and as pinyin only once `spell` was called, which may take seconds where there
    are many texts.
    """

    def __init__(
        self,
        texts: Iterable[Entry],
        questions: Questions | None = None,
        pages: int = 0,
        *,
        words: str | None = None,
        spell: bool = True,
    ) -> None:
        self._entries = sorted(texts, key=lambda entry: KINDS.index(entry.kind))
        self._questions, self._pages = questions, pages
        lengths = (len(entry.text) + 1 for entry in self._entries)
        own = _Lines(
            words_of_all(self._entries) if words is None else words, list(accumulate(lengths, initial=0))
        )
        #: Each with the number of its first text. They are not made one, which would be a copy of every question.
        self._parts = [(0, own)]
        if questions:
            self._parts.append((len(self._entries), _Lines(questions.words(), questions.starts())))
        self._spelt: _Spelt | None = None
        if spell:
            self.spell()

    @classmethod
    def of(cls, program: Mapping[str, Any], *, spell: bool = True) -> Index:
        """The index of a composed program."""
        questions = Questions.of(program.get("questions", ()))
        return cls(
            entries(program), questions, len(program["slides"]), words=program.get("words"), spell=spell
        )

    def spell(self) -> None:
        """Find pinyin too from now on."""
        self._spelt = _Spelt([line for _, part in self._parts for line in part.all()])

    def _entry(self, number: int) -> Entry:
        if number < len(self._entries):
            return self._entries[number]
        assert self._questions is not None
        place = number - len(self._entries)
        return Entry("question", self._questions.pages[place] - 1, words_of(self._questions[place]))

    def _page(self, number: int) -> int | None:
        """The page that a text leads to; None for a question without one."""
        if number < len(self._entries):
            return self._entries[number].page
        assert self._questions is not None
        page = self._questions.pages[number - len(self._entries)] - 1
        return page if 0 <= page < self._pages else None

    def _rank(self, number: int) -> int:
        return KINDS.index(self._entries[number].kind) if number < len(self._entries) else len(KINDS) - 1

    def find(self, typed: str, most: int = MOST) -> list[Hit]:
        """The pages found by all words typed, the best first."""
        words = fold(typed[:LONGEST_QUERY]).split()
        if not words:
            return []
        # The longest word is likely to be the rarest.
        first, *others = sorted(words, key=len, reverse=True)
        best: dict[int, tuple[int, int, int, int, int]] = {}
        for way, matches in enumerate(self._ways(first)):
            pages: set[int] = set()
            for number, start, end in matches:
                page = self._page(number)
                if page is None or page in pages or not all(self._holds(number, word) for word in others):
                    continue
                pages.add(page)
                rank = self._rank(number)
                best[page] = min(best.get(page, (len(KINDS),) * 5), (rank, way, number, start, end))
                if len(pages) >= max(most, MOST):
                    break
        ordered = sorted(best.items(), key=lambda item: (item[1][0], item[1][1] > 0, item[0]))
        return [self._hit(page, *found[2:]) for page, found in ordered[:most]]

    def _ways(self, word: str) -> Iterator[Iterator[tuple[int, int, int]]]:
        """The texts that hold a word as typed, and then by each way to read it as pinyin: number, start and end."""
        yield (
            (first + line, start, start + len(word))
            for first, part in self._parts
            for line, start in part.find(word)
        )
        if self._spelt is not None:
            for parts in spelt_parts(word):
                yield self._spelt.find(parts)

    def _holds(self, number: int, word: str) -> bool:
        first, part = self._parts[-1] if number >= self._parts[-1][0] else self._parts[0]
        spelt = self._spelt
        return part.holds(number - first, word) or (
            spelt is not None and any(spelt.holds(number, parts) for parts in spelt_parts(word))
        )

    def _hit(self, page: int, number: int, start: int, end: int) -> Hit:
        entry = self._entry(number)
        whole = len(entry.text) <= BEFORE + AFTER
        left = 0 if whole else max(0, start - BEFORE)
        right = len(entry.text) if whole else min(len(entry.text), start + AFTER)
        text = ("…" if left else "") + entry.text[left:right] + ("…" if right < len(entry.text) else "")
        shift = left - bool(left)
        return Hit(entry.kind, page, text, start - shift, min(end, right) - shift)


class _Lines:
    """Texts as they are compared, a line each, and where each begins; after the last begins nothing."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._text, self._starts = text, starts

    def all(self) -> list[str]:
        """The lines."""
        return self._text.split(_EDGE) if len(self._starts) > 1 else []

    def find(self, word: str) -> Iterator[tuple[int, int]]:
        """The lines that hold a word, and where in them it first stands."""
        at = self._place(word, 0, len(self._text))
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield line, at - self._starts[line]
            at = self._place(word, self._starts[line + 1], len(self._text))

    def holds(self, line: int, word: str) -> bool:
        """Whether a line holds a word."""
        return self._place(word, self._starts[line], self._starts[line + 1] - 1) >= 0

    def _place(self, word: str, start: int, end: int) -> int:
        """Where a word first stands between two places, −1 where it does not; letters only at the start of a word."""
        at = self._text.find(word, start, end)
        while at > 0 and _is_letter(word[0]) and _is_letter(self._text[at - 1]):
            at = self._text.find(word, at + 1, end)
        return at


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z"


def spelt_parts(word: str) -> list[tuple[str, ...]]:
    """The ways to read a word that holds letters: its characters, and parts of pinyin for its letters.

    A character among letters stands for its sound: 发明zl finds 发明专利.
    """
    ways: list[tuple[str, ...]] = [()]
    if not re.search("[a-z]", word):
        return []
    for run in re.findall("[a-z]+|[^a-z]", word):
        own = spellings(run) if run[0].isascii() and run[0].isalpha() else ((run,),)
        ways = [(*way, *more) for way in ways for more in own][:8]
    return ways


class _Spelt:
    """The texts with each character standing for its readings, and which texts hold which of them.

    A set of texts is a number whose bit n tells whether text n belongs to it.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        codes: dict[tuple[str, ...], str] = {}
        self._table: dict[int, str] = {}
        for character, read in readings().items():
            self._table[ord(character)] = codes.setdefault(tuple(sorted(read)), chr(_CODES + len(codes)))
        self._sets = {code: read for read, code in codes.items()}
        # One text after the other, so that other threads get their turn.
        spelt = [text.translate(self._table) for text in texts]
        self._holding: dict[str, int] = {}
        self._pairs: dict[str, int] = {}
        self._index(spelt)
        self._text = _EDGE.join(spelt)
        self._starts = list(accumulate((len(text) + 1 for text in spelt), initial=0))
        self._classes: dict[tuple[str, bool], str] = {}
        self._with: dict[tuple[str, bool], int] = {}
        self._patterns: dict[tuple[str, ...], re.Pattern[str] | None] = {}

    def _index(self, texts: Sequence[str]) -> None:
        """Note which texts hold which characters, and which pairs of initials."""
        initials = {code: "".join(sorted({each[0] for each in read})) for code, read in self._sets.items()}
        by_set: dict[str, str] = {}
        table = {}
        for code, letters in initials.items():
            short = letters if len(letters) == 1 else by_set.setdefault(letters, chr(_CODES + len(by_set)))
            table[ord(code)] = short
        sets = {short: letters for letters, short in by_set.items()}
        single: dict[str, list[int]] = defaultdict(list)
        paired: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for code in set(text):
                single[code].append(number)
            for pair in set(pairwise(text.translate(table))):
                paired[pair].append(number)
        self._holding = {code: _as_bits(numbers) for code, numbers in single.items()}
        for (one, two), numbers in paired.items():
            value = _as_bits(numbers)
            for first in sets.get(one, one):
                for second in sets.get(two, two):
                    self._pairs[first + second] = self._pairs.get(first + second, 0) | value

    def find(self, parts: tuple[str, ...]) -> Iterator[tuple[int, int, int]]:
        """The texts that read so: number, start and end."""
        pattern = self._pattern(parts)
        if pattern is None:
            return
        held = -1
        for one, two in pairwise(parts):
            if one.isascii() and two.isascii():
                held &= self._pairs.get(one[0] + two[0], 0)
        for index, part in enumerate(parts):
            held &= self._texts_with(part, index == len(parts) - 1)
        row = format(held, "b")[::-1]
        number = row.find("1")
        while number >= 0:
            start = self._starts[number]
            match = pattern.search(self._text, start, self._starts[number + 1] - 1)
            if match:
                yield number, match.start() - start, match.end() - start
            number = row.find("1", number + 1)

    def _texts_with(self, part: str, last: bool) -> int:
        """The texts that hold some character that a part stands for."""
        key = (part, last)
        if key not in self._with:
            held = 0
            for code in self._class(part, last):
                held |= self._holding.get(code, 0)
            self._with[key] = held
        return self._with[key]

    def holds(self, number: int, parts: tuple[str, ...]) -> bool:
        """Whether a text reads so somewhere."""
        pattern = self._pattern(parts)
        start, end = self._starts[number : number + 2]
        return pattern is not None and pattern.search(self._text, start, end - 1) is not None

    def _pattern(self, parts: tuple[str, ...]) -> re.Pattern[str] | None:
        if parts not in self._patterns:
            if len(self._patterns) > 200:
                self._patterns.clear()
            classes = [self._class(part, index == len(parts) - 1) for index, part in enumerate(parts)]
            sets = "".join(f"[{re.escape(each)}]" for each in classes)
            self._patterns[parts] = re.compile(sets) if all(classes) else None
        return self._patterns[parts]

    def _class(self, part: str, last: bool) -> str:
        """What stands for a part: characters so read, and a letter for itself; empty where there is none."""
        key = (part, last)
        if key not in self._classes:
            if not part.isascii() or not part.isalpha():
                own = part.translate(self._table)
            else:
                own = "".join(
                    c for c, read in self._sets.items() if any(reads(r, part, last=last) for r in read)
                )
                own += part if is_initial(part) and len(part) == 1 else ""
            self._classes[key] = own
        return self._classes[key]


def _as_bits(numbers: Sequence[int]) -> int:
    """The number that has the bits of these numbers, which are given in order."""
    row = bytearray(numbers[-1] // 8 + 1)
    for number in numbers:
        row[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(row, "little")
