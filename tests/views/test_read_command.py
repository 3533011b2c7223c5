"""`sayso read`: what goes where, what is told, and how it ends."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from sayso.batch import ReadMany
from sayso.documents import Metadata, ingest_document
from sayso.ledger import Ledger
from sayso.schema import Document, Record, Versions
from sayso.views import reading
from tests.ledger.samples import VERSIONS, read_simply
from tests.views.conftest import Command
from tests.views.snapshots import check_snapshot, tidy

EMPTY = "sayso: reports/empty.txt: it is empty; expected a report; leave it out"


def test_tables_by_default(sayso: Command, reports: Path) -> None:
    """Without a ledger and JSON the statements of each report are shown; what failed is told beside them."""
    answer = sayso("read", "reports")
    assert reports.exists()
    assert answer.status == 1
    check_snapshot("read-tables", tidy(answer.output))
    assert answer.lines[0] == EMPTY
    assert answer.lines[1].startswith("2 documents read, 1 failed, 3 statements, ")
    assert len(answer.lines) == 2


def test_warnings_are_shown(sayso: Command, tmp_path: Path) -> None:
    """A doubt about how a report was opened stands above its statements."""
    (tmp_path / "a.txt").write_bytes("The mayor said that the café was shut.".encode("cp1252"))
    assert "! the file is not UTF-8; it was read as cp1252\n" in sayso("read", "a.txt").output


def test_report_without_statements(sayso: Command, tmp_path: Path) -> None:
    """A report in which nobody speaks says so."""
    (tmp_path / "a.txt").write_text("The pier lay still in the morning fog, and not a soul was there to see it.")
    answer = sayso("read", "a.txt", "--quiet")
    assert (answer.status, answer.messages) == (0, "")
    assert "no statements\n" in answer.output


def test_json_is_one_record_a_line(sayso: Command, reports: Path) -> None:
    """Standard output holds records and nothing else."""
    answer = sayso("read", str(reports), "--json")
    records = [Record.from_json(line) for line in answer.output.splitlines()]
    assert [record.document.outlet for record in records] == ["Harbour Post", "Town Crier"]
    assert answer.status == 1


def test_json_acts_on_no_terminal(sayso: Command, tmp_path: Path) -> None:
    """Characters that act on a terminal are escapes in JSON, and mean the same."""
    text = "The mayor said that it was \x1b[31mred and \u202edne and that nothing was left of the old pier at all."
    (tmp_path / "a.txt").write_text(text)
    answer = sayso("read", "a.txt", "--json")
    assert "\x1b" not in answer.output
    assert "\u202e" not in answer.output
    assert Record.from_json(answer.output).document.text == text


def test_ledger_is_filled_and_then_left_alone(sayso: Command, reports: Path, tmp_path: Path) -> None:
    """The first run reads, the second has nothing to do; standard output stays empty."""
    first = sayso("read", str(reports), "--ledger", "a.db")
    assert (first.status, first.output) == (1, "")
    second = sayso("read", str(reports), "--ledger", "a.db")
    assert second.lines[-1] == "0 documents read, 2 unchanged, 1 failed, 0 statements"
    with Ledger(tmp_path / "a.db") as ledger:
        assert [row.outlet for row in ledger.documents()] == ["Town Crier", "Harbour Post"]


def test_ledger_and_json_together(sayso: Command, reports: Path) -> None:
    """With both, every run gives all records, those that the ledger holds included."""
    first = sayso("read", str(reports), "--ledger", "a.db", "--json")
    second = sayso("read", str(reports), "--ledger", "a.db", "--json")
    assert len(first.output.splitlines()) == 2
    assert second.output == first.output


def test_ledger_of_the_environment(
    sayso: Command, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`SAYSO_LEDGER` names the ledger for all commands."""
    monkeypatch.setenv("SAYSO_LEDGER", "elsewhere.db")
    sayso("read", str(reports))
    assert (tmp_path / "elsewhere.db").exists()
    assert "Town Crier" in sayso("documents").output


def test_facts_from_options(sayso: Command, tmp_path: Path) -> None:
    """Options say what is known of a report, and come before what lies beside it."""
    (tmp_path / "a.txt").write_text("The mayor said that the bridge was closed.")
    options = {
        "published": "11 July 2024",
        "outlet": "Harbour Post",
        "title": "Closed",
        "url": "https://harbour.example/1",
        "language": "en",
    }
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    document = Record.from_json(sayso("read", "a.txt", "--json", *words).output).document
    assert {name: getattr(document, name) for name in options} == options | {"published": "2024-07-11"}


def test_strictness(sayso: Command, tmp_path: Path) -> None:
    """A report in another language is read with a warning, or refused."""
    (tmp_path / "a.txt").write_text("Der Hafenmeister sagte am Montag, dass die Brücke im Mai geschlossen werde. " * 3)
    assert sayso("read", "a.txt").status == 0
    told = sayso("read", "a.txt", "--json")
    assert told.lines[0].startswith('sayso: a.txt: the text is in the language "de"')
    refused = sayso("read", "a.txt", "--strict")
    assert refused.status == 1
    assert refused.lines[0].startswith('sayso: a.txt: the text is in the language "de"; expected English')


def test_missing_path_costs_one_line(sayso: Command, reports: Path) -> None:
    """A path that is not there is told, and the others are read."""
    answer = sayso("read", "nowhere.txt", str(reports / "pier.txt"), "--json")
    assert answer.status == 1
    assert len(answer.output.splitlines()) == 1
    assert answer.lines[0].startswith("sayso: nowhere.txt: no such file or directory; ")


