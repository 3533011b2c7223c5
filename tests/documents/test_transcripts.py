"""Transcripts: two labelled lines or a label that comes back, and what only has a colon."""

import pytest

from sayso.documents.transcripts import find_transcript, speaker_of

TRANSCRIPTS = {
    "president": (["PRESIDENT DOE: We will not go.", "REPORTER: Why not?"], {0, 1}),
    "host with a title": (["JOHN ROE, HARBOUR TV HOST: Welcome back.", "ANN VALE: Thank you."], {0, 1}),
    "questions": (["Q: Will you go?", "A: We will not."], {0, 1}),
    "questions in full": (["Question: Will you go?", "Answer: We will not."], {0, 1}),
    "White House style": (["Q    Will you go?", "MR. ROE:  We will not."], {0, 1}),
    "a label that comes back": (["DOE: We met.", "The room fell silent.", "DOE: And we left."], {0, 2}),
    "within a report": (["The two met on Friday.", "ROE: Hello.", "DOE: Hello.", "They left."], {1, 2}),
    "Scottish name": (["McDOE: We met on Friday.", "O’ROE: We did not."], {0, 1}),
    "ordinary letters": (["Doe: We met.", "Roe: We did not.", "Doe: We did.", "Roe: You lie."], {0, 1, 2, 3}),
}


@pytest.mark.parametrize(("lines", "found"), TRANSCRIPTS.values(), ids=TRANSCRIPTS.keys())
def test_turns_are_found(lines: list[str], found: set[int]) -> None:
    """Lines of a transcript are found by their labels."""
    assert find_transcript(lines) == found


NONE = {
    "one labelled line": ["PRESIDENT DOE: We will not go.", "He left."],
    "headline": ["Beijing: NATO must stop", "China said on Friday that NATO must stop."],
    "rubrics": ["CLAIM: The ship sank.", "FACT: It did not.", "CLAIM: It burnt.", "FACT: It did not."],
    "headlines in capitals": ["NORLAND TO SOUTHMARK: LEAVE", "SOUTHMARK TO NORLAND: NO"],
    "numbers": ["12: the number of ships.", "13: the number of crews."],
    "two headlines": ["Brandt: Southmark must answer", "Ferris: Norland walked out"],
    "pros and cons": ["Pros: It is cheap.", "Cons: It is slow.", "Pros: It is near.", "Cons: It is ugly."],
    "list of facts": ["Roads: 5.8", "Bridges: 2.1", "Roads: 4.1", "Bridges: 1.0"],
    "initials": ["A. J. Doe said no.", "A. J. Doe said no again.", "A. J. Doe left."],
    "nothing": [],
}


@pytest.mark.parametrize("lines", NONE.values(), ids=NONE.keys())
def test_a_colon_makes_no_transcript(lines: list[str]) -> None:
    """Headlines, rubrics and lists are none."""
    assert find_transcript(lines) == set()


def test_a_speech_runs_on_where_all_is_transcript() -> None:
    """Between labelled lines an unlabelled one continues the speech, if nearly all lines are labelled."""
    lines = ["DOE: One.", "ROE: Two.", "DOE: Three.", "And more of it.", "ROE: Four.", "DOE: Five.", "ROE: Six."]
    assert find_transcript(lines) == set(range(7))
    assert find_transcript([*lines, "The two left the room."]) == set(range(7))


def test_in_a_report_the_lines_between_stay_prose() -> None:
    """Where labelled lines are few, what stands between them is the report's own."""
    lines = ["DOE: One.", "He paused.", "They waited.", "DOE: Two.", "He left.", "Nobody spoke."]
    assert find_transcript(lines) == {0, 3}


def test_the_speaker_is_the_name_without_the_title() -> None:
    """The label is compared without what follows the comma."""
    assert speaker_of("ANN VALE, HOST: Hello there.") == "ANN VALE"
    assert speaker_of("Answer: We will.") == "A"
    assert speaker_of("The talks: a short history") is None
    assert speaker_of("DOE: WE WILL NOT GO") is None
