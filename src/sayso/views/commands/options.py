"""What the commands share: their options, and how they open a ledger and write what they found.

Heavy modules are imported inside functions, so that `--help` answers at once.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Generic, TypedDict, TypeVar

import typer

from sayso.errors import LedgerError, UsageError

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.schema import Copies

Found = TypeVar("Found")
DEFAULT_LEDGER = "sayso.db"
FIRST = 50  # rows of a table, unless more are asked for
DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


class Output(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


LedgerOption = Annotated[
    Path | None,
    typer.Option(
        "--ledger", envvar="SAYSO_LEDGER", help=f"The ledger file.  [default: {DEFAULT_LEDGER}]", metavar="FILE"
    ),
]
FormatOption = Annotated[Output, typer.Option("--format", help="How rows are written.")]
JsonOption = Annotated[bool, typer.Option("--json", help="The same as --format json: one object a line.")]
ByOption = Annotated[
    str | None, typer.Option("--by", metavar="ACTOR", help="Said by this actor, or by somebody who speaks for it.")
]
ItselfOption = Annotated[
    bool, typer.Option("--itself", help="With --by, --about or --to: that actor alone, not who speaks for it.")
]
AboutOption = Annotated[
    str | None,
    typer.Option("--about", metavar="ACTOR", help="Said about this actor, or about somebody who speaks for it."),
]
ToOption = Annotated[
    str | None, typer.Option("--to", metavar="ACTOR", help="Said to this actor, or to somebody who speaks for it.")
]
OutletOption = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Published by this outlet.")]
DocumentOption = Annotated[str | None, typer.Option("--document", metavar="DOCUMENT", help="In this document only.")]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Published on this day (month, year) or later.")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Published on this day (month, year) or before.")
]
SentenceOption = Annotated[
    str | None, typer.Option("--search", metavar="WORDS", help="Words of the sentence, or their beginnings.")
]
WithoutCopiesOption = Annotated[
    bool, typer.Option("--without-copies", help="Leave out text that reports carry and have not written.")
]
LimitOption = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="Give at most N.")]
FirstOption = Annotated[
    int | None,
    typer.Option(
        "--limit", min=1, metavar="N", help=f"Give at most N; without it a table has {FIRST}, JSON and CSV all."
    ),
]


def open_ledger(path: Path | None) -> "Ledger":
    """Open the ledger that a question is put to; it must be there."""
    from sayso.batch import open_ledger as open_linked

    if path is None and not Path(DEFAULT_LEDGER).exists():
        raise LedgerError(
            f"no ledger was named, and there is no {DEFAULT_LEDGER} in this folder",
            remedy="name one with --ledger or SAYSO_LEDGER, or make one with `sayso read PATH --ledger FILE`",
        )
    return open_linked(path or Path(DEFAULT_LEDGER), must_exist=True)


@contextmanager
def open_ledger_or_files(path: Path | None, called: Sequence[str]) -> Iterator[tuple["Ledger", Sequence[str]]]:
    """Open the ledger that a question is put to; where there is none, files that are called are read for it.

    Gives with it the names that are left to be asked for: none where files were read, for all of these are meant.

    Raises:
        UsageError: Nothing could be read of the files.
    """
    if path is None and not Path(DEFAULT_LEDGER).exists() and any(Path(name).exists() for name in called):
        from sayso.views.passing import read_in_passing

        with read_in_passing(called) as opened:
            if not opened.documents():
                raise UsageError("there is no report in what was named", expected="one or more", remedy="name others")
            yield opened, ()
    else:
        with open_ledger(path) as opened:
            yield opened, called


def chosen(output: Output, as_json: bool) -> Output:
    """Give the form in which rows are to be written."""
    return Output.JSON if as_json else output


def check_day(day: str | None, option: str) -> str | None:
    """Make sure that a day, month or year is one."""
    from datetime import date

    if day is None:
        return None
    try:
        date.fromisoformat(f"{day}-01-01"[:10] if DAY.fullmatch(day) else "")
    except ValueError:
        raise UsageError(
            f"{option} is {day!r}", expected="a date such as 2024, 2024-07 or 2024-07-11", remedy="correct it"
        ) from None
    return day


def copies_of(without_copies: bool) -> "Copies":
    """Give which copies count."""
    from sayso.schema import Copies

    return Copies.WITHOUT if without_copies else Copies.WITH


def tell_rows_left_out(ask: Callable[..., Iterable[object]], noun: str, without_copies: bool) -> None:
    """Say how many rows were left out, if any had to be.

    Args:
        ask: Gives rows for the kind of `copies` that it is asked for.
        noun: What they are.
        without_copies: Whether copies are left out.
    """
    from sayso.schema import Copies
    from sayso.views.tables import counted

    if without_copies:
        left = sum(1 for _ in ask(copies=Copies.ONLY))
        tell(f"{counted(left, noun)} left out: in text that reports carry and have not written")


def tell_text_left_out(ledger: "Ledger", without_copies: bool) -> None:
    """Say how much text of a ledger does not count, if any must not."""
    from sayso.views.tables import counted

    if without_copies:
        carried = ledger.carried()
        passages = counted(sum(map(len, carried.values())), "passage")
        tell(f"{passages} of {counted(len(carried), 'report')} left out: carried, and not written there")


def tell(message: str) -> None:
    """Say something beside what was asked for."""
    from sayso.views.terminal import open_messages, say

    say(open_messages(), message)


class Within(TypedDict):
    """In which reports, and of which days, something is asked for; see `Ledger.statements`."""

    outlet: str | None
    document: str | None
    since: str | None
    until: str | None


def within(ledger: "Ledger", outlet: str | None, document: str | None, since: str | None, until: str | None) -> Within:
    """Put together what the options say of reports and days.

    Raises:
        UsageError: A day is none.
        UnknownDocumentError: There is no document that is so called, or more than one.
    """
    return Within(
        outlet=outlet,
        document=ledger.find(document).id if document is not None else None,
        since=check_day(since, "--since"),
        until=check_day(until, "--until"),
    )


@dataclass(frozen=True, slots=True)
class Listing(Generic[Found]):
    """How rows are given: as a table, as values in columns, and what one of them is called."""

    table: Callable[[Sequence[Found]], object]
    values: Callable[[Found], Mapping[str, object]]
    columns: tuple[str, ...]
    noun: str

    def give(self, rows: Iterable[Found], output: Output, most: int | None = None) -> None:
        """Print rows, or write them for another program as they come.

        Args:
            rows: What was found.
            output: How it is written.
            most: How many rows a table has at most; how many there are beside them is said below it.
        """
        from sayso.views.tables import more_rows

        if output is not Output.TABLE:
            write_rows(map(self.values, rows), self.columns, output)
            return
        listed = list(rows)
        shown = listed[:most]
        rest = more_rows(len(listed) - len(shown), self.noun)
        print_or_say([self.table(shown), *rest] if listed else None, f"no {self.noun}s")

    def give_first(self, ask: Callable[..., Iterable[Found]], output: Output, limit: int | None) -> None:
        """Ask for rows, and print as many as can be read, or write them for another program.

        Args:
            ask: Gives rows, at most `limit`.
            output: How they are written.
            limit: How many are wanted at most; without it a table has the first, and other programs get all.
        """
        if output is Output.TABLE:
            self.give(ask(), output, limit or FIRST)
        else:
            self.give(ask(limit=limit), output)


def write_rows(rows: Iterable[Mapping[str, object]], columns: tuple[str, ...], output: Output) -> None:
    """Write rows for another program."""
    from sayso.views.columns import write_csv, write_json
    from sayso.views.terminal import use_utf8

    use_utf8()
    if output is Output.CSV:
        write_csv(rows, columns, sys.stdout)
    else:
        write_json(rows, sys.stdout)


def print_or_say(shown: object, nothing: str) -> None:
    """Print what was found; say so if there is nothing."""
    from sayso.views.terminal import open_output

    if shown is None:
        tell(nothing)
        return
    output = open_output()
    for part in shown if isinstance(shown, Iterable) else (shown,):
        output.print(part)
