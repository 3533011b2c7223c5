"""Who stands behind a statement: 200 marked ones, half of PolNeAR's development part, half of the marked reports.

`marked/sources_first.json` and `marked/sources_second.json` hold two independent readings: kind of source, its name in
the fullest form that the report gives, where that stands, and for whom it speaks. Groups and works are known by their
places alone. Even numbers are for development; odd ones are for the gate. A marked statement is put in the
place of the one that sayso finds, so that only the identity of its source is measured: *right*, *wrong*, *left open*.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evaluation import marked
from evaluation.reports import as_document, as_report
from evaluation.scores import Counts
from sayso.actors import Resolution, Voice, resolve_actors
from sayso.annotations import Network, annotate
from sayso.schema import (
    Act,
    Actor,
    ActorKind,
    Content,
    Cue,
    Document,
    Form,
    MentionForm,
    Source,
    Span,
    Statement,
    Work,
)
from sayso.statements import attribute_statements
from training.data import archives
from training.data.polnear import Relation, articles

ARTICLES = frozenset({"the", "a", "an"})
NEAR = 0.5  # share of a marked place that must be met

Spans = Sequence[tuple[int, int]]
Rows = Mapping[str, Actor | Work]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the source of one statement is, by one reader; `names` are all that would be right."""

    id: str
    kind: str
    names: frozenset[tuple[str, ...]]
    places: Spans
    members: frozenset[tuple[str, ...]]
    open: bool

    @property
    def half(self) -> str:
        """Which half it belongs to."""
        return "dev" if int(self.id.rpartition("#")[2].lstrip("E")) % 2 == 0 else "gate"


def load(reading: str) -> dict[str, Identity]:
    """Give the identities of one reading (`first`, `second`) by id."""
    rows = json.loads((marked.MARKS / f"sources_{reading}.json").read_text("utf-8"))
    return {
        row["id"]: Identity(
            row["id"],
            row["kind"],
            frozenset(plain(name) for name in row["names"]),
            [(a, b) for a, b in row["places"]],
            frozenset(plain(name) for name in row["members"]),
            row["open"],
        )
        for row in rows
    }


def plain(name: str) -> tuple[str, ...]:
    """Give the words of a name in small letters, without articles."""
    words = "".join(letter if letter.isalnum() else " " for letter in name.casefold().replace("’s", "")).split()
    return tuple(word for word in words if word not in ARTICLES)


def score_identities(data: Path, work: Path, network: Network) -> dict[str, dict[str, Counts]]:
    """Score both halves: shares of sources that are right, not wrong, and not left open."""
    first, second = load("first"), load("second")
    result: dict[str, dict[str, Counts]] = {}
    for document, relations in statements_of(data, work, set(first)):
        annotations = annotate(document, network=network)
        found = attribute_statements(document, annotations).statements
        for number, relation in relations.items():
            statements, place = insert(found, relation)
            resolution = resolve_actors(document, annotations, statements)
            verdict = compare(resolution, resolution.voices[place], first[number], second[number], document.text)
            for group in (first[number].half, f"{first[number].half}, {first[number].kind}"):
                table = result.setdefault(f"sources, {group}", {})
                for name, right in (
                    ("right", verdict == "right"),
                    ("not wrong", verdict != "wrong"),
                    ("not left open", verdict != "open"),
                ):
                    table[name] = table.get(name, Counts()) + Counts(right, 1, 1)
    return dict(sorted(result.items()))


