"""Stories: documents on the same happening.

Takes records; tells of each two how likely they are to tell of the same happening, from the words that they have in
common, in their titles too, each weighed by how rare it is in English news, and from the days on which they were
published. Names of actors and places count as the rare words that they are. A text of which few words are known
(another language), or that is very short, belongs to no story. Whether two documents belong together depends on these
two alone; `grouping` makes stories of the pairs. The weights were fitted to pairs of which readers had said whether
they tell of the same happening.

    >>> chance(0.5, 0.3, 0) > chance(0.5, 0.3, 3) > chance(0.2, 0.3, 3)
    True
"""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from sayso.linkage.days import day_of, days_between
from sayso.linkage.rarity import is_known, plain_words, rarity
from sayso.linkage.stories.grouping import LEAST, gather_stories
from sayso.schema import BlockKind, Document, Likeness, Record, Sketch, Story

READ = frozenset({BlockKind.TITLE, BlockKind.PROSE, BlockKind.POST})
WORDS = 200  # words that count, the weightiest
KEYS = 30  # of these, by which documents to compare are found
SHARED = 2  # keys that both must have
SHORTEST = 15  # words that count, at least
KNOWN = 0.6  # share of the words of a text that must be listed
COMMON = 1.5  # bits of rarity below which a word does not count
FULL = 1.2  # how often a word stands before it counts half of what it can
DAYS = 8  # between the publication of two documents
UNIT = 10_000  # length of a row of weights
NEAREST = 0.02  # added to a similarity, so that none is without a logarithm
NAMED = 4  # shared words that a reason names

# Logistic regression on two logarithms of similarity, of all words and of titles, and on days apart; the last two count
# only where a day is not known.
LIKE, TITLED, APART, ALWAYS, UNDATED, UNDATED_LIKE = 2.01, 0.4, -4.01 / DAYS, 6.59, -0.23, 1.94


@dataclass(frozen=True, slots=True)
class StoryLinker:
    """Finds documents on the same happening."""

    def sketch(self, record: Record) -> Sketch:
        """Give what of a record counts."""
        return sketch_of(record.document)

    def compare(self, one: Sketch, other: Sketch) -> Likeness | None:
        """Tell whether two documents are likely to tell of the same happening; null if they are not."""
        return compare(*sorted((one, other), key=lambda sketch: sketch.document))

    def gather(self, likenesses: Iterable[Likeness]) -> tuple[Story, ...]:
        """Give the stories that pairs of documents make up."""
        return gather_stories(likenesses)

    def find(self, sketches: Iterable[Sketch]) -> tuple[Likeness, ...]:
        """Give all pairs of documents that are likely to tell of the same happening, each once."""
        every = {sketch.document: sketch for sketch in sketches}
        found = (self.compare(every[one], every[other]) for one, other in pairs_of(every.values()))
        return tuple(sorted(filter(None, found), key=lambda each: (each.first, each.second)))


def sketch_of(document: Document) -> Sketch:
    """Give what of a document counts for the story it belongs to."""
    lines = [block.span.of(document.text) for block in document.blocks if block.kind in READ]
    title = document.title or (lines[0] if lines else "")
    words = Counter(plain_words("\n".join([document.title or "", *lines])))
    known = sum(count for word, count in words.items() if is_known(word))
    weights = weigh(words)
    if len(weights) < SHORTEST or known < KNOWN * words.total():
        return Sketch(document.id, day_of(document), (), "")
    signature = json.dumps([weights, weigh(Counter(plain_words(title)))], ensure_ascii=False, separators=(",", ":"))
    return Sketch(document.id, day_of(document), tuple(sorted(list(weights)[:KEYS])), signature)


def weigh(words: Mapping[str, int]) -> dict[str, int]:
    """Give the weightiest words, first the heaviest, with weights whose squares add up to one."""
    weighed = {word: weight(word, count) for word, count in words.items() if rarity(word) > COMMON}
    first = sorted(weighed.items(), key=lambda each: (-each[1], each[0]))[:WORDS]
    length = math.sqrt(sum(value * value for _, value in first))
    return {word: round(UNIT * value / length) for word, value in first}


def weight(word: str, count: int) -> float:
    """Give the weight of a word that stands so many times in a text."""
    return (rarity(word) - COMMON) * (1 + FULL) * count / (count + FULL)


@lru_cache(maxsize=4096)
def weights_of(signature: str) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Read a signature: the weights of a text's words, and of its title's."""
    words, title = json.loads(signature)
    return words, title


def compare(one: Sketch, other: Sketch) -> Likeness | None:
    """Tell whether two documents are likely to tell of the same happening; null if they are not."""
    gap = days_between(one.day, other.day)
    if one.document == other.document or (gap or 0) > DAYS or len(set(one.keys) & set(other.keys)) < SHARED:
        return None
    words, titles = (products(*both) for both in zip(*map(weights_of, (one.signature, other.signature)), strict=True))
    score = round(chance(sum(words.values()) / UNIT**2, sum(titles.values()) / UNIT**2, gap), 4)
    if score < LEAST:
        return None
    named = sorted(words, key=lambda word: (-words[word], word))[:NAMED]
    return Likeness(one.document, other.document, score, f"{', '.join(named)}; {how_far_apart(gap)}")


def products(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    """Multiply the weights of the words that both have."""
    return {word: value * other[word] for word, value in one.items() if word in other}


def how_far_apart(gap: int | None) -> str:
    """Say how many days lie between two documents."""
    if gap is None:
        return "a day is not known"
    return f"{gap} {'day' if gap == 1 else 'days'} apart" if gap else "the same day"


def chance(similarity: float, titles: float, gap: int | None) -> float:
    """Give the chance that two documents tell of the same happening.

    Args:
        similarity: Cosine of their weighed words.
        titles: Cosine of the weighed words of their titles.
        gap: Days between their publication.
    """
    like, titled = (math.log(value + NEAREST) for value in (similarity, titles))
    undated = UNDATED + UNDATED_LIKE * like if gap is None else 0.0
    return 1 / (1 + math.exp(-(ALWAYS + LIKE * like + TITLED * titled + APART * (gap or 0) + undated)))


def pairs_of(sketches: Iterable[Sketch]) -> Iterator[tuple[str, str]]:
    """Give the pairs of documents that are worth comparing: days near each other, and keys in common."""
    holders: dict[str, list[Sketch]] = defaultdict(list)
    for sketch in sketches:
        for key in sketch.keys:
            holders[key].append(sketch)
    shared: Counter[tuple[str, str]] = Counter()
    for row in holders.values():
        shared.update(near_each_other(row))
    return (pair for pair, count in shared.items() if count >= SHARED)


def near_each_other(row: Iterable[Sketch]) -> Iterator[tuple[str, str]]:
    """Give the pairs of documents whose days are near each other, or not known."""
    undated = [sketch.document for sketch in row if sketch.day is None]
    dated = sorted((sketch.day, sketch.document) for sketch in row if sketch.day is not None)
    begin = 0
    for place, (day, document) in enumerate(dated):
        while day - dated[begin][0] > DAYS:
            begin += 1
        for _, earlier in dated[begin:place]:
            yield (earlier, document) if earlier < document else (document, earlier)
        for other in undated:
            yield (other, document) if other < document else (document, other)
    yield from combinations(sorted(undated), 2)
