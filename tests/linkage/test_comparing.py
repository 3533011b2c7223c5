"""Reports of one affair, laid side by side."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage import cast_records
from sayso.linkage.comparing import outside
from sayso.linkage.voices.hearings import start_of
from sayso.schema import Span
from tests.ledger.affairs import post_record
from tests.linkage.affairs import EVENING, HARBOUR, LINKER, MARKET, compare, report
from tests.linkage.test_silence import LATER

RECORDS = (
    report(HARBOUR, "Harbour Post"),
    report(MARKET, "Town Crier"),
    report(EVENING, "Evening Bell", "2024-07-13"),
    report(LATER, "Night Mail", "2024-07-13"),
)
ENTITIES = cast_records(RECORDS, LINKER)


@given(st.lists(st.sampled_from(range(4)), min_size=1, max_size=4, unique=True))
def test_a_report_that_is_added_changes_no_other_link(chosen: list[int]) -> None:
    """The links among some reports are those that they have among all, in whatever order they come."""
    some = compare(*(RECORDS[place] for place in chosen), entities=ENTITIES)
    every = compare(*RECORDS, entities=ENTITIES)
    own = {row.id for place in chosen for row in RECORDS[place].statements}
    figures = {row.id for place in chosen for row in RECORDS[place].quantities}
    assert set(some.links) == {link for link in every.links if {link.a, link.b} <= own}
    assert set(some.figures) == {link for link in every.figures if {link.a, link.b} <= figures}


def test_the_order_of_records_changes_nothing() -> None:
    """All orders give the same links."""
    found = {compare(*order, entities=ENTITIES).links for order in permutations(RECORDS[:3])}
    assert len(found) == 1


def test_a_report_given_twice_counts_once() -> None:
    """It is not held against itself as another."""
    assert compare(RECORDS[0], RECORDS[0], entities=ENTITIES) == compare(RECORDS[0], entities=ENTITIES)


def test_links_are_pairs_of_what_is_there() -> None:
    """Every end is a statement or a quantity of the records."""
    found = compare(*RECORDS, entities=ENTITIES)
    assert {end for link in found.links for end in (link.a, link.b)} <= {
        row.id for record in RECORDS for row in record.statements
    }
    assert found.links
    assert found.figures
    assert {share.document for share in found.voice} == {record.document.id for record in RECORDS}


def test_what_stands_outside() -> None:
    """What is left of a record begins outside the stretches that are carried; a work that is named outside stays."""
    record = post_record()
    whole, treaty = len(record.document.text), record.works[0].mentions
    assert outside(record, ()) is record
    bare = outside(record, [Span(0, whole)])
    assert (bare.statements, bare.quantities, bare.works) == ((), (), ())
    assert (bare.document, bare.actors, bare.paragraphs) == (record.document, record.actors, record.paragraphs)
    first = outside(record, [Span(0, record.paragraphs[1].start)])
    kept = {each.id for each in first.statements}
    assert kept == {each.id for each in record.statements if start_of(each) >= record.paragraphs[1].start}
    assert 0 < len(kept) < len(record.statements)
    assert record.works[0] not in outside(record, treaty).works
    assert record.works[0] in outside(record, [Span(treaty[0].end, whole)]).works


def test_text_that_is_carried_is_told() -> None:
    """Two outlets with one text of some length have copied it; nobody else has."""
    text = (
        "The ferry to the islands runs twice a day in summer and once a day in winter. Tickets are sold on the quay, "
        "in the old customs house and in two shops of the town.\n\nWho travels with a cart pays double; children, dogs "
        "and the crews of other ships travel free, as they have since the line was opened after the great storm.\n"
    )
    one, other = report(text, "Harbour Post"), report(text, "Town Crier")
    (copy,) = compare(one, other, RECORDS[2]).copies
    assert {passage.document for passage in copy.passages} == {one.document.id, other.document.id}
