"""The gate of speed: what is slower than is asked for is said, and nothing else is."""

import json

import pytest

from evaluation import gate
from evaluation.bench import alone, complaints, on_top

FLOORS = {
    "read against bare network": 0.6,
    "read against bare network, two threads": 0.55,
    "everything against statements and actors": 0.7,
    "actors on top, at most": 0.25,
}
CASES = {
    "all is well": ({1: 0.76, 2: 0.61}, 0.9, 0.2, 2, []),
    "one thread": ({1: 0.5, 2: 0.61}, 0.9, 0.2, 2, ["reading on 1 thread(s) reaches 50%"]),
    "two threads": ({1: 0.76, 2: 0.51}, 0.9, 0.2, 2, ["reading on 2 thread(s) reaches 51%"]),
    "two threads on one core": ({1: 0.76, 2: 0.51}, 0.9, 0.2, 1, []),
    "the later rooms": ({1: 0.76, 2: 0.61}, 0.6, 0.2, 2, ["everything is read with 60% of the speed"]),
    "actors": ({1: 0.76, 2: 0.61}, 0.9, 0.26, 2, ["actors cost 26% on top"]),
}


@pytest.mark.parametrize(("ratios", "without", "actors", "cores", "said"), CASES.values(), ids=CASES)
def test_what_is_too_slow_is_said(
    ratios: dict[int, float], without: float, actors: float, cores: int, said: list[str]
) -> None:
    """Each limit has its own words; one core is not asked for the speed of two."""
    found = complaints(ratios, without, actors, FLOORS, cores=cores)
    assert len(found) == len(said)
    assert all(complaint.startswith(start) for complaint, start in zip(found, said, strict=True))


def test_actors_cost_what_points_to_whom_costs_too() -> None:
    """Both count, against statements without them; times, quantities and events stand on neither side."""
    told = {"actors": 0.1, "coreference": 0.1, "times": 0.05, "quantities": 0.05, "events": 0.1}
    assert alone(told) == pytest.approx(0.8)
    assert on_top(told) == pytest.approx(0.2 / 0.6)


def test_the_limits_stand_with_the_floors() -> None:
    """What the gate asks for is read from the file of the floors."""
    assert FLOORS.keys() <= json.loads(gate.FLOORS.read_text("utf-8")).keys()
