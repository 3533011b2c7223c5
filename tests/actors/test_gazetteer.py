"""The gazetteer: what is known, how words find it, and what stays open."""

import time
from pathlib import Path

import pytest

from sayso.actors import Doubt, Gazetteer, Hit, Manner
from sayso.schema import ActorKind

GAZETTEER = Gazetteer.shipped()


def written(hit: Hit, words: list[str]) -> str:
    return " ".join(words[hit.start : hit.end])


def found(text: str) -> dict[str, list[str]]:
    words = text.split()
    return {
        written(hit, words): [sense.entry.id if sense.entry else "?" for sense in hit.senses]
        for hit in GAZETTEER.find(words)
    }


NAMES: dict[str, tuple[str, str]] = {
    "a state": ("China", "CHN"),
    "an older name": ("Burma", "MMR"),
    "an official name": ("Islamic Republic of Iran", "IRN"),
    "an abbreviation": ("DPRK", "PRK"),
    "an abbreviation with full stops": ("U.S.", "USA"),
    "an apostrophe": ("Côte d’Ivoire", "CIV"),
    "a hyphen": ("Guinea - Bissau", "GNB"),
    "one word with a hyphen": ("Guinea-Bissau", "GNB"),
    "an initial": ("N. Korea", "PRK"),
    "an adjective": ("Ukrainian", "UKR"),
    "a people": ("Britons", "GBR"),
    "another spelling of a capital": ("Kiev", "UKR"),
    "a territory": ("Falklands", "FLK"),
    "a region": ("Scotland", "GB-SCT"),
    "a self-declared state": ("Transnistria", "MD-SN"),
    "a state of doubtful recognition": ("Kosovo", "XKX"),
    "an alliance": ("NATO", "NATO"),
    "an alliance in British spelling": ("Nato", "NATO"),
    "a description": ("Western military alliance", "NATO"),
    "a description with a hyphen": ("US-led military bloc", "NATO"),
    "a court": ("World Court", "ICJ"),
    "an armed group": ("Hizbullah", "Hezbollah"),
    "a ministry's own name": ("State Department", "USA/foreign ministry"),
    "a seat": ("Kremlin", "RUS/presidency"),
    "a street": ("Downing Street", "GBR/prime minister's office"),
    "a parliament": ("Duma", "RUS/lower house"),
    "a central bank": ("Bundesbank", "DEU/central bank"),
    "a secret service": ("MI6", "GBR/MI6"),
    "a force that one state has": ("IRGC", "IRN/Revolutionary Guards"),
    "an agency": ("Xinhua", "Xinhua"),
    "an article that belongs to the name": ("The Hague", "NLD"),
}


@pytest.mark.parametrize(("text", "entry_id"), NAMES.values(), ids=NAMES)
def test_a_name_is_found(text: str, entry_id: str) -> None:
    """Names, spellings, abbreviations and descriptions lead to one entry."""
    assert found(f"said {text} yesterday") == {text: [entry_id]}


PATTERNS: dict[str, tuple[str, str]] = {
    "adjective and body": ("Ukrainian Defence Ministry", "UKR/defence ministry"),
    "American spelling": ("Ukrainian defense ministry", "UKR/defence ministry"),
    "body of a country": ("Ministry of Defence of Ukraine", "UKR/defence ministry"),
    "body of a country with an article": ("parliament of the Netherlands", "NLD/parliament"),
    "genitive": ("Ukraine 's Defence Ministry", "UKR/defence ministry"),
    "genitive in one word": ("Ukraine’s defence ministry", "UKR/defence ministry"),
    "a common name of another state's own": ("British Foreign Office", "GBR/foreign ministry"),
    "the state as a whole": ("Chinese government", "CHN"),
    "capital and what is the state's": ("Beijing 's mission", "CHN/embassy"),
    "a region's body": ("Scottish Parliament", "GB-SCT/parliament"),
    "a province's body": ("Texas Supreme Court", "US-TX/supreme court"),
    "an office leads to its body": ("Chinese Foreign Minister", "CHN/foreign ministry"),
    "an office and its modifiers": ("former Russian deputy foreign minister", "RUS/foreign ministry"),
    "an office with a hyphen": ("NATO Secretary - General", "NATO"),
    "an office with a genitive": ("IAEA ’s director general", "IAEA"),
    "an office of an organisation": ("president of the European Commission", "European Commission"),
    "an office of a body": ("Kremlin spokesman", "RUS/presidency"),
    "an office of a body of a state": (
        "spokeswoman for the Ministry of Foreign Affairs of the People 's Republic of China",
        "CHN/foreign ministry",
    ),
    "an office of a body of a capital": ("spokesperson for Beijing 's mission", "CHN/embassy"),
    "several holders": ("EU foreign ministers", "EU"),
    "an office of a province": ("Texas Governor", "US-TX"),
    "an office that one state has": ("Iranian Supreme Leader", "IRN"),
    "a genitive before an office with a topic": ("Syria 's envoy", "SYR"),
    "an abbreviation before an office with a topic": ("U.S. envoy", "USA"),
    "an administration": ("Obama administration officials", "USA/Obama administration"),
    "only the state fits, not the province": ("Georgian president", "GEO/presidency"),
}


