"""Reports and passages of international affairs, marked by readers before the rules were written.

`marked/first.json` and `marked/second.json` hold two independent readings as ids, offsets and answers; the texts stay
in `../shared/data/raw`. Thirty reports are marked throughout; some two hundred passages, each a paragraph of a report
of its own, also for markers. Half of each is kept unread for the gate. A statement that the reader calls a matter of
taste (`must` is false) is not missed when it is missing, and not wrong when it is found.

`marked/later.json` holds the statements of twenty-four more reports, marked by two other readers, twelve each, when the
rules stood: they are for the gate, for confidence above all, which three hundred statements are too few to judge.

`marked/without_cue.json` holds statements without a cue that sayso found in other reports, each judged by a reader: is
it one, and is its source right?
"""

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.attribution import characters, match, overlaps
from evaluation.scores import Counts
from sayso.schema import Document, MarkerKind, Record, Span, Statement
from training.data.polnear import Relation, tidy

MARKS = Path(__file__).with_name("marked")
BEGINNING = 200  # characters below a title


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a report (the whole of it, or a paragraph) with what one reader marked in it."""

    report: str
    half: str
    span: tuple[int, int] | None
    statements: tuple[dict[str, Any], ...]
    markers: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement without a cue, with its verdict: `right`, `has a cue`, `wrong source`, `no statement`.

    One of a headline was found in the report's title with the beginning of its text below it.
    """

    report: str
    titled: bool
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    verdict: str

    @property
    def right(self) -> bool:
        """Tell whether all of it is right."""
        return self.verdict == "right"

    def is_about(self, statement: Statement) -> bool:
        """Tell whether a statement that is found now is the one that was judged."""
        return share(statement.content.spans, self.content) and share(statement.source.spans, self.source)


def load_judged() -> list[Judged]:
    """Give the statements without a cue that were judged."""
    rows = json.loads((MARKS / "without_cue.json").read_text("utf-8"))

    def spans(row: dict[str, Any], part: str) -> tuple[tuple[int, int], ...]:
        return tuple((start, end) for start, end in row[part])

    return [
        Judged(row["id"], row.get("title", False), spans(row, "source"), spans(row, "content"), row["verdict"])
        for row in rows
    ]


def load(reading: str, kind: str, half: str | None = None) -> Iterator[Marked]:
    """Give the marked stretches of one reading (`first`, `second`), of one kind (`reports`, `passages`), of a half."""
    rows = json.loads((MARKS / f"{reading}.json").read_text("utf-8"))[kind]
    for row in rows:
        if half in (None, row["half"]):
            span = tuple(row["span"]) if "span" in row else None
            yield Marked(row["id"], row["half"], span, tuple(row["statements"]), tuple(row.get("markers", ())))


def load_later() -> Iterator[Marked]:
    """Give the reports that were marked when the rules stood; all are for the gate."""
    for row in json.loads((MARKS / "later.json").read_text("utf-8")):
        yield Marked(row["id"], row["half"], None, tuple(row["statements"]), ())


