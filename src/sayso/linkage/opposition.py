"""What speaks for it that a denial takes up a claim, as numbers that a calibrated scale weighs.

Takes a saying that denies something and what somebody else says; gives what a reader would go by. A denial takes a claim
up by name ("rejected Washington's claim that …"), by its words, by answering the one who has just accused him, or by
answering whoever accuses him at all. Each is weak alone, and so each is a number of its own.
"""

from collections.abc import Mapping

from sayso.linkage.features import Overlap, nearness, overlap_of
from sayso.linkage.sayings import Saying
from sayso.linkage.wording import listed
from sayso.schema import Act

ANSWER = 2  # sentences within which an answer follows
BITS = 4.0  # that words in common must tell
NEAR, VERY_NEAR = 0.3, 0.6  # cosines
STOPS = ".,;:!?“”\"'‘’()"


def opposition(denial: Saying, claim: Saying) -> Mapping[str, float]:
    """Give what speaks for it that a denial takes up a claim."""
    overlap, near = overlap_of(denial, claim), nearness(denial, claim)
    alike = overlap.shared > BITS
    aimed = is_aimed(claim, denial)
    accused = claim.act is Act.ACCUSE and aimed
    found = {
        "meaning": near,
        "of fewer": overlap.of_fewer,
        "named": is_named(denial, claim, overlap),
        "accused": accused,
        "accused of the like": accused and near > NEAR,
        "very like": alike and near > VERY_NEAR,
        "aimed alike": alike and (aimed or is_cast(claim, denial)),
        "answers": aimed and follows(denial, claim),
    }
    return {name: float(value) for name, value in found.items()}


def is_aimed(claim: Saying, denial: Saying) -> bool:
    """Tell whether a claim is about the one who denies, or those for whom he speaks."""
    return bool(claim.about & denial.speaker.backed)


def is_cast(claim: Saying, denial: Saying) -> bool:
    """Tell whether a claim mentions the one who denies."""
    return bool(claim.cast & denial.speaker.backed or words_of(claim.text) & denial.speaker.surnames)


def is_named(denial: Saying, claim: Saying, overlap: Overlap) -> bool:
    """Tell whether a denial takes up a claim by that noun and by whose it is, and words of it."""
    words = words_of(denial.text)
    whose = (denial.about | denial.cast) & claim.speaker.backed or words & claim.speaker.surnames
    return bool(whose and words & listed("claims") and overlap.shared > BITS)


def follows(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial stands right after a claim, or in the same sentence."""
    return denial.document == claim.document and 0 <= denial.sentence - claim.sentence <= ANSWER


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text, without the endings of owners."""
    return frozenset(word.strip(STOPS).removesuffix("’s").removesuffix("'s") for word in text.casefold().split())
