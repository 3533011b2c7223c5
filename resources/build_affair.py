"""Build the plain names of what passes between actors, which the ledger ships, from `resources/events/kinds.yaml`.

PLOVER's quads go with them, from `types.yaml` there.
A type, mode or act that does not exist, a type without a line for all the rest, and a line after it, which nothing
would ever reach, stop the build.
"""

import json
from pathlib import Path
from typing import Any

import yaml

from sayso.schema import Act, EventMode, EventType

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "src" / "sayso" / "ledger"
KEYS = {"name", "type", "mode", "act", "words"}
CONDITIONS = ("mode", "act", "words")


def build() -> dict[Path, str]:
    """Give the text of each shipped file by its path."""
    lines: list[dict[str, Any]] = load("kinds")
    closed: set[str] = set()
    for line in lines:
        check(line, closed)
        if not any(key in line for key in CONDITIONS):
            closed.add(line["type"])
    if missing := set(EventType) - closed:
        raise ValueError(f"kinds.yaml: {sorted(missing)} have no line that takes all the rest; add one to each")
    shipped = {"kinds": lines, "quads": {name: row["quad"] for name, row in load("types").items()}}
    text = json.dumps(shipped, ensure_ascii=False, indent=0, separators=(",", ":"))
    return {SHIPPED / "kinds.json": text + "\n"}


def load(name: str) -> Any:  # noqa: ANN401 - a list or a mapping, as YAML has it
    """Read one list."""
    return yaml.safe_load((HERE / "events" / f"{name}.yaml").read_text("utf-8"))


def check(line: dict[str, Any], closed: set[str]) -> None:
    """Refuse a line that nothing could ever reach.

    Raises:
        ValueError: A key, type, mode or act is not known, or an earlier line takes all of its type.
    """
    known = {"type": EventType, "mode": EventMode, "act": Act}
    wrong = [f"{key} {line[key]!r}" for key, values in known.items() if key in line and line[key] not in set(values)]
    wrong += [f"key {key!r}" for key in line if key not in KEYS]
    if wrong:
        raise ValueError(f"kinds.yaml: {line.get('name')!r}: {', '.join(wrong)} is not known")
    if line["type"] in closed:
        raise ValueError(f"kinds.yaml: {line['name']!r} comes after the line that takes all of {line['type']}")


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
