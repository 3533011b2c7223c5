"""Pages that are made to stall their reader are refused before it sees them."""

import pytest

from sayso.documents.page_check import DEEPEST, LONGEST_TAG, MOST_TAGS, check_page
from sayso.errors import ExtractionError

HOSTILE = {
    "attributes": (
        f"<div {' '.join(f'a{number}=1' for number in range(100_000))}>",
        "a tag of 888,895 characters; expected tags of at most 65,536",
    ),
    "long value": (f"<p title='{'x' * LONGEST_TAG}'>", "a tag of 65,548 characters"),
    "tag without end": ("<p " + "a " * 60_000, "a tag of 120,003 characters"),
    "boxes": (
        "<div>" * 20_000 + "x" + "</div>" * 20_000,
        "elements nested more than 1,000 deep; expected at most 1,000",
    ),
    "fonts": ("<font><b>" * DEEPEST, "elements nested more than 1,000 deep"),
    "tags": ("<i></i>" * MOST_TAGS, "more than 300,000 tags; expected fewer"),
}


@pytest.mark.parametrize(("page", "message"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_are_refused(page: str, message: str) -> None:
    """The message says what was found, what is allowed, and what to do."""
    with pytest.raises(ExtractionError, match=message) as caught:
        check_page(page, where="a.html")
    assert str(caught.value).startswith("a.html: ")
    assert str(caught.value).endswith("save the page's text and read that")


ORDINARY = {
    "paragraphs left open": "<p>No." * 5000,
    "items left open": "<ul>" + "<li>No." * 5000,
    "breaks": "No.<br>" * 5000,
    "self-closing": "<div/>" * 5000,
    "long script": f"<script>{'<div>' * 5000}</script>",
    "deep, but closed": "<div>" * 900 + "</div>" * 900,
    "closed too often": "</div>" * 5000 + "<div>" * 900,
}


@pytest.mark.parametrize("page", ORDINARY.values(), ids=ORDINARY.keys())
def test_the_untidiest_of_real_pages_pass(page: str) -> None:
    """What editors leave open is no malice."""
    check_page(page)
