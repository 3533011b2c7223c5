"""Words that tell of an event, and in which of their senses.

A verb has its first sense whose every condition holds: its particle, the class of its object or subject, a phrase with
a preposition beside it. A noun needs an actor of its own beside it, a verb that carries it ("launched an attack"), or a
verb of which it is the subject or object. "Cut a deal" is no cut, "the attack on Friday's show" no assault.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.events.clauses import Clauses
from sayso.events.lexicon import Sense, classes, grammar, nouns, verbs
from sayso.schema import EventType

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})


TOLD, SURE = 0.8, 0.55  # least probability that a verb tells of an event, and of its type
UNPARTED = "YIELD"  # CONCEDE or RETREAT
REACHING = ("against", "on", "to", "with", "from", "at", "for", "into", "over", "toward", "towards")
OFFER = Sense(EventType.AGREE, to=())


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an event in one of its senses; `carrier` is the verb that carries a noun."""

    word: int
    sense: Sense
    carrier: int | None = None


def find_triggers(clauses: Clauses) -> Iterator[Trigger]:
    """Give the words that tell of an event, in text order."""
    known_verbs, known_nouns = verbs(), nouns()
    said: set[int] = set()  # nouns that are part of what a verb says: "suspended aid", "lifted sanctions"
    for word, lower in enumerate(clauses.lower):
        tag = clauses.tags[word]
        if lower in known_verbs and (tag in VERBAL or (tag == "ADJ" and clauses.children[word])):
            sense = choose(clauses, word, [sense for sense in known_verbs[lower] if holds(clauses, word, sense)])
            if sense is not None:
                if sense.objects and "actor" not in sense.objects:
                    said.update(each for done in clauses.done_to(word) for each in (done, *clauses.child(done, "conj")))
                yield Trigger(word, sense)
        elif tag == "VERB" and (learnt := learnt_sense(clauses, word)) is not None:
            yield Trigger(word, learnt)
        elif tag == "ADJ" and lower in grammar()["offering"] and clauses.child(word, "xcomp", "ccomp", "advcl"):
            yield Trigger(word, OFFER)
        elif tag in NOMINAL and lower in known_nouns and word not in said:
            trigger = noun_trigger(clauses, word)
            if trigger is not None:
                yield trigger


def choose(clauses: Clauses, word: int, senses: Sequence[Sense]) -> Sense | None:
    """Give the first sense that holds, unless the network is sure of the type of a later one."""
    told = clauses.told.get(word)
    if told is not None and told.types and len({sense.type for sense in senses}) > 1:
        kind, chance = told.types[0]
        fitting = [sense for sense in senses if sense.type == kind]
        if chance >= SURE and fitting:
            return fitting[0]
    return senses[0] if senses else None


def learnt_sense(clauses: Clauses, verb: int) -> Sense | None:
    """Give the sense that the network sees in a verb which the lexicon does not know, if it is sure.

    The verb must have a doer and somebody to whom it is done. It must not be a cue, nor carry a noun.
    """
    told = clauses.told.get(verb)
    if told is None or not told.types or told.none > 1 - TOLD:
        return None
    if verb in clauses.cues or clauses.lower[verb] in grammar()["light"] or clauses.child(verb, "xcomp", "advcl"):
        return None  # what a verb carries or leads to says what is done
    kind, chance = told.types[0]
    if chance < SURE or kind == UNPARTED:
        return None
    if not any(clauses.actors_of(word) for word in clauses.doers(verb)):
        return None
    slots = [slot for slot in ("obj", "iobj", *REACHING) if any(map(clauses.actors_of, in_place(clauses, verb, slot)))]
    return Sense(EventType(kind), to=tuple(slots), chance=chance) if slots else None


def in_place(clauses: Clauses, verb: int, slot: str) -> list[int]:
    """Give the words in a slot of a verb."""
    if slot in {"obj", "iobj"}:
        return clauses.done_to(verb) if slot == "obj" else clauses.child(verb, "iobj")
    return clauses.phrase(verb, (slot,))


def holds(clauses: Clauses, verb: int, sense: Sense) -> bool:
    """Tell whether every condition of a verb's sense holds."""
    particle = clauses.particle(verb)
    if sense.particle:
        after = {clauses.lower[child] for child in clauses.child(verb, "advmod", "compound:prt", "obl", "xcomp", "obj")}
        if sense.particle != particle and sense.particle not in after:
            return False
    elif particle and sense.type.name not in {"ASSAULT", "COERCE"}:
        return False
    if sense.both and not sense.objects and clauses.is_passive(verb):
        return False  # "was met with resistance"
    if sense.alone and clauses.child(verb, "obj"):
        return False
    if sense.beside and not clauses.phrase(verb, sense.beside):
        return False
    if sense.objects and not any(
        is_of(clauses, each, sense.objects)
        for word in clauses.done_to(verb)
        for each in (word, *clauses.child(word, "conj"))
    ):
        return False
    if sense.subjects and not done_by(clauses, verb, sense.subjects):
        return False
    if sense.pact:
        behind = clauses.phrase(verb, sense.beside)
        return any(is_of(clauses, word, ("agreed_steps", "pacts")) or clauses.owners(word) for word in behind)
    return True


