"""Markup is escaped by construction: whatever a text holds, it stays a text."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.views.dossier.html import flow, join, tag
from sayso.views.plain import neutralise


class Reader(HTMLParser):
    """Reads markup back: the elements, and the text that is seen."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            self.text += data


HOSTILE = st.one_of(
    st.text(st.characters(exclude_categories=[]), max_size=40),
    st.lists(
        st.sampled_from(["<", ">", "&", '"', "'", "script", "onload=", "</p>", "<!--", "]]>", "&lt;", "\x00"])
    ).map("".join),
)


@given(HOSTILE, HOSTILE)
def test_a_text_stays_a_text(words: str, title: str) -> None:
    """What is put into an element or an attribute comes out as it was, but for what acts unseen."""
    read = Reader(tag("p", words, title=title).markup)
    assert read.elements == [("p", {"title": neutralise(title)})]
    assert read.text == neutralise(words)


ADDRESSES = {
    "script": ("javascript:alert(1)", None),
    "script in capitals, after a space": (" JavaScript:alert(1)", None),
    "script after a control character": ("\x01javascript:alert(1)", None),
    "data": ("data:text/html,<script>alert(1)</script>", None),
    "a host without its scheme": ("//elsewhere.example/x", None),
    "a path": ("/etc/passwd", None),
    "the page itself": ("#s-1", "#s-1"),
    "the web": ("https://post.example/a?b=1&c=2", "https://post.example/a?b=1&c=2"),
}


@pytest.mark.parametrize(("address", "kept"), ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_leads_into_the_page_or_to_the_web(address: str, kept: str | None) -> None:
    """Any other one is left away."""
    ((_, attributes),) = Reader(tag("a", "here", href=address).markup).elements
    assert attributes.get("href") == kept


def test_nothing_that_runs_can_be_an_attribute() -> None:
    """Handlers of events, and names that are none, are left away; true stands alone, and false is not there."""
    made = tag("p", "x", onclick="alert(1)", class_="a", open=True, hidden=False, lang=None, **{"x y": "1"})
    assert made.markup == '<p class="a" open>x</p>'


def test_markup_is_put_together() -> None:
    """What is empty leaves no gap; an element without an end has none."""
    assert join([tag("b", "a"), None, "", "c<"], " & ").markup == "<b>a</b> &amp; c&lt;"
    assert flow("a", tag("br"), ["b", None]).markup == "a<br>b"
    assert not flow("", None)
