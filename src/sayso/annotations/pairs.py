"""What is told of two phrases that may point to the same: their kinds, places, words, and how they agree.

Takes the phrases of a document with its annotations; gives a table of them, for every phrase the earlier phrases that
it may point back to, and the features of such pairs. The network's pair head reads these beside the states of the
words. A phrase is never paired with one that it overlaps, nor a pronoun with a name that stands far away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.mentions import Candidate
from sayso.schema import PhraseKind

NEAR = 40  # phrases back that are looked at; farther ones only where the head or a name's word is the same
FAR = 200  # farther ones that are looked at: the nearest, so that a long text of like words takes no more
PRONOUNS = {
    "i": ("i", "me", "my", "mine", "myself"),
    "we": ("we", "us", "our", "ours", "ourselves"),
    "you": ("you", "your", "yours", "yourself", "yourselves"),
    "he": ("he", "him", "his", "himself"),
    "she": ("she", "her", "hers", "herself"),
    "it": ("it", "its", "itself"),
    "they": ("they", "them", "their", "theirs", "themselves", "themself"),
    "this": ("this", "that", "these", "those"),
    "who": ("who", "whom", "whose", "which", "what"),
}
CLASS_OF = {word: number for number, words in enumerate(PRONOUNS.values()) for word in words}
KIND_NAMES = tuple(PhraseKind)
KINDS = len(KIND_NAMES)
OTHER_PRONOUN, NAME, DEFINITE, DEMONSTRATIVE, INDEFINITE, OWNED, BARE, COORDINATION = range(KINDS - 8, KINDS)
ROLES = {
    "nsubj": 0, "nsubj:pass": 1, "obj": 2, "iobj": 3, "obl": 4, "obl:agent": 4, "nmod": 5, "nmod:poss": 6, "appos": 7,
    "root": 8, "conj": 9, "compound": 10, "vocative": 11, "ccomp": 8, "parataxis": 8,
}  # fmt: skip
ROLE_COUNT = 13
NAMES = 5  # none, and four kinds
DEFINITES = frozenset({"the", "both"})
DEMONSTRATIVES = frozenset({"this", "that", "these", "those", "such"})
INDEFINITES = frozenset({"a", "an", "some", "any", "many", "several", "few", "another", "no", "each", "every", "all"})
MALE = frozenset({"mr", "mr.", "sir", "king", "prince", "man", "father", "husband", "son", "brother", "lord", "boy"})
FEMALE = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "miss", "queen", "princess", "woman", "mother", "wife", "daughter", "sister", "lady"}
    | {"girl", "chairwoman", "spokeswoman", "congresswoman"}
)
EMPTY = frozenset({"the", "a", "an", "of", "'s", "’s", "and", "in", "for", ",", "-", "this", "that", "to", "on"})
STEPS = (1, 2, 3, 5, 9, 17)  # sentences between two phrases
HOPS = (1, 2, 3, 5, 8, 13, 21, 34)  # phrases between
AGREEMENTS = 22
LONGEST_ACRONYM = 7  # letters: below
WIDTH = 2 * (KINDS + ROLE_COUNT + NAMES) + len(STEPS) + 1 + len(HOPS) + 1 + AGREEMENTS


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the words of a document: as in `Annotations`, with each word's sentence, name kind and quote."""

    words: Sequence[str]
    tags: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]
    sentence: Sequence[int]
    name: Sequence[int]  # 0 none, 1 person, 2 place, 3 organisation, 4 other
    quote: Sequence[int]  # number of the outermost quotation, -1 outside


