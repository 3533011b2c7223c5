"""What speaks for it that a denial takes up a claim.

Takes a saying that denies something and what somebody else says; gives the signs by which a reader would go. A denial
takes a claim up by naming it ("rejected Washington's claim that …"), by having nearly its words, by telling of the same
deed, by answering what has just been said of the one who denies, or by answering an accusation of the like. That two
speak of one matter is no sign: most of what is said of somebody is not what he denies. What the signs are worth,
`uptake.py` weighs.
"""

from collections.abc import Iterator
from functools import lru_cache

from sayso.linkage.statements.deeds import deeds_in_common
from sayso.linkage.statements.disclaiming import tells_of_a_part
from sayso.linkage.statements.features import nearness, overlap_of
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.wording import CONTENTS, STOPS, listed, stem_of, words_of
from sayso.schema import Act

ANSWER = 2  # sentences within which an answer follows
WORDS, BITS = 2, 4.0  # in common, and what they must tell
NEAR, VERY_NEAR = 0.38, 0.68  # cosines
MOST = 0.4  # share of the words of the shorter one, by what they tell
NEARLY_ALL = 0.6  # so many that names that differ do not count
OF_LONGER = 0.15  # and of the longer one, lest two words deny a paragraph
LEAST = 3  # telling words of either, of which some may be the same by chance
BRIEF = 3  # telling words of a denial that says no more than that it is one
SAME_NAME = 4  # letters with which a name and its adjective begin: "Syria", "Syrian"
TURNED_AWAY = frozenset({Act.BELIEVE, Act.CRITICIZE})  # what is thought, or found bad, is not what somebody denies


def signs_of(denial: Saying, claim: Saying) -> Iterator[str]:
    """Give the signs that a denial takes up a claim, as words that say why; none where it names another's claim."""
    if claim.act in TURNED_AWAY or names_another(denial, claim) or is_turned(claim) > denies_a_not(denial):
        return
    told_alike = overlap_of(denial, claim).of_fewer > NEARLY_ALL or not are_of_others(denial, claim)
    words_shared = has_its_words(denial, claim) and told_alike
    if words_shared and is_named(denial, claim):
        yield "the denial names whose claim it is, and has its words"
    if words_shared and has_most_words(denial, claim):
        yield "what is denied is told in nearly the same words"
    deeds = deeds_in_common(denial.deeds, claim.deeds)
    one_matter = denial.document == claim.document or not are_of_others(denial, claim)
    if deeds and one_matter and is_asserted(claim) and is_part_taken(denial, claim):
        told = f"both tell of {', '.join(sorted(deeds))}"
        if is_aimed(claim, denial):
            yield f"{told}, and the claim is about the one who denies"
        elif are_of_one_person(denial, claim):
            yield f"{told}, and name whom it was done to"
    if not is_target(claim, denial):
        return
    if follows(denial, claim):
        yield "the denial follows on what is said about the one who denies"
    if is_charge_of_the_like(denial, claim):
        yield "the claim accuses the one who denies of the like"


def is_asserted(claim: Saying) -> bool:
    """Tell whether a claim says that something is so: not that it may come, or is looked into or alleged by others."""
    return words_of(claim.text).isdisjoint(listed("matters") | listed("coming"))


