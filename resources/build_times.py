"""Build the word lists that the times room ships from the YAML files in `resources/times`.

A word belongs to classes (month, unit, ordinal …) and has a value in each; the patterns of the room are made of these
classes. Phrases of several words count as one word of their class. What would be ambiguous, a word with two values in
one class, is noticed here.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
LISTS = HERE / "times"
SHIPPED = HERE.parent / "src" / "sayso" / "times" / "lists.json"
TOKEN = re.compile(r"'s\b|\d+|(?:[^\W\d_]\.){2,}|\w+\.?|\S")
Entry = tuple[str, str, Any]


def build() -> dict[Path, str]:
    """Give the text of the shipped file by its path."""
    content = {
        "classes": sort_words(list_words()),
        "phrases": [[split(phrase), name, value] for phrase, name, value in list_phrases()],
        "contexts": load("contexts"),
        "remembered": load("holidays")["remembered"],
        "reasons": load("reasons"),
        "only": {
            "proper": load("months")["proper"],
            "beside numbers": load("months")["spelled"] + load("weekdays")["spelled"],
            "nouns": load("units")["noun"],
        },
    }
    text = json.dumps(content, ensure_ascii=False, indent=0, separators=(",", ":"), sort_keys=True)
    return {SHIPPED: text + "\n"}


def load(name: str) -> dict[str, Any]:
    """Read one list."""
    listed: dict[str, Any] = yaml.safe_load((LISTS / f"{name}.yaml").read_text("utf-8"))
    return listed


def sort_words(entries: Iterable[Entry]) -> dict[str, dict[str, Any]]:
    """Sort words by class.

    Raises:
        ValueError: A word has two values in a class.
    """
    classes: dict[str, dict[str, Any]] = {}
    for word, name, value in entries:
        if classes.setdefault(name, {}).setdefault(word, value) != value:
            raise ValueError(f"{word!r} is {classes[name][word]!r} and {value!r} in the class {name}; keep one")
    return classes


def list_words() -> Iterator[Entry]:
    """Give the single words, each with its class and its value in it."""
    yield from ((word, "MONTH", number) for number, word in flatten(load("months")["names"]))
    weekdays = load("weekdays")
    yield from ((word, "WEEKDAY", number) for number, word in flatten(weekdays["names"]))
    yield from ((word, "WEEKDAYS", f"XXXX-WXX-{number + 1}") for number, word in enumerate(weekdays["many"]))
    yield from ((word, "WEEKDAYS", value) for word, value in weekdays["several"].items())
    yield from list_units()
    yield from ((word, "SEASON", number) for number, word in flatten(load("seasons")["names"]))
    parts = load("dayparts")
    for row in parts["parts"].values():
        yield from ((word, "DAYPART", [row["code"], row["from"], row["to"]]) for word in row["words"])
    yield from ((word, "DAYPARTS", code) for word, code in parts["many"].items())
    night = parts["parts"]["night"]
    for name, words in (("OVERNIGHT", parts["whole"]), ("TONIGHT", parts["tonight"])):
        yield from ((word, name, [night["code"], night["from"], night["to"]]) for word in words)
    yield from ((word, "MOMENT", hour) for word, hour in parts["moments"].items())
    yield from list_numbers()
    zones = load("zones")
    yield from ((word, "ZONE", zone) for zone, word in flatten(zones["zones"]))
    yield from ((word, "ZONE", None) for word in zones["open"])
    for name, words in load("words").items():
        yield from ((word, name.upper().replace("_", ""), word) for word in words)


def list_units() -> Iterator[Entry]:
    """Give the units."""
    listed = load("units")
    for row in listed["units"].values():
        value = [row["letter"], row["granularity"], row.get("count", 1)]
        yield from ((word, "UNIT", value) for word in row["forms"])
        yield from ((word, "UNITS", value) for word in row["plural"])
    yield from ((word, "RECURRING", value) for value, word in flatten(listed["recurring"]))


def list_numbers() -> Iterator[Entry]:
    """Give the words of numbers."""
    listed = load("numbers")
    for name in ("ones", "teens", "tens", "powers", "couple", "decades"):
        yield from (
            (word, {"decades": "DECADE"}.get(name, name.upper()), value) for word, value in listed[name].items()
        )
    yield from ((word, "A", 1) for word in listed["one"])
    yield from ((word, "HALF", 0.5) for word in listed["half"])
    yield from ((word, "SOME", None) for word in listed["some"])
    yield from ((word, "DOZENS", None) for word in listed["dozens"])
    yield from ((word, "ORDINAL", number) for number, word in flatten(listed["ordinals"]))


def list_phrases() -> Iterator[Entry]:
    """Give the phrases, each with its class and its value in it."""
    holidays = load("holidays")
    for kind in ("fixed", "nth", "easter"):
        yield from ((phrase, "HOLIDAY", [kind, value]) for phrase, value in holidays[kind].items())
    yield from ((phrase, "HOLIDAY", ["moving", None]) for phrase in holidays["moving"])
    yield from ((phrase, "NAMEDDAY", str(day)) for phrase, day in holidays["days"].items())
    for sense, phrases in load("hedges").items():
        yield from ((phrase, "HEDGE", sense) for phrase in phrases if phrase != "or so")
    zones = load("zones")
    yield from ((phrase, "ZONE", zone) for zone, phrase in flatten(zones["phrases"]))
    yield from ((phrase, "ZONE", None) for phrase in zones["open_phrases"])
    for sense, phrases in load("references").items():
        yield from ((phrase, "REFERENCE", f"{sense.upper()}_REF") for phrase in phrases)


def flatten(listed: Mapping[Any, Iterable[str]]) -> Iterator[tuple[Any, str]]:
    """Give each word of a table of lists with its key."""
    for key, words in listed.items():
        for word in words:
            yield key, word


def split(phrase: str) -> list[str]:
    """Split a phrase as the words of a text are split."""
    return TOKEN.findall(phrase)


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
