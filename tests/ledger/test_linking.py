"""Links live in the ledger: the same whatever the order, gone with their reports, made anew with who is whom."""

import sqlite3
from collections.abc import Iterable
from itertools import combinations, combinations_with_replacement
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.ledger import Ledger
from sayso.linkage.pairing import link_pair, side_of
from sayso.linkage.stories.meeting import may_meet, telling_words
from sayso.schema import LinkKind, Record
from tests.ledger.affairs import LINKER
from tests.ledger.ferry import FINDERS, bread, court, dawn, judge_words, night, told
from tests.ledger.older import make_older
from tests.ledger.samples import with_model

FOUR = (night(), dawn(), court(), bread())
LINKS = "SELECT kind, a, b, score, because FROM link WHERE NOT overruled"
FIGURES = "SELECT relation, a, b, because FROM figure_link"
PAIRS = "SELECT first, second, score, because FROM likeness"
COPIES = "SELECT first, first_start, first_end, second, second_start, second_end, words, writer FROM copy"


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Give all that ties reports in a ledger."""
    connection = sqlite3.connect(path)
    try:
        return {query: sorted(connection.execute(query)) for query in (LINKS, FIGURES, PAIRS, COPIES)}
    finally:
        connection.close()


def open_linked(path: Path) -> Ledger:
    return Ledger(path, linker=LINKER, finders=FINDERS)


def write_all(path: Path, records: Iterable[Record]) -> dict[str, list[tuple[object, ...]]]:
    with open_linked(path) as ledger:
        for record in records:
            ledger.write(record)
    return dump(path)


def all_at_once(records: Iterable[Record], entities: dict[str, str]) -> dict[str, list[tuple[object, ...]]]:
    """Link records without a ledger: each two that meet, and each by itself."""
    every = {record.document.id: record for record in records}
    sides = {name: side_of(record, lambda actor: entities[actor]) for name, record in every.items()}
    ties = [
        link_pair(sides[one], sides[other], judge_words)
        for one, other in combinations_with_replacement(sorted(every), 2)
        if one == other or do_meet(every[one], every[other])
    ]
    stories, copies = FINDERS.stories, FINDERS.copies
    pairs = list(combinations(sorted(every), 2))
    alike = [stories.compare(stories.sketch(every[a]), stories.sketch(every[b])) for a, b in pairs]
    carried = [each for a, b in pairs for each in copies.compare(every[a].document, every[b].document)]
    return {
        LINKS: sorted((str(x.kind), x.a, x.b, x.score, x.because) for tie in ties for x in tie.statements),
        FIGURES: sorted((str(x.relation), x.a, x.b, x.because) for tie in ties for x in tie.figures),
        PAIRS: sorted((x.first, x.second, x.score, x.because) for x in alike if x),
        COPIES: sorted(
            (a.document, *a.span, b.document, *b.span, x.words, x.writer) for x in carried for a, b in [x.passages]
        ),
    }


def do_meet(one: Record, other: Record) -> bool:
    shared = set(telling_words(one.document)) & set(telling_words(other.document))
    days = [FINDERS.stories.sketch(each).day for each in (one, other)]
    return may_meet(len(shared), None if None in days else abs(days[0] - days[1]))  # type: ignore[operator]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    """Give what ties the four reports, written in their order."""
    return write_all(tmp_path_factory.mktemp("whole") / "whole.db", FOUR)


def test_every_kind_of_tie_is_kept(whole: dict[str, list[tuple[object, ...]]]) -> None:
    """The four reports have the same statement, a repetition, a denial, figures in conflict, a story and a copy."""
    assert {row[0] for row in whole[LINKS]} == {"same", "repeats", "denies"}
    assert whole[FIGURES]
    assert len(whole[PAIRS]) == 1
    assert len(whole[COPIES]) == 1


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.permutations(range(4)), st.lists(st.sampled_from(range(4)), max_size=3))
def test_one_by_one_is_all_at_once(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], again: list[int]
) -> None:
    """Whatever the order, and whichever reports were deleted and added again, it is as if all were linked at once."""
    path = tmp_path_factory.mktemp("order") / "a.db"
    with open_linked(path) as ledger:
        for place in order:
            ledger.write(FOUR[place])
        for place in again:
            ledger.delete(FOUR[place].document.id)
            ledger.write(FOUR[place])
        entities = ledger.entities([record.document.id for record in FOUR])
        assert ledger.verify().failures == ()
    assert dump(path) == all_at_once(FOUR, entities)


@pytest.mark.parametrize("gone", range(4))
def test_a_deleted_report_leaves_no_trace(tmp_path: Path, gone: int) -> None:
    """What is left is what the others make by themselves."""
    path = tmp_path / "less.db"
    with open_linked(path) as ledger:
        for record in FOUR:
            ledger.write(record)
        ledger.delete(FOUR[gone].document.id)
    rest = [record for place, record in enumerate(FOUR) if place != gone]
    assert dump(path) == write_all(tmp_path / "rest.db", rest)


def test_reading_again_replaces_links(tmp_path: Path, whole: dict[str, list[tuple[object, ...]]]) -> None:
    """A newer network's reading takes its links along: fewer statements, fewer links."""
    path = tmp_path / "again.db"
    write_all(path, FOUR)
    fewer = with_model(night(), "net-2")
    fewer = type(fewer)(
        **{name: getattr(fewer, name) for name in fewer.__slots__} | {"statements": (), "quantities": ()}
    )
    found = write_all(path, [fewer])
    assert len(found[LINKS]) < len(whole[LINKS])
    assert found[FIGURES] == []
    assert (found[PAIRS], found[COPIES]) == (whole[PAIRS], whole[COPIES])
    assert write_all(path, [with_model(night(), "net-3")]) == whole


