"""An actor: a country (its government), organisation, person or group, one over all its mentions in a report.

Whom a text leaves unnamed stays unnamed ("a South Korean official"). Ids are local to the record; who is whom across
reports is for a later room to propose and for people to judge.
"""

from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.document import Span


class ActorKind(StrEnum):
    """What an actor is; a country stands for its government."""

    COUNTRY = "country"
    ORGANIZATION = "organization"
    PERSON = "person"
    GROUP = "group"
    UNNAMED = "unnamed"


class MentionForm(StrEnum):
    """By what kind of words a mention points to its actor."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    METONYM = "metonym"
    ADJECTIVE = "adjective"


ACRONYM = 6  # letters of a word in capitals that may be written so everywhere


def is_shouted(name: str) -> bool:
    """Tell whether a name is written in capitals because the whole text is; an acronym is not.

    >>> is_shouted("ADA ROE"), is_shouted("MINISTRY"), is_shouted("UNESCO"), is_shouted("Ada Roe")
    (True, True, False, False)
    """
    return name.isupper() and (" " in name or len(name) > ACRONYM)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that points to an actor."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Role:
    """An office or function that the text gives a person; `of` is the id of the body or state it belongs to."""

    title: str
    of: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who speaks or acts, or is spoken of.

    Attributes:
        members: Ids of the actors that a group consists of, where the text names them.
        country: ISO 3166 code of three letters.
        sectors: PLOVER sectors, the first one leading.
        wikidata: Identifier such as `Q7184`.
        speaks_for: Ids, from the body next to the person outward to the state.
    """

    id: str
    name: str
    kind: ActorKind
    members: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    wikidata: str | None = None
    roles: tuple[Role, ...] = ()
    speaks_for: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
