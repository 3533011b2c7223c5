"""A way to draw records at random that a ledger can keep: ids occur once, and lead to rows of the same record."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from sayso.schema import Record
from tests.schema.samples import rows


@st.composite
def whole_records(draw: DrawFn) -> Record:
    """Draw records of any kind whose ids are unique and lead to rows of the same record."""
    record = draw(rows(Record))
    ids = [f"s-{number}" for number in range(len(record.statements))]
    leads_to = st.none() if not ids else st.none() | st.sampled_from(ids)
    people = [f"a-{number}" for number in range(len(record.actors))]
    papers = [f"w-{number}" for number in range(len(record.works))]
    statements = tuple(
        replace(
            each,
            id=id_,
            inside=draw(leads_to),
            source=replace(
                each.source,
                actors=among(people, each.source.actors),
                work=draw(st.sampled_from([None, *papers])),
            ),
            addressees=among(people, each.addressees),
            about=among(people, each.about),
            speaks_for=among(people, each.speaks_for),
        )
        for id_, each in zip(ids, record.statements, strict=True)
    )
    actors = tuple(
        replace(
            each,
            id=id_,
            members=among(people, each.members),
            speaks_for=among(people, each.speaks_for),
            roles=tuple(replace(role, of=draw(st.sampled_from([None, *people]))) for role in each.roles),
        )
        for id_, each in zip(people, record.actors, strict=True)
    )
    works = tuple(
        replace(
            each,
            id=id_,
            roles=tuple(
                replace(role, actor=draw(st.sampled_from(people)), statement=draw(leads_to))
                for role in each.roles
                if people
            ),
        )
        for id_, each in zip(papers, record.works, strict=True)
    )
    places = tuple(replace(each, id=f"p-{number}") for number, each in enumerate(record.places))
    markers = tuple(
        replace(each, id=f"m-{number}", statement=draw(leads_to)) for number, each in enumerate(record.markers)
    )
    whole = replace(record, statements=statements, markers=markers, actors=actors, works=works, places=places)
    return with_claims(draw, whole, leads_to)


def with_claims(draw: DrawFn, record: Record, leads_to: st.SearchStrategy[str | None]) -> Record:
    """Make a record's events, quantities and times lead to rows that it has."""
    people = [actor.id for actor in record.actors]
    times = tuple(replace(each, id=f"t-{number}") for number, each in enumerate(record.times))
    some_time = st.sampled_from([None, *(time.id for time in times)])
    some_place = st.sampled_from([None, *(place.id for place in record.places)])
    events = tuple(
        replace(
            each,
            id=f"e-{number}",
            sources=among(people, each.sources),
            recipients=among(people, each.recipients),
            works=among([work.id for work in record.works], each.works),
            says=tuple(replace(say, statement=draw(leads_to)) for say in each.says),
            time=draw(some_time),
            place=draw(some_place),
        )
        for number, each in enumerate(record.events)
    )
    quantities = tuple(
        replace(each, id=f"q-{number}", statement=draw(leads_to), time=draw(some_time), place=draw(some_place))
        for number, each in enumerate(record.quantities)
    )
    statements = tuple(replace(each, time=draw(some_time)) for each in record.statements)
    return replace(record, statements=statements, events=events, quantities=quantities, times=times)


def among(ids: Sequence[str], drawn: Sequence[str]) -> tuple[str, ...]:
    """Give as many ids as were drawn, if there are so many."""
    return tuple(ids[: len(drawn)])
