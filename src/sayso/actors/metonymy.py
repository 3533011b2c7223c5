"""The place or the government: what the name of a capital, of a seat or of a country stands for where it stands.

A place is where something happens ("in Beijing", "visiting Beijing", "Washington, DC", "the Beijing summit"); in all
other positions the name stands for the government. A country that is named as a place is still spoken of, so that
"the country" may point back to it; a capital is not.
"""

from sayso.actors.cast import Spot
from sayso.actors.lists import placing
from sayso.actors.reading import Reading

LOCAL = ("obl", "nmod", "advmod", "acl", "root", "conj")


def is_place(reading: Reading, spot: Spot) -> bool:
    """Tell whether a name stands where a place stands."""
    lists, lower = placing(), reading.lower
    behind = lower[spot.last + 1 : spot.last + 3]
    if len(behind) == 2 and behind[0] == "," and behind[1] in lists["districts"]:
        return True
    head, relation = spot.head, reading.relations[spot.head]
    cases = reading.case_of(head) or cases_of_first(reading, spot)
    verb = reading.heads[head]
    if cases & lists["inside"] and relation.startswith(LOCAL):
        return True
    if cases & lists["away"] and relation.startswith(LOCAL):
        return lower[verb] in lists["moved"]
    if relation in {"obj", "nsubj:pass"}:
        return lower[verb] in lists["visited"]
    if relation in {"compound", "nmod:poss", "amod"} and verb != head:
        return lower[verb] in lists["events"] and spot.first == spot.last
    return relation == "compound" and bool(lists["beside"] & set(behind))


def cases_of_first(reading: Reading, spot: Spot) -> set[str]:
    """Give the preposition of the first of several coordinate names: "in Moscow and Kiev"."""
    if reading.relations[spot.head] == "conj" and reading.heads[spot.head] != spot.head:
        return reading.case_of(reading.heads[spot.head])
    return set()
