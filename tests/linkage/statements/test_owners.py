"""Whose claim a denial takes up."""

import pytest

from sayso.linkage.statements.owners import owner_place
from sayso.schema import Span
from tests.linkage.affairs import report, sayings

OWNED = {
    "a name before the noun": ("Mara Ilves's repeated claims that it leaked", "Mara Ilves's"),
    "an adjective of a state": ("Icelandic claims that it leaked", "Icelandic"),
    "somebody without a name": ("on Monday a harbour master's accusation that it leaked", "Monday a harbour master's"),
    "a pronoun": ("his claim that it leaked", "his"),
    "behind from": ("reports from two port officials that it leaked", "two port officials"),
    "behind by": ("the latest accusations brought against him by Oda Brandt", "Oda Brandt"),
}
NOBODY = {
    "whom it is against": "the accusations against Norway",
    "what it is of": "allegations of fraud",
    "a plain noun": "the claim that Norway had let it leak",
    "no noun of a claim": "that Norway's tanker had leaked",
    "how it was found": "reports by counting that it leaked",
}


@pytest.mark.parametrize(("text", "owner"), OWNED.values(), ids=OWNED)
def test_an_owner(text: str, owner: str) -> None:
    """He stands before the noun of the claim, with the ending of owners or as a name, or behind "from" or "by"."""
    found = owner_place(text, Span(0, len(text)))
    assert found is not None
    assert found.of(text) == owner


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody_owns_it(text: str) -> None:
    """Whom a claim is against, and what it is of, does not own it."""
    assert owner_place(text, Span(0, len(text))) is None


def test_an_owner_stands_between_the_cue_and_the_content() -> None:
    """A denial knows whose claim it takes up though the content begins behind that, and by the name of a state."""
    record = report(
        "Norway denied Iceland's claim that it had spilled oil. Norway rejected Icelandic claims.\n", "Post"
    )
    owners = [saying.owner for saying in sayings(record).values() if saying.denies]
    assert owners
    assert all("iceland" in owner for owner in owners)
