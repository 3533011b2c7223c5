"""How likely it is that a denial takes up a claim, and how that is told to a reader.

Takes a saying that denies something and what somebody else says; gives what a calibrated scale weighs: the signs by
which a reader would go (`opposition.py`), how near the two are in words, meaning and place, whether the claim is an
accusation, and of the one who denies. What the network says of the pair is heard where it can decide: who denies
something denies what follows from it, and not what contradicts it, for the content of a denial is what is said not to
be so.

Without a sign a claim has to stand in the same report. In another report, of another day, whose claim it is must be
named, too: of an affair that goes on, many claims are alike.
"""

from collections.abc import Iterator, Mapping

from sayso.linkage.features import MOST_BITS, TENTH, nearness, overlap_of
from sayso.linkage.opposition import VERY_NEAR, is_aimed, is_brief, is_owned, names_another, signs_of
from sayso.linkage.sayings import Saying
from sayso.linkage.scales import odds_of, scale_of
from sayso.linkage.tying import same_occasion, words_of
from sayso.schema import Act, JudgePairs

# The least chance without a sign. The pairs on which the scale was fitted are the likest of their reports; of 28 that
# were found in whole reports, 9 of the 10 that reach it were right, and 9 of the 18 below.
UNSIGNED = 0.75
BESIDE = 3  # sentences between a denial and a claim that stands beside it
HIGHEST = {"contradicts": 1.0, "entailed": 1.0}  # what the network may say


def chance_of_uptake(denial: Saying, claim: Saying, judge: JudgePairs) -> float:
    """Give the chance that a denial takes up a claim; nought where it is below the least that counts."""
    scale, found = scale_of("denies"), uptake(denial, claim)
    if not is_in_reach(denial, claim) or not (found["a sign"] or denial.document == claim.document):
        return 0.0
    least = scale.least if found["a sign"] else UNSIGNED
    if scale.ceiling(found, HIGHEST) < odds_of(least):
        return 0.0
    chance = scale.chance({**found, **judged_uptake(denial, claim, judge)})
    return chance if chance >= least else 0.0


def is_in_reach(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial may mean a claim by where and when it is made, or by naming whose it is."""
    if denial.document == claim.document or same_occasion(denial, claim):
        return True
    return is_owned(denial, claim) or not denial.cast.isdisjoint(claim.speaker.entities)


def uptake(denial: Saying, claim: Saying) -> Mapping[str, float]:
    """Give what speaks for it that a denial takes up a claim.

    What says no more than that it is a denial ("any wrongdoing") means nothing that could be held against a claim.
    """
    signs, brief = len(list(signs_of(denial, claim))), is_brief(denial)
    return {
        "a sign": float(signs > 0),
        "two signs": float(signs > 1),
        "meaning": VERY_NEAR if brief else nearness(denial, claim),
        "shared": min(overlap_of(denial, claim).shared, MOST_BITS) / TENTH,
        "beside": float(is_beside(denial, claim)),
        "accused": float(claim.act is Act.ACCUSE),
        "of the denier": float(is_of_denier(denial, claim)),
        "of another": float(names_another(denial, claim)),
        "brief": float(brief),
    }


def is_beside(denial: Saying, claim: Saying) -> bool:
    """Tell whether a claim stands within a few sentences of a denial."""
    return denial.document == claim.document and abs(denial.sentence - claim.sentence) <= BESIDE


def is_of_denier(denial: Saying, claim: Saying) -> bool:
    """Tell whether a claim is about the one who denies, or those for whom he speaks, or names them."""
    return is_aimed(claim, denial) or not claim.cast.isdisjoint(denial.speaker.backed)


def judged_uptake(denial: Saying, claim: Saying, judge: JudgePairs) -> Mapping[str, float]:
    """Give what the network says of a pair: the claim contradicts what is denied, or is entailed by it."""
    forth, back = judge([(claim.text, denial.text), (denial.text, claim.text)])
    return {"contradicts": forth.contradicts, "entailed": back.entails}


def reasons_of(denial: Saying, claim: Saying) -> str:
    """Say why a denial is taken to mean a claim."""
    return "; ".join([*signs_of(denial, claim)] or plain_reasons(denial, claim))


def plain_reasons(denial: Saying, claim: Saying) -> Iterator[str]:
    """Say what speaks for it where there is no sign."""
    if is_of_denier(denial, claim):
        accused = claim.act is Act.ACCUSE
        yield "it accuses the one who denies" if accused else "it is of the one who denies"
    if is_beside(denial, claim):
        yield "it stands beside"
    if not is_brief(denial):
        yield words_of(denial, claim)
