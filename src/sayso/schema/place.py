"""A place: where something happens, as opposed to a government that is called by the name of its capital."""

from dataclasses import dataclass

from sayso.schema.document import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a place; `country` is an ISO 3166 code of three letters."""

    id: str
    span: Span
    name: str
    country: str | None = None
