"""Many reports at once, on one machine: `read_all` leads sources through the pipeline into a ledger."""

from sayso.batch.ledgers import open_ledger
from sayso.batch.local import Outcome, ReadMany, Status, Summary, read_all
from sayso.batch.source_files import compare_with_file

__all__ = ["Outcome", "ReadMany", "Status", "Summary", "compare_with_file", "open_ledger", "read_all"]
