"""Decoding: the right encoding, no silent guess, and a name for everything that is no text."""

import codecs
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.decoding import decode_text
from sayso.errors import BinaryDocumentError, DocumentError, EncodingError

ENGLISH = "The minister said that the “plan” — Norland’s, not ours — was naïve… and no more. "
RUSSIAN = "Министр иностранных дел заявил в пятницу, что переговоры продолжатся на следующей неделе. "
CHINESE = "外交部发言人在例行记者会上表示，会谈将于下周继续举行。"

READ = {
    "UTF-8": (ENGLISH.encode(), ENGLISH, None),
    "ASCII": (b"No.", "No.", None),
    "UTF-8 with a mark": (ENGLISH.encode("utf-8-sig"), ENGLISH, None),
    "UTF-16": (ENGLISH.encode("utf-16"), ENGLISH, None),
    "UTF-16, Russian": (RUSSIAN.encode("utf-16"), RUSSIAN, None),
    "UTF-16, big end first": (codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), ENGLISH, None),
    "UTF-32": (ENGLISH.encode("utf-32"), ENGLISH, None),
    "UTF-16 without a mark": (ENGLISH.encode("utf-16-le"), ENGLISH, "utf-16-le"),
    "UTF-16 without a mark, big end first": (ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16-be"),
    "Windows-1252": (ENGLISH.encode("cp1252"), ENGLISH, "cp1252"),
    "Windows-1252, French": (("Le ministre a déclaré « non ». " * 3).encode("cp1252"), None, "cp1252"),
    "Mac Roman": (ENGLISH.encode("mac_roman"), ENGLISH, "mac_roman"),
    "Windows-1251": ((RUSSIAN * 2).encode("cp1251"), RUSSIAN * 2, "cp1251"),
    "KOI8-R": ((RUSSIAN * 2).encode("koi8_r"), RUSSIAN * 2, "koi8_r"),
    "GB 18030": ((CHINESE * 3).encode("gb18030"), CHINESE * 3, "gb18030"),
}


@pytest.mark.parametrize(("content", "text", "doubt"), READ.values(), ids=READ.keys())
def test_texts_are_decoded(content: bytes, text: str | None, doubt: str | None) -> None:
    """The text is as it was written; an encoding that had to be found out is told."""
    decoded = decode_text(content)
    assert text in (None, decoded.text)
    assert decoded.warnings == ((f"the file is not UTF-8; it was read as {doubt}",) if doubt else ())


PAGE = "<html><head>{}</head><body><p>“No”, said Zoë.</p></body></html>"
PAGES = {
    "declared": ('<meta charset="windows-1252">', "cp1252"),
    "declared as Latin-1": ('<meta charset="iso-8859-1">', "cp1252"),
    "declared the old way": ('<meta http-equiv="Content-Type" content="text/html; charset=macroman">', "mac_roman"),
    "declared wrongly, but UTF-8": ('<meta charset="iso-8859-1">', "utf-8"),
}


@pytest.mark.parametrize(("head", "written"), PAGES.values(), ids=PAGES.keys())
def test_pages_are_decoded_as_they_declare(head: str, written: str) -> None:
    """A page's declaration is believed, unless its bytes are plainly UTF-8."""
    page = PAGE.format(head)
    decoded = decode_text(page.encode(written), page=True)
    assert decoded.text == page
    assert decoded.warnings == ()


DECLARED_IN_VAIN = {"unknown": "no-such-code", "false": "big5", "wide": "utf-16", "no text": "base64"}


@pytest.mark.parametrize("charset", DECLARED_IN_VAIN.values(), ids=DECLARED_IN_VAIN.keys())
def test_a_declaration_that_cannot_be_is_passed_over(charset: str) -> None:
    """A page that declares what it is not is read by its bytes, with a doubt."""
    page = PAGE.format(f'<meta charset="{charset}">')
    decoded = decode_text(page.encode("cp1252"), page=True)
    assert "Zoë" in decoded.text
    assert decoded.warnings == ("the file is not UTF-8; it was read as cp1252",)


