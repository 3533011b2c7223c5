"""The commands that ask for actors, and those that judge."""

import json
from pathlib import Path

import pytest

from sayso.views import columns
from tests.ledger.kept import lay_ledger
from tests.ledger.test_identities import report
from tests.views.conftest import Command
from tests.views.snapshots import check_snapshot, tidy


@pytest.fixture
def cast(sayso: Command, tmp_path: Path) -> Path:
    """Give a ledger in which states and people speak."""
    assert sayso("--version").status == 0
    return lay_ledger(
        tmp_path / "sayso.db",
        report("Harbour Post", "Norway", "Ukraine", "Joe Brandt"),
        report("Late Mail", "Oda Ilves", "Joseph Brandt", country="NOR", office="envoy"),
    )


def test_actors_as_a_table(sayso: Command, cast: Path) -> None:
    """Those who say most come first, with their counts."""
    assert cast.exists()
    check_snapshot("command-actors", tidy(sayso("actors").output))


def test_actors_for_programs(sayso: Command, cast: Path) -> None:
    """JSON and CSV have the promised columns; conditions narrow the list."""
    assert cast.exists()
    rows = [json.loads(line) for line in sayso("actors", "--country", "ukr", "--json").output.splitlines()]
    assert [tuple(row) for row in rows] == [columns.ACTOR_COLUMNS]
    assert rows[0]["entity"] == "UKR"
    table = sayso("actors", "--kind", "person", "--format", "csv").output.splitlines()
    assert table[0] == ",".join(columns.ACTOR_COLUMNS)
    assert len(table) == 3
    assert sayso("actors", "--search", "nobody").messages == "no actors\n"


def test_an_actor_as_a_page(sayso: Command, cast: Path) -> None:
    """Who it is, for whom it speaks, what it said, by outlet, and why it is one."""
    assert cast.exists()
    check_snapshot("command-actor", tidy(sayso("actor", "Norway").output))
    shown = json.loads(sayso("actor", "Norway", "--json").output)
    assert shown["actor"]["entity"] == "NOR"
    assert [row["source"] for row in shown["said"]] == ["Norway", "Oda Ilves", "Joseph Brandt"]


def test_statements_by_an_actor(sayso: Command, cast: Path) -> None:
    """`--by` asks who it is, `--itself` for its own name; `--itself` alone is a wrong command line."""
    assert cast.exists()
    by = [json.loads(line) for line in sayso("statements", "--by", "Norway", "--json").output.splitlines()]
    assert [row["actors"] for row in by] == [["Norway"], ["Oda Ilves"], ["Joseph Brandt"]]
    own = sayso("statements", "--by", "Norway", "--itself", "--json").output.splitlines()
    assert len(own) == 1
    answer = sayso("statements", "--itself")
    assert (answer.status, answer.lines) == (
        2,
        ["sayso: --itself without --by, --about or --to; expected one of them beside it; name an actor"],
    )
    for option in ("--about", "--to"):
        assert sayso("statements", option, "Norway").messages == "no statements\n"


WRONG = (["documents", "--itself"], ["search", "rain", "--itself"], ["actors", "--itself"], ["show", "x", "--itself"])


@pytest.mark.parametrize("words", WRONG, ids=lambda words: words[0])
def test_itself_needs_somebody(sayso: Command, cast: Path, words: list[str]) -> None:
    """`--itself` alone is a wrong command line everywhere."""
    assert cast.exists()
    answer = sayso(*words)
    assert (answer.status, answer.lines) == (
        2,
        ["sayso: --itself without --by, --about or --to; expected one of them beside it; name an actor"],
    )


def test_documents_search_and_actors_by_whose_statements_they_hold(sayso: Command, cast: Path) -> None:
    """Documents that hold such a statement, what it says, and who made it."""
    assert cast.exists()

    def rows(*words: str) -> list[dict[str, object]]:
        return [json.loads(line) for line in sayso(*words, "--json").output.splitlines()]

    assert [row["outlet"] for row in rows("documents", "--by", "Oda Ilves")] == ["Late Mail"]
    assert [row["outlet"] for row in rows("documents", "--by", "Norway")] == ["Harbour Post", "Late Mail"]
    assert [row["outlet"] for row in rows("documents", "--by", "Norway", "--itself")] == ["Harbour Post"]
    assert sayso("documents", "--about", "Norway").messages == "no documents\n"
    words = str(rows("statements", "--by", "Oda Ilves")[0]["content"]).split()[0]
    everywhere = rows("search", words)
    (hit,) = rows("search", words, "--by", "Oda Ilves")
    assert len(everywhere) > 1
    assert [row["source"] for row in hit["statements"]] == ["Oda Ilves"]  # type: ignore[attr-defined]
    assert sayso("search", words, "--to", "Norway").messages == "nothing found\n"
    assert {row["name"] for row in rows("actors", "--by", "Norway")} == {"Norway", "Oda Ilves", "Joseph Brandt"}
    assert [row["name"] for row in rows("actors", "--by", "Norway", "--itself")] == ["Norway"]
    assert sayso("actors", "--about", "Norway").messages == "no actors\n"


