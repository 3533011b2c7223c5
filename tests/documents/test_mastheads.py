"""Where a text was printed: the lines above its title that name the outlet and the day."""

import pytest

from sayso.documents import Metadata, ingest_document
from sayso.documents.mastheads import Masthead, find_masthead, is_name

BODY = "Ferry sinks off Odran\n\nThe ferry Halvard sank off Odran, the coastguard said.\n"
HEADS = {
    "a line with the day": ("Harbour Post · 12 March 2024\n\n", "Harbour Post"),
    "the day below": ("The Odran Standard\n12 March 2024\n\n", "The Odran Standard"),
    "the day above": ("Published March 12, 2024\nOdran Radio\n\n", "Odran Radio"),
    "with its edition": ("Le Port (English edition)\nMarch 12, 2024\n\n", "Le Port (English edition)"),
    "called by its first word": ("Radio Odran | March 12, 2024\n\n", "Radio Odran"),
}


@pytest.mark.parametrize(("head", "outlet"), HEADS.values(), ids=HEADS)
def test_a_masthead_is_no_title(head: str, outlet: str) -> None:
    """It gives the outlet and the day; the title stands below it."""
    document = ingest_document(head + BODY).document
    assert (document.outlet, document.published) == (outlet, "2024-03-12")
    assert document.title == "Ferry sinks off Odran"


NONE = {
    "a headline that ends as outlets do": ("Minister Leaves Post", "12 March 2024", "The minister left on Monday."),
    "no day": ("Harbour Post", "Ferry sinks off Odran", "The ferry sank."),
    "no word that outlets are called by": ("Ferry Sinks", "12 March 2024", "What is known"),
    "a headline with the day": ("Ferry Sinks off Odran, 12 March 2024", "The ferry sank.", "Nobody was hurt."),
    "the writer beside the day": ("Ann Roe | 12 March 2024", "Ferry sinks", "The ferry sank."),
    "two names": ("Harbour Post | Evening Bell | 12 March 2024", "Ferry sinks", "The ferry sank."),
    "nothing below": ("Harbour Post · 12 March 2024",),
}


@pytest.mark.parametrize("lines", NONE.values(), ids=NONE)
def test_what_is_no_masthead(lines: tuple[str, ...]) -> None:
    """In doubt a line is left to be the title."""
    assert find_masthead(lines) == Masthead(0, None)


@pytest.mark.parametrize("line", ["", "harbour post", "The port says: Post", "Published by the Harbour Post"])
def test_what_is_no_name(line: str) -> None:
    """No capital, a sentence, a notice."""
    assert not is_name(line)


def test_what_is_given_comes_first() -> None:
    """An outlet or a title that is given is kept; and the id does not depend on what the text names."""
    text = f"Harbour Post · 12 March 2024\n\n{BODY}"
    given = ingest_document(text, metadata=Metadata(outlet="Evening Bell")).document
    assert given.outlet == "Evening Bell"
    titled = ingest_document(text, metadata=Metadata(title="Harbour Post · 12 March 2024")).document
    assert titled.title == "Harbour Post · 12 March 2024"
    assert titled.blocks[0].kind == "title"
    assert ingest_document(text, metadata=Metadata(title="Another")).document.id == titled.id
