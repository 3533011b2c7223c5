"""Several at once: coordinations, "both sides", "the latter", and the relative pronoun, which is what it hangs from.

"Both sides" are the two that the sentence before speaks of, if they are exactly two; who helps or warns them is
neither; "the latter" is the last person
of the two named last. Where it is not clear which two, nobody is bound.
"""

from collections.abc import Iterable

from sayso.actors.cast import Being, Cast, Party, Spot
from sayso.actors.lists import wording
from sayso.actors.mentions import Spots
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, PhraseKind

TWO = frozenset({"both", "two", "either", "neither", "each"})
EACH = TWO - {"two"}
SIDES = frozenset({"side", "sides", "party", "parties"})
OPEN_PAIRS = frozenset({"sides", "parties"})  # "the parties" are two, if the sentence speaks of two
ACTORS = frozenset({Being.PERSON, Being.BODY, Being.GROUP})


def gather(cast: Cast, name: str, members: Iterable[Party]) -> Party:
    """Give the group of some parties; one group for the same members."""
    wanted = list(dict.fromkeys(members))
    for party in cast.parties:
        if party.members and set(map(id, party.members)) == set(map(id, wanted)):
            return party
    group = cast.add(name, Being.GROUP, ActorKind.GROUP)
    group.members = wanted
    return group


def find_pair(reading: Reading, spots: Spots, cast: Cast, spot: Spot) -> Party | None:
    """Give the group that "both sides", "either side", "the parties" or "the two leaders" means."""
    noun = reading.lower[spot.head]
    if noun in wording().pairs["country"]:
        being = Being.BODY
    elif noun in wording().pairs["person"]:
        being = Being.PERSON
    else:
        return None
    below = reading.lower[spot.first : spot.last + 1]
    if spot.kind is PhraseKind.INDEFINITE and EACH.isdisjoint(below):
        return None  # "two officials" are two others than were told of
    back = 3 if not TWO.isdisjoint(below) else 1 if noun in OPEN_PAIRS and below == ["the", noun] else 0
    outside = outsider(reading, spots, spot)
    for sentences in range(back):
        found = [
            party
            for party in mentioned(reading, spots, spot, sentences)
            if party.being is being and (being is Being.PERSON or party.kind is ActorKind.COUNTRY)
        ]
        found = [party for party in found if party is not outside]
        if len(found) == 2:
            return gather(cast, " and ".join(party.name for party in found), found)
        if len(found) > 2:
            return None
    return None


def outsider(reading: Reading, spots: Spots, spot: Spot) -> Party | None:
    """Give who does something to both sides, and is neither: "Kenya will not arm either side"."""
    at = spot.head
    if reading.lower[at] not in SIDES or "between" in reading.case_of(at):
        return None
    while reading.relations[at] in {"nmod", "obj", "iobj", "obl", "conj"} and reading.heads[at] != at:
        at = reading.heads[at]
    subjects = [spots.at[word] for word in reading.child(at, "nsubj") if word in spots.at and at != spot.head]
    return subjects[0].party if subjects else None


def mentioned(reading: Reading, spots: Spots, spot: Spot, back: int) -> list[Party]:
    """Give the parties of the sentences up to `back` before a spot, in text order, each once."""
    here = reading.sentence_of[spot.head]
    found = [
        other.party
        for other in spots.all
        if other.party is not None
        and here - back <= reading.sentence_of[other.head] <= here
        and other.last < spot.first
        and not other.members
    ]
    return list(dict.fromkeys(found))


def find_latter(reading: Reading, spots: Spots, spot: Spot) -> Party | None:
    """Give whom "the latter" or "the former" means: the last or the first of the two named last."""
    word = reading.lower[spot.last]
    if word not in {"latter", "former"}:
        return None
    earlier = sorted(
        (s for s in spots.all if s.party and s.party.being in ACTORS and s.last < spot.first and not s.members),
        key=lambda s: -s.last,
    )
    found: list[Party] = []
    for other in earlier:
        assert other.party is not None
        if reading.sentence_of[spot.head] - reading.sentence_of[other.head] > 2:
            break
        if other.party not in found and (not found or other.party.being is found[0].being):
            found.append(other.party)
        if len(found) == 2:
            return found[0] if word == "latter" else found[1]
    return None


def find_relative(reading: Reading, spots: Spots, spot: Spot) -> Spot | None:
    """Give the spot that a relative pronoun stands for: the noun from which its clause hangs, or the one before it.

    "The ships of Norway, which *says* it is ready": the verb behind it tells whether it is one or several.
    """
    candidates = [clause_noun(reading, spots, spot), *before(reading, spots, spot)]
    found = [other for other in candidates if other is not None and other is not spot]
    several = means_several(reading, spot)
    found = [other for other in found if several is None or is_several(other) in {None, several}] or found
    speaking = [other for other in found if other.being in {Being.PERSON, Being.GROUP}]
    return next(iter(speaking or found), None)


def means_several(reading: Reading, pronoun: Spot) -> bool | None:
    """Tell by its verb whether a relative pronoun means several; none where the verb does not tell."""
    verb = reading.heads[pronoun.head]
    if reading.relations[pronoun.head] not in {"nsubj", "nsubj:pass"} or verb <= pronoun.head:
        return None
    finite = next((word for word in range(pronoun.head + 1, verb + 1) if reading.tags[word] in {"AUX", "VERB"}), verb)
    written = reading.lower[finite]
    if written in wording().several_verbs:
        return True
    singular = reading.tags[finite] == "VERB" and written.endswith("s") and not written.endswith("ss")
    return False if written in wording().one_verbs or singular else None


def is_several(spot: Spot) -> bool | None:
    """Tell whether a spot means several; none of a body, which may be told of as one or as several."""
    if spot.members or spot.plural or spot.being is Being.GROUP:
        return True
    return False if spot.being is Being.PERSON or (spot.being is Being.THING and spot.plural is False) else None


def clause_noun(reading: Reading, spots: Spots, spot: Spot) -> Spot | None:
    """Give the noun from which the clause of a relative pronoun hangs."""
    at = spot.head
    for _ in range(6):
        if reading.relations[at] in {"acl:relcl", "acl"}:
            noun = reading.heads[at]
            return spots.at.get(noun) or spots.joined.get(noun)
        if reading.heads[at] == at:
            break
        at = reading.heads[at]
    return None


def before(reading: Reading, spots: Spots, spot: Spot) -> list[Spot]:
    """Give what ends right before a relative pronoun, the longest first."""
    behind = spot.first - 1
    while behind >= 0 and reading.lower[behind] in {",", "--", "-", "—", ")"}:
        behind = (before_bracket(reading, behind) if reading.lower[behind] == ")" else behind) - 1
    ending = [other for other in spots.all if other.extent[1] == behind and other.last == behind]
    there = spots.at.get(behind)
    return [*ending, *([there] if there is not None else [])]


def before_bracket(reading: Reading, closing: int) -> int:
    """Give the bracket that opens what another one closes, in its sentence: "Ann Roe (D-Ohio), who"; else itself."""
    first = reading.annotations.sentence_words[reading.sentence_of[closing]].start
    return next((word for word in range(closing, first - 1, -1) if reading.lower[word] == "("), closing)
