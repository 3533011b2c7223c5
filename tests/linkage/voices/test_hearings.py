"""How a report lets everybody speak: order, cues, scare quotes."""

from dataclasses import replace

import pytest

from sayso.linkage.voices.hearings import hearings_of
from sayso.linkage.voices.shares import shares_of
from sayso.schema import Hearing, MarkerKind, Span
from tests.linkage.affairs import EVENING, report

TEXT = """Ilves blames Norway for the empty pier

The weather stayed fine in the capital. Oda Brandt said on Friday that the pier was empty.

Mara Ilves claimed that Norway had sent forty trawlers. Ilves said that it was a shame.

She did not claim that the boats had left. Norway's “friends” stayed at home. Officials said that the sea was calm.

Aksel Lund, a spokesman for the Norwegian foreign ministry, admitted that the boats had no licence.
"""
RECORD = report(TEXT, "Harbour Post")


def heard(without: tuple[Span, ...] = ()) -> dict[str | None, Hearing]:
    """Give the hearings of the report by the speakers' names."""
    return {row.name: row for row in hearings_of(RECORD, str, without)}


def test_shares_are_those_of_a_comparison() -> None:
    """How much each has is counted alike, and is everything."""
    rows = hearings_of(RECORD, str)
    shares = {share.name: share.characters for share in shares_of(RECORD, str)}
    assert {row.name: row.characters for row in rows if row.characters} == shares
    assert sum(row.share for row in rows) == pytest.approx(1.0, abs=0.001)
    assert rows[0].name is None


def test_the_order_is_that_of_the_text_below_the_headline() -> None:
    """Ilves stands in the headline, and is second in the text; who is only spoken of has no place."""
    rows = heard()
    names = ["Oda Brandt", "Mara Ilves", "Officials", "Aksel Lund"]
    assert [rows[name].order for name in names] == [1, 2, 3, 4]
    befores = [rows[name].before or 0.0 for name in names]
    assert 0.0 < befores[0] < befores[1] < befores[2] < befores[3] < 1.0
    assert [name for name, row in rows.items() if row.headline] == ["Mara Ilves"]
    assert (rows[None].order, rows["Norway"].order, rows["Norway"].characters) == (None, None, 0)


def test_counts_lead_to_statements() -> None:
    """Each speaker has the statement by which it is heard first, and those that its cues attribute."""
    words = {each.id: each.content.spans[0].of(TEXT) for each in RECORD.statements}
    rows = heard()
    assert {name: words[row.opening] for name, row in rows.items() if row.opening} == {
        "Oda Brandt": "that the pier was empty",
        "Mara Ilves": "that Norway had sent forty trawlers",
        "Officials": "that the sea was calm",
        "Aksel Lund": "that the boats had no licence",
    }
    assert [words[each] for each in rows["Mara Ilves"].statements] == [
        "Norway for the empty pier",
        "that Norway had sent forty trawlers",
        "that it was a shame",
    ]
    assert all(
        len(row.statements) == row.cues and (row.opening is None) == (row.order is None) for row in rows.values()
    )


def test_a_first_sentence_is_no_headline() -> None:
    """Where a text has no headline, its first line is not taken for one."""
    rows = {row.name: row for row in hearings_of(report(EVENING, "A"), str)}
    assert (rows["Oda Brandt"].headline, rows["Oda Brandt"].order, rows["Oda Brandt"].before) == (False, 1, 0.0)


def test_cues_of_what_was_not_said_do_not_count() -> None:
    """Ilves is blamed for, claims and says something; what she did not claim is no loaded cue for her."""
    rows = heard()
    assert {name: (row.cues, [sign.words for sign in row.loaded]) for name, row in rows.items() if row.cues} == {
        "Mara Ilves": (3, ["claimed"]),
        "Oda Brandt": (1, []),
        "Officials": (1, []),
        "Aksel Lund": (1, ["admitted"]),
    }
    (sign,) = rows["Mara Ilves"].loaded
    assert (sign.document, sign.span.of(TEXT)) == (RECORD.document.id, "claimed")


