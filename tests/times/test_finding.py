"""What is a time and what only looks like one, and which words belong to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.schema import Name, NameKind, Span
from tests.times.build import Report

NONE = {
    "street number": "He lives at 1450 Pine Street.",
    "resolution": "They broke Resolution 1973 again.",
    "road": "They drove along Route 66 and Highway 1806.",
    "price": "It costs $1999 there.",
    "people": "They sent 2000 people there.",
    "phone": "Call 555-123-2000 for help.",
    "score": "They won 3-2 and lost 10:8.",
    "always open": "The 24/7 shop.",
    "group of states": "The G20 and the G7.",
    "age": "The 52-year-old man is 52 years old.",
    "age in words": "She left at 24 years of age.",
    "age in decades": "A man in his 50s.",
    "name of a law": "The Post-9/11 GI Bill.",
    "verb": "You may march on.",
    "one more": "Then a second attack was made.",
    "programme": "On ABC’s “This Week” he smiled and they talked about taxes.",
    "a fourth part": "They own three quarters of it.",
    "some day": "One day he left it.",
    "season that is none": "The fall of Kabul.",
    "the film": "He saw '60 Minutes' there.",
    "no such day": "On February 30, 2024 they slept.".replace("February 30, 2024", "99 February"),
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_no_time(text: str) -> None:
    """Numbers, names, ages and words that mean something else."""
    tags = {"attack": "NOUN", "may": "AUX", "march": "VERB", "people": "NOUN", "second": "ADJ"}
    assert [span for span in Report(text, tags=tags).spans() if span != "February"] == []


SPANS = {
    "possessive": ("Friday’s vote and today's vote.", ["Friday", "today"]),
    "dateline": ("GENEVA, March 3 (AFN) — They met.", ["March 3"]),
    "era": ("A post-9/11 world.", ["9/11"]),
    "of a year, several": ("The 1967 borders.", ["1967"]),
    "games": ("The 2020 Olympics.", ["2020"]),
    "between": ("Between 2010 and 2014.", ["2010", "2014"]),
    "several": ("On Monday, Tuesday and last Friday.", ["Monday", "Tuesday", "last Friday"]),
    "compound": ("The third-quarter results.", ["third-quarter"]),
    "model year": ("In 1998 and 1999.", ["1998", "1999"]),
    "no preposition": ("In the first nine months of 2023.", ["the first nine months of 2023"]),
}


@pytest.mark.parametrize("case", SPANS.values(), ids=SPANS)
def test_the_words_of_a_time(case: tuple[str, list[str]]) -> None:
    """Articles, hedges and parts belong to a time; prepositions, possessives and brackets do not."""
    text, words = case
    assert Report(text).spans() == words


def test_the_name_of_a_person_is_no_time() -> None:
    """April Rain is a person if the network says so."""
    text = "April Rain left in April."
    name = Name(Span(0, 10), NameKind.PERSON, 0, 1, 0.99)
    report = Report(text, names=(name,))
    assert [time.span for time in report.read().times] == [Span(19, 24)]


def test_curly_apostrophes_are_apostrophes() -> None:
    """Typed and typeset texts are read alike."""
    assert Report("On New Year’s Eve 2023.").values() == Report("On New Year's Eve 2023.").values() == ["2023-12-31"]


WORDS = st.sampled_from(
    [
        *(
            "two",
            "the",
            "31",
            "30",
            "99",
            "2024",
            "1999",
            "first",
            "last",
            "next",
            "Friday",
            "May",
            "March",
            "of",
            "in",
        ),
        *(
            "and",
            "a",
            "half",
            "year",
            "years",
            "ago",
            "week",
            "later",
            "'",
            "-",
            "/",
            ",",
            ".",
            "since",
            "about",
            "more",
        ),
        *("than", "9", "11", "12:30", "25:00", "p.m.", "Q3", "FY24", "1990s", "century", "decade", "2024-13-40", "EST"),
        *("99.99.99", "earlier", "every", "noon", "quarter", "Easter", "million", "billion", "years”", "1800", "one"),
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_any_words_are_read(text: str) -> None:
    """Nothing crashes; times are in order, do not overlap, and lie in the text."""
    if not text.strip():
        return
    spans = [time.span for time in Report(text).read().times]
    ends = [0, *(span.end for span in spans)]
    assert all(end <= span.start < span.end <= len(text) for end, span in zip(ends, spans, strict=False))


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Odd characters are no reason to fail."""
    if text.strip():
        Report(text, published=None).read()
