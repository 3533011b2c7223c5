"""Events in marked sentences of reports drawn at random: trigger, type, parties, status, say-so.

`marked/events_first.json` and `events_second.json` hold two independent readings of 200 sentences (155 of them of
international reports): ids, offsets and answers, made before the rules were written. Even numbers are for development,
odd ones for the gate. The report is read whole, and what is told in the marked sentence counts. An event is found if
one of its words is a marked trigger; one that the reader calls a matter of taste (`must` is false) is not missed when
it is missing, and not wrong when it is found. Type, mode, parties, status and say-so count over the events that were
found and marked. A party is right if a mention of it stands where the reader marked one, and nothing else is given.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation import marked
from evaluation.challenge_set import Half
from evaluation.reports import as_report
from evaluation.scores import Counts
from sayso.annotations import Network
from sayso.events.lexicon import kinds
from sayso.pipeline import read
from sayso.schema import Event, EventType, Record, Span

Row = Mapping[str, Any]
ANSWERS = ("type", "quad", "mode", "sources", "recipients", "status", "says")
NONE = 0  # the class of CAMEO's sentences that tell of no event


def load(half: Half, reading: str = "first") -> list[Row]:
    """Give the marked sentences of one half."""
    rows: list[Row] = json.loads((marked.MARKS / f"events_{reading}.json").read_text("utf-8"))
    return [row for row in rows if (row["id"] % 2 == 0) is (half is Half.DEV)]


def score_events(data: Path, network: Network, half: Half) -> dict[str, dict[str, Counts]]:
    """Score the events of one half."""
    rows = load(half)
    texts = marked.texts(data, {row["report"] for row in rows})
    table: dict[str, Counts] = {}
    for row in rows:
        record = read(as_report(texts[row["report"]]), network=network)
        for name, counts in count_sentence(record, row).items():
            table[name] = table.get(name, Counts()) + counts
    return {f"events, {half.value}": table}


def count_sentence(record: Record, row: Row) -> dict[str, Counts]:
    """Count what is right in one sentence."""
    found = [event for event in record.events if any(in_sentence(span, row) for span in event.mentions)]
    pairs = match(found, row["events"])
    must = sum(bool(mark["must"]) for mark in row["events"])
    hit = sum(bool(mark["must"]) for _, mark in pairs)
    table = {"recall": Counts(hit, must, must), "precision": Counts(len(pairs), len(found), len(found))}
    for name in ANSWERS:
        right = sum(agrees(record, event, mark, name) for event, mark in pairs)
        table[name] = Counts(right, len(pairs), len(pairs))
    return table


def in_sentence(span: Span, row: Row) -> bool:
    """Tell whether a span stands in a marked sentence."""
    start, end = row["sentence"]
    return bool(start <= span.start < end)


def quad_of(kind: EventType) -> int:
    """Give the quad of a type: verbal and material cooperation, verbal and material conflict."""
    return kinds()[kind].quad


def score_cameo(folder: Path, network: Network) -> dict[str, dict[str, Counts]]:
    """Score the sentences that CAMEO's coders gave a quad, or none.

    They were coded by another book, one class a sentence: of those with a class, in how many is an event of that quad
    found, and of those without, how many are left alone.
    """
    quads, none = Counts(), Counts()
    for line in (folder / "cameo" / "class_train.tsv").read_text("utf-8").splitlines():
        sentence, _, label = line.rpartition("\t")
        found = {quad_of(event.type) for event in read(as_report(sentence), network=network).events}
        if int(label) == NONE:
            none += Counts(not found, 1, 1)
        else:
            quads += Counts(int(label) in found, 1, 1)
    return {"CAMEO sentences": {"quad found": quads, "none left alone": none}}


def match(found: Iterable[Event], marks: Sequence[Row]) -> list[tuple[Event, Row]]:
    """Pair events with marks by their words."""
    left = list(marks)
    pairs = []
    for event in found:
        mark = next((row for row in left if any(meets(span, row["trigger"]) for span in event.mentions)), None)
        if mark is not None:
            left.remove(mark)
            pairs.append((event, mark))
    return pairs


def meets(span: Span, place: Sequence[int]) -> bool:
    """Tell whether a span has a character in common with a marked place."""
    return bool(span.start < place[1] and place[0] < span.end)


def agrees(record: Record, event: Event, mark: Row, name: str) -> bool:
    """Tell whether one answer is right."""
    if name == "type":
        return bool(event.type == mark["type"])
    if name == "quad":
        return quad_of(event.type) == quad_of(EventType(mark["type"]))
    if name == "mode":
        return bool((event.mode and event.mode.value) == mark["mode"])
    if name == "status":
        return bool(event.status == mark["status"])
    if name == "says":
        return is_said(record, event, mark)
    if event.type is EventType.CONSULT and mark["type"] == "CONSULT":  # who meets whom is told either way round
        return same_parties(record, event.sources + event.recipients, mark["sources"] + mark["recipients"])
    return same_parties(record, getattr(event, name), mark[name])


def same_parties(record: Record, given: Sequence[str], places: Sequence[Sequence[int]]) -> bool:
    """Tell whether each party has a mention at a marked place, and each marked place is one of a party."""
    actors = {actor.id: actor for actor in record.actors}
    spans = [[mention.span for mention in actors[each].mentions] for each in given]
    covered = all(any(meets(span, place) for of_one in spans for span in of_one) for place in places)
    return covered and all(any(meets(span, place) for place in places for span in of_one) for of_one in spans)


def is_said(record: Record, event: Event, mark: Row) -> bool:
    """Tell whether an event rests on the word of him whom the reader named, with the stance that he gave."""
    statements = {statement.id: statement for statement in record.statements}
    for by, stance in mark["says"]:
        for say in event.says:
            statement = statements[say.statement] if say.statement else None
            if by is None:
                same = statement is None
            elif by == "?":
                same = statement is not None
            else:
                same = statement is not None and any(meets(span, by) for span in statement.source.spans)
            if same and say.stance == stance:
                return True
    return False
