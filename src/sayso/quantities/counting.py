"""What a figure counts: the part, and the whole that it is a part of.

Takes a figure and the tree it stands in. A count's part is the noun that it modifies ("40 Russian soldiers"), or what
follows "of" ("dozens of soldiers", "$3 billion of aid"). A share's whole is what follows "of"; its part is what is said
of it ("come from the West"), and so it is of a count without a noun ("of the 40 passengers, 12 were Norwegian"). A
change's part is what rises or falls. Where the tree does not tell, nothing is given.
"""

from typing import NamedTuple

from sayso.quantities.atoms import Atoms
from sayso.quantities.changes import Change
from sayso.quantities.figures import AGE, PERCENT, SHARE, Figure
from sayso.quantities.lexicon import lexicon
from sayso.quantities.numbers import HYPHENS
from sayso.quantities.phrases import NOUNS, inner, phrase, subject_above, top_of, with_participle, word_at, words_of
from sayso.quantities.shares import is_alone, opened_with, quality, said_of_share

SHARES = frozenset({PERCENT, SHARE})
DEFINITE = frozenset({"the", "its", "their", "his", "her", "our", "these", "those", "all", "them", "my"})
BESIDE = frozenset({"nummod", "compound", "nmod", "amod", "nmod:unmarked", "det", "dep"})
SIZES = frozenset({"obj", "obl", "xcomp", "obl:unmarked", "nmod", "advmod", "advcl"})
TO = frozenset({"to", "at"})
DOZEN = 12
FAR = 12  # words between a figure and the noun that it counts


class Counting(NamedTuple):
    """The words of part and whole, both included; null where there are none."""

    part: tuple[int, int] | None = None
    whole: tuple[int, int] | None = None


def count_what(atoms: Atoms, figure: Figure, change: Change | None) -> Counting:
    """Tell what a figure counts."""
    if figure.unit == AGE:
        return Counting(part=aged(atoms, figure))
    if change is not None:
        return Counting(part=None if change.of is None else without_more(atoms, phrase(atoms, change.of, figure)))
    if is_nearness(atoms, figure):
        return Counting()
    after = after_of(atoms, figure)
    if after is not None:
        return counted_after_of(atoms, figure, after)
    if figure.unit in SHARES:
        found = quality(atoms, figure)
        if found is not None:
            return Counting(*found)
        among = nouns_behind(atoms, figure) if figure.unit == SHARE else None
        if among is not None:  # "one in five voters"
            return Counting(said_of_share(atoms, figure, among[1]), among)
    part = counted_beside(atoms, figure)
    if part is None and (figure.unit in SHARES or (figure.unit is None and is_alone(atoms, figure))):
        part = said_of_share(atoms, figure, words_of(atoms, figure)[-1])
        return Counting(part, opened_with(atoms, figure) if part else None)
    return Counting(part=part)


def is_nearness(atoms: Atoms, figure: Figure) -> bool:
    """Tell whether a figure says how near something comes, and counts nothing: "within 300 yards of the pier"."""
    return figure.unit is not None and atoms.lower(figure.start - 1) == "within"


def without_more(atoms: Atoms, words: tuple[int, int]) -> tuple[int, int]:
    """Take the comparative from the beginning of "more stolen boats"."""
    first, last = words
    return (first + (first < last and word_at(atoms, first) in lexicon().comparatives), last)


def counted_after_of(atoms: Atoms, figure: Figure, noun: int) -> Counting:
    """Tell what a figure counts that is followed by "of": the whole of a share, or what there is so much of."""
    first, last = with_others(atoms, phrase(atoms, noun, figure), top_of(atoms, figure))
    found = (first, with_participle(atoms, first, last))
    at = figure.end + (atoms.lower(figure.end) == "of")
    few = figure.unit is None and not figure.vague and (figure.digits or (figure.low or figure.high or 0) < DOZEN)
    owned = any(atoms.annotations.relations[child] == "nmod:poss" for child in atoms.children[noun])
    if figure.unit in SHARES or (few and (owned or atoms.lower(at) in DEFINITE)):
        start = min(atoms.atoms[at].word, found[0])
        return Counting(part=said_of_share(atoms, figure, found[1]), whole=(start, found[1]))
    return Counting(part=found)