def test_whose_word_a_cue_is() -> None:
    """What Brandt says that Ilves claimed is Brandt's word, and nobody is heard first-hand but her."""
    text = "Oda Brandt said on Friday that Mara Ilves had claimed that the pier would be rebuilt in spring.\n"
    rows = {row.name: row for row in hearings_of(report(text, "A"), str)}
    assert (rows["Oda Brandt"].cues, rows["Oda Brandt"].order) == (1, 1)
    assert rows["Mara Ilves"].characters > 0
    assert (rows["Mara Ilves"].cues, rows["Mara Ilves"].loaded, rows["Mara Ilves"].order) == (0, (), None)


def test_of_whom_a_scare_quote_is() -> None:
    """It belongs to whoever is mentioned in its sentence, and is written without its marks."""
    assert {name: [sign.words for sign in row.scare_about] for name, row in heard().items() if row.scare_about} == {
        "Norway": ["friends"]
    }


def test_a_scare_quote_is_written_as_it_stands() -> None:
    """With its capitals; a cue is a word, and written as one."""
    marked = next(each for each in RECORD.markers if each.kind is MarkerKind.SCARE_QUOTE)
    large = replace(RECORD, document=replace(RECORD.document, text=TEXT.upper()))
    words = [sign.words for row in hearings_of(large, str) for sign in (*row.scare_about, *row.loaded)]
    assert marked.span.of(TEXT.upper()).strip("“”‘’\"'") in words
    assert "claimed" in words


def test_a_scare_quote_inside_what_somebody_says() -> None:
    """Its place tells whose it is."""
    statement = next(each for each in RECORD.statements if each.content.spans[0].of(TEXT).startswith("that Norway"))
    moved = [replace(each, span=statement.content.spans[0]) for each in RECORD.markers if each.kind == "scare quote"]
    rows = {row.name: row for row in hearings_of(replace(RECORD, markers=tuple(moved)), str)}
    assert [sign.span for sign in rows["Mara Ilves"].scare_within] == [statement.content.spans[0]]
    assert "Norway" not in rows


def test_who_is_named_and_for_whom() -> None:
    """An office leads to a state; officials are nobody by name."""
    rows = heard()
    assert (rows["Officials"].named, rows["Aksel Lund"].named, rows[None].named) == (False, True, False)
    assert rows["Aksel Lund"].stands_for is not None
    assert rows["Aksel Lund"].stands_for[1] == "Norway"
    assert rows["Oda Brandt"].stands_for is None


def test_speakers_are_told_apart_by_entity() -> None:
    """Two actors that are taken for one have one place, one share and all cues."""
    rows = [row for row in hearings_of(RECORD, lambda _: "E") if row.actor is not None]
    assert [(row.actor, row.order, row.cues) for row in rows] == [("E", 1, 6)]


def test_passages_that_do_not_count() -> None:
    """What stands in them has no letters, no place in the order and no markers."""
    start = TEXT.index("Mara Ilves claimed")
    rows = heard((Span(start, TEXT.index("Aksel Lund")),))
    assert set(rows) == {None, "Mara Ilves", "Oda Brandt", "Aksel Lund"}
    assert (rows["Mara Ilves"].headline, rows["Mara Ilves"].order, rows["Mara Ilves"].cues) == (True, None, 1)
    assert (rows["Mara Ilves"].loaded, rows["Aksel Lund"].order) == ((), 2)
    assert sum(row.share for row in rows.values()) == pytest.approx(1.0, abs=0.001)
    assert 0.0 < (rows["Aksel Lund"].before or 0.0) < (heard()["Aksel Lund"].before or 0.0)


def test_a_report_without_words() -> None:
    """The outlet has all of nothing."""
    (row,) = hearings_of(report("1234\n", "A"), str)
    assert (row.name, row.share, row.order) == (None, 1.0, None)