def test_a_document_with_the_statements_of_one_actor_marked(sayso: Command, cast: Path) -> None:
    """Only these are marked, under their own numbers; the record as a whole knows no such choice."""
    assert cast.exists()
    name = [json.loads(line)["id"] for line in sayso("documents", "--json").output.splitlines()][1]
    marked = sayso("show", name, "--by", "Joseph Brandt").output
    assert "[S2: Joseph Brandt]" in marked
    assert "[S1: Oda Ilves]" not in marked
    assert "no statements" in sayso("show", name, "--about", "Norway").output
    answer = sayso("show", name, "--by", "Norway", "--json")
    message = (
        "sayso: --json beside --by, --about or --to; expected a record as it was read, or some statements of it; "
        f"ask `sayso statements --document {name} --json` with the same options"
    )
    assert (answer.status, answer.lines) == (2, [message])


def test_an_actor_by_whom_and_where(sayso: Command, cast: Path) -> None:
    """What somebody says can be narrowed by outlet and by whom it is about; what is said of it, by who says it."""
    assert cast.exists()
    said = json.loads(sayso("actor", "Norway", "--outlet", "Late Mail", "--json").output)["said"]
    assert [row["source"] for row in said] == ["Oda Ilves", "Joseph Brandt"]
    assert json.loads(sayso("actor", "Norway", "--about", "Ukraine", "--json").output)["said"] == []


def test_judgements_are_kept_listed_and_taken_back(sayso: Command, cast: Path) -> None:
    """Each kind of judgement is one command; the list shows who judged what."""
    assert cast.exists()
    for number, words in enumerate(
        (
            ["merge", "Oda Ilves", "Norway"],
            ["same", "Ukraine", "Joe Brandt"],
            ["rename", "Ukraine", "The Far Shore"],
            ["split", "Ukraine", "Joe Brandt"],
        ),
        1,
    ):
        answer = sayso("judge", *words, "--by", "anna")
        if words[0] == "split":
            assert answer.status == 1
            assert "no document is called 'Joe Brandt'" in answer.messages
            continue
        assert (answer.status, answer.messages) == (0, f"judgement {number} kept: {' '.join(words)}\n")
    assert sayso("judge", "different", "Oda Ilves", "Norway").status == 0
    assert "The Far Shore" in sayso("actors").output
    rows = [json.loads(line) for line in sayso("judge", "list", "--all", "--json").output.splitlines()]
    assert [(row["kind"], row["closed_at"] is None) for row in rows] == [
        ("merge", False),
        ("same", True),
        ("rename", True),
        ("different", True),
    ]
    assert rows[0]["by"] == "anna"
    assert sayso("judge", "undo", "3").messages == "judgement 3 taken back\n"
    assert "The Far Shore" not in sayso("actors").output
    assert "merge Oda Ilves Norway" in sayso("judge", "list", "--all").output


def test_rejected_statements_are_left_out(sayso: Command, cast: Path) -> None:
    """A statement that was rejected is not listed, but can be asked for."""
    assert cast.exists()
    number = json.loads(sayso("statements", "--by", "Ukraine", "--json").output)
    assert sayso("judge", "reject", f"{number['document']}#{number['number']}", "--by", "anna").status == 0
    assert sayso("statements", "--by", "Ukraine").messages == "no statements\n"
    assert json.loads(sayso("statements", "--rejected", "--json").output)["id"] == number["id"]


def test_a_gazetteer_of_ones_own(sayso: Command, reports: Path, tmp_path: Path) -> None:
    """A file with errors is refused with its line before anything is read."""
    assert reports.exists()
    (tmp_path / "own.yaml").write_text("actors:\n  - name: Northern Ports\n    kind: ship\n")
    answer = sayso("read", "reports", "--gazetteer", "own.yaml", "--ledger", "sayso.db")
    assert answer.status == 1
    assert answer.messages.startswith("sayso: own.yaml, line 3")
    assert sayso("read", "reports", "--gazetteer", "missing.yaml").status == 1
