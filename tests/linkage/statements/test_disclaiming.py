"""What somebody says that he has not done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage.statements.disclaiming import disclaimed
from sayso.schema import LinkKind
from tests.linkage.affairs import compare, report

QUOTED = {
    "a deed": ("“I never took a bribe”", "“I took a bribe”", {"bribery"}),
    "a contraction": ("“We didn’t rig anything”", "“We did rig anything”", {"rigging"}),
    "guilt": ("I did nothing wrong", "I did something wrong", {"guilt"}),
    "his own": ("Our ships have not shelled the port", "Our ships have shelled the port", {"an attack"}),
    "no part": ("We had nothing to do with the blast", "We had something to do with the blast", {"an attack"}),
}
TOLD = {
    "it": ("that it had not attacked the station", "that it had attacked the station", {"an attack"}),
    "its own": (
        "its jet had not violated the airspace",
        "its jet had violated the airspace",
        {"a breach of the rules"},
    ),
    "no part": ("he was not involved in the killing", "he was involved in the killing", {"killing"}),
    "part of nothing listed": ("they were not behind the coup", "they were behind the coup", set()),
}
NOTHING = {
    "another deed than the negated one": "he had not talked with the woman with whom he had an affair",
    "a belief": "he did not believe that she took a bribe",
    "a doubt": "she had no doubt that the embassy was the target of the blasts",
    "what ought to be": "they should not attack the harbour",
    "another one": "the crew had not stolen the nets",
    "no deed": "it had not bought the ship",
    "nothing": "",
}


@pytest.mark.parametrize(("content", "affirmed", "deeds"), QUOTED.values(), ids=QUOTED)
def test_in_a_quotation(content: str, affirmed: str, deeds: set[str]) -> None:
    """Somebody speaks of himself as "I", and of others as "he"."""
    assert disclaimed(content, quoted=True) == (affirmed, frozenset(deeds))
    assert disclaimed(content) is None


@pytest.mark.parametrize(("content", "affirmed", "deeds"), TOLD.values(), ids=TOLD)
def test_told(content: str, affirmed: str, deeds: set[str]) -> None:
    """Somebody is told to have said it of himself."""
    assert disclaimed(content) == (affirmed, frozenset(deeds))
    assert disclaimed(content, quoted=True) is None


def test_by_name() -> None:
    """Whoever says it may be named."""
    assert disclaimed("that Norway had not rigged the vote", named=True) == (
        "that Norway had rigged the vote",
        frozenset({"rigging"}),
    )
    assert disclaimed("that Norway had not rigged the vote") is None


@pytest.mark.parametrize("content", NOTHING.values(), ids=NOTHING)
def test_no_deed_of_his(content: str) -> None:
    """What is not so is something else."""
    assert disclaimed(content) is None


@given(st.text(max_size=60), st.booleans(), st.booleans())
def test_no_text_is_too_odd(text: str, quoted: bool, named: bool) -> None:
    """Whatever stands there, nothing breaks, and nothing is made up."""
    found = disclaimed(text, quoted=quoted, named=named)
    assert found is None or len(found[0].split()) <= len(text.split())


PAIRS = {
    "a bribe": (
        "“I never took a bribe,” mayor Nora Blake said.",
        "Prosecutors say that Nora Blake took bribes of 40,000 euros from a builder.",
        1,
    ),
    "a part in the deed": (
        "Norway said that it was not involved in the attack on the trawlers.",
        "Iceland accused Norway of attacking the trawlers.",
        1,
    ),
    "another attack": (
        "Norway said that it was not involved in the attack.",
        "The coast guard of Iceland said that Norway had attacked twelve trawlers since Monday.",
        0,
    ),
}


@pytest.mark.parametrize(("denial", "claim", "links"), PAIRS.values(), ids=PAIRS)
def test_it_denies(denial: str, claim: str, links: int) -> None:
    """It is a denial of what another says of the one who speaks."""
    found = compare(report(f"{denial}\n", "Harbour Post"), report(f"{claim}\n", "Town Crier")).links
    assert [link.kind for link in found] == [LinkKind.DENIES] * links
