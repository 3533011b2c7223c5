"""Write the pages of `docs/` that are drawn from the code: `cli.md` and `record.schema.json`.

`python docs/build.py` writes them; the tests ask `build` what they should say and compare.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import typer.main
from typer.core import TyperGroup

from sayso.schema import json_schema
from sayso.views.cli import app

HERE = Path(__file__).parent
SAYSO = Path(sys.executable).parent / "sayso"

OPENING = """# The command line

This page is what `--help` prints; `make docs` writes it.
"""


def build() -> dict[Path, str]:
    """Give the text of each generated page by its path."""
    return {
        HERE / "cli.md": command_page(),
        HERE / "record.schema.json": json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n",
    }


def command_page() -> str:
    """Give the help of the program and of each of its commands."""
    sections = [OPENING, _section("sayso")]
    for name in command_names():
        sections += [_section("sayso", name), *(_section("sayso", name, under) for under in commands_under(name))]
    return "\n".join(sections)


def command_names() -> list[str]:
    """Give the names of the commands in the order in which the help lists them."""
    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)
    return list(command.commands)


def commands_under(name: str) -> list[str]:
    """Give the names of the commands of a group; none for a command that is no group."""
    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)
    group = command.commands[name]
    return list(group.commands) if isinstance(group, TyperGroup) else []


def _section(*words: str) -> str:
    # A terminal without colours, 100 wide, whatever this one is.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "FORCE_", "PY_"))
    }
    environment |= {"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1"}
    answer = subprocess.run(
        [SAYSO, *words[1:], "--help"], env=environment, capture_output=True, check=True, encoding="utf-8"
    )
    lines = [line.rstrip() for line in answer.stdout.strip("\n").splitlines()]
    return "\n".join([f"## {' '.join(words)}", "", "```", *lines, "```", ""])


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
