"""A record as rows and as packed bytes."""

import json
import zlib
from dataclasses import replace

import pytest

from sayso.errors import LedgerError
from sayso.ledger import link_tables, list_statements
from sayso.ledger.spread import SPREAD, pack_record, spread_document, spread_record, unpack_record
from sayso.ledger.tables import METADATA, document, statement_span
from tests.ledger.samples import pier_record
from tests.schema.samples import RECORD


def test_rows_fill_the_columns_of_their_tables() -> None:
    """Every column is filled but for the numbers that the database gives."""
    assert set(spread_document(RECORD.document)) == {column.name for column in document.columns} - {"number"}
    for table, rows in spread_record(RECORD).items():
        assert rows, table.name
        for row in rows:
            assert set(row) == {column.name for column in table.columns} - {"number"}
    not_spread = {METADATA.tables[name] for name in ("reading", "identity", "judgement", "rejected_statement")}
    between = {link_tables.link, link_tables.figure_link, link_tables.likeness, link_tables.copy}
    between |= {link_tables.outline, link_tables.outline_key, link_tables.copy_key}
    assert {*spread_record(RECORD), document} | not_spread | between == set(METADATA.tables.values())
    assert tuple(spread_record(RECORD)) == SPREAD


def test_surfaces_are_those_of_the_text() -> None:
    """Every span keeps the words that it covers."""
    text = RECORD.document.text
    for row in spread_record(RECORD)[statement_span]:
        assert text[row["start"] : row["end"]] == row["surface"]


def test_text_is_kept_once() -> None:
    """The packed record does not hold the text, and gives it back."""
    packed = pack_record(RECORD)
    assert json.loads(zlib.decompress(packed))["document"]["text"] == ""
    assert unpack_record(packed, RECORD.document.text, document_id="d") == RECORD


DAMAGED = {
    "no bytes": b"",
    "no deflated bytes": b"record",
    "no JSON": zlib.compress(b"record"),
    "no record": zlib.compress(b"{}"),
    "no object": zlib.compress(b"[]"),
    "a record of another schema": zlib.compress(RECORD.to_json().replace('"schema":1', '"schema":99').encode()),
    "a record with something missing": zlib.compress(RECORD.to_json().replace('"sentences"', '"sentence"').encode()),
}


@pytest.mark.parametrize("packed", DAMAGED.values(), ids=DAMAGED)
def test_damaged_record_is_told(packed: bytes) -> None:
    """Whatever is wrong with the bytes, it is told with the document's id and what to do."""
    with pytest.raises(LedgerError, match=r"the record that was kept cannot be read .*; read its file again") as caught:
        unpack_record(packed, RECORD.document.text, document_id="d-1")
    assert caught.value.document_id == "d-1"


def test_damaged_embedding_of_a_kept_record_is_told() -> None:
    """With its statement: it is not left to arithmetic to fail on it."""
    (first, *others) = RECORD.statements
    damaged = replace(first, content=replace(first.content, embedding="fwAA"))
    packed = pack_record(replace(RECORD, statements=(damaged, *others)))
    with pytest.raises(
        LedgerError, match=r"cannot be read \(\$\.statements\[0\]\.content\.embedding: .* s-1 has 3 bytes"
    ):
        unpack_record(packed, RECORD.document.text, document_id="d-1")


def test_statements_of_a_record_as_answers() -> None:
    """A record that is in no ledger lists its statements as a ledger would."""
    rows = list_statements(pier_record())
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert [row.source for row in rows[:2]] == ["The port authority"] * 2
    assert rows[3].content == "We were never asked … We will not move."
    assert (rows[4].source, rows[4].cue) == (None, None)
