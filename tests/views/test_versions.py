"""Versions of one report: what they alone have in common is shown once, and apart."""

import pytest

from sayso.schema import LinkKind, StatementLink
from sayso.views.dossier.page import make_page
from sayso.views.side_by_side import show_comparison
from sayso.views.terminal import open_output
from sayso.views.versions import Versions
from tests.linkage.affairs import HARBOUR, MARKET, compare, report
from tests.views.dossier.quarrel import material
from tests.views.dossier.test_html import Reader

OUTLETS = {"a": "Harbour Post", "b": "Harbour Post", "c": "Town Crier", "d": None}
RECORDS = (
    report(HARBOUR, "Harbour Post", "2024-07-11"),
    report(HARBOUR + "\nThe minister of finance promised a new tax on sugar.\n", "Harbour Post", "2024-07-12"),
    report(MARKET, "Town Crier", "2024-07-12"),
)
DOCUMENTS = {f"{document}{number}": document for document in OUTLETS for number in range(4)}


def links(pair: str, number: int, kind: LinkKind = LinkKind.SAME) -> list[StatementLink]:
    """Tie the first statements of two documents."""
    return [StatementLink(kind, f"{pair[0]}{each}", f"{pair[1]}{each}", 0.9, "") for each in range(number)]


def test_versions_are_of_one_outlet_and_have_most_in_common() -> None:
    """In the order of publication; of another outlet, of none, or with little in common they are two reports."""
    found = Versions(OUTLETS, DOCUMENTS, [*links("ba", 3), *links("ac", 4), *links("cd", 4)])
    assert found.groups == (("a", "b"),)
    assert (found.first_of("b"), found.first_of("a"), found.first_of("c")) == ("a", None, None)
    assert Versions(OUTLETS, DOCUMENTS, links("ab", 2)).groups == ()
    assert Versions(OUTLETS, DOCUMENTS, links("ab", 4, LinkKind.REPEATS)).groups == (("a", "b"),)
    assert Versions(OUTLETS, DOCUMENTS, links("ab", 4, LinkKind.DENIES)).groups == ()


@pytest.mark.parametrize(
    ("documents", "held"), [("ab", ("a", "b")), ("abc", ()), ("a", ()), ("cd", ())], ids=["all", "more", "one", "none"]
)
def test_what_versions_alone_have(documents: str, held: tuple[str, ...]) -> None:
    """Two or more documents, all of them versions of one report."""
    assert Versions(OUTLETS, DOCUMENTS, links("ab", 4)).holding(documents) == held


def test_a_denial_that_two_reports_carry_is_told_once() -> None:
    """Where no claim was found, too: with the sign of the other report."""
    text = "The navy denied that it had shot at the trawlers off the pier.\n"
    records = tuple(report(text, outlet) for outlet in ("Harbour Post", "Town Crier"))
    told = Reader(make_page(material(*records, made=compare(*records)))).text
    part = told.partition("Other denials")[2].partition("Who carries what")[0]
    assert part.count("that it had shot at the trawlers") == 1
    assert "The same in B1" in part


def test_how_they_read_in_a_dossier() -> None:
    """The matrix has no row of what versions alone have: it stands once below, with the signs of all."""
    one, other, market = RECORDS
    text = Reader(make_page(material(*RECORDS, made=compare(*RECORDS)))).text
    assert "another version of A" in text
    part = text.partition("Only in A and B, versions of one report: 1 statement")[2].partition("Who said what")[0]
    assert "Norwegian trawlers had no licence A3 B3" in part
    assert "within one report, or versions of one" in text
    assert "another version" not in Reader(make_page(material(one, market, made=compare(one, market)))).text
    assert other.document.outlet == one.document.outlet


def test_how_they_read(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The later one says whose version it is; what no third report has stands last, each statement once."""
    monkeypatch.setenv("COLUMNS", "120")
    with open_output() as console:
        show_comparison(console, RECORDS, compare(*RECORDS))
    printed = capsys.readouterr().out
    assert "another version of A" in printed.splitlines()[1]
    same, alone = printed.split("told by one report alone")
    assert "A1" in same.split("denied")[0]
    assert "A3, B3 Norway (reject): Ilves's claim that Norwegian trawlers had no licence" in " ".join(alone.split())
    assert "like A3" not in printed
