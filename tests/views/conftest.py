"""The command line, called as a user calls it, with a reader of two verbs in the network's place."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import typer.main

from sayso.actors import Gazetteer
from sayso.batch import ReadMany
from sayso.schema import Versions
from sayso.views import reading
from sayso.views.cli import main
from tests.ledger.samples import VERSIONS, read_many_simply


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    status: int
    output: str
    messages: str

    @property
    def lines(self) -> list[str]:
        """The lines of its messages."""
        return self.messages.splitlines()


Command = Callable[..., Answer]
build_once = cache(typer.main.get_command)  # building the program takes longer than most commands


@pytest.fixture
def sayso(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Give a way to call the command line in an empty folder, a hundred letters wide."""

    def load_reader(_: int, __: Gazetteer | None = None) -> tuple[ReadMany, Versions]:
        return read_many_simply, VERSIONS

    monkeypatch.setattr(typer.main, "get_command", build_once)
    monkeypatch.setattr(reading, "load_reader", load_reader)
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("SAYSO_LEDGER", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> Answer:
        monkeypatch.setattr(sys, "argv", ["sayso", *words])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        output, messages = capsys.readouterr()
        return Answer(int(ended.value.code or 0), output, messages)

    return call


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Give a folder of three reports, one of them empty, with their metadata."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "bridge.txt").write_text(
        "The old bridge\n\nThe mayor of the town denied that the old bridge was unsafe.\n"
    )
    (folder / "empty.txt").write_text("")
    (folder / "pier.txt").write_text(
        "The old pier\n\nThe harbour master said that the old pier would close.\nOda Brandt asked where to go then.\n"
    )
    (folder / "meta.json").write_text(
        '{"bridge.txt": {"published": "2024-07-11", "outlet": "Harbour Post", "language": "en"},'
        ' "pier.txt": {"published": "2024-06-01", "outlet": "Town Crier", "language": "en"}}'
    )
    return folder


@pytest.fixture(scope="session")
def read_once() -> list[bytes]:
    """Give a place for the file of the two good reports once they are read."""
    return []


@pytest.fixture
def ledger(sayso: Command, reports: Path, tmp_path: Path, read_once: list[bytes]) -> Path:
    """Give a ledger of the two good reports, which are read for the first test that asks for it."""
    path = tmp_path / "sayso.db"
    if read_once:
        path.write_bytes(read_once[0])
        return path
    assert reports.exists()
    assert sayso("read", "reports", "--ledger", "sayso.db").status == 1  # one of the three is empty
    read_once.append(path.read_bytes())
    return path
