"""From a report to its events, on one page.

    trees, lexicon ─ triggers ─ parties ─ status     statements ─ utterances
         ─ say-so ─ time, place, works, contexts ─ merged ─▶ events

What has neither a source nor a recipient that is an actor of the report, nor an object or place of its own, is no event
for this room: it is listed with the reason. One word tells of one event. The same input gives the same output.
"""

from collections.abc import Mapping, Sequence

from sayso.events.arguments import find_parties
from sayso.events.circumstances import clause_of, find_contexts, find_place, find_time, find_works, works_at
from sayso.events.clauses import Clauses
from sayso.events.coding import Coding, Draft
from sayso.events.denials import note_denials
from sayso.events.lexicon import kinds
from sayso.events.merging import merge_drafts
from sayso.events.status import claim_above, find_status, is_refusal, rest_on
from sayso.events.triggers import Trigger, find_triggers
from sayso.events.utterances import ASKED, aim_demands, find_utterances, set_modes
from sayso.schema import (
    Abstention,
    Actor,
    Annotations,
    Document,
    Event,
    EventStatus,
    EventType,
    Grounding,
    Place,
    SaySo,
    Span,
    Stance,
    Statement,
    Work,
    row_id,
)

NOBODY = "the report names nobody who does it, or to whom it is done"
CLAIMED = "only a claim tells of it, and nobody is known to make it"
SURENESS = 0.8  # of a sense of the lexicon: its share right on the marked sentences of the development half
COOPERATION = 2  # the quads up to this one
VERBAL_TYPES = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.REJECT})
MATERIAL = frozenset(
    {
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.MOBILIZE,
        EventType.PROTEST,
        EventType.SANCTION,
        EventType.RETREAT,
        EventType.AID,
    }
)


def code_events(
    document: Document,
    annotations: Annotations,
    statements: Sequence[Statement],
    *,
    actors: Sequence[Actor],
    works: Sequence[Work] = (),
    places: Sequence[Place] = (),
    when: Mapping[int, str] | None = None,
) -> Coding:
    """Find the events of a document.

    Args:
        document: The report.
        annotations: What the network read in it.
        statements: Its statements with their voices: on whose word events rest, and which are events themselves.
        actors: Its actors; parties of events are among them.
        works: The works that it speaks of.
        places: Its places.
        when: For words that tell of something done, by number, the id of its time.

    Returns:
        Events in text order, coded in PLOVER, and what could not be coded.
    """
    if not annotations.starts:
        return Coding()
    clauses = Clauses(document, annotations, statements, actors, places)
    drafts, abstained = find_drafts(clauses)
    known_works = works_at(clauses, works)
    for draft in drafts:
        draft.time = find_time(clauses, draft.trigger, when or {})
        draft.place = find_place(clauses, draft)
        draft.works = find_works(clauses, draft, known_works)
    events = tuple(write_event(document, clauses, draft) for draft in merge_drafts(drafts))
    return Coding(events, tuple(abstained))


def find_drafts(clauses: Clauses) -> tuple[list[Draft], list[Abstention]]:
    """Find all events before they are merged, in text order, and those that name nobody."""
    utterances = list(find_utterances(clauses))
    cues = {word for draft in utterances for word in cue_words(clauses, draft)}
    named = noun_cues(clauses)
    triggers = [each for each in find_triggers(clauses) if each.word not in cues and each.word not in named]
    drafts = [make_draft(clauses, trigger) for trigger in triggers]
    aim_demands(clauses, utterances, drafts)
    set_modes(clauses, utterances, drafts)
    abstained, kept = [], []
    first = {draft.trigger: draft for draft in reversed((*utterances, *drafts))}
    for draft in sorted(first.values(), key=lambda each: each.trigger):
        if not is_grounded(clauses, draft):
            span = clauses.annotations.word_span(draft.trigger, draft.trigger)
            abstained.append(Abstention("event", span, NOBODY))
            continue
        if draft.own is None and not clauses.around[draft.trigger] and claim_above(clauses, draft.trigger) is not None:
            span = clauses.annotations.word_span(draft.trigger, draft.trigger)
            abstained.append(Abstention("event", span, CLAIMED))
            continue
        rest(clauses, draft)
        draft.words = [draft.trigger]
        kept.append(draft)
    note_denials(clauses, kept)
    return kept, abstained


