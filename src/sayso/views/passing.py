"""Files read in passing: into a ledger that lasts as long as the question that is put to it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.batch import open_ledger
from sayso.ledger import Ledger
from sayso.views import reading


@contextmanager
def read_in_passing(paths: Sequence[str]) -> Iterator[Ledger]:
    """Read what paths lead to; what cannot be read is told, and left out."""
    with TemporaryDirectory(prefix="sayso-") as folder, open_ledger(Path(folder) / "affair.db") as ledger:
        reading.read_beside(paths, ledger=ledger)
        yield ledger
