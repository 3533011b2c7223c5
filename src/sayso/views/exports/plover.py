"""PLOVER event data as POLECAT has it: forty columns with tabs between, one line for each source with each recipient.

What sayso has no source for stays empty: codes of the Correlates of War, Wikipedia's ids, places below the state, and
coordinates. After the forty stand columns of our own: whether it is done, on whose word and with which stance, how
precise the date is, and where it stands. An event date is the first day of the event's own time; where the text gives
none it is the day of publication, and `Date Basis` says which.
"""

import csv
from collections.abc import Iterator
from typing import NamedTuple, TextIO

from sayso.ledger import DocumentRow, EventRow, Ledger, Party
from sayso.schema import Actor, ActorKind, Copies, Record
from sayso.views.plain import one_line, spreadsheet_cell

COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID"),
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors"),
    *("Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"),
    *("Raw Placename", "Feature Type", "Source", "Publication Date"),
    *("Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)
OUR_COLUMNS = (
    *("Status", "Say-So", "Stance", "Disputed", "Date End", "Date Granularity", "Date Basis"),
    *("Actor Wikidata", "Recipient Wikidata", "Document", "Trigger Start", "Trigger End", "Trigger", "Confidence"),
)
BETWEEN = ";"


class Story(NamedTuple):
    """A document with its record, and the entities' names."""

    document: DocumentRow
    record: Record
    actors: dict[str, Actor]


def write_plover(ledger: Ledger, stream: TextIO, /, *, copies: Copies = Copies.WITH) -> int:
    """Write all events of a ledger, or those of some text; give the number of lines below the header."""
    writer = csv.writer(stream, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow((*COLUMNS, *OUR_COLUMNS))
    count = 0
    for document in ledger.documents():
        record = ledger.record(document.id)
        story = Story(document, record, {actor.id: actor for actor in record.actors})
        for row in sorted(ledger.events(document=document.id, copies=copies), key=lambda row: row.number):
            for values in lines_of(row, story):
                writer.writerow([cell(values.get(name)) for name in (*COLUMNS, *OUR_COLUMNS)])
                count += 1
    return count


def lines_of(row: EventRow, story: Story) -> Iterator[dict[str, object]]:
    """Give the lines of an event: one for each of those who act with each of those to whom it is done."""
    sources: tuple[Party | None, ...] = row.sources or (None,)
    recipients: tuple[Party | None, ...] = row.recipients or (None,)
    pairs = [(source, recipient) for source in sources for recipient in recipients]
    shared = event_values(row) | say_values(row) | story_values(story)
    for number, (source, recipient) in enumerate(pairs, 1):
        own = {"Event ID": row.id if len(pairs) == 1 else f"{row.id}-{number}"}
        yield (
            shared | own | party_values("Actor", source, row, story) | party_values("Recipient", recipient, row, story)
        )


def event_values(row: EventRow) -> dict[str, object]:
    """Give the columns of an event itself."""
    own = row.when if row.when is not None and row.when.anchored else None
    place = {"Placename": row.place, "Raw Placename": row.place, "Country": row.country}
    return place | {
        "Event Date": (row.begins or "")[:10],
        "Date End": (own.ends or "")[:10] if own is not None else None,
        "Date Granularity": own.granularity if own is not None else None,
        "Date Basis": "text" if own is not None else "publication" if row.published else None,
        "Event Type": row.type,
        "Event Mode": row.mode,
        "Intensity": row.intensity,
        "Quad Code": row.quad,
        "Contexts": BETWEEN.join(row.contexts),
        "Status": row.status,
        "Document": row.document,
        "Trigger Start": row.trigger_span.start,
        "Trigger End": row.trigger_span.end,
        "Trigger": row.trigger,
        "Confidence": row.confidence,
    }


def say_values(row: EventRow) -> dict[str, object]:
    """Give on whose word an event rests, and how each stands to it; the outlet's own voice is called `(outlet)`."""
    said = ["(outlet)" if say.who is None else say.who or "(unknown)" for say in row.says]
    stances = [str(say.stance) for say in row.says]
    return {"Say-So": BETWEEN.join(said), "Stance": BETWEEN.join(stances), "Disputed": "1" if row.disputed else "0"}


def story_values(story: Story) -> dict[str, object]:
    """Give the columns of the report."""
    document, record = story.document, story.record
    return {
        "Source": document.outlet,
        "Publication Date": (document.published or "")[:10],
        "Language": document.language,
        "Version": f"sayso {document.version} {document.model}",
        "Story People": names_of(record, ActorKind.PERSON),
        "Story Organizations": names_of(record, ActorKind.ORGANIZATION),
        "Story Locations": BETWEEN.join(dict.fromkeys(place.name for place in record.places)),
    }


def names_of(record: Record, kind: ActorKind) -> str:
    """Give the names of a report's actors of a kind."""
    return BETWEEN.join(dict.fromkeys(actor.name for actor in record.actors if actor.kind is kind))


def party_values(role: str, party: Party | None, row: EventRow, story: Story) -> dict[str, object]:
    """Give the columns of an actor or recipient; `role` is how PLOVER calls it."""
    if party is None:
        return {}
    actor = story.actors[party.actor]
    titles = BETWEEN.join(dict.fromkeys(office.title for office in actor.roles))
    return {
        f"{role} Name": party.name,
        f"{role} Country": actor.country,
        f"Primary {role} Sector": actor.sectors[0] if actor.sectors else None,
        f"{role} Sectors": BETWEEN.join(actor.sectors),
        f"{role} Title": titles,
        f"{role} Name Raw": raw_name(actor, row, story.record.document.text),
        f"{role} Wikidata": actor.wikidata,
    }


def raw_name(actor: Actor, row: EventRow, text: str) -> str:
    """Give the words that name an actor nearest to the trigger."""
    start = row.trigger_span.start
    spans = [mention.span for mention in actor.mentions]
    return min(spans, key=lambda span: abs(span.start - start)).of(text) if spans else ""


def cell(value: object) -> str:
    """Write a value: null as nothing, numbers plainly, texts on one line and none that a spreadsheet would reckon."""
    if value is None:
        return ""
    return spreadsheet_cell(one_line(value)) if isinstance(value, str) else f"{value}"
