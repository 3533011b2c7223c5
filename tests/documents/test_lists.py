"""The lists that ship: they are read once, hold what their readers expect, and no pattern can be made to hang."""

import importlib.util
import re
import time
from pathlib import Path
from types import ModuleType

import pytest

from sayso.documents.lines import kind_of_line, line_patterns
from sayso.documents.lists import read_list, read_words

BUILDER = Path(__file__).parents[2] / "resources" / "build_documents.py"


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    """Load the script that builds the lists."""
    spec = importlib.util.spec_from_file_location("build_documents", BUILDER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_building_the_lists_again_changes_nothing(builder: ModuleType) -> None:
    """What ships is what the YAML files say."""
    for path, text in builder.build().items():
        assert path.read_text("utf-8") == text, f"run python resources/build_documents.py: {path.name} is stale"


def test_parts_are_put_into_patterns(builder: ModuleType) -> None:
    """Parts may hold parts; what is no part or no expression is noticed while building."""
    parts = {"name": "<cap>[a-z]+", "cap": "[A-Z]"}
    assert builder.complete("By <name>", parts) == "By [A-Z][a-z]+"
    with pytest.raises(KeyError, match="title"):
        builder.complete("By <title>", parts)
    with pytest.raises(re.error, match="unterminated"):
        builder.complete("By (<name>", parts)


def test_lists_are_read_once() -> None:
    """Every caller gets the same object."""
    assert read_list("lines") is read_list("lines")
    assert read_words("datelines", "places") is read_words("datelines", "places")


def test_words_are_written_as_they_are_compared() -> None:
    """Places and agencies in lower case without full stops, rubrics in upper case."""
    for key in ("places", "regions", "agencies", "months", "weekdays"):
        assert all(word == word.lower() and "." not in word for word in read_words("datelines", key))
    assert all(word == word.upper() for word in read_words("labels", "rubrics"))
    assert {"rfe/rl", "ria novosti", "tass"} <= read_words("datelines", "agencies")


def test_signatures_are_bytes() -> None:
    """Each can be searched for, and says what the file is with its article."""
    for row in read_list("signatures"):
        assert bytes.fromhex(row["bytes"])
        assert row["is"].startswith(("a ", "an "))


# What makes a careless expression try everything: the same thing over and over, and an end that fits nothing.
REPEATED = {
    "capital words": "Aa ",
    "letters": "a",
    "names": "Jane Doe and ",
    "names and commas": "Jane Doe, ",
    "by": "By Jane Doe ",
    "dashes": "— ",
    "brackets": "(",
    "handles": "(@ab) — ",
    "times": "10:15 a.m. ",
    "days": "July 11, 2024 ",
    "shares": "12 Shares ",
    "share": "Share on ",
    "credits": "/AP",
    "photo": "Photo: ",
    "white space": " ",
    "advertisement": "advertisement ",
    "contributed": "reported from A; Jane Doe ",
    "read more": "Read more … ",
    "inbox": "in your inbox? Sign up here ",
}


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED.keys())
def test_no_line_hangs_the_patterns(piece: str) -> None:
    """The longest line that a pattern looks at takes every pattern a moment, whatever stands in it."""
    started = time.process_time()
    for pattern in line_patterns():
        repeated = piece * (pattern.longest // len(piece) + 1)
        for line in (
            repeated[: pattern.longest],
            repeated[: pattern.longest - 1] + "\u00a7",
            f"By {repeated}"[: pattern.longest],
        ):
            kind_of_line(line)
            pattern.takes(line)
    assert time.process_time() - started < 5
