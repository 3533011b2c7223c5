"""The tables of a ledger, as they are now.

One table a word: `document`, `reading` (which network read it, when), `statement` with its `statement_span`s, `marker`
and `warning`. A record is kept twice, for two uses: whole, in the open row of `reading`, from which it is given back
exactly; and spread over the other tables, where it can be asked for. `Ledger.verify` holds the two against each other.
Nothing here is peculiar to SQLite; what is, stands in `search`. How a file came to have these tables stands in
`migrations`, whose result a test compares with this module.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

METADATA = MetaData()


def of_document(*, primary: bool = False) -> Column[str]:
    """Give a column that leads to the document on which a row rests, and takes the row away with it."""
    return Column(
        "document", String, ForeignKey("document.id", ondelete="CASCADE"), nullable=False, primary_key=primary
    )


document = Table(
    "document",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("title", Text),
    Column("outlet", Text),
    Column("published", String),
    Column("language", String),
    Column("url", Text),
    Column("path", Text),
    Column("sha256", String),
    Column("revises", String),
    Column("words", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_sha256", String, nullable=False),
    Index("document_by_path", "path"),
    Index("document_by_published", "published"),
)

reading = Table(
    "reading",
    METADATA,
    Column("number", Integer, primary_key=True),
    of_document(),
    Column("model", String, nullable=False),
    Column("version", String, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("read_at", String, nullable=False),
    Column("closed_at", String),
    Column("statements", Integer, nullable=False),
    Column("record", LargeBinary),  # deflated JSON without the text; null once the reading is closed
    CheckConstraint("(closed_at IS NULL) = (record IS NOT NULL)", name="reading_open_has_record"),
    Index("reading_open", "document", unique=True, sqlite_where=text("closed_at IS NULL")),
    Index("reading_by_document", "document"),
)

statement = Table(
    "statement",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    of_document(),
    Column("position", Integer, nullable=False),
    Column("source", Text),
    Column("source_words", Text, nullable=False),
    Column("unknown_because", Text),
    Column("cue", Text),
    Column("content", Text, nullable=False),
    Column("form", String, nullable=False),
    Column("act", String, nullable=False),
    Column("negated", Boolean, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("grounding", String, nullable=False),
    Column("inside", String, ForeignKey("statement.id", deferrable=True, initially="DEFERRED")),
    UniqueConstraint("document", "position"),
    Index("statement_by_act", "act"),
    Index("statement_by_inside", "inside"),
)

statement_span = Table(
    "statement_span",
    METADATA,
    Column("statement", String, ForeignKey("statement.id", ondelete="CASCADE"), primary_key=True),
    Column("role", String, primary_key=True),
    Column("piece", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
)

marker = Table(
    "marker",
    METADATA,
    Column("id", String, primary_key=True),
    of_document(),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
    Column("statement", String, ForeignKey("statement.id", deferrable=True, initially="DEFERRED")),
    Index("marker_by_document", "document"),
    Index("marker_by_statement", "statement"),
)

warning = Table(
    "warning",
    METADATA,
    of_document(primary=True),
    Column("position", Integer, primary_key=True),
    Column("text", Text, nullable=False),
)
