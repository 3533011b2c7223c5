"""One work under two names, in two reports."""

import pytest

from sayso.actors import Gazetteer
from sayso.linkage import ActorLinker, cast_records
from sayso.linkage.works import link_works, papers_of
from tests.linkage.affairs import report

ONE = {
    "two names": (
        "China issued a 12-point peace plan over a year ago.",
        "A roadmap to peace that China proposed in early 2023 was shelved.",
        "plan; made by China; both “peace”",
    ),
    "of the same others": (
        "Norway will not leave the Iran nuclear deal.",
        "The ministers spoke of a nuclear agreement with Iran.",
        "treaty; both name Iran; both “nuclear”",
    ),
}
TWO = {
    "other counts": ("China issued a 12-point peace plan.", "China proposed a six-point peace plan."),
    "other makers": ("China issued a peace plan.", "Brazil proposed a peace plan."),
    "other matters": ("China issued a peace plan.", "China issued a fisheries plan."),
    "other sides": (
        "Norway signed a fishing treaty with Iceland.",
        "The fishing treaty with Denmark was signed by Norway.",
    ),
    "other kinds": ("China issued a peace plan.", "China signed a peace treaty."),
    "nothing told": ("China issued a plan.", "China issued a plan."),
    "two that are asked for": (
        "The senators asked for a report on the Oslo wreck.",
        "The union called for a thorough report on the Oslo wreck.",
    ),
    "several": ("The minister spoke of nuclear deals with Iran.", "The minister spoke of the nuclear deal with Iran."),
    "speeches": (
        "The remarks of China’s minister on peace were brief.",
        "The speech of China’s minister on peace was brief.",
    ),
}


def reasons(first: str, second: str) -> list[str]:
    """Give why works of two texts are one."""
    records = [report(f"{text}\n", outlet) for text, outlet in ((first, "A"), (second, "B"))]
    entities = cast_records(records, ActorLinker(Gazetteer.shipped().id_of))
    return [link.because for link in link_works(records, lambda actor: entities.get(actor, actor))]


@pytest.mark.parametrize(("first", "second", "because"), ONE.values(), ids=ONE)
def test_one_work(first: str, second: str, because: str) -> None:
    """A maker or those whom it concerns, and a word that tells something, are enough, in either order."""
    assert reasons(first, second) == [because]
    assert reasons(second, first) == [because]


@pytest.mark.parametrize(("first", "second"), TWO.values(), ids=TWO)
def test_two_works(first: str, second: str) -> None:
    """What is told of both and differs parts them, and so does having nothing to go by."""
    assert reasons(first, second) == []


def test_the_works_are_read() -> None:
    """The pairs above are apart by the rules, not because nothing was read in them."""
    read = {name: [bool([*papers_of(report(f"{text}\n", "A"), str)]) for text in texts] for name, texts in TWO.items()}
    assert [name for name, found in read.items() if not all(found)] == ["several", "speeches"]


def test_a_report_is_not_held_against_itself() -> None:
    """Two names in one report are for whoever reads that report."""
    text = "China issued a 12-point peace plan. A roadmap to peace that China proposed was shelved.\n"
    assert link_works([report(text, "A")], str) == ()
