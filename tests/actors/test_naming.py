"""Names: who bears them, and which of them are one."""

import pytest

from sayso.actors.cast import fold
from sayso.actors.naming import may_be
from sayso.schema import MentionForm, PhraseKind
from tests.actors.build import BODY, OTHER, PERSON, PLACE, Back, Told

NAMES = {
    "a surname after the full name": (
        Told("Ann Roe came. Roe spoke.", names={"Ann Roe": PERSON, "Roe@2": PERSON}),
        "Ann Roe",
        ["Ann Roe", "Roe"],
    ),
    "a surname before the full name, as in a headline": (
        Told("Roe speaks\nAnn Roe came.", names={"Roe": PERSON, "Ann Roe": PERSON}),
        "Ann Roe",
        ["Roe", "Ann Roe"],
    ),
    "a family name that stands first": (
        Told("Lin Meihua came. Lin spoke.", names={"Lin Meihua": PERSON, "Lin@2": PERSON}),
        "Lin Meihua",
        ["Lin Meihua", "Lin"],
    ),
    "an initial in the middle": (
        Told("Ann Q. Roe came. Ann Roe spoke.", names={"Ann Q. Roe": PERSON, "Ann Roe": PERSON}),
        "Ann Q. Roe",
        ["Ann Q. Roe", "Ann Roe"],
    ),
    "accents do not part a name": (
        Told("Zoë Müller came. Muller spoke.", names={"Zoë Müller": PERSON, "Muller": PERSON}),
        "Zoë Müller",
        ["Zoë Müller", "Muller"],
    ),
    "an organisation and the front of its name": (
        Told(
            "Brightwell Shipping grew. Brightwell sold ships.",
            names={"Brightwell Shipping": BODY, "Brightwell@2": BODY},
        ),
        "Brightwell Shipping",
        ["Brightwell Shipping", "Brightwell"],
    ),
    "a president and a woman of that name": (
        Told("Michelle Obama came. President Obama spoke.", names={"Michelle Obama": PERSON, "Obama@2": PERSON}),
        "Michelle Obama",
        ["Michelle Obama"],
    ),
    "a president by his full name": (
        Told("Barack Obama came. President Obama spoke.", names={"Barack Obama": PERSON, "Obama@2": PERSON}),
        "Barack Obama",
        ["Barack Obama", "Obama"],
    ),
    "a senator and his wife": (
        Told("Senator Roe spoke. Maria Roe, his wife, came.", names={"Roe": PERSON, "Maria Roe": PERSON}),
        "Maria Roe",
        ["Maria Roe"],
    ),
    "a senator who has a son": (
        Told("Senator Roe spoke. Maria Roe came with her son.", names={"Roe": PERSON, "Maria Roe": PERSON}),
        "Maria Roe",
        ["Roe", "Maria Roe"],
    ),
    "a name that runs over a hyphen": (
        Told(
            "Hans-Ulrich Poe came. Poe spoke.",
            names={"Hans": PERSON, "Ulrich Poe": PERSON, "Poe@2": PERSON},
            tree={"Poe": ("flat", "Hans")},
        ),
        "Hans-Ulrich Poe",
        ["Hans-Ulrich Poe", "Poe"],
    ),
    "a name that goes on in small letters": (
        Told("Lin Bo-un came. Lin spoke.", names={"Lin Bo": PERSON, "Lin@2": PERSON}),
        "Lin Bo-un",
        ["Lin Bo-un", "Lin"],
    ),
    "two with a hyphen before a noun are two": (
        Told(
            "The Poe-Roe summit failed. Bob Poe met Tom Roe.",
            names={"Poe-Roe summit": OTHER, "Bob Poe": PERSON, "Tom Roe": PERSON},
            tags={"summit": "NOUN"},
        ),
        "Bob Poe",
        ["Poe", "Bob Poe"],
    ),
    "even where the tree makes one name of them": (
        Told(
            "Poe-Roe nuclear talks failed. Bob Poe met Tom Roe.",
            names={"Poe": PERSON, "Roe": PERSON, "Bob Poe": PERSON, "Tom Roe": PERSON},
            tags={"talks": "NOUN", "nuclear": "ADJ"},
            tree={"Roe": ("flat", "Poe")},
        ),
        "Tom Roe",
        ["Roe", "Tom Roe"],
    ),
    "a given name and a surname that the network took for an organisation": (
        Told(
            "Donald Poe came. Poe spoke. Poe left.",
            names={"Donald Poe": BODY, "Poe@2": PERSON, "Poe@3": PERSON},
        ),
        "Donald Poe",
        ["Donald Poe", "Poe", "Poe"],
    ),
    "a surname that the network took for an organisation as often as for a person": (
        Told(
            "Ann Poe came. Poe spoke. Poe left. Poe sat. Poe ate. Poe slept.",
            names={"Ann Poe": PERSON, "Poe@2": BODY, "Poe@3": BODY, "Poe@4": BODY, "Poe@5": PERSON, "Poe@6": PERSON},
        ),
        "Ann Poe",
        ["Ann Poe", "Poe", "Poe", "Poe", "Poe", "Poe"],
    ),
    "a family name that stands first, taken for an organisation": (
        Told("Lin Bo Hua came. Lin spoke.", names={"Lin Bo Hua": PERSON, "Lin@2": BODY}),
        "Lin Bo Hua",
        ["Lin Bo Hua", "Lin"],
    ),
    "but no longer word": (
        Told("Lin Bo-backed rebels came. Lin spoke.", names={"Lin Bo": PERSON, "Lin@2": PERSON}),
        "Lin Bo",
        ["Lin Bo", "Lin"],
    ),
    "a surname that is a title as well": (
        Told(
            "Peter King came. King spoke.",
            names={"Peter King": PERSON},
            phrases={"King@2": Back(PhraseKind.NAME, new=0.9)},
            tags={"King@2": "PROPN"},
        ),
        "Peter King",
        ["Peter King", "King"],
    ),
    "a name that only its title tells": (
        Told(
            "Kenyan President Roe came. Roe spoke.",
            names={"Roe@2": PERSON},
            tags={"President": "PROPN", "Roe": "PROPN"},
            tree={"President": ("nmod:desc", "Roe")},
        ),
        "Roe",
        ["Roe", "Roe"],
    ),
    "a person whom the network took for an organisation": (
        Told(
            "Ann Roe came. Roe spoke.",
            names={"Ann Roe": PERSON, "Roe@2": BODY},
        ),
        "Ann Roe",
        ["Ann Roe", "Roe"],
    ),
    "a person and what she leads": (
        Told(
            "Ann Roe's government fell. Roe spoke.",
            names={"Ann Roe's government": PERSON, "Roe@2": PERSON},
            tags={"government": "NOUN", "'s": "PART"},
        ),
        "Ann Roe",
        ["Ann Roe", "Roe"],
    ),
    "an abbreviation in brackets": (
        Told(
            "The Harbour Workers League (HWL) met. HWL spoke.",
            names={"Harbour Workers League": BODY, "HWL": BODY, "HWL@2": BODY},
        ),
        "Harbour Workers League",
        ["Harbour Workers League", "HWL", "HWL"],
    ),
    "parts that the network took for two names": (
        Told(
            "Ann Roe came. Roe spoke.",
            names={"Ann": PERSON, "Roe": PERSON, "Roe@2": PERSON},
            tree={"Ann": ("compound", "Roe")},
        ),
        "Ann Roe",
        ["Ann Roe", "Roe"],
    ),
    "courtesy makes a person": (
        Told("Mr Roe came. Roe spoke.", names={"Mr Roe": BODY, "Roe@2": PERSON}),
        "Roe",
        ["Roe", "Roe"],
    ),
    "a state by its adjective and its capital": (
        Told(
            "France met Chinese envoys. Paris insisted.",
            names={"France": PLACE, "Paris": PLACE},
            tags={"Chinese": "ADJ"},
        ),
        "France",
        ["France", "Paris"],
    ),
}


