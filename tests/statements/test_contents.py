"""Where a content begins and ends."""

from typing import NamedTuple

import pytest

from sayso.schema import BlockKind
from sayso.statements.contents import mend_content
from sayso.statements.drafts import Draft, spans
from sayso.statements.layout import lay_out
from tests.statements.build import Arc, Report, annotate, shown


class Case(NamedTuple):
    text: str
    arc: Arc
    expected: list[str]


EDGES = {
    "marks and the comma inside them belong to a quotation": Case(
        "“We sail at noon,” the pilot said.", Arc("said", "the pilot", "We sail at noon"), ["“We sail at noon,”"]
    ),
    "a full stop inside the marks belongs to it": Case(
        "The pilot said: “We sail.”", Arc("said", "The pilot", "We sail"), ["“We sail.”"]
    ),
    "a comma behind the marks does not": Case(
        "‘We sail at noon’, the pilot said.", Arc("said", "the pilot", "‘We sail at noon’,"), ["‘We sail at noon’"]
    ),
    "the full stop of the sentence does not": Case(
        "The pilot said the fog was thick.", Arc("said", "The pilot", "the fog was thick."), ["the fog was thick"]
    ),
    "nor a comma before the attribution": Case(
        "The fog was thick, the pilot said.", Arc("said", "the pilot", "The fog was thick,"), ["The fog was thick"]
    ),
    "that is taken in": Case(
        "The pilot said that the fog was thick.",
        Arc("said", "The pilot", "the fog was thick"),
        ["that the fog was thick"],
    ),
    "so is the to of an infinitive": Case(
        "The pilot vowed to stay ashore.", Arc("vowed", "The pilot", "stay ashore"), ["to stay ashore"]
    ),
    "a quotation at the end of a clause is closed": Case(
        "The pilot said the fog was “as thick as wool.”",
        Arc("said", "The pilot", "the fog was “as thick as wool"),
        ["the fog was “as thick as wool.”"],
    ),
    "a mark whose partner stands elsewhere is dropped": Case(
        "The pilot called it “fog” and left.", Arc("called", "The pilot", "it “"), ["it"]
    ),
    "the start of a bracket is cut off": Case(
        "The pilot said (oddly) that the fog was thick (as ever).",
        Arc("said", "The pilot", ["oddly) that the fog was thick (as ever"]),
        ["that the fog was thick"],
    ),
    "the rest of a quotation of several sentences follows": Case(
        "“Fog is fog. Rain is rain. We stay ashore,” the pilot warned.",
        Arc("warned", "the pilot", "We stay ashore"),
        ["“Fog is fog. Rain is rain. We stay ashore,”"],
    ),
    "what is not quoted ends with the sentence": Case(
        "The pilot said the fog was thick. Two boats waited.",
        Arc("said", "The pilot", "the fog was thick. Two boats"),
        ["the fog was thick"],
    ),
    "straight marks": Case('"We sail," the pilot said.', Arc("said", "the pilot", "We sail"), ['"We sail,"']),
    "angle marks": Case("«We sail,» the pilot said.", Arc("said", "the pilot", "We sail"), ["«We sail,»"]),
    "mixed marks that make no pair stay": Case(
        '“We sail," the pilot said.', Arc("said", "the pilot", '“We sail,"'), ['“We sail,"']
    ),
    "a content in two pieces": Case(
        "This, the pilots argued, heightens the danger.",
        Arc("argued", "the pilots", ["This", "heightens the danger"]),
        ["This", "heightens the danger"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EDGES.values(), ids=EDGES)
def test_edges(case: Case) -> None:
    """Contents begin and end where PolNeAR's annotators would set them."""
    report = Report(case.text, [case.arc])
    assert shown(report, report.one().content.spans) == case.expected


FRAMES: dict[str, tuple[str, Arc, list[str]]] = {
    "a conjunction that opens the sentence": (
        "But the ice was thin, the pilot said.",
        Arc("said", "the pilot", "But the ice was thin"),
        ["the ice was thin"],
    ),
    "one by itself, before a quotation": (
        "And yet, the pilot said, “the ice was thin.”",
        Arc("said", "the pilot", ["And yet", "“the ice was thin.”"]),
        ["“the ice was thin.”"],
    ),
    "not one inside the quotation": (
        "“But the ice was thin,” the pilot said.",
        Arc("said", "the pilot", "“But the ice was thin,”"),
        ["“But the ice was thin,”"],
    ),
    "nor one behind the cue": (
        "The pilot said but one word.",
        Arc("said", "The pilot", "but one word"),
        ["but one word"],
    ),
    "the mark of a question that the outlet asks": (
        "Who wants a new pier?",
        Arc("wants", "Who", "a new pier?"),
        ["a new pier"],
    ),
    "not of one that is reported": (
        "The pilot asked is a pier closed?",
        Arc("asked", "The pilot", "is a pier closed?"),
        ["is a pier closed?"],
    ),
    "nor of one behind a colon": (
        "The pilot: a new pier?",
        Arc(":", "The pilot", "a new pier?"),
        ["a new pier?"],
    ),
}


@pytest.mark.parametrize(("text", "arc", "expected"), FRAMES.values(), ids=FRAMES)
def test_what_is_the_outlets_own(text: str, arc: Arc, expected: list[str]) -> None:
    """What joins a sentence to the last one, and the mark of the outlet's own question, is nobody else's word."""
    report = Report(text, [arc], tags={"But": "CCONJ", "And": "CCONJ", "but": "CCONJ"})
    assert shown(report, report.one().content.spans) == expected


def test_a_content_does_not_cross_from_the_title() -> None:
    """What the title says ends with the title."""
    report = Report(
        "Port rejects dredging\n\nThe harbour master has closed the gates.",
        [Arc("rejects", "Port", "dredging The harbour master".replace(" The", "\n\nThe"))],
        kinds=[BlockKind.TITLE],
    )
    assert shown(report, report.one().content.spans) == ["dredging"]


def test_a_passage_without_marks_in_the_next_line_is_kept() -> None:
    """“He wrote:” may introduce a paragraph that is not quoted."""
    report = Report("The pilot wrote:\n\nThe fog was thick.", [Arc("wrote", "The pilot", "The fog was thick")])
    assert shown(report, report.one().content.spans) == ["The fog was thick"]


def test_a_quotation_of_another_line_goes_when_the_content_is_not_quoted() -> None:
    """A quoted line above has another speaker."""
    report = Report(
        "He said “the gates are shut.”\n\nAccording to Oslo, the harbour was full.",
        [Arc("According to", "Oslo", ["“the gates are shut.”", "the harbour was full"])],
    )
    (statement,) = report.read().statements[-1:]
    assert shown(report, statement.content.spans) == ["the harbour was full"]


def test_nobody_speaks_beyond_the_quotation_that_holds_the_cue() -> None:
    """The content of a statement inside a quotation ends before its closing mark."""
    report = Report(
        "“Oslo says it wants peace,” the envoy warned.",
        [
            Arc("warned", "the envoy", "“Oslo says it wants peace,”"),
            Arc("says", "Oslo", "it wants peace,” the envoy"),
        ],
    )
    inner, outer = report.read().statements
    assert shown(report, inner.content.spans) == ["it wants peace"]
    assert inner.inside == outer.id


@pytest.mark.parametrize(
    ("text", "tree", "expected"),
    [
        pytest.param("“The gates are shut,” pilot said.", {}, "“The gates are shut,”", id="a quotation beside it"),
        pytest.param("A pilot said: “Shut.”", {}, "“Shut.”", id="a quotation behind a colon"),
        pytest.param(
            "The gates leak, pilot said on Friday.",
            {"leak": ("ccomp", "said"), "gates": ("nsubj", "leak"), "The": ("det", "gates")},
            "The gates leak",
            id="the clause of its verb",
        ),
    ],
)
def test_a_missed_content_is_found(text: str, tree: dict[str, tuple[str, str]], expected: str) -> None:
    """Where the network gives no content, a quotation beside the cue or the verb's clause is taken."""
    report = Report(text, [Arc("said", "pilot")], tags={"said": "VERB"}, tree=tree)
    document, annotations = annotate(report)
    layout = lay_out(document, annotations)
    (arcs,) = annotations.arcs
    draft = Draft(arcs.anchor, list(arcs.source), list(arcs.cue), [])
    mend_content(layout, draft)
    assert shown(report, spans(layout, draft.content)) == [expected]


def test_the_rest_of_a_clause_is_added() -> None:
    """A subject without its verb is no content."""
    report = Report(
        "Oslo said that losses were near 500.",
        [Arc("said", "Oslo", "that losses")],
        tags={"said": "VERB"},
        tree={
            "near": ("ccomp", "said"),
            "losses": ("nsubj", "near"),
            "were": ("cop", "near"),
            "500": ("obj", "near"),
            "that": ("mark", "near"),
        },
    )
    assert shown(report, report.one().content.spans) == ["that losses were near 500"]


SYNTAX: dict[str, tuple[str, Arc, dict[str, tuple[str, str]], dict[str, str], list[str]]] = {
    "what follows the attribution of a quotation": (
        "“We sail,” the pilot said; behind him stood Oslo.",
        Arc("said", "the pilot", ["“We sail,”", "behind him stood Oslo"]),
        {},
        {"said": "VERB"},
        ["“We sail,”"],
    ),
    "a second verb of the same subject": (
        "The pilot warned that ice was thin, and closed the pier.",
        Arc("warned", "The pilot", "that ice was thin, and closed the pier"),
        {"closed": ("conj", "warned"), "and": ("cc", "closed"), "pier": ("obj", "closed"), "the": ("det", "pier")},
        {"warned": "VERB", "closed": "VERB"},
        ["that ice was thin"],
    ),
    "the verb behind a noun's clause": (
        "The demand that they be paid has split Oslo.",
        Arc("demand", None, "that they be paid has split Oslo", scores=(0.999,) * 4),
        {"paid": ("acl", "demand"), "that": ("mark", "paid"), "they": ("nsubj", "paid"), "be": ("aux", "paid")},
        {"demand": "NOUN"},
        ["that they be paid"],
    ),
    "the rest of a list": (
        "The pilot praised the cook, the mate and Oslo.",
        Arc("praised", "The pilot", "the cook"),
        {"cook": ("obj", "praised"), "mate": ("conj", "cook"), "Oslo": ("conj", "cook"), "and": ("cc", "Oslo")},
        {"praised": "VERB"},
        ["the cook, the mate and Oslo"],
    ),
    "whoever is urged": (
        "The pilot urged Oslo to stay.",
        Arc("urged", "The pilot", "to stay"),
        {"Oslo": ("obj", "urged"), "stay": ("xcomp", "urged"), "to": ("mark", "stay")},
        {"urged": "VERB"},
        ["Oslo to stay"],
    ),
    "not whoever is told": (
        "The pilot told Oslo to stay.",
        Arc("told", "The pilot", "to stay"),
        {"Oslo": ("obj", "told"), "stay": ("xcomp", "told"), "to": ("mark", "stay")},
        {"told": "VERB"},
        ["to stay"],
    ),
}


@pytest.mark.parametrize(("text", "arc", "tree", "tags", "expected"), SYNTAX.values(), ids=SYNTAX)
def test_a_content_is_a_phrase(
    text: str, arc: Arc, tree: dict[str, tuple[str, str]], tags: dict[str, str], expected: list[str]
) -> None:
    """What hangs from other words goes, what the content's own words lack comes."""
    report = Report(text, [arc], tags=tags, tree=tree)
    assert shown(report, report.one().content.spans) == expected


def test_what_stands_behind_the_cue_of_a_quotation_is_its_source() -> None:
    """Where the network has no source, the words that it took for content right behind the cue are it."""
    report = Report("“Why us?” asked the boy’s father.", [Arc("asked", None, ["“Why us?”", "the boy’s father"])])
    statement = report.one()
    assert shown(report, statement.source.spans) == ["the boy’s father"]
    assert shown(report, statement.content.spans) == ["“Why us?”"]


def test_a_colon_at_the_end_of_a_line_introduces_the_next() -> None:
    """“She added:” and a quoted paragraph: the paragraph is the content, not the line before."""
    report = Report(
        "The pier was shut.\n\nShe added:\n\n“We sail at noon.”", [Arc("added", "She", "The pier was shut")]
    )
    assert shown(report, report.one().content.spans) == ["“We sail at noon.”"]


def test_a_cue_without_content_is_no_statement() -> None:
    """Where nothing is found the room abstains and says so."""
    report = Report("The pilot spoke.", [Arc("spoke", "The pilot")])
    read = report.read()
    assert read.statements == ()
    (abstention,) = read.abstained
    assert abstention.because == "no content was found for the cue"
    assert abstention.span is not None
    assert abstention.span.of(report.text) == "spoke"