def test_links_follow_who_is_whom(tmp_path: Path) -> None:
    """A judgement that parts or joins actors changes the links of their reports; taken back, all is as it was."""
    path = tmp_path / "who.db"
    other = told(
        "The Halvard, Vessa and Odran.\n\n[S1: Cato Dahl] [C1: said] [1: that the echo sounder had been broken].",
        "Third Mail", "2024-03-06", known={"Cato Dahl": "Cato Dahl"},
    )  # fmt: skip
    before = write_all(path, [*FOUR, other])
    with open_linked(path) as ledger:
        ledger.judge("merge", "Mara Lind", "Oda Brandt", by="anna")
        entities = ledger.entities([record.document.id for record in (*FOUR, other)])
        merged = dump(path)
        ledger.take_back(1)
    assert merged != before
    assert merged == all_at_once([*FOUR, other], entities)
    own = {statement.id for statement in court().statements}
    within = {row[0] for row in merged[LINKS] if {row[1], row[2]} <= own}
    assert "denies" not in within, "nobody denies what he says himself"
    assert dump(path) == before


def test_what_was_written_without_finders_is_linked_when_asked(tmp_path: Path) -> None:
    """A ledger that was opened without them, or is older, is linked at the first question."""
    path = tmp_path / "plain.db"
    with Ledger(path, linker=LINKER) as ledger:
        for record in FOUR:
            ledger.write(record)
    assert dump(path)[LINKS] == []
    with open_linked(path) as ledger:
        assert ledger.link_missing() == 4
        assert ledger.link_missing() == 0
    expected = write_all(tmp_path / "whole.db", FOUR)
    assert dump(path) == expected
    make_older(path, 3)
    with open_linked(path) as ledger:
        assert {row.kind for row in ledger.links()} == {LinkKind.SAME, LinkKind.REPEATS, LinkKind.DENIES}
    assert dump(path) == expected


def test_other_rules_link_anew(tmp_path: Path) -> None:
    """Outlines of other rules are no partners, and are made anew when links are asked for."""
    path = tmp_path / "rules.db"
    expected = write_all(path, FOUR)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE outline SET rules = 'older', signature = x'00'")
    connection.commit()
    connection.close()
    with open_linked(path) as ledger:
        ledger.delete(FOUR[3].document.id)
        ledger.write(FOUR[3])
        ledger.links()
    assert dump(path) == expected
