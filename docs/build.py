"""Write the pages of `docs/` that are drawn from the code: `cli.md` and `record.schema.json`.

`python docs/build.py` writes them; the tests ask `build` what they should say and compare.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import typer.main
from typer import Context
from typer.core import TyperCommand, TyperGroup

from sayso.schema import json_schema
from sayso.views.cli import app

HERE = Path(__file__).parent
WIDTH = 98  # of the help in a terminal of a hundred columns

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
    program = typer.main.get_command(app)
    assert isinstance(program, TyperGroup)
    return "\n".join([OPENING, *sections(program, "sayso")])


def sections(command: TyperCommand | TyperGroup, name: str, above: Context | None = None) -> Iterator[str]:
    """Give the help of a command, and of those under it in the order in which it lists them."""
    context = cast(Context, command.make_context(name, [], above, resilient_parsing=True, terminal_width=WIDTH))
    lines = [line.rstrip() for line in command.get_help(context).strip("\n").splitlines()]
    yield "\n".join([f"## {context.command_path}", "", "```", *lines, "```", ""])
    for name_under, under in command.commands.items() if isinstance(command, TyperGroup) else ():
        assert isinstance(under, TyperCommand | TyperGroup)
        yield from sections(under, name_under, context)


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
