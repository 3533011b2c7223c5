"""The way from a report to its quantities.

Takes a document, what the network read in it, its statements, times and places; gives the figures with unit, hedge,
change, part and whole, each with the innermost statement on whose word it rests. A figure without anything counted is
kept all the same: what it counts stays open.

    "approaching 500,000 casualties since February 2022" gives 500,000, approaching, part "casualties", and its time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.quantities.atoms import Atoms
from sayso.quantities.changes import Change, find_change
from sayso.quantities.counting import SHARES, Counting, count_what
from sayso.quantities.figures import Figure, find_figures, per_at
from sayso.quantities.phrases import as_counted, words_of
from sayso.quantities.shares import is_alone
from sayso.schema import Abstention, Annotations, Document, Place, Quantity, Span, Statement, Time, row_id

PREDICATES = frozenset({"VERB", "AUX"})
AGAIN = frozenset({"(", "-", "–", "—", "--", ",", "or"})
FAR = 12  # words between a figure and its time or place


@dataclass(frozen=True, slots=True)
class Measurement:
    """The quantities of a report in text order, and what stayed open."""

    quantities: tuple[Quantity, ...]
    abstained: tuple[Abstention, ...]


def measure_quantities(
    document: Document,
    annotations: Annotations,
    statements: Sequence[Statement],
    *,
    times: Sequence[Time] = (),
    places: Sequence[Place] = (),
) -> Measurement:
    """Find the figures of a document, and what they count.

    Args:
        document: The document.
        annotations: What the network read in it.
        statements: Its statements, on whose word figures rest.
        times: Its dates, times and durations; their numbers are no figures.
        places: Its places.

    Returns:
        The quantities, and those of which it stayed open what they count.
    """
    atoms = Atoms(document, annotations, words_in(annotations, [time.span for time in times]))
    quantities: list[Quantity] = []
    open_ones: list[Abstention] = []
    before: Measured | None = None
    for figure in find_figures(atoms):
        before = measure(atoms, figure, before)
        quantity = make_quantity(document, atoms, before, statements, (times, places))
        quantities.append(quantity)
        if quantity.part is None and quantity.whole is None:
            open_ones.append(Abstention("quantity", quantity.span, "the sentence does not tell what is counted"))
    return Measurement(tuple(quantities), tuple(open_ones))


class Measured(NamedTuple):
    """A figure with its change and what it counts."""

    figure: Figure
    change: Change | None
    counting: Counting


def measure(atoms: Atoms, figure: Figure, before: Measured | None) -> Measured:
    """Tell whether a figure is a change and what it counts; of some the figure before it in the sentence tells."""
    change = find_change(atoms, figure)
    counting = count_what(atoms, figure, change)
    if before is None or any(atoms.starts_sentence(at) for at in range(before.figure.end, figure.start + 1)):
        return Measured(figure, change, counting)
    if counting.part and not counting.whole and are_alike(before.figure, figure) and is_alone(atoms, figure):
        counting = counting._replace(whole=before.counting.whole)
    if counting == Counting() and change is None and says_again(atoms, before.figure, figure):
        return Measured(figure, before.change, before.counting)
    if counting == Counting() and (was_before(atoms, figure) or (before.change and is_to(atoms, figure))):
        counting = before.counting
    return Measured(figure, change, counting)


def are_alike(first: Figure, second: Figure) -> bool:
    """Tell whether two figures are both shares, or both counts, so that they may be parts of one whole."""
    return (first.unit in SHARES and second.unit in SHARES) or first.unit is second.unit is None


def was_before(atoms: Atoms, figure: Figure) -> bool:
    """Tell whether a figure is what the one before it has come from: "1.2 million, up from 800,000"."""
    return atoms.lower(figure.start - 1) == "from" and atoms.lower(figure.start - 2) in {"up", "down"}


def is_to(atoms: Atoms, figure: Figure) -> bool:
    """Tell whether a figure is where a change ends: "fell $2 to $75"."""
    return atoms.lower(figure.start - 1) == "to" and figure.unit is not None


def says_again(atoms: Atoms, first: Figure, second: Figure) -> bool:
    """Tell whether a figure says the one before it in another unit: "by 10% -- nearly $1 billion", "$50bn (£38bn)"."""
    between = {atoms.lower(at) for at in range(first.end, second.start)}
    return bool(between) and between <= AGAIN and first.unit not in {None, second.unit} and second.unit is not None


def words_in(annotations: Annotations, spans: Sequence[Span]) -> frozenset[int]:
    """Give the words that lie in spans; both are in text order."""
    found: set[int] = set()
    word, count = 0, len(annotations.starts)
    for start, end in sorted(spans):
        while word < count and annotations.ends[word] <= start:
            word += 1
        place = word
        while place < count and annotations.starts[place] < end:
            found.add(place)
            place += 1
    return frozenset(found)


def make_quantity(
    document: Document,
    atoms: Atoms,
    measured: Measured,
    statements: Sequence[Statement],
    near: tuple[Sequence[Time], Sequence[Place]],
) -> Quantity:
    """Make the row of a figure."""
    figure, change, counting = measured
    span = atoms.span(figure.start, figure.end - 1)
    per = figure.per
    if per is None and counting.part is not None:
        behind = next((n for n in range(figure.end, len(atoms)) if atoms.atoms[n].word > counting.part[1]), None)
        following = per_at(atoms, behind) if behind is not None else None
        per = following[0] if following else None
    times, places = near
    return Quantity(
        id=row_id(document.id, "quantity", [span]),
        span=span,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        hedge=figure.hedge,
        change=change.kind if change else None,
        per=per,
        part=as_counted(atoms, counting.part),
        whole=as_counted(atoms, counting.whole),
        place=nearest(atoms, measured, [(each.id, each.span) for each in places]),
        statement=innermost(statements, span),
        time=nearest(atoms, measured, [(each.id, each.span) for each in times if each.start or each.end]),
    )


def innermost(statements: Sequence[Statement], span: Span) -> str | None:
    """Give the statement in whose content a figure stands, the innermost of several."""
    holding = [
        (sum(end - start for start, end in statement.content.spans), statement.id)
        for statement in statements
        if any(start <= span.start and span.end <= end for start, end in statement.content.spans)
    ]
    return min(holding)[1] if holding else None


def nearest(atoms: Atoms, measured: Measured, rows: Sequence[tuple[str, Span]]) -> str | None:
    """Give the time or place that belongs to a figure: it hangs on the same verb, or on what is counted."""
    annotations = atoms.annotations
    words = words_of(atoms, measured.figure)
    anchors = set(lineage(atoms, words[-1]))
    for counted in measured.counting:
        anchors |= set(range(counted[0], counted[1] + 1)) if counted else set()
    found: list[tuple[int, str]] = []
    first, last = words[0] - FAR, words[-1] + FAR
    low, high = annotations.starts[max(first, 0)], annotations.ends[min(last, len(annotations.ends) - 1)]
    for row, span in rows:
        if not low <= span.start < high:
            continue
        inside = sorted(words_in(annotations, [span]))
        if inside and not set(inside) & set(words):
            top = next((w for w in inside if annotations.heads[w] not in inside), inside[0])
            if annotations.heads[top] in anchors:
                found.append((abs(inside[0] - words[0]), row))
    return min(found)[1] if found else None


def lineage(atoms: Atoms, word: int) -> Iterator[int]:
    """Give a word, and those above it up to its verb."""
    heads, tags = atoms.annotations.heads, atoms.annotations.tags
    for _ in range(FAR):
        yield word
        if tags[word] in PREDICATES or heads[word] == word:
            return
        word = heads[word]
    yield word
