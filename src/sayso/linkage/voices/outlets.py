"""How everybody is heard over all reports of an outlet.

Takes hearings; gives for each outlet and speaker their sum. A person or body counts for whom it speaks in the end,
unless speakers are to stand apart. All whom no report names are one: officials, witnesses, documents, and "she" of whom
nothing else is told. Reports of which no outlet is known are taken together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from sayso.schema import Heard, Hearing
from sayso.schema.actor import is_shouted

Key = tuple[str | None, str | None]
UNNAMED: Key = (None, "")
OWN: Key = (None, None)


def sum_up(hearings: Sequence[Hearing], outlets: Mapping[str, str | None], *, apart: bool) -> tuple[Heard, ...]:
    """Sum hearings up over each outlet, those with most of it first."""
    names = names_of(hearings, apart=apart)
    gathered: dict[str | None, dict[Key, list[Hearing]]] = defaultdict(lambda: defaultdict(list))
    for hearing in hearings:
        gathered[outlets[hearing.document]][counted_as(hearing, apart=apart)].append(hearing)
    found: list[Heard] = []
    for outlet in sorted(gathered, key=lambda each: (each is None, each)):
        whole = sum(hearing.characters for rows in gathered[outlet].values() for hearing in rows) or 1
        heard = [add_up(outlet, key, rows, names.get(key[0] or ""), whole) for key, rows in gathered[outlet].items()]
        found += sorted(heard, key=lambda each: (-each.characters, -each.cues, each.name or ""))
    return tuple(found)


def counted_as(hearing: Hearing, *, apart: bool) -> Key:
    """Tell as whom a speaker counts: as whom it stands for, as itself, or as one of those who are not named."""
    if hearing.stands_for is not None and not apart:
        return hearing.stands_for[0], None
    if hearing.actor is not None and hearing.named:
        return hearing.actor, None
    return OWN if hearing.name is None else UNNAMED


def names_of(hearings: Iterable[Hearing], *, apart: bool) -> dict[str, str]:
    """Give entities the names that most reports give them; one in capitals only where there is no other."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for hearing in hearings:
        if hearing.actor is not None and hearing.name is not None:
            names[hearing.actor][hearing.name] += 1
        if hearing.stands_for is not None and not apart:
            entity, name = hearing.stands_for
            names[entity][name] += 1
    return {
        entity: min(counts, key=lambda name: (is_shouted(name), -counts[name], name))
        for entity, counts in names.items()
    }


def add_up(outlet: str | None, key: Key, rows: Sequence[Hearing], name: str | None, whole: int) -> Heard:
    """Add up the hearings of one speaker in one outlet; several of one report are one."""
    letters = sum(row.characters for row in rows)
    spoken = [row for row in rows if row.order is not None]
    first_of: dict[str, float] = {}
    for row in spoken:
        before = row.before or 0.0
        first_of[row.document] = min(first_of.get(row.document, 1.0), before)
    return Heard(
        outlet=outlet,
        actor=key[0],
        name=name if key[0] is not None else key[1],
        reports=len({row.document for row in rows if row.characters or row.order is not None}),
        first=len({row.document for row in spoken if row.order == 1}),
        before=round(median(first_of.values()), 4) if first_of else None,
        headlines=len({row.document for row in rows if row.headline}),
        characters=letters,
        share=round(letters / whole, 4),
        cues=sum(row.cues for row in rows),
        loaded=tuple(sign for row in rows for sign in row.loaded),
        scare_within=tuple(sign for row in rows for sign in row.scare_within),
        scare_about=tuple(sign for row in rows for sign in row.scare_about),
        openings=tuple(row.opening for row in spoken if row.order == 1 and row.opening is not None),
        statements=tuple(each for row in rows for each in row.statements),
    )
