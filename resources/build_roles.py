"""Build the words by which actors and works are mentioned, `src/sayso/actors/lists.json`, from YAML.

Takes mentions, places, works, addressing, given_names, leaders and reasons of `resources/actors`; gives one JSON
file: nouns with their plurals, verbs with their forms. A word that stands in two kinds of works is refused.
"""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
LISTS = ROOT / "resources" / "actors"
SHIPPED = ROOT / "src" / "sayso" / "actors" / "lists.json"
IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives"}


def build() -> dict[Path, str]:
    """Give the path and the text of the file that ships."""
    mentions, works = load("mentions"), load("works")
    persons = mentions["persons"]
    lists = {
        "mentions": {
            **{key: mentions[key] for key in mentions if key not in {"persons", "bodies", "countries", "pairs"}},
            "person": unique(word for key in ("male", "female", "either") for word in persons[key]),
            "persons": unique([*persons["several"], *(plurals(w for k in GENDERS for w in persons[k]))]),
            "male_nouns": persons["male"],
            "female_nouns": persons["female"],
            "body": mentions["bodies"],
            "bodies": plurals(mentions["bodies"]),
            "country": mentions["countries"],
            "countries": plurals(mentions["countries"]),
            "pairs": mentions["pairs"],
        },
        "places": {**load("places"), **{key: verbs(load("places")[key]) for key in ("visited", "moved")}},
        "works": {
            "kinds": kinds_of_works(works["kinds"]),
            "sources": works["sources"],
            "aliases": works["aliases"],
            "agreed": works["agreed"],
            "hedges": works["hedges"],
            "verbs": {form: deed for deed, lemmas in works["verbs"].items() for form in verbs(lemmas)},
        },
        "addressing": {key: unique([*lemmas, *verbs(lemmas)]) for key, lemmas in load("addressing").items()},
        "reasons": load("reasons"),
        "given_names": given_names(load("given_names")),
        "leaders": load("leaders"),
    }
    return {SHIPPED: json.dumps(lists, ensure_ascii=False, indent=1, sort_keys=True) + "\n"}


def given_names(names: Mapping[str, list[str]]) -> dict[str, str]:
    """Give the gender of each name.

    Raises:
        ValueError: A name stands under both.
    """
    both = set(names["male"]) & set(names["female"])
    if both:
        raise ValueError(f"given_names.yaml: {sorted(both)} under both genders; leave out what does not tell")
    return {name: gender for gender, listed in names.items() for name in listed}


GENDERS = ("male", "female", "either")


def load(name: str) -> dict[str, Any]:
    """Read one list."""
    listed: dict[str, Any] = yaml.safe_load((LISTS / f"{name}.yaml").read_text("utf-8"))
    return listed


def kinds_of_works(kinds: Mapping[str, list[str]]) -> dict[str, str]:
    """Give the kind of each noun.

    Raises:
        ValueError: A noun stands in two kinds.
    """
    found: dict[str, str] = {}
    for kind, nouns in kinds.items():
        for noun in nouns:
            if noun in found:
                raise ValueError(f"works.yaml: {noun} stands under {found[noun]!r} and {kind!r}; keep one")
            found[noun] = kind
    return found


def plurals(nouns: Iterable[str]) -> list[str]:
    """Give the plural of each noun."""
    return unique(plural(noun) for noun in nouns)


def plural(noun: str) -> str:
    """Give the plural of a noun; the last word of several changes."""
    for one, several in IRREGULAR.items():
        if noun.endswith(one):
            return noun.removesuffix(one) + several
    if re.search(r"(?:s|x|z|ch|sh)$", noun):
        return noun + "es"
    return noun[:-1] + "ies" if re.search(r"[^aeiou]y$", noun) else noun + "s"


def verbs(lemmas: Iterable[str]) -> list[str]:
    """Give the forms of verbs, the irregular ones from the list of inflection."""
    irregular = yaml.safe_load((ROOT / "resources" / "inflection" / "irregular.yaml").read_text("utf-8"))
    doubling = yaml.safe_load((ROOT / "resources" / "inflection" / "doubling.yaml").read_text("utf-8"))["always"]
    found: list[str] = []
    for lemma in lemmas:
        stem = lemma + lemma[-1] if lemma in doubling or re.fullmatch(r"[^aeiou]*[aeiou][bdgmnpt]", lemma) else lemma
        past = irregular.get(lemma) or [
            stem[:-1] + "ied" if re.search(r"[^aeiou]y$", lemma) else stem + ("d" if lemma.endswith("e") else "ed")
        ]
        participle = (stem[:-1] if re.search(r"[^eoy]e$", lemma) else stem) + "ing"
        found += [lemma, plural(lemma) if lemma != "go" else "goes", *past, participle]
    return unique(found)


def unique(words: Iterable[str]) -> list[str]:
    """Drop repetitions; keep the order."""
    return list(dict.fromkeys(words))


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
