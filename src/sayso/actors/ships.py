"""Ships, which bear the names of people: "the USS Ann Roe", "the tanker Poe Star", "a destroyer, the Bob Poe".

A name is a ship's where a prefix of ships or a noun for one stands beside it and hangs together with it. Where the
report has told of such a ship, the same name or its end with "the" is that ship; without "the" it remains a person's.
"""

from collections.abc import Sequence

from sayso.actors.cast import Being, Spot, fold
from sayso.actors.lists import wording
from sayso.actors.reading import Reading
from sayso.schema import NameKind


def mark_ships(reading: Reading, named: Sequence[Spot]) -> None:
    """Note which names are those of ships; "the USS Roe Strike Group" is a body."""
    for spot in named:
        other = spot.titles or spot.gender or reading.lower[spot.last] in wording().body
        spot.ship = not other and (has_prefix(reading, spot) or is_called_ship(reading, spot))
    by_word = {word: spot for spot in named for word in range(spot.first, spot.last + 1)}
    for spot in named:
        fellow = by_word.get(reading.heads[spot.head]) if reading.relations[spot.head] == "conj" else None
        spot.ship = spot.ship or (fellow is not None and fellow.ship and has_prefix(reading, fellow))
    ends = {
        name[start:] for spot in named if spot.ship for name in [name_of(reading, spot)] for start in range(len(name))
    }
    for spot in named:
        again = not spot.senses and name_of(reading, spot) in ends and reading.lower[max(0, spot.first - 1)] == "the"
        spot.ship = spot.ship or (again and not spot.titles)
        if spot.ship:
            spot.name_kind, spot.being = NameKind.OTHER, Being.THING


def name_of(reading: Reading, spot: Spot) -> tuple[str, ...]:
    """Give the words of a ship's name without its prefix."""
    words = fold(reading.shown(spot.first, spot.last))
    return words[1:] if has_prefix(reading, spot) and words[1:] and words[0] in wording().ship_prefixes else words


def has_prefix(reading: Reading, spot: Spot) -> bool:
    """Tell whether a name begins with the prefix of a navy or of merchant ships, or stands behind one."""
    words = reading.words[max(0, spot.first - 1) : spot.last + 1]
    return any(word.isupper() and word.casefold() in wording().ship_prefixes for word in words[:2])


def is_called_ship(reading: Reading, spot: Spot) -> bool:
    """Tell whether a noun for a ship stands before a name and hangs together with it, or the name is its apposition."""
    before, above = spot.first - 1, reading.heads[spot.head]
    if before >= 0 and reading.lower[before] in wording().vessels:
        beside = reading.heads[before] == above and reading.relations[before] == reading.relations[spot.head]
        return beside or above == before or spot.first <= reading.heads[before] <= spot.last
    return reading.relations[spot.head] == "appos" and above < spot.head and reading.lower[above] in wording().vessels
