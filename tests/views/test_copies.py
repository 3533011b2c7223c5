"""`--without-copies`: one meaning at every command that lists or counts what a ledger holds."""

import json
from pathlib import Path

import pytest
import typer.main
from typer.core import TyperGroup

from sayso.errors import UsageError
from sayso.ledger import Ledger
from sayso.pipeline import read_many
from sayso.schema import Comparison, Copies
from sayso.views import reading
from sayso.views.carried import carried_among, carried_in_ledger, carried_line
from sayso.views.cli import app
from sayso.views.comparing import compare_documents, compare_paths
from sayso.views.dossier.gathering import gather_documents
from sayso.views.exports import EXPORTS, Export, writer_of
from tests.ledger.affairs import LINKER
from tests.ledger.carried import agency, other, passages, whole
from tests.ledger.ferry import FINDERS
from tests.ledger.kept import lay_ledger
from tests.ledger.samples import VERSIONS
from tests.linkage.affairs import compare
from tests.views.conftest import Command

PASSAGES = "2 passages of 2 reports left out: carried, and not written there\n"
READS = {"read", "show", "delete", "verify", "judge"}  # commands that list and count nothing of a ledger
LISTED = {  # rows with copies, rows without, and what is said of those that are left out
    "statements": (19, 11, "8 statements left out: in text that reports carry and have not written\n"),
    "events": (10, 5, "5 events left out: in text that reports carry and have not written\n"),
    "quantities": (12, 7, "5 figures left out: in text that reports carry and have not written\n"),
    "timeline": (5, 2, "3 moments left out: in text that reports carry and have not written\n"),
    "documents": (4, 4, PASSAGES),
    "actors": (13, 12, PASSAGES),
    "stories": (1, 1, PASSAGES),
    "disputes": (1, 1, PASSAGES),
}
OBJECTS = {"search captain": "search", "actor Mara": "actor", "affair": "affair", "voice": "voice"}


@pytest.fixture(autouse=True)
def ledger(sayso: Command, tmp_path: Path) -> Path:
    """Give a ledger of an agency's report, two that carry it, and a fourth, where commands look for one."""
    assert callable(sayso)
    return lay_ledger(tmp_path / "sayso.db", agency(), whole(), passages(), other(), finders=FINDERS)


def test_every_command_has_it() -> None:
    """Whatever lists or counts what a ledger holds can leave copies out."""
    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)
    having = {name for name, each in command.commands.items() if "without_copies" in {p.name for p in each.params}}
    assert having == set(command.commands) - READS


@pytest.mark.parametrize("name", LISTED)
def test_rows_are_left_out(sayso: Command, name: str) -> None:
    """Rows of carried text are not written, and it is said how many they are; as a table and as JSON."""
    rows, left, said = LISTED[name]
    every, own = sayso(name, "--json"), sayso(name, "--json", "--without-copies")
    assert (len(every.output.splitlines()), len(own.output.splitlines())) == (rows, left)
    assert own.messages == said
    shown = sayso(name, "--without-copies")
    assert (shown.status, said in shown.messages) == (0, True)
    assert shown.output != sayso(name).output


@pytest.mark.parametrize("words", OBJECTS)
def test_counts_are_less(sayso: Command, words: str) -> None:
    """What counts is a part of what else would; what is left out is said once."""
    every, own = sayso(*words.split(), "--json"), sayso(*words.split(), "--json", "--without-copies")
    assert own.status == 0
    assert 0 < len(own.output) < len(every.output)
    assert own.messages == PASSAGES
    assert sayso(*words.split(), "--without-copies").messages == PASSAGES


def test_a_limit_does_not_change_what_is_left_out(sayso: Command) -> None:
    """All rows that do not count are told, though few are shown; in CSV, too."""
    answer = sayso("statements", "--without-copies", "--limit", "2", "--format", "csv")
    assert len(answer.output.splitlines()) == 3
    assert answer.messages == LISTED["statements"][2]
    assert "0 statements left out" in sayso("statements", "--without-copies", "--outlet", "Reuters").messages


def test_documents_of_a_choice(sayso: Command) -> None:
    """With --by, a report counts that has such a statement of its own."""
    every = sayso("documents", "--by", "Oda Brandt", "--json").output.splitlines()
    own = sayso("documents", "--by", "Oda Brandt", "--json", "--without-copies").output.splitlines()
    assert (len(every), [json.loads(line)["outlet"] for line in own]) == (3, ["Reuters"])
    hits = sayso("search", "sounder", "--by", "Oda Brandt", "--json", "--without-copies").output.splitlines()
    assert [json.loads(line)["document"]["outlet"] for line in hits] == ["Reuters"]


def test_an_export(sayso: Command) -> None:
    """PLOVER can be written without copies; a form that cannot is refused."""
    every, own = sayso("export", "plover", "-").output, sayso("export", "plover", "-", "--without-copies").output
    assert set(own.splitlines()) < set(every.splitlines())
    assert writer_of(EXPORTS[0], without_copies=False) is EXPORTS[0].write
    bare = Export("bare", "nothing", EXPORTS[0].write)
    with pytest.raises(UsageError, match="bare cannot be written --without-copies"):
        writer_of(bare, without_copies=True)


