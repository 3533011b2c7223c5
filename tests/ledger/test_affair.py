"""An affair: who stands in it, what passes between two, how much of it in which month, and the works."""

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.ledger import Affair, EventRow, Ledger, Party
from sayso.ledger.affair import Known, sum_up
from sayso.ledger.surveys import own_name
from sayso.schema import ActorKind, EventStatus, Granularity, WorkKind
from tests.ledger.affairs import LINKER, mail_record, post_record


def ties_of(affair: Affair) -> list[tuple[str, str, str | None]]:
    """Give what passes in an affair, pair by pair."""
    return [(affair.name(tie.source), tie.kind, tie.target) for pair in affair.pairs for tie in pair.ties]


def test_who_acts_for_a_state_stands_in_the_affair_as_it(quarrel: Ledger) -> None:
    """The envoy accuses as Norway, the ministry threatens as Iceland; who it was is kept."""
    affair = quarrel.affair()
    assert (affair.documents, affair.as_of) == (2, None)
    assert [(pair.a, pair.b, len(pair.ties)) for pair in affair.pairs] == [
        ("ISL", "NOR", 4),
        ("Nordic Council", "ISL", 1),
        ("Nordic Council", "NOR", 1),
    ]
    assert [(tie.kind, tie.source, tie.doers) for tie in affair.pairs[0].ties] == [
        ("seizes", "ISL", ()),
        ("accuses", "NOR", ("Mara Ilves",)),
        ("threatens", "ISL", ("Icelandic foreign ministry",)),
        ("restricts", "ISL", ()),
    ]
    assert [(tie.kind, tie.source) for tie in affair.alone] == [("denies", "ISL"), ("aids", "NOR")]


def test_the_actors_of_an_affair(quarrel: Ledger) -> None:
    """They are counted by what they do, what is done to them, and what rests on their word."""
    iceland, norway, council = quarrel.affair().actors
    assert (iceland.name, iceland.does, iceland.undergoes, iceland.asserts, iceland.denies) == ("Iceland", 4, 2, 1, 1)
    assert (norway.name, norway.country, norway.asserts) == ("Norway", "NOR", 1)
    assert (council.name, council.does, council.undergoes) == ("Nordic Council", 1, 0)


def test_persons_and_bodies_by_themselves(quarrel: Ledger) -> None:
    """On demand nobody stands for another."""
    affair = quarrel.affair(apart=True)
    assert ("Mara Ilves", "accuses", "ISL") in ties_of(affair)
    assert ("Icelandic foreign ministry", "threatens", "NOR") in ties_of(affair)


def test_between_two(quarrel: Ledger) -> None:
    """Only what passes between the two is left; one who was named stands for himself."""
    affair = quarrel.affair(between=("Norway", "Iceland"))
    assert [(pair.a, pair.b) for pair in affair.pairs] == [("ISL", "NOR")]
    assert affair.alone == ()
    assert ties_of(quarrel.affair(between=("Mara Ilves", "Iceland"))) == [("Mara Ilves", "accuses", "ISL")]
    assert quarrel.affair(between=("Nordic Council", "Mara Ilves")).pairs == ()


def test_of_some_documents(quarrel: Ledger) -> None:
    """Only what these tell counts: their events, their works, and how many they are."""
    first, second = quarrel.documents()
    affair = quarrel.affair(documents=[second.id])
    assert affair.documents == 1
    assert [tie.kind for pair in affair.pairs for tie in pair.ties] == ["threatens", "restricts"]
    assert affair.works == ()
    assert [work.name for work in quarrel.affair(documents=[first.id]).works] == ["the herring treaty"]
    assert quarrel.affair(documents=[]).pairs == ()


def test_as_of_a_day(quarrel: Ledger) -> None:
    """What was published later is not known yet."""
    affair = quarrel.affair(as_of="2024-06")
    assert (affair.documents, affair.as_of) == (1, "2024-06")
    assert [tie.kind for tie in affair.pairs[0].ties] == ["seizes", "accuses"]
    assert quarrel.affair(as_of="2023").works == ()


def test_periods(quarrel: Ledger) -> None:
    """What has happened is summed up by month, disputed and undisputed apart; what has not is counted."""
    affair = quarrel.affair()
    assert [
        (each.name, each.cooperation, each.conflict, each.disputed_cooperation, each.disputed_conflict)
        for each in affair.periods
    ] == [("2024-05", 0.0, 0.0, 0.0, 7.0), ("2024-06", 0.0, 6.5, 0.0, 0.0), ("2024-07", 10.0, 3.5, 0.0, 0.0)]
    assert affair.not_happened == 2


def test_many_months_are_summed_up_by_year(quarrel: Ledger) -> None:
    """A chart of forty months says less than one of four years."""
    row = next(iter(quarrel.events()))
    rows = [
        replace(row, id=f"e-{year}-{month}", when=None, published=f"{year}-{month:02}-05", status=EventStatus.ACTUAL)
        for year in range(2020, 2024)
        for month in range(1, 11)
    ]
    assert [each.name for each in sum_up(rows).periods] == ["2020", "2021", "2022", "2023"]


def test_a_time_that_is_known_by_the_year_is_not_put_into_a_month(quarrel: Ledger) -> None:
    """A year stays a year, and what has no date is in no period."""
    row = next(iter(quarrel.events()))
    assert row.when is not None
    year = replace(row.when, granularity=Granularity.YEAR)
    cases: list[tuple[EventRow, str | None]] = [
        (row, "2024-05"),
        (replace(row, when=year), "2024"),
        (replace(row, when=None), "2024-06"),
        (replace(row, when=None, published=None), None),
    ]
    assert [each.period for each, _ in cases] == [name for _, name in cases]


