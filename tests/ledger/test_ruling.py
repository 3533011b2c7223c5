"""What people judge of two statements stands in the place of what is proposed, and outlives reading and linking."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.errors import UnknownStatementError, UsageError
from sayso.ledger import Ledger
from sayso.schema import LinkKind
from tests.ledger.affairs import LINKER
from tests.ledger.ferry import FINDERS, bread, court, dawn, night
from tests.ledger.kept import lay_ledger
from tests.ledger.samples import with_model

NIGHT, DAWN, COURT, BREAD = night(), dawn(), court(), bread()
SAID, AGAIN = NIGHT.statements[0].id, DAWN.statements[0].id
RYE = BREAD.statements[0].id


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give a ledger of four reports."""
    path = lay_ledger(tmp_path / "a.db", NIGHT, DAWN, COURT, BREAD, finders=FINDERS)
    with Ledger(path, linker=LINKER, finders=FINDERS) as opened:
        yield opened


def between(ledger: Ledger, one: str, other: str) -> list[tuple[str, float, str]]:
    """Give the links between two statements."""
    found = [row for row in ledger.links(statements=[one]) if {row.a, row.b} == {one, other}]
    return [(str(row.kind), row.score, row.because) for row in found]


def test_different_takes_a_link_away(ledger: Ledger) -> None:
    """What somebody calls different is linked no more, until it is taken back."""
    proposed = between(ledger, SAID, AGAIN)
    assert [kind for kind, _, _ in proposed] == ["same"]
    ledger.judge("different", f"{NIGHT.document.id}#1", f"{DAWN.document.id}#1", by="anna")
    assert between(ledger, SAID, AGAIN) == []
    assert ledger.kept([NIGHT.document.id, DAWN.document.id], every=False).judged == {
        (min(SAID, AGAIN), max(SAID, AGAIN))
    }
    ledger.take_back(1)
    assert between(ledger, SAID, AGAIN) == proposed


@pytest.mark.parametrize("kind", ["same", "repeats", "denies", "supports", "counters"])
def test_a_judged_link_is_sure_and_says_whose_it_is(ledger: Ledger, kind: str) -> None:
    """It stands between statements of reports that never met, too; denials and the like keep their direction."""
    offset = BREAD.statements[0].content.spans[0].start
    judged = ledger.judge(kind, f"{BREAD.document.id}@{offset}", SAID, by="anna")
    assert between(ledger, RYE, SAID) == [(kind, 1.0, "judged by anna")]
    (row,) = ledger.links(statements=[RYE])
    assert row.judgement == judged.number
    assert kind in {"same", "repeats"} or (row.a, row.b) == (RYE, SAID)


def test_judgements_outlive_reading_and_linking(ledger: Ledger) -> None:
    """Reading again, deleting another report and adding it again change nothing in what was judged."""
    ledger.judge("different", SAID, AGAIN, by="anna")
    ledger.judge("denies", RYE, SAID, by="anna")
    ledger.write(with_model(NIGHT, "net-2"))
    ledger.delete(COURT.document.id)
    ledger.write(COURT)
    ledger.delete(DAWN.document.id)
    assert between(ledger, RYE, SAID) == [("denies", 1.0, "judged by anna")]
    ledger.write(DAWN)
    assert between(ledger, RYE, SAID) == [("denies", 1.0, "judged by anna")]
    assert ledger.verify().failures == ()


def test_the_latest_counts(ledger: Ledger) -> None:
    """A later judgement of the same two, in whatever order, supersedes the earlier."""
    ledger.judge("different", SAID, AGAIN, by="anna")
    ledger.judge("repeats", AGAIN, SAID, by="ben")
    ledger.judge("denies", RYE, SAID, by="ben")
    assert between(ledger, SAID, AGAIN) == [("repeats", 1.0, "judged by ben")]
    assert [row.kind for row in ledger.judgements()] == ["repeats", "denies"]


def test_a_rejected_statement_has_no_links(ledger: Ledger) -> None:
    """It is in no link, no dispute and not in what reports share; nor in a comparison."""
    disputed = [row.claim.id for row in ledger.disputes().claims]
    assert SAID in disputed
    (story,) = ledger.stories()
    ledger.judge("reject", SAID, by="anna")
    assert ledger.links(statements=[SAID]) == []
    assert SAID not in {each.id for row in ledger.disputes().claims for each in (row.claim, *row.also)}
    assert ledger.stories()[0].same == story.same - 1
    assert ledger.kept([NIGHT.document.id], every=False).rejected == {SAID}


