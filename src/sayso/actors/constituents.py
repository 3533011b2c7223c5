"""Members of a parliament who are called by their state and party: "the Ohio Republican", "the California Democrat".

It is the one person whom the report names with both, as American reports do: "Max Roe (R-Ohio)", "Max Roe, R-Ohio,",
"Max Roe, Ohio Republican,". States are written short there, so that their letters in order suffice; of two who fit,
nobody is meant.
"""

import re
from collections.abc import Iterator

from sayso.actors.cast import Being, Cast, Party, Spot
from sayso.actors.mentions import Spots
from sayso.actors.reading import Reading
from sayso.schema import MentionForm, NameKind, PhraseKind

PARTIES = {"r": "republican", "d": "democrat", "i": "independent"}
BEHIND = re.compile(
    r"\s*(?:\(|, ?)(?:(?P<letter>[RDI])-(?P<short>[A-Z][\w.]*(?: [A-Z][\w.]*)?)"
    r"|(?P<state>[A-Z]\w+(?: [A-Z]\w+)?) (?P<party>Republican|Democrat|Independent)\b)"
)
STATE = 2  # words of a state's name, at most


def name_constituents(reading: Reading, spots: Spots, cast: Cast) -> None:
    """Bind what calls somebody by state and party to the one person who is named with both."""
    seats = list(find_seats(reading, cast))
    for word, party in enumerate(reading.lower if seats else ()):
        if party not in PARTIES.values():
            continue
        first = word
        while first > 0 and word - first < STATE and is_name(reading, first - 1):
            first -= 1
        called = reading.lower[first - 1] == "the" or (reading.lower[first - 1] == "," and first - 2 in spots.at)
        state = reading.shown(first, word - 1) if first < word and called else ""
        found = {person.number: person for person, own, seat in seats if own == party and fits(seat, state)}
        spot = spots.at.get(word)
        if len(found) == 1 and spot is not None and spot.first >= first - 1 and spot.being is not Being.GROUP:
            bind_anew(cast, spot, next(iter(found.values())))


def is_name(reading: Reading, word: int) -> bool:
    """Tell whether a word may be part of a state's name."""
    return reading.tags[word] in {"PROPN", "ADJ"} and reading.words[word][:1].isupper() and reading.lower[word] != "the"


def find_seats(reading: Reading, cast: Cast) -> Iterator[tuple[Party, str, str]]:
    """Give the persons whom a report names with party and state."""
    for person in cast.parties:
        for spot in person.spots if person.being is Being.PERSON else ():
            seat = BEHIND.match(reading.text, reading.annotations.ends[spot.last])
            if seat and spot.named:
                letter, party = seat["letter"], seat["party"]
                yield person, PARTIES[letter.lower()] if letter else party.lower(), seat["short"] or seat["state"]


def fits(short: str, state: str) -> bool:
    """Tell whether a state's name may be written short so: its letters in order, from the first one on.

    >>> fits("Fla.", "Florida"), fits("S.C.", "South Carolina"), fits("Ohio", "Ohio"), fits("Ore.", "Ohio")
    (True, True, True, False)
    """
    letters = iter(state.casefold())
    wanted = [letter for letter in short.casefold() if letter.isalpha()]
    return bool(state) and wanted[:1] == [state[0].casefold()] and all(letter in letters for letter in wanted)


def bind_anew(cast: Cast, spot: Spot, person: Party) -> None:
    """Let a spot point to a person, whatever it was taken for."""
    if spot.party is not None:
        spot.party.spots.remove(spot)
    spot.being, spot.form, spot.name_kind, spot.senses = Being.PERSON, MentionForm.ROLE, NameKind.PERSON, ()
    spot.kind = PhraseKind.DEFINITE
    cast.bind(spot, person)
