"""To whom a statement is addressed, and whom it is about, the foremost first.

The addressee stands in the clause of the cue: "told reporters", "in a letter to the council", "urged NATO to act",
"called on Egypt to". A statement is about whom its cue aims at ("accused China"), then about the subjects and objects
of its content's main clause with what stands before them ("Chinese trade"), then about whoever is named further in.
"""

from collections.abc import Iterable

from sayso.actors.cast import Being, Party, Spot
from sayso.actors.lists import addressing, wording
from sayso.actors.mentions import Spots
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, PhraseKind, Statement

ACTORS = frozenset({Being.PERSON, Being.BODY, Being.GROUP})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
OBJECTS = frozenset({"obj", "iobj", "obl:agent"})
INSIDE = frozenset({"nmod:poss", "amod", "compound", "nmod", "conj", "appos"})
ANYBODY = frozenset({"any", "no", "either", "neither", "every", "each"})
STEPS = 8  # up the tree
NEAR = 4  # rank up to which everybody counts
FEW = 2  # of fewer, those who are named further in are taken as well
NAMED = frozenset({ActorKind.COUNTRY, ActorKind.ORGANIZATION, ActorKind.PERSON})
MOST = 4  # how many a statement is about at most


def find_addressees(reading: Reading, spots: Spots, statement: Statement) -> list[Party]:
    """Give to whom a statement is said."""
    found: list[Party | None] = []
    cue = reading.words_of(statement.cue.spans) if statement.cue else []
    for word in cue:
        lower = reading.lower[word]
        if lower in addressing()["told"]:
            found += [party_at(spots, child) for child in reading.child(word, "obj", "iobj")]
        for child in reading.child(word, "obl", "nmod"):
            cases = reading.case_of(child)
            if ("to" in cases and lower in addressing()["to"]) or (
                cases & {"on", "upon"} and lower in addressing()["upon"]
            ):
                found.append(party_at(spots, child))
        for child in reading.child(word, "obj", "obl"):
            if reading.lower[child] in addressing()["to"]:
                found += [party_at(spots, w) for w in reading.child(child, "nmod") if "to" in reading.case_of(w)]
    return actors(found)


def find_about(reading: Reading, spots: Spots, statement: Statement, source: Party | None) -> list[Party]:
    """Give whom a statement is about, the foremost first; its source only if that is the foremost."""
    content = reading.words_of(statement.content.spans)
    ranked: list[tuple[int, int, Party]] = []
    inside = set(content)
    cue = reading.words_of(statement.cue.spans) if statement.cue else []
    for word in cue:
        if reading.lower[word] in addressing()["aimed"]:
            ranked += [(0, child, party) for child in reading.child(word, "obj") for party in at(spots, child)]
    tops = [word for word in content if reading.heads[word] == word or reading.heads[word] not in inside]
    for word in content:
        spot = spots.at.get(word)
        if spot is not None and word == spot.head and spot.party is not None and is_meant(reading, spot):
            ranked.append((rank(reading, word, tops, inside), word, spot.party))
    ranked.sort(key=lambda row: (row[0], row[1]))
    found = actors(party for level, _, party in ranked if level <= NEAR)
    if len(found) < FEW:
        found = actors([*found, *(party for _, _, party in ranked if party.kind in NAMED)])
    others = [party for party in found if party is not source or party is found[0]]
    told = {id(source), *map(id, others)}
    return [party for party in others if not party.members or not {*map(id, party.members)} <= told][:MOST]


def is_meant(reading: Reading, spot: Spot) -> bool:
    """Tell whether somebody is meant: no thing, nor anybody at all ("any side"), nor what another one is called."""
    if spot.party is None or spot.party.being not in ACTORS:
        return False
    if spot.named or spot.party.kind not in {ActorKind.UNNAMED, ActorKind.GROUP}:
        return True
    if reading.lower[spot.first] in ANYBODY and not spot.party.members:
        return False
    if spot.kind is PhraseKind.INDEFINITE and reading.child(spot.head, "cop"):
        return False
    return spot.first < spot.last or reading.lower[spot.head] not in wording().numbers


def rank(reading: Reading, word: int, tops: Iterable[int], inside: set[int]) -> int:
    """Give how far in a word stands: 1 for what the content is, or its subject; 2 for what stands before that."""
    listed = set(tops)
    if word in listed:
        return 1
    extra = 0
    at_word = word
    for _ in range(STEPS):
        if reading.relations[at_word] not in INSIDE or reading.heads[at_word] not in inside or at_word in listed:
            break
        at_word = reading.heads[at_word]
        extra = 1
    if at_word in listed:
        return 2
    relation, verb = reading.relations[at_word], reading.heads[at_word]
    deep = 0 if verb in listed or (reading.relations[verb] == "conj" and reading.heads[verb] in listed) else 2
    if relation in SUBJECTS:
        return 1 + extra + deep
    return 3 + deep if relation in OBJECTS else 4 + deep


def at(spots: Spots, word: int) -> list[Party]:
    """Give the actor that a word points to, if it is one."""
    return actors([party_at(spots, word)])


def party_at(spots: Spots, word: int) -> Party | None:
    """Give the party of a word; of the first of several coordinate words, that of the group."""
    whole = spots.joined.get(word)
    spot = whole if whole is not None and whole.party is not None else spots.at.get(word)
    return spot.party if spot else None


def actors(found: Iterable[Party | None]) -> list[Party]:
    """Keep actors, each once."""
    kept = [party for party in found if party is not None and party.being in ACTORS and party.kind is not None]
    return list(dict.fromkeys(kept))
