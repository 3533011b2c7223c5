"""What this room gives: actors, works and places of a report, and for each statement who stands behind it.

A voice belongs to one statement: whose words they are, to whom they go, whom they are about, for whom they are spoken.
Where that stays open, the voice says why, and an abstention repeats it with the place in the text.
"""

from dataclasses import dataclass

from sayso.schema import Abstention, Actor, Place, Work


@dataclass(frozen=True, slots=True)
class Voice:
    """Who stands behind a statement.

    Attributes:
        statement: Id of the statement.
        actors: Ids of its sources.
        work: Id of the work that says it ("the report says").
        unknown_because: Why nobody, or only somebody unnamed, stands behind it.
        addressees: Ids of those to whom it is said.
        about: Ids of those whom its content is about, the foremost first.
        speaks_for: Ids, from the body next to the source outward to the state.
    """

    statement: str
    actors: tuple[str, ...] = ()
    work: str | None = None
    unknown_because: str | None = None
    addressees: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The actors, works and places of a report, and a voice for each of its statements, in their order."""

    actors: tuple[Actor, ...] = ()
    works: tuple[Work, ...] = ()
    places: tuple[Place, ...] = ()
    voices: tuple[Voice, ...] = ()
    abstained: tuple[Abstention, ...] = ()
