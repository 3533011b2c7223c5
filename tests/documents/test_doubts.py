"""Doubts: marks that do not pair up, and signs that turn the direction of writing."""

import pytest

from sayso.documents.blocks import mark_blocks
from sayso.documents.doubts import find_doubts
from sayso.schema import Document


def doubts_of(text: str) -> tuple[str, ...]:
    """Give the doubts about a text by itself."""
    return find_doubts(Document("d", text, mark_blocks(text)))


PAIRED = {
    "curly": "“No,” she said.",
    "straight": 'He said "no" and "never".',
    "nested": "“He said ‘no’ to me,” she said.",
    "straight within curly": '“He said "no" to me,” she said.',
    "curly opened, straight closed": '“No," she said.',
    "angles": "« Non », dit-elle.",
    "German": "„Nein“, sagte sie. „Er sagte ‚nie‘.“",
    "Polish": "„Nie”, powiedziała. „Mówił “nie” i «nigdy».”",
    "German opened, straight closed": '„Nein", sagte sie.',
    "German over paragraphs": "„Eins, sagte sie.\n„Zwei.“",
    "inward angles": "»Nein«, sagte sie. »Er sagte „nie“.«",
    "nested angles": "« Il a dit « non ». »",
    "Swedish": "”Nej”, sade hon.",
    "over paragraphs": "“One, she said.\n“Two.\n“Three.”",
    "over paragraphs, straight": '"One, she said.\n"Two."',
    "inches": "He is 6'2\" tall.",
    "apostrophes": "It’s the ministers’ plan, isn't it?",
    "within furniture": "Read more: “No",
    "around an aside": "“We trust Ann Roe Ann RoeFerries halted: 'No!' MORE in this,” he said.",
    "none": "No.",
}


@pytest.mark.parametrize("text", PAIRED.values(), ids=PAIRED.keys())
def test_marks_that_pair_up_raise_no_doubt(text: str) -> None:
    """Good style, also over paragraphs, is no fault."""
    assert doubts_of(text) == ()


UNPAIRED = {
    "never closed": ("One.\n“No, she said.\nTwo.", "2"),
    "never opened": ("No,” she said.", "1"),
    "German, never closed": ("„Nein, sagte sie.", "1"),
    "German, never opened": ("Nein“, sagte sie.", "1"),
    "inward, never closed": ("»Nein, sagte sie.", "1"),
    "French, never opened": ("Non », dit-elle.", "1"),
    "closed twice": ("„Nein“, sagte sie”.", "1"),
    "straight": ('One.\n\nHe said "no.', "3"),
    "last paragraph": ("“One.\n“Two.", "2"),
    "two lines": ("“One.\nTwo.\nThree.”", "1, 3"),
    "many lines": ("No.”\n" * 7, "1, 2, 3, 4, 5, …"),
    "Windows line ends": ("One.\r\nTwo.”", "2"),
}


@pytest.mark.parametrize(("text", "lines"), UNPAIRED.values(), ids=UNPAIRED.keys())
def test_marks_without_a_partner_are_told_with_their_lines(text: str, lines: str) -> None:
    """The warning names the lines of the file."""
    doubts = doubts_of(text)
    assert doubts == (f"quotation marks do not pair up on line {lines}: where a quotation ends is uncertain there",)


def test_signs_that_turn_the_direction_are_told() -> None:
    """An override shows a text other than it is stored; the marks that Arabic and Hebrew need raise no doubt."""
    text = "The minister said \u202ethat no\u202c."
    assert doubts_of(text) == ("2 characters turn the direction of writing: the text may look other than it is stored",)
    harmless = "The word \u200fשלום\u200e was said."
    assert doubts_of(harmless) == ()
