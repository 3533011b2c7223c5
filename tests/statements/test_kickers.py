"""What stands before the colon of a title and is nobody who speaks."""

from typing import NamedTuple

import pytest

from sayso.schema import BlockKind
from tests.statements.build import Arc, Report, shown

BODY = "It rained."


class Case(NamedTuple):
    """A title, what the network takes for sources, cues and contents in it, and the sources that remain."""

    title: str
    arcs: list[Arc]
    sources: list[str]
    persons: tuple[str, ...] = ()
    body: str = BODY


def colon(source: str, content: str) -> Arc:
    """Make the arcs of a colon."""
    return Arc(":", source, content)


SMELTER = Arc("denies", "smelter", "dumping waste")
CASES = {
    "somebody else speaks behind it": Case(
        "River Elv: smelter denies dumping waste",
        [colon("River Elv", "smelter denies dumping waste"), SMELTER],
        ["smelter"],
    ),
    "an acronym that looks like a pronoun speaks behind it": Case(
        "Virus: young are not safe, WHO warns",
        [colon("Virus", "young are not safe"), Arc("warns", "WHO", "young are not safe")],
        ["WHO"],
    ),
    "so it does behind one who speaks in the report": Case(
        "Harbour Board: smelter denies dumping waste",
        [
            colon("Harbour Board", "smelter denies dumping waste"),
            SMELTER,
            Arc("said", "Board@2", "It rained"),
        ],
        ["Harbour Board", "smelter", "Board"],
        body="It rained, Board said.",
    ),
    "a person": Case(
        "Ann Roe: smelter denies dumping waste",
        [colon("Ann Roe", "smelter denies dumping waste"), SMELTER],
        ["Ann Roe", "smelter"],
        persons=("Ann Roe",),
    ),
    "what tells by its nature": Case(
        "Poll: half say no", [colon("Poll", "half say no"), Arc("say", "half", "no")], ["Poll", "half"]
    ),
    "no verb of saying behind it": Case(
        "Harbour Board: smelter is shut", [colon("Harbour Board", "smelter is shut")], ["Harbour Board"]
    ),
    "the name of a column": Case("OPINION: Oslo is right", [colon("OPINION", "Oslo is right")], []),
    "what is explained": Case(
        "Port strike: what you need to know", [colon("Port strike", "what you need to know")], []
    ),
    "why, of a person": Case("Roe: why it all began", [colon("Roe", "why it all began")], [], persons=("Roe",)),
    "what, of a person": Case(
        "Roe: what we need is a pier", [colon("Roe", "what we need is a pier")], ["Roe"], persons=("Roe",)
    ),
    "a question": Case("Port strike: why stay?", [colon("Port strike", "why stay?")], ["Port strike"]),
    "a quotation": Case("OPINION: “Oslo is right”", [colon("OPINION", "“Oslo is right”")], ["OPINION"]),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_kickers(case: Case) -> None:
    """The colon behind a kicker is no cue; behind somebody who speaks it is."""
    report = Report(
        f"{case.title}\n\n{case.body}",
        case.arcs,
        tags={arc.cue: "VERB" for arc in case.arcs if arc.cue != ":"},
        kinds=[BlockKind.TITLE],
        persons=case.persons,
    )
    found = [shown(report, statement.source.spans) for statement in report.read().statements]
    assert [source for sources in found for source in sources] == case.sources


def test_a_colon_in_prose_stays_a_cue() -> None:
    """Only titles have kickers."""
    report = Report("OPINION: Oslo is right.", [colon("OPINION", "Oslo is right")])
    assert shown(report, report.one().source.spans) == ["OPINION"]