def test_comparing(ledger: Path) -> None:
    """Links, what one report alone has, and shares are those of the reports' own text; from files as from a ledger."""
    with Ledger(ledger, linker=LINKER, finders=FINDERS) as opened:
        _, every = compare_documents(opened, ())
        _, own = compare_documents(opened, (), without_copies=True)
        _, two = compare_documents(opened, [whole().document.id, other().document.id], without_copies=True)
        kept = {row.id for row in opened.statements(copies=Copies.WITHOUT)}
    assert own.copies == every.copies
    assert {end for link in own.links for end in (link.a, link.b)} <= kept
    assert 0 < len(own.links) < len(every.links)
    assert {row.statement for row in own.only_in} <= kept
    post, reuters = whole().document.id, agency().document.id
    assert letters_of(own, post) < letters_of(every, post) / 4
    assert letters_of(own, reuters) == letters_of(every, reuters)
    assert letters_of(two, post) == letters_of(own, post)
    assert [row for row in own.hearings if row.document == post] == [
        row for row in two.hearings if row.document == post
    ]


LEFT = "left out: 124 words and 5 statements of A, from Reuters (B); 49 words and 3 statements of C, from Reuters (B)\n"


@pytest.mark.parametrize("words", ["compare", "compare --json", "dossier -"])
def test_what_was_left_out_is_told(sayso: Command, words: str) -> None:
    """How much of which report, and whose it is; without the option nothing is told."""
    assert LEFT in sayso(*words.split(), "--without-copies").messages
    assert "left out" not in sayso(*words.split()).messages


def test_what_was_left_out_of_some_reports(ledger: Path) -> None:
    """A report that is not shown is called by its outlet and day; where nothing is carried, that is said."""
    with Ledger(ledger, linker=LINKER, finders=FINDERS) as opened:
        two = carried_in_ledger(opened, [passages(), other()])
        none = carried_in_ledger(opened, [agency(), other()])
    assert carried_line(two, {passages().document.id: "A", other().document.id: "B"}) == (
        "left out: 49 words and 3 statements of A, from Reuters (Reuters · 2024-03-05)"
    )
    nothing = "nothing was left out as a copy: none of these reports carries text that it has not written"
    assert carried_line(none, {}) == nothing


def test_what_was_left_out_of_files() -> None:
    """It is told from these alone: without the agency's own report, the earliest that has its text stands for it."""
    three = (whole(), agency(), passages())
    letters = {record.document.id: letter for record, letter in zip(three, "ABC", strict=True)}
    assert f"{carried_line(carried_among(three, compare(*three).copies), letters)}\n" == LEFT
    two = (whole(), passages())
    told = carried_line(carried_among(two, compare(*two).copies), letters)
    assert told == "left out: 49 words and 3 statements of C, from A"


def letters_of(comparison: Comparison, document: str) -> int:
    """Count the letters of a report that have a speaker."""
    return sum(row.characters for row in comparison.voice if row.document == document)


def test_a_comparison_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is carried among files is told from these files alone."""
    monkeypatch.setattr(reading, "load_reader", lambda _: (read_many, VERSIONS))
    folder = tmp_path / "files"
    folder.mkdir()
    for name, record in (("agency.txt", agency()), ("post.txt", whole())):
        (folder / name).write_text(record.document.text)
    (folder / "meta.json").write_text(
        '{"agency.txt": {"published": "2024-03-05", "outlet": "Reuters", "language": "en"},'
        ' "post.txt": {"published": "2024-03-05", "outlet": "Odran Post", "language": "en"}}'
    )
    (_, every), (_, own) = (compare_paths([str(folder)], without_copies=left) for left in (False, True))
    assert sum(row.characters for row in own.voice) < sum(row.characters for row in every.voice)
    assert not [link for link in own.links if link.kind == "same"]
    assert [link for link in every.links if link.kind == "same"]


def test_a_dossier(ledger: Path) -> None:
    """Statements that do not count are in no list, nor are events and figures; the reports stand in full."""
    with Ledger(ledger, linker=LINKER, finders=FINDERS) as opened:
        found = gather_documents(opened, (), title=None, as_of=None, without_copies=True)
        single = gather_documents(opened, [whole().document.id], title=None, as_of=None, without_copies=True)
        carried = {row.id for row in opened.statements(copies=Copies.ONLY)}
        assert found.affair == opened.affair(copies=Copies.WITHOUT)
        assert found.timeline == opened.timeline(copies=Copies.WITHOUT)
    assert found.hidden == carried
    assert {record.document.text for record in found.records} >= {whole().document.text, agency().document.text}
    assert len(found.events) == 5
    assert {row.document for row in found.figures} == {each.document.id for each in (agency(), passages(), other())}
    assert letters_of(single.comparison, whole().document.id) == letters_of(found.comparison, whole().document.id)


def test_a_dossiers_page(sayso: Command, tmp_path: Path) -> None:
    """The page is written, with the passages that are carried marked as such."""
    assert sayso("dossier", "own.html", "--without-copies").status == 0
    assert sayso("dossier", "all.html").status == 0
    own, every = ((tmp_path / name).read_text("utf-8") for name in ("own.html", "all.html"))
    assert own.count("Oda Brandt") < every.count("Oda Brandt")
    post = "124 words and 5 statements of <a"
    assert ("Left out of all lists and counts" in own, post in own, post in every) == (True, True, False)
