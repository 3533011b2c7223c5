"""Text that reports carry and have not written: every question is answered with it, without it, and of it alone."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import LedgerError
from sayso.ledger import Ledger
from sayso.ledger.own_text import pieces_of
from sayso.ledger.search import search_pieces
from sayso.schema import Copies, Span
from tests.ledger.affairs import LINKER
from tests.ledger.carried import ACCUSED, AGENCY, ASHORE, agency, make_ledger, other, passages, whole
from tests.ledger.older import make_older

FOUR = (agency(), whole(), passages(), other())
OUTLETS = {record.document.id: str(record.document.outlet) for record in FOUR}
Ask = Callable[[Ledger, Copies], Iterable[tuple[str, str]]]
ROWS: dict[str, Ask] = {  # ids with their documents
    "statements": lambda ledger, copies: [(row.id, row.document) for row in ledger.statements(copies=copies)],
    "events": lambda ledger, copies: [(row.id, row.document) for row in ledger.events(copies=copies)],
    "quantities": lambda ledger, copies: [(row.id, row.document) for row in ledger.quantities(copies=copies)],
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger of all four reports."""
    with make_ledger(tmp_path_factory.mktemp("carried") / "affair.db", *FOUR) as opened:
        yield opened


def by_outlet(rows: Iterable[tuple[str, str]]) -> Counter[str]:
    """Count rows by the outlets of their documents."""
    return Counter(OUTLETS[document] for _, document in rows)


def test_what_is_carried(ledger: Ledger) -> None:
    """The outlets carry what the agency has written, to the letter; the agency and the fourth report carry nothing."""
    carried = {OUTLETS[name]: spans for name, spans in ledger.carried().items()}
    assert set(carried) == {"Odran Post", "Vessa Herald"}
    (post,), (herald,) = (carried[outlet] for outlet in ("Odran Post", "Vessa Herald"))
    assert whole().document.text[slice(*post)].startswith("The ferry Halvard ran aground")
    assert ASHORE.rstrip(".") in whole().document.text[slice(*post)]
    assert passages().document.text[slice(*herald)] == ACCUSED.rstrip(".")
    assert ledger.carried([agency().document.id]) == {}


def test_whose_text_is_carried(ledger: Ledger) -> None:
    """A text stands with all that have it, also those that are not asked for."""
    (copy,) = ledger.copies([passages().document.id])
    assert {OUTLETS[passage.document] for passage in copy.passages} == {"Reuters", "Odran Post", "Vessa Herald"}
    assert copy.agency == "Reuters"
    assert ledger.copies([other().document.id]) == ()
    assert set(ledger.copies()) >= {copy}


COUNTS = {  # with copies, and without: the agency, who carries all of it, who carries passages, the fourth
    "statements": ((5, 6, 6, 2), (5, 1, 3, 2)),
    "events": ((3, 3, 3, 1), (3, 0, 1, 1)),
    "quantities": ((5, 5, 1, 1), (5, 0, 1, 1)),
}


@pytest.mark.parametrize(("rows", "counts"), COUNTS.items(), ids=COUNTS)
def test_rows_with_and_without(ledger: Ledger, rows: str, counts: tuple[tuple[int, ...], ...]) -> None:
    """Without copies a carrier has its own rows alone; who wrote the text, and who has none of it, keep all."""
    for copies, expected in zip((Copies.WITH, Copies.WITHOUT), counts, strict=True):
        found = by_outlet(ROWS[rows](ledger, copies))
        assert tuple(found[str(record.document.outlet)] for record in FOUR) == expected, copies


def test_a_limit_counts_what_is_left(ledger: Ledger) -> None:
    """At most so many rows are given, of those that count."""
    every = list(ledger.statements(copies=Copies.WITHOUT))
    assert list(ledger.statements(copies=Copies.WITHOUT, limit=3)) == every[:3]
    assert [row.outlet for row in ledger.statements(copies=Copies.WITHOUT, outlet="odran post")] == ["Odran Post"]


def test_moments(ledger: Ledger) -> None:
    """What happened stands once in the timeline, and what has no time of its own is counted once."""
    found = {copies: ledger.timeline(copies=copies) for copies in Copies}
    assert [(each.event or each.statement).outlet for each in found[Copies.WITHOUT].moments] == ["Reuters"] * 2  # type: ignore[union-attr]
    assert len(found[Copies.WITH].moments) == 2 + len(found[Copies.ONLY].moments) == 5
    assert found[Copies.WITH].undated == found[Copies.WITHOUT].undated + found[Copies.ONLY].undated