def test_works_of_several_reports_are_one_by_their_proper_name(tmp_path: Path) -> None:
    """Who did what with a work is told with the word that it rests on; a rejected word takes its part away."""
    post, mail = post_record(), mail_record()
    treaty = replace(post.works[0], name="the Herring Treaty")
    same = replace(treaty, id="w-2", name="Herring Treaty", mentions=(), roles=())
    with Ledger(tmp_path / "a.db", linker=LINKER) as ledger:
        ledger.write(replace(post, works=(treaty,)))
        ledger.write(replace(mail, works=(same,)))
        (work,) = ledger.affair().works
        assert (work.documents, [(str(part.role), part.who.name, part.say.who) for part in work.parts]) == (
            2,
            [("signed", "Mara Ilves", None), ("rejected", "Iceland", "Mara Ilves")],
        )
        ledger.judge("reject", f"{post.document.id}#1", by="anna")
        (work,) = ledger.affair().works
        assert [str(part.role) for part in work.parts] == ["signed"]


NAMES = {
    "a number": ("the 12-point peace plan", "12-point peace plan"),
    "capitals": ("The Paris Agreement", "paris agreement"),
    "no name": ("a joint statement", None),
    "one word, at the start of a sentence": ("Statement", None),
    "somebody's": ("Ilves’s long Speech", None),
}


@pytest.mark.parametrize(("name", "own"), NAMES.values(), ids=NAMES)
def test_what_is_a_proper_name(name: str, own: str | None) -> None:
    """Two reports that speak of a statement need not speak of the same."""
    assert own_name(name) == own


def test_treaties_come_before_speeches(quarrel: Ledger) -> None:
    """What states bind themselves by stands first, however much is said of what is said."""
    (treaty,) = quarrel.affair().works
    speech = replace(treaty, kind=WorkKind.SPEECH, parts=treaty.parts * 3)
    assert [work.kind for work in sum_up([], [speech, treaty]).works] == [WorkKind.TREATY, WorkKind.SPEECH]


@pytest.mark.parametrize("published", [None, "2024"])
def test_reports_without_a_day(tmp_path: Path, published: str | None) -> None:
    """A report of a year counts as of its first day; one without a date is in no affair of a day."""
    record = mail_record()
    with Ledger(tmp_path / "a.db", linker=LINKER) as ledger:
        ledger.write(replace(record, document=replace(record.document, published=published)))
        assert ledger.affair(as_of="2024-01-01").documents == (0 if published is None else 1)
        assert ledger.affair().documents == 1


def party(entity: str) -> Party:
    """Make a party of an event."""
    return Party(f"a-{entity}", entity, entity)


MEMBERS = {"both": frozenset({"ISL", "NOR"}), "three": frozenset({"DNK", "ISL", "NOR"})}
BETWEEN = {
    "what a member does to its group it does to the others": ("ISL", "both", [("ISL", "NOR")]),
    "of several others, to each": ("ISL", "three", [("ISL", "DNK"), ("ISL", "NOR")]),
    "what a group does to a member the others do": ("both", "NOR", [("ISL", "NOR")]),
    "a group that the other does not belong to is itself": ("DNK", "both", [("DNK", "both")]),
    "what somebody does to himself passes between nobody": ("ISL", "ISL", []),
}


@pytest.mark.parametrize(("source", "target", "pairs"), BETWEEN.values(), ids=BETWEEN)
def test_groups(quarrel: Ledger, source: str, target: str, pairs: list[tuple[str, str]]) -> None:
    """Nothing passes from a state to a group with that same state in it."""
    row = replace(next(iter(quarrel.events())), sources=(party(source),), recipients=(party(target),))
    affair = sum_up([row], members=MEMBERS)
    assert sorted((tie.source, tie.target) for pair in affair.pairs for tie in pair.ties) == pairs


def test_members_of_groups_are_known(tmp_path: Path) -> None:
    """The groups are those of the reports, and named after their members."""
    record = post_record()
    council = record.actors[-1]
    group = replace(council, kind=ActorKind.GROUP, members=(record.actors[0].id, record.actors[2].id))
    trade = replace(record.events[-1], sources=(record.actors[0].id,), recipients=(group.id,))
    with Ledger(tmp_path / "a.db", linker=LINKER) as ledger:
        ledger.write(replace(record, actors=(*record.actors[:-1], group), events=(trade,)))
        affair = ledger.affair()
    assert [(affair.name(tie.source), affair.name(tie.target or "")) for tie in affair.pairs[0].ties] == [
        ("Norway", "Iceland")
    ]


def test_who_has_no_name_comes_last(quarrel: Ledger) -> None:
    """Somebody of whom nothing is known but words of the text does not stand before states."""
    rows = list(quarrel.events())
    nameless = [replace(row, id=f"e-{n}", sources=(party("a-9"),)) for n, row in enumerate(rows * 3) if row.recipients]
    known = {each: Known(each, ActorKind.COUNTRY, each) for each in ("ISL", "NOR")}
    affair = sum_up([*nameless, *rows], known=known)
    assert {actor.entity for actor in affair.actors[:2]} == {"ISL", "NOR"}
    assert {affair.pairs[0].a, affair.pairs[0].b} == {"ISL", "NOR"}
    assert affair.actors[-1].kind is ActorKind.UNNAMED
