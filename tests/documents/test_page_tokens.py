"""Tokens of a page: tags and text with their places, and no page that takes longer than its length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.page_tokens import read_tokens

PAGES = {
    "paragraph": ("<p>a</p>", ["p", "'a'", "/p"]),
    "attributes": ("<a href='x>y' title=\"a>b\">c</a>", ["a", "'c'", "/a"]),
    "attribute without marks": ("<a href=x/y class=don't>c</a>", ["a", "'c'", "/a"]),
    "unclosed quotation mark": ('<a href="x>c</a>', ["a", "'c'", "/a"]),
    "comment": ("a<!-- <p>b</p> -->c", ["'a'", "'c'"]),
    "declaration": ("<!doctype html><?xml version='1'?>a", ["'a'"]),
    "script": ("<script>if (a<b) '</p>'</script>c", ["script", "/script", "'c'"]),
    "style in capitals": ("<STYLE>p {}</Style >c", ["style", "/style", "'c'"]),
    "title": ("<title>a <b></title>c", ["title", "'a <b>'", "/title", "'c'"]),
    "unclosed script": ("<script>a", ["script", "'a'"]),
    "less than": ("a < b <3", ["'a '", "'<'", "' b '", "'<'", "'3'"]),
    "end within a tag": ("a<p class=", ["'a'", "p"]),
    "end within a comment": ("a<!-- b", ["'a'"]),
    "self-closing": ("<br/>a<img src=x />", ["br", "'a'", "img"]),
    "empty": ("", []),
}


@pytest.mark.parametrize(("page", "tokens"), PAGES.values(), ids=PAGES.keys())
def test_pages_are_cut_into_tags_and_text(page: str, tokens: list[str]) -> None:
    """Tags by name, text as it is written; scripts, styles and comments are passed over."""
    assert [token.name or repr(token.of(page)) for token in read_tokens(page)] == tokens


@given(st.text(alphabet="<>/!-\"'= abpstyleript\n"))
def test_tokens_stand_in_order(page: str) -> None:
    """Whatever the page: tokens lie within it, in order, and none is empty but a title's text."""
    at = 0
    for token in read_tokens(page):
        assert at <= token.start <= token.end <= len(page)
        at = token.end


HOSTILE = {
    "less than": "<" * 200_000,
    "tags that never end": "<a " * 200_000,
    "quotation marks that never close": '<a b="' * 200_000,
    "both kinds of them": "<a b=\"<a b='" * 100_000,
    "comments that never end": "<!--" * 200_000,
    "elements that never end": "<svg><title><template>" * 50_000,
    "equals signs": "<a " + "=" * 400_000,
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_page_takes_longer_than_its_length(page: str) -> None:
    """Half a megabyte of malice is passed in a moment."""
    started = time.process_time()
    assert sum(1 for _ in read_tokens(page)) <= len(page)
    assert time.process_time() - started < 3
