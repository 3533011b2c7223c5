"""What speaks for it that a denial takes up a claim.

Takes a saying that denies something and what somebody else says; gives the signs by which a reader would go, and what a
calibrated scale weighs. A denial takes a claim up by naming it ("rejected Washington's claim that …"), by having nearly
its words, by answering what has just been said of the one who denies, or by answering an accusation of the like. That
two speak of one matter is no sign: most of what is said of somebody is not what he denies.
"""

from collections.abc import Iterator, Mapping

from sayso.linkage.features import nearness, overlap_of
from sayso.linkage.sayings import Saying
from sayso.linkage.wording import STOPS, listed, words_of
from sayso.schema import Act

ANSWER = 2  # sentences within which an answer follows
WORDS, BITS = 2, 4.0  # in common, and what they must tell
NEAR, VERY_NEAR = 0.3, 0.6  # cosines
MOST = 0.4  # share of the words of the shorter one, by what they tell
BRIEF = 3  # telling words of a denial that says no more than that it is one
BEFORE = 6  # words before the noun of a claim among which its owner is named


def opposition(denial: Saying, claim: Saying) -> Mapping[str, float]:
    """Give what speaks for it that a denial takes up a claim, as numbers from -1 to 1."""
    signs = len(list(signs_of(denial, claim)))
    return {"a sign": float(signs > 0), "two signs": float(signs > 1), "meaning": nearness(denial, claim)}


def signs_of(denial: Saying, claim: Saying) -> Iterator[str]:
    """Give the signs that a denial takes up a claim, as words that say why; none where it names another's claim."""
    words_shared, aimed = has_its_words(denial, claim), claim.target in denial.speaker.backed
    if not (words_shared or aimed) or names_another(denial, claim):
        return
    if words_shared and is_named(denial, claim):
        yield "it names whose claim it is, in words of that claim"
    if words_shared and overlap_of(denial, claim).of_fewer > MOST and nearness(denial, claim) > VERY_NEAR:
        yield "what is denied is told in nearly the same words"
    if aimed and follows(denial, claim) and (0 < len(denial.words.bits) < BRIEF or nearness(denial, claim) > NEAR):
        yield "it follows on what is said of the one who denies"
    if aimed and claim.act is Act.ACCUSE and has_matter(denial, claim) and nearness(denial, claim) > NEAR:
        yield "the one who denies is accused of the like"


def has_matter(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial and a claim have a word in common that is no name of the one who denies."""
    return bool((denial.words.bits.keys() & claim.words.bits.keys()) - denial.speaker.names)


def names_another(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial says whose claim it takes up, and it is not this speaker's."""
    owners = owners_of(denial.text)
    theirs = owners & (words_of(claim.speaker.label) | claim.speaker.surnames)
    return bool(owners) and not theirs and not (denial.about | denial.cast) & claim.speaker.backed


def owners_of(text: str) -> frozenset[str]:
    """Give the names before the noun of a claim, in small letters: its owner's are among them."""
    words = [word.strip(STOPS).removesuffix("’s").removesuffix("'s") for word in text.split()]
    places = [place for place, word in enumerate(words) if word.casefold() in listed("claims")]
    named = (word for place in places for word in words[max(0, place - BEFORE) : place] if word[:1].isupper())
    return frozenset(word.casefold() for word in named)


def has_its_words(one: Saying, other: Saying) -> bool:
    """Tell whether two sayings have words in common that tell something: more than one, for one may be the matter."""
    common = one.words.bits.keys() & other.words.bits.keys()
    return len(common) >= WORDS and overlap_of(one, other).shared > BITS


def is_aimed(claim: Saying, denial: Saying) -> bool:
    """Tell whether a claim is about the one who denies, or those for whom he speaks."""
    return bool(claim.about & denial.speaker.backed)


def is_named(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial takes up a claim by that noun and by whose it is."""
    words = words_of(denial.text)
    whose = (denial.about | denial.cast) & claim.speaker.backed or words & claim.speaker.surnames
    return bool(whose and words & listed("claims"))


def follows(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial stands right after a claim, or in the same sentence."""
    return denial.document == claim.document and 0 <= denial.sentence - claim.sentence <= ANSWER
