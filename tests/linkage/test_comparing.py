"""Reports of one affair, laid side by side."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage import cast_records
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
