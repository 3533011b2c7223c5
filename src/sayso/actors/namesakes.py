"""Who cannot be meant by an office and a surname, though the name fits: relatives of whoever holds the office.

"President Obama" is not Michelle Obama, since the leader of that name is called otherwise; nor is "Senator Roe" the one
whom the report calls "Maria Roe, his wife". Without such a sign the full name of the report is whom the surname means.
"""

from sayso.actors.cast import Party, Spot
from sayso.actors.lists import leaders, wording
from sayso.actors.reading import Reading

OWNERS = frozenset({"his", "her", "'s"})


def is_namesake(reading: Reading, spot: Spot, person: Party) -> bool:
    """Tell whether a person known by a full name is not whom an office and a surname mean.

    Args:
        reading: The report.
        spot: A surname, with or without an office.
        person: A person whose name ends in it.
    """
    offices = offices_of(spot)
    if not offices or len(person.tokens) < 2 or any(offices & offices_of(other) for other in person.spots):
        return False
    given = leaders().get(person.tokens[-1])
    if given is not None and leads(spot, past=True):
        return person.tokens[0] not in given
    return any(is_relative(reading, other) for other in person.spots)


def offices_of(spot: Spot) -> set[str]:
    """Give the titles that stand beside a name."""
    return {sense.office.title for sense, _, _ in spot.titles if sense.office}


def leads(spot: Spot, *, past: bool = False) -> bool:
    """Tell whether somebody is named with an office that leads a government, or has led one if that is asked for."""
    offices = [sense.office for sense, _, _ in spot.titles if sense.office]
    return any(office.rank == 1 and office.sectors[:1] == ("GOV",) and past >= office.past for office in offices)


def is_relative(reading: Reading, spot: Spot) -> bool:
    """Tell whether a name stands beside a word of kinship: "his wife Maria Roe", "Maria Roe, his wife"."""
    lower, at = reading.lower, spot.first - 1
    at -= lower[at : at + 1] == [","]
    before = lower[max(0, at - 1) : at + 1]
    behind = lower[spot.last + 1 : spot.last + 4]
    if before == ["first", "lady"] or behind[:2] == [",", "first"]:
        return True
    if len(before) == 2 and before[1] in wording().kin and before[0] in OWNERS:
        return True
    return len(behind) == 3 and behind[0] == "," and behind[1] in OWNERS and behind[2] in wording().kin