def test_messages_act_on_no_terminal(sayso: Command) -> None:
    """A path with an escape in it is told as it can be shown."""
    answer = sayso("read", "no\x1b[31m\nwhere.txt")
    assert answer.lines[0].startswith("sayso: no␛[31m where.txt: ")


USAGE = {
    "a date that is none": (
        ["--published", "someday", "a.txt"],
        'sayso: the date of publication is "someday"; expected a date such as 2024-07-11, 2024-07, 2024 or',
    ),
    "no path": ([], "Missing argument"),
    "no threads": (["a.txt", "--threads", "0"], "--threads"),
    "an option that is none": (["a.txt", "--verbose"], "No such option"),
}


@pytest.mark.parametrize(("words", "message"), USAGE.values(), ids=USAGE)
def test_wrong_command_lines(sayso: Command, words: list[str], message: str) -> None:
    """What is wrong with the command line itself ends with a status of 2."""
    answer = sayso("read", *words)
    assert answer.status == 2
    assert message in answer.messages
    assert "Traceback" not in answer.messages


def test_ledger_that_is_none(sayso: Command, reports: Path) -> None:
    """A file that is no ledger is refused in one line, before anything is read."""
    answer = sayso("read", str(reports), "--ledger", str(reports / "pier.txt"))
    assert (answer.status, answer.output) == (1, "")
    assert len(answer.lines) == 1
    assert "pier.txt: no ledger and no database; expected a file made by `sayso read --ledger`" in answer.lines[0]


INTERRUPTED = {
    "with a ledger": (["--ledger", "a.db"], "what was read is in a.db; the same command goes on from here"),
    "without": ([], "nothing is kept without --ledger"),
}


@pytest.mark.parametrize(("words", "message"), INTERRUPTED.values(), ids=INTERRUPTED)
def test_interruption(
    sayso: Command, reports: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], message: str
) -> None:
    """An interruption is told in one line, even quietly: what was done, and how to go on."""

    def interrupted(documents: Iterable[Document]) -> Iterator[Record]:
        for document in documents:
            yield read_simply(document)
            raise KeyboardInterrupt

    def load_reader(_: int, __: object = None) -> tuple[ReadMany, Versions]:
        return interrupted, VERSIONS

    monkeypatch.setattr(reading, "load_reader", load_reader)
    answer = sayso("read", str(reports), "--quiet", *words)
    assert answer.status == 130
    assert answer.lines[-1].startswith("stopped: 1 document read, 1 statement, ")
    assert answer.lines[-1].endswith(f" words/s; {message}")


@pytest.mark.parametrize("question", [("compare",), ("voice",), ("dossier", "page.html")], ids=" ".join)
def test_a_question_that_is_stopped(
    sayso: Command, reports: Path, monkeypatch: pytest.MonkeyPatch, question: tuple[str, ...]
) -> None:
    """Nothing is answered: half of the reports would be taken for all of them."""

    def interrupted(documents: Iterable[Document]) -> Iterator[Record]:
        yield from (read_simply(document) for document in list(documents)[:2])
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "load_reader", lambda _, __=None: (interrupted, VERSIONS))
    answer = sayso(*question, str(reports))
    assert (answer.status, answer.output) == (130, "")
    assert not Path("page.html").exists()


@pytest.mark.parametrize("question", [("compare",), ("voice",), ("dossier", "page.html")], ids=" ".join)
def test_a_question_about_files_tells_how_far_it_is(
    sayso: Command, reports: Path, monkeypatch: pytest.MonkeyPatch, question: tuple[str, ...]
) -> None:
    """On a terminal; many reports take minutes."""
    (reports / "german.txt").write_text("Der Hafen sagte, dass die alte Mole im Mai geschlossen wird.\n", "utf-8")
    piped = sayso(*question, str(reports))
    assert "4/4" not in piped.messages
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "4/4" in sayso(*question, str(reports)).messages


def test_progress_is_for_terminals(sayso: Command, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a bar counts the sources on standard error; standard output is the same."""
    piped = sayso("read", str(reports), "--json")
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = sayso("read", str(reports), "--json")
    assert shown.output == piped.output
    assert "3/3" in shown.messages
    assert "3/3" not in piped.messages
    quiet = sayso("read", str(reports), "--json", "--quiet")
    assert quiet.lines == [EMPTY.replace("reports/", f"{reports}/")]


def test_progress_is_not_mixed_with_results(sayso: Command, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where results are written to the same terminal there is no bar; with a ledger alone there is one."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "3/3" not in sayso("read", str(reports), "--json").messages
    assert "3/3" not in sayso("read", str(reports)).messages
    assert "3/3" in sayso("read", str(reports), "--ledger", "a.db").messages


def test_standard_input_is_not_counted_beforehand() -> None:
    """Counting would use it up."""
    assert reading.count_sources(["-"], Metadata()) is None


def test_reader_is_the_pipeline_s() -> None:
    """The versions that are known beforehand are those of the records that come out."""
    read_many, versions = reading.load_reader(2)
    documents = [ingest_document(f"The mayor of pier {number} said no.").document for number in range(7)]
    records = list(read_many(documents))
    assert [record.document for record in records] == documents
    assert {record.versions for record in records} == {versions}


def test_records_are_whole_lines(sayso: Command, tmp_path: Path) -> None:
    """A text of many lines, of odd line ends too, is one line of JSON."""
    text = "The mayor said so.\r\n\u2028The mayor said so.\x85\x0b\x0cThe mayor said so.\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    answer = sayso("read", "a.txt", "--json", "--language", "en")
    assert len(answer.output.splitlines()) == 1
    assert json.loads(answer.output)["document"]["text"] == text
