"""Which statements a command is to look at, by who says them, about whom, and to whom: `--by`, `--about`, `--to`.

The same four options stand at every command that shows statements or what holds them. A command that shows documents
shows those that hold such a statement; one that shows actors, those who made it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.errors import UsageError
from sayso.ledger import Ledger, StatementRow


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options say; see `Ledger.statements`."""

    by: str | None = None
    itself: bool = False
    about: str | None = None
    to: str | None = None

    def __bool__(self) -> bool:
        """Tell whether anything is asked."""
        return any(name is not None for name in (self.by, self.about, self.to))


def choose(by: str | None, about: str | None, to: str | None, *, itself: bool) -> Choice:
    """Put the options of a command together.

    Raises:
        UsageError: `--itself` stands without `--by`.
    """
    if itself and by is None:
        raise UsageError("--itself without --by", expected="--by ACTOR beside it", remedy="name an actor")
    return Choice(by, itself, about, to)


def statements_by_document(
    ledger: Ledger, choice: Choice, *, search: str | None = None, document: str | None = None
) -> Mapping[str, Sequence[StatementRow]]:
    """Give the chosen statements under the ids of their documents.

    Raises:
        UnknownActorError: No actor is so called, or more than one.
    """
    found: defaultdict[str, list[StatementRow]] = defaultdict(list)
    for row in ledger.statements(
        by=choice.by, itself=choice.itself, about=choice.about, to=choice.to, search=search, document=document
    ):
        found[row.document].append(row)
    return found
