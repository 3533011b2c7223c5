"""The way from a document to its annotations: words, windows, the network, decisions.

Only titles, prose, posts and transcript lines are read; bylines, captions and the furniture of a page are not, within
a line neither. Nothing is decided twice: a word belongs to the one window that owns it.
"""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.arcs import find_arcs, find_inner
from sayso.annotations.compounds import complete_names, join_nouns
from sayso.annotations.coreference import find_mentions, make_setting
from sayso.annotations.decoding import Found, Trees, decide_names, decide_tree
from sayso.annotations.embedding import STORED
from sayso.annotations.features import describe_words
from sayso.annotations.feeds import cut_feeds
from sayso.annotations.metonymy import judge_names
from sayso.annotations.network import Network, Reading, shipped_network
from sayso.annotations.quotes import find_quotes
from sayso.annotations.triggers import find_triggers
from sayso.annotations.windows import Window
from sayso.annotations.words import split_words
from sayso.schema import Annotations, BlockKind, Document, Name, NameKind, Quote, Span

READ = frozenset({BlockKind.TITLE, BlockKind.PROSE, BlockKind.POST, BlockKind.TRANSCRIPT})
KINDS = (NameKind.PERSON, NameKind.PLACE, NameKind.ORGANIZATION, NameKind.OTHER)


class Known(NamedTuple):
    """What is known of the words of a text once its windows are read and its sentences, trees and names decided.

    `states` (W, 384) are the words' states, which the heads that come after read.
    """

    words: list[str]
    first_words: list[int]
    windows: list[Window]
    readings: list[Reading]
    sentences: Sequence[tuple[int, int]]
    trees: Trees
    names: list[Found]
    states: NDArray[np.float32]


def annotate(document: Document, *, network: Network | None = None) -> Annotations:
    """Read a document with the network.

    Args:
        document: What to read.
        network: The network; the shipped one if none is given.

    Returns:
        Annotations with spans in the document's text. The same document gives the same annotations, alone or among
        others.
    """
    text, lines = document.without_asides(), document.lines(READ)
    starts, ends = split_words(text, lines)
    return annotate_words(text, lines, starts, ends, network or shipped_network())


def annotate_words(
    text: str,
    lines: Sequence[tuple[int, int]],
    starts: Sequence[int],
    ends: Sequence[int],
    network: Network,
    *,
    sentences: Sequence[tuple[int, int]] | None = None,
) -> Annotations:
    """Read words that have been split already.

    Args:
        text: The whole text.
        lines: Half-open spans of the lines that are read.
        starts: First characters of their words.
        ends: The ends of their words.
        network: The network.
        sentences: Half-open ranges of words, where they are known (as when a treebank is scored).
    """
    paragraphs = tuple(Span(start, end) for start, end in lines)
    quotes = find_quotes(text, lines)
    if not starts:
        return Annotations(paragraphs, (), (), (), (), (), (), (), quotes, (), (), model=network.name)
    known = understand(text, lines, starts, ends, network, quotes=quotes, sentences=sentences)
    states, trees, names = known.states, known.trees, known.names
    metonymic = judge_names(network, states, trees, known.sentences, names)
    setting = make_setting(known.words, trees, known.sentences, names, quoted_words(quotes, starts))
    arcs = find_arcs(network, known.windows, known.readings, known.first_words)
    return Annotations(
        paragraphs=paragraphs,
        sentences=tuple(Span(starts[a], ends[b - 1]) for a, b in known.sentences),
        sentence_words=tuple(Span(a, b) for a, b in known.sentences),
        starts=tuple(starts),
        ends=tuple(ends),
        tags=tuple(trees.tags),
        heads=tuple(trees.heads.tolist()),
        relations=tuple(trees.relations),
        quotes=quotes,
        names=tuple(
            Name(Span(starts[name.first], ends[name.last]), KINDS[name.kind], name.first, name.last, name.score, other)
            for name, other in zip(names, metonymic, strict=True)
        ),
        arcs=tuple(find_inner(network, text, starts, ends, arcs)),
        phrases=find_mentions(network, setting, known.sentences, states),
        states=states.astype(STORED).tobytes(),
        triggers=find_triggers(network, states, trees),
        model=network.name,
    )


