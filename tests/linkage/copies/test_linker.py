"""Text that outlets carry and have not written."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linkage import CopyLinker
from sayso.linkage.copies.agencies import is_agencys_own
from sayso.linkage.copies.linker import carried_in, precedence
from sayso.schema import Copy, Document, Passage, Span
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


OWNERS = {
    "the agency": ("Reuters", "2024-03-06", "Odran Post", "2024-03-05", 0),
    "the agency under another name": ("Odran Post", "2024-03-05", "Thomson Reuters", "2024-03-06", 1),
    "the earlier": ("Odran Post", "2024-03-06", "Vessa Herald", "2024-03-05T23:00", 1),
    "one with a date": ("Odran Post", None, "Vessa Herald", "2024-03-05", 1),
    "one with a day": ("Odran Post", "2024", "Vessa Herald", "2024-03-05", 1),
}


@pytest.mark.parametrize(("one", "day", "other", "later", "writer"), OWNERS.values(), ids=OWNERS)
def test_who_has_written_it(one: str, day: str | None, other: str, later: str, writer: int) -> None:
    """Of two documents an agency's own report has, else the earlier one; it is said with the copy."""
    text = "\n\n".join(PARAGRAPHS).removeprefix("PORT ODRAN (Reuters) - ")
    documents = [report(text, one, day), report(f"{text}\n\nNobody knew more.", other, later)]
    found = LINKER.compare(*documents)
    assert {copy.writer for copy in found} == {documents[writer].id}
    assert set(carried_in(found)) == {documents[1 - writer].id}


def test_ids_decide_what_days_do_not() -> None:
    """Of two reports of one day the first by id is taken for the writer, whichever comes first."""
    documents = [report(AGENCY, outlet, "2024-03-05") for outlet in ("Odran Post", "Vessa Herald")]
    first = min(documents, key=lambda each: each.id)
    assert {copy.writer for copy in LINKER.compare(*documents)} == {first.id}
    assert LINKER.compare(*documents) == LINKER.compare(*reversed(documents))


def test_an_agencys_own_report() -> None:
    """An agency that carries another's text has not written it, and who carries an agency's is no agency."""
    assert is_agencys_own(report(AGENCY, "Reuters"))
    assert not is_agencys_own(report(AGENCY, "AFP"))
    assert not is_agencys_own(report(AGENCY, "Odran Post"))
    assert not is_agencys_own(report(AGENCY))


@given(st.permutations(range(5)), st.lists(st.booleans(), min_size=5, max_size=5))
def test_one_of_all_that_share_a_text_has_written_it(days: list[int], agencies: list[bool]) -> None:
    """Whatever their outlets and days, it is carried by all but the first of them."""
    names = ("Reuters", "AFP", "AP", "TASS", "Xinhua")
    documents = [
        report(CARRIED, name if named else f"{name} Post", f"2024-03-0{day + 1}")
        for name, named, day in zip(names, agencies, days, strict=True)
    ]
    found = LINKER.find(documents)
    first = min(documents, key=precedence)
    assert set(carried_in(found)) == {each.id for each in documents} - {first.id}
    assert {copy.writer for copy in LINKER.gather(found)} == {first.id}


def test_what_is_carried_is_one_stretch() -> None:
    """Passages that a document has in common with several others are joined."""

    def copy(other: str, start: int, end: int, writer: str) -> Copy:
        return Copy((Passage("b", Span(start, end), 0.1), Passage(other, Span(0, 9), 0.1)), 40, None, "", writer)

    found = carried_in([copy("c", 4, 30, "c"), copy("a", 20, 40, "a"), copy("d", 50, 60, "d"), copy("e", 0, 99, "b")])
    assert found == {"b": (Span(4, 40), Span(50, 60)), "e": (Span(0, 9),)}


def test_a_part_is_its_writers_though_another_carries_the_whole() -> None:
    """B has all of A's text, C a part that it may have from either: that part is A's, whatever their ids."""
    for writer, carrier in (("d-1", "d-2"), ("d-2", "d-1")):
        whole = Copy((Passage("d-1", Span(0, 900), 1.0), Passage("d-2", Span(0, 900), 1.0)), 150, None, "", writer)
        parts = [
            Copy((Passage(document, Span(0, 200), 0.2), Passage("d-3", Span(0, 200), 0.2)), 30, None, "", document)
            for document in (writer, carrier)
        ]
        gathered = LINKER.gather([whole, *parts])
        assert sorted(len(copy.passages) for copy in gathered) == [2, 3]
        assert {copy.writer for copy in gathered} == {writer}
