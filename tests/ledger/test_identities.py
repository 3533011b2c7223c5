"""Who is whom across documents: in step with what the ledger holds, whatever the order."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from sayso.actors import Gazetteer
from sayso.errors import UnknownActorError
from sayso.ledger import Ledger, Written
from sayso.linkage import ActorLinker
from sayso.schema import Actor, ActorKind, Mention, MentionForm, Record, Role, Source, Span
from tests.ledger.older import make_older
from tests.ledger.samples import make_record, with_model

LINKER = ActorLinker(Gazetteer.shipped().id_of)
KINDS = {"Ukraine": (ActorKind.COUNTRY, "UKR"), "Norway": (ActorKind.COUNTRY, "NOR")}


def report(name: str, *people: str, country: str | None = None, office: str | None = None) -> Record:
    """Make a record of a report that has each of some people say something.

    Args:
        name: What tells the report from others.
        people: Their names; states are known by theirs.
        country: Of what country persons are.
        office: What office persons hold, of that country's Norway.
    """
    lines = (f"[S{n}: {person}] [C{n}: said] [{n}: that all was well]." for n, person in enumerate(people, 1))
    record = make_record(f"{name}.\n\n{' '.join(lines)}", outlet=name)
    text = record.document.text
    actors: list[Actor] = []
    for number, person in enumerate(people):
        start = text.index(person)
        kind, code = KINDS.get(person, (ActorKind.PERSON, country))
        roles = (Role(office, f"a-{name}-state", Span(start, start + 1)),) if office else ()
        mention = Mention(Span(start, start + len(person)), MentionForm.NAME)
        speaks_for = (f"a-{name}-state",) if office else ()
        actors.append(
            Actor(
                f"a-{name}-{number}",
                person,
                kind,
                country=code,
                roles=roles,
                speaks_for=speaks_for,
                mentions=(mention,),
            )
        )
    if office:
        actors.append(Actor(f"a-{name}-state", "Norway", ActorKind.COUNTRY, country="NOR"))
    statements = tuple(
        replace(each, source=Source(each.source.spans, actors=(actor.id,)), speaks_for=actor.speaks_for)
        for each, actor in zip(record.statements, actors, strict=False)
    )
    return replace(record, statements=statements, actors=tuple(actors))


def who(path: Path) -> list[tuple[str, str, str]]:
    """Give all actors with their entities and reasons."""
    connection = sqlite3.connect(path)
    try:
        return sorted(connection.execute("SELECT actor, entity, reason FROM identity").fetchall())
    finally:
        connection.close()


def write_all(path: Path, records: Sequence[Record]) -> list[tuple[str, str, str]]:
    """Write records into a new ledger, and tell who is whom."""
    path.unlink(missing_ok=True)
    with Ledger(path, linker=LINKER) as ledger:
        for record in records:
            ledger.write(record)
    return who(path)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give an empty ledger that links."""
    with Ledger(tmp_path / "affair.db", linker=LINKER) as opened:
        yield opened


FOUR = (
    report("Harbour Post", "George Brandt", "Ukraine"),
    report("Town Crier", "George W. Brandt", "Ukraine"),
    report("Pier News", "George H. W. Brandt"),
    report("Late Mail", "Brandt", "Mara Ilves", country="NOR", office="envoy"),
)


def test_order_of_reading_changes_nothing(tmp_path: Path) -> None:
    """However reports are read one after the other, the same actors are the same."""
    answers = [write_all(tmp_path / "one.db", records) for records in permutations(FOUR)]
    assert all(answer == answers[0] for answer in answers)


def test_what_is_deleted_leaves_no_trace(tmp_path: Path) -> None:
    """After a deletion everything is as if the document had never been read."""
    path = tmp_path / "two.db"
    write_all(path, FOUR)
    with Ledger(path, linker=LINKER) as ledger:
        ledger.delete(FOUR[2].document.id)
    assert who(path) == write_all(tmp_path / "three.db", [*FOUR[:2], FOUR[3]])


def test_another_reading_takes_the_place_of_the_older(ledger: Ledger, tmp_path: Path) -> None:
    """A newer network's actors take the place of the older one's, and are linked."""
    for record in FOUR:
        ledger.write(record)
    newer = replace(with_model(FOUR[0], "net-2"), actors=FOUR[0].actors[1:], statements=FOUR[0].statements[1:])
    assert ledger.write(newer) is Written.REPLACED
    assert len(who(tmp_path / "affair.db")) == sum(len(record.actors) for record in FOUR) - 1


