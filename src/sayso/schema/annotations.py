"""What the network reads in a document: words, sentences, trees, names and role arcs, once, for every room.

Words are columns (one tuple each), not objects: a report has a thousand words and every room walks over them.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from sayso.schema.document import Span


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    PLACE = "place"
    ORGANIZATION = "organization"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in the text: words `first` to `last` (inclusive).

    Attributes:
        score: Probability of its labels.
        metonymic: Probability that the name of a place is used of those who act there or for it (its government, its
            team, its people), not of the place; none where no place is named.
    """

    span: Span
    kind: NameKind
    first: int
    last: int
    score: float
    metonymic: float | None = None


class Quote(NamedTuple):
    """A pair of quotation marks, marks included; `depth` is 1 for an outermost pair.

    `closed` is false where the line ended before the closing mark.
    """

    start: int
    end: int
    depth: int
    closed: bool


class PhraseKind(StrEnum):
    """What kind of words a phrase is: a class of pronouns, a name, or how its noun is determined."""

    I = "i"  # noqa: E741 - the pronoun
    WE = "we"
    YOU = "you"
    HE = "he"
    SHE = "she"
    IT = "it"
    THEY = "they"
    THIS = "this"
    WHO = "who"
    PRONOUN = "pronoun"
    NAME = "name"
    DEFINITE = "definite"
    DEMONSTRATIVE = "demonstrative"
    INDEFINITE = "indefinite"
    OWNED = "owned"
    BARE = "bare"
    COORDINATION = "coordination"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase or pronoun that may point to somebody or something: words `first` to `last`, both included.

    Attributes:
        head: The word that it hangs from.
        kind: What kind of words it is.
        new: Probability that it points to nothing named before it.
        antecedents: Earlier phrases, by number, that it may point back to, each with its probability, likeliest first;
            unlikely ones are left out.
    """

    first: int
    last: int
    head: int
    kind: PhraseKind
    new: float
    antecedents: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell of an event between actors.

    Attributes:
        word: The word.
        none: Probability that it tells of no event that PLOVER has a type for.
        types: Types with their probabilities, likeliest first; unlikely ones are left out. `YIELD` is PLOVER's CONCEDE
            or RETREAT, which the corpus does not tell apart. With `none` and those left out they sum to one.
    """

    word: int
    none: float
    types: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class RoleArcs:
    """A cue and what hangs from it, as word indices in text order; sources may be empty.

    Attributes:
        anchor: The word by which the cue was found.
        cue, source, content: Words of each role, not necessarily adjacent.
        anchor_score: Probability that the anchor is a cue.
        source_score, content_score, cue_score: Mean probability of the labels that make up each role.
    """

    anchor: int
    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    anchor_score: float
    cue_score: float
    source_score: float
    content_score: float


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that one pass of the network says about one document.

    Attributes:
        paragraphs: Spans of the lines that are read (titles, prose, posts, transcript lines).
        sentences: Spans of sentences.
        sentence_words: For each sentence the half-open range of its words.
        starts, ends: Character offsets of each word.
        tags: Universal part of speech of each word.
        heads: Index of each word's syntactic head; its own index for a root.
        relations: Universal Dependencies relation of each word to its head.
        quotes: Pairs of quotation marks, in the order of their opening marks.
        names: Names, in text order, not overlapping.
        arcs: Statements' roles, in order of their anchors.
        phrases: What may point to somebody or something, by first words, longer ones first.
        model: Name of the network that read it.
        warnings: What could not be read, and why.
        triggers: Words that may tell of events, in text order; words that hardly do are left out.
        states: What the network makes of each word in its place: 384 numbers of two bytes, little-endian.
    """

    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    sentence_words: tuple[Span, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    quotes: tuple[Quote, ...]
    names: tuple[Name, ...]
    arcs: tuple[RoleArcs, ...]
    model: str = ""
    warnings: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    states: bytes = field(default=b"", repr=False)

    def word_span(self, first: int, last: int) -> Span:
        """Give the characters from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])
