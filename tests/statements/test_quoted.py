"""Those who are quoted."""

from typing import NamedTuple

import pytest

from tests.statements.build import Arc, Report, shown

Tree = dict[str, tuple[str, str]]


class Case(NamedTuple):
    text: str
    arcs: list[Arc]
    cue: list[str]
    content: list[str]


CASES = {
    "two cues become one": Case(
        "Holm was quoted as saying that it rained.",
        [Arc("was quoted", None, ["Holm", "as saying that it rained"]), Arc("saying", None, "that it rained")],
        ["was quoted as saying"],
        ["that it rained"],
    ),
    "the second may be missing": Case(
        "Holm was quoted as saying that it rained.",
        [Arc("was quoted", None, ["Holm", "as saying that it rained"])],
        ["was quoted as saying"],
        ["that it rained"],
    ),
    "the quotation may stand first": Case(
        "“It rained,” Holm was quoted as saying by a paper.",
        [Arc("was quoted as saying by a paper", None, "“It rained,” Holm", anchor="quoted")],
        ["was quoted as saying"],
        ["“It rained,”"],
    ),
    "or right behind": Case(
        "Holm was heard saying “It rained” there.",
        [Arc("was heard", None, "Holm")],
        ["was heard saying"],
        ["“It rained”"],
    ),
    "who quotes does not speak": Case(
        "Holm was quoted by a paper as saying that it rained.",
        [Arc("was quoted", "a paper", "Holm"), Arc("saying", None, "that it rained")],
        ["was quoted", "as saying"],
        ["that it rained"],
    ),
}


def tree_of(verb: str) -> Tree:
    """Give the tree of a passive with its participle."""
    return {
        verb: ("root", verb),
        "Holm": ("nsubj:pass", verb),
        "was": ("aux:pass", verb),
        "saying": ("xcomp", verb),
        "rained": ("ccomp", "saying"),
    }


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_who_is_quoted_speaks(case: Case) -> None:
    """The subject of “was quoted as saying” is the source, and both verbs are one cue."""
    verb = "heard" if "heard" in case.text else "quoted"
    tags = {"Holm": "PROPN", verb: "VERB", "saying": "VERB", "rained": "VERB"}
    report = Report(case.text, case.arcs, tags=tags, tree=tree_of(verb))
    statement = report.one()
    assert shown(report, statement.source.spans) == ["Holm"]
    assert statement.cue is not None
    assert shown(report, statement.cue.spans) == case.cue
    assert shown(report, statement.content.spans) == case.content


def test_a_passive_alone_is_as_it_was() -> None:
    """Without a verb of saying behind it nobody is known to speak: shares are quoted as falling."""
    report = Report(
        "Shares were quoted as falling.",
        [Arc("were quoted", None, "as falling")],
        tags={"quoted": "VERB", "falling": "VERB"},
        tree={"Shares": ("nsubj:pass", "quoted"), "were": ("aux:pass", "quoted"), "falling": ("xcomp", "quoted")},
    )
    statement = report.one()
    assert statement.source.spans == ()
    assert statement.source.unknown_because == "the cue is passive and names no one"


def test_an_active_verb_is_as_it_was() -> None:
    """“Quoted Holm as saying” is the paper's statement, and what Holm says stands inside it."""
    report = Report(
        "A paper quoted Holm as saying that it rained.",
        [Arc("quoted", "A paper", "Holm as saying that it rained"), Arc("saying", "Holm", "that it rained")],
        tags={"quoted": "VERB", "saying": "VERB"},
        tree={"quoted": ("root", "quoted"), "Holm": ("obj", "quoted"), "saying": ("xcomp", "quoted")},
    )
    outer, inner = report.read().statements
    assert inner.inside == outer.id
