"""Build the lists that the documents room ships from the YAML files in `resources/documents`.

Line patterns are written with named parts (`<name>`), which are put in here, and stand beside examples, which stay
behind. What a pattern may not be (unknown part, no valid regular expression) is noticed here, not while reading.
"""

import json
import re
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
LISTS = HERE / "documents"
SHIPPED = HERE.parent / "src" / "sayso" / "documents"
PART = re.compile(r"<([a-z]+)>")


def build() -> dict[Path, str]:
    """Give the text of each shipped file by its path."""
    shipped = {
        "lines": build_lines(load("lines")),
        "asides": build_asides(load("asides")),
        "datelines": {key: sorted(set(map(plain, words))) for key, words in load("datelines").items()},
        "labels": {key: sorted(set(words)) for key, words in load("labels").items()},
        "signatures": load("signatures")["signatures"],
        "languages": load("languages"),
        "mastheads": {key: sorted(set(map(str.lower, words))) for key, words in load("mastheads").items()},
    }
    return {
        SHIPPED / f"{name}.json": json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        for name, content in shipped.items()
    }


def load(name: str) -> dict[str, Any]:
    """Read one list."""
    listed: dict[str, Any] = yaml.safe_load((LISTS / f"{name}.yaml").read_text("utf-8"))
    return listed


def plain(word: str) -> str:
    """Write a place or agency as it is compared: lower case, no full stops."""
    return word.lower().replace(".", "")


def build_lines(listed: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Give the patterns of each kind of line, parts put in, examples left out."""
    parts: dict[str, str] = listed["parts"]
    return {
        kind: [
            {
                "name": row["name"],
                "at": row["at"],
                "longest": row["longest"],
                "needs": row.get("needs", []),
                "unless_said": row.get("unless_said", False),
                "pattern": complete(row["pattern"], parts),
            }
            for row in rows
        ]
        for kind, rows in listed.items()
        if kind != "parts"
    }


def build_asides(listed: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the patterns of what stands within lines, parts put in, examples left out."""
    return [
        {"name": row["name"], "needs": row["needs"], "pattern": complete(row["pattern"], listed["parts"])}
        for row in listed["asides"]
    ]


def complete(pattern: str, parts: dict[str, str]) -> str:
    """Put the named parts into a pattern and check that it is a regular expression."""
    while (found := PART.search(pattern)) is not None:
        pattern = pattern[: found.start()] + parts[found[1]] + pattern[found.end() :]
    re.compile(pattern)
    return pattern


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
