"""Lines that are no prose: each pattern takes its examples and leaves its look-alikes, as the list itself says."""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from sayso.documents.lines import has_any, is_said, kind_of_line, line_patterns

LISTED = yaml.safe_load((Path(__file__).parents[2] / "resources" / "documents" / "lines.yaml").read_text("utf-8"))


class Example(NamedTuple):
    """A line beside a pattern."""

    kind: str
    name: str
    line: str


def examples(key: str) -> list[Example]:
    """Give the examples, or the look-alikes, of all patterns."""
    return [
        Example(kind, row["name"], line)
        for kind, rows in LISTED.items()
        if kind != "parts"
        for row in rows
        for line in row[key]
    ]


TAKEN, LEFT = examples("takes"), examples("leaves")


@pytest.mark.parametrize("example", TAKEN, ids=lambda example: f"{example.name}: {example.line}")
def test_a_pattern_takes_its_examples(example: Example) -> None:
    """The pattern holds for the line, and nothing before it takes the line for another kind."""
    pattern = next(pattern for pattern in line_patterns() if pattern.name == example.name)
    assert pattern.takes(example.line)
    assert kind_of_line(example.line) == example.kind


@pytest.mark.parametrize("example", LEFT, ids=lambda example: f"{example.name}: {example.line}")
def test_a_pattern_leaves_its_look_alikes(example: Example) -> None:
    """The line stays prose; a bare agency or number may be something else, but not this."""
    pattern = next(pattern for pattern in line_patterns() if pattern.name == example.name)
    assert not pattern.takes(example.line)


def test_every_pattern_has_examples_and_look_alikes() -> None:
    """A pattern without a look-alike has not been thought about."""
    assert (
        {example.name for example in TAKEN} == {example.name for example in LEFT} == {p.name for p in line_patterns()}
    )
    assert len(TAKEN) > 120
    assert len(LEFT) > 50


PROSE = {
    "month first": "By Friday, the talks had failed.",
    "gerund": "By sending ships, Norland showed that it meant what it said.",
    "name as agent": "By Ada Brandt's account, nobody was in the room.",
    "more than": "Read more than one report, he said.",
    "sign up": "Sign up or leave, the minister told the members of the league.",
    "photograph": "Photos of the ship were seen by millions of people on Friday.",
    "advertisement in a sentence": "The advertisement drew anger in Norland.",
    "copyright in a sentence": "Copyright was at the heart of the quarrel between the two states.",
    "handle in a sentence": "The ministry (@norlandmfa) said on July 11, 2024, that it would not answer.",
    "contributed": "Fog contributed to this week's accident, the inquiry said.",
    "shares": "Shares in the company fell by 12 percent.",
    "update": "Updated figures show that trade fell by a third.",
    "click": "Click farms abroad are to blame, the office said.",
    "related": "Related companies were named in the suit.",
    "watch": "Watch what they do, not what they say, a diplomat warned.",
    "file": "File sharing is at the heart of the case.",
    "reported from": "The minister reported from the ship that nobody was hurt.",
    "headline with a name": "Brandt: Southmark must answer",
    "quotation": "“Read the report,” she said.",
    "more": "More: that was all he asked for, and it was refused.",
}


@pytest.mark.parametrize("line", PROSE.values(), ids=PROSE.keys())
def test_prose_stays_prose(line: str) -> None:
    """Sentences of a report that begin or end like furniture are read."""
    assert kind_of_line(line) is None


def test_a_long_paragraph_is_never_furniture() -> None:
    """However a paragraph begins: too long a line is prose."""
    for example in TAKEN:
        assert kind_of_line(example.line + " The talks went on for a week, and nobody gave way." * 40) is None


def test_who_says_something() -> None:
    """A line is said where it is a sentence with a verb of saying."""
    assert is_said("Read more, he said.")
    assert not is_said("Read more: what he said")
    assert not is_said("Nothing happened.")


def test_one_of_the_words_is_enough() -> None:
    """A pattern's needs are met by any of them."""
    assert has_any("a line via AP", ("Getty", " via "))
    assert not has_any("a line", ("Getty", " via "))
