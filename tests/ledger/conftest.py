"""A ledger of the two reports on the herring quarrel."""

from collections.abc import Iterator

import pytest

from sayso.ledger import Ledger
from tests.ledger.affairs import LINKER, mail_record, post_record


@pytest.fixture(scope="session")
def quarrel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give the ledger; it is not to be written to."""
    with Ledger(tmp_path_factory.mktemp("quarrel") / "quarrel.db", linker=LINKER) as opened:
        opened.write(mail_record())
        opened.write(post_record())
        yield opened
