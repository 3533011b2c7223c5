"""Texts that are cut and edited on purpose, and the pairs that a reader looked at."""

import json
import random

from evaluation.copies import MARKS, edit, mix


def test_marks_are_whole() -> None:
    """Each pair is of two reports, stands once, and has a word on it."""
    rows = json.loads(MARKS.read_text("utf-8"))
    pairs = [tuple(row["reports"]) for row in rows]
    assert len(set(pairs)) == len(pairs) == 82
    assert all(one < other for one, other in pairs)
    assert {row["copy"] for row in rows} == {True, False}


def test_words_are_changed_at_the_rate_that_is_asked_for() -> None:
    """Nothing changes at rate zero; nothing of the text is left at rate one."""
    words = ["own"] * 200
    assert edit(words, ["other"], 0, random.Random(1)) == words
    assert set(edit(words, ["other"], 1, random.Random(1))) == {"other"}
    edited = edit(words, ["other"], 0.2, random.Random(1))
    assert 140 < edited.count("own") < 180
    assert 160 < len(edited) < 199


def test_every_other_paragraph_is_carried() -> None:
    """The share that is carried is that of its words."""
    one, other = "a a\n\nb b\n\nc c", "x\n\ny\n\nz"
    mixed, carried = mix(one, other, 0, random.Random(1))
    assert mixed.text.split() == ["x", "a", "a", "y", "c", "c"]
    assert carried == 4 / 6
