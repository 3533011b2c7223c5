"""The place or the government: what the name of a capital, of a seat or of a country stands for where it stands.

A place is where something happens ("in Beijing", "visiting Beijing", "Washington, DC", "the Beijing summit", "the
streets of Paris"); who acts, is addressed or is accused is the government. Where the words decide, they decide, unless
the network is nearly certain of the other; where they leave it open, the network is asked, and without it the name
stands for the government. A country that is named as a place is still spoken of, so that "the country" may point back
to it; a capital is not.
"""

from sayso.actors.cast import Spot
from sayso.actors.entries import Manner
from sayso.actors.lists import placing, wording
from sayso.actors.reading import Reading

LOCAL = ("obl", "nmod", "advmod", "acl", "root", "conj")
BEFORE = frozenset({"compound", "nmod:poss", "amod"})
ACTING = frozenset({"nsubj", "obl:agent", "vocative"})
CERTAIN = 0.97  # probability at which the network outweighs the words
EVEN = 0.5


def is_place(reading: Reading, spot: Spot) -> bool:
    """Tell whether a name stands for the place, by the words around it and by what the network finds."""
    told = told_by_words(reading, spot)
    acting = spot.metonymic
    if acting is None:
        return told is True
    if told is None:
        return acting < EVEN
    subject = reading.relations[spot.head] in ACTING  # "Seoul is a short drive from here" is no government
    return acting < CERTAIN if told else subject and acting < 1 - CERTAIN


def told_by_words(reading: Reading, spot: Spot) -> bool | None:
    """Tell whether the words make a name a place, or one who acts; none where they leave it open."""
    lists, lower = placing(), reading.lower
    behind = lower[spot.last + 1 : spot.last + 3]
    if len(behind) == 2 and behind[0] == "," and behind[1] in lists["districts"]:
        return True
    if spot.first and lower[spot.first - 1] in lists["quarters"]:
        return True
    relation, governor = reading.relations[spot.head], lower[reading.heads[spot.head]]
    if relation in ACTING:
        return False
    if relation in {"obj", "nsubj:pass"}:
        return True if governor in lists["visited"] else None
    if relation in BEFORE and spot.first == spot.last and governor in lists["events"]:
        return True
    if relation in BEFORE and has_people(spot, governor):
        return False if governor not in lists["events"] else None
    if relation not in BEFORE and relation.startswith(LOCAL):
        return told_by_preposition(reading, spot, governor)
    return True if relation == "compound" and lists["beside"] & set(behind) else None


def has_people(spot: Spot, governor: str) -> bool:
    """Tell whether those who act are named with what follows: "White House lawyers", "Seoul's ministry"."""
    seat = any(sense.manner is Manner.SEAT for sense in spot.senses) and spot.first < spot.last
    words = wording()
    return seat or governor in words.person | words.persons | words.body | words.bodies


def told_by_preposition(reading: Reading, spot: Spot, governor: str) -> bool | None:
    """Tell what the preposition before a name says: "in" a place, "from" and "to" one only beside a movement."""
    lists = placing()
    cases = {case for word in range(spot.first, spot.last + 1) for case in reading.case_of(word)}
    cases = cases or cases_of_first(reading, spot)
    if cases & lists["inside"] or (cases & lists["away"] and governor in lists["moved"]):
        return True
    if "by" in cases:
        return False
    return True if "of" in cases and governor in lists["parts"] else None


def cases_of_first(reading: Reading, spot: Spot) -> set[str]:
    """Give the preposition of the first of several coordinate names: "in Moscow and Kiev"."""
    if reading.relations[spot.head] == "conj" and reading.heads[spot.head] != spot.head:
        return reading.case_of(reading.heads[spot.head])
    return set()
