"""Who is given how much voice."""

from sayso.linkage.voices.shares import shares_of
from tests.linkage.affairs import HARBOUR, report

RECORD = report(HARBOUR, "Harbour Post")


def test_shares_add_up() -> None:
    """All letters that were read are somebody's, and the outlet's own are among them."""
    shares = shares_of(RECORD, str)
    assert sum(share.share for share in shares) == 1 or abs(sum(share.share for share in shares) - 1) < 0.001
    letters = sum(not letter.isspace() for part in RECORD.paragraphs for letter in part.of(RECORD.document.text))
    assert sum(share.characters for share in shares) == letters
    assert [share.name for share in shares if share.actor is None] == [None]


def test_the_innermost_speaker_counts() -> None:
    """Of "Brandt said that Ilves had promised more" the promise is Ilves's."""
    text = "Oda Brandt said on Friday that Mara Ilves had promised that the pier would be rebuilt in spring.\n"
    shares = {share.name: share.characters for share in shares_of(report(text, "A"), str)}
    assert shares["Mara Ilves"] >= len("thepierwouldberebuiltinspring")
    assert shares["Oda Brandt"] < shares["Mara Ilves"]


def test_actors_are_called_by_their_entities() -> None:
    """Who is whom across reports is told by the caller."""
    assert {share.actor for share in shares_of(RECORD, lambda _: "E")} == {"E", None}


def test_a_report_without_words() -> None:
    """Nobody has a voice in it."""
    assert shares_of(report("1234\n", "A"), str)[0].share == 1.0
