"""From bytes to text: what is no text is refused by name, what is text is decoded as it was written.

Takes the bytes of a file; gives its text without a byte order mark, and the doubts. The order: byte order mark, the
encoding that the caller names, UTF-8, for a page the encoding that it declares, the two common one-byte encodings of
English typing (Windows-1252 and Mac Roman), at last `charset-normalizer`. Nothing is replaced or guessed silently:
bytes that fit no encoding, or two of them in one file, are refused with the place of the first.

    >>> decode_text("naïve".encode("utf-8-sig"))
    Decoded(text='naïve', warnings=())
    >>> decode_text("naïve “plan”".encode("cp1252")).warnings
    ('the file is not UTF-8; it was read as cp1252',)
"""

import codecs
import re
from dataclasses import dataclass

from sayso.documents.lists import read_list
from sayso.errors import BinaryDocumentError, EncodingError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
HIGH = re.compile(rb"[\x80-\xff]")
SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{3,30})|<\?xml[^>]{0,100}?encoding=["']([\w-]{3,30})""",
    re.IGNORECASE,
)
# What stands in English text beyond ASCII: typographic marks and signs, single letters with accents.
PLAUSIBLE = re.compile(
    r"[“”‘’–—…•€£¥§©®°½¼¾«»·\xa0]|(?<![À-ÿ])[àáâãäåæçèéêëíîïñóôöøúüß](?![À-ÿ])|(?<![A-Za-zÀ-ÿ])[ÀÁÂÄÅÆÇÈÉÍÎÖØÓÚÜ](?=[a-z])"
)
LATIN = ("cp1252", "mac_roman")
DETECTED = (
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "koi8_r",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
)
HEAD = 4096
REMEDY = "save the file as UTF-8; from Python, `encoding=` names its encoding"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what is doubtful about how it was read."""

    text: str
    warnings: tuple[str, ...] = ()


def decode_text(
    content: bytes, *, page: bool = False, encoding: str | None = None, where: str | None = None
) -> Decoded:
    """Decode the bytes of a report.

    Args:
        content: The bytes.
        page: Whether they are a page of HTML, which may declare its encoding.
        encoding: The encoding, if the caller knows it (from the header of an answer, or by an option).
        where: The file, for messages.

    Raises:
        BinaryDocumentError: The bytes are those of a picture, an archive, a program.
        EncodingError: They fit no encoding, or more than one.
    """
    refuse_known(content, where=where)
    for mark, marked in MARKS:
        if content.startswith(mark):
            return Decoded(decode_strictly(content[len(mark) :], marked, where=where))
    if encoding is not None:
        return Decoded(decode_strictly(content, encoding, where=where))
    wide = wide_encoding(content)
    if wide:
        return Decoded(decode_strictly(content, wide, where=where), (f"the file is not UTF-8; it was read as {wide}",))
    refuse_controls(content, where=where)
    refuse_null(content, where=where)
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return decode_unmarked(content, page=page, fault=error, where=where)


def decode_unmarked(content: bytes, *, page: bool, fault: UnicodeDecodeError, where: str | None) -> Decoded:
    """Decode bytes that carry no mark and are not UTF-8."""
    declared = declared_encoding(content) if page else None
    if declared:
        try:
            return Decoded(content.decode(declared))
        except UnicodeDecodeError:
            pass
    if fault.reason == "unexpected end of data" and len(content) - fault.start > 1:
        raise EncodingError(
            "the file ends in the middle of a character",
            where=where,
            expected="the whole file",
            remedy="fetch it again",
        )
    share = len(HIGH.findall(content)) / len(content)
    if share < 0.3 and SEQUENCE.search(content):
        raise EncodingError(
            f"{describe_byte(content, fault.start)} is not UTF-8, though other parts are",
            where=where,
            expected="one encoding throughout",
            remedy=REMEDY,
        )
    detected = detect_latin(content) or detect_any(content)
    if detected is None:
        raise EncodingError(
            f"{describe_byte(content, fault.start)} fits no encoding that is known here",
            where=where,
            expected="UTF-8",
            remedy=REMEDY,
        )
    return Decoded(content.decode(detected), (f"the file is not UTF-8; it was read as {detected}",))


def decode_strictly(content: bytes, encoding: str, *, where: str | None) -> str:
    """Decode bytes by an encoding that is certain."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"{describe_byte(content, error.start)} is not {encoding}", where=where, expected=encoding, remedy=REMEDY
        ) from None
    except (LookupError, UnicodeError):
        raise EncodingError(
            f'"{encoding}" cannot be used as an encoding',
            where=where,
            expected="a name such as utf-8 or cp1252",
            remedy=REMEDY,
        ) from None
    return text


