"""The commands that ask a ledger, and those that change or check it."""

import csv
import io
import json
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.schema import Record
from sayso.views import columns
from tests.views.conftest import Command
from tests.views.snapshots import check_snapshot, tidy


def rows_of(output: str) -> list[dict[str, object]]:
    """Read lines of JSON."""
    return [json.loads(line) for line in output.splitlines()]


def test_statements_as_a_table(sayso: Command, ledger: Path) -> None:
    """Statements come by date."""
    answer = sayso("statements", "--ledger", str(ledger))
    assert (answer.status, answer.messages) == (0, "")
    check_snapshot("command-statements", tidy(answer.output))


OPTIONS = {
    "an act": (["--act", "deny"], ["that the old bridge was unsafe"]),
    "two acts": (["--act", "deny", "--act", "ask"], ["where to go then", "that the old bridge was unsafe"]),
    "a form": (["--form", "direct"], []),
    "an outlet": (["--outlet", "harbour post"], ["that the old bridge was unsafe"]),
    "a source": (["--source", "brandt"], ["where to go then"]),
    "since": (["--since", "2024-07"], ["that the old bridge was unsafe"]),
    "until": (["--until", "2024-06-01"], ["that the old pier would close", "where to go then"]),
    "words": (["--search", "closing"], ["that the old pier would close"]),
    "a document": (["--document", "bridge.txt"], ["that the old bridge was unsafe"]),
    "a limit": (["--limit", "1"], ["that the old pier would close"]),
}


@pytest.mark.parametrize(("words", "contents"), OPTIONS.values(), ids=OPTIONS)
def test_conditions_on_statements(sayso: Command, ledger: Path, words: list[str], contents: list[str]) -> None:
    """Each option narrows the list; JSON, with either option, and CSV give the same statements."""
    assert ledger.exists()
    answer = sayso("statements", *words, "--json")
    assert [row["content"] for row in rows_of(answer.output)] == contents
    assert answer.output == sayso("statements", *words, "--format", "json").output
    table = csv.DictReader(io.StringIO(sayso("statements", *words, "--format", "csv").output, newline=""))
    assert [row["content"] for row in table] == contents
    assert tuple(table.fieldnames or ()) == columns.STATEMENT_COLUMNS


def test_nothing_found_is_told_beside_the_output(sayso: Command, ledger: Path) -> None:
    """No statements, no documents, nothing found: standard output stays empty."""
    for words, message in (
        (["statements", "--act", "praise"], "no statements\n"),
        (["search", "lighthouse"], "nothing found\n"),
    ):
        answer = sayso(*words, "--ledger", str(ledger))
        assert (answer.status, answer.output, answer.messages) == (0, "", message)
    with Ledger("empty.db"):
        pass
    assert sayso("documents", "--ledger", "empty.db").messages == "no documents\n"


DAYS = ["2024-13", "2024-02-30", "24", "yesterday", "2024-07-11x", "20240711", "2024-W01-1", "２０２４"]


@pytest.mark.parametrize("day", DAYS)
def test_dates_that_are_none(sayso: Command, ledger: Path, day: str) -> None:
    """A date that is none is a wrong command line."""
    assert ledger.exists()
    answer = sayso("statements", "--since", day)
    assert answer.status == 2
    assert answer.lines == [
        f"sayso: --since is {day!r}; expected a date such as 2024, 2024-07 or 2024-07-11; correct it"
    ]


NO_LEDGER = {
    "none named": (
        ["documents"],
        (
            "sayso: no ledger was named, and there is no sayso.db in this folder; name one with --ledger or "
            "SAYSO_LEDGER, or make one with `sayso read PATH --ledger FILE`"
        ),
    ),
    "not there": (
        ["documents", "--ledger", "b.db"],
        (
            "sayso: b.db: there is no such ledger; make it with `sayso read PATH --ledger b.db`, or name another with "
            "--ledger"
        ),
    ),
    "a folder": (
        ["documents", "--ledger", "."],
        "sayso: .: cannot be opened; expected a file in a folder that exists and may be written to; check the path",
    ),
}


