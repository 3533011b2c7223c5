"""Statements are found by act, form, outlet, source, date and words, and come in one order."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import LedgerError, UsageError
from sayso.ledger import Ledger
from sayso.schema import Act, Form
from tests.ledger.samples import make_record, pier_record

REPORTS = (
    make_record(
        "[S1: Türkiye’s al-Hadid] [C1: warned] [1: of a flood]. [S2: The U.S. envoy] [C2: said] [2: nothing].",
        outlet="Ärzteblatt",
        published="2024-07-11T23:30:00+00:00",
        acts={1: Act.WARN},
    ),
    make_record(
        "[S1: Users] [C1: denied] [1: provoking it].", outlet="Alpha", published="2024-07-11", acts={1: Act.DENY}
    ),
    make_record(
        "[S1: A US envoy] [C1: pledged] “[1: peace plans].”", outlet="Alpha", published="2024-04", acts={1: Act.PLEDGE}
    ),
    make_record("It was said [1: to be 100% false_hood].", outlet=None, published=None),
    make_record(
        "[S1: Envoys] [C1: asked] [1: for peace]. [S2: They] [C2: had] [2: a plan].", outlet="Beta", published="2023"
    ),
)
CONTENTS = ["for peace", "a plan", "peace plans", "provoking it", "of a flood", "nothing", "to be 100% false_hood"]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger of five reports, written in no order."""
    with Ledger(tmp_path_factory.mktemp("ledger") / "a.db") as opened:
        for record in REPORTS:
            opened.write(record)
        yield opened


CASES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "all, by date, then outlet, then place; undated last": ({}, CONTENTS),
    "an act": ({"acts": [Act.DENY]}, ["provoking it"]),
    "one of two acts": ({"acts": [Act.DENY, Act.PLEDGE]}, ["peace plans", "provoking it"]),
    "a form": ({"forms": [Form.DIRECT]}, ["peace plans"]),
    "an outlet": ({"outlet": "Alpha"}, ["peace plans", "provoking it"]),
    "an outlet in other letters": ({"outlet": " ÄRZTEBLATT"}, ["of a flood", "nothing"]),
    "an outlet that is not there": ({"outlet": "Alp"}, []),
    "a source's word": ({"source": "envoy"}, ["for peace", "peace plans", "nothing"]),
    "a source without case and accents": ({"source": "TURKIYE"}, ["of a flood"]),
    "a short word is met whole, with and without dots": ({"source": "us"}, ["peace plans", "nothing"]),
    "words in any order": ({"source": "envoy U.S."}, ["peace plans", "nothing"]),
    "words joined by signs stand together": ({"source": "al-Hadid"}, ["of a flood"]),
    "a pattern is no pattern": ({"source": "en%y"}, []),
    "since a day": ({"since": "2024-07-11"}, ["provoking it", "of a flood", "nothing"]),
    "since a month, at its first day": ({"since": "2024-04"}, ["peace plans", "provoking it", "of a flood", "nothing"]),
    "since a day within a month that is all we know": (
        {"since": "2024-04-02"},
        ["provoking it", "of a flood", "nothing"],
    ),
    "until a day, itself included": ({"until": "2024-07-11"}, CONTENTS[:-1]),
    "until a year, itself included": ({"until": "2023"}, ["for peace", "a plan"]),
    "until a month": ({"since": "2024", "until": "2024-04"}, ["peace plans"]),
    "words in the content": ({"search": "peace"}, ["for peace", "peace plans"]),
    "words are met in other forms": ({"search": "provoked floods"}, []),
    "one word in another form": ({"search": "provoke"}, ["provoking it"]),
    "a phrase": ({"search": '"peace plan"'}, ["peace plans"]),
    "the source is not searched": ({"search": "envoy"}, []),
    "a limit": ({"limit": 2}, ["for peace", "a plan"]),
    "a document": ({"document": REPORTS[0].document.id}, ["of a flood", "nothing"]),
    "all at once": (
        {
            "acts": [Act.PLEDGE],
            "forms": [Form.DIRECT],
            "outlet": "alpha",
            "source": "US",
            "since": "2024",
            "search": "plan",
        },
        ["peace plans"],
    ),
}


@pytest.mark.parametrize(("question", "contents"), CASES.values(), ids=CASES)
def test_statements_that_are_found(ledger: Ledger, question: dict[str, Any], contents: list[str]) -> None:
    """Each question finds its statements, in order."""
    assert [row.content for row in ledger.statements(**question)] == contents


def test_source_without_a_word_is_refused(ledger: Ledger) -> None:
    """A source that holds no word cannot be looked for."""
    with pytest.raises(UsageError, match=r"no word in the source '--'; expected a name, or part of one; give a word"):
        list(ledger.statements(source="--"))


def test_search_without_a_word_is_refused(ledger: Ledger) -> None:
    """Neither can words that are none."""
    with pytest.raises(LedgerError, match=r"nothing to search for in '\?!'; expected words, or a phrase"):
        list(ledger.statements(search="?!"))


def test_rows_are_typed(ledger: Ledger) -> None:
    """A row says all of a statement: what stands in the text, where, and what it was taken for."""
    (row,) = ledger.statements(acts=[Act.WARN])
    assert (row.number, row.act, row.form, row.negated, row.confidence) == (1, Act.WARN, Form.INDIRECT, False, 0.94)
    assert (row.source, row.cue, row.outlet) == ("Türkiye’s al-Hadid", "warned", "Ärzteblatt")
    (unknown,) = ledger.statements(search="false_hood")
    assert (unknown.source, unknown.cue) == (None, None)
    assert unknown.unknown_because == "the sentence is passive and names nobody"


def test_long_lists_come_in_parts(tmp_path: Path) -> None:
    """A list that is fetched in several parts is whole, and each row has its own spans."""
    marked = " ".join(f"[S{n}: Man {n}] [C{n}: said] [{n}: word {n}]." for n in range(1, 1202))
    with Ledger(tmp_path / "a.db") as ledger:
        record = make_record(marked)
        ledger.write(record)
        rows = list(ledger.statements())
    assert [row.number for row in rows] == list(range(1, 1202))
    assert all(row.content_spans[0].of(record.document.text) == f"word {row.number}" for row in rows)


def test_a_statement_inside_another_leads_to_it(tmp_path: Path) -> None:
    """`inside` is the id of the statement in whose content a statement stands."""
    with Ledger(tmp_path / "a.db") as ledger:
        ledger.write(pier_record())
        rows = {row.number: row for row in ledger.statements()}
    assert rows[3].inside == rows[2].id
    assert rows[2].inside is None
