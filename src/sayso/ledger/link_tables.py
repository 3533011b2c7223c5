"""The tables of what reports have in common: outlines, links, likenesses and copies.

`outline` keeps what of a report counts when it is held against others, with its keys in `outline_key` and `copy_key`,
by which others are found. `link` ties statements, `figure_link` quantities; both go with the rows that they tie.
`likeness` says of two documents how likely they are to tell of the same happening; stories are gathered from these when
they are asked for, since one more report may group thousands anew. `copy` is a text that two documents have in common.
"""

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from sayso.ledger.tables import METADATA, of_document


def to_document(name: str, *, primary: bool = False) -> Column[str]:
    """Give a column that leads to one of two documents, and takes the row away with it."""
    lead = ForeignKey("document.id", ondelete="CASCADE")
    return Column(name, String, lead, nullable=False, primary_key=primary)


def to_row(name: str, parent: str, *, primary: bool = False) -> Column[str]:
    """Give a column that leads to one of two rows that are tied, and takes the tie away with it."""
    lead = ForeignKey(f"{parent}.id", ondelete="CASCADE")
    return Column(name, String, lead, nullable=False, primary_key=primary)


outline = Table(
    "outline",
    METADATA,
    of_document(primary=True),
    Column("rules", String, nullable=False),  # by which rules it was made
    Column("day", Integer),
    Column("story_keys", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)

outline_key = Table(
    "outline_key",
    METADATA,
    of_document(primary=True),
    Column("key", String, primary_key=True),
    Index("outline_key_by_key", "key"),
)

copy_key = Table(
    "copy_key",
    METADATA,
    of_document(primary=True),
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Index("copy_key_by_key", "key"),
)

likeness = Table(
    "likeness",
    METADATA,
    to_document("first", primary=True),
    to_document("second", primary=True),
    Column("score", Float, nullable=False),
    Column("because", Text, nullable=False),
    Index("likeness_by_second", "second"),
)

copy = Table(
    "copy",
    METADATA,
    Column("number", Integer, primary_key=True),
    to_document("first"),
    Column("first_start", Integer, nullable=False),
    Column("first_end", Integer, nullable=False),
    Column("first_share", Float, nullable=False),
    to_document("second"),
    Column("second_start", Integer, nullable=False),
    Column("second_end", Integer, nullable=False),
    Column("second_share", Float, nullable=False),
    Column("words", Integer, nullable=False),
    Column("agency", Text),
    Column("because", Text, nullable=False),
    Column("writer", String, nullable=False, server_default=""),  # the one of the two that has written it
    Index("copy_by_first", "first"),
    Index("copy_by_second", "second"),
)

link = Table(
    "link",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    to_row("a", "statement"),
    to_row("b", "statement"),
    Column("score", Float, nullable=False),
    Column("because", Text, nullable=False),
    Column("judgement", Integer, ForeignKey("judgement.number", ondelete="CASCADE")),  # null where it is proposed
    Column("overruled", Boolean, nullable=False),  # somebody judged otherwise, or rejected a statement
    Index("link_by_a", "a"),
    Index("link_by_b", "b"),
    Index("link_by_kind", "kind"),
)

figure_link = Table(
    "figure_link",
    METADATA,
    to_row("a", "quantity", primary=True),
    to_row("b", "quantity", primary=True),
    Column("relation", String, nullable=False),
    Column("because", Text, nullable=False),
    Index("figure_link_by_b", "b"),
    Index("figure_link_by_relation", "relation"),
)

LINKED = (outline, outline_key, copy_key, likeness, copy, link, figure_link)
