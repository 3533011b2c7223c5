"""Contradictions that nobody calls one."""

from collections.abc import Sequence

import pytest

from sayso.linkage.denials.contradicting import JUDGED, link_contradictions
from sayso.linkage.statements.sayings import Saying
from sayso.schema import Entailment, JudgePairs, LinkKind
from tests.linkage.affairs import compare, report, sayings

INSPECTED = "Mara Ilves said that the fuel depot at Odran had been inspected in January."
NOT_INSPECTED = "Jon Dahl said that the fuel depot at Odran had not been inspected in January."


def judge(forth: float, back: float) -> JudgePairs:
    """Give a judge who says how surely the first pair that he is asked about, and its reverse, exclude each other."""

    def answer(pairs: Sequence[tuple[str, str]], /) -> list[Entailment]:
        return [Entailment(0.0, chance) for chance, _ in zip((forth, back), pairs, strict=True)]

    return answer


def read(*lines: str) -> list[Saying]:
    """Read a report of some lines."""
    return list(sayings(report("\n\n".join(lines) + "\n", "Harbour Post")).values())


def test_a_not_in_nearly_the_same_words_contradicts() -> None:
    """From the one that says that it is not so; as the shipped network judges it, within a report and across."""
    both = report(f"{INSPECTED}\n\n{NOT_INSPECTED}\n", "Harbour Post")
    (link,) = [link for link in compare(both).links if link.kind is LinkKind.DENIES]
    assert (link.a, link.b) == (both.statements[1].id, both.statements[0].id)
    assert "contradicted by Jon Dahl, with “not”" in link.because
    first, second = report(INSPECTED + "\n", "Harbour Post"), report(NOT_INSPECTED + "\n", "Town Crier")
    (link,) = [link for link in compare(first, second).links if link.kind is LinkKind.DENIES]
    assert (link.a, link.b) == (second.statements[0].id, first.statements[0].id)


@pytest.mark.parametrize(
    ("forth", "back", "found"), [(0.9, JUDGED, 1), (0.9, JUDGED - 0.01, 0), (0.1, 0.9, 0)], ids=["sure", "half", "no"]
)
def test_the_network_must_be_sure_both_ways(forth: float, back: float, found: int) -> None:
    """Whichever of the two is read first."""
    rows = read(INSPECTED, NOT_INSPECTED)
    assert len(link_contradictions(rows, rows, judge(forth, back))) == found


FEW = {
    "all in common": ("The army said that no villagers had been killed in the strike.", 1),
    "half of it": ("The army said that no soldiers had been hurt in the strike.", 0),
}


@pytest.mark.parametrize(("denial", "found"), FEW.values(), ids=FEW)
def test_few_words_are_enough_where_nearly_all_are_common(denial: str, found: int) -> None:
    """What is said in three words is contradicted in the same three."""
    first = report(f"{denial}\n", "Harbour Post")
    claim = "Jon Dahl said that eleven villagers, four of them children, were killed in the strike.\n"
    one, other = (list(sayings(each).values()) for each in (first, report(claim, "Town Crier")))
    links = link_contradictions(one, other, lambda pairs: [Entailment(0.0, 1.0) for _ in pairs])
    assert len(links) == found


NONE = {
    "one speaker": "Mara Ilves said that the fuel depot at Odran had not been inspected in January.",
    "what ought to be": "Jon Dahl said that the fuel depot at Odran should not have been inspected in January.",
    "without a not": "Jon Dahl said that the fuel depot at Odran had been inspected in January.",
    "another matter": "Jon Dahl said that the trawlers had not paid the harbour dues of the spring.",
}


@pytest.mark.parametrize("other", NONE.values(), ids=NONE)
def test_what_contradicts_nothing(other: str) -> None:
    """However sure the network is."""
    rows = read(INSPECTED, other)
    assert link_contradictions(rows, rows, judge(1.0, 1.0)) == []
