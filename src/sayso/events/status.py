"""Whether an event is told as having happened, and how the one on whose word it rests stands to it.

The status is read from the clause and from what governs it: "has attacked" (actual), "will attack", "plans to attack"
(future), "would attack", "threatened to attack", "if it attacks" (hypothetical), "did not attack" (negated). What a
statement demands or threatens has not happened; what it denies is denied, which is a stance.
"""

from collections.abc import Sequence

from sayso.events.clauses import Clauses
from sayso.events.lexicon import grammar, nouns
from sayso.events.triggers import VERBAL, Trigger
from sayso.schema import Act, EventStatus, EventType, Stance, Statement

UP = frozenset({"xcomp", "ccomp", "conj", "advcl", "acl"})
STEPS = 4
UNREAL = frozenset({Act.DEMAND, Act.PROPOSE, Act.THREATEN, Act.ASK, Act.WARN, Act.REFUSE})
PLANNED = frozenset({Act.PLEDGE, Act.INTEND, Act.AGREE})
PROPOSING = frozenset({Act.DEMAND, Act.PROPOSE, Act.PLEDGE, Act.INTEND, Act.THREATEN})
DENYING = frozenset({Act.DENY, Act.REJECT})
GOVERNING = VERBAL | {"ADJ"}
RANK = (EventStatus.NEGATED, EventStatus.HYPOTHETICAL, EventStatus.FUTURE, EventStatus.ACTUAL)


def find_status(clauses: Clauses, trigger: Trigger) -> EventStatus:
    """Give the status of an event by its clause and what governs it within the sentence."""
    found = [own_status(clauses, trigger)]
    word = trigger.word
    if clauses.tags[word] not in VERBAL:
        relation, head = clauses.relations[word], clauses.heads[word]
        if relation in {"obj", "obl", "nmod"} and head != trigger.carrier:
            found.append(governed_status(clauses, word, head))
        if trigger.carrier is None:
            return strongest(found)
        word = trigger.carrier
        found.append(verb_status(clauses, word))
        if clauses.lower[word] in grammar()["ending"] and clauses.lower[word] not in grammar()["light"]:
            found.append(EventStatus.NEGATED if is_prevented(clauses, word) else EventStatus.ACTUAL)
    found += status_above(clauses, word)
    return strongest(found)


def strongest(found: Sequence[EventStatus]) -> EventStatus:
    """Give the status that counts among several: what is negated anywhere has not happened."""
    return next((status for status in RANK if status in found), EventStatus.ACTUAL)


def status_above(clauses: Clauses, verb: int) -> list[EventStatus]:
    """Give what the verbs, adjectives and nouns above a verb make of it, as far as its clause hangs from them."""
    found: list[EventStatus] = []
    for _ in range(STEPS):
        relation, head = clauses.relations[verb], clauses.heads[verb]
        if relation not in UP or head == verb:
            break
        if relation != "conj":
            found.append(governed_status(clauses, verb, head))
        if relation == "advcl" and not is_infinitive(clauses, verb):
            break
        if clauses.tags[head] not in GOVERNING or starts_anew(clauses, verb):
            break
        found.append(verb_status(clauses, head))
        verb = head
    return found


def starts_anew(clauses: Clauses, verb: int) -> bool:
    """Tell whether a clause has a subject and a finite verb of its own: what is above it does not bear on it."""
    return bool(clauses.child(verb, "nsubj", "nsubj:pass")) and not is_infinitive(clauses, verb)


def own_status(clauses: Clauses, trigger: Trigger) -> EventStatus:
    """Give what the trigger's own clause, or the noun's own words, say."""
    if clauses.tags[trigger.word] in VERBAL:
        return verb_status(clauses, trigger.word)
    known = grammar()
    near = [clauses.lower[child] for child in clauses.child(trigger.word, "amod", "det", "advmod", "compound")]
    if any(word in known["negating_determiners"] for word in near):
        return EventStatus.NEGATED
    if any(word in known["hypothetical_adjectives"] for word in near):
        return EventStatus.HYPOTHETICAL
    return EventStatus.FUTURE if any(word in known["future_adjectives"] for word in near) else EventStatus.ACTUAL


