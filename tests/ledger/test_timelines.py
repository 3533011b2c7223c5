"""A timeline follows the time of which reports tell, not the day on which they tell it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import LedgerError
from sayso.ledger import Ledger, actors
from sayso.schema import TimePart
from tests.ledger.affairs import LINKER, post_record

CASES: dict[str, tuple[dict[str, Any], list[str], int]] = {
    "all": ({}, ["seized", "accused", "visit"], 4),
    "with an actor": ({"actor": "Nordic Council"}, ["visit"], 0),
    "an outlet of which nothing is dated": ({"outlet": "Late Mail"}, [], 3),
    "since": ({"since": "2024-06"}, ["accused", "visit"], 4),
    "until": ({"until": "2024-05"}, ["seized"], 4),
    "words": ({"search": "boats"}, ["seized"], 2),
    "a limit": ({"limit": 1}, ["seized"], 4),
}


@pytest.mark.parametrize(("asked", "triggers", "undated"), CASES.values(), ids=CASES)
def test_moments_are_found(quarrel: Ledger, asked: dict[str, Any], triggers: list[str], undated: int) -> None:
    """What is undated is counted; conditions narrow the list and the count, days the list alone."""
    found = quarrel.timeline(**asked)
    assert [moment.event.trigger for moment in found.moments if moment.event] == triggers
    assert found.undated == undated


def test_a_statement_that_is_no_event_stands_by_itself(tmp_path: Path) -> None:
    """A statement that was made at a time that the text gives is a moment, unless an event is the same."""
    record = post_record()
    monday = record.statements[0].time
    statements = tuple(replace(each, time=monday) for each in record.statements)
    with Ledger(tmp_path / "a.db", linker=LINKER) as ledger:
        ledger.write(replace(record, statements=statements))
        moments = ledger.timeline().moments
        assert [moment.statement.content[:21] for moment in moments if moment.statement] == ["that Reykjavik had se"]
        assert [moment.statement is None for moment in moments] == [True, True, False, True]
        assert len(ledger.timeline(actor="Mara Ilves").moments) == 2
        with pytest.raises(LedgerError, match="nothing to search for in '!'"):
            ledger.timeline(search="!")


def test_of_what_begins_together_the_shortest_comes_first(quarrel: Ledger) -> None:
    """The order is by beginning, then by end, of which an open one comes last, and then by the part that is meant."""
    (seized, accused, _) = quarrel.timeline().moments
    whens = [replace(seized.when, begins="2024-06-03", ends=end) for end in ("2024-06-04", "2024-07-01", None)]
    orders = [replace(accused, when=when).order for when in whens]
    assert orders == sorted(orders)
    parts = [
        replace(accused, when=replace(seized.when, part=part)).order for part in (TimePart.EARLY, None, TimePart.LATE)
    ]
    assert parts == sorted(parts)


def test_what_is_asked_for_in_parts_is_put_together(quarrel: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger of any size is asked for its times and words a few at once; the answers are the same."""
    whole = quarrel.timeline(), list(quarrel.events()), list(quarrel.quantities()), quarrel.affair()
    monkeypatch.setattr(actors, "MANY", 1)
    assert (quarrel.timeline(), list(quarrel.events()), list(quarrel.quantities()), quarrel.affair()) == whole
