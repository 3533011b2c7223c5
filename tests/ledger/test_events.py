"""Events are found by what they are, who does them to whom, on whose word they rest, and when they happen."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import UnknownActorError
from sayso.ledger import Ledger
from sayso.schema import EventContext, EventMode, EventStatus, EventType, Stance
from tests.ledger.affairs import LINKER, mail_record, post_record

ALL = ["seized", "accused", "denied", "threatened", "close", "sent", "visit"]
CASES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "all, by their own time, else by publication": ({}, ALL),
    "a type": ({"types": [EventType.COERCE]}, ["seized", "close"]),
    "one of two types": ({"types": [EventType.AID, EventType.CONSULT]}, ["sent", "visit"]),
    "a mode": ({"modes": [EventMode.SEIZE]}, ["seized"]),
    "a status": ({"statuses": [EventStatus.FUTURE, EventStatus.HYPOTHETICAL]}, ["close", "visit"]),
    "a context": ({"contexts": [EventContext.MILITARY]}, ["seized"]),
    "by an actor, with those who act for it": ({"by": "Iceland"}, ["seized", "denied", "threatened", "close"]),
    "by an actor itself": ({"by": "Iceland", "itself": True}, ["seized", "denied", "close"]),
    "by a person": ({"by": "Mara Ilves"}, ["accused"]),
    "to an actor": ({"to": "Norway"}, ["seized", "threatened", "close", "visit"]),
    "by one, to the other": ({"by": "Norway", "to": "Iceland"}, ["accused"]),
    "with an actor on either side": ({"between": "Nordic Council"}, ["visit"]),
    "on an actor's word": ({"says": "Norway"}, ["seized"]),
    "on an actor's word, by stance": ({"says": "Iceland", "stances": [Stance.DENIES]}, ["seized"]),
    "nobody's denial": ({"says": "Norway", "stances": [Stance.DENIES]}, []),
    "denied by anybody": ({"stances": [Stance.DENIES]}, ["seized"]),
    "in the outlet's own voice": ({"own_voice": True}, ["accused", "denied", "threatened", "visit"]),
    "an outlet": ({"outlet": "late mail"}, ["threatened", "close", "sent"]),
    "words of the sentence": ({"search": "capital visit"}, ["visit"]),
    "since a day of its own time": ({"since": "2024-06-04"}, ["threatened", "close", "sent", "visit"]),
    "since a day within its own time": ({"since": "2024-05-31"}, ALL),
    "until a day within its own time": ({"until": "2024-05-10"}, ["seized"]),
    "until a month": ({"until": "2024-06"}, ["seized", "accused", "denied"]),
    "in a year": ({"since": "2025", "until": "2025"}, ["visit"]),
    "a limit": ({"limit": 2}, ["seized", "accused"]),
}


@pytest.mark.parametrize(("asked", "triggers"), CASES.values(), ids=CASES)
def test_events_are_found(quarrel: Ledger, asked: dict[str, Any], triggers: list[str]) -> None:
    """Each condition narrows the list, and the order stays."""
    assert [row.trigger for row in quarrel.events(**asked)] == triggers


def test_what_an_event_tells(quarrel: Ledger) -> None:
    """A row carries its parties, place, time and words, each with who says so."""
    (row,) = quarrel.events(types=[EventType.COERCE], by="Iceland", statuses=[EventStatus.ACTUAL])
    assert [(party.entity, party.name) for party in (*row.sources, *row.recipients)] == [
        ("ISL", "Iceland"),
        ("NOR", "Norway"),
    ]
    assert [(str(say.stance), say.who, say.speaks_for) for say in row.says] == [
        ("asserts", "Mara Ilves", ("Norway",)),
        ("denies", "Iceland", ()),
    ]
    assert (row.place, row.country, row.when and row.when.words, row.begins) == (
        "Jan Mayen",
        "SJM",
        "May",
        "2024-05-01",
    )
    assert (row.disputed, row.number, row.utterance) == (True, 2, None)
    assert row.sentence == "She said that Reykjavik had seized about 12 boats off Jan Mayen in May."
    text = quarrel.record(row.document).document.text
    assert row.trigger_span.of(text) == row.trigger
    assert row.sentence_span.of(text) == row.sentence


def test_an_event_that_is_a_statement_tells_what_was_said(quarrel: Ledger) -> None:
    """Where the trigger is a cue, the event carries the act and the content."""
    (row,) = quarrel.events(by="Mara Ilves")
    assert row.utterance is not None
    assert (str(row.utterance.act), row.utterance.content) == ("accuse", "of breaking the herring treaty")
    assert row.works == ("the herring treaty",)
    assert row.says[0].who is None


def test_nobody_of_that_name(quarrel: Ledger) -> None:
    """An actor who is in no report is refused as for statements."""
    with pytest.raises(UnknownActorError, match="no actor is called 'Atlantis'"):
        list(quarrel.events(says="Atlantis"))


def test_an_undated_report_comes_last(tmp_path: Path) -> None:
    """What has neither a time of its own nor a day of publication stands at the end, and meets no stretch of days."""
    record = mail_record()
    undated = replace(record, document=replace(record.document, published=None))
    with Ledger(tmp_path / "a.db", linker=LINKER) as ledger:
        ledger.write(undated)
        ledger.write(post_record())
        assert [row.trigger for row in ledger.events()][-3:] == ["threatened", "close", "sent"]
        assert [row.trigger for row in ledger.events(since="2024-06-04")] == ["visit"]


def test_what_is_rejected_counts_no_more(tmp_path: Path) -> None:
    """An event rests on the words that nobody has rejected; without any, it is left out, as rejected actors are."""
    with Ledger(tmp_path / "a.db", linker=LINKER) as ledger:
        ledger.write(post_record())
        ledger.write(mail_record())
        document = post_record().document.id
        ledger.judge("reject", f"{document}#3", by="anna")
        assert [say.who for row in ledger.events(modes=[EventMode.SEIZE]) for say in row.says] == ["Mara Ilves"]
        ledger.judge("reject", f"{document}#2", by="anna")
        assert "seized" not in [row.trigger for row in ledger.events()]
        assert list(ledger.quantities(document=document)) == []
        ledger.judge("reject", "Nordic Council", by="anna")
        (visit,) = ledger.events(modes=[EventMode.VISIT])
        assert visit.sources == ()
