"""Pronouns and descriptions: to whom they point, and what stays open."""

import pytest

from sayso.schema import PhraseKind
from tests.actors.build import BODY, PERSON, PLACE, Back, Says, Told, shown

HE, SHE, IT, THEY, WE, ME = (
    PhraseKind.HE,
    PhraseKind.SHE,
    PhraseKind.IT,
    PhraseKind.THEY,
    PhraseKind.WE,
    PhraseKind.I,
)
DEFINITE, INDEFINITE, BARE = PhraseKind.DEFINITE, PhraseKind.INDEFINITE, PhraseKind.BARE

SOURCES = {
    "the likeliest person": (
        Told(
            "Ann Roe met Eve Poe. She said it rained.",
            [Says("She", "said", "it rained")],
            names={"Ann Roe": PERSON, "Eve Poe": PERSON},
            phrases={"She": Back(SHE, {"Ann Roe": 0.8, "Eve Poe": 0.1})},
            tags={"She": "PRON"},
        ),
        ["Ann Roe"],
    ),
    "two that are near each other stay open": (
        Told(
            "Ann Roe met Eve Poe. She said it rained.",
            [Says("She", "said", "it rained")],
            names={"Ann Roe": PERSON, "Eve Poe": PERSON},
            phrases={"She": Back(SHE, {"Ann Roe": 0.5, "Eve Poe": 0.45})},
            tags={"She": "PRON"},
        ),
        ["? two candidates remain: Ann Roe and Eve Poe"],
    ),
    "an alliance is no he": (
        Told(
            "NATO met Bob Roe. He said it rained.",
            [Says("He", "said", "it rained")],
            names={"NATO": BODY, "Bob Roe": PERSON},
            phrases={"He": Back(HE, {"NATO": 0.9, "Bob Roe": 0.1})},
            tags={"He": "PRON"},
        ),
        ["Bob Roe"],
    ),
    "Mrs. is no he": (
        Told(
            "Mrs Roe met Bob Poe. He said it rained.",
            [Says("He", "said", "it rained")],
            names={"Roe": PERSON, "Bob Poe": PERSON},
            phrases={"He": Back(HE, {"Roe": 0.9})},
            tags={"He": "PRON"},
        ),
        ["Bob Poe"],
    ),
    "through a pronoun that points back": (
        Told(
            "Ann Roe came. She sat. She said it rained.",
            [Says("She@2", "said", "it rained")],
            names={"Ann Roe": PERSON},
            phrases={"She": Back(SHE, {"Ann Roe": 0.9}), "She@2": Back(SHE, {"She": 0.9})},
            tags={"She": "PRON", "She@2": "PRON"},
        ),
        ["Ann Roe"],
    ),
    "nobody before it": (
        Told(
            "He said it rained.",
            [Says("He", "said", "it rained")],
            phrases={"He": Back(HE)},
            tags={"He": "PRON"},
        ),
        ["? no one who could be meant is named before it"],
    ),
    "the alliance by its epithet": (
        Told(
            "NATO met in Kenya. The alliance said it rained.",
            [Says("The alliance", "said", "it rained")],
            names={"NATO": BODY, "Kenya": PLACE},
            phrases={"The alliance": Back(DEFINITE, new=0.6)},
        ),
        ["NATO"],
    ),
    "the holder of an office": (
        Told(
            "Kenyan Foreign Minister Ann Roe met Chadian Defense Minister Bob Poe. "
            "The foreign minister said it rained.",
            [Says("The foreign minister", "said", "it rained")],
            names={"Ann Roe": PERSON, "Bob Poe": PERSON},
            phrases={"The foreign minister": Back(DEFINITE, {"Bob Poe": 0.6})},
            tags={"Kenyan": "ADJ", "Chadian": "ADJ"},
        ),
        ["Ann Roe"],
    ),
    "the official is who was last the subject": (
        Told(
            "Minister Ann Roe met Envoy Bob Poe. The official said it rained.",
            [Says("The official", "said", "it rained")],
            names={"Ann Roe": PERSON, "Bob Poe": PERSON},
            phrases={"The official": Back(DEFINITE)},
            tree={"Roe": ("nsubj", "met"), "Poe": ("obj", "met")},
        ),
        ["Ann Roe"],
    ),
    "an official whom nobody names": (
        Told(
            "Ann Roe came. A senior official said it rained.",
            [Says("A senior official", "said", "it rained")],
            names={"Ann Roe": PERSON},
            phrases={"A senior official": Back(INDEFINITE, {"Ann Roe": 0.5}, new=0.5)},
        ),
        ["A senior official"],
    ),
    "people are a group by their own words": (
        Told(
            "Critics said it rained.",
            [Says("Critics", "said", "it rained")],
            phrases={"Critics": Back(BARE, new=0.9)},
        ),
        ["Critics"],
    ),
    "several together are a group": (
        Told(
            "Ann Roe and Bob Poe said it rained.",
            [Says("Ann Roe and Bob Poe", "said", "it rained")],
            names={"Ann Roe": PERSON, "Bob Poe": PERSON},
            phrases={"Ann Roe and Bob Poe": Back(PhraseKind.COORDINATION, head="Ann Roe", new=0.9)},
            tree={"Roe": ("nsubj", "said"), "Poe": ("conj", "Roe")},
        ),
        ["Ann Roe and Bob Poe"],
    ),
    "the latter is the one named last": (
        Told(
            "Ann Roe met Bob Poe, and the latter said it rained.",
            [Says("the latter", "said", "it rained")],
            names={"Ann Roe": PERSON, "Bob Poe": PERSON},
            tags={"latter": "ADJ", "the": "DET"},
        ),
        ["Bob Poe"],
    ),
    "both countries are the two before": (
        Told(
            "Kenya met Chad. Both countries said it rained.",
            [Says("Both countries", "said", "it rained")],
            names={"Kenya": PLACE, "Chad": PLACE},
            phrases={"Both countries": Back(DEFINITE, new=0.9)},
            tree={"Kenya": ("nsubj", "met"), "Chad": ("obj", "met")},
        ),
        ["Kenya and Chad"],
    ),
    "both countries of three are nobody's": (
        Told(
            "Kenya met Chad and Peru. Both countries said it rained.",
            [Says("Both countries", "said", "it rained")],
            names={"Kenya": PLACE, "Chad": PLACE, "Peru": PLACE},
            phrases={"Both countries": Back(DEFINITE, new=0.9)},
        ),
        ["Both countries"],
    ),
    "who is what it hangs from": (
        Told(
            "It was Ann Roe who said it rained.",
            [Says("who", "said", "it rained")],
            names={"Ann Roe": PERSON},
            tags={"who": "PRON", "said": "VERB"},
            tree={"who": ("nsubj", "said"), "said": ("acl:relcl", "Roe")},
        ),
        ["Ann Roe"],
    ),
}


