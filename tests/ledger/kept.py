"""Ledgers that are written once and copied for each test that wants one: a copy takes no time, writing one does."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.ledger import Ledger
from sayso.schema import Finders, Record
from tests.ledger.affairs import LINKER


def lay_ledger(path: Path, *records: Record, finders: Finders | None = None) -> Path:
    """Put a ledger in which these records were written, in this order, at a path where nothing is."""
    assert not path.exists()
    path.write_bytes(file_of(records, finders))
    return path


@cache
def file_of(records: tuple[Record, ...], finders: Finders | None) -> bytes:
    """Give what the file of such a ledger holds."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "written.db"
        with Ledger(path, linker=LINKER, finders=finders) as ledger:
            for record in records:
                ledger.write(record)
        return path.read_bytes()
