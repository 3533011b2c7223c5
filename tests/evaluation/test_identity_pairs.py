"""Pairs of actors of two reports, put together rightly or not."""

from evaluation.identity_pairs import Mark, Named, count_pairs, find_mark, load
from evaluation.scores import Counts
from sayso.schema import Actor, ActorKind, Mention, MentionForm, Span


def test_pairs_of_two_reports_are_counted() -> None:
    """A pair counts if it is of two reports; it is right if the marks agree, and missed if nobody put it together."""
    named = [
        Named("r1", "person", "Mara", "mara"),
        Named("r2", "person", "Mara", "mara"),
        Named("r2", "person", "Mara", "mara"),
        Named("r3", "person", "Oda", "mara"),
        Named("r4", "person", "Mara", "alone"),
    ]
    assert count_pairs(named) == Counts(right=2, found=5, expected=5)


def test_an_actor_is_found_by_a_mention() -> None:
    """The marked place is one of its mentions, but not by a pronoun."""
    marks = [Mark("person", Span(0, 4), "Mara")]
    named = Actor("a", "Mara", ActorKind.PERSON, mentions=(Mention(Span(0, 4), MentionForm.NAME),))
    pointed = Actor("b", "Mara", ActorKind.PERSON, mentions=(Mention(Span(0, 4), MentionForm.PRONOUN),))
    assert find_mark(named, marks) == marks[0]
    assert find_mark(pointed, marks) is None


def test_marks_are_whole() -> None:
    """Every mark stands in one of the sixty reports, covers something, and no place has two keys."""
    reports, marks = load()
    assert len(reports) == len(set(reports)) == 60
    assert set(marks) <= set(reports)
    for rows in marks.values():
        places = [row.span for row in rows]
        assert len(set(places)) == len(places)
        assert all(start < end for start, end in places)