@pytest.mark.parametrize(("text", "entry_id"), PATTERNS.values(), ids=PATTERNS)
def test_countries_are_put_together_with_bodies_and_offices(text: str, entry_id: str) -> None:
    """What no list names is understood by its parts."""
    assert found(f"said the {text} yesterday") == {text: [entry_id]}


NOTHING: dict[str, str] = {
    "a pronoun is no country": "he told us and who is it",
    "a bird": "they ate turkey and chad is paper",
    "small letters": "the duma of old",
    "a mission alone": "a mission failed, all forces withdrew",
    "nothing at all": "",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_names_nobody(text: str) -> None:
    """Spelling counts: abbreviations and names need their capitals."""
    assert found(text) == {}


APART: dict[str, tuple[str, dict[str, list[str]]]] = {
    "a mayor is the city's": ("Moscow mayor said", {"Moscow": ["RUS"], "mayor": ["?"]}),
    "a city's police": ("Moscow 's police said", {"Moscow": ["RUS"], "police": ["*/police"]}),
    "journalists do not speak for their state": ("Turkish journalists", {"Turkish": ["TUR"], "journalists": ["?"]}),
    "friends of a state need not be its people": ("pro - Russian rebels", {"Russian": ["RUS"]}),
    "an office alone": ("the spokesperson said", {"spokesperson": ["?"]}),
    "a ministry alone": ("the Foreign Ministry said", {"Foreign Ministry": ["*/foreign ministry"]}),
    "where an ambassador is sent": ("ambassador to China", {"ambassador": ["*/embassy"], "China": ["CHN"]}),
    "a full stop between": (
        "in China . Foreign ministry",
        {"China": ["CHN"], "Foreign ministry": ["*/foreign ministry"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), APART.values(), ids=APART)
def test_what_does_not_belong_together_stays_apart(text: str, expected: dict[str, list[str]]) -> None:
    """A pattern that would guess is no pattern; who is not named stays open."""
    assert found(text) == expected


DOUBTS: dict[str, tuple[str, str, set[Doubt]]] = {
    "nothing is doubtful": ("China said", "CHN", set()),
    "a common word": ("Turkey said", "TUR", {Doubt.WORD}),
    "a given name": ("Chad said", "TCD", {Doubt.WORD, Doubt.PERSON}),
    "capitals are a sign": ("tells US to stop", "USA", set()),
    "but not among capitals": ("TELLS US TO STOP", "USA", {Doubt.WORD}),
    "another place": ("Georgetown said", "GUY", {Doubt.PERSON, Doubt.PLACE}),
    "no country is named": ("Secretary of State said", "USA/foreign ministry", {Doubt.ASSUMED}),
    "no country is named for a chamber": ("House of Commons said", "GBR/lower house", {Doubt.ASSUMED}),
}


@pytest.mark.parametrize(("text", "entry_id", "doubts"), DOUBTS.values(), ids=DOUBTS)
def test_doubts_are_told(text: str, entry_id: str, doubts: set[Doubt]) -> None:
    """What words may mean besides comes with the sense."""
    senses = [sense for hit in GAZETTEER.find(text.split()) for sense in hit.senses]
    told = {frozenset(sense.doubts) for sense in senses if sense.entry and sense.entry.id == entry_id}
    assert told == {frozenset(doubts)}


SHARED: dict[str, tuple[str, set[str]]] = {
    "a state and a province": ("Georgia", {"GEO", "US-GA"}),
    "two states": ("Congo", {"COD", "COG"}),
    "two states by an adjective": ("Korean", {"PRK", "KOR"}),
    "a capital and a seat": ("Brussels", {"BEL", "EU"}),
    "two media": ("ABC", {"ABC News (US)", "Australian Broadcasting Corporation"}),
}


@pytest.mark.parametrize(("text", "ids"), SHARED.values(), ids=SHARED)
def test_shared_names_give_all_their_owners(text: str, ids: set[str]) -> None:
    """The gazetteer does not choose."""
    assert {sense.entry.id for sense in GAZETTEER.look_up(text) if sense.entry} == ids


def test_a_body_that_only_some_states_have() -> None:
    """There is a royal court of Jordan, and none of the United States, whatever a prince of that report says."""
    assert GAZETTEER.entry("JOR/royal court") is not None
    assert GAZETTEER.entry("USA/royal court") is None
    assert not any(sense.entry and sense.entry.id.startswith("USA/") for sense in GAZETTEER.look_up("American queen"))


def test_an_epithet_is_one() -> None:
    """What may stand for many names them all, and says that it is an epithet."""
    [hit] = GAZETTEER.find(["The", "bloc"])
    assert {"NATO", "EU", "ASEAN"} <= {sense.entry.id for sense in hit.senses if sense.entry}
    assert {sense.manner for sense in hit.senses} == {Manner.EPITHET}


def test_all_that_begins_at_a_word_is_given_the_longest_first() -> None:
    """A longer phrase does not hide the shorter ones from who asks for them."""
    words = ["Chinese", "Foreign", "Ministry", "spokesperson"]
    assert [written(hit, words) for hit in GAZETTEER.at(words, 0)] == [
        "Chinese Foreign Ministry spokesperson",
        "Chinese Foreign Ministry",
        "Chinese",
    ]


def test_an_office_says_what_it_is() -> None:
    """Title, rank, modifiers, and whether it is still held."""
    [hit] = GAZETTEER.find(["former", "Russian", "deputy", "foreign", "ministers"])
    office = hit.senses[0].office
    assert office
    assert (office.title, office.rank, office.modifiers) == ("foreign minister", 1, ("former", "deputy"))
    assert (office.past, office.plural, office.accredited) == (True, True, False)


def test_an_entry_says_to_whom_it_belongs() -> None:
    """From a body to its state, with codes that packages give."""
    ministry = GAZETTEER.entry("USA/foreign ministry")
    assert ministry
    assert (ministry.name, ministry.of, ministry.country, ministry.sectors) == (
        "State Department",
        "USA",
        "USA",
        ("GOV",),
    )
    china = GAZETTEER.entry("CHN")
    assert china
    assert (china.kind, china.alpha2, china.wikidata) == (ActorKind.COUNTRY, "CN", "Q148")
    kosovo = GAZETTEER.entry("XKX")
    assert kosovo
    assert kosovo.alpha2 is None


def test_a_body_that_no_list_names_is_put_together() -> None:
    """It has its name, sectors and owner from its parts; what a province cannot have is nothing."""
    body = GAZETTEER.entry("UKR/defence ministry")
    assert body
    assert (body.name, body.of, body.sectors) == ("Ukrainian defence ministry", "UKR", ("GOV", "MIL"))
    assert GAZETTEER.entry("US-TX/foreign ministry") is None
    assert GAZETTEER.entry("NATO/foreign ministry") is None
    assert GAZETTEER.entry("Atlantis") is None


@pytest.mark.parametrize(
    ("day", "count"), [("1949-08-24", 12), ("2023-04-03", 30), ("2023-04-04", 31), ("2024-03-07", 32)]
)
def test_members_change(day: str, count: int) -> None:
    """NATO had as many members as it had on the day of a report."""
    nato = GAZETTEER.entry("NATO")
    assert nato
    assert len(nato.members_at(day)) == count


def test_a_member_that_left_is_none() -> None:
    """The United Kingdom belonged to the European Union until the end of January 2020."""
    union = GAZETTEER.entry("EU")
    assert union
    assert [len(union.members_at(day)) for day in ("2020-01-31", "2020-02-01")] == [28, 27]


def test_a_name_stands_by_itself() -> None:
    """What is looked up must be a name from end to end; nothing and very long names are no error."""
    assert [sense.entry.id for sense in GAZETTEER.look_up("Chinese foreign ministry") if sense.entry] == [
        "CHN/foreign ministry"
    ]
    assert GAZETTEER.look_up("China says") == GAZETTEER.look_up("") == GAZETTEER.look_up("x" * 500) == ()


@pytest.mark.parametrize("text", ["Syria envoy", "Russia special counsel", "North Korea adviser"])
def test_a_country_before_some_offices_is_what_they_deal_with(text: str) -> None:
    """A Syria envoy is not Syria's: country and office are told apart, and the office says that it has a topic."""
    country, office = GAZETTEER.find(text.split())
    assert [sense.manner for sense in country.senses] == [Manner.NAME]
    assert all(sense.office and sense.office.topical for sense in office.senses)


def test_letters_of_other_scripts_are_not_taken_for_ours() -> None:
    """A Cyrillic letter that looks like ours makes another name."""
    assert GAZETTEER.look_up("N\u0410TO") == ()


def test_loading_and_looking_are_quick() -> None:
    """The table loads in a moment; looking is linear in the words, whatever they are."""
    for words in (["China"] * 20_000, ["former"] * 20_000, ["spokesman", "for", "the", "ministry", "of"] * 4_000):
        started = time.process_time()
        GAZETTEER.find(words)
        assert time.process_time() - started < 5


def test_a_users_file_is_added(tmp_path: Path) -> None:
    """New actors and more names for known ones, which take part in the patterns; the shipped table stays as it is."""
    path = tmp_path / "own.yaml"
    path.write_text(
        """\
actors:
  - name: Northern Shipping Authority
    also: [NSA of Norway]
    country: NOR
    sectors: [GOV]
    epithets: [the authority]
    members: [NOR, DNK]
  - id: CHN
    also: [Cathay]
""",
        "utf-8",
    )
    gazetteer = Gazetteer.shipped().with_file(path)
    [sense] = gazetteer.look_up("NSA of Norway")
    assert sense.entry
    assert (sense.entry.id, sense.entry.country) == ("Northern Shipping Authority", "NOR")
    assert [member.id for member in sense.entry.members] == ["NOR", "DNK"]
    [hit] = gazetteer.find(["Cathay", "'s", "foreign", "ministry"])
    assert [sense.entry.id for sense in hit.senses if sense.entry] == ["CHN/foreign ministry"]
    assert GAZETTEER.look_up("Cathay") == ()