@pytest.mark.parametrize("case", NAMES)
def test_names_that_are_one(case: str) -> None:
    """Names of one bearer are one actor, with the exact words of each mention."""
    told, name, mentions = NAMES[case]
    assert told.surfaces(name) == mentions


APART = {
    "letters of another script": (
        Told("Ann Roe came. Аnn Rое spoke.", names={"Ann Roe": PERSON, "Аnn Rое": PERSON}),
        ["Ann Roe", "Аnn Rое"],
    ),
    "another first name": (
        Told("Ann Roe came. Bob Roe spoke.", names={"Ann Roe": PERSON, "Bob Roe": PERSON}),
        ["Ann Roe", "Bob Roe"],
    ),
    "a son of the same name": (
        Told("Bob Roe came. Bob Roe Jr. spoke.", names={"Bob Roe": PERSON, "Bob Roe Jr.": PERSON}),
        ["Bob Roe", "Bob Roe Jr"],
    ),
    "a man and his father": (
        Told("Prince Omar bin Nasser met King Nasser.", names={"Omar bin Nasser": PERSON, "Nasser@2": PERSON}),
        ["Omar bin Nasser", "Nasser"],
    ),
    "a word that is merely shared": (
        Told("Northern Mining grew. Northern Rail shrank.", names={"Northern Mining": BODY, "Northern Rail": BODY}),
        ["Northern Mining", "Northern Rail"],
    ),
    "a state and somebody of that surname": (
        Told(
            "Jordan closed. Michael Jordan sang. Jordan opened.",
            names={"Jordan": PLACE, "Michael Jordan": PERSON, "Jordan@3": PLACE},
        ),
        ["Jordan", "Michael Jordan"],
    ),
    "a byline and who is written about": (
        Told("Eve Poe\nAnn Roe came.", names={"Eve Poe": PERSON, "Ann Roe": PERSON}),
        ["Eve Poe", "Ann Roe"],
    ),
    "a president and the wife of that name": (
        Told(
            "Kenyan President Roe came. He spoke. Anna Roe slept.",
            names={"Roe": PERSON, "Anna Roe": PERSON},
            phrases={"He": Back(PhraseKind.HE, {"Roe": 0.9})},
            tags={"He": "PRON"},
            tree={"President": ("nmod:desc", "Roe")},
        ),
        ["Kenya", "Roe", "Anna Roe", "Kenyan presidency"],
    ),
    "two persons who could each be a third": (
        Told(
            "Ann Bo Roe came. Ann Roe sang. Bo Roe slept.",
            names={"Ann Bo Roe": PERSON, "Ann Roe": PERSON, "Bo Roe@2": PERSON},
        ),
        ["Ann Bo Roe", "Bo Roe"],
    ),
    "the same, the other one named first": (
        Told(
            "Ann Bo Roe came. Bo Roe slept. Ann Roe sang.",
            names={"Ann Bo Roe": PERSON, "Bo Roe@2": PERSON, "Ann Roe": PERSON},
        ),
        ["Ann Bo Roe", "Bo Roe"],
    ),
    "an organisation that has a person's name": (
        Told(
            "Ann Roe came. Roe Motors grew.",
            names={"Ann Roe": PERSON, "Roe Motors": BODY},
        ),
        ["Ann Roe", "Roe Motors"],
    ),
}


