"""The pages of `docs/` are held to the code: what exists is explained, and what is generated is up to date."""

import ast
import doctest
import importlib.util
import inspect
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest
import typer.main
from typer.core import TyperCommand, TyperGroup

import sayso
from sayso import errors
from sayso.ledger.search import INDEXES
from sayso.ledger.tables import METADATA
from sayso.schema import json_schema
from sayso.views.cli import app, main

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = {path.name: path.read_text("utf-8") for path in sorted(DOCS.glob("*.md"))}
README = ROOT / "README.md"


def builder() -> ModuleType:
    """Load `docs/build.py`."""
    spec = importlib.util.spec_from_file_location("docs_build", DOCS / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def commands() -> dict[str, TyperCommand]:
    """Give the commands of the program by name."""
    return cast(dict[str, TyperCommand], cast(TyperGroup, typer.main.get_command(app)).commands)


def test_the_generated_pages_are_up_to_date() -> None:
    """`docs/cli.md` is what `--help` prints, `docs/record.schema.json` what the dataclasses are."""
    stale = [path.name for path, text in builder().build().items() if path.read_text("utf-8") != text]
    assert stale == [], "run make docs"


@pytest.mark.parametrize("words", ["sayso", "sayso judge merge"])
def test_the_page_of_commands_is_what_the_program_prints(
    words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a terminal of a hundred columns without colours: the overview, and a command under another."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(sys, "argv", [*words.split(), "--help"])
    monkeypatch.setattr("__main__.__package__", None)  # the program is not called through `python -m pytest`
    with pytest.raises(SystemExit):
        main()
    printed = capsys.readouterr().out.strip("\n").splitlines()
    section = PAGES["cli.md"].split(f"## {words}\n\n```\n")[1].split("\n```\n")[0]
    assert [line.rstrip() for line in printed] == section.splitlines()


@pytest.mark.parametrize("name", commands())
def test_a_command_is_explained(name: str) -> None:
    """Each command stands in the overview, has a line of help and an example, and says what each parameter is."""
    command = commands()[name]
    assert f"`sayso {name}`" in PAGES["index.md"]
    assert command.help
    assert f"sayso {name}" in command.help, "teach with an example"
    silent = [option.name for option in command.params if not getattr(option, "help", None)]
    assert silent == []


@pytest.mark.parametrize("name", commands())
def test_each_option_is_in_the_pages(name: str) -> None:
    """Each option's long name can be found in the page of commands."""
    section = PAGES["cli.md"].split(f"## sayso {name}\n")[1].split("\n## ")[0]
    options = [spelling for option in commands()[name].params for spelling in option.opts if spelling.startswith("--")]
    assert [spelling for spelling in options if spelling not in section] == []


def test_no_page_tells_of_options_that_are_not_there() -> None:
    """What the hand-written pages call an option is one."""
    known = {spelling for command in commands().values() for option in command.params for spelling in option.opts}
    groups = (command for command in commands().values() if isinstance(command, TyperGroup))
    known |= {
        o for group in groups for command in group.commands.values() for each in command.params for o in each.opts
    }
    known |= {spelling for command in commands().values() for o in command.params for spelling in o.secondary_opts}
    known |= {"--help", "--version"}
    written = [PAGES[name] for name in PAGES if name != "cli.md"] + [README.read_text("utf-8")]
    told = {match for text in written for match in re.findall(r"(?<=[`\s])--[a-z][a-z-]+", text)}
    assert told - known == set()


ERRORS = [name for name, kind in vars(errors).items() if inspect.isclass(kind)]


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_explained(name: str) -> None:
    """Each error has its place in the page of errors."""
    assert f"`{name}`" in PAGES["errors.md"]


SCHEMA = cast(dict[str, dict[str, object]], json_schema()["$defs"])
ROWS = {name: list(cast(dict[str, object], row["properties"])) for name, row in SCHEMA.items() if "properties" in row}
VALUES = {name: cast(list[str], row["enum"]) for name, row in SCHEMA.items() if "enum" in row}


@pytest.mark.parametrize("name", ROWS)
def test_a_row_of_the_record_is_explained_key_by_key(name: str) -> None:
    """The section of a row names each of its keys."""
    section = re.split(r"(?m)^#+ ", PAGES["record.md"].split(f"# {name}\n")[1])[0]
    assert [key for key in ROWS[name] if f"`{key}`" not in section] == []


@pytest.mark.parametrize("name", sorted(VALUES.keys() - {"EventMode", "EventContext"}))
def test_the_values_of_a_word_are_explained(name: str) -> None:
    """Each value that a key can have is named; PLOVER's long lists stand in the JSON Schema."""
    assert [value for value in VALUES[name] if f"`{value}`" not in PAGES["record.md"]] == []


@pytest.mark.parametrize("name", METADATA.tables)
def test_a_table_is_explained_column_by_column(name: str) -> None:
    """Whoever opens a ledger with another program finds each table and each of its columns explained."""
    lines = [line for line in PAGES["ledger.md"].splitlines() if line.startswith(f"| `{name}` |")]
    assert len(lines) == 1
    assert [column.name for column in METADATA.tables[name].columns if f"`{column.name}`" not in lines[0]] == []


def test_the_search_indexes_are_explained() -> None:
    """The full-text indexes are named where the tables are."""
    assert [name for name in INDEXES if f"`{name}`" not in PAGES["ledger.md"]] == []


def test_the_public_names_are_explained() -> None:
    """What `import sayso` offers is told of in the overview or in the README."""
    text = PAGES["index.md"] + README.read_text("utf-8") + PAGES["record.md"]
    assert [name for name in sayso.__all__ if not re.search(rf"\b{name}\b", text)] == []


def links() -> Iterator[tuple[str, Path]]:
    """Give the links between pages: the text that has them, and where they lead."""
    for page in [README, *DOCS.glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            yield f"{page.name}: {target}", page.parent / target


def test_links_lead_somewhere() -> None:
    """No page points to one that is not there."""
    assert [name for name, target in links() if not target.exists()] == []


@pytest.mark.parametrize("name", [name for name, text in PAGES.items() if ">>>" in text])
def test_examples_give_what_they_say(name: str) -> None:
    """Examples in the pages are run."""
    result = doctest.testfile(str(DOCS / name), module_relative=False)
    assert (result.failed, result.attempted > 0) == (0, True)


def test_python_in_the_pages_is_python() -> None:
    """Code without an answer can at least be compiled."""
    for text in [*PAGES.values(), README.read_text("utf-8")]:
        for code in re.findall(r"(?s)```python\n(.*?)```", text):
            ast.parse(code)