def make_draft(clauses: Clauses, trigger: Trigger) -> Draft:
    """Make a draft of a word that tells of an event."""
    sources, recipients = find_parties(clauses, trigger)
    draft = Draft(trigger.word, trigger.sense.type, trigger.sense.mode, sources, recipients, SURENESS)
    if trigger.sense.chance:
        draft.confidence, draft.grounding = trigger.sense.chance, Grounding.INFERRED
    draft.status = find_status(clauses, trigger)
    if (
        draft.status is EventStatus.NEGATED
        and kinds()[draft.type].quad <= COOPERATION
        and is_refusal(clauses, trigger.word)
    ):
        draft.type, draft.mode, draft.status = EventType.REJECT, ASKED.get(draft.type), EventStatus.ACTUAL
    return draft


def is_grounded(clauses: Clauses, draft: Draft) -> bool:
    """Tell whether an event has a party, or is a material one that the sentence gives an object or a place."""
    if draft.sources or draft.recipients:
        return True
    if draft.own is not None or draft.type not in MATERIAL:
        return False
    if clauses.relations[draft.trigger] == "amod":
        return False
    if clauses.tags[draft.trigger] == "VERB":
        return bool(clauses.done_to(draft.trigger))
    return any(word in clauses.place_at for word in clause_of(clauses, draft.trigger))


def noun_cues(clauses: Clauses) -> set[int]:
    """Give the nouns that are cues: whether they are events their statement's act has told."""
    words = [w for s in clauses.statements if s.cue for span in s.cue.spans for w in clauses.range_of(span)]
    return {word for word in words if clauses.tags[word] == "NOUN"}


def cue_words(clauses: Clauses, draft: Draft) -> list[int]:
    """Give the words of the cue of an utterance."""
    statement = clauses.statements[draft.own] if draft.own is not None else None
    if statement is None or statement.cue is None:
        return []
    return [word for span in statement.cue.spans for word in clauses.range_of(span)]


def rest(clauses: Clauses, draft: Draft) -> None:
    """Note on whose word an event rests: the innermost statement around its word, or the outlet."""
    around = [number for number in clauses.around[draft.trigger] if number != draft.own]
    if not around:
        draft.says = [(None, Stance.ASSERTS)]
        return
    statement = clauses.statements[around[0]]
    status, stance = rest_on(clauses, draft.trigger, statement, draft.status)
    if stance is Stance.DENIES and draft.type in VERBAL_TYPES:
        stance = Stance.ASSERTS  # who rejects a claim does not say that it was not made
    else:
        draft.status = status
    draft.says = [(statement.id, stance)]


def write_event(document: Document, clauses: Clauses, draft: Draft) -> Event:
    """Turn a draft into a row."""
    spans = [clauses.annotations.word_span(word, word) for word in draft.words]
    kind = kinds()[draft.type]
    return Event(
        id=row_id(document.id, "event", [*spans[:1], Span(-1, -1), Span(0, list(kinds()).index(draft.type))]),
        type=draft.type,
        mode=draft.mode if draft.mode in kind.modes else None,
        contexts=find_contexts(clauses, clause_of(clauses, draft.trigger)),
        intensity=kind.intensity,
        sources=tuple(draft.sources),
        recipients=tuple(draft.recipients),
        works=tuple(draft.works),
        trigger=spans[0],
        status=draft.status,
        says=tuple(SaySo(statement, stance) for statement, stance in draft.says),
        time=draft.time,
        place=draft.place,
        confidence=round(draft.confidence, 4),
        grounding=draft.grounding,
        mentions=tuple(spans),
    )
