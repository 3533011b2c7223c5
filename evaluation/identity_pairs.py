"""Who is whom across reports: sixty reports in which every named actor carries the key of whom it is.

`marked/identities.json` holds ids, offsets and keys: twelve affairs of three reports each, chosen so that persons,
bodies and namesakes recur, and twenty-four reports of international affairs at random. A reader went through all names
with their offices, spellings and surfaces, and set the keys: who is the same under another name, and who is not under
the same. Counted are pairs of actors of two different reports: of those that are put together, the share put together
rightly; of persons that should be, the share found. States are left out, for they would drown everybody else; of bodies
nothing is said of those not found, since names that share no word were not held against each other.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from evaluation import marked
from evaluation.reports import as_report
from evaluation.scores import Counts
from sayso.actors import Gazetteer
from sayso.annotations import Network
from sayso.linkage import ActorLinker
from sayso.pipeline import read
from sayso.schema import Actor, MentionForm, Record, Span

MARKS = marked.MARKS / "identities.json"
KINDS = ("person", "organization")


class Mark(NamedTuple):
    """A mention with the key of whom it names."""

    kind: str
    span: Span
    key: str


class Named(NamedTuple):
    """An actor that was found where one was marked: its report, the key, and the entity it was taken for."""

    report: str
    kind: str
    key: str
    entity: str


def load() -> tuple[list[str], dict[str, list[Mark]]]:
    """Give the reports, and the marks of each."""
    marks = json.loads(MARKS.read_text("utf-8"))
    of: dict[str, list[Mark]] = defaultdict(list)
    for row in marks["rows"]:
        of[row["report"]].append(Mark(row["kind"], Span(*row["span"]), row["entity"]))
    return marks["reports"], of


def score_pairs(data: Path, network: Network) -> dict[str, dict[str, Counts]]:
    """Score the identities of all reports that are marked."""
    reports, marks = load()
    texts = marked.texts(data, set(reports))
    records = [(report, read(as_report(texts[report]), network=network)) for report in reports]
    named = list(match(records, marks))
    persons, bodies = (count_pairs(each for each in named if each.kind == kind) for kind in KINDS)
    return {
        "identities": {
            "persons put together rightly": Counts(persons.right, persons.found, persons.found),
            "persons found": Counts(persons.right, persons.expected, persons.expected),
            "bodies put together rightly": Counts(bodies.right, bodies.found, bodies.found),
        }
    }


def match(records: Iterable[tuple[str, Record]], marks: dict[str, list[Mark]]) -> Iterable[Named]:
    """Give the marked actors that were found, with whom they are taken for."""
    linker = ActorLinker(Gazetteer.shipped().id_of)
    blocks: dict[str, set[str]] = defaultdict(set)
    kept: list[tuple[str, Actor, str, str]] = []
    for report, record in records:
        for actor, portrait in zip(record.actors, linker.portray(record), strict=True):
            blocks[portrait.block].add(portrait.signature)
            kept.append((report, actor, portrait.block, portrait.signature))
    entities = {block: linker.identify(signatures) for block, signatures in blocks.items()}
    for report, actor, block, signature in kept:
        mark = find_mark(actor, marks.get(report, []))
        if mark is not None:
            yield Named(report, mark.kind, mark.key, entities[block][signature].entity or actor.id)


def find_mark(actor: Actor, marks: Iterable[Mark]) -> Mark | None:
    """Find the mark of an actor: one of its mentions by name is the marked one."""
    places = {mention.span for mention in actor.mentions if mention.form is not MentionForm.PRONOUN}
    return next((mark for mark in marks if mark.span in places), None)


def count_pairs(named: Iterable[Named]) -> Counts:
    """Count the pairs of actors of two reports that are put together, and those that should be."""
    right = found = expected = 0
    for one, other in combinations(list(named), 2):
        if one.report == other.report:
            continue
        together, same = one.entity == other.entity, one.key == other.key
        right += together and same
        found += together
        expected += same
    return Counts(right, found, expected)
