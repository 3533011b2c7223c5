"""The whole way of one report: what is kept, what is doubted, what is refused."""

import hashlib
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.documents import Metadata, SourceKind, find_sources, ingest_document
from sayso.errors import (
    BinaryDocumentError,
    DocumentError,
    EmptyDocumentError,
    EncodingError,
    ExtractionError,
    LanguageError,
    MetadataError,
    TooLargeError,
)
from sayso.schema import Document, document_id

ENGLISH = "The minister said on Friday that the talks with its neighbours had failed, and that she would stay. "
FRENCH = "Le ministre des affaires étrangères a déclaré vendredi que les négociations avaient échoué. "

EXACT = {
    "title": "Envoy recalled\n\n" + ENGLISH,
    "Windows line ends": f"Envoy recalled\r\n\r\n{ENGLISH}\r\n",
    "white space at the ends": f"\n\n  {ENGLISH}  \n\n",
    "emoji and accents": f"Zoë 👩‍👩‍👧 said: {ENGLISH}",
    "right-to-left marks": f"The word \u200fשלום\u200e was said. {ENGLISH}",
    "tabs": f"\t{ENGLISH}\t{ENGLISH}",
}


@pytest.mark.parametrize("text", EXACT.values(), ids=EXACT.keys())
def test_the_stored_text_is_the_decoded_file(text: str) -> None:
    """Nothing is trimmed or mended, so that an offset in the record is an offset in the file."""
    content = text.encode("utf-8")
    for source in (content, b"\xef\xbb\xbf" + content, text):
        document = ingest_document(source).document
        assert document.text == text
        assert document.source_map == ()
    assert ingest_document(content).document.sha256 == hashlib.sha256(content).hexdigest()


def test_metadata_is_kept_in_one_form() -> None:
    """Date and language are normalised; the id is the schema's hash."""
    known = Metadata("T", "Outlet A", "July 11, 2024", "en-GB", "https://post.example/", "abc")
    document = ingest_document(ENGLISH, metadata=known, path="a.txt").document
    assert document == Document(
        id=document_id(ENGLISH, "Outlet A", "https://post.example/", "2024-07-11"),
        text=ENGLISH,
        blocks=document.blocks,
        title="T",
        outlet="Outlet A",
        published="2024-07-11",
        language="en",
        url="https://post.example/",
        path="a.txt",
        sha256=hashlib.sha256(ENGLISH.encode()).hexdigest(),
        revises="abc",
    )


def test_the_same_report_is_the_same_document() -> None:
    """The id depends on text, outlet, address and date alone."""
    first = ingest_document(ENGLISH, metadata=Metadata(outlet="A", title="One"), path="a.txt").document
    again = ingest_document(ENGLISH.encode(), metadata=Metadata(outlet="A", title="Two"), path="b.txt").document
    other = ingest_document(ENGLISH, metadata=Metadata(outlet="B")).document
    assert first.id == again.id != other.id


def test_the_title_of_a_text_is_its_first_line() -> None:
    """It stays in the text; a title from elsewhere comes before it."""
    text = f"Envoy recalled\n\n{ENGLISH}"
    assert ingest_document(text).document.title == "Envoy recalled"
    assert ingest_document(text, metadata=Metadata(title="Quarrel")).document.title == "Quarrel"
    assert ingest_document(f"FOR IMMEDIATE RELEASE\n14 May 2026\n\n{text}").document.title == "Envoy recalled"
    assert ingest_document(ENGLISH).document.title is None


DOUBTS = {
    "date": (
        ENGLISH,
        Metadata(published="yesterday"),
        'the date of publication is "yesterday", which cannot be read as a date: the report is kept without one',
    ),
    "foreign": (FRENCH * 2, None, 'the text is in the language "fr"; only English is read well'),
    "foreign by its word": (
        ENGLISH,
        Metadata(language="fr"),
        'the language is given as "fr"; only English is read well',
    ),
    "foreign against its word": (
        FRENCH * 2,
        Metadata(language="en"),
        'the text is in the language "fr"; only English is read well',
    ),
    "no code": (ENGLISH, Metadata(language="???"), 'the language is given as "???", which is no code such as en'),
    "unpaired": (
        f"“{ENGLISH}",
        None,
        "quotation marks do not pair up on line 1: where a quotation ends is uncertain there",
    ),
    "direction": (
        f"{ENGLISH}\u202e",
        None,
        "1 characters turn the direction of writing: the text may look other than it is stored",
    ),
    "encoding": (f"{ENGLISH}“No.”".encode("cp1252"), None, "the file is not UTF-8; it was read as cp1252"),
}


