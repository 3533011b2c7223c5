"""What a dossier shows, gathered: from a ledger, or from files that are read into one that lasts as long as that.

One way for both: what people have judged in a ledger counts (who is whom, what is no statement, what two statements are
to each other), and a folder of files is treated as a ledger in which nobody has judged anything yet. Links are those
that the ledger keeps, of one report or of many: nothing is held against anything a second time.
"""

from collections.abc import Iterable, Mapping, Sequence

from sayso.errors import UsageError
from sayso.ledger import DocumentRow, Ledger, Moment, Timeline
from sayso.linkage import compare_records
from sayso.schema import Comparison, Copies, Kept, Record
from sayso.views.carried import carried_in_ledger
from sayso.views.comparing import in_order
from sayso.views.dossier.index import Material
from sayso.views.dossier.lines import counted
from sayso.views.passing import read_in_passing
from sayso.views.plain import shorten

LONGEST_TITLE = 200


def gather_paths(
    paths: Sequence[str], *, title: str | None, as_of: str | None, without_copies: bool = False
) -> Material:
    """Read what paths lead to, and gather what a dossier of it shows.

    Raises:
        UsageError: Nothing could be read.
    """
    with read_in_passing(paths) as ledger:
        return gather_documents(ledger, (), title=title, as_of=as_of, without_copies=without_copies)


def gather_documents(
    ledger: Ledger,
    called: Sequence[str],
    *,
    title: str | None,
    as_of: str | None,
    without_copies: bool = False,
) -> Material:
    """Gather what a dossier of some documents of a ledger shows; of all, if none is named.

    Args:
        ledger: The ledger.
        called: What documents are called.
        title: The title of the page.
        as_of: Last day of publication that counts.
        without_copies: Text that a report carries and has not written is shown with it, but does not count.

    Raises:
        UsageError: There are none.
        UnknownDocumentError: One is not there.
    """
    rows = choose(ledger, called, as_of)
    ids = [row.id for row in rows]
    kept = ledger.kept(ids, every=True)
    entities = ledger.entities(ids)
    records = in_order(ledger.record(each) for each in ids)
    chosen = frozenset(ids)
    copies = Copies.WITHOUT if without_copies else Copies.WITH
    events = tuple(row for row in ledger.events(copies=copies) if row.document in chosen)
    hidden = [*ledger.statements(rejected=True), *(ledger.statements(copies=Copies.ONLY) if without_copies else ())]
    return Material(
        title=shorten(title, LONGEST_TITLE) if title else title_of(rows),
        as_of=as_of,
        records=tuple(records),
        comparison=lay_side_by_side(records, entities, kept, without_copies=without_copies),
        affair=ledger.affair(as_of=as_of, documents=ids, copies=copies),
        timeline=Timeline(
            tuple(each for each in ledger.timeline(copies=copies).moments if document_of_moment(each) in chosen),
            sum(row.when is None or not row.when.anchored for row in events),
        ),
        events=events,
        figures=tuple(row for row in ledger.quantities(copies=copies) if row.document in chosen),
        entities=entities,
        names={row.entity: row.name for row in ledger.actors()},
        hidden=frozenset(row.id for row in hidden),
        judged=kept.judged,
        carried=carried_in_ledger(ledger, records) if without_copies else None,
    )


def choose(ledger: Ledger, called: Sequence[str], as_of: str | None) -> list[DocumentRow]:
    """Choose the documents that are named, each once, and of these what was published by a day."""
    rows = {row.id: row for row in (map(ledger.find, called) if called else ledger.documents())}
    found = [row for row in rows.values() if as_of is None or published_by(row, as_of)]
    if not found:
        raise UsageError(
            "there is no report to show" + (f" as of {as_of}" if as_of and rows else ""),
            expected="one or more",
            remedy="name other files or documents, or a later day"
            if rows
            else "name files, or read some into the ledger",
        )
    return found


def published_by(row: DocumentRow, day: str) -> bool:
    """Tell whether a document was published by a day; one that is dated by a year alone counts as of its first day."""
    return bool(row.published) and f"{row.published}-01-01"[:10][: len(day)] <= day


def lay_side_by_side(
    records: Sequence[Record], entities: Mapping[str, str], kept: Kept, *, without_copies: bool = False
) -> Comparison:
    """Lay records side by side by the links that are kept; where all are, the network has nothing to do."""
    from sayso.annotations import judge_pairs  # noqa: PLC0415 -- it is loaded once there is something to do

    return compare_records(records, entities, judge_pairs, kept=kept, without_copies=without_copies)


def title_of(rows: Iterable[DocumentRow]) -> str:
    """Give a title to a dossier that got none: of a single report its own, of several how many they are."""
    listed = list(rows)
    if len(listed) == 1:
        return shorten(listed[0].title or "One report", LONGEST_TITLE)
    return f"One affair in {counted(len(listed), 'report')}"


def document_of_moment(moment: Moment) -> str:
    """Tell which document tells of a moment."""
    told = moment.event or moment.statement
    assert told is not None
    return told.document
