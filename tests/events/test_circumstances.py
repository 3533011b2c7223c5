"""When, where, in which contexts an event takes place, and what stays out."""

from sayso.schema import EventContext
from tests.events.build import event_of, record_of


def test_time_and_place() -> None:
    """An event has the time and the place of its clause."""
    text = "Gunmen attacked soldiers in Kabul on Tuesday."
    event, record = event_of(text, "attacked"), record_of(text)
    assert [time.start for time in record.times if time.id == event.time] == ["2024-07-09"]
    assert [place.name for place in record.places if place.id == event.place] == ["Kabul"]


def test_a_time_of_the_saying_is_not_that_of_the_deed() -> None:
    """What was said on Monday need not have happened on Monday."""
    assert event_of("Turkey said on Monday that Israel had attacked Syria.", "attacked").time is None


def test_contexts_are_shown_by_words_of_the_clause() -> None:
    """A court and a nuclear plant give contexts; without such words there are none."""
    event = event_of("A court in Paris convicted the minister of bribery.", "convicted")
    assert set(event.contexts) == {EventContext.LEGAL, EventContext.CORRUPTION}
    assert event_of("Merkel met Macron.", "met").contexts == ()


def test_works_that_an_event_is_about() -> None:
    """A treaty that is rejected is the event's work."""
    text = "Ukraine rejected a peace treaty with Russia."
    event, record = event_of(text, "rejected"), record_of(text)
    assert [work.name for work in record.works if work.id in event.works] == ["a peace treaty with Russia"]


def test_who_is_not_named_makes_no_event() -> None:
    """A verb without any actor of the report is listed with the reason, not coded."""
    record = record_of("The plan was praised.")
    assert record.events == ()
    assert [row.because for row in record.abstained if row.what == "event"] == [
        "the report names nobody who does it, or to whom it is done"
    ]


def test_an_empty_report_has_no_events() -> None:
    """Where nothing is read there is nothing to code."""
    assert record_of("BEIJING (Reuters) —").events == ()


def test_one_word_tells_of_one_event() -> None:
    """A cue with two contents is one utterance; ids are never twice the same."""
    text = (
        "“Israel attacked Syria,” Turkey claimed on Monday, and accused Israel of lying. “It attacked Iran,” it said."
    )
    events = record_of(text).events
    assert len({event.id for event in events}) == len(events)
    assert len({event.trigger for event in events}) == len(events)
