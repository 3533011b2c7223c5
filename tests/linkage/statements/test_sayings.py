"""Statements, made ready to be held against others."""

import base64
from datetime import date

from tests.linkage.affairs import HARBOUR, report, sayings

RECORD = report(HARBOUR, "Harbour Post")
QUOTED = '"We have counted forty trawlers in our waters, and not one of them had a licence,"'


def test_a_speaker_is_known_by_a_surname() -> None:
    """The surname, titles and words of the source are what another report may share."""
    speaker = sayings(RECORD)[QUOTED].speaker
    assert speaker.surnames == {"ilves"}
    assert "mara" in speaker.names
    assert speaker.label == "Mara Ilves"


def test_quoted_words_are_told_apart() -> None:
    """Of an indirect statement nothing is quoted."""
    found = sayings(RECORD)
    quoted = found[QUOTED].quoted
    assert quoted is not None
    assert {"fort", "trawler"} <= set(quoted)
    assert found["that the new pier would be closed to foreign trawlers until spring"].quoted is None


def test_what_a_report_repeats_tells_less() -> None:
    """A word that the report has again and again loses bits."""
    text = HARBOUR + "\nTrawlers are large. Trawlers are slow. Trawlers are many. Trawlers are old.\n"
    often = sayings(report(text, "Harbour Post"))[QUOTED].words.bits
    assert often["trawler"] < sayings(RECORD)[QUOTED].words.bits["trawler"]


def test_a_statement_without_a_date_has_that_of_its_report() -> None:
    """The day of publication stands in; of a report without a date there is none."""
    saying = sayings(RECORD)[QUOTED]
    assert saying.published == date(2024, 7, 12)
    assert sayings(report(HARBOUR, "Harbour Post", None))[QUOTED].published is None


def test_a_saying_has_what_its_content_means() -> None:
    """It is that of the record; 96 numbers of one byte."""
    for statement in RECORD.statements:
        (own,) = (saying for saying in sayings(RECORD).values() if saying.id == statement.id)
        assert own.embedding == statement.content.embedding
        assert own.embedding is not None
        assert len(base64.b64decode(own.embedding)) == 96


def test_a_relative_clause_is_about_what_stands_before_it() -> None:
    """And about nobody where nobody stands there."""
    text = "The league wants to talk to Norway, which officials in Odran say sank the trawler.\n"
    record = report(text, "Harbour Post")
    (saying,) = (each for each in sayings(record).values() if each.text.startswith("which"))
    norway = next(actor.id for actor in record.actors if actor.name == "Norway")
    assert norway in saying.about
