"""What is about an actor: statements, events, figures and moments, with those who speak for it unless it is itself."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import UnknownActorError
from sayso.ledger import Ledger
from sayso.schema import Counted, Place, Record, Span, row_id
from tests.ledger.affairs import LINKER, mail_record, post_record
from tests.ledger.kept import lay_ledger


def post() -> Record:
    """Give the first report: it accuses Iceland; the island's denial is about the envoy, and said to her on Monday."""
    record = post_record()
    _, envoy, island, _ = (actor.id for actor in record.actors)
    accused, seized, denied = record.statements
    return replace(
        record,
        statements=(
            replace(accused, about=(island,)),
            seized,
            replace(denied, about=(envoy,), addressees=(envoy,), time=accused.time),
        ),
    )


def mail() -> Record:
    """Give the second report: what is sent comes to Icelandic ports, and the crews that are counted are Oslo's."""
    record = mail_record()
    text, document = record.document.text, record.document.id
    ports = text.index("the ports")
    span = Span(ports, ports + len("the ports"))
    port = Place(row_id(document, "place", [span]), span, "the ports", "ISL")
    sent = Span(text.index("Oslo had sent"), text.index(" 40%"))
    (figure,) = record.quantities
    return replace(
        record,
        places=(port,),
        events=(*record.events[:-1], replace(record.events[-1], place=port.id)),
        quantities=(replace(figure, part=Counted(sent, sent.of(text))),),
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give a ledger of both reports."""
    with Ledger(lay_ledger(tmp_path / "a.db", post(), mail()), linker=LINKER) as opened:
        yield opened


STATEMENTS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "about a state": ({"about": "Iceland"}, ["accused"]),
    "about one who speaks for a state": ({"about": "Norway"}, ["denied"]),
    "about the state itself": ({"about": "Norway", "itself": True}, []),
    "about a person": ({"about": "Mara Ilves", "itself": True}, ["denied"]),
    "to one who speaks for a state": ({"to": "Norway"}, ["denied"]),
    "to the state itself": ({"to": "Norway", "itself": True}, []),
    "by one about the other": ({"by": "Iceland", "about": "Norway"}, ["denied"]),
}


@pytest.mark.parametrize(("asked", "cues"), STATEMENTS.values(), ids=STATEMENTS)
def test_statements_about_an_actor(ledger: Ledger, asked: dict[str, Any], cues: list[str]) -> None:
    """Those about whoever speaks for it are about it, as what they say is said by it."""
    assert [row.cue for row in ledger.statements(**asked)] == cues


def test_actors_who_say_something_about_one(ledger: Ledger) -> None:
    """The same holds for who is listed."""
    assert [row.name for row in ledger.actors(about="Norway")] == ["Iceland"]
    assert ledger.actors(about="Norway", itself=True) == []
    assert [row.name for row in ledger.actors(to="Norway")] == ["Iceland"]


EVENTS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "it takes part, or is spoken of": (
        {"about": "Norway"},
        ["seized", "accused", "denied", "threatened", "close", "sent", "visit"],
    ),
    "itself": ({"about": "Norway", "itself": True}, ["seized", "threatened", "close", "sent", "visit"]),
    "it happens there": (
        {"about": "Iceland", "outlet": "Late Mail", "itself": True},
        ["close", "sent"],
    ),
    "with another condition": ({"by": "Iceland", "about": "Mara Ilves"}, ["denied"]),
    "one who takes part and speaks": ({"about": "Nordic Council"}, ["visit"]),
}


@pytest.mark.parametrize(("asked", "triggers"), EVENTS.values(), ids=EVENTS)
def test_events_about_an_actor(ledger: Ledger, asked: dict[str, Any], triggers: list[str]) -> None:
    """An event is about who takes part in it, where it happens, and whom it speaks of if it is a statement."""
    assert [row.trigger for row in ledger.events(**asked)] == triggers


def test_a_rejected_statement_makes_no_event_about_anybody(ledger: Ledger) -> None:
    """What somebody has judged to be no statement is about nobody."""
    asked: dict[str, Any] = {"by": "Iceland", "about": "Mara Ilves"}
    (row,) = ledger.statements(**asked)
    ledger.judge("reject", row.id, by="me")
    assert list(ledger.events(**asked)) == []


FIGURES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "named in what is counted": ({"about": "Norway"}, ["40%"]),
    "of nobody": ({"about": "Nordic Council"}, []),
    "by one who speaks for it": ({"says": "Iceland"}, ["40%"]),
    "by itself": ({"says": "Iceland", "itself": True}, []),
    "by one about another": ({"says": "Iceland", "about": "NOR"}, ["40%"]),
    "to an actor": ({"to": "Norway"}, []),
}


@pytest.mark.parametrize(("asked", "words"), FIGURES.values(), ids=FIGURES)
def test_figures_about_an_actor(ledger: Ledger, asked: dict[str, Any], words: list[str]) -> None:
    """A figure is about whom it counts."""
    assert [row.words for row in ledger.quantities(**asked)] == words


def test_figures_by_their_statement_and_place(tmp_path: Path) -> None:
    """It is also about whom its statement is about, and about the state in which it counts."""
    record = post()
    envoy, island = record.actors[1].id, record.actors[2].id
    accused, seized, denied = record.statements
    (figure,) = record.quantities
    (place,) = record.places
    with Ledger(tmp_path / "b.db", linker=LINKER) as ledger:
        ledger.write(
            replace(
                record,
                statements=(accused, replace(seized, about=(envoy,), addressees=(island,)), denied),
                places=(replace(place, country="ISL"),),
                quantities=(replace(figure, place=place.id),),
            )
        )
        found = {name: [row.words for row in ledger.quantities(about=name)] for name in ("Norway", "Iceland")}
        assert found == {"Norway": ["about 12"], "Iceland": ["about 12"]}
        assert list(ledger.quantities(about="Norway", itself=True)) == []
        assert [row.words for row in ledger.quantities(to="Iceland")] == ["about 12"]


MOMENTS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "by, both done and said": ({"by": "Iceland"}, ["seized", "denied"]),
    "to": ({"to": "Norway"}, ["seized", "denied", "visit"]),
    "to, itself": ({"to": "Norway", "itself": True}, ["seized", "visit"]),
    "about": ({"about": "Mara Ilves"}, ["accused", "denied"]),
    "with, itself": ({"actor": "Norway", "itself": True}, ["seized", "visit"]),
}


@pytest.mark.parametrize(("asked", "words"), MOMENTS.values(), ids=MOMENTS)
def test_moments_about_an_actor(tmp_path: Path, asked: dict[str, Any], words: list[str]) -> None:
    """Events and statements are asked alike; here the denial is a statement alone."""
    record = post()
    events = tuple(each for each in record.events if each.trigger.of(record.document.text) != "denied")
    with Ledger(tmp_path / "c.db", linker=LINKER) as ledger:
        ledger.write(replace(record, events=events))
        found = ledger.timeline(**asked).moments
    assert [each.event.trigger if each.event else each.statement and each.statement.cue for each in found] == words


def test_the_affair_of_one_actor(ledger: Ledger) -> None:
    """Only what it does and undergoes, and the works in which it has a part."""
    whole, part = ledger.affair(), ledger.affair(about="Nordic Council")
    assert len(whole.pairs) > len(part.pairs) == 2
    assert {"Nordic Council"} == {part.name(pair.a) for pair in part.pairs}
    assert (len(whole.works), part.works) == (1, ())
    person = ledger.affair(about="Mara Ilves")
    assert [(person.name(pair.a), person.name(pair.b)) for pair in person.pairs] == [("Mara Ilves", "Iceland")]
    assert [work.name for work in person.works] == ["the herring treaty"]


def test_nobody_of_that_name(ledger: Ledger) -> None:
    """Who is not there is not guessed."""
    for ask in (ledger.statements, ledger.events, ledger.quantities):
        with pytest.raises(UnknownActorError, match="no actor is called 'Atlantis'"):
            list(ask(about="Atlantis"))