def test_actors(ledger: Ledger) -> None:
    """Reports, mentions and statements of an actor are those outside; who is named in no other text is not listed."""
    every, own = ({row.entity: row for row in ledger.actors(copies=copies)} for copies in (Copies.WITH, Copies.WITHOUT))
    assert set(own) < set(every)
    lind = next(row for row in own.values() if row.name == "Mara Lind")
    assert (lind.documents, lind.mentions, lind.says) == (2, 2, 2)
    assert (every[lind.entity].documents, every[lind.entity].mentions, every[lind.entity].says) == (3, 4, 4)
    speakers = [[row.documents for row in ledger.actors(by="Mara Lind", copies=copies)] for copies in Copies]
    assert speakers == [[3], [2], [1]]


def test_a_profile(ledger: Ledger) -> None:
    """Offices are those that reports themselves give; why it is one actor, all reports tell."""
    every, own = (ledger.profile("Mara Lind", copies=copies) for copies in (Copies.WITH, Copies.WITHOUT))
    assert (len(every.roles), len(own.roles)) == (3, 1)
    assert own.roles[0].document == agency().document.id
    assert own.reasons == every.reasons
    deeds = [ledger.profile("Norway", copies=copies).works for copies in Copies]
    assert [len(each) for each in deeds] == [2, 1, 1]
    guard = [ledger.profile("Norway", copies=copies).spoken_for_by for copies in (Copies.WITH, Copies.WITHOUT)]
    assert guard == [(("Norwegian coast guard", 2),), (("Norwegian coast guard", 1),)]


def test_the_affair(ledger: Ledger) -> None:
    """What passes between actors is counted where it was written."""
    every, own = (ledger.affair(copies=copies) for copies in (Copies.WITH, Copies.WITHOUT))
    (lind,), (own_lind,) = ([row for row in found.actors if row.name == "Mara Lind"] for found in (every, own))
    assert (lind.does, own_lind.does) == (3, 1)
    assert (every.documents, own.documents) == (4, 4)
    works = [[(work.name, work.documents, len(work.parts)) for work in found.works] for found in (every, own)]
    assert works == [[("a 12-point plan for the safety of ferries", number, number)] for number in (2, 1)]


def test_stories_and_disputes(ledger: Ledger) -> None:
    """What the documents of a story share is counted outside; a claim and its denial stand where they were written."""
    (every,), (own,) = (ledger.stories(copies=copies) for copies in (Copies.WITH, Copies.WITHOUT))
    assert every.documents == own.documents
    assert (own.same, own.denied) == (0, 1)
    assert every.same > 3
    assert every.denied > 3
    assert set(own.actors) < set(every.actors)
    (claim,) = ledger.disputes(copies=Copies.WITHOUT).claims
    assert (claim.claim.outlet, claim.also) == ("Reuters", ())
    assert [each.statement.outlet for each in claim.against] == ["Reuters"]
    assert len(ledger.disputes().claims[0].also) == 2
    assert ledger.disputes(copies=Copies.WITHOUT, by="Tove Holm").claims == ()


def test_documents(ledger: Ledger) -> None:
    """Words and statements are counted in a report's own text."""
    every, own, only = ({row.outlet: row for row in ledger.documents(copies=copies)} for copies in Copies)
    assert list(every) == list(own) == list(only)
    assert (own["Odran Post"].words, own["Odran Post"].statements) == (13, 1)
    assert own["Reuters"] == every["Reuters"]
    assert (only["Reuters"].words, only["Reuters"].statements) == (0, 0)
    for outlet, row in every.items():
        assert row.statements == own[outlet].statements + only[outlet].statements


@pytest.mark.parametrize(
    ("words", "without"),
    [
        ("captain", {"Reuters", "Coast Daily"}),
        ("passengers", {"Reuters", "Coast Daily", "Vessa Herald"}),
        ("grateful", {"Odran Post"}),
        ("union courts", {"Vessa Herald"}),
        ('"in february"', {"Reuters"}),
        ('"the mayor said lind told"', set()),
    ],
)
def test_searching(ledger: Ledger, words: str, without: set[str]) -> None:
    """All words must stand in the text that counts, in any of their forms; no phrase runs over what is left out."""
    hits = {copies: ledger.search(words, copies=copies) for copies in Copies}
    found = {copies: {str(hit.document.outlet) for hit in hits[copies]} for copies in Copies}
    assert found[Copies.WITHOUT] == without
    assert found[Copies.WITHOUT] | found[Copies.ONLY] <= found[Copies.WITH]
    assert found[Copies.ONLY] <= {"Odran Post", "Vessa Herald"}
    own = {row.id for row in ledger.statements(copies=Copies.WITHOUT)}
    assert {row.id for hit in hits[Copies.WITHOUT] for row in hit.statements} <= own
    assert len(ledger.search(words, copies=Copies.WITHOUT, limit=1)) == min(1, len(without))


