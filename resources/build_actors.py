"""Build the gazetteer that the actors room ships from the YAML files in `resources/actors`.

Names become forms: cut into atoms, kept under their folded atoms, titles with their plurals. What would make the table
wrong (an id twice, a member or owner that does not exist, an unknown sector, a doubt about a name that nobody has)
is noticed here.

    >>> pluralise("attorney general"), pluralise("minister of defence"), pluralise("spokeswoman")
    ('attorneys general', 'ministers of defence', 'spokeswomen')
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sayso.actors.entries import Doubt, Manner
from sayso.actors.table import atoms
from sayso.schema import ActorKind

HERE = Path(__file__).parent
LISTS = HERE / "actors"
SHIPPED = HERE.parent / "src" / "sayso" / "actors" / "gazetteer.json"
COUNTRIES = {"states": "state", "territories": "territory", "regions": "region"}
OTHERS = ("organizations", "alliances", "armed_groups", "parties", "associations", "companies", "media", "named_bodies")
MANNERS = {
    "names": Manner.NAME,
    "adjectives": Manner.ADJECTIVE,
    "people": Manner.PEOPLE,
    "capital": Manner.CAPITAL,
    "seats": Manner.SEAT,
    "descriptions": Manner.DESCRIPTION,
    "epithets": Manner.EPITHET,
}
FIELDS = {"name", "type", "sectors", "of", "country", "members", "owner", "note"}
BY_OWNER = {"proper": "names", "descriptions": "descriptions", "seats": "seats"}  # bodies.yaml: the other lists
BODY_FIELDS = {"is", "group", "national", "only", "named_by_seat", "sectors", "names", "beside", *BY_OWNER, "assumed"}
MEMBER = re.compile(r"(?P<id>.+?)(?: (?P<since>\d{4}-\d\d-\d\d)?(?:\.\.(?P<until>\d{4}-\d\d-\d\d))?)?")
HEAD = re.compile(
    r"(?P<general>.*(?:attorney|consul|director|governor|inspector|prosecutor|secretary|solicitor|surgeon))"
    r"[ -]general.*"
    r"|(?P<first>.*?\w)[ -](?:of|for|in|without|to|elect|designate)\b.*",
    re.IGNORECASE,
)

Listed = Mapping[str, Any]


def build() -> dict[Path, str]:
    """Give the text of the shipped file by its path."""
    entries = build_entries()
    titles = build_titles(entries)
    forms = build_forms(entries, titles)
    table = {
        "entries": {entry_id: entry for entry_id, (entry, _) in entries.items()},
        "forms": forms,
        "longest": {
            **{fold(word).split(" ")[0]: 0 for words in load("modifiers").values() for word in words},
            **longest(forms),
        },
        "bodies": build_bodies(),
        "titles": [{key: value for key, value in title.items() if key != "titles"} for title in titles],
        "modifiers": {fold(word): sort for sort, words in load("modifiers").items() for word in words},
        "doubts": build_doubts(forms),
    }
    return {SHIPPED: json.dumps(table, ensure_ascii=False, indent=0, separators=(",", ":"), sort_keys=True) + "\n"}


@cache
def load(name: str) -> Any:  # noqa: ANN401 -- YAML; each reader below knows what it reads
    """Read one list."""
    return yaml.safe_load((LISTS / f"{name}.yaml").read_text("utf-8"))


def build_entries() -> dict[str, tuple[dict[str, Any], Listed]]:
    """Give what is stored of each entry, and what is written of it, by id.

    Raises:
        ValueError: An id stands twice, a key or sector is unknown, or an id that is referred to does not exist.
    """
    entries: dict[str, tuple[dict[str, Any], Listed]] = {}
    for name, listed in written():
        for entry_id, row in listed.items():
            if entry_id in entries:
                raise ValueError(f"{name}.yaml: {entry_id!r} is the id of another entry; choose another")
            if strange := set(row) - FIELDS - set(MANNERS):
                raise ValueError(
                    f"{name}.yaml: {entry_id}: keys {sorted(strange)}; expected {sorted(FIELDS | set(MANNERS))}"
                )
            entries[entry_id] = (describe(entry_id, row, COUNTRIES.get(name)), row)
    for entry_id, (entry, row) in entries.items():
        check(entry_id, entry, row, entries)
        entry["country"] = nearest_state(row.get("country") or entry_id, entries)
    return {
        entry_id: ({key: value for key, value in entry.items() if value}, row)
        for entry_id, (entry, row) in sorted(entries.items())
    }


def written() -> Iterator[tuple[str, dict[str, Listed]]]:
    """Give each list of entries by its name, defaults filled in; bodies with names of their own come last."""
    for name in (*COUNTRIES, *OTHERS):
        listed = dict(load(name))
        default = listed.pop("default", {})
        yield name, {str(entry_id): {**default, **row} for entry_id, row in listed.items()}
    proper: dict[str, Listed] = {}
    for kind, row in load("bodies").items():
        owners = dict.fromkeys(owner for key in BY_OWNER for owner in row.get(key, ()))
        for owner in owners if row.get("is") != "state" else ():
            proper[f"{owner}/{kind}"] = {
                **{field: row.get(key, {}).get(owner, []) for key, field in BY_OWNER.items()},
                "sectors": row["sectors"],
                "type": kind,
                "of": owner,
                "name": name_body(owner, kind, row),
            }
    yield "bodies", proper


def name_body(owner: str, kind: str, row: Listed) -> str:
    """Give the name to show: the body's own, that of its seat where reports call it so, or the pattern's."""
    proper, seats = row.get("proper", {}).get(owner), row.get("seats", {}).get(owner)
    if proper:
        return str(proper[0])
    if seats and owner in row.get("named_by_seat", ()):
        return str(seats[0])
    state = next(load(name)[owner] for name in COUNTRIES if owner in load(name))
    return f"{next(iter(state.get('adjectives', state['names'])))} {kind}"


def describe(entry_id: str, row: Listed, country: str | None) -> dict[str, Any]:
    """Give what is stored of one entry."""
    entry: dict[str, Any] = {key: row.get(key) for key in ("sectors", "of", "owner", "type")}
    entry |= {"name": row.get("name") or row["names"][0], **load("codes").get(entry_id, {})}
    entry["members"] = [read_member(text) for text in row.get("members", ())]
    if country:
        entry |= {"kind": ActorKind.COUNTRY, "type": row.get("type", country), "sectors": ["GOV"]}
        entry["adjective"] = next(iter(row.get("adjectives", ())), row["names"][0])
    elif row.get("type") == "group":
        entry["kind"] = ActorKind.GROUP
    return entry


def read_member(text: str) -> list[str | None]:
    """Read a member, with the first day inside and the first day outside, if they are written."""
    match = MEMBER.fullmatch(text)
    days = [match["since"], match["until"]] if match else []
    return [match["id"], *days] if match and any(days) else [text]


def check(entry_id: str, entry: Listed, row: Listed, entries: Mapping[str, Any]) -> None:
    """Refuse what points nowhere, and sectors that the list does not have."""
    pointed = [row.get("of"), row.get("country"), *(member[0] for member in entry["members"])]
    bodies = load("bodies")
    for other in filter(None, pointed):
        owner, _, kind = other.partition("/")
        if other not in entries and not (owner in entries and kind in bodies):
            raise ValueError(f"{entry_id}: {other!r} is no entry; correct it or add the entry")
    if strange := set(entry["sectors"] or ()) - set(load("sectors")):
        raise ValueError(f"{entry_id}: sectors {sorted(strange)}; expected some of sectors.yaml")


def nearest_state(entry_id: str, entries: Mapping[str, Any]) -> str | None:
    """Give the state or territory with a code of three letters that an entry is, or belongs to."""
    seen = set()
    while entry_id in entries and entry_id not in seen:
        if entry_id in load("states") or entry_id in load("territories"):
            return entry_id
        seen.add(entry_id)
        row = entries[entry_id][1]
        entry_id = row.get("of") or row.get("country") or ""
    return entry_id if entry_id in load("states") else None


def build_bodies() -> dict[str, Listed]:
    """Give the kinds of bodies with what is special about each.

    Raises:
        ValueError: A key is unknown.
    """
    kinds: dict[str, Listed] = {}
    for name, row in load("bodies").items():
        if strange := set(row) - BODY_FIELDS:
            raise ValueError(f"bodies.yaml: {name}: keys {sorted(strange)}; expected {sorted(BODY_FIELDS)}")
        flags = {key: row[key] for key in ("group", "national", "only") if key in row}
        kinds[name] = {"sectors": row["sectors"], **flags, **({"state": True} if row.get("is") == "state" else {})}
    return kinds


def build_titles(entries: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give each title with its office.

    Raises:
        ValueError: The body or the home of an office does not exist.
    """
    titles = []
    for office in load("offices"):
        body, home = office.get("body"), office.get("home")
        owner, _, kind = str(home).partition("/")
        if body and body not in load("bodies"):
            raise ValueError(f"offices.yaml: {office['titles'][0]}: {body!r} is no kind of bodies.yaml")
        if home and home not in entries and not (owner in entries and kind in load("bodies")):
            raise ValueError(f"offices.yaml: {office['titles'][0]}: {home!r} is no entry")
        titles += [{**office, "title": title} for title in office["titles"]]
    return titles


