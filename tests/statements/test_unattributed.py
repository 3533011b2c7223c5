"""Transcript lines, posts, headlines with a dash, and quotations without a cue."""

from collections.abc import Sequence

import pytest

from sayso.schema import Act, BlockKind, Form, Grounding
from tests.statements.build import Arc, Report, shown

T = BlockKind.TRANSCRIPT


def rows(report: Report) -> list[tuple[list[str], list[str]]]:
    """Give source and content of each statement without a cue."""
    return [
        (shown(report, statement.source.spans), shown(report, statement.content.spans))
        for statement in report.read().statements
        if statement.cue is None
    ]


TURNS: dict[str, tuple[str, list[tuple[list[str], list[str]]]]] = {
    "labels in capitals": (
        "JUDGE: Were you there?\nWITNESS: I was ill.",
        [(["JUDGE"], ["Were you there?"]), (["WITNESS"], ["I was ill."])],
    ),
    "a title and an office": (
        "MS. OKORO, HARBOUR TV: We wait.\nMR. BLAINE: For how long?",
        [(["MS. OKORO, HARBOUR TV"], ["We wait."]), (["MR. BLAINE"], ["For how long?"])],
    ),
    "question and answer without a colon": (
        "Q Is it over?\nA. It is.",
        [(["Q"], ["Is it over?"]), (["A"], ["It is."])],
    ),
    "a turn that goes on in the next line": (
        "JUDGE: Sit down.\nThe court will rise at noon.",
        [(["JUDGE"], ["Sit down.", "The court will rise at noon."])],
    ),
    "a label and no words": ("JUDGE:\nWITNESS: I was ill.", [(["WITNESS"], ["I was ill."])]),
}


@pytest.mark.parametrize(("text", "expected"), TURNS.values(), ids=TURNS)
def test_transcripts(text: str, expected: list[tuple[list[str], list[str]]]) -> None:
    """Each labelled line is a direct statement without a cue; its label is the source."""
    report = Report(text, kinds=[T, T])
    assert rows(report) == expected
    assert {statement.form for statement in report.read().statements} == {Form.DIRECT}


def test_a_question_asks() -> None:
    """A turn that ends with a question mark asks; the others say."""
    report = Report("JUDGE: Were you there?\nWITNESS: I was ill.", kinds=[T, T])
    assert [statement.act for statement in report.read().statements] == [Act.ASK, Act.SAY]


def test_a_label_is_no_cue_and_what_is_said_inside_is_nested() -> None:
    """A colon that the network took for a cue is dropped; a cue inside a turn stands inside the turn's statement."""
    report = Report(
        "MS. OKORO: The board told us to wait.\nMR. BLAINE: For how long?",
        [Arc(":@1", "MS. OKORO", "The board told us to wait"), Arc("told", "The board", "to wait")],
        kinds=[T, T],
        tags={"told": "VERB"},
    )
    turn, inner, _ = report.read().statements
    assert turn.cue is None
    assert inner.inside == turn.id


POSTS = {
    "on one line": ("The gates are shut. — Port of Bergen (@bergenport) May 3, 2024", [BlockKind.POST]),
    "signed on the next line": (
        "The gates are shut.\n— Port of Bergen (@bergenport) May 3, 2024",
        [BlockKind.POST] * 2,
    ),
    "two dashes": ("The gates are shut. -- Port of Bergen (@bergenport)", [BlockKind.POST]),
}


@pytest.mark.parametrize(("text", "kinds"), POSTS.values(), ids=POSTS)
def test_posts(text: str, kinds: Sequence[BlockKind]) -> None:
    """An embedded post is said by the name and handle that sign it."""
    report = Report(text, kinds=kinds)
    assert rows(report) == [(["Port of Bergen (@bergenport)"], ["The gates are shut."])]


def test_an_unsigned_post_is_nobodys() -> None:
    """Without a signature there is no statement."""
    assert rows(Report("The gates are shut.", kinds=[BlockKind.POST])) == []


HEADLINES = {
    "quotation – speaker": ("Talks ‘close to collapse’ – envoy", "envoy", "–", "Talks ‘close to collapse’"),
    "speaker: quotation": ("Port chief: “We are full”", "Port chief", ":", "“We are full”"),
}


