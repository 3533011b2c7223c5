"""Men and women, learnt from the report: who is called "he", and who "she".

Titles and honorifics tell some ("Mrs", "spokesman"); for the others each "he" and "she" votes for those to whom the
network lets it point back, by its probability. A person whose votes are nearly all for one is taken for that, so that
a single doubtful pronoun cannot point to somebody who is otherwise called by the other.
"""

from collections import defaultdict
from collections.abc import Mapping

from sayso.actors.cast import CALLED, Being
from sayso.actors.scene import Scene
from sayso.schema import Phrase

LEAST = 0.8  # least sum of votes
SHARE = 0.75  # least share of them


def learn_genders(scene: Scene) -> None:
    """Give persons the gender for which the report's pronouns vote."""
    votes: defaultdict[int, dict[str, float]] = defaultdict(lambda: {"male": 0.0, "female": 0.0})
    pointing: dict[int, dict[int, float]] = {}
    for number, phrase in enumerate(scene.reading.annotations.phrases):
        if phrase.kind in CALLED:
            pointing[number] = named_before(scene, phrase, pointing)
            for party, share in pointing[number].items():
                votes[party][CALLED[phrase.kind]] += min(share, 1.0)
    for person, counts in votes.items():
        known = scene.cast.parties[person]
        best = max(counts, key=lambda gender: (counts[gender], gender))
        enough = counts[best] >= max(LEAST, SHARE * sum(counts.values()))
        if known.being is Being.PERSON and not known.gender and enough:
            known.gender = best


def named_before(scene: Scene, phrase: Phrase, pointing: Mapping[int, Mapping[int, float]]) -> dict[int, float]:
    """Give the named persons to whom a pronoun may point back, straight or through one of its kind."""
    shares: defaultdict[int, float] = defaultdict(float)
    for earlier, chance in phrase.antecedents:
        other = scene.spots.of_phrase.get(earlier)
        if other is not None and other.party is not None:
            shares[other.party.number] += chance
        elif scene.reading.annotations.phrases[earlier].kind is phrase.kind:
            for party, share in pointing.get(earlier, {}).items():
                shares[party] += chance * share
    return dict(shares)
