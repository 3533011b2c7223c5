"""Build the lists that the quantities room ships from the YAML files in `resources/quantities`.

Forms are turned round, so that looking words up is one access; a form that would mean two things is noticed here.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
LISTS = HERE / "quantities"
SHIPPED = HERE.parent / "src" / "sayso" / "quantities"


def build() -> dict[Path, str]:
    """Give the text of each shipped file by its path."""
    units, currencies, hedges, changes = (load(name) for name in ("units", "currencies", "hedges", "changes"))
    shipped = {
        "numbers": load("numbers"),
        "units": turned("units.yaml", units["words"]),
        "short_units": turned("units.yaml", units["short"]),
        "per": units["per"],
        "weights": units["weights"],
        "per_adverbs": units["per_adverbs"],
        "currency_signs": currencies["signs"],
        "dollars": currencies["dollars"],
        "currency_codes": {code: currencies["codes_of"].get(code, code) for code in currencies["codes"]},
        "currencies": turned("currencies.yaml", currencies["words"]),
        "hedges_before": turned("hedges.yaml", hedges["before"]),
        "hedges_after": turned("hedges.yaml", hedges["after"]),
        "fillers": hedges["fillers"],
        "and_over": hedges["and_over"],
        "change_verbs": turned("changes.yaml", changes["verbs"]),
        "change_nouns": turned("changes.yaml", changes["nouns"]),
        "of_shares": changes["of_shares"],
        "levels": changes["levels"],
        "tallies": changes["tallies"],
        "comparatives": turned("changes.yaml", changes["comparatives"]),
        "exclusions": load("exclusions"),
    }
    text = json.dumps(shipped, ensure_ascii=False, indent=0, separators=(",", ":"), sort_keys=True)
    return {SHIPPED / "lists.json": text + "\n"}


def load(name: str) -> dict[str, Any]:
    """Read one list."""
    listed: dict[str, Any] = yaml.safe_load((LISTS / f"{name}.yaml").read_text("utf-8"))
    return listed


def turned(name: str, listed: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Give what each form means."""
    found: dict[str, str] = {}
    for meaning, forms in listed.items():
        for form in forms:
            if found.get(str(form), meaning) != meaning:
                raise ValueError(f"{name}: {form!r} means both {found[str(form)]} and {meaning}; leave it in one")
            found[str(form)] = meaning
    return found


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
