"""Verbs that share the auxiliary of a passive: who undergoes what they say does not say it."""

from typing import NamedTuple

import pytest

from tests.statements.build import Arc, Report, shown

Tree = dict[str, tuple[str, str]]


class Case(NamedTuple):
    """A sentence that begins with "Holm was …", the words of a second verb, and whether Holm says it."""

    text: str
    verb: str
    content: str
    below: Tree
    speaks: bool


CASES = {
    "without an object": Case(
        "Holm was arrested and accused of spying.", "accused", "of spying", {"spying": ("obl", "accused")}, False
    ),
    "with an infinitive": Case(
        "Holm was fined and ordered to leave.", "ordered", "to leave", {"leave": ("xcomp", "ordered")}, False
    ),
    "told something": Case(
        "Holm was stopped and told that it rained.",
        "told",
        "that it rained",
        {"rained": ("ccomp", "told"), "it": ("nsubj", "rained")},
        False,
    ),
    "behind a comma": Case(
        "Holm was jailed, accused of theft and denied visits.",
        "denied",
        "visits",
        {"accused": ("advcl", "jailed"), "visits": ("obj", "denied"), "denied": ("conj", "accused")},
        False,
    ),
    "the last of three": Case(
        "Holm was stopped, searched and warned of a flood.",
        "warned",
        "of a flood",
        {"flood": ("obl", "warned"), "searched": ("conj", "stopped")},
        False,
    ),
    "denied what can be granted": Case(
        "Holm was beaten and denied treatment.", "denied", "treatment", {"treatment": ("obj", "denied")}, False
    ),
    "with an object": Case(
        "Holm was arrested and accused Bergen of theft.",
        "accused",
        "Bergen of theft",
        {"Bergen": ("obj", "accused"), "theft": ("obl", "accused")},
        True,
    ),
    "with an auxiliary": Case(
        "Holm was arrested and has criticised theft.",
        "criticised",
        "theft",
        {"has": ("aux", "criticised"), "theft": ("obj", "criticised")},
        True,
    ),
    "a verb that needs no object": Case(
        "Holm was arrested and complained of theft.", "complained", "of theft", {"theft": ("obl", "complained")}, True
    ),
    "with a clause": Case(
        "Holm was sacked and denied that it rained.",
        "denied",
        "that it rained",
        {"rained": ("ccomp", "denied"), "it": ("nsubj", "rained")},
        True,
    ),
}


def source_of(case: Case, given: str | None) -> tuple[list[str], str | None]:
    """Give the source of a case, the network having found this one, and why there is none."""
    first = case.text.removeprefix("Holm was ").partition(",")[0].partition(" ")[0]
    verbs = {first, case.verb} | {
        word for word, (relation, _) in case.below.items() if relation in {"conj", "advcl", "ccomp"}
    }
    tree = {first: ("root", first), "Holm": ("nsubj:pass", first), "was": ("aux:pass", first)} | case.below
    report = Report(
        case.text,
        [Arc(case.verb, given, case.content)],
        tags={"Holm": "PROPN", **dict.fromkeys(verbs, "VERB")},
        tree={case.verb: ("conj", first)} | tree,
    )
    source = report.one().source
    return shown(report, source.spans), source.unknown_because


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_who_undergoes_it_does_not_say_it(case: Case) -> None:
    """“Arrested and accused” is done to Holm, though the network takes her for the source; “accused Bergen” is not."""
    nobody: tuple[list[str], str | None] = ([], "the cue is passive and names no one")
    assert source_of(case, "Holm") == ((["Holm"], None) if case.speaks else nobody)


@pytest.mark.parametrize("case", [case for case in CASES.values() if not case.speaks], ids=lambda case: case.verb)
def test_who_undergoes_it_is_not_found_by_rule(case: Case) -> None:
    """Nor does the tree give her, where the network found nobody."""
    assert source_of(case, None)[0] == []


def test_who_is_arrested_may_speak() -> None:
    """Where the network found nobody, the tree gives Holm for what she does herself: "arrested and accused Bergen"."""
    assert source_of(CASES["with an object"], None)[0] == ["Holm"]


def test_who_stands_behind_by_says_it() -> None:
    """Of a shared passive the agent is the source, as of any other."""
    report = Report(
        "Holm was booed and accused by Oslo of theft.",
        [Arc("accused", "Oslo", ["Holm", "of theft"])],
        tags={"Holm": "PROPN", "booed": "VERB", "accused": "VERB"},
        tree={
            "Holm": ("nsubj:pass", "booed"),
            "was": ("aux:pass", "booed"),
            "accused": ("conj", "booed"),
            "Oslo": ("obl:agent", "accused"),
        },
    )
    assert shown(report, report.one().source.spans) == ["Oslo"]


BORNE: dict[str, tuple[str, str, str, Tree, list[str]]] = {
    "faces": (
        "Holm faces sharp criticism over the pier.",
        "faces sharp criticism over",
        "the pier",
        {"Holm": ("nsubj", "faces"), "criticism": ("obj", "faces")},
        [],
    ),
    "comes under": (
        "Holm came under fire for the pier.",
        "came under fire for",
        "the pier",
        {"Holm": ("nsubj", "came"), "fire": ("obl", "came"), "under": ("case", "fire")},
        [],
    ),
    "what is no word of others": (
        "Holm drew a line under the pier.",
        "drew a line under",
        "the pier",
        {"Holm": ("nsubj", "drew"), "line": ("obj", "drew")},
        ["Holm"],
    ),
    "her own": (
        "Holm voiced sharp criticism of the pier.",
        "voiced sharp criticism of",
        "the pier",
        {"Holm": ("nsubj", "voiced"), "criticism": ("obj", "voiced")},
        ["Holm"],
    ),
}


@pytest.mark.parametrize(("text", "cue", "content", "tree", "expected"), BORNE.values(), ids=BORNE)
def test_who_bears_it_does_not_say_it(text: str, cue: str, content: str, tree: Tree, expected: list[str]) -> None:
    """Criticism that somebody faces is that of others."""
    verb = cue.split(maxsplit=1)[0]
    report = Report(text, [Arc(cue, "Holm", content, anchor=verb)], tags={"Holm": "PROPN", verb: "VERB"}, tree=tree)
    source = report.one().source
    assert shown(report, source.spans) == expected
    assert (source.unknown_because is None) is bool(expected)
