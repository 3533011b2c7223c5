"""Files that are read for one question, where there is no ledger."""

from pathlib import Path

import pytest

from tests.views.conftest import Command


@pytest.mark.parametrize("question", [("show",), ("voice",)], ids=" ".join)
def test_a_file_is_read_for_the_occasion(sayso: Command, tmp_path: Path, question: tuple[str, ...]) -> None:
    """Nothing is left behind."""
    (tmp_path / "pier.txt").write_text("Mara Ilves said that the pier was closed.\n", "utf-8")
    before = sorted(tmp_path.iterdir())
    answer = sayso(*question, "pier.txt")
    assert answer.status == 0, answer.messages
    assert "Mara Ilves" in answer.output
    assert sorted(tmp_path.iterdir()) == before


def test_a_ledger_that_is_there_is_asked(sayso: Command, tmp_path: Path) -> None:
    """A file that it does not hold is not read beside it."""
    for name in ("pier.txt", "market.txt"):
        (tmp_path / name).write_text(f"Mara Ilves said that {name} was closed.\n", "utf-8")
    assert sayso("read", "pier.txt", "--ledger", "sayso.db").status == 0
    assert sayso("show", "pier.txt").status == 0
    assert sayso("show", "market.txt").status != 0


def test_what_is_no_file_needs_a_ledger(sayso: Command) -> None:
    """The error says how to name one."""
    answer = sayso("show", "3f2a9c")
    assert answer.status != 0
    assert "--ledger" in answer.messages


def test_a_file_that_cannot_be_read(sayso: Command, tmp_path: Path) -> None:
    """It is told, and the question fails."""
    (tmp_path / "empty.txt").write_text("", "utf-8")
    answer = sayso("voice", "empty.txt")
    assert answer.status != 0
    assert "empty.txt" in answer.messages
