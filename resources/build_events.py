"""Build the word lists that the events room ships from the YAML files in `resources/events`.

Senses of verbs and nouns are written by PLOVER's type; here they are turned round, so that a word of the text leads to
its senses at one access. A mode that its type has not, a class of nouns or a context that does not exist, a key that
nobody reads stop the build.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from resources.inflecting import inflect_noun, inflect_verb
from sayso.schema import Act, EventContext, EventMode, EventType

HERE = Path(__file__).parent
LISTS = HERE / "events"
SHIPPED = HERE.parent / "src" / "sayso" / "events"
VERB_KEYS = frozenset({"verbs", "mode", "object", "source", "to", "with", "from", "inverse", "both", "pact", "alone"})
NOUN_KEYS = frozenset({"nouns", "mode", "to", "of", "both", "own", "people", "clause", "carried", "unless", "aimed"})
OTHER_OBJECTS = frozenset({"actor", "place", "owned"})


def build() -> dict[Path, str]:
    """Give the text of each shipped file by its path."""
    classes = {
        name: sorted({form for noun in nouns for form in inflect_noun(str(noun))})
        for name, nouns in load("classes").items()
    }
    types = build_types()
    shipped = {
        "types": types,
        "classes": classes,
        "verbs": build_verbs(types, classes),
        "nouns": build_nouns(types),
        "acts": build_acts(types),
        "contexts": build_contexts(),
        "cameo": load("cameo"),
        "grammar": build_grammar(),
    }
    text = json.dumps(shipped, ensure_ascii=False, indent=0, separators=(",", ":"), sort_keys=True)
    return {SHIPPED / "lists.json": text + "\n"}


def load(name: str) -> dict[str, Any]:
    """Read one list."""
    listed: dict[str, Any] = yaml.safe_load((LISTS / f"{name}.yaml").read_text("utf-8"))
    return listed


def build_types() -> dict[str, Any]:
    """Give PLOVER's types with quad, intensity and modes.

    Raises:
        ValueError: A type is missing, or a mode is not one of the record's.
    """
    types = load("types")
    if set(types) != set(EventType):
        raise ValueError(f"types.yaml: expected the types {sorted(EventType)}, found {sorted(types)}")
    for name, row in types.items():
        if strange := set(row["modes"]) - set(EventMode):
            raise ValueError(f"types.yaml: {name}: modes {sorted(strange)}; expected some of {sorted(EventMode)}")
    return types


def check(place: str, row: Mapping[str, Any], keys: Iterable[str], kind: str, types: Mapping[str, Any]) -> None:
    """Refuse what a row must not hold.

    Raises:
        ValueError: A key, type or mode is not known.
    """
    if kind not in types:
        raise ValueError(f"{place}: {kind!r} is no type; expected one of {sorted(types)}")
    if strange := set(row) - set(keys):
        raise ValueError(f"{place}: {kind}: keys {sorted(strange)}; expected some of {sorted(keys)}")
    mode = row.get("mode")
    if mode is not None and mode not in types[kind]["modes"]:
        raise ValueError(f"{place}: {kind}: mode {mode!r}; expected one of {types[kind]['modes']}")


def strings(place: str, row: Mapping[str, Any]) -> None:
    """Refuse words that YAML takes for truth values ("on", "no").

    Raises:
        ValueError: A listed word is no string.
    """
    wrong = [
        key for key, value in row.items() if isinstance(value, list) and not all(isinstance(v, str) for v in value)
    ]
    if wrong:
        raise ValueError(f"{place}: {row}: words under {wrong} that are no strings; put them in quotation marks")


def build_verbs(types: Mapping[str, Any], classes: Mapping[str, Any]) -> dict[str, Any]:
    """Give for each form of a verb its lemma, and for each lemma its senses, those with conditions first."""
    forms: dict[str, str] = {}
    senses: dict[str, list[dict[str, Any]]] = {}
    for kind, rows in load("verbs").items():
        for row in rows:
            strings("verbs.yaml", row)
            check("verbs.yaml", row, VERB_KEYS, kind, types)
            wanted = {*row.get("object", ()), *row.get("source", ())}
            if strange := wanted - set(classes) - OTHER_OBJECTS:
                raise ValueError(f"verbs.yaml: {kind}: classes {sorted(strange)}; add them to classes.yaml")
            for lemma in map(str, row["verbs"]):
                verb, _, particle = lemma.partition(" ")
                for form in inflect_verb(verb):
                    forms.setdefault(form, verb)
                sense = {key: value for key, value in row.items() if key != "verbs"}
                senses.setdefault(verb, []).append({**sense, "type": kind, "particle": particle})
    for listed in senses.values():
        listed.sort(key=lambda sense: -sum(bool(sense.get(key)) for key in ("particle", "object", "with", "source")))
    return {"forms": forms, "senses": senses}


def build_nouns(types: Mapping[str, Any]) -> dict[str, Any]:
    """Give for each form of a noun its senses, those of more words first."""
    senses: dict[str, list[dict[str, Any]]] = {}
    for kind, rows in load("nouns").items():
        for row in rows:
            strings("nouns.yaml", row)
            check("nouns.yaml", row, NOUN_KEYS, kind, types)
            for lemma in map(str, row["nouns"]):
                *before, noun = lemma.split()
                sense = {key: value for key, value in row.items() if key != "nouns"}
                for form in inflect_noun(noun):
                    found = senses.setdefault(form, [])
                    if not any(each["before"] == before and each["type"] == kind for each in found):
                        found.append({**sense, "type": kind, "before": before})
    for listed in senses.values():
        listed.sort(key=lambda sense: (-len(sense["before"]), not sense.get("aimed", False)))
    return senses


def build_acts(types: Mapping[str, Any]) -> dict[str, Any]:
    """Give for each act of a statement that is an event its type, mode, and where its recipient is looked for.

    Raises:
        ValueError: An act, type or mode is not known.
    """
    acts = load("acts")
    for act, row in acts.items():
        if act not in set(Act):
            raise ValueError(f"acts.yaml: {act!r} is no act; expected one of {sorted(Act)}")
        check("acts.yaml", row, {"type", "mode", "to"}, row["type"], types)
    return acts


def build_contexts() -> list[Any]:
    """Give contexts with the words that show them, each as the words that follow one another.

    Raises:
        ValueError: A context is not one of the record's, or is missing.
    """
    contexts = load("contexts")
    if set(contexts) != set(EventContext):
        raise ValueError(f"contexts.yaml: expected {sorted(EventContext)}, found {sorted(contexts)}")
    rows = []
    for context, phrases in contexts.items():
        for phrase in map(str, phrases):
            *before, last = phrase.split()
            rows += [[[*before, form], context] for form in inflect_noun(last)]
    return rows


def build_grammar() -> dict[str, list[str]]:
    """Give the classes of words by which an event is placed; verbs in all their forms."""
    verbal = {"light", "inverse", "ending", "planned", "possible", "refused", "withheld", "object_control", "doubting"}
    return {
        name: sorted({form for word in map(str, words) for form in (inflect_verb(word) if name in verbal else [word])})
        for name, words in load("grammar").items()
    }


if __name__ == "__main__":
    for path, text in build().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
