"""What the dossier of two made-up reports shows: every kind of link, figure, silence, copy, doubt and open question."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.ledger import Ledger
from sayso.schema import (
    Abstention,
    Alone,
    Comparison,
    Copy,
    FigureLink,
    FigureRelation,
    LinkKind,
    Marker,
    MarkerKind,
    Omission,
    Passage,
    Record,
    Span,
    Statement,
    StatementLink,
    row_id,
)
from sayso.views.dossier import gathering
from sayso.views.dossier.index import Material
from sayso.views.dossier.page import make_page
from tests.ledger.affairs import LINKER, mail_record, post_record
from tests.ledger.ferry import FINDERS


def post() -> Record:
    """Make the first report, with signs of distance, a doubt, and what stays open."""
    record = post_record()
    text = record.document.text
    signs = (
        ("seized", MarkerKind.LOADED_CUE),
        ("denied", MarkerKind.HEDGE),
        ("herring treaty", MarkerKind.SCARE_QUOTE),
    )
    spans = [(Span(text.index(words), text.index(words) + len(words)), kind) for words, kind in signs]
    markers = tuple(Marker(row_id(record.document.id, "marker", [span]), span, kind) for span, kind in spans)
    again = Span(text.index("both capitals"), text.index("both capitals") + 13)
    return replace(
        record,
        document=replace(record.document, url="https://post.example/boats"),
        warnings=("the date was guessed from the first line",),
        markers=markers,
        abstained=(Abstention("actor", again, "two capitals were named, and more than two states"),),
    )


def mail() -> Record:
    """Make the second report, with a statement whose speaker is not known, and a loaded cue for it."""
    record = mail_record()
    last = record.statements[1]
    nobody = replace(last.source, spans=(), actors=(), unknown_because="nobody is named for “it”")
    statements = (record.statements[0], replace(last, source=nobody, speaks_for=()))
    assert last.cue is not None
    cue = last.cue.spans[0]
    loaded = Marker(row_id(record.document.id, "marker", [cue]), cue, MarkerKind.LOADED_CUE, statement=last.id)
    return replace(record, statements=statements, markers=(loaded,))


def comparison(one: Record, other: Record) -> Comparison:
    """Lay the two side by side."""
    accused, seized, denied = one.statements
    threatened, claimed = other.statements
    ids = (one.document.id, other.document.id)
    return Comparison(
        links=(
            link(LinkKind.DENIES, denied, seized, 0.81, "denied by Iceland, who names it as said by Mara Ilves"),
            link(LinkKind.COUNTERS, claimed, accused, 0.62, "each accuses the other"),
            link(LinkKind.SUPPORTS, accused, seized, 0.55, "the treaty forbids it"),
            link(LinkKind.REPEATS, seized, claimed, 0.74, "in other words, five weeks apart"),
        ),
        figures=(
            FigureLink(
                FigureRelation.CONFLICT, one.quantities[0].id, other.quantities[0].id, "12 boats and 40 percent"
            ),
        ),
        copies=(
            Copy(
                (Passage(ids[0], Span(0, 36), 0.2), Passage(ids[1], Span(0, 30), 0.3)),
                6,
                "Reuters",
                "word for word",
                ids[0],
            ),
        ),
        left_out=(Omission((accused.id,), (ids[1],), "Harbour Post (2024-06-03) carries it, and came first"),),
        only_in=(Alone(threatened.id, ids[1]), Alone(denied.id, ids[0])),
    )


def link(kind: LinkKind, a: Statement, b: Statement, score: float, because: str) -> StatementLink:
    """Make a link."""
    return StatementLink(kind, a.id, b.id, score, because)


def material(*records: Record, made: Comparison | None = None, title: str | None = "Boats") -> Material:
    """Gather what a dossier of some records shows; of the two reports, with their comparison, if none are given."""
    chosen = records or (post(), mail())
    found = gather(chosen, title)
    links = made or (comparison(*chosen) if not records else Comparison())
    return replace(found, comparison=replace(links, hearings=found.comparison.hearings))


@cache
def gather(records: tuple[Record, ...], title: str | None) -> Material:
    """Gather what a dossier of some records shows, by way of a ledger."""
    with TemporaryDirectory() as folder, Ledger(Path(folder) / "a.db", linker=LINKER, finders=FINDERS) as ledger:
        for record in records:
            ledger.write(record)
        return gathering.gather_documents(ledger, (), title=title, as_of=None)


@cache
def page_of_quarrel() -> str:
    """Write the page of the two reports."""
    return make_page(material())
