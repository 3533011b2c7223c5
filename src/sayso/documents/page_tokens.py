"""A page of HTML as tags and stretches of text, each with its place in the page.

Takes the decoded page; gives its tokens in one pass whose time grows with the page's length, whatever the page holds:
the check for hostile pages and the map back to the page both rest on it. It is no parser: it builds no tree and
mends nothing. What stands in scripts, styles and comments is no text.

    >>> [token.name or token.of("<p>a &amp; b</p>") for token in read_tokens("<p>a &amp; b</p>")]
    ['p', 'a &amp; b', '/p']
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

RAW = frozenset(
    {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "template", "svg", "math"}
)
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
NAME = re.compile(r"</?([a-zA-Z][^\s/>\x00]{0,60})")
# An attribute's value in quotation marks may hold `>`. Possessive: nothing is ever tried twice.
TAG_END = re.compile(r"""(?:[^>="']++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+>""")


class Token(NamedTuple):
    """A tag (its name in lower case, `/` before that of a closing one) or, where the name is empty, text."""

    name: str
    start: int
    end: int

    def of(self, page: str) -> str:
        """Give the characters of the token."""
        return page[self.start : self.end]


def read_tokens(page: str) -> Iterator[Token]:
    """Give the tags and the text of a page, in order."""
    at = 0
    open_ended: set[str] = set()  # elements of which no closing tag follows any more
    while at < len(page):
        opening = page.find("<", at)
        if opening < 0:
            opening = len(page)
        if opening > at:
            yield Token("", at, opening)
        if opening == len(page):
            return
        at, token = read_markup(page, opening)
        if token is None:
            continue
        yield token
        if token.name in RAW and token.name not in open_ended:
            closing = find_closing(page, token.name, at)
            if closing < 0:
                open_ended.add(token.name)
                continue
            if token.name == "title":
                yield Token("", at, closing)
            at = closing


def read_markup(page: str, at: int) -> tuple[int, Token | None]:
    """Read what begins with `<`: where it ends, and the tag if it is one."""
    if page.startswith("<!--", at):
        return end_after(page, "-->", at + 4), None
    if page.startswith(("<!", "<?"), at):
        return end_after(page, ">", at), None
    named = NAME.match(page, at)
    if named is None:
        return at + 1, Token("", at, at + 1)
    ended = TAG_END.match(page, named.end())
    end = ended.end() if ended else len(page)
    return end, Token(("/" if page[at + 1] == "/" else "") + named[1].lower(), at, end)


def end_after(page: str, mark: str, at: int) -> int:
    """Give the place after the next mark, or the page's end."""
    found = page.find(mark, at)
    return len(page) if found < 0 else found + len(mark)


def find_closing(page: str, name: str, at: int) -> int:
    """Give the place of the tag that closes an element whose content is not read; -1 where there is none."""
    found = re.compile(rf"</{name}[\s/>]", re.IGNORECASE).search(page, at)
    return found.start() if found else -1
