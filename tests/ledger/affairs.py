"""Two reports on one quarrel, made by hand: a herring treaty, seized boats, who says so and who denies it.

Places in the texts are given by their words, each of which stands in its text but once.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.actors import Gazetteer
from sayso.linkage import ActorLinker
from sayso.schema import (
    Act,
    Actor,
    ActorKind,
    Content,
    Counted,
    Cue,
    Event,
    EventContext,
    EventMode,
    EventStatus,
    EventType,
    Form,
    Granularity,
    Mention,
    MentionForm,
    Place,
    Quantity,
    QuantityHedge,
    Record,
    Role,
    SaySo,
    Source,
    Span,
    Stance,
    Statement,
    Time,
    TimePart,
    TimeType,
    Work,
    WorkDeed,
    WorkKind,
    WorkRole,
    row_id,
)
from tests.ledger.samples import VERSIONS, make_document

LINKER = ActorLinker(Gazetteer.shipped().id_of)
Says = Sequence[tuple[int | None, Stance]]


class Who(NamedTuple):
    """An actor of a report: its kind, its state, for whom it speaks, its office, and its words in the text."""

    kind: ActorKind
    words: str
    country: str | None = None
    speaks_for: tuple[str, ...] = ()
    office: str | None = None


class Told(NamedTuple):
    """An event of a report; statements are named by their numbers, from 1, and null is the outlet."""

    trigger: str
    type: EventType
    by: tuple[str, ...]
    to: tuple[str, ...]
    says: Says
    status: EventStatus = EventStatus.ACTUAL
    mode: EventMode | None = None
    contexts: tuple[EventContext, ...] = ()
    time: str | None = None
    place: str | None = None
    works: tuple[str, ...] = ()


class Said(NamedTuple):
    """A statement of a report."""

    source: str
    cue: str
    content: str
    act: Act
    actor: str
    time: str | None = None


class Report:
    """A report that is being made into a record."""

    def __init__(self, text: str, outlet: str, published: str | None, title: str) -> None:
        self.document = make_document(text, outlet=outlet, published=published, title=title, path=f"{outlet}.txt")
        self.text = text

    def at(self, words: str) -> Span:
        """Give the place of words that stand in the text once."""
        (found,) = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.text)
        return Span(*found.span())

    def id(self, kind: str, words: str) -> str:
        """Give the id of a row."""
        return row_id(self.document.id, kind, [self.at(words)])  # type: ignore[arg-type]

    def actors(self, cast: dict[str, Who]) -> tuple[Actor, ...]:
        """Make actors."""
        ids = {name: self.id("actor", who.words) for name, who in cast.items()}
        return tuple(
            Actor(
                ids[name],
                name,
                who.kind,
                country=who.country,
                sectors=("GOV",) if who.country else (),
                roles=(Role(who.office, ids[who.speaks_for[0]], self.at(who.words)),) if who.office else (),
                speaks_for=tuple(ids[other] for other in who.speaks_for),
                mentions=(Mention(self.at(who.words), MentionForm.NAME),),
            )
            for name, who in cast.items()
        )

    def statement(self, said: Said, cast: dict[str, Who]) -> Statement:
        """Make a statement."""
        who = cast[said.actor]
        return Statement(
            id=self.id("statement", said.content),
            source=Source((self.at(said.source),), actors=(self.id("actor", who.words),)),
            cue=Cue((self.at(said.cue),)),
            content=Content((self.at(said.content),)),
            form=Form.INDIRECT,
            act=said.act,
            negated=False,
            confidence=0.9,
            speaks_for=tuple(self.id("actor", cast[other].words) for other in who.speaks_for),
            time=self.id("time", said.time) if said.time else None,
        )

    def event(self, told: Told, cast: dict[str, Who], statements: Sequence[Statement]) -> Event:
        """Make an event."""
        intensities = {EventType.ACCUSE: -3.0, EventType.COERCE: -7.0, EventType.AID: 10.0, EventType.CONSULT: 2.5}
        return Event(
            id=self.id("event", told.trigger),
            type=told.type,
            mode=told.mode,
            contexts=told.contexts,
            intensity=intensities.get(told.type, -3.5),
            sources=tuple(self.id("actor", cast[name].words) for name in told.by),
            recipients=tuple(self.id("actor", cast[name].words) for name in told.to),
            works=tuple(self.id("work", words) for words in told.works),
            trigger=self.at(told.trigger),
            status=told.status,
            says=tuple(
                SaySo(None if number is None else statements[number - 1].id, stance) for number, stance in told.says
            ),
            time=self.id("time", told.time) if told.time else None,
            place=self.id("place", told.place) if told.place else None,
            confidence=0.8,
        )

    def record(self, cast: dict[str, Who], said: Sequence[Said], told: Sequence[Told]) -> Record:
        """Make the record; sentences end at full stops."""
        statements = tuple(self.statement(each, cast) for each in said)
        ends = [at for at, letter in enumerate(self.text) if letter in ".\n"]
        starts = [0, *(end + 1 for end in ends)]
        sentences = tuple(
            Span(start + (self.text[start : start + 1] == " "), end + 1)
            for start, end in zip(starts, ends, strict=False)
            if end > start
        )
        return Record(
            versions=VERSIONS,
            document=self.document,
            paragraphs=tuple(block.span for block in self.document.blocks),
            sentences=sentences,
            statements=statements,
            actors=self.actors(cast),
            events=tuple(self.event(each, cast, statements) for each in told),
        )


ASSERTS, DENIES, PROPOSES = Stance.ASSERTS, Stance.DENIES, Stance.PROPOSES
STATE, PERSON, BODY = ActorKind.COUNTRY, ActorKind.PERSON, ActorKind.ORGANIZATION

POST = (
    "Envoy Mara Ilves of Norway accused Iceland on Monday of breaking the herring treaty.\n"
    "She said that Reykjavik had seized about 12 boats off Jan Mayen in May. "
    "The island denied that boats had been taken.\n"
    "The Nordic Council will visit both capitals in early 2025."
)
MAIL = (
    "Iceland’s foreign ministry threatened to close the ports to the Norwegians.\n"
    "It claimed that Oslo had sent 40% of the boats’ crews."
)


def post_record() -> Record:
    """Make the first report: an accusation, a seizure that is asserted and denied, a visit that is planned."""
    report = Report(POST, "Harbour Post", "2024-06-03", "Envoy speaks of seized boats")
    cast = {
        "Norway": Who(STATE, "Norway", "NOR"),
        "Mara Ilves": Who(PERSON, "Envoy Mara Ilves", "NOR", ("Norway",), "envoy"),
        "Iceland": Who(STATE, "Iceland", "ISL"),
        "Nordic Council": Who(BODY, "The Nordic Council"),
    }
    said = (
        Said("Mara Ilves", "accused", "of breaking the herring treaty", Act.ACCUSE, "Mara Ilves", "Monday"),
        Said("She", "said", "that Reykjavik had seized about 12 boats off Jan Mayen in May", Act.SAY, "Mara Ilves"),
        Said("The island", "denied", "that boats had been taken", Act.DENY, "Iceland"),
    )
    seized = Told(
        "seized", EventType.COERCE, ("Iceland",), ("Norway",), ((2, ASSERTS), (3, DENIES)), mode=EventMode.SEIZE,
        contexts=(EventContext.ECONOMIC, EventContext.MILITARY), time="May", place="Jan Mayen",
    )  # fmt: skip
    told = (
        Told("accused", EventType.ACCUSE, ("Mara Ilves",), ("Iceland",), ((None, ASSERTS),), time="Monday",
             mode=EventMode.ALLEGE, works=("the herring treaty",)),
        seized,
        Told("denied", EventType.REJECT, ("Iceland",), (), ((None, ASSERTS),)),
        Told("visit", EventType.CONSULT, ("Nordic Council",), ("Iceland", "Norway"), ((None, ASSERTS),),
             EventStatus.FUTURE, EventMode.VISIT, time="early 2025"),
    )  # fmt: skip
    record = report.record(cast, said, told)
    envoy, island = record.actors[1].id, record.actors[2].id
    roles = (
        WorkRole(envoy, WorkDeed.SIGNED),
        WorkRole(island, WorkDeed.REJECTED, record.statements[0].id),
    )
    return replace(
        record,
        works=(
            Work(report.id("work", "the herring treaty"), "the herring treaty", WorkKind.TREATY,
                 (report.at("the herring treaty"),), roles),
        ),
        places=(Place(report.id("place", "Jan Mayen"), report.at("Jan Mayen"), "Jan Mayen", "SJM"),),
        quantities=(
            Quantity(report.id("quantity", "about 12"), report.at("about 12"), 12.0, 12.0, None, QuantityHedge.ABOUT,
                     None, None, Counted(report.at("boats off"), "boats off"), None,
                     statement=record.statements[1].id, time=report.id("time", "May")),
        ),
        times=(
            Time(report.id("time", "Monday"), report.at("Monday"), TimeType.DATE, "2024-06-03", "2024-06-03",
                 "2024-06-04", Granularity.DAY),
            Time(report.id("time", "May"), report.at("May"), TimeType.DATE, "2024-05", "2024-05-01", "2024-06-01",
                 Granularity.MONTH),
            Time(report.id("time", "early 2025"), report.at("early 2025"), TimeType.DATE, "2025", "2025-01-01",
                 "2026-01-01", Granularity.YEAR, TimePart.EARLY),
        ),
    )  # fmt: skip


def mail_record() -> Record:
    """Make the second report, five weeks later: a threat by a body of a state, and a share on its word."""
    report = Report(MAIL, "Late Mail", "2024-07-11", "Ports may close")
    cast = {
        "Iceland": Who(STATE, "Iceland’s", "ISL"),
        "Icelandic foreign ministry": Who(BODY, "Iceland’s foreign ministry", "ISL", ("Iceland",)),
        "Norway": Who(STATE, "Oslo", "NOR"),
    }
    said = (
        Said("Iceland’s foreign ministry", "threatened", "to close the ports to the Norwegians", Act.THREATEN,
             "Icelandic foreign ministry"),
        Said("It", "claimed", "that Oslo had sent 40% of the boats’ crews", Act.SAY, "Icelandic foreign ministry"),
    )  # fmt: skip
    told = (
        Told("threatened", EventType.THREATEN, ("Icelandic foreign ministry",), ("Norway",), ((None, ASSERTS),)),
        Told("close", EventType.COERCE, ("Iceland",), ("Norway",), ((1, PROPOSES),), EventStatus.HYPOTHETICAL,
             EventMode.RESTRICT),
        Told("sent", EventType.AID, ("Norway",), (), ((2, ASSERTS),)),
    )  # fmt: skip
    record = report.record(cast, said, told)
    figure = Quantity(
        report.id("quantity", "40%"), report.at("40%"), 40.0, 40.0, "percent", None, None, None, None,
        Counted(report.at("the boats’ crews"), "the boats’ crews"), statement=record.statements[1].id,
    )  # fmt: skip
    return replace(record, quantities=(figure,))