def verb_status(clauses: Clauses, verb: int) -> EventStatus:
    """Give what the auxiliaries, conjunctions and negations beside a verb say."""
    known = grammar()
    beside = [
        clauses.lower[child]
        for child in clauses.child(verb, "aux", "aux:pass", "advmod", "mark", "cop", "cc:preconj", "det")
    ]
    if any(word in known["negation"] for word in beside) or has_no_subject(clauses, verb):
        return EventStatus.NEGATED
    if any(word in known["conditional"] for word in beside):
        return EventStatus.HYPOTHETICAL
    if any(word in known["modal"] for word in beside):
        return EventStatus.HYPOTHETICAL
    return EventStatus.FUTURE if any(word in known["future"] for word in beside) else EventStatus.ACTUAL


def has_no_subject(clauses: Clauses, verb: int) -> bool:
    """Tell whether nobody does what a verb says: "no president has met them", "none of the rebels surrendered"."""
    nobody = grammar()["negation"]
    return any(
        clauses.lower[word] in nobody or any(clauses.lower[child] in nobody for child in clauses.child(word, "det"))
        for word in clauses.child(verb, "nsubj", "nsubj:pass")
    )


def is_refusal(clauses: Clauses, verb: int) -> bool:
    """Tell whether a verb is said not to be done from now on: "will not lift the ban" is a refusal."""
    known = grammar()
    beside = {clauses.lower[child] for child in clauses.child(verb, "aux", "aux:pass", "advmod")}
    return bool(beside & known["future"]) and bool(beside & known["negation"])


def is_infinitive(clauses: Clauses, verb: int) -> bool:
    """Tell whether a verb stands in the infinitive with "to"."""
    gerund = clauses.lower[verb].endswith("ing")
    return not gerund and any(clauses.lower[child] == "to" for child in clauses.child(verb, "mark"))


def governed_status(clauses: Clauses, word: int, head: int) -> EventStatus:
    """Give what the word that governs a clause or noun makes of it."""
    known, lower = grammar(), clauses.lower[head]
    clause = clauses.tags[word] in VERBAL
    loose = is_infinitive(clauses, word) or (clause and not clauses.child(word, "nsubj", "nsubj:pass"))
    if lower in known["withheld"] and clauses.relations[word] == "obj":
        return EventStatus.NEGATED
    if lower in known["refused"] and (loose or clauses.relations[word] == "obj") and lower != "rejected":
        return EventStatus.NEGATED if loose else EventStatus.ACTUAL
    if not clause:
        wanting = lower in known["possible"] and clauses.relations[word] in {"obj", "obl", "nmod"}
        return (
            EventStatus.HYPOTHETICAL
            if wanting and clauses.case_of(word) & {"for", "of", "against", ""}
            else EventStatus.ACTUAL
        )
    if clauses.relations[word] == "advcl":
        wanted = is_infinitive(clauses, word) and lower not in known["used"]
        return EventStatus.HYPOTHETICAL if wanted else EventStatus.ACTUAL
    if not loose:
        return EventStatus.ACTUAL
    if lower in known["planned"]:
        return EventStatus.FUTURE
    return EventStatus.HYPOTHETICAL if lower in known["possible"] else EventStatus.ACTUAL


def is_prevented(clauses: Clauses, verb: int) -> bool:
    """Tell whether a verb says that what its object names did not come about."""
    return clauses.lower[verb].startswith(("avoid", "avert", "prevent", "foil", "thwart", "cancel"))


