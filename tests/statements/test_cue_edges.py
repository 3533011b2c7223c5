"""Where a cue begins and ends."""

import pytest

from tests.statements.build import Arc, Report, shown

CASES: dict[str, tuple[str, str, str, dict[str, str]]] = {
    "no day": ("Oslo said on Friday that it rained.", "said on Friday", "said", {}),
    "no day behind it": ("Oslo said Friday that it rained.", "said Friday", "said", {}),
    "no week": ("Oslo first reported last week that it rained.", "first reported last week", "first reported", {}),
    "no paper": ("Oslo said in a statement that it rained.", "said in a statement", "said", {"statement": "NOUN"}),
    "no listener": ("Oslo told reporters that it rained.", "told reporters", "told", {"reporters": "NOUN"}),
    "its preposition": ("Oslo called on Bergen that it rained.", "called on", "called on", {}),
    "a fixed phrase": ("Oslo put Bergen on notice that it rained.", "put Bergen on notice", "put Bergen on notice", {}),
    "its auxiliary": ("Oslo has also said that it rained.", "also said", "also said", {}),
}


@pytest.mark.parametrize(("text", "cue", "expected", "tags"), CASES.values(), ids=CASES)
def test_edges(text: str, cue: str, expected: str, tags: dict[str, str]) -> None:
    """Verb, auxiliaries, negation and preposition; not when, through what or to whom."""
    verb = next(word for word in cue.split() if word not in {"also", "first"})
    report = Report(text, [Arc(cue, "Oslo", "that it rained", anchor=verb)], tags={verb: "VERB", **tags})
    statement = report.one()
    assert statement.cue is not None
    assert shown(report, statement.cue.spans) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Oslo has not said why.", "has not said"), ("Oslo was never told why.", "was never told")],
)
def test_auxiliaries_are_added(text: str, expected: str) -> None:
    """Auxiliaries and negation that hang from the verb and stand before it belong to the cue."""
    verb = expected.rsplit(maxsplit=1)[-1]
    aux, negation = expected.split()[:2]
    tree = {aux: ("aux", verb), negation: ("advmod", verb)}
    report = Report(text, [Arc(verb, "Oslo", "why")], tags={verb: "VERB"}, tree=tree)
    statement = report.one()
    assert statement.cue is not None
    assert shown(report, statement.cue.spans) == [expected]
