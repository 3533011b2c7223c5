"""`sayso stories` and `sayso disputes`: what a ledger keeps, shown and as JSON, with places for `sayso show`."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.views.relating import shared_parts
from tests.ledger.affairs import LINKER
from tests.ledger.ferry import FINDERS, bread, court, dawn, night
from tests.ledger.kept import lay_ledger
from tests.views.conftest import Command


@pytest.fixture
def affair(sayso: Command, tmp_path: Path) -> Path:
    """Give a ledger of four reports, in the folder in which commands are called."""
    assert callable(sayso)
    return lay_ledger(tmp_path / "affair.db", night(), dawn(), court(), bread(), finders=FINDERS)


def test_stories_are_listed(sayso: Command, affair: Path) -> None:
    """Days, documents, what they share; as JSON with outlets and counts."""
    shown = sayso("stories", "--ledger", affair.name)
    assert shown.status == 0
    for words in ("2024-03-05 to 2024-03-06  2 documents, 2 outlets", "Odran Post", "about Mara Lind", "1 × copied"):
        assert words in shown.output
    row = json.loads(sayso("stories", "--ledger", affair.name, "--json").output)
    assert (row["outlets"], row["same"], len(row["documents"])) == (["Odran Post", "Vessa Herald"], 1, 2)
    assert sayso("stories", "--ledger", affair.name, "--since", "2025").messages.strip() == "no stories"


def test_what_two_of_several_share_is_not_said_of_all(affair: Path) -> None:
    """The reason of a story is that of its likeliest pair."""
    with Ledger(affair, linker=LINKER, finders=FINDERS) as ledger:
        (story,) = ledger.stories()
    three = replace(story, documents=(*story.documents, story.documents[0]))
    lines = [next(shared_parts(row)) for row in (story, three)]
    assert lines[0].startswith("in common: ")
    assert lines[1].startswith("the two that are most alike have in common: ")


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


def test_a_place_leads_on(sayso: Command, affair: Path) -> None:
    """From a dispute to the claim, from there to the denial: each line has words, reason, score, and a place."""
    first = re.search(r"[0-9a-f]{12}@[0-9]+", sayso("disputes", "--ledger", affair.name).output)
    assert first is not None
    claim = re.sub(r"\s+", " ", sayso("show", first[0], "--ledger", affair.name).output)
    for words in (
        "said ▸that the echo sounder",
        "statement 1 Mara Lind: that the echo sounder",
        "the same as Lind [Mara Lind]: the echo sounder of the Halvard",
        "said again as Mara Lind",
        "denied by Oda Brandt: what Mara Lind said",
        "denied by Oda Brandt; what is denied is told in nearly the same words (",
    ):
        assert words in claim
    place = re.search(r"denied by .*?([0-9a-f]{12}@[0-9]+)", claim)
    assert place is not None
    denial = re.sub(r"\s+", " ", sayso("show", place[1], "--ledger", affair.name).output)
    assert "denies Mara Lind: that the echo sounder" in denial
    assert first[0] in denial


def test_a_place_of_a_figure_and_one_of_nothing(sayso: Command, affair: Path) -> None:
    """A figure has those that it conflicts with; a statement that nobody else has says so; plain words have nothing."""
    text = night().document.text
    figure = f"{night().document.id}@{text.index('About 240')}"
    shown = re.sub(r"\s+", " ", sayso("show", figure, "--ledger", affair.name).output)
    assert "figure About 240 conflict About 190 passengers" in shown
    assert "against Odran Post" in shown
    claim = f"{night().document.id}@{text.index('that the echo')}"
    assert (
        sayso("judge", "supports", f"{bread().document.id}#1", claim, "--ledger", affair.name, "--by", "anna").status
        == 0
    )
    said = re.sub(r"\s+", " ", sayso("show", claim, "--ledger", affair.name).output)
    assert re.search(r"supported by Tove Holm.*judged by anna \(1\.00, judged\)", said)
    lonely = f"{bread().document.id}@{bread().document.text.index('that rye')}"
    assert "supports Mara Lind" in re.sub(r"\s+", " ", sayso("show", lonely, "--ledger", affair.name).output)
    lonely = f"{dawn().document.id}@{dawn().document.text.index('that nobody')}"
    assert "nothing is known that says the same" in sayso("show", lonely, "--ledger", affair.name).output
    plain = sayso("show", f"{night().document.id}@5", "--ledger", affair.name).output
    assert "The f▸erry" in plain
    assert "statement" not in plain


def test_a_place_for_programs(sayso: Command, affair: Path) -> None:
    """One object: the paragraph, statements with links and the statements that these lead to, figures likewise."""
    text = court().document.text
    at = text.index("that the echo sounder")
    row = json.loads(sayso("show", f"{court().document.id}@{at}", "--ledger", affair.name, "--json").output)
    assert list(row) == ["document", "offset", "paragraph", "statements", "figures"]
    start, end = row["paragraph"]
    assert text[start:end].startswith("Oda Brandt denied")
    assert (row["document"], row["offset"], row["figures"]) == (court().document.id, at, [])
    inner, outer = row["statements"]
    assert inner["inside"] == outer["id"]
    for each in row["statements"]:
        for link in each["links"]:
            assert {each["id"], link["statement"]["id"]} == {link["a"], link["b"]}
    assert "denies" in {link["kind"] for link in outer["links"]}
    figure = f"{night().document.id}@{night().document.text.index('About 240') + 3}"
    (found,) = json.loads(sayso("show", figure, "--ledger", affair.name, "--json").output)["figures"]
    assert [(link["relation"], link["figure"]["words"]) for link in found["links"]] == [("conflict", "About 190")]


def test_wordings_at_a_place_for_programs(sayso: Command, affair: Path) -> None:
    """Links of one statement say where its wordings differ, as `sayso compare` does; others have nothing of it."""
    texts = {record.document.id: record.document.text for record in (night(), dawn(), court())}
    claim = f"{night().document.id}@{night().document.text.index('that the echo')}"
    (row,) = json.loads(sayso("show", claim, "--ledger", affair.name, "--json").output)["statements"]
    links = {link["kind"]: link for link in row["links"]}
    assert set(links) == {"same", "repeats", "denies"}
    assert {kind for kind, link in links.items() if "differences" in link} == {"same", "repeats"}
    (differs,) = links["same"]["differences"]
    mine, other = ("a", "b") if links["same"]["a"] == row["id"] else ("b", "a")
    assert (set(differs), differs["quoted"], differs[other]) == ({"a", "b", "quoted"}, False, None)
    assert texts[row["document"]][slice(*differs[mine])] == "that"
    assert links["repeats"]["differences"] == []
