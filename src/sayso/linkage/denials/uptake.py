"""How likely it is that a denial takes up a claim, and how that is told to a reader.

Takes a saying that denies something and what somebody else says; gives what a calibrated scale weighs: the signs by
which a reader would go (`opposition.py`), how near the two are in words, meaning and place, what kinds of deed they
tell of, and whether the claim is an accusation, and of the one who denies. What the network says is heard where it can
decide: who denies something denies what follows from it.

Without a sign a claim has to stand in the same report. In another report, of another day, whose claim it is must be
named, too: of an affair that goes on, many claims are alike.
"""

from collections.abc import Iterator, Mapping

from sayso.linkage.denials.opposition import (
    VERY_NEAR,
    denies_a_not,
    is_aimed,
    is_brief,
    is_owned,
    is_turned,
    names_another,
    signs_of,
)
from sayso.linkage.statements.deeds import GUILT, deeds_in_common
from sayso.linkage.statements.features import MOST_BITS, TENTH, nearness, overlap_of
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.scales import odds_of, scale_of
from sayso.linkage.statements.tying import same_occasion, words_of
from sayso.schema import Act, JudgePairs

# The least chance without a sign: of the judged pairs between the least with a sign and this, a third is wrong.
UNSIGNED = 0.75
BESIDE = 3  # sentences between a denial and a claim that stands beside it
FAR = 12  # sentences between those of which one is mostly no answer to the other
HIGHEST = {"entailed": 1.0}  # what the network may say


def chance_of_uptake(denial: Saying, claim: Saying, judge: JudgePairs) -> float:
    """Give the chance that a denial takes up a claim; nought where it is below the least that counts."""
    if agree_that_not(denial, claim) or not is_in_reach(denial, claim):
        return 0.0
    scale, found = scale_of("denies"), uptake(denial, claim)
    if not (found["a sign"] or denial.document == claim.document):
        return 0.0
    least = scale.least if found["a sign"] else UNSIGNED
    if scale.ceiling(found, HIGHEST) < odds_of(least):
        return 0.0
    chance = scale.chance({**found, **judged_uptake(denial, claim, judge)})
    return chance if chance >= least else 0.0


def agree_that_not(denial: Saying, claim: Saying) -> bool:
    """Tell whether both say that something is not so, unless the denial says that it means this speaker's claim."""
    return denies_a_not(denial) and is_turned(claim) and not is_owned(denial, claim)


def is_in_reach(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial may mean a claim by where and when it is made, or by naming whose it is."""
    if denial.document == claim.document or same_occasion(denial, claim):
        return True
    return is_owned(denial, claim) or not denial.cast.isdisjoint(claim.speaker.entities)


def uptake(denial: Saying, claim: Saying) -> Mapping[str, float]:
    """Give what speaks for it that a denial takes up a claim, and against it.

    What says no more than that it is a denial ("any wrongdoing") means nothing that could be held against a claim. A
    denial that is told by "not" may agree with the claim ("denied that it was not so"); and what somebody says in
    another's statement is mostly there for another's sake.
    """
    signs, deeds = len(list(signs_of(denial, claim))), deeds_in_common(denial.deeds, claim.deeds)
    return {
        "a sign": float(signs > 0),
        "two signs": float(signs > 1),
        "meaning": VERY_NEAR if is_brief(denial) else nearness(denial, claim),
        "shared": min(overlap_of(denial, claim).shared, MOST_BITS) / TENTH,
        "far": float(is_far(denial, claim)),
        "accused": float(claim.act is Act.ACCUSE),
        "of the denier": float(is_of_denier(denial, claim)),
        "of another": float(names_another(denial, claim)),
        "deed": float(bool(deeds)),
        "another deed": float(bool(denial.deeds - {GUILT} and claim.deeds - {GUILT} and not deeds)),
        "guilt": float(denial.deeds == {GUILT}),
        "turned": float(denies_a_not(denial)),
        "inside": float(claim.inside is not None),
    }


def is_far(denial: Saying, claim: Saying) -> bool:
    """Tell whether a claim stands far from a denial in their report."""
    return denial.document == claim.document and abs(denial.sentence - claim.sentence) > FAR


def is_beside(denial: Saying, claim: Saying) -> bool:
    """Tell whether a claim stands within a few sentences of a denial."""
    return denial.document == claim.document and abs(denial.sentence - claim.sentence) <= BESIDE


def is_of_denier(denial: Saying, claim: Saying) -> bool:
    """Tell whether a claim is about the one who denies, or those for whom he speaks, or names them."""
    return is_aimed(claim, denial) or not claim.cast.isdisjoint(denial.speaker.backed)


def judged_uptake(denial: Saying, claim: Saying, judge: JudgePairs) -> Mapping[str, float]:
    """Give what the network says of a pair: the chance that what is denied entails the claim."""
    (found,) = judge([(denial.disclaimed or denial.text, claim.text)])
    return {"entailed": found.entails}


def reasons_of(denial: Saying, claim: Saying) -> str:
    """Say why a denial is taken to mean a claim."""
    return "; ".join([*signs_of(denial, claim)] or plain_reasons(denial, claim))


def plain_reasons(denial: Saying, claim: Saying) -> Iterator[str]:
    """Say what speaks for it where there is no sign."""
    if is_of_denier(denial, claim):
        accused = claim.act is Act.ACCUSE
        yield "the claim accuses the one who denies" if accused else "the claim is about the one who denies"
    if is_beside(denial, claim):
        yield "the two stand close to each other"
    if not is_brief(denial):
        yield words_of(denial, claim)
