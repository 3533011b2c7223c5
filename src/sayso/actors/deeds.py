"""Who did what with a work: issued, proposed, signed, negotiated or rejected it, and on whose word that rests.

Read off the verb that governs a mention of the work: its subject acts ("China proposed a plan", "a plan that China
proposed", "signed by Egypt"); a possessor before a noun such as "communique" has issued it. What is negated, announced,
wished for or denied ("will not sign", "refused to sign") has not been done and is no deed. The statement is the
innermost one in whose content the mention stands; none where the outlet says so itself.
"""

from dataclasses import dataclass

from sayso.actors.cast import Being, Cast, Party, Spot
from sayso.actors.lists import works
from sayso.actors.mentions import Spots
from sayso.actors.reading import Reading
from sayso.schema import Act, ActorKind, WorkDeed, WorkKind

ACTORS = frozenset({Being.PERSON, Being.BODY, Being.GROUP})
OWN = frozenset({WorkKind.COMMUNIQUE, WorkKind.REPORT, WorkKind.SPEECH, WorkKind.OTHER})
HANGING = frozenset({"conj", "xcomp", "advcl"})
UNDONE = frozenset(
    {"not", "n't", "never", "will", "'ll", "would", "'d", "shall", "should", "can", "could", "may", "might", "must"}
    | {"to", "if", "unless", "ought"}
)
DENYING = frozenset({Act.DENY, Act.REFUSE, Act.DEMAND, Act.PLEDGE, Act.INTEND, Act.THREATEN, Act.PROPOSE})


@dataclass(frozen=True, slots=True)
class Deed:
    """What a party did with a work; `statement` is the number of the one on which it rests."""

    party: Party
    deed: WorkDeed
    statement: int | None


def find_deeds(reading: Reading, spots: Spots, cast: Cast) -> dict[int, list[Deed]]:
    """Give for each work, by its number, what was done with it, each deed once."""
    found: dict[int, list[Deed]] = {}
    for party in cast.parties:
        if party.being is not Being.WORK:
            continue
        deeds = [deed for spot in party.spots for deed in deeds_at(reading, spots, spot)]
        found[party.number] = list(dict.fromkeys(deeds))
    return found


def kind_of_work(party: Party) -> WorkKind:
    """Give the kind of a work by the nouns by which it is called, the first one that tells."""
    found: list[WorkKind] = []
    for word in [*sorted(party.heads), *party.tokens[-1:]]:
        found += [works().kinds[noun] for noun in (word, word.removesuffix("s")) if noun in works().kinds]
        if word in works().sources:
            found.append(WorkKind.REPORT)
    return next((kind for kind in found if kind is not WorkKind.OTHER), WorkKind.OTHER)


def deeds_at(reading: Reading, spots: Spots, spot: Spot) -> list[Deed]:
    """Give what is done with a work at one mention."""
    word = spot.head
    found: list[Deed] = []
    around = reading.around[word]
    statement = around[0] if around else None
    for verb, done in governing(reading, word):
        deed = works().verbs.get(reading.lower[verb])
        if deed is None or not is_done(reading, verb):
            continue
        doers = agents(reading, verb) if done else subjects(reading, verb)
        found += [Deed(party, deed, statement) for party in parties(spots, doers)]
    owners = parties(spots, reading.child(word, "nmod:poss"))
    kind = kind_of_work(spot.party) if spot.party else WorkKind.OTHER
    if kind in OWN:
        found += [Deed(party, WorkDeed.ISSUED, statement) for party in owners]
    elif kind is WorkKind.PLAN:
        found += [Deed(party, WorkDeed.PROPOSED, statement) for party in owners]
    return found


def is_done(reading: Reading, verb: int) -> bool:
    """Tell whether what a verb says has been done: nothing before it negates or defers it, nor does a statement."""
    before = reading.child(verb, "aux", "aux:pass", "advmod", "mark", "cc:preconj")
    if any(reading.lower[child] in UNDONE for child in before):
        return False
    around = [reading.statements[number] for number in reading.around[verb]]
    return not any(statement.negated or statement.act in DENYING for statement in around[:1])


def governing(reading: Reading, word: int) -> list[tuple[int, bool]]:
    """Give the verbs of which a word is the object, and whether the doer stands behind "by"."""
    found: list[tuple[int, bool]] = []
    relation, head = reading.relations[word], reading.heads[word]
    if relation == "obj":
        found.append((head, False))
    elif relation == "nsubj:pass":
        found.append((head, True))
    for child in reading.child(word, "acl:relcl", "acl"):
        bare = reading.relations[child] == "acl" and not reading.child(child, "nsubj")
        passive = bare or bool(reading.child(child, "aux:pass"))
        found.append((child, passive))
    return found


def subjects(reading: Reading, verb: int) -> list[int]:
    """Give the subjects of a verb, or those of the verb from which it hangs."""
    for _ in range(3):
        found = [word for word in reading.child(verb, "nsubj") if reading.lower[word] not in {"that", "which"}]
        if found or reading.relations[verb] not in HANGING:
            return found
        verb = reading.heads[verb]
    return []


def agents(reading: Reading, verb: int) -> list[int]:
    """Give who stands behind "by"."""
    return [word for word in reading.child(verb, "obl", "obl:agent") if "by" in reading.case_of(word)]


def parties(spots: Spots, words: list[int]) -> list[Party]:
    """Give the actors that words point to."""
    found = [spots.at[word].party for word in words if word in spots.at]
    return [party for party in found if party and party.being in ACTORS and party.kind is not ActorKind.UNNAMED]
