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
    return replace(record, statements=statements, markers=markers, actors=actors, works=works, places=places)


def among(ids: Sequence[str], drawn: Sequence[str]) -> tuple[str, ...]:
    """Give as many ids as were drawn, if there are so many."""
    return tuple(ids[: len(drawn)])