@pytest.mark.parametrize("case", APART)
def test_names_that_are_not_one(case: str) -> None:
    """Nothing is put together for a word that is merely shared, nor across scripts."""
    told, names = APART[case]
    assert [actor.name for actor in told.resolve().actors] == names


@pytest.mark.parametrize(("likely", "meant"), [(0.9, ["Lin Meihua", "Lin", "Lin"]), (0.5, ["Lin Meihua", "Lin"])])
def test_a_surname_of_two_persons_is_the_first_until_the_second_appears(likely: float, meant: list[str]) -> None:
    """From then on it is open who is meant, unless the network is all but sure."""
    told = Told(
        "Lin Meihua came. Lin spoke. Lin Bo left. Lin smiled.",
        names={"Lin Meihua": PERSON, "Lin@2": PERSON, "Lin Bo": PERSON, "Lin@4": PERSON},
        phrases={"Lin@4": Back(PhraseKind.NAME, {"Lin@2": likely, "Lin Bo": 0.9 - likely})},
    )
    assert told.surfaces("Lin Bo") == ["Lin Bo"]
    assert told.surfaces("Lin Meihua") == meant


def test_a_surname_of_two_persons_stays_open_where_nothing_decides() -> None:
    """Both are named in full in the same line, and nobody was called by the surname: it is open."""
    told = Told("Ann Roe met Bob Roe. Roe spoke.", names={"Ann Roe": PERSON, "Bob Roe": PERSON, "Roe@3": PERSON})
    mentions = [mention.span.of(told.text) for actor in told.resolve().actors for mention in actor.mentions]
    assert mentions == ["Ann Roe", "Bob Roe"]


