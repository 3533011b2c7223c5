"""What people judge outlives reading again, and is never overruled."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import UnknownActorError, UnknownDocumentError, UnknownStatementError, UsageError
from sayso.ledger import Ledger
from tests.ledger.kept import lay_ledger
from tests.ledger.samples import with_model
from tests.ledger.test_identities import LINKER, report

POST = report("Harbour Post", "Mara Ilves", "Ukraine")
CRIER = report("Town Crier", "Mara Ilves", "Marie Ilves")
MAIL = report("Late Mail", "Oda Brandt")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give a ledger of three reports."""
    with Ledger(lay_ledger(tmp_path / "affair.db", POST, CRIER, MAIL), linker=LINKER) as opened:
        yield opened


def says(ledger: Ledger) -> dict[str, int]:
    """Give the actors with the number of their statements."""
    return {row.name: row.says for row in ledger.actors()}


def read_again(ledger: Ledger) -> None:
    """Let a newer network read everything, and give every actor another id."""
    for record in (POST, CRIER, MAIL):
        actors = tuple(replace(actor, id=f"{actor.id}-new") for actor in record.actors)
        statements = tuple(
            replace(each, source=replace(each.source, actors=tuple(f"{actor}-new" for actor in each.source.actors)))
            for each in record.statements
        )
        ledger.write(replace(with_model(record, "net-2"), actors=actors, statements=statements))


JUDGED = {
    "merge": (("merge", "Mara Ilves", "Marie Ilves"), {"Mara Ilves": 3, "Ukraine": 1, "Oda Brandt": 1}),
    "same": (("same", "Mara Ilves", "Marie Ilves"), {"Mara Ilves": 3, "Ukraine": 1, "Oda Brandt": 1}),
    "rename": (
        ("rename", "Oda Brandt", "Oda the Elder"),
        {"Mara Ilves": 2, "Marie Ilves": 1, "Ukraine": 1, "Oda the Elder": 1},
    ),
    "reject an actor": (("reject", "Marie Ilves"), {"Mara Ilves": 2, "Ukraine": 1, "Oda Brandt": 1}),
    "reject a statement": (
        ("reject", f"{MAIL.document.id}#1"),
        {"Mara Ilves": 2, "Marie Ilves": 1, "Ukraine": 1, "Oda Brandt": 0},
    ),
}


@pytest.mark.parametrize(("words", "expected"), JUDGED.values(), ids=JUDGED)
def test_judgement_counts_and_outlives_reading_again(
    ledger: Ledger, words: tuple[str, ...], expected: dict[str, int]
) -> None:
    """It counts at once, after everything has been read again, and not any more when it is taken back."""
    before = says(ledger)
    judgement = ledger.judge(*words, by="anna")
    assert says(ledger) == expected
    read_again(ledger)
    assert says(ledger) == expected
    assert [(row.by, row.closed_at) for row in ledger.judgements()] == [("anna", None)]
    ledger.take_back(judgement.number)
    assert says(ledger) == before
    assert ledger.judgements() == []
    assert [row.number for row in ledger.judgements(closed=True)] == [judgement.number]


def test_split_takes_one_document_out(ledger: Ledger) -> None:
    """In one report it is somebody else, also after reading again."""
    ledger.judge("split", "Mara Ilves", CRIER.document.id, by="anna")
    read_again(ledger)
    rows = [row for row in ledger.actors() if row.name == "Mara Ilves"]
    assert sorted((row.documents, row.judged) for row in rows) == [(1, False), (1, True)]


def test_different_parts_what_was_put_together(tmp_path: Path) -> None:
    """Two names that were taken for one actor are two from then on."""
    with Ledger(tmp_path / "parted.db", linker=LINKER) as ledger:
        ledger.write(report("Harbour Post", "Joe Brandt"))
        ledger.write(report("Town Crier", "Joseph Brandt"))
        assert len(ledger.actors()) == 1
        ledger.judge("different", "Joe Brandt", "Joseph Brandt", by="anna")
        assert sorted(row.name for row in ledger.actors()) == ["Joe Brandt", "Joseph Brandt"]
        ledger.write(report("Pier News", "Joseph Brandt"))
        assert says(ledger) == {"Joe Brandt": 1, "Joseph Brandt": 2}


