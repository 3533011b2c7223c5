"""What a report leaves out, and what one alone has."""

from tests.linkage.affairs import EVENING, HARBOUR, MARKET, compare, contents, report

LATER = """Foreign trawlers may not use the new pier before spring, Mara Ilves said on Friday.

The union said that it would wait. The mayor of the town was away. The ferry runs as before.

The fish market opens at five. The church was full. The harbour lights were lit. Nobody was hurt.
"""
A, B = report(HARBOUR, "Harbour Post"), report(MARKET, "Town Crier")
QUOTED = '"We have counted forty trawlers in our waters, and not one of them had a licence,"'


def left_out(text: str, published: str) -> list[tuple[str, str]]:
    """Give what a third report leaves out, and why."""
    records = (A, B, report(text, "Evening Bell", published))
    texts = contents(records)
    return [
        (texts[row.statements[0]], row.because)
        for row in compare(*records).left_out
        if row.documents == (records[2].document.id,)
    ]


def test_a_later_report_leaves_out_what_two_carry() -> None:
    """The quotation stands in two reports, and not in a later one that has another of their statements."""
    (found,) = left_out(LATER, "2024-07-13")
    assert found[0] == QUOTED
    assert found[1].startswith("Harbour Post (2024-07-12) and Town Crier (2024-07-12) carry it, and came first")


def test_a_silence_that_means_nothing() -> None:
    """Who came first or on that day, came weeks later, is on another matter, or has a sentence of the kind."""
    assert left_out(LATER, "2024-07-11") == []
    assert left_out(LATER, "2024-07-12") == []
    assert left_out(LATER, "2024-08-30") == []
    assert left_out(EVENING, "2024-07-13") == []
    near = LATER + "\nForty trawlers had been counted in their waters, not one of them with a licence.\n"
    assert left_out(near, "2024-07-13") == []


def test_one_newsroom_counts_once() -> None:
    """Two reports of one outlet are one that carries it, and an outlet that has carried it need not do so again."""
    again = report(MARKET, "Harbour Post")
    assert compare(A, again, report(LATER, "Evening Bell", "2024-07-13")).left_out == ()
    assert compare(A, B, report(LATER, "Town Crier", "2024-07-13")).left_out == ()


def test_a_short_report_leaves_nothing_out() -> None:
    """Of a few lines nobody expects everything."""
    assert left_out(LATER.partition("\n\n")[0] + "\n", "2024-07-13") == []


def test_what_one_report_alone_has() -> None:
    """Statements without a link; of a single report nothing is said to be alone."""
    records = (A, B)
    texts = contents(records)
    alone = {texts[row.statement] for row in compare(*records).only_in}
    assert "that bread was getting dearer" in alone
    assert QUOTED not in alone
    assert compare(A).only_in == ()


def test_what_another_report_comes_near_is_not_told_by_one_alone() -> None:
    """A statement without a link is no one report's, if a sentence of another has most of its words."""
    near = report("Bread was getting dearer in the capital, and the bakers knew it.\n", "Evening Bell")
    records = (A, B, near)
    texts = contents(records)
    assert "that bread was getting dearer" not in {texts[row.statement] for row in compare(*records).only_in}
