"""Text that outlets carry and have not written."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linkage import CopyLinker
from sayso.schema import Copy, Document
from tests.linkage.ferry import AGENCY, CARRIED, OWN, report, reports

LINKER = CopyLinker()
PARAGRAPHS = [line for line in AGENCY.split("\n") if line]


def test_a_carried_report_is_found_in_passages() -> None:
    """Two passages of the agency's report stand in the other, with an edit and a cut; the agency is named."""
    agency, carried, *_ = reports()
    found = LINKER.compare(agency, carried)
    assert [copy.agency for copy in found] == ["Reuters", "Reuters"]
    texts = {document.id: document.text for document in (agency, carried)}
    shown = {passage.span.of(texts[passage.document]) for copy in found for passage in copy.passages}
    assert any(text.startswith("The ferry Halvard ran aground") and "more than 200 people" in text for text in shown)
    assert any(text.startswith("Eleven passengers") and text.endswith("water around it") for text in shown)
    shares = dict.fromkeys(texts, 0.0)
    for copy in found:
        for passage in copy.passages:
            shares[passage.document] += passage.share
    assert 0.8 < shares[carried.id] < 1
    assert 0.4 < shares[agency.id] < 0.6
    assert found[0].because == "70 words outside quotations are the same, in 2 passages"


def test_a_quotation_alone_is_no_copy() -> None:
    """Two reports that carry the same statement have copied nothing of each other."""
    agency, _, own, _ = reports()
    assert LINKER.compare(agency, own) == ()


def test_words_that_are_told_without_marks_would_be() -> None:
    """It is the marks that make the difference."""
    agency, _, own, _ = reports()
    bare = report(own.text.replace('"', ""), "The Vessa Herald")
    same = report(agency.text.replace('"', ""), "Reuters")
    assert len(LINKER.compare(same, bare)) == 1


@pytest.mark.parametrize(
    ("outlet", "published", "copied"),
    [
        ("Reuters", "2024-03-05", False),
        ("Odran Post", "2024-03-15", True),
        ("Odran Post", "2024-03-16", False),
        ("Odran Post", None, True),
        (None, "2024-03-05", True),
    ],
    ids=["one outlet", "ten days", "eleven days", "no date", "no outlet"],
)
def test_outlets_and_dates_that_allow_for_a_copy(outlet: str | None, published: str | None, *, copied: bool) -> None:
    """An outlet's own versions are no copies, nor is what comes back after weeks; what is not known does not count."""
    agency, *_ = reports()
    assert bool(LINKER.compare(agency, report(CARRIED, outlet, published))) is copied


def test_a_sentence_is_too_little() -> None:
    """One sentence may be two reporters' way of saying the same."""
    agency, *_ = reports()
    assert LINKER.compare(agency, report(f"{PARAGRAPHS[0]}\n\nNobody knew more.", "Odran Post")) == ()


def test_a_document_is_no_copy_of_itself() -> None:
    """The same document is not held against itself."""
    agency, *_ = reports()
    assert LINKER.compare(agency, agency) == ()


def test_order_does_not_matter() -> None:
    """Whichever document comes first, the copies are the same."""
    one, other, *_ = reports()
    assert LINKER.compare(one, other) == LINKER.compare(other, one)


def test_all_at_once_is_all_pairs() -> None:
    """Finding by keys misses nothing that comparing each with each finds."""
    every = reports()
    pairs = [
        copy for one, other in combinations(sorted(every, key=lambda d: d.id), 2) for copy in LINKER.compare(one, other)
    ]
    assert list(LINKER.find(every)) == pairs
    assert len(pairs) == 2


@settings(max_examples=25, deadline=None)
@given(st.lists(st.permutations(PARAGRAPHS), min_size=2, max_size=4), st.data())
def test_one_by_one_gives_the_same_as_all_at_once(texts: list[list[str]], data: st.DataObject) -> None:
    """Documents that come one after the other, in any order, end in the same copies."""
    every = [report("\n\n".join(lines[: 2 + n]), f"Outlet {n}", "2024-03-05") for n, lines in enumerate(texts)]
    found: set[Copy] = set()
    known: list[Document] = []
    for document in data.draw(st.permutations(every)):
        keys = set(LINKER.keys(document))
        near = [other for other in known if keys & set(LINKER.keys(other))]
        found.update(copy for other in near for copy in LINKER.compare(document, other))
        known.append(document)
    assert found == set(LINKER.find(every))
    assert LINKER.gather(found) == LINKER.gather(LINKER.find(every))


def test_a_text_in_three_reports_is_one_copy() -> None:
    """Pairs that share a passage are put together; the longer text that two of them have in common stays apart."""
    agency, carried, own, _ = reports()
    third = report(CARRIED.replace("Local television", "A local channel").replace("Reuters", "agencies"), "Third Post")
    gathered = LINKER.gather(LINKER.find([agency, carried, third, own]))
    assert sorted(len(copy.passages) for copy in gathered) == [2, 3, 3]
    assert {copy.agency for copy in gathered} == {"Reuters"}
    documents = [passage.document for passage in gathered[0].passages]
    assert documents == sorted(documents)


def test_two_agencies_are_none() -> None:
    """Where pairs name different agencies, the copy that is made of them names none."""
    agency, carried, *_ = reports()
    (first, *_) = LINKER.compare(agency, carried)
    assert [copy.agency for copy in LINKER.gather([first, replace(first, agency="AFP")])] == [None]


def test_keys_fit_a_database() -> None:
    """Keys are whole numbers of 64 bits with a sign."""
    keys = LINKER.keys(report(OWN))
    assert keys
    assert all(-(1 << 63) <= key < 1 << 63 for key in keys)
