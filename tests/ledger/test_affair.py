"""An affair: who stands in it, what passes between two, how much of it in which month, and the works."""

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.ledger import Affair, EventRow, Ledger
from sayso.ledger.affair import period_of, sum_up
from sayso.schema import EventStatus, Granularity
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
        ("seizes from", "ISL", ()),
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


def test_as_of_a_day(quarrel: Ledger) -> None:
    """What was published later is not known yet."""
    affair = quarrel.affair(as_of="2024-06")
    assert (affair.documents, affair.as_of) == (1, "2024-06")
    assert [tie.kind for tie in affair.pairs[0].ties] == ["seizes from", "accuses"]
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
    assert [period_of(each) for each, _ in cases] == [name for _, name in cases]


def test_works_of_several_reports_are_one_by_name(tmp_path: Path) -> None:
    """Who did what with a work is told with the word that it rests on; a rejected word takes its part away."""
    post, mail = post_record(), mail_record()
    same = replace(post.works[0], id="w-2", name="A herring treaty", mentions=(), roles=())
    with Ledger(tmp_path / "a.db", linker=LINKER) as ledger:
        ledger.write(post)
        ledger.write(replace(mail, works=(same,)))
        (work,) = ledger.affair().works
        assert (work.documents, [(str(part.role), part.who.name, part.say.who) for part in work.parts]) == (
            2,
            [("signed", "Mara Ilves", None), ("rejected", "Iceland", "Mara Ilves")],
        )
        ledger.judge("reject", f"{post.document.id}#1", by="anna")
        (work,) = ledger.affair().works
        assert [str(part.role) for part in work.parts] == ["signed"]


@pytest.mark.parametrize("published", [None, "2024"])
def test_reports_without_a_day(tmp_path: Path, published: str | None) -> None:
    """A report of a year counts as of its first day; one without a date is in no affair of a day."""
    record = mail_record()
    with Ledger(tmp_path / "a.db", linker=LINKER) as ledger:
        ledger.write(replace(record, document=replace(record.document, published=published)))
        assert ledger.affair(as_of="2024-01-01").documents == (0 if published is None else 1)
        assert ledger.affair().documents == 1
