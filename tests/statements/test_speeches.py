"""Quotations longer than one pair of marks."""

import pytest

from sayso.schema import BlockKind, MarkerKind
from tests.statements.build import Arc, Report, shown

BROKEN = {
    "a new sentence": (
        "“We sail,” the pilot said. “The fog has gone.”",
        ["“We sail,”", "“The fog has gone.”"],
    ),
    "the rest of the sentence": (
        "“The fog,” the pilot said, “has gone at last.”",
        ["“The fog,”", "“has gone at last.”"],
    ),
    "after a circumstance": (
        "“We sail,” the pilot said on the pier in Bergen. “The fog has gone.”",
        ["“We sail,”", "“The fog has gone.”"],
    ),
    "not after a sentence of the outlet's": (
        "“We sail,” the pilot said. He wore a cap. “The Fog Has Gone” is a song.",
        ["“We sail,”"],
    ),
    "not a word or two": ("“We sail,” the pilot said. “Aurora” lay ahead.", ["“We sail,”"]),
}


@pytest.mark.parametrize(("text", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_broken_quotation(text: str, expected: list[str]) -> None:
    """What a speaker goes on to say after the attribution belongs to the statement."""
    report = Report(text, [Arc("said", "the pilot", "“We sail,”" if "We sail" in text else "“The fog,”")])
    statement = report.read().statements[0]
    assert shown(report, statement.content.spans) == expected


def test_the_next_quotation_may_have_its_own_speaker() -> None:
    """A quotation with an attribution of its own is left to it."""
    report = Report(
        "“We sail,” the pilot said. “We stay here,” the cook said.",
        [Arc("said@1", "the pilot", "“We sail,”"), Arc("said@2", "the cook", "“We stay here,”")],
    )
    contents = [shown(report, statement.content.spans) for statement in report.read().statements]
    assert contents == [["“We sail,”"], ["“We stay here,”"]]


SPEECH = "“The mill closed.\n\n“The shop was shut.\n\n“That is how it ends,” said Anselm Roth."
PIECES = ["“The mill closed.", "“The shop was shut.", "“That is how it ends,”"]


@pytest.mark.parametrize("known", PIECES, ids=["first", "middle", "last"])
@pytest.mark.parametrize("kinds", [(), (BlockKind.TITLE,)], ids=["prose", "taken for a title"])
def test_a_speech_over_paragraphs(known: str, kinds: tuple[BlockKind, ...]) -> None:
    """Marks that each paragraph opens and only the last one closes hold one content, a piece in each paragraph."""
    report = Report(SPEECH, [Arc("said", "Anselm Roth", known)], kinds=kinds)
    read = report.read()
    (statement,) = read.statements
    assert shown(report, statement.content.spans) == PIECES
    (marker,) = read.markers
    assert marker.kind is MarkerKind.QUOTATION
    assert marker.span.of(report.text) == "\n\n".join(PIECES)


def test_a_quotation_that_two_cues_took_goes_to_the_nearer() -> None:
    """A cue that has more to say gives back a quotation that stands by another cue."""
    report = Report(
        "Oslo confirmed its plan, writing: “We sail.”",
        [Arc("confirmed", "Oslo", ["its plan", "“We sail.”"]), Arc("writing", "Oslo", "“We sail.”")],
    )
    contents = [shown(report, statement.content.spans) for statement in report.read().statements]
    assert contents == [["its plan"], ["“We sail.”"]]


def test_words_inside_a_statement_inside_another_are_both_ones() -> None:
    """The words that an inner statement quotes are the outer one's too."""
    report = Report(
        "They note that he said “never again” twice.",
        [Arc("note", "They", "that he said “never again” twice"), Arc("said", "he", "“never again”")],
    )
    contents = [shown(report, statement.content.spans) for statement in report.read().statements]
    assert contents == [["that he said “never again” twice"], ["“never again”"]]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('“We sail," the pilot said. The fog has gone.', id="closed by another mark"),
        pytest.param("The pilot said “we sail. The fog has gone.", id="never closed"),
    ],
)  # fmt: skip
def test_a_forgotten_mark_swallows_nothing(text: str) -> None:
    """A pair that was left open by mistake does not make the rest of the line a quotation."""
    content = "we sail" if "said “we" in text else "We sail"
    report = Report(text, [Arc("said", "pilot", content)])
    spans = report.one().content.spans
    assert "The fog" not in " ".join(shown(report, spans))
