"""An affair: what a ledger holds, seen as a whole: the actors, and what passes between them, each tie with its say-so.

Here an `Affair` is made of a ledger's answers; how it is shown is no matter of this module. A person or body that acts
for a state or an organisation stands in the affair as that (Wang Wenbin as China), unless it is asked for by itself;
what passes between the two is then nothing between actors, and is left out. Each telling counts: an event that three
reports tell of is three ties.

>>> sum_up([]).pairs
()
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.ledger.claim_answers import EventRow, Party, SayRow
from sayso.schema.actor import ActorKind
from sayso.schema.event import EventStatus, Stance
from sayso.schema.work import WorkDeed, WorkKind

YEARLY = 36  # months that are told apart; more are summed up by year


@dataclass(frozen=True, slots=True)
class Standing:
    """An actor in an affair: the events that it does, is met by, asserts and denies, and how many these are.

    Attributes:
        done, undergone: The events, by id, in the order of their time.
        asserted, denied: The events, each with the statement by which it is asserted or denied first.
    """

    entity: str
    name: str
    kind: ActorKind
    country: str | None
    done: tuple[str, ...]
    undergone: tuple[str, ...]
    asserted: tuple[tuple[str, str | None], ...]
    denied: tuple[tuple[str, str | None], ...]

    @property
    def does(self) -> int:
        """How many events it does."""
        return len(self.done)

    @property
    def undergoes(self) -> int:
        """How many events are done to it."""
        return len(self.undergone)

    @property
    def asserts(self) -> int:
        """How many events rest on its word."""
        return len(self.asserted)

    @property
    def denies(self) -> int:
        """How many events it denies."""
        return len(self.denied)


@dataclass(frozen=True, slots=True)
class Tie:
    """An event as something that passes from one actor to another, or to nobody who is named.

    Attributes:
        kind: What passes, in plain words.
        source, target: Entities.
        doers, undergoers: Names of those who act for them in it.
    """

    kind: str
    source: str
    target: str | None
    doers: tuple[str, ...]
    undergoers: tuple[str, ...]
    event: EventRow


@dataclass(frozen=True, slots=True)
class Pair:
    """All that passes between two actors, in either direction, in the order of its time."""

    a: str
    b: str
    ties: tuple[Tie, ...]

    @property
    def events(self) -> tuple[EventRow, ...]:
        """The events of its ties, each once."""
        return tuple({tie.event.id: tie.event for tie in self.ties}.values())


@dataclass(frozen=True, slots=True)
class Period:
    """How much cooperation and conflict a month or year saw, by PLOVER's intensity; what is disputed stands apart."""

    name: str
    cooperation: float
    conflict: float
    disputed_cooperation: float
    disputed_conflict: float


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in a work, on whose word, and where the text first speaks of the work."""

    role: WorkDeed
    who: Party
    say: SayRow
    document: str
    outlet: str | None
    published: str | None
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class PaperTrail:
    """A work and who did what with it; works of several reports are one if they have the same proper name."""

    name: str
    kind: WorkKind
    documents: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Affair:
    """An affair.

    Attributes:
        as_of: Last day of publication that was looked at; null for all.
        documents: How many reports it rests on.
        actors: Those who do most first.
        pairs: Those between whom most passes first.
        alone: What is done to nobody who is named.
        periods: Of events that are told as having happened.
        not_happened: How many are planned, threatened or denied by the teller, and so in no period.
        works: Treaties, plans and the like first, and of these those with which most was done.
    """

    as_of: str | None
    documents: int
    actors: tuple[Standing, ...]
    pairs: tuple[Pair, ...]
    alone: tuple[Tie, ...]
    periods: tuple[Period, ...]
    not_happened: int
    works: tuple[PaperTrail, ...]

    def name(self, entity: str) -> str:
        """Give the name of an actor of the affair."""
        return next((actor.name for actor in self.actors if actor.entity == entity), entity)


@dataclass(frozen=True, slots=True)
class Known:
    """Who an entity is."""

    name: str
    kind: ActorKind
    country: str | None


def stands_for_itself(entity: str) -> str:
    """Take every entity for itself."""
    return entity


def sum_up(
    events: Sequence[EventRow],
    works: Sequence[PaperTrail] = (),
    *,
    known: Mapping[str, Known] | None = None,
    principal: Callable[[str], str] = stands_for_itself,
    members: Mapping[str, frozenset[str]] | None = None,
    between: tuple[str, str] | None = None,
    about: str | None = None,
    as_of: str | None = None,
    documents: int = 0,
) -> Affair:
    """Sum up what a ledger holds.

    Args:
        events: All events that count, in the order of their time.
        works: Works, and who did what with them.
        known: Who the entities are.
        principal: Gives for an entity the one as which it stands in the affair.
        members: The members of groups; what a member does to its group it does to the others.
        between: Two entities; only what passes between them counts.
        about: An entity; only what it does and undergoes counts.
        as_of: Last day of publication that was looked at.
        documents: How many reports were looked at.
    """
    ties = [tie for row in events for tie in ties_of(row, principal, members or {})]
    if between is not None:
        ties = [tie for tie in ties if {tie.source, tie.target} == set(between)]
    if about is not None:
        ties = [tie for tie in ties if about in {tie.source, tie.target}]
    for wanted in (set(between or ()), {about} if about is not None else set()):
        works = [work for work in works if not wanted or {principal(part.who.entity) for part in work.parts} & wanted]
    told = {tie.event.id: tie.event for tie in ties}
    actors = standings(ties, known or {}, principal)
    return Affair(
        as_of=as_of,
        documents=documents,
        actors=tuple(actors),
        pairs=tuple(pairs_of(ties, {actor.entity for actor in actors if actor.kind is ActorKind.UNNAMED})),
        alone=tuple(tie for tie in ties if tie.target is None),
        periods=tuple(periods_of(told.values())),
        not_happened=sum(row.status is not EventStatus.ACTUAL for row in told.values()),
        works=tuple(sorted(works, key=rank_of_work)),
    )


def rank_of_work(work: PaperTrail) -> tuple[bool, int, int, str]:
    """Give the place of a work among others: treaties, plans and the like come before what anybody says or writes."""
    informal = work.kind in {WorkKind.SPEECH, WorkKind.REPORT, WorkKind.OTHER}
    return informal, -len(work.parts), -work.documents, work.name


def ties_of(row: EventRow, principal: Callable[[str], str], members: Mapping[str, frozenset[str]]) -> Iterable[Tie]:
    """Give what passes in an event, from each of those who act to each of those to whom it is done."""
    sources, targets = gather(row.sources, principal), gather(row.recipients, principal)
    for source, doers in sources.items():
        for target, undergoers in targets.items():
            for giver in others_of(source, target, members):
                for taker in others_of(target, giver, members):
                    if giver != taker:
                        yield Tie(row.kind, giver, taker, doers, undergoers, row)
        if not row.recipients:
            yield Tie(row.kind, source, None, doers, (), row)


def others_of(entity: str, other: str, members: Mapping[str, frozenset[str]]) -> Sequence[str]:
    """Give the members of a group besides the other one, where that is a member; else the entity as it is."""
    within = members.get(entity, frozenset())
    return sorted(within - {other}) if other in within else (entity,)


def gather(parties: Sequence[Party], principal: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """Give the entities as which actors stand, each with the names of those who act for it."""
    found: dict[str, tuple[str, ...]] = {}
    for party in parties:
        entity = principal(party.entity)
        acting = (party.name,) if entity != party.entity else ()
        found[entity] = tuple(dict.fromkeys((*found.get(entity, ()), *acting)))
    return found


def pairs_of(ties: Sequence[Tie], unnamed: set[str]) -> list[Pair]:
    """Give the pairs of actors between whom something passes; first comes who does more.

    Args:
        ties: What passes.
        unnamed: Actors without a name; the pairs that they are in come last.
    """
    gathered: dict[frozenset[str], list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.target is not None:
            gathered[frozenset((tie.source, tie.target))].append(tie)
    pairs = []
    for both, passed in gathered.items():
        does = Counter(tie.source for tie in passed)
        a, b = sorted(both, key=lambda entity: (-does[entity], entity))
        pairs.append(Pair(a, b, tuple(passed)))
    return sorted(pairs, key=lambda pair: (bool({pair.a, pair.b} & unnamed), -len(pair.ties), pair.a, pair.b))


def standings(ties: Sequence[Tie], known: Mapping[str, Known], principal: Callable[[str], str]) -> list[Standing]:
    """Gather what each actor does, undergoes, asserts and denies."""
    does: dict[str, dict[str, None]] = defaultdict(dict)
    undergoes: dict[str, dict[str, None]] = defaultdict(dict)
    says: dict[tuple[str, Stance], dict[str, str | None]] = defaultdict(dict)
    names: dict[str, str] = {}
    for tie in ties:
        row = tie.event
        does[tie.source][row.id] = None
        if tie.target is not None:
            undergoes[tie.target][row.id] = None
        for say in row.says:
            for party in say.sources:
                says[principal(party.entity), say.stance].setdefault(row.id, say.statement)
        for party in (*row.sources, *row.recipients):
            names.setdefault(party.entity, party.name)
    found = [
        Standing(
            entity,
            *standing_facts(entity, known, names),
            done=tuple(does[entity]),
            undergone=tuple(undergoes[entity]),
            asserted=tuple(says[entity, Stance.ASSERTS].items()),
            denied=tuple(says[entity, Stance.DENIES].items()),
        )
        for entity in {*does, *undergoes}
    ]
    return sorted(
        found,
        key=lambda actor: (
            actor.kind is ActorKind.UNNAMED, -actor.does - actor.undergoes, -actor.asserts, actor.name, actor.entity
        ),
    )  # fmt: skip


def standing_facts(
    entity: str, known: Mapping[str, Known], names: Mapping[str, str]
) -> tuple[str, ActorKind, str | None]:
    """Give name, kind and country of an entity; one of whom nothing is known is somebody without a name."""
    if entity in known:
        return known[entity].name, known[entity].kind, known[entity].country
    return names.get(entity, entity), ActorKind.UNNAMED, None


def periods_of(events: Iterable[EventRow]) -> list[Period]:
    """Sum up the intensities of what has happened, by month; by year where there would be too many months."""
    dated = [(name, row) for row in events if row.status is EventStatus.ACTUAL and (name := row.period)]
    if len({name for name, _ in dated}) > YEARLY:
        dated = [(name[:4], row) for name, row in dated]
    sums: dict[str, dict[tuple[bool, bool], float]] = defaultdict(lambda: defaultdict(float))
    for name, row in dated:
        sums[name][row.intensity > 0, row.disputed] += abs(row.intensity)
    return [
        Period(name, of[True, False], of[False, False], of[True, True], of[False, True])
        for name, of in sorted(sums.items())
    ]