def texts(data: Path, wanted: set[str], *, titled: bool = False) -> dict[str, str]:
    """Fetch the texts of reports by id; or their titles, each with the beginning of its text below it."""
    found: dict[str, str] = {}
    with gzip.open(data / "raw" / "news.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["id"] in wanted:
                found[row["id"]] = f"{row['title']}\n\n{row['text'][:BEGINNING]}" if titled else row["text"]
    return found


def relation(row: dict[str, Any], text: str) -> Relation:
    """Turn a marked statement into spans."""
    return Relation(*(tidy([(a, b) for a, b in row[part]], text) for part in ("source", "cue", "content")))


def found_in(record: Record, span: tuple[int, int] | None) -> list[tuple[Relation, Any]]:
    """Give the statements of a record that begin in a stretch."""
    text = record.document.text
    rows = []
    for statement in record.statements:
        cue = statement.cue.spans if statement.cue else ()
        at = (cue or statement.content.spans)[0].start
        if span is None or span[0] <= at < span[1]:
            parts = (statement.source.spans, cue, statement.content.spans)
            rows.append((Relation(*(tidy([(a, b) for a, b in part], text) for part in parts)), statement))
    return rows


def count_statements(marked: Marked, text: str, found: Sequence[Relation]) -> dict[str, Counts]:
    """Count one stretch: what must be found and was; what was found and is marked at all."""
    gold = [relation(row, text) for row in marked.statements]
    must = [bool(row["must"]) for row in marked.statements]
    pairs = match(gold, found, lambda r: characters(r.cue) | characters(r.content))
    right = [(i, j) for i, j in pairs if overlaps(gold[i], found[j])]
    touched = {i for i, _ in pairs}
    sourced = [
        i for i, j in pairs if bool(gold[i].source) == bool(found[j].source) and share(gold[i].source, found[j].source)
    ]
    return {
        "recall": Counts(sum(must[i] for i, _ in right), sum(must), sum(must)),
        "recall, any source": Counts(sum(must[i] for i in touched), sum(must), sum(must)),
        "source, where found": Counts(len(sourced), len(pairs), len(pairs)),
        "precision": Counts(len(right), len(found), len(found)),
        "precision, any source": Counts(len(pairs), len(found), len(found)),
        "cue exact, where found": Counts(sum(gold[i].cue == found[j].cue for i, j in pairs), len(pairs), len(pairs)),
        "content exact, where found": Counts(
            sum(gold[i].content == found[j].content for i, j in pairs), len(pairs), len(pairs)
        ),
    }


def right_ones(marked: Marked, text: str, found: Sequence[Relation]) -> set[int]:
    """Give the indices of what was found that meets source, cue and content of something marked."""
    return right_against([relation(row, text) for row in marked.statements], found)


def right_against(gold: Sequence[Relation], found: Sequence[Relation]) -> set[int]:
    """Give the indices of what was found that meets source, cue and content of something in gold."""
    pairs = match(gold, found, lambda r: characters(r.cue) | characters(r.content))
    return {j for i, j in pairs if overlaps(gold[i], found[j])}


def share(one: tuple[tuple[int, int], ...], other: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether two sets of spans share a character, or are both empty."""
    return (not one and not other) or bool(characters(one) & characters(other))


def count_answers(marked: Marked, record: Record) -> dict[str, Counts]:
    """Count acts, negation and forms on cues that both marked, and markers by span and kind."""
    text = record.document.text
    found = found_in(record, marked.span)
    gold = [relation(row, text) for row in marked.statements]
    pairs = match(gold, [r for r, _ in found], lambda r: characters(r.cue) | characters(r.content))
    counts = dict.fromkeys(("act", "negated", "form"), 0)
    for i, j in pairs:
        row, statement = marked.statements[i], found[j][1]
        acts = row["act"] if isinstance(row["act"], list) else [row["act"]]
        counts["act"] += statement.act.value in acts
        counts["negated"] += statement.negated == bool(row["negated"])
        counts["form"] += statement.form.value == row["form"]
    result = {name: Counts(right, len(pairs), len(pairs)) for name, right in counts.items()}
    if marked.span is not None:
        # A quotation that is the whole of a direct content is a statement already; readers marked only the others.
        direct = {
            bare(Span(*piece), text)
            for row in (*marked.statements, *({"form": s.form, "content": s.content.spans} for _, s in found))
            for piece in row["content"]
            if row["form"] == "direct"
        }
        inside = [
            m
            for m in record.markers
            if marked.span[0] <= m.span.start < marked.span[1]
            and not (m.kind == MarkerKind.QUOTATION and bare(m.span, text) in direct)
        ]
        theirs = {(*bare(m.span, text), m.kind.value) for m in inside}
        mine = {(*bare(Span(*m["span"]), text), m["kind"]) for m in marked.markers}
        result["markers"] = Counts(len(mine & theirs), len(theirs), len(mine))
        for kind in ("scare quote", "term", "quotation", "hedge", "loaded cue"):
            a, b = {m for m in mine if m[2] == kind}, {m for m in theirs if m[2] == kind}
            result[f"markers, {kind}"] = Counts(len(a & b), len(b), len(a))
    return result


def bare(span: Span, text: str) -> tuple[int, int]:
    """Give a span without marks and stops at its ends, so that both ways of marking a quotation are one."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def agreement(kind: str, data: Path) -> dict[str, Counts]:
    """Score the second reading against the first as if it were a machine's."""
    second = {(m.report, m.span): m for m in load("second", kind)}
    stretches = [m for m in load("first", kind) if (m.report, m.span) in second]
    found = texts(data, {m.report for m in stretches})
    result: dict[str, Counts] = {}
    for marked in stretches:
        text = found[marked.report]
        other = [relation(row, text) for row in second[marked.report, marked.span].statements]
        for name, counts in count_statements(marked, text, other).items():
            result[name] = result.get(name, Counts()) + counts
    return result


def read_stretches(
    stretches: Sequence[Marked], data: Path, read: Callable[[Document], Record], ingest: Callable[[str], Document]
) -> Iterator[tuple[Marked, Record]]:
    """Read the reports that stretches stand in, whole."""
    found = texts(data, {marked.report for marked in stretches})
    for marked in stretches:
        yield marked, read(ingest(found[marked.report]))


def digest(text: str) -> str:
    """Give the digest by which a report's text is known to be the one that was marked."""
    return hashlib.sha256(text.encode()).hexdigest()
