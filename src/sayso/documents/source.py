"""One source: where a report comes from, how it is to be read, what is known of it beforehand.

A source is found before it is read, and a source that cannot be read is a source all the same: its `read()` says why.
So a caller has one loop and one `except`, and what is wrong with one path never stops the others. Only regular files
are opened: a named pipe or a device could keep the reader waiting for ever.
"""

import os
import stat
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from sayso.documents.metadata import Metadata
from sayso.errors import DocumentError, TooLargeError, UnreadableError

MAX_BYTES = 10_000_000
NOTHING = Metadata()


class SourceKind(StrEnum):
    """How a source is read."""

    TEXT = "text"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A report that can be read, or the reason why it cannot.

    Attributes:
        path: Where it comes from, for records and messages: the file, with `#n` for the n-th line of JSON lines.
        kind: How to read it; null where the content decides.
        metadata: What is known of it beforehand.
        file: The file to read, where the content is not at hand.
        content: Its text or bytes, where they are at hand.
        problem: Why it cannot be read.
        max_bytes: The largest file that is read.
    """

    path: str
    kind: SourceKind | None = None
    metadata: Metadata = NOTHING
    file: Path | None = None
    content: str | bytes | None = field(default=None, repr=False)
    problem: DocumentError | None = None
    max_bytes: int = MAX_BYTES

    def read(self) -> str | bytes:
        """Give the content.

        Raises:
            UnreadableError: The file cannot be opened.
            TooLargeError: It is larger than the limit.
            DocumentError: Another problem that was met when the source was found.
        """
        if self.problem is not None:
            raise self.problem
        if self.content is not None:
            return self.content
        return read_file(self.file or Path(self.path), self.max_bytes)


def read_file(file: Path, max_bytes: int) -> bytes:
    """Read a regular file that is not too large."""
    try:
        check_file(file, max_bytes)
        with file.open("rb") as stream:
            content = stream.read(max_bytes + 1)
    except (OSError, ValueError) as error:
        raise unreadable(file, error) from None
    if len(content) > max_bytes:
        raise too_large(printable(file), len(content), max_bytes)
    return content


def check_file(file: Path, max_bytes: int | None = None) -> None:
    """Make sure that a path leads to a regular file, without opening it.

    Raises:
        UnreadableError: It leads to something else.
        TooLargeError: The file is larger than the limit.
        OSError: It leads nowhere.
    """
    found = file.stat()
    if not stat.S_ISREG(found.st_mode):
        kind = next((name for name, test in KINDS if test(found.st_mode)), "no file")
        raise UnreadableError(
            f"the path is {kind}",
            where=printable(file),
            expected="a file or a folder",
            remedy="feed it on standard input (-)",
        )
    if max_bytes is not None and found.st_size > max_bytes:
        raise too_large(printable(file), found.st_size, max_bytes)


KINDS = (
    ("a named pipe", stat.S_ISFIFO),
    ("a socket", stat.S_ISSOCK),
    ("a device", stat.S_ISCHR),
    ("a disk", stat.S_ISBLK),
    ("a folder", stat.S_ISDIR),
)


def too_large(path: str, size: int, max_bytes: int) -> TooLargeError:
    """Say that a report is too large, and what can be done."""
    return TooLargeError(
        f"{size:,} bytes or more in one report",
        where=path,
        expected=f"at most {max_bytes:,}",
        remedy="split it into reports; from Python, `max_bytes=` raises the limit",
    )


def unreadable(path: Path, error: OSError | ValueError) -> UnreadableError:
    """Say why a path cannot be opened, in words."""
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return UnreadableError(
            f"the link leads to {str(path.readlink())!r}, which is not there",
            where=printable(path),
            remedy="mend or remove it",
        )
    reason = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
    remedies: dict[type[Exception], str] = {
        FileNotFoundError: "check the spelling of the path",
        PermissionError: "ask for the right to read it, or leave it out",
    }
    return UnreadableError(
        reason[:1].lower() + reason[1:],
        where=printable(path),
        expected="a file or folder that can be read",
        remedy=remedies.get(type(error), "leave it out"),
    )


def printable(path: Path) -> str:
    """Write a path so that it can be stored: bytes of a name that are no UTF-8 are shown as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