def with_others(atoms: Atoms, found: tuple[int, int], top: int) -> tuple[int, int]:
    """Add to "60 percent of the parts" what "and" adds to the parts, though the tree hangs it on the figure."""
    for child in atoms.children[top]:
        if child > found[1] and atoms.annotations.relations[child] == "conj":
            words = inner(atoms, child)
            if min(words) == found[1] + 1 and all(atoms.annotations.tags[word] != "NUM" for word in words):
                return found[0], max(words)
    return found


def after_of(atoms: Atoms, figure: Figure) -> int | None:
    """Give the noun that "of" puts behind a figure."""
    at = figure.end
    if atoms.lower(at) == "worth":
        at += 1
    direct = figure.unit == SHARE and atoms.lower(at) in DEFINITE  # "half the voters"
    if atoms.lower(at) != "of" and not direct:
        return None
    start = atoms.atoms[at].word
    heads, tags, relations = atoms.annotations.heads, atoms.annotations.tags, atoms.annotations.relations
    for word in range(start + (not direct), min(start + 12, len(heads))):
        inside = heads[word] in range(start, word) or heads[word] > word
        if tags[word] in NOUNS | {"PRON"} and not (relations[word] in {"compound", "nmod:poss", "flat"} and inside):
            return word
        if (tags[word] == "VERB" and relations[word] != "amod") or word_at(atoms, word) in {",", ".", ";", ":"}:
            return None
    return None


def counted_beside(atoms: Atoms, figure: Figure) -> tuple[int, int] | None:
    """Give the noun that a figure stands before: "40 soldiers", "a $3 billion loan", "$3 billion in aid"."""
    hanging = figure.end + 1
    joined = atoms.lower(figure.end) in HYPHENS and atoms.joined(figure.end)
    if joined and atoms.lower(hanging) == "strong":
        team = nouns_behind(atoms, figure, beyond=2)
        return None if team is None else (team[0], max(team[1], phrase(atoms, team[1], figure)[1]))
    if joined and is_word(atoms, hanging):
        word = atoms.atoms[hanging].word
        return (word, word)
    heads, tags, relations = atoms.annotations.heads, atoms.annotations.tags, atoms.annotations.relations
    last = atoms.atoms[figure.end - 1].word
    noun = heads[top_of(atoms, figure)]
    near = last < noun < last + FAR and tags[noun] in NOUNS
    if near and relations[top_of(atoms, figure)] in BESIDE:
        return phrase(atoms, noun, figure)
    if figure.unit is not None and atoms.lower(figure.end) == "in":
        following = after_in(atoms, figure)
        if following is not None:
            return phrase(atoms, following, figure)
    before = tally_before(atoms, figure) if figure.unit is None else noun_before(atoms, figure)
    if before is not None:
        return phrase(atoms, before, figure)
    measured = measured_by(atoms, top_of(atoms, figure))
    if measured is not None:
        return phrase(atoms, measured, figure)
    if figure.unit is not None:
        return None
    behind = nouns_behind(atoms, figure)
    word = atoms.atoms[max(figure.start - 2, 0)].word
    sized = atoms.lower(figure.start - 1) == "of" and tags[word] == "NOUN" and figure.digits
    return phrase(atoms, word, figure) if behind is None and sized else behind  # "a population of 3 million"


def is_word(atoms: Atoms, at: int) -> bool:
    """Tell whether what hangs on a figure by a hyphen is what it counts: "12-point"; not "2,000-strong", "52%-48%"."""
    return atoms.lower(at) != "strong" and atoms.lower(at).isalpha()


def noun_before(atoms: Atoms, figure: Figure) -> int | None:
    """Give the noun of "a debt of $5 million", "goods worth $5 million", "a rise in duties from 5 to 10 percent"."""
    heads, tags, relations = atoms.annotations.heads, atoms.annotations.tags, atoms.annotations.relations
    top, joint = top_of(atoms, figure), atoms.lower(figure.start - 1)
    if figure.start < 2:
        return None
    word = atoms.atoms[figure.start - 2].word
    if joint in {"of", "worth"} and tags[word] in NOUNS:
        return word
    before = atoms.atoms[figure.start - 1].word
    if atoms.lower(figure.start) == "as" and tags[before] in NOUNS:  # "tariffs as low as 1 percent"
        return before
    noun = heads[top]
    if joint in {"from", "to"} and tags[noun] in NOUNS and noun < top and relations[top] in {"nmod", "obl"}:
        objects = [c for c in atoms.children[noun] if relations[c] == "nmod" and noun < c < top and is_object(atoms, c)]
        return objects[0] if objects else noun
    if joint in {"from", "to"} and word_at(atoms, noun) in lexicon().change_verbs and tags[noun] == "VERB":
        raised = [c for c in atoms.children[noun] if relations[c] == "obj" and tags[c] in NOUNS and noun < c < top]
        return raised[0] if raised else subject_above(atoms, noun)  # "raised duties from 10 to 25 percent"
    return noun if joint == "of" and relations[top] == "nmod" and tags[noun] in NOUNS and noun < top else None


