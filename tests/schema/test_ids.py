"""The same report has the same ids whenever it is read; what makes it another report changes them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.schema import Span, document_id, row_id

REPORT = ("NATO met.", "Harbour Post", "https://example.org/1", "2024-07-11")

OTHERS: dict[str, tuple[str, str | None, str | None, str | None]] = {
    "another text": ("NATO met!", *REPORT[1:]),
    "another outlet": ("NATO met.", "Harbour", *REPORT[2:]),
    "another address": (*REPORT[:2], "https://example.org/2", REPORT[3]),
    "another day": (*REPORT[:3], "2024-07-12"),
    "no outlet": ("NATO met.", None, *REPORT[2:]),
    "an empty outlet": ("NATO met.", "", *REPORT[2:]),
    "the word moved from one field to the next": ("NATO met.Harbour Post", "", *REPORT[2:]),
}


def test_a_document_id_is_stable() -> None:
    """Ledgers outlive versions: this value may never change."""
    assert document_id(*REPORT) == "78dcf369b9b2a098"


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_another_document_has_another_id(other: tuple[str, str | None, str | None, str | None]) -> None:
    """Text, outlet, address and day each count, and do not run into each other."""
    assert document_id(*other) != document_id(*REPORT)


@given(st.text(alphabet=st.characters(exclude_categories=[])), st.none() | st.text())
def test_every_text_has_an_id(text: str, outlet: str | None) -> None:
    """Odd characters, halves of pairs among them, are no obstacle."""
    assert re.fullmatch("[0-9a-f]{16}", document_id(text, outlet, None, None))


def test_a_row_id_tells_its_kind_and_depends_on_all_it_is_made_of() -> None:
    """Document, kind, and the spans in their order make the id."""
    spans = [Span(0, 4), Span(5, 8)]
    ids = [
        row_id("d1", "statement", spans),
        row_id("d2", "statement", spans),
        row_id("d1", "marker", spans),
        row_id("d1", "statement", spans[::-1]),
        row_id("d1", "statement", [Span(0, 45), Span(8, 8)]),
        row_id("d1", "statement", []),
    ]
    assert len(set(ids)) == len(ids)
    assert [name[:2] for name in ids] == ["s-", "s-", "m-", "s-", "s-", "s-"]
    assert row_id("d1", "statement", iter(spans)) == ids[0]
