"""Scores of event types."""

from pathlib import Path

import numpy as np

from evaluation.event_types import count_petrarch, report, scores, type_at
from evaluation.reports import as_report
from evaluation.scores import Counts
from sayso.annotations import Network, annotate, shipped_folder


def test_types_count_alike_in_the_macro_score() -> None:
    """A rare type that is never found takes its whole share; micro F1 is the share that is right."""
    gold, found = np.asarray([0] * 9 + [1]), np.zeros(10, dtype=np.int64)
    assert scores(gold, found) == (47.4, 90.0)


def test_a_report_gives_intervals() -> None:
    """All right is all right however sentences are drawn."""
    gold = np.asarray([0, 1, 2] * 5)
    assert report("types", gold, gold) == "types: macro 100.0 (100.0 to 100.0), micro 100.0 (100.0 to 100.0), of 15"


def test_the_type_of_a_marked_place() -> None:
    """Of the word that stands there; nothing where no word tells of anything."""
    text = "Oman condemned the attack."
    read = annotate(as_report(text))
    assert type_at(read, 5, 14) == "ACCUSE"
    assert type_at(read, 0, 4) is None


def test_coded_sentences_are_read(tmp_path: Path) -> None:
    """A type that is found and coded is right; a sentence without events is left alone or not."""
    sentence = '<Sentence id="1"/><EventCoding {}="112"/><Text>Oman condemned the attack.</Text></Sentence>\n'
    path = tmp_path / "records.xml"
    path.write_text(sentence.format("eventcode") + sentence.format("none") + "</Sentences>", "utf-8")
    table = count_petrarch(path, Network(shipped_folder()))
    assert table["types"].right == 1
    assert table["types"].expected == 1
    assert table["sentences without events"] == Counts(0, 1, 1)
