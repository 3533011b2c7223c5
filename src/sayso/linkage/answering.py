"""Support and accusation in return, where the words of a report leave no doubt.

Takes the sayings of two reports, or of one given twice; gives links. *Supports*: a statement that confirms what another
says, or agrees with it, and names it: "Kyiv confirmed Warsaw's claim that …" holds the claim as a statement of its own.
*Counters*: two accuse each other, each the other's speaker; the later one counters the earlier. What merely sounds
alike is linked as neither: of judged pairs that say the like, one in ten was meant to support.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from sayso.linkage.denying import NO_CLAIM, chance_of, is_one_report
from sayso.linkage.features import other_speaker, same_speaker
from sayso.linkage.opposition import is_aimed
from sayso.linkage.sayings import Saying
from sayso.schema import Act, LinkKind, StatementLink

ASSENTS = frozenset({Act.CONFIRM, Act.AGREE})
CHARGES = frozenset({Act.ACCUSE, Act.CRITICIZE})


def link_answers(first: Sequence[Saying], second: Sequence[Saying]) -> tuple[StatementLink, ...]:
    """Give the links of support and of accusation in return between the sayings of two reports."""
    found = [*link_support(first)] if is_one_report(first, second) else []
    return tuple(sorted((*found, *link_charges(first, second)), key=lambda link: (link.kind, link.a, link.b)))


def link_support(sayings: Sequence[Saying]) -> Iterator[StatementLink]:
    """Give the statements of a report that confirm a claim and name it."""
    by_id = {saying.id: saying for saying in sayings}
    for claim in sayings:
        outer = by_id.get(claim.inside or "")
        if outer is None or outer.act not in ASSENTS or outer.negated or claim.act in NO_CLAIM or claim.negated:
            continue
        known = claim.speaker.entities or claim.speaker.surnames
        if known and not same_speaker(outer, claim):
            because = f"{outer.speaker.label} confirms what {claim.speaker.label} says, and names it"
            yield StatementLink(LinkKind.SUPPORTS, outer.id, claim.id, chance_of(outer, claim), because)


def link_charges(first: Sequence[Saying], second: Sequence[Saying]) -> Iterator[StatementLink]:
    """Give the accusations of those who accuse the accuser, or his side."""
    accusing = [[saying for saying in each if saying.act in CHARGES and not saying.negated] for each in (first, second)]
    for one, other in product(*accusing):
        if is_one_report(first, second) and one.place >= other.place:
            continue
        if other_speaker(one, other) and is_aimed(one, other) and is_aimed(other, one):
            earlier, later = sorted((one, other), key=when)
            because = f"{later.speaker.label} and {earlier.speaker.label} accuse each other"
            yield StatementLink(LinkKind.COUNTERS, later.id, earlier.id, chance_of(later, earlier), because)


def when(saying: Saying) -> tuple[str, str, int]:
    """Give what sorts sayings by the day on which they were said, and then by where they stand."""
    return str(saying.day or ""), saying.document, saying.place.start
