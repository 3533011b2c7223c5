"""Build the word lists that the annotations room ships from the YAML files in `resources/annotations`."""

import json
from pathlib import Path

import yaml

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "src" / "sayso" / "annotations"


def build() -> dict[Path, str]:
    """Give the text of each shipped file by its path."""
    listed = yaml.safe_load((HERE / "annotations" / "abbreviations.yaml").read_text("utf-8"))
    words = sorted({str(word) for group in listed.values() for word in group})
    return {SHIPPED / "abbreviations.json": json.dumps(words, ensure_ascii=False) + "\n"}


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