def test_later_judgement_takes_the_place_of_an_earlier(ledger: Ledger) -> None:
    """The later of two names counts; who was merged can be parted again; the earlier rows are closed and stay."""
    ledger.judge("rename", "Oda Brandt", "Oda the Elder", by="anna")
    ledger.judge("rename", "Oda the Elder", "Oda the Younger", by="ben")
    assert "Oda the Younger" in says(ledger)
    ledger.judge("merge", "Mara Ilves", "Marie Ilves", by="anna")
    ledger.judge("different", "Mara Ilves", "Marie Ilves", by="ben")
    assert {"Mara Ilves", "Marie Ilves"} < set(says(ledger))
    assert [row.kind for row in ledger.judgements()] == ["rename", "different"]
    assert len(ledger.judgements(closed=True)) == 4


def test_rejected_statements_can_be_asked_for(ledger: Ledger) -> None:
    """They are left out, but not lost."""
    (row,) = ledger.statements(source="Oda")
    ledger.judge("reject", row.id, by="anna")
    assert list(ledger.statements(source="Oda")) == []
    assert [each.id for each in ledger.statements(rejected=True)] == [row.id]
    assert ledger.verify().failures == ()


REFUSED = {
    "no kind": (("bless", "Mara Ilves"), UsageError, "a judgement 'bless'; expected one of merge, same, different"),
    "one name": (("merge", "Mara Ilves"), UsageError, "merge with one name; expected one to reject"),
    "two names": (("reject", "Mara Ilves", "Oda"), UsageError, "reject with two names"),
    "nobody": (("merge", "Mara Ilves", "Nils"), UnknownActorError, "no actor is called 'Nils'"),
    "one already": (("merge", "Mara Ilves", "mara ilves"), UsageError, "are one actor already; expected two actors"),
    "one name for one": (("different", "Mara Ilves", "Mara Ilves"), UsageError, "are the same words for one actor"),
    "no document": (("split", "Mara Ilves", "nowhere.txt"), UnknownDocumentError, "no document is called"),
    "not in it": (("split", "Mara Ilves", MAIL.document.id), UnknownActorError, "is not mentioned in"),
    "no name": (("rename", "Mara Ilves", " "), UsageError, "an empty name; expected what the actor"),
    "no statement": (
        ("reject", f"{MAIL.document.id}#9"),
        UnknownStatementError,
        "has no statement 9; expected a number",
    ),
}


@pytest.mark.parametrize(("words", "error", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_judged_is_told(
    ledger: Ledger, words: tuple[str, ...], error: type[Exception], message: str
) -> None:
    """Whoever is not there, and what would change nothing, is refused; nothing is written."""
    with pytest.raises(error, match=message):
        ledger.judge(*words, by="anna")
    assert ledger.judgements(closed=True) == []


def test_judgement_that_is_not_there_cannot_be_taken_back(ledger: Ledger) -> None:
    """A number that no open judgement has is refused."""
    with pytest.raises(UsageError, match="no open judgement has the number 7; expected a number of `sayso judge list`"):
        ledger.take_back(7)


def test_judgement_stays_when_its_document_goes(ledger: Ledger) -> None:
    """Deleting a document leaves judgements about actors, which wait for their actors."""
    ledger.judge("merge", "Mara Ilves", "Marie Ilves", by="anna")
    ledger.delete(CRIER.document.id)
    ledger.delete(POST.document.id)
    assert len(ledger.judgements()) == 1
    assert says(ledger) == {"Oda Brandt": 1}
    ledger.write(CRIER)
    assert says(ledger)["Mara Ilves"] == 2
