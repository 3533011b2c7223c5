"""JSON lines: one report a line; what is wrong with one line stops no other."""

import io
import json

import pytest

from sayso.documents.json_lines import read_json_lines
from sayso.documents.metadata import Metadata
from sayso.documents.source import SourceFile
from sayso.errors import DocumentError, EncodingError, MetadataError, TooLargeError, UnreadableError


def read(content: bytes, max_bytes: int = 1000) -> list[SourceFile]:
    return list(read_json_lines(io.BytesIO(content), "n.jsonl", Metadata(), max_bytes))


def test_lines_are_reports() -> None:
    """Text and metadata are taken; other keys are passed over; empty lines count as lines."""
    row = {"text": "A “b”.\n\nC.", "title": "T", "outlet": "O", "published": "2024-07-11", "language": "en"}
    content = json.dumps({**row, "url": "https://post.example/", "topic": 5}) + "\n\n" + json.dumps({"text": "D."})
    first, second = read(content.encode())
    assert (first.path, first.read()) == ("n.jsonl#1", "A “b”.\n\nC.")
    assert first.metadata == Metadata("T", "O", "2024-07-11", "en", "https://post.example/")
    assert (second.path, second.read(), second.metadata) == ("n.jsonl#3", "D.", Metadata())


FAULTS: dict[str, tuple[bytes, type[DocumentError], str]] = {
    "no JSON": (
        b'{"text": "No."',
        UnreadableError,
        "the line is no JSON .expecting ',' delimiter at line 1, column 15.",
    ),
    "no object": (b"[1, 2]", UnreadableError, "the line holds no text; expected an object such as"),
    "no text": (b'{"title": "T"}', UnreadableError, "the line holds no text"),
    "text is a number": (b'{"text": 5}', UnreadableError, '"text" is 5; expected an object'),
    "title is a list": (b'{"text": "No.", "title": ["T"]}', MetadataError, "\"title\" is .'T'.; expected text"),
    "not UTF-8": (b'{"text": "Zo\xeb"}', EncodingError, "byte 0xeb at 12 is not UTF-8; expected JSON lines in UTF-8"),
    "nested without end": (b"[" * 900_000, UnreadableError, "the line is no JSON .nested too deeply."),
    "huge number": (b'{"text": ' + b"9" * 5000 + b"}", UnreadableError, "the line is no JSON .Exceeds the limit"),
}


@pytest.mark.parametrize(("line", "error", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_a_bad_line_is_named_and_stops_no_other(line: bytes, error: type[DocumentError], message: str) -> None:
    """The message names file and line; the line behind is read."""
    bad, good = read(line + b'\n{"text": "Good."}', max_bytes=1_000_000)
    with pytest.raises(error, match=message) as caught:
        bad.read()
    assert caught.value.where == "n.jsonl#1"
    assert caught.value.remedy
    assert good.read() == "Good."


def test_a_line_that_is_too_long_is_never_held() -> None:
    """Its length is told, and the next line is read."""
    long, good = read(b'{"text": "' + b"x" * 50_000_000 + b'"}\n{"text": "Good."}')
    with pytest.raises(
        TooLargeError, match=r"n.jsonl#1: 50,000,013 bytes or more in one report; expected at most 1,000"
    ):
        long.read()
    assert good.read() == "Good."


def test_a_last_line_that_is_too_long_ends_the_file() -> None:
    """Without a line end the rest of the file is the line."""
    (long,) = read(b'{"text": "' + b"x" * 5000)
    assert isinstance(long.problem, TooLargeError)


def test_a_line_of_just_the_limit_is_read() -> None:
    """The line end does not count."""
    line = b'{"text": "No."}'
    assert [source.read() for source in read(line + b"\n" + line, max_bytes=len(line))] == ["No.", "No."]
