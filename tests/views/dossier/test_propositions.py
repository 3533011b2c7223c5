"""Statements that are one and the same are one row."""

from sayso.views.dossier.index import Index
from sayso.views.dossier.propositions import propositions_of
from tests.views.dossier.quarrel import material


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
