"""The way back: lines of the main text found again in the page, or dropped."""

import html

from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.page_alignment import Grounded, ground_lines
from sayso.documents.page_text import read_letters


def ground(page: str, lines: list[str], title: str | None = None) -> Grounded:
    """Ground lines and prove that each letter leads back to the page."""
    seen = read_letters(page)
    grounded = ground_lines(page, seen.letters, seen.places, lines, title=title, body=seen.body)
    led_back: set[int] = set()
    for text, source in grounded.segments:
        written, stored = source.of(page), text.of(grounded.text)
        assert stored == written or (len(stored) != len(written) and html.unescape(written) == stored)
        assert not led_back & set(range(*text))
        led_back |= set(range(*text))
    assert {at for at, letter in enumerate(grounded.text) if not letter.isspace()} <= led_back
    return grounded


LONG = "The minister said that the pier was safe when he saw it last, and left."


def test_lines_are_found_whole() -> None:
    """Letters lead back; white space is the extractor's."""
    grounded = ground("<p>The  pier is\nshut.</p><p>No.</p>", ["The pier is shut.", "No."])
    assert grounded.text == "The pier is shut.\n\nNo."
    assert [segment.text.of(grounded.text) for segment in grounded.segments] == ["The", "pier is", "shut.", "No."]


def test_references_lead_back_to_their_characters() -> None:
    """A decoded character is a segment of its own."""
    page = "<p>A &amp; B say &ldquo;no&rdquo;.</p>"
    grounded = ground(page, ["A & B say “no”."])
    sources = [segment.source.of(page) for segment in grounded.segments]
    assert sources == ["A", "&amp;", "B say", "&ldquo;", "no", "&rdquo;", "."]


def test_a_reference_to_two_characters_is_one_segment() -> None:
    """Both lead back to the same characters of the page."""
    grounded = ground("<p>a&NotEqualTilde;b</p>", ["a≂̸b"])
    assert [segment.text.of(grounded.text) for segment in grounded.segments] == ["a", "≂̸", "b"]


def test_what_the_extractor_left_out_is_a_gap() -> None:
    """A note within a paragraph stays behind; the paragraph is found around it."""
    page = f"<p>{LONG[:30]}<sup>[12]</sup>{LONG[30:50]}<a>share</a>{LONG[50:]}</p>"
    assert ground(page, [LONG]).text == LONG


def test_a_line_that_stands_nowhere_is_dropped() -> None:
    """What the page does not say is not kept, and told."""
    grounded = ground(f"<p>{LONG}</p>", ["It was not said.", LONG, LONG[:40] + "by somebody else altogether, he said."])
    assert grounded.text == LONG
    assert grounded.dropped == ["It was not said.", LONG[:40] + "by somebody else altogether, he said."]


def test_lines_come_in_the_order_of_the_page() -> None:
    """Extractors put what they find late behind the rest; the page knows better."""
    page = f"<p>First of all, there was a pier.</p><p>{LONG}</p><p>At last, there was none of it.</p>"
    lines = [LONG, "First of all, there was a pier.", "At last, there was none of it."]
    assert ground(page, lines).text.split("\n\n") == [lines[1], lines[0], lines[2]]


def test_a_line_that_is_found_twice_is_kept_once() -> None:
    """No stretch of the page is told twice."""
    grounded = ground(f"<p>{LONG}</p>", [LONG, LONG])
    assert grounded.text == LONG
    assert grounded.dropped == [LONG]


def test_a_short_line_is_looked_for_before_the_next_long_one() -> None:
    """The same word far behind is not taken for it."""
    page = f"<p>One.</p><p>{LONG}</p><p>Share</p><p>Two.</p>"
    grounded = ground(page, ["One.", LONG, "Two."])
    assert grounded.text.split("\n\n") == ["One.", LONG, "Two."]
    assert ground(f"<p>Two.</p><p>{LONG}</p><p>Two.</p>", ["Two.", LONG]).text.startswith("Two.")


def test_the_headline_is_put_before_the_text() -> None:
    """From the page's body, or else from the title in its head; never twice, and never without a ground."""
    body = f"<title>Pier shut | Post</title><h1>Pier shut</h1><p>{LONG}</p>"
    assert ground(body, [LONG], title="Pier shut").text == f"Pier shut\n\n{LONG}"
    assert ground(body, ["Pier shut", LONG], title="Pier shut").text == f"Pier shut\n\n{LONG}"
    head = f"<title>Pier shut | Post</title><p>{LONG}</p>"
    assert ground(head, [LONG], title="Pier shut").text == f"Pier shut\n\n{LONG}"
    assert ground(head, [LONG], title="Bridge shut").text == LONG


@given(st.lists(st.text(alphabet="ab &<\u00e9“ ", min_size=1, max_size=30), max_size=6))
def test_every_line_of_a_page_is_found(lines: list[str]) -> None:
    """Lines that were written into a page are all found, in order, with their ground."""
    page = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    grounded = ground(page, lines)
    letters = "".join("".join(line.split()) for line in lines)
    assert len("".join(grounded.text.split())) + len("".join("".join(grounded.dropped).split())) == len(letters)


@given(st.text(alphabet="ab<p>/ ", max_size=60), st.lists(st.text(alphabet="ab ", max_size=40), max_size=5))
def test_nothing_is_kept_without_a_ground(page: str, lines: list[str]) -> None:
    """Whatever an extractor claims: what is kept stands in the page."""
    ground(page, lines)
