"""Documents held against the files that they came from."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.batch import compare_with_file
from sayso.batch.source_files import compare_with_page
from sayso.documents import find_sources, ingest_document
from sayso.schema import Document, SourceSegment, Span
from tests.ledger.samples import make_document

TEXT = "Pier to close\n\nThe mayor said “no” to the plan.\n"
PAGE = """<!doctype html><html lang="en"><head><title>Pier to close</title></head><body><article><h1>Pier to close</h1>
<p>The mayor of the harbour said on Monday that the pier &amp; the quay would be closed for good in May.</p>
<p>Fishermen said that they had not been asked, and that a hundred boats would have nowhere else to go.</p>
</article></body></html>"""


def open_report(path: Path) -> Document:
    """Open the one report of a file."""
    (source,) = find_sources([path])
    return ingest_document(source.read(), kind=source.kind, metadata=source.metadata, path=source.path).document


TEXTS = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with a mark": TEXT.encode("utf-8-sig"),
    "UTF-16": TEXT.encode("utf-16"),
    "Windows-1252": TEXT.encode("cp1252"),
    "line ends of Windows": TEXT.replace("\n", "\r\n").encode(),
}


@pytest.mark.parametrize("content", TEXTS.values(), ids=TEXTS)
def test_text_file_that_has_not_changed(tmp_path: Path, content: bytes) -> None:
    """However a file is encoded, it still gives the stored text."""
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert compare_with_file(open_report(path)) == ""


def test_page_that_has_not_changed(tmp_path: Path) -> None:
    """Each stretch of the stored text stands in the page where the source map says."""
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    document = open_report(path)
    assert "pier & the quay" in document.text
    assert document.source_map
    assert compare_with_file(document) == ""


CHANGES: dict[str, tuple[Callable[[Path], object], str | None]] = {
    "changed": (lambda path: path.write_text("Pier to open\n"), "the file has changed since it was read"),
    "emptied": (lambda path: path.write_text(""), "the file has changed since it was read"),
    "gone": (lambda path: path.unlink(), None),
    "too large now": (
        lambda path: path.write_bytes(b"a" * 10_000_001),
        "the file cannot be read any more (10,000,001 bytes or more in one report)",
    ),
}


@pytest.mark.parametrize(("change", "said"), CHANGES.values(), ids=CHANGES)
def test_file_that_has_changed(tmp_path: Path, change: Callable[[Path], object], said: str | None) -> None:
    """A file that has changed is a difference; one that is gone is none."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    document = open_report(path)
    change(path)
    assert compare_with_file(document) == said


def test_stored_text_that_is_not_the_file_s(tmp_path: Path) -> None:
    """A text that was stored wrongly is found, though the file is the same."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    document = replace(open_report(path), text=TEXT.replace("no", "yes"))
    assert compare_with_file(document) == "the file's text is not the stored text"


MAPS = {
    "sound": ([((0, 3), (0, 3)), ((3, 4), (3, 8)), ((5, 8), (10, 13))], ""),
    "of other words": ([((0, 3), (1, 4))], "the page reads 'ne&' at 1-4, not 'one'"),
    "with a gap": ([((0, 3), (0, 3)), ((5, 8), (10, 13))], "the source map passes over text at 3-5"),
    "that ends early": ([((0, 3), (0, 3)), ((3, 4), (3, 8))], "the source map passes over text at 4"),
}


@pytest.mark.parametrize(("segments", "said"), MAPS.values(), ids=MAPS)
def test_source_map(segments: list[tuple[tuple[int, int], tuple[int, int]]], said: str) -> None:
    """A map leads every letter back to the page; white space between stretches needs none."""
    source_map = tuple(SourceSegment(Span(*text), Span(*source)) for text, source in segments)
    document = replace(make_document("one& two"), source_map=source_map)
    assert compare_with_page(document, "one&amp;\n\ntwo") == said


def test_lines_of_json(tmp_path: Path) -> None:
    """A report of a line is held against that line."""
    path = tmp_path / "news.jsonl"
    lines = [json.dumps({"text": f"{TEXT} Number {number}."}) for number in range(3)]
    path.write_text("\n".join(lines))
    documents = [
        ingest_document(source.read(), kind=source.kind, path=source.path).document for source in find_sources([path])
    ]
    assert [compare_with_file(document) for document in documents] == ["", "", ""]
    path.write_text("\n".join([lines[1], lines[1]]) + "\n" * 9)
    assert [compare_with_file(document) for document in documents] == [
        "the file has changed since it was read",
        "",
        "line 3 of the file holds no report any more",
    ]


PATHS = {"no path": None, "standard input": "-", "a line of standard input": "-#3", "a line of nothing": "gone.jsonl#1"}


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_documents_without_a_file(path: str | None) -> None:
    """Where there is no file there is nothing to compare."""
    assert compare_with_file(make_document(TEXT, path=path)) is None


def test_file_with_a_sharp_in_its_name(tmp_path: Path) -> None:
    """A file whose name ends like a line's is a file."""
    path = tmp_path / "report#1"
    path.write_text(TEXT)
    document = ingest_document(path.read_bytes(), path=str(path)).document
    assert compare_with_file(document) == ""