class Table(NamedTuple):
    """Columns of M phrases."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    head: NDArray[np.int64]
    kind: NDArray[np.int64]
    role: NDArray[np.int64]
    name: NDArray[np.int64]
    sentence: NDArray[np.int64]
    quote: NDArray[np.int64]
    gender: NDArray[np.int64]  # 0 unknown, 1 male, 2 female, 3 neither
    plural: NDArray[np.int64]  # 0 unknown, 1 one, 2 several
    phrases: Sequence[Candidate]
    words: Sequence[frozenset[str]]
    heads: Sequence[str]
    texts: Sequence[str]


class Likeness(NamedTuple):
    """Numbers of M phrases by which their words are compared: the same number, the same words."""

    heads: NDArray[np.int64]
    texts: NDArray[np.int64]
    shorts: NDArray[np.int64]  # of the longest word
    initials: NDArray[np.int64]  # of the first letters together
    may_abbreviate: NDArray[np.bool_]
    may_be_abbreviated: NDArray[np.bool_]


class Pairs(NamedTuple):
    """P pairs: rows of the later and of the earlier phrase."""

    later: NDArray[np.int64]
    earlier: NDArray[np.int64]


def describe_phrases(phrases: Sequence[Candidate], setting: Setting) -> Table:
    """Describe phrases one by one."""
    lower = [word.lower() for word in setting.words]
    rows = [describe(phrase, setting, lower) for phrase in phrases]
    columns = np.asarray([row[0] for row in rows], dtype=np.int64).reshape(len(rows), 10).T
    texts = [" ".join(lower[phrase.first : phrase.last + 1]) for phrase in phrases]
    heads = [lower[phrase.head] for phrase in phrases]
    return Table._make((*columns, phrases, [row[1] for row in rows], heads, texts))


def keep_phrases(table: Table, rows: NDArray[np.int64]) -> Table:
    """Keep some of the phrases, by their rows."""
    columns = [column[rows] for column in table if isinstance(column, np.ndarray)]
    lists = [[column[row] for row in rows.tolist()] for column in table if not isinstance(column, np.ndarray)]
    return Table._make((*columns, *lists))


def describe(phrase: Candidate, setting: Setting, lower: Sequence[str]) -> tuple[tuple[int, ...], frozenset[str]]:
    """Describe one phrase: its numbers in the order of `Table`, and its telling words."""
    first, last, head, members = phrase
    kind = kind_of(phrase, setting, lower)
    telling = frozenset(lower[first : last + 1]) - EMPTY
    gender = {3: 1, 4: 2, 5: 3}.get(kind, 0)
    if not gender and telling & MALE:
        gender = 1
    if not gender and telling & FEMALE:
        gender = 2
    if not gender and setting.name[head] in {2, 3}:
        gender = 3
    numbers = (
        first,
        last,
        head,
        kind,
        ROLES.get(setting.relations[head], ROLES.get(setting.relations[head].partition(":")[0], 12)),
        setting.name[head],
        setting.sentence[head],
        setting.quote[head],
        gender,
        number_of(kind, setting, lower, head, several=bool(members)),
    )
    return numbers, telling


def kind_of(phrase: Candidate, setting: Setting, lower: Sequence[str]) -> int:
    """Tell what kind of phrase it is: a class of pronouns, a name, or how a noun is determined."""
    first, _, head, members = phrase
    if members:
        return COORDINATION
    if setting.tags[head] == "PRON" or lower[head] in CLASS_OF:
        return CLASS_OF.get(lower[head], OTHER_PRONOUN)
    if setting.name[head] or setting.tags[head] == "PROPN":
        return NAME
    start = lower[first]
    if start in DEFINITES:
        return DEFINITE
    if start in DEMONSTRATIVES:
        return DEMONSTRATIVE
    if start in INDEFINITES or setting.tags[first] == "NUM":
        return INDEFINITE
    if any(
        setting.heads[word] == head and setting.relations[word] == "nmod:poss"
        for word in range(first, min(head, first + 6))
    ):
        return OWNED
    return BARE


def number_of(kind: int, setting: Setting, lower: Sequence[str], head: int, *, several: bool) -> int:
    """Guess whether a phrase is about one or several: 0 where it cannot be told."""
    if several or kind in {1, 6} or lower[head] in {"these", "those"}:
        return 2
    if kind in {0, 3, 4, 5} or lower[head] in {"this", "that"}:
        return 1
    if setting.tags[head] != "NOUN":
        return 0
    word = lower[head]
    if word in {"people", "men", "women", "children", "police"}:
        return 2
    return 2 if word.endswith("s") and not word.endswith(("ss", "us", "is")) else 1


def pair_up(table: Table) -> Pairs:
    """Pair every phrase with the earlier ones that it may point back to, the farthest first."""
    rows = np.arange(len(table.first))
    back = rows[:, None] - np.arange(NEAR, 0, -1)
    near = back >= 0
    far = far_pairs(table)
    later = np.concatenate((far.later, np.repeat(rows, near.sum(1))))
    earlier = np.concatenate((far.earlier, back[near]))
    # Neither inside the other.
    apart = (table.last[earlier] < table.first[later]) | (table.first[earlier] > table.last[later])
    later, earlier = later[apart], earlier[apart]
    order = np.argsort(later, kind="stable")
    return Pairs(later[order], earlier[order])


def far_pairs(table: Table) -> Pairs:
    """Pair phrases that are no pronouns with the far ones of the same head or, if they are names, of the same word."""
    called: dict[str, list[int]] = {}
    later: list[int] = []
    earlier: list[int] = []
    for row, kind in enumerate(table.kind.tolist()):
        if kind < NAME:
            continue
        words = {table.heads[row]} | table.words[row] if kind == NAME else {table.heads[row]}
        found = [called.setdefault(word, []) for word in words]
        far = sorted({place for places in found for place in places if place < row - NEAR})[-FAR:]
        later += [row] * len(far)
        earlier += far
        for places in found:
            places.append(row)
    return Pairs(np.asarray(later, dtype=np.int64), np.asarray(earlier, dtype=np.int64))


def features_of(table: Table, like: Likeness, one: NDArray[np.int64], two: NDArray[np.int64]) -> NDArray[np.float32]:
    """Give the features (P, WIDTH) of pairs: later phrases `one`, earlier phrases `two`."""
    single = np.concatenate(
        [one_hot(table.kind, KINDS), one_hot(table.role, ROLE_COUNT), one_hot(table.name, NAMES)], axis=1
    )
    apart = table.sentence[one] - table.sentence[two]
    parts = (
        single[one],
        single[two],
        one_hot(np.searchsorted(STEPS, apart, "right"), len(STEPS) + 1),
        one_hot(np.searchsorted(HOPS, one - two, "right"), len(HOPS) + 1),
        agreements(table, like, one, two),
    )
    return np.concatenate(parts, axis=1).astype(np.float32)


def one_hot(numbers: NDArray[np.int64], width: int) -> NDArray[np.bool_]:
    """Give a row for each number, true at its place alone."""
    rows: NDArray[np.bool_] = numbers[:, None] == np.arange(width)
    return rows


def agreements(table: Table, like: Likeness, one: NDArray[np.int64], two: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell how two phrases agree: (P, AGREEMENTS)."""
    gender_one, gender_two = table.gender[one], table.gender[two]
    plural_one, plural_two = table.plural[one], table.plural[two]
    quote_one, quote_two = table.quote[one], table.quote[two]
    kind_one, kind_two = table.kind[one], table.kind[two]
    name_one, name_two = table.name[one], table.name[two]
    overlap = words_shared(table.words, one, two)
    acronym = is_acronym(like, one, two)
    both_pronouns = (kind_one < NAME - 1) & (kind_two < NAME - 1)
    columns = (
        like.heads[one] == like.heads[two],
        like.texts[one] == like.texts[two],
        *overlap.T,
        acronym,
        (gender_one > 0) & (gender_one == gender_two),
        (gender_one > 0) & (gender_two > 0) & (gender_one != gender_two),
        (plural_one > 0) & (plural_one == plural_two),
        (plural_one > 0) & (plural_two > 0) & (plural_one != plural_two),
        (quote_one >= 0) & (quote_one == quote_two),
        (quote_one >= 0) & (quote_two < 0),
        (quote_one < 0) & (quote_two >= 0),
        (quote_one >= 0) & (quote_two >= 0) & (quote_one != quote_two),
        (name_one > 0) & (name_one == name_two),
        (name_one > 0) & (name_two > 0) & (name_one != name_two),
        both_pronouns & (kind_one == kind_two),
        both_pronouns & (kind_one != kind_two),
        (table.role[one] == 7)
        & (table.sentence[one] == table.sentence[two])
        & (table.first[one] - table.last[two] <= 2),
        table.first[one] - table.last[two] <= 2,
        (table.role[one] == table.role[two]) & (table.role[one] <= 1),
        (kind_one == NAME) & (kind_two == NAME) & (overlap[:, 2] == 0),
    )
    return np.stack(columns, 1)


