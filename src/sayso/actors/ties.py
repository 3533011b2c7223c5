"""What grammar says to be one: appositions, predicates, and titles that stand before a name without a comma.

"Ann Roe, the mayor," and "Ann Roe is the mayor" and "the mayor Ann Roe" each tie a description to a name, and so do
"the news agency Nordpress" and "the Nordpress news agency". A predicate that is negated ties nothing, nor do two
different names.
"""

from sayso.actors.cast import Being, Spot
from sayso.actors.entries import Manner
from sayso.actors.lists import wording
from sayso.actors.mentions import Spots
from sayso.actors.reading import Reading
from sayso.actors.trimming import descends
from sayso.schema import ActorKind, MentionForm, PhraseKind

NEGATIONS = frozenset({"not", "n't", "never", "no", "hardly"})
REACH = 12  # words of an office in which its comma stands
ACTING = frozenset({Being.PERSON, Being.BODY, Being.GROUP, Being.WORK})


def tie(reading: Reading, spots: Spots) -> None:
    """Note for each description the spot that grammar makes one with it."""
    for spot in spots.all:
        if spot.members or spot.named or spot.same is not None:
            continue
        other = right_behind(reading, spots, spot) or medium(reading, spots, spot)
        other = other or behind_comma(reading, spots, spot) or apposed(reading, spots, spot)
        if other is None and spot.being is not Being.THING:
            other = subject(reading, spots, spot)
        if other is not None and other is not spot and other.same is not spot and may_tie(spot, other):
            spot.same = other
            if other.named and other.being in {Being.PERSON, Being.BODY}:
                spot.being = other.being


def may_tie(spot: Spot, other: Spot) -> bool:
    """Tell whether two spots can be one by what they are; a noun without an office may be a firm's ("the builder")."""
    if spot.form is MentionForm.PRONOUN:
        return False
    if spot.being is Being.PERSON and other.being is Being.BODY:
        return other.named and not any(sense.manner is Manner.OFFICE for sense in spot.senses)
    if other.being is Being.OPEN:
        return spot.being in ACTING
    if spot.being is Being.THING:
        return other.being in {Being.PERSON, Being.BODY} and other.named and not spot.plural
    return spot.being is other.being


def right_behind(reading: Reading, spots: Spots, spot: Spot) -> Spot | None:
    """Give the person whose name stands right behind a noun and hangs together with it."""
    at = spot.head + 1
    while at < len(reading.lower) and reading.lower[at] in wording().honorifics:
        at += 1
    name = spots.at.get(at)
    if name is None or name.first != at or not name.named:
        return None
    if name.being is not Being.PERSON and not (spot.being is name.being is Being.BODY and not is_state(name)):
        return None
    words = range(name.first, name.last + 1)
    hang = any(reading.heads[word] == spot.head for word in words) or reading.heads[spot.head] in words
    return name if hang else None


def is_state(spot: Spot) -> bool:
    """Tell whether a name may be a country's."""
    return any(sense.entry and sense.entry.kind is ActorKind.COUNTRY for sense in spot.senses)


def medium(reading: Reading, spots: Spots, spot: Spot) -> Spot | None:
    """Give the name that stands right before what it names: "the KCNA news agency", "the Harbour Post newspaper"."""
    if reading.lower[spot.head] not in wording().media or spot.being is not Being.BODY:
        return None
    at = spot.head - 1 - (reading.lower[spot.head - 1] == "news")
    name = spots.at.get(at)
    if name is None or name.last != at or not name.named or name.being is not Being.BODY or is_state(name):
        return None
    return name if reading.relations[name.head] in {"compound", "nmod:desc", "flat"} else None


def apposed(reading: Reading, spots: Spots, spot: Spot) -> Spot | None:
    """Give what a description is an apposition to, or the name that is an apposition to it."""
    if reading.relations[spot.head] == "appos":
        return spots.at.get(reading.heads[spot.head])
    for child in reading.child(spot.head, "appos", "flat", "compound"):
        name = spots.at.get(child)
        before = reading.relations[child] == "compound" and child < spot.head  # "Roe's aide" the other way round
        if name is not None and name.named and not before and is_near(reading, spot, name):
            return name
    return None


def is_near(reading: Reading, spot: Spot, name: Spot) -> bool:
    """Tell whether nothing else stands between a noun and its apposition: no other clause, and no other noun of it."""
    between = range(spot.head + 1, name.first)
    return all(descends(reading.heads, word, spot.head) for word in between if reading.tags[word] != "PUNCT")


def behind_comma(reading: Reading, spots: Spots, spot: Spot) -> Spot | None:
    """Give the person whose name stands as an apposition right behind an office, whatever it hangs from.

    "The head of Kenya's agency, Ann Roe, said": the tree may take Roe for the agency.
    """
    if spot.being is not Being.PERSON or not any(sense.manner is Manner.OFFICE for sense in spot.senses):
        return None
    for at in range(spot.head + 1, min(len(reading.lower) - 1, spot.head + REACH)):
        if reading.lower[at] != ",":
            continue
        name = spots.at.get(at + 1)
        apposed_to = name is not None and is_apposed(reading, name, at)
        titled = name is not None and name.named and name.first == at + 1 and name.being is Being.PERSON
        whole = all(descends(reading.heads, word, spot.head) for word in range(spot.head + 1, at))
        return name if titled and apposed_to and whole else None
    return None


def is_apposed(reading: Reading, name: Spot, comma: int) -> bool:
    """Tell whether a name is an apposition to what stands before a comma, or a full name between two commas.

    The tree may take it for the second of a list ("the mayor of Tarvik, Ola Berg, said"), but a list has an "and".
    """
    relation, behind = reading.relations[name.head], reading.lower[name.last + 1 : name.last + 3]
    if relation == "conj" and name.first < name.last and not reading.child(name.head, "cc"):
        return behind[:1] == [","] and behind[1:] not in (["and"], ["or"]) and reading.heads[name.head] < comma
    return relation == "appos" and reading.heads[name.head] < comma


def subject(reading: Reading, spots: Spots, spot: Spot) -> Spot | None:
    """Give the subject of which a description is the predicate."""
    below = reading.children[spot.head]
    if not reading.child(spot.head, "cop") or spot.kind is PhraseKind.OWNED:
        return None
    if any(reading.lower[child] in NEGATIONS for child in below) or reading.child(spot.head, "mark"):
        return None
    found = [spots.at[word] for word in reading.child(spot.head, "nsubj") if word in spots.at]
    return found[0] if found else None