@pytest.mark.parametrize("case", SOURCES)
def test_who_is_meant(case: str) -> None:
    """A source is the party that remains, or nobody, and then the reason names who might be meant."""
    told, expected = SOURCES[case]
    assert told.sources() == expected


def test_i_is_the_source_of_the_quotation() -> None:
    """The first person within a quotation is whoever says it, even if named behind it."""
    told = Told(
        "“I think it rains,” Ann Roe said.",
        [Says("Ann Roe", "said", "“I think it rains,”"), Says("I", "think", "it rains")],
        names={"Ann Roe": PERSON},
        phrases={"I": Back(ME)},
        tags={"I": "PRON"},
    )
    assert told.sources() == ["Ann Roe", "Ann Roe"]


def test_we_is_the_body_that_the_source_speaks_for() -> None:
    """A spokesman's "we" is his body, a private person's is open."""
    text = "“We think it rains,” said {} Ann Roe."
    says = [Says("Ann Roe", "said", "“We think it rains,”"), Says("We", "think", "it rains")]
    found = {}
    for title in ("NATO spokeswoman", "baker"):
        told = Told(text.format(title), says, {"Ann Roe": PERSON}, {"We": Back(WE)}, {"We": "PRON"})
        found[title] = told.sources()[1]
    assert found == {"NATO spokeswoman": "NATO", "baker": "? it does not say on whose behalf it speaks"}


