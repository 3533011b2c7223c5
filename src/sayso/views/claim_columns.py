"""Events, figures and moments as CSV and JSON, for programs: the columns and their order are promised.

On whose word an event rests stands in three columns side by side: `says` (names; empty for the outlet), `stances` and
`statements` (ids; empty for the outlet).
"""

from collections.abc import Iterable, Mapping

from sayso.ledger import EventRow, Moment, Party, QuantityRow, SayRow, When

ABOUT_DOCUMENT = ("id", "document", "number", "title", "outlet", "published")
TIME_COLUMNS = ("time", "begins", "ends", "granularity", "time_part", "approximate")
EVENT_COLUMNS = (
    *ABOUT_DOCUMENT,
    *("kind", "type", "mode", "quad", "contexts", "intensity", "status", "sources", "recipients"),
    *("source_entities", "recipient_entities", "works", "says", "stances", "statements"),
    *TIME_COLUMNS,
    *("place", "country", "trigger", "trigger_span", "sentence", "confidence", "grounding"),
)
QUANTITY_COLUMNS = (
    *ABOUT_DOCUMENT,
    *("words", "span", "low", "high", "unit", "hedge", "change", "per", "part", "whole"),
    *("says", "statement", "place"),
    *TIME_COLUMNS,
    "sentence",
)
MOMENT_COLUMNS = (
    *TIME_COLUMNS,
    *("event", "statement", "document", "outlet", "published"),
    *("sources", "kind", "recipients", "status", "says", "stances", "text"),
)


def event_values(row: EventRow) -> dict[str, object]:
    """Give the values of an event under the names of its columns."""
    values = {
        "contexts": tuple(map(str, row.contexts)),
        "sources": names(row.sources),
        "recipients": names(row.recipients),
        "source_entities": tuple(party.entity for party in row.sources),
        "recipient_entities": tuple(party.entity for party in row.recipients),
        "statements": tuple(say.statement or "" for say in row.says),
        "trigger_span": (row.trigger_span,),
        **say_values(row.says),
        **time_values(row.when),
    }
    return select(row, EVENT_COLUMNS, values)


def quantity_values(row: QuantityRow) -> dict[str, object]:
    """Give the values of a figure under the names of its columns."""
    values = {"span": (row.span,), "says": row.say.who, "statement": row.say.statement, **time_values(row.when)}
    return select(row, QUANTITY_COLUMNS, values)


def moment_values(moment: Moment) -> dict[str, object]:
    """Give the values of a moment under the names of its columns."""
    values: dict[str, object] = dict.fromkeys(MOMENT_COLUMNS)
    values |= time_values(moment.when)
    if moment.event is not None:
        row = moment.event
        values |= say_values(row.says) | {"event": row.id, "kind": row.kind, "status": row.status}
        values |= {"sources": names(row.sources), "recipients": names(row.recipients), "text": row.sentence}
    else:
        said = moment.statement
        assert said is not None
        values |= {"statement": said.id, "kind": said.act, "sources": said.actors, "recipients": said.addressees}
        values |= {"text": said.content}
    told = moment.event or moment.statement
    return values | {name: getattr(told, name) for name in ("document", "outlet", "published")}


def say_values(says: Iterable[SayRow]) -> dict[str, object]:
    """Give on whose word something rests, and how each stands to it."""
    listed = list(says)
    return {"says": tuple(say.who or "" for say in listed), "stances": tuple(str(say.stance) for say in listed)}


def time_values(when: When | None) -> dict[str, object]:
    """Give the values of a time under the names of its columns."""
    if when is None:
        return dict.fromkeys(TIME_COLUMNS)
    return dict(
        zip(
            TIME_COLUMNS,
            (when.words, when.begins, when.ends, when.granularity, when.part, when.approximate),
            strict=True,
        )
    )


def names(parties: Iterable[Party]) -> tuple[str, ...]:
    """Give the names of actors."""
    return tuple(party.name for party in parties)


def select(row: object, columns: tuple[str, ...], values: Mapping[str, object]) -> dict[str, object]:
    """Give the columns of a row, those that are worked out from `values`."""
    return {name: values[name] if name in values else getattr(row, name) for name in columns}
