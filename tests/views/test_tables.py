"""Tables and lists for the terminal, wide and narrow."""

from collections.abc import Iterator

import pytest

from sayso.ledger import Ledger, StatementRow, list_statements
from sayso.views.tables import (
    WIDE,
    documents_table,
    hits_list,
    snippet_text,
    statement_details,
    statements_table,
)
from tests.ledger.samples import make_record, pier_record
from tests.views.snapshots import check_snapshot, make_console, printed, render

HOSTILE = make_record(
    "[S1: The ⟦bold⟧mayor⟦/bold⟧\x1b⟦2J] [C1: said] [1: :smile: \u202ehttps://harbour.example\r no ⟦link=x⟧y⟦/link⟧].",
    outlet="[red]A\nB",
    title="\x1b]0;owned\x07",
    published="2024-07-11",
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger of three reports."""
    with Ledger(tmp_path_factory.mktemp("ledger") / "a.db") as opened:
        opened.write(pier_record(negated=[2]))
        opened.write(
            make_record("[S1: The mayor of the harbour] [C1: said] [1: the pier was old].", outlet=None, published=None)
        )
        opened.write(
            make_record(
                "[S1: A long-winded harbour correspondent] [C1: reported] [1: " + "on and on and " * 20 + "on].",
                outlet="The Fisherman’s Weekly Gazette",
                published="2024-06-01T10:00:00+00:00",
                path="reports/2024/06/a-long-report.txt",
            )
        )
        yield opened


@pytest.mark.parametrize("width", [60, 100, 140])
def test_statements_of_several_documents(ledger: Ledger, width: int) -> None:
    """Date and outlet come first; a narrow terminal gets a list."""
    check_snapshot(f"statements-{width}", render(statements_table(list(ledger.statements()), dated=True), width))


@pytest.mark.parametrize("width", [60, 80])
def test_statements_of_one_document(width: int) -> None:
    """Of one document the numbers come first."""
    rows = list_statements(pier_record(negated=[2]))
    check_snapshot(f"statements-of-one-{width}", render(statements_table(rows, dated=False), width))


@pytest.mark.parametrize("width", [60, 100])
def test_documents(ledger: Ledger, width: int) -> None:
    """Documents by date, those without one last; without a title they have the name of their file, or their id."""
    check_snapshot(f"documents-{width}", render(documents_table(ledger.documents()), width))


@pytest.mark.parametrize("width", [60, 100])
def test_hits(ledger: Ledger, width: int) -> None:
    """What a search found: documents, pieces of text, statements."""
    check_snapshot(f"search-{width}", render(list(hits_list(ledger.search("pier"))), width))


@pytest.mark.parametrize("width", [20, WIDE - 1, WIDE, 200])
def test_no_line_is_wider_than_the_terminal(ledger: Ledger, width: int) -> None:
    """Whatever the width, lines fit, and every word of a content is there."""
    text = render(statements_table(list(ledger.statements()), dated=True), width)
    assert max(map(len, text.splitlines())) <= width
    assert text.split().count("on") >= 21


def test_what_a_report_says_is_never_markup() -> None:
    """Markup, emoji codes, escapes and line ends of a report are shown as they are, or as pictures."""
    (row,) = list_statements(HOSTILE)
    for width in (60, 200):
        console = make_console(width, colours=True)
        console.print(statements_table([row], dated=True))
        text = printed(console)
        plain = "".join(part for part in text.split("\x1b[") if part)
        assert "␛[2J" in text
        assert ":smile: �https" in " ".join(text.split())
        assert "[red]A B" in plain
        assert "[bold]mayor[/bold]" in plain
        assert "\x1b]" not in text
        assert "\x1b[2J" not in text
        assert "\r" not in text


def test_plain_terminals_get_no_escapes() -> None:
    """Without colours there is not one escape in a table."""
    assert "\x1b" not in render(statements_table(list_statements(HOSTILE), dated=True), 80)


def test_details_lead_from_one_statement_to_another() -> None:
    """The table below a marked text says in which statement another stands, and why a source is not known."""
    text = render(statement_details(list_statements(pier_record(negated=[2]))), 120)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert lines[2] == "1 The port authority said say indirect 0.94"
    assert lines[3] == "2 The port authority denied not: deny indirect 0.93"
    assert lines[4] == "3 fishermen had been told demand indirect 2 0.92"
    assert lines[6].startswith("5 unknown: the sentence is passive")


def test_snippets_show_what_was_found(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What was found is marked at its place, though line ends before it become spaces."""
    with Ledger(tmp_path_factory.mktemp("ledger") / "a.db") as ledger:
        ledger.write(
            make_record("One\r\n\r\ntwo\tthree [S1: The mayor] [C1: said] [1: the old pier\x1b was shut].", title="T")
        )
        (hit,) = ledger.search("pier mayor")
    text = snippet_text(hit.snippet)
    assert [text.plain[span.start : span.end] for span in text.spans] == ["mayor", "pier"]
    assert text.plain.startswith("One    two three The mayor")
    assert "pier␛ was" in text.plain


def test_a_source_without_a_reason(ledger: Ledger) -> None:
    """A statement that does not say why its source is unknown is shown all the same."""
    (row,) = [row for row in ledger.statements() if row.number == 5]
    values = {name: getattr(row, name) for name in StatementRow.__dataclass_fields__}
    bare = StatementRow(**(values | {"unknown_because": None}))
    assert "unknown: no reason given" in render(statements_table([bare], dated=True), 150)
