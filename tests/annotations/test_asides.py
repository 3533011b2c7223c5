"""Furniture within a line is not read, and the line is read as if it were not there."""

from sayso.annotations import annotate
from sayso.documents import ingest_document
from sayso.pipeline import read

PLAIN = "Sen. Ann Roe (Ohio) said on Tuesday that President Max Poe “has betrayed the islands.” Poe denied that."
BOX = " Annabel (Ann) Jane RoeSenate halts the ferry bill Roe: 'It must be paid' MORE"
PARTED = PLAIN.replace("Ann Roe", f"Ann Roe{BOX}", 1).replace("Max Poe", "Max Poe John PoePoe asks: 'Why?' MORE", 1)


def test_words_trees_and_sentences_are_those_of_the_line_without_it() -> None:
    """Every word keeps its offsets in the text; none is of the furniture."""
    plain, parted = (annotate(ingest_document(text).document) for text in (PLAIN, PARTED))
    words = [PARTED[start:end] for start, end in zip(parted.starts, parted.ends, strict=True)]
    assert words == [PLAIN[start:end] for start, end in zip(plain.starts, plain.ends, strict=True)]
    assert (parted.heads, parted.tags, parted.sentence_words) == (plain.heads, plain.tags, plain.sentence_words)
    assert len(parted.quotes) == len(plain.quotes) == 1


def test_no_statement_holds_it_and_no_name_takes_it_in() -> None:
    """Source and content stand in two pieces around it; whose statement it is does not change."""
    plain, parted = (read(ingest_document(text).document) for text in (PLAIN, PARTED))
    assert len(parted.statements) == len(plain.statements) > 1
    for one, other in zip(plain.statements, parted.statements, strict=True):
        for spans, others in ((one.source.spans, other.source.spans), (one.content.spans, other.content.spans)):
            told = " ".join(span.of(PARTED) for span in others)
            assert told == " ".join(span.of(PLAIN) for span in spans)
            assert "MORE" not in told
    assert [actor.name for actor in parted.actors] == [actor.name for actor in plain.actors]
