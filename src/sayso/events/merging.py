"""One event, told more than once in a report: the same deed by the same actors becomes one row with several say-sos.

Only material events and formal ones with both parties named are put together, and only where type, parties and status
agree and no two dates differ. What one asserts and another says is not so is one event too: asserted by the one, denied
by the other. Utterances stay apart: to accuse twice is two events.
"""

from collections.abc import Sequence

from sayso.events.coding import Draft
from sayso.schema import EventStatus, Stance

APART = frozenset({EventStatus.FUTURE, EventStatus.HYPOTHETICAL})


def merge_drafts(drafts: Sequence[Draft]) -> list[Draft]:
    """Put drafts together that tell of the same event; what is kept stands in text order."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if is_same(other, draft)), None)
        if same is None:
            kept.append(draft)
            continue
        if same.status is EventStatus.NEGATED and draft.status is not EventStatus.NEGATED:
            same.status = draft.status
        same.says += [say for say in draft.says if say not in same.says]
        same.words += draft.words
        same.works += [work for work in draft.works if work not in same.works]
        same.time, same.place, same.mode = same.time or draft.time, same.place or draft.place, same.mode or draft.mode
        same.confidence = max(same.confidence, draft.confidence)
    return kept


def is_same(one: Draft, other: Draft) -> bool:
    """Tell whether two drafts tell of the same event."""
    if one.own is not None or other.own is not None or one.type is not other.type:
        return False
    if not one.sources or not one.recipients:
        return False
    if set(one.sources) != set(other.sources) or set(one.recipients) != set(other.recipients):
        return False
    if one.mode is not None and other.mode is not None and one.mode is not other.mode:
        return False
    if one.time is not None and other.time is not None and one.time != other.time:
        return False
    return one.status is other.status or contradict(one, other) or contradict(other, one)


def contradict(one: Draft, other: Draft) -> bool:
    """Tell whether the one is what somebody says not to be so, and the other what somebody says to be so."""
    denied = one.status is EventStatus.NEGATED and all(stance is Stance.DENIES for _, stance in one.says)
    return denied and other.status is EventStatus.ACTUAL
