"""The gate: floors name what is measured, and what was gained and lost is told."""

import json
from pathlib import Path

import pytest

from evaluation import gate
from evaluation.scores import Counts


def test_floors_name_corpora_that_are_known() -> None:
    """Each floor belongs to a corpus whose digest is kept."""
    floors = json.loads(gate.FLOORS.read_text("utf-8"))
    for name, floor in floors["scores"].items():
        assert name.split(": ")[0].split(",")[0] in floors["corpora"], name
        assert 0 < floor <= 100, name


def test_the_challenge_set_is_always_measured() -> None:
    """It stands in the repository, so its digest is never missing."""
    assert gate.digest_corpora(Path("nowhere")).keys() == {"challenge"}


def test_gains_and_losses_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A relation that was right and is not is lost; the other way round it is gained."""
    (tmp_path / "right.json").write_text(json.dumps({"a": f"{0b1101:x}", "b": f"{0b11:x}"}), "utf-8")
    monkeypatch.setattr(gate, "RIGHT", tmp_path / "right.json")
    gate.show_changes({"a": f"{0b1011:x}", "b": f"{0b11:x}"})
    told = capsys.readouterr().out
    assert "1 gained, 1 lost" in told
    assert "lost: a E1" in told
    assert "gained: a E2" in told


def test_a_small_set_may_miss_its_floor_by_one_answer() -> None:
    """Of a hundred answers one may round otherwise, and not two; of thousands a share of a point."""
    assert 1 < gate.slack_of(Counts(80, 100, 100)) < 2
    assert gate.slack_of(Counts(800, 5000, 5000)) == gate.SLACK
    assert gate.slack_of(Counts()) > 0
