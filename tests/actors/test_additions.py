"""A user's own actors: each mistake is told with its line and what to write instead."""

from pathlib import Path

import pytest

from sayso.actors import Gazetteer
from sayso.errors import GazetteerError

MISTAKES: dict[str, tuple[str, str]] = {
    "nothing": ("", "own.yaml: the file is empty; expected a list `actors`; see `Gazetteer.with_file`"),
    "no YAML": ("actors:\n  - name: [a\n", "own.yaml, line 3: no YAML: expected ',' or ']'"),
    "a tab": ("actors:\n\t- name: A\n", "own.yaml, line 2: no YAML: found character '\\t'"),
    "a control character": ("actors:\n- name: a\u0007b\n", "own.yaml: no YAML: "),
    "a list": ("- name: A\n", "own.yaml, line 1: a list; expected a mapping with the key `actors`"),
    "another key": ("people: []\n", "own.yaml, line 1: the keys ['people']; expected one key, `actors`"),
    "no actors": ("actors: []\n", "own.yaml, line 1: the keys ['actors']; expected one key, `actors`, with a list"),
    "no mapping": ("actors:\n- NATO\n", "own.yaml, line 2: a single value; expected an actor: a mapping with a `name`"),
    "no name": ("actors:\n- also: [A]\n", "own.yaml, line 2: neither a `name` nor the `id` of a known actor"),
    "a misspelt key": ("actors:\n- name: A\n  alias: [B]\n", "line 3: the key 'alias'; expected one of id, name"),
    "a near key": ("actors:\n- name: A\n  sector: [GOV]\n", "line 3: the key 'sector'; expected one of id"),
    "a key twice": ("actors:\n- name: A\n  name: B\n", "line 3: the key 'name' a second time; expected each key once"),
    "a key that is a list": ("actors:\n- ? [a]\n  : b\n", "line 2: a list as a key; expected a word as a key"),
    "a text for a list": (
        "actors:\n- name: A\n  also: B\n",
        "`also` is no list; expected a list, as in [one, another]",
    ),
    "a list for a text": ("actors:\n- name: [A]\n", "line 2: a list under `name`; expected a text"),
    "a word that YAML takes for no": (
        "actors:\n- name: Norway Post\n  also: [NO]\n",
        'line 3: NO under `also`; expected a text; put it in quotation marks: "NO"',
    ),
    "a number": ("actors:\n- name: 47\n", 'line 2: 47 under `name`; expected a text; put it in quotation marks: "47"'),
    "no letters": ("actors:\n- name: '??'\n", "line 2: '??' under `name`; expected 1 to 200 characters with a letter"),
    "a very long name": (
        f"actors:\n- name: {'x' * 500}\n",
        f"line 2: '{'x' * 40}… (500 characters)' under `name`; expected 1 to 200 characters",
    ),
    "an unknown kind": ("actors:\n- name: A\n  kind: ship\n", "'ship' under `kind`; expected country, organization"),
    "an unknown country": (
        "actors:\n- name: A\n  country: Norway\n",
        "'Norway' under `country`; expected the id of a known",
    ),
    "an unknown member": (
        "actors:\n- name: A\n  members: [ZZZ]\n",
        "'ZZZ' under `members`; expected the id of a known",
    ),
    "an odd sector": ("actors:\n- name: A\n  sectors: [gov]\n", "'gov' under `sectors`; expected PLOVER sectors"),
    "an odd identifier": (
        "actors:\n- name: A\n  wikidata: 7184Q\n",
        "'7184Q' under `wikidata`; expected an identifier",
    ),
    "a known name": (
        "actors:\n- name: NATO\n",
        "'NATO' is known already; expected a new name; to add names to it, write",
    ),
    "an actor twice": (
        "actors:\n- name: A\n- name: A\n",
        "line 3: 'A' stands in line 2 already; expected each actor once",
    ),
    "more than names for a known one": (
        "actors:\n- id: CHN\n  kind: group\n",
        "`kind` of the known actor CHN; expected names only; leave it out, or give another `id`",
    ),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told(text: str, message: str, tmp_path: Path) -> None:
    """File, line, what was found, what was expected, and what to do."""
    path = tmp_path / "own.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(GazetteerError) as refused:
        Gazetteer.shipped().with_file(path)
    told = str(refused.value).removeprefix(f"{tmp_path}/")
    assert told.startswith("own.yaml")
    assert message in told


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing file, other bytes and a huge file are refused before they are read as YAML."""
    latin, large, deep = tmp_path / "latin.yaml", tmp_path / "large.yaml", tmp_path / "deep.yaml"
    latin.write_bytes(b"actors:\n- name: Caf\xe9\n")
    large.write_text("#" * (4 * 1024 * 1024 + 1), "utf-8")
    deep.write_text("[" * 100_000, "utf-8")
    for path, message in {
        tmp_path / "none.yaml": "cannot be read: No such file or directory; expected a YAML file; check the path",
        tmp_path: "cannot be read: Is a directory",
        latin: "byte 19 is no UTF-8; expected a text in UTF-8; save the file as UTF-8",
        large: "more than 4 MiB; expected a list of actors that a person wrote; split the file",
        deep: "no YAML: nested too deeply; expected a list `actors`",
    }.items():
        with pytest.raises(GazetteerError) as refused:
            Gazetteer.shipped().with_file(path)
        assert str(refused.value).startswith(f"{path}: {message}")
