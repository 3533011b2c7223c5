"""The marked sources: complete, and compared as said."""

import pytest

from evaluation.identities import Identity, agreement, compare, insert, is_same, load, meets, plain
from sayso.actors import Resolution, Voice
from sayso.schema import (
    Act,
    Actor,
    ActorKind,
    Content,
    Cue,
    Form,
    Mention,
    MentionForm,
    Source,
    Span,
    Statement,
    Work,
    WorkKind,
)
from training.data.polnear import Relation

TEXT = "Ida Holm of the Port Union spoke. She said no."
HOLM = Identity("x#2", "person", frozenset({("ida", "holm")}), [(0, 8)], frozenset(), open=False)


def actor(name: str, kind: ActorKind = ActorKind.PERSON, *spans: tuple[int, int], **more: tuple[str, ...]) -> Actor:
    mentions = tuple(Mention(Span(*span), MentionForm.NAME) for span in spans)
    return Actor(f"a-{name}", name, kind, mentions=mentions, **more)  # type: ignore[arg-type]


def verdict(found: list[Actor | Work], gold: Identity = HOLM, members: tuple[Actor, ...] = ()) -> str:
    """Judge a voice that leads to what was found."""
    actors = tuple(row for row in found if isinstance(row, Actor))
    works = tuple(row for row in found if isinstance(row, Work))
    voice = Voice("s", tuple(row.id for row in actors), works[0].id if works else None)
    return compare(Resolution((*actors, *members), works, (), (voice,), ()), voice, gold, gold, TEXT)


def test_both_readings_are_whole() -> None:
    """Two hundred each, the same ones, in two halves of about one size; the readers agree on nearly all."""
    first, second = load("first"), load("second")
    assert first.keys() == second.keys()
    assert len(first) == 200
    assert abs(sum(row.half == "dev" for row in first.values()) - 100) <= 10
    assert agreement() > 95


def test_names_are_compared_without_articles_and_marks() -> None:
    """Case, articles and possessives do not count."""
    assert plain("The Port Union’s") == ("port", "union")


CASES: dict[str, tuple[list[Actor | Work], str]] = {
    "the name": ([actor("Ida Holm")], "right"),
    "the surname alone": ([actor("Holm")], "right"),
    "the place of the name": ([actor("I. H.", ActorKind.PERSON, (0, 8))], "right"),
    "another person": ([actor("Per Dahl")], "wrong"),
    "a body": ([actor("Port Union", ActorKind.ORGANIZATION, (16, 26))], "wrong"),
    "nobody": ([], "open"),
    "somebody unnamed": ([actor("she", ActorKind.UNNAMED)], "open"),
}


@pytest.mark.parametrize(("found", "expected"), CASES.values(), ids=CASES)
def test_verdicts(found: list[Actor | Work], expected: str) -> None:
    """A person is right by name or by a place of the name; nobody, or somebody unnamed, is left open."""
    assert verdict(found) == expected


def test_who_cannot_be_known_is_right_when_left_open() -> None:
    """Where the reader left it open, a name is wrong."""
    nobody = Identity("x#1", "unnamed", frozenset(), [], frozenset(), open=False)
    assert verdict([], nobody) == "right"
    assert verdict([actor("Per Dahl")], nobody) == "wrong"
    assert nobody.half == "gate"


def test_a_group_is_right_by_its_members() -> None:
    """All members that the reader named are among those found."""
    both = Identity("x#2", "group", frozenset(), [], frozenset({("ann",), ("bob",)}), open=False)
    ann, bob = actor("Ann"), actor("Bob")
    group = actor("the two", ActorKind.GROUP, members=(ann.id, bob.id))
    assert verdict([group], both, (ann, bob)) == "right"
    assert verdict([actor("the two", ActorKind.GROUP)], both) == "wrong"


def test_a_work_is_right_by_its_place() -> None:
    """A document that speaks is known by where it stands."""
    paper = Identity("x#2", "works", frozenset(), [(12, 26)], frozenset(), open=False)
    assert verdict([Work("w", "the Port Union", WorkKind.OTHER, (Span(12, 26),))], paper) == "right"


def test_places_meet_by_half() -> None:
    """Half of what is marked must be covered."""
    assert meets([(0, 5)], [(0, 10)])
    assert not meets([(0, 4)], [(0, 10)])


def test_readers_agree_by_name_place_or_silence() -> None:
    """Two who leave it open agree; one who does not, disagrees."""
    silent = Identity("x#2", "unnamed", frozenset(), [], frozenset(), open=True)
    other = Identity("x#2", "person", frozenset({("holm",)}), [(0, 8)], frozenset(), open=False)
    assert is_same(HOLM, other)
    assert is_same(silent, silent)
    assert not is_same(HOLM, silent)


def test_a_marked_statement_takes_the_place_of_the_found_one() -> None:
    """Same cue and content: the marked source replaces the found one; else it comes last."""
    found = Statement(
        "s",
        Source(),
        Cue((Span(38, 42),)),
        Content((Span(43, 45),)),
        Form.INDIRECT,
        Act.SAY,
        negated=False,
        confidence=1,
    )
    statements, place = insert([found], Relation(((34, 37),), ((38, 42),), ((43, 45),)))
    assert (place, len(statements), statements[0].source.spans) == (0, 1, (Span(34, 37),))
    statements, place = insert([found], Relation(((0, 8),), ((27, 32),), ((9, 26),)))
    assert (place, len(statements)) == (1, 2)