@pytest.mark.parametrize(("words", "message"), NO_LEDGER.values(), ids=NO_LEDGER)
def test_no_ledger(sayso: Command, tmp_path: Path, words: list[str], message: str) -> None:
    """A question never makes a ledger, and says how to make one."""
    answer = sayso(*words)
    assert (answer.status, answer.lines) == (1, [message])
    assert list(tmp_path.iterdir()) == []


def test_show(sayso: Command, ledger: Path) -> None:
    """A document is found by its file's name, and its text has brackets where there are no colours."""
    assert ledger.exists()
    answer = sayso("show", "pier.txt")
    assert (answer.status, answer.messages) == (0, "")
    assert (
        "[S1: The harbour master] [C1: said] [1: that the old pier would close].\n"
        "[S2: Oda Brandt] [C2: asked] [2: where to go then].\n"
    ) in answer.output
    assert "\x1b" not in answer.output


COLOURS = {
    "on a terminal": ({"FORCE_COLOR": "1"}, True),
    "on a terminal where none are wanted": ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    "on a terminal that has none": ({"FORCE_COLOR": "1", "TERM": "dumb"}, False),
    "in a pipe": ({}, False),
}


@pytest.mark.parametrize(("environment", "coloured"), COLOURS.values(), ids=COLOURS)
def test_colours(
    sayso: Command, ledger: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], coloured: bool
) -> None:
    """Colours are there where a terminal shows them and nobody minds; brackets everywhere else."""
    assert ledger.exists()
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    answer = sayso("show", "pier.txt")
    assert ("\x1b[1;36mThe harbour master" in answer.output) is coloured
    assert ("[S1: The harbour master]" in answer.output) is not coloured
    assert ("\x1b[1;36m" in sayso("statements").output) is coloured


def test_show_as_json(sayso: Command, ledger: Path) -> None:
    """The record comes out of the ledger as it went in."""
    answer = sayso("show", "bridge.txt", "--json")
    with Ledger(ledger) as opened:
        assert Record.from_json(answer.output) == opened.record(opened.find("bridge.txt").id)


def test_show_what_is_not_there(sayso: Command, ledger: Path) -> None:
    """A document that nobody knows costs one line."""
    assert ledger.exists()
    answer = sayso("show", "tower.txt")
    assert answer.status == 1
    assert answer.lines == [
        (
            "sayso: no document is called 'tower.txt'; expected an id or its first 4 letters or more, a path, a file's "
            "name or its beginning, or a title; `sayso documents` lists them"
        )
    ]


def test_search(sayso: Command, ledger: Path) -> None:
    """Words need no quotation marks of the shell; a phrase does."""
    assert ledger.exists()
    check_snapshot("command-search", tidy(sayso("search", "old", "pier").output))
    assert [row["snippet"] for row in rows_of(sayso("search", '"old bridge was"', "--json").output)] == [
        "The old bridge\n\nThe mayor of the town denied that the old bridge was unsafe.\n"
    ]
    assert len(rows_of(sayso("search", "old", "--limit", "1", "--json").output)) == 1
    nothing = sayso("search", "?!")
    assert nothing.status == 1
    assert nothing.lines == [
        "sayso: nothing to search for in '?!'; expected words, or a phrase in double quotes; give at least one word"
    ]


def test_documents(sayso: Command, ledger: Path) -> None:
    """Documents come by date, as a table, JSON or CSV."""
    assert ledger.exists()
    answer = sayso("documents")
    assert [line.split()[1] for line in answer.output.splitlines()[2:]] == ["2024-06-01", "2024-07-11"]
    rows = rows_of(sayso("documents", "--json").output)
    assert [row["outlet"] for row in rows] == ["Town Crier", "Harbour Post"]
    assert tuple(rows[0]) == columns.DOCUMENT_COLUMNS
    assert sayso("documents", "--format", "csv").output.startswith(",".join(columns.DOCUMENT_COLUMNS) + "\r\n")