def are_of_one_person(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial and a claim of one report mention somebody who is none of the two who speak."""
    mentioned = (denial.cast & claim.cast) - denial.speaker.backed - claim.speaker.backed
    return denial.document == claim.document and bool(mentioned)


def is_part_taken(denial: Saying, claim: Saying) -> bool:
    """Tell whether a claim says that somebody has a part in a deed, where a denial says that the speaker has none.

    Who was "not involved in the attack" denies that he was behind it, and not that there have been attacks.
    """
    apart = bool(denial.disclaimed) and tells_of_a_part(denial.disclaimed)
    return not apart or claim.act is Act.ACCUSE or tells_of_a_part(claim.text)


def is_turned(saying: Saying) -> bool:
    """Tell whether a content says that something is not so, but for the words by which a claim is denied."""
    return bool(saying.words.turning - listed("false") - listed("denying"))


def denies_a_not(denial: Saying) -> bool:
    """Tell whether what is denied is itself a "not": where somebody says what he has not done, the "not" denies."""
    return is_turned(denial) and not denial.disclaimed


def has_most_words(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial and a claim have most of their words in common, and nearly one meaning."""
    overlap = overlap_of(denial, claim)
    enough = min(len(denial.words.bits), len(claim.words.bits)) >= LEAST and has_matter(denial, claim)
    of_both = overlap.of_fewer > MOST and overlap.of_more >= OF_LONGER
    return enough and of_both and nearness(denial, claim) > VERY_NEAR


def follows(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial answers what has just been said: an accusation, or, if it says little, what was claimed."""
    between = denial.sentence - claim.sentence
    if denial.document != claim.document or not 0 <= between <= ANSWER:
        return False
    if claim.act is Act.ACCUSE:
        return is_brief(denial) or nearness(denial, claim) > NEAR
    obliging = listed("obliging") & words_of(claim.text)
    return is_brief(denial) and between < ANSWER and not obliging


def is_brief(denial: Saying) -> bool:
    """Tell whether a denial says no more than that it is one: "any wrongdoing", "the allegations"."""
    return 0 < len(denial.words.bits) < BRIEF


def is_charge_of_the_like(denial: Saying, claim: Saying) -> bool:
    """Tell whether a claim accuses of what is denied."""
    if claim.act is not Act.ACCUSE or are_of_others(denial, claim) or not has_matter(denial, claim):
        return False
    return nearness(denial, claim) > NEAR


def has_matter(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial and a claim have a word in common that is no name: one names whom it is about, no more."""
    common = denial.words.bits.keys() & claim.words.bits.keys()
    return bool(common - denial.speaker.names - (written_large(denial.text) & written_large(claim.text)))


def names_another(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial says whose claim it takes up, and it is not this speaker's."""
    return bool(denial.owner) and not is_owned(denial, claim)


def is_owned(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial says that it takes up a claim of this speaker."""
    return any(set(name.split()) <= claim.speaker.names for name in denial.owner)


def are_of_others(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial and a claim have no name in common, though both have some beside those who speak."""
    two = denial.speaker.backed | claim.speaker.backed
    one_cast, other_cast = (each.cast - two for each in (denial, claim))
    if one_cast & other_cast:
        return False
    known = denial.speaker.names | claim.speaker.names
    one, other = (names_in(each.text, known) for each in (denial, claim))
    return bool(one and other) and not one & other


def names_in(text: str, known: frozenset[str]) -> frozenset[str]:
    """Give how the names in a text begin, in small letters, but for those of who speaks."""
    return frozenset(word[:SAME_NAME] for word in capitals_of(text) if not is_known(word, known))


@lru_cache(CONTENTS)
def capitals_of(text: str) -> frozenset[str]:
    """Give the words of a text that begin with a capital, but for its first, in small letters."""
    words = [word.strip(STOPS) for word in text.split()[1:]]
    named = (word.removesuffix("’s").removesuffix("'s") for word in words if word[:1].isupper() and len(word) > 1)
    return frozenset(word.casefold() for word in named)


@lru_cache(CONTENTS)
def written_large(text: str) -> frozenset[str]:
    """Give the stems of the words of a text that begin with a capital."""
    words = (word.strip(STOPS).removesuffix("’s").removesuffix("'s") for word in text.split())
    return frozenset(stem_of(word.casefold()) for word in words if word[:1].isupper())


def is_known(word: str, known: frozenset[str]) -> bool:
    """Tell whether a word is one of some names, or an adjective of one."""
    return any(name.startswith(word[:SAME_NAME]) for name in known)


def has_its_words(one: Saying, other: Saying) -> bool:
    """Tell whether two sayings have words in common that tell something: more than one, for one may be the matter."""
    common = one.words.bits.keys() & other.words.bits.keys()
    return len(common) >= WORDS and overlap_of(one, other).shared > BITS


def is_aimed(claim: Saying, denial: Saying) -> bool:
    """Tell whether a claim is about the one who denies, or those for whom he speaks, or who speak for him."""
    return bool(claim.about & denial.speaker.backed) or bool(claim.behind & denial.speaker.entities)


def is_target(claim: Saying, denial: Saying) -> bool:
    """Tell whether a claim is so before all others: a state denies what is said of its navy."""
    return claim.target in denial.speaker.backed or bool(claim.behind & denial.speaker.entities)


def is_named(denial: Saying, claim: Saying) -> bool:
    """Tell whether a denial takes up a claim by whose it is, and has most of its matter or means nearly the same."""
    known = claim.speaker.names | {stem_of(word) for word in listed("claims")}
    matter = {stem: bits for stem, bits in denial.words.bits.items() if stem not in known}
    shared = sum(min(bits, claim.words.bits[stem]) for stem, bits in matter.items() if stem in claim.words.bits)
    least = min(sum(matter.values()), sum(claim.words.bits.values()))
    return is_owned(denial, claim) and (shared > MOST * least or nearness(denial, claim) > VERY_NEAR)