@pytest.mark.parametrize(("title", "source", "cue", "content"), HEADLINES.values(), ids=HEADLINES)
def test_headlines(title: str, source: str, cue: str, content: str) -> None:
    """A dash or colon in a title sets a quotation off from its speaker."""
    report = Report(f"{title}\n\nTwo boats left.", kinds=[BlockKind.TITLE])
    (statement,) = report.read().statements
    assert statement.cue is not None
    parts = (statement.source.spans, statement.cue.spans, statement.content.spans)
    assert [shown(report, part) for part in parts] == [[source], [cue], [content]]


def test_a_dash_overrules_what_was_taken_for_a_cue() -> None:
    """A noun that the network took for the cue of such a title gives way to the dash."""
    report = Report(
        "Talks ‘close to collapse’ – envoy\n\nTwo boats left.",
        [Arc("Talks", "envoy", "‘close to collapse’")],
        kinds=[BlockKind.TITLE],
    )
    (statement,) = report.read().statements
    assert statement.cue is not None
    assert shown(report, statement.cue.spans) == ["–"]


@pytest.mark.parametrize(
    "title",
    [
        "Explained: the new rules",
        "“Night Boat” – the film that shook Bergen in 1990",
        "Report card: ‘fair’ is fair",
        "Gates shut – port",
    ],
)
def test_headlines_that_are_none(title: str) -> None:
    """A dash without a quotation, or with more than a speaker behind it, attributes nothing."""
    report = Report(
        f"{title}\n\nTwo boats left.", kinds=[BlockKind.TITLE], tags={"is": "AUX"} if " is " in title else {}
    )
    assert report.read().statements == ()


VERB = {"sail": "VERB", "gone": "VERB"}
QUOTED = "“The fog has gone from the bay.”"


def test_a_quoted_paragraph_is_its_neighbours() -> None:
    """A paragraph that is a quotation and nothing else goes on the one before it, by inference."""
    report = Report(f"“We sail,” said Ida Holm.\n\n{QUOTED}", [Arc("said", "Ida Holm", "“We sail,”")], tags=VERB)
    _, follows = report.read().statements
    assert (follows.cue, follows.grounding) == (None, Grounding.INFERRED)
    assert shown(report, follows.source.spans) == ["Ida Holm"]
    assert shown(report, follows.content.spans) == [QUOTED]


def test_a_sentence_after_an_indirect_statement_is_its_speakers() -> None:
    """The reporter tells what somebody said and then quotes."""
    report = Report(f"Ida Holm said they would go. {QUOTED}", [Arc("said", "Ida Holm", "they would go")], tags=VERB)
    assert rows(report) == [(["Ida Holm"], [QUOTED])]


@pytest.mark.parametrize(
    ("text", "arcs", "reason"),
    [
        pytest.param(QUOTED, [], "no one is named near the quotation", id="nobody"),
        pytest.param(
            f"“We sail,” said Ida Holm.\n\n{QUOTED}\n\n“We stay,” said Per Dahl.",
            [Arc("said@1", "Ida Holm", "“We sail,”"), Arc("said@2", "Per Dahl", "“We stay,”")],
            "more than one speaker is named near the quotation",
            id="two",
        ),
    ],
)
def test_a_quotation_whose_speaker_is_not_known(text: str, arcs: list[Arc], reason: str) -> None:
    """Without one single candidate a quotation is no statement, and the reason is given."""
    report = Report(text, arcs, tags=VERB)
    read = report.read()
    assert all(statement.cue for statement in read.statements)
    (abstention,) = read.abstained
    assert abstention.span is not None
    assert (shown(report, [abstention.span]), abstention.because) == ([QUOTED], reason)


def test_a_pronoun_does_not_make_a_second_candidate() -> None:
    """“He” before and a name behind may be the same person; the name counts."""
    report = Report(
        f"“We sail,” he said.\n\n{QUOTED}\n\n“We go,” said Per Dahl.",
        [Arc("said@1", "he", "“We sail,”"), Arc("said@2", "Per Dahl", "“We go,”")],
        tags={**VERB, "he": "PRON"},
    )
    assert rows(report) == [(["Per Dahl"], [QUOTED])]


NONE = {
    "scare quotes": "The “holiday” lasted nine years.",
    "a title": "The film “The Fog Has Gone” won a prize.",
    "a fragment": "They wanted “peace with honour and with bread” there.",
    "a forgotten mark": "“The fog has gone from the bay. Two boats left.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_marks_that_quote_nobody(text: str) -> None:
    """Words in marks that are no sentence of their own never become statements."""
    assert Report(text, tags={"won": "VERB", "lasted": "VERB"}).read().statements == ()
