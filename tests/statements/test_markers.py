"""Scare quotes, terms, quotations, hedges and loaded cues."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from sayso.schema import MarkerKind
from tests.statements.build import Arc, Report

SCARE, TERM, QUOTATION = MarkerKind.SCARE_QUOTE, MarkerKind.TERM, MarkerKind.QUOTATION
HEDGE, LOADED = MarkerKind.HEDGE, MarkerKind.LOADED_CUE


NO_TAGS: dict[str, str] = {}
NO_TREE: dict[str, tuple[str, str]] = {}


class Case(NamedTuple):
    text: str
    markers: list[tuple[str, MarkerKind]]
    arcs: Sequence[Arc] = ()
    tags: dict[str, str] = NO_TAGS
    tree: dict[str, tuple[str, str]] = NO_TREE


MARKS = {
    "distance": Case("The “holiday” lasted nine years.", [("“holiday”", SCARE)]),
    "distance from a thing that is called": Case("The “holiday” is a camp.", [("“holiday”", SCARE)]),
    "a title": Case("The film “Night Boat” won.", [("“Night Boat”", TERM)]),
    "a title without a noun": Case("“Night Boat” won a prize.", [("“Night Boat”", TERM)]),
    "a word": Case("The word “ombudsman” is Swedish.", [("“ombudsman”", TERM)]),
    "a word that is explained": Case("In chess, “zugzwang” is the duty to move.", [("“zugzwang”", TERM)]),
    "a word and its meaning": Case("“Erg” means dune.", [("“Erg”", TERM)]),
    "a list of words": Case(
        "The meaning of “wadi,” “erg” and “reg.”", [("“wadi,”", TERM), ("“erg”", TERM), ("“reg.”", TERM)]
    ),
    "a nickname": Case("Eddie “The Hammer” Novak lost.", [("“The Hammer”", TERM)]),
    "so-called": Case("The so-called “safe zone” burned.", [("so-called", HEDGE), ("“safe zone”", TERM)]),
    "a fragment of somebody's words": Case(
        "A call for “peace with honour and bread” came.", [("“peace with honour and bread”", QUOTATION)]
    ),
    "a sentence": Case("“It rained here.”", [("“It rained here.”", QUOTATION)], tags={"rained": "VERB"}),
    "what a statement quotes": Case(
        "Oslo said it was “late” again.", [("“late”", QUOTATION)], [Arc("said", "Oslo", "it was “late” again")]
    ),
    "a title in a statement": Case(
        "Oslo said the film “Night Boat” won.",
        [("“Night Boat”", TERM)],
        [Arc("said", "Oslo", "the film “Night Boat” won")],
    ),
    "a word in a quotation": Case(
        "“The word ‘defeat’ is gone,” Oslo said.",
        [("“The word ‘defeat’ is gone,”", QUOTATION), ("‘defeat’", TERM)],
        [Arc("said", "Oslo", "“The word ‘defeat’ is gone,”")],
    ),
    "a cry in a quotation": Case(
        "“He cried ‘Treason!’ and fell,” Oslo said.",
        [("“He cried ‘Treason!’ and fell,”", QUOTATION), ("‘Treason!’", QUOTATION)],
        [Arc("said", "Oslo", "“He cried ‘Treason!’ and fell,”")],
    ),
    "a mark that was forgotten": Case("The “holiday lasted nine years.", []),
}

HEDGES = {
    "supposedly": Case("The supposedly safe pier fell.", [("supposedly", HEDGE)]),
    "alleged": Case("The alleged thief fled.", [("alleged", HEDGE)]),
    "self-styled": Case("The self-styled king fled.", [("self-styled", HEDGE)]),
    "supposed, of a thing": Case(
        "The supposed king fled.", [("supposed", HEDGE)], tags={"king": "NOUN"}, tree={"supposed": ("amod", "king")}
    ),
    "supposed to": Case("They are supposed to stop.", []),
    "so called": Case("They are so called here.", []),
    "said to be": Case("He is said to be ill.", [("said", HEDGE)], tree={"is": ("aux:pass", "said")}),
    "said by somebody": Case(
        "He is said to be ill by Oslo.", [], tree={"is": ("aux:pass", "said"), "Oslo": ("obl:agent", "said")}
    ),
    "inside a quotation": Case(
        "“He was allegedly ill,” Oslo said.",
        [("“He was allegedly ill,”", QUOTATION)],
        [Arc("said", "Oslo", "“He was allegedly ill,”")],
    ),
    "inside an indirect statement": Case(
        "Oslo said he was allegedly ill.", [("allegedly", HEDGE)], [Arc("said", "Oslo", "he was allegedly ill")]
    ),
}

LOADED_CUES = {
    "a verb": Case(
        "Oslo claimed it rained.", [("claimed", LOADED)], [Arc("claimed", "Oslo", "it rained")], {"claimed": "VERB"}
    ),
    "a noun": Case(
        "Oslo’s claim that it rained is new.", [("claim", LOADED)], [Arc("claim", "Oslo", "that it rained")]
    ),
    "a verb that is none": Case("Oslo stated it rained.", [], [Arc("stated", "Oslo", "it rained")], {"stated": "VERB"}),
    "responsibility that is claimed": Case(
        "Oslo claimed responsibility for it.",
        [],
        [Arc("claimed", "Oslo", "responsibility for it")],
        {"claimed": "VERB"},
    ),
    "full responsibility": Case(
        "Oslo claimed full responsibility for it.",
        [],
        [Arc("claimed", "Oslo", "full responsibility for it")],
        {"claimed": "VERB"},
        {"responsibility": ("obj", "claimed")},
    ),
    "no cue": Case("Oslo paid nine claims.", []),
    "inside a quotation": Case(
        "“Oslo claimed it rained,” Ida said.",
        [("“Oslo claimed it rained,”", QUOTATION)],
        [Arc("claimed", "Oslo", "it rained"), Arc("said", "Ida", "“Oslo claimed it rained,”")],
        {"claimed": "VERB"},
    ),
}
CASES = {**MARKS, **HEDGES, **LOADED_CUES}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_markers(case: Case) -> None:
    """Every pair of marks is one marker; hedges and loaded cues count in the outlet's own words."""
    report = Report(case.text, case.arcs, tags=case.tags, tree=case.tree)
    found = [(marker.span.of(case.text), marker.kind) for marker in report.read().markers]
    assert found == case.markers


def test_a_marker_knows_its_statement() -> None:
    """A marker belongs to the innermost statement that it stands in."""
    report = Report(
        "Oslo denied that Bergen had called it “late” again.",
        [Arc("denied", "Oslo", "that Bergen had called it “late” again"), Arc("had called", "Bergen", "it “late”")],
        tags={"denied": "VERB", "called": "VERB"},
    )
    read = report.read()
    (marker,) = read.markers
    assert marker.statement == read.statements[1].id
    assert read.statements[1].inside == read.statements[0].id
