"""The score of events: what counts as found, and as right."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evaluation.challenge_set import Half
from evaluation.events import agrees, count_sentence, load, match, score_cameo
from sayso.annotations import Network, shipped_folder
from sayso.schema import EventType, Record
from tests.events.build import event_of, record_of

TEXT = "Turkey said that Israel attacked Syria."
RECORD = record_of(TEXT)
EVENT = event_of(TEXT, "attacked")


def mark(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 -- a row of JSON
    row = {
        "trigger": [24, 32],
        "type": "ASSAULT",
        "mode": None,
        "sources": [[17, 23]],
        "recipients": [[33, 38]],
        "status": "actual",
        "says": [[[0, 6], "asserts"]],
        "must": True,
    }
    return row | changes


def test_what_was_marked_and_found_is_right() -> None:
    """One event, found with every answer right."""
    counts = count_sentence(RECORD, {"sentence": [0, 39], "events": [mark()]})
    assert {name: count.f1 for name, count in counts.items()} == dict.fromkeys(counts, 100.0)
    assert counts["recall"].expected == counts["precision"].found == 1


WRONG: dict[str, dict[str, Any]] = {
    "type": {"type": "COERCE"},
    "quad": {"type": "AID"},
    "mode": {"mode": "aerial"},
    "sources": {"sources": [[0, 6]]},
    "recipients": {"recipients": []},
    "status": {"status": "negated"},
    "says": {"says": [[None, "asserts"]]},
}


@pytest.mark.parametrize("answer", WRONG)
def test_each_answer_can_be_wrong(answer: str) -> None:
    """An answer that differs from the mark's is wrong."""
    assert agrees(RECORD, EVENT, mark(), answer)
    assert not agrees(RECORD, EVENT, mark(**WRONG[answer]), answer)


def test_a_stance_that_differs_is_wrong() -> None:
    """Who says it is right, how he stands to it is not."""
    assert not agrees(RECORD, EVENT, mark(says=[[[0, 6], "denies"]]), "says")
    assert agrees(RECORD, EVENT, mark(says=[["?", "asserts"]]), "says")


def test_matters_of_taste_count_on_neither_side() -> None:
    """What need not be found is not missed, and is right when it is found."""
    taste = {"sentence": [0, 39], "events": [mark(must=False)]}
    assert count_sentence(RECORD, taste)["precision"].f1 == 100.0
    assert count_sentence(RECORD, taste)["recall"].expected == 0
    silent: Record = replace(RECORD, events=())
    assert count_sentence(silent, taste)["recall"].expected == 0


def test_what_was_not_marked_is_too_much() -> None:
    """An event in a sentence without marks is wrong; one of another sentence does not count."""
    assert count_sentence(RECORD, {"sentence": [0, 39], "events": []})["precision"].f1 == 0.0
    assert count_sentence(RECORD, {"sentence": [39, 50], "events": []})["precision"].found == 0


def test_any_word_of_an_event_may_be_marked() -> None:
    """An event that is told twice is found by either word."""
    text = "NATO said that China supplied weapons to Russia. China denied supplying weapons to Russia."
    at = text.index("supplying")
    assert len(match([event_of(text, "supplied")], [mark(trigger=[at, at + 9])])) == 1


def test_halves_and_readings() -> None:
    """Two hundred sentences, half for the gate, read twice; each marks types of PLOVER."""
    for reading in ("first", "second"):
        halves = [load(half, reading) for half in Half]
        assert [len(rows) for rows in halves] == [100, 100]
        types = {row["type"] for rows in halves for sentence in rows for row in sentence["events"]}
        assert types <= set(EventType)


def test_cameo_counts_what_is_left_alone(tmp_path: Path) -> None:
    """A sentence with a class needs an event of that quad; one without needs none."""
    (tmp_path / "cameo").mkdir()
    rows = "Gunmen attacked soldiers in Kabul.\t4\nGunmen attacked soldiers in Herat.\t0\nThe sun shone.\t0\n"
    (tmp_path / "cameo" / "class_train.tsv").write_text(rows, "utf-8")
    (table,) = score_cameo(tmp_path, Network(shipped_folder())).values()
    assert (table["quad found"].f1, table["none left alone"].f1) == (100.0, 50.0)
