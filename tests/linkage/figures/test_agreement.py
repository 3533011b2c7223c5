"""Figures of two reports side by side."""

import pytest

from sayso.documents import ingest_document
from sayso.linkage.figures.agreement import link_figures
from sayso.linkage.figures.taking import figures_of
from sayso.pipeline import read
from sayso.schema import FigureRelation
from tests.linkage.affairs import NETWORK, report

PAIRS = {
    "equal": ("Police counted 3,500 protesters.", "Some 3,500 protesters came, police said.", "same"),
    "rounded": ("About 1,200 boats fish there.", "Some 1,180 boats fish in these waters.", "compatible"),
    "a lower bound": ("Police said at least 40 miners died.", "Officials said that 43 miners died.", "compatible"),
    "two counts": (
        "The police said that 350 protesters were detained in the harbour.",
        "The union said that 800 protesters were detained in the harbour.",
        "conflict",
    ),
    "other parts": (
        "Last year 90 percent of the microelectronics came from Norway.",
        "Last year 60 percent of the machine tools came from Norway, with microelectronics.",
        "different measure",
    ),
    "how near": (
        "The trawler came within 900 yards of the patrol boat and ignored calls to turn back, the navy said.",
        "The navy said that the trawler closed to within 900 yards of the warship and ignored all calls.",
        "same",
    ),
    "a few, named word for word": (
        "The ministry will expel nine Kenyan embassy officials.",
        "A statement told nine Kenyan embassy officials to leave.",
        "same",
    ),
    "a team of somebody": (
        "The court heard that a 15-strong team of Danish divers cut the cable.",
        "Prosecutors believe that 15 Danish men cut the cable off the island.",
        "same",
    ),
    "a value that few figures have": (
        "The ferry sank with the loss of 176 lives.",
        "The police said that 176 people died when the ferry sank off the pier.",
        "same",
    ),
    "a crash": (
        "On Sunday shares on the Oslo exchange plummeted 7% before recovering.",
        "Shares in Oslo crashed 7 percent on Sunday before they recovered.",
        "same",
    ),
    "predicates": (
        "Victims of the sinking included 40 Nigerians, 31 Kenyans and 12 Ugandans.",
        "Of the 90 passengers on the ferry, 44 were Nigerian, 32 were Kenyan and 12 were Ugandan.",
        "conflict conflict same",
    ),
    "a part and its whole": (
        "A list of nationalities names 150 of the 157 ferry passengers on board.",
        "The ferry line said that 157 ferry passengers were on board.",
        "same",
    ),
    "a bound and a list": (
        "At least 31 Kenyan sailors were on board the ferry.",
        "Of the 90 passengers on board the ferry, 40 were Nigerian, 31 were Kenyan and 12 were Ugandan.",
        "compatible",
    ),
}


def relations(first: str, second: str) -> list[tuple[str, str]]:
    """Give relations and reasons of two texts' figures."""
    one, other = (figures_of(report(f"{text}\n", outlet)) for text, outlet in ((first, "A"), (second, "B")))
    return [(link.relation.value, link.because) for link in link_figures(one, other)]


@pytest.mark.parametrize(("first", "second", "relation"), PAIRS.values(), ids=PAIRS)
def test_relations(first: str, second: str, relation: str) -> None:
    """Values, hedges, rounding, and what is counted decide."""
    assert " ".join(sorted(found for found, _ in relations(first, second))) == relation


APART = {
    "a name": (
        "The crash of a Boeing 737 cost the firm much. The 737 jets of the firm have flown in the air.",
        "Regulators said that 737 jets of the firm had flown in the air without a fault.",
    ),
    "other units": ("Some 40 percent of the miners died.", "Some 40 miners died."),
    "other things": ("Police counted 3,500 protesters.", "The mine has 3,500 lamps."),
    "no more than a word": ("Thousands of miners came.", "Some 4,000 miners came."),
    "other things of one happening": (
        "The fleet fired more than a dozen missiles at the Kenyan base near the harbour on Friday.",
        "On Friday the fleet fired missiles at two Kenyan bases near the harbour.",
    ),
    "crew and passengers": (
        "The Kenyan ferry had a crew of 12 on board when it sank.",
        "The Kenyan ferry sank with 35 Danish passengers on board.",
    ),
    "a few of what many are": ("The two leaders met in Oslo.", "In Nairobi the two leaders signed the treaty."),
    "what is left": ("The other 40 miners died.", "Some 60 miners died."),
}


@pytest.mark.parametrize(("first", "second"), APART.values(), ids=APART)
def test_what_is_not_held_against_each_other(first: str, second: str) -> None:
    """Other units, other things, vague words, and what is left beside others."""
    assert relations(first, second) == []


def test_a_conflict_names_both_sides() -> None:
    """The reason tells who counts what."""
    first, second, _ = PAIRS["two counts"]
    ((relation, because),) = relations(first, second)
    assert relation == FigureRelation.CONFLICT
    assert "350 and 800" in because
    assert "against" in because


