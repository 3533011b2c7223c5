"""Contents that are a relative pronoun."""

import pytest

from tests.statements.build import Arc, Report, shown

Tree = dict[str, tuple[str, str]]
PLAN: Tree = {
    "A": ("det", "plan"),
    "proposed": ("acl:relcl", "plan"),
    "that": ("obj", "proposed"),
    "Oslo": ("nsubj", "proposed"),
}
CASES: dict[str, tuple[str, str, Tree, list[str]]] = {
    "the phrase before the pronoun": ("A plan that Oslo proposed was dead.", "that", PLAN, ["A plan"]),
    "with a comma between": (
        "A plan, which Oslo proposed, was dead.",
        "which",
        {**{word: row for word, row in PLAN.items() if word != "that"}, "which": ("obj", "proposed")},
        ["A plan"],
    ),
    "without the preposition before it": (
        "They spoke of a plan that Oslo proposed.",
        "that",
        {**{word: row for word, row in PLAN.items() if word != "A"}, "of": ("case", "plan"), "a": ("det", "plan")},
        ["a plan"],
    ),
    "without the comma before an apposition": (
        "It was late, a plan that Oslo proposed.",
        "that",
        {
            **{word: row for word, row in PLAN.items() if word != "A"},
            "a": ("det", "plan"),
            ",": ("punct", "plan"),
        },
        ["a plan"],
    ),
    "a pronoun that points elsewhere stays": (
        "That was what Oslo proposed.",
        "That",
        {"Oslo": ("nsubj", "proposed")},
        ["That"],
    ),
    "so does a question word": (
        "It was what Oslo proposed.",
        "what",
        {"proposed": ("acl:relcl", "what"), "Oslo": ("nsubj", "proposed")},
        ["what"],
    ),
}


@pytest.mark.parametrize(("text", "content", "tree", "expected"), CASES.values(), ids=CASES)
def test_antecedent(text: str, content: str, tree: Tree, expected: list[str]) -> None:
    """A relative pronoun alone tells nobody what was said: the phrase that it stands for does."""
    report = Report(text, [Arc("proposed", "Oslo", content)], tags={"proposed": "VERB"}, tree=tree)
    assert shown(report, report.one().content.spans) == expected


def test_a_relative_beside_more_stays() -> None:
    """Where the content has more than the pronoun, it says what was said."""
    text = "It was a raid, which Oslo called “a crime.”"
    tree = {"called": ("acl:relcl", "raid"), "which": ("obj", "called"), "a": ("det", "raid")}
    report = Report(text, [Arc("called", "Oslo", ["which", "“a crime.”"])], tags={"called": "VERB"}, tree=tree)
    assert shown(report, report.one().content.spans) == ["which", "“a crime.”"]


def test_a_source_is_never_taken_in() -> None:
    """A phrase that holds the source or the cue stays out."""
    text = "Oslo and a plan that proposed itself."
    tree = {"proposed": ("acl:relcl", "Oslo"), "plan": ("conj", "Oslo"), "and": ("cc", "plan"), "a": ("det", "plan")}
    report = Report(text, [Arc("proposed", "Oslo", "that")], tags={"proposed": "VERB"}, tree=tree)
    assert shown(report, report.one().content.spans) == ["that"]


def test_the_phrase_that_was_found_stays_without_the_pronoun() -> None:
    """The pronoun is left out, too, where the network gave the phrase with it."""
    report = Report(
        "A plan that Oslo proposed was dead.",
        [Arc("proposed", "Oslo", "A plan that")],
        tags={"proposed": "VERB"},
        tree=PLAN,
    )
    assert shown(report, report.one().content.spans) == ["A plan"]


def test_an_attribution_may_stand_behind_the_pronoun() -> None:
    """What is said is then the rest of the clause, and not what the pronoun stands for."""
    text = "It was a raid that, according to Oslo, hurt nobody."
    tree = {"hurt": ("acl:relcl", "raid"), "that": ("nsubj", "hurt"), "nobody": ("obj", "hurt"), "a": ("det", "raid")}
    report = Report(text, [Arc("according to", "Oslo", "that")], tags={"hurt": "VERB"}, tree=tree)
    assert shown(report, report.one().content.spans) == ["that", "hurt nobody"]
