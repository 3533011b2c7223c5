"""Whose claim it is that somebody rejects: "Roe dismissed the criticism", where the report has just told whose it was.

Where the claim has its owner beside it ("Ann Roe's claim"), he is meant, with the body for which he speaks. Otherwise
it is asked only where the whole content is such a noun ("the claim", "these accusations"): the report is read
backwards, line by line, for statements about the one who rejects; the nearest line that has any decides. All of them
must come from one side, a person and the body that he speaks for counting as one; otherwise it stays open.
"""

from collections.abc import Mapping, Sequence

from sayso.actors.cast import Being, Party
from sayso.actors.lists import addressing
from sayso.actors.scene import Scene
from sayso.actors.targets import find_about
from sayso.schema import Act, Statement

REJECTING = frozenset({Act.REJECT, Act.DENY, Act.CRITICIZE})
DETERMINERS = frozenset({"the", "this", "that", "these", "those", "such", "all", "any"})
LINES = 3  # lines back, its own included

Chains = Mapping[int, Sequence[Party]]


def find_claimants(scene: Scene, chains: Chains, number: int) -> list[Party]:
    """Give whose claim a statement rejects, and for whom that one spoke; nobody where it is not certain."""
    statement = scene.reading.statements[number]
    if statement.act not in REJECTING:
        return []
    if (owner := owner_of_claim(scene, statement)) is not None:
        return side_of(owner, chains)
    rejecter = party_of(scene, number)
    if rejecter is None or not is_bare_claim(scene, statement):
        return []
    own = side_of(rejecter, chains)
    for numbers in lines_before(scene, number):
        claims = [n for n in numbers if is_about(scene, n, own, chains)]
        sides = {id(side_of(claimant, chains)[-1]): claimant for n in claims if (claimant := party_of(scene, n))}
        if len(sides) == 1:
            claimant = party_of(scene, claims[-1])
            return side_of(claimant, chains) if claimant is not None else []
        if sides:
            return []
    return []


def is_bare_claim(scene: Scene, statement: Statement) -> bool:
    """Tell whether all that a statement rejects is "the claim" or the like, with nobody beside it."""
    reading = scene.reading
    content = reading.words_of(statement.content.spans)
    while content and reading.tags[content[-1]] == "PUNCT":
        content.pop()
    if not content or reading.lower[content[-1]] not in addressing()["claims"]:
        return False
    before = content[:-1]
    return reading.tags[content[-1]] == "NOUN" and all(
        reading.lower[word] in DETERMINERS or reading.tags[word] == "ADJ" for word in before
    )


def owner_of_claim(scene: Scene, statement: Statement) -> Party | None:
    """Give whose claim it is by its own words: "Ann Roe's claim that it rained"."""
    reading = scene.reading
    head = reading.head_of(reading.words_of(statement.content.spans))
    if head is None or reading.lower[head] not in addressing()["claims"] or reading.tags[head] != "NOUN":
        return None
    owners = [scene.spots.at[word].party for word in reading.child(head, "nmod:poss") if word in scene.spots.at]
    return next((party for party in owners if party is not None and party.being is Being.PERSON), None)


def lines_before(scene: Scene, number: int) -> list[list[int]]:
    """Give the statements before one, by line, the nearest line first; in text order within a line."""
    reading = scene.reading
    at = place_of(scene, number)
    here = reading.line_of[at]
    found: dict[int, list[int]] = {}
    for other in range(len(reading.statements)):
        word = place_of(scene, other)
        if other != number and word < at and here - reading.line_of[word] <= LINES:
            found.setdefault(reading.line_of[word], []).append(other)
    return [sorted(found[line], key=lambda n: place_of(scene, n)) for line in sorted(found, reverse=True)]


def place_of(scene: Scene, number: int) -> int:
    """Give the word by which a statement is placed: its cue's first, or its content's."""
    statement = scene.reading.statements[number]
    spans = statement.cue.spans if statement.cue else statement.content.spans
    return next(iter(scene.reading.words_of(spans)), 0)


def is_about(scene: Scene, number: int, side: Sequence[Party], chains: Chains) -> bool:
    """Tell whether a statement of another side is about one: about somebody in it, or the state that it speaks for."""
    source = party_of(scene, number)
    if source is None or side_of(source, chains)[-1] is side[-1]:
        return False
    about = find_about(scene.reading, scene.spots, scene.reading.statements[number], source)
    return any(party in side for party in about)


def party_of(scene: Scene, number: int) -> Party | None:
    """Give the actor that is the source of a statement."""
    spot = scene.sources[number]
    party = spot.party if spot is not None else None
    return party if party is not None and party.being in {Being.PERSON, Being.BODY, Being.GROUP} else None


def side_of(party: Party, chains: Chains) -> list[Party]:
    """Give somebody with those for whom he speaks, outward."""
    return [party, *chains.get(party.number, ())]
