"""What is a statement by its words in a row, however unsure the network is."""

import pytest

from sayso.schema import Act
from sayso.statements.plain import IN_A_ROW
from tests.statements.build import Arc, Report

UNSURE = (0.3, 0.3, 0.3, 0.3)
TEXT = "Oslo said that it rained, {}."
DENIED = {
    "with a pronoun": ("an allegation that Bergen denied", "denied", "an allegation", 1),
    "without": ("a claim Bergen disputes", "disputes", "a claim", 1),
    "no claim": ("a rain that Bergen denied", "denied", "a rain", 0),
    "a claim of its own": ("the claim that Bergen denied", "denied", "the claim", 0),
    "no denial": ("a claim that Bergen repeated", "repeated", "a claim", 0),
}


@pytest.mark.parametrize(("phrase", "cue", "content", "number"), DENIED.values(), ids=DENIED)
def test_a_claim_that_was_just_told_is_denied(phrase: str, cue: str, content: str, number: int) -> None:
    """The noun of a claim, who denies it, and the verb stand in a row."""
    arcs = [Arc("said", "Oslo", "that it rained"), Arc(cue, "Bergen", content, scores=UNSURE)]
    tags = {cue: "VERB", content.rsplit(maxsplit=1)[-1]: "NOUN"}
    found = Report(TEXT.format(phrase), arcs, tags=tags).read().statements
    denials = [each for each in found if each.act in {Act.DENY, Act.REJECT}]
    assert len(denials) == number
    assert all(each.confidence == IN_A_ROW for each in denials)


def test_two_that_stand_in_each_other_stand_in_none() -> None:
    """An allegation is taken for a cue of the clause whose verb denies it: only the denial is left."""
    arcs = [
        Arc("allegation", None, "that Bergen denied", scores=(0.1, 0.1, 0.1, 0.1)),
        Arc("denied", "Bergen", "an allegation", scores=(0.8, 0.8, 0.8, 0.8)),
    ]
    (statement,) = Report("It was an allegation that Bergen denied.", arcs, tags={"denied": "VERB"}).read().statements
    assert statement.act is Act.DENY
