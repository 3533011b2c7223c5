"""Who speaks where a pronoun stands: what goes before the network's likeliest, and what it does not outweigh."""

import pytest

from sayso.schema import PhraseKind
from tests.actors.build import BODY, PERSON, Back, Says, Told

HE, SHE, IT, THEY = PhraseKind.HE, PhraseKind.SHE, PhraseKind.IT, PhraseKind.THEY
DEFINITE, INDEFINITE, BARE = PhraseKind.DEFINITE, PhraseKind.INDEFINITE, PhraseKind.BARE
POE, ROE, LEE = "Bob Poe", "Tom Roe", "Max Lee"
TWO = {POE: PERSON, ROE: PERSON}


def verbs(*words: str) -> dict[str, str]:
    """Tag words as verbs."""
    return dict.fromkeys(words, "VERB")


SOURCES = {
    "who is named inside what another said": (
        Told(
            "Bob Poe said Tom Roe had lied. He said it rained.",
            [Says(POE, "said", "Tom Roe had lied"), Says("He", "said@2", "it rained")],
            names=TWO,
            phrases={"He": Back(HE, {ROE: 0.5, POE: 0.3})},
            tags={"He": "PRON"} | verbs("said", "lied", "said@2"),
            tree={"Poe": ("nsubj", "said"), "Roe": ("nsubj", "lied"), "He": ("nsubj", "said@2")},
        ),
        [POE, POE],
    ),
    "unless the network is sure": (
        Told(
            "Bob Poe said Tom Roe had lied. He said it rained.",
            [Says(POE, "said", "Tom Roe had lied"), Says("He", "said@2", "it rained")],
            names=TWO,
            phrases={"He": Back(HE, {ROE: 0.93, POE: 0.01})},
            tags={"He": "PRON"} | verbs("said", "lied", "said@2"),
            tree={"Poe": ("nsubj", "said"), "Roe": ("nsubj", "lied"), "He": ("nsubj", "said@2")},
        ),
        [POE, ROE],
    ),
    "who spoke before the last one": (
        Told(
            "Tom Roe said it snowed.\nBob Poe said it hailed. He said it rained.",
            [Says(ROE, "said", "it snowed"), Says(POE, "said@2", "it hailed"), Says("He", "said@3", "it rained")],
            names=TWO,
            phrases={"He": Back(HE, {ROE: 0.6, POE: 0.3})},
            tags={"He": "PRON"} | verbs("said", "said@2", "said@3"),
            tree={"Roe": ("nsubj", "said"), "Poe": ("nsubj", "said@2"), "He": ("nsubj", "said@3")},
        ),
        [ROE, POE, POE],
    ),
    "somebody else has acted since": (
        Told(
            "Bob Poe said it hailed. Tom Roe wept. He said it rained.",
            [Says(POE, "said", "it hailed"), Says("He", "said@2", "it rained")],
            names=TWO,
            phrases={"He": Back(HE, {ROE: 0.6, POE: 0.3})},
            tags={"He": "PRON"} | verbs("said", "wept", "said@2"),
            tree={"Poe": ("nsubj", "said"), "Roe": ("nsubj", "wept"), "He": ("nsubj", "said@2")},
        ),
        [POE, ROE],
    ),
    "who spoke too far back": (
        Told(
            "Bob Poe said it hailed.\nShips sank.\nPiers fell.\nIt was Tom Roe. He said it rained.",
            [Says(POE, "said", "it hailed"), Says("He", "said@2", "it rained")],
            names=TWO,
            phrases={"He": Back(HE, {ROE: 0.6, POE: 0.3})},
            tags={"He": "PRON"} | verbs("said", "said@2"),
            tree={"Poe": ("nsubj", "said"), "He": ("nsubj", "said@2")},
        ),
        [POE, ROE],
    ),
    "not somebody unnamed who only asks": (
        Told(
            "Bob Poe came. One questioner claimed it hailed. “It rains,” he said.",
            [Says("One questioner", "claimed", "it hailed"), Says("he", "said", "“It rains,”")],
            names={POE: PERSON},
            phrases={
                "One questioner": Back(INDEFINITE, new=0.9),
                "he": Back(HE, {POE: 0.6, "One questioner": 0.3}),
            },
            tags={"he": "PRON"} | verbs("came", "claimed", "said"),
            tree={"Poe": ("nsubj", "came"), "questioner": ("nsubj", "claimed"), "he": ("nsubj", "said")},
        ),
        ["One questioner", POE],
    ),
    "who tells of himself": (
        Told(
            "Tom Roe wept. Bob Poe said he hoped it rained.",
            [Says(POE, "said", "he hoped it rained"), Says("he", "hoped", "it rained")],
            names=TWO,
            phrases={"he": Back(HE, {ROE: 0.6, POE: 0.3})},
            tags={"he": "PRON"} | verbs("wept", "said", "hoped"),
            tree={"Roe": ("nsubj", "wept"), "Poe": ("nsubj", "said"), "he": ("nsubj", "hoped")}
            | {"hoped": ("ccomp", "said")},
        ),
        [POE, POE],
    ),
    "but not where another acts in what he tells": (
        Told(
            "Bob Poe said Tom Roe came but he hoped it rained.",
            [Says(POE, "said", "Tom Roe came but he hoped it rained"), Says("he", "hoped", "it rained")],
            names=TWO,
            phrases={"he": Back(HE, {ROE: 0.6, POE: 0.3})},
            tags={"he": "PRON"} | verbs("said", "came", "hoped"),
            tree={"Poe": ("nsubj", "said"), "Roe": ("nsubj", "came"), "came": ("ccomp", "said")}
            | {"hoped": ("conj", "came"), "he": ("nsubj", "hoped")},
        ),
        [POE, ROE],
    ),
    "a body that tells of itself, where a thing is likelier": (
        Told(
            "The pier fell. NATO said it expected rain.",
            [Says("NATO", "said", "it expected rain"), Says("it", "expected", "rain")],
            names={"NATO": BODY},
            phrases={"The pier": Back(DEFINITE, new=0.9), "it": Back(IT, {"The pier": 0.9})},
            tags={"it": "PRON"} | verbs("fell", "said", "expected"),
            tree={"NATO": ("nsubj", "said"), "it": ("nsubj", "expected"), "expected": ("ccomp", "said")},
        ),
        ["NATO", "NATO"],
    ),
    "a thing says nothing": (
        Told(
            "The pier fell. It said it rained.",
            [Says("It", "said", "it rained")],
            phrases={"The pier": Back(DEFINITE, new=0.9), "It": Back(IT, {"The pier": 0.9})},
            tags={"It": "PRON"},
        ),
        ["? pier may be meant, but the text does not settle it"],
    ),
    "they are no single person's body": (
        Told(
            "NATO said critics had met. They said it rained.",
            [Says("NATO", "said", "critics had met"), Says("They", "said@2", "it rained")],
            names={"NATO": BODY},
            phrases={"critics": Back(BARE, new=0.9), "They": Back(THEY, {"critics": 0.6, "NATO": 0.2})},
            tags={"They": "PRON"} | verbs("said", "met", "said@2"),
            tree={"NATO": ("nsubj", "said"), "critics": ("nsubj", "met"), "They": ("nsubj", "said@2")},
        ),
        ["NATO", "critics"],
    ),
    "nobody of whom he speaks": (
        Told(
            "Bob Poe wept. “He told Max Lee that his ship sank,” he said.",
            [Says("he", "said", "“He told Max Lee that his ship sank,”")],
            names={POE: PERSON, "Max Lee": PERSON},
            phrases={"He": Back(HE, {POE: 0.1}), "he": Back(HE, {"He": 0.9})},
            tags={"He": "PRON", "he": "PRON"} | verbs("wept", "told", "said"),
            tree={"Poe": ("nsubj", "wept"), "He": ("nsubj", "told"), "he": ("nsubj", "said")},
        ),
        [POE],
    ),
}


