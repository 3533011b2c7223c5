"""Which agencies a report credits: its outlet is one, or its dateline, byline, closing line or notice names one.

Takes a document; gives the agencies that sign it and those that are thanked. An agency that the running text merely
quotes ("he told Reuters") is not credited.

    >>> agency_of(Credits(frozenset({"AFP"}), frozenset()), Credits(frozenset(), frozenset({"Reuters"})))
    'AFP'
"""

import re
from typing import NamedTuple

from sayso.linkage.lists import agencies, agency_pattern
from sayso.schema import BlockKind, Document

NOTICE = re.compile(r"©|\(c\)|[Cc]opyright|[Aa]ll rights reserved")
THANKS = re.compile(r"\b(?:[Cc]ontribut(?:ed|ing)|was used in this|[Ww]ith (?:files|reporting) from)\b")
CLOSING = re.compile(r"[(\[] ?([^()\[\]]{2,40}?) ?[)\]]\.?$")  # what stands in brackets behind the last words
LAST = 4  # lines at the end in which an agency may be thanked


class Credits(NamedTuple):
    """Agencies, by the names under which they are shown."""

    signed: frozenset[str]
    thanked: frozenset[str]


def credits_of(document: Document) -> Credits:
    """Give the agencies that a document credits."""
    signed: set[str] = set()
    thanked: set[str] = set()
    if agency := agencies().get(document.outlet or ""):
        signed.add(agency)
    last = len(document.blocks) - LAST
    for number, block in enumerate(document.blocks):
        line = block.span.of(document.text)
        if block.kind is BlockKind.DATELINE or (block.kind is BlockKind.FURNITURE and NOTICE.search(line)):
            signed |= named(line)
        elif block.kind is BlockKind.BYLINE or (block.kind is BlockKind.PROSE and number >= last):
            if THANKS.search(line):
                thanked |= named(line)
            elif block.kind is BlockKind.BYLINE:
                signed |= named(line)
            elif (closing := CLOSING.search(line)) and (closed := agencies().get(closing[1])):
                signed.add(closed)
    return Credits(frozenset(signed), frozenset(thanked - signed))


def is_agencys_own(document: Document) -> bool:
    """Tell whether a document is an agency's own report: its outlet is an agency, and it is signed by no other."""
    outlet = agencies().get(document.outlet or "")
    return outlet is not None and credits_of(document).signed == {outlet}


def named(line: str) -> set[str]:
    """Give the agencies that a line names."""
    return {agencies()[match[0]] for match in agency_pattern().finditer(line)}


def agency_of(one: Credits, other: Credits) -> str | None:
    """Tell whose text two documents share: the agency that both sign, or one does, or that both thank, or one does.

    Where two agencies are as likely, nobody's is said.
    """
    thanks = (one.signed | one.thanked) & (other.signed | other.thanked)
    for named_alike in (one.signed & other.signed, one.signed | other.signed, thanks, one.thanked | other.thanked):
        if named_alike:
            return next(iter(named_alike)) if len(named_alike) == 1 else None
    return None