def rest_on(clauses: Clauses, word: int, statement: Statement, status: EventStatus) -> tuple[EventStatus, Stance]:
    """Give the status of what stands in a statement, and how its source stands to it.

    Only what the content says in its main clause, or is, has the statement's colour: of "demanded that Moscow pull back
    the troops that had invaded", the retreat is demanded, the invasion asserted. A source that denies a charge denies
    the event; one that says that something did not happen asserts that.
    """
    if status is EventStatus.NEGATED and statement.act in DENYING:
        return status, Stance.DENIES
    main = is_main(clauses, word, statement)
    if statement.act in DENYING and not main:
        main = is_claimed(clauses, word, statement)
    if not main:
        return status, Stance.ASSERTS
    verbal = clauses.tags[word] in VERBAL
    if statement.act in DENYING:
        return (EventStatus.NEGATED if statement.act is Act.DENY else status), Stance.DENIES
    if statement.act is Act.REFUSE and verbal:
        return EventStatus.NEGATED, Stance.ASSERTS
    cue = cue_of(clauses, statement)
    if grammar()["doubting"].intersection(cue):
        return status, Stance.DOUBTS
    wanted = verbal or cue[-1:] == ["for"] or (statement.act in PROPOSING and not is_promise(clauses, word))
    if statement.act in UNREAL and wanted and (statement.act is not Act.WARN or not starts_anew(clauses, word)):
        status = status if status is EventStatus.NEGATED else EventStatus.HYPOTHETICAL
    elif (
        statement.act in PLANNED
        and (verbal or (wanted and statement.act in PROPOSING))
        and status is EventStatus.ACTUAL
    ):
        status = EventStatus.FUTURE
    return status, Stance.PROPOSES if statement.act in PROPOSING and wanted else Stance.ASSERTS


def is_claimed(clauses: Clauses, word: int, statement: Statement) -> bool:
    """Tell whether a word hangs from the noun of a claim that is denied: "the reports of an *attack* are false"."""
    head = claim_above(clauses, word)
    content = {each for span in statement.content.spans for each in clauses.range_of(span)}
    if head is None or head not in content:
        return False
    subject = clauses.relations[head] == "nsubj" and clauses.heads[head] in content
    return is_main(clauses, clauses.heads[head] if subject else head, statement)


def claim_above(clauses: Clauses, word: int) -> int | None:
    """Give the noun of a claim that tells what a word says: "*reports* of an attack", "*claims* that it attacked"."""
    for _ in range(STEPS):
        relation, head = clauses.relations[word], clauses.heads[word]
        if clauses.tags[head] == "NOUN" and clauses.lower[head] in grammar()["claims"]:
            told = relation in {"acl", "ccomp"} and "that" in clauses.case_of(word)
            return head if told or (relation == "nmod" and "of" in clauses.case_of(word)) else None
        if relation not in {"conj", "xcomp", "obj", "ccomp", "nsubj:pass"} or head == word:
            return None
        word = head
    return None


def is_promise(clauses: Clauses, word: int) -> bool:
    """Tell whether a noun is a promise itself: who reaffirms a *commitment* has made it."""
    return any(sense.type is EventType.AGREE for sense in nouns().get(clauses.lower[word], ()))


def cue_of(clauses: Clauses, statement: Statement) -> list[str]:
    """Give the words of a statement's cue."""
    spans = statement.cue.spans if statement.cue else ()
    return [clauses.lower[word] for span in spans for word in clauses.range_of(span)]


def is_main(clauses: Clauses, word: int, statement: Statement) -> bool:
    """Tell whether a word is what a content says in its main clause, or hangs directly from that."""
    content = {each for span in statement.content.spans for each in clauses.range_of(span)}
    for _ in range(STEPS):
        if clauses.heads[word] == word or clauses.heads[word] not in content:
            return clauses.relations[word] not in {"advcl", "parataxis", "acl:relcl"}
        if clauses.relations[word] not in {"conj", "xcomp", "obj", "ccomp", "nsubj:pass"}:
            return False
        word = clauses.heads[word]
    return False
