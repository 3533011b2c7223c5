"""What an export is: a name, a line about it, and a function that writes a ledger."""

from typing import NamedTuple, Protocol, TextIO

from sayso.ledger import Ledger


class Write(Protocol):
    """Writes what a ledger holds."""

    def __call__(self, ledger: Ledger, stream: TextIO, /) -> int:
        """Write it to a stream; give the number of rows."""
        ...


class Export(NamedTuple):
    """A form in which a ledger can be written.

    Attributes:
        about: What it is, in a line.
        write_own: Writes it without text that reports carry and have not written; null where it always holds that.
    """

    name: str
    about: str
    write: Write
    write_own: Write | None = None
