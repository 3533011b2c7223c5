"""Exchanges of a few labelled lines."""

import pytest

from sayso.schema import Act, BlockKind, Form
from tests.statements.build import Arc, Report, shown


def exchange(first: str, second: str, *, kinds: tuple[BlockKind, ...] = ()) -> Report:
    """Make a report of two lines; where a line has a colon the network takes it for a cue."""
    arcs = []
    for number, line in enumerate((first, second), 1):
        label, colon, said = line.partition(": ")
        if colon:
            nth = "@2" if number == 2 and ": " in first else ""
            arcs.append(Arc(":" + nth, label, said.rstrip(".?")))
    return Report(f"{first}\n{second}", arcs, kinds=kinds)


def test_two_labelled_lines_in_a_row_are_turns() -> None:
    """What stands behind a label is said in these words; no word of the text is a cue."""
    report = exchange("Reporter: Is the pier shut?", "Harbour master: It is.")
    asked, answered = report.read().statements
    assert (asked.cue, asked.form, asked.act) == (None, Form.DIRECT, Act.ASK)
    assert shown(report, asked.source.spans) == ["Reporter"]
    assert shown(report, asked.content.spans) == ["Is the pier shut?"]
    assert (answered.cue, answered.act) == (None, Act.SAY)
    assert shown(report, answered.content.spans) == ["It is."]


OTHERS = {
    "one labelled line": ("Harbour master: It is.", "It rained all day."),
    "lines without a stop, as headlines are": ("Holm: Pier shut", "Roe: Pier open"),
    "labels with a figure": ("Photo 1: It is.", "Photo 2: It was."),
}


@pytest.mark.parametrize(("first", "second"), OTHERS.values(), ids=OTHERS)
def test_other_colons_stay_cues(first: str, second: str) -> None:
    """A headline has a colon, too, and so has a caption."""
    assert all(statement.cue is not None for statement in exchange(first, second).read().statements)


def test_a_topic_says_nothing() -> None:
    """What a line is about is nobody, neither in a row of such lines nor by itself."""
    report = exchange("On taxes: They will fall.", "Behind pier: Too late.")
    told = Report(report.text, report.arcs, tags={"On": "ADP", "Behind": "ADP"})
    assert told.read().statements == ()


def test_titles_are_no_turns() -> None:
    """A title keeps its colon for a cue."""
    report = exchange("Holm: It is.", "Roe: It was.", kinds=(BlockKind.TITLE,))
    assert all(statement.cue is not None for statement in report.read().statements)
