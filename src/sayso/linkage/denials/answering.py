"""Support and accusation in return, where the words of a report leave little doubt.

Takes the sayings of two reports, or of one given twice; gives links. *Supports*: a statement that confirms what
somebody else says, in nearly the same words. *Counters*: two accuse each other, each the other's speaker; the later one
counters the earlier. In two reports each is accused before all others, within days or about a matter that both name.
Saying the like is not supporting it: of judged pairs that do, one in ten was meant to.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from sayso.linkage.denials.denying import NO_CLAIM, chance_of, is_one_report, ways
from sayso.linkage.denials.opposition import VERY_NEAR, has_its_words, is_aimed
from sayso.linkage.statements.features import nearness, other_speaker, overlap_of, same_speaker
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.tying import same_occasion
from sayso.linkage.wording import listed
from sayso.schema import Act, LinkKind, StatementLink

NO_SUPPORT = NO_CLAIM | {Act.CONCERN}
CHARGES = frozenset({Act.ACCUSE, Act.CRITICIZE})
LIKE = 0.5  # share of the words of the shorter one, by what they tell
OF_BOTH = 0.2  # of the longer one's, lest three words confirm a paragraph
CONFIRMED = 0.75  # of judged pairs three of four were support


def link_answers(first: Sequence[Saying], second: Sequence[Saying]) -> tuple[StatementLink, ...]:
    """Give the links of support and of accusation in return between the sayings of two reports."""
    found = (*link_support(first, second), *link_charges(first, second))
    return tuple(sorted(found, key=lambda link: (link.kind, link.a, link.b)))


def link_support(first: Sequence[Saying], second: Sequence[Saying]) -> Iterator[StatementLink]:
    """Give the statements that confirm what somebody else says."""
    pairs = (
        (one, claim)
        for own, others in ways(first, second)
        for one, claim in product([each for each in own if each.act is Act.CONFIRM and not each.negated], others)
    )
    for one, claim in pairs:
        if may_support(one, claim) and is_like(one, claim):
            because = f"confirmed by {one.speaker.label}, in nearly the words of {claim.speaker.label}"
            score = round(CONFIRMED * chance_of(one, claim), 3)
            yield StatementLink(LinkKind.SUPPORTS, one.id, claim.id, score, because)


def may_support(one: Saying, claim: Saying) -> bool:
    """Tell whether a statement is somebody else's claim, turned as it is, and neither is part of the other."""
    if one.inside == claim.id or claim.inside == one.id or claim.act in NO_SUPPORT or claim.negated:
        return False
    if bool(one.words.turning) != bool(claim.words.turning):
        return False
    return other_speaker(one, claim) and not same_speaker(one, claim)


def is_like(one: Saying, claim: Saying) -> bool:
    """Tell whether two contents have nearly the same words and meaning."""
    overlap = overlap_of(one, claim)
    of_both = overlap.of_fewer > LIKE and overlap.of_more >= OF_BOTH
    of_themselves = begins_with_speaker(one) and begins_with_speaker(claim)  # "it was invited", and so was the other
    return has_its_words(one, claim) and of_both and nearness(one, claim) > VERY_NEAR and not of_themselves


def begins_with_speaker(saying: Saying) -> bool:
    """Tell whether a content is about whoever says it: "that it had been invited"."""
    words = [word for word in saying.text.casefold().split() if word != "that"]
    return bool(words) and words[0].strip("“\"'‘") in listed("selves")


def link_charges(first: Sequence[Saying], second: Sequence[Saying]) -> Iterator[StatementLink]:
    """Give the accusations of those who accuse the accuser, or his side."""
    accusing = [[saying for saying in each if saying.act in CHARGES and not saying.negated] for each in (first, second)]
    for one, other in product(*accusing):
        if is_one_report(first, second) and one.place >= other.place:
            continue
        if (
            other_speaker(one, other)
            and is_charged(one, other)
            and is_charged(other, one)
            and is_one_quarrel(one, other)
        ):
            earlier, later = sorted((one, other), key=when)
            because = f"{later.speaker.label} and {earlier.speaker.label} accuse each other"
            yield StatementLink(LinkKind.COUNTERS, later.id, earlier.id, chance_of(later, earlier), because)


def is_charged(accused: Saying, charge: Saying) -> bool:
    """Tell whether a charge is about a speaker or his side; of another report, before all others."""
    if accused.document == charge.document:
        return is_aimed(charge, accused)
    return charge.target in accused.speaker.backed


def is_one_quarrel(one: Saying, other: Saying) -> bool:
    """Tell whether two charges answer each other: of one report, within days, or about a matter that both name."""
    days_known = one.day is not None and other.day is not None
    if one.document == other.document or (days_known and same_occasion(one, other)):
        return True
    return bool((one.words.bits.keys() & other.words.bits.keys()) - one.speaker.names - other.speaker.names)


def when(saying: Saying) -> tuple[str, str, int]:
    """Give what sorts sayings by the day on which they were said, and then by where they stand."""
    return str(saying.day or ""), saying.document, saying.place.start