def test_an_encoding_that_is_named_is_used() -> None:
    """The caller's word comes before any guess."""
    assert decode_text("Zoë".encode("cp437"), encoding="cp437").text == "Zoë"


BINARY = {
    "PNG": (b"\x89PNG\r\n\x1a\n....", "a PNG picture"),
    "JPEG": (b"\xff\xd8\xff\xe0....", "a JPEG picture"),
    "PDF": (b"%PDF-1.7\n%....", "a PDF document"),
    "gzip": (gzip.compress(b"The minister said no."), "a gzip archive"),
    "ZIP": (b"PK\x03\x04....", "a ZIP archive or Office document"),
    "WebP": (b"RIFF....WEBPVP8 ", "a WebP picture"),
    "tar": (b"a.txt".ljust(257, b"\0") + b"ustar\x0000", "a tar archive"),
    "SQLite": (b"SQLite format 3\0....", "an SQLite database"),
    "controls": (bytes(range(1, 9)) * 20, "full of control characters"),
}


@pytest.mark.parametrize(("content", "name"), BINARY.values(), ids=BINARY.keys())
def test_what_is_no_text_is_named(content: bytes, name: str) -> None:
    """The message says which file, what it is, and what to do."""
    with pytest.raises(BinaryDocumentError) as caught:
        decode_text(content, where="a.bin")
    assert str(caught.value).startswith("a.bin: the file is ")
    assert name in str(caught.value)
    assert "leave it out" in str(caught.value)


def test_null_bytes_are_named_with_their_place() -> None:
    """A text that databases would cut short is refused."""
    with pytest.raises(
        BinaryDocumentError, match=r"a: byte 0x00 at 14 \(line 2\) is a null byte; .* remove the null bytes"
    ):
        decode_text(b"One line.\nTwo \0 lines, and no more of them.", where="a")


REFUSED = {
    "mixed": (
        ENGLISH.encode() * 9 + ENGLISH.encode("cp1252"),
        None,
        "is not UTF-8, though other parts are; expected one encoding",
    ),
    "no encoding at all": (
        b"No " + bytes(range(128, 256)),
        None,
        "byte 0x80 at 3 .line 1. fits no encoding that is known",
    ),
    "not as named": ("Zoë".encode("cp1252"), "utf-8", "byte 0xeb at 2 .line 1. is not utf-8"),
    "no such encoding": (b"Zoe", "no-such-code", '"no-such-code" cannot be used as an encoding'),
    "no text encoding": (b"Zoe", "rot13", '"rot13" cannot be used as an encoding'),
    "half of UTF-16": (codecs.BOM_UTF16_LE + b"a\0b", None, "is not utf-16-le"),
}


@pytest.mark.parametrize(("content", "encoding", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_decoded_is_named(content: bytes, encoding: str | None, message: str) -> None:
    """The message names the byte, its place, and what to do."""
    with pytest.raises(EncodingError, match=message) as caught:
        decode_text(content, encoding=encoding, where="a.txt")
    assert str(caught.value).startswith("a.txt: ")
    assert "save the file as UTF-8; from Python" in str(caught.value)


def test_a_file_that_was_cut_short_is_named() -> None:
    """Half a character at the end is the sign of a broken download."""
    with pytest.raises(
        EncodingError, match="a: the file ends in the middle of a character; expected the whole file; fetch"
    ):
        decode_text("The minister said no. “".encode()[:-1], where="a")


@given(st.binary(min_size=1, max_size=200), st.booleans())
def test_any_bytes_are_decoded_or_refused(content: bytes, page: bool) -> None:
    """No bytes break the decoder."""
    try:
        decoded = decode_text(content, page=page)
    except DocumentError:
        return
    assert len(decoded.text) <= len(content)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_is_decoded_exactly(text: str) -> None:
    """Every character comes back; a mark at the beginning is no part of the text."""
    assert decode_text(text.encode("utf-8")).text == text.removeprefix("\ufeff")
