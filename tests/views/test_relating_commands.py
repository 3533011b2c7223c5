"""`sayso stories` and `sayso disputes`: what a ledger keeps, shown and as JSON, with places for `sayso show`."""

import json
import re
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from tests.ledger.affairs import LINKER
from tests.ledger.ferry import FINDERS, bread, court, dawn, night
from tests.views.conftest import Command


@pytest.fixture
def affair(sayso: Command, tmp_path: Path) -> Path:
    """Give a ledger of four reports, in the folder in which commands are called."""
    assert callable(sayso)
    path = tmp_path / "affair.db"
    with Ledger(path, linker=LINKER, finders=FINDERS) as ledger:
        for record in (night(), dawn(), court(), bread()):
            ledger.write(record)
    return path


def test_stories_are_listed(sayso: Command, affair: Path) -> None:
    """Days, documents, what they share; as JSON with outlets and counts."""
    shown = sayso("stories", "--ledger", affair.name)
    assert shown.status == 0
    for words in ("2024-03-05 to 2024-03-06  2 documents, 2 outlets", "Odran Post", "about Mara Lind", "1 × copied"):
        assert words in shown.output
    row = json.loads(sayso("stories", "--ledger", affair.name, "--json").output)
    assert (row["outlets"], row["same"], len(row["documents"])) == (["Odran Post", "Vessa Herald"], 1, 2)
    assert sayso("stories", "--ledger", affair.name, "--since", "2025").messages.strip() == "no stories"


def test_disputes_are_listed(sayso: Command, affair: Path) -> None:
    """A claim, where else it stands, who denies it; figures; each line with a place that can be shown."""
    shown = sayso("disputes", "--ledger", affair.name)
    assert shown.status == 0
    for words in ("claims  Mara Lind", "also  Lind", "denies  Oda Brandt", "figures  About "):
        assert words in shown.output
    places = re.findall(r"[0-9a-f]{12}@[0-9]+", re.sub(r"\s+", " ", shown.output))
    assert len(places) == 6
    assert sayso("show", places[0], "--ledger", affair.name).status == 0
    claim, figures = map(json.loads, sayso("disputes", "--ledger", affair.name, "--json").output.splitlines())
    assert [row["kind"] for row in claim["against"]] == ["denies"]
    assert [row["words"] for row in figures["figures"]] == ["About 240", "About 190"]
    none = sayso("disputes", "--ledger", affair.name, "--by", "Tove Holm")
    assert none.messages.strip() == "nothing disputed"


def test_two_statements_are_judged(sayso: Command, affair: Path) -> None:
    """What is judged different is disputed no more; a denial that somebody adds is."""
    one, other = court().document.id, night().document.id
    said = sayso("judge", "denies", f"{bread().document.id}#1", f"{other}#2", "--ledger", affair.name, "--by", "anna")
    assert said.status == 0
    assert "kept: denies" in said.messages
    assert "judged by anna" in sayso("disputes", "--ledger", affair.name).output
    for kind in ("same", "repeats", "supports", "counters", "different"):
        answer = sayso("judge", kind, f"{one}#1", f"{other}#1", "--ledger", affair.name)
        assert (answer.status, f"kept: {kind}" in answer.messages) == (0, True)
    claims = [json.loads(line) for line in sayso("disputes", "--ledger", affair.name, "--json").output.splitlines()]
    assert other not in {
        row["claim"]["document"] for row in claims if "claim" in row and "sounder" in str(row["claim"])
    }


def test_rejected_statements_are_not_compared(sayso: Command, affair: Path) -> None:
    """They are neither linked nor told by one report alone."""
    statement = night().statements[0].id
    whole = sayso("compare", "--ledger", affair.name, "--json").output
    assert statement in whole
    sayso("judge", "reject", statement, "--ledger", affair.name)
    assert statement not in sayso("compare", "--ledger", affair.name, "--json").output
