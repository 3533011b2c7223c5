"""Loaded cues for one speaker, held against those for others, or those of others, and against chance.

Takes what is heard over each outlet; gives a contrast of each speaker of an outlet with all its other speakers, and of
each outlet with all others on the same speaker, wherever there is a loaded cue. Whether it is more than chance is
tested only where there are enough cues on either side, and with a correction for the number of tests. What it is
instead of chance, no count can tell: whoever speaks more recklessly is doubted more.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.linkage.voices.chance import correct, exact_test
from sayso.linkage.voices.outlets import Key
from sayso.schema import Against, Contrast, Heard

# Below twenty cues a single loaded one moves their share by more than five points, and markers are not so sure (76 % on
# unread passages) that one should decide.
LEAST = 20


def contrasts_of(heard: Sequence[Heard]) -> tuple[Contrast, ...]:
    """Give all contrasts in which there is a loaded cue, with their chances."""
    every = [*among_speakers(heard), *among_outlets(heard)]
    tested = [each for each in every if min(each.cues, each.other_cues) >= LEAST]
    chances = [
        exact_test(each.loaded, each.cues - each.loaded, each.other_loaded, each.other_cues - each.other_loaded)
        for each in tested
    ]
    told = [
        replace(each, p=chance, corrected=corrected)
        for each, chance, corrected in zip(tested, chances, correct(chances), strict=True)
    ]
    open_ones = [each for each in every if min(each.cues, each.other_cues) < LEAST]
    told.sort(key=lambda each: (each.p, -each.cues))
    open_ones.sort(key=lambda each: (-min(each.cues, each.other_cues), -each.loaded, each.name or ""))
    return (*told, *open_ones)


def among_speakers(heard: Iterable[Heard]) -> Iterator[Contrast]:
    """Hold each speaker of an outlet against all its other speakers."""
    outlets: dict[str | None, list[Heard]] = defaultdict(list)
    for row in heard:
        if row.name is not None:
            outlets[row.outlet].append(row)
    for rows in outlets.values():
        loaded, cues = sum(len(row.loaded) for row in rows), sum(row.cues for row in rows)
        yield from (hold_against(row, Against.OTHER_SPEAKERS, loaded, cues) for row in rows if row.cues and loaded)


def among_outlets(heard: Iterable[Heard]) -> Iterator[Contrast]:
    """Hold the cues of an outlet for a speaker against those of all other outlets for the same.

    Those who are not named (the empty name) are other people in every outlet.
    """
    speakers: dict[Key, list[Heard]] = defaultdict(list)
    for row in heard:
        if row.name and row.outlet is not None and row.cues:
            speakers[(row.actor, None if row.actor else row.name)].append(row)
    for rows in speakers.values():
        loaded, cues = sum(len(row.loaded) for row in rows), sum(row.cues for row in rows)
        if len(rows) > 1 and loaded:
            yield from (hold_against(row, Against.OTHER_OUTLETS, loaded, cues) for row in rows)


def hold_against(row: Heard, against: Against, loaded: int, cues: int) -> Contrast:
    """Hold a speaker against the rest of all loaded cues and all cues."""
    own = len(row.loaded)
    return Contrast(row.outlet, row.actor, row.name, against, own, row.cues, loaded - own, cues - row.cues)
