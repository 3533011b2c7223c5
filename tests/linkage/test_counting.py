"""Contents whose figures tell that they are two statements."""

import pytest

from sayso.linkage.counting import count_otherwise
from sayso.linkage.pairing import link_pair, side_of
from sayso.schema import Entailment, LinkKind
from tests.linkage.affairs import report

PAIRS = {
    "one toll in other words": ("Two dockers were injured", "Three dockers were hurt", True),
    "the toll of a verb and of a noun": ("The blast killed five people", "The death toll has risen to nine", True),
    "sums of one currency": ("Losses run to 3 million dollars", "Losses run to 7 million dollars", True),
    "shares": ("Wages fell by 3 percent", "Wages fell by 8 percent", True),
    "one noun": ("Forty trawlers were counted", "Some 90 trawlers were counted", True),
    "the same in words and digits": ("Two dockers were injured", "The blast injured 2 dockers", False),
    "with room": ("At least 38 trawlers were counted", "About 40 trawlers were counted", False),
    "one of two agrees": ("Five people died and two were hurt", "Five people died and three were hurt", False),
    "one number of two nouns": ("Some 90 trawlers lost 470 nets", "Some 80 trawlers lost 470 pieces", False),
    "those left beside others": ("The blast killed a docker and 11 others", "The blast killed 12 people", False),
    "other things": ("Five people died", "Three trawlers sank", False),
    "a rise and a level": ("Wages rose by 3 percent", "Wages stood at 8 percent of all costs", False),
    "no figure on one side": ("Dockers were injured", "Three dockers were hurt", False),
}


@pytest.mark.parametrize(("first", "second", "otherwise"), PAIRS.values(), ids=PAIRS)
def test_what_they_count(first: str, second: str, otherwise: bool) -> None:
    """They differ if figures of one kind do, and none of them agrees."""
    one, other = (side_of(report(f"{text}, Mara Ilves said.\n", "A"), str) for text in (first, second))
    (a,), (b,) = one.sayings, other.sayings
    assert count_otherwise(one.figures, other.figures, a, b) is otherwise
    assert count_otherwise(other.figures, one.figures, b, a) is otherwise


@pytest.mark.parametrize(("dead", "same"), [("five", 1), ("nine", 0)])
def test_they_are_not_the_same(dead: str, same: int) -> None:
    """However alike the words are and whoever says them."""
    told = (f"The blast at the Odran shipyard killed {number} dockers, Mara Ilves said.\n" for number in ("five", dead))
    one, other = (side_of(report(text, outlet), str) for text, outlet in zip(told, "AB", strict=True))
    links = link_pair(one, other, lambda pairs: [Entailment(1.0, 0.0) for _ in pairs]).statements
    assert [link.kind for link in links] == [LinkKind.SAME] * same
