"""Which statements a command is to look at, by who says them, about whom, and to whom: `--by`, `--about`, `--to`.

The same four options stand at every command that shows statements or what holds them. A command that shows documents
shows those that hold such a statement; one that shows actors, those who made it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.errors import UsageError
from sayso.ledger import Ledger, StatementRow
from sayso.schema import Copies


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
        UsageError: `--itself` stands alone.
    """
    check_itself({"--by": by, "--about": about, "--to": to}, itself=itself)
    return Choice(by, itself, about, to)


def check_itself(asked: Mapping[str, str | None], *, itself: bool) -> None:
    """Make sure that `--itself` has somebody whom it narrows.

    Args:
        asked: The options that it can stand beside, and whom they name.
        itself: Whether it was given.

    Raises:
        UsageError: None of them names anybody.
    """
    if itself and all(name is None for name in asked.values()):
        *most, last = asked
        raise UsageError(
            f"--itself without {', '.join(most)} or {last}",
            expected="one of them beside it",
            remedy="name an actor",
        )


def statements_by_document(
    ledger: Ledger,
    choice: Choice,
    *,
    search: str | None = None,
    document: str | None = None,
    copies: Copies = Copies.WITH,
) -> Mapping[str, Sequence[StatementRow]]:
    """Give the chosen statements under the ids of their documents.

    Raises:
        UnknownActorError: No actor is so called, or more than one.
    """
    found: defaultdict[str, list[StatementRow]] = defaultdict(list)
    for row in ledger.statements(
        by=choice.by, itself=choice.itself, about=choice.about, to=choice.to,
        search=search, document=document, copies=copies,
    ):  # fmt: skip
        found[row.document].append(row)
    return found