def test_a_capital_is_a_place_where_a_place_stands() -> None:
    """A capital behind "in" is the city, and no mention of a government; a country so named is both."""
    told = Told(
        "Ann Roe met envoys in Paris and left Kenya.",
        names={"Ann Roe": PERSON, "Paris": PLACE, "Kenya": PLACE},
        tags={"left": "VERB", "met": "VERB", "in": "ADP"},
        tree={"in": ("case", "Paris"), "Paris": ("obl", "met"), "Kenya": ("obj", "left")},
    )
    found = told.resolve()
    assert [(place.name, place.country) for place in found.places] == [("Paris", "FRA"), ("Kenya", "KEN")]
    assert [actor.name for actor in found.actors] == ["Ann Roe", "Kenya"]


def test_a_capital_is_a_government_where_it_acts() -> None:
    """A capital as a subject is its country's government, mentioned by metonymy."""
    told = Told("Paris rejected it.", names={"Paris": PLACE}, tree={"Paris": ("nsubj", "rejected")})
    (actor,) = told.resolve().actors
    assert (actor.name, actor.country, [mention.form for mention in actor.mentions]) == (
        "France",
        "FRA",
        [MentionForm.METONYM],
    )


def test_a_name_of_no_actor_is_none() -> None:
    """What is neither a person nor a body is no actor."""
    assert Told("Easter came.", names={"Easter": OTHER}).resolve().actors == ()


def test_a_long_name_is_read() -> None:
    """A name of five hundred letters is a name."""
    name = "A" + "b" * 499
    told = Told(f"Ann {name} came.", names={f"Ann {name}": PERSON})
    assert told.surfaces(f"Ann {name}") == [f"Ann {name}"]


@pytest.mark.parametrize(
    ("known", "name", "one"),
    [
        ("Ann Roe", "A. Roe", True),
        ("Ann Roe", "Anna Roe", False),
        ("Ann Q. Roe", "Ann X. Roe", False),
        ("Ann Marie Roe", "Marie Roe", True),
        ("Roe", "Ann Roe", False),
    ],
)
def test_full_names_that_may_be_one(known: str, name: str, *, one: bool) -> None:
    """First names agree in full or by their initials; what stands in the middle does not contradict."""
    assert may_be(fold(known), fold(name)) is one


@pytest.mark.parametrize("name", ["Friday", "mr", "came"])
def test_what_is_no_name(name: str) -> None:
    """Days, a courtesy by itself and words in lower case are no names, whatever the network says."""
    assert Told(f"Then {name} passed.", names={name: PERSON}).resolve().actors == ()


def test_the_network_decides_between_two_of_one_surname() -> None:
    """Only those who bear the name are asked for."""
    told = Told(
        "Ann Roe met Bob Roe and Tom Poe. Roe spoke.",
        names={"Ann Roe": PERSON, "Bob Roe": PERSON, "Tom Poe": PERSON},
        phrases={"Roe@3": Back(PhraseKind.NAME, {"Bob Roe": 0.3, "Tom Poe": 0.6})},
    )
    told = Told(told.text, (), {**told.names, "Roe@3": PERSON}, told.phrases)
    assert told.surfaces("Bob Roe") == ["Bob Roe", "Roe"]


PARTIES = {
    "of the only state spoken of": ("Canada voted. The Conservative Party won.", ["Conservative Party of Canada"]),
    "of the state spoken of more": (
        "Norway voted. Norway counted. The Labour Party left Ireland.",
        ["Norwegian Labour Party"],
    ),
    "of none where no such state is spoken of": ("Kenya voted. The Conservative Party won.", ["Conservative Party"]),
}


@pytest.mark.parametrize(("text", "expected"), PARTIES.values(), ids=PARTIES)
def test_a_party_is_one_of_a_state_that_is_spoken_of(text: str, expected: list[str]) -> None:
    """Many states have conservatives: without the state it is a party of that name, and not that of another report."""
    states = dict.fromkeys(("Canada", "Norway", "Norway@2", "Ireland", "Kenya"), PLACE)
    there = {name: kind for name, kind in states.items() if text.count(name.split("@")[0]) >= int(name[-1:] == "2") + 1}
    party = "Labour Party" if "Labour" in text else "Conservative Party"
    told = Told(text, names={**there, party: BODY})
    assert [actor.name for actor in told.resolve().actors if "Party" in actor.name] == expected
