"""A time belongs to its clause, and to the words that say what is done there."""

import pytest

from sayso.annotations import Network, annotate, shipped_folder
from sayso.documents import Metadata, ingest_document
from sayso.schema import Annotations, Document
from sayso.statements import attribute_statements
from sayso.times import Anchoring, anchor_times
from tests.times.build import FRIDAY, Report, statement

NETWORK = Network(shipped_folder())

# name: (text, tree, the words that have a time, each with it)
CLAUSES = {
    "a verb": ("The ships left on Thursday.", {"Thursday": ("obl", "left")}, {"left": "Thursday"}),
    "by way of a noun": (
        "They met at a briefing on Thursday.",
        {"Thursday": ("nmod", "briefing"), "briefing": ("obl", "met")},
        {"briefing": "Thursday", "met": "Thursday"},
    ),
    "no more than its noun": (
        "They condemned Thursday attacks.",
        {"Thursday": ("compound", "attacks"), "attacks": ("obj", "condemned")},
        {"attacks": "Thursday"},
    ),
    "of names the noun": (
        "They condemned attacks of 2023.",
        {"2023": ("nmod", "attacks"), "of": ("case", "2023"), "attacks": ("obj", "condemned")},
        {"attacks": "2023"},
    ),
    "before several verbs": (
        "On Thursday they came and left.",
        {"Thursday": ("obl", "came"), "left": ("conj", "came")},
        {"came": "Thursday", "left": "Thursday"},
    ),
    "behind the first of several": (
        "They came on Thursday and left.",
        {"Thursday": ("obl", "came"), "left": ("conj", "came")},
        {"came": "Thursday"},
    ),
    "a beginning": (
        "They started leaving on Thursday.",
        {"Thursday": ("obl", "started"), "leaving": ("xcomp", "started")},
        {"started": "Thursday", "leaving": "Thursday"},
    ),
    "an intention is not what is intended": (
        "They agreed on Thursday to meet.",
        {"Thursday": ("obl", "agreed"), "meet": ("xcomp", "agreed")},
        {"agreed": "Thursday"},
    ),
    "a verb that only carries its object": (
        "They launched strikes on Thursday.",
        {"Thursday": ("obl", "launched"), "strikes": ("obj", "launched")},
        {"launched": "Thursday", "strikes": "Thursday"},
    ),
    "a verb that only carries its subject": (
        "The vote began on Thursday.",
        {"Thursday": ("obl", "began"), "vote": ("nsubj", "began")},
        {"vote": "Thursday", "began": "Thursday"},
    ),
    "a copula": (
        "The vote was Thursday.",
        {"vote": ("nsubj", "Thursday"), "was": ("cop", "Thursday")},
        {"vote": "Thursday"},
    ),
    "the closed one of two": (
        "They came recently on Thursday.",
        {"recently": ("advmod", "came"), "Thursday": ("obl", "came")},
        {"came": "Thursday"},
    ),
    "no duration without an interval": ("They came for two years.", {"years": ("obl", "came")}, {}),
    "no habit": ("They came every year.", {"year": ("obl", "came")}, {}),
    "open on one side": ("They came since 2022.", {"2022": ("obl", "came")}, {"came": "2022"}),
}


def surfaces(document: Document, annotations: Annotations, anchoring: Anchoring) -> dict[str, str]:
    """Give the words that have a time, each with the words of it."""
    times = {time.id: time.span.of(document.text) for time in anchoring.times}
    return {
        annotations.word_span(word, word).of(document.text): times[time] for word, time in anchoring.by_word.items()
    }


@pytest.mark.parametrize("case", CLAUSES.values(), ids=CLAUSES)
def test_the_time_of_a_word(case: tuple[str, dict[str, tuple[str, str]], dict[str, str]]) -> None:
    """A time goes up to its verb and down to the words that share it; where it only names a noun it stays there."""
    text, tree, expected = case
    report = Report(text, tree=tree, tags={"attacks": "NOUN", "leaving": "VERB", "strikes": "NOUN"})
    anchoring = report.read()
    words = {text[start:end]: number for number, (start, end) in enumerate(report.words())}
    times = {time.id: time.span.of(text) for time in anchoring.times}
    assert {word: times[anchoring.by_word[n]] for word, n in words.items() if n in anchoring.by_word} == expected


def test_what_is_said_keeps_its_time() -> None:
    """A time in a content belongs to what is said there, though the tree hangs it on the cue."""
    text = "Wang said they left on Thursday."
    report = Report(text, tree={"Thursday": ("obl", "said"), "left": ("ccomp", "said")})
    anchoring = report.read([statement(text, "said", "they left on Thursday", "Wang")])
    (word,) = anchoring.by_word
    assert report.words()[word] == (text.index("left"), text.index("left") + 4)


def test_a_report_without_times_gives_nothing() -> None:
    """No time, no word that has one."""
    assert Report("They left.").read().by_word == {}


READ = {
    "attack": (
        "The army carried out an attack on the harbour on Tuesday.",
        {"carried": "Tuesday", "attack": "Tuesday"},
    ),
    "said and will": (
        "The ministry will impose sanctions next week, an official said on Thursday.",
        {"impose": "next week", "sanctions": "next week", "said": "Thursday"},
    ),
    "two clauses": (
        "The navy bombed the port on Monday and the mayor closed the road on Tuesday.",
        {"bombed": "Monday", "closed": "Tuesday"},
    ),
    "takes place": ("The vote takes place in May.", {"vote": "May", "takes": "May"}),
    "takes aim": ("In May the mayor took aim at the port.", {"took": "May"}),
    "under way": ("She is currently visiting Rome.", {"visiting": "currently"}),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_times_of_words_as_they_are_read(text: str, expected: dict[str, str]) -> None:
    """The same over the trees that the network gives."""
    document = ingest_document(text, metadata=Metadata(language="en", published=FRIDAY)).document
    annotations = annotate(document, network=NETWORK)
    statements = attribute_statements(document, annotations).statements
    assert surfaces(document, annotations, anchor_times(document, annotations, statements)) == expected