def test_delete(sayso: Command, ledger: Path) -> None:
    """What is deleted is named, each document once."""
    answer = sayso("delete", "pier.txt", "reports/pier.txt", "--yes")
    assert (answer.status, answer.output) == (0, "")
    (line,) = answer.lines
    assert line.startswith("deleted ")
    assert line.endswith(" The old pier (Town Crier · 2024-06-01, 2 statements)")
    with Ledger(ledger) as opened:
        assert [row.title for row in opened.documents()] == ["The old bridge"]


def test_delete_asks_a_person(sayso: Command, ledger: Path) -> None:
    """Where nobody can be asked, nothing is deleted; neither is it where one of the documents is unknown."""
    answer = sayso("delete", "pier.txt")
    assert answer.status == 2
    assert answer.lines == ["sayso: there is nobody to ask; expected a terminal; say --yes to delete without asking"]
    assert sayso("delete", "pier.txt", "tower.txt", "--yes").status == 1
    with Ledger(ledger) as opened:
        assert len(opened.documents()) == 2


class Person(io.StringIO):
    """Standard input with a person behind it."""

    def isatty(self) -> bool:
        """Tell that there is one."""
        return True


ANSWERS = {"yes": ("y\n", 1), "a longer yes": ("YES\n", 1), "no": ("n\n", 2), "nothing": ("\n", 2), "the end": ("", 2)}


@pytest.mark.parametrize(("answer", "left"), ANSWERS.values(), ids=ANSWERS)
def test_delete_takes_only_yes_for_yes(
    sayso: Command, ledger: Path, monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    """The documents are named before the question; anything but yes is no."""
    monkeypatch.setattr(sys, "stdin", Person(answer))
    told = sayso("delete", "pier.txt").messages
    assert "The old pier (Town Crier · 2024-06-01, 2 statements)\nDelete it? [y/N] " in told
    assert ("nothing was deleted" in told) is (left == 2)
    with Ledger(ledger) as opened:
        assert len(opened.documents()) == left


def test_verify(sayso: Command, ledger: Path) -> None:
    """A sound ledger gives numbers and a status of 0."""
    assert ledger.exists()
    answer = sayso("verify")
    assert (answer.status, answer.messages) == (0, "")
    check_snapshot("command-verify", tidy(answer.output))


def test_verify_finds_what_has_changed(sayso: Command, ledger: Path, reports: Path) -> None:
    """A changed file and a changed span are told, one line each; a file that is gone is counted."""
    (reports / "pier.txt").write_text("The old pier\n\nNobody spoke.\n")
    (reports / "bridge.txt").unlink()
    connection = sqlite3.connect(ledger)
    connection.execute("UPDATE statement_span SET surface = 'xyz' WHERE surface = 'denied'")
    connection.commit()
    connection.close()
    answer = sayso("verify")
    assert answer.status == 1
    assert [line.split(": ", 2)[2] for line in sorted(answer.lines)] == [
        "cue at 38-44 reads 'denied', not 'xyz'; read its file again after `sayso delete`",
        "the rows of statement_span are not those of the record; read its file again after `sayso delete`",
        (
            "the file has changed since it was read; restore the file, or `sayso delete` the document and read the "
            "file again"
        ),
    ]
    numbers = {line.rsplit(None, 1)[0]: int(line.rsplit(None, 1)[1]) for line in answer.output.splitlines()[2:]}
    assert numbers["source files"] == 1
    assert numbers["source files no longer there"] == 1
    assert numbers["failures"] == 3


def test_version(sayso: Command) -> None:
    """`--version` is one line."""
    answer = sayso("--version")
    assert answer.status == 0
    assert answer.output.startswith("sayso 0.")


def test_a_pipe_that_closes_early(ledger: Path) -> None:
    """`sayso statements | head -1` ends without a traceback."""
    with Ledger(ledger) as opened:
        record = opened.record(opened.find("bridge.txt").id)
        for number in range(30):  # together more than a pipe holds
            document = replace(record.document, id=f"{number:016x}", title="The old bridge " * 500)
            opened.write(Record(versions=record.versions, document=document))
    program = "from sayso.views.cli import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", program, "documents", "--json", "--ledger", str(ledger)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"id"')
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1  # it was still writing
