"""What is known of the terminal, and what is written where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.views.terminal import PIPED_WIDTH, complain, open_output, say
from tests.ledger.samples import pier_record
from tests.views.snapshots import make_console, printed

WIDTHS = {
    "nowhere a terminal": ({}, False, PIPED_WIDTH),
    "a width that was asked for": ({"COLUMNS": "63"}, False, 63),
    "a terminal on another stream": ({}, True, 80),
}


@pytest.mark.parametrize(("environment", "terminal", "width"), WIDTHS.values(), ids=WIDTHS)
def test_width(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], terminal: bool, width: int) -> None:
    """Tables are as wide as the terminal, wherever it is; without one they have a width of their own."""

    def no_size(_: int) -> os.terminal_size:
        raise OSError

    monkeypatch.delenv("COLUMNS", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("os.isatty", lambda _: terminal)
    monkeypatch.setattr("os.get_terminal_size", no_size)
    assert open_output().width == width


def test_messages_are_one_line() -> None:
    """However long a message is, and whatever is in it, it is one line that acts on nothing."""
    console = make_console(40)
    complain(console, SaysoError("a [red]value[/red]\n" * 9, where="a\x1b[2J.txt", remedy=":smile:"))
    say(console, "two\nlines " * 30)
    first, second = printed(console).splitlines()
    assert first.startswith("sayso: a␛[2J.txt: a [red]value[/red] a [red]value[/red]")
    assert first.endswith("; :smile:")
    assert second.startswith("two lines two lines")


@pytest.mark.parametrize("words", [["show", "pier.txt"], ["documents", "--json"]], ids=["table", "JSON"])
def test_output_is_utf8_everywhere(ledger: Path, words: list[str]) -> None:
    """Whatever the locale, tables and JSON are UTF-8."""
    with Ledger(ledger) as opened:
        opened.write(pier_record(title="Café ─ 王毅", path="cafe/pier.txt"))
    words = [word.replace("pier.txt", "cafe/pier.txt") for word in words]
    ended = subprocess.run(
        [sys.executable, "-c", "from sayso.views.cli import main; main()", *words, "--ledger", str(ledger)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert "Café ─ 王毅" in ended.stdout.decode("utf-8")
    assert ended.stderr == b""
