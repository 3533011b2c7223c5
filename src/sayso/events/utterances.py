"""Statements that are events themselves: to accuse, to demand, to reject, to threaten is to do something.

The source of the statement is the source of the event; whom it addresses or whom it is about is the recipient. What is
said in it is another event, found where its words stand. A statement whose source is not known is no event.
"""

from collections.abc import Iterator, Sequence

from sayso.events.clauses import Clauses
from sayso.events.coding import Draft
from sayso.events.lexicon import Sense, acts, kinds, verbs
from sayso.events.status import find_status, is_main
from sayso.events.triggers import Trigger
from sayso.schema import Act, EventMode, EventStatus, EventType, Statement

SURE = 0.9  # the share of acts that are right on marked cues
PLAIN = Sense(EventType.REQUEST)
# What is asked for, refused or threatened gives the mode of the asking, the refusal or the threat.
ASKED = {
    EventType.AID: EventMode.ASSIST,
    EventType.COOPERATE: EventMode.ASSIST,
    EventType.CONCEDE: EventMode.YIELD,
    EventType.RETREAT: EventMode.YIELD,
    EventType.CONSULT: EventMode.MEET,
}
THREATENED = {
    EventType.ASSAULT: EventMode.VIOLENCE,
    EventType.SANCTION: EventMode.RELATIONS,
    EventType.COERCE: EventMode.RESTRICT,
}


def find_utterances(clauses: Clauses) -> Iterator[Draft]:
    """Give the statements that are events, as drafts."""
    for number, statement in enumerate(clauses.statements):
        if statement.cue is None:
            continue
        cue = [word for span in statement.cue.spans for word in clauses.range_of(span)]
        kind = type_of(clauses, statement, cue)
        if kind is None or not cue:
            continue
        mode = mode_of(clauses, statement, cue, kind)
        sources = list(statement.source.actors)
        word = key_word(clauses, cue, kind)
        yield Draft(
            trigger=word,
            type=kind,
            mode=mode,
            sources=sources,
            recipients=find_recipients(statement, sources),
            confidence=SURE,
            status=EventStatus.NEGATED if statement.negated else find_status(clauses, Trigger(word, PLAIN)),
            own=number,
        )


def type_of(clauses: Clauses, statement: Statement, cue: list[int]) -> EventType | None:
    """Give the type of a statement as an event, or none."""
    found = acts().get(statement.act)
    if found is not None:
        return found.type
    if statement.act is Act.WARN:
        return EventType.THREATEN if statement.addressees and is_own_step(clauses, statement) else None
    if statement.act is Act.AGREE:
        senses = [sense for word in cue for sense in verbs().get(clauses.lower[word], ())]
        return next((s.type for s in senses if s.type in {EventType.AGREE, EventType.SUPPORT}), None)
    return None


def is_own_step(clauses: Clauses, statement: Statement) -> bool:
    """Tell whether a warning speaks of what its source would do, or tells its addressee what not to do."""
    content = [word for span in statement.content.spans for word in clauses.range_of(span)]
    head = clauses.top(content)
    if head is None:
        return False
    if any(clauses.lower[word] == "against" for word in content[:4]):
        return True
    subject = [actor for word in clauses.subjects(head) for actor in clauses.actors_of(word)]
    return not subject or bool(set(subject) & {*statement.source.actors, *statement.addressees})


def mode_of(clauses: Clauses, statement: Statement, cue: list[int], kind: EventType) -> EventMode | None:
    """Give the mode that the cue's verb has in the lexicon, or that of the act."""
    for word in cue:
        for sense in verbs().get(clauses.lower[word], ()):
            if sense.type is kind and sense.mode is not None:
                return sense.mode
    known = acts().get(statement.act)
    return known.mode if known is not None else None


def key_word(clauses: Clauses, cue: list[int], kind: EventType) -> int:
    """Give the word of a cue that says what is done: a verb that the lexicon has under the type, else the last one."""
    full = [word for word in cue if clauses.tags[word] in {"VERB", "NOUN"}]
    known = [word for word in full if any(s.type is kind for s in verbs().get(clauses.lower[word], ()))]
    return (known or full[-1:] or cue)[0]


def find_recipients(statement: Statement, sources: list[str]) -> list[str]:
    """Give to whom an utterance is done: the first place of those listed for its act that names anybody."""
    known = acts().get(statement.act)
    for place in known.to if known is not None else ("addressee", "about"):
        found = statement.addressees if place == "addressee" else statement.about[:1]
        others = [actor for actor in found if actor not in sources]
        if others:
            return others
    return []


def aim_demands(clauses: Clauses, utterances: Sequence[Draft], drafts: Sequence[Draft]) -> None:
    """Ask of a demand who is to do what is demanded: "demanded the release of Roe" is not asked of Roe."""
    for utterance in utterances:
        if utterance.own is None or utterance.type is not EventType.REQUEST or not utterance.recipients:
            continue
        statement = clauses.statements[utterance.own]
        for draft in drafts:
            inside = utterance.own in clauses.around[draft.trigger]
            noun = clauses.tags[draft.trigger] == "NOUN" and clauses.heads[draft.trigger] in clauses.cues
            if not (inside and noun) or set(utterance.recipients).intersection(statement.addressees):
                continue
            if not draft.sources or set(utterance.recipients).intersection(draft.recipients):
                utterance.recipients = [actor for actor in draft.sources if actor not in utterance.sources]
            break


def set_modes(clauses: Clauses, utterances: Sequence[Draft], drafts: Sequence[Draft]) -> None:
    """Give demands, refusals and threats the mode of what is demanded, refused or threatened in their main clause."""
    for utterance in utterances:
        if utterance.own is None or utterance.mode is not None:
            continue
        table = THREATENED if utterance.type is EventType.THREATEN else ASKED
        statement = clauses.statements[utterance.own]
        for draft in drafts:
            mode = table.get(draft.type)
            inside = utterance.own in clauses.around[draft.trigger]
            if mode in kinds()[utterance.type].modes and inside and is_main(clauses, draft.trigger, statement):
                utterance.mode = mode
                break
