"""Build the word lists that the statements room ships from the YAML files in `resources/statements`.

Lemmas are written there once, in American spelling; here they are given their inflected and British forms, so that no
morphology runs while reading. What would make a list ambiguous (a lemma with two acts, a misspelt act or condition) is
noticed here.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from resources.inflecting import inflect_noun, inflect_verb
from sayso.schema import Act

HERE = Path(__file__).parent
LISTS = HERE / "statements"
SHIPPED = HERE.parent / "src" / "sayso" / "statements"
ACTS = frozenset(Act)
CONDITIONS = frozenset(
    {
        "then",
        "object",
        "shape",
        "negated",
        "passive",
        "unsaid",
        "granted",
        "term",
        "unquoted",
        "purpose",
        "reached",
        "act",
    }
)
NOTHING = "nothing"  # the act of a sense that is no statement
SHAPES = frozenset({"self", "other", "wh", "asks", "finite", "bare", "gerund", "noun", "quoted"})
TOKEN = re.compile(r"\w+(?:['’]\w+)*|\S")


def build() -> dict[Path, str]:
    """Give the text of each shipped file by its path."""
    shipped = {
        "cues": build_cues(),
        "markers": build_markers(load("markers")),
        "negation": {key: [split(str(word)) for word in words] for key, words in load("negation").items()},
        "grammar": load("grammar") | {"people": people()},
        "unknown": load("unknown"),
    }
    return {
        SHIPPED / f"{name}.json": json.dumps(
            content, ensure_ascii=False, indent=0, separators=(",", ":"), sort_keys=True
        )
        + "\n"
        for name, content in shipped.items()
    }


@cache
def load(name: str) -> dict[str, Any]:
    """Read one list."""
    listed: dict[str, Any] = yaml.safe_load((LISTS / f"{name}.yaml").read_text("utf-8"))
    return listed


def people() -> list[str]:
    """Give the nouns that mean persons, one or several, from the list by which reports mention people."""
    listed = yaml.safe_load((HERE / "actors" / "mentions.yaml").read_text("utf-8"))["persons"]
    single = [noun for gender in ("male", "female", "either") for noun in listed[gender]]
    return sorted({form.lower() for noun in single for form in inflect_noun(noun)} | {*listed["several"], "crowds"})


def build_cues() -> dict[str, Any]:
    """Give verbs and nouns by their forms, the senses of verbs, and fixed phrases by their first word."""
    acts = act_by_lemma("verbs")
    senses = {
        lemma: [build_sense(lemma, sense) for sense in listed] for lemma, listed in load("senses")["senses"].items()
    }
    light = load("senses")["light"]
    if strange := [lemma for lemma in light if lemma not in acts and lemma not in senses]:
        raise ValueError(
            f"senses.yaml: light verbs {strange} stand neither in verbs.yaml nor among the senses; add them"
        )
    deeds = load("senses").get("deeds", [])
    if strange := [lemma for lemma in deeds if lemma in acts]:
        raise ValueError(f"senses.yaml: deeds {strange} have an act in verbs.yaml; keep one")
    forms: dict[str, str] = {}
    for lemma in (*acts, *senses, *deeds):
        for form in inflect_verb(lemma):
            forms.setdefault(form, lemma)
    nouns = act_by_lemma("nouns")
    return {
        "verbs": forms,
        "acts": acts,
        "senses": senses,
        "light": sorted(light),
        "deeds": sorted(deeds),
        "nouns": {form: act for lemma, act in nouns.items() for form in inflect_noun(lemma)},
        "phrases": [[split(phrase), act] for phrase, act in act_by_lemma("phrases").items()],
    }


def act_by_lemma(name: str) -> dict[str, str]:
    """Turn a list of lemmas by act into acts by lemma.

    Raises:
        ValueError: An act is not one of the record's, or a lemma has two.
    """
    acts: dict[str, str] = {}
    for act, lemmas in load(name).items():
        for lemma in map(str, lemmas):
            if act not in ACTS | {NOTHING}:
                raise ValueError(f"{name}.yaml: {act!r} is no act; expected one of {sorted(ACTS)}")
            if lemma in acts:
                raise ValueError(f"{name}.yaml: {lemma!r} stands under {acts[lemma]!r} and {act!r}; keep one")
            acts[lemma] = act
    return acts


def build_sense(lemma: str, sense: Mapping[str, Any]) -> dict[str, Any]:
    """Check one sense and split what follows into words.

    Raises:
        ValueError: A condition, shape or act is not known.
    """
    if strange := set(sense) - CONDITIONS:
        raise ValueError(f"senses.yaml: {lemma}: conditions {sorted(strange)}; expected {sorted(CONDITIONS)}")
    if strange := set(sense.get("shape", ())) - SHAPES:
        raise ValueError(f"senses.yaml: {lemma}: shapes {sorted(strange)}; expected {sorted(SHAPES)}")
    if (not sense.get("object") or "act" in sense) and sense.get("act") not in ACTS | {NOTHING}:
        raise ValueError(f"senses.yaml: {lemma}: act {sense.get('act')!r}; expected one of {sorted(ACTS)}")
    return {**sense, "then": split(sense["then"])} if "then" in sense else dict(sense)


def build_markers(listed: Mapping[str, Any]) -> dict[str, Any]:
    """Give the lists of markers, phrases split into words and lemmas inflected."""
    hedges, loaded, terms = listed["hedges"], listed["loaded"], listed["terms"]
    return {
        "hedges": [split(word) for word in hedges["words"]],
        "before_noun": hedges["before_noun"],
        "passive": hedges["passive"],
        "loaded_verbs": sorted({form for lemma in loaded["verbs"] for form in inflect_verb(lemma)}),
        "settled": loaded["settled"],
        "loaded_nouns": sorted({form for lemma in loaded["nouns"] for form in inflect_noun(lemma)}),
        "mentions": [split(word) for word in terms["mentions"]],
        "names": [split(word) for word in terms["names"]],
        "names_behind": terms["after"],
        "definitions": terms["definitions"],
    }


def split(phrase: str) -> list[str]:
    """Split a phrase as the words of a text are split."""
    return TOKEN.findall(phrase.lower())


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
