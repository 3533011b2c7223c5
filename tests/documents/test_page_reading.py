"""Reading a page in the child: lines of the main text, hidden stretches blanked, kinds told by elements."""

from typing import Any

import pytest
from lxml import etree

from sayso.documents.page_reading import blank, lines_of, read_main_text
from sayso.schema.document import Span

PARAGRAPH = "The minister said on Friday that the pier had been safe when she saw it last, and that she would stay."

BODIES = {
    "paragraphs": ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
    "nested marks": ("<p>One <hi>and <ref>two</ref></hi> are.</p>", ["One and two are."]),
    "line break": ("<p>One.<lb/>Two.</p>", ["One.", "Two."]),
    "heading": ("<head>One</head><p>Two.</p>", ["One", "Two."]),
    "list": ("<list><item>One</item><item>Two <hi>and</hi> three</item></list>", ["One", "Two and three"]),
    "table": ("<table><row><cell>One</cell><cell>Two</cell></row><row><cell>3</cell></row></table>", ["One Two", "3"]),
    "quotation of its own": ("<quote><p>One.</p>Two.</quote>", ["One.", "Two."]),
    "quotation within": ("<p>He said <quote>no</quote> to her.</p>", ["He said no to her."]),
    "picture": ("<p>One.</p><graphic src='x'/><p>Two.</p>", ["One.", "Two."]),
    "loose text": ("One.<p>Two.</p>Three.", ["One.", "Two.", "Three."]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("body", "lines"), BODIES.values(), ids=BODIES.keys())
def test_lines_follow_the_elements(body: str, lines: list[str]) -> None:
    """Each paragraph, heading, item and row is a line."""
    tree = etree.fromstring(f"<body>{body}</body>")
    assert [" ".join(line.split()) for line in lines_of(tree) if line.strip()] == lines


def test_hidden_stretches_are_blanked() -> None:
    """Places stay true."""
    assert blank("abcdefg", [Span(1, 3), Span(5, 6)]) == "a  de g"
    assert blank("abc", []) == "abc"


def read(inner: str, head: str = "") -> dict[str, Any]:
    page = f"<html lang=en><head>{head}</head><body><article><h1>Pier shut</h1>{inner}</article></body></html>"
    answer = read_main_text(page, None)
    assert answer is not None
    return answer


def test_what_a_page_says_of_itself_is_taken() -> None:
    """Outlet, date and address from the head; the language from the first tag."""
    answer = read(
        f"<p>{PARAGRAPH}</p>",
        '<meta property="og:site_name" content="The Post"><meta property="article:published_time" content="2020-02-03">'
        '<link rel="canonical" href="https://post.example/pier">',
    )
    known = {key: answer[key] for key in ("title", "outlet", "published", "url", "language")}
    assert known == {
        "title": "Pier shut",
        "outlet": "The Post",
        "published": "2020-02-03",
        "url": "https://post.example/pier",
        "language": "en",
    }


def test_a_page_that_says_nothing_of_itself_claims_nothing() -> None:
    """A date somewhere in the text is no date of publication."""
    answer = read(f"<p>{PARAGRAPH} That was on 3 February 2010.</p>")
    assert answer["published"] is None
    assert answer["outlet"] is None


def test_accents_in_two_characters_stay_two() -> None:
    """The page's own characters are stored, composed or not."""
    answer = read(f"<p>{PARAGRAPH} Cafe\u0301 and caf\u00e9.</p>")
    assert "Cafe\u0301 and caf\u00e9." in answer["text"]
    assert answer["dropped"] == []


def test_embedded_posts_are_told_by_their_element() -> None:
    """Also where their words alone would not tell."""
    answer = read(
        f"<p>{PARAGRAPH}</p><blockquote class='twitter-tweet'><p>We never agreed.</p>&mdash; Ann Roe</blockquote>"
        f"<p>{PARAGRAPH.replace('Friday', 'Monday')}</p>"
    )
    hints = {answer["text"][start:end]: kind for start, end, kind in answer["hints"]}
    assert hints == {"Pier shut": "title", "We never agreed.": "post", "— Ann Roe": "post"}


def test_a_page_without_a_text_gives_nothing() -> None:
    """No body, no article, no words."""
    assert read_main_text("", None) is None