def test_what_is_no_statement_is_refused(ledger: Ledger) -> None:
    """One statement beside an actor, none at a place, or one twice: each is told what was expected."""
    with pytest.raises(UnknownStatementError, match="no statement is called 'Oda Brandt'; expected a statement's id"):
        ledger.judge("same", SAID, "Oda Brandt", by="anna")
    with pytest.raises(UnknownStatementError, match="no statement is called 'Mara Lind'"):
        ledger.judge("denies", "Mara Lind", SAID, by="anna")
    with pytest.raises(UnknownStatementError, match=r"no statement stands at 0 in .*; expected a place in its source"):
        ledger.judge("reject", f"{NIGHT.document.id}@0", by="anna")
    with pytest.raises(UsageError, match="are one statement; expected two"):
        ledger.judge("same", SAID, f"{NIGHT.document.id}#1", by="anna")


def test_disputes(ledger: Ledger) -> None:
    """A claim in several reports is one dispute; who asks for an actor gets those in which it has a part."""
    (dispute,) = ledger.disputes().claims
    assert dispute.claim.id == SAID
    assert {row.id for row in dispute.also} == {AGAIN, COURT.statements[1].id}
    assert [(row.kind, row.statement.id) for row in dispute.against] == [(LinkKind.DENIES, COURT.statements[0].id)]
    assert ledger.disputes(by="Oda Brandt").claims == (dispute,)
    assert ledger.disputes(by="Tove Holm").claims == ()
    assert ledger.disputes(since="2025").claims == ()
    (figures,) = ledger.disputes().figures
    assert (figures.a.words, figures.b.words) == ("About 240", "About 190")
    assert ledger.disputes(by="Oda Brandt").figures == ()
    assert ledger.disputes(until="2024-03").figures == (figures,)


def test_stories(ledger: Ledger) -> None:
    """A story has its documents, outlets and days, and what they share."""
    (story,) = ledger.stories()
    assert [row.id for row in story.documents] == [NIGHT.document.id, DAWN.document.id]
    assert story.outlets == ("Odran Post", "Vessa Herald")
    assert (story.first, story.last) == ("2024-03-05", "2024-03-06")
    assert (story.actors, story.same, story.copies) == (("Mara Lind",), 1, 1)
    assert ledger.stories(since="2024-04") == []
    assert ledger.stories(until="2024-02") == []


def test_verify_finds_links_that_are_out_of_step(ledger: Ledger) -> None:
    """A copy outside the text, a cast that has changed, and a rejected statement that counts are told."""
    ledger.judge("reject", RYE, by="anna")
    connection = sqlite3.connect(ledger.path)
    connection.execute("UPDATE copy SET first_end = 100000")
    connection.execute("UPDATE identity SET linked = 'nobody'")
    connection.execute(
        "INSERT INTO link (kind, a, b, score, because, overruled) VALUES ('same', ?, ?, 1, '', 0)", (RYE, SAID)
    )
    connection.commit()
    connection.close()
    told = {failure.what for failure in ledger.verify().failures}
    assert any("does not lie in the text" in each for each in told)
    assert "its links were made when its actors were taken for others" in told
    assert "a link counts that somebody judged otherwise" in told


def test_verify_finds_a_copy_that_nobody_wrote(ledger: Ledger) -> None:
    """Who wrote a text has it; nobody is named only where both documents wait to be linked anew."""
    tamper(ledger, "UPDATE copy SET writer = second")
    assert ledger.verify().failures == ()
    for writer in (COURT.document.id, ""):
        tamper(ledger, f"UPDATE copy SET writer = '{writer}'")
        (failure,) = ledger.verify().failures
        assert failure.document in {NIGHT.document.id, DAWN.document.id}
        assert failure.what == f"a copy was written by '{writer}', which is none of the two documents that have it"
    tamper(ledger, "UPDATE outline SET rules = ''")
    assert ledger.verify().failures == ()


def tamper(ledger: Ledger, instruction: str) -> None:
    connection = sqlite3.connect(ledger.path)
    connection.execute(instruction)
    connection.commit()
    connection.close()
