"""Whose voice is heard in reports, and what chance has to do with it: the door of the room for voices.

Takes records, and who is whom; gives the hearings of each report, their sums over each outlet, and what loaded cues are
used for whom, held against chance. Text that outlets carry and have not written can be left out: what an agency's
report calls a claim is not the outlet's choice of word, except where the outlet is that agency.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.linkage.contrasts import LEAST, contrasts_of
from sayso.linkage.hearings import hearings_of
from sayso.linkage.lists import agencies
from sayso.linkage.outlets import sum_up
from sayso.schema import Copy, Document, Hearing, Record, Span, Voices


def hear_records(
    records: Iterable[Record], entities: Mapping[str, str], *, copies: Iterable[Copy] = (), apart: bool = False
) -> Voices:
    """Hear some reports.

    Args:
        records: The reports; each is looked at once and not kept.
        entities: For each actor, by id, the entity that it is taken for; those that are missing are their own.
        copies: Text that reports carry and have not written; its passages do not count.
        apart: Persons and bodies stand by themselves, and not for those for whom they speak.
    """
    left = passages_of(copies)
    outlets: dict[str, str | None] = {}
    hearings: list[Hearing] = []
    for record in records:
        document = record.document
        outlets[document.id] = document.outlet
        without = tuple(span for span, agency in left.get(document.id, ()) if not is_its_own(document, agency))
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


def passages_of(copies: Iterable[Copy]) -> dict[str, list[tuple[Span, str | None]]]:
    """Give the copied passages of each document, with the agency whose text they are."""
    found: dict[str, list[tuple[Span, str | None]]] = defaultdict(list)
    for copy in copies:
        for passage in copy.passages:
            found[passage.document].append((passage.span, copy.agency))
    return found


def is_its_own(document: Document, agency: str | None) -> bool:
    """Tell whether the outlet is the agency whose text is copied: that is the one that has written it."""
    return agency is not None and agencies().get(document.outlet or "") == agency