@pytest.mark.parametrize("case", SOURCES)
def test_who_speaks_goes_before_whom_he_speaks_of(case: str) -> None:
    """The one who speaks outweighs those who are only spoken of, as long as he still does and may be meant."""
    told, expected = SOURCES[case]
    assert told.sources() == expected


def test_nobody_is_the_subject_of_a_clause_that_names_him() -> None:
    """A subject is no object of its verb, nor the subject of what it says; somebody else is."""
    text = "Bob Poe met Tom Roe. He praised Tom Roe. He said Tom Roe had won."
    told = Told(
        text,
        names={POE: PERSON, ROE: PERSON, "Tom Roe@2": PERSON, "Tom Roe@3": PERSON},
        phrases={"He": Back(HE, {ROE: 0.7, POE: 0.2}), "He@2": Back(HE, {"Tom Roe@2": 0.7, "He": 0.2})},
        tags={"He": "PRON", "He@2": "PRON"} | verbs("met", "praised", "said", "won"),
        tree={"Poe": ("nsubj", "met"), "Roe": ("obj", "met"), "He": ("nsubj", "praised"), "Roe@2": ("obj", "praised")}
        | {"He@2": ("nsubj", "said"), "Roe@3": ("nsubj", "won"), "won": ("ccomp", "said")},
    )
    assert told.surfaces(POE) == [POE, "He", "He"]


