"""Letters of a page: what a reader sees, each letter with the characters behind it."""

import html
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.page_text import read_letters
from sayso.schema.document import BlockKind

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))

SEEN = {
    "white space": ("<p> a \n b&nbsp;c </p>", "abc"),
    "references": ("a&amp;b&lt;c&#8217;d&#x20AC;e", "a&b<c’d€e"),
    "reference without semicolon": ("AT&ampT &copy 2024 &notit;", "AT&T©2024¬it;"),
    "reference to two letters": ("&NotEqualTilde;", "≂̸"),
    "no reference": ("a & b &bogus; &", "a&b&bogus;&"),
    "script": ("a<script>b</script>c", "ac"),
    "comment": ("a<!-- b -->c", "ac"),
    "hidden": ("a<p hidden>b</p>c", "ac"),
    "hidden with a value": ("a<div hidden=hidden>b<div>c</div>d</div>e", "ae"),
    "not displayed": ("a<div class=x style='color:red; display: none'>b</div>c", "ac"),
    "not visible": ('a<span style="visibility:hidden">b</span>c', "ac"),
    "for machines that read aloud": ("a<span class='x visually-hidden'>b</span>c", "ac"),
    "hidden within hidden": ("a<div hidden>b<p hidden>c</p>d</div>e", "ae"),
    "hidden paragraph left open": ("<p>a<p hidden>b<p>c", "ac"),
    "hidden and never closed": ("a<div hidden>b", "ab"),
    "the word in a value": ("a<p title='a hidden harbour'>b</p>", "ab"),
    "another attribute": ("a<p aria-hidden=false data-hidden=1>b</p>", "ab"),
    "hidden field": ("a<input type=hidden>b", "ab"),
    "body while it loads": ("<body style='visibility:hidden'>a</body>", "a"),
    "overflow": ("<div style='overflow:hidden'>a</div>", "a"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("page", "letters"), SEEN.values(), ids=SEEN.keys())
def test_letters_are_what_a_reader_sees(page: str, letters: str) -> None:
    """Hidden text, scripts and comments are none; references are decoded as browsers do."""
    assert read_letters(page).letters == letters


def test_the_title_of_the_head_comes_first() -> None:
    """It is kept apart from what stands in the page."""
    seen = read_letters("<html lang='en-GB'><title>A &amp; b</title><p>c")
    assert (seen.letters, seen.body, seen.language) == ("A&bc", 3, "en")
    assert read_letters("<html><p>c").language is None


def test_elements_that_say_what_they_are() -> None:
    """Headlines, captions and embedded posts are told by their elements."""
    page = (
        "<h1>a</h1><figcaption>b</figcaption><blockquote class='twitter-tweet'>c</blockquote><blockquote>d</blockquote>"
    )
    regions = [(region.kind, region.span.of(page)) for region in read_letters(page).regions]
    assert regions == [
        (BlockKind.TITLE, "<h1>a</h1>"),
        (BlockKind.CAPTION, "<figcaption>b</figcaption>"),
        (BlockKind.POST, "<blockquote class='twitter-tweet'>c</blockquote>"),
    ]


def check_places(page: str) -> None:
    """Each letter stands at its place, or is decoded from what stands there."""
    seen = read_letters(page)
    assert len(seen.letters) == len(seen.places)
    for letter, place in zip(seen.letters, seen.places, strict=True):
        written = place.of(page)
        assert letter == written or letter in html.unescape(written)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_places_hold_on_the_stored_pages(path: Path) -> None:
    """The map from letters to the page is true on pages as outlets write them."""
    check_places(path.read_bytes().decode("cp1252" if path.stem == "entities" else "utf-8"))


@given(st.text(alphabet="<>/&;#x1amp ltcopyhidde='\"\n"))
def test_places_hold_on_any_page(page: str) -> None:
    """And on pages that nobody would write."""
    check_places(page)
