"""From paths to sources: files, folders, lines of JSON, standard input.

Takes paths in the order of the command line; gives one source a report, in an order that depends on names alone, read
only when asked. Folders are walked without following links to folders, so that a loop of links ends. Hidden files,
`meta.json` and `*.expected.json` are no reports; other files of a folder are passed over, except documents of kinds
that no reader takes yet, which say so.

    for source in find_sources(["reports", "news.jsonl", "-"]):
        ingested = ingest_document(source.read(), kind=source.kind, metadata=source.metadata, path=source.path)
"""

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from sayso.documents.json_lines import read_json_lines
from sayso.documents.meta_files import META_NAME, MetaFiles
from sayso.documents.metadata import Metadata, normalise_date
from sayso.documents.source import MAX_BYTES, SourceFile, SourceKind, check_file, printable, too_large, unreadable
from sayso.errors import DocumentError, UnreadableError

STANDARD_INPUT = "-"
TEXTS = (".txt", ".md", ".text")
PAGES = (".html", ".htm", ".xhtml")
LINES = (".jsonl", ".ndjson")
UNREAD = (
    ".pdf",
    ".doc",
    ".docx",
    ".odt",
    ".rtf",
    ".epub",
    ".warc",
    ".mht",
    ".mhtml",
    ".eml",
    ".gz",
    ".bz2",
    ".xz",
    ".zip",
)
JSON_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')


def find_sources(
    paths: Iterable[str | os.PathLike[str]], *, metadata: Metadata | None = None, max_bytes: int = MAX_BYTES
) -> Iterator[SourceFile]:
    """Find the reports that paths lead to.

    Args:
        paths: Files and folders; `-` is standard input.
        metadata: What holds for all of them; it comes before what `meta.json`, lines of JSON and pages say.
        max_bytes: The largest report that is read.

    Returns:
        The sources. One that cannot be read says why when it is read.

    Raises:
        MetadataError: The date in `metadata` is none.
    """
    known = metadata or Metadata()
    if known.published is not None:
        known = replace(known, published=normalise_date(known.published))
    return find([Path(path) for path in paths], known, max_bytes)


def find(paths: list[Path], metadata: Metadata, max_bytes: int) -> Iterator[SourceFile]:
    """Give the sources of paths, one after the other."""
    beside = MetaFiles()
    for path in paths:
        if path == Path(STANDARD_INPUT):
            yield from open_stream(sys.stdin.buffer, metadata, max_bytes)
            continue
        for file in walk(path):
            if isinstance(file, SourceFile):
                yield file
            else:
                yield from open_file(file, metadata, max_bytes, beside)


def walk(path: Path) -> Iterator[Path | SourceFile]:
    """Give the files that a path leads to, by name; what cannot be opened as a source that says so."""
    pending: list[Path | SourceFile] = [path]
    while pending:
        found = pending.pop()
        if isinstance(found, SourceFile):
            yield found
            continue
        try:
            if stat.S_ISDIR(found.stat().st_mode):
                pending += reversed(list_folder(found))
            else:
                yield found
        except (OSError, ValueError) as error:
            yield SourceFile(printable(found), problem=unreadable(found, error))


def list_folder(folder: Path) -> list[Path | SourceFile]:
    """Give what is to be read in a folder, by name: files, folders, and links that are not followed."""
    found: list[Path | SourceFile] = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            path = folder / entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_symlink() and path.is_dir():
                found.append(SourceFile(printable(path), problem=not_followed(path)))
            elif entry.is_dir(follow_symlinks=False) or is_report(entry.name):
                found.append(path)
    return found or [SourceFile(printable(folder), problem=no_reports(folder))]


def not_followed(link: Path) -> UnreadableError:
    """Say that a link to a folder was met within a folder."""
    return UnreadableError(
        "a link to a folder, which is not followed, for it may lead round in a circle",
        where=printable(link),
        remedy="name the folder itself",
    )


def no_reports(folder: Path) -> UnreadableError:
    """Say that a folder holds nothing to read."""
    return UnreadableError(
        "the folder holds no reports",
        where=printable(folder),
        expected=f"files that end in {', '.join((*TEXTS, *PAGES, *LINES))}",
        remedy="name the files themselves",
    )


def is_report(name: str) -> bool:
    """Tell whether a file of a folder is to be read, or refused aloud."""
    if name == META_NAME or name.endswith(".expected.json"):
        return False
    return suffix_of(Path(name)) in ("", *TEXTS, *PAGES, *LINES, *UNREAD)


def suffix_of(file: Path) -> str:
    """Give the suffix of a file's name, in lower case."""
    return file.suffix.lower()


def open_file(file: Path, metadata: Metadata, max_bytes: int, beside: MetaFiles) -> Iterator[SourceFile]:
    """Give the sources of one file."""
    path, folder, suffix = printable(file), file.parent, suffix_of(file)
    problem = beside.new_problem(folder)
    if problem is not None:
        yield SourceFile(str(problem.where), problem=problem)
    if beside.is_broken(folder):
        return
    try:
        check_file(file)
        beneath = beside.metadata_of(file)
        if suffix in LINES:
            with file.open("rb") as stream:
                yield from read_json_lines(stream, path, metadata, max_bytes, beneath=beneath)
        elif suffix == ".json":
            raise UnreadableError(
                "a JSON file", where=path, expected="JSON lines", remedy="write one report a line, in a .jsonl file"
            )
        else:
            yield SourceFile(path, kind_of(suffix), metadata.over(beneath), file=file, max_bytes=max_bytes)
    except DocumentError as error:
        yield SourceFile(path, problem=error)
    except OSError as error:
        yield SourceFile(path, problem=unreadable(file, error))


def kind_of(suffix: str) -> SourceKind | None:
    """Tell by its suffix how a file is read; null where its content must tell."""
    if suffix in PAGES:
        return SourceKind.HTML
    return SourceKind.TEXT if suffix in TEXTS else None


def open_stream(stream: BinaryIO, metadata: Metadata, max_bytes: int) -> Iterator[SourceFile]:
    """Give the sources of standard input: lines of JSON if it begins like them, else one report."""
    first = stream.readline(max_bytes + 1)
    if JSON_OBJECT.match(first):
        yield from read_json_lines(stream, STANDARD_INPUT, metadata, max_bytes, first=first)
        return
    content = first + stream.read(max_bytes + 1)
    if len(content) > max_bytes:
        yield SourceFile(STANDARD_INPUT, problem=too_large(STANDARD_INPUT, len(content), max_bytes))
        return
    yield SourceFile(STANDARD_INPUT, None, metadata, content=content)
