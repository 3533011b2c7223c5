"""Search finds texts and contents by words, and nothing that is typed is an error of the database."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import LedgerError
from sayso.ledger import Ledger, Snippet
from sayso.ledger.search import match_expression, read_snippet
from sayso.schema import Span
from tests.ledger.samples import make_record, pier_record, with_model

EXPRESSIONS = {
    "words": ("peace plan", '"peace" AND "plan"'),
    "a phrase": ('"peace plan" now', '"peace plan" AND "now"'),
    "a phrase in curly marks": ("“peace plan”", '"peace plan"'),
    "a phrase that is not closed": ('the "peace plan', '"the" AND "peace plan"'),
    "the beginning of a word": ("sanction*", '"sanction*"*'),
    "a star in a phrase is a sign": ('"sanction*"', '"sanction*"'),
    "words of the index's language are words": ("NOT a OR b NEAR(c)", '"NOT" AND "a" AND "OR" AND "b" AND "NEAR(c)"'),
    "signs alone are left out": ("- peace ^ : {", '"peace"'),
    "control characters part words": ("peace\x00plan", '"peace" AND "plan"'),
}


@pytest.mark.parametrize(("asked", "expression"), EXPRESSIONS.values(), ids=EXPRESSIONS)
def test_what_is_typed_becomes_an_expression(asked: str, expression: str) -> None:
    """Words, phrases and beginnings of words are all that there is."""
    assert match_expression(asked) == expression


@pytest.mark.parametrize("asked", ["", "  ", '""', "?!", "*", "\x00"])
def test_nothing_to_search_for_is_told(asked: str) -> None:
    """Where there is no word, the message says what is wanted."""
    with pytest.raises(
        LedgerError, match=r"nothing to search for .* expected words, or a phrase in double quotes; give"
    ):
        match_expression(asked)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger of three reports."""
    with Ledger(tmp_path_factory.mktemp("ledger") / "a.db") as opened:
        opened.write(pier_record())
        opened.write(
            make_record("[S1: The mayor] [C1: said] [1: the pier, the pier and the pier were old].", title="Old")
        )
        opened.write(make_record("The résumé of Erdoğan named nobody.", title="Façade of the year"))
        yield opened


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.text() | st.text(alphabet='"*()-^:ab+{} \x00éßİ漢'))
def test_nothing_that_is_typed_breaks_a_search(ledger: Ledger, asked: str) -> None:
    """Any text is either searched for or refused in words."""
    try:
        ledger.search(asked)
        list(ledger.statements(search=asked))
    except LedgerError as error:
        assert error.found.startswith("nothing to search for")  # noqa: PT017 - either way is right


FOUND = {
    "a word": ("pier", ["Old", "Pier to close in May"]),
    "a word in another form": ("closing", ["Pier to close in May"]),
    "all words": ("pier fishermen", ["Pier to close in May"]),
    "a phrase": ('"old pier"', ["Pier to close in May"]),
    "a phrase in the wrong order": ('"pier old"', []),
    "without accents": ("resume erdogan", ["Façade of the year"]),
    "a title": ("facade", ["Façade of the year"]),
    "the beginning of a word": ("fish*", ["Pier to close in May"]),
    "nothing": ("lighthouse", []),
}


@pytest.mark.parametrize(("asked", "titles"), FOUND.values(), ids=FOUND)
def test_documents_that_are_found(ledger: Ledger, asked: str, titles: list[str]) -> None:
    """Documents come the best first."""
    assert [hit.document.title for hit in ledger.search(asked)] == titles


def test_hits_show_where_and_who(ledger: Ledger) -> None:
    """A hit has a piece of the text with what was found in it, and the statements whose contents hold it."""
    (hit,) = ledger.search("fishermen close")
    assert {span.of(hit.snippet.text) for span in hit.snippet.found} <= {"fishermen", "close"}
    assert hit.snippet.found
    assert hit.statements == ()
    assert [row.number for row in ledger.search("fishermen")[0].statements] == [2]


def test_limit_of_hits(ledger: Ledger) -> None:
    """No more documents are given than were asked for."""
    assert len(ledger.search("pier", limit=1)) == 1


def test_marks_are_taken_out_of_a_snippet() -> None:
    """What stood between the marks is given as spans of the bare text; a mark too many in a text does no harm."""
    assert read_snippet("the \x02old\x03 \x02pier\x03") == Snippet("the old pier", (Span(4, 7), Span(8, 12)))
    assert read_snippet("\x03the \x02\x03pier\x02") == Snippet("the pier", (Span(0, 0),)[:0])


def test_index_follows_the_tables(tmp_path: Path) -> None:
    """What is no longer there is no longer found: after another reading, another title, a deletion."""
    record = pier_record()
    with Ledger(tmp_path / "a.db") as ledger:
        ledger.write(record)
        ledger.write(with_model(replace(record, statements=record.statements[:1]), "net-2"))
        assert list(ledger.statements(search="boats")) == []
        assert ledger.search("boats")
        renamed = replace(record, document=replace(record.document, title="Harbour news"))
        ledger.write(renamed)
        assert [hit.document.title for hit in ledger.search('"harbour news"')] == ["Harbour news"]
        assert not ledger.verify().failures
        ledger.delete(record.document.id)
        assert ledger.search("boats") == []
        assert not ledger.verify().failures
