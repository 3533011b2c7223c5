"""What counts of a report is packed and comes back whole; reports meet by their words and days alone."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage import TieLinker
from sayso.linkage.meaning import UNKNOWN
from sayso.linkage.meeting import may_meet, telling_words
from sayso.linkage.packing import pack, unpack
from sayso.linkage.pairing import link_pair, side_of
from sayso.linkage.stories import sketch_of
from sayso.linkage.ties import Packed, join_vectors, unpacked, vectors_of
from sayso.schema import LEAST_KEYS
from tests.ledger.ferry import bread, court, dawn, embed_words, judge_words, night

LINKER = TieLinker(embed_words, judge_words)


def test_a_packed_report_comes_back_as_it_was() -> None:
    """With those whom its actors are taken for, it is what the record itself gives."""
    for record in (night(), court()):
        entities = {actor.id: actor.name for actor in record.actors}
        side = LINKER.recall(LINKER.outline(record), entities)
        assert side == side_of(record, lambda actor: entities[actor], embed_words)  # noqa: B023
        assert [each.meaning.text for each in side.sayings] == [each.text for each in side.sayings]


def test_packing_is_the_same_each_time() -> None:
    """Equal values are packed alike, and no meanings are kept."""
    packed = LINKER.outline(night()).signature
    assert packed == LINKER.outline(night()).signature
    assert pack(unpack(Packed, packed)) == packed
    assert {saying.meaning for saying in unpack(Packed, packed).sayings} == {UNKNOWN}


@given(st.lists(st.none() | st.binary(max_size=9)))
def test_vectors_come_apart(vectors: list[bytes | None]) -> None:
    """Vectors of any length, put behind one another, are told apart, and where there is none."""
    assert vectors_of(join_vectors(vectors)) == vectors


def test_the_network_is_asked_once_and_where_it_counts() -> None:
    """What was asked for is kept with the outlines, a second time nothing is asked; of most it never is."""
    asked: list[str] = []

    def embed(texts: Sequence[str]) -> list[bytes]:
        asked.extend(texts)
        return embed_words(texts)

    linker = TieLinker(embed, judge_words)
    one, other = linker.outline(night()), linker.outline(dawn())
    linked = linker.link(one, other, {})
    texts = {saying.text for each in (one, other) for saying in unpacked(each.signature).sayings}
    assert len(set(asked)) == len(asked)
    assert set() < set(asked) < texts
    again = linker.link(linked.one, linked.other, {})
    assert (again.ties, again.one, again.other) == (linked.ties, linked.one, linked.other)
    assert len(set(asked)) == len(asked)


def test_what_no_link_rests_on_is_not_asked_for() -> None:
    """Two reports that have nothing to do with each other cost the network nothing."""
    one, other = LINKER.outline(night()), LINKER.outline(bread())
    linked = LINKER.link(one, other, {})
    assert (linked.one, linked.other) == (one, other)
    assert linked.one.meanings is None


def test_the_order_of_two_reports_does_not_matter() -> None:
    """Links between two reports are the same from either side."""
    one, other = (side_of(record, str, embed_words) for record in (night(), dawn()))
    assert link_pair(one, other, judge_words) == link_pair(other, one, judge_words)


def test_keys_hold_those_of_the_sketch() -> None:
    """Whatever may be of one story meets: the keys of a sketch are among a report's telling words."""
    for record in (night(), dawn(), court(), bread()):
        assert set(sketch_of(record.document).keys) <= set(telling_words(record.document))


def test_reports_meet_by_words_and_days() -> None:
    """Near each other two words will do, far apart three; fewer never."""
    assert [may_meet(LEAST_KEYS - 1, days) for days in (0, None)] == [False, False]
    assert [may_meet(2, days) for days in (0, 8, 9, None)] == [True, True, False, False]
    assert may_meet(3, 3000)
