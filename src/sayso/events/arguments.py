"""Who is behind an event, and to whom it is done: from the places that a verb or noun gives them in its clause.

"Tehran accused Washington of …"          source Tehran, recipient Washington
"the bombing of Aleppo by Russian jets"   source Russia
"launched an attack on the convoy"        source: the subject of the verb that carries the noun
"""

from collections.abc import Iterable

from sayso.events.clauses import RELATIVES, Clauses
from sayso.events.lexicon import Sense, grammar
from sayso.events.triggers import VERBAL, Trigger
from sayso.schema import EventMode, EventType

Parties = tuple[list[str], list[str]]


def find_parties(clauses: Clauses, trigger: Trigger) -> Parties:
    """Give the ids of the actors who are behind an event, and of those to whom it is done."""
    if clauses.tags[trigger.word] in VERBAL or clauses.tags[trigger.word] == "ADJ":
        sources, recipients = of_verb(clauses, trigger.word, trigger.sense)
    else:
        sources, recipients = of_noun(clauses, trigger)
    if trigger.sense.inverse:
        sources, recipients = recipients, sources
    return sources, [actor for actor in recipients if actor not in sources]


def of_verb(clauses: Clauses, verb: int, sense: Sense) -> Parties:
    """Give the parties of a verb."""
    sources = actors(clauses, clauses.doers(verb))
    if not sources and sense.sources:
        sources = actors(clauses, clauses.phrase(verb, sense.sources))
    elif sense.inverse:
        return sources, actors(clauses, clauses.phrase(verb, sense.sources))
    recipients: list[str] = []
    for slot in sense.to:
        found = actors(clauses, in_slot(clauses, verb, slot))
        recipients = [actor for actor in found if actor not in sources]
        if not recipients and sense.mode is EventMode.VISIT:
            recipients = hosts(clauses, in_slot(clauses, verb, slot), sources)
        if recipients:
            break
    return share(clauses, verb, sources, recipients) if sense.both else (sources, recipients)


def hosts(clauses: Clauses, words: Iterable[int], sources: Iterable[str]) -> list[str]:
    """Give the states in which the places of a visit lie, unless they are the visitor's own."""
    own = {clauses.actors[source].country for source in sources if source in clauses.actors}
    found = [clauses.host(word) for word in words]
    return [state for state in found if state is not None and clauses.actors[state].country not in own]


def in_slot(clauses: Clauses, verb: int, slot: str) -> list[int]:
    """Give the words in one slot of a verb; of an object also what stands behind its own preposition."""
    if slot == "obj":
        return clauses.done_to(verb)
    if slot == "iobj":
        return clauses.child(verb, "iobj")
    found = clauses.phrase(verb, (slot,)) or strayed(clauses, verb, slot)
    for word in map(clauses.bundled, clauses.done_to(verb)):
        found += clauses.phrase(word, (slot,))
        if slot in {"of", "from", "for"}:
            found += [child for child in clauses.child(word, "nmod:poss") if slot != "for"]
    return found


def strayed(clauses: Clauses, verb: int, slot: str) -> list[int]:
    """Give phrases that a tree hangs on a later verb: "imported parts from China, used to make …"."""
    later = clauses.child(verb, "advcl", "conj", "acl", "parataxis")
    return [word for other in later for word in clauses.phrase(other, (slot,)) if verb < word < other]


def of_noun(clauses: Clauses, trigger: Trigger) -> Parties:
    """Give the parties of a noun: beside it, and by way of the verb that carries it."""
    word, sense, carrier = trigger.word, trigger.sense, trigger.carrier
    genitive = actors(clauses, clauses.phrase(word, ("of",)))
    sources = clauses.owners(word)
    if sense.both and sense.type is EventType.ASSAULT and not clauses.child(word, "nmod:poss"):
        sources = []  # "the Syrian war" is not Syria's
    sources += [actor for actor in actors(clauses, clauses.phrase(word, ("by", "from"))) if "from" not in sense.to]
    slots = [slot for slot in sense.to if slot != "of"]
    recipients = first_found(clauses, word, slots)
    if not recipients and clauses.relations[word] == "conj":  # "material and political support to Russia"
        recipients = first_found(clauses, clauses.heads[word], slots, behind=word)
    if sense.of == "source" and not sources:
        sources = genitive
    elif sense.of == "recipient":
        recipients = recipients or genitive
        if not recipients and is_victim(trigger):
            sources, recipients = [], sources
    if carrier is not None:
        sources, recipients = by_carrier(clauses, trigger, carrier, (sources, recipients))
    if sense.both:
        sources, recipients = share(clauses, word, sources, recipients)
    return list(dict.fromkeys(sources)), list(dict.fromkeys(recipients))


def share(clauses: Clauses, word: int, sources: list[str], recipients: list[str]) -> Parties:
    """Part the parties of what is done together; a group of named members stands for them ("the two countries")."""
    together = bool(clauses.phrase(word, ("between", "among"))) or len(sources) == 1
    if recipients and not together:
        return sources, recipients
    parties = [member for actor in (*sources, *recipients) for member in members(clauses, actor)]
    parties = list(dict.fromkeys(parties))
    if sources and recipients and parties == [*sources, *recipients]:
        return sources, recipients
    return parties[:1], parties[1:]


def members(clauses: Clauses, actor: str) -> tuple[str, ...]:
    """Give the members of a small group, or the actor itself."""
    known = clauses.actors[actor].members if actor in clauses.actors else ()
    return known if 1 < len(known) <= 4 else (actor,)


def is_victim(trigger: Trigger) -> bool:
    """Tell whether an owner is he to whom it is done: "his arrest", "Khashoggi's murder"."""
    return trigger.sense.people or (
        trigger.sense.mode is not None
        and trigger.sense.mode.value in {"arrest", "targeted", "abduct", "expel", "deport", "convict"}
    )


def by_carrier(clauses: Clauses, trigger: Trigger, carrier: int, parties: Parties) -> Parties:
    """Complete the parties of a noun by those of the verb that carries it."""
    sources, recipients = parties
    carried = clauses.relations[trigger.word] in {"obj", "obl", "nmod"} or clauses.heads[carrier] == trigger.word
    doers = actors(clauses, clauses.doers(carrier)) if carried or clauses.is_passive(carrier) else []
    if clauses.heads[trigger.word] == carrier and clauses.relations[trigger.word] == "conj":
        doers = actors(clauses, clauses.doers(carrier))
    if clauses.lower[carrier] in grammar()["ending"] - grammar()["light"]:
        doers = []  # who ends a war does not wage it
    if clauses.lower[carrier] in grammar()["inverse"]:
        recipients = recipients or [actor for actor in doers if actor not in sources]
    else:
        sources = sources or doers
    recipients = recipients or first_found(clauses, carrier, trigger.sense.to)
    return sources, [actor for actor in recipients if actor not in sources]


def first_found(clauses: Clauses, word: int, prepositions: Iterable[str], *, behind: int = -1) -> list[str]:
    """Give the actors after the first of some prepositions that has any, of those that stand behind some word."""
    for preposition in prepositions:
        found = actors(clauses, [child for child in clauses.phrase(word, (preposition,)) if child > behind])
        if found:
            return found
    return []


def actors(clauses: Clauses, words: Iterable[int]) -> list[str]:
    """Give the actors that some noun phrases denote, each once."""
    found = [actor for word in words if clauses.lower[word] not in RELATIVES for actor in clauses.actors_of(word)]
    return list(dict.fromkeys(found))