def test_nobody_is_he_in_his_own_quotation() -> None:
    """Whoever speaks is not the third person of what he says."""
    told = Told(
        "Bob Poe met Tom Roe. “He left,” Bob Poe said.",
        [Says("Bob Poe@2", "said", "“He left,”")],
        names={"Bob Poe": PERSON, "Tom Roe": PERSON, "Bob Poe@2": PERSON},
        phrases={"He": Back(HE, {"Bob Poe": 0.8, "Tom Roe": 0.1})},
        tags={"He": "PRON"},
    )
    assert told.surfaces("Tom Roe") == ["Tom Roe", "He"]


TIES = {
    "an apposition": (
        {"singer": ("appos", "Roe"), "Roe": ("nsubj", "said")},
        "Ann Roe, a singer, said it rained.",
    ),
    "a predicate": (
        {"singer": ("root", "singer"), "is": ("cop", "singer"), "Roe": ("nsubj", "singer")},
        "Ann Roe is a singer.",
    ),
}


@pytest.mark.parametrize("case", TIES)
def test_grammar_makes_one(case: str) -> None:
    """Apposition and copula tie a description to a name."""
    tree, text = TIES[case]
    told = Told(text, (), {"Ann Roe": PERSON}, {"a singer": Back(INDEFINITE, new=0.9)}, {"is": "AUX"}, tree)
    assert told.surfaces("Ann Roe") == ["Ann Roe", "a singer"]


def test_a_noun_for_a_firm_is_the_firm() -> None:
    """A builder with the name of a firm beside it is that firm, though builders are people, too."""
    told = Told(
        "The builder, Nordbru, said it rained.",
        [Says("The builder, Nordbru", "said", "it rained")],
        {"Nordbru": BODY},
        {"The builder": Back(DEFINITE, new=0.9)},
        tree={"Nordbru": ("appos", "builder"), "builder": ("nsubj", "said")},
    )
    assert told.sources() == ["Nordbru"]


def test_whom_a_pronoun_called_she_is_not_he() -> None:
    """A person's first pronoun tells the gender; a later one of the other gender points to somebody else, or nobody."""
    told = Told(
        "Alex Poe sent her ships. He came.",
        names={"Alex Poe": PERSON},
        phrases={"her": Back(PhraseKind.SHE, {"Alex Poe": 0.6}), "He": Back(HE, {"Alex Poe": 0.9})},
        tags={"her": "PRON", "He": "PRON"},
    )
    assert told.surfaces("Alex Poe") == ["Alex Poe", "her"]


def test_a_negated_predicate_ties_nothing() -> None:
    """A negated copula keeps two apart."""
    tree = {
        "singer": ("root", "singer"),
        "is": ("cop", "singer"),
        "not": ("advmod", "singer"),
        "Roe": ("nsubj", "singer"),
    }
    told = Told(
        "Ann Roe is not a singer.",
        (),
        {"Ann Roe": PERSON},
        {"a singer": Back(INDEFINITE, new=0.9)},
        {"is": "AUX"},
        tree,
    )
    assert told.surfaces("Ann Roe") == ["Ann Roe"]


def test_it_is_an_organisation_but_no_person() -> None:
    """A neuter pronoun skips persons, whatever the network thinks."""
    told = Told(
        "Ann Roe left NATO. It said it rained.",
        [Says("It", "said", "it rained")],
        names={"Ann Roe": PERSON, "NATO": BODY},
        phrases={"It": Back(IT, {"Ann Roe": 0.7, "NATO": 0.2})},
        tags={"It": "PRON"},
    )
    found = told.resolve()
    assert shown(found, found.voices[0]) == "NATO"


def test_they_are_the_group_before() -> None:
    """A plural pronoun means people, a body or a state, never one person."""
    told = Told(
        "Critics met Ann Roe. They said it rained.",
        [Says("They", "said", "it rained")],
        names={"Ann Roe": PERSON},
        phrases={"Critics": Back(BARE, new=0.9), "They": Back(THEY, {"Ann Roe": 0.6, "Critics": 0.3})},
        tags={"They": "PRON"},
    )
    assert told.sources() == ["Critics"]