def tally_before(atoms: Atoms, figure: Figure) -> int | None:
    """Give the number that comes to a figure: "raised the number of passengers to 74", "puts the toll at 12"."""
    annotations = atoms.annotations
    verb = annotations.heads[top_of(atoms, figure)]
    if atoms.lower(figure.start - 1) not in TO or annotations.tags[verb] != "VERB":
        return None
    brought = (c for c in atoms.children[verb] if annotations.relations[c] in {"obj", "nsubj:pass"})
    return next((each for each in brought if word_at(atoms, each) in lexicon().tallies), None)


def is_object(atoms: Atoms, word: int) -> bool:
    """Tell whether a noun is what a change is of: behind "in" or "of"."""
    cases = {word_at(atoms, c) for c in atoms.children[word] if atoms.annotations.relations[c] == "case"}
    return bool(cases & {"in", "of"}) and atoms.annotations.tags[word] in NOUNS


def nouns_behind(atoms: Atoms, figure: Figure, *, beyond: int = 0) -> tuple[int, int] | None:
    """Give the nouns that follow a figure at once, or beyond some words, whatever the tree makes of them."""
    tags = atoms.annotations.tags
    first = last = words_of(atoms, figure)[-1] + 1 + beyond
    while last < len(tags) and tags[last] in {"ADJ", "NOUN", "PROPN"} and last not in atoms.taken:
        last += 1
        if last in atoms.sentence_ends:
            break
    while last > first and tags[last - 1] == "ADJ":
        last -= 1
    return (first, last - 1) if last > first and first not in atoms.sentence_ends else None


def measured_by(atoms: Atoms, top: int) -> int | None:
    """Give what a figure says the size of: "casualties exceeded 500", "losses of $5m", "inflation is 4 percent"."""
    annotations = atoms.annotations
    verb, relation = annotations.heads[top], annotations.relations[top]
    if any(annotations.relations[child] == "cop" for child in atoms.children[top]):
        verb = top
    elif annotations.tags[verb] == "ADJ" and annotations.relations[verb] in {"amod", "acl"}:  # "tariffs as low as 1%"
        above = annotations.heads[verb]
        return above if annotations.tags[above] in NOUNS and above < verb else None
    elif relation not in SIZES or word_at(atoms, verb) not in lexicon().levels:
        return None
    return subject_above(atoms, verb)


def after_in(atoms: Atoms, figure: Figure) -> int | None:
    """Give the common noun of "$3 billion in aid"; not a place, nor a time."""
    start = atoms.atoms[figure.end].word
    for word in range(start + 1, min(start + 6, len(atoms.annotations.heads))):
        if atoms.annotations.tags[word] in {"PROPN", "NUM", "DET", "VERB", "PUNCT"}:
            return None
        following = word + 1 < len(atoms.annotations.tags) and atoms.annotations.tags[word + 1] == "NOUN"
        if atoms.annotations.tags[word] == "NOUN" and not following:
            return word
    return None


def aged(atoms: Atoms, figure: Figure) -> tuple[int, int] | None:
    """Give the person whose age it is: "a 34-year-old man", "Mara Ilves, 34"."""
    annotations = atoms.annotations
    last, first = atoms.atoms[figure.end - 1].word, atoms.atoms[figure.first].word
    after = last + 1
    if (
        after < len(annotations.tags)
        and atoms.lower(figure.end - 1) == "old"
        and annotations.tags[after] in NOUNS | {"ADJ"}
    ):
        noun = next(
            (w for w in range(after, min(after + 5, len(annotations.tags))) if annotations.tags[w] in NOUNS), None
        )
        return None if noun is None else (min(after, noun), noun)
    if figure.hedge is not None and annotations.tags[first - 1] in NOUNS:  # "citizens 65 and older"
        return phrase(atoms, first - 1, figure)
    name = next((name for name in annotations.names if name.last == first - 2), None)
    if name is None and word_at(atoms, first - 1) == "," and annotations.tags[first - 2] == "NOUN":
        return phrase(atoms, first - 2, figure)
    return (name.first, name.last) if name else None