def statements_of(data: Path, work: Path, wanted: set[str]) -> Iterator[tuple[Document, dict[str, Relation]]]:
    """Give each document with its statements that are marked, by their ids."""
    if (data / "attribution" / "polnear.tar.gz").exists():
        folder = archives.unpack(data, archives.ATTRIBUTION, work / "data") / "polnear" / "dev"
        for article in articles(folder):
            rows = {f"polnear/{article.name}#E{n + 1}": relation for n, relation in enumerate(article.relations)}
            if chosen := {name: relation for name, relation in rows.items() if name in wanted}:
                yield as_document(article), chosen
    if (data / "raw" / "news.jsonl.gz").exists():
        reports = list(marked.load("first", "reports"))
        texts = marked.texts(data, {report.report for report in reports})
        for report in reports:
            text = texts[report.report]
            rows = {f"raw/{report.report}#{n}": marked.relation(row, text) for n, row in enumerate(report.statements)}
            if chosen := {name: relation for name, relation in rows.items() if name in wanted}:
                yield as_report(text), chosen


def insert(found: Sequence[Statement], relation: Relation) -> tuple[list[Statement], int]:
    """Put a marked statement among those found, in the place of the same one, or behind them all."""
    source, cue, content = (
        tuple(Span(a, b) for a, b in part) for part in (relation.source, relation.cue, relation.content)
    )
    for number, statement in enumerate(found):
        if statement.cue and cue and meets(statement.cue.spans, cue) and meets(statement.content.spans, content):
            same = replace(statement, source=Source(source), cue=Cue(cue), content=Content(content))
            return [*found[:number], same, *found[number + 1 :]], number
    last = Statement(
        "marked", Source(source), Cue(cue) if cue else None, Content(content), Form.INDIRECT, Act.SAY, False, 1.0
    )
    return [*found, last], len(found)


def meets(found: Spans, marked_places: Spans) -> bool:
    """Tell whether something found covers half of something marked."""
    return any((min(b, d) - max(a, c)) >= NEAR * (d - c) for a, b in found for c, d in marked_places)


def compare(resolution: Resolution, voice: Voice, first: Identity, second: Identity, text: str) -> str:
    """Compare whom a voice leads to with who was marked."""
    everybody: list[Actor | Work] = [*resolution.actors, *resolution.works]
    rows: Rows = {row.id: row for row in everybody}
    found = [rows[number] for number in (*voice.actors, *([voice.work] if voice.work else []))]
    unnamed = all(isinstance(row, Actor) and row.kind is ActorKind.UNNAMED for row in found)
    names = first.names | second.names
    if any(is_meant(row, names, first, text) for row in found):
        return "right"
    parts = {plain(rows[m].name) for row in found if isinstance(row, Actor) for m in row.members}
    if first.members and first.members <= parts | {plain(row.name) for row in found}:
        return "right"
    if first.kind == "unnamed" or first.open:
        return "right" if not found or unnamed else "wrong"
    return "open" if not found or unnamed else "wrong"


def is_meant(row: Actor | Work, names: frozenset[tuple[str, ...]], first: Identity, text: str) -> bool:
    """Tell whether a row is who was marked, by its name, or by a place that both have."""
    name = plain(row.name)
    if name in names:
        return True
    if isinstance(row, Work):
        return meets(row.mentions, first.places)
    if first.kind == "person" and row.kind is ActorKind.PERSON:
        ends = any(one and name and (one[-len(name) :] == name or name[-len(one) :] == one) for one in names)
        named = [mention.span for mention in row.mentions if mention.form is MentionForm.NAME]
        return ends or meets(named, first.places)
    if any(plain(mention.span.of(text)) in names for mention in row.mentions):
        return True
    if row.kind is ActorKind.PERSON or first.kind == "person":
        return False
    return meets([mention.span for mention in row.mentions], first.places)


def agreement() -> float:
    """Give the share of sources that both readers take for the same, or both leave open, in percent."""
    first, second = load("first"), load("second")
    same = [is_same(one, second[number]) for number, one in first.items()]
    return 100 * sum(same) / len(same)


def is_same(one: Identity, other: Identity) -> bool:
    """Tell whether two readings give one identity."""
    known, also = (not (each.open or each.kind == "unnamed") for each in (one, other))
    if not (known and also):
        return known == also
    return bool(one.names & other.names) or meets(one.places, other.places)
