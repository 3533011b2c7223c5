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


class Cited(NamedTuple):
    text: str
    arcs: list[Arc]
    outer: list[str]
    inner: list[str]


CITED = {
    "found as one": Cited(
        "A paper quoted Holm as saying that it rained.",
        [Arc("quoted", "A paper", "Holm as saying that it rained")],
        ["Holm as saying that it rained"],
        ["that it rained"],
    ),
    "without its source": Cited(
        "A paper cited Holm as saying that it rained.",
        [Arc("cited", "A paper", "Holm as saying that it rained"), Arc("saying", None, "that it rained")],
        ["Holm as saying that it rained"],
        ["that it rained"],
    ),
    "a cue of which the network is not sure": Cited(
        "A paper quoted Holm as saying that it rained.",
        [
            Arc("quoted", "A paper", "Holm as saying that it rained"),
            Arc("saying", "Holm", "that it rained", scores=(0.6, 0.99, 0.99, 0.99)),
        ],
        ["Holm as saying that it rained"],
        ["that it rained"],
    ),
    "who is told is no part of it": Cited(
        "A paper quoted Holm as telling farmers that it rained.",
        [Arc("quoted", "A paper", "Holm as telling farmers that it rained")],
        ["Holm as telling farmers that it rained"],
        ["that it rained"],
    ),
    "behind the quotation": Cited(
        "“It rained,” a paper quoted Holm as saying.",
        [Arc("quoted", "a paper", ["“It rained,”", "Holm as saying"])],
        ["“It rained,”", "Holm as saying"],
        ["“It rained,”"],
    ),
}


@pytest.mark.parametrize("case", CITED.values(), ids=CITED)
def test_what_another_is_quoted_as_saying(case: Cited) -> None:
    """What Holm says is hers, and stands inside the statement of the paper that quotes her."""
    verb = "cited" if "cited" in case.text else "quoted"
    said = "telling" if "telling" in case.text else "saying"
    farmers = {"farmers": ("iobj", said)} if "farmers" in case.text else {}
    report = Report(
        case.text,
        case.arcs,
        tags={"Holm": "PROPN", verb: "VERB", said: "VERB", "rained": "VERB"},
        tree={verb: ("root", verb), "Holm": ("obj", verb), said: ("advcl", verb), "rained": ("ccomp", said)} | farmers,
    )
    statements = {tuple(shown(report, row.source.spans)): row for row in report.read().statements}
    inner = statements.pop(("Holm",))
    (outer,) = statements.values()
    assert inner.inside == outer.id
    assert shown(report, outer.content.spans) == case.outer
    assert shown(report, inner.content.spans) == case.inner


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
