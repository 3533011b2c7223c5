"""The lists behind the gazetteer: what ships is what they say, and what the builder refuses."""

from typing import Any

import pytest

from resources import build_actors as builder
from sayso.actors.table import atoms, fits, shipped_table

COUNTS = {"states": 197, "territories": 53, "regions": 120}


def test_what_ships_is_what_the_lists_say() -> None:
    """Building the table again changes nothing."""
    for path, text in builder.build().items():
        assert path.read_text("utf-8") == text, "run python resources/build_actors.py"


def test_the_lists_are_broad() -> None:
    """All states and territories, some hundreds of organisations, groups and media."""
    for name, count in COUNTS.items():
        assert len(builder.load(name)) >= count
    organizations = [entry for entry in shipped_table().entries.values() if entry.get("kind") != "country"]
    assert len(organizations) > 1000


def test_every_code_is_from_a_package() -> None:
    """Codes stand in the list that is fetched, and nowhere else."""
    codes = builder.load("codes")
    for entry_id, entry in shipped_table().entries.items():
        assert {"alpha2": entry.get("alpha2"), "wikidata": entry.get("wikidata")} == {
            "alpha2": codes.get(entry_id, {}).get("alpha2"),
            "wikidata": codes.get(entry_id, {}).get("wikidata"),
        }
    missing = [state for state in builder.load("states") if state not in codes]
    assert missing == []


def test_members_are_as_many_as_they_should_be() -> None:
    """Today's members of organisations whose number is known."""
    entries = shipped_table().entries
    today = {
        name: sum(1 for member in entries[name]["members"] if len(member) < 3 or not member[2])
        for name in (
            "NATO",
            "EU",
            "G7",
            "ASEAN",
            "AU",
            "Arab League",
            "OECD",
            "Council of Europe",
            "GCC",
            "SCO",
            "APEC",
        )
    }
    assert today == {
        "NATO": 32,
        "EU": 27,
        "G7": 7,
        "ASEAN": 11,
        "AU": 55,
        "Arab League": 22,
        "OECD": 38,
        "Council of Europe": 46,
        "GCC": 6,
        "SCO": 10,
        "APEC": 21,
    }


PLURALS = {
    "foreign minister": "foreign ministers",
    "minister of defence": "ministers of defence",
    "attorney general": "attorneys general",
    "secretary-general": "secretaries-general",
    "commander-in-chief": "commanders-in-chief",
    "chief of staff": "chiefs of staff",
    "Major General": "Major Generals",
    "spokesperson": "spokespeople",
    "spokeswoman": "spokeswomen",
    "deputy": "deputies",
    "minister without portfolio": "ministers without portfolio",
}


@pytest.mark.parametrize(("title", "plural"), PLURALS.items(), ids=PLURALS)
def test_titles_have_plurals(title: str, plural: str) -> None:
    """The noun that leads the title is inflected."""
    assert builder.pluralise(title) == plural


ATOMS = {
    "U.S.": ["US"],
    "N. Korea's": ["N", "Korea", "'", "s"],
    "d’Ivoire": ["d", "'", "Ivoire"],
    "St.": ["St"],
    "Washington, D.C.": ["Washington", ",", "DC"],
    "OPEC+": ["OPEC", "+"],
    "": [],
}


@pytest.mark.parametrize(("phrase", "cut"), ATOMS.items(), ids=ATOMS)
def test_phrases_are_cut_into_atoms(phrase: str, cut: list[str]) -> None:
    """However a text was split into words, its atoms are the same."""
    assert atoms(phrase) == cut


SPELLINGS = {
    "the same": ("NATO", "NATO", True),
    "an abbreviation in small letters": ("US", "us", False),
    "a name in small letters": ("Turkey", "turkey", False),
    "a name in capitals": ("Turkey", "TURKEY", True),
    "a common name in any case": ("ministry", "Ministry", True),
    "an abbreviation with one capital": ("IDF", "Idf", False),
}


@pytest.mark.parametrize(("form", "text", "holds"), SPELLINGS.values(), ids=SPELLINGS)
def test_spelling_decides(form: str, text: str, holds: bool) -> None:
    """What a list writes in small letters may be written in any way; capitals are needed where the list has them."""
    assert fits([form], [text]) is holds


REFUSED: dict[str, tuple[str, Any, str]] = {
    "an id twice": (
        "parties",
        {"NATO": {"names": ["Nationalists"]}},
        "parties.yaml: 'NATO' is the id of another entry; choose another",
    ),
    "an unknown key": ("parties", {"X": {"named": ["X"]}}, "parties.yaml: X: keys ['named']; expected"),
    "an owner that does not exist": ("parties", {"X": {"names": ["X"], "of": "Y"}}, "X: 'Y' is no entry; correct it"),
    "a member that does not exist": (
        "parties",
        {"X": {"names": ["X"], "members": ["ZZZ 2020-01-01"]}},
        "X: 'ZZZ' is no entry; correct it",
    ),
    "an unknown sector": (
        "parties",
        {"X": {"names": ["X"], "sectors": ["ABC"]}},
        "X: sectors ['ABC']; expected some of sectors.yaml",
    ),
    "a doubt about nobody": (
        "ambiguities",
        {"word": ["Nowhere Land"]},
        "ambiguities.yaml: nobody is called 'Nowhere Land'; drop it from `word`",
    ),
    "an office of no body": (
        "offices",
        [{"titles": ["wizard"], "body": "tower", "sectors": ["GOV"], "rank": 1}],
        "offices.yaml: wizard: 'tower' is no kind of bodies.yaml",
    ),
    "an office of nobody": (
        "offices",
        [{"titles": ["wizard"], "home": "Oz", "sectors": ["GOV"], "rank": 1}],
        "offices.yaml: wizard: 'Oz' is no entry",
    ),
    "an unknown key of a body": (
        "bodies",
        {"tower": {"sectors": ["GOV"], "names": ["tower"], "height": 3}},
        "bodies.yaml: tower: keys ['height']; expected",
    ),
}


@pytest.mark.parametrize(("name", "listed", "message"), REFUSED.values(), ids=REFUSED)
def test_what_the_builder_refuses(name: str, listed: object, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that cannot be right stops the build, with the place and what to do."""
    load = builder.load
    monkeypatch.setattr(builder, "load", lambda asked: listed if asked == name else load(asked))
    build = builder.build_bodies if name == "bodies" else builder.build
    with pytest.raises(ValueError, match=r".+") as refused:
        build()
    assert str(refused.value).startswith(message)
