"""Whose "I" it is outside of quotations: the author's, where the report has one byline and that names one person.

Takes the lines that are bylines. Several names, an agency, or no byline leave it open; so does an "I" in a title, in a
transcript, or in what somebody else is told to have said.
"""

import re
from bisect import bisect_right

from sayso.actors.cast import Being, Cast, Party, Spot, fold
from sayso.actors.gazetteer import Gazetteer
from sayso.actors.lists import given_names, wording
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, BlockKind

BY = re.compile(r"(?:(?:analysis|opinion|review|story|text|words|commentary|column) )?by\s+", re.IGNORECASE)
END = re.compile(r"\s*(?:[,|/•·(;:]|\s[-–—]\s|\s(?:in|for|at|of)\s)")
SEVERAL = re.compile(r",? (?:and|&|with) ", re.IGNORECASE)
SECOND = re.compile(r", (\w+) \w")  # perhaps a given name: "By Ann Roe, Tom Poe"
LONGEST = 5  # words of a name


def find_author(reading: Reading, cast: Cast, gazetteer: Gazetteer, spot: Spot) -> Party | None:
    """Give the author, if a first person stands in the outlet's own voice and one person has written the report."""
    if not is_own_voice(reading, spot) or (name := sole_byline(reading, gazetteer)) is None:
        return None
    tokens = fold(name)
    known = [p for p in cast.parties if p.being is Being.PERSON and (p.tokens == tokens or tokens in p.names)]
    if known:
        return known[0]
    author = cast.add(name, Being.PERSON, ActorKind.PERSON, tokens)
    author.names.add(tokens)
    author.gender = given_names().get(tokens[0], "")
    return author


def is_own_voice(reading: Reading, spot: Spot) -> bool:
    """Tell whether a word stands in prose, outside quotation marks and of what others are told to have said."""
    blocks = reading.document.blocks
    start = reading.annotations.starts[spot.head]
    block = blocks[bisect_right(blocks, start, key=lambda block: block.span.start) - 1]
    if block.kind is not BlockKind.PROSE or reading.depth[spot.head]:
        return False
    sources = (reading.words_of(reading.statements[number].source.spans) for number in reading.around[spot.head])
    return all(len(words) == 1 and reading.lower[words[0]] in wording().first for words in sources)


def sole_byline(reading: Reading, gazetteer: Gazetteer) -> str | None:
    """Give the name in the only byline that names an author; none if it names several, or an agency."""
    lines = [
        block.span.of(reading.document.text) for block in reading.document.blocks if block.kind is BlockKind.BYLINE
    ]
    named = [line[mark.end() :] for line in lines if (mark := BY.match(line))]
    second = SECOND.search(named[0]) if len(named) == 1 else None
    if len(named) != 1 or SEVERAL.search(named[0]) or (second and fold(second[1])[0] in given_names()):
        return None
    name = END.split(named[0], maxsplit=1)[0].strip(" .")
    words = name.split()
    bodies = [gazetteer.look_up(part) for part in (name, words[0])] if words else []
    desk = any(bodies) or not wording().desks.isdisjoint(map(str.lower, words))
    if not 1 < len(words) <= LONGEST or desk or any(not word[:1].isalpha() for word in words):
        return None
    return name.title() if name.isupper() else name
