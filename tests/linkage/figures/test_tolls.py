"""What has happened to the persons whom a figure counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage.figures.taking import figures_of
from sayso.linkage.figures.tolls import told_before, told_behind, tolls
from tests.linkage.affairs import report

READ = {
    "who dies": ("Four dockers died in a blast at the Odran shipyard.", "Four killed"),
    "to whom it is done": ("Five people were killed by a blast, and 12 others were wounded.", "Five killed, 12 hurt"),
    "one verb each": ("The blast killed 4 and wounded 12.", "4 killed, 12 hurt"),
    "an adjective": ("The storm left 40 dead, 15 missing and 700 homeless.", "40 killed, 15 missing, 700 displaced"),
    "a participle alone": ("Police said 30 people wounded in the blast were in hospital.", "30 hurt"),
    "lives": ("The ferry disaster claimed 40 lives.", "40 killed"),
    "lives that were not lost": ("The new lighthouse saved 40 lives.", ""),
    "a noun": ("There were 17 fatalities and 30 injuries.", "17 killed, 30 hurt"),
    "the noun before": ("The court heard of the deaths of 17 sailors and the arrest of 9 men.", "17 killed, 9 held"),
    "a toll that rises": ("The death toll in Odran rose to 52.", "52 killed"),
    "who does it": ("Three gunmen killed seven sailors.", "seven killed"),
    "who has done it": ("Eleven men have killed for this harbour.", ""),
    "a part": ("At least 40 people, including 12 children, died in the fire.", "At least 40 killed"),
    "some of them": ("The storm left 40 dead, 12 of them children.", "40 killed"),
    "an aside": ("Nine sailors -- two of them from Odran -- were arrested.", "Nine held"),
    "two kinds": ("The attack left two soldiers and three policemen dead.", "two killed, three killed"),
    "no persons": ("The fire killed 300 sheep and hurt 12 firms.", ""),
    "other nouns": ("Police detained 35 protesters, and 20 hostages were rescued.", "35 held, 20 rescued"),
    "not so yet": ("The fire could have killed 50.", ""),
    "an act that goes on": ("Police were holding three people.", "three held"),
    "homes": ("Some 3,000 people were forced from their homes.", "Some 3,000 displaced"),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_tolls(text: str, expected: str) -> None:
    """Verbs, nouns and adjectives beside a count tell what has happened; who does it is not counted."""
    found = [(figure.text, figure.toll.what) for figure in figures_of(report(f"{text}\n", "A")) if figure.toll]
    assert ", ".join(f"{count} {what}" for count, what in found) == expected


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Four people were killed in the harbour.", set()),
        ("Four were killed in the harbour.", set()),
        ("Four dockers were killed in the harbour.", {"docker"}),
        ("Four Danish dockers were killed in the harbour.", {"danish", "docker"}),
    ],
    ids=["anybody", "not told", "a kind", "a kind of a kind"],
)
def test_who_is_counted(text: str, whom: set[str]) -> None:
    """Persons of any kind have no stem."""
    (figure,) = figures_of(report(f"{text}\n", "A"))
    assert figure.toll
    assert figure.toll.whom == whom


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("A blast killed 40 people in Odran on Monday.", False),
        ("A blast killed 40 people in Odran in May 2015.", True),
        ("Blasts have killed 40 people in Odran this year.", True),
    ],
    ids=["this week", "years ago", "over months"],
)
def test_other_days(text: str, apart: bool) -> None:
    """A toll of another year, or of many days, is told from that of the happening of which a report tells."""
    (figure,) = (each for each in figures_of(report(f"{text}\n", "A")) if each.text == "40")
    assert figure.toll
    assert (figure.toll.apart is not None) is apart


WORDS = st.lists(
    st.sampled_from(["were", "killed", "#", ",", "and", "the", "of", "12", "toll", "died", "-"]), max_size=9
)


@given(WORDS, WORDS)
def test_any_words_are_read(before: list[str], after: list[str]) -> None:
    """Whatever stands beside a figure, what is read is a listed toll or nothing."""
    known = {"", *(toll for place in tolls().values() for toll in place.values())}
    assert told_behind(after) in known
    assert told_before(before, []) in known
