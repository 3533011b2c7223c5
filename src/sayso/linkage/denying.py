"""Denials: a statement that says that what another has said is not so.

Takes the sayings of two reports, or of one; gives links from a denial to what it denies. A denial is a saying whose act
is *deny*; one that rejects a claim by that noun ("rejected the accusation that …"); or one that calls a claim false. A
refusal, a rejected offer and an accusation in return are none. What is denied is the claim inside the denial, if it is
somebody else's; if not, a claim nearby that is said of the denier or whose speaker the denial names, the one that fits
best; or one of another report, if both mean nearly the same. A denial denies one claim of a report: who denies "the
accusations" is linked to one of them.
"""

from collections.abc import Iterator, Sequence

from sayso.linkage.features import nearness, overlap_of, same_speaker
from sayso.linkage.sayings import Saying
from sayso.linkage.scales import shares_right
from sayso.linkage.wording import listed
from sayso.schema import Act, LinkKind, StatementLink

INSIDE, NEARBY, ELSEWHERE = "inside", "nearby", "elsewhere"
WAYS = (INSIDE, NEARBY, ELSEWHERE)
LEAST_FIT = {INSIDE: 1.0, NEARBY: 0.5, ELSEWHERE: 0.6}
BACK = 6  # sentences between a claim and its denial
SHARED = 0.3  # share of the bits that a denial elsewhere must have in common with what is not said of the denier
ACCUSED, NAMED, APART = 0.3, 0.2, 0.03  # what speaks for a claim nearby; the last a sentence
FIRST = 6  # words of a content in which the noun stands that takes up a claim
SHORT = 30  # words of a content that calls something false
NO_CLAIM = frozenset(
    {
        Act.DENY,
        Act.REJECT,
        Act.REFUSE,
        Act.DEMAND,
        Act.PLEDGE,
        Act.INTEND,
        Act.ASK,
        Act.PROPOSE,
        Act.THREATEN,
        Act.PRAISE,
        Act.AGREE,
    }
)


def denies_something(saying: Saying) -> bool:
    """Tell whether a saying says that something is not so."""
    if saying.negated:
        return False
    words = [
        word.strip(".,;:!?“”\"'‘’()").removesuffix("’s").removesuffix("'s") for word in saying.text.casefold().split()
    ]
    if saying.act is Act.DENY:
        return True
    if saying.act is Act.REJECT and listed("claims") & set(words[:FIRST]):
        return True
    return len(words) <= SHORT and bool(listed("false") & set(words)) and bool(listed("claims") & set(words))


def link_denials(first: Sequence[Saying], second: Sequence[Saying]) -> tuple[StatementLink, ...]:
    """Give the denials of two reports that deny a claim of the other; of one, where it is given twice."""
    together = bool(first and second) and first[0].document == second[0].document
    found = list(deny(first, second))
    if not together:
        found += deny(second, first)
    return tuple(sorted(found, key=lambda link: (link.a, link.b)))


def deny(denials: Sequence[Saying], claims: Sequence[Saying]) -> Iterator[StatementLink]:
    """Give, for each denial, the claim that it denies, if there is one."""
    for denial in filter(denies_something, denials):
        rated = [(fit_of(denial, claim), claim) for claim in claims if may_deny(denial, claim)]
        best = max(rated, key=lambda row: (row[0], row[1].id), default=None)
        if best is None:
            continue
        fit, claim = best
        how = way_of(denial, claim)
        if fit >= LEAST_FIT[how]:
            yield StatementLink(
                LinkKind.DENIES, denial.id, claim.id, shares_right()[how], reason_of(denial, claim, how)
            )


def may_deny(denial: Saying, claim: Saying) -> bool:
    """Tell whether somebody else says something that can be denied."""
    if claim.act in NO_CLAIM or same_speaker(denial, claim) or not (claim.speaker.entities or claim.speaker.surnames):
        return False
    if claim.inside == denial.id:
        return True
    if denial.document == claim.document:
        apart = claim.place.start >= denial.place.end or denial.place.start >= claim.place.end
        return apart and abs(denial.sentence - claim.sentence) <= BACK
    return denial.act is Act.DENY


def way_of(denial: Saying, claim: Saying) -> str:
    """Tell where a claim stands from its denial."""
    if claim.inside == denial.id:
        return INSIDE
    return NEARBY if denial.document == claim.document else ELSEWHERE


def fit_of(denial: Saying, claim: Saying) -> float:
    """Give how well a claim fits its denial."""
    way = way_of(denial, claim)
    if way == INSIDE:
        return 2.0
    near = nearness(denial, claim)
    if way == ELSEWHERE:
        return near if accuses(claim, denial) or overlap_of(denial, claim).of_fewer >= SHARED else 0.0
    named = bool(claim.speaker.entities & denial.cast) or bool(claim.speaker.names & set(denial.words.bits))
    if not (named or accuses(claim, denial)):
        return 0.0
    distance = abs(denial.sentence - claim.sentence)
    return near + ACCUSED * accuses(claim, denial) + NAMED * named - APART * distance


def accuses(claim: Saying, denial: Saying) -> bool:
    """Tell whether a claim is of him who denies, or of those for whom he speaks."""
    return bool(denial.speaker.backed & (claim.about | claim.cast))


def reason_of(denial: Saying, claim: Saying, how: str) -> str:
    """Say why one is taken to deny the other."""
    by = f"{denial.speaker.label} denies what {claim.speaker.label} says"
    if how == INSIDE:
        return f"{by}, and names it"
    where = "in the same report" if how == NEARBY else "in another report"
    of = f"; it is said of {denial.speaker.label}" if accuses(claim, denial) else ""
    return f"{by} {where}{of}"
