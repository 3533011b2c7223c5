"""What stands at a place, and what it is tied to."""

from collections.abc import Iterator

import pytest

from sayso.ledger import Ledger, Spot
from sayso.schema import LinkKind
from tests.ledger.affairs import LINKER
from tests.ledger.ferry import FINDERS, bread, court, dawn, night

SOUNDER = "echo sounder of the Halvard"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger of four reports, two of one night, one that takes it up again, one of something else."""
    with Ledger(tmp_path_factory.mktemp("spots") / "a.db", linker=LINKER, finders=FINDERS) as opened:
        for record in (night(), dawn(), court(), bread()):
            opened.write(record)
        yield opened


def spot_at(ledger: Ledger, outlet: str, words: str) -> Spot:
    """Give what stands where some words begin in the report of an outlet."""
    (document,) = [row.id for row in ledger.documents() if row.outlet == outlet]
    return ledger.spot(document, ledger.record(document).document.text.index(words))


def kinds(spot: Spot) -> list[list[tuple[LinkKind, bool, str | None]]]:
    """Give the ties of each statement: kind, whether it is the first of the link, and the other's outlet."""
    return [
        [(tie.link.kind, tie.link.a == said.statement.id, tie.statement.outlet) for tie in said.ties]
        for said in spot.statements
    ]


def test_a_statement_with_its_ties(ledger: Ledger) -> None:
    """The same in the other report, again months later, and the denial: by kind, then by date."""
    spot = spot_at(ledger, "Odran Post", SOUNDER)
    assert [said.statement.source for said in spot.statements] == ["Mara Lind"]
    ((same, *repeated, denied),) = kinds(spot)
    assert (same[0], same[2]) == (LinkKind.SAME, "Vessa Herald")
    assert {(kind, outlet) for kind, _, outlet in repeated} == {(LinkKind.REPEATS, "Coast Daily")}
    assert denied == (LinkKind.DENIES, False, "Coast Daily")
    for tie in spot.statements[0].ties:
        assert tie.statement.id in {tie.link.a, tie.link.b} - {spot.statements[0].statement.id}
    assert spot.figures == ()


def test_one_statement_inside_another(ledger: Ledger) -> None:
    """Both stand there, the innermost first, as `judge` takes it; each has its own ties."""
    spot = spot_at(ledger, "Coast Daily", SOUNDER)
    assert [said.statement.number for said in spot.statements] == [2, 1]
    inner, outer = kinds(spot)
    assert (LinkKind.DENIES, False, "Coast Daily") in inner
    assert [outlet for kind, first, outlet in outer if kind is LinkKind.DENIES and first] == [
        "Odran Post", "Vessa Herald", "Coast Daily"
    ]  # fmt: skip


def test_a_figure_with_its_ties(ledger: Ledger) -> None:
    """A figure is tied to one that cannot be right beside it; between figures and statements there is nothing."""
    spot = spot_at(ledger, "Odran Post", "About 240")
    (row,) = spot.figures
    assert (row.figure.words, [tie.figure.words for tie in row.ties]) == ("About 240", ["About 190"])
    assert [str(tie.relation) for tie in row.ties] == ["conflict"]
    assert spot.statements == ()
    assert spot_at(ledger, "Odran Post", "passengers of the ferry were") == Spot()


def test_what_is_tied_to_nothing(ledger: Ledger) -> None:
    """A statement that nobody else has stands there without ties."""
    (said,) = spot_at(ledger, "Valley Echo", "that rye").statements
    assert (said.statement.source, said.ties) == ("Tove Holm", ())


def test_judgements_count(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is judged stands in the place of what was proposed, and what is rejected stands nowhere."""
    with Ledger(tmp_path_factory.mktemp("judged") / "a.db", linker=LINKER, finders=FINDERS) as opened:
        for record in (night(), dawn(), court(), bread()):
            opened.write(record)
        one, other = night().document.id, bread().document.id
        judged = opened.judge("supports", f"{other}#1", f"{one}#1", by="anna")
        ties = spot_at(opened, "Odran Post", SOUNDER).statements[0].ties
        assert [tie.link.judgement for tie in ties if tie.link.kind is LinkKind.SUPPORTS] == [judged.number]
        opened.judge("reject", f"{court().document.id}#1", by="anna")
        assert LinkKind.DENIES not in {
            tie.link.kind for tie in spot_at(opened, "Odran Post", SOUNDER).statements[0].ties
        }
        assert [said.statement.number for said in spot_at(opened, "Coast Daily", SOUNDER).statements] == [2]


@pytest.mark.parametrize("outlet", ["Odran Post", "Vessa Herald", "Coast Daily"])
def test_every_link_is_found_from_both_ends(ledger: Ledger, outlet: str) -> None:
    """Whatever the ledger says of a statement stands at each of its words."""
    for row in ledger.statements(outlet=outlet):
        expected = {(link.kind, link.a, link.b) for link in ledger.links(statements=[row.id])}
        for span in (*row.source_spans, *row.cue_spans, *row.content_spans):
            for offset in (span.start, span.end - 1):
                (said,) = [said for said in ledger.spot(row.document, offset).statements if said.statement.id == row.id]
                assert {(tie.link.kind, tie.link.a, tie.link.b) for tie in said.ties} == expected
