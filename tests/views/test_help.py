"""`--help` answers at once, and teaches."""

import subprocess
import sys

import pytest

from tests.views.conftest import Command

COMMANDS = (
    *("read", "statements", "show", "search", "documents", "actors", "actor", "events", "quantities", "timeline"),
    *("affair", "export", "delete", "verify", "voice", "compare", "dossier", "stories", "disputes"),
)
JUDGEMENTS = (
    *("merge", "same", "different", "repeats", "denies", "supports", "counters", "split", "rename", "reject"),
    *("list", "undo"),
)
HEAVY = ("numpy", "onnxruntime", "rich", "sqlalchemy", "tokenizers", "trafilatura", "charset_normalizer", "py3langid")
PROGRAM = f"""
import sys
from sayso.views.cli import main
try:
    main()
finally:
    sys.stderr.write(" ".join(sorted(set({HEAVY!r}) & set(sys.modules))))
"""


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["read", "--help"]], ids=" ".join)
def test_nothing_heavy_is_loaded(words: list[str]) -> None:
    """Neither network, database, extractor nor tables are loaded before a command needs them."""
    ended = subprocess.run([sys.executable, "-c", PROGRAM, *words], capture_output=True, text=True, check=True)
    assert ended.stdout
    assert ended.stderr == ""


def test_help_names_every_command(sayso: Command) -> None:
    """The overview lists the commands with whole sentences, also in a narrow terminal, and begins with examples."""
    for words, names in (((), (*COMMANDS, "judge")), (("judge",), JUDGEMENTS)):
        answer = sayso(*words, "--help")
        assert answer.status == 0
        for name in names:
            line = next(line for line in answer.output.splitlines() if line.startswith(f"  {name} "))
            assert line.endswith(".")
            assert not line.endswith("...")
        assert answer.output.count("\n    sayso ") in {5, 6}


def test_the_program_runs_without_its_script() -> None:
    """Where the script is not on the path, Python finds it."""
    ended = subprocess.run([sys.executable, "-m", "sayso", "--version"], capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("sayso ")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_teaches_by_examples(sayso: Command, name: str) -> None:
    """Each command shows two or three examples, as they are typed, and explains each option."""
    output = sayso(name, "--help").output
    examples = output.split("Examples:\n")[1].split("\n\n")[0].splitlines()
    assert 2 <= len(examples) <= 3
    assert all(f"sayso {name}" in example for example in examples)


def test_no_command_shows_the_overview(sayso: Command) -> None:
    """`sayso` alone is `sayso --help`, and a wrong command line."""
    answer = sayso()
    assert answer.status == 2
    assert "Examples:" in answer.output + answer.messages
