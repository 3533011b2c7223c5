"""`sayso compare`: reports of files or of a ledger, laid side by side, and what comes of it as JSON.

What it looks like in a terminal is told in `side_by_side`.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

from sayso.actors import Gazetteer
from sayso.errors import UsageError
from sayso.ledger import Ledger
from sayso.linkage import ActorLinker, cast_records, compare_records
from sayso.schema import Comparison, Kept, LinkKind, Record, StatementLink
from sayso.views import reading
from sayso.views.shown import Shown
from sayso.views.tables import counted
from sayso.views.voices import hearing_values


def compare_paths(paths: Sequence[str], *, without_copies: bool = False) -> tuple[list[Record], Comparison]:
    """Read what paths lead to, and compare it.

    Args:
        paths: Files and folders.
        without_copies: Text that a report carries and has not written does not count.

    Raises:
        UsageError: Fewer than two reports could be read.
    """
    found: list[Record] = []
    reading.read_beside(paths, keep=found.append)
    records = in_order(found)
    entities = cast_records(records, ActorLinker(Gazetteer.shipped().id_of))
    return records, compare(records, entities, without_copies=without_copies)


def compare_documents(
    ledger: Ledger, called: Sequence[str], *, without_copies: bool = False
) -> tuple[list[Record], Comparison]:
    """Compare documents of a ledger; all, if none is named.

    Args:
        ledger: The ledger.
        called: What documents are called.
        without_copies: Text that a report carries and has not written does not count; which that is, is told from the
            whole ledger.

    Raises:
        UsageError: They are fewer than two.
        UnknownDocumentError: One is not there.
    """
    ids = list(dict.fromkeys([ledger.find(name).id for name in called] or [row.id for row in ledger.documents()]))
    check_number(len(ids))
    records = in_order(ledger.record(document) for document in ids)
    kept = ledger.kept(ids, every=not called)
    return records, compare(records, ledger.entities(ids), kept, without_copies=without_copies)


def in_order(records: Iterable[Record]) -> list[Record]:
    """Put records in the order of their publication, each once."""
    every = {record.document.id: record for record in records}.values()
    return sorted(every, key=lambda record: (record.document.published or "9999", record.document.id))


def compare(
    records: Sequence[Record],
    entities: Mapping[str, str],
    kept: Kept | None = None,
    *,
    without_copies: bool = False,
) -> Comparison:
    """Compare records, with the shipped network."""
    from sayso.annotations import judge_pairs  # noqa: PLC0415 -- the network is loaded once there is something to do

    check_number(len(records))
    return compare_records(records, entities, judge_pairs, kept=kept, without_copies=without_copies)


def check_number(reports: int) -> None:
    """Refuse to compare fewer than two reports.

    Raises:
        UsageError: They are fewer.
    """
    if reports < 2:
        raise UsageError(
            f"{counted(reports, 'report')} to compare",
            expected="two or more",
            remedy="name more files or documents; one that is named twice counts once",
        )


def comparison_json(comparison: Comparison, records: Sequence[Record]) -> str:
    """Write a comparison as JSON on one line."""
    values: dict[str, object] = {
        "documents": [record.document.id for record in records],
        "stories": [list(story.documents) for story in comparison.stories],
        "copies": [
            {
                "passages": [{"document": each.document, "span": each.span} for each in copy.passages],
                "agency": copy.agency,
                "writer": copy.writer,
            }
            for copy in comparison.copies
        ],
    }
    shown = Shown(records)
    for kind in LinkKind:
        values[kind.value] = [link_values(link, shown) for link in comparison.links if link.kind is kind]
    values["quantities"] = [
        {"a": link.a, "b": link.b, "relation": link.relation.value, "because": link.because}
        for link in comparison.figures
    ]
    for name in ("works", "left_out", "only_in", "voice"):
        values[name] = [asdict(row) for row in getattr(comparison, name)]
    values["hearings"] = [hearing_values(row) for row in comparison.hearings]
    return json.dumps(values, ensure_ascii=False)


def link_values(link: StatementLink, shown: Shown) -> dict[str, object]:
    """Give a link as values; two wordings of one statement with the stretches in which they differ."""
    values: dict[str, object] = {"a": link.a, "b": link.b, "score": link.score, "because": link.because}
    return values | shown.difference_values(link.kind, link.a, link.b)
