"""`sayso read`: sources in; records as JSON, into a ledger, or as tables; progress and a summary beside it.

The reader is taken from `pipeline` by `load_reader`, once there is something to read; a test puts another in its place.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.text import Text

from sayso.actors import Gazetteer
from sayso.batch import Outcome, ReadMany, Status, Summary, open_ledger, read_all
from sayso.documents import Metadata, find_sources
from sayso.ledger import Ledger, list_statements
from sayso.schema import Record, Versions
from sayso.views.plain import one_line, safe_json
from sayso.views.shown import title_of
from sayso.views.tables import counted, heading_of, statements_table
from sayso.views.terminal import complain, open_messages, open_output, say

STANDARD_INPUT = "-"
SHOWN = 60  # letters of a path beside the progress bar
INTERRUPTED = 130
MOST_THREADS = 4


def load_reader(threads: int, gazetteer: Gazetteer | None = None) -> tuple[ReadMany, Versions]:
    """Give the pipeline's reader, and the versions that it writes into its records."""
    # The network's library is loaded once the sources have been found and the ledger opened.
    from sayso.pipeline import current_versions, read_many  # noqa: PLC0415

    return partial(read_many, threads=threads, gazetteer=gazetteer), current_versions(gazetteer)


def read_paths(
    paths: Sequence[str],
    *,
    metadata: Metadata,
    ledger_path: Path | None = None,
    gazetteer_path: Path | None = None,
    as_json: bool = False,
    strict: bool = False,
    threads: int | None = None,
    quiet: bool = False,
) -> int:
    """Read what paths lead to.

    Args:
        paths: Files and folders; `-` is standard input.
        metadata: What holds for all reports.
        ledger_path: Where the records go.
        gazetteer_path: A file of a user's own actors.
        as_json: Write one record a line to standard output.
        strict: Refuse what is not in English.
        threads: Documents read at a time; as many as is usual, if none are given.
        quiet: Show neither progress nor summary; what failed is told all the same.

    Returns:
        The exit status: 0 if all went well, 1 if something failed, 130 after an interruption.

    Raises:
        MetadataError: A date in the metadata is none.
        GazetteerError: The file of actors is not what it should be.
        LedgerError: The ledger cannot be opened or written.
    """
    messages = open_messages()
    gazetteer = Gazetteer.shipped().with_file(gazetteer_path) if gazetteer_path is not None else None
    sources = find_sources(paths, metadata=metadata)
    with ExitStack() as stack:
        ledger = None
        if ledger_path is not None:
            ledger = stack.enter_context(open_ledger(ledger_path, gazetteer=gazetteer))
        reader, versions = load_reader(threads or usual_threads(), gazetteer)
        report = Report(open_output(), messages, as_json=as_json, as_tables=not as_json and ledger is None)
        # A bar would be torn by results that are written to the same terminal.
        apart = not (as_json or report.as_tables) or not sys.stdout.isatty()
        if not quiet and apart and messages.is_terminal:
            report.follow(stack.enter_context(make_progress(messages)), count_sources(paths, metadata))
        summary = read_all(
            sources,
            read_many=reader,
            versions=versions,
            ledger=ledger,
            strict=strict,
            give_unchanged=as_json,
            tell=report.tell,
        )
    if not quiet or summary.interrupted:
        say(messages, summarise(summary, ledger_path))
    if summary.interrupted:
        return INTERRUPTED
    return 1 if summary.failed else 0


def read_beside(
    paths: Sequence[str], *, ledger: Ledger | None = None, keep: Callable[[Record], None] | None = None
) -> None:
    """Read what paths lead to for a question that is put to it; progress, failures and doubts are told beside it.

    Args:
        paths: Files and folders.
        ledger: Where the records go.
        keep: What is to be done with each record, if anything.

    Raises:
        KeyboardInterrupt: The user stopped it: an answer of half of the reports would be taken for one of all.
    """
    report = Report(open_output(), open_messages(), as_json=False, as_tables=False)

    def tell(outcome: Outcome) -> None:
        report.tell(outcome)
        if keep is not None and outcome.record is not None:
            keep(outcome.record)

    with ExitStack() as stack:
        total = count_sources(paths, Metadata())
        if report.messages.is_terminal and total != 1:
            report.follow(stack.enter_context(make_progress(report.messages)), total)
        reader, versions = load_reader(usual_threads())
        sources = find_sources(paths, metadata=Metadata())
        summary = read_all(sources, read_many=reader, versions=versions, ledger=ledger, tell=tell)
    if summary.interrupted:
        raise KeyboardInterrupt


def usual_threads() -> int:
    """Give how many reports are read at a time, if nothing else is wished for."""
    return min(MOST_THREADS, os.cpu_count() or 1)


@dataclass
class Report:
    """Tells the user, and the next program, what becomes of each source."""

    output: Console
    messages: Console
    as_json: bool
    as_tables: bool
    progress: Progress | None = None
    task: TaskID | None = None

    def follow(self, progress: Progress, total: int | None) -> None:
        """Show progress from now on."""
        self.progress = progress
        self.messages = progress.console
        self.task = progress.add_task("", total=total)

    def tell(self, outcome: Outcome) -> None:
        """Tell of one source."""
        if self.progress is not None and self.task is not None:
            self.progress.update(self.task, advance=1, description=one_line(outcome.path)[-SHOWN:])
        if outcome.error is not None:
            complain(self.messages, outcome.error)
        if outcome.record is not None and self.as_json:
            sys.stdout.write(safe_json(outcome.record.to_json()) + "\n")
            sys.stdout.flush()
        if outcome.record is None:
            return
        if self.as_tables:
            self.show(outcome.record)
        elif outcome.status is Status.READ:
            for warning in outcome.record.warnings:
                complain(self.messages, f"{outcome.path}: {warning} (read all the same)")

    def show(self, record: Record) -> None:
        """Show what was read in one document."""
        document = record.document
        name = Text(title_of(document), style="bold")
        self.output.print(name.append(f"  {heading_of(document)}", style="not bold dim"), soft_wrap=True)
        for warning in record.warnings:
            self.output.print(Text(f"! {one_line(warning)}", style="yellow"), soft_wrap=True)
        rows = list_statements(record)
        self.output.print(statements_table(rows, dated=False) if rows else Text("no statements", style="dim"))
        self.output.print()


def make_progress(console: Console) -> Progress:
    """Make a progress bar."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    return Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)


def count_sources(paths: Iterable[str], metadata: Metadata) -> int | None:
    """Count what is to be read; null where that cannot be known beforehand."""
    if STANDARD_INPUT in paths:
        return None
    return sum(1 for _ in find_sources(paths, metadata=metadata))


def summarise(summary: Summary, ledger: Path | None) -> str:
    """Say in one line what became of all sources."""
    parts = [f"{counted(summary.read, 'document')} read"]
    if summary.unchanged:
        parts.append(f"{summary.unchanged:,} unchanged")
    if summary.failed:
        parts.append(f"{summary.failed:,} failed")
    parts.append(counted(summary.statements, "statement"))
    if summary.read:
        parts.append(f"{summary.words_a_second:,.0f} words/s")
    line = ", ".join(parts)
    if not summary.interrupted:
        return line
    if ledger is None:
        return f"stopped: {line}; nothing is kept without --ledger"
    return f"stopped: {line}; what was read is in {ledger}; the same command goes on from here"
