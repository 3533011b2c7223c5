"""The house holds together: each room has one door, nothing is kept in drawers, the repository speaks of itself alone.

The rules that ruff, mypy and import-linter know are theirs to check; here are the others.
"""

import ast
import importlib
import importlib.util
import inspect
import pkgutil
import re
import subprocess
import tomllib
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pytest

import sayso

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "sayso"

# Each room's door: one verb (for the ledger, a class), then what else may be called there. To add one is a decision.
DOORS: dict[str, tuple[str | None, set[str]]] = {
    "schema": (None, {"document_id", "row_id", "json_schema"}),
    "documents": ("ingest_document", {"find_sources"}),
    "annotations": ("annotate", {"embed_contents", "judge_pairs", "model_name", "shipped_folder"}),
    "statements": ("attribute_statements", set()),
    "times": ("anchor_times", set()),
    "actors": ("resolve_actors", set()),
    "events": ("code_events", set()),
    "quantities": ("measure_quantities", set()),
    "linkage": ("ActorLinker", {"cast_records", "compare_records", "differ", "hear_records", "weigh_hearings"}),
    "ledger": ("Ledger", {"list_statements"}),
    "batch": ("read_all", {"compare_with_file", "open_ledger"}),
    "views": (None, set()),
}
ROOMS = sorted(module.name for module in pkgutil.iter_modules([str(PACKAGE)]) if module.ispkg)
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "core", "base", "types", "stuff"}
LONGEST_FILE, LONGEST_FUNCTION = 400, 80


@cache
def files_of_the_repository() -> tuple[Path, ...]:
    """Give what is, or is about to be, under version control."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(ROOT / line for line in sorted(set(listed.stdout.splitlines())) if (ROOT / line).is_file())


SOURCES = [path for path in files_of_the_repository() if path.suffix == ".py"]


def named(paths: list[Path]) -> list[str]:
    """Give each path as it is called in the repository."""
    return [str(path.relative_to(ROOT)) for path in paths]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_what_is_public(room: str) -> None:
    """`__all__` lists exactly the names that the room's front page binds, each once."""
    module = importlib.import_module(f"sayso.{room}")
    public: list[str] = getattr(module, "__all__", [])
    bound = {name for name, value in vars(module).items() if not name.startswith("_") and not inspect.ismodule(value)}
    assert set(public) == bound
    assert len(public) == len(bound)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_one_door(room: str) -> None:
    """Besides its types a room exports the verb that the design names, and what is agreed on in `DOORS`."""
    assert room in DOORS, f"{room} is a new room: name its door in DOORS"
    module = importlib.import_module(f"sayso.{room}")
    door, others = DOORS[room]
    public: list[str] = getattr(module, "__all__", [])
    assert door is None or door in public
    verbs = {name for name in public if callable(getattr(module, name)) and name[0].islower()}
    assert verbs - {door} == others


def test_the_front_door_opens() -> None:
    """`import sayso` gives what its `__all__` promises, and its version is the distribution's."""
    missing = [name for name in sayso.__all__ if not hasattr(sayso, name)]
    assert missing == []
    assert {"read", "read_many", "Record", "SaysoError"} <= set(sayso.__all__)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert version("sayso") == project["version"]


@pytest.mark.parametrize("path", SOURCES, ids=named(SOURCES))
def test_a_module_has_a_word_an_essay_and_a_readable_length(path: Path) -> None:
    """No drawers, no files or functions that nobody can read at once, and each module opens by saying what it is."""
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    assert path.stem not in DRAWERS, "a function without a home has not been understood yet"
    assert text.count("\n") <= LONGEST_FILE
    assert not text or ast.get_docstring(tree), "open the module with what it takes, gives and refuses"
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {
        f.name: f.end_lineno - f.lineno
        for f in functions
        if f.end_lineno and f.end_lineno - f.lineno >= LONGEST_FUNCTION
    }
    assert long == {}


@pytest.mark.parametrize("room", ROOMS)
def test_the_tests_mirror_the_rooms(room: str) -> None:
    """Each room's tests stand in a folder of its name."""
    assert list((ROOT / "tests" / room).glob("test_*.py"))


BUILDERS = sorted((ROOT / "resources").glob("build_*.py"))


@pytest.mark.parametrize("builder", BUILDERS, ids=[path.stem for path in BUILDERS])
def test_what_ships_is_built_from_the_resources(builder: Path) -> None:
    """Building the word lists anew from `resources/` changes nothing in the package."""
    spec = importlib.util.spec_from_file_location(builder.stem, builder)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    built: dict[Path, str] = module.build()
    assert built
    stale = [path.name for path, text in built.items() if not path.is_file() or path.read_text("utf-8") != text]
    assert stale == [], f"run python -m resources.{builder.stem}"


# Hosts of package registries, in two parts so that this page does not name them either, and paths of one machine.
HOSTS = [("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("yarnpkg", "com")]
PLACES = [r"(?<![\w.])/(?:work|root|home/\w+|tmp/\w+|opt/\w+)/", r"\bhttps?://(?:localhost|127\.0\.0\.1)"]
BINARY = {".onnx", ".npz", ".npy", ".png", ".db", ".gz"}
TEXTS = [path for path in files_of_the_repository() if path.suffix not in BINARY]


def test_the_repository_names_no_registry_and_no_machine() -> None:
    """What is written here holds on every machine."""
    forbidden = re.compile("|".join([*(rf"{name}[.]{end}" for name, end in HOSTS), *PLACES]))
    found = {}
    for path in TEXTS:
        if path == Path(__file__):
            continue
        match = forbidden.search(path.read_bytes().decode("utf-8", "replace"))
        if match:
            found[str(path.relative_to(ROOT))] = match[0]
    assert found == {}
