"""Whose words are being told where a pronoun stands, and how much that weighs against what the network finds.

"Poe said Roe had lied. He said it rained" is Poe, though Roe stands nearer; so is "Poe said he had lied". The one who
speaks is the source of the statement that tells of the pronoun, or else of the last statement before one whose source
the pronoun is. Who is named only inside what he says, or was spoken of before him, weighs less than the network finds.
Nobody is decided here: a network that is sure remains so.
"""

from bisect import bisect_left
from dataclasses import dataclass, field

from sayso.actors.cast import Being, Party, Spot
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, MentionForm, PhraseKind

THIRD = frozenset({PhraseKind.HE, PhraseKind.SHE, PhraseKind.IT, PhraseKind.THEY})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
NOUNS = frozenset({"NOUN", "PROPN"})
SPEAKS, SPOKEN_OF = 3.0, 0.25  # what the network finds is multiplied by: for the one who speaks, for others
LINES = 2  # lines back to which somebody still speaks


@dataclass(frozen=True, slots=True)
class Speaker:
    """The source of a statement, by its number, while others may be spoken of in it."""

    spot: Spot
    party: Party
    statement: int
    telling: bool  # it tells of the pronoun; else it comes before

    def weight(self, reading: Reading, other: Spot, party: Party) -> float:
        """Give the weight of an earlier mention of a party, beside this speaker."""
        if party is self.party:
            return SPEAKS
        inside = self.statement in reading.around[other.head]
        return SPOKEN_OF if inside is not self.telling or other.last < self.spot.first else 1.0


@dataclass(slots=True)
class Speakers:
    """The sources of a report's statements, by where they are told."""

    reading: Reading
    sources: list[Spot | None]
    ends: list[tuple[int, int]] = field(default_factory=list)  # the last word of source and cue, and the statement
    speaking: dict[int, int] = field(default_factory=dict)  # a source's spot: its first statement

    def __post_init__(self) -> None:
        """Note where each statement is told; those that are told inside another are that one's."""
        for number, (statement, spot) in enumerate(zip(self.reading.statements, self.sources, strict=True)):
            if spot is None:
                continue
            self.speaking.setdefault(id(spot), number)
            cue = self.reading.words_of(statement.cue.spans) if statement.cue else []
            if not set(self.reading.around[spot.head]) - {number}:
                self.ends.append((max([spot.head, *cue]), number))
        self.ends.sort()

    def now(self, spot: Spot) -> Speaker | None:
        """Give who speaks where a pronoun of the third person stands."""
        if spot.form is not MentionForm.PRONOUN or spot.kind not in THIRD:
            return None
        around = self.reading.around[spot.head]
        number = around[0] if around else self._before(spot)
        source = self.sources[number] if number is not None else None
        if number is None or source is None or source.party is None or source is spot:
            return None
        if spot.kind is PhraseKind.THEY and source.party.being is not Being.GROUP:
            return None
        if around and not self._may_tell(spot, number):
            return None
        return Speaker(source, source.party, number, bool(around))

    def _before(self, spot: Spot) -> int | None:
        """Give the last statement before one whose source a pronoun is, if it stands near and nobody came between."""
        place = bisect_left(self.ends, (spot.first, 0)) - 1
        if id(spot) not in self.speaking or place < 0:
            return None
        end, number = self.ends[place]
        source = self.sources[number]
        if source is None or source.party is None or source.party.kind is ActorKind.UNNAMED:
            return None  # "one questioner claimed that it rained. “You are right,” he said"
        near = self.reading.line_of[spot.first] - self.reading.line_of[end] <= LINES
        return number if near and not any(map(self._acts, range(end + 1, spot.first))) else None

    def _acts(self, word: int) -> bool:
        """Tell whether a word is a name that is a subject outside of quotations and of what is said."""
        reading = self.reading
        named = reading.tags[word] == "PROPN" and reading.relations[word] in SUBJECTS
        return named and not reading.depth[word] and not reading.around[word]

    def _may_tell(self, spot: Spot, number: int) -> bool:
        """Tell whether nobody else acts where a pronoun stands: "Poe said he had come", "Poe praised his son"."""
        reading = self.reading
        if reading.depth[spot.head]:
            return False
        content = set(reading.words_of(reading.statements[number].content.spans))
        subject = reading.relations[spot.head] in SUBJECTS
        at = reading.heads[spot.head] if subject else spot.head
        while reading.heads[at] in content and reading.heads[at] != at:
            at = reading.heads[at]
            if reading.tags[at] == "VERB" and reading.relations[at] != "conj":
                return False
        return not any(
            reading.relations[word] in SUBJECTS and reading.tags[word] in NOUNS
            for word in content
            if word < spot.first or not subject
        )
