"""People who are called by a name that is no person's: "a Democrat", "one top Republican", "an Israeli", "two Saudis".

Their words are theirs, and neither the party's nor the state's. One of them is told of with an article or a number
before the noun; several with a number or a quantifier. "Republicans" and "Senate Republicans" remain the party, "the
French" the people.
"""

from sayso.actors.cast import Being, Spot
from sayso.actors.entries import Manner
from sayso.actors.lists import wording
from sayso.actors.mentions import Spots
from sayso.actors.reading import Reading
from sayso.schema import MentionForm, Phrase, PhraseKind

BEFORE_NOUNS = frozenset({"amod", "compound", "flat", "nmod:desc", "nmod:poss"})


def find_members(reading: Reading, spots: Spots) -> None:
    """Make descriptions of people of the names by which they are called."""
    for number, phrase in enumerate(reading.annotations.phrases):
        spot = spots.of_phrase.get(number)
        if spot is None or not is_bare_name(reading, spot, phrase):
            continue
        one = is_one(reading, spot, phrase)
        if one or is_several(reading, phrase):
            make_description(spot, phrase, Being.PERSON if one else Being.GROUP)


def is_bare_name(reading: Reading, spot: Spot, phrase: Phrase) -> bool:
    """Tell whether a phrase is a noun that is a name of one word, with what stands before and behind it."""
    alone = spot.named and spot.first == spot.last == phrase.head and not spot.titles and not spot.gender
    noun = reading.tags[phrase.head] in {"NOUN", "PROPN", "ADJ"} and reading.relations[phrase.head] not in BEFORE_NOUNS
    return alone and noun and phrase.first < phrase.head


def is_one(reading: Reading, spot: Spot, phrase: Phrase) -> bool:
    """Tell whether a phrase means one person of a party or people."""
    first, noun = reading.lower[phrase.first], reading.lower[phrase.head]
    if noun in wording().person:
        return reading.tags[phrase.first] in {"DET", "NUM"} and first != "no"
    people = bool(spot.senses) and all(sense.manner is Manner.ADJECTIVE for sense in spot.senses)
    return people and first in wording().one


def is_several(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a phrase means some people of a party, and not all: "28 Democrats", "some Republicans"."""
    if reading.lower[phrase.head] not in wording().persons:
        return False
    return bool(reading.child(phrase.head, "nummod")) or reading.lower[phrase.first] in wording().numbers


def make_description(spot: Spot, phrase: Phrase, being: Being) -> None:
    """Let a spot be people, told of by their own words."""
    definite = phrase.kind in {PhraseKind.DEFINITE, PhraseKind.DEMONSTRATIVE}
    spot.first, spot.last, spot.extent = phrase.first, phrase.last, (phrase.first, phrase.last)
    spot.being, spot.form, spot.senses, spot.name_kind = being, MentionForm.ROLE, (), None
    spot.kind = phrase.kind if definite else PhraseKind.INDEFINITE
    spot.plural = being is Being.GROUP
