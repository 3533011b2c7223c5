"""Quotation marks that name something: titles, names, nicknames, words as words.

Takes the layout; gives the pairs that are terms by what stands beside them ("the word …", "the film …", "“…” is the
duty to …") or by how they are written (a nickname between two names, a title in capitals). Strong signs hold inside
a statement too; weak ones (a single capitalised word) only where nobody is quoted, which `markers` decides.
"""

from sayso.statements.layout import MARKS, NONE, Layout, Pair
from sayso.statements.lexicon import grammar, signs

LONGEST_TERM = 9  # words
LONGEST_NICKNAME = 4
LONGEST_NAMING = 3  # words of "known as", "so-called"
JOINTS = frozenset({",", "and", "or", "&", ";"})
ARTICLES = frozenset({"the", "a", "an", "when", "what"})


def find_terms(layout: Layout) -> frozenset[int]:
    """Give the pairs that name something by strong signs; what is joined to one by "and" or a comma is one too."""
    found: set[int] = set()
    for number, pair in enumerate(layout.pairs):
        joined = number - 1 in found and is_joined(layout, layout.pairs[number - 1], pair)
        if joined or (pair.closed and (is_named(layout, pair) or is_nickname(layout, pair))):
            found.add(number)
    return frozenset(found)


def is_named(layout: Layout, pair: Pair) -> bool:
    """Tell whether a word beside a pair says that it names something."""
    if not 0 < len(pair.inner) <= LONGEST_TERM:
        return False
    known = signs()
    line = layout.line_words[layout.line_of[pair.first]]
    before = layout.words[max(pair.first - LONGEST_NAMING - 1, line.start) : pair.first]
    apart = not before or before[-1] in {",", "."}
    while before and (before[-1] in {",", ":"} or before[-1] in MARKS):
        before.pop()
    endings = {tuple(before[-size:]) for size in range(1, LONGEST_NAMING + 1)}
    if not endings.isdisjoint(known.mentions):
        return True
    titled = is_title_case(layout, pair)
    if titled and not endings.isdisjoint(known.names):
        return True
    behind = layout.words[pair.last + 1 : min(pair.last + 3, line.end)]
    if not behind:
        return False
    if behind[0] in known.definitions or (titled and behind[0] in known.names_behind):
        return True
    # "In chess, “zugzwang” is the duty to move", but not "The “holiday” was a camp".
    defined = len(behind) > 1 and behind[0] in {"is", "are"} and behind[1] in ARTICLES
    return defined and apart


def is_nickname(layout: Layout, pair: Pair) -> bool:
    """Tell whether a pair stands between two parts of a name: Eddie "The Hammer" Novak."""
    first, last = pair.first - 1, pair.last + 1
    if first < 0 or last >= len(layout.words) or len(pair.inner) > LONGEST_NICKNAME:
        return False
    if not layout.line_of[first] == layout.line_of[pair.first] == layout.line_of[last]:
        return False
    if not all(is_capital(layout, word) and layout.tags[word] == "PROPN" for word in (first, last)):
        return False
    return is_title_case(layout, pair)


def is_joined(layout: Layout, before: Pair, pair: Pair) -> bool:
    """Tell whether two pairs stand in one list."""
    between = layout.words[before.last + 1 : pair.first]
    return before.parent == pair.parent and len(between) <= 2 and all(word in JOINTS for word in between)


def is_title_case(layout: Layout, pair: Pair) -> bool:
    """Tell whether all words of a pair but the small ones are capitalised, the first one too."""
    words = [word for word in pair.inner if layout.words[word][0].isalnum()]
    if not words or len(words) > LONGEST_TERM or layout.words[pair.inner[-1]] in {"!", "?"}:
        return False
    small = grammar()["small"]
    return is_capital(layout, words[0]) and all(
        is_capital(layout, word) or layout.words[word] in small or layout.words[word][0].isdigit() for word in words
    )


def is_capital(layout: Layout, word: int) -> bool:
    """Tell whether a word is written with a capital."""
    return layout.text[layout.starts[word]].isupper()


def is_weak_term(layout: Layout, pair: Pair) -> bool:
    """Tell whether a pair that quotes nobody looks like a name: capitals, or a word or two within a quotation."""
    if pair.parent != NONE and len(pair.inner) <= 2:
        return layout.words[pair.inner[-1]] not in {"!", "?"} if pair.inner else True
    return is_title_case(layout, pair)
