"""What counts of a report is packed and comes back whole; reports meet by their words and days alone."""

from sayso.linkage import TieLinker
from sayso.linkage.packing import pack, unpack
from sayso.linkage.pairing import link_pair, side_of
from sayso.linkage.stories.linker import sketch_of
from sayso.linkage.stories.meeting import may_meet, telling_words
from sayso.linkage.ties import Packed
from sayso.schema import LEAST_KEYS
from tests.ledger.ferry import bread, court, dawn, judge_words, night

LINKER = TieLinker(judge_words)


def test_a_packed_report_comes_back_as_it_was() -> None:
    """With those whom its actors are taken for, it is what the record itself gives."""
    for record in (night(), court()):
        entities = {actor.id: actor.name for actor in record.actors}
        side = LINKER.recall(LINKER.outline(record), entities)
        assert side == side_of(record, lambda actor: entities[actor])  # noqa: B023
        assert None not in {each.embedding for each in side.sayings}


def test_packing_is_the_same_each_time() -> None:
    """Equal values are packed alike."""
    packed = LINKER.outline(night()).signature
    assert packed == LINKER.outline(night()).signature
    assert pack(unpack(Packed, packed)) == packed


def test_the_order_of_two_reports_does_not_matter() -> None:
    """Links between two reports are the same from either side."""
    one, other = (side_of(record, str) for record in (night(), dawn()))
    assert link_pair(one, other, judge_words) == link_pair(other, one, judge_words)


def test_keys_hold_those_of_the_sketch() -> None:
    """Whatever may be of one story meets: the keys of a sketch are among a report's telling words."""
    for record in (night(), dawn(), court(), bread()):
        assert set(sketch_of(record.document).keys) <= set(telling_words(record.document))


def test_reports_meet_by_words_and_days() -> None:
    """Near each other two words will do, three where a day is not known, four far apart; fewer never."""
    assert [may_meet(LEAST_KEYS - 1, days) for days in (0, None)] == [False, False]
    assert [may_meet(2, days) for days in (0, 8, 9, None)] == [True, True, False, False]
    assert [may_meet(3, days) for days in (9, None)] == [False, True]
    assert may_meet(4, 3000)
