"""CSV and JSON for other programs: the same columns in the same order, whatever a report says."""

import csv
import io
import json
from dataclasses import fields
from pathlib import Path

import pytest

from sayso.ledger import DocumentRow, Ledger, StatementRow, list_statements
from sayso.views.columns import (
    DOCUMENT_COLUMNS,
    STATEMENT_COLUMNS,
    document_values,
    hit_values,
    statement_values,
    write_csv,
    write_json,
)
from tests.ledger.samples import make_record, pier_record
from tests.views.snapshots import check_snapshot

HOSTILE = make_record('[S1: =SUM(A1), “x”\n"quoted"] [C1: said] [1: \x1b⟦31m, \u202e; and more].', title="-1")


def statements_csv(rows: list[StatementRow]) -> str:
    """Write statements as CSV."""
    stream = io.StringIO(newline="")
    assert write_csv(map(statement_values, rows), STATEMENT_COLUMNS, stream) == len(rows)
    return stream.getvalue()


def statements_json(rows: list[StatementRow]) -> str:
    """Write statements as JSON."""
    stream = io.StringIO()
    assert write_json(map(statement_values, rows), stream) == len(rows)
    return stream.getvalue()


def test_columns_are_those_of_the_rows() -> None:
    """Nothing that a ledger answers is left out."""
    assert tuple(field.name for field in fields(StatementRow)) == STATEMENT_COLUMNS
    assert tuple(field.name for field in fields(DocumentRow)) == DOCUMENT_COLUMNS


def test_csv_of_statements() -> None:
    """One line a statement, below a header."""
    check_snapshot("statements-csv", statements_csv(list_statements(pier_record())).replace("\r\n", "\n"))


def test_json_of_statements() -> None:
    """One object a line."""
    check_snapshot("statements-json", statements_json(list_statements(pier_record())))


def test_csv_is_read_back() -> None:
    """Commas, quotation marks and line ends are kept; formulas and escapes are made harmless."""
    text = statements_csv(list_statements(HOSTILE))
    assert text.startswith(",".join(STATEMENT_COLUMNS) + "\r\n")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["source"] == '\'=SUM(A1), “x”\n"quoted"'
    assert row["content"] == "␛[31m, �; and more"
    assert row["title"] == "'-1"
    assert (row["unknown_because"], row["negated"], row["confidence"]) == ("", "false", "0.94")
    assert row["content_spans"] == "28:46"


def test_json_is_exact() -> None:
    """Every text is that of the record, and no character of it acts on a terminal."""
    text = statements_json(list_statements(HOSTILE))
    assert "\x1b" not in text
    assert "\u202e" not in text
    row = json.loads(text)
    assert list(row) == list(STATEMENT_COLUMNS)
    assert row["content"] == "\x1b[31m, \u202e; and more"
    assert row["source"] == '=SUM(A1), “x”\n"quoted"'
    ((start, end),) = row["content_spans"]
    assert HOSTILE.document.text[start:end] == row["content"]


@pytest.mark.parametrize("write", [statements_csv, statements_json], ids=["CSV", "JSON"])
def test_no_rows(write: object) -> None:
    """Without rows there is a header, or nothing."""
    assert callable(write)
    assert write([]) in ("", ",".join(STATEMENT_COLUMNS) + "\r\n")


def test_documents_and_hits(tmp_path: Path) -> None:
    """Documents have their columns; what a search found has its document, its place and its statements."""
    with Ledger(tmp_path / "a.db") as ledger:
        ledger.write(pier_record())
        (row,) = ledger.documents()
        (hit,) = ledger.search("boats")
    assert tuple(document_values(row)) == DOCUMENT_COLUMNS
    values = json.loads(json.dumps(hit_values(hit)))
    assert values["document"]["id"] == row.id
    ((start, end),) = values["found"]
    assert values["snippet"][start:end] == "boats"
    assert [statement["number"] for statement in values["statements"]] == [5]