def done_by(clauses: Clauses, verb: int, wanted: tuple[str, ...]) -> bool:
    """Tell whether he who does what a verb says is of one of some classes; of a passive he may stay unnamed."""
    doers = clauses.doers(verb)
    unnamed = not doers and clauses.is_passive(verb) and bool(clauses.child(verb, "nsubj:pass"))
    return unnamed or any(is_of(clauses, word, wanted) for word in doers)


def is_of(clauses: Clauses, word: int, wanted: tuple[str, ...]) -> bool:
    """Tell whether a noun is of one of some classes, or an actor or a place where these are asked for."""
    known = classes()
    word = clauses.bundled(word)
    for name in wanted:
        if name == "actor":
            if word in clauses.actor_at:
                return True
        elif name == "owned":
            if clauses.owners(word):
                return True
        elif name == "place":
            if word in clauses.place_at:
                return True
        elif clauses.lower[word] in known[name]:
            return True
    return False


def noun_trigger(clauses: Clauses, word: int) -> Trigger | None:
    """Give the sense of a noun of an event, if it tells of one here."""
    if clauses.relations[word] in {"compound", "flat", "nmod:desc"} or word in clauses.actor_at:
        return None
    before = [clauses.lower[child] for child in clauses.child(word, "compound", "amod", "nmod") if child < word]
    carrier = carrier_of(clauses, word)
    for sense in nouns()[clauses.lower[word]]:
        fits = not sense.before or before[-len(sense.before) :] == list(sense.before)
        if fits and tells(clauses, word, sense, carrier, before):
            return Trigger(word, sense, carrier)
    return None


def tells(clauses: Clauses, word: int, sense: Sense, carrier: int | None, before: Sequence[str]) -> bool:
    """Tell whether every condition of a noun's sense holds, and something beside it says that it happens."""
    beside = [child for child in clauses.phrase(word, (*sense.to, "of", "by", "from")) if clauses.actors_of(child)]
    owned = bool(clauses.owners(word))
    if sense.unless.intersection(before) or (sense.carried and carrier is None):
        return False
    if (sense.people and not (beside or owned)) or (sense.own and not owned and carrier is None):
        return False
    if sense.aimed and not is_aimed(clauses, (word, carrier), sense):
        return False
    if sense.clause and not (clauses.child(word, "acl", "ccomp") or clauses.phrase(word, ("of",))):
        return False
    return bool(beside or owned or carrier is not None or sense.before)


def is_aimed(clauses: Clauses, words: Sequence[int | None], sense: Sense) -> bool:
    """Tell whether somebody or some place stands behind a preposition of the recipient: not "on Monday"."""
    behind = [child for word in words if word is not None for child in clauses.phrase(word, sense.to)]
    return any(child in clauses.place_at or clauses.actors_of(child) for child in behind)


def carrier_of(clauses: Clauses, word: int) -> int | None:
    """Give the verb that carries a noun: "launched an attack", "faces sanctions", "sanctions were imposed"."""
    relation, head = clauses.relations[word], clauses.heads[word]
    carries = grammar()["light"] | grammar()["inverse"] | grammar()["ending"]
    if relation in {"obj", "nsubj:pass", "nsubj"} and clauses.lower[head] in carries:
        return head
    if relation == "obl" and clauses.lower[head] in carries and clauses.case_of(word) & {"in", "into", "under", "on"}:
        return head  # "came under attack", "went on strike"
    if relation == "conj" and clauses.relations[head] in {"obj", "nsubj:pass"}:
        return carrier_of(clauses, head)
    if relation == "nmod" and clauses.lower[head] in grammar()["bundles"]:
        return carrier_of(clauses, head)
    for child in clauses.child(word, "acl", "acl:relcl"):
        if clauses.relations[child] == "acl" and "that" in clauses.case_of(child):
            continue  # "the accusation that the army had armed rebels"
        for verb in (child, *clauses.child(child, "xcomp")):
            if clauses.lower[verb] in carries:
                return verb  # "sanctions imposed on Iran", "which it is poised to impose"
    return None
