"""Plain names for what passes between actors: the first line that fits, and one for every type."""

import pytest

from resources.build_affair import check
from sayso.ledger.kinds import kind_of, quad_of, read_kinds
from sayso.schema import Act, EventMode, EventType

AID, COOPERATE, REJECT = EventType.AID, EventType.COOPERATE, EventType.REJECT
CASES = {
    "a type alone": ((AID, None, None, "did"), "aids"),
    "a mode": ((EventType.CONSULT, EventMode.VISIT, None, "went"), "visits"),
    "a word of the trigger": ((COOPERATE, None, None, "has been trading"), "trades"),
    "a beginning is no end": ((COOPERATE, None, None, "downtrading"), "cooperates"),
    "an act": ((REJECT, None, Act.DENY, "insists"), "denies"),
    "another act": ((REJECT, None, Act.SAY, "insists"), "rejects"),
}


@pytest.mark.parametrize(("facts", "name"), CASES.values(), ids=CASES)
def test_an_event_is_named(facts: tuple[EventType, EventMode | None, Act | None, str], name: str) -> None:
    """The more special line comes first, and type alone names what is left."""
    assert kind_of(*facts) == name


def test_every_type_has_a_name() -> None:
    """No event is without a name, and no name without a verb in the present."""
    assert all(kind_of(each, None, None, "did") for each in EventType)
    assert all(kind.name.split()[0].endswith("s") for kind in read_kinds())


def test_quads() -> None:
    """Every type is in one of PLOVER's four quads."""
    assert {quad_of(each) for each in EventType} == {1, 2, 3, 4}
    assert (quad_of(EventType.AID), quad_of(EventType.ACCUSE)) == (2, 3)


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
