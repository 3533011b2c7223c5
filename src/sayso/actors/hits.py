"""What the gazetteer knows in a report: the longest hits of each sentence, and who is named inside offices and bodies.

"Chinese foreign minister Wang Yi" gives the office and, inside it, China. Which of several senses is meant is not
decided here.
"""

from collections.abc import Sequence

from sayso.actors.entries import Hit, Manner, Sense
from sayso.actors.gazetteer import Gazetteer
from sayso.actors.reading import Reading
from sayso.schema import ActorKind

BY_NAME = frozenset({Manner.NAME, Manner.ADJECTIVE, Manner.PEOPLE, Manner.CAPITAL, Manner.SEAT, Manner.BODY})


def find_hits(reading: Reading, gazetteer: Gazetteer) -> list[Hit]:
    """Give what the gazetteer knows in each sentence: the longest hits, and what is named inside offices and bodies."""
    found: list[Hit] = []
    for first, last in reading.annotations.sentence_words:
        words = reading.words[first:last]
        for hit in gazetteer.find(words):
            found.append(Hit(hit.start + first, hit.end + first, hit.senses))
            if any(sense.manner in {Manner.OFFICE, Manner.BODY} for sense in hit.senses):
                found += [Hit(h.start + first, h.end + first, h.senses) for h in inside(gazetteer, words, hit)]
    return found


def inside(gazetteer: Gazetteer, words: Sequence[str], outer: Hit) -> list[Hit]:
    """Give the actors that are named within an office or a body: "Chinese" in "Chinese foreign minister"."""
    found: list[Hit] = []
    part = words[outer.start : outer.end]
    at = 0
    while at < len(part):
        hits = [
            hit
            for hit in gazetteer.at(part, at)
            if (hit.start, hit.end) != (0, len(part))
            and any(s.manner in BY_NAME and s.entry and not s.entry.id.startswith("*/") for s in hit.senses)
        ]
        if hits:
            senses = tuple(s for s in hits[0].senses if s.manner in BY_NAME)
            found.append(Hit(outer.start + hits[0].start, outer.start + hits[0].end, senses))
            at = hits[0].end
        else:
            at += 1
    return found


def has_title(hit: Hit, reading: Reading, word: int) -> bool:
    """Tell whether a word is the title of an office, whatever stands behind it: "spokesman for the ministry"."""
    return any(sense.office and reading.lower[word] in parts_of(sense.office.title) for sense in hit.senses)


def parts_of(title: str) -> list[str]:
    """Give the words of a title in small letters, each from its last hyphen on.

    >>> parts_of("First attorney-general")
    ['first', 'general']
    """
    return [word.rpartition("-")[2] for word in title.casefold().split()]


def is_people(sense: Sense) -> bool:
    """Tell whether words mean people of a kind ("Chinese companies"), who are called by their own words."""
    return sense.manner is Manner.BODY and sense.entry is not None and sense.entry.kind is ActorKind.GROUP
