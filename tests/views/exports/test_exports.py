"""Every export, held against what it wrote when somebody last looked at it.

The input is `quarrel.jsonl`, the records of two reports, and `NAME.expected` what the export writes of them. After a
change that is meant, SAYSO_UPDATE_SNAPSHOTS=1 writes both anew.
"""

import csv
import io
import os
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.ledger import Ledger
from sayso.schema import Record
from sayso.views.exports import EXPORTS, Export, find_export, list_exports
from sayso.views.exports.plover import COLUMNS, OUR_COLUMNS
from tests.ledger.affairs import LINKER, mail_record, post_record
from tests.views.conftest import Command
from tests.views.snapshots import UPDATE

HERE = Path(__file__).parent
INPUT = HERE / "quarrel.jsonl"
MINE = Export("mine", "what a third party writes", lambda _, stream: stream.write("mine\n"))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger of the stored records."""
    if os.environ.get(UPDATE):
        INPUT.write_text("".join(each.to_json() + "\n" for each in (post_record(), mail_record())), "utf-8")
    with Ledger(tmp_path_factory.mktemp("exports") / "a.db", linker=LINKER) as opened:
        for line in INPUT.read_text("utf-8").splitlines():
            opened.write(Record.from_json(line))
        yield opened


@pytest.mark.parametrize("export", EXPORTS, ids=[export.name for export in EXPORTS])
def test_an_export_writes_what_is_expected(ledger: Ledger, export: Export) -> None:
    """The stored input gives the stored output, and the number of its rows."""
    stream = io.StringIO(newline="")
    count = export.write(ledger, stream)
    expected = HERE / f"{export.name}.expected"
    if os.environ.get(UPDATE):
        expected.write_text(stream.getvalue(), "utf-8", newline="")
    assert stream.getvalue() == expected.read_text("utf-8")
    assert 0 < count < stream.getvalue().count("\n")
    assert export.about


def test_plover_has_forty_columns_and_ours(ledger: Ledger) -> None:
    """One line for each source with each recipient, with ids of their own; what is denied says so."""
    stream = io.StringIO(newline="")
    find_export("plover").write(ledger, stream)
    rows = list(csv.DictReader(io.StringIO(stream.getvalue(), newline=""), delimiter="\t"))
    assert (len(COLUMNS), set(rows[0])) == (40, {*COLUMNS, *OUR_COLUMNS})
    assert [row["Recipient Name"] for row in rows if row["Event Mode"] == "visit"] == ["Iceland", "Norway"]
    assert len({row["Event ID"] for row in rows}) == len(rows)
    (seized,) = [row for row in rows if row["Event Mode"] == "seize"]
    assert (seized["Say-So"], seized["Stance"], seized["Disputed"]) == ("Mara Ilves;Iceland", "asserts;denies", "1")
    assert (seized["Event Date"], seized["Date Granularity"], seized["Date Basis"]) == ("2024-05-01", "month", "text")
    text = ledger.record(seized["Document"]).document.text
    assert text[int(seized["Trigger Start"]) : int(seized["Trigger End"])] == seized["Trigger"]


def test_what_is_rejected_is_not_exported(tmp_path: Path) -> None:
    """A rejected statement takes away the events that rest on it alone."""
    with Ledger(tmp_path / "a.db", linker=LINKER) as opened:
        opened.write(mail_record())
        opened.judge("reject", f"{mail_record().document.id}#2", by="anna")
        stream = io.StringIO()
        assert find_export("plover").write(opened, stream) == 2
        assert "AID" not in stream.getvalue()


def test_third_parties_add_exports() -> None:
    """An entry point leads to one more; one that leads to anything else is refused."""
    mine = EntryPoint("mine", "tests.views.exports.test_exports:MINE", "sayso.exports")
    assert list_exports([mine]) == (*EXPORTS, MINE)
    assert find_export("mine", list_exports([mine])) is MINE
    wrong = EntryPoint("wrong", "tests.views.exports.test_exports:HERE", "sayso.exports")
    with pytest.raises(UsageError, match=r"the export 'wrong' \(.*:HERE\) is a PosixPath; expected a sayso\.views"):
        list_exports([wrong])


def test_export_as_a_command(sayso: Command, tmp_path: Path) -> None:
    """To a file with a word about it, or to standard output alone; what is not there is told."""
    with Ledger(tmp_path / "sayso.db", linker=LINKER) as opened:
        opened.write(mail_record())
    answer = sayso("export", "plover", "events.tsv")
    assert (answer.status, answer.output, answer.messages) == (0, "", "3 rows written to events.tsv\n")
    assert sayso("export", "plover").output == (tmp_path / "events.tsv").read_text("utf-8")
    assert sayso("export", "plovr").lines == [
        "sayso: there is no export 'plovr'; expected one of plover; `sayso export --help` tells what they are"
    ]
    assert sayso("export", "plover", "nowhere/x.tsv").lines == [
        (
            "sayso: FILE is 'nowhere/x.tsv': No such file or directory; expected a file in a folder that exists and "
            "may be written to; name another"
        )
    ]
