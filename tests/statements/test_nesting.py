"""Which statement stands inside which."""

import pytest

from sayso.statements.nesting import cut_rings
from tests.statements.build import Arc, Report


def test_the_innermost_counts() -> None:
    """A statement within a statement within a statement stands in the nearest one."""
    report = Report(
        "Oslo said Bergen denied that Voss had called.",
        [
            Arc("said", "Oslo", "Bergen denied that Voss had called"),
            Arc("denied", "Bergen", "that Voss had called"),
            Arc("had called", "Voss", "that"),
        ],
        tags={"said": "VERB", "denied": "VERB", "called": "VERB"},
    )
    outer, middle, inner = report.read().statements
    assert (outer.inside, middle.inside, inner.inside) == (None, outer.id, middle.id)


def test_side_by_side() -> None:
    """Statements that share a source do not stand in one another."""
    report = Report(
        "Oslo denied the report and called it late.",
        [Arc("denied", "Oslo", "the report"), Arc("called", "Oslo", "it late")],
    )
    assert [statement.inside for statement in report.read().statements] == [None, None]


def test_contents_that_hold_each_others_cues() -> None:
    """Of two that claim to hold each other, the one with the larger content is the outer one."""
    report = Report(
        "Oslo said Bergen told that it rained.",
        [Arc("said", "Oslo", "Bergen told that it rained"), Arc("told", "Bergen", "Oslo said")],
        tags={"said": "VERB", "told": "VERB"},
    )
    statements = {report.text[s.cue.spans[0].start : s.cue.spans[0].end]: s for s in report.read().statements if s.cue}
    assert statements["said"].inside is None
    assert statements["told"].inside == statements["said"].id


@pytest.mark.parametrize(
    ("outer", "sizes", "expected"),
    [
        pytest.param([None, 0, 1], [9, 5, 2], [None, 0, 1], id="a chain stays"),
        pytest.param([1, 0], [5, 9], [1, None], id="two in a ring"),
        pytest.param([1, 2, 0, 0], [5, 9, 7, 1], [1, None, 0, 0], id="three in a ring, one beside it"),
        pytest.param([1, 0], [5, 5], [None, 0], id="of equals the first is the outer one"),
    ],
)
def test_rings_are_cut(outer: list[int | None], sizes: list[int], expected: list[int | None]) -> None:
    """No statement stands in itself, not even in a roundabout way."""
    assert cut_rings(outer, sizes) == expected


@pytest.mark.parametrize("outer", ["imposed", "frobbed"], ids=["a deed", "an unlikely cue"])
def test_what_stands_in_no_statement_stands_for_itself(outer: str) -> None:
    """A statement without a source is kept where what holds it turns out to be none; inside one it would not be."""
    unlikely = Arc(outer, "Oslo", "a ban amid claims that it rained", scores=(0.01, 0.01, 0.01, 0.01))
    report = Report(
        f"Oslo {outer} a ban amid claims that it rained.",
        [unlikely, Arc("claims", None, "that it rained", scores=(0.999,) * 4)],
        tags={outer: "VERB", "rained": "VERB"},
    )
    statement = report.one()
    assert statement.cue is not None
    assert [span.of(report.text) for span in statement.cue.spans] == ["claims"]
    assert statement.inside is None


def test_inside_a_statement_a_claim_of_nobody_is_none() -> None:
    """The network is less sure of cues in another's content: there they need a source."""
    report = Report(
        "Oslo said it rained amid claims that it snowed.",
        [Arc("said", "Oslo", "it rained amid claims that it snowed"), Arc("claims", None, "that it snowed")],
        tags={"said": "VERB", "snowed": "VERB"},
    )
    assert len(report.read().statements) == 1


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        pytest.param("Voss’s claim that he had called", 2, id="whose claim it is"),
        pytest.param("the claim by Voss that he had called", 1, id="in other words"),
    ],
)
def test_a_named_claim_need_not_be_surer_than_others(claim: str, found: int) -> None:
    """Inside another the network has to be surer; but not where the text names somebody's claim word by word."""
    unsure = (0.2, 0.999, 0.999, 0.999)
    report = Report(
        f"Bergen denied {claim} on Monday.",
        [
            Arc("denied", "Bergen", claim),
            Arc("claim", "Voss’s" if "’s" in claim else "Voss", "that he had called", scores=unsure),
        ],
        tags={"denied": "VERB", "claim": "NOUN", "called": "VERB"},
    )
    assert len(report.read().statements) == found