@pytest.mark.parametrize(("source", "metadata", "doubt"), DOUBTS.values(), ids=DOUBTS.keys())
def test_what_is_doubtful_is_read_and_noted(source: str | bytes, metadata: Metadata | None, doubt: str) -> None:
    """The report is read all the same."""
    ingested = ingest_document(source, metadata=metadata)
    assert ingested.warnings == (doubt,)
    assert ingested.document.text


LANGUAGES = {
    "shown": (ENGLISH, None, "en"),
    "given": ("No.", "en", "en"),
    "given in words": ("No.", "English", "en"),
    "given with a country": ("No.", "en_US", "en"),
    "given with three letters": ("No.", "eng", "en"),
    "too short to tell": ("No.", None, None),
    "foreign": (FRENCH * 2, None, "fr"),
    "given wrongly": (FRENCH * 2, "en", "en"),
}


@pytest.mark.parametrize(("text", "given", "kept"), LANGUAGES.values(), ids=LANGUAGES.keys())
def test_the_language_is_what_is_given_or_shown(text: str, given: str | None, kept: str | None) -> None:
    """What is given is kept; what the text shows is kept where nothing is given."""
    assert ingest_document(text, metadata=Metadata(language=given)).document.language == kept


REFUSED: dict[str, tuple[str | bytes, type[DocumentError], str]] = {
    "empty": (b"", EmptyDocumentError, "a.txt: it is empty; expected a report; leave it out"),
    "white space": (
        b" \n\t\r\n ",
        EmptyDocumentError,
        "a.txt: there is nothing in it but white space; expected a report",
    ),
    "a mark alone": (b"\xef\xbb\xbf", EmptyDocumentError, "a.txt: it is empty"),
    "wide white space": (" \n ".encode("utf-16"), EmptyDocumentError, "a.txt: there is nothing in it but white space"),
    "picture": (b"\x89PNG\r\n\x1a\n", BinaryDocumentError, "a.txt: the file is a PNG picture"),
    "null bytes": (b"The minister said no.\0", BinaryDocumentError, "a.txt: byte 0x00 at 21"),
    "null characters": (
        "The minister said no.\0",
        BinaryDocumentError,
        "a.txt: a null character at 21; .* remove the null",
    ),
    "wide null characters": ("No.\0".encode("utf-16"), BinaryDocumentError, "a.txt: a null character at 3"),
    "half a pair": (
        "No \ud800.",
        EncodingError,
        "a.txt: half of a surrogate pair at 3; expected whole characters; mend",
    ),
    "mixed": (
        (ENGLISH + "“No.” ").encode() + b"\x93No.\x94",
        EncodingError,
        "a.txt: byte 0x93 at .* is not UTF-8, though other",
    ),
    "hostile page": ("<html>" + "<div>" * 20_000, ExtractionError, "a.txt: elements nested more than 1,000 deep"),
    "one endless line": (
        b"x" * 50_000_000,
        TooLargeError,
        "a.txt: 50,000,000 bytes or more in one report; expected at most",
    ),
}


