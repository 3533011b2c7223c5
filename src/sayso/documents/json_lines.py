"""Reports as lines of JSON: one object a line, its text under `text`.

Takes a stream of bytes; gives one source a line, `path#n` with n counted from 1. Beside `text` a line may say `title`,
`outlet`, `published`, `url`, `language` and `revises`; other keys are passed over. What is wrong with one line never
stops the others, and no line is ever held that is longer than the limit.

    {"text": "NATO met on Friday.", "outlet": "Outlet A", "published": "2024-07-12"}
"""

import json
from collections.abc import Iterator
from typing import BinaryIO

from sayso.documents.metadata import Metadata, metadata_from
from sayso.documents.source import NOTHING, SourceFile, SourceKind, too_large
from sayso.errors import DocumentError, EncodingError, UnreadableError

BOM = b"\xef\xbb\xbf"
EXPECTED = 'an object such as {"text": "...", "outlet": "...", "published": "2024-07-11"}'


def read_json_lines(
    stream: BinaryIO,
    path: str,
    metadata: Metadata,
    max_bytes: int,
    *,
    beneath: Metadata = NOTHING,
    first: bytes | None = None,
) -> Iterator[SourceFile]:
    """Give the reports of a stream of JSON lines.

    Args:
        stream: The bytes.
        path: Where they come from.
        metadata: What comes before the metadata of the lines.
        max_bytes: The longest line that is read.
        beneath: What comes after it.
        first: The first line, if it was taken from the stream already.
    """
    for number, line in enumerate(lines_of(stream, max_bytes, first), 1):
        where = f"{path}#{number}"
        if len(line) > max_bytes and not line.endswith(b"\n"):
            yield SourceFile(where, problem=too_large(where, skip_line(stream) + len(line), max_bytes))
            continue
        row = line.removeprefix(BOM) if number == 1 else line
        if not row.strip():
            continue
        try:
            yield read_line(row, where, metadata, beneath)
        except DocumentError as error:
            yield SourceFile(where, problem=error)


def lines_of(stream: BinaryIO, max_bytes: int, first: bytes | None) -> Iterator[bytes]:
    """Give the lines of a stream; of one that is too long, the beginning."""
    line = stream.readline(max_bytes + 1) if first is None else first
    while line:
        yield line
        line = stream.readline(max_bytes + 1)


def skip_line(stream: BinaryIO) -> int:
    """Pass over the rest of a line; give its length."""
    skipped = 0
    while rest := stream.readline(1 << 20):
        skipped += len(rest)
        if rest.endswith(b"\n"):
            break
    return skipped


def read_line(line: bytes, where: str, metadata: Metadata, beneath: Metadata) -> SourceFile:
    """Read one line.

    Raises:
        EncodingError: It is not UTF-8.
        UnreadableError: It is no JSON object with a text.
        MetadataError: A value of its metadata is no text.
    """
    try:
        row = json.loads(line.strip().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"byte 0x{line[error.start]:02x} at {error.start:,} is not UTF-8",
            where=where,
            expected="JSON lines in UTF-8",
            remedy="save the file as UTF-8",
        ) from None
    except (ValueError, RecursionError) as error:
        raise UnreadableError(
            f"the line is no JSON ({reason_of(error)})", where=where, expected=EXPECTED, remedy="mend the line"
        ) from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        found = (
            f'"text" is {row["text"]!r:.60}' if isinstance(row, dict) and "text" in row else "the line holds no text"
        )
        raise UnreadableError(found, where=where, expected=EXPECTED, remedy="mend the line")
    return SourceFile(
        where, SourceKind.TEXT, metadata.over(metadata_from(row, where=where)).over(beneath), content=row["text"]
    )


def reason_of(error: ValueError | RecursionError) -> str:
    """Say in words why a text is no JSON."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.lower()} at line {error.lineno}, column {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)
