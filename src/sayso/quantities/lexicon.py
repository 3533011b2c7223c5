"""The lists of this room, loaded once: number words, units, currencies, hedges, changes, and what is no figure.

They are written in YAML under `resources/quantities` and built into `lists.json` beside this module.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

SETS: tuple[str, ...] = (
    "vague",
    "no_one",
    "per",
    "fillers",
    "levels",
    "of_shares",
    "named",
    "addresses",
    "ages",
    "captions",
    "ranks",
)
SETS += ("zero", "over_verbs", "owners", "emergency", "about", "weights", "tallies")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists; see the files of the same names under `resources/quantities`.

    Attributes:
        beginnings: The words with which a figure may begin, but for digits.
    """

    ones: Mapping[str, int]
    tens: Mapping[str, int]
    magnitudes: Mapping[str, int]
    short: Mapping[str, int]
    plurals: Mapping[str, int]
    vague: frozenset[str]
    fractions: Mapping[str, float]
    signs: Mapping[str, float]
    factors: Mapping[str, float]
    no_one: frozenset[str]
    units: Mapping[str, str]
    short_units: Mapping[str, str]
    per: frozenset[str]
    per_adverbs: Mapping[str, str]
    currency_signs: Mapping[str, str]
    dollars: Mapping[str, str]
    currency_codes: Mapping[str, str]
    currencies: Mapping[str, str]
    hedges_before: Mapping[str, str]
    hedges_after: Mapping[str, str]
    fillers: frozenset[str]
    change_verbs: Mapping[str, str]
    change_nouns: Mapping[str, str]
    comparatives: Mapping[str, str]
    levels: frozenset[str]
    tallies: frozenset[str]
    of_shares: frozenset[str]
    named: frozenset[str]
    addresses: frozenset[str]
    ages: frozenset[str]
    captions: frozenset[str]
    ranks: frozenset[str]
    zero: frozenset[str]
    over_verbs: frozenset[str]
    owners: frozenset[str]
    emergency: frozenset[str]
    about: frozenset[str]
    weights: frozenset[str]
    and_over: Mapping[str, str]
    beginnings: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Give the shipped lists."""
    listed: dict[str, Any] = json.loads(files("sayso.quantities").joinpath("lists.json").read_text("utf-8"))
    listed |= listed.pop("numbers") | listed.pop("exclusions")
    listed |= {name: frozenset(listed[name]) for name in SETS}
    listed["currencies"] = {form.lower(): code for form, code in listed["currencies"].items()}
    return Lexicon(**listed, beginnings=beginnings_in(listed))


def beginnings_in(listed: Mapping[str, Any]) -> frozenset[str]:
    """Give the words with which a figure may begin, in small letters; all others begin with a digit."""
    names = ("ones", "tens", "plurals", "vague", "signs", "currency_signs", "currency_codes", "dollars")
    return frozenset({"a", "an", "half"}).union(*({word.lower() for word in listed[name]} for name in names))