def refuse_known(content: bytes, *, where: str | None) -> None:
    """Refuse files whose first bytes say that they are no text."""
    for row in read_list("signatures"):
        signature, offset = bytes.fromhex(row["bytes"]), row.get("offset", 0)
        if content[offset : offset + len(signature)] == signature:
            raise BinaryDocumentError(
                f"the file is {row['is']}",
                where=where,
                expected="plain text, a page of HTML or JSON lines",
                remedy="extract its text first, or leave it out",
            )


def refuse_controls(content: bytes, *, where: str | None) -> None:
    """Refuse bytes among which are too many that no text holds."""
    sample = content[: 16 * HEAD]
    if sample and len(CONTROLS.findall(sample)) > len(sample) / 50:
        raise BinaryDocumentError(
            "the file is full of control characters", where=where, expected="plain text", remedy="leave it out"
        )


def refuse_null(content: bytes, *, where: str | None) -> None:
    """Refuse text that holds null bytes: databases and programs end a text there."""
    place = content.find(b"\0")
    if place >= 0:
        raise BinaryDocumentError(
            f"{describe_byte(content, place)} is a null byte",
            where=where,
            expected="plain text",
            remedy="remove the null bytes, or leave the file out",
        )


def wide_encoding(content: bytes) -> str | None:
    """Tell UTF-16 without a mark by the null bytes that English text has in every second place."""
    head = content[:HEAD]
    if len(head) < 8:
        return None
    even, odd = head[::2].count(0) / len(head[::2]), head[1::2].count(0) / len(head[1::2])
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.1 else None


def declared_encoding(content: bytes) -> str | None:
    """Give the encoding that a page declares, as browsers understand it, if it is one."""
    declared = DECLARED.search(content[:HEAD])
    if declared is None:
        return None
    name = (declared[1] or declared[2]).decode("ascii")
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    if known in ("iso8859-1", "ascii"):
        return "cp1252"
    return None if known.startswith(("utf-", "idna", "punycode", "base64", "hex")) else known


def detect_latin(content: bytes) -> str | None:
    """Choose between the one-byte encodings of English typing: the one in which the rare bytes make sense."""
    scores = {}
    for encoding in LATIN:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        rare = sum(letter > "\x7f" for letter in text)
        scores[encoding] = len(PLAUSIBLE.findall(text)) / rare
    best = max(scores, key=lambda encoding: scores[encoding], default=None)
    return best if best is not None and scores[best] >= 0.9 else None


def detect_any(content: bytes) -> str | None:
    """Ask `charset-normalizer`."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - rarely needed, and slow to load

    best = from_bytes(content[: 64 * HEAD], cp_isolation=[*LATIN, *DETECTED]).best()
    if best is None:
        return None
    try:
        content.decode(best.encoding)
    except UnicodeDecodeError:
        return None
    return best.encoding


def describe_byte(content: bytes, place: int) -> str:
    """Name a byte and where it stands."""
    line = content.count(b"\n", 0, place) + 1
    return f"byte 0x{content[place]:02x} at {place:,} (line {line:,})"
