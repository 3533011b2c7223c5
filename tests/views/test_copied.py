"""The passages of a text that reports have in common stand together."""

import pytest

from sayso.schema import Comparison, Copy, Passage, Span
from sayso.views.copied import first_of, texts_of
from sayso.views.side_by_side import PIECES, show_comparison
from sayso.views.terminal import open_output
from tests.linkage.affairs import report

PLACES = {"a": 0, "b": 1, "c": 2}


def copy(one: str, other: str, start: int, words: int = 20, because: str = "told so") -> Copy:
    """Make a copy that stands at the same place in two reports."""
    spans = (Passage(each, Span(start, start + 9), 0.2) for each in (one, other))
    return Copy(tuple(spans), words, "Reuters", because, one)


def test_passages_of_one_text_stand_together() -> None:
    """In the order of the text, with their places among all copies; other reports, or another reason, are apart."""
    copies = (copy("b", "a", 50), copy("a", "c", 7), copy("a", "b", 3, 15), copy("a", "b", 90, because="else"))
    found = texts_of(copies, PLACES)
    assert [(text.documents, text.words, [number for number, _ in text.pieces]) for text in found] == [
        (("a", "b"), 35, [2, 0]),
        (("a", "c"), 20, [1]),
        (("a", "b"), 20, [3]),
    ]
    assert first_of(copies[0], PLACES).document == "a"


def test_how_they_read(capsys: pytest.CaptureFixture[str]) -> None:
    """Whose text it is once, below it how each passage begins; of very many the first."""
    records = report("Forty boats fish there.\n", "Harbour Post"), report("Forty boats fish here.\n", "Town Crier")
    one, other = (record.document.id for record in records)
    copies = tuple(copy(one, other, start) for start in range(PIECES + 2))
    show_comparison(open_output(), records, Comparison(copies=copies))
    shown = " ".join(capsys.readouterr().out.split())
    assert f"A, B: {20 * len(copies)} words, Reuters; told so Forty boa orty boat" in shown
    assert shown.count("Reuters") == 1
    assert "and 2 more passages" in shown
