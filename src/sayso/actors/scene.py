"""How likely a spot points to which party: the network's probabilities, where nothing forbids it.

The probability of a party is added up over all its mentions, and handed on through pronouns that stayed open. Parties
with which a spot does not agree take no part; of those that do, one is likely only if its share is large enough and
clearly larger than the next one's.
"""

from collections import defaultdict
from collections.abc import Mapping

from sayso.actors.agreement import agrees, clashes, predicate
from sayso.actors.cast import Being, Cast, Party, Spot, fold
from sayso.actors.mentions import Spots
from sayso.actors.namesakes import leads
from sayso.actors.reading import Reading
from sayso.actors.speakers import THIRD, Speakers
from sayso.schema import Form, MentionForm, PhraseKind

SHARE = 0.5  # least share of the best candidate
LEAD = 0.1  # least lead over the next one
FAR = 0.5  # and among those of one name
LEAST = 0.15  # least probability that the share is taken of

Shares = Mapping[int, float]  # the number of a party: its probability


class Scene:
    """A report while its spots are being bound."""

    def __init__(self, reading: Reading, spots: Spots, cast: Cast) -> None:
        """Find the spots of the statements' sources."""
        self.reading = reading
        self.spots = spots
        self.cast = cast
        self.left: dict[int, Shares] = {}  # what a spot that stayed open hands on
        self.sources = [spots.of_source(reading.words_of(s.source.spans)) for s in reading.statements]
        self.quoted: dict[int, list[set[int]]] = {}  # the words of the quotations that a spot is the source of
        for statement, spot in zip(reading.statements, self.sources, strict=True):
            if spot is not None and statement.form is Form.DIRECT:
                words = {word for word in reading.words_of(statement.content.spans) if reading.depth[word]}
                self.quoted.setdefault(id(spot), []).append(words)
        self.speakers = Speakers(reading, self.sources)
        self.below: dict[int, list[Spot]] = {}  # what stands in the predicate of a subject

    def quotation(self, word: int) -> int | None:
        """Give the statement whose quotation holds a word: the innermost whose cue stands less deep in quotations."""
        depth = self.reading.depth[word]
        for number in self.reading.around[word]:
            statement = self.reading.statements[number]
            cue = self.reading.words_of(statement.cue.spans) if statement.cue else []
            if (depth and cue and self.reading.depth[cue[0]] < depth) or (not cue and statement.form is Form.DIRECT):
                return number
        return None

    def shares(self, spot: Spot) -> Shares:
        """Give the probability of each party that a spot agrees with, over all that its phrases may point back to."""
        mass: defaultdict[int, float] = defaultdict(float)
        speaker = self.speakers.now(spot)
        if speaker is not None and not self.may_point(spot, speaker.party):
            speaker = None
        for number in spot.phrases:
            for earlier, chance in self.reading.annotations.phrases[number].antecedents:
                other = self.spots.of_phrase.get(earlier)
                if other is None or other is spot or clashes(self.reading, spot, other) or self.is_quoted(spot, other):
                    continue
                found: Shares = {other.party.number: 1.0} if other.party else self.left.get(id(other), {})
                for row, share in found.items():
                    party = self.cast.parties[row]
                    if self.may_point(spot, party):
                        weight = speaker.weight(self.reading, other, party) if speaker is not None else 1.0
                        mass[row] += chance * share * weight
        return {party: min(share, 1.0) for party, share in mass.items()}

    def is_quoted(self, spot: Spot, other: Spot) -> bool:
        """Tell whether somebody is spoken of in the quotation whose source a spot is."""
        return any(other.head in words for words in self.quoted.get(id(spot), ()))

    def may_point(self, spot: Spot, party: Party) -> bool:
        """Tell whether a spot may point to a party: it agrees, and is not in that party's own quotation."""
        if not agrees(self.reading, spot, party):
            return False
        if spot.named:  # a surname that fits several
            name = fold(self.reading.shown(spot.first, spot.last))
            return bool(name) and name in {party.tokens[-len(name) :], party.tokens[: len(name)]}
        if party.being is Being.PERSON and (self._names(spot, party) or self._is_told_by(spot, party)):
            return False
        if self._is_owned_by(spot, party):
            return False
        if spot.form is MentionForm.PRONOUN and any(clashes(self.reading, spot, other) for other in party.spots):
            return False
        if spot.kind in THIRD and any(other.party is party for other in self.named_below(spot)):
            return False
        if spot.form is MentionForm.PRONOUN and party.being is Being.PERSON and self.reading.depth[spot.head]:
            number = self.quotation(spot.head)
            source = self.sources[number] if number is not None else None
            return source is None or source.party is not party
        return True

    def named_below(self, spot: Spot) -> list[Spot]:
        """Give the names and descriptions in the predicate of a subject, none of whom it can be."""
        if id(spot) not in self.below:
            words = predicate(self.reading, spot)
            self.below[id(spot)] = [self.spots.at[word] for word in words if word in self.spots.at]
        return self.below[id(spot)]

    def is_silent(self, spot: Spot, party: Party) -> bool:
        """Tell whether a pronoun is a source, and what it points to a thing that is none elsewhere."""
        if spot.form is not MentionForm.PRONOUN or party.being is not Being.THING or not self.is_asked_for(spot):
            return False
        return not any(self.is_asked_for(other) for other in party.spots if other.form is not MentionForm.PRONOUN)

    def is_asked_for(self, spot: Spot) -> bool:
        """Tell whether a spot is the source of a statement."""
        return id(spot) in self.speakers.speaking

    def _is_told_by(self, spot: Spot, party: Party) -> bool:
        """Tell whether a person is spoken of by a description: "the mayor said the man had left" is two people."""
        if spot.form is MentionForm.PRONOUN:
            return False
        return any(
            source is not None and source is not spot and source.party is party
            for source in (self.sources[number] for number in self.reading.around[spot.head])
        )

    def _is_owned_by(self, spot: Spot, party: Party) -> bool:
        """Tell whether a description is of somebody's: "Roe's chief rival" is not Roe."""
        owners = self.reading.child(spot.head, "nmod:poss") if spot.form is not MentionForm.PRONOUN else ()
        return any(word in self.spots.at and self.spots.at[word].party is party for word in owners)

    def _names(self, spot: Spot, party: Party) -> bool:
        """Tell whether somebody is named in the quotation whose source a spot is: nobody calls himself by his name."""
        own = self.quoted.get(id(spot), ())
        return any(other.named and other.head in words for words in own for other in party.spots)

    def sentences_back(self, word: int, most: int) -> list[int]:
        """Give the sentence of a word and those before it; of those that only quote, none is counted."""
        found: list[int] = []
        for number in range(self.reading.sentence_of[word], -1, -1):
            words = range(*self.reading.annotations.sentence_words[number])
            if not found or any(not self.reading.depth[w] and self.reading.tags[w] != "PUNCT" for w in words):
                found.append(number)
            if len(found) > most:
                break
        return found

    def new(self, spot: Spot) -> float:
        """Give the probability that a spot points to nobody named before; pronouns of persons always point back."""
        if spot.kind in {PhraseKind.HE, PhraseKind.SHE} or not spot.phrases:
            return 0.0
        return min(self.reading.annotations.phrases[number].new for number in spot.phrases)

    def likeliest(self, spot: Spot) -> Party | None:
        """Give the party that the network finds likely enough, and clearly likelier than the next.

        Of several of one name it must be far likelier, or the only one who leads a government.
        """
        ranked = sorted(self.shares(spot).items(), key=lambda item: (-item[1], item[0]))
        total = sum(share for _, share in ranked) + self.new(spot)
        if not ranked or total < LEAST:
            return None
        best = ranked[0][1] / total
        after = ranked[1][1] / total if len(ranked) > 1 else 0.0
        likely = self.cast.parties[ranked[0][0]]
        lead = FAR if spot.named and not self.is_sole_leader(likely, ranked) else LEAD
        if best < SHARE or best - after < lead or self.is_silent(spot, likely):
            return None
        return likely

    def is_sole_leader(self, party: Party, ranked: list[tuple[int, float]]) -> bool:
        """Tell whether somebody leads a government, and nobody else of those who may be meant."""
        leading = {row for row, _ in ranked if any(map(leads, self.cast.parties[row].spots))}
        return leading == {party.number}
