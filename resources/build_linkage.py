"""Build the lists that the linkage room ships from the YAML files in `resources/linkage`.

What would make a list wrong is noticed here, not while linking: a given name in two lines, an agency's
in two, a deed's word in two kinds, a pattern that is none, a country's code that is none. Run as
`python -m resources.build_linkage`.
"""

import json
import re
from pathlib import Path
from typing import Any

import yaml

from resources.inflecting import inflect_noun, inflect_verb

HERE = Path(__file__).parent
LISTS = HERE / "linkage"
SHIPPED = HERE.parent / "src" / "sayso" / "linkage"
COUNTRY = re.compile(r"[A-Z]{3}")


def build() -> dict[Path, str]:
    """Give the text of each shipped file by its path."""
    persons = load("persons")
    shipped = {
        "persons": {
            "given": first_of_each(persons["given"]),
            "particles": sorted(persons["particles"]),
            "suffixes": persons["suffixes"],
            "titles": sorted(persons["titles"]),
            "transliterated": checked_countries(persons["transliterated"]),
            "sounds": checked_patterns(persons["sounds"]),
        },
        "generic": sorted(load("bodies")["generic"]),
        "reasons": load("reasons"),
        "agencies": name_of_each(load("agencies")),
    }
    text = json.dumps(shipped, ensure_ascii=False, indent=0, separators=(",", ":"), sort_keys=True)
    words = load("ties")
    tolls = words.pop("tolls")
    ties: dict[str, Any] = {name: sorted(set(row)) for name, row in words.items()}
    ties["spelled"] = {word: str(number) for number, word in enumerate(words["spelled"], 2)}
    ties |= {"works": nouns_for_works(), "mankind": nouns_for_persons(), "tolls": class_of_each(tolls)}
    return {
        SHIPPED / "lists.json": text + "\n",
        SHIPPED / "frequencies.json": text_of_words(load("frequencies")),
        SHIPPED / "deeds.json": json.dumps(kind_of_each(load("deeds")), ensure_ascii=False, indent=0) + "\n",
        SHIPPED / "ties.json": json.dumps(ties, ensure_ascii=False, indent=0) + "\n",
    }


def kind_of_each(deeds: dict[str, dict[str, list[str]]]) -> dict[str, str]:
    """Give, for every word and phrase that tells of a deed, its kind."""
    found: dict[str, str] = {}
    for kind, told in deeds.items():
        forms = [form for verb in told.get("verbs", ()) for form in inflect_verb(verb)]
        forms += [form for noun in told.get("nouns", ()) for form in inflect_noun(noun)]
        for form in (*forms, *told.get("others", ())):
            if found.setdefault(form, kind) != kind:
                raise ValueError(f"deeds.yaml: {form!r} tells of {found[form]} and of {kind}; leave it in one")
    return dict(sorted(found.items()))


def nouns_for_works() -> list[str]:
    """Give the words by which works are called, as the room for actors lists them, each by itself.

    Nouns are singular, for several works are none; what is only told in the plural ("data", "records") is left out.
    """
    listed: dict[str, Any] = yaml.safe_load((HERE / "actors" / "works.yaml").read_text("utf-8"))
    nouns = [noun for kind in listed["kinds"].values() for noun in kind] + listed["aliases"] + listed["agreed"]
    return sorted({word for noun in nouns for word in noun.split()})


def nouns_for_persons() -> list[str]:
    """Give the nouns for persons, as the room for actors lists them: what is counted of several is in the plural."""
    nouns = yaml.safe_load((HERE / "actors" / "mentions.yaml").read_text("utf-8"))["persons"]
    several = (form_of_several(noun) for kind in ("male", "female", "either") for noun in nouns[kind])
    return sorted({*nouns["several"], *several})


def form_of_several(noun: str) -> str:
    """Give the plural of a noun for persons."""
    for ending, several in (("man", "men"), ("child", "children"), ("person", "people"), ("wife", "wives")):
        if noun.endswith(ending):
            return noun.removesuffix(ending) + several
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}{'es' if noun.endswith(('s', 'x', 'ch', 'sh')) else 's'}"


def class_of_each(tolls: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, str]]:
    """Give, for each place where a word or phrase may stand, the toll that it tells of."""
    found: dict[str, dict[str, str]] = {}
    for toll, places in tolls.items():
        for place, phrases in places.items():
            for phrase in phrases:
                if phrase in found.setdefault(place, {}):
                    raise ValueError(
                        f"ties.yaml: {phrase!r} tells of {found[place][phrase]} and of {toll}; leave it in one"
                    )
                found[place][phrase] = toll
    return found


def text_of_words(listed: dict[Any, Any]) -> str:
    """Give the words by how rare they are: for each step one text."""
    words = {step: " ".join(row) for step, row in listed.items() if step != "unknown"}
    if len({word for row in words.values() for word in row.split()}) < sum(len(row.split()) for row in words.values()):
        raise ValueError("frequencies.yaml: a word stands in two lines; count them anew with resources/count_words.py")
    return json.dumps({"unknown": listed["unknown"], "words": words}, ensure_ascii=False, indent=0) + "\n"


def load(name: str) -> dict[str, Any]:
    """Read one list; of two of one name the first would be lost."""
    text = (LISTS / f"{name}.yaml").read_text("utf-8")
    listed: dict[str, Any] = yaml.safe_load(text)
    keys = re.findall(r"^(\S+):", text, re.MULTILINE)
    if twice := sorted({key for key in keys if keys.count(key) > 1}):
        raise ValueError(f"{name}.yaml: {twice} are names of two lists each; rename one")
    return listed


def first_of_each(lines: list[list[str]]) -> dict[str, str]:
    """Give, for every form of a given name, the one that is taken for it."""
    found: dict[str, str] = {}
    for line in lines:
        for form in line:
            if form in found:
                raise ValueError(f"persons.yaml: {form!r} stands in two lines; leave it in one")
            found[form] = line[0]
    return found


def name_of_each(agencies: dict[str, list[str]]) -> dict[str, str]:
    """Give, for every form of an agency's name, the agency."""
    found: dict[str, str] = {}
    for name, forms in agencies.items():
        for form in forms:
            if form in found:
                raise ValueError(f"agencies.yaml: {form!r} is a form of {found[form]} and of {name}; leave it in one")
            found[form] = name
    return found


def checked_countries(codes: list[str]) -> list[str]:
    """Give the codes, once each is seen to be one."""
    if wrong := [code for code in codes if not COUNTRY.fullmatch(code)]:
        raise ValueError(f"persons.yaml: {wrong} are no ISO 3166 codes of three letters")
    return sorted(set(codes))


def checked_patterns(sounds: list[list[str]]) -> list[list[str]]:
    """Give the patterns, once each is seen to be one."""
    for pattern, _ in sounds:
        re.compile(pattern)
    return sounds


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
