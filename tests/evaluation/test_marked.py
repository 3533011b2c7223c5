"""The marked reports: what is committed of them is complete, and is scored as said."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.marked import (
    MARKS,
    Judged,
    Marked,
    bare,
    count_statements,
    load,
    load_judged,
    load_later,
    right_against,
    share,
)
from sayso.schema import Act, Content, Form, MarkerKind, Source, Span, Statement
from training.data.polnear import Relation

TEXT = "Ann said no. Bob denied it."
ANN = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 11]], "must": True}
BOB = {"source": [[13, 16]], "cue": [[17, 23]], "content": [[24, 26]], "must": False}
GOLD = Marked("r", "dev", None, (ANN, BOB), ())


def relation(row: dict[str, object]) -> Relation:
    spans = {part: tuple((a, b) for a, b in row[part]) for part in ("source", "cue", "content")}  # type: ignore[attr-defined]
    return Relation(**spans)


@pytest.mark.parametrize("reading", ["first", "second"])
def test_enough_is_marked(reading: str) -> None:
    """Thirty reports, at least two hundred cues in passages, two halves of about one size."""
    reports, passages = list(load(reading, "reports")), list(load(reading, "passages"))
    assert len(reports) == 30
    assert sum(bool(row["cue"]) for passage in passages for row in passage.statements) >= 200
    for rows in (reports, passages):
        assert abs(sum(row.half == "dev" for row in rows) * 2 - len(rows)) <= 2
    assert len(list(load(reading, "reports", "gate"))) == 15


@pytest.mark.parametrize("reading", ["first", "second"])
def test_marks_are_ids_offsets_and_answers(reading: str) -> None:
    """No text is committed; answers are of the record's own kinds; spans run forward."""
    for stretch in (*load(reading, "reports"), *load(reading, "passages")):
        for row in stretch.statements:
            assert row["form"] in set(Form)
            assert set(row["act"]) <= set(Act)
            assert all(0 <= a < b for part in ("source", "cue", "content") for a, b in row[part])
        for marker in stretch.markers:
            assert marker["kind"] in set(MarkerKind)
    raw = (MARKS / f"{reading}.json").read_text("utf-8")
    longest = max(len(text) for text in walk(json.loads(raw)))
    assert longest <= 64


def walk(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in walk(item)]
    if isinstance(value, list):
        return [text for item in value for text in walk(item)]
    return [value] if isinstance(value, str) else []


def test_matters_of_taste_count_on_neither_side() -> None:
    """What need not be found is not missed, and is right when it is found."""
    counts = count_statements(GOLD, TEXT, [relation(ANN)])
    assert (counts["recall"].f1, counts["precision"].f1) == (100.0, 100.0)
    counts = count_statements(GOLD, TEXT, [relation(BOB)])
    assert (counts["recall"].f1, counts["precision"].f1) == (0.0, 100.0)


def test_a_wrong_source_is_told_apart() -> None:
    """The statement is found, with another's source."""
    counts = count_statements(GOLD, TEXT, [Relation(((13, 16),), ((4, 8),), ((9, 11),))])
    assert counts["recall, any source"].f1 == 100.0
    assert counts["recall"].f1 == counts["source, where found"].f1 == counts["precision"].f1 == 0.0
    assert not right_against([relation(ANN)], [Relation(((13, 16),), ((4, 8),), ((9, 11),))])


def test_two_absent_sources_agree() -> None:
    """Nothing named, nothing found."""
    assert share((), ())
    assert not share(((0, 1),), ())


def test_marks_and_stops_at_the_ends_do_not_count() -> None:
    """A quotation is the same with its marks and without."""
    assert bare(Span(0, 6), "“yes.”") == (1, 4)


def test_the_marks_stand_beside_the_code() -> None:
    """Both readings of statements, of their sources and of events are there, and what was judged one by one."""
    assert sorted(path.stem for path in Path(MARKS).iterdir()) == [
        *(
            "alike_first",
            "alike_second",
            "checked_first",
            "checked_second",
            "copies",
            "denials_first",
            "denials_second",
            "events_first",
            "events_second",
            "first",
            "identities",
            "later",
        ),
        *(
            "links_first",
            "links_second",
            "pairs_first",
            "pairs_second",
            "quantities",
            "quantities_second",
            "second",
            "sources_first",
            "sources_second",
            "without_cue",
        ),
    ]


def test_later_reports_are_marked_for_the_gate() -> None:
    """Twenty-four more reports, none of them among the others."""
    later = list(load_later())
    assert len(later) == 24
    assert {row.half for row in later} == {"gate"}
    others = {row.report for reading in ("first", "second") for row in load(reading, "reports")}
    assert not others & {row.report for row in later}
    assert sum(len(row.statements) for row in later) == 396


def test_judged_statements_know_themselves() -> None:
    """A judged statement is found again by its content and source, and is right only if its verdict says so."""
    judged = load_judged()
    assert {mark.verdict for mark in judged} == {"right", "has a cue", "wrong source", "no statement"}
    mark = Judged("r", False, ((0, 3),), ((10, 20),), "right")
    statement = Statement(
        "s", Source((Span(0, 3),)), None, Content((Span(12, 15),)), Form.DIRECT, Act.SAY, negated=False, confidence=0.5
    )
    assert mark.right
    assert mark.is_about(statement)
    assert not mark.is_about(replace(statement, source=Source()))
    assert not mark.is_about(replace(statement, content=Content((Span(30, 40),))))
