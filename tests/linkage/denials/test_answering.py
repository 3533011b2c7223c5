"""Support and accusation in return."""

import pytest

from sayso.linkage.denials.answering import link_answers
from sayso.linkage.statements.sayings import sayings_of
from sayso.schema import LinkKind
from tests.linkage.affairs import compare, contents, report


def answers(*texts: str) -> list[tuple[str, str, str, str]]:
    """Give the links of these kinds among reports: kind, both contents, and why."""
    days = [f"2024-07-{12 + place}" for place in range(len(texts))]
    records = tuple(report(text, f"Outlet {place}", days[place]) for place, text in enumerate(texts))
    found = contents(records)
    kinds = {LinkKind.SUPPORTS, LinkKind.COUNTERS}
    return [
        (link.kind.value, found[link.a], found[link.b], link.because)
        for link in compare(*records).links
        if link.kind in kinds
    ]


NORWAY = "Norway accused Iceland of fishing in its waters.\n"
ICELAND = "Iceland accused Norway of blocking its harbours.\n"


def test_two_who_accuse_each_other() -> None:
    """In one report and in two; the later one accuses in return."""
    (within,) = answers(f"{NORWAY}\n{ICELAND}")
    assert within[0] == "counters"
    assert within[1].startswith("Norway of blocking")
    assert within[2].startswith("Iceland of fishing")
    (across,) = answers(NORWAY, ICELAND)
    assert across[1:3] == within[1:3]
    (turned,) = answers(ICELAND, NORWAY)
    assert turned[1:3] == (within[2], within[1])


def test_who_confirms_what_another_says() -> None:
    """In nearly the same words, in one report and in two."""
    claim = "Iceland said that twelve trawlers had left the bay of Odran.\n"
    assent = "Norway confirmed that twelve trawlers had left the bay of Odran.\n"
    for texts in ((claim, assent), (assent, claim), (f"{claim}\n{assent}",)):
        (found,) = answers(*texts)
        assert found[0] == "supports"
        assert found[3] == "confirmed by Norway, in nearly the words of Iceland"


SILENT = {
    "one who is accused by two": f"{NORWAY}\nSweden accused Iceland of fishing in its waters.\n",
    "a third is accused": f"{NORWAY}\nIceland accused Sweden of blocking its harbours.\n",
    "the like in other mouths": "Norway said that the trawlers had left. Iceland said that the trawlers had left.\n",
    "its own word": "Norway confirmed that the trawlers had left the bay.\n",
    "the contrary": "Iceland said that no trawlers had left the bay. Norway confirmed that they had left the bay.\n",
    "both of themselves": "Iceland said it had been invited to Odran. Norway confirmed it had been invited to Odran.\n",
    "another matter": "Iceland said that it would close the bay. Norway confirmed that the trawlers had sailed home.\n",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_is_neither(text: str) -> None:
    """Who is accused by two, who accuses a third, who says the like, who confirms what nobody else has said."""
    assert answers(text) == []


def test_the_order_of_reports_does_not_matter() -> None:
    """Both orders give the same links."""
    sides = [
        sayings_of(report(text, "Outlet", day), str) for text, day in ((NORWAY, "2024-07-12"), (ICELAND, "2024-07-13"))
    ]
    assert link_answers(*sides) == link_answers(*reversed(sides))


def charges_between(first: str, second: str, days: tuple[str | None, str | None]) -> list[str]:
    """Give why two reports of two days hold accusations in return."""
    links = compare(report(first, "Harbour Post", days[0]), report(second, "Town Crier", days[1])).links
    return [link.because for link in links if link.kind is LinkKind.COUNTERS]


def test_accusations_of_two_years_do_not_answer_each_other() -> None:
    """Within days they do; where a day is not known, only about a matter that both name."""
    assert charges_between(NORWAY, ICELAND, ("2024-07-12", "2024-07-13"))
    assert charges_between(NORWAY, ICELAND, ("2021-03-01", "2024-07-13")) == []
    assert charges_between(NORWAY, ICELAND, (None, "2024-07-13")) == []
    again = "Iceland accused Norway of fishing at night.\n"
    assert charges_between(NORWAY, again, (None, "2024-07-13"))


def test_whom_an_accusation_is_about_before_all_others() -> None:
    """Who is accused goes before who is only mentioned."""
    sweden = "Sweden accused Norway of fishing in the waters of Iceland.\n"
    assert (
        charges_between(sweden, "Iceland accused Sweden of blocking its harbours.\n", ("2024-07-12", "2024-07-12"))
        == []
    )
