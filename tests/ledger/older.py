"""Ledgers made older than they are: the tables and columns of later steps are taken away again, others are put back."""

import sqlite3
from pathlib import Path

REMOVED = {6: "outline ADD COLUMN meanings BLOB"}
ADDED: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {  # by each step: tables, and columns with their tables
    5: ((), ("copy.writer",)),
    4: (("figure_link", "link", "copy", "likeness", "copy_key", "outline_key", "outline"), ("identity.linked",)),
    3: (
        ("event_mention", "event_say", "event_work", "event_actor", "event", "quantity_counted", "quantity", "time"),
        ("statement.time",),
    ),
    2: (
        (
            *("rejected_statement", "identity", "judgement", "place", "work_actor", "work_mention", "work"),
            *("statement_actor", "actor_tie", "actor_role", "actor_mention", "actor"),
        ),
        ("statement.work",),
    ),
}


def make_older(path: Path, step: int) -> None:
    """Take away what came into a ledger after a step."""
    connection = sqlite3.connect(path)
    try:
        for column in (column for later, column in REMOVED.items() if later > step):
            connection.execute(f"ALTER TABLE {column}")
        for later in sorted((each for each in ADDED if each > step), reverse=True):
            tables, columns = ADDED[later]
            for table in tables:
                connection.execute(f"DROP TABLE {table}")
            for column in columns:
                parent, name = column.split(".")
                if parent == "identity":
                    connection.execute("DROP INDEX identity_unlinked")
                connection.execute(f"ALTER TABLE {parent} DROP COLUMN {name}")
        connection.execute(f"PRAGMA user_version = {step}")
        connection.commit()
    finally:
        connection.close()