def test_a_possessive_in_front_is_the_subject_behind_it() -> None:
    """What opens its sentence may point forward, to the subject."""
    told = Told(
        "Bob Poe came. In his letter Tom Roe wept.",
        names={"Bob Poe": PERSON, "Tom Roe": PERSON},
        phrases={"his": Back(HE, {"Bob Poe": 0.8})},
        tags={"his": "PRON", "In": "ADP"},
        tree={"his": ("nmod:poss", "letter"), "letter": ("obl", "wept"), "Roe": ("nsubj", "wept")},
    )
    assert told.surfaces("Tom Roe") == ["his", "Tom Roe"]


def test_a_bare_official_is_the_subject_of_his_paragraph() -> None:
    """The same words in the next paragraph are another one, whatever the network makes of the words."""
    told = Told(
        "Minister Ann Roe wept. The official said it rained.\nEnvoy Bob Poe wept. The official said it snowed.",
        [Says("The official", "said", "it rained"), Says("The official@2", "said@2", "it snowed")],
        names={"Ann Roe": PERSON, "Bob Poe": PERSON},
        phrases={
            "The official": Back(DEFINITE, {"Ann Roe": 0.9}),
            "The official@2": Back(DEFINITE, {"The official": 0.9}),
        },
        tree={"Roe": ("nsubj", "wept"), "Poe": ("nsubj", "wept@2")},
    )
    assert told.sources() == ["Ann Roe", "Bob Poe"]


def test_who_is_called_he_elsewhere_is_no_she() -> None:
    """The report's own pronouns tell men from women, even where the network errs once."""
    text = "Lin Roe met Ming Poe. He wept. He sat. She said it rained."
    told = Told(
        text,
        [Says("She", "said", "it rained")],
        names={"Lin Roe": PERSON, "Ming Poe": PERSON},
        phrases={
            "He": Back(HE, {"Lin Roe": 0.9}),
            "He@2": Back(HE, {"Lin Roe": 0.5, "He": 0.4}),
            "She": Back(SHE, {"Lin Roe": 0.4, "Ming Poe": 0.3}),
        },
        tags={"He": "PRON", "He@2": "PRON", "She": "PRON"},
    )
    assert told.sources() == ["Ming Poe"]


def test_a_given_name_tells_a_woman() -> None:
    """A name that only women bear is no he, and she is nobody with a man's name."""
    told = Told(
        "Sarah Roe met Bob Poe. She said it rained.",
        [Says("She", "said", "it rained")],
        names={"Sarah Roe": PERSON, "Bob Poe": PERSON},
        phrases={"She": Back(SHE, {"Sarah Roe": 0.2, "Bob Poe": 0.7})},
        tags={"She": "PRON"},
    )
    assert told.sources() == ["Sarah Roe"]


def test_arguments_of_one_verb_are_two() -> None:
    """A subject and an object of one verb are not one, unless it is reflexive."""
    told = Told(
        "Bob Poe saw Tom Roe. Bob Poe praised him.",
        names={"Bob Poe": PERSON, "Tom Roe": PERSON, "Bob Poe@2": PERSON},
        phrases={"him": Back(HE, {"Bob Poe@2": 0.8, "Tom Roe": 0.1})},
        tags={"him": "PRON"},
        tree={"Poe@2": ("nsubj", "praised"), "him": ("obj", "praised")},
    )
    assert told.surfaces("Tom Roe") == ["Tom Roe", "him"]


def test_who_owns_a_meeting_is_not_whom_it_is_with() -> None:
    """An owner and a partner of one noun are two."""
    told = Told(
        "Bob Poe saw Tom Roe. His meeting with Tom Roe was short.",
        names={"Bob Poe": PERSON, "Tom Roe": PERSON, "Tom Roe@2": PERSON},
        phrases={"His": Back(HE, {"Tom Roe": 0.7, "Bob Poe": 0.2})},
        tags={"His": "PRON", "meeting": "NOUN", "with": "ADP"},
        tree={"His": ("nmod:poss", "meeting"), "Roe@2": ("nmod", "meeting"), "with": ("case", "Roe@2")},
    )
    assert told.surfaces("Bob Poe") == ["Bob Poe", "His"]
