"""Tolls of two reports side by side."""

import pytest

from sayso.linkage.figures.agreement import link_figures
from sayso.linkage.figures.taking import Figure, figures_of
from sayso.schema import FigureLink
from tests.linkage.affairs import report

MONDAY, TUESDAY = "2024-07-15", "2024-07-16"
BLAST = "A blast tore through the Odran shipyard on Monday as the trawler Halvard was being refuelled."


def figures(text: str, outlet: str, published: str | None = MONDAY) -> tuple[Figure, ...]:
    """Give the figures of a report that begins with the blast."""
    return figures_of(report(f"{BLAST}\n\n{text}\n", outlet, published))


def links(first: str, second: str, published: str | None = MONDAY) -> tuple[FigureLink, ...]:
    """Give the links between the figures of two reports on the blast."""
    return link_figures(figures(first, "Odran Post"), figures(second, "Vessa Herald", published))


PAIRS = {
    "other words": ("Four dockers died.", "The explosion killed four people.", "same"),
    "who is held": ("Police arrested two men.", "Two people are being held, a prosecutor said.", "same"),
    "a dozen": ("A dozen people were wounded.", "The fire spread fast, injuring 12.", "same"),
    "a toll": ("The number of dead stood at 40.", "The blast claimed 40 lives.", "same"),
    "a bound": ("At least 40 people were killed.", "The death toll was 43.", "compatible"),
    "some of them": ("Four dockers died.", "Five people were killed.", "different measure"),
    "more than all": ("Six dockers died.", "Five people were killed.", "conflict"),
    "two who count": ("The police said that 12 people were hurt.", "The hospital said 15 were injured.", "conflict"),
}


@pytest.mark.parametrize(("first", "second", "relation"), PAIRS.values(), ids=PAIRS)
def test_relations(first: str, second: str, relation: str) -> None:
    """Values, hedges, and who is counted decide."""
    assert [link.relation.value for link in links(first, second)] == [relation]


APART = {
    "other tolls": ("Twelve people were killed.", "Twelve people were injured."),
    "another year": ("Four people were killed.", "In May 2015 a blast there killed five people."),
    "other persons": ("Four dockers were killed.", "Five policemen were killed."),
    "what is left": ("Four people were wounded.", "The other three were wounded."),
    "a part": ("Nine people were killed.", "The dead include eight children."),
    "not the same size": ("Four people were killed.", "The death toll was 40."),
}


@pytest.mark.parametrize(("first", "second"), APART.values(), ids=APART)
def test_what_is_not_linked(first: str, second: str) -> None:
    """Tolls of other kinds, days and persons, parts and remainders."""
    assert links(first, second) == ()


def test_a_toll_rises() -> None:
    """What a report of the next day has more is no conflict; of less, or without a day, nothing is said."""
    (link,) = links("Four people were killed.", "Six people were killed.", TUESDAY)
    assert link.because.endswith("the day of the report differs")
    assert links("Four people were killed.", "Six people were killed.", None) == ()
    assert links("Six people were killed.", "Four people were killed.", TUESDAY) == ()


def test_a_conflict_names_who_counts() -> None:
    """The reason gives both sides."""
    first, second, _ = PAIRS["two who count"]
    (link,) = links(first, second)
    assert "police" in link.because
    assert "hospital" in link.because


def test_other_happenings_are_not_linked() -> None:
    """Two reports that share no more than a number of dead tell of two happenings."""
    storm = figures_of(report("A storm in the Nairobi hills has left four people dead.\n", "Bell", MONDAY))
    assert link_figures(figures("Four people were killed.", "Odran Post"), storm) == ()


def test_two_who_count_in_one_report() -> None:
    """Side by side, in two sentences, they are held against each other; one who corrects himself is not."""
    two = figures(
        "Police said that four people were killed. The hospital said that five people had died.", "Odran Post"
    )
    assert [link.relation.value for link in link_figures(two, two)] == ["conflict"]
    whom = figures(
        "Four dockers were killed, police said. The shipyard puts the number of dead at three.", "Odran Post"
    )
    assert [link.relation.value for link in link_figures(whom, whom)] == ["conflict"]
    one = figures("Police said that four people were killed. Police said that five people had died.", "Odran Post")
    assert link_figures(one, one) == ()


def test_a_title_in_the_text_is_not_its_first_sentence() -> None:
    """Behind a title stands what has happened, also where title and text are one file."""
    one = f"Night of fear\n\n{BLAST}\n\nIt rained.\n\nSome 3,000 people were forced from their homes.\n"
    other = f"Flames on the coast\n\n{BLAST}\n\nBoats lay still.\n\nAbout 3,000 people were displaced.\n"
    found = link_figures(
        figures_of(report(one, "Odran Post", MONDAY)), figures_of(report(other, "Vessa Herald", MONDAY))
    )
    assert [link.relation.value for link in found] == ["same"]


def test_the_order_of_reports_does_not_matter() -> None:
    """A pair of reports has the same links in either order."""
    for first, second, _ in PAIRS.values():
        one, other = figures(first, "Odran Post"), figures(second, "Vessa Herald")
        assert link_figures(one, other) == link_figures(other, one)
