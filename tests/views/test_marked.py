"""A text with its statements marked is the text, and every mark stands where the record says."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.schema import Block, BlockKind, Content, Cue, Source, Span, Statement
from sayso.views.marked import STYLES, UNREAD, bracket_text, colour_text
from tests.ledger.samples import PIER, make_document, pier_record
from tests.schema.samples import rows

LENGTH = 40  # of the texts that `rows` draws spans for


def styles_at(text: str, words: str) -> set[str]:
    """Give the styles of words in the coloured text of a record with that marked text."""
    record = pier_record()
    coloured = colour_text(record.document, dict(enumerate(record.statements, 1)))
    start = coloured.plain.index(words)
    return {
        str(span.style)
        for span in coloured.spans
        if span.start < start + len(words) and start < span.end and span.style
    }


def test_brackets_are_those_that_the_record_was_made_of() -> None:
    """Marking the text of a record gives the marked text that its spans were taken from."""
    record = pier_record()
    assert bracket_text(record.document, dict(enumerate(record.statements, 1))).plain == PIER


def test_crossing_spans_are_cut() -> None:
    """Where two statements' spans cross, the second part says which statement goes on."""
    document = make_document("one two three")
    first = replace(
        pier_record().statements[0],
        source=Source(unknown_because="x"),
        cue=None,
        content=Content((Span(0, 7),)),
    )
    second = replace(first, cue=Cue((Span(4, 13),)))
    marked = bracket_text(document, {1: first, 2: replace(second, content=Content(()))})
    assert marked.plain == "[1: one [C2: two]][C2…:  three]"


@settings(max_examples=25)
@given(
    text=st.text(st.characters(exclude_categories=["C"], exclude_characters="[]"), min_size=LENGTH, max_size=LENGTH),
    statements=st.lists(rows(Statement), max_size=3),
)
def test_marks_take_nothing_from_the_text(text: str, statements: list[Statement]) -> None:
    """Without its marks the marked text is the text, whatever the spans."""
    marked = bracket_text(make_document(text), dict(enumerate(statements, 1))).plain
    assert re.sub(r"\[[SC]?\d+(,\d+)*…?: |\]", "", marked) == text


def test_colours_say_what_a_word_is() -> None:
    """Sources, cues and contents have their colours, also one inside another; what is no statement has none."""
    assert styles_at(PIER, "The port authority") == {STYLES["S"]}
    assert styles_at(PIER, "denied") == {STYLES["C"]}
    assert styles_at(PIER, "that the old pier") == {STYLES[""]}
    assert styles_at(PIER, "fishermen") == {STYLES["S"]}
    assert styles_at(PIER, "to leave") == {"green underline"}
    assert styles_at(PIER, "on Monday") == set()


def test_numbers_follow_what_they_number() -> None:
    """In colours each mark ends with the raised numbers of its statements, once, though it be cut."""
    record = pier_record()
    plain = colour_text(record.document, dict(enumerate(record.statements, 1))).plain
    assert (
        "The port authority¹·² said¹ on Monday that the old pier would close in May¹ and denied² that fishermen³"
        in plain
    )
    assert "“We were never asked⁴,” said⁴ Oda Brandt⁴" in plain
    assert "[" not in plain


def test_lines_that_are_not_read_are_dim() -> None:
    """A caption is shown, and shown not to be prose."""
    document = make_document("A boat in the harbour.\n\nThe pier is old.")
    caption = Block(document.blocks[0].span, BlockKind.CAPTION)
    text = colour_text(replace(document, blocks=(caption, document.blocks[1])), {})
    assert text.plain == document.text
    assert [(span.start, span.end, str(span.style)) for span in text.spans] == [(0, 22, UNREAD)]


def test_what_acts_on_a_terminal_is_shown() -> None:
    """Neither form passes on a control character of the report."""
    document = make_document("The mayor\x1b[31m said \u202eno.")
    for mark in (bracket_text, colour_text):
        assert mark(document, {}).plain == "The mayor␛[31m said �no."