@pytest.mark.parametrize(("source", "error", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_read_is_refused_with_one_line(
    source: str | bytes, error: type[DocumentError], message: str
) -> None:
    """The line names the file, what was found, and what to do."""
    with pytest.raises(error, match=message) as caught:
        ingest_document(source, path="a.txt")
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


STRICT = {
    "foreign": (
        FRENCH * 2,
        None,
        LanguageError,
        'the text is in the language "fr"; expected English; leave it out, or read',
    ),
    "foreign by its word": (
        ENGLISH,
        Metadata(language="de"),
        LanguageError,
        'the language is given as "de"; expected English',
    ),
    "date": (
        ENGLISH,
        Metadata(published="yesterday"),
        MetadataError,
        'the date of publication is "yesterday"; expected a date',
    ),
}


@pytest.mark.parametrize(("text", "metadata", "error", "message"), STRICT.values(), ids=STRICT.keys())
def test_strictness_refuses_what_is_doubtful(
    text: str, metadata: Metadata | None, error: type[DocumentError], message: str
) -> None:
    """A report in another language, or of a date that is none, is refused on demand."""
    with pytest.raises(error, match=f"a.txt: {message}"):
        ingest_document(text, metadata=metadata, path="a.txt", strict=True)
    assert ingest_document(ENGLISH, metadata=Metadata(published="2024"), strict=True).warnings == ()


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(), st.binary()), st.booleans())
@example("(\u00a0", False)
def test_any_text_is_read_or_refused(source: str | bytes, strict: bool) -> None:
    """Nothing breaks the reader: a document whose blocks lie in its text, or one clear error."""
    try:
        ingested = ingest_document(source, kind=SourceKind.TEXT, strict=strict)
    except DocumentError:
        return
    if isinstance(source, str):
        assert ingested.document.text == source
    assert all(block.span.of(ingested.document.text).strip() for block in ingested.document.blocks)


def test_a_long_text_is_read_at_once() -> None:
    """A text of a hundred thousand words takes a fraction of a second (a millisecond a thousand, without slack)."""
    paragraph = ENGLISH * 3
    text = f"Envoy recalled\n\n{paragraph}\n" * 2000
    ingest_document(text[:10_000])
    started = time.process_time()
    ingest_document(text)
    assert time.process_time() - started < 1


def test_the_limit_can_be_raised(tmp_path: Path) -> None:
    """The caller's limit holds for bytes and for texts."""
    assert ingest_document(ENGLISH, max_bytes=len(ENGLISH)).document.text == ENGLISH
    with pytest.raises(TooLargeError, match="the text: 100 bytes or more in one report; expected at most 99; split it"):
        ingest_document(ENGLISH, max_bytes=99)


def test_a_folder_of_good_and_bad_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """One loop, one `except`: every good report is a document, every bad one a line that names its file."""
    (tmp_path / "meta.json").write_text('{"a.txt": {"outlet": "Outlet A", "published": "2024-07-11"}}')
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.txt").symlink_to("nowhere")
    (tmp_path / "e.html").write_text("<html>" + "<div>" * 20_000)
    (tmp_path / "f.jsonl").write_text('{"text": "Half a line"\n{"text": "A whole line."}\n')
    (tmp_path / "g.txt").write_text(FRENCH * 2)
    documents, messages = {}, {}
    for source in find_sources([tmp_path]):
        name = source.path.removeprefix(f"{tmp_path}/")
        try:
            ingested = ingest_document(
                source.read(), kind=source.kind, metadata=source.metadata, path=source.path, strict=True
            )
        except DocumentError as error:
            messages[name] = str(error).removeprefix(f"{tmp_path}/")
        else:
            documents[name] = ingested.document
    assert {name: document.outlet for name, document in documents.items()} == {"a.txt": "Outlet A", "f.jsonl#2": None}
    assert list(messages) == ["b.txt", "c.txt", "d.txt", "e.html", "f.jsonl#1", "g.txt"]
    assert all(message.startswith(f"{name}: ") and ";" in message for name, message in messages.items())


def test_a_hostile_page_costs_moments() -> None:
    """A page of a hundred thousand attributes is refused before any parser sees it."""
    page = f"<html><body {' '.join(f'a{number}=1' for number in range(100_000))}>{ENGLISH}</body></html>"
    started = time.process_time()
    with pytest.raises(ExtractionError, match=r"a.html: a tag of 888,\d+ characters; expected tags of at most 65,536"):
        ingest_document(page.encode(), kind=SourceKind.HTML, path="a.html")
    assert time.process_time() - started < 2
