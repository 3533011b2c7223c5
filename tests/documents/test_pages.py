"""Pages as outlets write them: what is read of each, and the proof that every letter leads back to the page.

`python tests/documents/test_pages.py` writes the expected readings anew, to be reviewed as a difference.
"""

import html
import json
from pathlib import Path
from typing import Any

import pytest

from sayso.documents import Ingested, Metadata, SourceKind, ingest_document
from sayso.documents.decoding import decode_text
from sayso.documents.pages import shorten
from sayso.errors import EmptyDocumentError, ExtractionError

FOLDER = Path(__file__).parent / "pages"
PAGES = sorted(FOLDER.glob("*.html"))


def read(path: Path) -> Ingested:
    return ingest_document(path.read_bytes(), kind=SourceKind.HTML, path=path.name)


def reading_of(path: Path) -> dict[str, Any]:
    """Give what was read of a page, as it is stored."""
    document, warnings = (ingested := read(path)).document, ingested.warnings
    return {
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "url": document.url,
        "language": document.language,
        "warnings": list(warnings),
        "blocks": [[block.kind.value, block.span.of(document.text)] for block in document.blocks],
    }


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_as_expected(path: Path) -> None:
    """Text, kinds of lines and metadata of each stored page."""
    assert reading_of(path) == json.loads(path.with_suffix(".expected.json").read_text("utf-8"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_letter_leads_back_to_the_page(path: Path) -> None:
    """Segments of equal length say the same as the page; others decode what stands there; no letter is left over."""
    document = read(path).document
    page = decode_text(path.read_bytes(), page=True).text
    covered: list[int] = []
    for text, source in document.source_map:
        stored, written = text.of(document.text), source.of(page)
        if len(stored) == len(written):
            assert stored == written
        else:
            assert html.unescape(written) == stored
        covered += range(*text)
    assert covered == sorted(set(covered))
    letters = {at for at, letter in enumerate(document.text) if not letter.isspace()}
    assert letters <= set(covered)


def test_what_no_reader_sees_is_not_read() -> None:
    """Hidden paragraphs, scripts and what is for machines alone stay out."""
    text = read(FOLDER / "clutter.html").document.text
    for hidden in ("Subscribers alone", "cookies", "machines that read aloud", "Not a paragraph", "no text"):
        assert hidden not in text


def test_what_is_known_comes_before_what_the_page_says() -> None:
    """Options overrule the page."""
    known = Metadata(title="Another title", outlet="B", published="2001-01-01", language="en", url="https://b.example/")
    document = ingest_document((FOLDER / "ordinary.html").read_bytes(), metadata=known).document
    read_back = Metadata(document.title, document.outlet, document.published, document.language, document.url)
    assert read_back == known


def test_a_page_is_told_by_its_beginning() -> None:
    """Without a suffix, a page is what begins like one; a text that speaks of HTML is none."""
    page = (FOLDER / "ordinary.html").read_text("utf-8")
    assert ingest_document(page).document.source_map
    assert ingest_document("<!-- saved -->\n <HTML>" + page).document.source_map
    assert not ingest_document(f"The page began with <html> and ended there.\n{page}").document.source_map


EMPTY = {
    "no text": "<html><body><p></p></body></html>",
    "nothing but a script": "<html><body><script>var a = 'The minister said no.'</script></body></html>",
    "nothing visible": f"<html><body><article hidden><p>{'The minister said no. ' * 20}</p></article></body></html>",
}


@pytest.mark.parametrize("page", EMPTY.values(), ids=EMPTY.keys())
def test_a_page_without_a_text_is_told(page: str) -> None:
    """The message names the file and what to do."""
    with pytest.raises(ExtractionError, match=r"a.html: no main text was found in the page; .*; save the page's text"):
        ingest_document(page, kind=SourceKind.HTML, path="a.html")


def test_an_empty_file_is_told_as_such() -> None:
    """Nothing is no page."""
    with pytest.raises(EmptyDocumentError, match=r"a.html: it is empty"):
        ingest_document(b"", kind=SourceKind.HTML, path="a.html")


def test_a_line_in_a_warning_is_short() -> None:
    """What was left out is shown by its beginning."""
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 59 + "…"


if __name__ == "__main__":
    for page_path in PAGES:
        reading = json.dumps(reading_of(page_path), ensure_ascii=False, indent=1) + "\n"
        page_path.with_suffix(".expected.json").write_text(reading, "utf-8")
