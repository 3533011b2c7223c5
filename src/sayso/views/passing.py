"""Files read in passing: into a ledger that lasts as long as the question that is put to it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.batch import Outcome, open_ledger, read_all
from sayso.documents import Metadata, find_sources
from sayso.ledger import Ledger
from sayso.views import reading
from sayso.views.terminal import complain, open_messages


@contextmanager
def read_in_passing(paths: Sequence[str]) -> Iterator[Ledger]:
    """Read what paths lead to; what cannot be read is told, and left out."""
    messages = open_messages()

    def tell(outcome: Outcome) -> None:
        if outcome.error is not None:
            complain(messages, outcome.error)

    with TemporaryDirectory(prefix="sayso-") as folder, open_ledger(Path(folder) / "affair.db") as ledger:
        reader, versions = reading.load_reader(1)
        sources = find_sources(paths, metadata=Metadata())
        read_all(sources, read_many=reader, versions=versions, ledger=ledger, tell=tell)
        yield ledger
