"""Where two wordings of one statement part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage import differ
from sayso.schema import Span


def parts(one: str, other: str) -> list[tuple[str | None, str | None, bool]]:
    """Give the words that differ between two texts, each a content as a whole."""
    found = differ(one, [Span(0, len(one))], other, [Span(0, len(other))])
    return [(each.a and each.a.of(one), each.b and each.b.of(other), each.quoted) for each in found]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The pier is closed.", "the pier is closed", []),
        ("“The pier is shut”", "“The pier is closed”", [("shut", "closed", True)]),
        ("The pier is shut", "“The pier is closed”", [("shut", "closed", False)]),
        (
            "the pier “is shut” for now",
            "the quay “is shut” for ever",
            [("pier", "quay", False), ("now", "ever", False)],
        ),
        ("“It is really shut”", "“It is shut”", [("really", None, True)]),
        ("“It is shut”, he said", "“It is shut”", [("he said", None, False)]),
        ('"It\'s shut" and "it stays shut"', '"It’s shut" and "it is shut"', [("stays", "is", True)]),
        ("“It is «quite» shut”", "“It is «very» shut”", [("quite", "very", True)]),
        (
            "“The pier will be closed”",
            "“The boats must leave”",
            [("pier will be closed", "boats must leave", True)],
        ),
        (
            "“The pier will be closed until spring”",
            "“The boats must leave before they are seized”",
            [("pier will be closed until spring", "boats must leave before they are seized", False)],
        ),
        (
            "“It was a bad night for all of us. We're sure it is shut for good”",
            "“We are sure it is shut”",
            [("It was a bad night for all of us. We're", "We are", False), ("for good", None, False)],
        ),
    ],
    ids=[
        "case and stops",
        "quoted",
        "quoted once",
        "told",
        "left out of a quotation",
        "beyond it",
        "straight",
        "nested",
        "of few words",
        "two quotations",
        "begins earlier",
    ],
)
def test_words_that_differ(one: str, other: str, expected: list[tuple[str | None, str | None, bool]]) -> None:
    """Only words count; they are quoted where both texts have quotation marks around them."""
    assert parts(one, other) == expected


def test_a_content_in_pieces() -> None:
    """A quotation that is interrupted goes on in the next piece; what stands between is not looked at."""
    one = "“This,” they argued, “is dangerous.”"
    other = "“This is perilous.”"
    found = differ(one, [Span(0, 7), Span(21, len(one))], other, [Span(0, len(other))])
    assert [(each.a and each.a.of(one), each.b and each.b.of(other), each.quoted) for each in found] == [
        ("dangerous", "perilous", True)
    ]


WORDS = st.lists(st.sampled_from(["pier", "is", "shut", "“now", "ever”", "quay", '"so', 'far"']), max_size=8)


@given(WORDS, WORDS)
def test_what_is_left_is_the_same(one: list[str], other: list[str]) -> None:
    """Without the stretches that differ both texts have the same words, in order; equal texts do not differ."""
    texts = " ".join(one), " ".join(other)
    found = differ(texts[0], [Span(0, len(texts[0]))], texts[1], [Span(0, len(texts[1]))])
    left = [list(text) for text in texts]
    for each in found:
        for span, letters in zip((each.a, each.b), left, strict=True):
            if span is not None:
                letters[span.start : span.end] = " " * (span.end - span.start)
    plain = ["".join(letters).translate({ord(mark): None for mark in '“”"'}).split() for letters in left]
    assert plain[0] == plain[1]
    assert texts[0] != texts[1] or not found