def codes(texts: Sequence[str]) -> NDArray[np.int64]:
    """Number texts, the same text by the same number."""
    known: dict[str, int] = {}
    return np.asarray([known.setdefault(text, len(known)) for text in texts], dtype=np.int64)


def likeness(table: Table) -> Likeness:
    """Number what phrases are compared by."""
    initials = ["".join(word[0] for word in text.split() if word not in EMPTY) for text in table.texts]
    shorts = [max(sorted(words), key=len) if words else "" for words in table.words]
    numbers = codes([*shorts, *initials])
    return Likeness(
        codes(table.heads),
        codes(table.texts),
        numbers[: len(shorts)],
        numbers[len(shorts) :],
        np.asarray([1 < len(word) < LONGEST_ACRONYM for word in shorts], dtype=bool),
        np.asarray([len(words) > 1 for words in table.words], dtype=bool),
    )


def words_shared(words: Sequence[frozenset[str]], one: NDArray[np.int64], two: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell whether the later's telling words are all among the earlier's, the other way round, and whether any is."""
    asked = np.zeros(len(words), dtype=np.bool_)
    asked[one] = asked[two] = True
    place = np.cumsum(asked) - 1
    known: dict[str, int] = {}
    numbers = [[known.setdefault(word, len(known)) for word in words[row]] for row in np.flatnonzero(asked).tolist()]
    size = np.asarray([len(row) for row in numbers], dtype=np.int64)
    # A bit for each word, so that what two phrases share is counted in a few strokes.
    held = np.zeros((len(numbers), 64 * (len(known) // 64 + 1)), dtype=np.bool_)
    held[np.repeat(np.arange(len(numbers)), size), [number for row in numbers for number in row]] = True
    bits = np.packbits(held, axis=1).view(np.uint64)
    one, two = place[one], place[two]
    both = np.bitwise_count(bits[one] & bits[two]).sum(1, dtype=np.int64)
    return np.stack(((both > 0) & (both == size[one]), (both > 0) & (both == size[two]), both > 0), 1)


def is_acronym(like: Likeness, one: NDArray[np.int64], two: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell whether one phrase abbreviates the other: "the World Health Organization", "the WHO"."""
    forth = like.may_abbreviate[one] & like.may_be_abbreviated[two] & (like.shorts[one] == like.initials[two])
    back = like.may_abbreviate[two] & like.may_be_abbreviated[one] & (like.shorts[two] == like.initials[one])
    either: NDArray[np.bool_] = forth | back
    return either
