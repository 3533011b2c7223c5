"""What two speakers have in common, as far as reports can be trusted to name them.

Takes speakers, two or two rows of them; gives features that a calibrated scale weighs. A surname is evidence that two
reports quote one person, and two surnames that they do not; a title by which many go is none.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.linkage.statements.sayings import Speaker
from sayso.linkage.wording import listed

Table = NDArray[np.bool_]

OF_ONE_REPORT = "a-"  # with which the id of an actor begins that is known in one report alone


def is_one(one: Speaker, other: Speaker) -> bool:
    """Tell whether two speakers are one."""
    if one.entities & other.entities or one.surnames & other.surnames:
        return True
    if one.surnames and other.surnames:
        return False
    if one.backed & other.backed:
        return True
    return len((one.names & other.names) - titles()) > 0 and not are_known_apart(one, other)


def are_known_apart(one: Speaker, other: Speaker) -> bool:
    """Tell whether speakers who have a word of their names in common are told to be two.

    They are two sides of one name, the south and the north of a country; or it is known across reports who each is, and
    neither's name is a part of the other's: "the Times of Israel" is not the army of Israel.
    """
    first, second = (speaker.names & listed("sides") for speaker in (one, other))
    if first and second and first.isdisjoint(second):
        return True
    known = is_identified(one) and is_identified(other)
    return known and not (one.names <= other.names or other.names <= one.names)


def is_identified(speaker: Speaker) -> bool:
    """Tell whether it is known across reports who speaks."""
    return bool(speaker.entities) and not any(entity.startswith(OF_ONE_REPORT) for entity in speaker.entities)


def titles() -> frozenset[str]:
    """Give the titles by which many go."""
    return listed("plain_titles")


def by_speakers(one: Speaker, other: Speaker) -> Mapping[str, float]:
    """Give what two speakers have in common."""
    return {
        "entity": float(not one.entities.isdisjoint(other.entities)),
        "surname": float(not one.surnames.isdisjoint(other.surnames)),
        "backed": float(not one.backed.isdisjoint(other.backed)),
        "names": float(not one.names.isdisjoint(other.names)),
        "same speaker": float(is_one(one, other)),
        "other surname": float(bool(one.surnames and other.surnames) and one.surnames.isdisjoint(other.surnames)),
    }


def by_speakers_among(first: Sequence[Speaker], second: Sequence[Speaker]) -> Mapping[str, Table]:
    """Give what `by_speakers` gives for each of some speakers, in rows, with each of others."""
    sides = first, second
    entity, surname, backed, names = (
        shared_among(*([getattr(each, kind) for each in side] for side in sides))
        for kind in ("entities", "surnames", "backed", "names")
    )
    told = shared_among(*([each.names - titles() for each in side] for side in sides))
    known = [np.array([bool(each.surnames) for each in side]) for side in sides]
    both = np.outer(*known)
    alone = told & ~(entity | surname | both | backed)
    for row, column in np.argwhere(alone):
        alone[row, column] = not are_known_apart(first[row], second[column])
    return {
        "entity": entity,
        "surname": surname,
        "backed": backed,
        "names": names,
        "same speaker": entity | surname | (~both & backed) | alone,
        "other surname": both & ~surname,
    }


def shared_among(first: Sequence[frozenset[str]], second: Sequence[frozenset[str]]) -> Table:
    """Tell which of some sets have something in common with which of others."""
    holders: dict[str, list[int]] = {}
    for place, names in enumerate(second):
        for name in names:
            holders.setdefault(name, []).append(place)
    found = np.zeros((len(first), len(second)), np.bool_)
    for row, names in zip(found, first, strict=True):
        for name in names:
            if name in holders:
                row[holders[name]] = True
    return found
