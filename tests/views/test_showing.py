"""One document with its statements."""

import pytest

from sayso.schema import Marker, MarkerKind, Span
from sayso.views.showing import show_record
from tests.ledger.samples import make_record, pier_record
from tests.views.snapshots import check_snapshot, make_console, printed

MARKERS = (Marker("m-1", Span(0, 4), MarkerKind.TERM), Marker("m-2", Span(120, 128), MarkerKind.HEDGE, "s-x"))
CONSOLES = {
    "show-plain": (100, False, True),
    "show-narrow": (60, False, True),
    "show-piped": (100, False, False),
    "show-colours": (100, True, True),
}


@pytest.mark.parametrize("name", CONSOLES)
def test_document(name: str) -> None:
    """Facts, warnings, the marked text, what the marks mean, and the tables that they lead to."""
    width, colours, terminal = CONSOLES[name]
    console = make_console(width, colours=colours, terminal=terminal)
    show_record(console, pier_record(negated=[2], warnings=("the file is not UTF-8",), markers=MARKERS))
    check_snapshot(name, printed(console))


def test_lines_are_whole_in_a_pipe() -> None:
    """Where there is no terminal no line of the text is broken."""
    console = make_console(40, terminal=False)
    record = pier_record()
    show_record(console, record)
    for line in record.document.text.splitlines():
        if "[" not in line and line and line[0] != "“":
            assert line.split()[0] in printed(console)
    assert "[2: that [S3: fishermen] [C3: had been told] [3: to leave] a year ago]." in printed(console)


def test_document_of_which_nothing_is_known() -> None:
    """Without title, outlet, date and statements there is still a text with an id."""
    console = make_console(80)
    show_record(console, make_record("Nobody spoke.", outlet=None, published=None))
    document = make_record("Nobody spoke.", outlet=None, published=None).document
    assert printed(console).splitlines()[0].startswith(f"{document.id} · read by ")
    assert "no statements" in printed(console)


def test_what_a_statement_quotes_is_not_listed_again() -> None:
    """It is seen in the text; a quotation of nobody, and every other sign, is told below."""
    markers = (
        Marker("m-1", Span(0, 4), MarkerKind.QUOTATION, "s-x"),
        Marker("m-2", Span(5, 9), MarkerKind.QUOTATION),
        Marker("m-3", Span(10, 14), MarkerKind.SCARE_QUOTE, "s-x"),
    )
    console = make_console(100)
    show_record(console, pier_record(markers=markers))
    rows = [line.split()[0] for line in printed(console).partition("marker")[2].splitlines()[2:] if line.strip()]
    assert rows == ["quotation", "scare"]
    console = make_console(100)
    show_record(console, pier_record(markers=markers[:1]))
    assert "in statement" not in printed(console)
