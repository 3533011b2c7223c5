"""What stands within a line and is no part of it: the patterns take what they are meant to take, and no more."""

from pathlib import Path

import pytest
import yaml

from sayso.documents.asides import find_asides
from sayso.documents.blocks import mark_blocks
from sayso.schema import Span

LISTED = yaml.safe_load((Path(__file__).parents[2] / "resources" / "documents" / "asides.yaml").read_text("utf-8"))
TAKEN = [(row["name"], line) for row in LISTED["asides"] for line in row["takes"]]
LEFT = [(row["name"], line) for row in LISTED["asides"] for line in row["leaves"]]


def unmark(line: str) -> tuple[str, list[Span]]:
    """Give a line without the brackets around what is to be taken, and where that stands."""
    plain, spans = "", []
    for part in line.split("⟦"):
        aside, closed, rest = part.partition("⟧")
        if closed:
            spans.append(Span(len(plain), len(plain) + len(aside)))
        plain += aside + rest
    return plain, spans


@pytest.mark.parametrize(("name", "line"), TAKEN, ids=[line[:40] for _, line in TAKEN])
def test_what_is_taken(name: str, line: str) -> None:
    """A pattern takes the stretch in brackets, to the letter."""
    plain, spans = unmark(line)
    assert spans, name
    assert find_asides(plain) == spans


@pytest.mark.parametrize(("name", "line"), LEFT, ids=[line[:40] for _, line in LEFT])
def test_what_is_left(name: str, line: str) -> None:
    """Look-alikes stay as they are."""
    assert find_asides(line) == [], name


def test_blocks_part_around_it() -> None:
    """Prose goes on behind it in a block of its own; white space at the ends belongs to neither."""
    text, _ = unmark("Quiet day\n\nSen. Ann Roe⟦ Annabel Jane RoeFerries halted MORE⟧ (Ohio) said it was over.")
    assert [(block.kind.value, block.span.of(text)) for block in mark_blocks(text)] == [
        ("title", "Quiet day"),
        ("prose", "Sen. Ann Roe"),
        ("furniture", "Annabel Jane RoeFerries halted MORE"),
        ("prose", "(Ohio) said it was over."),
    ]


@pytest.mark.parametrize("unit", ["Ann Roe ", "Roe Roe", "RoeRoe MORE ", "Ann (Ann) Roe ", "A MORE ", "RoeA"])
def test_no_pattern_can_be_made_to_hang(unit: str) -> None:
    """A line of the same over and over is looked at in steps that are bounded for each of its letters."""
    assert isinstance(find_asides(unit * (20000 // len(unit))), list)
