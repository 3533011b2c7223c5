"""Whose voice is heard in reports, and what chance has to do with it: the door of the room for voices.

Takes records, and who is whom; gives the hearings of each report, their sums over each outlet, and what loaded cues are
used for whom, held against chance. Text that outlets carry and have not written can be left out: what an agency's
report calls a claim is not the choice of word of an outlet that carries it.
"""

from collections.abc import Iterable, Mapping, Sequence

from sayso.linkage.voices.contrasts import LEAST, contrasts_of
from sayso.linkage.voices.hearings import hearings_of
from sayso.linkage.voices.outlets import sum_up
from sayso.schema import Hearing, Record, Span, Voices


def hear_records(
    records: Iterable[Record],
    entities: Mapping[str, str],
    *,
    carried: Mapping[str, Sequence[Span]] | None = None,
    apart: bool = False,
) -> Voices:
    """Hear some reports.

    Args:
        records: The reports; each is looked at once and not kept.
        entities: For each actor, by id, the entity that it is taken for; those that are missing are their own.
        carried: For documents, by id, the passages that they carry and have not written; these do not count.
        apart: Persons and bodies stand by themselves, and not for those for whom they speak.
    """
    outlets: dict[str, str | None] = {}
    hearings: list[Hearing] = []
    for record in records:
        document = record.document
        outlets[document.id] = document.outlet
        without = (carried or {}).get(document.id, ())
        hearings += hearings_of(record, lambda actor: entities.get(actor, actor), without)
    return weigh_hearings(hearings, outlets, apart=apart)


def weigh_hearings(hearings: Sequence[Hearing], outlets: Mapping[str, str | None], *, apart: bool = False) -> Voices:
    """Sum up hearings that are there already, as a comparison gives them, and hold their loaded cues against chance.

    Args:
        hearings: Of some reports.
        outlets: For each of these, by id, its outlet; null where that is not known.
        apart: As in `hear_records`.
    """
    heard = sum_up(hearings, outlets, apart=apart)
    return Voices(tuple(hearings), heard, contrasts_of(heard), LEAST)
