"""Blocks: every line that is not blank has one, in order, and a dateline has its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.blocks import find_lines, mark_blocks
from sayso.documents.lines import is_release
from sayso.schema.document import Block, BlockKind, Span

WORDS = st.sampled_from(
    ["WASHINGTON (Reuters) - No.", "By Jane Doe", "Q: Why?", "A: No.", "Read more: x", "— Ann (@ann) July 1, 2024"]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(WORDS, st.text(max_size=40)), max_size=8).map("\n".join))


@given(TEXTS)
def test_blocks_cover_every_line_in_order(text: str) -> None:
    """Any text: blocks lie within it, do not overlap, and leave out white space alone."""
    at = 0
    for block in mark_blocks(text):
        start, end = block.span
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert block.span.of(text) == block.span.of(text).strip()
        assert len(block.span.of(text).splitlines()) == 1
        at = end
    assert not text[at:].strip()


@given(TEXTS, st.text(max_size=20))
def test_a_title_from_elsewhere_changes_no_cover(text: str, title: str) -> None:
    """Whatever the title is said to be, at most the first line is one that is no notice of a release."""
    titles = [block for block in mark_blocks(text, title=title) if block.kind is BlockKind.TITLE]
    assert len(titles) <= 1
    first = next((span for span in find_lines(text) if not is_release(span.of(text))), None)
    assert all(block.span == first for block in titles)


def kinds(text: str, *, title: str | None = None, hints: tuple[Block, ...] = ()) -> list[tuple[str, str]]:
    """Give kind and text of each block."""
    return [(block.kind.value, block.span.of(text)) for block in mark_blocks(text, title=title, hints=hints)]


def test_the_first_line_before_an_empty_one_is_the_title() -> None:
    """The title stays in the text and is told apart."""
    assert kinds("Envoy recalled\n\nNorland recalled its envoy.") == [
        ("title", "Envoy recalled"),
        ("prose", "Norland recalled its envoy."),
    ]


RELEASES = {
    "one line": "FOR IMMEDIATE RELEASE\n\n{}",
    "two lines": "FOR IMMEDIATE\nRELEASE\n\n{}",
    "with the day": "FOR IMMEDIATE RELEASE\n14 May 2026\n\n{}",
    "with place and day": "PRESS RELEASE\nPort Alder, May 14, 2026\n\n{}",
    "with a contact": "FOR IMMEDIATE RELEASE\n\nMedia contact: Jane Doe, +1 555 0100\n\n{}",
    "no empty line below": "EMBARGOED UNTIL 00:01 GMT, 14 May 2026\n{}",
}


@pytest.mark.parametrize("head", RELEASES.values(), ids=RELEASES.keys())
def test_the_title_of_a_release_stands_below_its_notices(head: str) -> None:
    """They are furniture, or place and day; what is first besides is the title, by the rules of all first lines."""
    text = head.format("Norland recalls its envoy\n\nNorland recalled its envoy.")
    assert [words for kind, words in kinds(text) if kind == "title"] == ["Norland recalls its envoy"]
    assert kinds(text)[0][0] == "furniture"
    assert kinds(text, title="Norland recalls its envoy") == kinds(text)
    assert "title" not in dict(kinds(head.format("Norland recalled its envoy.\nSouthmark said no.")))
    assert "title" not in dict(kinds(head.format("").strip()))


def test_furniture_hides_a_title_only_without_a_byline() -> None:
    """Below the name of a column stands a title, below an advertisement the first sentence more often."""
    text = "OPINION\n\nNorland is at it again\n\nBy Jane Doe\n\nIt recalled its envoy."
    assert [kind for kind, _ in kinds(text)] == ["furniture", "title", "byline", "prose"]
    assert "title" not in dict(kinds("ADVERTISEMENT\n\nNorland is at it again.\n\nIt recalled its envoy."))


UNTITLED = {
    "no empty line": "Norland recalled its envoy.\nSouthmark said no.",
    "nothing follows": "Envoy recalled\n\n",
    "too long": f"{'Norland ' * 40}\n\nSouthmark said no.",
    "a paragraph": f"{'Norland recalled its envoy again on Friday and said '.strip() * 3}why.\n\nSouthmark said no.",
    "a byline": "By Jane Doe\n\nNorland recalled its envoy.",
}


@pytest.mark.parametrize("text", UNTITLED.values(), ids=UNTITLED.keys())
def test_other_first_lines_are_no_titles(text: str) -> None:
    """A first line is no title without an empty line, without a text, or as a paragraph."""
    assert "title" not in dict(kinds(text))


def test_a_first_paragraph_with_a_dateline_is_no_title() -> None:
    """Reports whose paragraphs are set apart by empty lines begin with prose."""
    assert kinds("OSLO (AP) — Norway said no.\n\nSweden said yes.")[:2] == [
        ("dateline", "OSLO (AP) —"),
        ("prose", "Norway said no."),
    ]


def test_a_title_that_is_known_is_looked_for() -> None:
    """With a title from elsewhere the first line is a title only if it says the same, whatever its marks."""
    text = "“Envoy” recalled\n\nNorland recalled its envoy."
    assert kinds(text, title='"Envoy" recalled')[0][0] == "title"
    assert kinds(text, title="Quarrel over fish")[0][0] == "prose"
    assert kinds("Envoy recalled\nNorland recalled it.", title="Envoy recalled")[0][0] == "title"


def test_a_post_takes_the_line_before_its_signature() -> None:
    """An embedded post is two lines: its words and its signature."""
    text = "He wrote:\nWe never agreed.\n— Ann Roe (@annroe) July 11, 2024\nNobody answered."
    assert [kind for kind, _ in kinds(text)] == ["prose", "post", "post", "prose"]


def test_hints_of_the_page_decide_where_the_words_do_not() -> None:
    """A line within a hint is of its kind, unless its words say what it is."""
    text = "A ship at the pier.\nBy Jane Doe\nNorland said no."
    hints = (Block(Span(0, 31), BlockKind.CAPTION),)
    assert [kind for kind, _ in kinds(text, hints=hints)] == ["caption", "byline", "prose"]


def test_a_transcript_is_marked() -> None:
    """Labelled lines of two speakers are a transcript; what stands around them is prose."""
    text = "The two met.\nDOE: We will go.\nROE: We will not.\nThey left."
    assert [kind for kind, _ in kinds(text)] == ["prose", "transcript", "transcript", "prose"]


LINE_ENDS = {"unix": "\n", "windows": "\r\n", "old mac": "\r", "separator": "\u2028"}


@pytest.mark.parametrize("end", LINE_ENDS.values(), ids=LINE_ENDS.keys())
def test_all_line_ends_end_lines(end: str) -> None:
    """Spans hold for any line end."""
    text = f"Envoy recalled{end}{end}  Norland said no. {end}Southmark said yes."
    assert kinds(text) == [("title", "Envoy recalled"), ("prose", "Norland said no."), ("prose", "Southmark said yes.")]


def test_a_weak_dateline_counts_only_before_the_first_prose() -> None:
    """The second paragraph no longer opens the report; captions before the first do not count."""
    first = "Photo: John Roe/AP\nNew Delhi, India - The minister said no."
    assert ("dateline", "New Delhi, India -") in kinds(first)
    second = "The minister left.\nNew Delhi, India - The minister said no."
    assert "dateline" not in dict(kinds(second))
