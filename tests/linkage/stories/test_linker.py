"""Documents on the same happening."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linkage import StoryLinker
from sayso.linkage.rarity import plain_words, rarity
from sayso.linkage.stories.linker import DAYS, SHORTEST, chance, sketch_of
from sayso.schema import Likeness, Record, Sketch, Versions
from tests.linkage.ferry import AGENCY, LATER, OWN, report, reports

LINKER = StoryLinker()


def test_reports_of_one_happening_are_a_story() -> None:
    """The agency's report and those of two outlets are one story; the ruling half a year later is not in it."""
    every = reports()
    sketches = [LINKER.sketch(Record(versions=Versions("", ""), document=document)) for document in every]
    (story,) = LINKER.gather(LINKER.find(sketches))
    assert set(story.documents) == {document.id for document in every[:3]}
    assert "vessa" in story.because
    assert 0.5 < story.score <= 1


def test_the_same_words_on_another_day_are_another_happening() -> None:
    """Reports that are more than eight days apart are never compared; where no day is known, words must do."""
    one = sketch_of(report(AGENCY, published="2024-03-05"))
    assert LINKER.compare(one, sketch_of(report(OWN, published="2024-03-20"))) is None
    assert LINKER.compare(one, sketch_of(report(OWN, published="2024-03-06"))) is not None
    undated = LINKER.compare(one, sketch_of(report(AGENCY.replace("Odran", "Odrun"))))
    assert undated is not None
    assert undated.because.endswith("; a day is not known")


@pytest.mark.parametrize(("gap", "words"), [(0, "the same day"), (1, "1 day apart"), (2, "2 days apart")])
def test_the_reason_says_how_far_apart_they_are(gap: int, words: str) -> None:
    """The reason names what both have in common, and the days."""
    found = LINKER.compare(
        sketch_of(report(AGENCY, published="2024-03-05")),
        sketch_of(report(f"{AGENCY}.", published=f"2024-03-0{5 + gap}")),
    )
    assert found is not None
    assert found.because.endswith(f"; {words}")


def test_what_is_short_or_foreign_belongs_to_no_story() -> None:
    """A note, and a text whose words no list knows, are left alone."""
    assert sketch_of(report("The ferry Halvard ran aground.")).keys == ()
    foreign = "Fergen Halvard gikk på grunn sent mandag kveld utenfor kysten mens det regnet kraftig hele natten lang. "
    assert (
        sketch_of(report(foreign * 2 + "Kystvakten sendte fire båter og to helikoptre straks etter meldingen.")).keys
        == ()
    )
    assert len(sketch_of(report(LATER)).keys) >= SHORTEST


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.integers(0, DAYS - 1))
def test_more_in_common_is_likelier(low: float, high: float, titles: float, gap: int) -> None:
    """The chance grows with what is common, and falls with the days between."""
    low, high = sorted((low, high))
    assert 0 < chance(low, titles, gap) <= chance(high, titles, gap) < 1
    assert chance(titles, low, gap) <= chance(titles, high, gap)
    assert chance(high, titles, gap) > chance(high, titles, gap + 1)
    assert chance(low, titles, None) <= chance(high, titles, None)


def made(number: int, words: list[int], day: int | None) -> Sketch:
    text = " ".join(f"Odran{word} Vessa{word} harbour" for word in words)
    sketch = sketch_of(report(f"The ferry ran aground and the coastguard sent boats to the ship in the rain, {text}."))
    return replace(sketch, document=f"d{number}", day=day)


SKETCHES = st.lists(
    st.tuples(st.lists(st.integers(0, 12), min_size=6, max_size=14), st.none() | st.integers(1, 12)),
    min_size=2,
    max_size=7,
)


@settings(max_examples=40, deadline=None)
@given(SKETCHES, st.data())
def test_one_by_one_gives_the_same_as_all_at_once(
    rows: list[tuple[list[int], int | None]], data: st.DataObject
) -> None:
    """Documents that come one after the other, in any order, end in the same pairs and stories as all at once."""
    every = [made(number, words, day) for number, (words, day) in enumerate(rows)]
    found: set[Likeness] = set()
    known: list[Sketch] = []
    for sketch in data.draw(st.permutations(every)):
        found.update(filter(None, (LINKER.compare(other, sketch) for other in known)))
        known.append(sketch)
    assert found == set(LINKER.find(every))
    assert LINKER.gather(data.draw(st.permutations(sorted(found, key=repr)))) == LINKER.gather(LINKER.find(every))


def test_looking_up_by_keys_misses_nothing() -> None:
    """Finding by keys gives what comparing each with each gives."""
    every = [sketch_of(document) for document in reports()]
    pairs = {each for one, other in combinations(every, 2) if (each := LINKER.compare(one, other))}
    assert set(LINKER.find(every)) == pairs


def test_words_and_how_rare_they_are() -> None:
    """Rare words weigh more than frequent ones, unknown ones most; case and possessives do not count."""
    assert list(plain_words("Odran's 32 U.S. boats, a sea-lane")) == ["odran", "32", "u.s", "boats", "sea", "lane"]
    assert rarity("the") < rarity("government") < rarity("ferry") < rarity("halvard")
