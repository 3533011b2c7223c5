"""An expression on its way: the match of a pattern, and the draft that is made of it.

`Found` is a match with its named pieces; `Draft` is what is known of an expression before it is worked out where it
stands. The words that all builders share (what "last" asks for, which part "the end of" is) are read here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sayso.schema import Granularity, TimePart
from sayso.times.cycles import Turn
from sayso.times.lexicon import lists
from sayso.times.line import Text
from sayso.times.meanings import Away, Known, Meaning, Told
from sayso.times.numbers import read_ordinal, read_year
from sayso.times.periods import year_of

PARTS = {"early": TimePart.EARLY, "mid": TimePart.MID, "middle": TimePart.MID, "late": TimePart.LATE}


EDGES = {
    "beginning": TimePart.EARLY,
    "start": TimePart.EARLY,
    "outset": TimePart.EARLY,
    "turn": TimePart.EARLY,
    "middle": TimePart.MID,
    "end": TimePart.LATE,
    "close": TimePart.LATE,
}


# What a word such as "last" asks for, as a turn and as a number of units.
TURNS = {
    "last": Turn.LAST,
    "past": Turn.LAST,
    "this": Turn.THIS,
    "current": Turn.THIS,
    "latest": Turn.LAST,
    "next": Turn.NEXT,
    "coming": Turn.NEXT,
    "upcoming": Turn.NEXT,
    "previous": Turn.PREVIOUS,
    "preceding": Turn.PREVIOUS,
    "prior": Turn.PREVIOUS,
    "following": Turn.FOLLOWING,
    "ensuing": Turn.FOLLOWING,
    "subsequent": Turn.FOLLOWING,
    "that": Turn.SAME,
    "those": Turn.SAME,
    "these": Turn.THIS,
    "same": Turn.SAME,
}


COUNTS = {Turn.LAST: -1, Turn.THIS: 0, Turn.NEXT: 1, Turn.PREVIOUS: -1, Turn.FOLLOWING: 1, Turn.SAME: 0}


IN_TEXT = frozenset({Turn.PREVIOUS, Turn.FOLLOWING, Turn.SAME})


@dataclass(frozen=True, slots=True)
class Draft:
    """An expression: words `first` to `last`, what it means, and what the words around it add.

    Attributes:
        part: Early, mid or late in it.
        sooner: -1 for "earlier this month", 1 for "later this month".
        hedge: `about`, `more` or `less`.
        clock: It is a time of day whose day may stand beside it.
    """

    first: int
    last: int
    meaning: Meaning
    part: TimePart | None = None
    sooner: int = 0
    hedge: str | None = None
    clock: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a pattern: words `first` to `last`, and its named pieces as ranges of words."""

    text: Text
    first: int
    last: int
    pieces: Mapping[str, tuple[int, int]]

    def has(self, name: str) -> bool:
        """Tell whether a piece is there."""
        return name in self.pieces

    def words(self, name: str) -> list[str]:
        """Give the words of a piece."""
        first, end = self.pieces.get(name, (0, 0))
        return list(self.text.words[first:end])

    def word(self, name: str) -> str:
        """Give the last word of a piece, or nothing."""
        return (self.words(name) or [""])[-1]

    def value(self, name: str, kind: str) -> Any:  # noqa: ANN401 -- as the list has it
        """Give the value of a piece's first word, or of the phrase that begins there, in a class."""
        first = self.pieces[name][0]
        return self.text.phrases.get(first) or lists().values[kind].get(self.text.words[first])

    def number(self, name: str) -> int:
        """Give the number of a piece: figures or an ordinal."""
        return read_ordinal(self.word(name))

    @property
    def turn(self) -> Turn | None:
        """What "last", "this" and the like ask for."""
        words = [word for word in self.words("rel") if word in TURNS]
        if words[:1] == ["this"] and len(words) > 1:
            return {"past": Turn.LAST, "last": Turn.LAST}.get(words[1], Turn.NEXT)
        return TURNS[words[0]] if words else None

    def draft(self, meaning: Meaning | None) -> Draft | None:
        """Make the draft, with what stands before the expression."""
        if meaning is None:
            return None
        words = self.words("part") or self.words("part2")
        edge = next((EDGES[word] for word in words if word in EDGES), None) if "of" in words else None
        part = edge or next((PARTS[word] for word in words if word in PARTS), None)
        sooner = -1 if "earlier" in words else 1 if set(words) & {"later", "afterward", "afterwards"} else 0
        return Draft(self.first, self.last, meaning, part, sooner)


Builder = Callable[[Found], Draft | None]


def unit_of(found: Found, name: str = "unit") -> tuple[str, Granularity, int]:
    """Give a unit's letter, granularity and how many of it the word stands for."""
    word = found.word(name)
    values = lists().values
    letter, granularity, count = values["UNIT"].get(word) or values["UNITS"][word]
    return letter, Granularity(granularity), count


def year_meaning(found: Found) -> Meaning | None:
    """Give the year that follows, if one is said: in figures, in words, or "last year"."""
    if found.has("spelled"):
        return Known(year_of(read_year(" ".join(found.words("spelled")))))
    words = [word for word in found.words("of") if word not in {"of", "in", "the", "fiscal", "financial", "'s"}]
    if not words:
        return None
    if words[-1].isdigit():
        return Known(year_of(int(words[-1])))
    if words[-1] != "year":
        return None
    turn = TURNS.get(words[0])
    if turn is None or turn in IN_TEXT:
        return Told(Granularity.YEAR, COUNTS[turn] if turn else 0)
    return Away(Granularity.YEAR, COUNTS[turn])


def with_part(draft: Draft | None, part: TimePart) -> Draft | None:
    """Write a part into a draft."""
    return None if draft is None else Draft(draft.first, draft.last, draft.meaning, part, draft.sooner)


def hedged(draft: Draft, hedge: str, first: int) -> Draft:
    """Write a hedge that stands before an expression into it."""
    meaning = draft.meaning
    if isinstance(meaning, Away):
        meaning = replace(meaning, hedge=hedge)
    return replace(draft, first=first, meaning=meaning, hedge=hedge)
