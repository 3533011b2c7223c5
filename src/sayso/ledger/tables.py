"""The tables of a ledger, as they are now.

One table a word: `document`, `reading` (which network read it, when), `statement` with its `statement_span`s, `marker`,
`warning`, `actor`, `work`, `place`. A record is kept twice, for two uses: whole, in the open row of `reading`, from
which it is given back exactly; and spread over the other tables, where it can be asked for. `Ledger.verify` holds the
two against each other. Who is whom across documents (`identity`) and what people have judged (`judgement`) belong to
no record.
What is claimed in a document (events, quantities, times) stands in `claim_tables`, what reports have in common in
`link_tables`.
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
    Column("work", String),
    Column("time", String),
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

actor = Table(
    "actor",
    METADATA,
    Column("id", String, primary_key=True),
    of_document(),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_words", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("sectors", String, nullable=False),
    Column("wikidata", String),
    UniqueConstraint("document", "position"),
)


def to_actor(name: str = "actor") -> Column[str]:
    """Give a column that names an actor of the same record."""
    return Column(name, String, ForeignKey("actor.id", deferrable=True, initially="DEFERRED"), nullable=False)


def of_row(parent: str) -> Column[str]:
    """Give a column that leads to the row on which a row rests, and takes it away with it."""
    column = ForeignKey(f"{parent}.id", ondelete="CASCADE")
    return Column(parent, String, column, primary_key=True)


actor_mention = Table(
    "actor_mention",
    METADATA,
    of_row("actor"),
    Column("piece", Integer, primary_key=True),
    Column("form", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
)

actor_role = Table(
    "actor_role",
    METADATA,
    of_row("actor"),
    Column("piece", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("of", String),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
)

actor_tie = Table(
    "actor_tie",
    METADATA,
    of_row("actor"),
    Column("relation", String, primary_key=True),  # "speaks for" or "member"
    Column("rank", Integer, primary_key=True),
    to_actor("other"),
    Index("actor_tie_by_other", "other"),
)

statement_actor = Table(
    "statement_actor",
    METADATA,
    of_row("statement"),
    Column("role", String, primary_key=True),  # "source", "speaks for", "addressee" or "about"
    Column("rank", Integer, primary_key=True),
    to_actor(),
    Index("statement_actor_by_actor", "actor", "role"),
)

work = Table(
    "work",
    METADATA,
    Column("id", String, primary_key=True),
    of_document(),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", String, nullable=False),
    UniqueConstraint("document", "position"),
)

work_mention = Table(
    "work_mention",
    METADATA,
    of_row("work"),
    Column("piece", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
)

work_actor = Table(
    "work_actor",
    METADATA,
    of_row("work"),
    Column("rank", Integer, primary_key=True),
    to_actor(),
    Column("role", String, nullable=False),
    Column("statement", String),
    Index("work_actor_by_actor", "actor"),
)

place = Table(
    "place",
    METADATA,
    Column("id", String, primary_key=True),
    of_document(),
    Column("name", Text, nullable=False),
    Column("country", String),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
    Index("place_by_document", "document"),
)

SAID = (
    statement,
    statement_span,
    marker,
    warning,
    actor,
    actor_mention,
    actor_role,
    actor_tie,
    statement_actor,
    work,
    work_mention,
    work_actor,
    place,
)

identity = Table(
    "identity",
    METADATA,
    Column("actor", String, ForeignKey("actor.id", ondelete="CASCADE"), primary_key=True),
    Column("block", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Column("proposed", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("score", Float),
    Column("made_at", String, nullable=False),
    Column("entity", Text, nullable=False),  # what counts: as proposed, or as somebody judged
    Column("judgement", Integer, ForeignKey("judgement.number", ondelete="SET NULL")),
    Column("rejected", Boolean, nullable=False),
    Column("linked", Text, nullable=False, server_default=""),  # the entity with which the document was last linked
    Index("identity_by_block", "block", "signature"),
    Index("identity_by_entity", "entity"),
    Index("identity_unlinked", "actor", sqlite_where=text("linked <> entity")),
)

judgement = Table(
    "judgement",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("subject", Text, nullable=False),  # an entity, or "statement"
    Column("document", String, ForeignKey("document.id", ondelete="SET NULL")),
    Column("start", Integer),
    Column("end", Integer),
    Column("other", Text),  # another entity, or a new name
    Column("other_document", String, ForeignKey("document.id", ondelete="SET NULL")),
    Column("other_start", Integer),
    Column("other_end", Integer),
    Column("words", Text, nullable=False),  # how it was put
    Column("by", Text, nullable=False),
    Column("made_at", String, nullable=False),
    Column("closed_at", String),
)

rejected_statement = Table(
    "rejected_statement",
    METADATA,
    of_row("statement"),
    Column("judgement", Integer, ForeignKey("judgement.number", ondelete="CASCADE"), nullable=False),
)
