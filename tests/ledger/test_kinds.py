"""Plain names for what passes between actors: the first line that fits, and one for every type."""

from dataclasses import replace

import pytest

from resources.build_affair import check
from sayso.ledger import EventRow, Ledger, Utterance
from sayso.ledger.kinds import kind_of, read_kinds
from sayso.schema import Act, EventMode, EventType

CASES = {
    "a type alone": ({"type": EventType.AID}, "aids"),
    "a mode": ({"type": EventType.CONSULT, "mode": EventMode.VISIT}, "visits"),
    "a word of the trigger": ({"type": EventType.COOPERATE, "trigger": "has been trading"}, "trades with"),
    "a beginning is no end": ({"type": EventType.COOPERATE, "trigger": "downtrading"}, "works with"),
    "an act": ({"type": EventType.REJECT, "utterance": Utterance("s-1", Act.DENY, "it")}, "denies"),
    "another act": ({"type": EventType.REJECT, "utterance": Utterance("s-1", Act.SAY, "it")}, "rejects"),
}


@pytest.fixture
def row(quarrel: Ledger) -> EventRow:
    """Give an event with nothing special about it."""
    event = next(iter(quarrel.events()))
    return replace(event, mode=None, trigger="did", utterance=None)


@pytest.mark.parametrize(("facts", "name"), CASES.values(), ids=CASES)
def test_an_event_is_named(row: EventRow, facts: dict[str, object], name: str) -> None:
    """The more special line comes first, and type alone names what is left."""
    assert kind_of(replace(row, **facts)) == name  # type: ignore[arg-type]


def test_every_type_has_a_name(row: EventRow) -> None:
    """No event is without a name, and no name without a verb in the present."""
    assert all(kind_of(replace(row, type=each)) for each in EventType)
    assert all(kind.name.split()[0].endswith("s") for kind in read_kinds())


WRONG = {
    "a type that is none": ({"name": "helps", "type": "HELP"}, "kinds.yaml: 'helps': type 'HELP' is not known"),
    "a key that nobody reads": ({"name": "helps", "type": "AID", "verb": "x"}, "'helps': key 'verb' is not known"),
    "a line that is never reached": ({"name": "feeds", "type": "AID", "words": ["feed"]}, "after the line that takes"),
}


@pytest.mark.parametrize(("line", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_line_stops_the_build(line: dict[str, object], message: str) -> None:
    """The list is checked when it is built, not when it is used."""
    with pytest.raises(ValueError, match=message):
        check(line, {"AID"})
