"""Attribution: how well sources, cues and contents are found, by the definitions that other people's figures use.

*Exact*: the sets of spans are equal; per part over distinct sets, for the triple over relations. *Overlap* of a part:
one to one, greedily by Jaccard over characters. *Triple overlap*: relations are matched one to one by the overlap of
cue and content together; right if source, cue and content each share a character, or are absent in both. White space
at the ends of spans does not count, nor between pieces.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TypeVar

from evaluation.scores import Counts
from training.data.polnear import Relation, Spans

T = TypeVar("T")
PARTS = ("source", "cue", "content")
OPENING, CLOSING = "\"“‘«„'", "\"”’»“'"


def count(gold: Sequence[Relation], found: Sequence[Relation], text: str = "") -> dict[str, Counts]:
    """Count one article: each part and the triple, exact and overlapping; recall by form where the text is given."""
    result: dict[str, Counts] = {}
    for part in PARTS:
        wanted = {spans for relation in gold if (spans := getattr(relation, part))}
        given = {spans for relation in found if (spans := getattr(relation, part))}
        result[f"{part} exact"] = Counts(len(wanted & given), len(given), len(wanted))
        pairs = match(sorted(wanted), sorted(given), characters)
        result[f"{part} overlap"] = Counts(len(pairs), len(given), len(wanted))
    pairs = match(gold, found, lambda relation: characters(relation.cue) | characters(relation.content))
    right = {(i, j) for i, j in pairs if overlaps(gold[i], found[j])}
    exact = match([r for r in gold if r in set(found)], [r for r in found if r in set(gold)], whole)
    result["triple exact"] = Counts(len(exact), len(found), len(gold))
    result["triple overlap"] = Counts(len(right), len(found), len(gold))
    for form in ("direct", "mixed", "indirect") if text else ():
        mine = [i for i, relation in enumerate(gold) if form_of(relation.content, text) == form]
        equal, near = set(found), {i for i, _ in right}
        result[f"recall exact, {form}"] = Counts(sum(gold[i] in equal for i in mine), len(mine), len(mine))
        result[f"recall overlap, {form}"] = Counts(sum(i in near for i in mine), len(mine), len(mine))
    return result


def characters(spans: Spans) -> frozenset[int]:
    """Give the characters of spans."""
    return frozenset(chain.from_iterable(range(start, end) for start, end in spans))


def whole(relation: Relation) -> frozenset[int]:
    """Give the characters of a whole relation."""
    return frozenset(chain.from_iterable(characters(getattr(relation, part)) for part in PARTS))


def overlaps(gold: Relation, found: Relation) -> bool:
    """Tell whether each part shares a character with its like, or is absent in both."""
    for part in PARTS:
        wanted, given = characters(getattr(gold, part)), characters(getattr(found, part))
        if bool(wanted) != bool(given) or (wanted and not wanted & given):
            return False
    return True


def match(gold: Sequence[T], found: Sequence[T], shape: Callable[[T], frozenset[int]]) -> list[tuple[int, int]]:
    """Match one to one, greedily by Jaccard over characters; pairs that share none stay apart."""
    wanted, given = [shape(item) for item in gold], [shape(item) for item in found]
    scored: list[tuple[float, int, int]] = []
    for i, a in enumerate(wanted):
        for j, b in enumerate(given):
            if shared := len(a & b):
                scored.append((-shared / len(a | b), i, j))
    pairs: list[tuple[int, int]] = []
    left, right = set(range(len(wanted))), set(range(len(given)))
    for _, i, j in sorted(scored):
        if i in left and j in right:
            pairs.append((i, j))
            left.discard(i)
            right.discard(j)
    return pairs


def form_of(content: Spans, text: str) -> str:
    """Tell whether a content is a quotation, holds one, or holds none."""
    pieces = [text[start:end].strip(" ,.;:—–-") for start, end in content]
    if pieces and all(len(p) > 1 and p[0] in OPENING and (p[-1] in CLOSING) for p in pieces):
        return "direct"
    joined = " ".join(pieces)
    return "mixed" if any(mark in joined for mark in '"“”«»') else "indirect"


def add(rows: Iterable[dict[str, Counts]]) -> dict[str, Counts]:
    """Add the counts of articles, by name."""
    result: dict[str, Counts] = {}
    for row in rows:
        for name, counts in row.items():
            result[name] = result.get(name, Counts()) + counts
    return result
