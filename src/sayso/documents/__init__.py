"""Documents: from a file, a page or a line of JSON to an immutable text that knows what each of its lines is.

`find_sources` walks paths and gives what can be read; `ingest_document` makes one document of one source. All
that is refused is a `DocumentError` with one line that names the file; all that is doubtful is a warning.
"""

from sayso.documents.ingest import Ingested, ingest_document
from sayso.documents.metadata import Metadata
from sayso.documents.source import SourceFile, SourceKind
from sayso.documents.sources import find_sources

__all__ = ["Ingested", "Metadata", "SourceFile", "SourceKind", "find_sources", "ingest_document"]