def test_a_title_of_its_own_is_searched(tmp_path: Path) -> None:
    """A title that stands in no passage is the report's own, though all of its text is carried."""
    bare = whole()
    titled = replace(bare, document=replace(bare.document, title="A broken sounder"))
    with make_ledger(tmp_path / "a.db", agency(), titled) as opened:
        assert [hit.document.outlet for hit in opened.search("broken", copies=Copies.WITHOUT)] == ["Odran Post"]
        assert opened.search("broken", copies=Copies.ONLY) == []


def test_without_the_agencys_report(tmp_path: Path) -> None:
    """Once it is deleted, the earliest that has its text keeps it; added again, all is as it was."""
    with make_ledger(tmp_path / "a.db", *FOUR) as opened:
        before = by_outlet(ROWS["statements"](opened, Copies.WITHOUT))
        opened.delete(agency().document.id)
        after = by_outlet(ROWS["statements"](opened, Copies.WITHOUT))
        assert after == Counter({"Odran Post": 6, "Vessa Herald": 3, "Coast Daily": 2})
        opened.delete(whole().document.id)
        last = by_outlet(ROWS["statements"](opened, Copies.WITHOUT))
        assert last == Counter({"Vessa Herald": 6, "Coast Daily": 2})
        for record in FOUR[:2]:
            opened.write(record)
        assert by_outlet(ROWS["statements"](opened, Copies.WITHOUT)) == before
        assert opened.verify().failures == ()


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.permutations(range(4)), st.integers(1, 4), st.data())
def test_rows_without_are_among_all(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], kept: int, data: st.DataObject
) -> None:
    """Of any reports, in any order, each row is either a report's own or carried; what is carried stands elsewhere."""
    records = [FOUR[place] for place in order[:kept]]
    with make_ledger(tmp_path_factory.mktemp("some") / "a.db", *records) as opened:
        for ask in ROWS.values():
            every, own, only = (list(ask(opened, copies)) for copies in Copies)
            assert set(own) | set(only) == set(every)
            assert len(own) + len(only) == len(every)
            assert [row for row in every if row in own] == own
        counts = [{row.entity: row for row in opened.actors(copies=copies)} for copies in (Copies.WITH, Copies.WITHOUT)]
        for entity, row in counts[1].items():
            assert row.says <= counts[0][entity].says
            assert row.mentions <= counts[0][entity].mentions
        carried = opened.carried()
        texts = {record.document.id: record.document.text for record in records}
        assert set(carried) < set(texts) or not carried
        for name, spans in carried.items():
            piece = data.draw(st.sampled_from(spans)).of(texts[name]).split()[:12]
            homes = [
                each for each in texts if " ".join(piece) in " ".join(own_words(texts[each], carried.get(each, ())))
            ]
            assert homes


def own_words(text: str, carried: Iterable[Span]) -> list[str]:
    """Give the words of a text that are its own."""
    return " … ".join(pieces_of(text, tuple(carried), Copies.WITHOUT)).split()


def test_an_older_ledger_is_linked_anew(tmp_path: Path) -> None:
    """One that does not say who has written a text is told so when it is asked; until then nothing is lost."""
    path = tmp_path / "old.db"
    with make_ledger(path, *FOUR) as opened:
        before = list(opened.statements(copies=Copies.WITHOUT))
    make_older(path, 4)
    with make_ledger(path) as opened:
        assert len(list(opened.statements())) == 19
        assert list(opened.statements(copies=Copies.WITHOUT)) == before


def test_without_finders(tmp_path: Path) -> None:
    """What was written without them is linked when it is asked for; without them nobody can tell."""
    path = tmp_path / "plain.db"
    with Ledger(path, linker=LINKER) as opened:
        for record in FOUR:
            opened.write(record)
        with pytest.raises(LedgerError, match="opened without what finds links"):
            list(opened.statements(copies=Copies.WITHOUT))
    with make_ledger(path) as opened:
        assert len(list(opened.statements(copies=Copies.WITHOUT))) == 11


def test_pieces() -> None:
    """What is left and what is carried make up the text."""
    spans = (Span(0, 20), Span(40, 60))
    assert "".join(pieces_of(AGENCY, spans, Copies.ONLY)) == AGENCY[:20] + AGENCY[40:60]
    assert "".join(pieces_of(AGENCY, spans, Copies.WITHOUT)) == AGENCY[20:40] + AGENCY[60:]
    assert pieces_of(AGENCY, spans, Copies.WITH) == [AGENCY]
    found = search_pieces(["The pier closed.", "Boats stay."], "closing boat*")
    assert found is not None
    assert (found.text, [span.of(found.text) for span in found.found]) == (
        "The pier closed. … Boats stay.",
        ["closed", "Boats"],
    )
    assert search_pieces(["The pier closed.", "Boats stay."], '"closed boats"') is None