def build_forms(entries: Mapping[str, Any], titles: list[dict[str, Any]]) -> dict[str, list[list[Any]]]:
    """Give the rows under each folded form: spelling, manner, target, and for titles whether they are plural."""
    forms: dict[str, list[list[Any]]] = {}
    for text, *row in (*named_forms(entries), *body_forms(), *title_forms(titles)):
        rows = forms.setdefault(fold(text), [])
        if (spelt := [" ".join(atoms(str(text))), *row]) not in rows:
            rows.append(spelt)
    return forms


def named_forms(entries: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Give the forms of entries: text, manner, id."""
    for entry_id, (entry, row) in entries.items():
        seen: set[str] = set()  # a form that is a name is no adjective besides
        capital = Manner.CITY if entry.get("type") == "province" else Manner.CAPITAL
        for key, manner in {**MANNERS, "capital": capital}.items():
            for text in row.get(key, ()):
                if text not in seen:
                    seen.add(text)
                    yield text, manner, entry_id


def body_forms() -> Iterator[tuple[Any, ...]]:
    """Give the forms of bodies: of kinds, of those that are assumed of one state, of states as a whole."""
    for kind, row in load("bodies").items():
        for key, manner in (("names", "body"), ("beside", "beside")):
            for text in row.get(key, ()):
                yield text, manner, kind
        for owner, names in row.get("assumed", {}).items():
            for text in names:
                yield text, "assumed", f"{owner}/{kind}"
        for owner, names in row.get("proper", {}).items() if row.get("is") == "state" else ():
            for text in names:
                yield text, Manner.DESCRIPTION, owner


def title_forms(titles: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    """Give the forms of titles: text, number of the title, and for plurals a sign."""
    for number, title in enumerate(titles):
        yield title["title"], "title", number
        if not title["title"].endswith("."):
            yield pluralise(title["title"]), "title", number, 1


def fold(text: str) -> str:
    """Give the key under which a form is kept."""
    return " ".join(atom.casefold() for atom in atoms(str(text)))


def longest(forms: Mapping[str, Any]) -> dict[str, int]:
    """Give the number of atoms of the longest form by its first atom."""
    lengths: dict[str, int] = {}
    for key in forms:
        first, *rest = key.split(" ")
        lengths[first] = max(lengths.get(first, 0), len(rest) + 1)
    return lengths


def build_doubts(forms: Mapping[str, list[list[Any]]]) -> dict[str, list[str]]:
    """Give the doubts about each spelling.

    Raises:
        ValueError: Nobody has the name, or the doubt is unknown.
    """
    spellings = {row[0] for rows in forms.values() for row in rows}
    doubts: dict[str, list[str]] = {}
    for doubt, names in load("ambiguities").items():
        for name in names:
            spelling = " ".join(atoms(str(name)))
            if spelling not in spellings:
                raise ValueError(f"ambiguities.yaml: nobody is called {name!r}; drop it from `{doubt}`")
            if Doubt(doubt) not in doubts.setdefault(spelling, []):
                doubts[spelling].append(Doubt(doubt))
    return doubts


def pluralise(title: str) -> str:
    """Give the plural of a title: of the noun that leads it."""
    match = HEAD.fullmatch(title)
    head = (match["general"] or match["first"]) if match else title
    rest = title[len(head) :]
    if head.lower().endswith("person"):
        return f"{head[:-6]}people{rest}"
    if head.lower().endswith(("man", "woman")):
        return f"{head[:-2]}en{rest}"
    if re.search(r"[^aeiou]y$", head):
        return f"{head[:-1]}ies{rest}"
    return head + ("es" if re.search(r"(?:s|x|ch|sh)$", head) else "s") + rest


if __name__ == "__main__":
    for path, text in build().items():
        path.write_text(text, "utf-8")