def test_figures_of_one_sentence_are_not_compared() -> None:
    """An enumeration counts different things."""
    figures = figures_of(report("The fleet lost 12 trawlers in May and 15 trawlers in June.\n", "A"))
    assert link_figures(figures, figures) == ()


def test_what_was_before_is_in_no_conflict_with_what_is() -> None:
    """A rate to which a tax is raised, and the rate from which, in another report."""
    now = "Norway raised the tax on imported salmon to 25 percent in the spring."
    assert [found for found, _ in relations(now, "Norway raised the tax on imported salmon to 20 percent.")] == [
        "conflict"
    ]
    assert relations(now, "Norway raised the tax on imported salmon from 20 percent.") == []


MEASURES = {
    "planned": (
        "Norway will cut the tariff on imported salmon to 12 percent.",
        "Norway cut the tariff on imported salmon to 20 percent.",
        "whether it is so already differs",
    ),
    "surveys": (
        "A poll by the Harbour Post found that 40 percent of Icelandic fishermen oppose the new pier.",
        "A survey by the fishermen's union found that 55 percent of Icelandic fishermen oppose the new pier.",
        "the survey differs",
    ),
    "kinds": (
        "Norway’s trade ministry put a 25 percent tariff on Danish steel imports.",
        "Norway’s trade ministry put a 10 percent tariff on Danish aluminium imports.",
        "what is counted differs",
    ),
}


@pytest.mark.parametrize(("first", "second", "because"), MEASURES.values(), ids=MEASURES)
def test_what_makes_another_measure(first: str, second: str, because: str) -> None:
    """A plan against what is in force, two surveys, two kinds of a thing: the reason says what differs."""
    ((relation, told),) = relations(first, second)
    assert relation == FigureRelation.DIFFERENT_MEASURE
    assert told.endswith(because)


OF_OTHERS = {
    "two places": (
        "At Vessa the navy shipyard took on 255 young welders in the spring.",
        "At Odran the navy shipyard took on 103 young welders in the spring.",
    ),
    "others beside one": (
        "The storm killed the harbour master and three other lighthouse keepers on the island.",
        "The storm killed four lighthouse keepers on the island.",
    ),
    "one value in other words": (
        "The firm bought 1,255 ventilators from Danish makers and flew them to Oslo, its owner said.",
        "The owner said that his firm had bought 1,255 approved breathing machines and flown them to Oslo.",
    ),
}


@pytest.mark.parametrize(("first", "second"), OF_OTHERS.values(), ids=OF_OTHERS)
def test_what_is_of_others_is_in_no_conflict(first: str, second: str) -> None:
    """Figures beside other names, and those that leave somebody out, contradict nothing; nor does one value differ."""
    assert {found for found, _ in relations(first, second)} <= {"same"}


def test_reports_of_two_weeks_count_at_two_times() -> None:
    """What has been counted in May may have changed by July."""
    first, second, _ = PAIRS["two counts"]
    one = figures_of(report(f"{first}\n", "A", "2024-05-02"))
    other = figures_of(report(f"{second}\n", "B", "2024-07-12"))
    (link,) = link_figures(one, other)
    assert link.relation is FigureRelation.DIFFERENT_MEASURE
    assert link.because.endswith("the day of the report differs")


def test_a_report_holds_figures_against_each_other_side_by_side() -> None:
    """Of two figures of one report that differ each is said by somebody, and they stand together."""
    first, second, _ = PAIRS["two counts"]
    near = figures_of(report(f"{first} {second}\n", "A"))
    assert [link.relation for link in link_figures(near, near)] == [FigureRelation.CONFLICT]
    rain = "It rained all day on the pier. The wind came from the west. The boats stayed in the harbour."
    far = figures_of(report(f"{first}\n\n{rain}\n\n{second}\n", "A"))
    assert link_figures(far, far) == ()


def test_shares_that_two_set_side_by_side() -> None:
    """Two who answer each other with shares of other things are easily taken to speak of one; not pages apart."""
    one = "Mara Ilves said that 90 percent of the microelectronics that Norway imports come from Iceland."
    other = "Oda Brandt said that 60 percent of the machine tools that Norway imports come from Sweden."
    near = figures_of(report(f"{one}\n\n{other}\n", "A"))
    assert [link.relation for link in link_figures(near, near)] == [FigureRelation.DIFFERENT_MEASURE]


def test_digits_that_count_nothing() -> None:
    """A share goes by "0293", and a line by its number: no figure begins with a nought but one with a point."""
    text = "Odran Airways (0293.OD) fell by 0.5 percent and flew 40 boats less, the bank said.\n"
    assert "0293" not in {figure.text for figure in figures_of(report(text, "Odran Post"))}


def test_who_counts_where_no_outlet_is_known() -> None:
    """The report by its title, or by how its id begins: a whole id tells a reader nothing."""
    document = ingest_document("Pier shut\n\nForty boats lie at the pier.\n").document
    (figure,) = figures_of(read(document, network=NETWORK))
    assert figure.who == "“Pier shut”"
    document = ingest_document("Forty boats lie at the pier.\n").document
    (figure,) = figures_of(read(document, network=NETWORK))
    assert figure.who == f"report {document.id[:8]}"
