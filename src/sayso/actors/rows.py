"""From parties to rows: actors, works, places, and their ids.

An id is a hash of the document and of all the spans that mention the row; a body or state that no words name, and that
is known only from somebody's office, takes the words of the office instead.
"""

from collections.abc import Iterable, Mapping, Sequence

from sayso.actors.cast import Being, Cast, Part, Party, Spot
from sayso.actors.deeds import Deed, kind_of_work
from sayso.actors.reading import Reading
from sayso.actors.trimming import trimmed
from sayso.schema import Actor, ActorKind, Mention, Place, Role, RowKind, Span, Work, WorkRole, row_id

BEFORE_NOUNS = frozenset({"compound", "amod", "nmod:desc"})
NOWHERE = Span(-1, -1)


class Rows:
    """The rows of a report; parties that nobody refers to and no words mention are left out."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        """Give every party an id."""
        self.reading = reading
        self.cast = cast
        self.ids: dict[int, str] = {}
        self._taken: set[str] = set()
        self._spans: dict[int, Span] = {}
        for party in cast.parties:
            party.spots.sort(key=lambda spot: (spot.first, spot.last))
            if party.kind is not None or party.being is Being.WORK:
                self.ids[party.number] = self._id("work" if party.being is Being.WORK else "actor", party)

    def _id(self, kind: RowKind, party: Party) -> str:
        spans: Sequence[Span] = self.mentions(party) or [NOWHERE, self.reading.span(*party.root)]
        found = row_id(self.reading.document.id, kind, spans)
        while found in self._taken:
            spans = [*spans, NOWHERE]
            found = row_id(self.reading.document.id, kind, spans)
        self._taken.add(found)
        return found

    def mentions(self, party: Party) -> list[Span]:
        """Give the spans that mention a party, in text order, each once."""
        return list(dict.fromkeys(self.span(spot) for spot in party.spots))

    def span(self, spot: Spot) -> Span:
        """Give the characters of a mention: of a name, of a pronoun, of a description without its clauses."""
        if id(spot) not in self._spans:
            self._spans[id(spot)] = self.reading.span(*trimmed(self.reading, spot))
        return self._spans[id(spot)]

    def ids_of(self, parties: Iterable[Party]) -> tuple[str, ...]:
        """Give the ids of parties, each once."""
        return tuple(dict.fromkeys(self.ids[party.number] for party in parties if party.number in self.ids))

    def actors(self, chains: dict[int, list[Party]], wanted: set[str]) -> tuple[Actor, ...]:
        """Give the actors in text order: those mentioned, then those to whom another row refers.

        People and bodies without a name that only stand before another noun ("militant leaders") are no actors.
        """
        kept = [p for p in self.cast.parties if is_actor(p) and (self.ids[p.number] in wanted or self._acts(p))]
        kept.sort(key=lambda p: (not p.spots, p.spots[0].first if p.spots else p.root[0], p.number))
        return tuple(self._actor(party, chains.get(party.number, [])) for party in kept)

    def _acts(self, party: Party) -> bool:
        if party.kind not in {ActorKind.UNNAMED, ActorKind.GROUP}:
            return bool(party.spots)
        return any(self.reading.relations[spot.head] not in BEFORE_NOUNS for spot in party.spots)

    def _actor(self, party: Party, chain: list[Party]) -> Actor:
        assert party.kind is not None
        forms = {self.span(spot): spot.form for spot in party.spots}
        return Actor(
            id=self.ids[party.number],
            name=party.name,
            kind=party.kind,
            members=self.ids_of(member for member in party.members if is_actor(member)),
            country=country_of(party, chain),
            sectors=sectors_of(party),
            wikidata=party.entry.wikidata if party.entry else None,
            roles=tuple(self._role(part) for part in party.parts),
            speaks_for=self.ids_of(other for other in chain if is_actor(other)),
            mentions=tuple(Mention(span, form) for span, form in forms.items()),
        )

    def _role(self, part: Part) -> Role:
        of = self.ids.get(part.of.number) if part.of and is_actor(part.of) else None
        return Role(part.title, of, self.reading.span(*part.words))

    def works(self, deeds: dict[int, list[Deed]]) -> tuple[Work, ...]:
        """Give the works in text order."""
        kept = [party for party in self.cast.parties if party.being is Being.WORK and party.spots]
        kept.sort(key=lambda party: party.spots[0].first)
        return tuple(
            Work(
                id=self.ids[party.number],
                name=party.name,
                kind=kind_of_work(party),
                mentions=tuple(self.mentions(party)),
                roles=tuple(self._deed(deed) for deed in deeds.get(party.number, ()) if deed.party.number in self.ids),
            )
            for party in kept
        )

    def _deed(self, deed: Deed) -> WorkRole:
        number = deed.statement
        statement = None if number is None else self.reading.statements[number].id
        return WorkRole(self.ids[deed.party.number], deed.deed, statement)

    def places(self) -> tuple[Place, ...]:
        """Give the places in text order: names that stand for a place where they stand."""
        spots = sorted(
            (s for p in self.cast.parties for s in p.spots if s.named and (s.placed or p.being is Being.PLACE)),
            key=lambda spot: spot.first,
        )
        rows = {self.span(spot): spot for spot in spots}
        return tuple(
            Place(row_id(self.reading.document.id, "place", [span]), span, self._name(spot), country(spot.party))
            for span, spot in rows.items()
        )

    def _name(self, spot: Spot) -> str:
        return self.reading.shown(spot.first, spot.last).removesuffix("'s").removesuffix("’s")


def referred_to(cast: Cast, chains: Mapping[int, Sequence[Party]], deeds: Mapping[int, Sequence[Deed]]) -> list[Party]:
    """Give all parties to which the row of another refers: in chains, roles, groups and works."""
    found = [party for chain in chains.values() for party in chain]
    found += [part.of for party in cast.parties for part in party.parts if part.of]
    found += [member for party in cast.parties for member in party.members]
    return [*found, *(deed.party for done in deeds.values() for deed in done)]


def is_actor(party: Party) -> bool:
    """Tell whether a party may have a row among the actors: a work that speaks beside a person has one of its own."""
    return party.kind is not None and party.being is not Being.WORK


def country(party: Party | None) -> str | None:
    """Give the country of an entry: its own code, where it is a state."""
    if party is None or party.entry is None:
        return None
    entry = party.entry
    own = entry.id if entry.kind is ActorKind.COUNTRY and len(entry.id) == 3 else None
    return entry.country or own


def country_of(party: Party, chain: Sequence[Party]) -> str | None:
    """Give the country to which an actor belongs: by what it is, for whom it speaks, or whose office it holds."""
    found = [country(party), *(country(other) for other in chain), *(country(part.of) for part in party.parts)]
    return next((code for code in found if code), None)


def sectors_of(party: Party) -> tuple[str, ...]:
    """Give the sectors of an actor: its own, or those of its offices."""
    if party.entry is not None:
        return party.entry.sectors
    return tuple(dict.fromkeys(sector for part in party.parts if part.office for sector in part.office.sectors))
