"""Statements that are the same, in blocks, each once; no link is lost."""

from collections.abc import Sequence

import pytest

from sayso.schema import Comparison, LinkKind, StatementLink
from sayso.views.alike import Block, blocks_of
from sayso.views.shown import Shown
from sayso.views.side_by_side import show_comparison
from sayso.views.terminal import open_output
from tests.linkage.affairs import EVENING, HARBOUR, MARKET, report

RECORDS = (
    report(HARBOUR, "Harbour Post"),
    report(MARKET, "Town Crier"),
    report(EVENING, "Evening Bell", "2024-07-13"),
)
SHOWN = Shown(RECORDS)
IDS = {SHOWN.mark(each): each for each in SHOWN.statements}


def links_of(*ties: tuple[str, str, float], kind: LinkKind = LinkKind.SAME) -> list[StatementLink]:
    return [StatementLink(kind, IDS[a], IDS[b], score, f"{a} with {b}") for a, b, score in ties]


def told(blocks: Sequence[Block]) -> list[list[str]]:
    """Write blocks with what each statement is told to be like."""
    return [
        [
            " ".join(
                [SHOWN.mark(row.statement), row.like.because if row.like else "", *(link.because for link in row.also)]
            )
            for row in block.statements
        ]
        for block in blocks
    ]


def test_each_stands_once_with_the_earlier_one_that_it_is_most_like() -> None:
    """In the order of publication, whatever the order of the links and of their ends."""
    links = links_of(("C1", "A1", 0.7), ("B1", "C1", 0.9), ("A1", "B1", 0.8))
    assert told(blocks_of(links, SHOWN)) == [["A1 ", "B1 A1 with B1", "C1 B1 with C1"]]


def test_one_that_is_like_a_later_one_alone_says_so() -> None:
    """B1 is tied to C1 alone, which is told there and not again below."""
    links = links_of(("A1", "C1", 0.8), ("B1", "C1", 0.9))
    assert told(blocks_of(links, SHOWN)) == [["A1 ", "B1 B1 with C1", "C1 A1 with C1"]]


def test_what_most_reports_carry_comes_first() -> None:
    """Then what is surest; what is only repeated on another occasion comes last."""
    again = links_of(("B3", "C2", 0.99), kind=LinkKind.REPEATS)
    links = links_of(("A2", "B2", 0.8), ("A1", "B1", 0.7), ("A1", "C1", 0.7), ("B1", "C1", 0.7))
    assert [(block.kind, len(block.statements)) for block in blocks_of([*again, *links], SHOWN)] == [
        (LinkKind.SAME, 3),
        (LinkKind.SAME, 2),
        (LinkKind.REPEATS, 2),
    ]


def test_a_link_out_of_a_block_is_told_once() -> None:
    """A chain is no block: what hangs on it is told where it stands later, of a lone statement as what it is like."""
    chain = links_of(("A1", "B1", 0.9), ("B1", "C1", 0.8), ("C1", "C2", 0.7), ("A1", "C1", 0.85), ("A2", "B2", 0.6))
    lone = told(blocks_of(chain, SHOWN))
    assert lone == [["A1 ", "B1 A1 with B1", "C1 A1 with C1"], ["A2 ", "B2 A2 with B2"], ["C2 C1 with C2"]]
    crossing = links_of(("A1", "B1", 0.9), ("A2", "B2", 0.8), ("B1", "A2", 0.7))
    assert told(blocks_of(crossing, SHOWN)) == [["A1 ", "B1 A1 with B1"], ["A2  B1 with A2", "B2 A2 with B2"]]


def test_no_link_out_of_a_block_is_lost() -> None:
    """However links lie, each that joins two blocks is told, and told once."""
    marks = list(IDS)
    every = [(a, b, 0.4 + (7 * i + 3 * j) % 13 / 26) for i, a in enumerate(marks) for j, b in enumerate(marks) if i < j]
    for step in (2, 3, 5):
        links = links_of(*every[::step])
        blocks = blocks_of(links, SHOWN)
        home = {row.statement: place for place, block in enumerate(blocks) for row in block.statements}
        rows = [row for block in blocks for row in block.statements]
        named = [link for row in rows for link in ([row.like] if row.like else []) + list(row.also)]
        assert len(named) == len(set(named))
        assert {link for link in links if home[link.a] != home[link.b]} <= set(named)
        assert sorted(home) == sorted({end for link in links for end in (link.a, link.b)})


def test_how_blocks_read(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What each is like, why and how surely; what is said on another occasion is said to be."""
    monkeypatch.setenv("COLUMNS", "120")
    links = (
        *links_of(("A1", "B1", 0.9), ("A2", "B2", 0.8), ("B1", "A2", 0.7), ("C1", "A2", 0.6)),
        *links_of(("A1", "C1", 0.75), ("B1", "C1", 0.75), kind=LinkKind.REPEATS),
    )
    show_comparison(open_output(), RECORDS, Comparison(links=links))
    shown = capsys.readouterr().out
    assert "repeated on another occasion" not in shown
    lines = [" ".join(line.split()) for line in shown.splitlines() if "like " in line]
    assert lines == [
        "like A1: A1 with B1 (0.90)",
        "like A1, on another occasion: A1 with C1 (0.75)",
        "also like B1: B1 with A2 (0.70); C1 (0.60)",
        "like A2: A2 with B2 (0.80)",
    ]
