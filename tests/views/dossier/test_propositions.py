"""Statements that are one and the same are one row."""

import pytest

from sayso.schema import Comparison, LinkKind
from sayso.views.dossier.index import Index
from sayso.views.dossier.propositions import propositions_of
from tests.views.dossier.quarrel import link, mail, material, post


def test_what_is_disputed_comes_first() -> None:
    """Then what most reports carry; the shortest telling statement stands for its group."""
    index = Index(material())
    rows = propositions_of(index)
    assert [(row.disputed, [index.mark(each) for each in row.statements]) for row in rows] == [
        (True, ["A2", "B2"]),
        (True, ["A1"]),
        (False, ["A3"]),
        (False, ["B1"]),
    ]
    assert index.mark(rows[0].lead) == "A2"


@pytest.mark.parametrize("place", [0, 1])
def test_the_wording_that_is_denied_stands_for_its_group(place: int) -> None:
    """Nobody disputes the other: it may tell more than what is denied."""
    one, other = post(), mail()
    _, seized, denied = one.statements
    wordings = (seized, other.statements[1])
    links = (
        link(LinkKind.SAME, *wordings, 0.9, "alike"),
        link(LinkKind.DENIES, denied, wordings[place], 0.8, "told so"),
    )
    index = Index(material(one, other, made=Comparison(links=links)))
    first = propositions_of(index)[0]
    assert (first.disputed, first.lead) == (True, wordings[place].id)