def test_a_name_further_down_or_beside_may_be_the_subject() -> None:
    """Another clause beside the verb, or what somebody has in a clause below, may name the subject."""
    told = Told(
        "Bob Poe came. He said piers near Poe's house fell. He sat and Bob Poe wept.",
        names={POE: PERSON, "Poe@2": PERSON, "Bob Poe@2": PERSON},
        phrases={"He": Back(HE, {POE: 0.9}), "He@2": Back(HE, {POE: 0.9})},
        tags={"He": "PRON", "He@2": "PRON", "house": "NOUN", "piers": "NOUN"} | verbs("said", "fell", "sat", "wept"),
        tree={
            "He": ("nsubj", "said"),
            "fell": ("ccomp", "said"),
            "piers": ("nsubj", "fell"),
            "house": ("nmod", "piers"),
        }
        | {
            "Poe@2": ("nmod:poss", "house"),
            "He@2": ("nsubj", "sat"),
            "wept": ("conj", "sat"),
            "Poe@3": ("nsubj", "wept"),
        },
    )
    assert told.surfaces(POE) == [POE, "He", "Poe", "He", "Bob Poe"]


FRONTS = {
    "a subject of the clause in front": (
        "Tom Roe came. As he left, Bob Poe wept.",
        {"he": ("nsubj", "left"), "left": ("advcl", "wept"), "Poe": ("nsubj", "wept")},
        ["he", POE],
    ),
    "one of a clause below it": (
        "Tom Roe came. Asked whether he slept, Bob Poe wept.",
        {"he": ("nsubj", "slept"), "slept": ("ccomp", "Asked"), "Asked": ("advcl", "wept"), "Poe": ("nsubj", "wept")},
        ["he", POE],
    ),
    "not in the main clause itself": (
        "Tom Roe came. There he said Bob Poe wept.",
        {"he": ("nsubj", "said"), "wept": ("ccomp", "said"), "Poe": ("nsubj", "wept")},
        [POE],
    ),
}


@pytest.mark.parametrize("case", FRONTS)
def test_he_in_front_may_be_the_subject_behind(case: str) -> None:
    """In a clause that opens its sentence, before anybody is named, the pronoun points forward."""
    text, tree, expected = FRONTS[case]
    told = Told(
        text,
        names=TWO,
        phrases={"he": Back(HE, {ROE: 0.8})},
        tags={"he": "PRON"} | {word: "VERB" for word in ("left", "wept", "slept", "Asked", "said") if word in text},
        tree=tree,
    )
    assert told.surfaces(POE) == expected


def test_a_pronoun_in_front_is_not_the_subject_behind_another_name() -> None:
    """Where somebody is named before the pronoun in its sentence, the network decides."""
    told = Told(
        "As Tom Roe said he left, Bob Poe wept.",
        names=TWO,
        phrases={"he": Back(HE, {ROE: 0.8})},
        tags={"he": "PRON"} | verbs("said", "left", "wept"),
        tree={"Roe": ("nsubj", "said"), "he": ("nsubj", "left"), "left": ("ccomp", "said"), "said": ("advcl", "wept")}
        | {"Poe": ("nsubj", "wept")},
    )
    assert told.surfaces(ROE) == [ROE, "he"]


def test_a_day_is_nobody() -> None:
    """A weekday that the network takes for a name cannot be meant by a pronoun."""
    told = Told(
        "NATO met Thursday. It said it rained.",
        [Says("It", "said", "it rained")],
        names={"NATO": BODY},
        phrases={"Thursday": Back(PhraseKind.NAME, new=0.9), "It": Back(IT, {"Thursday": 0.7, "NATO": 0.2})},
        tags={"Thursday": "PROPN", "It": "PRON"},
    )
    assert told.sources() == ["NATO"]
    assert [actor.name for actor in told.resolve().actors] == ["NATO"]


def test_a_ship_is_nobody_who_speaks() -> None:
    """A single name with an article is a thing, though the network took it for a person."""
    told = Told(
        "Bob Poe said the Marlin sank. He said it rained.",
        [Says("He", "said@2", "it rained")],
        names={POE: PERSON, "Marlin": PERSON},
        phrases={"He": Back(HE, {"Marlin": 0.8, POE: 0.1})},
        tags={"He": "PRON"} | verbs("said", "sank", "said@2"),
        tree={"the": ("det", "Marlin"), "Poe": ("nsubj", "said"), "He": ("nsubj", "said@2")},
    )
    assert told.sources() == [POE]
