"""Everything that sayso refuses, and why.

Every error says three things: the value that was met, what was expected, and what to do next. Where it concerns a
report, it carries the report's id and the span. A door raises only what is listed here; an error of a library
underneath never passes through a door. What can be read with a doubt is no error: it is a warning in the record.

    SaysoError
    ├── DocumentError           a report that cannot be read
    │   ├── UnreadableError         the path is missing, forbidden, or of no known kind
    │   ├── EmptyDocumentError      there is no text
    │   ├── BinaryDocumentError     the bytes are no text
    │   ├── EncodingError           the bytes cannot be decoded
    │   ├── TooLargeError           more bytes, or longer lines, than the limit
    │   ├── LanguageError           the language is not read (with `--strict`)
    │   ├── MetadataError           a title, date, url or `meta.json` is not what it should be
    │   └── ExtractionError         the main text of a page could not be found in time
    ├── AnnotationError         the network's answer cannot be used
    │   └── WeightsError            the network's files are missing or damaged
    ├── GazetteerError          a file of a user's own actors is not what it should be
    ├── RecordError             a JSON text is not a record
    ├── LedgerError             the ledger cannot be opened, read or written
    │   ├── UnknownDocumentError    the ledger holds no such document
    │   ├── UnknownActorError       the ledger holds no such actor, or several
    │   ├── UnknownStatementError   the document has no such statement
    │   ├── LedgerVersionError      the ledger was written by a newer sayso
    │   └── LedgerBusyError         another process is writing
    └── UsageError              an option or a combination of options that makes no sense

    >>> print(EmptyDocumentError("no text", where="a.txt", expected="a report in English", remedy="leave the file out"))
    a.txt: no text; expected a report in English; leave the file out
"""


class SaysoError(Exception):
    """Base of all errors of sayso.

    Attributes:
        found: What was met: the offending value, in words.
        where: The file, line or place it was met in.
        expected: What should have stood there.
        remedy: What to do next.
        document_id: Id of the document, where it is known.
        span: Start and end in the document's text, where they are known.
    """

    def __init__(
        self,
        found: str,
        *,
        where: str | None = None,
        expected: str | None = None,
        remedy: str | None = None,
        document_id: str | None = None,
        span: tuple[int, int] | None = None,
    ) -> None:
        """Make an error whose message is `where: found; expected …; remedy`."""
        self.found = found
        self.where = where
        self.expected = expected
        self.remedy = remedy
        self.document_id = document_id
        self.span = span
        super().__init__(found)

    def __str__(self) -> str:
        """Give the message on one line."""
        parts = [self.found]
        if self.expected:
            parts.append(f"expected {self.expected}")
        if self.remedy:
            parts.append(self.remedy)
        message = "; ".join(parts)
        if self.document_id:
            place = f" at {self.span[0]}-{self.span[1]}" if self.span else ""
            message = f"{message} (document {self.document_id}{place})"
        return f"{self.where}: {message}" if self.where else message


class DocumentError(SaysoError):
    """A report cannot be read."""


class UnreadableError(DocumentError):
    """The path is missing, forbidden, or of a kind that no reader takes."""


class EmptyDocumentError(DocumentError):
    """There is no text to read."""


class BinaryDocumentError(DocumentError):
    """The bytes are those of a picture, an archive or a program, not of text."""


class EncodingError(DocumentError):
    """The bytes cannot be decoded into text."""


class TooLargeError(DocumentError):
    """The file, or one of its lines, is larger than the limit."""


class LanguageError(DocumentError):
    """The language is not one that the network reads, and the caller asked for strictness."""


class MetadataError(DocumentError):
    """A title, outlet, date, language, url or `meta.json` is not what it should be."""


class ExtractionError(DocumentError):
    """The main text of a page could not be found, or not within the limits."""


class AnnotationError(SaysoError):
    """The network's answer cannot be used."""


class WeightsError(AnnotationError):
    """The network's files are missing, damaged, or of another version."""


class GazetteerError(SaysoError):
    """A file of a user's own actors is not what it should be; `where` is the file and the line."""


class RecordError(SaysoError):
    """A JSON text is not a record, or a part of one is damaged; `where` is the JSON path: `$.statements[3].cue`."""


class LedgerError(SaysoError):
    """The ledger cannot be opened, read or written."""


class UnknownDocumentError(LedgerError):
    """The ledger holds no document of that id, path or title."""


class UnknownActorError(LedgerError):
    """The ledger holds no actor of that name or id, or more than one."""


class UnknownStatementError(LedgerError):
    """The ledger holds no statement of that id or number."""


class LedgerVersionError(LedgerError):
    """The ledger's tables are of a version that this sayso does not know."""


class LedgerBusyError(LedgerError):
    """Another process holds the ledger for writing and did not finish in time."""


class UsageError(SaysoError):
    """An option, or a combination of options, that makes no sense."""
