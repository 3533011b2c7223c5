"""Documents: what their blocks tell of the lines."""

from sayso.schema import Block, BlockKind, Document, Span

PARTED = "Roe FORE left.\nNext line."
PARTS = (
    Block(Span(0, 3), BlockKind.PROSE),
    Block(Span(4, 8), BlockKind.FURNITURE),
    Block(Span(9, 14), BlockKind.PROSE),
    Block(Span(15, 25), BlockKind.FURNITURE),
)


def test_furniture_within_a_line_is_an_aside() -> None:
    """A line goes on around it; a line that is furniture as a whole is none."""
    document = Document("d", PARTED, PARTS)
    assert document.asides == (Span(4, 8),)
    assert document.lines({BlockKind.PROSE}) == (Span(0, 14),)
    assert document.without_asides() == "Roe      left.\nNext line."


def test_a_dateline_does_not_belong_to_the_line_that_is_read() -> None:
    """Lines of the kinds that are asked for do not take in what stands before them."""
    document = Document(
        "d", "OSLO — Roe left.", (Block(Span(0, 6), BlockKind.DATELINE), Block(Span(7, 16), BlockKind.PROSE))
    )
    assert document.lines({BlockKind.PROSE}) == (Span(7, 16),)
    assert document.asides == ()
