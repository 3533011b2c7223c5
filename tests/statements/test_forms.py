"""How much is quoted, and what was not said."""

import pytest

from sayso.schema import Form
from tests.statements.build import Arc, Report

FORMS: dict[str, tuple[str, str | list[str], Form]] = {
    "all of it": ("“We sail,” said Ida Holm.", "“We sail,”", Form.DIRECT),
    "all of it in two pieces": ("“We,” said Ida Holm, “sail.”", ["“We,”", "“sail.”"], Form.DIRECT),
    "part of it": ("Ida Holm said they were “near the pier” again.", "they were “near the pier” again", Form.MIXED),
    "that and a quotation": ("Ida Holm said that “we sail.”", "that “we sail.”", Form.MIXED),
    "nothing": ("Ida Holm said they would sail.", "they would sail", Form.INDIRECT),
    "a title is no quotation": (
        "Ida Holm said the film “Night Boat” was long.",
        "the film “Night Boat” was long",
        Form.INDIRECT,
    ),
    "what it called": ("Ida Holm said what it called “theft.”", ["what", "“theft.”"], Form.DIRECT),
    "a dialogue opened by a dash": ("— The road is mined, — said Ida Holm.", "The road is mined", Form.DIRECT),
    "single marks": ("‘We sail,’ said Ida Holm.", "‘We sail,’", Form.DIRECT),
}


@pytest.mark.parametrize(("text", "content", "form"), FORMS.values(), ids=FORMS)
def test_forms(text: str, content: str | list[str], form: Form) -> None:
    """Direct, mixed and indirect."""
    assert Report(text, [Arc("said", "Ida Holm", content)]).one().form is form


def test_marks_count_at_the_statements_own_level() -> None:
    """Inside a quotation only inner marks make a statement direct or mixed."""
    report = Report(
        "“Oslo says it is ‘too late’ now,” said Ida Holm.",
        [Arc("says", "Oslo", "it is ‘too late’ now"), Arc("said", "Ida Holm", "“Oslo says it is ‘too late’ now,”")],
    )
    assert [statement.form for statement in report.read().statements] == [Form.MIXED, Form.DIRECT]


NEGATED = {
    "did not": ("Oslo did not say why.", "did not say", "why", True),
    "contracted": ("Oslo hasn’t confirmed the date.", "hasn’t confirmed", "the date", True),
    "never": ("Oslo has never claimed the pier.", "has never claimed", "the pier", True),
    "cannot": ("Oslo can not confirm the date.", "can not confirm", "the date", True),
    "yet to": ("Oslo has yet to confirm the date.", "has yet to confirm", "the date", True),
    "yet to, before the cue": ("Oslo has yet to confirm the date.", "confirm", "the date", True),
    "without": ("Oslo left without saying why.", "saying", "why", True),
    "stopped short of": ("Oslo stopped short of accusing Bergen.", "stopped short of accusing", "Bergen", True),
    "a denial": ("Oslo denied that it rained.", "denied", "that it rained", False),
    "a refusal": ("Oslo refused to confirm the date.", "refused", "to confirm the date", False),
    "not a denial": ("Oslo did not deny that it rained.", "did not deny", "that it rained", True),
    "not only": ("Oslo not only said so loudly.", "not only said", "so loudly", False),
    "a not in the content": ("Oslo said it would not pay.", "said", "it would not pay", False),
    "a not behind the key": ("Oslo pleaded not guilty to theft.", "pleaded not guilty", "to theft", False),
}


@pytest.mark.parametrize(("text", "cue", "content", "negated"), NEGATED.values(), ids=NEGATED)
def test_negated_cues(text: str, cue: str, content: str, negated: bool) -> None:
    """A cue is negated where the text says that it was not said; a denial or refusal is an act of its own."""
    arc = Arc(cue, "Oslo", content, anchor="pleaded" if "pleaded" in cue else None)
    assert Report(text, [arc]).one().negated is negated


NOBODY = {
    "no one": ("No one said why.", "No one", True),
    "neither": ("Neither club said why.", "Neither club", True),
    "none of": ("None of them said why.", "None of them", True),
    "no and a noun": ("No official said why.", "No official", True),
    "somebody": ("Nobu Sato said why.", "Nobu Sato", False),
}


@pytest.mark.parametrize(("text", "source", "negated"), NOBODY.values(), ids=NOBODY)
def test_sources_that_are_nobody(text: str, source: str, negated: bool) -> None:
    """What nobody said was not said."""
    assert Report(text, [Arc("said", source, "why")], tags={"No": "DET"}).one().negated is negated


@pytest.mark.parametrize(
    ("text", "negated"),
    [("Nor did she say why.", True), ("Neither did she deny or confirm it.", True), ("She did say why.", False)],
)
def test_negation_apart_from_the_cue(text: str, negated: bool) -> None:
    """A negation that hangs from the cue's verb counts though the subject stands between."""
    cue = "say" if "say" in text else "deny"
    word = text.split(maxsplit=1)[0]
    tree = {word: ("cc", cue)} if negated else {}
    assert (
        Report(text, [Arc(cue, "she" if negated else "She", "why" if "why" in text else "it")], tree=tree).one().negated
        is negated
    )
