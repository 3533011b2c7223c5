"""When a statement was said: what hangs from its cue counts, what stands in its content or looks ahead does not."""

import pytest

from sayso.schema import Act
from sayso.times import Timing
from tests.times.build import Report, statement

# name: (text, cue, content, source, tree, words of the time)
SAID = {
    "beside the cue": (
        "Wang said on Thursday that it rained.",
        ("said", "it rained", "Wang"),
        {"Thursday": ("obl", "said"), "rained": ("ccomp", "said")},
        "Thursday",
    ),
    "by way of a noun": (
        "Wang said at a briefing on Thursday that it rained.",
        ("said", "it rained", "Wang"),
        {"Thursday": ("nmod", "briefing"), "briefing": ("obl", "said")},
        "Thursday",
    ),
    "a noun is the cue": (
        "The warning on Thursday that it rained.",
        ("warning", "it rained", None),
        {"Thursday": ("nmod", "warning")},
        "Thursday",
    ),
    "before several verbs": (
        "On Thursday Wang came and said it rained.",
        ("said", "it rained", "Wang"),
        {"Thursday": ("obl", "came"), "said": ("conj", "came"), "Wang": ("nsubj", "came")},
        "Thursday",
    ),
    "of the first verb alone": (
        "Wang came on Thursday and said it rained.",
        ("said", "it rained", "Wang"),
        {"Thursday": ("obl", "came"), "said": ("conj", "came"), "Wang": ("nsubj", "came")},
        None,
    ),
    "in the content": (
        "Wang said it rained on Thursday.",
        ("said", "it rained on Thursday", "Wang"),
        {"Thursday": ("obl", "rained"), "rained": ("ccomp", "said")},
        None,
    ),
    "content that hangs from the cue": (
        "Wang said it rained on Thursday.",
        ("said", "it rained on Thursday", "Wang"),
        {"Thursday": ("obl", "said")},
        None,
    ),
    "another verb": (
        "Wang, who came on Thursday, said it rained.",
        ("said", "it rained", "Wang"),
        {"Thursday": ("obl", "came"), "came": ("acl:relcl", "Wang"), "Wang": ("nsubj", "said")},
        None,
    ),
    "part of the source": (
        "A 2023 report said it rained.",
        ("said", "it rained", "A 2023 report"),
        {"2023": ("nummod", "report"), "report": ("nsubj", "said")},
        None,
    ),
    "a duration": (
        "Wang said for two years that it rained.",
        ("said", "it rained", "Wang"),
        {"years": ("obl", "said")},
        None,
    ),
    "open on one side": (
        "Wang said after Thursday that it rained.",
        ("said", "it rained", "Wang"),
        {"Thursday": ("obl", "said")},
        None,
    ),
    "after the report": (
        "Wang said in May 2025 that it rained.",
        ("said", "it rained", "Wang"),
        {"May": ("obl", "said")},
        None,
    ),
}


@pytest.mark.parametrize("case", SAID.values(), ids=SAID)
def test_the_time_of_a_statement(
    case: tuple[str, tuple[str, str, str | None], dict[str, tuple[str, str]], str | None],
) -> None:
    """The tree leads from the time to the cue, over nouns only, and through neither content nor source."""
    text, (cue, content, source), tree, words = case
    found = Report(text, tree=tree).read([statement(text, cue, content, source)])
    surfaces = {time.id: time.span.of(text) for time in found.times}
    (timing,) = found.timings
    assert timing.statement == "s1"
    assert (surfaces[timing.time] if timing.time else None) == words


def test_the_nearest_of_several() -> None:
    """Of two times that hang from a cue the one with the shorter way is taken."""
    text = "In 2023 Wang said on Thursday that it rained."
    tree = {"2023": ("obl", "said"), "Thursday": ("obl", "said")}
    found = Report(text, tree=tree).read([statement(text, "said", "it rained", "Wang")])
    surfaces = {time.id: time.span.of(text) for time in found.times}
    assert [surfaces[timing.time or ""] for timing in found.timings] == ["Thursday"]


def test_an_intention_has_no_time_of_saying() -> None:
    """Who intends on Thursday to leave will leave on Thursday, whenever that was said."""
    text = "Wang intends on Thursday to leave."
    report = Report(text, tree={"Thursday": ("obl", "intends")})
    found = report.read([statement(text, "intends", "to leave", "Wang", Act.INTEND)])
    assert found.timings == (Timing("s1"),)


def test_there_is_a_timing_for_each_statement() -> None:
    """In the order of the statements, also where a report has no times at all."""
    text = "Wang said it rained."
    found = Report(text).read([statement(text, "said", "it rained")] * 2)
    assert found.timings == (Timing("s1"), Timing("s1"))
    assert found.times == ()
