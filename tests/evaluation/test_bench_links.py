"""What linking costs: the reports that a number stands for, and the records that are kept of those that were read."""

import json
from pathlib import Path

import pytest

from evaluation.bench_links import Linking, Reports, grow, pairs_among
from evaluation.read_reports import Cache, cut_off, read_more
from sayso.annotations import model_name, shipped_folder
from sayso.pipeline import versions_of
from sayso.schema import Record
from tests.ledger.ferry import bread, court, dawn, night

MEETING = Reports(["d0", "d1", "d2", "d3", "d4", "d5"], [(0, 2), (1, 3), (0, 4), (3, 4), (4, 5)])


def now(record: Record) -> Record:
    """Give a record as the shipped network would have read it."""
    values = {name: getattr(record, name) for name in record.__slots__}
    return Record(**values | {"versions": versions_of(model_name(shipped_folder()), None)})


def write(path: Path, *records: Record) -> Path:
    path.write_text("".join(record.to_json() + "\n" for record in records), "utf-8")
    return path


def test_the_sample_is_read_first() -> None:
    """The first reports with all that these meet, then all others; none twice."""
    assert MEETING.in_turn(1) == [0, 2, 4, 1, 3, 5]


def test_a_number_stands_for_the_first_so_many() -> None:
    """Whole, all of them and all that meet are linked; in the sample what the first few meet among these.

    What they cost for themselves is told from more.
    """
    whole = MEETING.whole(4)
    assert (list(whole.own), list(whole.pairs), whole.density) == ([0, 1, 2, 3], [(0, 2), (1, 3)], 0.5)
    few = MEETING.sampled(5, 1, 2)
    assert (list(few.own), list(few.pairs), few.density) == ([0, 1], [(0, 2), (0, 4)], 0.8)
    assert few.places() == [0, 1, 2, 4]


def test_reports_meet_here_as_in_a_ledger() -> None:
    """Two on one night and what came of it meet; bread does not."""
    documents = [record.document for record in (night(), bread(), dawn(), court())]
    assert set(pairs_among(documents)) == {(0, 2), (0, 3), (2, 3)}


def test_growth_is_from_the_fewest_to_the_most(capsys: pytest.CaptureFixture[str]) -> None:
    """What stands between does not count."""
    assert grow("whole", {1000: 20.0, 3000: 90.0, 10000: 30.0}) == 1.5
    assert "30.0 ms among 10000, 1.50 times as much as among 1000" in capsys.readouterr().out


def test_records_are_found_by_their_documents(tmp_path: Path) -> None:
    """Those of the shipped network come back whole; another network's are passed over, and so is half a line."""
    path = write(tmp_path / "records.jsonl", now(night()), dawn(), now(court()))
    with path.open("a", encoding="utf-8") as lines:
        lines.write(now(bread()).to_json()[:500])
    cache = Cache.open(path)
    names = [record.document.id for record in (court(), night())]
    assert set(cache.places) == set(names)
    assert list(cache.records(names)) == [now(court()), now(night())]
    assert cache.has(names)
    assert not cache.has([dawn().document.id])
    assert Cache.open(tmp_path / "none.jsonl").places == {}


def test_what_was_cut_off_is_taken_away(tmp_path: Path) -> None:
    """A last line without an end goes; what stands before it stays."""
    path = write(tmp_path / "records.jsonl", now(night()))
    kept = path.read_bytes()
    path.write_bytes(kept + b'{"sayso"')
    cut_off(path)
    assert path.read_bytes() == kept
    cut_off(tmp_path / "none.jsonl")


def test_reading_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    """What is there is not read again; a line that was cut off is."""
    path = tmp_path / "deep" / "records.jsonl"
    documents = [bread().document, court().document]
    assert read_more(path, documents[:1]) == 1
    first = path.read_bytes()
    path.write_bytes(first + b"{")
    assert read_more(path, documents) == 1
    assert path.read_bytes().startswith(first)
    lines = path.read_text("utf-8").splitlines()
    assert [json.loads(line)["document"]["id"] for line in lines] == [each.id for each in documents]
    assert read_more(path, documents) == 0


def test_links_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Reports are made ready, and linked; what the network takes to judge pairs is counted beside."""
    linking = Linking()
    assert linking.make_ready([0, 1], [night(), dawn()]) > 0
    assert linking.link([(0, 1)]) > 0
    found, judged = linking.found, linking.judged
    assert found > 0
    linking.link([(0, 1)])
    assert linking.found == 2 * found
    assert len(linking.judge([("The ferry ran aground.", "A ferry is aground.")])) == 1
    assert linking.judged > judged
    assert capsys.readouterr().out == ""
