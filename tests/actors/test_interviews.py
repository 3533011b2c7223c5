"""Who asks and who answers in an interview whose turns are labelled "Q" and "A"."""

import pytest

from sayso.pipeline import read

TURNS = "Q: Is the quay safe?\n\nA: Yes, it is safe. I have seen the report."
CASES: dict[str, tuple[str, str, str]] = {
    "a title, and a medium": (
        "Q&A with Ann Roe\n\nAnn Roe spoke to Ola Berg of the Tarvik Post.",
        "Ola Berg",
        "Ann Roe",
    ),
    "a medium that interviews": (
        "Port is safe, says its head\n\nThe Tarvik Post interviewed Ann Roe, who heads the port, on Monday.",
        "Tarvik Post",
        "Ann Roe",
    ),
    "a medium's reporter": (
        "Port is safe, says its head\n\nAnn Roe talked with Harbour Radio's Ola Berg about the quay.",
        "Ola Berg",
        "Ann Roe",
    ),
    "nothing but a title": ("Interview with Ann Roe\n\nThe port is old.", "interviewer", "Ann Roe"),
    "two alike": (
        "Port is safe, says its head\n\nAnn Roe spoke with Tom Poe on Monday about the port.",
        "interviewer",
        "interviewee",
    ),
    "nobody": ("Port is safe, says its head\n\nIt rained on Monday.", "interviewer", "interviewee"),
}


@pytest.mark.parametrize(("head", "asks", "answers"), CASES.values(), ids=CASES)
def test_who_asks_and_who_answers(head: str, asks: str, answers: str) -> None:
    """They are whom the words before the first question tell apart; else both stay unnamed."""
    record = read(f"{head}\n\n{TURNS}")
    names = {actor.id: actor.name for actor in record.actors}
    turns = [statement for statement in record.statements if statement.cue is None]
    assert [names[row] for turn in turns for row in turn.source.actors] == [asks, answers]


@pytest.mark.parametrize("label", ["HOST", "Moderator", "INTERVIEWER"])
def test_whoever_asks_may_be_called_so(label: str) -> None:
    """A host is not the guest, though nobody else is named before the first question."""
    record = read(
        f"With us is Ann Roe, who heads the port.\n\n{label}: Is it safe?\n\nROE: Yes. I have seen the report."
    )
    names = {actor.id: actor.name for actor in record.actors}
    turns = [statement for statement in record.statements if statement.cue is None]
    assert [names[row] for turn in turns for row in turn.source.actors] == ["interviewer", "Ann Roe"]


def test_i_is_who_answers() -> None:
    """A first person in an answer is the one who is named to answer."""
    record = read(f"Q&A with Ann Roe\n\nAnn Roe spoke to Ola Berg of the Tarvik Post.\n\n{TURNS}")
    (roe,) = [actor for actor in record.actors if actor.name == "Ann Roe"]
    assert "I" in {mention.span.of(record.document.text) for mention in roe.mentions}