def test_by_finds_who_speaks_for_an_actor(ledger: Ledger) -> None:
    """`by` gives the statements of an actor and of those who speak for it; `itself` only its own."""
    ledger.write(report("Harbour Post", "Norway", "Ukraine"))
    ledger.write(report("Late Mail", "Oda Brandt", country="NOR", office="envoy"))
    assert [row.source for row in ledger.statements(by="Norway")] == ["Norway", "Oda Brandt"]
    assert [row.source for row in ledger.statements(by="Norway", itself=True)] == ["Norway"]
    assert [row.speaks_for for row in ledger.statements(by="Oda Brandt")] == [("Norway",)]
    assert [row.actors for row in ledger.statements(by="UKR")] == [("Ukraine",)]


def test_actors_over_all_documents(ledger: Ledger) -> None:
    """An actor is listed once, with its names and its counts; whoever says most comes first."""
    ledger.write(report("Harbour Post", "Ukraine", "Joe Brandt"))
    ledger.write(report("Town Crier", "Joseph R. Brandt"))
    first, second = ledger.actors()
    assert (first.name, first.names, first.documents, first.says) == (
        "Joseph R. Brandt",
        ("Joseph R. Brandt", "Joe Brandt"),
        2,
        2,
    )
    assert (second.entity, second.says) == ("UKR", 1)
    assert ledger.actors(kind=ActorKind.COUNTRY) == [second]
    assert ledger.actors(country="ukr") == [second]
    assert ledger.actors(search="jos bran") == [replace(first, names=first.names)]
    assert ledger.actors(limit=1) == [first]


def test_a_name_in_capitals_is_not_the_first_choice(ledger: Ledger) -> None:
    """A report all in capitals shouts at everybody; those who write the name as it is written are believed."""
    ledger.write(report("Harbour Post", "ODA BRANDT"))
    ledger.write(report("Evening Post", "ODA BRANDT"))
    ledger.write(report("Town Crier", "Oda Brandt"))
    (row,) = ledger.actors()
    assert (row.name, row.names) == ("Oda Brandt", ("Oda Brandt", "ODA BRANDT"))


def test_profile_of_an_actor(ledger: Ledger) -> None:
    """It tells offices, for whom an actor speaks and who for it, and why actors of documents were put together."""
    ledger.write(report("Late Mail", "Oda Brandt", country="NOR", office="envoy"))
    profile = ledger.profile("oda brandt")
    assert [(role.title, role.of) for role in profile.roles] == [("envoy", "Norway")]
    assert profile.speaks_for == (("Norway", 1),)
    assert profile.reasons[0][:3] == ("Oda Brandt", "the same full name", 0.97)
    assert ledger.profile("Norway").spoken_for_by == (("Oda Brandt", 1),)


def test_name_of_nobody_and_of_several(ledger: Ledger) -> None:
    """Whoever is not there, or is one of several, is not guessed."""
    ledger.write(report("Harbour Post", "Mara Ilves", "Oda Ilves"))
    with pytest.raises(UnknownActorError, match=r"no actor is called 'Brandt'; expected a name .*; `sayso actors`"):
        ledger.profile("Brandt")
    with pytest.raises(UnknownActorError, match=r"more than one actor is called 'Ilves': Mara Ilves \[.*\], Oda"):
        ledger.profile("Ilves")


def test_without_a_linker_nobody_is_put_together(tmp_path: Path) -> None:
    """A ledger that was opened without a linker says that reports were not held against each other."""
    with Ledger(tmp_path / "apart.db") as ledger:
        ledger.write(FOUR[0])
        ledger.write(FOUR[1])
        assert len(ledger.actors(kind=ActorKind.COUNTRY)) == 2
        assert {row.reason for row in ledger.actors()} == {"reports were not held against each other"}


def test_older_ledger_is_filled(tmp_path: Path) -> None:
    """A ledger from before actors had tables gets them filled from its records when it is opened."""
    path = tmp_path / "old.db"
    expected = write_all(path, FOUR)
    make_older(path, 1)
    with Ledger(path, linker=LINKER) as ledger:
        assert ledger.verify().failures == ()
        assert len(list(ledger.statements(by="UKR"))) == 2
    assert who(path) == expected


def test_judgements_outlive_new_tables(tmp_path: Path) -> None:
    """A ledger from before events had tables keeps what people judged when its tables are filled anew."""
    path = tmp_path / "old.db"
    write_all(path, FOUR)
    with Ledger(path, linker=LINKER) as ledger:
        number, document = next((row.number, row.document) for row in ledger.statements(by="NOR"))
        ledger.judge("merge", "UKR", "Mara Ilves", by="anna")
        ledger.judge("reject", f"{document}#{number}", by="anna")
    expected = who(path)
    make_older(path, 2)
    with Ledger(path, linker=LINKER) as ledger:
        assert [row.number for row in ledger.statements(rejected=True)] == [number]
    assert who(path) == expected
    assert ("UKR" in {entity for _, entity, _ in expected}) is True