def understand(
    text: str,
    lines: Sequence[tuple[int, int]],
    starts: Sequence[int],
    ends: Sequence[int],
    network: Network,
    *,
    quotes: Sequence[Quote] | None = None,
    sentences: Sequence[tuple[int, int]] | None = None,
) -> Known:
    """Read some words as far as the heads that come after need; takes what `annotate_words` takes."""
    first_words = sorted(set(np.searchsorted(starts, [start for start, _ in lines]).tolist()) - {len(starts)})
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    windows, feeds = cut_feeds(words, describe_words(text, starts, ends, lines, quotes), first_words)
    readings = [network.read(*feed) for feed in feeds]
    if sentences is None:
        sentences = decide_sentences(join(windows, [reading.ends for reading in readings]), first_words)
    trees = join_nouns(words, starts, ends, decide_trees(network, windows, readings, sentences))
    names = decide_names(join(windows, [reading.names for reading in readings]))
    names = complete_names(names, words, starts, ends, trees)
    states = join(windows, [reading.words for reading in readings])
    return Known(words, first_words, windows, readings, sentences, trees, names, states)


def quoted_words(quotes: Sequence[Quote], starts: Sequence[int]) -> list[tuple[int, int]]:
    """Give the half-open ranges of words that outermost quotations hold."""
    outer = [quote for quote in quotes if quote.depth == 1]
    firsts = np.searchsorted(starts, [quote.start for quote in outer]).tolist()
    return list(zip(firsts, np.searchsorted(starts, [quote.end for quote in outer]).tolist(), strict=True))


def join(windows: Sequence[Window], arrays: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Put the owned parts of what each window says under one another."""
    return np.concatenate([array[w.owned - w.start :] for w, array in zip(windows, arrays, strict=True)])


def decide_sentences(ends: NDArray[np.float32], lines: Sequence[int]) -> list[tuple[int, int]]:
    """Part words into sentences: where the network says so, and always at the end of a line."""
    last = ends > 0
    last[[line - 1 for line in lines if line]] = True
    last[-1] = True
    stops = np.flatnonzero(last) + 1
    return list(zip([0, *stops[:-1].tolist()], stops.tolist(), strict=True))


def decide_trees(
    network: Network, windows: Sequence[Window], readings: Sequence[Reading], sentences: Sequence[tuple[int, int]]
) -> Trees:
    """Give each sentence its tree; one that no window holds whole is put together from the trees of its parts."""
    count = windows[-1].end
    heads = np.arange(count)
    owner = np.searchsorted([window.end for window in windows], np.arange(count), "right")
    relation_scores = np.zeros((count, len(network.relations)), dtype=np.float32)
    jobs: list[list[tuple[int, int]]] = [[] for _ in windows]
    for a, b in sentences:
        whole = next(
            (w for w in (int(owner[b - 1]), int(owner[a])) if windows[w].start <= a and b <= windows[w].end), None
        )
        if whole is not None:
            jobs[whole].append((a, b))
            continue
        cuts = [a, *(windows[w].owned for w in range(int(owner[a]) + 1, int(owner[b - 1]) + 1)), b]
        for left, right in itertools.pairwise(cuts):
            jobs[int(owner[left])].append((left, right))
    for window, reading, parts in zip(windows, readings, jobs, strict=True):
        local = np.arange(window.end - window.start)
        for a, b in parts:
            own = slice(a - window.start, b - window.start)
            local[own] = decide_tree(reading.arcs[own, own]) + own.start
        scores = network.read_relations(reading.words, local)
        for a, b in parts:
            heads[a:b] = local[a - window.start : b - window.start] + window.start
            relation_scores[a:b] = scores[a - window.start : b - window.start]
    relations = name_relations(network, relation_scores, heads)
    for a, b in sentences:
        roots = [word for word in range(a, b) if heads[word] == word]
        for later in roots[1:]:
            heads[later], relations[later] = roots[0], "parataxis"
    tags = join(windows, [reading.tags for reading in readings]).argmax(1)
    return Trees([network.tags[tag] for tag in tags], heads, relations)


def name_relations(network: Network, scores: NDArray[np.float32], heads: NDArray[np.int64]) -> list[str]:
    """Name the relations: the root's alone is *root*."""
    root = network.relations.index("root")
    is_root = heads == np.arange(len(heads))
    scores = scores.copy()
    scores[~is_root, root] = -np.inf
    best = np.where(is_root, root, scores.argmax(1))
    return [network.relations[relation] for relation in best]
