"""In which words reports carry one statement, and where these words part."""

from dataclasses import replace

from sayso.schema import Comparison, LinkKind, Record, StatementLink
from sayso.views.dossier.html import flow
from sayso.views.dossier.index import Index
from sayso.views.dossier.propositions import propositions_of
from sayso.views.dossier.wordings import LONGEST, wordings
from tests.ledger.samples import make_record
from tests.views.dossier.quarrel import material
from tests.views.dossier.test_html import Reader


def said(words: str, outlet: str) -> Record:
    return make_record(f"[S1: Oda Brandt] [C1: said] [1: {words}].", outlet=outlet)


def shown(*records: Record, links: tuple[tuple[int, int], ...] = (), kind: LinkKind = LinkKind.SAME) -> str:
    """Give the wordings of the first statements of some records; pairs of them are linked, the first most surely."""
    found = material(*records)
    made = tuple(
        StatementLink(kind, records[a].statements[0].id, records[b].statements[0].id, 0.9 - place / 10, "")
        for place, (a, b) in enumerate(links)
    )
    index = Index(replace(found, records=records, comparison=Comparison(links=made)))
    return flow(wordings(index, [row for row in propositions_of(index) if len(row.statements) > 1])).markup


def test_what_differs_is_marked() -> None:
    """The first wording stands as it is; words outside quotation marks part without a word about it."""
    one, other = said("that the pier was closed", "Post"), said("that the old pier was closed for good", "Mail")
    markup = shown(one, other, links=((0, 1),))
    assert '<q dir="auto"><span>that the pier was closed</span></q>' in markup
    assert "that the <mark>old</mark> pier was closed <mark>for good</mark>" in markup
    assert "quotation" not in markup


def test_quotations_that_differ_are_told() -> None:
    """Both sides, and how often in the heading."""
    one, other = said("it was “the key bridge”", "Post"), said("it was “a key bridge”", "Mail")
    text = Reader(shown(one, other, links=((0, 1),))).text
    assert "quoted otherwise in 1 place" in text
    assert "Inside quotation marks, against A1: “the” against “a”" in text


def test_who_says_something_again_may_choose_other_words() -> None:
    """Two occasions are said to be two; that quotations differ is no news then."""
    one, other = said("it was “the key bridge”", "Post"), said("it was “a key bridge”", "Mail")
    text = Reader(shown(one, other, links=((0, 1),), kind=LinkKind.REPEATS)).text
    assert "quoted otherwise" not in text
    assert "Inside quotation marks" not in text
    assert "Said again on another occasion than A1" in text


def test_a_wording_is_held_against_the_one_that_it_is_linked_to() -> None:
    """Most surely; not simply against the first."""
    records = (said("the pier closed", "Post"), said("the quay shut", "Mail"), said("the quay shut early", "Bell"))
    markup = shown(*records, links=((1, 2), (0, 1), (0, 2)))
    assert "the quay shut <mark>early</mark>" in markup


def test_a_very_long_wording_is_cut() -> None:
    """The whole stands in the report."""
    long = "and on " * LONGEST
    markup = shown(said(f"on {long}", "Post"), said(f"off {long}", "Mail"), links=((0, 1),))
    assert len(Reader(markup).text) < 3 * LONGEST
    assert "…" in markup
