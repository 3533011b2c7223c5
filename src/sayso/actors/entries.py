"""What the gazetteer knows, as types: entries, offices, and the senses in which words of a text name them.

An entry is an actor that is known by name: a state, an organisation, a body of a state. A sense says which entry words
may name, in what manner (by name, by its capital, by an epithet, by an office), and what makes that doubtful. The
gazetteer never decides between senses: "Georgia" has two, "Jordan" one with the doubt that it may be a person.

    >>> nato = Entry("NATO", "NATO", ActorKind.ORGANIZATION, members=(Membership("SWE", since="2024-03-07"),))
    >>> [member.id for member in nato.members_at("2024-03-06")]
    []
"""

from dataclasses import dataclass
from enum import StrEnum

from sayso.schema import ActorKind


class Manner(StrEnum):
    """How words name an entry."""

    NAME = "name"  # name, spelling, abbreviation
    ADJECTIVE = "adjective"  # "Chinese"
    PEOPLE = "people"  # "Britons": citizens, not the government
    CAPITAL = "capital"  # "Beijing": the government, or the city
    CITY = "city"  # "Boston", the capital of a province: a place before all
    SEAT = "seat"  # "the Kremlin": the government or body that sits there
    DESCRIPTION = "description"  # "UN health agency": clear, but no name
    EPITHET = "epithet"  # "the bloc": only of what was named before
    BODY = "body"  # "Ukrainian defence ministry": by a pattern over countries
    OFFICE = "office"  # "NATO Secretary General": through the office that somebody holds


class Doubt(StrEnum):
    """Why words may name something else."""

    WORD = "word"  # a common word with a capital: "Turkey", "US" in a line of capitals
    PERSON = "person"  # also a given or family name: "Jordan"
    PLACE = "place"  # another place has the name: "Georgetown"
    PEOPLE = "people"  # also a people or a language beyond the state: "Serb"
    ASSUMED = "assumed"  # no country is named; the one meant most often is taken: "the Secretary of State"


@dataclass(frozen=True, slots=True)
class Membership:
    """A member by its id, with the first day inside and the first day outside, where they are known."""

    id: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor that is known by name.

    Attributes:
        id: ISO 3166 code of a state, territory or region; state and body (`UKR/defence ministry`); otherwise a short
            name. A body whose state the words leave open has `*` for it.
        name: The name to show.
        kind: A state, territory or region is a country; people of a kind are a group.
        type: What it is in a word: state, territory, province, court, bloc, armed group, foreign ministry, media …
        country: ISO 3166 code of three letters of the state that it belongs to or mainly acts in.
        sectors: PLOVER sectors, the first one leading.
        of: Id of what it belongs to and speaks for.
        members: Who belongs to it, where that is settled.
        alpha2: ISO 3166 code of two letters.
        wikidata: Identifier such as `Q148`, where a package gives it.
        owner: Who stands behind a medium: state, public, private.
    """

    id: str
    name: str
    kind: ActorKind
    type: str = "organization"
    country: str | None = None
    sectors: tuple[str, ...] = ()
    of: str | None = None
    members: tuple[Membership, ...] = ()
    alpha2: str | None = None
    wikidata: str | None = None
    owner: str | None = None

    def members_at(self, day: str) -> tuple[Membership, ...]:
        """Give those who were members on a day, written `2024-07-11`."""
        return tuple(
            member
            for member in self.members
            if (member.since or "") <= day and (not member.until or day < member.until)
        )


@dataclass(frozen=True, slots=True)
class Office:
    """An office as it stands in a text.

    Attributes:
        title: The title as the list has it, in the singular.
        sectors: PLOVER sectors of its holder.
        rank: 1 leads the body, 2 deputises or speaks for it, 3 serves in it.
        accredited: It is named with where it is sent to ("ambassador to China").
        plural: Several holders ("foreign ministers").
        modifiers: Words before the title ("former", "deputy"), lower case.
        past: A modifier says that it is no longer held.
        topical: A country's bare name before it is what it deals with ("Syria envoy").
        city: A city has it as well: with a capital it is that city's ("mayor of Oslo").
    """

    title: str
    sectors: tuple[str, ...]
    rank: int
    accredited: bool = False
    plural: bool = False
    modifiers: tuple[str, ...] = ()
    past: bool = False
    topical: bool = False
    city: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that words may mean; `entry` is missing where an office leaves open for whom it speaks."""

    entry: Entry | None
    manner: Manner
    office: Office | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `start` to `end` (exclusive) and all that they may mean."""

    start: int
    end: int
    senses: tuple[Sense, ...]
